/** Control flow: `if`, `let` conditions, `match`, loops, `break`, `continue`, `return`. Counterpart: rustc_hir_typeck `expr.rs`, `_match.rs`. */
import type { Expr } from "../../hir/hir";
import type { Ty } from "../ty";
import { checkBlock, containsRefBinding } from "./block";
import { coerceForcedUnit, coerceOne, completeMany, newCoerceMany } from "./coerce_many";
import { checkExprCoercible, checkExprHasType } from "./demand";
import { NO_EXPECTATION, adjustForBranches, expectHasType, onlyHasType, type Expectation } from "./expectation";
import { type FnCtxt } from "./fn_ctxt";
import { checkPatTop } from "./pat";
import { expectedFound } from "./print_ty";
import { reportMismatch } from "./report";

type Kind<K extends Expr["kind"]["kind"]> = Extract<Expr["kind"], { kind: K }>;

export function checkIf(fcx: FnCtxt, e: Expr, k: Kind<"If">, expected: Expectation): Ty {
  checkExprHasType(fcx, k.cond, fcx.interner.bool);
  const condDiverges = fcx.diverges;
  fcx.diverges = false;
  const branch = adjustForBranches(fcx, expected);
  const many = newCoerceMany(onlyHasType(fcx, branch) ?? fcx.tyVar(e.span));
  const thenTy = fcx.checkExpr(fcx, k.then, branch);
  const thenDiverges = fcx.diverges;
  fcx.diverges = false;
  coerceOne(fcx, many, k.then, thenTy, "If");
  if (k.else === undefined) {
    coerceForcedUnit(fcx, many, (want) => {
      const ty = fcx.resolve(want);
      fcx.error("E0317", "`if` may be missing an `else` clause", e.span, expectedFound(fcx.tcx, ty, fcx.interner.unit));
    });
    fcx.diverges = condDiverges;
  } else {
    const elseTy = fcx.checkExpr(fcx, k.else, branch);
    const elseDiverges = fcx.diverges;
    coerceOne(fcx, many, k.else, elseTy, "If", tail(k.else));
    fcx.diverges = condDiverges || (thenDiverges && elseDiverges);
  }
  return completeMany(fcx, many);
}

function tail(e: Expr): Expr["span"] {
  let x = e;
  while (x.kind.kind === "Block" && x.kind.block.expr !== undefined) x = x.kind.block.expr;
  return x.span;
}

/** `let PAT = EXPR` in a condition. */
export function checkLet(fcx: FnCtxt, k: Kind<"Let">): Ty {
  const ty = k.ty === undefined ? fcx.tyVar(k.init.span) : fcx.lowerTy(k.ty);
  if (containsRefBinding(k.pat)) {
    const found = fcx.checkExpr(fcx, k.init, expectHasType(ty));
    if (!fcx.infer.eq(ty, found)) reportMismatch(fcx, k.init.span, ty, found);
  } else checkExprCoercible(fcx, k.init, ty);
  checkPatTop(fcx, k.pat, ty);
  return fcx.interner.bool;
}

export function checkMatch(fcx: FnCtxt, e: Expr, k: Kind<"Match">, expected: Expectation): Ty {
  const scrutinee = fcx.checkExpr(fcx, k.scrutinee, NO_EXPECTATION);
  const scrutineeDiverges = fcx.diverges;
  for (const arm of k.arms) checkPatTop(fcx, arm.pat, scrutinee);
  const branch = adjustForBranches(fcx, expected);
  const want = onlyHasType(fcx, branch);
  const isUnit = want !== undefined && want.kind === "Tuple" && want.elems.length === 0;
  const many = newCoerceMany(want !== undefined && !isUnit ? want : fcx.tyVar(e.span));
  let allDiverge = true;
  for (const arm of k.arms) {
    let guardDiverges = false;
    fcx.diverges = false;
    if (arm.guard !== undefined) {
      checkExprHasType(fcx, arm.guard, fcx.interner.bool);
      guardDiverges = fcx.diverges;
      fcx.diverges = false;
    }
    const ty = fcx.checkExpr(fcx, arm.body, branch);
    allDiverge &&= fcx.diverges || guardDiverges;
    coerceOne(fcx, many, arm.body, ty, "Match", tail(arm.body));
  }
  fcx.diverges = scrutineeDiverges || allDiverge;
  return completeMany(fcx, many);
}

export function checkLoop(fcx: FnCtxt, e: Expr, k: Kind<"Loop">, expected: Expectation): Ty {
  const isLoop = k.source === "Loop";
  const many = isLoop ? newCoerceMany(onlyHasType(fcx, expected) ?? fcx.tyVar(e.span)) : undefined;
  const breakable = { mayBreak: false, coerce: many };
  fcx.fn.breakables.set(e.hirId, breakable);
  const before = fcx.diverges;
  const bodyTy = checkBlock(fcx, k.body, expectHasType(fcx.interner.unit), undefined);
  const resolved = fcx.resolve(bodyTy);
  if (resolved.kind !== "Never" && !fcx.infer.eq(fcx.interner.unit, bodyTy)) reportMismatch(fcx, k.body.span, fcx.interner.unit, bodyTy);
  fcx.diverges = isLoop && !breakable.mayBreak ? true : before;
  if (many === undefined) return fcx.interner.unit;
  return breakable.mayBreak ? completeMany(fcx, many) : fcx.interner.never;
}

export function checkBreak(fcx: FnCtxt, e: Expr, k: Kind<"Break">): Ty {
  const breakable = k.target === undefined ? undefined : fcx.fn.breakables.get(k.target);
  if (breakable === undefined) {
    if (k.value !== undefined) fcx.checkExpr(fcx, k.value, NO_EXPECTATION);
    fcx.silentError();
    return fcx.interner.never;
  }
  breakable.mayBreak = true;
  const { coerce } = breakable;
  if (k.value !== undefined) {
    const ty = fcx.checkExpr(fcx, k.value, coerce === undefined ? NO_EXPECTATION : expectHasType(coerce.expected));
    // A value for `while` or `for` was reported when the loop was lowered.
    if (coerce === undefined) fcx.silentError();
    else coerceOne(fcx, coerce, k.value, ty, "Break");
  } else if (coerce !== undefined) {
    coerceForcedUnit(fcx, coerce, (want) => reportMismatch(fcx, e.span, want, fcx.interner.unit));
  }
  return fcx.interner.never;
}

export function checkContinue(fcx: FnCtxt, k: Kind<"Continue">): Ty {
  if (k.target === undefined) fcx.silentError();
  return fcx.interner.never;
}

export function checkReturn(fcx: FnCtxt, e: Expr, value: Expr | undefined): Ty {
  const { returns } = fcx.fn;
  if (returns === undefined) {
    if (value !== undefined) fcx.checkExpr(fcx, value, NO_EXPECTATION);
    fcx.error("E0572", "return statement outside of function body", e.span);
    return fcx.interner.never;
  }
  if (value === undefined) {
    coerceForcedUnit(fcx, returns.coerce, (want) => fcx.error("E0069", "`return;` in a function whose return type is not `()`", e.span, `return type is not \`()\``, [], [{ level: "note", message: expectedFound(fcx.tcx, want, fcx.interner.unit) }]));
    return fcx.interner.never;
  }
  const ty = fcx.checkExpr(fcx, value, expectHasType(returns.ty));
  coerceOne(fcx, returns.coerce, value, ty, "Return");
  return fcx.interner.never;
}
