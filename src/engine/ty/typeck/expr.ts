/** Types of expressions: one case a kind; what is long lives in the files named after it. Counterpart: rustc_hir_typeck `expr.rs`. */
import type { DefId } from "../../hir/def";
import type { Expr } from "../../hir/hir";
import type { Lit, Mutability } from "../../syntax/ast";
import { RE_ERASED, RE_STATIC } from "../interner";
import { TypeFlags, type FloatTy, type IntTy, type Ty, type UintTy } from "../ty";
import { checkBlock } from "./block";
import { checkCall, checkMethodCall } from "./call";
import { checkCast } from "./cast";
import { checkClosure, checkYield } from "./closure";
import { coerceOne, completeMany, newCoerceMany } from "./coerce_many";
import { checkBreak, checkContinue, checkIf, checkLet, checkLoop, checkMatch, checkReturn } from "./control";
import { checkExprCoercible } from "./demand";
import { NO_EXPECTATION, expectHasType, onlyHasType, rvalueHint, toOption, type Expectation } from "./expectation";
import { constValue, hasError, type FnCtxt } from "./fn_ctxt";
import { checkAssignOp, checkBinary, checkUnary } from "./op";
import { resolveValuePath } from "./path";
import { convertPlaceDerefsToMutable, isPlaceExpr } from "./place_op";
import { reportMismatch } from "./report";
import { checkField, checkIndex, checkStruct } from "./struct_expr";

/** Type of the expression before adjustments; recorded under its HirId. */
export function checkExpr(fcx: FnCtxt, e: Expr, expected: Expectation): Ty {
  const before = fcx.diverges;
  fcx.diverges = false;
  const ty = checkKind(fcx, e, expected);
  const resolved = fcx.infer.shallowResolve(ty);
  if (resolved.kind === "Never" && !isPlaceExpr(e)) fcx.diverges = true;
  fcx.tables.nodeTypes.set(e.hirId, ty);
  fcx.diverges ||= before;
  return ty;
}

function checkKind(fcx: FnCtxt, e: Expr, expected: Expectation): Ty {
  const k = e.kind;
  switch (k.kind) {
    case "Lit": return checkLit(fcx, k.lit, expected);
    case "Path": {
      const resolved = resolveValuePath(fcx, k.qpath, e.hirId, e.span);
      return resolved.ty;
    }
    case "Call": return checkCall(fcx, e, k.callee, k.args, expected);
    case "MethodCall": return checkMethodCall(fcx, e, k, expected);
    case "Binary": return checkBinary(fcx, e, k);
    case "AssignOp": return checkAssignOp(fcx, e, k);
    case "Unary": return checkUnary(fcx, e, k, expected);
    case "Assign": return checkAssign(fcx, e, k, expected);
    case "AddrOf": return checkAddrOf(fcx, k, expected);
    case "Array": return checkArray(fcx, k.exprs, expected, e);
    case "Repeat": return checkRepeat(fcx, e, k, expected);
    case "Tup": return checkTuple(fcx, k.exprs, expected);
    case "Cast": return checkCast(fcx, e, k);
    case "Let": return checkLet(fcx, k);
    case "If": return checkIf(fcx, e, k, expected);
    case "Loop": return checkLoop(fcx, e, k, expected);
    case "Match": return checkMatch(fcx, e, k, expected);
    case "Block": return checkBlock(fcx, k.block, expected, k.label === undefined ? undefined : e.hirId);
    case "Break": return checkBreak(fcx, e, k);
    case "Continue": return checkContinue(fcx, k);
    case "Ret": return checkReturn(fcx, e, k.expr);
    case "Closure": return checkClosure(fcx, e, k, expected);
    case "Yield": return checkYield(fcx, k.value);
    case "Struct": return checkStruct(fcx, e, k, expected);
    case "Field": return checkField(fcx, e, k);
    case "Index": return checkIndex(fcx, e, k);
    case "ConstBlock": return checkConstBlock(fcx, k.def, expected);
    case "DropTemps": return fcx.checkExpr(fcx, k.expr, expected);
    case "Err": return fcx.silentError();
  }
}

