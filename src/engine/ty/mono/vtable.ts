/** Methods of vtables. Counterpart: rustc_trait_selection `traits/vtable.rs`. Differs from rustc: no slots for pointers to supertraits' vtables. */
import type { DefId } from "../../hir/def";
import type { GenericBound } from "../../hir/hir";
import type { Queries } from "../queries";

/** Is the bound `Self: Sized` among the item's where clauses? Then it is not for trait objects. */
export function requiresSizedSelf(tcx: Queries, item: DefId): boolean {
  const sized = tcx.langItem("sized");
  const names = (b: GenericBound): boolean => b.kind === "Trait" && b.modifier === "None" && b.trait.path.res.kind === "Def" && b.trait.path.res.id === sized;
  return (tcx.hirGenerics(item)?.predicates ?? []).some((p) => p.kind === "Bound" && p.bounds.some(names) && p.ty.kind.kind === "Path" && p.ty.kind.qpath.kind === "Resolved" && p.ty.kind.qpath.path.res.kind === "SelfTyParam");
}

/** Can the method be called on a trait object? */
export function isVtableSafe(tcx: Queries, method: DefId): boolean {
  const node = tcx.hir.item(method);
  if (node.kind !== "Fn" || !node.sig.hasSelf || requiresSizedSelf(tcx, method)) return false;
  return !tcx.genericsOf(method).params.some((p) => p.kind !== "Lifetime");
}

/** Callable methods in the order of their slots: supertraits' first, depth first. */
export function vtableEntries(tcx: Queries, trait: DefId): readonly DefId[] {
  const seen = new Set<DefId>();
  const out: DefId[] = [];
  const visit = (t: DefId): void => {
    if (seen.has(t)) return;
    seen.add(t);
    for (const p of tcx.superPredicates(t)) if (p.kind === "Trait") visit(p.traitRef.def);
    for (const item of tcx.associatedItems(t)) if (item.kind === "Fn" && isVtableSafe(tcx, item.def)) out.push(item.def);
  };
  visit(trait);
  return out;
}
