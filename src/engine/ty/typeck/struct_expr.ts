/** Struct literals, field access, indexing. Counterpart: rustc_hir_typeck `expr.rs`. */
import type { Expr } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Ty } from "../ty";
import { autoderef, derefAdjustments, type DerefStep } from "./autoderef";
import { demandCoerce, checkExprHasType } from "./demand";
import { NO_EXPECTATION, expectHasType, onlyHasType, type Expectation } from "./expectation";
import { hasError, isFloatVar, isIntVar, isTyVar, spanKey, type FnCtxt } from "./fn_ctxt";
import { probeMethod } from "./method/probe";
import { resolveVariantPath } from "./path";
import { lookupIndexing } from "./place_op";
import { printTy } from "./print_ty";

type Kind<K extends Expr["kind"]["kind"]> = Extract<Expr["kind"], { kind: K }>;

export function checkStruct(fcx: FnCtxt, e: Expr, k: Kind<"Struct">, expected: Expectation): Ty {
  const found = resolveVariantPath(fcx, k.qpath, e.span);
  if (found === undefined) {
    for (const f of k.fields) fcx.checkExpr(fcx, f.expr, NO_EXPECTATION);
    if (k.base !== undefined) fcx.checkExpr(fcx, k.base, NO_EXPECTATION);
    return fcx.silentError();
  }
  const { variant, args } = found;
  const written = k.fields.flatMap((f) => variant.fields.filter((d) => d.name === f.ident.name).map((d) => ({ field: d.def, expr: f.expr })));
  fcx.calls.set(spanKey(e.span), { callee: found.adt, args: written.map((w) => w.expr), fields: written.map((w) => w.field), isMethod: false, format: undefined });
  const kind = fcx.tcx.adtDef(found.adt).kind;
  const shown = kind === "Enum" ? `${fcx.tcx.adtDef(found.adt).name}::${variant.name}` : variant.name;
  const word = kind === "Enum" ? "variant" : kind.toLowerCase();
  fcx.tables.nodeArgs.set(e.hirId, args);
  fcx.tables.typeDependentDefs.set(e.hirId, { kind: fcx.tcx.def(variant.def).kind, def: variant.def });
  const want = onlyHasType(fcx, expected);
  // As far as it fits, the expected type decides the arguments before the fields do; a misfit is said by whoever expects it.
  if (want !== undefined) fcx.infer.eq(found.ty, want);
  const seen = new Map<string, Span>();
  let failed = false;
  for (const f of k.fields) {
    const index = variant.fields.findIndex((d) => d.name === f.ident.name);
    const before = seen.get(f.ident.name);
    if (before !== undefined) {
      fcx.error("E0062", `field \`${f.ident.name}\` specified more than once`, f.ident.span, "used more than once", [{ span: before, text: `first use of \`${f.ident.name}\``, primary: false }]);
      failed = true;
    }
    seen.set(f.ident.name, f.ident.span);
    if (index < 0) {
      failed = true;
      fcx.error(kind === "Enum" ? "E0559" : "E0560", `${word} \`${shown}\` has no field named \`${f.ident.name}\``, f.ident.span, kind === "Enum" ? `\`${shown}\` does not have this field` : "unknown field");
      fcx.checkExpr(fcx, f.expr, NO_EXPECTATION);
      continue;
    }
    const field = variant.fields[index];
    if (!fcx.hir.isVisible(field.def, fcx.owner)) fcx.lateError("E0451", `field \`${field.name}\` of ${word} \`${shown}\` is private`, f.span, "private field");
    const fieldTy = fcx.fieldTy(field.def, args, f.span);
    const ty = fcx.checkExpr(fcx, f.expr, expectHasType(fieldTy));
    demandCoerce(fcx, f.expr, ty, fieldTy);
  }
  if (k.base !== undefined) {
    checkExprHasType(fcx, k.base, found.ty);
    if (kind !== "Struct") fcx.error("E0436", "functional record update syntax requires a struct", k.base.span);
  } else if (kind === "Union") {
    if (k.fields.length !== 1) fcx.error("E0784", "union expressions should have exactly one field", e.span);
  } else if (!failed) reportMissing(fcx, e, k, variant.fields.filter((d) => !seen.has(d.name)).map((d) => d.name), shown);
  return found.ty;
}

