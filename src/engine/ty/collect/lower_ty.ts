/**
 * HIR types → types. Paths get their arguments, `Self` and aliases are put in, associated types become projections.
 * Nothing is normalised here. Counterpart: rustc_hir_analysis `hir_ty_lowering/mod.rs`.
 */
import type { DefId } from "../../hir/def";
import type { ConstArg, Path, PathSegment, QPath, TraitRef as HirTraitRef, Ty as HirTy } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Queries } from "../queries";
import { substTy } from "../subst";
import type { Const, GenericArg, TraitRef, Ty } from "../ty";
import { assocShorthand } from "./assoc_shorthand";
import { lowerGenericArgs, type PartLowering } from "./lower_args";
import { lowerRegion, underBinder, type LowerCx } from "./lower_cx";
import { lowerTraitObject } from "./lower_dyn";

/** A type argument. */
export const typeArg = (ty: Ty): GenericArg => ({ kind: "Type", ty });

export function lowerTy(tcx: Queries, cx: LowerCx, ty: HirTy): Ty {
  const { interner } = tcx;
  const { kind } = ty;
  switch (kind.kind) {
    case "Slice": return interner.slice(lowerTy(tcx, cx, kind.ty));
    case "Array": return interner.array(lowerTy(tcx, cx, kind.ty), lowerConst(tcx, cx, kind.len, interner.usize));
    case "Ptr": return interner.rawPtr(lowerTy(tcx, cx, kind.ty), kind.mutbl);
    case "Ref": {
      const region = lowerRegion(tcx, cx, kind.lifetime);
      return interner.ref(region, lowerTy(tcx, { ...cx, objectDefault: region }, kind.ty), kind.mutbl);
    }
    case "BareFn": {
      const inner = underBinder(cx);
      const inputs = kind.inputs.map((t) => lowerTy(tcx, inner, t));
      const output = kind.output === undefined ? interner.unit : lowerTy(tcx, inner, kind.output);
      return interner.fnPtr({ sig: { inputs, output, cVariadic: kind.cVariadic, isUnsafe: kind.isUnsafe, abi: kind.abi ?? "Rust" }, boundVars: kind.boundLifetimes.length });
    }
    case "Never": return interner.never;
    case "Tup": return interner.tuple(kind.tys.map((t) => lowerTy(tcx, cx, t)));
    case "Path": return lowerQPath(tcx, cx, kind.qpath, ty.span);
    case "TraitObject": return lowerTraitObject(tcx, cx, kind.bounds, kind.lifetime, ty.span, PARTS(tcx));
    case "OpaqueDef": return interner.alias("Opaque", kind.def, tcx.identityArgs(kind.def));
    case "Infer": return inferTy(tcx, cx, ty.span);
    case "Err": return interner.error;
  }
}

function inferTy(tcx: Queries, cx: LowerCx, span: Span): Ty {
  if (cx.infer !== undefined) return cx.infer.ty(span);
  if (cx.onPlaceholder !== undefined) cx.onPlaceholder(span);
  else tcx.report("E0121", "the placeholder `_` is not allowed within types on item signatures", span, "not allowed in type signatures");
  tcx.taint(cx.owner);
  return tcx.interner.error;
}

/** The lowering of parts, handed to those who put arguments together. */
export const PARTS = (tcx: Queries): PartLowering => ({
  ty: (cx, ty) => lowerTy(tcx, cx, ty),
  ct: (cx, ct, ty) => lowerConst(tcx, cx, ct, ty),
});

/** A constant argument or array length of type `ty`. */
export function lowerConst(tcx: Queries, cx: LowerCx, ct: ConstArg, ty: Ty): Const {
  switch (ct.kind) {
    case "Infer": {
      if (cx.infer !== undefined) return cx.infer.ct(ct.span);
      inferTy(tcx, cx, ct.span);
      return { kind: "Error" };
    }
    case "Param": {
      const index = tcx.paramIndex(ct.def);
      return index === undefined ? { kind: "Error" } : { kind: "Param", index, name: tcx.def(ct.def).name };
    }
    case "Anon":
      tcx.noteConstTy(ct.def, ty);
      return tcx.simplifyConst({ kind: "Unevaluated", def: ct.def, args: tcx.identityArgs(ct.def) });
  }
}

function lowerQPath(tcx: Queries, cx: LowerCx, qpath: QPath, span: Span): Ty {
  switch (qpath.kind) {
    case "LangItem": {
      const def = tcx.langItem(qpath.item);
      return def === undefined ? tcx.interner.error : tcx.interner.adt(def, lowerGenericArgs(tcx, { ...cx, inferArgs: true }, def, [], undefined, span, PARTS(tcx)));
    }
    case "TypeRelative": return lowerTypeRelative(tcx, cx, qpath.ty, qpath.segment, span);
    case "Resolved": return lowerResolved(tcx, cx, qpath.self, qpath.path);
  }
}

