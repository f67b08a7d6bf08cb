/**
 * Does a predicate hold? Differs from rustc: depth and total work have fixed bounds, beyond which the answer is "maybe"; E0275 comes from
 * fulfilment alone. Counterpart: rustc_trait_selection `evaluate_predicate_recursively`.
 */
import { argsKey } from "../interner";
import { eraser, foldArgs, superFoldTy, type TypeFolder } from "../fold";
import type { MayHold, Obligation } from "../infer/face";
import type { SolverCx } from "../infer/solver_cx";
import { DUMMY_SPAN } from "../../source/span";
import { TypeFlags, type GenericArg, type Predicate, type TraitRef } from "../ty";
import { builtinTrait } from "./builtin";
import { candidateMayApply, select } from "./select";

/** Deeper questions are answered with "maybe". */
const DEPTH_LIMIT = 96;

const flagsOf = (args: readonly GenericArg[]): number => args.reduce((f, a) => f | (a.kind === "Type" ? a.ty.flags : a.kind === "Const" && a.ct.kind !== "Value" ? TypeFlags.HAS_PARAM | (a.ct.kind === "Infer" ? TypeFlags.HAS_INFER : 0) : 0), 0);

export function evaluatePredicate(icx: SolverCx, p: Predicate, depth: number): MayHold {
  if (icx.fuel-- <= 0 || depth > DEPTH_LIMIT) return "maybe";
  switch (p.kind) {
    case "Trait": return evaluateTrait(icx, { def: p.traitRef.def, args: icx.resolveArgs(p.traitRef.args) }, depth);
    case "Projection": return evaluateProjection(icx, p, depth);
    default: return "yes";
  }
}

/** Holds the projection? What it binds stays bound when the answer is yes. */
function evaluateProjection(icx: SolverCx, p: Extract<Predicate, { kind: "Projection" }>, depth: number): MayHold {
  let answer: MayHold = "no";
  icx.commitIfSome(() => {
    const nested: Obligation[] = [];
    const alias = icx.tcx.interner.alias("Projection", p.def, icx.resolveArgs(p.args));
    const value = icx.normalizeInto(alias, { span: DUMMY_SPAN, body: p.def, code: { kind: "Misc" }, parent: undefined }, depth + 1, nested);
    if (value.kind === "Error") answer = nested.length > 0 ? "no" : "yes";
    else if (value.kind === "Infer" && nested.some((o) => o.predicate.kind === "Projection" && o.predicate.def === p.def && o.predicate.term === value)) answer = "maybe";
    else if (icx.eq(value, p.term)) answer = evaluateAll(icx, nested, depth + 1);
    return answer === "yes" ? true : undefined;
  });
  return answer;
}

/** Do they all hold together? Projections may bind what others wait for, so those that are open are asked again. */
export function evaluateAll(icx: SolverCx, obligations: readonly Obligation[], depth: number): MayHold {
  let open = obligations;
  for (let round = 0; round < 8; round++) {
    const left: Obligation[] = [];
    let bound = false;
    for (const o of open) {
      const answer = icx.evaluate(o.predicate, depth);
      if (answer === "no") return "no";
      if (answer === "maybe") left.push(o);
      else if (o.predicate.kind === "Projection") bound = true;
    }
    if (left.length === 0) return "yes";
    if (!bound) return "maybe";
    open = left;
  }
  return "maybe";
}

/** The same key for trait references that differ in the names of variables only. */
function freshKey(icx: SolverCx, t: TraitRef, flags: number): string {
  const erase = eraser(icx.tcx.interner);
  let args = flags & TypeFlags.HAS_REGION ? foldArgs(erase, t.args, 0) : t.args;
  if (flags & TypeFlags.HAS_INFER) {
    const seen = new Map<number, number>();
    const f: TypeFolder = {
      interner: icx.tcx.interner,
      ty: (ty, b) => {
        if ((ty.flags & TypeFlags.HAS_INFER) === 0) return ty;
        if (ty.kind !== "Infer") return superFoldTy(f, ty, b);
        if (!seen.has(ty.id)) seen.set(ty.id, seen.size);
        return icx.tcx.interner.placeholder(-2, (seen.get(ty.id) ?? 0) * 3 + (ty.infer.kind === "TyVar" ? 0 : ty.infer.kind === "IntVar" ? 1 : 2));
      },
      region: (r) => r,
      ct: (c) => c,
    };
    args = foldArgs(f, args, 0);
  }
  return `${t.def}<${argsKey(args)}`;
}

function evaluateTrait(icx: SolverCx, t: TraitRef, depth: number): MayHold {
  const { tcx } = icx;
  const flags = flagsOf(t.args);
  const [self] = t.args;
  if (self?.kind === "Type" && self.ty.kind === "Infer" && self.ty.infer.kind === "TyVar") return "maybe";
  const key = freshKey(icx, t, flags);
  const settled = (flags & (TypeFlags.HAS_INFER | TypeFlags.HAS_ERROR | TypeFlags.HAS_PROJECTION)) === 0 && ((flags & TypeFlags.HAS_CLOSURE) === 0 || icx.closures === tcx.finishedClosures);
  const cache = !settled ? undefined : flags & TypeFlags.HAS_PARAM ? envCache(icx) : icx.revealAll || icx.paramEnv.callerBounds.length === 0 ? tcx.caches.holds : envCache(icx);
  const known = cache?.get(key);
  if (known !== undefined) return known ? "yes" : "no";
  const shared = settled && (flags & TypeFlags.HAS_PARAM) === 0 ? tcx.libraryHolds(t) : undefined;
  if (shared !== undefined) {
    if (cache !== undefined && shared !== "maybe") cache.set(key, shared === "yes");
    return shared;
  }
  const auto = builtinTrait(tcx, t.def);
  const coinductive = auto === "auto" || auto === "sized";
  const cycle = icx.stack.findIndex((f) => f.key === key);
  if (cycle >= 0) {
    icx.reached = Math.min(icx.reached, cycle);
    return icx.stack.slice(cycle).every((f) => f.coinductive) && coinductive ? "yes" : "no";
  }
  const before = icx.reached;
  icx.reached = Infinity;
  const position = icx.stack.length;
  icx.stack.push({ key, coinductive });
  const answer = evaluateCandidates(icx, t, depth);
  icx.stack.pop();
  const independent = icx.reached >= position;
  icx.reached = Math.min(before, independent ? Infinity : icx.reached);
  if (cache !== undefined && independent && answer !== "maybe") cache.set(key, answer === "yes");
  return answer;
}

function evaluateCandidates(icx: SolverCx, t: TraitRef, depth: number): MayHold {
  const selection = select(icx, t, depth);
  if (selection.kind === "Unimplemented") return "no";
  if (selection.kind === "Ambiguous") return "maybe";
  return candidateMayApply(icx, selection.candidate, t, depth);
}

function envCache(icx: SolverCx): Map<string, boolean> {
  const { envHolds } = icx.tcx.caches;
  let map = envHolds.get(icx.paramEnv);
  if (map === undefined) {
    map = new Map();
    envHolds.set(icx.paramEnv, map);
  }
  return map;
}
