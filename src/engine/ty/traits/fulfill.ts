/** Working off what must hold: each obligation is proven, refuted, split into others, or waits for a variable. Counterpart: rustc_trait_selection `traits/fulfill.rs`. */
import type { FulfillmentError, Obligation } from "../infer/face";
import type { SolverCx } from "../infer/solver_cx";
import { TypeFlags, type GenericArg, type Predicate, type Ty } from "../ty";
import { RECURSION_LIMIT } from "./normalize";
import { project, traitRefOf } from "./project";
import { confirm, select } from "./select";

export interface PendingObligation {
  readonly obligation: Obligation;
  readonly root: Obligation;
  /** Unsolved variables: as long as none of them is solved there is nothing new. */
  readonly stalledOn: readonly Ty[] | undefined;
}

type Step = { readonly kind: "Done" } | { readonly kind: "Split"; readonly into: readonly Obligation[] } | { readonly kind: "Wait" } | { readonly kind: "Failed"; readonly error: FulfillmentError["kind"] };

/** One round over all of them; nested ones are taken up at once. */
export function fulfill(icx: SolverCx, work: readonly PendingObligation[], errors: FulfillmentError[]): { readonly pending: PendingObligation[]; readonly progress: boolean } {
  const pending: PendingObligation[] = [];
  let progress = false;
  for (const item of work) {
    if (item.stalledOn !== undefined && item.stalledOn.length > 0 && item.stalledOn.every((v) => icx.shallowResolve(v) === v)) {
      pending.push(item);
      continue;
    }
    const queue: Obligation[] = [item.obligation];
    let failed = false;
    while (queue.length > 0) {
      const o = queue.pop();
      if (o === undefined || failed) break;
      const step = process(icx, o);
      switch (step.kind) {
        case "Done":
          progress = true;
          break;
        case "Split":
          progress = true;
          for (let i = step.into.length - 1; i >= 0; i--) queue.push(step.into[i]);
          break;
        case "Wait":
          pending.push({ obligation: o, root: item.root, stalledOn: variablesOf(icx, o.predicate) });
          break;
        case "Failed":
          progress = true;
          failed = true;
          errors.push({ obligation: o, root: item.root, kind: step.error });
      }
    }
  }
  return { pending, progress };
}

function variablesOf(icx: SolverCx, p: Predicate): readonly Ty[] | undefined {
  const out = new Set<Ty>();
  const args = p.kind === "Trait" ? p.traitRef.args : p.kind === "Projection" ? p.args : [];
  const [first] = args;
  if (first?.kind === "Type") {
    const self = icx.shallowResolve(first.ty);
    if (self.kind === "Infer" && self.infer.kind === "TyVar") return [self];
  }
  let opaque = false;
  const visit = (t: Ty): void => {
    if ((t.flags & (TypeFlags.HAS_INFER | TypeFlags.HAS_CLOSURE)) === 0) return;
    if (t.flags & TypeFlags.HAS_CLOSURE) opaque = true;
    collectVars(icx, icx.resolve(t), out);
  };
  for (const a of args) {
    if (a.kind === "Type") visit(a.ty);
    else if (a.kind === "Const" && a.ct.kind !== "Value") opaque = true;
  }
  if (p.kind === "Projection") visit(p.term);
  // What waits for a closure's kind or a constant is looked at every time.
  return opaque ? undefined : [...out];
}

