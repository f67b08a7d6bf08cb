/**
 * Paths as values and as constructors: what `a::b`, `Type::name` and `<T as Trait>::name` mean and which type they have here.
 * Counterpart: rustc_hir_typeck `fn_ctxt/_impl.rs` (`instantiate_value_path`, `resolve_fully_qualified_call`).
 */
import type { DefId, Res } from "../../hir/def";
import type { HirId, PathSegment, QPath, Ty as HirTy } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { GenericArg, Ty, VariantDef } from "../ty";
import { hasError, spanKey, type FnCtxt } from "./fn_ctxt";
import { registerWellFormed } from "./well_formed";
import { ownArgs } from "./generic_args";
import { pickArgs } from "./method/confirm";
import { probeMethod, receiverTy } from "./method/probe";
import { reportMethodError } from "./method/report";

/** A path after type-relative resolution. */
export interface ResolvedPath {
  readonly res: Res;
  /** Type of the value that the path names, if it names one. */
  readonly ty: Ty;
  /** Generic arguments of the definition. */
  readonly args: readonly GenericArg[];
}

const ERR: Res = { kind: "Err" };

/** Resolves and instantiates a path in value position (expressions, unit and tuple patterns). Records arguments and definitions under `id`. */
export function resolveValuePath(fcx: FnCtxt, qpath: QPath, id: HirId, span: Span): ResolvedPath {
  const resolved = resolveInner(fcx, qpath, span);
  fcx.tables.nodeArgs.set(id, resolved.args);
  if (resolved.res.kind === "Def") fcx.tables.typeDependentDefs.set(id, { kind: resolved.res.def, def: resolved.res.id });
  return resolved;
}

function resolveInner(fcx: FnCtxt, qpath: QPath, span: Span): ResolvedPath {
  switch (qpath.kind) {
    case "LangItem": {
      const def = fcx.tcx.langItem(qpath.item);
      if (def === undefined) return { res: ERR, ty: fcx.unsupported(`library item ${qpath.item}`, span), args: [] };
      return instantiateRes(fcx, resOfDef(fcx, def), undefined, [], span);
    }
    case "TypeRelative": return resolveTypeRelative(fcx, qpath.ty, qpath.segment, span);
    case "Resolved": {
      const self = qpath.self === undefined ? undefined : fcx.lowerTy(qpath.self);
      return instantiateRes(fcx, qpath.path.res, self, qpath.path.segments, span);
    }
  }
}

function resOfDef(fcx: FnCtxt, def: DefId): Res {
  const d = fcx.tcx.def(def);
  if (d.kind === "Variant" || d.kind === "Struct") {
    const variant = variantOfDef(fcx, def);
    if (variant?.variant.ctor !== undefined) return { kind: "Def", def: "Ctor", id: variant.variant.ctor.def };
  }
  return { kind: "Def", def: d.kind, id: def };
}

/** The struct or variant that `def` – itself, or its constructor – is, with its ADT. */
export function variantOfDef(fcx: FnCtxt, def: DefId): { readonly adt: DefId; readonly index: number; readonly variant: VariantDef } | undefined {
  const d = fcx.tcx.def(def);
  if (d.kind === "Struct" || d.kind === "Union") return { adt: def, index: 0, variant: fcx.tcx.adtDef(def).variants[0] };
  if (d.kind === "Variant" && d.parent !== undefined) {
    const { variants } = fcx.tcx.adtDef(d.parent);
    const index = variants.findIndex((v) => v.def === def);
    return index < 0 ? undefined : { adt: d.parent, index, variant: variants[index] };
  }
  return d.kind === "Ctor" && d.parent !== undefined ? variantOfDef(fcx, d.parent) : undefined;
}

