/** `std::any::type_name`: types with full paths, as rustc prints them. Counterpart: rustc_const_eval/src/util/type_name.rs. */
import type { DefId } from "../hir/def";
import type { TyCtxt } from "../ty/tcx";
import type { GenericArg, Ty } from "../ty/ty";

export function typeName(tcx: TyCtxt, ty: Ty): string {
  const name = (t: Ty): string => typeName(tcx, t);
  switch (ty.kind) {
    case "Bool": return "bool";
    case "Char": return "char";
    case "Int": return ty.int;
    case "Uint": return ty.uint;
    case "Float": return ty.float;
    case "Str": return "str";
    case "Never": return "!";
    case "Array": return `[${name(ty.elem)}; ${tcx.evalConst(ty.len) ?? "_"}]`;
    case "Slice": return `[${name(ty.elem)}]`;
    case "RawPtr": return `*${ty.mutbl === "Mut" ? "mut" : "const"} ${name(ty.pointee)}`;
    case "Ref": return `&${ty.region.kind === "ReBound" ? "'_ " : ""}${ty.mutbl === "Mut" ? "mut " : ""}${name(ty.pointee)}`;
    case "Tuple": return ty.elems.length === 1 ? `(${name(ty.elems[0])},)` : `(${ty.elems.map(name).join(", ")})`;
    case "FnPtr": {
      const { inputs, output, isUnsafe, abi } = ty.sig.sig;
      return `${isUnsafe ? "unsafe " : ""}${abi === "Rust" ? "" : `extern "${abi}" `}fn(${inputs.map(name).join(", ")})${returns(tcx, output)}`;
    }
    case "Adt": return realPath(tcx, ty.def) + generics(tcx, withoutDefaults(tcx, ty.def, ty.args), "");
    case "FnDef": return fnName(tcx, ty.def, ty.args);
    case "Closure": case "Coroutine": return `${realPath(tcx, tcx.def(ty.def).parent ?? ty.def)}::{{closure}}`;
    case "Dynamic": return dynName(tcx, ty);
    default: return "_";
  }
}

function returns(tcx: TyCtxt, output: Ty): string {
  return output.kind === "Tuple" && output.elems.length === 0 ? "" : ` -> ${typeName(tcx, output)}`;
}

function argNames(tcx: TyCtxt, args: readonly GenericArg[]): string[] {
  return args.map((a) => (a.kind === "Type" ? typeName(tcx, a.ty) : a.kind === "Const" ? String(tcx.evalConst(a.ct) ?? "_") : "'_"));
}

function generics(tcx: TyCtxt, args: readonly GenericArg[], before: string): string {
  const names = argNames(tcx, args);
  return names.length === 0 ? "" : `${before}<${names.join(", ")}>`;
}

/** Arguments without the last ones that are what they are by default. */
function withoutDefaults(tcx: TyCtxt, def: DefId, args: readonly GenericArg[]): readonly GenericArg[] {
  const { params } = tcx.genericsOf(def);
  let count = args.length;
  for (; count > 0; count--) {
    const [arg, param] = [args[count - 1], params[count - 1]];
    if (arg.kind !== "Type" || param === undefined || !param.hasDefault || tcx.normalizeMono(tcx.typeOf(param.def), args) !== arg.ty) break;
  }
  return args.slice(0, count);
}

/** `main::f<u8>`, `alloc::vec::Vec<T>::new`, `<i32 as core::clone::Clone>::clone`. */
function fnName(tcx: TyCtxt, def: DefId, all: readonly GenericArg[]): string {
  const args = all.filter((a) => a.kind !== "Lifetime");
  const { parent, name, kind } = tcx.def(def);
  if (kind !== "AssocFn" || parent === undefined) return realPath(tcx, def) + generics(tcx, args, "");
  const own = tcx.genericsOf(def).parentCount;
  const rest = `::${name}${generics(tcx, args.slice(own), "")}`;
  if (tcx.def(parent).kind === "Trait") {
    const [self, ...others] = args.slice(0, own);
    return `<${argNames(tcx, [self]).join("")} as ${realPath(tcx, parent)}${generics(tcx, others, "")}>${rest}`;
  }
  return typeName(tcx, tcx.normalizeMono(tcx.typeOf(parent), args)) + rest;
}

