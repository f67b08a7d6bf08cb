/** Makes types, each once: equal types are the same object. */
import { StoredMap, type Store } from "../data_structures/stored_map";
import { FIRST_USER_DEF } from "../hir/def";
import { TypeFlags, type Const, type GenericArg, type InferTy, type Region, type Ty, type TyKind, type FloatTy, type IntTy, type UintTy } from "./ty";

/** Ids of types that mention the reader's definitions begin here; those below are shared by all programs of a session. */
const FIRST_OWN_TYPE = 1 << 28;

const flagsOfDef = (def: number): number => (def >= FIRST_USER_DEF ? TypeFlags.HAS_LOCAL : 0);

const flagsOfRegion = (r: Region): number => (r.kind === "ReErased" ? 0 : r.kind === "ReError" ? TypeFlags.HAS_REGION | TypeFlags.HAS_ERROR : r.kind === "ReBound" ? TypeFlags.HAS_REGION | TypeFlags.HAS_BOUND : TypeFlags.HAS_REGION);

function flagsOfConst(c: Const): number {
  switch (c.kind) {
    case "Value": return 0;
    case "Param": return TypeFlags.HAS_PARAM;
    case "Unevaluated": return c.args.reduce((f: number, a) => f | flagsOfArg(a), TypeFlags.HAS_PROJECTION | flagsOfDef(c.def));
    case "Infer": return TypeFlags.HAS_INFER;
    case "Bound": return TypeFlags.HAS_BOUND;
    case "Error": return TypeFlags.HAS_ERROR;
  }
}

/** Flags of a generic argument (see `TypeFlags`). */
export function flagsOfArg(a: GenericArg): number {
  switch (a.kind) {
    case "Lifetime": return flagsOfRegion(a.region);
    case "Type": return a.ty.flags;
    case "Const": return flagsOfConst(a.ct);
  }
}

export function regionKey(r: Region): string {
  switch (r.kind) {
    case "ReErased": return "_";
    case "ReStatic": return "s";
    case "ReEarlyParam": return `e${r.index}${r.name}`;
    case "ReBound": return `b${r.debruijn}.${r.index}`;
    case "ReVar": return `v${r.vid}`;
    case "ReError": return "!";
  }
}

export function constKey(c: Const): string {
  switch (c.kind) {
    case "Value": return `=${c.value}:${c.ty.id}`;
    case "Param": return `p${c.index}${c.name}`;
    case "Unevaluated": return `u${c.def}[${argsKey(c.args)}]`;
    case "Infer": return `i${c.vid}`;
    case "Bound": return `b${c.debruijn}.${c.index}`;
    case "Error": return "!";
  }
}

/** A string equal for equal arguments, for use as a map's key. */
export function argsKey(args: readonly GenericArg[]): string {
  let key = "";
  for (const a of args) {
    key += a.kind === "Type" ? `${a.ty.id},` : a.kind === "Const" ? `c${constKey(a.ct)},` : `'${regionKey(a.region)},`;
  }
  return key;
}

/**
 * Types of the library's definitions are made by the library's interner and kept for the session; a program's own interner, made over it,
 * keeps those that mention the reader's.
 */
export class Interner {
  private readonly table = new StoredMap<string, Ty>();
  /** Types made so far, those restored included. */
  private count = 0;
  private readonly library: Interner | undefined;

  readonly bool: Ty;
  readonly char: Ty;
  readonly str: Ty;
  readonly never: Ty;
  readonly error: Ty;
  readonly unit: Ty;
  readonly usize: Ty;
  readonly isize: Ty;
  readonly u8: Ty;
  readonly u32: Ty;
  readonly u64: Ty;
  readonly i32: Ty;
  readonly f64: Ty;

  constructor(library?: Interner) {
    this.library = library;
    this.bool = this.intern({ kind: "Bool" }, "bool", 0);
    this.char = this.intern({ kind: "Char" }, "char", 0);
    this.str = this.intern({ kind: "Str" }, "str", 0);
    this.never = this.intern({ kind: "Never" }, "!", 0);
    this.error = this.intern({ kind: "Error" }, "err", TypeFlags.HAS_ERROR);
    this.unit = this.tuple([]);
    this.usize = this.uint("usize");
    this.isize = this.int("isize");
    this.u8 = this.uint("u8");
    this.u32 = this.uint("u32");
    this.u64 = this.uint("u64");
    this.i32 = this.int("i32");
    this.f64 = this.float("f64");
  }