/** Value of a definition known by name, its arguments taken from the segments. */
function instantiateRes(fcx: FnCtxt, res: Res, self: Ty | undefined, segments: readonly PathSegment[], span: Span): ResolvedPath {
  const { tcx } = fcx;
  const last = segments[segments.length - 1];
  switch (res.kind) {
    case "Err": return { res, ty: fcx.silentError(), args: [] };
    case "Local": return { res, ty: fcx.localTy(res.id, span), args: [] };
    case "SelfCtor": {
      const ty = fcx.normalize(tcx.typeOf(res.impl), span);
      if (ty.kind !== "Adt") return { res: ERR, ty: fcx.silentError(), args: [] };
      const { ctor } = tcx.adtDef(ty.def).variants[0];
      if (ctor === undefined) return { res: ERR, ty: fcx.error("E0423", "the `Self` constructor must be used with unit or tuple structs", span), args: [] };
      return ctorValue(fcx, ctor.def, ctor.kind, ty.def, ty.args, span);
    }
    case "PrimTy": case "SelfTyParam": case "SelfTyAlias": return { res: ERR, ty: fcx.silentError(), args: [] };
    case "Def": break;
  }
  switch (res.def) {
    case "Ctor": {
      const owner = variantOfDef(fcx, res.id);
      if (owner === undefined || owner.variant.ctor === undefined) break;
      const isVariant = tcx.def(owner.adt).kind === "Enum";
      const written = segments.slice(isVariant ? -2 : -1).find((s) => s.args !== undefined);
      const args = ownArgs(fcx, owner.adt, tcx.genericsOf(owner.adt).params, written, span);
      return ctorValue(fcx, res.id, owner.variant.ctor.kind, owner.adt, args, span);
    }
    case "Static": return { res, ty: fcx.normalize(tcx.typeOf(res.id), span), args: [] };
    case "ConstParam": return { res, ty: tcx.typeOf(res.id), args: [] };
    case "Fn": case "Const": case "AssocFn": case "AssocConst": {
      const args = argsForItem(fcx, res.id, self, segments, span);
      return itemValue(fcx, res, args, last?.ident.span ?? span);
    }
    case "Struct": case "Variant": case "Enum": case "Union":
      return { res: ERR, ty: fcx.error(res.def === "Variant" ? "E0533" : "E0423", `expected value, found ${res.def.toLowerCase()} \`${tcx.defPath(res.id)}\``, span, "not a value"), args: [] };
    default:
  }
  return { res: ERR, ty: fcx.silentError(), args: [] };
}

/** Arguments for a function or constant named through its parents: those of a trait or impl come from the segment before the last. */
function argsForItem(fcx: FnCtxt, def: DefId, self: Ty | undefined, segments: readonly PathSegment[], span: Span): GenericArg[] {
  const { tcx } = fcx;
  const generics = tcx.genericsOf(def);
  const args: GenericArg[] = [];
  const parent = generics.parent;
  if (parent !== undefined && generics.parentCount > 0) {
    const parentGenerics = tcx.genericsOf(parent);
    const segment = segments.length >= 2 ? segments[segments.length - 2] : undefined;
    args.push(...ownArgs(fcx, parent, parentGenerics.params, segment, span, parentGenerics.hasSelf ? self : undefined));
    if (parentGenerics.hasSelf && self === undefined) fcx.traitPaths.set(spanKey(segments[segments.length - 1]?.ident.span ?? span), span);
  }
  args.push(...ownArgs(fcx, def, generics.params, segments[segments.length - 1], span));
  return args;
}

function itemValue(fcx: FnCtxt, res: Extract<Res, { kind: "Def" }>, args: readonly GenericArg[], span: Span): ResolvedPath {
  const drop = fcx.tcx.langItem("drop");
  if (drop !== undefined && fcx.tcx.def(res.id).parent === drop && fcx.tcx.isLocal(fcx.owner)) fcx.error("E0040", "explicit use of destructor method", span, "explicit destructor calls not allowed");
  fcx.addRequiredObligations(res.id, args, span);
  const isFn = res.def === "Fn" || res.def === "AssocFn";
  return { res, ty: isFn ? fcx.interner.fnDef(res.id, args) : fcx.typeOf(res.id, args, span), args };
}

function ctorValue(fcx: FnCtxt, ctor: DefId, kind: "Fn" | "Const", adt: DefId, args: readonly GenericArg[], span: Span): ResolvedPath {
  fcx.addRequiredObligations(adt, args, span);
  if (kind === "Fn" && fcx.tcx.isLocal(adt)) registerWellFormed(fcx, fcx.interner.adt(adt, args), span);
  return { res: { kind: "Def", def: "Ctor", id: ctor }, ty: kind === "Fn" ? fcx.interner.fnDef(ctor, args) : fcx.interner.adt(adt, args), args };
}

// ---- Type::name ----

