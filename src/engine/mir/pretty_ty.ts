/** Types, constants and names as MIR dumps show them. Counterpart: rustc_middle/src/ty/print/pretty.rs. */
import type { DefId } from "../hir/def";
import type { TyCtxt } from "../ty/tcx";
import type { Const as TyConst, GenericArg, PolyFnSig, Region, Ty } from "../ty/ty";

export function prettyTy(tcx: TyCtxt, ty: Ty): string {
  switch (ty.kind) {
    case "Bool": return "bool";
    case "Char": return "char";
    case "Str": return "str";
    case "Never": return "!";
    case "Int": return ty.int;
    case "Uint": return ty.uint;
    case "Float": return ty.float;
    case "Error": return "{type error}";
    case "Adt": return tcx.defPath(ty.def) + prettyArgs(tcx, ty.args);
    case "Array": return `[${prettyTy(tcx, ty.elem)}; ${prettyTyConst(ty.len)}]`;
    case "Slice": return `[${prettyTy(tcx, ty.elem)}]`;
    case "RawPtr": return `*${ty.mutbl === "Mut" ? "mut" : "const"} ${prettyTy(tcx, ty.pointee)}`;
    case "Ref": return `&${regionPrefix(ty.region)}${ty.mutbl === "Mut" ? "mut " : ""}${prettyTy(tcx, ty.pointee)}`;
    case "Tuple": return ty.elems.length === 1 ? `(${prettyTy(tcx, ty.elems[0])},)` : `(${ty.elems.map((t) => prettyTy(tcx, t)).join(", ")})`;
    case "FnDef": return `fn item {${tcx.defPath(ty.def)}${prettyArgs(tcx, ty.args)}}`;
    case "FnPtr": return prettySig(tcx, ty.sig);
    case "Closure": case "Coroutine": return prettyClosure(tcx, ty.def);
    case "Param": return ty.name;
    case "Bound": return `^${ty.debruijn}_${ty.index}`;
    case "Placeholder": return `!${ty.universe}_${ty.index}`;
    case "Infer": return "_";
    case "Alias": return prettyAlias(tcx, ty);
    case "Dynamic": return `dyn ${ty.predicates.filter((p) => p.kind !== "Projection").map((p) => tcx.defPath(p.def) + (p.kind === "Trait" ? prettyArgs(tcx, p.args) : "")).join(" + ")}`;
  }
}

function prettyAlias(tcx: TyCtxt, ty: Extract<Ty, { kind: "Alias" }>): string {
  if (ty.alias === "Opaque") return "impl Trait";
  if (ty.alias === "Weak") return tcx.defPath(ty.def) + prettyArgs(tcx, ty.args);
  const self = ty.args[0];
  const parent = tcx.def(ty.def).parent;
  const trait = parent === undefined ? "" : ` as ${tcx.defPath(parent)}`;
  return `<${self?.kind === "Type" ? prettyTy(tcx, self.ty) : "_"}${trait}>::${tcx.def(ty.def).name}`;
}

function prettySig(tcx: TyCtxt, { sig }: PolyFnSig): string {
  const output = sig.output.kind === "Tuple" && sig.output.elems.length === 0 ? "" : ` -> ${prettyTy(tcx, sig.output)}`;
  return `${sig.isUnsafe ? "unsafe " : ""}fn(${sig.inputs.map((t) => prettyTy(tcx, t)).join(", ")})${output}`;
}

/** Closures have no name; rustc shows where they were written. */
export function prettyClosure(tcx: TyCtxt, def: DefId): string {
  return `{closure@${tcx.def(def).span.lo}}`;
}

function regionPrefix(r: Region): string {
  const text = prettyRegion(r);
  return text === "" ? "" : `${text} `;
}

function prettyRegion(r: Region): string {
  switch (r.kind) {
    case "ReStatic": return "'static";
    case "ReEarlyParam": return r.name;
    case "ReBound": return r.name === "" ? "" : r.name;
    case "ReVar": return `'?${r.vid}`;
    case "ReErased":
    case "ReError": return "";
  }
}

/** `<A, B>` without lifetimes that were erased; nothing when that leaves none. */
export function prettyArgs(tcx: TyCtxt, args: readonly GenericArg[], open = "<"): string {
  const shown = args.map((a) => prettyArg(tcx, a)).filter((a) => a !== "");
  return shown.length === 0 ? "" : `${open}${shown.join(", ")}>`;
}

export function prettyArg(tcx: TyCtxt, a: GenericArg): string {
  return a.kind === "Type" ? prettyTy(tcx, a.ty) : a.kind === "Const" ? prettyTyConst(a.ct) : prettyRegion(a.region);
}

export function prettyTyConst(c: TyConst): string {
  switch (c.kind) {
    case "Value": return String(c.value);
    case "Param": return c.name;
    case "Unevaluated": return "{const}";
    case "Infer": return "_";
    case "Bound": return `^${c.debruijn}_${c.index}`;
    case "Error": return "{const error}";
  }
}

/** A function, method or constant with its generic arguments: `std::mem::drop::<String>`, `<T as Clone>::clone`. */
export function prettyPath(tcx: TyCtxt, def: DefId, args: readonly GenericArg[]): string {
  const { parent, name } = tcx.def(def);
  const parentDef = parent === undefined ? undefined : tcx.def(parent);
  if (parent !== undefined && parentDef?.kind === "Trait" && args[0]?.kind === "Type") {
    const count = tcx.genericsOf(parent).count;
    const trait = tcx.defPath(parent) + prettyArgs(tcx, args.slice(1, count));
    return `<${prettyTy(tcx, args[0].ty)} as ${trait}>::${name}${prettyArgs(tcx, args.slice(count), "::<")}`;
  }
  if (parent !== undefined && parentDef?.kind === "Impl") {
    const count = tcx.genericsOf(parent).count;
    const self = tcx.subst(tcx.typeOf(parent), args);
    const head = self.kind === "Adt" ? tcx.def(self.def).name + prettyArgs(tcx, self.args, "::<") : `<impl ${prettyTy(tcx, self)}>`;
    return `${head}::${name}${prettyArgs(tcx, args.slice(count), "::<")}`;
  }
  return tcx.defPath(def) + prettyArgs(tcx, args, "::<");
}
