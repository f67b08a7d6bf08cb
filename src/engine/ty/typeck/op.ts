/**
 * Unary and binary operators. Every one is first looked up as its trait's method; when both sides turn out to be built-in scalars,
 * the built-in typing rules are enforced on top and no call remains. Counterpart: rustc_hir_typeck `op.rs`.
 */
import type { Expr } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { BinOp } from "../../syntax/ast";
import { RE_ERASED } from "../interner";
import type { Ty } from "../ty";
import { checkExprCoercible, demandCoerce, demandEq } from "./demand";
import { NO_EXPECTATION, type Expectation } from "./expectation";
import { hasError, isFloating, isIntegral, isScalar, isTyVar, type FnCtxt } from "./fn_ctxt";
import { convertPlaceDerefsToMutable, isPlaceExpr, lookupDeref, lookupMethodInTrait, writeMethod, type OperatorMethod } from "./place_op";
import { printTy } from "./print_ty";

type Kind<K extends Expr["kind"]["kind"]> = Extract<Expr["kind"], { kind: K }>;

interface OpTrait {
  readonly trait: string;
  readonly method: string;
}

const BINARY: Readonly<Record<Exclude<BinOp, "&&" | "||">, OpTrait>> = {
  "+": { trait: "add", method: "add" }, "-": { trait: "sub", method: "sub" }, "*": { trait: "mul", method: "mul" }, "/": { trait: "div", method: "div" },
  "%": { trait: "rem", method: "rem" }, "^": { trait: "bitxor", method: "bitxor" }, "&": { trait: "bitand", method: "bitand" }, "|": { trait: "bitor", method: "bitor" },
  "<<": { trait: "shl", method: "shl" }, ">>": { trait: "shr", method: "shr" }, "==": { trait: "eq", method: "eq" }, "!=": { trait: "eq", method: "ne" },
  "<": { trait: "partial_ord", method: "lt" }, "<=": { trait: "partial_ord", method: "le" }, ">": { trait: "partial_ord", method: "gt" }, ">=": { trait: "partial_ord", method: "ge" },
};

const COMPARISONS: readonly BinOp[] = ["==", "!=", "<", "<=", ">", ">="];

/** Is the operator on these types the machine's own, so that no call remains? */
export function isBuiltinBinop(lhs: Ty, rhs: Ty, op: BinOp): boolean {
  if (hasError(lhs) || hasError(rhs)) return true;
  switch (op) {
    case "&&": case "||": return true;
    case "<<": case ">>": return isIntegral(lhs) && isIntegral(rhs);
    case "+": case "-": case "*": case "/": case "%": return (isIntegral(lhs) && isIntegral(rhs)) || (isFloating(lhs) && isFloating(rhs));
    case "^": case "&": case "|": return (isIntegral(lhs) && isIntegral(rhs)) || (lhs.kind === "Bool" && rhs.kind === "Bool");
    default: return isScalar(lhs) && isScalar(rhs);
  }
}

