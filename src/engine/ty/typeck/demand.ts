/** "This expression must have that type", in its three strengths. Counterpart: rustc_hir_typeck `demand.rs`. */
import type { Expr as HirExpr } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Ty } from "../ty";
import { coerce } from "./coercion";
import { tailSpan } from "./coerce_many";
import { expectHasType } from "./expectation";
import type { FnCtxt } from "./fn_ctxt";
import { reportMismatch } from "./report";

/** Equal, or E0308. */
export function demandEq(fcx: FnCtxt, span: Span, expected: Ty, found: Ty): boolean {
  if (fcx.infer.eq(expected, found)) return true;
  reportMismatch(fcx, span, expected, found);
  return false;
}

/** Coercible, or E0308. Gives the type after coercion. */
export function demandCoerce(fcx: FnCtxt, expr: HirExpr, found: Ty, expected: Ty): Ty {
  const target = coerce(fcx, expr, found, expected);
  if (target !== undefined) return target;
  return reportMismatch(fcx, tailSpan(expr, expr.span), expected, found);
}

/** Checks the expression with the type as a hint, then coerces it. */
export function checkExprCoercible(fcx: FnCtxt, expr: HirExpr, expected: Ty): Ty {
  const found = fcx.checkExpr(fcx, expr, expectHasType(expected));
  return demandCoerce(fcx, expr, found, expected);
}

/** Checks the expression; only `!` may differ from the type. */
export function checkExprHasType(fcx: FnCtxt, expr: HirExpr, expected: Ty): Ty {
  let found = fcx.checkExpr(fcx, expr, expectHasType(expected));
  if (fcx.resolve(found).kind === "Never") {
    const target = fcx.resolve(expected);
    fcx.applyAdjustments(expr, [{ adjust: { kind: "NeverToAny" }, target }]);
    found = target;
  }
  demandEq(fcx, expr.span, expected, found);
  return found;
}