/** `dyn core::ops::function::Fn(i32) -> i32 + core::marker::Send` */
function dynName(tcx: TyCtxt, ty: Extract<Ty, { kind: "Dynamic" }>): string {
  const outputs = ty.predicates.flatMap((p) => (p.kind === "Projection" ? [p] : []));
  const parts = ty.predicates.flatMap((p) => {
    if (p.kind === "Projection") return [];
    const path = realPath(tcx, p.def);
    if (p.kind === "AutoTrait") return [path];
    const [first] = p.args;
    if (tcx.langItem("fn_once") !== undefined && path.startsWith("core::ops::function::Fn") && first?.kind === "Type" && first.ty.kind === "Tuple") {
      return [`${path}(${first.ty.elems.map((t) => typeName(tcx, t)).join(", ")})${outputs[0] === undefined ? "" : returns(tcx, outputs[0].ty)}`];
    }
    const inner = [...argNames(tcx, p.args), ...outputs.map((o) => `${tcx.def(o.def).name} = ${typeName(tcx, o.ty)}`)];
    return [inner.length === 0 ? path : `${path}<${inner.join(", ")}>`];
  });
  const principal = ty.predicates.some((p) => p.kind === "Trait") ? parts.slice(0, 1) : [];
  return `dyn ${[...principal, ...parts.slice(principal.length).sort()].join(" + ")}`;
}

/** Where the real library keeps what ours keeps elsewhere, longest first. */
const MOVED: readonly (readonly [ours: string, real: string])[] = [
  ["sync::arc", "alloc::sync"], ["sync::lock::Mutex", "std::sync::poison::mutex::Mutex"], ["sync::lock::RwLock", "std::sync::poison::rwlock::RwLock"], ["sync::lock", "std::sync::poison"],
  ["sync::once::OnceLock", "std::sync::once_lock::OnceLock"], ["sync::atomic", "core::sync::atomic"],
  ["collections::hash::entry", "std::collections::hash::map"], ["collections::hash", "std::collections::hash"],
  ["cell::lazy::OnceCell", "core::cell::once::OnceCell"], ["num::parse", "core::num::error"],
  ["mem::MaybeUninit", "core::mem::maybe_uninit::MaybeUninit"], ["mem::ManuallyDrop", "core::mem::manually_drop::ManuallyDrop"],
  ["str::chars", "core::str::iter"], ["str::split", "core::str::iter"], ["iter::iterator", "core::iter::traits::iterator"],
];

/** Adapters whose real module is named as they are. */
const ADAPTERS = "iter::adapters";

/** First modules of the real `alloc` and `std`; the others are `core`'s. */
const ALLOC = ["alloc", "borrow", "boxed", "collections", "rc", "string", "vec"];
const STD = ["env", "ffi", "fs", "io", "net", "os", "path", "process", "sync", "thread"];

/** `core::option::Option`, `main::shapes::Circle`: the path by which the definition's own crate knows it. */
function realPath(tcx: TyCtxt, def: DefId): string {
  const names: string[] = [];
  let at: DefId | undefined = def;
  for (; at !== undefined; at = tcx.def(at).parent) {
    const { name, kind, parent } = tcx.def(at);
    if (parent === undefined) break;
    if (kind !== "Ctor" || name !== names[0]) names.unshift(kind === "Closure" ? "{{closure}}" : name);
  }
  const path = names.join("::");
  if (tcx.isLocal(def)) return `main::${path}`;
  if (path.startsWith(`${ADAPTERS}::`)) return `core::${ADAPTERS}::${names[2].replace(/[A-Z]/g, (c, i: number) => (i === 0 ? "" : "_") + c.toLowerCase())}::${names.slice(2).join("::")}`;
  const moved = MOVED.find(([ours]) => path === ours || path.startsWith(`${ours}::`));
  if (moved !== undefined) return moved[1] + path.slice(moved[0].length);
  return `${ALLOC.includes(names[0]) ? "alloc" : STD.includes(names[0]) ? "std" : "core"}::${path}`;
}
