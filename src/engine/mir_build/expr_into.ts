/** Expressions written straight into a destination. Counterpart: rustc_mir_build/src/builder/expr/into.rs. */
import type { Operand, Place } from "../mir/mir";
import { fieldPlace, use } from "../mir/places";
import { RE_ERASED } from "../ty/interner";
import type { Expr } from "../ty/thir";
import { blockInto } from "./block";
import type { Builder } from "./builder";
import { categoryOf } from "./category";
import { asLocalOperand, asOperand, asTemp, inExprScope } from "./expr_as_operand";
import { asPlace } from "./expr_as_place";
import { asRvalue } from "./expr_as_rvalue";
import { buildIf, buildLetValue, buildLogicalOp } from "./conditions";
import { buildMatch } from "./matches/lower_match";
import { isInhabited } from "./inhabited";
import { promoteBorrow } from "./promote";
import { divergeFrom, dropFromYield, inBreakableScope, inTerminatingScope, recordOperandsMoved, topScope } from "./scopes";
import { exprStatement } from "./stmt";

/** `inner`: the expression's own scope is already entered. */
export function exprInto(b: Builder, dest: Place, e: Expr, inner = false): void {
  if (inner) into(b, dest, e);
  else inExprScope(b, e, () => into(b, dest, e));
}

function into(b: Builder, dest: Place, e: Expr): void {
  const { kind, span } = e;
  switch (kind.kind) {
    case "Block": return blockInto(b, dest, kind.block);
    case "Match": return buildMatch(b, dest, e, kind);
    case "If": return buildIf(b, dest, e, kind);
    case "Let": return buildLetValue(b, dest, e);
    case "LogicalOp": return buildLogicalOp(b, dest, e, kind);
    case "NeverToAny": {
      asTemp(b, kind.source, topScope(b));
      if (kind.source.kind.kind === "Call") return;
      b.terminate({ kind: "Unreachable" }, span);
      b.cur = b.newBlock();
      return;
    }
    case "Loop": return loopInto(b, dest, e, kind);
    case "Call": {
      const func = asLocalOperand(b, kind.fun);
      const args = kind.args.map((a) => asLocalOperand(b, a));
      recordOperandsMoved(b, args);
      callInto(b, dest, func, args, e, kind);
      return;
    }
    case "Borrow": {
      const promoted = kind.mutbl === "Not" || isEmptyArray(kind.arg) ? promoteBorrow(b, e, kind.arg, kind.mutbl) : undefined;
      if (promoted !== undefined) return b.assign(dest, use(promoted), span);
      const place = asPlace(b, kind.arg);
      const borrow = kind.mutbl === "Not" ? { kind: "Shared" as const } : { kind: "Mut" as const, mut: kind.twoPhase ? ("TwoPhaseBorrow" as const) : ("Default" as const) };
      return b.assign(dest, { kind: "Ref", region: RE_ERASED, borrow, place }, span);
    }
    case "RawBorrow": return b.assign(dest, { kind: "RawPtr", mutbl: kind.mutbl, place: asPlace(b, kind.arg) }, span);
    case "Adt": return adtInto(b, dest, e, kind);
    case "ValueTypeAscription":
      if (categoryOf(kind.source) !== "Place") {
        exprInto(b, dest, kind.source);
        return b.push({ kind: "AscribeUserType", place: dest, ty: kind.userTy }, span);
      }
      return b.assign(dest, use(b.consume(asPlace(b, e))), span);
    case "Assign": case "AssignOp":
      exprStatement(b, e, true);
      return b.assignUnit(dest, span);
    case "Break": case "Continue": case "Return":
      exprStatement(b, e, true);
      return;
    case "Yield": {
      const value = asOperand(b, kind.value, topScope(b));
      const resume = b.newBlock();
      b.terminate({ kind: "Yield", value, resume, resumeArg: dest, drop: undefined }, span);
      dropFromYield(b, b.cur);
      b.cur = resume;
      return;
    }
    case "Field": case "Deref": case "Index": case "VarRef": case "UpvarRef": case "StaticRef":
      return b.assign(dest, use(b.consume(asPlace(b, e))), span);
    default: return b.assign(dest, asRvalue(b, e, true), span);
  }
}

/** `&mut []` may be promoted: nothing can be written through it. */
function isEmptyArray(e: Expr): boolean {
  return e.kind.kind === "Array" && e.kind.fields.length === 0;
}

/** Ends the block with a call. Without a value of the result's type, nothing comes after. */
export function callInto(b: Builder, dest: Place, func: Operand, args: readonly Operand[], e: Expr, kind: Extract<Expr["kind"], { kind: "Call" }>): void {
  const next = b.newBlock();
  const target = isInhabited(b.tcx, e.ty) ? next : undefined;
  const source = kind.source === "Overloaded" || kind.source === "Desugared" ? kind.source : "Normal";
  b.terminate({ kind: "Call", func, args, destination: dest, target, unwind: { kind: "Continue" }, fnSpan: kind.fnSpan, source }, e.span);
  divergeFrom(b, b.cur);
  b.cur = next;
}

function loopInto(b: Builder, dest: Place, e: Expr, kind: Extract<Expr["kind"], { kind: "Loop" }>): void {
  const loopBlock = b.startBlock(e.span);
  inBreakableScope(b, kind.id, loopBlock, dest, e.span, () => {
    const bodyBlock = b.newBlock();
    b.terminate({ kind: "FalseUnwind", real: bodyBlock, unwind: { kind: "Continue" } }, e.span);
    divergeFrom(b, b.cur);
    b.cur = bodyBlock;
    const unit = b.tempPlace(b.tcx.interner.unit, e.span);
    inTerminatingScope(b, kind.body.span, () => exprInto(b, unit, kind.body));
    b.goto(loopBlock, e.span);
    return false;
  });
}

/** Fields are evaluated in the order written; the base's are taken over afterwards. */
function adtInto(b: Builder, dest: Place, e: Expr, kind: Extract<Expr["kind"], { kind: "Adt" }>): void {
  const def = b.tcx.adtDef(kind.def);
  const scope = topScope(b);
  const values = new Map<number, Operand>();
  for (const { field, expr } of kind.fields) values.set(field, asOperand(b, expr, scope));
  const activeField = def.kind === "Union" ? kind.fields[0].field : undefined;
  let operands: Operand[];
  if (activeField !== undefined) operands = [...values.values()];
  else {
    const base = kind.base === undefined ? undefined : asPlace(b, kind.base);
    operands = def.variants[kind.variantIndex].fields.flatMap((f, i) => {
      const given = values.get(i);
      if (given !== undefined) return [given];
      return base === undefined ? [] : [b.consume(fieldPlace(base, i, b.tcx.fieldTy(f.def, kind.args)))];
    });
  }
  b.assign(dest, { kind: "Aggregate", aggregate: { kind: "Adt", def: kind.def, variantIndex: kind.variantIndex, args: kind.args, activeField }, operands }, e.span);
}