// ---- literals ----

const INT_SUFFIXES: readonly string[] = ["i8", "i16", "i32", "i64", "i128", "isize"];

function suffixTy(fcx: FnCtxt, suffix: string): Ty {
  if (suffix === "f32" || suffix === "f64") return fcx.interner.float(suffix satisfies FloatTy);
  return INT_SUFFIXES.includes(suffix) ? fcx.interner.int(suffix as IntTy) : fcx.interner.uint(suffix as UintTy);
}

function checkLit(fcx: FnCtxt, lit: Lit, expected: Expectation): Ty {
  const { interner } = fcx;
  switch (lit.kind) {
    case "Str": return interner.ref(RE_STATIC, interner.str, "Not");
    case "ByteStr": return interner.ref(RE_STATIC, interner.arrayN(interner.u8, lit.value.length), "Not");
    case "CStr": {
      const cstr = fcx.tcx.langItem("CStr");
      return cstr === undefined ? fcx.unsupported("C string literal", lit.span) : interner.ref(RE_STATIC, interner.adt(cstr, []), "Not");
    }
    case "Byte": return interner.u8;
    case "Char": return interner.char;
    case "Bool": return interner.bool;
    case "Err": return fcx.silentError();
    case "Int": {
      if (lit.suffix !== undefined) return suffixTy(fcx, lit.suffix);
      const hint = toOption(fcx, expected);
      if (hint !== undefined) {
        if (hint.kind === "Int" || hint.kind === "Uint") return hint;
        // As rustc: only where a cast follows.
        if (hint.kind === "Char") return interner.u8;
        if (hint.kind === "RawPtr" || hint.kind === "FnDef" || hint.kind === "FnPtr") return interner.usize;
      }
      return fcx.intVar();
    }
    case "Float": {
      if (lit.suffix !== undefined) return suffixTy(fcx, lit.suffix);
      const hint = toOption(fcx, expected);
      return hint !== undefined && hint.kind === "Float" ? hint : fcx.floatVar();
    }
  }
}

// ---- borrows, assignments ----

function checkAddrOf(fcx: FnCtxt, k: { readonly raw: boolean; readonly mutbl: Mutability; readonly expr: Expr }, expected: Expectation): Ty {
  const want = onlyHasType(fcx, expected);
  let hint: Expectation = NO_EXPECTATION;
  if (want !== undefined && (want.kind === "Ref" || want.kind === "RawPtr")) hint = isPlaceExpr(k.expr) ? expectHasType(want.pointee) : rvalueHint(fcx, want.pointee);
  const ty = fcx.checkExpr(fcx, k.expr, hint);
  if (k.mutbl === "Mut") convertPlaceDerefsToMutable(fcx, k.expr);
  if (hasError(fcx.resolve(ty))) return fcx.silentError();
  if (!k.raw) return fcx.interner.ref(RE_ERASED, ty, k.mutbl);
  if (!isPlaceExpr(k.expr)) return fcx.error("E0745", "cannot take address of a temporary", k.expr.span, "temporary value");
  return fcx.interner.rawPtr(ty, k.mutbl);
}

function checkAssign(fcx: FnCtxt, e: Expr, k: { readonly left: Expr; readonly right: Expr; readonly eqSpan: Expr["span"] }, expected: Expectation): Ty {
  const want = onlyHasType(fcx, expected);
  if (want !== undefined && want.kind === "Bool") {
    // `if x = 5`: the assignment stands where a condition is wanted.
    fcx.checkExpr(fcx, k.left, NO_EXPECTATION);
    fcx.checkExpr(fcx, k.right, NO_EXPECTATION);
    return reportMismatch(fcx, e.span, want, fcx.interner.unit);
  }
  const lhs = fcx.checkExpr(fcx, k.left, NO_EXPECTATION);
  if (isPlaceExpr(k.left)) convertPlaceDerefsToMutable(fcx, k.left);
  else fcx.error("E0070", "invalid left-hand side of assignment", k.eqSpan, "", [{ span: k.left.span, text: "cannot assign to this expression", primary: false }]);
  checkExprCoercible(fcx, k.right, lhs);
  fcx.requireSized(lhs, k.left.span, "VariableType");
  return fcx.interner.unit;
}

