/**
 * Types written in a body must be well-formed: `Vec<str>` wants `str: Sized`, `HasBound<T>` what its declaration demands of `T`.
 * What they demand becomes obligations of the body, blamed on the type as written. Counterpart: rustc_trait_selection `traits/wf.rs`.
 * Not modelled: lifetimes that a type demands, and what trait objects do.
 */
import type { Span } from "../../source/span";
import { substPredicate } from "../subst";
import { TypeFlags, type Ty } from "../ty";
import type { FnCtxt } from "./fn_ctxt";

export function registerWellFormed(fcx: FnCtxt, ty: Ty, span: Span): void {
  if (ty.flags & TypeFlags.HAS_ERROR) return;
  const inner = (t: Ty): void => registerWellFormed(fcx, t, span);
  switch (ty.kind) {
    case "Adt":
      for (const p of fcx.tcx.predicatesOf(ty.def)) {
        if (p.kind === "Trait" || p.kind === "Projection") fcx.requireBound(substPredicate(fcx.interner, p, ty.args), ty.def, span);
      }
      for (const a of ty.args) if (a.kind === "Type") inner(a.ty);
      return;
    case "Array": case "Slice":
      fcx.requireSized(ty.elem, span, "VariableType");
      return inner(ty.elem);
    case "Tuple":
      for (const t of ty.elems.slice(0, -1)) fcx.requireSized(t, span, "VariableType");
      return ty.elems.forEach(inner);
    case "Ref": case "RawPtr": return inner(ty.pointee);
    default:
  }
}
