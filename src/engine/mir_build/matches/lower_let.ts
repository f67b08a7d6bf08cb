/** `let` in its three forms: irrefutable, with `else`, and as a condition. Counterpart: rustc_mir_build/src/builder/matches/mod.rs. */
import type { Place, SourceScope } from "../../mir/mir";
import { localPlace } from "../../mir/places";
import { spanTo, type Span } from "../../source/span";
import type { Expr, Pat } from "../../ty/thir";
import type { Builder } from "../builder";
import { breakForElse, type ScopeId } from "../scopes";
import { declareBindings, scheduleValueDrop, storageLiveBinding } from "./bindings";
import { lowerScrutinee } from "./lower_match";
import { bindPattern, lowerMatchTree } from "./match_tree";

/** `let pat = init;` – a plain variable gets its value in place. */
export function exprIntoPattern(b: Builder, pat: Pat, init: Expr): undefined {
  const { kind } = pat;
  if (kind.kind === "Binding" && kind.mode === "ByValue" && kind.sub === undefined) {
    const place = localPlace(storageLiveBinding(b, kind, pat.span, true));
    b.lower.exprInto(b, place, init);
    b.push({ kind: "FakeRead", cause: "ForLet", place }, pat.span);
    scheduleValueDrop(b, kind);
    return;
  }
  placeIntoPattern(b, pat, lowerScrutinee(b, init));
}

/** Binds the variables of an irrefutable pattern from a place. */
export function placeIntoPattern(b: Builder, pat: Pat, place: Place): void {
  const tree = lowerMatchTree(b, place, [{ pat, hasGuard: false }], pat.span, false);
  bindPattern(b, tree.arms[0], pat.span, { storageLive: true, guard: undefined });
}

/** `let pat = init else { … }`; failure leaves to the enclosing `inIfThenScope`. The variables are alive already. */
export function letElse(b: Builder, pat: Pat, init: Expr, span: Span): void {
  const scrutinee = lowerScrutinee(b, init);
  const tree = lowerMatchTree(b, scrutinee, [{ pat, hasGuard: false }], span, true);
  breakForElse(b, tree.otherwise, span);
  bindPattern(b, tree.arms[0], pat.span, { storageLive: false, guard: undefined });
}

/** `let pat = expr` as a condition. Without `bindings` it binds nothing (inside `||`). */
export function lowerLetCondition(b: Builder, expr: Expr, pat: Pat, span: Span, bindings: { readonly scope: ScopeId; readonly visibility: SourceScope | undefined } | undefined): void {
  const scrutinee = lowerScrutinee(b, expr);
  const tree = lowerMatchTree(b, scrutinee, [{ pat, hasGuard: false }], spanTo(pat.span, expr.span), true);
  breakForElse(b, tree.otherwise, span);
  if (bindings !== undefined) declareBindings(b, pat, bindings.visibility, bindings.scope, { hasGuard: false, hasExplicitTy: false });
  bindPattern(b, tree.arms[0], pat.span, { storageLive: true, guard: undefined });
}
