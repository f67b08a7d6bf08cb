/** The value of an associated type. Counterpart: rustc_trait_selection `traits/project.rs`. */
import type { DefId } from "../../hir/def";
import { DUMMY_SPAN } from "../../source/span";
import type { Obligation, ObligationCause } from "../infer/face";
import type { SolverCx } from "../infer/solver_cx";
import type { Queries } from "../queries";
import { rebaseArgs, substPredicate, substTy } from "../subst";
import type { GenericArg, TraitRef, Ty } from "../ty";
import { callableSig, closureKindAllows, closureTy } from "./builtin";
import { elaborate } from "./elaborate";
import { confirm, matchImpl, objectTraitRefs, select } from "./select";

export type Projected =
  | { readonly kind: "Value"; readonly ty: Ty; readonly nested: readonly Obligation[] }
  /** Nothing more is known: the projection stands for itself. */
  | { readonly kind: "Rigid" }
  | { readonly kind: "Ambiguous" }
  | { readonly kind: "Error" };

/** The part of a projection's arguments that belongs to the trait. */
export function traitRefOf(tcx: Queries, assoc: DefId, args: readonly GenericArg[]): TraitRef {
  const trait = tcx.def(assoc).parent ?? assoc;
  return { def: trait, args: args.slice(0, tcx.genericsOf(trait).count) };
}

/** The impl's (or trait's default) definition that stands for a trait's item. */
export function implItem(tcx: Queries, impl: DefId, traitItem: DefId): { readonly def: DefId; readonly inImpl: boolean } | undefined {
  const own = tcx.associatedItems(impl).find((i) => i.traitItem === traitItem);
  if (own !== undefined) return { def: own.def, inImpl: true };
  const trait = tcx.def(traitItem).parent;
  const item = trait === undefined ? undefined : tcx.associatedItems(trait).find((i) => i.def === traitItem);
  return item?.hasDefault ? { def: traitItem, inImpl: false } : undefined;
}

/** Projects `<args[0] as Trait<args[1..]>>::assoc`; arguments are normalised already. */
export function project(icx: SolverCx, assoc: DefId, args: readonly GenericArg[], cause: ObligationCause, depth: number): Projected {
  const { tcx } = icx;
  const traitRef = traitRefOf(tcx, assoc, args);
  const [first] = args;
  if (first?.kind !== "Type") return { kind: "Error" };
  const self = icx.shallowResolve(first.ty);
  if (self.kind === "Error") return { kind: "Value", ty: tcx.interner.error, nested: [] };
  if (self.kind === "Infer" && self.infer.kind === "TyVar") return { kind: "Ambiguous" };
  const fromEnv = fromPredicates(icx, assoc, args, icx.paramEnv.callerBounds);
  if (fromEnv !== undefined) return fromEnv;
  if (self.kind === "Alias") {
    const bounds = elaborate(tcx, tcx.itemBounds(self.def).map((p) => substPredicate(tcx.interner, p, self.args)));
    const value = fromPredicates(icx, assoc, args, bounds);
    if (value !== undefined) return value;
  }
  const builtin = builtinProjection(icx, traitRef, self, cause, depth);
  if (builtin !== undefined) return builtin;
  const selection = select(icx, traitRef, depth);
  if (selection.kind === "Ambiguous") return { kind: "Ambiguous" };
  if (selection.kind === "Unimplemented") return { kind: "Error" };
  const { candidate } = selection;
  switch (candidate.kind) {
    case "Impl": {
      const item = implItem(tcx, candidate.impl, assoc);
      if (item === undefined) return { kind: "Value", ty: tcx.interner.error, nested: [] };
      const nested = confirmImpl(icx, candidate.impl, traitRef, cause, depth);
      if (nested === undefined) return { kind: "Error" };
      const base = item.inImpl ? rebaseArgs(args, traitRef.args.length, nested.args) : args;
      return { kind: "Value", ty: substTy(tcx.interner, tcx.typeOf(item.def), base), nested: nested.obligations };
    }
    case "Object": return self.kind === "Dynamic" ? fromObject(icx, assoc, args, self) : { kind: "Rigid" };
    default: return { kind: "Rigid" };
  }
}

/** Binds the impl's parameters, as far as its header and where clauses say. */
function confirmImpl(icx: SolverCx, impl: DefId, traitRef: TraitRef, cause: ObligationCause, depth: number): { readonly args: readonly GenericArg[]; readonly obligations: readonly Obligation[] } | undefined {
  const matched = matchImpl(icx, impl, traitRef, cause, depth);
  if (matched === undefined) return undefined;
  const out: Obligation[] = [...matched.nested];
  const { tcx } = icx;
  // Only projections can determine parameters that the header does not; the trait bounds are proven where the impl is used.
  for (const p of tcx.predicatesOf(impl)) {
    if (p.kind === "Projection") out.push({ cause, predicate: icx.normalizePredicateInto(substPredicate(tcx.interner, p, matched.args), cause, depth + 1, out), depth: depth + 1 });
  }
  return { args: matched.args, obligations: out };
}

