/** Integer arithmetic that has no opcode of its own: narrow and wide integers, division, saturation, bit counting. */
import { BinaryAlu, IntKind, UnaryAlu } from "./opcodes";
import type { LinearMemory } from "./linear_memory";
import { bitsOf, maxOf, minOf, readBig, readSmall, wrapBig, writeBig, writeSmall } from "./wide_int";

/** Computes; answers false when an unchecked operation overflowed or divided by zero. */
export function binaryAlu(m: LinearMemory, op: BinaryAlu, kind: IntKind, d: number, a: number, b: number, over: number): boolean {
  if (op === BinaryAlu.Div || op === BinaryAlu.Rem || op === BinaryAlu.DivUnchecked || op === BinaryAlu.RemUnchecked) return divide(m, op, kind, d, a, b);
  return kind < IntKind.U64 ? small(m, op, kind, d, a, b, over) : big(m, op, kind, d, a, b, over);
}

/** Quotient or remainder. In `number` when both operands are below 2^53, where the double quotient, truncated, is exact. */
function divide(m: LinearMemory, op: BinaryAlu, kind: IntKind, d: number, a: number, b: number): boolean {
  const quotient = op === BinaryAlu.Div || op === BinaryAlu.DivUnchecked;
  if (kind < IntKind.U64 || (kind < IntKind.U128 && m.i32[(a >> 2) + 1] >>> 21 === 0 && m.i32[(b >> 2) + 1] >>> 21 === 0)) {
    const wide = kind >= IntKind.U64;
    const x = wide ? m.i32[(a >> 2) + 1] * 4294967296 + (m.i32[a >> 2] >>> 0) : readSmall(m, kind, a);
    const y = wide ? m.i32[(b >> 2) + 1] * 4294967296 + (m.i32[b >> 2] >>> 0) : readSmall(m, kind, b);
    if (y === 0) return false;
    const r = quotient ? Math.trunc(x / y) : x % y;
    if (!wide) {
      if (y === -1 && BigInt(x) === minOf(kind)) { if (op >= BinaryAlu.AddUnchecked) return false; }
      writeSmall(m, kind, d, r);
      return true;
    }
    m.i32[d >> 2] = r % 4294967296;
    m.i32[(d >> 2) + 1] = Math.floor(r / 4294967296);
    return true;
  }
  const x = readBig(m, kind, a);
  const y = readBig(m, kind, b);
  if (y === 0n || (op >= BinaryAlu.AddUnchecked && y === -1n && x === minOf(kind))) return false;
  writeBig(m, kind, d, quotient ? x / y : x % y);
  return true;
}

function small(m: LinearMemory, op: BinaryAlu, kind: IntKind, d: number, a: number, b: number, over: number): boolean {
  const bits = bitsOf(kind);
  const x = readSmall(m, kind, a);
  const shift = isShift(op);
  const y = shift ? m.i32[b >> 2] & (bits - 1) : readSmall(m, kind, b);
  const fits = (v: number): boolean => v >= Number(minOf(kind)) && v <= Number(maxOf(kind));
  const clamp = (v: number): number => Math.min(Math.max(v, Number(minOf(kind))), Number(maxOf(kind)));
  const set = (v: number): true => { writeSmall(m, kind, d, v); return true; };
  const flag = (v: boolean): true => { m.u8[d] = v ? 1 : 0; return true; };
  const product = (): number => (bits === 32 ? Math.imul(x, y) : x * y);
  switch (op) {
    case BinaryAlu.Add: return set(x + y);
    case BinaryAlu.Sub: return set(x - y);
    case BinaryAlu.Mul: return set(product());
    case BinaryAlu.And: return set(x & y);
    case BinaryAlu.Or: return set(x | y);
    case BinaryAlu.Xor: return set(x ^ y);
    case BinaryAlu.Nand: return set(~(x & y));
    case BinaryAlu.ShlUnchecked: if (m.i32[b >> 2] >>> 0 >= bits) return false; return set(x << y);
    case BinaryAlu.Shl: return set(x << y);
    case BinaryAlu.ShrUnchecked: if (m.i32[b >> 2] >>> 0 >= bits) return false; return set((kind & 1) === 1 ? x >> y : x >>> y);
    case BinaryAlu.Shr: return set((kind & 1) === 1 ? x >> y : x >>> y);
    case BinaryAlu.Eq: return flag(x === y);
    case BinaryAlu.Ne: return flag(x !== y);
    case BinaryAlu.Lt: return flag(x < y);
    case BinaryAlu.Le: return flag(x <= y);
    case BinaryAlu.Gt: return flag(x > y);
    case BinaryAlu.Ge: return flag(x >= y);
    case BinaryAlu.Cmp: m.u8[d] = x < y ? -1 : x > y ? 1 : 0; return true;
    case BinaryAlu.AddOv: m.u8[over] = fits(x + y) ? 0 : 1; return set(x + y);
    case BinaryAlu.SubOv: m.u8[over] = fits(x - y) ? 0 : 1; return set(x - y);
    case BinaryAlu.MulOv: { const p = product(); m.u8[over] = fits(x * y) ? 0 : 1; return set(p); }
    case BinaryAlu.AddSat: return set(clamp(x + y));
    case BinaryAlu.SubSat: return set(clamp(x - y));
    case BinaryAlu.AddUnchecked: return fits(x + y) && set(x + y);
    case BinaryAlu.SubUnchecked: return fits(x - y) && set(x - y);
    case BinaryAlu.MulUnchecked: return fits(x * y) && set(product());
    case BinaryAlu.Max: return set(Math.max(x, y));
    case BinaryAlu.Min: return set(Math.min(x, y));
    case BinaryAlu.RotateLeft:
    case BinaryAlu.RotateRight: {
      const n = op === BinaryAlu.RotateLeft ? y : (bits - y) & (bits - 1);
      const u = bits === 32 ? x : x & (2 ** bits - 1);
      return set((u << n) | (n === 0 ? 0 : u >>> (bits - n)));
    }
    default: return false;
  }
}

