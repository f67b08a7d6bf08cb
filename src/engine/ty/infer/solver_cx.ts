/** What trait solving sees of one inference state, beyond the face that type checking has. This file only declares. */
import type { Queries } from "../queries";
import type { Const, GenericArg, Predicate, TraitRef, Ty } from "../ty";
import type { ClosureFacts, InferCtxt, MayHold, Obligation, ObligationCause } from "./face";

/** A trait predicate under evaluation, to notice when it comes back to itself. */
export interface EvaluationFrame {
  readonly key: string;
  /** Proofs may go round in circles through traits like this (auto traits, `Sized`). */
  readonly coinductive: boolean;
}

export interface SolverCx extends InferCtxt {
  readonly tcx: Queries;
  readonly closures: ClosureFacts;
  /** Opaque types are seen through: after type checking. */
  readonly revealAll: boolean;
  /** Steps left before questions are answered with "maybe". */
  fuel: number;
  /** The predicates being evaluated, outermost first. */
  readonly stack: EvaluationFrame[];
  /** Depth of the outermost frame that an answer relied on by going round in a circle. */
  reached: number;
  unifyArgs(a: readonly GenericArg[], b: readonly GenericArg[]): boolean;
  eqTraitRef(a: TraitRef, b: TraitRef): boolean;
  /** Normalises and gives what remains to be proven instead of registering it. */
  normalizeInto(ty: Ty, cause: ObligationCause, depth: number, out: Obligation[]): Ty;
  normalizeConst(ct: Const): Const;
  normalizePredicateInto(p: Predicate, cause: ObligationCause, depth: number, out: Obligation[]): Predicate;
  /** A projection that holds binds what it determines; a caller that wants nothing bound probes. */
  evaluate(p: Predicate, depth: number): MayHold;
  evaluateAll(obligations: readonly Obligation[], depth: number): MayHold;
}
