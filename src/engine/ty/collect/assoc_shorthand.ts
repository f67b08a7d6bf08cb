/**
 * `T::Item`: which bound of `T` has an associated type of that name? Only the bounds' traits are looked at before one is chosen,
 * so that predicates may mention `T::Item` while they are being collected. Counterpart: rustc_hir_analysis `lower_assoc_shared`, `type_param_predicates`.
 */
import type { DefId } from "../../hir/def";
import type { GenericBound, PathSegment, TraitRef as HirTraitRef, Ty as HirTy } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Queries } from "../queries";
import { substTraitRef } from "../subst";
import type { TraitRef, Ty } from "../ty";
import { genericsParent } from "./generics";
import { lowerGenericArgs, type PartLowering } from "./lower_args";
import type { LowerCx } from "./lower_cx";

export interface AssocTyMatch {
  readonly assoc: DefId;
  readonly traitRef: TraitRef;
}

/** The parameter a HIR type is, if it is nothing but one. */
export function asParam(ty: HirTy): { readonly kind: "Param"; readonly def: DefId } | { readonly kind: "Self"; readonly trait: DefId } | { readonly kind: "SelfAlias"; readonly impl: DefId } | undefined {
  if (ty.kind.kind !== "Path" || ty.kind.qpath.kind !== "Resolved" || ty.kind.qpath.self !== undefined) return undefined;
  const { res } = ty.kind.qpath.path;
  if (res.kind === "Def" && res.def === "TyParam") return { kind: "Param", def: res.id };
  if (res.kind === "SelfTyParam") return { kind: "Self", trait: res.trait };
  if (res.kind === "SelfTyAlias") return { kind: "SelfAlias", impl: res.impl };
  return undefined;
}

const traitOf = (t: HirTraitRef): DefId | undefined => (t.path.res.kind === "Def" && t.path.res.def === "Trait" ? t.path.res.id : undefined);

/** Traits that `trait` names as its supertraits, from the text alone. */
function superTraitRefs(tcx: Queries, trait: DefId): readonly HirTraitRef[] {
  const node = tcx.hir.item(trait);
  if (node.kind !== "Trait") return [];
  const traits = (bounds: readonly GenericBound[]): readonly HirTraitRef[] => bounds.flatMap((b) => (b.kind === "Trait" && b.modifier === "None" ? [b.trait] : []));
  const out = [...traits(node.bounds)];
  for (const p of node.generics.predicates) if (p.kind === "Bound" && asParam(p.ty)?.kind === "Self") out.push(...traits(p.bounds));
  return out;
}

/** Has the trait, or one of its supertraits, an associated type of that name? */
function declares(tcx: Queries, trait: DefId, name: string, seen: Set<DefId>): boolean {
  if (seen.has(trait)) return false;
  seen.add(trait);
  if (tcx.associatedItems(trait).some((i) => i.kind === "Type" && i.name === name)) return true;
  return superTraitRefs(tcx, trait).some((t) => {
    const def = traitOf(t);
    return def !== undefined && declares(tcx, def, name, seen);
  });
}

/** Walks from a trait reference to every trait among it and its supertraits that declares the name. */
function reachAll(tcx: Queries, traitRef: TraitRef, name: string, parts: PartLowering, seen: Set<DefId> = new Set()): readonly AssocTyMatch[] {
  if (seen.has(traitRef.def)) return [];
  seen.add(traitRef.def);
  const own = tcx.associatedItems(traitRef.def).find((i) => i.kind === "Type" && i.name === name);
  const out: AssocTyMatch[] = own === undefined ? [] : [{ assoc: own.def, traitRef }];
  for (const t of superTraitRefs(tcx, traitRef.def)) {
    const def = traitOf(t);
    if (def === undefined || !declares(tcx, def, name, new Set())) continue;
    const cx: LowerCx = { owner: traitRef.def, infer: undefined, inferArgs: false, sigBinders: undefined, objectDefault: { kind: "ReStatic" } };
    const last = t.path.segments[t.path.segments.length - 1];
    const generic: TraitRef = { def, args: lowerGenericArgs(tcx, cx, def, [{ kind: "Type", ty: tcx.interner.param(0, "Self") }], last, t.path.span, parts) };
    out.push(...reachAll(tcx, substTraitRef(tcx.interner, generic, traitRef.args), name, parts, seen));
  }
  return out;
}

