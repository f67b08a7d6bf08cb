/**
 * Coercions: how a value of one type may stand where another is expected – reborrows, deref coercion, unsizing, functions to pointers, `!`.
 * Worked example: `&Box<[i32; 3]>` to `&[i32]`: deref, deref, borrow gives `&[i32; 3]`; then Unsize.
 * Counterpart: rustc_hir_typeck `coercion.rs`. Reference: 10.7.
 */
import type { Expr as HirExpr } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Mutability } from "../../syntax/ast";
import { RE_ERASED } from "../interner";
import type { GenericArg, PolyFnSig, Ty } from "../ty";
import { autoderef, derefAdjustments, type DerefStep } from "./autoderef";
import { hasError, isTyVar, typeArg, type FnCtxt } from "./fn_ctxt";
import { closureMentionsOuterLocals } from "./mentions";
import { substPolySig } from "../subst";
import type { Adjustment } from "./tables";

interface Coerced {
  readonly adjustments: readonly Adjustment[];
  readonly target: Ty;
}

/** Coerces the expression to `target`, recording the steps. Undefined, and nothing changed, when it cannot be done. */
export function coerce(fcx: FnCtxt, expr: HirExpr, exprTy: Ty, target: Ty, twoPhase = false): Ty | undefined {
  const source = fcx.resolveWithProgress(exprTy);
  const goal = fcx.resolveWithProgress(target);
  // What is found out inside the attempt is forgotten when it fails: what waits is looked at before.
  for (const ty of [source, goal]) if (ty.kind === "Ref" || ty.kind === "RawPtr") fcx.resolveWithProgress(ty.pointee);
  const coerced = fcx.infer.commitIfSome(() => coerceInner(fcx, source, fcx.resolve(goal), expr.span, twoPhase));
  if (coerced === undefined) return hasError(source) || hasError(fcx.resolve(target)) ? fcx.silentError() : undefined;
  fcx.applyAdjustments(expr, coerced.adjustments);
  return coerced.target;
}

/** Could the value be coerced? Changes nothing. */
export function canCoerce(fcx: FnCtxt, source: Ty, target: Ty, span: Span): boolean {
  return fcx.infer.probe(() => coerceInner(fcx, fcx.resolve(source), fcx.resolve(target), span, false) !== undefined);
}

/** The steps only, for several expressions of the same type. */
export function coercionSteps(fcx: FnCtxt, source: Ty, target: Ty, span: Span): readonly Adjustment[] | undefined {
  return fcx.infer.commitIfSome(() => coerceInner(fcx, fcx.resolve(source), fcx.resolve(target), span, false))?.adjustments;
}

const identity = (target: Ty): Coerced => ({ adjustments: [], target });

function unify(fcx: FnCtxt, a: Ty, b: Ty): Coerced | undefined {
  return fcx.infer.eq(a, b) ? identity(b) : undefined;
}

function coerceInner(fcx: FnCtxt, a: Ty, b: Ty, span: Span, twoPhase: boolean): Coerced | undefined {
  if (a === b && a.kind !== "Ref") return identity(b);
  if (a.kind === "Never") {
    if (isTyVar(b)) {
      const diverging = fcx.divergingVar(span);
      fcx.infer.eq(b, diverging);
      return { adjustments: [{ adjust: { kind: "NeverToAny" }, target: diverging }], target: diverging };
    }
    return b.kind === "Never" ? identity(b) : { adjustments: [{ adjust: { kind: "NeverToAny" }, target: b }], target: b };
  }
  if (isTyVar(a)) return unify(fcx, a, b);
  const unsized = fcx.infer.commitIfSome(() => coerceUnsized(fcx, a, b, span));
  if (unsized !== undefined) return unsized;
  if (b.kind === "RawPtr") return coerceToRawPtr(fcx, a, b);
  if (b.kind === "Ref") return coerceToRef(fcx, a, b, span, twoPhase);
  if (b.kind === "FnPtr") {
    if (a.kind === "FnDef") return coerceFnItem(fcx, a, b, span);
    if (a.kind === "FnPtr") return coerceFnPtr(fcx, a.sig, b, []);
    if (a.kind === "Closure") return coerceClosure(fcx, a, b);
  }
  return unify(fcx, a, b);
}

function mutabilityFits(from: Mutability, to: Mutability): boolean {
  return from === "Mut" || to === "Not";
}

// ---- references and raw pointers ----

