/** `genericsOf`: which parameters an item has, and where each stands in its list of arguments. Counterpart: rustc_hir_analysis `collect/generics_of.rs`. */
import type { DefId } from "../../hir/def";
import type { Generics as HirGenerics, ItemNode } from "../../hir/hir";
import type { Queries } from "../queries";
import type { GenericParamDef, GenericsOf } from "../tcx";
import type { GenericArg } from "../ty";

/** Generics written on the item itself. */
export function hirGenericsOf(node: ItemNode): HirGenerics | undefined {
  switch (node.kind) {
    case "Fn": case "Const": case "TyAlias": case "Adt": case "Trait": case "Impl": case "AssocTy": case "ForeignFn":
      return node.generics;
    default:
      return undefined;
  }
}

/** Definition whose parameters are in scope too and come first. */
export function genericsParent(tcx: Queries, id: DefId): DefId | undefined {
  const def = tcx.def(id);
  switch (def.kind) {
    case "AssocFn": case "AssocConst": case "AssocTy": {
      const parent = def.parent;
      const kind = parent === undefined ? undefined : tcx.def(parent).kind;
      return kind === "Trait" || kind === "Impl" ? parent : undefined;
    }
    case "Variant": case "Ctor": case "Field": case "Closure": case "InlineConst": case "AnonConst":
      return def.parent;
    case "OpaqueTy": {
      const node = tcx.hir.item(id);
      return node.kind === "OpaqueTy" ? node.fn : def.parent;
    }
    case "TyParam": case "ConstParam": case "LifetimeParam":
      return def.parent;
    default:
      return undefined;
  }
}

const hasNode = (kind: string): boolean => kind !== "Variant" && kind !== "Ctor" && kind !== "Field" && kind !== "Closure" && kind !== "TyParam" && kind !== "ConstParam" && kind !== "LifetimeParam" && kind !== "InlineConst" && kind !== "AnonConst" && kind !== "OpaqueTy";

/** Counts and numbers the parameters of `id`. */
export function genericsOf(tcx: Queries, id: DefId): GenericsOf {
  const parent = genericsParent(tcx, id);
  const parentGenerics = parent === undefined ? undefined : tcx.genericsOf(parent);
  const parentCount = parentGenerics?.count ?? 0;
  const kind = tcx.def(id).kind;
  if (!hasNode(kind)) return { parent, parentCount, hasSelf: parentGenerics?.hasSelf ?? false, params: [], count: parentCount };
  const node = tcx.hir.item(id);
  const hir = hirGenericsOf(node);
  const params: GenericParamDef[] = [];
  let index = parentCount;
  const isTrait = node.kind === "Trait";
  if (isTrait) params.push({ name: "Self", def: id, index: index++, kind: "Type", hasDefault: false });
  const push = (want: "Lifetime" | "Other"): void => {
    for (const p of hir?.params ?? []) {
      if ((p.kind.kind === "Lifetime") !== (want === "Lifetime")) continue;
      if (p.kind.kind === "Lifetime" && p.kind.late) continue;
      params.push({ name: p.name, def: p.def, index: index++, kind: p.kind.kind, hasDefault: p.kind.kind !== "Lifetime" && p.kind.default !== undefined });
    }
  };
  push("Lifetime");
  push("Other");
  return { parent, parentCount, hasSelf: isTrait || (parentGenerics?.hasSelf ?? false), params, count: index };
}

/** All parameters of an item, its parents' first. */
export function allParams(tcx: Queries, id: DefId): readonly GenericParamDef[] {
  const g = tcx.genericsOf(id);
  return g.parent === undefined ? g.params : [...allParams(tcx, g.parent), ...g.params];
}

/** The argument that stands for a parameter itself. */
export function paramArg(tcx: Queries, p: GenericParamDef): GenericArg {
  switch (p.kind) {
    case "Lifetime": return { kind: "Lifetime", region: { kind: "ReEarlyParam", index: p.index, name: p.name } };
    case "Type": return { kind: "Type", ty: tcx.interner.param(p.index, p.name) };
    case "Const": return { kind: "Const", ct: { kind: "Param", index: p.index, name: p.name } };
  }
}

/** The item's parameters as arguments for themselves. */
export function identityArgs(tcx: Queries, id: DefId): readonly GenericArg[] {
  return allParams(tcx, id).map((p) => paramArg(tcx, p));
}
