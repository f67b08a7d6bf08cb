/** E0720: what stands behind an `impl Trait` is made of that `impl Trait` itself. Counterpart: rustc_hir_analysis `check/check.rs` `check_opaque_for_cycles`. */
import type { DefId } from "../../hir/def";
import { someTy } from "../fold";
import type { Queries } from "../queries";
import type { Ty } from "../ty";

export function checkOpaqueCycle(tcx: Queries, opaque: DefId): void {
  const seen = new Set<DefId>();
  const leadsBack = (ty: Ty): boolean => someTy(ty, (t) => {
    if (t.kind !== "Alias" || t.alias !== "Opaque") return false;
    if (t.def === opaque) return true;
    if (seen.has(t.def) || !tcx.isLocal(t.def)) return false;
    seen.add(t.def);
    const hidden = tcx.hiddenType(t.def);
    return hidden !== undefined && leadsBack(hidden);
  });
  const hidden = tcx.hiddenType(opaque);
  // A function that returns nothing but its own result says nothing of the type.
  if (hidden?.kind === "Alias" && hidden.def === opaque) return;
  if (hidden !== undefined && leadsBack(hidden)) tcx.report("E0720", "cannot resolve opaque type", tcx.def(opaque).span, "recursive opaque type");
}
