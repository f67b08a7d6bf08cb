/**
 * What later phases may ask about definitions and types: the queries. Answers are computed on first demand and kept;
 * the same question always has the same answer. Counterpart: rustc `TyCtxt` (only what we use).
 * `ty/` implements this; mir_build, layout, codegen, borrowck see only this face.
 */
import type { Def, DefId } from "../hir/def";
import type { Span } from "../source/span";
import type { Layout } from "../layout/layout";
import type { Body as MirBody } from "../mir/mir";
import type { AdtDef, Const, FnSig, GenericArg, PolyFnSig, Predicate, TraitRef, Ty } from "./ty";
import type { ClosureKind, Instance } from "./instance";
import type { ThirBody } from "./thir";
import type { Interner } from "./interner";

/** One captured variable of a closure, in capture order. Counterpart: rustc `CapturedPlace`. */
export interface CapturedPlace {
  /** The variable's name as the reader wrote it. */
  readonly name: string;
  /** Type of the field in the closure: the captured place's type, or a reference to it. */
  readonly ty: Ty;
  readonly by: "ByValue" | "ImmBorrow" | "UniqueImmBorrow" | "MutBorrow";
  readonly span: Span;
  /** Whether the captured variable was declared `mut` (or is a mutable reference's target); absent counts as `Mut`. For the borrow checker. */
  readonly mutability?: "Not" | "Mut";
}

/** What a coroutine keeps while it is suspended. Counterpart: rustc_middle `CoroutineLayout`. */
export interface CoroutineLayout {
  /** Saved locals; types in terms of the enclosing item's parameters. `name` of variables; `isMade`: not the reader's, a desugaring's or (without name) a drop flag. */
  readonly fields: readonly { readonly ty: Ty; readonly name: string | undefined; readonly span: Span; readonly isMade: boolean }[];
  /** Types held across some suspension point, before drops were elaborated: what auto traits ask about. */
  readonly witnesses: readonly Ty[];
  /** By variant – 0 unresumed, 1 returned, 2 panicked, then one a suspension point – the saved locals it holds. */
  readonly variantFields: readonly (readonly number[])[];
  /** Where each suspension point is: its `.await`. */
  readonly suspensionSpans: readonly Span[];
  /** By saved local: those that may hold something at the same time, itself included. */
  readonly storageConflicts: readonly (readonly number[])[];
}

export interface GenericParamDef {
  readonly name: string;
  readonly def: DefId;
  readonly index: number;
  readonly kind: "Lifetime" | "Type" | "Const";
  readonly hasDefault: boolean;
}

export interface GenericsOf {
  readonly parent: DefId | undefined;
  readonly parentCount: number;
  readonly hasSelf: boolean;
  readonly params: readonly GenericParamDef[];
  /** parentCount + params.length */
  readonly count: number;
}

export interface AssocItem {
  readonly def: DefId;
  readonly name: string;
  readonly kind: "Fn" | "Const" | "Type";
  readonly hasSelf: boolean;
  /** In a trait: has a body, type or value of its own. */
  readonly hasDefault: boolean;
  /** In an impl of a trait: the trait's item it stands for. */
  readonly traitItem: DefId | undefined;
}

/** Known definitions of the library, by rustc's lang-item or diagnostic-item name: "sized", "copy", "drop", "owned_box", "add", "fn_once", "Range", "String", "Vec", … */
export type LangItem = string;

export interface TyCtxt {
  readonly interner: Interner;
  def(id: DefId): Def;
  /** Full path for messages, as rustc prints it: `Option`, `std::fmt::Debug`… */
  defPath(id: DefId): string;
  langItem(name: LangItem): DefId | undefined;
  /** The lang-item or diagnostic-item name of a definition, if it has one. */
  itemName(id: DefId): LangItem | undefined;
  /** True for the reader's own definitions. */
  isLocal(id: DefId): boolean;
  hasAttr(id: DefId, attr: string): boolean;
  /** Was the static declared `static mut`? Without this query every static counts as mutable (E0594 on statics is then not found). */
  isMutableStatic?(id: DefId): boolean;
  /** First argument or value of an attribute: `"1"` of `#[rustc_layout_scalar_valid_range_start(1)]`. */
  attrValue(id: DefId, attr: string): string | undefined;

