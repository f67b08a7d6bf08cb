/**
 * What checking one body needs from inference and trait solving. This file only declares; `infer_ctxt.ts` and `../traits/fulfill.ts` act.
 * Counterpart: rustc_infer `InferCtxt`, rustc_trait_selection `FulfillmentContext`.
 */
import type { DefId } from "../../hir/def";
import type { Span } from "../../source/span";
import type { Const, FnSig, GenericArg, PolyFnSig, Predicate, TraitRef, Ty } from "../ty";

/** Why something must hold, for messages. `parent` leads to the obligation this one came from ("required by…"). */
export interface ObligationCause {
  readonly span: Span;
  /** Body in which it arose; its param env is assumed. */
  readonly body: DefId;
  readonly code:
    | { readonly kind: "Misc" }
    /** A bound of `item`, written at `boundSpan`; `declared` as `item` itself has it, when an argument of the call may be to blame. */
    | { readonly kind: "WhereClause"; readonly item: DefId; readonly boundSpan: Span; readonly declared?: Predicate }
    | { readonly kind: "SizedArgumentType" } | { readonly kind: "SizedReturnType" } | { readonly kind: "VariableType" }
    | { readonly kind: "BinOp"; readonly op: string; readonly left: Ty; readonly right: Ty }
    | { readonly kind: "Coercion"; readonly source: Ty; readonly target: Ty }
    | { readonly kind: "QuestionMark" } | { readonly kind: "FunctionArg"; readonly callee: DefId | undefined } | { readonly kind: "RepeatElementCopy" };
  readonly parent: Obligation | undefined;
}

export interface Obligation {
  readonly cause: ObligationCause;
  readonly predicate: Predicate;
  readonly depth: number;
}

export interface FulfillmentError {
  readonly obligation: Obligation;
  /** The obligation as first registered by the body. */
  readonly root: Obligation;
  readonly kind:
    | { readonly kind: "Unimplemented" }
    | { readonly kind: "Mismatch"; readonly expected: Ty; readonly found: Ty }
    | { readonly kind: "Ambiguity" }
    | { readonly kind: "Overflow" };
}

/** Predicates known to hold inside an item: its where clauses, elaborated with supertraits. */
export interface ParamEnv {
  readonly callerBounds: readonly Predicate[];
}

export type MayHold = "yes" | "maybe" | "no";

/** One body's inference state. Regions play no part: types that differ in regions only unify. */
export interface InferCtxt {
  readonly paramEnv: ParamEnv;
  nextTyVar(span: Span): Ty;
  /** A variable that falls back to `()`/`!` when nothing else is known (diverging expressions). */
  nextDivergingTyVar(span: Span): Ty;
  nextIntVar(): Ty;
  nextFloatVar(): Ty;
  nextConstVar(span: Span): Const;
  /** Where a type variable was made (for E0282). */
  originOf(ty: Ty): Span | undefined;
  /** Follows the outermost variable only. */
  shallowResolve(ty: Ty): Ty;
  /** Replaces every solved variable inside. */
  resolve(ty: Ty): Ty;
  resolveArgs(args: readonly GenericArg[]): readonly GenericArg[];
  resolveConst(ct: Const): Const;
  /** Fresh variables for all parameters of `def`, parents included. */
  freshArgsFor(def: DefId, span: Span): readonly GenericArg[];
  /** Unifies; false leaves everything as it was. */
  eq(a: Ty, b: Ty): boolean;
  eqConst(a: Const, b: Const): boolean;
  canEq(a: Ty, b: Ty): boolean;
  /** Opens a binder: late-bound lifetimes become erased (regions play no part), other bound variables become fresh. */
  instantiateSig(sig: PolyFnSig): FnSig;
  /** Runs, then undoes everything it did to the state. */
  probe<T>(run: () => T): T;
  /** Runs, and undoes it if the answer is undefined. */
  commitIfSome<T>(run: () => T | undefined): T | undefined;
  /** True when two variables are known to be the same. */
  sameVar(a: Ty, b: Ty): boolean;

  // ---- obligations ----
  register(obligation: Obligation): void;
  registerBound(ty: Ty, trait: DefId, cause: ObligationCause): void;
  /** Makes progress on what is pending; returns what was found false (each reported once). */
  selectWherePossible(): readonly FulfillmentError[];
  /** At the end: everything still pending is an error of kind Ambiguity. */
  selectAllOrError(): readonly FulfillmentError[];
  /** Pending obligations whose self type is this unsolved variable (for closure signatures, coercions to `dyn`). */
  pendingFor(tyVar: Ty): readonly Obligation[];
  /** Replaces projections: by their value, or by a fresh variable with a pending projection obligation. */
  normalize(ty: Ty, cause: ObligationCause): Ty;
  normalizeSig(sig: FnSig, cause: ObligationCause): FnSig;
  mayHold(predicate: Predicate): MayHold;
  implementsTrait(ty: Ty, trait: DefId, rest?: readonly GenericArg[]): MayHold;
  /** The impl (or where clause) that a trait reference selects, when it is certain. */
  selectImpl(traitRef: TraitRef): { readonly impl: DefId; readonly args: readonly GenericArg[] } | undefined;
}

/** Facts about closures of the body being checked, which trait solving asks for while they are still being inferred. */
export interface ClosureFacts {
  /** Signature without self (may hold variables), or undefined when the closure has not been seen yet. */
  sig(closure: DefId): FnSig | undefined;
  /** Undefined while capture analysis has not run: then any of the Fn traits "may" hold. */
  kind(closure: DefId): "Fn" | "FnMut" | "FnOnce" | undefined;
  /** Types of the captures, undefined before capture analysis. */
  upvarTys(closure: DefId): readonly Ty[] | undefined;
  /** All that a coroutine holds, captured or across suspension points; absent while bodies are still being checked. */
  witnessTys?(coroutine: DefId): readonly Ty[] | undefined;
}
