/** `dyn Trait<Args, Assoc = T> + Auto + 'a`. Counterpart: rustc_hir_analysis `hir_ty_lowering/dyn_compatibility.rs`. */
import type { DefId } from "../../hir/def";
import type { GenericBound, Lifetime } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Queries } from "../queries";
import { substTraitRef } from "../subst";
import type { ExistentialPredicate, TraitRef, Ty } from "../ty";
import { lowerGenericArgs, type PartLowering } from "./lower_args";
import { lowerRegion, underBinder, type LowerCx } from "./lower_cx";
import { someTy } from "../fold";

/** Stands for the self type that a trait object hides, while its parts are put together. */
export const DUMMY_SELF_UNIVERSE = -1;

const dummySelf = (tcx: Queries): Ty => tcx.interner.placeholder(DUMMY_SELF_UNIVERSE, 0);

/** A trait and its supertraits with their arguments, the trait itself first. */
function withSupertraits(tcx: Queries, root: TraitRef): readonly TraitRef[] {
  const out: TraitRef[] = [root];
  for (let i = 0; i < out.length && i < 64; i++) {
    for (const p of tcx.superPredicates(out[i].def)) {
      if (p.kind === "Trait" && !out.some((o) => o.def === p.traitRef.def)) out.push(substTraitRef(tcx.interner, p.traitRef, out[i].args));
    }
  }
  return out;
}

/** Lowers the bounds of a trait object to its existential predicates: principal, projections, auto traits. */
export function lowerTraitObject(tcx: Queries, cx: LowerCx, bounds: readonly GenericBound[], lifetime: Lifetime | undefined, span: Span, parts: PartLowering): Ty {
  const self = dummySelf(tcx);
  const inner = underBinder(cx);
  let principal: Extract<ExistentialPredicate, { kind: "Trait" }> | undefined;
  const projections: Extract<ExistentialPredicate, { kind: "Projection" }>[] = [];
  const autos: DefId[] = [];
  let outlives = lifetime;
  for (const b of bounds) {
    if (b.kind === "Outlives") {
      outlives ??= b.lifetime;
      continue;
    }
    const { res, segments } = b.trait.path;
    if (res.kind !== "Def" || res.def !== "Trait") return tcx.interner.error;
    if (b.modifier !== "None") continue;
    const last = segments[segments.length - 1];
    if (tcx.isAutoTrait(res.id)) {
      if (!autos.includes(res.id)) autos.push(res.id);
      continue;
    }
    if (principal !== undefined) {
      tcx.report("E0225", "only auto traits can be used as additional traits in a trait object", b.span, "additional non-auto trait");
      tcx.taint(cx.owner);
      continue;
    }
    const args = lowerGenericArgs(tcx, inner, res.id, [{ kind: "Type", ty: self }], last, b.trait.path.span, parts);
    const given = last?.args?.args.filter((a) => a.kind !== "Lifetime").length ?? 0;
    const missing = tcx.genericsOf(res.id).params.filter((p) => p.kind !== "Lifetime" && p.index > 0).slice(given).find((p) => p.kind === "Type" && p.hasDefault && someTy(tcx.typeOf(p.def), (t) => t.kind === "Param" && t.index === 0));
    if (missing !== undefined) {
      tcx.report("E0393", `the type parameter \`${missing.name}\` must be explicitly specified`, b.span, `missing reference to \`${missing.name}\``);
      tcx.taint(cx.owner);
      return tcx.interner.error;
    }
    if (cx.infer !== undefined) tcx.requireDynCompatible(res.id, span);
    principal = { kind: "Trait", def: res.id, args: args.slice(1) };
    const traits = withSupertraits(tcx, { def: res.id, args });
    for (const c of last?.args?.constraints ?? []) {
      if (c.value.kind !== "Equality") continue;
      const before = last?.args?.constraints.find((x) => x.ident.name === c.ident.name && x.value.kind === "Equality");
      if (before !== undefined && before !== c) {
        tcx.report("E0719", `the value of the associated type \`${c.ident.name}\` in trait \`${tcx.def(res.id).name}\` is already specified`, c.span, "re-bound here");
        tcx.taint(cx.owner);
        continue;
      }
      const owner = traits.find((t) => tcx.associatedItems(t.def).some((i) => i.kind === "Type" && i.name === c.ident.name));
      const item = owner === undefined ? undefined : tcx.associatedItems(owner.def).find((i) => i.kind === "Type" && i.name === c.ident.name);
      if (owner === undefined || item === undefined) {
        tcx.report("E0220", `associated type \`${c.ident.name}\` not found for \`${tcx.def(res.id).name}\``, c.ident.span, `associated type \`${c.ident.name}\` not found`);
        tcx.taint(cx.owner);
        continue;
      }
      projections.push({ kind: "Projection", def: item.def, args: owner.args.slice(1), ty: parts.ty(inner, c.value.ty) });
    }
    missingProjections(tcx, cx, traits, projections, b.span);
  }
  autos.sort((a, b) => a - b);
  const region = outlives !== undefined ? lowerRegion(tcx, cx, outlives) : principal !== undefined && isStaticTrait(tcx, principal.def) ? ({ kind: "ReStatic" } as const) : cx.infer !== undefined ? ({ kind: "ReErased" } as const) : cx.objectDefault;
  const predicates: ExistentialPredicate[] = [...(principal === undefined ? [] : [principal]), ...projections, ...autos.map((def) => ({ kind: "AutoTrait" as const, def }))];
  if (predicates.length === 0) {
    tcx.report("E0224", "at least one trait is required for an object type", span);
    return tcx.interner.error;
  }
  return tcx.interner.dynamic(predicates, region);
}

/** `trait Any: 'static`: the trait's own bound is what its objects default to. Reference: "Lifetime elision", "Default trait object lifetimes". */
function isStaticTrait(tcx: Queries, trait: DefId): boolean {
  return tcx.superPredicates(trait).some((p) => p.kind === "TypeOutlives" && p.ty.kind === "Param" && p.region.kind === "ReStatic");
}

/** E0191: every associated type must be given a value, unless it needs `Self: Sized` or a supertrait's bound gives one. */
function missingProjections(tcx: Queries, cx: LowerCx, traits: readonly TraitRef[], given: readonly { readonly def: DefId }[], span: Span): void {
  const bySuper = new Set<DefId>();
  for (const t of traits) for (const p of tcx.superPredicates(t.def)) if (p.kind === "Projection") bySuper.add(p.def);
  for (const t of traits) {
    for (const item of tcx.associatedItems(t.def)) {
      if (item.kind !== "Type" || bySuper.has(item.def) || given.some((g) => g.def === item.def)) continue;
      const own = tcx.genericsOf(item.def).params.length > 0;
      if (own || requiresSized(tcx, item.def)) continue;
      tcx.report("E0191", `the value of the associated type \`${item.name}\` in \`${tcx.defPath(t.def)}\` must be specified`, span, `specify the associated type: \`${tcx.def(t.def).name}<${item.name} = Type>\``);
      tcx.taint(cx.owner);
    }
  }
}

function requiresSized(tcx: Queries, item: DefId): boolean {
  const sized = tcx.langItem("sized");
  return (tcx.hirGenerics(item)?.predicates ?? []).some((p) => p.kind === "Bound" && p.bounds.some((b) => b.kind === "Trait" && b.trait.path.res.kind === "Def" && b.trait.path.res.id === sized) && p.ty.kind.kind === "Path" && p.ty.kind.qpath.kind === "Resolved" && p.ty.kind.qpath.path.res.kind === "SelfTyParam");
}
