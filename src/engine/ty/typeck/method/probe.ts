/**
 * Which method does `receiver.name(…)` mean? Every type that the receiver dereferences to is tried in turn – by value, by `&`, by `&mut`, as a const pointer –
 * each time with inherent candidates before those of traits in scope. Counterpart: rustc_hir_typeck `method/probe.rs`. Reference: 8.2.10.
 *
 * Worked example: `v.len()` with `v: Vec<i32>`: steps `Vec<i32>`, `[i32]`; no `len(self)` or `len(&self)` … `Vec<i32>` has inherent `len(&self)`,
 * so the pick is zero derefs and an autoref.
 */
import type { DefId, PrimTy } from "../../../hir/def";
import type { Span } from "../../../source/span";
import type { Mutability } from "../../../syntax/ast";
import { RE_ERASED } from "../../interner";
import type { AssocItem } from "../../tcx";
import type { GenericArg, Predicate, TraitRef, Ty } from "../../ty";
import { autoderef, type DerefStep } from "../autoderef";
import { hasError, isTyVar, typeArg, type FnCtxt } from "../fn_ctxt";
import { substPredicate } from "../../subst";

/** Where a candidate comes from. */
export type CandidateSource =
  | { readonly kind: "InherentImpl"; readonly impl: DefId }
  /** Trait arguments known beforehand: where clauses, bounds of aliases, the principal of a trait object. */
  | { readonly kind: "Bound"; readonly traitRef: TraitRef }
  | { readonly kind: "Trait"; readonly trait: DefId };

interface Candidate {
  readonly item: AssocItem;
  readonly source: CandidateSource;
}

export interface Pick {
  readonly item: AssocItem;
  readonly source: CandidateSource;
  /** The steps dereferenced, the receiver's own type first. */
  readonly steps: readonly DerefStep[];
  readonly autoref: Mutability | undefined;
  /** Array made a slice after the autoref. */
  readonly unsize: boolean;
  readonly toConstPtr: boolean;
}

export type ProbeMode = "MethodCall" | "Path";

export type ProbeResult =
  | { readonly kind: "Pick"; readonly pick: Pick }
  | { readonly kind: "NoMatch"; readonly unsatisfied: readonly Predicate[] }
  | { readonly kind: "Ambiguous"; readonly sources: readonly { readonly item: AssocItem; readonly source: CandidateSource }[] }
  | { readonly kind: "Private"; readonly item: AssocItem }
  /** The receiver's type is not known. */
  | { readonly kind: "Unknown"; readonly ty: Ty }
  | { readonly kind: "Error" };

interface Step {
  readonly ty: Ty;
  readonly derefs: readonly DerefStep[];
  readonly unsize: boolean;
}

interface Probe {
  readonly fcx: FnCtxt;
  readonly mode: ProbeMode;
  readonly name: string;
  readonly span: Span;
  readonly inherent: Candidate[];
  readonly extension: Candidate[];
  readonly unsatisfied: Predicate[];
  privateItem: AssocItem | undefined;
}

/** Finds the associated item. Changes no inference state except by making progress on derefs. */
export function probeMethod(fcx: FnCtxt, mode: ProbeMode, name: string, selfTy: Ty, span: Span, onlyTraits?: readonly DefId[]): ProbeResult {
  const steps = createSteps(fcx, mode, selfTy, span);
  const last = fcx.resolve(steps[steps.length - 1].ty);
  if (hasError(fcx.resolve(selfTy)) || last.kind === "Error") return { kind: "Error" };
  // Nothing can be said of a receiver whose type, or whose pointee's type behind a raw pointer, is not known.
  if (mode === "MethodCall" && (isTyVar(last) || (last.kind === "RawPtr" && isTyVar(fcx.resolve(last.pointee))))) return { kind: "Unknown", ty: last };
  const p: Probe = { fcx, mode, name, span, inherent: [], extension: [], unsatisfied: [], privateItem: undefined };
  if (onlyTraits === undefined) for (const s of steps) assembleInherent(p, fcx.resolve(s.ty));
  for (const trait of onlyTraits ?? [...enclosingTrait(fcx), ...fcx.hir.traitsInScope(fcx.owner)]) {
    const item = findItem(fcx, trait, p);
    if (item !== undefined && !p.extension.some((c) => c.item.def === item.def)) p.extension.push({ item, source: { kind: "Trait", trait } });
  }
  for (const s of steps) {
    const result = pickStep(p, s);
    if (result !== undefined) return result;
  }
  return p.privateItem === undefined ? { kind: "NoMatch", unsatisfied: p.unsatisfied } : { kind: "Private", item: p.privateItem };
}

/** Inside a trait or an impl of one, that trait is in scope without being imported. */
function enclosingTrait(fcx: FnCtxt): readonly DefId[] {
  const { parent } = fcx.tcx.def(fcx.owner);
  if (parent === undefined) return [];
  const { kind } = fcx.tcx.def(parent);
  if (kind === "Trait") return [parent];
  const implemented = kind === "Impl" ? fcx.tcx.implTraitRef(parent) : undefined;
  return implemented === undefined ? [] : [implemented.def];
}

