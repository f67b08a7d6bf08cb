/**
 * State of checking one outermost body: inference, side tables, what the innermost function or closure returns, where control ends.
 * This file holds the state and the small questions everyone asks of it; the checks themselves are functions in the files beside it.
 * Counterpart: rustc_hir_typeck `FnCtxt` and `TypeckRootCtxt`.
 */
import type { DefId, LocalId } from "../../hir/def";
import type { Body as HirBody, Expr as HirExpr, HirId, HirMap, Ty as HirTy } from "../../hir/hir";
import { error, unsupported, type Label, type SubDiagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { InferCtxt, ObligationCause } from "../infer/face";
import type { Interner } from "../interner";
import type { TyCtxt } from "../tcx";
import { TypeFlags, type Const, type FnSig, type GenericArg, type PolyFnSig, type Predicate, type Ty } from "../ty";
import type { Expectation } from "./expectation";
import type { TypeckDeps } from "./face";
import { substPolySig, substPredicate } from "../subst";
import { Tables, type Adjustment } from "./tables";
import { registerWellFormed } from "./well_formed";

/** Several expressions that must agree on one type: branches, arms, elements, breaks, returns. Counterpart: rustc `CoerceMany`. */
export interface CoerceMany {
  readonly expected: Ty;
  merged: Ty | undefined;
  readonly exprs: HirExpr[];
  pushed: number;
}

/** Target of breaks. `coerce` is undefined for `while` and `for`, which have no value. */
export interface Breakable {
  mayBreak: boolean;
  readonly coerce: CoerceMany | undefined;
}

/** What belongs to the innermost function or closure. */
export interface FnState {
  /** The function or closure itself. */
  readonly def: DefId;
  /** Undefined outside functions: `return` is an error in constants. */
  readonly returns: { readonly ty: Ty; readonly coerce: CoerceMany } | undefined;
  readonly breakables: Map<HirId, Breakable>;
}

/** A cast to be judged when all types are known. */
export interface DeferredCast {
  readonly expr: HirExpr;
  readonly cast: HirExpr;
  readonly exprTy: Ty;
  readonly castTy: Ty;
  readonly castTySpan: Span;
}

/** Call of a closure whose kind was not known yet. */
export interface DeferredCall {
  readonly call: HirExpr;
  readonly callee: HirExpr;
  readonly closure: DefId;
  /** Steps from the callee's type to the closure, without the autoref. */
  readonly adjustments: readonly Adjustment[];
  readonly closureTy: Ty;
}

/** A call, kept so that a bound not met can be shown at the argument that brings the type. */
export interface CheckedCall {
  readonly callee: DefId;
  readonly args: readonly HirExpr[];
  /** Of a struct literal: the fields that `args` are for. */
  readonly fields?: readonly DefId[];
  /** Receivers are inputs, but not among `args`. */
  readonly isMethod: boolean;
  /** The formatting macro whose argument's formatting this calls. */
  readonly format: Span | undefined;
}

/** Late-bound entry into expression checking, so that the files below it need not import it. */
export type CheckExpr = (fcx: FnCtxt, expr: HirExpr, expected: Expectation) => Ty;

export class FnCtxt {
  readonly hir: HirMap;
  readonly tcx: TyCtxt;
  readonly interner: Interner;
  readonly tables = new Tables();
  readonly deferredCasts: DeferredCast[] = [];
  readonly deferredCalls: DeferredCall[] = [];
  /** By the place of the callee's name: see `spanKey`. */
  readonly calls = new Map<string, CheckedCall>();
  /** Things already said not to be callable, by place and type. */
  readonly notCallable = new Set<string>();
  /** Traits already said not to be implemented, by place. */
  readonly unimplemented = new Map<string, Predicate[]>();
  /** The formatting macro whose arguments are being checked. */
  format: Span | undefined;
  /** Paths `Trait::item` with the self type left open, by the place of the item's name: the whole path. */
  readonly traitPaths = new Map<string, Span>();
  readonly opaqueTypes = new Map<DefId, Ty>();
  /** Variables of this body that may need a fallback. */
  readonly intVars: Ty[] = [];
  readonly floatVars: Ty[] = [];
  readonly divergingVars: Ty[] = [];
  hasErrors = false;
  /** Control surely does not come past what was checked last. */
  diverges = false;
  fn: FnState;
  readonly infer: InferCtxt;

  constructor(readonly deps: TypeckDeps, readonly owner: DefId, readonly body: HirBody, readonly checkExpr: CheckExpr) {
    this.hir = deps.hir;
    this.tcx = deps.tcx;
    this.interner = deps.tcx.interner;
    this.fn = { def: owner, returns: undefined, breakables: new Map() };
    this.infer = deps.newInferCtxt(owner, {
      sig: (closure) => this.tables.closures.get(closure)?.sig,
      kind: (closure) => this.tables.closures.get(closure)?.kind,
      upvarTys: (closure) => this.tables.closures.get(closure)?.captures?.map((c) => c.ty),
    });
  }

  // ---- messages ----

  /** Reports and returns the error type. */
  error(code: string | undefined, message: string, span: Span, label = "", labels: readonly Label[] = [], children: readonly SubDiagnostic[] = []): Ty {
    this.hasErrors = true;
    this.hir.sink.report(error(code, message, span, label, labels, children));
    return this.interner.error;
  }

  /** An error that rustc's last passes find: the body is checked on. */
  lateError(code: string | undefined, message: string, span: Span, label = ""): void {
    this.hir.sink.report({ ...error(code, message, span, label), isLate: true });
  }

  unsupported(construct: string, span: Span): Ty {
    this.hasErrors = true;
    this.hir.sink.report(unsupported(construct, span));
    return this.interner.error;
  }

  /** The error type, for what was reported before. */
  silentError(): Ty {
    this.hasErrors = true;
    return this.interner.error;
  }

  cause(span: Span, code: ObligationCause["code"] = { kind: "Misc" }): ObligationCause {
    return { span, body: this.owner, code, parent: undefined };
  }

  // ---- variables ----

  tyVar(span: Span): Ty {
    return this.infer.nextTyVar(span);
  }

  intVar(): Ty {
    const v = this.infer.nextIntVar();
    this.intVars.push(v);
    return v;
  }

  floatVar(): Ty {
    const v = this.infer.nextFloatVar();
    this.floatVars.push(v);
    return v;
  }

  divergingVar(span: Span): Ty {
    const v = this.infer.nextDivergingTyVar(span);
    this.divergingVars.push(v);
    return v;
  }

  /** Solved variables replaced; makes progress on obligations when the type is still unknown at its head. */
  resolve(ty: Ty): Ty {
    return ty.flags & TypeFlags.HAS_INFER ? this.infer.resolve(ty) : ty;
  }

  resolveWithProgress(ty: Ty): Ty {
    const r = this.resolve(ty);
    if (!isTyVar(r)) return r;
    this.selectWherePossible();
    return this.resolve(r);
  }

  /** The type's head must be known here: E0282 if it is not. */
  structurallyResolve(span: Span, ty: Ty): Ty {
    const r = this.resolveWithProgress(ty);
    if (!isTyVar(r)) return r;
    this.errorUnknownType(span, r);
    this.infer.eq(r, this.interner.error);
    return this.interner.error;
  }

  /** E0282, at the binding or argument that the unknown type hides in, else at `span`. */
  errorUnknownType(span: Span, ty?: Ty): void {
    if (!this.hasErrors) this.reportUnknown(span, ty);
    this.hasErrors = true;
  }

  // ---- obligations ----

  /** Late-bound so that messages about obligations can live beside, not below. */
  reportFulfillment: (errors: ReturnType<InferCtxt["selectWherePossible"]>) => void = () => undefined;

  reportUnknown: (span: Span, ty: Ty | undefined) => void = (span) => this.error("E0282", "type annotations needed", span, "cannot infer type");

  selectWherePossible(): void {
    const errors = this.infer.selectWherePossible();
    if (errors.length > 0) this.reportFulfillment(errors);
  }

  register(predicate: Predicate, cause: ObligationCause): void {
    this.infer.register({ cause, predicate, depth: 0 });
  }

  /** What `def` demands of its generic arguments, as obligations. */
  addRequiredObligations(def: DefId, args: readonly GenericArg[], span: Span): void {
    for (const p of this.tcx.predicatesOf(def)) {
      this.register(this.normalizePredicate(substPredicate(this.interner, p, args), span), this.cause(span, { kind: "WhereClause", item: def, boundSpan: this.tcx.def(def).identSpan, declared: p }));
    }
  }

  /** A bound of `item` that no argument of a call is to blame for. */
  requireBound(p: Predicate, item: DefId, span: Span): void {
    if (p.kind === "Trait" && this.tcx.itemName(p.traitRef.def) === "sized" && p.traitRef.args[0].kind === "Type" && isTriviallySized(this.resolve(p.traitRef.args[0].ty))) return;
    this.register(this.normalizePredicate(p, span), this.cause(span, { kind: "WhereClause", item, boundSpan: this.tcx.def(item).identSpan }));
  }

  requireSized(ty: Ty, span: Span, kind: "VariableType" | "SizedArgumentType" | "SizedReturnType"): void {
    const sized = this.tcx.langItem("sized");
    const r = this.resolve(ty);
    if (sized === undefined || isTriviallySized(r)) return;
    this.infer.registerBound(r, sized, this.cause(span, { kind }));
  }

  normalize(ty: Ty, span: Span): Ty {
    return ty.flags & (TypeFlags.HAS_PROJECTION) ? this.infer.normalize(ty, this.cause(span)) : ty;
  }

  private normalizePredicate(p: Predicate, span: Span): Predicate {
    if (p.kind === "Trait" && p.boundVars === 0) {
      const args = p.traitRef.args.map((a): GenericArg => (a.kind === "Type" ? { kind: "Type", ty: this.normalize(a.ty, span) } : a));
      return { ...p, traitRef: { def: p.traitRef.def, args } };
    }
    if (p.kind === "Projection" && p.boundVars === 0) {
      return { ...p, args: p.args.map((a): GenericArg => (a.kind === "Type" ? { kind: "Type", ty: this.normalize(a.ty, span) } : a)), term: this.normalize(p.term, span) };
    }
    return p;
  }

  // ---- definitions with arguments put in ----

  subst(ty: Ty, args: readonly GenericArg[]): Ty {
    return ty.flags & (TypeFlags.HAS_PARAM | TypeFlags.HAS_REGION) ? this.tcx.subst(ty, args) : ty;
  }

  /** Signature of a function item: arguments put in, binder opened, projections replaced. */
  instantiateFnSig(def: DefId, args: readonly GenericArg[], span: Span): FnSig {
    return this.openSig(substPolySig(this.interner, this.tcx.fnSig(def), args), span);
  }

  openSig(sig: PolyFnSig, span: Span): FnSig {
    const open = this.infer.instantiateSig(sig);
    if (!open.inputs.some((t) => t.flags & TypeFlags.HAS_PROJECTION) && !(open.output.flags & TypeFlags.HAS_PROJECTION)) return open;
    return this.infer.normalizeSig(open, this.cause(span));
  }

  fieldTy(field: DefId, args: readonly GenericArg[], span: Span): Ty {
    return this.normalize(this.tcx.fieldTy(field, args), span);
  }

  typeOf(def: DefId, args: readonly GenericArg[], span: Span): Ty {
    return this.normalize(this.subst(this.tcx.typeOf(def), args), span);
  }

  freshArg(kind: "Lifetime" | "Type" | "Const", span: Span): GenericArg {
    if (kind === "Lifetime") return { kind: "Lifetime", region: { kind: "ReErased" } };
    return kind === "Type" ? { kind: "Type", ty: this.tyVar(span) } : { kind: "Const", ct: this.infer.nextConstVar(span) };
  }

  /** Type written in the body. In front of `::` and of a literal's braces its arguments may be left out: `Vec::new()`. */
  lowerTy(ty: HirTy, place: "Type" | "PathPrefix" = "Type"): Ty {
    const lowered = this.normalize(this.lowerTyRaw(ty, place), ty.span);
    if (this.tcx.isLocal(this.owner)) registerWellFormed(this, lowered, ty.span);
    return lowered;
  }

  private lowerTyRaw(ty: HirTy, place: "Type" | "PathPrefix"): Ty {
    const lowered = this.deps.lowering.lowerTy(ty, this.owner, this.infer, place === "PathPrefix");
    if (lowered.flags & TypeFlags.HAS_ERROR) this.hasErrors = true;
    return lowered;
  }

  /** Associated type of a trait, by name. */
  assocTy(trait: DefId, name: string): DefId | undefined {
    return this.tcx.associatedItems(trait).find((i) => i.kind === "Type" && i.name === name)?.def;
  }

  /** `<selfTy as trait>::name`, normalised. */
  projection(trait: DefId, name: string, args: readonly GenericArg[], span: Span): Ty {
    const def = this.assocTy(trait, name);
    return def === undefined ? this.interner.error : this.infer.normalize(this.interner.alias("Projection", def, args), this.cause(span));
  }

  // ---- tables ----

  localTy(local: LocalId, span: Span): Ty {
    let ty = this.tables.localTys.get(local);
    if (ty === undefined) {
      ty = this.tyVar(this.body.locals[local]?.span ?? span);
      this.tables.localTys.set(local, ty);
    }
    return ty;
  }

  nodeTy(id: HirId): Ty {
    const ty = this.tables.nodeTypes.get(id);
    return ty === undefined ? this.interner.error : this.resolve(ty);
  }

  /** Type of an expression after its adjustments. */
  adjustedTy(expr: HirExpr): Ty {
    const adjustments = this.tables.adjustments.get(expr.hirId);
    return adjustments !== undefined && adjustments.length > 0 ? this.resolve(adjustments[adjustments.length - 1].target) : this.nodeTy(expr.hirId);
  }

  /** Adds steps after those already there. A reborrow directly over an existing one replaces it, as in rustc. */
  applyAdjustments(expr: HirExpr, steps: readonly Adjustment[]): void {
    if (steps.length === 0) return;
    const before = this.tables.adjustments.get(expr.hirId);
    if (before === undefined || before.length === 0) {
      this.tables.adjustments.set(expr.hirId, steps);
      return;
    }
    const [a] = steps;
    const last = before[before.length - 1];
    if (before.length === 1 && before[0].adjust.kind === "NeverToAny") return;
    if (a.adjust.kind === "Deref" && last.adjust.kind === "Borrow" && a.adjust.overloaded === undefined) {
      this.tables.adjustments.set(expr.hirId, [...before.slice(0, -1), ...steps.slice(1)]);
      return;
    }
    this.tables.adjustments.set(expr.hirId, [...before, ...steps]);
  }
}

/** A span as a map's key. */
export function spanKey(span: Span): string {
  return `${span.file}:${span.lo}:${span.hi}:${span.ctxt}`;
}

export function isTyVar(ty: Ty): boolean {
  return ty.kind === "Infer" && ty.infer.kind === "TyVar";
}

export function isIntVar(ty: Ty): boolean {
  return ty.kind === "Infer" && ty.infer.kind === "IntVar";
}

export function isFloatVar(ty: Ty): boolean {
  return ty.kind === "Infer" && ty.infer.kind === "FloatVar";
}

export function isIntegral(ty: Ty): boolean {
  return ty.kind === "Int" || ty.kind === "Uint" || isIntVar(ty);
}

export function isFloating(ty: Ty): boolean {
  return ty.kind === "Float" || isFloatVar(ty);
}

export function isScalar(ty: Ty): boolean {
  return isIntegral(ty) || isFloating(ty) || ty.kind === "Bool" || ty.kind === "Char" || ty.kind === "RawPtr" || ty.kind === "FnPtr" || ty.kind === "FnDef";
}

export function hasError(ty: Ty): boolean {
  return (ty.flags & TypeFlags.HAS_ERROR) !== 0;
}

export function typeArg(ty: Ty): GenericArg {
  return { kind: "Type", ty };
}

/** Number of elements when known. */
export function constValue(ct: Const): bigint | undefined {
  return ct.kind === "Value" ? ct.value : undefined;
}

function isTriviallySized(ty: Ty): boolean {
  switch (ty.kind) {
    case "Bool": case "Char": case "Int": case "Uint": case "Float": case "Ref": case "RawPtr": case "FnDef": case "FnPtr": case "Never": case "Closure": case "Coroutine": case "Error": case "Array":
      return true;
    case "Infer":
      return ty.infer.kind !== "TyVar";
    case "Tuple":
      return ty.elems.length === 0 || isTriviallySized(ty.elems[ty.elems.length - 1]);
    default:
      return false;
  }
}
