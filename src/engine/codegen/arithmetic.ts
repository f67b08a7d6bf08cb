/** Binary and unary operations on numbers. The frequent widths have opcodes; the rest goes through `Op.Alu` and `Op.Float`. */
import type { BinOp, Operand } from "../mir/mir";
import { BinaryAlu, FloatOp, IntKind, Op, UnaryAlu } from "../machine/opcodes";
import type { Ty } from "../ty/ty";
import type { FunctionCx, Slot } from "./function_cx";
import { constantBits, operandSlot, operandTy } from "./operands";
import { fieldOffset } from "./type_info";

interface IntOps {
  readonly signed: Op | undefined;
  readonly unsigned: Op | undefined;
}

const same = (op: Op): IntOps => ({ signed: op, unsigned: op });

const OPS_32: Partial<Record<BinOp, IntOps>> = {
  Add: same(Op.Add32), Sub: same(Op.Sub32), Mul: same(Op.Mul32), BitAnd: same(Op.And32), BitOr: same(Op.Or32), BitXor: same(Op.Xor32),
  Shl: same(Op.Shl32), Shr: { signed: Op.ShrS32, unsigned: Op.ShrU32 },
  Eq: same(Op.Eq32), Ne: same(Op.Ne32), Lt: { signed: Op.LtS32, unsigned: Op.LtU32 }, Le: { signed: Op.LeS32, unsigned: Op.LeU32 },
};

const OPS_64: Partial<Record<BinOp, IntOps>> = {
  Add: same(Op.Add64), Sub: same(Op.Sub64), Mul: same(Op.Mul64), BitAnd: same(Op.And64), BitOr: same(Op.Or64), BitXor: same(Op.Xor64),
  Shl: same(Op.Shl64), Shr: { signed: Op.ShrS64, unsigned: Op.ShrU64 },
  Eq: same(Op.Eq64), Ne: same(Op.Ne64), Lt: { signed: Op.LtS64, unsigned: Op.LtU64 }, Le: { signed: Op.LeS64, unsigned: Op.LeU64 },
};

/** With an immediate second operand. */
const IMMEDIATE_32: Partial<Record<BinOp, IntOps>> = {
  Add: same(Op.Add32I), Mul: same(Op.Mul32I), BitAnd: same(Op.And32I), Shl: same(Op.Shl32I), Shr: { signed: Op.ShrS32I, unsigned: Op.ShrU32I },
  Eq: same(Op.Eq32I), Ne: same(Op.Ne32I), Lt: { signed: Op.LtS32I, unsigned: Op.LtU32I }, Ge: { signed: Op.GeS32I, unsigned: Op.GeU32I },
  Le: { signed: Op.LeS32I, unsigned: undefined }, Gt: { signed: Op.GtS32I, unsigned: undefined },
};

const IMMEDIATE_64: Partial<Record<BinOp, IntOps>> = {
  Add: same(Op.Add64I), Eq: same(Op.Eq64I), Ne: same(Op.Ne64I), Lt: { signed: Op.LtS64I, unsigned: Op.LtU64I },
};

const OVERFLOW: Partial<Record<BinOp, { readonly w32: IntOps; readonly w64: IntOps }>> = {
  AddWithOverflow: { w32: { signed: Op.AddOvS32, unsigned: Op.AddOvU32 }, w64: { signed: Op.AddOvS64, unsigned: Op.AddOvU64 } },
  SubWithOverflow: { w32: { signed: Op.SubOvS32, unsigned: Op.SubOvU32 }, w64: { signed: Op.SubOvS64, unsigned: Op.SubOvU64 } },
  MulWithOverflow: { w32: { signed: Op.MulOvS32, unsigned: Op.MulOvU32 }, w64: { signed: undefined, unsigned: undefined } },
};

const OVERFLOW_IMMEDIATE = { w32: { signed: Op.AddOvS32I, unsigned: Op.AddOvU32I }, w64: { signed: Op.AddOvS64I, unsigned: Op.AddOvU64I } };

