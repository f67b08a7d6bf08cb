/** The inference state of one body: `face.ts` and `solver_cx.ts` acted out. Counterpart: rustc_infer `InferCtxt`, rustc_trait_selection `FulfillmentCtxt`. */
import type { DefId } from "../../hir/def";
import { DUMMY_SPAN, type Span } from "../../source/span";
import { allParams } from "../collect/generics";
import { foldArgs, superFoldConst, superFoldTy, type TypeFolder } from "../fold";
import { RE_ERASED } from "../interner";
import type { Queries } from "../queries";
import { fulfill, pendingError, type PendingObligation } from "../traits/fulfill";
import { evaluateAll, evaluatePredicate } from "../traits/evaluate";
import { normalizeWith } from "../traits/normalize";
import { confirmImplOf } from "../traits/select";
import { TypeFlags, type Const, type FnSig, type GenericArg, type PolyFnSig, type Predicate, type TraitRef, type Ty } from "../ty";
import type { ClosureFacts, FulfillmentError, InferCtxt, MayHold, Obligation, ObligationCause, ParamEnv } from "./face";
import { relate, relateArgs, relateConst, type RelateCx } from "./relate";
import type { EvaluationFrame, SolverCx } from "./solver_cx";
import { VariableTable } from "./variables";

/** Evaluations that one body may cost. */
const FUEL = 400_000;

interface Snapshot {
  readonly table: ReturnType<VariableTable["snapshot"]>;
  readonly pending: PendingObligation[];
  readonly pendingLength: number;
  readonly errors: number;
}

class BodyInferCtxt implements SolverCx, RelateCx {
  readonly table: VariableTable;
  readonly stack: EvaluationFrame[] = [];
  reached = Infinity;
  fuel = FUEL;
  private pending: PendingObligation[] = [];
  /** Found false while registering. */
  private readonly errors: FulfillmentError[] = [];
  private readonly resolver: TypeFolder;
  private busyProjecting = 0;

  constructor(readonly tcx: Queries, readonly paramEnv: ParamEnv, readonly closures: ClosureFacts, readonly revealAll: boolean, private readonly owner: DefId) {
    this.table = new VariableTable(tcx.interner);
    const f: TypeFolder = {
      interner: tcx.interner,
      ty: (t, b) => {
        if ((t.flags & TypeFlags.HAS_INFER) === 0) return t;
        const s = this.table.shallow(t);
        return s.kind === "Infer" ? s : superFoldTy(f, s, b);
      },
      region: (r) => r,
      ct: (c, b) => superFoldConst(f, this.table.shallowConst(c), b),
    };
    this.resolver = f;
  }

  // ---- variables ----

  nextTyVar(span: Span): Ty {
    return this.table.newTyVar(span, false);
  }

  nextDivergingTyVar(span: Span): Ty {
    return this.table.newTyVar(span, true);
  }

  nextIntVar(): Ty {
    return this.table.newNumVar("IntVar");
  }

  nextFloatVar(): Ty {
    return this.table.newNumVar("FloatVar");
  }

  nextConstVar(_span: Span): Const {
    return this.table.newConst();
  }

  originOf(ty: Ty): Span | undefined {
    const t = this.table.shallow(ty);
    return t.kind === "Infer" && t.infer.kind === "TyVar" ? this.table.origin(t.infer.vid) : undefined;
  }

  shallowResolve(ty: Ty): Ty {
    return ty.kind === "Infer" ? this.table.shallow(ty) : ty;
  }

  resolve(ty: Ty): Ty {
    return this.resolver.ty(ty, 0);
  }

  resolveArgs(args: readonly GenericArg[]): readonly GenericArg[] {
    return foldArgs(this.resolver, args, 0);
  }

  resolveConst(ct: Const): Const {
    return this.resolver.ct(ct, 0);
  }

  freshArgsFor(def: DefId, span: Span): readonly GenericArg[] {
    return allParams(this.tcx, def).map((p): GenericArg => {
      switch (p.kind) {
        case "Lifetime": return { kind: "Lifetime", region: RE_ERASED };
        case "Type": return { kind: "Type", ty: this.nextTyVar(span) };
        case "Const": return { kind: "Const", ct: this.nextConstVar(span) };
      }
    });
  }

