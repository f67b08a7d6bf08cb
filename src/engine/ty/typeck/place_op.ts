/**
 * Operators that give places: `*x` and `x[i]`, built in or through `Deref`/`Index`; and turning shared ones into mutable ones
 * once it is known that the place is borrowed mutably. Counterpart: rustc_hir_typeck `place_op.rs`.
 */
import type { DefId } from "../../hir/def";
import type { Expr as HirExpr } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Mutability } from "../../syntax/ast";
import { RE_ERASED } from "../interner";
import type { FnSig, GenericArg, Ty } from "../ty";
import { autoderef, builtinDeref, derefAdjustments, type DerefStep } from "./autoderef";
import { isIntVar, isTyVar, typeArg, type FnCtxt } from "./fn_ctxt";
import type { Adjustment } from "./tables";

/** A trait's method picked for an operator. */
export interface OperatorMethod {
  readonly def: DefId;
  readonly args: readonly GenericArg[];
  readonly sig: FnSig;
}

/** The method `name` of `trait` for `selfTy` and the trait's other arguments; undefined if the trait surely does not hold. Registers the obligation. */
export function lookupMethodInTrait(fcx: FnCtxt, trait: DefId, name: string, selfTy: Ty, rest: readonly Ty[], span: Span, code: Parameters<FnCtxt["cause"]>[1] = { kind: "Misc" }): OperatorMethod | undefined {
  const method = fcx.tcx.associatedItems(trait).find((i) => i.kind === "Fn" && i.name === name);
  if (method === undefined) return undefined;
  const generics = fcx.tcx.genericsOf(method.def);
  const args: GenericArg[] = [typeArg(selfTy), ...rest.map(typeArg)];
  const traitArgs = args.slice();
  if (fcx.infer.mayHold({ kind: "Trait", traitRef: { def: trait, args: traitArgs }, boundVars: 0 }) === "no") return undefined;
  for (const p of generics.params) if (p.index >= args.length) args.push(fcx.freshArg(p.kind, span));
  const sig = fcx.instantiateFnSig(method.def, args, span);
  fcx.register({ kind: "Trait", traitRef: { def: trait, args: traitArgs }, boundVars: 0 }, fcx.cause(span, code));
  return { def: method.def, args, sig };
}

/** Records that the expression is a call of that method. */
export function writeMethod(fcx: FnCtxt, expr: HirExpr, method: OperatorMethod): void {
  fcx.tables.typeDependentDefs.set(expr.hirId, { kind: "AssocFn", def: method.def });
  fcx.tables.nodeArgs.set(expr.hirId, method.args);
}

function borrowStep(fcx: FnCtxt, ty: Ty, mutbl: Mutability, twoPhase: boolean): Adjustment {
  return { adjust: { kind: "Borrow", mutbl, twoPhase }, target: fcx.interner.ref(RE_ERASED, ty, mutbl) };
}

/** Type of `*operand`; undefined if it cannot be dereferenced. */
export function lookupDeref(fcx: FnCtxt, expr: HirExpr, operand: HirExpr, operandTy: Ty): Ty | undefined {
  const builtin = builtinDeref(fcx, operandTy, true);
  if (builtin !== undefined) return builtin;
  const trait = fcx.tcx.langItem("deref");
  if (trait === undefined || isTyVar(operandTy) || operandTy.kind === "Error") return undefined;
  const method = lookupMethodInTrait(fcx, trait, "deref", operandTy, [], expr.span);
  if (method === undefined) return undefined;
  fcx.applyAdjustments(operand, [borrowStep(fcx, operandTy, "Not", false)]);
  writeMethod(fcx, expr, method);
  const output = fcx.resolveWithProgress(method.sig.output);
  return output.kind === "Ref" ? output.pointee : undefined;
}

/** Types of the index as it must be, and of `base[index]`; undefined if the base cannot be indexed. */
export function lookupIndexing(fcx: FnCtxt, expr: HirExpr, base: HirExpr, baseTy: Ty, index: HirExpr, indexTy: Ty): { readonly index: Ty; readonly elem: Ty } | undefined {
  const steps: DerefStep[] = [];
  for (const step of autoderef(fcx, baseTy, base.span)) {
    steps.push(step);
    const found = tryIndexStep(fcx, expr, base, index, steps, fcx.resolve(step.ty), fcx.resolve(indexTy));
    if (found !== undefined) return found;
  }
  return undefined;
}

