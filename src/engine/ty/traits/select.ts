/**
 * Selection: which impl, where clause or rule of the language makes a trait reference hold.
 *
 * `Vec<?T>: Clone` → candidates: impls of `Clone` whose header may be `Vec<…>`, where clauses, bounds of aliases, built-in rules.
 * One candidate is taken without looking at what it demands in turn, so that it may drive inference; several are weighed by whether
 * their demands can hold.
 *
 * Differs from rustc: regions play no part, so where clauses that differ in lifetimes only count as one; global where clauses are
 * preferred over impls like any others. Counterpart: rustc_trait_selection `select/mod.rs`, `candidate_assembly.rs`, `confirmation.rs`.
 */
import type { DefId } from "../../hir/def";
import { allParams } from "../collect/generics";
import { RE_ERASED } from "../interner";
import type { Obligation, ObligationCause } from "../infer/face";
import type { SolverCx } from "../infer/solver_cx";
import { substPredicate, substTraitRef } from "../subst";
import type { GenericArg, Predicate, Region, TraitRef, Ty } from "../ty";
import { builtinTrait, callableSig, closureKindAllows, constituentTypes, copyCloneConditions, sizedConditions, type BuiltinConditions } from "./builtin";
import { supertraitRefs } from "./elaborate";
import { matchRegions, mayUnifyArgs } from "./fast_reject";
import { relevantImpls } from "./impls";
import { coerceUnsizedCandidate, unsizeCandidate } from "./unsize";

export type Candidate =
  /** A where clause of the item whose body this is. */
  | { readonly kind: "Param"; readonly traitRef: TraitRef }
  | { readonly kind: "Impl"; readonly impl: DefId }
  /** A rule of the language; `nested` must hold too. */
  | { readonly kind: "Builtin"; readonly nested: readonly Predicate[] }
  /** A declared bound of an associated or opaque type. */
  | { readonly kind: "AliasBound"; readonly traitRef: TraitRef }
  /** The trait (or a supertrait) of a trait object. */
  | { readonly kind: "Object"; readonly traitRef: TraitRef }
  /** Callable through the `Fn` traits. */
  | { readonly kind: "Callable"; readonly traitRef: TraitRef };

export type Selection = { readonly kind: "Selected"; readonly candidate: Candidate } | { readonly kind: "Ambiguous" } | { readonly kind: "Unimplemented" };

const AMBIGUOUS: Selection = { kind: "Ambiguous" };
const UNIMPLEMENTED: Selection = { kind: "Unimplemented" };

const selfOf = (t: TraitRef): Ty | undefined => (t.args[0]?.kind === "Type" ? t.args[0].ty : undefined);

/** Bounds `T: trait` for each type. */
export function traitBounds(trait: DefId, tys: readonly Ty[]): readonly Predicate[] {
  return tys.map((ty) => ({ kind: "Trait", traitRef: { def: trait, args: [{ kind: "Type", ty }] }, boundVars: 0 }));
}

/** Selects for a trait reference whose variables were resolved as far as known. */
export function select(icx: SolverCx, traitRef: TraitRef, depth: number): Selection {
  const self0 = selfOf(traitRef);
  if (self0 === undefined) return UNIMPLEMENTED;
  const self = icx.shallowResolve(self0);
  if (self.kind === "Error" || traitRef.args.some((a) => a.kind === "Type" && icx.shallowResolve(a.ty).kind === "Error")) return { kind: "Selected", candidate: { kind: "Builtin", nested: [] } };
  const builtin = builtinTrait(icx.tcx, traitRef.def);
  if (self.kind === "Infer" && self.infer.kind === "TyVar" && builtin !== "always") return AMBIGUOUS;
  const candidates: Candidate[] = [];
  const ambiguous = assemble(icx, traitRef, self, candidates);
  if (ambiguous) return AMBIGUOUS;
  if (candidates.length === 0) return UNIMPLEMENTED;
  if (candidates.length === 1) return refuseNegative(icx, candidates[0]);
  return winnow(icx, traitRef, candidates, depth);
}

function refuseNegative(icx: SolverCx, candidate: Candidate): Selection {
  return candidate.kind === "Impl" && icx.tcx.implHeader(candidate.impl).isNegative ? UNIMPLEMENTED : { kind: "Selected", candidate };
}