function lowerResolved(tcx: Queries, cx: LowerCx, self: HirTy | undefined, path: Path): Ty {
  const { interner } = tcx;
  const { res } = path;
  const last = path.segments[path.segments.length - 1];
  switch (res.kind) {
    case "PrimTy":
      if (last?.args !== undefined && last.args.args.length > 0) tcx.report("E0109", `type arguments are not allowed on builtin type \`${res.ty}\``, last.args.span, "type argument not allowed");
      return tcx.primTy(res.ty);
    case "SelfTyParam": return interner.param(0, "Self");
    case "SelfTyAlias": return tcx.typeOf(res.impl);
    case "Def": break;
    default: return interner.error;
  }
  switch (res.def) {
    case "Struct": case "Enum": case "Union":
      refuseConstraints(tcx, last);
      return interner.adt(res.id, lowerGenericArgs(tcx, cx, res.id, [], last, path.span, PARTS(tcx)));
    case "TyAlias": {
      const args = lowerGenericArgs(tcx, cx, res.id, [], last, path.span, PARTS(tcx));
      return substTy(interner, tcx.typeOf(res.id), args);
    }
    case "TyParam": {
      const index = tcx.paramIndex(res.id);
      if (last?.args !== undefined && last.args.args.length > 0) tcx.report("E0109", `type arguments are not allowed on type parameter \`${last.ident.name}\``, last.args.span, "type argument not allowed");
      return index === undefined ? interner.error : interner.param(index, tcx.def(res.id).name);
    }
    case "AssocTy": {
      const trait = tcx.def(res.id).parent;
      if (trait === undefined) return interner.error;
      const traitSegment = path.segments[path.segments.length - 2];
      if (self === undefined) {
        tcx.report("E0223", "ambiguous associated type", path.span);
        return interner.error;
      }
      const selfTy = lowerTy(tcx, cx, self);
      const traitArgs = lowerGenericArgs(tcx, cx, trait, [typeArg(selfTy)], traitSegment, path.span, PARTS(tcx));
      return interner.alias("Projection", res.id, lowerGenericArgs(tcx, cx, res.id, traitArgs, last, path.span, PARTS(tcx)));
    }
    case "Trait":
      tcx.report("E0782", "expected a type, found a trait", path.span);
      return interner.error;
    case "ForeignTy": return interner.adt(res.id, []);
    case "Variant": {
      const adt = tcx.def(res.id).parent;
      return adt === undefined ? interner.error : interner.adt(adt, lowerGenericArgs(tcx, cx, adt, [], path.segments[path.segments.length - 2]?.args === undefined ? last : path.segments[path.segments.length - 2], path.span, PARTS(tcx)));
    }
    default: return interner.error;
  }
}

function refuseConstraints(tcx: Queries, segment: PathSegment | undefined): void {
  const c = segment?.args?.constraints[0];
  if (c !== undefined) tcx.report("E0229", "associated item constraints are not allowed here", c.span, "associated item constraint not allowed here");
}

/** `T::Name`: through the bounds of a parameter, or the trait an impl is of. */
function lowerTypeRelative(tcx: Queries, cx: LowerCx, ty: HirTy, segment: PathSegment, span: Span): Ty {
  const found = assocShorthand(tcx, cx, ty, segment, span, PARTS(tcx));
  if (found === "error") {
    tcx.taint(cx.owner);
    return tcx.interner.error;
  }
  if (found !== undefined) {
    const args = lowerGenericArgs(tcx, cx, found.assoc, found.traitRef.args, segment, span, PARTS(tcx));
    return tcx.interner.alias("Projection", found.assoc, args);
  }
  const self = lowerTy(tcx, cx, ty);
  if (self.kind !== "Error") tcx.report("E0223", "ambiguous associated type", span);
  tcx.taint(cx.owner);
  return tcx.interner.error;
}

/** `Trait<Args>` for a self type. */
export function lowerTraitRef(tcx: Queries, cx: LowerCx, trait: HirTraitRef, self: Ty): TraitRef | undefined {
  const { res, segments } = trait.path;
  if (res.kind !== "Def" || res.def !== "Trait") return undefined;
  const last = segments[segments.length - 1];
  return { def: res.id, args: lowerGenericArgs(tcx, cx, res.id, [typeArg(self)], last, trait.path.span, PARTS(tcx)) };
}

/** The associated type of that name in a trait or its supertraits, and the trait reference it belongs to. */
export function findAssocTy(tcx: Queries, traitRef: TraitRef, name: string, seen: Set<DefId> = new Set()): { readonly assoc: DefId; readonly traitRef: TraitRef } | undefined {
  if (seen.has(traitRef.def)) return undefined;
  seen.add(traitRef.def);
  const own = tcx.associatedItems(traitRef.def).find((i) => i.kind === "Type" && i.name === name);
  if (own !== undefined) return { assoc: own.def, traitRef };
  for (const p of tcx.superPredicates(traitRef.def)) {
    if (p.kind !== "Trait") continue;
    const args = p.traitRef.args.map((a): GenericArg => (a.kind === "Type" ? typeArg(substTy(tcx.interner, a.ty, traitRef.args)) : a));
    const found = findAssocTy(tcx, { def: p.traitRef.def, args }, name, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