/** Bounds on a parameter wherever they are in scope: the owner's own, then its parents'. */
function boundsInScope(tcx: Queries, owner: DefId, isParam: (ty: HirTy) => boolean): readonly { readonly owner: DefId; readonly trait: HirTraitRef }[] {
  const out: { owner: DefId; trait: HirTraitRef }[] = [];
  for (let at: DefId | undefined = owner; at !== undefined; at = genericsParent(tcx, at)) {
    for (const p of tcx.hirGenerics(at)?.predicates ?? []) {
      if (p.kind !== "Bound" || !isParam(p.ty)) continue;
      for (const b of p.bounds) if (b.kind === "Trait" && b.modifier === "None") out.push({ owner: at, trait: b.trait });
    }
  }
  return out;
}

function fromBounds(tcx: Queries, cx: LowerCx, self: Ty, bounds: readonly { readonly owner: DefId; readonly trait: HirTraitRef }[], name: string, parts: PartLowering): readonly AssocTyMatch[] {
  const out: AssocTyMatch[] = [];
  for (const { owner, trait } of bounds) {
    const def = traitOf(trait);
    if (def === undefined || !declares(tcx, def, name, new Set())) continue;
    const last = trait.path.segments[trait.path.segments.length - 1];
    const inner: LowerCx = { ...cx, owner, infer: undefined, inferArgs: false, sigBinders: undefined };
    const args = lowerGenericArgs(tcx, inner, def, [{ kind: "Type", ty: self }], last, trait.path.span, parts);
    for (const found of reachAll(tcx, { def, args }, name, parts)) {
      if (!out.some((o) => o.assoc === found.assoc && sameArgs(o.traitRef, found.traitRef))) out.push(found);
    }
  }
  return out;
}

function sameArgs(a: TraitRef, b: TraitRef): boolean {
  return a.args.every((x, i) => {
    const y = b.args[i];
    return x.kind !== "Type" || (y?.kind === "Type" && y.ty === x.ty);
  });
}

/** The associated type meant by `ty::segment`; "error" when reported; undefined when `ty` is no parameter. */
export function assocShorthand(tcx: Queries, cx: LowerCx, ty: HirTy, segment: PathSegment, span: Span, parts: PartLowering): AssocTyMatch | "error" | undefined {
  const param = asParam(ty);
  if (param === undefined) return undefined;
  const { name } = segment.ident;
  let matches: readonly AssocTyMatch[];
  let selfName: string;
  switch (param.kind) {
    case "Self": {
      selfName = "Self";
      const self = tcx.interner.param(0, "Self");
      const own = reachAll(tcx, { def: param.trait, args: tcx.identityArgs(param.trait) }, name, parts);
      matches = own.length > 0 ? own : fromBounds(tcx, cx, self, boundsInScope(tcx, cx.owner, (t) => asParam(t)?.kind === "Self"), name, parts);
      break;
    }
    case "Param": {
      selfName = tcx.def(param.def).name;
      const index = tcx.paramIndex(param.def);
      if (index === undefined) return "error";
      const bounds = boundsInScope(tcx, cx.owner, (t) => {
        const p = asParam(t);
        return p?.kind === "Param" && p.def === param.def;
      });
      matches = fromBounds(tcx, cx, tcx.interner.param(index, selfName), bounds, name, parts);
      break;
    }
    case "SelfAlias": {
      const header = tcx.implHeader(param.impl);
      if (header.traitRef === undefined) return undefined;
      const [found] = reachAll(tcx, header.traitRef, name, parts);
      if (found !== undefined) return found;
      if (header.selfTy.kind !== "Param") {
        tcx.report("E0220", `associated type \`${name}\` not found for \`Self\``, segment.ident.span, `associated type \`${name}\` not found`);
        return "error";
      }
      const { index } = header.selfTy;
      selfName = header.selfTy.name;
      const bounds = boundsInScope(tcx, cx.owner, (t) => {
        const p = asParam(t);
        return p?.kind === "Param" && tcx.paramIndex(p.def) === index;
      });
      matches = fromBounds(tcx, cx, header.selfTy, bounds, name, parts);
    }
  }
  if (matches.length === 1) return matches[0];
  if (matches.length === 0) {
    tcx.report("E0220", `associated type \`${name}\` not found for \`${selfName}\``, segment.ident.span, `associated type \`${name}\` not found`);
    return "error";
  }
  tcx.report("E0221", `ambiguous associated type \`${name}\` in bounds of \`${selfName}\``, span, `ambiguous associated type \`${name}\``);
  return "error";
}