function fromPredicates(icx: SolverCx, assoc: DefId, args: readonly GenericArg[], predicates: SolverCx["paramEnv"]["callerBounds"]): Projected | undefined {
  for (const p of predicates) {
    if (p.kind !== "Projection" || p.def !== assoc) continue;
    // `T: Tr<Assoc = <T as Tr>::Assoc>` says nothing.
    if (p.term.kind === "Alias" && p.term.def === assoc && icx.probe(() => p.term.kind === "Alias" && icx.unifyArgs(p.term.args, p.args))) continue;
    if (icx.unifyArgs(p.args, args)) return { kind: "Value", ty: p.term, nested: [] };
  }
  return undefined;
}

function fromObject(icx: SolverCx, assoc: DefId, args: readonly GenericArg[], object: Extract<Ty, { kind: "Dynamic" }>): Projected {
  const { tcx } = icx;
  for (const p of object.predicates) {
    if (p.kind === "Projection" && p.def === assoc && icx.unifyArgs([{ kind: "Type", ty: object }, ...p.args], args)) return { kind: "Value", ty: p.ty, nested: [] };
  }
  const bounds = objectTraitRefs(icx, object).flatMap((t) => tcx.superPredicates(t.def).map((p) => substPredicate(tcx.interner, p, t.args)));
  return fromPredicates(icx, assoc, args, bounds) ?? { kind: "Rigid" };
}

function builtinProjection(icx: SolverCx, traitRef: TraitRef, self: Ty, cause: ObligationCause, depth: number): Projected | undefined {
  const { tcx } = icx;
  const { interner } = tcx;
  switch (tcx.itemName(traitRef.def)) {
    case "fn_once": {
      if (self.kind !== "Closure" && self.kind !== "FnDef" && self.kind !== "FnPtr") return undefined;
      if (self.kind === "Closure" && closureKindAllows(icx, self.def, "fn_once") === false) return { kind: "Error" };
      const sig = callableSig(icx, self);
      if (sig === "ambiguous") return { kind: "Ambiguous" };
      if (sig === undefined) return { kind: "Error" };
      const nested = confirm(icx, { kind: "Callable", traitRef: { def: traitRef.def, args: [{ kind: "Type", ty: self }, { kind: "Type", ty: interner.tuple(sig.inputs) }] } }, traitRef, { cause, depth, predicate: { kind: "Trait", traitRef, boundVars: 0 } });
      return nested === undefined ? { kind: "Error" } : { kind: "Value", ty: sig.output, nested };
    }
    case "future_trait": {
      if (self.kind !== "Coroutine") return undefined;
      const sig = icx.closures.sig(self.def);
      return sig === undefined ? { kind: "Ambiguous" } : { kind: "Value", ty: closureTy(icx, sig.output, self.args), nested: [] };
    }
    case "discriminant_kind": {
      if (self.kind === "Param" || self.kind === "Alias" || self.kind === "Placeholder") return { kind: "Rigid" };
      return { kind: "Value", ty: tcx.discriminantTy(self), nested: [] };
    }
    case "pointee_trait": {
      const meta = metadataTy(icx, self);
      if (meta === undefined) {
        const sized = tcx.langItem("sized");
        const isSized = sized !== undefined && icx.evaluate({ kind: "Trait", traitRef: { def: sized, args: [{ kind: "Type", ty: self }] }, boundVars: 0 }, depth + 1) === "yes";
        return isSized ? { kind: "Value", ty: interner.unit, nested: [] } : { kind: "Rigid" };
      }
      return { kind: "Value", ty: meta, nested: [] };
    }
    default:
      return undefined;
  }
}

/** Metadata of a pointer to the type: length, vtable or nothing. */
function metadataTy(icx: SolverCx, self: Ty): Ty | undefined {
  const { tcx } = icx;
  let t = icx.shallowResolve(self);
  for (let i = 0; i < 32; i++) {
    switch (t.kind) {
      case "Str": case "Slice": return tcx.interner.usize;
      case "Dynamic": {
        const dyn = tcx.langItem("dyn_metadata");
        return dyn === undefined ? tcx.interner.usize : tcx.interner.adt(dyn, [{ kind: "Type", ty: t }]);
      }
      case "Adt": {
        const def = tcx.adtDef(t.def);
        const fields = def.kind === "Struct" ? def.variants[0]?.fields ?? [] : [];
        const last = fields[fields.length - 1];
        if (last === undefined) return tcx.interner.unit;
        const nested: Obligation[] = [];
        t = icx.normalizeInto(substTy(tcx.interner, tcx.typeOf(last.def), t.args), { span: DUMMY_SPAN, body: t.def, code: { kind: "Misc" }, parent: undefined }, 1, nested);
        break;
      }
      case "Tuple": {
        const last: Ty | undefined = t.elems[t.elems.length - 1];
        if (last === undefined) return tcx.interner.unit;
        t = icx.shallowResolve(last);
        break;
      }
      case "Param": case "Alias": case "Placeholder": return undefined;
      default: return tcx.interner.unit;
    }
  }
  return undefined;
}