  genericsOf(id: DefId): GenericsOf;
  predicatesOf(id: DefId): readonly Predicate[];
  /** Type of a struct, alias, field, const, static, function item (FnDef), impl's self type, associated type's value in an impl – with the item's own parameters inside. */
  typeOf(id: DefId): Ty;
  fnSig(id: DefId): PolyFnSig;
  /** Names of the signature's bound lifetimes by index, "" for elided ones. (Interned types keep only the first name they were made with.) */
  lateBoundNames(fn: DefId): readonly string[];
  /** Bound lifetimes of its function that an `impl Trait` type may mention, by index: they are no arguments of the type, but what it is depends on them. */
  capturedLifetimes?(opaque: DefId): readonly number[];
  /** Which bound lifetimes of its function an `impl Trait` type must not hold, by index (those not written come behind the named); undefined: none. */
  mayNotCapture?(opaque: DefId): ((late: number) => boolean) | undefined;
  adtDef(id: DefId): AdtDef;
  associatedItems(id: DefId): readonly AssocItem[];
  implTraitRef(impl: DefId): TraitRef | undefined;
  discriminantTy(enumTy: Ty): Ty;
  fieldTy(field: DefId, args: readonly GenericArg[]): Ty;

  closureKind(closure: DefId): ClosureKind;
  closureCaptures(closure: DefId): readonly CapturedPlace[];
  /** Which parameters are written as references without a lifetime (`|x: &str|`): they take one of any. */
  closureAnyLifetime?(closure: DefId): readonly boolean[];
  /** Signature of the call without the closure itself. */
  closureSig(closure: DefId): FnSig;
  /** Undefined when the coroutine's body could not be built. */
  coroutineLayout(coroutine: DefId): CoroutineLayout | undefined;

  /** Typed body of a function, closure, const, static or anonymous const; undefined if it has none or did not type-check. */
  thirBody(id: DefId): ThirBody | undefined;
  /** Whether the body (or the item's signature) had errors: then nothing after type checking may run on it. */
  bodyHasErrors(id: DefId): boolean;

  // ---- after substitution: no parameters, regions erased ----
  subst(ty: Ty, args: readonly GenericArg[]): Ty;
  /** Substitutes, erases regions, resolves projections, opaques and constants. `args` are themselves monomorphic. */
  normalizeMono(ty: Ty, args: readonly GenericArg[]): Ty;
  monoArgs(args: readonly GenericArg[], outer: readonly GenericArg[]): readonly GenericArg[];
  /** What a call of `def` with monomorphic args really runs. Undefined when it cannot be resolved (an error was reported). */
  resolveInstance(def: DefId, args: readonly GenericArg[]): Instance | undefined;
  /** An associated const or const item with monomorphic args: the definition with a body, and its args. */
  resolveConst(def: DefId, args: readonly GenericArg[]): { readonly def: DefId; readonly args: readonly GenericArg[] } | undefined;
  /** Does the monomorphic type implement the trait (args[0] is the type)? */
  implementsTrait(traitDef: DefId, args: readonly GenericArg[]): boolean;
  /** Does the type implement the trait, seen from the item `env`? */
  boundHolds(trait: DefId, ty: Ty, env: DefId): boolean;
  // `env`: the item whose where clauses are assumed, when the type mentions its parameters (MIR is generic). Without `env` the type is monomorphic.
  isCopy(ty: Ty, env?: DefId): boolean;
  isSized(ty: Ty, env?: DefId): boolean;
  /** In a generic body: may some instance need it? A bare parameter that is not `Copy` says yes. */
  needsDrop(ty: Ty, env?: DefId): boolean;
  /** `Drop::drop` of the type itself (not of its fields), if any. */
  dropImpl(ty: Ty): { readonly def: DefId; readonly args: readonly GenericArg[] } | undefined;
  /** Methods of a trait object's vtable after drop, size, align – supertraits' first, as rustc orders them; undefined entries are not callable on objects. */
  vtableEntries(traitDef: DefId): readonly DefId[];
  /** Bits of a constant's value, evaluating it if need be (usize for array lengths). */
  evalConst(ct: Const): bigint | undefined;
  /** Is the sub-trait's vtable usable for the super-trait, and from which slot? */
  supertraits(traitDef: DefId): readonly DefId[];

  layoutOf(ty: Ty): Layout;
}

/** MIR queries, added by the pipeline on top of `TyCtxt`. */
export interface MirQueries {
  /** Elaborated MIR of a function, closure, const or static. */
  optimizedMir(id: DefId): MirBody | undefined;
  /** Drop glue of a coroutine. */
  coroutineDrop(coroutine: DefId): MirBody | undefined;
}
