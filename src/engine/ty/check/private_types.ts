/** E0446: an associated type says what others may not name. Told by rustc's last passes. Counterpart: rustc_privacy `PrivateItemsInPublicInterfacesChecker`. */
import type { DefId } from "../../hir/def";
import { error } from "../../source/diagnostic";
import { someTy } from "../fold";
import type { Queries } from "../queries";
import type { Ty } from "../ty";

export function checkPrivateAssocTypes(tcx: Queries, impl: DefId): void {
  const { traitRef, selfTy } = tcx.implHeader(impl);
  if (traitRef === undefined) return;
  const named = [traitRef.def, ...traitRef.args.flatMap((a) => (a.kind === "Type" ? localTypes(tcx, a.ty) : [])), ...localTypes(tcx, selfTy)];
  for (const item of tcx.associatedItems(impl)) {
    if (item.kind !== "Type") continue;
    for (const def of localTypes(tcx, tcx.typeOf(item.def))) {
      if (tcx.hir.isVisibleWherever(def, named)) continue;
      const { name } = tcx.def(def);
      tcx.sink.report({ ...error("E0446", `private type \`${name}\` in public interface`, tcx.def(item.def).span, "can't leak private type", [{ span: tcx.def(def).identSpan, text: `\`${name}\` declared as private`, primary: false }]), isLate: true });
    }
  }
}

/** The reader's own types that a type names. */
function localTypes(tcx: Queries, ty: Ty): readonly DefId[] {
  const out: DefId[] = [];
  someTy(ty, (t) => {
    if (t.kind === "Adt" && tcx.isLocal(t.def) && !out.includes(t.def)) out.push(t.def);
    return false;
  });
  return out;
}
