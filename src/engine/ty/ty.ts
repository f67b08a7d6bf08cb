/**
 * Types. This file only declares; `interner.ts` makes them (equal types are the same object, so `===` is type equality).
 * Counterpart: rustc_type_ir `TyKind`; variants carry rustc's names. Reference: chapter 10.
 */
import type { DefId } from "../hir/def";
import type { Mutability } from "../syntax/ast";

export type IntTy = "i8" | "i16" | "i32" | "i64" | "i128" | "isize";
export type UintTy = "u8" | "u16" | "u32" | "u64" | "u128" | "usize";
export type FloatTy = "f32" | "f64";

/** An interned type. `id` is dense, in order of first making; `flags` is the union over its parts. */
export type Ty = TyKind & { readonly id: number; readonly flags: number };

/** Bits of `Ty.flags`: what occurs somewhere inside, so that folders can skip whole subtrees. */
export const TypeFlags = {
  /** inference variables */
  HAS_INFER: 1,
  /** type or const parameters */
  HAS_PARAM: 2,
  /** associated-type projections or opaque types not normalised yet */
  HAS_PROJECTION: 4,
  HAS_ERROR: 8,
  /** regions other than erased */
  HAS_REGION: 16,
  /** bound variables of an enclosing binder */
  HAS_BOUND: 32,
  /** closures: what is known of them may depend on a body still being checked */
  HAS_CLOSURE: 64,
  /** definitions of the reader's: what is known of the type is known in one program only */
  HAS_LOCAL: 128,
} as const;

export type TyKind =
  | { readonly kind: "Bool" }
  | { readonly kind: "Char" }
  | { readonly kind: "Int"; readonly int: IntTy }
  | { readonly kind: "Uint"; readonly uint: UintTy }
  | { readonly kind: "Float"; readonly float: FloatTy }
  /** Struct, enum or union, `Box` included (a struct of the library marked as the lang item `owned_box`). */
  | { readonly kind: "Adt"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "Str" }
  | { readonly kind: "Array"; readonly elem: Ty; readonly len: Const }
  | { readonly kind: "Slice"; readonly elem: Ty }
  | { readonly kind: "RawPtr"; readonly pointee: Ty; readonly mutbl: Mutability }
  | { readonly kind: "Ref"; readonly region: Region; readonly pointee: Ty; readonly mutbl: Mutability }
  /** The zero-sized type of one function, method or tuple constructor. */
  | { readonly kind: "FnDef"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "FnPtr"; readonly sig: PolyFnSig }
  | { readonly kind: "Dynamic"; readonly predicates: readonly ExistentialPredicate[]; readonly region: Region }
  /** `args` are the parent item's generic arguments; kind, signature and captures live in the closure's typeck results. */
  | { readonly kind: "Closure"; readonly def: DefId; readonly args: readonly GenericArg[] }
  /** The state machine of an `async` block or function; `args` as a closure's. What it keeps while suspended: `TyCtxt.coroutineLayout`. */
  | { readonly kind: "Coroutine"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "Never" }
  | { readonly kind: "Tuple"; readonly elems: readonly Ty[] }
  /** `<T as Trait>::Assoc` (Projection; `def` is the associated type) or `impl Trait` in return position (Opaque). */
  | { readonly kind: "Alias"; readonly alias: "Projection" | "Opaque" | "Weak"; readonly def: DefId; readonly args: readonly GenericArg[] }
  /** A generic parameter: position in the item's generic arguments (parent's first; in a trait `Self` is 0). */
  | { readonly kind: "Param"; readonly index: number; readonly name: string }
  /** Bound by the `debruijn`-th enclosing binder (`for<…>`), counted from the inside. */
  | { readonly kind: "Bound"; readonly debruijn: number; readonly index: number }
  /** A universally quantified variable opened for solving. */
  | { readonly kind: "Placeholder"; readonly universe: number; readonly index: number }
  | { readonly kind: "Infer"; readonly infer: InferTy }
  /** Already reported; equal to everything, so that errors do not cascade. */
  | { readonly kind: "Error" };

/** Inference variable of a body: general, from an integer literal, from a float literal. */
export type InferTy =
  | { readonly kind: "TyVar"; readonly vid: number }
  | { readonly kind: "IntVar"; readonly vid: number }
  | { readonly kind: "FloatVar"; readonly vid: number };

