/** Adjustments made explicit. Counterpart: rustc_mir_build `thir/cx/expr.rs` (`apply_adjustment`). */
import type { Expr as HirExpr } from "../../../hir/hir";
import type { Span } from "../../../source/span";
import { RE_ERASED } from "../../interner";
import type { Expr } from "../../thir";
import type { GenericArg, Ty } from "../../ty";
import type { Adjustment } from "../tables";
import { finalTy, mk, type ThirCx } from "./cx";

/** Function item as a value of no size. */
export function fnValue(cx: ThirCx, def: number, args: readonly GenericArg[], span: Span): Expr {
  return mk({ kind: "ZstLiteral" }, cx.fcx.interner.fnDef(def, args), span);
}

/** `expr` with the steps applied in order. */
export function applyAdjustments(cx: ThirCx, hir: HirExpr, expr: Expr, adjustments: readonly Adjustment[], explicit = false): Expr {
  let e = expr;
  for (const a of adjustments) e = applyOne(cx, hir, e, a, explicit);
  return e;
}

function applyOne(cx: ThirCx, hir: HirExpr, e: Expr, a: Adjustment, explicit: boolean): Expr {
  const ty = finalTy(cx, a.target, hir.span);
  const { span } = e;
  const { adjust } = a;
  switch (adjust.kind) {
    case "NeverToAny": return mk({ kind: "NeverToAny", source: e }, ty, span);
    case "Deref": return adjust.overloaded === undefined ? mk({ kind: "Deref", arg: e }, ty, span) : overloadedDeref(cx, e, adjust.overloaded.mutbl, ty, span);
    case "Borrow": return mk({ kind: "Borrow", mutbl: adjust.mutbl, arg: e, explicit: false, twoPhase: adjust.twoPhase }, ty, span);
    case "RawBorrow": return mk({ kind: "RawBorrow", mutbl: adjust.mutbl, arg: e }, ty, span);
    case "Pointer": return mk({ kind: "PointerCoercion", coercion: adjust.coercion, source: e, explicit }, ty, span);
  }
}

/** `*Deref::deref(&e)` */
function overloadedDeref(cx: ThirCx, e: Expr, mutbl: "Not" | "Mut", target: Ty, span: Span): Expr {
  const { fcx } = cx;
  const trait = fcx.tcx.langItem(mutbl === "Mut" ? "deref_mut" : "deref");
  const method = trait === undefined ? undefined : fcx.tcx.associatedItems(trait).find((i) => i.kind === "Fn");
  if (method === undefined) return mk({ kind: "Deref", arg: e }, target, span);
  const borrowed = mk({ kind: "Borrow", mutbl, arg: e, explicit: false, twoPhase: false }, fcx.interner.ref(RE_ERASED, e.ty, mutbl), span);
  const call = mk({ kind: "Call", fun: fnValue(cx, method.def, [{ kind: "Type", ty: e.ty }], span), args: [borrowed], fnSpan: span, source: "Overloaded" }, fcx.interner.ref(RE_ERASED, target, mutbl), span);
  return mk({ kind: "Deref", arg: call }, target, span);
}