function createSteps(fcx: FnCtxt, mode: ProbeMode, selfTy: Ty, span: Span): Step[] {
  if (mode === "Path") return [{ ty: selfTy, derefs: [{ ty: selfTy, via: undefined, throughRaw: false }], unsize: false }];
  const derefs: DerefStep[] = [];
  const steps: Step[] = [];
  for (const d of autoderef(fcx, selfTy, span)) {
    derefs.push(d);
    steps.push({ ty: d.ty, derefs: derefs.slice(), unsize: false });
  }
  const last = fcx.resolve(derefs[derefs.length - 1].ty);
  if (last.kind === "Array") steps.push({ ty: fcx.interner.slice(last.elem), derefs: derefs.slice(), unsize: true });
  return steps;
}

function fits(p: Probe, item: AssocItem): boolean {
  if (item.name !== p.name) return false;
  return p.mode === "MethodCall" ? item.kind === "Fn" && item.hasSelf : item.kind !== "Type";
}

function findItem(fcx: FnCtxt, container: DefId, p: Probe): AssocItem | undefined {
  return fcx.tcx.associatedItems(container).find((i) => fits(p, i));
}

// ---- assembling candidates ----

/** Under which name the inherent impls of a type are filed. */
export function inherentHead(ty: Ty): DefId | PrimTy | "slice" | "array" | "tuple" | "const_ptr" | "mut_ptr" | "ref" | "fn_ptr" | "never" | undefined {
  switch (ty.kind) {
    case "Adt": return ty.def;
    case "Bool": return "bool";
    case "Char": return "char";
    case "Str": return "str";
    case "Int": return ty.int;
    case "Uint": return ty.uint;
    case "Float": return ty.float;
    case "Slice": return "slice";
    case "Array": return "array";
    case "Tuple": return "tuple";
    case "RawPtr": return ty.mutbl === "Mut" ? "mut_ptr" : "const_ptr";
    case "Ref": return "ref";
    case "FnPtr": return "fn_ptr";
    case "Never": return "never";
    default: return undefined;
  }
}

function assembleInherent(p: Probe, ty: Ty): void {
  const { fcx } = p;
  const addImpls = (head: Parameters<typeof fcx.hir.inherentImpls>[0]): void => {
    for (const impl of fcx.hir.inherentImpls(head)) {
      const item = findItem(fcx, impl, p);
      if (item === undefined || p.inherent.some((c) => c.item.def === item.def)) continue;
      if (!fcx.hir.isVisible(item.def, fcx.owner)) p.privateItem ??= item;
      else p.inherent.push({ item, source: { kind: "InherentImpl", impl } });
    }
  };
  const head = inherentHead(ty);
  if (head !== undefined) addImpls(head);
  switch (ty.kind) {
    case "Dynamic": {
      const principal = ty.predicates.find((x) => x.kind === "Trait");
      if (principal === undefined || principal.kind !== "Trait") break;
      addImpls("dyn");
      addImpls(principal.def);
      addBound(p, { def: principal.def, args: [typeArg(ty), ...principal.args] });
      for (const s of fcx.tcx.supertraits(principal.def)) if (s !== principal.def) addSupertrait(p, s, ty);
      break;
    }
    case "Param":
      for (const b of fcx.infer.paramEnv.callerBounds) {
        if (b.kind === "Trait" && b.traitRef.args[0]?.kind === "Type" && b.traitRef.args[0].ty === ty) addBound(p, b.traitRef);
      }
      break;
    case "Alias":
      for (const b of [...fcx.deps.itemBounds(ty), ...fcx.infer.paramEnv.callerBounds]) {
        if (b.kind === "Trait" && b.traitRef.args[0]?.kind === "Type" && b.traitRef.args[0].ty === ty) {
          addBound(p, b.traitRef);
          for (const s of fcx.tcx.supertraits(b.traitRef.def)) if (s !== b.traitRef.def) addSupertrait(p, s, ty);
        }
      }
      break;
    default:
  }
}

/** A supertrait of something the type is known to implement; what other arguments it has, its obligation finds out. */
function addSupertrait(p: Probe, trait: DefId, self: Ty): void {
  const item = findItem(p.fcx, trait, p);
  if (item === undefined || p.inherent.some((c) => c.item.def === item.def)) return;
  p.inherent.push({ item, source: { kind: "Bound", traitRef: { def: trait, args: [typeArg(self), ...p.fcx.infer.freshArgsFor(trait, p.span).slice(1)] } } });
}

function addBound(p: Probe, traitRef: TraitRef): void {
  const item = findItem(p.fcx, traitRef.def, p);
  if (item !== undefined) p.inherent.push({ item, source: { kind: "Bound", traitRef } });
}

// ---- picking ----