function coerceToRef(fcx: FnCtxt, a: Ty, b: Extract<Ty, { kind: "Ref" }>, span: Span, twoPhase: boolean): Coerced | undefined {
  if (a.kind !== "Ref") return unify(fcx, a, b);
  if (!mutabilityFits(a.mutbl, b.mutbl)) return undefined;
  const steps: DerefStep[] = [];
  for (const step of autoderef(fcx, a, span)) {
    steps.push(step);
    if (steps.length === 1) continue;
    const target = fcx.interner.ref(b.region.kind === "ReStatic" ? RE_ERASED : b.region, step.ty, b.mutbl);
    if (!fcx.infer.eq(target, b)) continue;
    const resolved = fcx.resolve(target);
    if (steps.length === 2 && a.mutbl === "Not" && b.mutbl === "Not") return identity(resolved);
    return { adjustments: [...derefAdjustments(steps, span, b.mutbl), { adjust: { kind: "Borrow", mutbl: b.mutbl, twoPhase: twoPhase && b.mutbl === "Mut" }, target: resolved }], target: resolved };
  }
  return undefined;
}

function coerceToRawPtr(fcx: FnCtxt, a: Ty, b: Extract<Ty, { kind: "RawPtr" }>): Coerced | undefined {
  if (a.kind === "Ref") {
    if (!mutabilityFits(a.mutbl, b.mutbl) || !fcx.infer.eq(a.pointee, b.pointee)) return undefined;
    return { adjustments: [{ adjust: { kind: "Deref", overloaded: undefined }, target: a.pointee }, { adjust: { kind: "RawBorrow", mutbl: b.mutbl }, target: b }], target: b };
  }
  if (a.kind === "RawPtr") {
    if (!mutabilityFits(a.mutbl, b.mutbl) || !fcx.infer.eq(a.pointee, b.pointee)) return undefined;
    return a.mutbl === b.mutbl ? identity(b) : { adjustments: [{ adjust: { kind: "Pointer", coercion: "MutToConstPointer" }, target: b }], target: b };
  }
  return unify(fcx, a, b);
}

// ---- functions ----

function coerceFnPtr(fcx: FnCtxt, sig: PolyFnSig, b: Extract<Ty, { kind: "FnPtr" }>, before: readonly Adjustment[]): Coerced | undefined {
  const a = fcx.interner.fnPtr(sig);
  if (!sig.sig.isUnsafe && b.sig.sig.isUnsafe) {
    const unsafeSig = { ...sig, sig: { ...sig.sig, isUnsafe: true } };
    const unsafeTy = fcx.interner.fnPtr(unsafeSig);
    return eqFnPtr(fcx, unsafeTy, b) ? { adjustments: [...before, { adjust: { kind: "Pointer", coercion: "UnsafeFnPointer" }, target: b }], target: b } : undefined;
  }
  return eqFnPtr(fcx, a, b) ? { adjustments: before, target: b } : undefined;
}

function eqFnPtr(fcx: FnCtxt, a: Ty, b: Ty): boolean {
  if (a.kind !== "FnPtr" || b.kind !== "FnPtr") return false;
  if (fcx.infer.eq(a, b)) return true;
  // Signatures that differ in bound lifetimes only.
  const x = fcx.infer.instantiateSig(a.sig);
  const y = fcx.infer.instantiateSig(b.sig);
  return x.inputs.length === y.inputs.length && x.isUnsafe === y.isUnsafe && x.abi === y.abi && x.inputs.every((t, i) => fcx.infer.eq(t, y.inputs[i])) && fcx.infer.eq(x.output, y.output);
}

/** Function-pointer type of a function item, projections replaced. */
export function fnItemPtr(fcx: FnCtxt, a: Extract<Ty, { kind: "FnDef" }>, span: Span): PolyFnSig {
  const poly = substPolySig(fcx.interner, fcx.tcx.fnSig(a.def), a.args);
  return { boundVars: poly.boundVars, sig: { ...poly.sig, inputs: poly.sig.inputs.map((t) => fcx.normalize(t, span)), output: fcx.normalize(poly.sig.output, span) } };
}

function coerceFnItem(fcx: FnCtxt, a: Extract<Ty, { kind: "FnDef" }>, b: Extract<Ty, { kind: "FnPtr" }>, span: Span): Coerced | undefined {
  const sig = fnItemPtr(fcx, a, span);
  const reified = fcx.interner.fnPtr(sig);
  return coerceFnPtr(fcx, sig, b, [{ adjust: { kind: "Pointer", coercion: "ReifyFnPointer" }, target: !sig.sig.isUnsafe && b.sig.sig.isUnsafe ? reified : b }]);
}

