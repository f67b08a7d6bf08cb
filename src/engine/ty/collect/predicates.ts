/** What must hold for an item to be used, and what may be assumed inside it. Counterpart: rustc_hir_analysis `collect/predicates_of.rs`, `collect/item_bounds.rs`, `bounds.rs`. */
import type { DefId } from "../../hir/def";
import type { GenericBound } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { BoundWithSpan, Queries } from "../queries";
import { substPredicate } from "../subst";
import type { Predicate, TraitRef, Ty } from "../ty";
import { asParam } from "./assoc_shorthand";
import { allParams, genericsParent } from "./generics";
import { lowerGenericArgs } from "./lower_args";
import { itemCx, lowerRegion, underBinder, type LowerCx } from "./lower_cx";
import { findAssocTy, lowerTraitRef, lowerTy, PARTS, typeArg } from "./lower_ty";

export const traitPredicate = (traitRef: TraitRef): Predicate => ({ kind: "Trait", traitRef, boundVars: 0 });

/** `ty: Bounds` as predicates; bounds with `Assoc = T` and `Assoc: Bounds` give several. */
export function lowerBounds(tcx: Queries, cx: LowerCx, ty: Ty, bounds: readonly GenericBound[], boundVars: number): readonly BoundWithSpan[] {
  const out: BoundWithSpan[] = [];
  for (const b of bounds) {
    if (b.kind === "Outlives") {
      out.push({ predicate: { kind: "TypeOutlives", ty, region: lowerRegion(tcx, cx, b.lifetime) }, span: b.lifetime.span });
      continue;
    }
    if (b.modifier !== "None") continue;
    const inner = underBinder(cx);
    const traitRef = lowerTraitRef(tcx, inner, b.trait, ty);
    if (traitRef === undefined) continue;
    const vars = boundVars + b.boundLifetimes.length;
    out.push({ predicate: { kind: "Trait", traitRef, boundVars: vars }, span: b.span });
    out.push(...lowerConstraints(tcx, inner, traitRef, b, vars));
  }
  return out;
}

function lowerConstraints(tcx: Queries, cx: LowerCx, traitRef: TraitRef, bound: Extract<GenericBound, { kind: "Trait" }>, boundVars: number): readonly BoundWithSpan[] {
  const { segments } = bound.trait.path;
  const out: BoundWithSpan[] = [];
  for (const c of segments[segments.length - 1]?.args?.constraints ?? []) {
    const found = findAssocTy(tcx, traitRef, c.ident.name);
    if (found === undefined) {
      if (c.value.kind !== "EqualityConst") tcx.report("E0220", `associated type \`${c.ident.name}\` not found for \`${tcx.def(traitRef.def).name}\``, c.ident.span, `associated type \`${c.ident.name}\` not found`);
      continue;
    }
    const args = lowerGenericArgs(tcx, cx, found.assoc, found.traitRef.args, { ident: c.ident, args: c.args, res: { kind: "Err" } }, c.span, PARTS(tcx));
    if (c.value.kind === "Equality") out.push({ predicate: { kind: "Projection", def: found.assoc, args, term: lowerTy(tcx, cx, c.value.ty), boundVars }, span: c.span });
    else if (c.value.kind === "Bound") out.push(...lowerBounds(tcx, cx, tcx.interner.alias("Projection", found.assoc, args), c.value.bounds, boundVars));
  }
  return out;
}

const isMaybeSized = (tcx: Queries, bounds: readonly GenericBound[]): boolean =>
  bounds.some((b) => b.kind === "Trait" && b.modifier === "Maybe" && b.trait.path.res.kind === "Def" && b.trait.path.res.id === tcx.langItem("sized"));

const sizedPredicate = (tcx: Queries, ty: Ty, span: Span): readonly BoundWithSpan[] => {
  const sized = tcx.langItem("sized");
  return sized === undefined ? [] : [{ predicate: traitPredicate({ def: sized, args: [typeArg(ty)] }), span }];
};