  sameVar(a: Ty, b: Ty): boolean {
    const x = this.table.shallow(a);
    return x.kind === "Infer" && x === this.table.shallow(b);
  }

  // ---- unification ----

  private attempt(run: () => boolean): boolean {
    const before = this.snapshot();
    if (run()) return true;
    this.rollback(before);
    return false;
  }

  eq(a: Ty, b: Ty): boolean {
    return a === b || this.attempt(() => relate(this, a, b));
  }

  eqConst(a: Const, b: Const): boolean {
    return this.attempt(() => relateConst(this, a, b));
  }

  unifyArgs(a: readonly GenericArg[], b: readonly GenericArg[]): boolean {
    return this.attempt(() => relateArgs(this, a, b));
  }

  eqTraitRef(a: TraitRef, b: TraitRef): boolean {
    return a.def === b.def && this.unifyArgs(a.args, b.args);
  }

  canEq(a: Ty, b: Ty): boolean {
    return a === b || this.probe(() => relate(this, a, b));
  }

  instantiateSig(sig: PolyFnSig): FnSig {
    const f: TypeFolder = {
      interner: this.tcx.interner,
      ty: (t, b) => (t.flags & TypeFlags.HAS_BOUND ? superFoldTy(f, t, b) : t),
      region: (r, b) => (r.kind === "ReBound" && r.debruijn >= b ? RE_ERASED : r),
      ct: (c) => c,
    };
    const { inputs, output } = sig.sig;
    return { ...sig.sig, inputs: inputs.map((t) => f.ty(t, 0)), output: f.ty(output, 0) };
  }

  projected(alias: Ty): Ty {
    if (alias.kind !== "Alias" || (alias.alias === "Opaque" && !this.revealAll) || this.busyProjecting > 4) return alias;
    this.busyProjecting++;
    const nested: Obligation[] = [];
    const value = normalizeWith(this, alias, { cause: this.noCause(), depth: 1, out: nested, rigidOnly: true });
    this.busyProjecting--;
    for (const o of nested) this.register(o);
    return value;
  }

  simplifyConst(ct: Const): Const {
    return ct.kind === "Unevaluated" ? this.tcx.simplifyConst(this.resolveConst(ct)) : ct;
  }

  // ---- snapshots ----

  private snapshot(): Snapshot {
    return { table: this.table.snapshot(), pending: this.pending, pendingLength: this.pending.length, errors: this.errors.length };
  }

  private rollback(to: Snapshot): void {
    this.table.rollback(to.table);
    this.pending = to.pending;
    this.pending.length = to.pendingLength;
    this.errors.length = to.errors;
  }

  probe<T>(run: () => T): T {
    const before = this.snapshot();
    try {
      return run();
    } finally {
      this.rollback(before);
    }
  }

  commitIfSome<T>(run: () => T | undefined): T | undefined {
    const before = this.snapshot();
    const value = run();
    if (value === undefined) this.rollback(before);
    return value;
  }

  // ---- obligations ----

  private noCause(): ObligationCause {
    return { span: DUMMY_SPAN, body: this.owner, code: { kind: "Misc" }, parent: undefined };
  }

  register(obligation: Obligation): void {
    const { predicate } = obligation;
    if (predicate.kind === "TypeOutlives" || predicate.kind === "RegionOutlives") return;
    this.pending.push({ obligation, root: obligation, stalledOn: undefined });
  }

  registerBound(ty: Ty, trait: DefId, cause: ObligationCause): void {
    this.register({ cause, predicate: { kind: "Trait", traitRef: { def: trait, args: [{ kind: "Type", ty }] }, boundVars: 0 }, depth: 0 });
  }

  selectWherePossible(): readonly FulfillmentError[] {
    const errors = this.errors.splice(0);
    for (let round = 0; round < 256; round++) {
      const work = this.pending;
      if (work.length === 0) break;
      this.pending = [];
      const result = fulfill(this, work, errors);
      // What relating registered on the way lies in `this.pending` already.
      this.pending = [...result.pending, ...this.pending];
      if (!result.progress) break;
    }
    return errors;
  }

