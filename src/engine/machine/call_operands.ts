/** Operands of system calls: slots of the running frame, what they hold and where they point. */
import type { Machine } from "./machine";
import { LIVE } from "./registers";

/** Operand k as written. */
export const imm = (m: Machine, k: number): number => m.code[m.pc + 3 + k];
/** Linear offset of operand k's slot. */
export const slot = (m: Machine, k: number): number => m.fp + imm(m, k);
/** Low word of what operand k holds, its high word on a 64-bit target, and its provenance. */
export const word = (m: Machine, k: number): number => m.memory.i32[slot(m, k) >> 2];
export const high = (m: Machine, k: number): number => (m.options.pointerBytes === 8 ? m.memory.i32[(slot(m, k) >> 2) + 1] : 0);
export const provOf = (m: Machine, k: number): number => m.memory.prov[slot(m, k) >> m.memory.provShift];
/** A usize operand as a number; huge values become Infinity. */
export const usize = (m: Machine, k: number): number => (high(m, k) === 0 ? word(m, k) >>> 0 : Infinity);

/** Writes a usize to a linear offset. */
export function setUsize(m: Machine, at: number, value: number): void {
  m.memory.i32[at >> 2] = value % 4294967296;
  if (m.options.pointerBytes === 8) m.memory.i32[(at >> 2) + 1] = Math.floor(value / 4294967296);
}

/** Where operand k points, for `size` bytes; -1 with a stop. */
export function target(m: Machine, k: number, size: number, align: number, state: number): number {
  const at = m.access(word(m, k), high(m, k), provOf(m, k), size, align, state);
  return at < 0 || m.touched(size, state) ? at : -1;
}

/** Bytes that operand k points to; undefined with a stop when they may not be read. */
export function readBytes(m: Machine, k: number, size: number): Uint8Array | undefined {
  const at = target(m, k, size, 1, LIVE);
  if (at < 0) return undefined;
  if (!m.memory.isInit(at, size)) {
    m.ub("uninitialized_read", "reading memory, but memory is uninitialized, and this operation requires initialized memory", provOf(m, k));
    return undefined;
  }
  return m.memory.u8.slice(at, at + size);
}
