/** Calls of closures whose kind was decided after them. Counterpart: rustc_hir_typeck `callee.rs` (`DeferredCallResolution`). */
import type { DefId } from "../../hir/def";
import { RE_ERASED } from "../interner";
import type { FnCtxt } from "./fn_ctxt";
import { convertPlaceDerefsToMutable, lookupMethodInTrait, writeMethod } from "./place_op";
import type { Adjustment } from "./tables";

const BY_KIND = { Fn: ["fn", "call", "Not"], FnMut: ["fn_mut", "call_mut", "Mut"], FnOnce: ["fn_once", "call_once", undefined] } as const;

/** Gives every waiting call of the closure its trait and the borrow that the trait wants. */
export function resolveDeferredCalls(fcx: FnCtxt, closure: DefId): void {
  const entry = fcx.tables.closures.get(closure);
  if (entry?.kind === undefined) return;
  const [traitName, methodName, borrow] = BY_KIND[entry.kind];
  const trait = fcx.tcx.langItem(traitName);
  for (const d of fcx.deferredCalls) {
    if (d.closure !== closure || trait === undefined) continue;
    const inputs = fcx.interner.tuple(entry.sig.inputs.map((t) => fcx.resolve(t)));
    const method = lookupMethodInTrait(fcx, trait, methodName, d.closureTy, [inputs], d.call.span);
    if (method === undefined) continue;
    const step: Adjustment[] = borrow === undefined ? [] : [{ adjust: { kind: "Borrow", mutbl: borrow, twoPhase: borrow === "Mut" }, target: fcx.interner.ref(RE_ERASED, d.closureTy, borrow) }];
    fcx.applyAdjustments(d.callee, [...d.adjustments, ...step]);
    if (borrow === "Mut") convertPlaceDerefsToMutable(fcx, d.callee);
    fcx.infer.eq(method.sig.output, entry.sig.output);
    writeMethod(fcx, d.call, method);
  }
}
