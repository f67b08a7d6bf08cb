/** Functions that take an implicit location: where they were called. Counterpart: `requires_caller_location` of rustc_middle/src/ty/instance.rs. */
import type { DefId } from "../hir/def";
import type { TyCtxt } from "../ty/tcx";

/** `#[track_caller]` on the function itself or, for a method of an impl, on the trait's declaration of it. */
export function isTrackCallerFn(tcx: TyCtxt, def: DefId): boolean {
  if (tcx.hasAttr(def, "track_caller")) return true;
  if (tcx.def(def).kind !== "AssocFn") return false;
  const { parent } = tcx.def(def);
  const item = parent === undefined || tcx.def(parent).kind !== "Impl" ? undefined : tcx.associatedItems(parent).find((i) => i.def === def)?.traitItem;
  return item !== undefined && tcx.hasAttr(item, "track_caller");
}

/** A method that is called through a vtable with a location: the trait says so, and the receiver is not moved out by a shim. */
export function isTrackCallerInVtable(tcx: TyCtxt, method: DefId): boolean {
  const self = tcx.fnSig(method).sig.inputs[0];
  return tcx.hasAttr(method, "track_caller") && !(self?.kind === "Param" && self.index === 0);
}

/** Does what was resolved take a location? */
export function isTrackCaller(tcx: TyCtxt, instance: { readonly kind: string; readonly def?: DefId }): boolean {
  return instance.kind === "Item" && instance.def !== undefined && isTrackCallerFn(tcx, instance.def);
}