/** Regions. Type checking of bodies ignores them (two types that differ in regions only are equal to it); borrow checking gives them meaning. */
export type Region =
  | { readonly kind: "ReErased" }
  | { readonly kind: "ReStatic" }
  | { readonly kind: "ReEarlyParam"; readonly index: number; readonly name: string }
  | { readonly kind: "ReBound"; readonly debruijn: number; readonly index: number; readonly name: string }
  | { readonly kind: "ReVar"; readonly vid: number }
  | { readonly kind: "ReError" };

/** Constants at type level: array lengths and const generic arguments. Values are the scalar's bits as a non-negative bigint. */
export type Const =
  | { readonly kind: "Value"; readonly ty: Ty; readonly value: bigint }
  | { readonly kind: "Param"; readonly index: number; readonly name: string }
  /** Not evaluated yet: an anonymous constant or associated const that depends on parameters. */
  | { readonly kind: "Unevaluated"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "Infer"; readonly vid: number }
  | { readonly kind: "Bound"; readonly debruijn: number; readonly index: number }
  | { readonly kind: "Error" };

export type GenericArg =
  | { readonly kind: "Lifetime"; readonly region: Region }
  | { readonly kind: "Type"; readonly ty: Ty }
  | { readonly kind: "Const"; readonly ct: Const };

/** A trait and the arguments given to it; `args[0]` is the self type. */
export interface TraitRef {
  readonly def: DefId;
  readonly args: readonly GenericArg[];
}

/** Parts of a trait object, self type left out of the args. The principal trait comes first when there is one. */
export type ExistentialPredicate =
  | { readonly kind: "Trait"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "Projection"; readonly def: DefId; readonly args: readonly GenericArg[]; readonly ty: Ty }
  | { readonly kind: "AutoTrait"; readonly def: DefId };

export interface FnSig {
  readonly inputs: readonly Ty[];
  readonly output: Ty;
  readonly cVariadic: boolean;
  readonly isUnsafe: boolean;
  /** "Rust", "C", "rust-call", "rust-intrinsic" */
  readonly abi: string;
}

/** A signature under a binder of `boundVars` late-bound variables (lifetimes, mostly). */
export interface PolyFnSig {
  readonly sig: FnSig;
  readonly boundVars: number;
}

/** What must hold. Counterpart: rustc `ClauseKind`. */
export type Predicate =
  | { readonly kind: "Trait"; readonly traitRef: TraitRef; readonly boundVars: number }
  | { readonly kind: "Projection"; readonly def: DefId; readonly args: readonly GenericArg[]; readonly term: Ty; readonly boundVars: number }
  | { readonly kind: "TypeOutlives"; readonly ty: Ty; readonly region: Region }
  | { readonly kind: "RegionOutlives"; readonly longer: Region; readonly shorter: Region }
  | { readonly kind: "ConstArgHasType"; readonly ct: Const; readonly ty: Ty };

/** How to make the way from one type to another explicit. Counterpart: rustc `PointerCoercion`. */
export type PointerCoercion = "ReifyFnPointer" | "UnsafeFnPointer" | "ClosureFnPointer" | "MutToConstPointer" | "ArrayToPointer" | "Unsize";

// ---- what the definitions say (made by ty/, asked for by everyone after it) ----

export type CtorKind = "Fn" | "Const";

export interface FieldDef {
  readonly def: DefId;
  readonly name: string;
}

export interface VariantDef {
  readonly def: DefId;
  readonly name: string;
  /** The constructor as a value, if the variant is tuple-like (Fn) or unit-like (Const). */
  readonly ctor: { readonly kind: CtorKind; readonly def: DefId } | undefined;
  readonly fields: readonly FieldDef[];
  /** Logical discriminant, as a signed value of the enum's discriminant type. */
  readonly discr: bigint;
}

export interface ReprOptions {
  readonly c: boolean;
  readonly transparent: boolean;
  readonly packed: number | undefined;
  readonly align: number | undefined;
  /** `#[repr(u8)]` and the like; "isize" when not given. */
  readonly int: IntTy | UintTy | undefined;
}

export interface AdtDef {
  readonly def: DefId;
  readonly name: string;
  readonly kind: "Struct" | "Enum" | "Union";
  /** One for structs and unions. */
  readonly variants: readonly VariantDef[];
  readonly repr: ReprOptions;
}