export function checkBinary(fcx: FnCtxt, e: Expr, k: Kind<"Binary">): Ty {
  if (k.op === "&&" || k.op === "||") {
    checkExprCoercible(fcx, k.left, fcx.interner.bool);
    const leftDiverges = fcx.diverges;
    checkExprCoercible(fcx, k.right, fcx.interner.bool);
    fcx.diverges = leftDiverges;
    return fcx.interner.bool;
  }
  const fresh = fcx.tyVar(k.left.span);
  const found = fcx.checkExpr(fcx, k.left, NO_EXPECTATION);
  const lhsTy = fcx.resolveWithProgress(demandCoerce(fcx, k.left, found, fresh));
  const rhsVar = fcx.tyVar(k.right.span);
  const { trait, method } = BINARY[k.op];
  const lookup = lookupOp(fcx, k.opSpan, trait, method, lhsTy, [rhsVar], k.op);
  const rhsTy = fcx.resolveWithProgress(checkExprCoercible(fcx, k.right, rhsVar));
  let result: Ty;
  if (lookup === undefined) result = reportBinary(fcx, e, k, lhsTy, rhsTy);
  else {
    if (COMPARISONS.includes(k.op)) {
      fcx.applyAdjustments(k.left, [{ adjust: { kind: "Borrow", mutbl: "Not", twoPhase: false }, target: fcx.interner.ref(RE_ERASED, lhsTy, "Not") }]);
      fcx.applyAdjustments(k.right, [{ adjust: { kind: "Borrow", mutbl: "Not", twoPhase: false }, target: fcx.interner.ref(RE_ERASED, rhsTy, "Not") }]);
    }
    writeMethod(fcx, e, lookup);
    result = lookup.sig.output;
  }
  const lhs = fcx.resolve(lhsTy);
  const rhs = fcx.resolve(rhsTy);
  if (lookup !== undefined && !isTyVar(lhs) && !isTyVar(rhs) && isBuiltinBinop(lhs, rhs, k.op)) {
    const builtin = enforceBuiltin(fcx, k.left, lhs, k.right, rhs, k.op);
    fcx.infer.eq(result, builtin);
    return builtin;
  }
  return fcx.resolve(result);
}

function enforceBuiltin(fcx: FnCtxt, left: Expr, lhs: Ty, right: Expr, rhs: Ty, op: BinOp): Ty {
  if (hasError(lhs) || hasError(rhs)) return fcx.silentError();
  if (op === "<<" || op === ">>") return lhs;
  if (COMPARISONS.includes(op)) {
    demandEq(fcx, right.span, lhs, rhs);
    return fcx.interner.bool;
  }
  demandEq(fcx, right.span, lhs, rhs);
  return fcx.resolve(lhs);
}

function lookupOp(fcx: FnCtxt, span: Span, traitName: string, method: string, selfTy: Ty, rest: readonly Ty[], op: string): OperatorMethod | undefined {
  const trait = fcx.tcx.langItem(traitName);
  if (trait === undefined) {
    fcx.unsupported(`operator \`${op}\``, span);
    return undefined;
  }
  if (hasError(selfTy)) return undefined;
  return lookupMethodInTrait(fcx, trait, method, selfTy, rest, span, { kind: "BinOp", op, left: selfTy, right: rest[0] ?? selfTy });
}

function reportBinary(fcx: FnCtxt, e: Expr, k: Kind<"Binary">, lhs: Ty, rhs: Ty): Ty {
  const l = fcx.resolve(lhs);
  const r = fcx.resolve(rhs);
  if (hasError(l) || hasError(r)) return fcx.silentError();
  if (isTyVar(l)) {
    fcx.errorUnknownType(k.left.span, fcx.nodeTy(k.left.hirId));
    return fcx.interner.error;
  }
  const ls = printTy(fcx.tcx, l);
  const rs = printTy(fcx.tcx, r);
  const messages: Partial<Record<BinOp, string>> = {
    "+": `cannot add \`${rs}\` to \`${ls}\``, "-": `cannot subtract \`${rs}\` from \`${ls}\``, "*": `cannot multiply \`${ls}\` by \`${rs}\``, "/": `cannot divide \`${ls}\` by \`${rs}\``,
    "%": `cannot calculate the remainder of \`${ls}\` divided by \`${rs}\``, "&": `no implementation for \`${ls} & ${rs}\``, "|": `no implementation for \`${ls} | ${rs}\``,
    "^": `no implementation for \`${ls} ^ ${rs}\``, "<<": `no implementation for \`${ls} << ${rs}\``, ">>": `no implementation for \`${ls} >> ${rs}\``,
  };
  return fcx.error("E0369", messages[k.op] ?? `binary operation \`${k.op}\` cannot be applied to type \`${ls}\``, k.opSpan, "", [{ span: k.left.span, text: ls, primary: false }, { span: k.right.span, text: rs, primary: false }]);
}

