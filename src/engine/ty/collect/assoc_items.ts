/** Members of traits and impls. Counterpart: rustc_ty_utils `assoc.rs`. */
import type { DefId } from "../../hir/def";
import type { Queries } from "../queries";
import type { AssocItem } from "../tcx";

export function associatedItems(tcx: Queries, id: DefId): readonly AssocItem[] {
  const node = tcx.hir.item(id);
  if (node.kind !== "Trait" && node.kind !== "Impl") return [];
  const trait = node.kind === "Impl" && node.ofTrait !== undefined && node.ofTrait.path.res.kind === "Def" ? node.ofTrait.path.res.id : undefined;
  const traitItems = trait === undefined ? [] : tcx.associatedItems(trait);
  const out: AssocItem[] = [];
  for (const def of node.items) {
    const { kind: defKind, name } = tcx.def(def);
    const kind = defKind === "AssocFn" ? "Fn" : defKind === "AssocConst" ? "Const" : "Type";
    const item = tcx.hir.item(def);
    const hasDefault = item.kind === "Fn" || item.kind === "Const" ? item.hasBody : item.kind === "AssocTy" && item.ty !== undefined;
    out.push({ def, name, kind, hasSelf: item.kind === "Fn" && item.sig.hasSelf, hasDefault, traitItem: traitItems.find((t) => t.name === name && t.kind === kind)?.def });
  }
  return out;
}