/** Function-pointer type of a closure that captures nothing. */
export function closureFnPtr(fcx: FnCtxt, a: Extract<Ty, { kind: "Closure" }>, isUnsafe: boolean): PolyFnSig | undefined {
  const entry = fcx.tables.closures.get(a.def);
  if (entry === undefined || closureMentionsOuterLocals(entry.expr)) return undefined;
  return { boundVars: 0, sig: { ...entry.sig, isUnsafe, abi: "Rust" } };
}

function coerceClosure(fcx: FnCtxt, a: Extract<Ty, { kind: "Closure" }>, b: Extract<Ty, { kind: "FnPtr" }>): Coerced | undefined {
  const sig = closureFnPtr(fcx, a, b.sig.sig.isUnsafe);
  if (sig === undefined) return undefined;
  return eqFnPtr(fcx, fcx.interner.fnPtr(sig), b) ? { adjustments: [{ adjust: { kind: "Pointer", coercion: "ClosureFnPointer" }, target: b }], target: b } : undefined;
}

// ---- unsizing ----

function coerceUnsized(fcx: FnCtxt, a: Ty, b: Ty, span: Span): Coerced | undefined {
  if (isTyVar(b)) return undefined;
  const unsize: Adjustment = { adjust: { kind: "Pointer", coercion: "Unsize" }, target: b };
  if (a.kind === "Ref" && (b.kind === "Ref" || b.kind === "RawPtr")) {
    if (!mutabilityFits(a.mutbl, b.mutbl) || !unsizes(fcx, a.pointee, b.pointee, span)) return undefined;
    const reborrowed = b.kind === "Ref" ? fcx.interner.ref(RE_ERASED, a.pointee, b.mutbl) : fcx.interner.rawPtr(a.pointee, b.mutbl);
    return {
      adjustments: [
        { adjust: { kind: "Deref", overloaded: undefined }, target: a.pointee },
        { adjust: b.kind === "Ref" ? { kind: "Borrow", mutbl: b.mutbl, twoPhase: false } : { kind: "RawBorrow", mutbl: b.mutbl }, target: reborrowed },
        unsize,
      ],
      target: b,
    };
  }
  return coercesUnsized(fcx, a, b, span) ? { adjustments: [unsize], target: b } : undefined;
}

/** `a: CoerceUnsized<b>`: pointers by their pointees, smart pointers by the impl that the library gives them. */
function coercesUnsized(fcx: FnCtxt, a: Ty, b: Ty, span: Span): boolean {
  if (a.kind === "RawPtr" && b.kind === "RawPtr") return mutabilityFits(a.mutbl, b.mutbl) && unsizes(fcx, a.pointee, b.pointee, span);
  if (a.kind === "Ref" && (b.kind === "Ref" || b.kind === "RawPtr")) return mutabilityFits(a.mutbl, b.mutbl) && unsizes(fcx, a.pointee, b.pointee, span);
  if (a.kind !== "Adt" || b.kind !== "Adt" || a.def !== b.def) return false;
  const trait = fcx.tcx.langItem("coerce_unsized");
  if (trait === undefined) return false;
  for (const impl of fcx.hir.traitImpls(trait)) {
    const ref = fcx.tcx.implTraitRef(impl);
    if (ref === undefined) continue;
    const [from, to] = ref.args;
    if (from?.kind !== "Type" || to?.kind !== "Type" || from.ty.kind !== "Adt" || to.ty.kind !== "Adt" || from.ty.def !== a.def) continue;
    const changed = changedArg(from.ty.args, to.ty.args);
    if (changed === undefined) continue;
    const x = a.args[changed];
    const y = b.args[changed];
    if (x?.kind !== "Type" || y?.kind !== "Type") continue;
    const byPointee = fcx.tcx.predicatesOf(impl).some((p) => p.kind === "Trait" && fcx.tcx.itemName(p.traitRef.def) === "unsize");
    const inner = byPointee ? unsizes(fcx, x.ty, y.ty, span) : coercesUnsized(fcx, fcx.resolve(x.ty), fcx.resolve(y.ty), span);
    if (inner && eqOthers(fcx, a.args, b.args, changed)) return true;
  }
  return false;
}

