/** Expressions run for their effect. Counterpart: rustc_mir_build/src/builder/expr/stmt.rs. */
import type { Place, Rvalue } from "../mir/mir";
import { copyOf } from "../mir/places";
import type { Span } from "../source/span";
import type { Expr, LoopId } from "../ty/thir";
import type { Builder } from "./builder";
import { asLocalOperand, asTemp, inExprScope } from "./expr_as_operand";
import { asPlace } from "./expr_as_place";
import { asRvalue, binaryOp } from "./expr_as_rvalue";
import { divergeFrom, exitBreakable, findBreakable } from "./scopes";

/** `inner`: the expression's own scope is already entered. Values of other expressions go to a temporary of the statement. */
export function exprStatement(b: Builder, e: Expr, inner = false): void {
  const run = (f: () => void): void => (inner ? f() : inExprScope(b, e, f));
  const { kind, span } = e;
  switch (kind.kind) {
    case "Assign": return run(() => assignStatement(b, kind.left, kind.right, span));
    case "AssignOp": return run(() => {
      const right = asLocalOperand(b, kind.right);
      const left = asPlace(b, kind.left);
      b.assign(left, binaryOp(b, kind.op, kind.left.ty, copyOf(left), right, span), span);
    });
    case "Break": return run(() => breakOut(b, kind.target, kind.value, span));
    case "Return": return run(() => breakOut(b, undefined, kind.value, span));
    case "Continue": return run(() => {
      const loop = findBreakable(b, kind.target);
      if (loop?.continueDrops !== undefined) exitBreakable(b, loop, loop.continueDrops, span);
    });
    default:
      asTemp(b, e, b.tempScope, "Not");
  }
}

function assignStatement(b: Builder, left: Expr, right: Expr, span: Span): void {
  const value = asRvalue(b, right);
  const place = asPlace(b, left);
  if (b.needsDrop(left.ty)) dropAndReplace(b, place, value, span);
  else b.assign(place, value, span);
}

/** `place = value` where the old value must go first; if its drop panics, the new value is still written. */
function dropAndReplace(b: Builder, place: Place, rvalue: Rvalue, span: Span): void {
  const from = b.cur;
  const assign = b.newBlock();
  const assignUnwind = b.newBlock(true);
  for (const block of [assignUnwind, assign]) {
    b.cur = block;
    b.assign(place, rvalue, span);
  }
  b.terminate({ kind: "Drop", place, target: assign, unwind: { kind: "Cleanup", block: assignUnwind }, replace: true }, span, from);
  divergeFrom(b, from);
  b.cur = assign;
}

/** `break value`, `return value`: to a loop or labelled block, or (undefined) out of the function. */
function breakOut(b: Builder, target: LoopId | undefined, value: Expr | undefined, span: Span): void {
  const breakable = findBreakable(b, target);
  if (breakable === undefined) return;
  if (value !== undefined) b.lower.exprInto(b, breakable.destination, value);
  else b.assignUnit(breakable.destination, span);
  exitBreakable(b, breakable, breakable.breakDrops, span);
}