/** Collects candidates; true when what is unknown yet forbids to choose. */
function assemble(icx: SolverCx, traitRef: TraitRef, self: Ty, out: Candidate[]): boolean {
  const { tcx } = icx;
  const trait = traitRef.def;
  const builtin = builtinTrait(tcx, trait);
  assembleFromEnv(icx, traitRef, out);
  if (self.kind === "Alias") assembleFromAlias(icx, traitRef, self, out);
  if (self.kind === "Dynamic") assembleFromObject(icx, traitRef, self, out);
  const conditions = (c: BuiltinConditions): boolean => {
    if (c === "ambiguous") return true;
    if (c !== undefined && c !== "no") out.push({ kind: "Builtin", nested: traitBounds(trait, c) });
    return false;
  };
  switch (builtin) {
    case "always":
      out.push({ kind: "Builtin", nested: [] });
      return false;
    case "sized": return conditions(sizedConditions(tcx, self));
    case "tuple_trait":
      if (self.kind === "Tuple") out.push({ kind: "Builtin", nested: [] });
      return false;
    case "copy": case "clone":
      if (conditions(copyCloneConditions(icx, trait, self))) return true;
      break;
    case "unsize": return unsizeCandidate(icx, traitRef, self, out);
    case "coerce_unsized":
      if (coerceUnsizedCandidate(icx, traitRef, self, out)) return true;
      break;
    case "fn": case "fn_mut": case "fn_once": {
      if (self.kind === "Closure") {
        const allows = closureKindAllows(icx, self.def, builtin);
        if (allows === undefined) return true;
        if (!allows) return false;
      }
      const sig = callableSig(icx, self);
      if (sig === "ambiguous") return true;
      if (sig !== undefined) {
        out.push({ kind: "Callable", traitRef: { def: trait, args: [{ kind: "Type", ty: self }, { kind: "Type", ty: tcx.interner.tuple(sig.inputs) }] } });
        return false;
      }
      break;
    }
    case "future":
      if (self.kind === "Coroutine") {
        out.push({ kind: "Builtin", nested: [] });
        return false;
      }
      break;
    default:
  }
  assembleFromImpls(icx, traitRef, self, out);
  // A future may point into itself: it never moves once pinned.
  if (self.kind === "Coroutine" && tcx.itemName(trait) === "unpin") return false;
  if (builtin === "auto" && !out.some((c) => c.kind === "Impl" || c.kind === "Object" || c.kind === "Param")) return conditions(constituentTypes(icx, self));
  return false;
}

function assembleFromEnv(icx: SolverCx, traitRef: TraitRef, out: Candidate[]): void {
  const shallow = (t: Ty): Ty => icx.shallowResolve(t);
  for (const p of icx.paramEnv.callerBounds) {
    if (p.kind !== "Trait" || p.traitRef.def !== traitRef.def) continue;
    if (!envMayMatch(p.traitRef.args, traitRef.args, shallow)) continue;
    if (icx.probe(() => icx.eqTraitRef(p.traitRef, traitRef))) out.push({ kind: "Param", traitRef: p.traitRef });
  }
}

/** A quick look at the heads: `T: Tr` says nothing of `U: Tr` or `Vec<i32>: Tr`. */
function envMayMatch(env: readonly GenericArg[], asked: readonly GenericArg[], shallow: (t: Ty) => Ty): boolean {
  const [a] = env;
  const [b] = asked;
  if (a?.kind !== "Type" || b?.kind !== "Type") return false;
  const t = shallow(b.ty);
  return a.ty.kind === t.kind ? a.ty.kind !== "Param" || (t.kind === "Param" && t.index === a.ty.index) : t.kind === "Infer" || t.kind === "Alias" || a.ty.kind === "Alias";
}

function assembleFromAlias(icx: SolverCx, traitRef: TraitRef, self: Extract<Ty, { kind: "Alias" }>, out: Candidate[]): void {
  // Bounds of the alias, then of the alias it is a projection of: `<T::A as Tr>::B`.
  let alias: Ty | undefined = self;
  for (let depth = 0; alias !== undefined && alias.kind === "Alias" && depth < 8; depth++) {
    const { args, def }: { args: readonly GenericArg[]; def: DefId } = alias;
    for (const p of icx.tcx.itemBounds(def)) {
      if (p.kind !== "Trait") continue;
      for (const t of supertraitRefs(icx.tcx, substTraitRef(icx.tcx.interner, p.traitRef, args))) {
        if (t.def === traitRef.def && icx.probe(() => icx.eqTraitRef(t, traitRef))) out.push({ kind: "AliasBound", traitRef: t });
      }
    }
    const [first]: readonly (GenericArg | undefined)[] = args;
    alias = alias.alias === "Projection" && first?.kind === "Type" ? icx.shallowResolve(first.ty) : undefined;
  }
}