export function checkAssignOp(fcx: FnCtxt, e: Expr, k: Kind<"AssignOp">): Ty {
  if (k.op === "&&" || k.op === "||") return fcx.silentError();
  const lhsTy = fcx.resolveWithProgress(fcx.checkExpr(fcx, k.left, NO_EXPECTATION));
  const rhsVar = fcx.tyVar(k.right.span);
  const { trait, method } = BINARY[k.op];
  const lookup = lookupOp(fcx, k.opSpan, `${trait}_assign`, `${method}_assign`, lhsTy, [rhsVar], `${k.op}=`);
  const rhsTy = fcx.resolveWithProgress(checkExprCoercible(fcx, k.right, rhsVar));
  const lhs = fcx.resolve(lhsTy);
  // Of `*x += 1` with the star forgotten only the missing operator is told.
  const starForgotten = lookup === undefined && lhs.kind === "Ref" && lhs.mutbl === "Mut";
  if (!isPlaceExpr(k.left) && !starForgotten) fcx.error("E0067", "invalid left-hand side of assignment", k.opSpan, "", [{ span: k.left.span, text: "cannot assign to this expression", primary: false }]);
  if (lookup === undefined) {
    if (hasError(lhs) || hasError(rhsTy)) return fcx.silentError();
    if (isTyVar(lhs)) {
      fcx.errorUnknownType(k.left.span, fcx.nodeTy(k.left.hirId));
      return fcx.interner.error;
    }
    return fcx.error("E0368", `binary assignment operation \`${k.op}=\` cannot be applied to type \`${printTy(fcx.tcx, lhs)}\``, e.span, "", [{ span: k.left.span, text: `cannot use \`${k.op}=\` on type \`${printTy(fcx.tcx, lhs)}\``, primary: false }]);
  }
  writeMethod(fcx, e, lookup);
  if (!isTyVar(lhs) && !isTyVar(rhsTy) && isBuiltinBinop(lhs, rhsTy, k.op)) {
    enforceBuiltin(fcx, k.left, lhs, k.right, rhsTy, k.op);
  }
  fcx.applyAdjustments(k.left, [{ adjust: { kind: "Borrow", mutbl: "Mut", twoPhase: true }, target: fcx.interner.ref(RE_ERASED, lhsTy, "Mut") }]);
  convertPlaceDerefsToMutable(fcx, k.left);
  return fcx.interner.unit;
}

export function checkUnary(fcx: FnCtxt, e: Expr, k: Kind<"Unary">, expected: Expectation): Ty {
  if (k.op === "Deref") {
    const operandTy = fcx.structurallyResolve(k.expr.span, fcx.checkExpr(fcx, k.expr, NO_EXPECTATION));
    if (hasError(operandTy)) return fcx.silentError();
    const ty = lookupDeref(fcx, e, k.expr, operandTy);
    if (ty !== undefined) return fcx.resolveWithProgress(ty);
    return fcx.error("E0614", `type \`${printTy(fcx.tcx, fcx.resolve(operandTy))}\` cannot be dereferenced`, e.span, "can't be dereferenced");
  }
  const ty = fcx.resolveWithProgress(fcx.checkExpr(fcx, k.expr, expected.kind === "ExpectRvalueLikeUnsized" ? NO_EXPECTATION : expected));
  if (hasError(ty)) return fcx.silentError();
  const builtin = k.op === "Not" ? isIntegral(ty) || ty.kind === "Bool" : isIntegral(ty) || isFloating(ty);
  const sign = k.op === "Not" ? "!" : "-";
  if (builtin && (k.op === "Not" || ty.kind !== "Uint")) return ty;
  if (isTyVar(ty)) {
    fcx.errorUnknownType(k.expr.span, fcx.nodeTy(k.expr.hirId));
    return fcx.interner.error;
  }
  const name = k.op === "Not" ? "not" : "neg";
  const lookup = lookupOp(fcx, e.span, name, name, ty, [], sign);
  if (lookup === undefined) return fcx.error("E0600", `cannot apply unary operator \`${sign}\` to type \`${printTy(fcx.tcx, ty)}\``, e.span, `cannot apply unary operator \`${sign}\``);
  writeMethod(fcx, e, lookup);
  return fcx.resolveWithProgress(lookup.sig.output);
}
