/** Generic arguments of a path segment, put in the order of the parameters they stand for. Counterpart: rustc_hir_analysis `hir_ty_lowering/generics.rs`. */
import type { DefId } from "../../hir/def";
import type { ConstArg, GenericArg as HirArg, PathSegment, Ty as HirTy } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Queries } from "../queries";
import { substConst, substTy } from "../subst";
import type { GenericParamDef } from "../tcx";
import type { Const, GenericArg, Ty } from "../ty";
import { lowerRegion, type LowerCx } from "./lower_cx";

/** How to lower the parts, given by `lower_ty.ts`. */
export interface PartLowering {
  ty(cx: LowerCx, ty: HirTy): Ty;
  ct(cx: LowerCx, ct: ConstArg, ty: Ty): Const;
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** What messages call an item: `struct`, `trait`, `associated function`. */
export function itemDescr(tcx: Queries, id: DefId): string {
  switch (tcx.def(id).kind) {
    case "Struct": return "struct";
    case "Enum": return "enum";
    case "Union": return "union";
    case "Variant": return "variant";
    case "Trait": return "trait";
    case "TyAlias": return "type alias";
    case "AssocTy": return "associated type";
    case "Fn": return "function";
    case "AssocFn": return isMethod(tcx, id) ? "method" : "associated function";
    case "Const": return "constant";
    case "AssocConst": return "associated constant";
    case "Static": return "static";
    case "Ctor": return "tuple struct";
    default: return "item";
  }
}

function isMethod(tcx: Queries, id: DefId): boolean {
  const node = tcx.hir.item(id);
  return node.kind === "Fn" && node.sig.hasSelf;
}

function reportCount(tcx: Queries, def: DefId, what: "generic" | "lifetime", given: number, least: number, most: number, span: Span, hasArgs: boolean): void {
  const kind = itemDescr(tcx, def);
  const name = tcx.def(def).name;
  if (!hasArgs && given === 0 && what === "generic") {
    tcx.report("E0107", `missing generics for ${kind} \`${name}\``, span, `expected ${least < most ? "at least " : ""}${counted(least, "generic argument")}`);
    return;
  }
  const bound = least === most ? "" : given < least ? "at least " : "at most ";
  const number = given < least ? least : most;
  tcx.report("E0107", `${kind} takes ${bound}${counted(number, `${what} argument`)} but ${counted(given, `${what} argument`)} ${given === 1 ? "was" : "were"} supplied`, span, `expected ${bound}${counted(number, `${what} argument`)}`);
}

/** The default of a type or const parameter, with the arguments before it put in. */
function defaultArg(tcx: Queries, param: GenericParamDef, before: readonly GenericArg[], parts: PartLowering): GenericArg | undefined {
  if (!param.hasDefault) return undefined;
  if (param.kind === "Type") return { kind: "Type", ty: substTy(tcx.interner, tcx.typeOf(param.def), before) };
  const owner = tcx.def(param.def).parent;
  const hir = owner === undefined ? undefined : tcx.hirGenerics(owner)?.params.find((p) => p.def === param.def);
  if (owner === undefined || hir === undefined || hir.kind.kind !== "Const" || hir.kind.default === undefined) return undefined;
  const cx: LowerCx = { owner, infer: undefined, inferArgs: false, sigBinders: undefined, objectDefault: { kind: "ReStatic" } };
  return { kind: "Const", ct: substConst(tcx.interner, parts.ct(cx, hir.kind.default, tcx.typeOf(param.def)), before) };
}

function lowerArg(tcx: Queries, cx: LowerCx, param: GenericParamDef, arg: HirArg, parts: PartLowering): GenericArg {
  if (param.kind === "Type") {
    if (arg.kind === "Type") return { kind: "Type", ty: parts.ty(cx.inferArgs ? { ...cx, inferArgs: false } : cx, arg.ty) };
    if (arg.kind === "Const") tcx.report("E0747", "constant provided when a type was expected", constSpan(tcx, arg.value));
    return { kind: "Type", ty: tcx.interner.error };
  }
  const ty = tcx.typeOf(param.def);
  if (arg.kind === "Const") return { kind: "Const", ct: parts.ct(cx, arg.value, ty) };
  if (arg.kind === "Type") {
    const { kind } = arg.ty;
    if (kind.kind === "Infer" && cx.infer !== undefined) return { kind: "Const", ct: cx.infer.ct(arg.ty.span) };
    if (kind.kind === "Path" && kind.qpath.kind === "Resolved") {
      const { res } = kind.qpath.path;
      if (res.kind === "Def" && res.def === "ConstParam") return { kind: "Const", ct: parts.ct(cx, { kind: "Param", def: res.id, span: arg.ty.span }, ty) };
      if (res.kind === "Def" && (res.def === "Const" || res.def === "AssocConst")) return { kind: "Const", ct: tcx.simplifyConst({ kind: "Unevaluated", def: res.id, args: [] }) };
    }
    if (kind.kind !== "Err") tcx.report("E0747", "type provided when a constant was expected", arg.ty.span);
  }
  return { kind: "Const", ct: { kind: "Error" } };
}

function constSpan(tcx: Queries, ct: ConstArg): Span {
  return ct.kind === "Anon" ? tcx.def(ct.def).span : ct.span;
}

/**
 * All arguments for `def`: `before` (parent's arguments, or a trait's self type), then its own.
 * Missing ones are inferred, defaulted or reported (E0107).
 */
export function lowerGenericArgs(tcx: Queries, cx: LowerCx, def: DefId, before: readonly GenericArg[], segment: PathSegment | undefined, span: Span, parts: PartLowering): readonly GenericArg[] {
  const own = tcx.genericsOf(def).params.filter((p) => p.index >= before.length);
  const given = segment?.args;
  const out: GenericArg[] = [...before];
  if (own.length === 0 && given === undefined) return out;
  const lifetimes = (given?.args ?? []).flatMap((a) => (a.kind === "Lifetime" ? [a.lifetime] : []));
  const others = (given?.args ?? []).filter((a) => a.kind !== "Lifetime");
  const lifetimeParams = own.filter((p) => p.kind === "Lifetime");
  const otherParams = own.filter((p) => p.kind !== "Lifetime" && !isSynthetic(tcx, p));
  const where = segment?.ident.span ?? span;
  const [head, ...tail] = given?.args ?? [];
  if (head?.kind === "Type" && tail.some((a) => a.kind === "Lifetime")) {
    tcx.report("E0747", "type provided when a lifetime was expected", head.ty.span);
    tcx.taint(cx.owner);
  }
  if (lifetimes.length > 0 && lifetimes.length !== lifetimeParams.length && !hasLateLifetimes(tcx, def)) reportCount(tcx, def, "lifetime", lifetimes.length, lifetimeParams.length, lifetimeParams.length, where, true);
  const least = otherParams.filter((p) => !p.hasDefault).length;
  const inferAll = cx.infer !== undefined && cx.inferArgs && others.length === 0;
  const wrongCount = others.length > otherParams.length || (!inferAll && others.length < least);
  if (wrongCount) {
    reportCount(tcx, def, "generic", others.length, least, otherParams.length, where, given !== undefined);
    tcx.taint(cx.owner);
  }
  let nextLifetime = 0;
  let next = 0;
  for (const p of own) {
    if (p.kind === "Lifetime") {
      const l = lifetimes[nextLifetime++];
      out.push({ kind: "Lifetime", region: l === undefined ? { kind: "ReErased" } : lowerRegion(tcx, cx, l) });
      continue;
    }
    const synthetic = isSynthetic(tcx, p);
    const arg = synthetic ? undefined : others[next++];
    if (arg !== undefined) out.push(lowerArg(tcx, cx, p, arg, parts));
    else if (cx.infer !== undefined && (inferAll || synthetic)) out.push(p.kind === "Type" ? { kind: "Type", ty: cx.infer.ty(span) } : { kind: "Const", ct: cx.infer.ct(span) });
    else out.push(defaultArg(tcx, p, out, parts) ?? errorArg(tcx, p));
  }
  return out;
}

function errorArg(tcx: Queries, p: GenericParamDef): GenericArg {
  return p.kind === "Const" ? { kind: "Const", ct: { kind: "Error" } } : { kind: "Type", ty: tcx.interner.error };
}

function isSynthetic(tcx: Queries, p: GenericParamDef): boolean {
  if (p.kind !== "Type") return false;
  const owner = tcx.def(p.def).parent;
  const hir = owner === undefined ? undefined : tcx.hirGenerics(owner)?.params.find((h) => h.def === p.def);
  return hir !== undefined && hir.kind.kind === "Type" && hir.kind.synthetic;
}

function hasLateLifetimes(tcx: Queries, def: DefId): boolean {
  return (tcx.hirGenerics(def)?.params ?? []).some((p) => p.kind.kind === "Lifetime" && p.kind.late);
}
