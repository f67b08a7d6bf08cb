/**
 * Two patterns that debug MIR is full of, each made one instruction:
 * a comparison whose result only steers the branch that follows, and checked arithmetic with its assertion.
 */
import type { BasicBlock, BinOp, Body, Statement, TerminatorKind } from "../mir/mir";
import { IntKind, Op } from "../machine/opcodes";
import { localUses, predecessorCounts } from "./block_order";
import type { FunctionCx } from "./function_cx";
import { constantBits, operandSlot, operandTy } from "./operands";

interface Jumps {
  readonly signed: Op;
  readonly unsigned: Op;
}

const both = (op: Op): Jumps => ({ signed: op, unsigned: op });
const JUMPS_32: Partial<Record<BinOp, Jumps>> = {
  Eq: both(Op.JEq32), Ne: both(Op.JNe32), Lt: { signed: Op.JLtS32, unsigned: Op.JLtU32 }, Le: { signed: Op.JLeS32, unsigned: Op.JLeU32 }, Gt: { signed: Op.JGtS32, unsigned: Op.JGtU32 }, Ge: { signed: Op.JGeS32, unsigned: Op.JGeU32 },
};
const JUMPS_64: Partial<Record<BinOp, Jumps>> = {
  Eq: both(Op.JEq64), Ne: both(Op.JNe64), Lt: { signed: Op.JLtS64, unsigned: Op.JLtU64 }, Le: { signed: Op.JLeS64, unsigned: Op.JLeU64 }, Gt: { signed: Op.JGtS64, unsigned: Op.JGtU64 }, Ge: { signed: Op.JGeS64, unsigned: Op.JGeU64 },
};
const IMMEDIATE_32: Partial<Record<BinOp, { readonly signed: Op; readonly unsigned: Op | undefined }>> = {
  Eq: both(Op.JEq32I), Ne: both(Op.JNe32I), Lt: { signed: Op.JLtS32I, unsigned: Op.JLtU32I }, Ge: { signed: Op.JGeS32I, unsigned: Op.JGeU32I }, Le: { signed: Op.JLeS32I, unsigned: undefined }, Gt: { signed: Op.JGtS32I, unsigned: undefined },
};
const OPPOSITE: Partial<Record<BinOp, BinOp>> = { Eq: "Ne", Ne: "Eq", Lt: "Ge", Ge: "Lt", Le: "Gt", Gt: "Le" };

/** What fusing needs to know about a body; computed once. */
export class FusionFacts {
  readonly uses: readonly number[];
  readonly predecessors: readonly number[];
  /** Statements that another instruction already does. */
  readonly done = new Set<Statement>();

  constructor(body: Body) {
    this.uses = localUses(body);
    this.predecessors = predecessorCounts(body);
  }
}

/** `_c = a < b; switchInt(_c) -> [0: no, otherwise: yes]` as a conditional jump. */
export function fuseCompareBranch(fx: FunctionCx, s: Statement, t: TerminatorKind, next: BasicBlock | undefined): boolean {
  if (s.kind.kind !== "Assign" || t.kind !== "SwitchInt" || t.targets.length !== 1 || t.targets[0][0] !== 0n || t.discr.kind === "Constant") return false;
  const { place, rvalue } = s.kind;
  if (rvalue.kind !== "BinaryOp" || place.projection.length > 0 || t.discr.place.local !== place.local || t.discr.place.projection.length > 0) return false;
  if (fx.hidden[place.local] !== undefined || fx.fusion.uses[place.local] !== 2) return false;
  const kind = wordKind(fx, operandTy(fx, rvalue.left));
  if (kind === undefined) return false;
  const [no, yes] = [t.targets[0][1], t.otherwise];
  const inverted = yes === next;
  const op = inverted ? OPPOSITE[rvalue.op] : rvalue.op;
  const jumps = op === undefined ? undefined : (kind >> 1 === 2 ? JUMPS_32 : JUMPS_64)[op];
  if (op === undefined || jumps === undefined) return false;
  const signed = (kind & 1) === 1;
  const target = fx.blockLabels[inverted ? no : yes];
  const bits = kind >> 1 === 2 ? constantBits(fx, rvalue.right) : undefined;
  const immediate = bits === undefined ? undefined : signed ? IMMEDIATE_32[op]?.signed : IMMEDIATE_32[op]?.unsigned;
  const a = operandSlot(fx, rvalue.left);
  if (bits !== undefined && immediate !== undefined) fx.asm.jump(immediate, [a, Number(BigInt.asIntN(32, bits))], target);
  else fx.asm.jump(signed ? jumps.signed : jumps.unsigned, [a, operandSlot(fx, rvalue.right)], target);
  const other = inverted ? yes : no;
  if (other !== next) fx.asm.jump(Op.Jump, [], fx.blockLabels[other]);
  return true;
}

