/** `match`. Counterpart: rustc_mir_build/src/builder/matches/mod.rs `match_expr`. */
import type { BasicBlock, Place } from "../../mir/mir";
import type { Arm, Expr } from "../../ty/thir";
import type { Builder } from "../builder";
import { asPlace } from "../expr_as_place";
import { inScope, inTerminatingScope, topScope } from "../scopes";
import { declareBindings } from "./bindings";
import { bindPattern, lowerMatchTree, type Leaf } from "./match_tree";

type Match = Extract<Expr["kind"], { kind: "Match" }>;

export function buildMatch(b: Builder, dest: Place, e: Expr, kind: Match): void {
  const scrutinee = lowerScrutinee(b, kind.scrutinee);
  const tree = lowerMatchTree(b, scrutinee, kind.arms.map((a) => ({ pat: a.pat, hasGuard: a.guard !== undefined })), kind.scrutinee.span, false);
  const ends = kind.arms.flatMap((arm, i) => {
    if (tree.arms[i].length === 0) return [];
    buildArm(b, dest, arm, tree.arms[i]);
    return [b.cur];
  });
  joinAll(b, ends, e);
}

function joinAll(b: Builder, ends: readonly BasicBlock[], e: Expr): void {
  const end = b.newBlock();
  for (const block of ends) b.goto(end, e.span, block);
  b.cur = end;
}

/**
 * The matched place; a value is kept in a temporary of the enclosing statement. Naming it reads nothing: patterns read what they test, and
 * the place itself is read only where no arm is left (see `lowerMatchTree`).
 */
export function lowerScrutinee(b: Builder, scrutinee: Expr): Place {
  const place = asPlace(b, scrutinee);
  b.push({ kind: "PlaceMention", place }, scrutinee.span);
  return place;
}

/** The arm's variables live until its end; its temporaries end with it too. */
function buildArm(b: Builder, dest: Place, arm: Arm, leaves: readonly Leaf[]): void {
  const matchScope = topScope(b);
  inScope(b, arm.span, (scope) => {
    const visibility = b.newSourceScope(arm.span);
    declareBindings(b, arm.pat, visibility, scope, { hasGuard: arm.guard !== undefined, hasExplicitTy: false });
    const guard = arm.guard === undefined ? undefined : { expr: arm.guard, matchScope, span: arm.guard.span };
    const outerTemp = b.tempScope;
    b.tempScope = scope;
    bindPattern(b, leaves, arm.pat.span, { storageLive: true, guard });
    b.tempScope = outerTemp;
    b.sourceScope = visibility;
    inTerminatingScope(b, arm.body.span, () => b.lower.exprInto(b, dest, arm.body));
  });
}