function collectVars(icx: SolverCx, ty: Ty, out: Set<Ty>): void {
  if ((ty.flags & TypeFlags.HAS_INFER) === 0) return;
  switch (ty.kind) {
    case "Infer":
      out.add(icx.shallowResolve(ty));
      return;
    case "Adt": case "FnDef": case "Closure": case "Coroutine": case "Alias":
      for (const a of ty.args) if (a.kind === "Type") collectVars(icx, a.ty, out);
      return;
    case "Array": case "Slice": return collectVars(icx, ty.elem, out);
    case "RawPtr": case "Ref": return collectVars(icx, ty.pointee, out);
    case "Tuple":
      for (const t of ty.elems) collectVars(icx, t, out);
      return;
    case "FnPtr":
      for (const t of ty.sig.sig.inputs) collectVars(icx, t, out);
      return collectVars(icx, ty.sig.sig.output, out);
    case "Dynamic":
      for (const p of ty.predicates) {
        if (p.kind === "AutoTrait") continue;
        for (const a of p.args) if (a.kind === "Type") collectVars(icx, a.ty, out);
        if (p.kind === "Projection") collectVars(icx, p.ty, out);
      }
      return;
    default:
  }
}

function process(icx: SolverCx, o: Obligation): Step {
  if (o.depth > RECURSION_LIMIT) return { kind: "Failed", error: { kind: "Overflow" } };
  const { predicate: p } = o;
  switch (p.kind) {
    case "Trait": return processTrait(icx, o, p);
    case "Projection": return processProjection(icx, o, p);
    case "ConstArgHasType": case "TypeOutlives": case "RegionOutlives": return { kind: "Done" };
  }
}

function processTrait(icx: SolverCx, o: Obligation, p: Extract<Predicate, { kind: "Trait" }>): Step {
  const traitRef = { def: p.traitRef.def, args: icx.resolveArgs(p.traitRef.args) };
  const settled = traitRef.args.every((a) => a.kind !== "Type" || (a.ty.flags & TypeFlags.HAS_INFER) === 0);
  const predicate: Predicate = { ...p, traitRef };
  if (settled && icx.evaluate(predicate, 0) === "yes") return { kind: "Done" };
  const selection = select(icx, traitRef, 0);
  const self: Obligation = { ...o, predicate };
  switch (selection.kind) {
    case "Ambiguous": return { kind: "Wait" };
    case "Unimplemented": return { kind: "Failed", error: { kind: "Unimplemented" } };
    case "Selected": {
      const into = icx.commitIfSome(() => confirm(icx, selection.candidate, traitRef, self));
      return into === undefined ? { kind: "Failed", error: { kind: "Unimplemented" } } : { kind: "Split", into };
    }
  }
}

function processProjection(icx: SolverCx, o: Obligation, p: Extract<Predicate, { kind: "Projection" }>): Step {
  const nested: Obligation[] = [];
  const args = icx.resolveArgs(p.args).map((a): GenericArg => (a.kind === "Type" && a.ty.flags & TypeFlags.HAS_PROJECTION ? { kind: "Type", ty: icx.normalizeInto(a.ty, o.cause, o.depth + 1, nested) } : a));
  if (args.some((a, i) => a.kind === "Type" && a !== p.args[i] && nested.length > 0)) return { kind: "Split", into: [...nested, { ...o, predicate: { ...p, args } }] };
  const result = project(icx, p.def, args, o.cause, o.depth);
  switch (result.kind) {
    case "Ambiguous": return { kind: "Wait" };
    case "Error": return { kind: "Split", into: [...nested, { cause: o.cause, predicate: { kind: "Trait", traitRef: traitRefOf(icx.tcx, p.def, args), boundVars: 0 }, depth: o.depth + 1 }] };
    case "Rigid": case "Value": {
      const raw = result.kind === "Value" ? result.ty : icx.tcx.interner.alias("Projection", p.def, args);
      if (result.kind === "Value") nested.push(...result.nested);
      const value = result.kind === "Value" ? icx.normalizeInto(raw, o.cause, o.depth + 1, nested) : raw;
      if (!icx.eq(p.term, value)) return { kind: "Failed", error: { kind: "Mismatch", expected: icx.resolve(p.term), found: icx.resolve(value) } };
      return { kind: "Split", into: nested };
    }
  }
}

/** What is left at the end was never decided. */
export function pendingError(p: PendingObligation): FulfillmentError {
  return { obligation: p.obligation, root: p.root, kind: { kind: "Ambiguity" } };
}