function wordKind(fx: FunctionCx, ty: Parameters<FunctionCx["info"]["intKind"]>[0]): IntKind | undefined {
  if (ty.kind !== "Int" && ty.kind !== "Uint" && ty.kind !== "Char") return undefined;
  const kind = fx.info.intKind(ty);
  return kind !== undefined && (kind >> 1 === 2 || kind >> 1 === 3) ? kind : undefined;
}

const CHECKED: Partial<Record<BinOp, { readonly w32: readonly [Op | undefined, Op | undefined]; readonly w64: readonly [Op | undefined, Op | undefined] }>> = {
  AddWithOverflow: { w32: [Op.AddJoU32, Op.AddJoS32], w64: [Op.AddJoU64, Op.AddJoS64] },
  SubWithOverflow: { w32: [Op.SubJoU32, Op.SubJoS32], w64: [Op.SubJoU64, Op.SubJoS64] },
  MulWithOverflow: { w32: [undefined, Op.MulJoS32], w64: [undefined, undefined] },
};

/** `_t = a +? b; assert(!_t.1); next: d = _t.0` as one addition that jumps to the panic. */
export function fuseCheckedArithmetic(fx: FunctionCx, block: BasicBlock, s: Statement, next: BasicBlock | undefined, panic: (t: Extract<TerminatorKind, { kind: "Assert" }>) => void): boolean {
  const t = fx.body.basicBlocks[block].terminator;
  const assertion = t.kind;
  if (s.kind.kind !== "Assign" || assertion.kind !== "Assert" || assertion.expected || assertion.target !== next || assertion.cond.kind === "Constant") return false;
  const { place, rvalue } = s.kind;
  if (rvalue.kind !== "BinaryOp" || place.projection.length > 0 || fx.fusion.uses[place.local] !== 3 || fx.fusion.predecessors[next] !== 1) return false;
  const [take] = fx.body.basicBlocks[next].statements;
  if (take === undefined || take.kind.kind !== "Assign" || take.kind.rvalue.kind !== "Use" || take.kind.rvalue.operand.kind === "Constant") return false;
  const [from, to] = [take.kind.rvalue.operand.place, take.kind.place];
  const [field] = from.projection;
  if (assertion.cond.place.local !== place.local || from.local !== place.local || from.projection.length !== 1 || field.kind !== "Field" || field.field !== 0) return false;
  if (to.projection.length > 0 || fx.hidden[to.local] !== undefined) return false;
  const kind = wordKind(fx, operandTy(fx, rvalue.left));
  if (kind === undefined) return false;
  const ops = CHECKED[rvalue.op]?.[kind >> 1 === 2 ? "w32" : "w64"];
  const op = ops?.[kind & 1];
  if (op === undefined) return false;
  const fail = fx.asm.label();
  const d = fx.localSlots[to.local];
  const bits = rvalue.op === "AddWithOverflow" ? constantBits(fx, rvalue.right) : undefined;
  const value = bits === undefined ? undefined : BigInt.asIntN(8 << (kind >> 1), bits);
  const small = value !== undefined && BigInt.asIntN(32, value) === value && ((kind & 1) === 1 || value >= 0n);
  const a = operandSlot(fx, rvalue.left);
  if (small) fx.asm.jump(IMMEDIATE_ADD[kind >> 1 === 2 ? 0 : 1][kind & 1], [d, a, Number(value)], fail);
  else fx.asm.jump(op, [d, a, operandSlot(fx, rvalue.right)], fail);
  fx.fusion.done.add(take);
  const cleanup = fx.inCleanup;
  fx.cold.push(() => {
    fx.inCleanup = cleanup;
    fx.asm.bind(fail);
    panic(assertion);
  });
  return true;
}

const IMMEDIATE_ADD = [[Op.AddJoU32I, Op.AddJoS32I], [Op.AddJoU64I, Op.AddJoS64I]] as const;
