/** One function as it will run: a definition with all its generic arguments known, or a shim the compiler writes. Counterpart: rustc `InstanceKind`. */
import type { DefId } from "../hir/def";
import type { GenericArg, Ty } from "./ty";

export type Instance =
  /** A function or closure with a MIR body. */
  | { readonly kind: "Item"; readonly def: DefId; readonly args: readonly GenericArg[] }
  /** Declared in the library with `#[rustc_intrinsic]`: code generation knows what to do. */
  | { readonly kind: "Intrinsic"; readonly name: string; readonly def: DefId; readonly args: readonly GenericArg[] }
  /** `drop_in_place::<T>`; T that needs no drop has an empty one. */
  | { readonly kind: "DropGlue"; readonly ty: Ty }
  /** `Clone::clone` of tuples, arrays, closures, fn pointers: member by member. */
  | { readonly kind: "CloneShim"; readonly ty: Ty }
  /** Calls a function item or pointer through `Fn*::call*`; the self type is `ty`. */
  | { readonly kind: "FnPtrShim"; readonly ty: Ty; readonly traitDef: DefId }
  /** `FnOnce::call_once` of a closure whose body takes `&self` or `&mut self`. */
  | { readonly kind: "ClosureOnceShim"; readonly def: DefId; readonly args: readonly GenericArg[] }
  /** A tuple struct's or variant's constructor used as a function. */
  | { readonly kind: "Ctor"; readonly def: DefId; readonly args: readonly GenericArg[] }
  /** Method of a trait object: slot `slot` of the receiver's vtable (slots 0–2 are drop, size, align). */
  | { readonly kind: "Virtual"; readonly def: DefId; readonly slot: number };

export type ClosureKind = "Fn" | "FnMut" | "FnOnce";