function tryIndexStep(fcx: FnCtxt, expr: HirExpr, base: HirExpr, index: HirExpr, steps: readonly DerefStep[], ty: Ty, indexTy: Ty): { index: Ty; elem: Ty } | undefined {
  const adjustments = derefAdjustments(steps, base.span);
  if ((ty.kind === "Array" || ty.kind === "Slice") && (indexTy === fcx.interner.usize || isIntVar(indexTy))) {
    fcx.applyAdjustments(base, adjustments);
    return { index: fcx.interner.usize, elem: ty.elem };
  }
  const trait = fcx.tcx.langItem("index");
  if (trait === undefined || isTyVar(ty) || ty.kind === "Error") return undefined;
  for (const unsize of [false, true]) {
    if (unsize && ty.kind !== "Array") break;
    const selfTy = unsize && ty.kind === "Array" ? fcx.interner.slice(ty.elem) : ty;
    const input = fcx.tyVar(index.span);
    const method = lookupMethodInTrait(fcx, trait, "index", selfTy, [input], index.span);
    if (method === undefined) continue;
    const borrow = borrowStep(fcx, ty, "Not", false);
    const unsizing: Adjustment[] = unsize ? [{ adjust: { kind: "Pointer", coercion: "Unsize" }, target: fcx.interner.ref(RE_ERASED, selfTy, "Not") }] : [];
    fcx.applyAdjustments(base, [...adjustments, borrow, ...unsizing]);
    writeMethod(fcx, expr, method);
    const output = fcx.resolve(method.sig.output);
    return { index: input, elem: output.kind === "Ref" ? output.pointee : fcx.interner.error };
  }
  return undefined;
}

/** The place is used mutably: overloaded derefs and indexings on the way to it become `DerefMut` and `IndexMut`. */
export function convertPlaceDerefsToMutable(fcx: FnCtxt, expr: HirExpr): void {
  const exprs = [expr];
  for (;;) {
    const last = exprs[exprs.length - 1];
    const k = last.kind;
    if (k.kind === "Field" || k.kind === "Index" || (k.kind === "Unary" && k.op === "Deref")) exprs.push(k.expr);
    else break;
  }
  let insideUnion = false;
  for (let i = exprs.length - 1; i >= 0; i--) {
    const e = exprs[i];
    fixAdjustments(fcx, e);
    const ty = fcx.adjustedTy(e);
    insideUnion ||= ty.kind === "Adt" && fcx.tcx.adtDef(ty.def).kind === "Union";
    if (i > 0) {
      const parent = exprs[i - 1];
      if (parent.kind.kind === "Index") convertOverloaded(fcx, parent, e, "index_mut", "index_mut");
      else if (parent.kind.kind === "Unary") convertOverloaded(fcx, parent, e, "deref_mut", "deref_mut");
    }
  }
}

function fixAdjustments(fcx: FnCtxt, e: HirExpr): void {
  const adjustments = fcx.tables.adjustments.get(e.hirId);
  if (adjustments === undefined) return;
  const trait = fcx.tcx.langItem("deref_mut");
  let source = fcx.nodeTy(e.hirId);
  const fixed = adjustments.map((a): Adjustment => {
    const from = source;
    source = fcx.resolve(a.target);
    if (a.adjust.kind !== "Deref" || a.adjust.overloaded === undefined || trait === undefined) return a;
    if (fcx.infer.implementsTrait(from, trait) === "no") return a;
    return { adjust: { kind: "Deref", overloaded: { ...a.adjust.overloaded, mutbl: "Mut" } }, target: a.target };
  });
  fcx.tables.adjustments.set(e.hirId, fixed);
}

function convertOverloaded(fcx: FnCtxt, expr: HirExpr, base: HirExpr, traitName: string, methodName: string): void {
  if (!fcx.tables.typeDependentDefs.has(expr.hirId)) return;
  const trait = fcx.tcx.langItem(traitName);
  const adjustments = fcx.tables.adjustments.get(base.hirId);
  const args = fcx.tables.nodeArgs.get(expr.hirId);
  if (trait === undefined || adjustments === undefined || args === undefined) return;
  const resolved = fcx.infer.resolveArgs(args);
  const [self, ...rest] = resolved;
  if (self?.kind !== "Type") return;
  const method = lookupMethodInTrait(fcx, trait, methodName, self.ty, rest.flatMap((a) => (a.kind === "Type" ? [a.ty] : [])), expr.span);
  // Without a mutable form the place stays shared; the borrow checker says so.
  if (method === undefined) return;
  writeMethod(fcx, expr, method);
  const at = adjustments.findLastIndex((a) => a.adjust.kind === "Borrow");
  if (at < 0) return;
  fcx.tables.adjustments.set(base.hirId, adjustments.map((a, i): Adjustment => {
    if (i < at) return a;
    const t = fcx.resolve(a.target);
    const target = t.kind === "Ref" ? fcx.interner.ref(t.region, t.pointee, "Mut") : t;
    return { adjust: a.adjust.kind === "Borrow" ? { kind: "Borrow", mutbl: "Mut", twoPhase: false } : a.adjust, target };
  }));
}

/** Does the expression name a place (rather than make a value)? */
export function isPlaceExpr(e: HirExpr): boolean {
  switch (e.kind.kind) {
    case "Path": {
      const { qpath } = e.kind;
      if (qpath.kind !== "Resolved") return false;
      const { res } = qpath.path;
      return res.kind === "Local" || res.kind === "Err" || (res.kind === "Def" && res.def === "Static");
    }
    case "Field": case "Index": return true;
    case "Unary": return e.kind.op === "Deref";
    case "Err": return true;
    default: return false;
  }
}