/** Trait references a trait object stands for, the object itself as self type. */
export function objectTraitRefs(icx: Pick<SolverCx, "tcx">, object: Extract<Ty, { kind: "Dynamic" }>): readonly TraitRef[] {
  return object.predicates.flatMap((p) => {
    if (p.kind === "AutoTrait") return supertraitRefs(icx.tcx, { def: p.def, args: [{ kind: "Type", ty: object }] });
    return p.kind === "Trait" ? supertraitRefs(icx.tcx, { def: p.def, args: [{ kind: "Type", ty: object }, ...p.args] }) : [];
  });
}

function assembleFromObject(icx: SolverCx, traitRef: TraitRef, self: Extract<Ty, { kind: "Dynamic" }>, out: Candidate[]): void {
  for (const t of objectTraitRefs(icx, self)) {
    if (t.def === traitRef.def && icx.probe(() => icx.eqTraitRef(t, traitRef))) out.push({ kind: "Object", traitRef: t });
  }
}

function assembleFromImpls(icx: SolverCx, traitRef: TraitRef, self: Ty, out: Candidate[]): void {
  const shallow = (t: Ty): Ty => icx.shallowResolve(t);
  for (const impl of relevantImpls(icx.tcx, traitRef.def, self)) {
    const header = icx.tcx.implHeader(impl).traitRef;
    if (header === undefined || !mayUnifyArgs(header.args, traitRef.args, shallow)) continue;
    if (icx.probe(() => matchImpl(icx, impl, traitRef) !== undefined)) out.push({ kind: "Impl", impl });
  }
}

/** Unifies an impl's header with what was asked; gives the impl's arguments and what its projections still demand. */
export function matchImpl(icx: SolverCx, impl: DefId, traitRef: TraitRef, cause?: ObligationCause, depth = 0): { readonly args: readonly GenericArg[]; readonly nested: readonly Obligation[] } | undefined {
  const { tcx } = icx;
  const header = tcx.implHeader(impl).traitRef;
  if (header === undefined) return undefined;
  const regions = new Map<number, Region>();
  const params = allParams(tcx, impl);
  if (params.some((p) => p.kind === "Lifetime")) matchRegions(header.args, traitRef.args, (t) => icx.shallowResolve(t), regions);
  const span = cause?.span ?? tcx.def(impl).span;
  const args = params.map((p): GenericArg => {
    switch (p.kind) {
      case "Lifetime": return { kind: "Lifetime", region: regions.get(p.index) ?? RE_ERASED };
      case "Type": return { kind: "Type", ty: icx.nextTyVar(span) };
      case "Const": return { kind: "Const", ct: icx.nextConstVar(span) };
    }
  });
  const nested: Obligation[] = [];
  const inner = substTraitRef(tcx.interner, header, args);
  const c: ObligationCause = cause ?? { span, body: impl, code: { kind: "Misc" }, parent: undefined };
  const normal = inner.args.map((a): GenericArg => (a.kind === "Type" ? { kind: "Type", ty: icx.normalizeInto(a.ty, c, depth, nested) } : a));
  return icx.unifyArgs(normal, traitRef.args) ? { args, nested } : undefined;
}

/** Takes a candidate: binds what it binds, and gives what must hold in turn. Undefined when it does not fit after all. */
export function confirm(icx: SolverCx, candidate: Candidate, traitRef: TraitRef, parent: Obligation): readonly Obligation[] | undefined {
  const { tcx } = icx;
  const depth = parent.depth + 1;
  const inherit: ObligationCause = { ...parent.cause, parent };
  switch (candidate.kind) {
    case "Builtin": {
      const out: Obligation[] = [];
      for (const p of candidate.nested) out.push({ cause: inherit, predicate: icx.normalizePredicateInto(p, inherit, depth, out), depth });
      return out;
    }
    case "Param": case "AliasBound": case "Object":
      return icx.eqTraitRef(candidate.traitRef, traitRef) ? [] : undefined;
    case "Callable": {
      const out: Obligation[] = [];
      const args = candidate.traitRef.args.map((a): GenericArg => (a.kind === "Type" ? { kind: "Type", ty: icx.normalizeInto(a.ty, inherit, depth, out) } : a));
      return icx.unifyArgs(args, traitRef.args) ? out : undefined;
    }
    case "Impl": {
      const matched = matchImpl(icx, candidate.impl, traitRef, inherit, depth);
      if (matched === undefined) return undefined;
      const out = [...matched.nested];
      const spans = tcx.predicateSpans(candidate.impl);
      tcx.predicatesOf(candidate.impl).forEach((p, i) => {
        if (p.kind === "TypeOutlives" || p.kind === "RegionOutlives") return;
        const cause: ObligationCause = { span: parent.cause.span, body: parent.cause.body, code: { kind: "WhereClause", item: candidate.impl, boundSpan: spans[i] }, parent };
        out.push({ cause, predicate: icx.normalizePredicateInto(substPredicate(tcx.interner, p, matched.args), cause, depth, out), depth });
      });
      return out;
    }
  }
}

