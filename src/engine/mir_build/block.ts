/** Blocks and their statements. Counterpart: rustc_mir_build/src/builder/block.rs. Reference: 10.8 Destructors, "Temporary scopes". */
import type { BasicBlock, Place } from "../mir/mir";
import type { Span } from "../source/span";
import { spanTo } from "../source/span";
import type { Block, Expr, Stmt } from "../ty/thir";
import type { Builder } from "./builder";
import { declareBindings, storageLiveOfBindings } from "./matches/bindings";
import { exprIntoPattern, letElse } from "./matches/lower_let";
import { endOf, inBreakableScope, inIfThenScope, inScope, inTerminatingScope, popScope, pushScope, topScope } from "./scopes";
import { exprStatement } from "./stmt";
import { extendTemporaries } from "./temporary_scopes";

export function blockInto(b: Builder, dest: Place, block: Block): void {
  if (block.breakTarget === undefined) return inScope(b, block.span, () => statementsInto(b, dest, block));
  inScope(b, block.span, () => inBreakableScope(b, block.breakTarget, undefined, dest, block.span, () => {
    inScope(b, block.span, () => statementsInto(b, dest, block));
    return true;
  }));
}

function statementsInto(b: Builder, dest: Place, block: Block): void {
  const outerScope = b.sourceScope;
  if (block.isUnsafe) b.sourceScope = b.newSourceScope(block.span, true);
  let remainders = 0;
  for (const stmt of block.stmts) {
    if (stmt.kind === "Expr") inTerminatingScope(b, stmt.span, () => exprStatement(b, stmt.expr));
    else {
      remainders++;
      letStatement(b, stmt, block);
    }
  }
  const { expr } = block;
  if (expr === undefined) {
    if (b.placeTy(dest) === b.tcx.interner.unit) b.assignUnit(dest, endOf(block.span));
  } else tailInto(b, dest, expr);
  for (; remainders > 0; remainders--) popScope(b);
  b.sourceScope = outerScope;
}

/** Temporaries of the tail end before the block's variables (2024) or with the enclosing statement (2021). */
function tailInto(b: Builder, dest: Place, expr: Expr): void {
  if (b.thir.edition === 2024) inTerminatingScope(b, expr.span, () => b.lower.exprInto(b, dest, expr));
  else b.lower.exprInto(b, dest, expr);
}

type LetStmt = Extract<Stmt, { kind: "Let" }>;

/** Variables are visible, and live, from here to the end of the block. */
function letStatement(b: Builder, stmt: LetStmt, block: Block): void {
  const failureEntry = stmt.els === undefined ? undefined : elseBlock(b, stmt.els);
  const outer = topScope(b);
  const remainderSpan: Span = spanTo(stmt.span, block.span).file === block.span.file ? { ...stmt.span, hi: Math.max(stmt.span.hi, block.span.hi) } : stmt.span;
  const remainder = pushScope(b, remainderSpan);
  const visibility = b.newSourceScope(remainderSpan);
  const { init, pat } = stmt;
  if (init !== undefined) extendTemporaries(b, pat, init, remainder);
  const failed = inTerminatingScope(b, stmt.span, () => {
    declareBindings(b, pat, visibility, remainder, { hasGuard: false, hasExplicitTy: stmt.hasExplicitTy });
    if (init === undefined) {
      storageLiveOfBindings(b, pat);
      return ascribe(b, stmt);
    }
    if (failureEntry === undefined) {
      exprIntoPattern(b, pat, init);
      return ascribe(b, stmt);
    }
    storageLiveOfBindings(b, pat);
    const { then, else: failure } = inIfThenScope(b, outer, () => letElse(b, pat, init, stmt.span));
    b.cur = then;
    return failure;
  });
  if (failed !== undefined && failureEntry !== undefined) b.goto(failureEntry, stmt.span, failed);
  b.sourceScope = visibility;
}

/** Tells the borrow checker the lifetimes written in the type of a variable. */
function ascribe(b: Builder, { pat, userTy }: LetStmt): undefined {
  if (userTy === undefined || pat.kind.kind !== "Binding" || pat.kind.mode !== "ByValue") return;
  b.push({ kind: "AscribeUserType", place: b.variable(pat.kind.var), ty: userTy.ty }, userTy.span);
}

/** The diverging `else` of a `let`: built before its variables exist. Answers its first block. */
function elseBlock(b: Builder, els: Block): BasicBlock {
  const resume = b.cur;
  const entry = b.newBlock();
  b.cur = entry;
  blockInto(b, b.tempPlace(b.tcx.interner.never, els.span), els);
  b.terminate({ kind: "Unreachable" }, els.span);
  b.cur = resume;
  return entry;
}