// ---- arrays and tuples ----

function elementHint(fcx: FnCtxt, expected: Expectation): Ty | undefined {
  const want = toOption(fcx, expected);
  return want !== undefined && (want.kind === "Array" || want.kind === "Slice") ? want.elem : undefined;
}

function checkArray(fcx: FnCtxt, exprs: readonly Expr[], expected: Expectation, e: Expr): Ty {
  const elem = elementHint(fcx, expected) ?? fcx.tyVar(e.span);
  if (exprs.length === 0) return fcx.interner.arrayN(elem, 0);
  const many = newCoerceMany(elem);
  for (const x of exprs) {
    const ty = fcx.checkExpr(fcx, x, expectHasType(elem));
    coerceOne(fcx, many, x, ty, "Array");
  }
  const merged = completeMany(fcx, many);
  fcx.requireSized(merged, e.span, "VariableType");
  return fcx.interner.arrayN(merged, exprs.length);
}

/** Checked as a body of its own. Differs from rustc, which checks it together with the body around it: only what is wanted there is known here. */
function checkConstBlock(fcx: FnCtxt, def: DefId, expected: Expectation): Ty {
  const want = onlyHasType(fcx, expected);
  const known = want === undefined ? undefined : fcx.resolve(want);
  if (known !== undefined && (known.flags & TypeFlags.HAS_INFER) === 0 && !hasError(known)) fcx.deps.wantedOfConstBlocks.set(def, known);
  return fcx.tcx.typeOf(def);
}

function checkRepeat(fcx: FnCtxt, e: Expr, k: Extract<Expr["kind"], { kind: "Repeat" }>, expected: Expectation): Ty {
  const count = fcx.deps.lowering.lowerConst(k.count, fcx.interner.usize, fcx.owner, fcx.infer);
  const hint = elementHint(fcx, expected);
  const elem = hint ?? fcx.tyVar(k.expr.span);
  const found = checkExprCoercible(fcx, k.expr, elem);
  const ty = hint ?? elem;
  if (hasError(fcx.resolve(found))) return fcx.silentError();
  fcx.tables.repeatCounts.set(e.hirId, count);
  const known = constValue(count);
  const isConst = k.expr.kind.kind === "ConstBlock" || (k.expr.kind.kind === "Path" && ["Const", "AssocConst"].includes(fcx.tables.typeDependentDefs.get(k.expr.hirId)?.kind ?? ""));
  const copy = fcx.tcx.langItem("copy");
  if (copy !== undefined && !isConst && (known === undefined || known > 1n)) fcx.infer.registerBound(ty, copy, fcx.cause(k.expr.span, { kind: "RepeatElementCopy" }));
  return fcx.interner.array(ty, count);
}

function checkTuple(fcx: FnCtxt, exprs: readonly Expr[], expected: Expectation): Ty {
  const want = onlyHasType(fcx, expected);
  const hints = want !== undefined && want.kind === "Tuple" && want.elems.length === exprs.length ? want.elems : undefined;
  const elems = exprs.map((x, i) => {
    const hint = hints?.[i];
    if (hint === undefined) return fcx.checkExpr(fcx, x, NO_EXPECTATION);
    checkExprCoercible(fcx, x, hint);
    return hint;
  });
  if (elems.some((t) => hasError(fcx.resolve(t)))) return fcx.silentError();
  return fcx.interner.tuple(elems);
}