export const ALU: Readonly<Record<Exclude<BinOp, "Offset">, BinaryAlu>> = {
  Add: BinaryAlu.Add, Sub: BinaryAlu.Sub, Mul: BinaryAlu.Mul, Div: BinaryAlu.Div, Rem: BinaryAlu.Rem, BitXor: BinaryAlu.Xor, BitAnd: BinaryAlu.And, BitOr: BinaryAlu.Or,
  Shl: BinaryAlu.Shl, Shr: BinaryAlu.Shr, Eq: BinaryAlu.Eq, Lt: BinaryAlu.Lt, Le: BinaryAlu.Le, Ne: BinaryAlu.Ne, Ge: BinaryAlu.Ge, Gt: BinaryAlu.Gt, Cmp: BinaryAlu.Cmp,
  AddWithOverflow: BinaryAlu.AddOv, SubWithOverflow: BinaryAlu.SubOv, MulWithOverflow: BinaryAlu.MulOv,
  AddUnchecked: BinaryAlu.AddUnchecked, SubUnchecked: BinaryAlu.SubUnchecked, MulUnchecked: BinaryAlu.MulUnchecked, ShlUnchecked: BinaryAlu.ShlUnchecked, ShrUnchecked: BinaryAlu.ShrUnchecked,
};

const SWAPPED: Partial<Record<BinOp, BinOp>> = { Gt: "Lt", Ge: "Le" };
const SHIFTS: readonly BinOp[] = ["Shl", "Shr", "ShlUnchecked", "ShrUnchecked"];

const FLOAT_OPS: Partial<Record<BinOp, FloatOp>> = {
  Add: FloatOp.Add, Sub: FloatOp.Sub, Mul: FloatOp.Mul, Div: FloatOp.Div, Rem: FloatOp.Rem,
  Eq: FloatOp.Eq, Ne: FloatOp.Ne, Lt: FloatOp.Lt, Le: FloatOp.Le, Gt: FloatOp.Gt, Ge: FloatOp.Ge,
};
const FLOAT_64: Partial<Record<BinOp, Op>> = { Add: Op.AddF64, Sub: Op.SubF64, Mul: Op.MulF64, Div: Op.DivF64, Eq: Op.EqF64, Lt: Op.LtF64, Le: Op.LeF64 };
const FLOAT_32: Partial<Record<BinOp, Op>> = { Add: Op.AddF32, Sub: Op.SubF32, Mul: Op.MulF32, Div: Op.DivF32 };

/** `left op right` to a slot; `resultTy` tells where the overflow flag of a `(T, bool)` lies. */
export function binaryInto(fx: FunctionCx, op: BinOp, left: Operand, right: Operand, resultTy: Ty, to: Slot): void {
  const ty = operandTy(fx, left);
  if (op === "Offset") {
    offsetInto(fx, left, right, ty, to);
    return;
  }
  if (ty.kind === "Float") {
    floatBinary(fx, op, ty.float === "f64" ? 8 : 4, operandSlot(fx, left), operandSlot(fx, right), to);
    return;
  }
  if (fx.info.layout(ty).size === 0) {
    fx.constant(to, op === "Eq" || op === "Le" || op === "Ge" ? 1n : 0n, 1);
    return;
  }
  const kind = fx.info.layout(ty).size === 2 * fx.pointerBytes && (ty.kind === "RawPtr" || ty.kind === "Ref") ? (fx.pointerBytes === 8 ? IntKind.U128 : IntKind.U64) : fx.info.intKind(ty) ?? enumKind(fx, ty);
  if (kind === undefined) {
    fx.unsupported(`operator ${op} on this type`);
    return;
  }
  const flag = op.endsWith("WithOverflow") ? to + fieldOffset(fx.info.layout(resultTy), 1) : 0;
  const isShift = SHIFTS.includes(op);
  const bits = constantBits(fx, right);
  if (bits !== undefined && withImmediate(fx, op, kind, left, isShift ? bits & BigInt((8 << (kind >> 1)) - 1) : bits, to, flag)) return;
  const a = operandSlot(fx, left);
  const b = isShift ? shiftCount(fx, right) : operandSlot(fx, right);
  integerBinary(fx, op, kind, a, b, to, flag);
}

/** Bits of a scalar of another type that is compared as an integer. */
function enumKind(fx: FunctionCx, ty: Ty): IntKind | undefined {
  const { repr } = fx.info.layout(ty);
  if (repr.kind !== "Scalar" || repr.scalar.primitive.kind === "Float") return undefined;
  const { primitive } = repr.scalar;
  return ((31 - Math.clz32(primitive.size)) * 2 + (primitive.kind === "Int" && primitive.signed ? 1 : 0));
}

function pick(ops: IntOps | undefined, kind: IntKind): Op | undefined {
  return (kind & 1) === 1 ? ops?.signed : ops?.unsigned;
}

