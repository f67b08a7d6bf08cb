/** Small facts about resolutions, and the words rustc uses for them. Counterpart: rustc_hir `Res::descr`. */
import type { DefKind, PrimTy, Res } from "../def";
import type { DefTable, Namespace } from "../definitions";

export const ERR: Res = { kind: "Err" };

const PRIM_TYS: ReadonlySet<string> = new Set<PrimTy>([
  "bool", "char", "str", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "f32", "f64",
]);

export function isPrimTy(name: string): name is PrimTy {
  return PRIM_TYS.has(name);
}

export function defRes(def: DefKind, id: number): Res {
  return { kind: "Def", def, id };
}

export function sameRes(a: Res, b: Res): boolean {
  if (a.kind === "Def") return b.kind === "Def" && a.id === b.id;
  if (a.kind === "PrimTy") return b.kind === "PrimTy" && a.ty === b.ty;
  return a.kind === b.kind;
}

/** "struct", "tuple variant", "builtin type", … */
export function describeRes(res: Res, table: DefTable): string {
  switch (res.kind) {
    case "PrimTy":
      return "builtin type";
    case "Local":
      return "local variable";
    case "SelfTyParam":
    case "SelfTyAlias":
      return "self type";
    case "SelfCtor":
      return "self constructor";
    case "Err":
      return "unresolved item";
    case "Def":
      return describeKind(res.def, res.id, table);
  }
}

const KIND_WORDS: Readonly<Record<DefKind, string>> = {
  Mod: "module", Struct: "struct", Union: "union", Enum: "enum", Variant: "variant", Trait: "trait", TyAlias: "type alias", ForeignTy: "foreign type",
  TraitAlias: "trait alias", AssocTy: "associated type", TyParam: "type parameter", Fn: "function", Const: "constant", ConstParam: "const parameter",
  Static: "static", Ctor: "constructor", AssocFn: "associated function", AssocConst: "associated constant", Macro: "macro", ExternCrate: "extern crate",
  Use: "import", ForeignMod: "foreign module", AnonConst: "constant expression", InlineConst: "inline constant", OpaqueTy: "opaque type", Field: "field",
  LifetimeParam: "lifetime parameter", Impl: "implementation", Closure: "closure",
};

function describeKind(kind: DefKind, id: number, table: DefTable): string {
  const data = table.get(id);
  if (kind === "Mod" && data.parent === undefined) return "crate";
  if (kind === "Ctor" && data.node.kind === "Ctor") {
    const of = table.get(data.node.of).kind === "Variant" ? "variant" : "struct";
    return `${data.node.ctor === "Fn" ? "tuple" : "unit"} ${of}`;
  }
  return KIND_WORDS[kind];
}

/** rustc's "a"/"an". */
export function article(description: string): string {
  return /^[aeiou]/.test(description) && !description.startsWith("uni") ? "an" : "a";
}

/** In which namespace a definition of this kind has its name. */
export function namespaceOf(kind: DefKind): Namespace | undefined {
  switch (kind) {
    case "Mod": case "Struct": case "Union": case "Enum": case "Variant": case "Trait": case "TyAlias": case "ForeignTy": case "TraitAlias": case "AssocTy":
    case "TyParam": case "ExternCrate": case "OpaqueTy":
      return "Type";
    case "Fn": case "Const": case "ConstParam": case "Static": case "Ctor": case "AssocFn": case "AssocConst":
      return "Value";
    case "Macro":
      return "Macro";
    default:
      return undefined;
  }
}
