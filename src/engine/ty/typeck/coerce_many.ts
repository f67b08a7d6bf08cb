/** One common type for several expressions. Counterpart: rustc_hir_typeck `CoerceMany`, `try_find_coercion_lub`. */
import type { Expr as HirExpr } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { PolyFnSig, Ty } from "../ty";
import { closureFnPtr, coerce, coercionSteps, fnItemPtr } from "./coercion";
import { hasError, isTyVar, type CoerceMany, type FnCtxt } from "./fn_ctxt";
import { reportMismatch } from "./report";

/** What the values are for, for the message when they disagree. */
export type ManyCause = "Misc" | "If" | "Match" | "IfNoElse" | "Return" | "BlockTail" | "Array" | "Break";

export function newCoerceMany(expected: Ty): CoerceMany {
  return { expected, merged: undefined, exprs: [], pushed: 0 };
}

/** The type agreed on so far. */
export function mergedTy(many: CoerceMany): Ty {
  return many.merged ?? many.expected;
}

/** Adds an expression. */
export function coerceOne(fcx: FnCtxt, many: CoerceMany, expr: HirExpr, exprTy: Ty, cause: ManyCause, span = expr.span): void {
  const ty = isTyVar(exprTy) ? fcx.infer.shallowResolve(exprTy) : exprTy;
  if (hasError(fcx.resolve(ty)) || hasError(fcx.resolve(mergedTy(many)))) {
    many.merged = fcx.silentError();
    return;
  }
  const found = many.pushed === 0 ? coerce(fcx, expr, ty, many.expected) : leastUpperBound(fcx, many.exprs, fcx.resolve(mergedTy(many)), expr, fcx.resolve(ty));
  if (found === undefined) {
    reportDisagreement(fcx, many, expr, ty, cause, span);
    many.merged = fcx.silentError();
    return;
  }
  many.merged = found;
  many.exprs.push(expr);
  many.pushed++;
}

/** Adds a `()` that no expression stands for: `return;`, `break;`, a missing `else`. */
export function coerceForcedUnit(fcx: FnCtxt, many: CoerceMany, report: (expected: Ty) => void): void {
  const merged = fcx.resolve(mergedTy(many));
  const { unit } = fcx.interner;
  if (merged.kind === "Never" && many.pushed > 0) many.merged = unit;
  else if (!fcx.infer.eq(merged, unit)) {
    if (!hasError(merged)) report(merged);
    many.merged = fcx.silentError();
  } else many.merged = unit;
  many.pushed++;
}

/** The final type: `!` if nothing was ever added. */
export function completeMany(fcx: FnCtxt, many: CoerceMany): Ty {
  return many.merged ?? (many.pushed === 0 ? fcx.interner.never : many.expected);
}

function reportDisagreement(fcx: FnCtxt, many: CoerceMany, expr: HirExpr, ty: Ty, cause: ManyCause, span: Span): void {
  const expected = mergedTy(many);
  const previous = many.exprs[many.exprs.length - 1];
  const at = previous === undefined ? [] : [{ span: previous.span, text: cause === "If" ? "expected because of this" : "this is found to be of type", primary: false }];
  if (cause === "If" && many.pushed > 0) reportMismatch(fcx, span, expected, ty, "`if` and `else` have incompatible types", at);
  else if (cause === "Match" && many.pushed > 0) reportMismatch(fcx, span, expected, ty, "`match` arms have incompatible types", at);
  else reportMismatch(fcx, tailSpan(expr, span), expected, ty);
}

/** The message points at the value itself, not at the blocks around it. */
export function tailSpan(expr: HirExpr, span: Span): Span {
  let e = expr;
  while (e.kind.kind === "Block" && e.kind.block.expr !== undefined) e = e.kind.block.expr;
  return e === expr ? span : e.span;
}

function fnSigOf(fcx: FnCtxt, ty: Ty, span: Span): PolyFnSig | undefined {
  return ty.kind === "FnDef" ? fnItemPtr(fcx, ty, span) : ty.kind === "Closure" ? closureFnPtr(fcx, ty, false) : undefined;
}

function leastUpperBound(fcx: FnCtxt, previous: readonly HirExpr[], prevTy: Ty, expr: HirExpr, ty: Ty): Ty | undefined {
  if (prevTy === ty) return prevTy;
  // Different functions meet in a function pointer.
  const isFn = (t: Ty): boolean => t.kind === "FnDef" || t.kind === "Closure";
  if (isFn(prevTy) && isFn(ty)) {
    const a = fnSigOf(fcx, prevTy, expr.span);
    const b = fnSigOf(fcx, ty, expr.span);
    if (prevTy.kind === "FnDef" && ty.kind === "FnDef" && prevTy.def === ty.def && fcx.infer.eq(prevTy, ty)) return prevTy;
    if (a === undefined || b === undefined) return undefined;
    const target = fcx.interner.fnPtr(a);
    for (const p of previous) if (coerce(fcx, p, prevTy, target) === undefined) return undefined;
    return coerce(fcx, expr, ty, target);
  }
  const direct = coerce(fcx, expr, ty, prevTy);
  if (direct !== undefined) return direct;
  if (previous.some((p) => (fcx.tables.adjustments.get(p.hirId) ?? []).some((s) => s.adjust.kind === "Pointer"))) return undefined;
  const steps = coercionSteps(fcx, prevTy, ty, expr.span);
  if (steps === undefined) return undefined;
  for (const p of previous) fcx.applyAdjustments(p, steps);
  return fcx.resolve(ty);
}
