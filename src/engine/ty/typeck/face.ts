/**
 * What checking one body asks of its surroundings, and what it gives back. This file only declares.
 * Counterpart: rustc_hir_typeck's entry `typeck` and rustc_middle `TypeckResults`, cut down to what later phases need.
 */
import type { DefId } from "../../hir/def";
import type { ConstArg, HirMap, TraitRef as HirTraitRef, Ty as HirTy } from "../../hir/hir";
import type { ClosureFacts, InferCtxt } from "../infer/face";
import type { ClosureKind } from "../instance";
import type { CapturedPlace, TyCtxt } from "../tcx";
import type { ThirBody } from "../thir";
import type { Const, FnSig, GenericArg, Predicate, TraitRef, Ty } from "../ty";

/** Types as written in a body: `_` becomes a variable of `infer`, and so do left-out arguments where `inferArgs` says so. Implemented by the lowering of HIR types. */
export interface BodyLowering {
  /** Type written in the body of `owner`. Not normalised. */
  lowerTy(ty: HirTy, owner: DefId, infer: InferCtxt, inferArgs: boolean): Ty;
  /** Constant argument or array length written in the body of `owner`, of type `ty`. */
  lowerConst(ct: ConstArg, ty: Ty, owner: DefId, infer: InferCtxt): Const;
  /** Trait reference written in a path `<selfTy as Trait<…>>::…`. */
  lowerTraitRef(traitRef: HirTraitRef, selfTy: Ty, owner: DefId, infer: InferCtxt): TraitRef;
}

/** Everything around one body. */
export interface TypeckDeps {
  readonly hir: HirMap;
  readonly tcx: TyCtxt;
  readonly lowering: BodyLowering;
  /** Fresh inference state for the body of `owner`, its param env assumed. */
  newInferCtxt(owner: DefId, closures: ClosureFacts): InferCtxt;
  /** What is known of an alias type (`<T as Tr>::A`, `impl Tr`): its declared bounds with the alias itself as self type. */
  itemBounds(alias: Ty): readonly Predicate[];
  /** The item's parameters as arguments for themselves: what closures' types carry. */
  identityArgs(owner: DefId): readonly GenericArg[];
  /** Types that the surroundings of `const` blocks want of them, where these are known before the block is checked. */
  readonly wantedOfConstBlocks: Map<DefId, Ty>;
}

/** What was found out about one closure. */
export interface ClosureResult {
  readonly def: DefId;
  readonly kind: ClosureKind;
  /** Without the closure itself: inputs as the reader wrote them. */
  readonly sig: FnSig;
  readonly captures: readonly CapturedPlace[];
  /** See `TyCtxt.closureAnyLifetime`; only of the reader's closures. */
  readonly anyLifetime?: readonly boolean[];
  readonly thir: ThirBody | undefined;
}

/** The answer for one outermost body (function, const, static, anonymous const), its closures included. */
export interface TypeckResult {
  readonly def: DefId;
  /** Undefined when there were errors. */
  readonly thir: ThirBody | undefined;
  readonly closures: ReadonlyMap<DefId, ClosureResult>;
  /** Hidden types of the opaque types this body defines, in terms of the item's own parameters. */
  readonly opaqueTypes: ReadonlyMap<DefId, Ty>;
  /** Type of the body's value; for inline consts the inferred one. */
  readonly valueTy: Ty;
  readonly hasErrors: boolean;
}
