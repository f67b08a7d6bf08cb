/** Blocks and statements. Counterpart: rustc_hir_typeck `fn_ctxt/checks.rs` (`check_block_with_expected`, `check_stmt`), `gather_locals.rs`. */
import type { Block, HirId, Pat, Stmt } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Ty } from "../ty";
import { coerceForcedUnit, coerceOne, completeMany, newCoerceMany } from "./coerce_many";
import { checkExprCoercible, checkExprHasType } from "./demand";
import { NO_EXPECTATION, expectHasType, onlyHasType, type Expectation } from "./expectation";
import type { FnCtxt } from "./fn_ctxt";
import { walkPat } from "./mentions";
import { checkPatTop } from "./pat";
import { reportMismatch } from "./report";

/** Type of a block; `target` is its HirId when it has a label. `bodySpan`: the block is a function's body, whose missing value is shown at the return type. */
export function checkBlock(fcx: FnCtxt, block: Block, expected: Expectation, target: HirId | undefined, returnTypeSpan?: Span): Ty {
  const coerceTo = onlyHasType(fcx, expected) ?? fcx.tyVar(block.span);
  const many = newCoerceMany(coerceTo);
  const breakable = { mayBreak: false, coerce: many };
  if (target !== undefined) fcx.fn.breakables.set(target, breakable);
  const before = fcx.diverges;
  for (const s of block.stmts) checkStmt(fcx, s);
  if (block.expr !== undefined) {
    const ty = fcx.checkExpr(fcx, block.expr, expected);
    if (!(fcx.resolve(ty).kind === "Never" && target === undefined && onlyHasType(fcx, expected) === undefined)) coerceOne(fcx, many, block.expr, ty, "BlockTail");
  } else if (!fcx.diverges) {
    coerceForcedUnit(fcx, many, (want) => reportMissingTail(fcx, block, want, returnTypeSpan));
  }
  if (breakable.mayBreak) fcx.diverges = before;
  return completeMany(fcx, many);
}

function reportMissingTail(fcx: FnCtxt, block: Block, want: Ty, returnTypeSpan: Span | undefined): void {
  const last = block.stmts[block.stmts.length - 1];
  const hint = last?.kind === "Expr" && last.semi ? [{ span: { ...last.span, lo: last.span.hi - 1 }, text: "help: remove this semicolon to return this value", primary: false }] : [];
  reportMismatch(fcx, returnTypeSpan ?? block.span, want, fcx.interner.unit, "mismatched types", hint);
}

function checkStmt(fcx: FnCtxt, s: Stmt): void {
  const before = fcx.diverges;
  fcx.diverges = false;
  if (s.kind === "Expr") {
    if (s.semi) fcx.checkExpr(fcx, s.expr, NO_EXPECTATION);
    else checkExprHasType(fcx, s.expr, fcx.interner.unit);
  } else checkLetStmt(fcx, s);
  fcx.diverges ||= before;
}

/** Do bindings of the pattern take references to what is matched, so that the value must not be coerced first? */
export function containsRefBinding(pat: Pat): boolean {
  let found = false;
  walkPat(pat, (p) => { found ||= p.kind.kind === "Binding" && p.kind.byRef !== "No"; });
  return found;
}

function checkLetStmt(fcx: FnCtxt, s: Extract<Stmt, { kind: "Let" }>): void {
  const ty = s.ty === undefined ? fcx.tyVar(s.pat.span) : fcx.lowerTy(s.ty);
  if (s.ty !== undefined) fcx.tables.userTys.set(s.pat.hirId, ty);
  if (s.init !== undefined) {
    if (containsRefBinding(s.pat)) {
      const found = fcx.checkExpr(fcx, s.init, s.ty === undefined ? NO_EXPECTATION : expectHasType(ty));
      if (!fcx.infer.eq(ty, found)) checkRefInit(fcx, s, found, ty);
    } else checkExprCoercible(fcx, s.init, ty);
  }
  const initDiverges = fcx.diverges;
  checkPatTop(fcx, s.pat, ty);
  if (s.pat.kind.kind !== "Wild") fcx.requireSized(ty, s.pat.span, "VariableType");
  if (s.els !== undefined) {
    fcx.diverges = false;
    const els = fcx.resolve(checkBlock(fcx, s.els, NO_EXPECTATION, undefined));
    if (els.kind !== "Never" && !fcx.diverges) reportMismatch(fcx, s.els.span, fcx.interner.never, els, "`else` clause of `let...else` does not diverge");
    fcx.diverges = initDiverges;
  }
}

function checkRefInit(fcx: FnCtxt, s: Extract<Stmt, { kind: "Let" }>, found: Ty, ty: Ty): void {
  reportMismatch(fcx, s.init?.span ?? s.span, ty, found);
}