function isShift(op: BinaryAlu): boolean {
  return op === BinaryAlu.Shl || op === BinaryAlu.Shr || op === BinaryAlu.ShlUnchecked || op === BinaryAlu.ShrUnchecked || op === BinaryAlu.RotateLeft || op === BinaryAlu.RotateRight;
}

function big(m: LinearMemory, op: BinaryAlu, kind: IntKind, d: number, a: number, b: number, over: number): boolean {
  const bits = BigInt(bitsOf(kind));
  const x = readBig(m, kind, a);
  const shift = isShift(op);
  const count = shift ? m.i32[b >> 2] >>> 0 : 0;
  const y = shift ? BigInt(count) & (bits - 1n) : readBig(m, kind, b);
  const exact = (v: bigint): boolean => wrapBig(kind, v) === v;
  const clamp = (v: bigint): bigint => (v < minOf(kind) ? minOf(kind) : v > maxOf(kind) ? maxOf(kind) : v);
  const set = (v: bigint): true => { writeBig(m, kind, d, v); return true; };
  const flag = (v: boolean): true => { m.u8[d] = v ? 1 : 0; return true; };
  const flagged = (v: bigint): true => { writeBig(m, kind, d, v); m.u8[over] = exact(v) ? 0 : 1; return true; };
  switch (op) {
    case BinaryAlu.Add: return set(x + y);
    case BinaryAlu.Sub: return set(x - y);
    case BinaryAlu.Mul: return set(x * y);
    case BinaryAlu.And: return set(x & y);
    case BinaryAlu.Or: return set(x | y);
    case BinaryAlu.Xor: return set(x ^ y);
    case BinaryAlu.Nand: return set(~(x & y));
    case BinaryAlu.Shl: return set(x << y);
    case BinaryAlu.Shr: return set(x >> y);
    case BinaryAlu.ShlUnchecked: return BigInt(count) < bits && set(x << y);
    case BinaryAlu.ShrUnchecked: return BigInt(count) < bits && set(x >> y);
    case BinaryAlu.Eq: return flag(x === y);
    case BinaryAlu.Ne: return flag(x !== y);
    case BinaryAlu.Lt: return flag(x < y);
    case BinaryAlu.Le: return flag(x <= y);
    case BinaryAlu.Gt: return flag(x > y);
    case BinaryAlu.Ge: return flag(x >= y);
    case BinaryAlu.Cmp: m.u8[d] = x < y ? -1 : x > y ? 1 : 0; return true;
    case BinaryAlu.AddOv: return flagged(x + y);
    case BinaryAlu.SubOv: return flagged(x - y);
    case BinaryAlu.MulOv: return flagged(x * y);
    case BinaryAlu.AddSat: return set(clamp(x + y));
    case BinaryAlu.SubSat: return set(clamp(x - y));
    case BinaryAlu.AddUnchecked: return exact(x + y) && set(x + y);
    case BinaryAlu.SubUnchecked: return exact(x - y) && set(x - y);
    case BinaryAlu.MulUnchecked: return exact(x * y) && set(x * y);
    case BinaryAlu.Max: return set(x > y ? x : y);
    case BinaryAlu.Min: return set(x < y ? x : y);
    case BinaryAlu.RotateLeft:
    case BinaryAlu.RotateRight: {
      const u = BigInt.asUintN(Number(bits), x);
      const n = op === BinaryAlu.RotateLeft ? y : (bits - y) & (bits - 1n);
      return set((u << n) | (u >> (bits - n)));
    }
    default: return false;
  }
}

export function unaryAlu(m: LinearMemory, op: UnaryAlu, kind: IntKind, d: number, a: number): void {
  const bits = bitsOf(kind);
  const signed = readBig(m, kind, a);
  const x = BigInt.asUintN(bits, signed);
  const count = (n: number): void => { m.i32[d >> 2] = n; };
  switch (op) {
    case UnaryAlu.Not: writeBig(m, kind, d, ~x); return;
    case UnaryAlu.Neg: writeBig(m, kind, d, -x); return;
    case UnaryAlu.CtPop: count(x.toString(2).replaceAll("0", "").length); return;
    case UnaryAlu.CtLz: count(x === 0n ? bits : bits - x.toString(2).length); return;
    case UnaryAlu.CtTz: {
      const text = x.toString(2);
      count(x === 0n ? bits : text.length - 1 - text.lastIndexOf("1"));
      return;
    }
    case UnaryAlu.BSwap:
    case UnaryAlu.BitReverse: {
      let rest = x;
      let out = 0n;
      const unit = op === UnaryAlu.BSwap ? 8n : 1n;
      for (let k = 0n; k < BigInt(bits); k += unit, rest >>= unit) out = (out << unit) | (rest & ((1n << unit) - 1n));
      writeBig(m, kind, d, out);
    }
  }
}