/** Predicates that the item itself brings, its parents' left out. */
export function ownPredicates(tcx: Queries, id: DefId): readonly BoundWithSpan[] {
  const hir = tcx.hirGenerics(id);
  const def = tcx.def(id);
  const out: BoundWithSpan[] = [];
  const cx = itemCx(id);
  if (def.kind === "Trait") {
    out.push({ predicate: traitPredicate({ def: id, args: tcx.identityArgs(id) }), span: def.identSpan });
    for (const predicate of tcx.superPredicates(id)) out.push({ predicate, span: def.identSpan });
  }
  if (hir === undefined) return out;
  for (const p of hir.params) {
    const index = tcx.paramIndex(p.def);
    if (p.kind.kind !== "Type" || index === undefined) continue;
    const unsized = hir.predicates.some((w) => w.kind === "Bound" && isMaybeSized(tcx, w.bounds) && isParamDef(w.ty, p.def));
    if (!unsized) out.push(...sizedPredicate(tcx, tcx.interner.param(index, p.name), p.span));
  }
  for (const w of hir.predicates) {
    if (w.kind === "Region") {
      for (const b of w.bounds) out.push({ predicate: { kind: "RegionOutlives", longer: lowerRegion(tcx, cx, w.lifetime), shorter: lowerRegion(tcx, cx, b) }, span: w.span });
      continue;
    }
    if (def.kind === "Trait" && asParam(w.ty)?.kind === "Self") continue;
    const inner = w.boundLifetimes.length > 0 ? underBinder(cx) : cx;
    out.push(...lowerBounds(tcx, inner, lowerTy(tcx, inner, w.ty), w.bounds, w.boundLifetimes.length));
  }
  return out;
}

function isParamDef(ty: Parameters<typeof asParam>[0], def: DefId): boolean {
  const p = asParam(ty);
  return p?.kind === "Param" && p.def === def;
}

/** All predicates, parents' first. */
export function predicatesOf(tcx: Queries, id: DefId): readonly BoundWithSpan[] {
  const parent = genericsParent(tcx, id);
  const inherited = parent === undefined ? [] : tcx.predicatesOf(parent).map((predicate, i) => ({ predicate, span: tcx.predicateSpans(parent)[i] }));
  const kind = tcx.def(id).kind;
  if (kind === "Ctor" || kind === "Variant" || kind === "Field" || kind === "Closure" || kind === "AnonConst" || kind === "InlineConst" || kind === "OpaqueTy") return inherited;
  return [...inherited, ...ownPredicates(tcx, id)];
}

/** Bounds on `Self` of a trait: written after the colon, or in its where clauses. */
export function superPredicates(tcx: Queries, trait: DefId): readonly BoundWithSpan[] {
  const node = tcx.hir.item(trait);
  if (node.kind !== "Trait") return [];
  const cx = itemCx(trait);
  const self = tcx.interner.param(0, "Self");
  const out = [...lowerBounds(tcx, cx, self, node.bounds, 0)];
  for (const w of node.generics.predicates) {
    if (w.kind === "Bound" && asParam(w.ty)?.kind === "Self") out.push(...lowerBounds(tcx, cx, self, w.bounds, w.boundLifetimes.length));
  }
  return out;
}

/** What is known of an associated type of a trait, or of an `impl Trait`, without looking at its value. */
export function itemBounds(tcx: Queries, alias: DefId): readonly BoundWithSpan[] {
  const node = tcx.hir.item(alias);
  const def = tcx.def(alias);
  if (node.kind === "OpaqueTy") {
    const ty = tcx.interner.alias("Opaque", alias, tcx.identityArgs(alias));
    const cx = itemCx(node.fn);
    return [...(isMaybeSized(tcx, node.bounds) ? [] : sizedPredicate(tcx, ty, def.span)), ...lowerBounds(tcx, cx, ty, node.bounds, 0)];
  }
  if (node.kind !== "AssocTy" || def.parent === undefined || tcx.def(def.parent).kind !== "Trait") return [];
  const ty = tcx.interner.alias("Projection", alias, tcx.identityArgs(alias));
  const cx = itemCx(alias);
  const out = [...(isMaybeSized(tcx, node.bounds) ? [] : sizedPredicate(tcx, ty, def.identSpan)), ...lowerBounds(tcx, cx, ty, node.bounds, 0)];
  // `trait Tr where Self::Item: Bound` says the same from outside.
  for (const w of tcx.hirGenerics(def.parent)?.predicates ?? []) {
    if (w.kind !== "Bound" || w.ty.kind.kind !== "Path") continue;
    const { qpath } = w.ty.kind;
    if (qpath.kind !== "TypeRelative" || qpath.segment.ident.name !== def.name || asParam(qpath.ty)?.kind !== "Self") continue;
    out.push(...lowerBounds(tcx, itemCx(def.parent), ty, w.bounds, w.boundLifetimes.length));
  }
  return out;
}

/** The item's bounds with an alias's own arguments put in. */
export function aliasBounds(tcx: Queries, alias: Ty): readonly Predicate[] {
  if (alias.kind !== "Alias") return [];
  const { args } = alias;
  return tcx.itemBounds(alias.def).map((p) => substPredicate(tcx.interner, p, args));
}

/** Positions of an item's parameters by their definition. */
export function paramPositions(tcx: Queries, id: DefId): ReadonlyMap<DefId, number> {
  return new Map(allParams(tcx, id).map((p) => [p.def, p.index]));
}
