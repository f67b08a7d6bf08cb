/** Parameters and value of a function or closure. Counterpart: rustc_hir_typeck `check.rs` (`check_fn`). */
import type { DefId } from "../../hir/def";
import type { Expr, Pat } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Ty } from "../ty";
import { checkBlock } from "./block";
import { coerceOne, completeMany, newCoerceMany } from "./coerce_many";
import { expectHasType } from "./expectation";
import type { FnCtxt } from "./fn_ctxt";
import { checkPatTop } from "./pat";

/** Checks patterns against the inputs and the value against the output. `returnTypeSpan` is where the output is written. */
export function checkBody(fcx: FnCtxt, def: DefId, pats: readonly Pat[], inputs: readonly Ty[], output: Ty, value: Expr, returnTypeSpan: Span | undefined): void {
  const outer = fcx.fn;
  const outerDiverges = fcx.diverges;
  const coerce = newCoerceMany(output);
  fcx.fn = { def, returns: { ty: output, coerce }, breakables: new Map() };
  fcx.diverges = false;
  pats.forEach((p, i) => {
    const ty = inputs[i] ?? fcx.silentError();
    checkPatTop(fcx, p, ty);
    fcx.requireSized(ty, p.span, "SizedArgumentType");
  });
  let found: Ty;
  if (value.kind.kind === "Block" && value.kind.label === undefined) {
    found = checkBlock(fcx, value.kind.block, expectHasType(output), undefined, returnTypeSpan);
    fcx.tables.nodeTypes.set(value.hirId, found);
  } else found = fcx.checkExpr(fcx, value, expectHasType(output));
  coerceOne(fcx, coerce, value, found, "Return");
  const final = completeMany(fcx, coerce);
  if (!fcx.infer.eq(output, final) && fcx.resolve(final).kind === "Never") fcx.infer.eq(output, fcx.divergingVar(value.span));
  fcx.requireSized(output, returnTypeSpan ?? value.span, "SizedReturnType");
  fcx.fn = outer;
  fcx.diverges = outerDiverges;
}
