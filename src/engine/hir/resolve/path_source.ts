/** What a path may name in the place where it stands, and how rustc words the opposite. Counterpart: rustc_resolve `late.rs` `PathSource`. */
import type { Res } from "../def";
import type { DefTable, Namespace } from "../definitions";

export type PathSource = "Type" | "Trait" | "Expr" | "Callee" | "Pat" | "TupleStruct" | "Struct";

export interface SourceWords {
  readonly ns: Namespace;
  /** "expected …, found" */
  readonly expected: string;
  /** "cannot find … `x`" */
  readonly missing: string;
  readonly missingCode: string;
  readonly wrongCode: string;
  readonly label: string;
}

export const SOURCES: Readonly<Record<PathSource, SourceWords>> = {
  Type: { ns: "Type", expected: "type", missing: "type", missingCode: "E0425", wrongCode: "E0573", label: "not a type" },
  Trait: { ns: "Type", expected: "trait", missing: "trait", missingCode: "E0405", wrongCode: "E0404", label: "not a trait" },
  Expr: { ns: "Value", expected: "value", missing: "value", missingCode: "E0425", wrongCode: "E0423", label: "not a value" },
  Callee: { ns: "Value", expected: "function, tuple struct or tuple variant", missing: "function", missingCode: "E0425", wrongCode: "E0423", label: "not a function, tuple struct or tuple variant" },
  Pat: { ns: "Value", expected: "unit struct, unit variant or constant", missing: "unit struct, unit variant or constant", missingCode: "E0531", wrongCode: "E0532", label: "not a unit struct, unit variant or constant" },
  TupleStruct: { ns: "Value", expected: "tuple struct or tuple variant", missing: "tuple struct or tuple variant", missingCode: "E0531", wrongCode: "E0532", label: "not a tuple struct or tuple variant" },
  Struct: { ns: "Type", expected: "struct, variant or union type", missing: "struct, variant or union type", missingCode: "E0422", wrongCode: "E0574", label: "not a struct, variant or union type" },
};

export function accepts(source: PathSource, res: Res, table: DefTable): boolean {
  if (res.kind === "Err") return true;
  const def = res.kind === "Def" ? res.def : undefined;
  switch (source) {
    case "Type":
      return res.kind === "PrimTy" || res.kind === "SelfTyAlias" || res.kind === "SelfTyParam" || def === "Struct" || def === "Enum" || def === "Union" || def === "Trait" || def === "TyAlias" || def === "AssocTy" || def === "TyParam" || def === "ForeignTy" || def === "OpaqueTy";
    case "Trait":
      return def === "Trait" || def === "TraitAlias";
    case "Expr":
    case "Callee":
      return res.kind === "Local" || res.kind === "SelfCtor" || def === "Ctor" || def === "Fn" || def === "Const" || def === "Static" || def === "AssocFn" || def === "AssocConst" || def === "ConstParam";
    case "Pat":
      return (def === "Ctor" && isCtor(res, "Const", table)) || def === "Const" || def === "AssocConst" || def === "ConstParam" || res.kind === "SelfCtor";
    case "TupleStruct":
      return (def === "Ctor" && isCtor(res, "Fn", table)) || res.kind === "SelfCtor";
    case "Struct":
      return def === "Struct" || def === "Union" || def === "Variant" || def === "TyAlias" || def === "AssocTy" || res.kind === "SelfTyAlias" || res.kind === "SelfTyParam";
  }
}

function isCtor(res: Res, ctor: "Fn" | "Const", table: DefTable): boolean {
  if (res.kind !== "Def") return false;
  const { node } = table.get(res.id);
  return node.kind === "Ctor" && node.ctor === ctor;
}