function withImmediate(fx: FunctionCx, op: BinOp, kind: IntKind, left: Operand, bits: bigint, to: Slot, flag: Slot): boolean {
  const width = kind >> 1;
  if (width !== 2 && width !== 3) return false;
  const value = BigInt.asIntN(8 << width, bits);
  const fits = width === 2 || BigInt.asIntN(32, value) === value;
  if (!fits) return false;
  const n = Number(value);
  const wide = width === 3;
  if (op === "AddWithOverflow") {
    // Unsigned immediates are sign-extended, so only those below 2^31 are meant.
    if ((kind & 1) === 0 && n < 0) return false;
    const opcode = pick(wide ? OVERFLOW_IMMEDIATE.w64 : OVERFLOW_IMMEDIATE.w32, kind);
    if (opcode === undefined) return false;
    fx.asm.emit(opcode, to, operandSlot(fx, left), n, flag);
    return true;
  }
  const plain = op === "Sub" && n !== -2147483648 ? "Add" : op;
  const opcode = pick((wide ? IMMEDIATE_64 : IMMEDIATE_32)[plain], kind);
  if (opcode === undefined) return false;
  fx.asm.emit(opcode, to, operandSlot(fx, left), plain === op ? n : -n);
  return true;
}

/** `a op b` for slots. */
export function integerBinary(fx: FunctionCx, op: Exclude<BinOp, "Offset">, kind: IntKind, a: Slot, b: Slot, to: Slot, flag: Slot): void {
  const swap = SWAPPED[op];
  const width = kind >> 1;
  const table = width === 2 ? OPS_32 : width === 3 ? OPS_64 : undefined;
  const overflow = OVERFLOW[op];
  const checked = overflow === undefined || table === undefined ? undefined : pick(width === 2 ? overflow.w32 : overflow.w64, kind);
  if (checked !== undefined) {
    fx.asm.emit(checked, to, a, b, flag);
    return;
  }
  const direct = pick(table?.[swap ?? op], kind);
  if (direct !== undefined) {
    if (swap === undefined) fx.asm.emit(direct, to, a, b);
    else fx.asm.emit(direct, to, b, a);
    return;
  }
  fx.asm.emit(Op.Alu, ALU[op], kind, to, a, b, flag);
}

/** A shift's count as a 32-bit slot: counts of any integer type are taken modulo the width, so the low word suffices. */
export function shiftCount(fx: FunctionCx, operand: Operand): Slot {
  const slot = operandSlot(fx, operand);
  const { size } = fx.info.layout(operandTy(fx, operand));
  if (size >= 4) return slot;
  const kind = fx.info.intKind(operandTy(fx, operand)) ?? IntKind.U8;
  const wide = fx.scratch(4);
  fx.asm.emit(Op.Cast, kind, IntKind.U32, wide, slot);
  return wide;
}

function floatBinary(fx: FunctionCx, op: BinOp, bytes: number, a: Slot, b: Slot, to: Slot): void {
  const swap = SWAPPED[op];
  const table = bytes === 8 ? FLOAT_64 : FLOAT_32;
  const direct = table[swap ?? op];
  if (direct !== undefined) {
    if (swap === undefined) fx.asm.emit(direct, to, a, b);
    else fx.asm.emit(direct, to, b, a);
    return;
  }
  const generic = FLOAT_OPS[op];
  if (generic === undefined) fx.unsupported(`operator ${op} on floats`);
  else fx.asm.emit(Op.Float, generic, bytes, to, a, b, 0);
}

function offsetInto(fx: FunctionCx, left: Operand, right: Operand, ty: Ty, to: Slot): void {
  const pointee = ty.kind === "RawPtr" || ty.kind === "Ref" ? ty.pointee : undefined;
  const size = pointee === undefined ? 1 : fx.info.layout(pointee).size;
  fx.asm.emit(Op.PtrIndex, to, operandSlot(fx, left), operandSlot(fx, right), size, 0);
}

/** `!x` and `-x`. */
export function unaryInto(fx: FunctionCx, op: "Not" | "Neg", operand: Operand, to: Slot): void {
  const ty = operandTy(fx, operand);
  const a = operandSlot(fx, operand);
  if (ty.kind === "Bool") fx.asm.emit(Op.NotBool, to, a);
  else if (ty.kind === "Float") fx.asm.emit(Op.Float, FloatOp.Neg, ty.float === "f64" ? 8 : 4, to, a, a, a);
  else {
    const kind = fx.info.intKind(ty);
    if (kind === undefined) fx.unsupported(`operator ${op} on this type`);
    else fx.asm.emit(Op.AluUnary, op === "Not" ? UnaryAlu.Not : UnaryAlu.Neg, kind, to, a);
  }
}
