/**
 * The questions that the files of this room ask each other, on top of what `TyCtxt` answers to everyone.
 * This file only declares; `index.ts` puts the answers together.
 */
import type { StoredMap } from "../data_structures/stored_map";
import type { DefId, PrimTy } from "../hir/def";
import type { Generics as HirGenerics, HirMap } from "../hir/hir";
import type { DiagnosticSink } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { ClosureFacts, MayHold, ParamEnv } from "./infer/face";
import type { TyCtxt } from "./tcx";
import type { TypeckResult } from "./typeck/face";
import type { Const, ExistentialPredicate, GenericArg, Predicate, TraitRef, Ty } from "./ty";

/** What the first line of an impl says. Counterpart: rustc `ImplTraitHeader`. */
export interface ImplHeader {
  readonly impl: DefId;
  readonly traitRef: TraitRef | undefined;
  readonly selfTy: Ty;
  readonly isNegative: boolean;
}

/** The impls of a trait, by the head of their self type. */
export interface TraitImpls {
  readonly all: readonly DefId[];
  /** Those whose self type is a parameter or projection: they may fit anything. */
  readonly blanket: readonly DefId[];
  readonly byKey: ReadonlyMap<string, readonly DefId[]>;
}

/** Why an associated type is what it is asked for, and the trait reference it belongs to. */
export interface BoundWithSpan {
  readonly predicate: Predicate;
  readonly span: Span;
}

/** Answers kept under a key, in one session. A map for each question. */
export interface SolverCaches {
  /** Predicates without parameters, variables or closures: whether they hold in every param env. */
  readonly holds: StoredMap<string, boolean>;
  /** Projections without parameters, variables or closures → value. */
  readonly projections: StoredMap<Ty, Ty>;
  /** The same, opaque types seen through. */
  readonly revealed: StoredMap<Ty, Ty>;
  readonly envHolds: WeakMap<ParamEnv, Map<string, boolean>>;
  readonly envProjections: WeakMap<ParamEnv, Map<Ty, Ty>>;
}

export interface Queries extends TyCtxt {
  readonly hir: HirMap;
  readonly sink: DiagnosticSink;
  readonly caches: SolverCaches;

  /** The item's own HIR generics, if it has any. */
  hirGenerics(id: DefId): HirGenerics | undefined;
  /** The item's parameters as arguments for themselves. */
  identityArgs(id: DefId): readonly GenericArg[];
  /** Position of a type, const or early lifetime parameter in its owner's arguments; undefined for late-bound lifetimes. */
  paramIndex(param: DefId): number | undefined;
  /** Where each predicate of `predicatesOf` was written, in the same order. */
  predicateSpans(id: DefId): readonly Span[];
  implHeader(impl: DefId): ImplHeader;
  isAutoTrait(trait: DefId): boolean;
  /** `Self: Super<…>` and `Self: Super<Assoc = T>` from `trait Tr: Super`, not elaborated further. */
  superPredicates(trait: DefId): readonly Predicate[];
  /** Declared bounds of an associated or opaque type, with the alias of the item's own parameters as self type. */
  itemBounds(alias: DefId): readonly Predicate[];
  paramEnv(owner: DefId): ParamEnv;
  traitImpls(trait: DefId): TraitImpls;
  /** The library's own answer for a trait reference without parameters and variables that mentions nothing of the reader's; undefined otherwise. */
  libraryHolds(t: TraitRef): MayHold | undefined;
  /** The value of a projection that mentions nothing of the reader's, if the library has been asked before. */
  libraryProjection(alias: Ty, revealAll: boolean): Ty | undefined;
  /** Hidden type of an opaque type, in terms of its function's parameters. */
  hiddenType(opaque: DefId): Ty | undefined;
  /** What an opaque type with monomorphic arguments stands for; in a trait's method, what the impl returns there. */
  resolveOpaque(opaque: DefId, args: readonly GenericArg[]): Ty | undefined;
  /** Checked body (with its closures) that contains `def`. */
  typeck(def: DefId): TypeckResult | undefined;
  /** The outermost body a closure or inline const lies in. */
  typeckRoot(def: DefId): DefId;
  /** Type that an anonymous constant must have, noted by whoever met it first. */
  noteConstTy(anon: DefId, ty: Ty): void;
  /** The value of a type-level constant, if it can be known now; otherwise the constant itself. */
  simplifyConst(ct: Const): Const;
  /** Marks an item as wrong: nothing after type checking runs on it. */
  taint(def: DefId): void;
  isTainted(def: DefId): boolean;
  /** Reports E0038 at `span` when the trait cannot stand behind `dyn`. */
  requireDynCompatible(trait: DefId, span: Span): void;
  /** Closures as the finished bodies describe them. */
  readonly finishedClosures: ClosureFacts;
  /** The type's name where only a primitive is written. */
  primTy(prim: PrimTy): Ty;
  /** Principal trait of a trait object with a self type put in. */
  existentialTraitRef(p: Extract<ExistentialPredicate, { kind: "Trait" }>, self: Ty): TraitRef;
  report(code: string | undefined, message: string, span: Span, label?: string): void;
}
