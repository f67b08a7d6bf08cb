/**
 * Definitions: everything that has a name (and a few things that have none) gets a `DefId`.
 * This file only declares. Counterpart: rustc_hir `def.rs`.
 */
import type { Span } from "../source/span";

/** Number of a definition. Those below `FIRST_USER_DEF` are the library's, the same in all programs of a session. */
export type DefId = number;

/** The reader's definitions are numbered from here on, whatever of the library has been looked at before. */
export const FIRST_USER_DEF: DefId = 1 << 22;

export type DefKind =
  | "Mod" | "Struct" | "Union" | "Enum" | "Variant" | "Trait" | "TyAlias" | "ForeignTy" | "TraitAlias"
  | "AssocTy" | "TyParam" | "Fn" | "Const" | "ConstParam" | "Static" | "Ctor" | "AssocFn" | "AssocConst"
  | "Macro" | "ExternCrate" | "Use" | "ForeignMod" | "AnonConst" | "InlineConst" | "OpaqueTy" | "Field"
  | "LifetimeParam" | "Impl" | "Closure";

/** What every definition has. */
export interface Def {
  readonly id: DefId;
  readonly kind: DefKind;
  readonly name: string;
  /** The definition this one lies in: module, trait, impl, function, enum. Undefined for crate roots. */
  readonly parent: DefId | undefined;
  readonly span: Span;
  /** Span of the name alone. */
  readonly identSpan: Span;
}

export type PrimTy =
  | "bool" | "char" | "str"
  | "i8" | "i16" | "i32" | "i64" | "i128" | "isize"
  | "u8" | "u16" | "u32" | "u64" | "u128" | "usize"
  | "f32" | "f64";

/** Local binding of one body: index into `Body.locals`. */
export type LocalId = number;

/** What a path means. Counterpart: rustc `Res`. */
export type Res =
  | { readonly kind: "Def"; readonly def: DefKind; readonly id: DefId }
  | { readonly kind: "PrimTy"; readonly ty: PrimTy }
  | { readonly kind: "Local"; readonly id: LocalId }
  /** `Self` in a trait (the type parameter). */
  | { readonly kind: "SelfTyParam"; readonly trait: DefId }
  /** `Self` in an impl: its self type. */
  | { readonly kind: "SelfTyAlias"; readonly impl: DefId }
  /** `Self(…)` / `Self` as constructor of the impl's struct. */
  | { readonly kind: "SelfCtor"; readonly impl: DefId }
  /** Already reported. */
  | { readonly kind: "Err" };
