/** `expr as T`: judged when the body is done and types are known. Counterpart: rustc_hir_typeck `cast.rs`. Reference: 8.2.4 "Type cast expressions". */
import type { Expr } from "../../hir/hir";
import type { Ty } from "../ty";
import { coerce } from "./coercion";
import { hasError, isFloating, isIntegral, isTyVar, type DeferredCast, type FnCtxt } from "./fn_ctxt";
import { printTy } from "./print_ty";

export function checkCast(fcx: FnCtxt, e: Expr, k: Extract<Expr["kind"], { kind: "Cast" }>): Ty {
  const castTy = fcx.resolveWithProgress(fcx.lowerTy(k.ty));
  const exprTy = fcx.checkExpr(fcx, k.expr, { kind: "ExpectCastableToType", ty: castTy });
  if (hasError(fcx.resolve(exprTy)) || hasError(castTy)) return castTy.kind === "Error" ? fcx.silentError() : castTy;
  // Told at once, so that nothing is said of a value without a size.
  if (castTy.kind === "Slice" || castTy.kind === "Dynamic") {
    const { code, message } = toUnsized(fcx, exprTy, castTy);
    fcx.error(code, message, e.span, "");
    return fcx.silentError();
  }
  fcx.tables.userTys.set(e.hirId, castTy);
  fcx.deferredCasts.push({ expr: k.expr, cast: e, exprTy: fcx.resolve(exprTy), castTy, castTySpan: k.ty.span });
  return castTy;
}

/** All casts of the body. */
export function checkCasts(fcx: FnCtxt): void {
  for (const c of fcx.deferredCasts.splice(0)) judge(fcx, c);
}

function judge(fcx: FnCtxt, c: DeferredCast): void {
  const from = fcx.resolveWithProgress(c.exprTy);
  const to = fcx.resolveWithProgress(c.castTy);
  if (hasError(from) || hasError(to)) {
    fcx.hasErrors = true;
    return;
  }
  // A numeric cast from an unsuffixed literal says nothing about the literal's type.
  const bothNumeric = (isIntegral(from) || isFloating(from)) && (isIntegral(to) || isFloating(to));
  if (!bothNumeric || from === to) {
    if (coerce(fcx, c.expr, from, to) !== undefined) {
      fcx.tables.coercionCasts.add(c.cast.hirId);
      return;
    }
  }
  const problem = castProblem(fcx, c, from, to);
  if (problem !== undefined) fcx.error(problem.code, problem.message, problem.span ?? c.cast.span, problem.label ?? "");
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly label?: string;
  readonly span?: Expr["span"];
}

function toUnsized(fcx: FnCtxt, from: Ty, to: Ty): Problem {
  return { code: "E0620", message: `cast to unsized type: \`${printTy(fcx.tcx, fcx.resolve(from))}\` as \`${printTy(fcx.tcx, to)}\`` };
}

function castProblem(fcx: FnCtxt, c: DeferredCast, from: Ty, to: Ty): Problem | undefined {
  const f = printTy(fcx.tcx, c.exprTy);
  const t = printTy(fcx.tcx, to);
  const nonPrimitive: Problem = { code: "E0605", message: `non-primitive cast: \`${f}\` as \`${t}\``, label: "an `as` expression can only be used to convert between primitive types or to coerce to a specific trait object" };
  const invalid: Problem = { code: "E0606", message: `casting \`${f}\` as \`${t}\` is invalid` };
  if (isTyVar(from)) return { code: "E0282", message: "type annotations needed", label: "cannot infer type", span: c.expr.span };
  if (from.kind === "Never") return undefined;
  if (to.kind === "Str") return toUnsized(fcx, c.exprTy, to);
  const enumFrom = isFieldlessEnum(fcx, from);
  const numericFrom = isIntegral(from) || isFloating(from);
  switch (to.kind) {
    case "Int": case "Uint": case "Infer":
      if (numericFrom || from.kind === "Bool" || from.kind === "Char" || enumFrom) return undefined;
      if (from.kind === "RawPtr") return isThin(fcx, from.pointee) ? undefined : { code: "E0606", message: `casting \`${f}\` as \`${t}\` is invalid`, label: "cast through a thin pointer first" };
      if (from.kind === "FnPtr" || from.kind === "FnDef") return fnItemCast(fcx, c, from, undefined);
      if (from.kind === "Ref") return invalid;
      return nonPrimitive;
    case "Float":
      if (numericFrom) return undefined;
      if (from.kind === "Bool" || from.kind === "Char" || enumFrom || from.kind === "RawPtr" || from.kind === "Ref") return invalid;
      return nonPrimitive;
    case "Bool":
      return numericFrom ? { code: "E0054", message: `cannot cast \`${f}\` as \`bool\``, label: "unsupported cast" } : from.kind === "Adt" ? nonPrimitive : { code: "E0054", message: `cannot cast \`${f}\` as \`bool\``, label: "unsupported cast" };
    case "Char":
      if (from === fcx.interner.u8) return undefined;
      if (isIntegral(from) && from.kind === "Infer") {
        fcx.infer.eq(from, fcx.interner.u8);
        return undefined;
      }
      return numericFrom || from.kind === "Bool" ? { code: "E0604", message: `only \`u8\` can be cast as \`char\`, not \`${f}\``, label: "invalid cast" } : nonPrimitive;
    case "RawPtr": return toPointer(fcx, c, from, to, nonPrimitive, invalid);
    case "FnPtr":
      return nonPrimitive;
    default:
      return nonPrimitive;
  }
}