function resolveTypeRelative(fcx: FnCtxt, hirTy: HirTy, segment: PathSegment, span: Span): ResolvedPath {
  const selfTy = fcx.lowerTy(hirTy, "PathPrefix");
  const { name } = segment.ident;
  const resolvedTy = fcx.resolveWithProgress(selfTy);
  if (hasError(resolvedTy)) return { res: ERR, ty: fcx.silentError(), args: [] };
  if (resolvedTy.kind === "Adt") {
    const adt = fcx.tcx.adtDef(resolvedTy.def);
    const variant = adt.kind === "Enum" ? adt.variants.find((v) => v.name === name) : undefined;
    if (variant !== undefined) {
      if (variant.ctor === undefined) return { res: ERR, ty: fcx.error("E0533", `expected value, found struct variant \`${adt.name}::${name}\``, span, "not a value"), args: [] };
      return ctorValue(fcx, variant.ctor.def, variant.ctor.kind, resolvedTy.def, resolvedTy.args, span);
    }
  }
  const result = probeMethod(fcx, "Path", name, resolvedTy, segment.ident.span);
  if (result.kind !== "Pick") return { res: ERR, ty: reportMethodError(fcx, "Path", result, resolvedTy, name, segment.ident.span, hirTy.span), args: [] };
  const { pick } = result;
  const args = pickArgs(fcx, pick, segment, span);
  fcx.infer.eq(receiverTy(fcx, "Path", pick.item, pick.source, args, span), resolvedTy);
  return itemValue(fcx, { kind: "Def", def: pick.item.kind === "Fn" ? "AssocFn" : "AssocConst", id: pick.item.def }, args, segment.ident.span);
}

// ---- struct literals and struct patterns ----

/** The struct, union or variant that a path names in a literal or pattern with braces, and the type it builds. */
export interface ResolvedVariant {
  readonly adt: DefId;
  readonly index: number;
  readonly variant: VariantDef;
  readonly ty: Ty;
  readonly args: readonly GenericArg[];
}

export function resolveVariantPath(fcx: FnCtxt, qpath: QPath, span: Span): ResolvedVariant | undefined {
  const { tcx } = fcx;
  if (qpath.kind === "LangItem") {
    const def = tcx.langItem(qpath.item);
    const found = def === undefined ? undefined : variantOfDef(fcx, def);
    if (found === undefined) {
      fcx.unsupported(`library item ${qpath.item}`, span);
      return undefined;
    }
    return fromFresh(fcx, found, undefined, span);
  }
  if (qpath.kind === "TypeRelative") {
    const ty = fcx.resolveWithProgress(fcx.lowerTy(qpath.ty, "PathPrefix"));
    if (hasError(ty)) return undefined;
    const adt = ty.kind === "Adt" ? tcx.adtDef(ty.def) : undefined;
    const index = adt?.kind === "Enum" ? adt.variants.findIndex((v) => v.name === qpath.segment.ident.name) : -1;
    if (adt !== undefined && ty.kind === "Adt" && index >= 0) return { adt: ty.def, index, variant: adt.variants[index], ty, args: ty.args };
    reportMethodError(fcx, "Path", { kind: "NoMatch", unsatisfied: [] }, ty, qpath.segment.ident.name, qpath.segment.ident.span, span);
    return undefined;
  }
  const { res, segments } = qpath.path;
  switch (res.kind) {
    case "Err":
      fcx.silentError();
      return undefined;
    case "SelfCtor": case "SelfTyAlias": return fromTy(fcx, fcx.normalize(tcx.typeOf(res.impl), span), span);
    case "Def": {
      if (res.def === "TyAlias" || res.def === "AssocTy") {
        return fromTy(fcx, fcx.lowerTy({ kind: { kind: "Path", qpath }, span }, "PathPrefix"), span);
      }
      const found = variantOfDef(fcx, res.id);
      if (found === undefined) break;
      const isVariant = tcx.def(found.adt).kind === "Enum";
      return fromFresh(fcx, found, segments.slice(isVariant ? -2 : -1).find((s) => s.args !== undefined), span);
    }
    default:
  }
  fcx.error("E0574", "expected struct, variant or union type", span, "not a struct, variant or union type");
  return undefined;
}

function fromTy(fcx: FnCtxt, ty: Ty, span: Span): ResolvedVariant | undefined {
  const resolved = fcx.resolveWithProgress(ty);
  if (hasError(resolved)) return undefined;
  if (resolved.kind !== "Adt" || fcx.tcx.adtDef(resolved.def).kind === "Enum") {
    fcx.error("E0071", "expected struct, variant or union type, found " + (resolved.kind === "Adt" ? "enum" : "type"), span, "not a struct");
    return undefined;
  }
  return { adt: resolved.def, index: 0, variant: fcx.tcx.adtDef(resolved.def).variants[0], ty: resolved, args: resolved.args };
}

function fromFresh(fcx: FnCtxt, found: { adt: DefId; index: number; variant: VariantDef }, written: PathSegment | undefined, span: Span): ResolvedVariant {
  const args = ownArgs(fcx, found.adt, fcx.tcx.genericsOf(found.adt).params, written, span);
  fcx.addRequiredObligations(found.adt, args, span);
  return { ...found, ty: fcx.interner.adt(found.adt, args), args };
}
