/** From the patterns of a match to blocks that bind and run its arms. Counterpart: rustc_mir_build/src/builder/matches/mod.rs `lower_match_tree`, `bind_pattern`. */
import type { BasicBlock, Place } from "../../mir/mir";
import { localPlace } from "../../mir/places";
import type { Span } from "../../source/span";
import type { Expr, Pat } from "../../ty/thir";
import type { Builder } from "../builder";
import { inIfThenScope, topScope, type ScopeId } from "../scopes";
import { bindForArm, bindForGuard } from "./bindings";
import { flatten, orderPairs, type Candidate } from "./candidates";
import { matchCandidates } from "./decision_tree";

/** One way into an arm, with where to go when its guard fails. */
export interface Leaf {
  readonly candidate: Candidate;
  /** Start of the next candidate's tests, for the false edge; undefined for the last. */
  readonly next: BasicBlock | undefined;
}

export interface MatchTree {
  /** Ways into each arm, by arm. */
  readonly arms: readonly (readonly Leaf[])[];
  /** Reached when nothing matches. */
  readonly otherwise: BasicBlock;
}

/** Lowers the tests from the current block. */
export function lowerMatchTree(b: Builder, scrutinee: Place, patterns: readonly { readonly pat: Pat; readonly hasGuard: boolean }[], span: Span, refutable: boolean): MatchTree {
  const candidates = patterns.map(({ pat, hasGuard }, arm): Candidate => {
    const { pairs, bindings } = flatten(b, scrutinee, pat);
    return { pairs: orderPairs(pairs), bindings, arm, hasGuard, span: pat.span, success: undefined, otherwise: undefined, falseEdgeStart: undefined };
  });
  const leaves: Candidate[] = [];
  const otherwise = matchCandidates(b, span, b.cur, candidates, leaves);
  if (!refutable) {
    const back = b.cur;
    b.cur = otherwise;
    b.push({ kind: "FakeRead", cause: "ForMatchedPlace", place: scrutinee }, span);
    b.terminate({ kind: "Unreachable" }, span);
    b.cur = back;
  }
  // Leaves are met branch by branch; preference is the order of arms.
  const ordered = leaves.map((c, i) => ({ c, i })).sort((x, y) => x.c.arm - y.c.arm || x.i - y.i).map(({ c }) => c);
  const arms: Leaf[][] = patterns.map(() => []);
  ordered.forEach((candidate, i) => arms[candidate.arm].push({ candidate, next: refutable && i === ordered.length - 1 ? otherwise : ordered[i + 1]?.falseEdgeStart }));
  return { arms, otherwise };
}

export interface BindOptions {
  readonly storageLive: boolean;
  /** With a guard: the arm's guard, and the scope that its failure leaves to. */
  readonly guard: { readonly expr: Expr; readonly matchScope: ScopeId; readonly span: Span } | undefined;
}

/** Binds the pattern's variables on all ways into the arm; afterwards the current block is the arm's. */
export function bindPattern(b: Builder, leaves: readonly Leaf[], span: Span, options: BindOptions): void {
  if (leaves.length === 1) return bindLeaf(b, leaves[0], span, options, true);
  const target = b.newBlock();
  leaves.forEach((leaf, i) => {
    bindLeaf(b, leaf, span, options, i === 0);
    b.goto(target, span);
  });
  b.cur = target;
}

function bindLeaf(b: Builder, { candidate, next }: Leaf, span: Span, options: BindOptions, schedule: boolean): void {
  b.cur = candidate.success ?? b.newBlock();
  if (next !== undefined) {
    const fresh = b.newBlock();
    b.terminate({ kind: "FalseEdge", real: fresh, imaginary: next }, span);
    b.cur = fresh;
  }
  const { guard } = options;
  const { bindings } = candidate;
  if (guard === undefined) return bindForArm(b, bindings, { storageLive: options.storageLive, schedule });
  bindForGuard(b, bindings, schedule);
  for (const { pat } of bindings) b.guardVariables.add(pat.var);
  const { then, else: failed } = inIfThenScope(b, guard.matchScope, () => b.lower.guardCondition(b, guard.expr, { scope: topScope(b), visibility: undefined }));
  for (const { pat } of bindings) b.guardVariables.delete(pat.var);
  const otherwise = candidate.otherwise;
  b.cur = failed;
  if (otherwise === undefined) b.terminate({ kind: "Unreachable" }, guard.span);
  else if (next === undefined) b.goto(otherwise, guard.span);
  else b.terminate({ kind: "FalseEdge", real: otherwise, imaginary: next }, guard.span);
  b.cur = then;
  const byValue = bindings.filter((x) => x.pat.mode === "ByValue");
  for (const { pat } of byValue) {
    const ref = b.variables.get(pat.var)?.refForGuard;
    if (ref !== undefined) b.push({ kind: "FakeRead", cause: "ForGuardBinding", place: localPlace(ref) }, guard.span);
  }
  bindForArm(b, byValue, { storageLive: true, schedule });
}
