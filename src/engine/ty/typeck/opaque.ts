/** `impl Trait` in return position, seen from inside the function: a variable that must satisfy the bounds. Counterpart: rustc_hir_typeck opaque type inference. */
import type { DefId } from "../../hir/def";
import type { Span } from "../../source/span";
import { foldPredicate, superFoldTy, type TypeFolder } from "../fold";
import { TypeFlags, type Ty } from "../ty";
import type { FnCtxt } from "./fn_ctxt";

/** The type with the function's own opaque types opened, their bounds registered. */
export function openOwnOpaques(fcx: FnCtxt, ty: Ty, fn: DefId, span: Span): Ty {
  const opened = new Map<Ty, Ty>();
  const pending: Ty[] = [];
  const folder: TypeFolder = {
    interner: fcx.interner,
    ty(t, b) {
      if ((t.flags & TypeFlags.HAS_PROJECTION) === 0) return t;
      if (t.kind !== "Alias" || t.alias !== "Opaque" || fcx.tcx.def(t.def).parent !== fn) return superFoldTy(folder, t, b);
      let v = opened.get(t);
      if (v === undefined) {
        v = fcx.tyVar(span);
        opened.set(t, v);
        pending.push(t);
        fcx.opaqueTypes.set(t.def, v);
      }
      return v;
    },
    region: (r) => r,
    ct: (c) => c,
  };
  const result = folder.ty(ty, 0);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const p of fcx.deps.itemBounds(next)) fcx.register(foldPredicate(folder, p), fcx.cause(span));
  }
  return result;
}