function reportMissing(fcx: FnCtxt, e: Expr, k: Kind<"Struct">, missing: readonly string[], shown: string): void {
  if (missing.length === 0) return;
  const names = missing.map((m) => `\`${m}\``);
  const list = names.length === 1 ? names[0] : names.length <= 3 ? `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}` : `${names.slice(0, 3).join(", ")} and ${names.length - 3} other field${names.length > 4 ? "s" : ""}`;
  const { qpath } = k;
  const span = qpath.kind === "Resolved" ? qpath.path.span : qpath.kind === "TypeRelative" ? { ...qpath.ty.span, hi: qpath.segment.ident.span.hi } : e.span;
  fcx.error("E0063", `missing field${missing.length === 1 ? "" : "s"} ${list} in initializer of \`${shown}\``, span, `missing ${list}`);
}

export function checkField(fcx: FnCtxt, e: Expr, k: Kind<"Field">): Ty {
  const baseTy = fcx.structurallyResolve(k.expr.span, fcx.checkExpr(fcx, k.expr, NO_EXPECTATION));
  const steps: DerefStep[] = [];
  const { name } = k.ident;
  let privateIn: Ty | undefined;
  for (const step of autoderef(fcx, baseTy, k.expr.span)) {
    steps.push(step);
    const ty = fcx.resolve(step.ty);
    if (ty.kind === "Adt") {
      const adt = fcx.tcx.adtDef(ty.def);
      if (adt.kind === "Enum") continue;
      const index = adt.variants[0].fields.findIndex((f) => f.name === name);
      if (index < 0) continue;
      const field = adt.variants[0].fields[index];
      if (!fcx.hir.isVisible(field.def, fcx.owner)) {
        privateIn ??= ty;
        continue;
      }
      return found(fcx, e, k.expr, steps, index, fcx.fieldTy(field.def, ty.args, e.span));
    }
    if (ty.kind === "Tuple" && /^(0|[1-9][0-9]*)$/.test(name)) {
      const index = Number(name);
      if (index < ty.elems.length) return found(fcx, e, k.expr, steps, index, ty.elems[index]);
    }
  }
  return reportNoField(fcx, k, baseTy, privateIn);
}

function found(fcx: FnCtxt, e: Expr, base: Expr, steps: readonly DerefStep[], field: number, ty: Ty): Ty {
  fcx.applyAdjustments(base, derefAdjustments(steps, base.span));
  fcx.tables.fieldIndices.set(e.hirId, { variantIndex: 0, field });
  return ty;
}

function reportNoField(fcx: FnCtxt, k: Kind<"Field">, baseTy: Ty, privateIn: Ty | undefined): Ty {
  const { name, span } = k.ident;
  const ty = fcx.resolve(baseTy);
  const { tcx } = fcx;
  if (hasError(ty)) return fcx.silentError();
  if (privateIn !== undefined && privateIn.kind === "Adt") return fcx.error("E0616", `field \`${name}\` of ${tcx.adtDef(privateIn.def).kind.toLowerCase()} \`${tcx.adtDef(privateIn.def).name}\` is private`, span, "private field");
  if (isTyVar(ty)) {
    fcx.errorUnknownType(k.expr.span, fcx.nodeTy(k.expr.hirId));
    return fcx.interner.error;
  }
  if (probeMethod(fcx, "MethodCall", name, ty, span).kind === "Pick") return fcx.error("E0615", `attempted to take value of method \`${name}\` on type \`${printTy(tcx, ty)}\``, span, "method, not a field");
  if (ty.kind === "Bool" || ty.kind === "Char" || ty.kind === "Int" || ty.kind === "Uint" || ty.kind === "Float" || isIntVar(ty) || isFloatVar(ty)) {
    return fcx.error("E0610", `\`${printTy(tcx, ty)}\` is a primitive type and therefore doesn't have fields`, span);
  }
  return fcx.error("E0609", `no field \`${name}\` on type \`${printTy(tcx, ty)}\``, span, "unknown field");
}

export function checkIndex(fcx: FnCtxt, e: Expr, k: Kind<"Index">): Ty {
  const baseTy = fcx.structurallyResolve(k.expr.span, fcx.checkExpr(fcx, k.expr, NO_EXPECTATION));
  const indexTy = fcx.checkExpr(fcx, k.index, NO_EXPECTATION);
  if (hasError(baseTy) || hasError(fcx.resolve(indexTy))) return fcx.silentError();
  const result = lookupIndexing(fcx, e, k.expr, baseTy, k.index, indexTy);
  if (result === undefined) return fcx.error("E0608", `cannot index into a value of type \`${printTy(fcx.tcx, fcx.resolve(baseTy))}\``, { ...e.span, lo: k.expr.span.hi });
  // What the impl says of its index goes before what the reader gave.
  fcx.selectWherePossible();
  demandCoerce(fcx, k.index, indexTy, result.index);
  return fcx.resolveWithProgress(result.elem);
}
