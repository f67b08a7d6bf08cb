/** Members of traits and impls. Counterpart: rustc_ty_utils `assoc.rs`. */
import type { DefId } from "../../hir/def";
import type { Queries } from "../queries";
import type { AssocItem } from "../tcx";

/** A member that looks into its own text only when asked for more than its name: an impl of the library may have hundreds. */
function memberOf(tcx: Queries, def: DefId, trait: DefId | undefined): AssocItem {
  const { kind: defKind, name } = tcx.def(def);
  const kind = defKind === "AssocFn" ? "Fn" : defKind === "AssocConst" ? "Const" : "Type";
  return {
    def, name, kind,
    get hasSelf() {
      const node = tcx.hir.item(def);
      return node.kind === "Fn" && node.sig.hasSelf;
    },
    get hasDefault() {
      const node = tcx.hir.item(def);
      return node.kind === "Fn" || node.kind === "Const" ? node.hasBody : node.kind === "AssocTy" && node.ty !== undefined;
    },
    get traitItem() {
      return trait === undefined ? undefined : tcx.associatedItems(trait).find((t) => t.name === name && t.kind === kind)?.def;
    },
  };
}

export function associatedItems(tcx: Queries, id: DefId): readonly AssocItem[] {
  const node = tcx.hir.item(id);
  if (node.kind !== "Trait" && node.kind !== "Impl") return [];
  const trait = node.kind === "Impl" && node.ofTrait !== undefined && node.ofTrait.path.res.kind === "Def" ? node.ofTrait.path.res.id : undefined;
  return node.items.map((def) => memberOf(tcx, def, trait));
}