const NO_OBLIGATION = (icx: SolverCx, traitRef: TraitRef, depth: number): Obligation => ({
  cause: { span: { file: 0, lo: 0, hi: 0, ctxt: 0 }, body: icx.tcx.def(traitRef.def).id, code: { kind: "Misc" }, parent: undefined },
  predicate: { kind: "Trait", traitRef, boundVars: 0 }, depth,
});

/** Can the candidate's own demands hold? */
export function candidateMayApply(icx: SolverCx, candidate: Candidate, traitRef: TraitRef, depth: number): "yes" | "maybe" | "no" {
  return icx.probe(() => {
    const nested = confirm(icx, candidate, traitRef, NO_OBLIGATION(icx, traitRef, depth));
    if (nested === undefined) return "no";
    return icx.evaluateAll(nested, depth + 1);
  });
}

const PREFERENCE: readonly Candidate["kind"][] = ["Param", "AliasBound", "Object"];

function winnow(icx: SolverCx, traitRef: TraitRef, candidates: readonly Candidate[], depth: number): Selection {
  let left = candidates.filter((c) => candidateMayApply(icx, c, traitRef, depth) !== "no");
  if (left.length === 0) return UNIMPLEMENTED;
  for (const kind of PREFERENCE) {
    const these = left.filter((c) => c.kind === kind);
    if (these.length === 0) continue;
    left = these;
    break;
  }
  if (left.length > 1 && left[0].kind === "Builtin") left = [left[0]];
  if (left.length > 1) left = withoutRepeats(icx, left);
  if (left.length === 1) return refuseNegative(icx, left[0]);
  const settled = !icx.resolveArgs(traitRef.args).some((a) => a.kind === "Type" && (a.ty.flags & 1) !== 0);
  return settled ? refuseNegative(icx, left[0]) : AMBIGUOUS;
}

/** Where clauses that say the same but for regions count once. */
function withoutRepeats(icx: SolverCx, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const c of candidates) {
    const same = out.some((o) => "traitRef" in o && "traitRef" in c && sameModuloRegions(icx, o.traitRef, c.traitRef));
    if (!same) out.push(c);
  }
  return out;
}

function sameModuloRegions(icx: SolverCx, a: TraitRef, b: TraitRef): boolean {
  const noVars = (t: TraitRef): boolean => icx.resolveArgs(t.args).every((x) => x.kind !== "Type" || (x.ty.flags & 1) === 0);
  return noVars(a) && noVars(b) && icx.probe(() => icx.eqTraitRef(a, b));
}

/** The impl that a trait reference selects for certain, with its arguments resolved as far as its demands allow. */
export function confirmImplOf(icx: SolverCx, traitRef: TraitRef): { readonly impl: DefId; readonly args: readonly GenericArg[] } | undefined {
  return icx.probe(() => {
    const selection = select(icx, traitRef, 0);
    if (selection.kind !== "Selected" || selection.candidate.kind !== "Impl") return undefined;
    const { impl } = selection.candidate;
    const obligation = NO_OBLIGATION(icx, traitRef, 0);
    const matched = matchImpl(icx, impl, traitRef, obligation.cause);
    if (matched === undefined) return undefined;
    // Arguments that only the impl's where clauses determine: `impl<I: Iterator<Item = T>, T> …`.
    for (const o of matched.nested) icx.register(o);
    for (const p of icx.tcx.predicatesOf(impl)) icx.register({ ...obligation, predicate: icx.normalizePredicateInto(substPredicate(icx.tcx.interner, p, matched.args), obligation.cause, 0, []), depth: 1 });
    icx.selectWherePossible();
    return { impl, args: icx.resolveArgs(matched.args) };
  });
}