  selectAllOrError(): readonly FulfillmentError[] {
    const errors = [...this.selectWherePossible()];
    if (errors.length > 0) return errors;
    for (const p of this.pending) errors.push(pendingError(p));
    this.pending = [];
    return errors;
  }

  pendingFor(tyVar: Ty): readonly Obligation[] {
    const root = this.table.shallow(tyVar);
    return this.pending.flatMap(({ obligation }) => {
      const { predicate } = obligation;
      const args = predicate.kind === "Trait" ? predicate.traitRef.args : predicate.kind === "Projection" ? predicate.args : [];
      const [self] = args;
      return self?.kind === "Type" && this.table.shallow(self.ty) === root ? [obligation] : [];
    });
  }

  // ---- normalisation ----

  normalizeInto(ty: Ty, cause: ObligationCause, depth: number, out: Obligation[]): Ty {
    return ty.flags & TypeFlags.HAS_PROJECTION ? normalizeWith(this, this.resolve(ty), { cause, depth, out, rigidOnly: false }) : ty;
  }

  normalizeConst(ct: Const): Const {
    return this.simplifyConst(ct);
  }

  normalizePredicateInto(p: Predicate, cause: ObligationCause, depth: number, out: Obligation[]): Predicate {
    const arg = (a: GenericArg): GenericArg => {
      if (a.kind === "Const") return a.ct.kind === "Unevaluated" ? { kind: "Const", ct: this.simplifyConst(a.ct) } : a;
      return a.kind === "Type" && a.ty.flags & TypeFlags.HAS_PROJECTION ? { kind: "Type", ty: this.normalizeInto(a.ty, cause, depth, out) } : a;
    };
    if (p.kind === "Trait") return { ...p, traitRef: { def: p.traitRef.def, args: p.traitRef.args.map(arg) } };
    if (p.kind === "Projection") return { ...p, args: p.args.map(arg), term: this.normalizeInto(p.term, cause, depth, out) };
    return p;
  }

  normalize(ty: Ty, cause: ObligationCause): Ty {
    if ((ty.flags & TypeFlags.HAS_PROJECTION) === 0) return ty;
    const nested: Obligation[] = [];
    const value = this.normalizeInto(ty, cause, 0, nested);
    for (const o of nested) this.register(o);
    return value;
  }

  normalizeSig(sig: FnSig, cause: ObligationCause): FnSig {
    return { ...sig, inputs: sig.inputs.map((t) => this.normalize(t, cause)), output: this.normalize(sig.output, cause) };
  }

  // ---- questions ----

  evaluate(p: Predicate, depth: number): MayHold {
    return evaluatePredicate(this, p, depth);
  }

  evaluateAll(obligations: readonly Obligation[], depth: number): MayHold {
    return evaluateAll(this, obligations, depth);
  }

  mayHold(predicate: Predicate): MayHold {
    return this.probe(() => {
      const nested: Obligation[] = [];
      const p = this.normalizePredicateInto(predicate, this.noCause(), 0, nested);
      return this.evaluateAll([...nested, { cause: this.noCause(), predicate: p, depth: 0 }], 0);
    });
  }

  implementsTrait(ty: Ty, trait: DefId, rest: readonly GenericArg[] = []): MayHold {
    return this.mayHold({ kind: "Trait", traitRef: { def: trait, args: [{ kind: "Type", ty }, ...rest] }, boundVars: 0 });
  }

  selectImpl(traitRef: TraitRef): { readonly impl: DefId; readonly args: readonly GenericArg[] } | undefined {
    return confirmImplOf(this, traitRef);
  }
}

/** A fresh state. `revealAll` after type checking: opaque types are seen through. */
export function newInferCtxt(tcx: Queries, owner: DefId, paramEnv: ParamEnv, closures: ClosureFacts, revealAll: boolean): SolverCx & InferCtxt {
  return new BodyInferCtxt(tcx, paramEnv, closures, revealAll, owner);
}
