/** What variables become that nothing else decided: `i32`, `f64`, and for diverging ones `()` or, from edition 2024, `!`. Counterpart: rustc_hir_typeck `fallback.rs`. */
import { isFloatVar, isIntVar, isTyVar, type FnCtxt } from "./fn_ctxt";

export function applyFallback(fcx: FnCtxt): void {
  fcx.selectWherePossible();
  for (const v of fcx.intVars) {
    const ty = fcx.infer.shallowResolve(v);
    if (isIntVar(ty)) fcx.infer.eq(ty, fcx.interner.i32);
  }
  for (const v of fcx.floatVars) {
    const ty = fcx.infer.shallowResolve(v);
    if (isFloatVar(ty)) fcx.infer.eq(ty, fcx.interner.f64);
  }
  fcx.selectWherePossible();
  for (const v of fcx.divergingVars) {
    const ty = fcx.infer.shallowResolve(v);
    if (isTyVar(ty)) fcx.infer.eq(ty, fcx.hir.edition === 2024 ? fcx.interner.never : fcx.interner.unit);
  }
  fcx.selectWherePossible();
}
