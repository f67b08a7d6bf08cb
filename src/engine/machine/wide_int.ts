/** Integers wider than a word, over linear memory: 64 bits as two words, 128 bits through BigInt. */
import { IntKind } from "./opcodes";
import type { LinearMemory } from "./linear_memory";

/** Upper 32 bits of the unsigned 64-bit product of two words. */
export function highProduct(a: number, b: number): number {
  const a0 = a & 0xffff, a1 = a >>> 16, b0 = b & 0xffff, b1 = b >>> 16;
  const low = a0 * b0;
  const mid = a1 * b0 + (low >>> 16);
  const mid2 = a0 * b1 + (mid % 65536);
  return (a1 * b1 + Math.floor(mid / 65536) + Math.floor(mid2 / 65536)) | 0;
}

/** Value of an integer up to 32 bits as a number. */
export function readSmall(m: LinearMemory, kind: IntKind, at: number): number {
  switch (kind) {
    case IntKind.U8: return m.u8[at];
    case IntKind.I8: return (m.u8[at] << 24) >> 24;
    case IntKind.U16: return m.u16[at >> 1];
    case IntKind.I16: return (m.u16[at >> 1] << 16) >> 16;
    case IntKind.U32: return m.i32[at >> 2] >>> 0;
    default: return m.i32[at >> 2];
  }
}

/** Stores the low bits of an integral number (exact up to 2^53 in size). */
export function writeSmall(m: LinearMemory, kind: IntKind, at: number, value: number): void {
  if (kind <= IntKind.I8) m.u8[at] = value;
  else if (kind <= IntKind.I16) m.u16[at >> 1] = value;
  else m.i32[at >> 2] = value;
}

/** Any integer as BigInt. */
export function readBig(m: LinearMemory, kind: IntKind, at: number): bigint {
  if (kind < IntKind.U64) return BigInt(readSmall(m, kind, at));
  const words = kind < IntKind.U128 ? 2 : 4;
  let value = 0n;
  for (let k = words - 1; k >= 0; k--) value = (value << 32n) | BigInt(m.i32[(at >> 2) + k] >>> 0);
  return (kind & 1) === 1 ? BigInt.asIntN(words * 32, value) : value;
}

/** Stores the low bits of a BigInt. */
export function writeBig(m: LinearMemory, kind: IntKind, at: number, value: bigint): void {
  if (kind < IntKind.U64) {
    writeSmall(m, kind, at, Number(BigInt.asIntN(32, value)));
    return;
  }
  const words = kind < IntKind.U128 ? 2 : 4;
  let rest = BigInt.asUintN(words * 32, value);
  for (let k = 0; k < words; k++, rest >>= 32n) m.i32[(at >> 2) + k] = Number(rest & 0xffffffffn) | 0;
}

/** Bits of a kind: 8 to 128. */
export function bitsOf(kind: IntKind): number {
  return 8 << (kind >> 1);
}

/** The value with the kind's width and sign that has the same low bits. */
export function wrapBig(kind: IntKind, value: bigint): bigint {
  return (kind & 1) === 1 ? BigInt.asIntN(bitsOf(kind), value) : BigInt.asUintN(bitsOf(kind), value);
}

export function minOf(kind: IntKind): bigint {
  return (kind & 1) === 1 ? -(1n << BigInt(bitsOf(kind) - 1)) : 0n;
}

export function maxOf(kind: IntKind): bigint {
  return (1n << BigInt(bitsOf(kind) - (kind & 1))) - 1n;
}