  int(int: IntTy): Ty { return this.intern({ kind: "Int", int }, int, 0); }
  uint(uint: UintTy): Ty { return this.intern({ kind: "Uint", uint }, uint, 0); }
  float(float: FloatTy): Ty { return this.intern({ kind: "Float", float }, float, 0); }
  slice(elem: Ty): Ty { return this.intern({ kind: "Slice", elem }, `[${elem.id}`, elem.flags); }
  array(elem: Ty, len: Const): Ty { return this.intern({ kind: "Array", elem, len }, `[${elem.id};${constKey(len)}`, elem.flags | flagsOfConst(len)); }
  /** `[elem; n]` with a known length. */
  arrayN(elem: Ty, n: number | bigint): Ty { return this.array(elem, { kind: "Value", ty: this.usize, value: BigInt(n) }); }
  rawPtr(pointee: Ty, mutbl: "Not" | "Mut"): Ty { return this.intern({ kind: "RawPtr", pointee, mutbl }, `*${mutbl}${pointee.id}`, pointee.flags); }
  ref(region: Region, pointee: Ty, mutbl: "Not" | "Mut"): Ty { return this.intern({ kind: "Ref", region, pointee, mutbl }, `&${mutbl}${regionKey(region)}|${pointee.id}`, pointee.flags | flagsOfRegion(region)); }
  tuple(elems: readonly Ty[]): Ty { return this.intern({ kind: "Tuple", elems }, `(${elems.map((t) => t.id).join()}`, elems.reduce((f, t) => f | t.flags, 0)); }
  adt(def: number, args: readonly GenericArg[]): Ty { return this.intern({ kind: "Adt", def, args }, `A${def}<${argsKey(args)}`, this.argsFlags(args) | flagsOfDef(def)); }
  fnDef(def: number, args: readonly GenericArg[]): Ty { return this.intern({ kind: "FnDef", def, args }, `F${def}<${argsKey(args)}`, this.argsFlags(args) | flagsOfDef(def)); }
  closure(def: number, args: readonly GenericArg[]): Ty { return this.intern({ kind: "Closure", def, args }, `C${def}<${argsKey(args)}`, this.argsFlags(args) | TypeFlags.HAS_CLOSURE | flagsOfDef(def)); }
  coroutine(def: number, args: readonly GenericArg[]): Ty { return this.intern({ kind: "Coroutine", def, args }, `K${def}<${argsKey(args)}`, this.argsFlags(args) | TypeFlags.HAS_CLOSURE | flagsOfDef(def)); }
  param(index: number, name: string): Ty { return this.intern({ kind: "Param", index, name }, `P${index}${name}`, TypeFlags.HAS_PARAM); }
  bound(debruijn: number, index: number): Ty { return this.intern({ kind: "Bound", debruijn, index }, `B${debruijn}.${index}`, TypeFlags.HAS_BOUND); }
  placeholder(universe: number, index: number): Ty { return this.intern({ kind: "Placeholder", universe, index }, `H${universe}.${index}`, 0); }
  infer(infer: InferTy): Ty { return this.intern({ kind: "Infer", infer }, `${infer.kind}${infer.vid}`, TypeFlags.HAS_INFER); }
  alias(alias: "Projection" | "Opaque" | "Weak", def: number, args: readonly GenericArg[]): Ty { return this.intern({ kind: "Alias", alias, def, args }, `L${alias}${def}<${argsKey(args)}`, this.argsFlags(args) | TypeFlags.HAS_PROJECTION | flagsOfDef(def)); }

  fnPtr(sig: Extract<TyKind, { kind: "FnPtr" }>["sig"]): Ty {
    const s = sig.sig;
    const key = `fn${sig.boundVars}${s.isUnsafe ? "u" : ""}${s.abi}(${s.inputs.map((t) => t.id).join()})${s.output.id}${s.cVariadic ? "v" : ""}`;
    return this.intern({ kind: "FnPtr", sig }, key, s.inputs.reduce((f, t) => f | t.flags, s.output.flags));
  }

  dynamic(predicates: Extract<TyKind, { kind: "Dynamic" }>["predicates"], region: Region): Ty {
    let flags = flagsOfRegion(region);
    const key = predicates.map((p) => {
      flags |= flagsOfDef(p.def);
      if (p.kind === "AutoTrait") return `a${p.def}`;
      flags |= this.argsFlags(p.args);
      if (p.kind === "Trait") return `t${p.def}<${argsKey(p.args)}`;
      flags |= p.ty.flags;
      return `p${p.def}<${argsKey(p.args)}=${p.ty.id}`;
    }).join("+");
    return this.intern({ kind: "Dynamic", predicates, region }, `D${key}${regionKey(region)}`, flags);
  }

  /** All types by their keys, in the order of their ids. */
  all(): StoredMap<string, Ty> {
    return this.table;
  }

  /** Puts `count` stored types under their keys; the first of them are those that every interner begins with. */
  restore(count: number, stored: Store<string, Ty>): void {
    this.count = count;
    this.table.restore(stored);
  }

  private argsFlags(args: readonly GenericArg[]): number {
    let flags = 0;
    for (const a of args) flags |= flagsOfArg(a);
    return flags;
  }

  private intern(kind: TyKind, key: string, flags: number): Ty {
    if (this.library !== undefined && (flags & TypeFlags.HAS_LOCAL) === 0) return this.library.intern(kind, key, flags);
    const known = this.table.get(key);
    if (known !== undefined) return known;
    const ty: Ty = Object.assign({}, kind, { id: this.count++ + (this.library === undefined ? 0 : FIRST_OWN_TYPE), flags });
    this.table.set(key, ty);
    return ty;
  }
}

/** The region of types after regions have done their work. */
export const RE_ERASED: Region = { kind: "ReErased" };
export const RE_STATIC: Region = { kind: "ReStatic" };
