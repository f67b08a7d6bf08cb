/** Members of traits and impls. Counterpart: rustc_ty_utils `assoc.rs`. */
import type { DefId } from "../../hir/def";
import type { Queries } from "../queries";
import type { AssocItem } from "../tcx";

/** A member that looks into its own text only when asked for more than its name: an impl of the library may have hundreds. */
class LazyAssocItem implements AssocItem {
  constructor(private readonly tcx: Queries, readonly def: DefId, readonly name: string, readonly kind: AssocItem["kind"], private readonly trait: DefId | undefined) {}

  get hasSelf(): boolean {
    if (this.kind !== "Fn") return false;
    const node = this.tcx.hir.item(this.def);
    return node.kind === "Fn" && node.sig.hasSelf;
  }

  get hasDefault(): boolean {
    const node = this.tcx.hir.item(this.def);
    return node.kind === "Fn" || node.kind === "Const" ? node.hasBody : node.kind === "AssocTy" && node.ty !== undefined;
  }

  get traitItem(): DefId | undefined {
    if (this.trait === undefined) return undefined;
    return this.tcx.associatedItems(this.trait).find((t) => t.name === this.name && t.kind === this.kind)?.def;
  }
}

export function associatedItems(tcx: Queries, id: DefId): readonly AssocItem[] {
  const node = tcx.hir.item(id);
  if (node.kind !== "Trait" && node.kind !== "Impl") return [];
  const trait = node.kind === "Impl" && node.ofTrait !== undefined && node.ofTrait.path.res.kind === "Def" ? node.ofTrait.path.res.id : undefined;
  return node.items.map((def) => {
    const { kind, name } = tcx.def(def);
    return new LazyAssocItem(tcx, def, name, kind === "AssocFn" ? "Fn" : kind === "AssocConst" ? "Const" : "Type", trait);
  });
}