function changedArg(from: readonly GenericArg[], to: readonly GenericArg[]): number | undefined {
  const i = from.findIndex((f, k) => f.kind === "Type" && to[k]?.kind === "Type" && f.ty !== to[k].ty);
  return i < 0 ? undefined : i;
}

function eqOthers(fcx: FnCtxt, a: readonly GenericArg[], b: readonly GenericArg[], except: number): boolean {
  return a.every((x, i) => {
    const y = b[i];
    if (i === except || y === undefined) return true;
    if (x.kind === "Type" && y.kind === "Type") return fcx.infer.eq(x.ty, y.ty);
    return x.kind === "Const" && y.kind === "Const" ? fcx.infer.eqConst(x.ct, y.ct) : true;
  });
}

/** `a: Unsize<b>`: arrays to slices, anything sized to a trait object it implements, structs by their last field. */
function unsizes(fcx: FnCtxt, a0: Ty, b0: Ty, span: Span): boolean {
  const a = fcx.resolveWithProgress(a0);
  const b = fcx.resolveWithProgress(b0);
  if (a.kind === "Array" && b.kind === "Slice") return fcx.infer.eq(a.elem, b.elem);
  if (b.kind === "Dynamic") return toObject(fcx, a, b, span);
  if (a.kind !== "Adt" || b.kind !== "Adt" || a.def !== b.def || a === b) return false;
  const adt = fcx.tcx.adtDef(a.def);
  const fields = adt.kind === "Struct" ? adt.variants[0].fields : [];
  if (fields.length === 0) return false;
  const tail = fields[fields.length - 1].def;
  const declared = fcx.tcx.typeOf(tail);
  const index = tailParam(declared);
  if (index === undefined) return false;
  const x = a.args[index];
  const y = b.args[index];
  if (x?.kind !== "Type" || y?.kind !== "Type" || fcx.resolve(x.ty) === fcx.resolve(y.ty)) return false;
  return unsizes(fcx, fcx.tcx.fieldTy(tail, a.args), fcx.tcx.fieldTy(tail, b.args), span) && eqOthers(fcx, a.args, b.args, index);
}

function tailParam(ty: Ty): number | undefined {
  if (ty.kind === "Param") return ty.index;
  if (ty.kind !== "Adt") return undefined;
  const params = ty.args.flatMap((a) => (a.kind === "Type" && a.ty.kind === "Param" ? [a.ty.index] : []));
  return params.length === 1 ? params[0] : undefined;
}

function toObject(fcx: FnCtxt, a: Ty, b: Extract<Ty, { kind: "Dynamic" }>, span: Span): boolean {
  if (isTyVar(a) || a.kind === "Error") return false;
  const { tcx } = fcx;
  if (a.kind === "Dynamic") {
    // Upcasting and dropping auto traits; the same principal is plain equality.
    const principalA = a.predicates.find((p) => p.kind === "Trait");
    const principalB = b.predicates.find((p) => p.kind === "Trait");
    const autoFits = b.predicates.every((p) => p.kind !== "AutoTrait" || a.predicates.some((q) => q.kind === "AutoTrait" && q.def === p.def));
    if (!autoFits || principalA === undefined) return false;
    if (principalB === undefined) return true;
    if (principalA.def === principalB.def) return a.predicates.length !== b.predicates.length && eqOthers(fcx, principalA.args, principalB.args, -1);
    return tcx.supertraits(principalA.def).includes(principalB.def);
  }
  if (a.kind === "Str" || a.kind === "Slice") return false;
  const cause = fcx.cause(span, { kind: "Coercion", source: a, target: b });
  for (const p of b.predicates) {
    if (p.kind === "Trait") fcx.register({ kind: "Trait", traitRef: { def: p.def, args: [typeArg(a), ...p.args] }, boundVars: 0 }, cause);
    else if (p.kind === "AutoTrait") fcx.register({ kind: "Trait", traitRef: { def: p.def, args: [typeArg(a)] }, boundVars: 0 }, cause);
    else fcx.register({ kind: "Projection", def: p.def, args: [typeArg(a), ...p.args], term: p.ty, boundVars: 0 }, cause);
  }
  const sized = tcx.langItem("sized");
  if (sized !== undefined && (a.kind === "Param" || a.kind === "Alias")) fcx.infer.registerBound(a, sized, cause);
  return true;
}