function pickStep(p: Probe, step: Step): ProbeResult | undefined {
  const { fcx } = p;
  const ty = fcx.resolve(step.ty);
  if (!step.unsize) {
    const byValue = pickMethod(p, ty, step, undefined, false);
    if (byValue !== undefined) {
      // A reference used by value is reborrowed.
      if (p.mode === "MethodCall" && byValue.kind === "Pick" && ty.kind === "Ref") {
        const derefs = [...step.derefs, { ty: ty.pointee, via: "Builtin" as const, throughRaw: false }];
        return { kind: "Pick", pick: { ...byValue.pick, steps: derefs, autoref: ty.mutbl } };
      }
      return byValue;
    }
  }
  if (p.mode === "Path") return undefined;
  for (const mutbl of ["Not", "Mut"] as const) {
    const found = pickMethod(p, fcx.interner.ref(RE_ERASED, ty, mutbl), step, mutbl, false);
    if (found !== undefined) return found;
  }
  if (ty.kind === "RawPtr" && ty.mutbl === "Mut" && !step.unsize) return pickMethod(p, fcx.interner.rawPtr(ty.pointee, "Not"), step, undefined, true);
  return undefined;
}

function pickMethod(p: Probe, selfTy: Ty, step: Step, autoref: Mutability | undefined, toConstPtr: boolean): ProbeResult | undefined {
  for (const candidates of [p.inherent, p.extension]) {
    const applicable = candidates.filter((c) => considerProbe(p, selfTy, c));
    if (applicable.length === 0) continue;
    const [first] = applicable;
    const pick = (c: Candidate): ProbeResult => ({ kind: "Pick", pick: { item: c.item, source: c.source, steps: step.derefs, autoref, unsize: step.unsize, toConstPtr } });
    if (applicable.length === 1) return pick(first);
    const trait = traitOf(first);
    if (trait !== undefined && applicable.every((c) => traitOf(c) === trait)) return pick({ item: first.item, source: { kind: "Trait", trait } });
    return { kind: "Ambiguous", sources: applicable };
  }
  return undefined;
}

function traitOf(c: Candidate): DefId | undefined {
  return c.source.kind === "Trait" ? c.source.trait : c.source.kind === "Bound" ? c.source.traitRef.def : undefined;
}

/** Type the candidate wants for its receiver (or, in paths, for `Self`), with the given arguments. */
export function receiverTy(fcx: FnCtxt, mode: ProbeMode, item: AssocItem, source: CandidateSource, args: readonly GenericArg[], span: Span): Ty {
  if (mode === "MethodCall") {
    const poly = fcx.tcx.fnSig(item.def);
    const [self] = poly.sig.inputs;
    const open = fcx.infer.instantiateSig({ boundVars: poly.boundVars, sig: { ...poly.sig, inputs: [fcx.subst(self, args)], output: fcx.interner.unit } });
    return fcx.normalize(open.inputs[0], span);
  }
  if (source.kind === "InherentImpl") return fcx.typeOf(source.impl, args, span);
  const [self] = args;
  return self.kind === "Type" ? self.ty : fcx.interner.error;
}

/** Fresh arguments for the item; those of the trait as the bound says. */
export function candidateArgs(fcx: FnCtxt, item: AssocItem, source: CandidateSource, span: Span): readonly GenericArg[] {
  const fresh = fcx.infer.freshArgsFor(item.def, span);
  return source.kind === "Bound" ? [...source.traitRef.args, ...fresh.slice(source.traitRef.args.length)] : fresh;
}

function considerProbe(p: Probe, selfTy: Ty, c: Candidate): boolean {
  const { fcx, span } = p;
  return fcx.infer.probe(() => {
    const args = candidateArgs(fcx, c.item, c.source, span);
    if (!fcx.infer.eq(receiverTy(fcx, p.mode, c.item, c.source, args, span), selfTy)) return false;
    if (c.source.kind === "InherentImpl") {
      for (const pred of fcx.tcx.predicatesOf(c.source.impl)) {
        const concrete = substPredicate(fcx.interner, pred, args);
        if (fcx.infer.mayHold(concrete) === "no") {
          p.unsatisfied.push(concrete);
          return false;
        }
      }
      return true;
    }
    if (c.source.kind === "Bound") return true;
    if (p.mode === "MethodCall" && skipsBoxedSlice(fcx, c.source.trait, selfTy)) return false;
    const count = fcx.tcx.genericsOf(c.source.trait).count;
    const predicate: Predicate = { kind: "Trait", traitRef: { def: c.source.trait, args: args.slice(0, count) }, boundVars: 0 };
    if (fcx.infer.mayHold(predicate) !== "no") return true;
    p.unsatisfied.push(predicate);
    return false;
  });
}

/** Before edition 2024, `boxed_slice.into_iter()` means the slice's. Counterpart: `#[rustc_skip_during_method_dispatch(boxed_slice)]`. */
function skipsBoxedSlice(fcx: FnCtxt, trait: DefId, selfTy: Ty): boolean {
  if (fcx.hir.edition >= 2024 || fcx.tcx.def(trait).name !== "IntoIterator" || fcx.tcx.isLocal(trait) || !fcx.tcx.isLocal(fcx.owner)) return false;
  const ty = fcx.resolve(selfTy);
  if (ty.kind !== "Adt" || ty.def !== fcx.tcx.langItem("owned_box")) return false;
  const [inner] = ty.args;
  return inner?.kind === "Type" && fcx.resolve(inner.ty).kind === "Slice";
}
