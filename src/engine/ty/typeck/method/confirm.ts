/** Acts on a pick: adjusts the receiver, finds the callee's generic arguments, registers what it demands. Counterpart: rustc_hir_typeck `method/confirm.rs`. */
import type { DefId } from "../../../hir/def";
import type { Expr as HirExpr, PathSegment } from "../../../hir/hir";
import type { Span } from "../../../source/span";
import { RE_ERASED } from "../../interner";
import type { FnSig, GenericArg, Ty } from "../../ty";
import { derefAdjustments } from "../autoderef";
import type { FnCtxt } from "../fn_ctxt";
import { ownArgs } from "../generic_args";
import { convertPlaceDerefsToMutable } from "../place_op";
import { reportMismatch } from "../report";
import type { Adjustment } from "../tables";
import { candidateArgs, receiverTy, type Pick } from "./probe";

/** The callee of a method call. */
export interface MethodCallee {
  readonly def: DefId;
  readonly args: readonly GenericArg[];
  /** Receiver included. */
  readonly sig: FnSig;
}

/** Confirms the pick for `receiver.segment(…)`. */
export function confirmMethod(fcx: FnCtxt, span: Span, receiver: HirExpr, receiverType: Ty, pick: Pick, segment: PathSegment): MethodCallee {
  const { tcx } = fcx;
  const selfTy = adjustReceiver(fcx, receiver, receiverType, pick, span);
  const args = pickArgs(fcx, pick, segment, span);
  const sig = fcx.instantiateFnSig(pick.item.def, args, span);
  if (!fcx.infer.eq(receiverTy(fcx, "MethodCall", pick.item, pick.source, args, span), selfTy)) reportMismatch(fcx, receiver.span, sig.inputs[0], selfTy);
  fcx.addRequiredObligations(pick.item.def, args, segment.ident.span);
  const container = tcx.def(pick.item.def).parent;
  if (container !== undefined && container === tcx.langItem("drop")) fcx.error("E0040", "explicit use of destructor method", segment.ident.span, "explicit destructor calls not allowed");
  if (pick.autoref === "Mut") convertPlaceDerefsToMutable(fcx, receiver);
  return { def: pick.item.def, args, sig };
}

/** Arguments of the picked item: its container's fresh or as the bound says, its own as written. */
export function pickArgs(fcx: FnCtxt, pick: Pick, segment: PathSegment | undefined, span: Span): readonly GenericArg[] {
  const generics = fcx.tcx.genericsOf(pick.item.def);
  const parent = candidateArgs(fcx, pick.item, pick.source, span).slice(0, generics.parentCount);
  return [...parent, ...ownArgs(fcx, pick.item.def, generics.params, segment, span)];
}

function adjustReceiver(fcx: FnCtxt, receiver: HirExpr, receiverType: Ty, pick: Pick, span: Span): Ty {
  const steps: Adjustment[] = derefAdjustments(pick.steps, span);
  let target = steps.length === 0 ? fcx.resolve(receiverType) : steps[steps.length - 1].target;
  if (pick.autoref !== undefined) {
    target = fcx.interner.ref(RE_ERASED, target, pick.autoref);
    steps.push({ adjust: { kind: "Borrow", mutbl: pick.autoref, twoPhase: pick.autoref === "Mut" }, target });
    if (pick.unsize && target.kind === "Ref") {
      const array = fcx.resolve(target.pointee);
      if (array.kind === "Array") {
        target = fcx.interner.ref(RE_ERASED, fcx.interner.slice(array.elem), pick.autoref);
        steps.push({ adjust: { kind: "Pointer", coercion: "Unsize" }, target });
      }
    }
  }
  if (pick.toConstPtr && target.kind === "RawPtr") {
    target = fcx.interner.rawPtr(target.pointee, "Not");
    steps.push({ adjust: { kind: "Pointer", coercion: "MutToConstPointer" }, target });
  }
  fcx.applyAdjustments(receiver, steps);
  return target;
}