function fnItemCast(fcx: FnCtxt, c: DeferredCast, from: Ty, problem: Problem | undefined): Problem | undefined {
  if (from.kind === "FnDef") {
    const sig = fcx.tcx.fnSig(from.def);
    fcx.applyAdjustments(c.expr, [{ adjust: { kind: "Pointer", coercion: "ReifyFnPointer" }, target: fcx.interner.fnPtr({ ...sig, sig: { ...sig.sig, inputs: sig.sig.inputs.map((t) => fcx.subst(t, from.args)), output: fcx.subst(sig.sig.output, from.args) } }) }]);
  }
  return problem;
}

function toPointer(fcx: FnCtxt, c: DeferredCast, from: Ty, to: Extract<Ty, { kind: "RawPtr" }>, nonPrimitive: Problem, invalid: Problem): Problem | undefined {
  const f = printTy(fcx.tcx, from);
  const t = printTy(fcx.tcx, to);
  const illegal = (why: string): Problem => ({ code: "E0607", message: `cannot cast thin pointer \`${f}\` to wide pointer \`${t}\``, label: why });
  if (isTyVar(fcx.resolve(to.pointee)) && from.kind === "RawPtr") {
    fcx.infer.eq(to.pointee, from.pointee);
    return undefined;
  }
  if (isTyVar(fcx.resolve(to.pointee))) return { code: "E0641", message: "cannot cast to a pointer of an unknown kind", label: "needs more type information", span: c.castTySpan };
  if (isTyVar(fcx.resolve(to.pointee))) return { code: "E0641", message: "cannot cast to a pointer of an unknown kind", label: "needs more type information", span: c.castTySpan };
  if (from.kind === "RawPtr") return isThin(fcx, from.pointee) && !isThin(fcx, to.pointee) ? illegal("") : undefined;
  if (from.kind === "Ref") {
    const pointee = fcx.resolve(from.pointee);
    // `&[T; N]` as `*const T`
    if (pointee.kind === "Array" && fcx.infer.eq(pointee.elem, to.pointee) && (from.mutbl === "Mut" || to.mutbl === "Not")) {
      const array = fcx.interner.rawPtr(pointee, to.mutbl);
      fcx.applyAdjustments(c.expr, [{ adjust: { kind: "Deref", overloaded: undefined }, target: pointee }, { adjust: { kind: "RawBorrow", mutbl: to.mutbl }, target: array }, { adjust: { kind: "Pointer", coercion: "ArrayToPointer" }, target: to }]);
      fcx.tables.coercionCasts.add(c.cast.hirId);
      return undefined;
    }
    return invalid;
  }
  if (isIntegral(from)) {
    if (!isThin(fcx, to.pointee)) return { code: "E0606", message: `cannot cast \`${f}\` to a pointer that is wide` };
    if (from === fcx.interner.usize) return undefined;
    if (from.kind === "Infer") fcx.infer.eq(from, fcx.interner.usize);
    return undefined;
  }
  if (from.kind === "FnPtr" || from.kind === "FnDef") return fnItemCast(fcx, c, from, undefined);
  if (from.kind === "Float" || from.kind === "Bool" || from.kind === "Char") return invalid;
  return nonPrimitive;
}

function isThin(fcx: FnCtxt, pointee: Ty): boolean {
  const ty = fcx.resolve(pointee);
  const sized = fcx.tcx.langItem("sized");
  if (ty.kind === "Slice" || ty.kind === "Str" || ty.kind === "Dynamic") return false;
  return ty.kind !== "Param" && ty.kind !== "Adt" && ty.kind !== "Alias" ? true : sized === undefined || fcx.infer.implementsTrait(ty, sized) !== "no";
}

function isFieldlessEnum(fcx: FnCtxt, ty: Ty): boolean {
  if (ty.kind !== "Adt") return false;
  const adt = fcx.tcx.adtDef(ty.def);
  return adt.kind === "Enum" && adt.variants.length > 0 && adt.variants.every((v) => v.fields.length === 0);
}
