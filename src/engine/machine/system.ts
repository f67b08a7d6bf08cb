/** System calls: what the program asks of its surroundings (heap, output, unwinding) and bulk operations on memory. Operands as in `Sys`. */
import { floatText, parseFloatText } from "./float_text";
import type { Machine } from "./machine";
import { high, imm, provOf, readBytes, setUsize, slot, target, usize, word } from "./call_operands";
import { Sys } from "./opcodes";
import { AllocationKind, ENTRY_WORDS, Entry, INDEX_MASK, LIVE, Reg, WILDCARD, WRITABLE } from "./registers";
import { resumeUnwinding } from "./unwind";
import { locateWatched } from "./linear_memory";
import { askClock } from "./schedule";
import { threadCall } from "./thread_calls";
import { fromUtf8, utf8 } from "./utf8";
import { Block } from "./heap";

const WRITE = LIVE | WRITABLE;

/** Executes the system call at pc and goes on after it, unless it stopped or jumped. */
export function systemCall(m: Machine): void {
  const pc = m.pc;
  const next = pc + 3 + m.code[pc + 2];
  if (perform(m, m.code[pc + 1]) && m.stop === undefined) m.pc = next;
}

/** True: go on after the call. */
function perform(m: Machine, call: Sys): boolean {
  const { memory } = m;
  switch (call) {
    case Sys.Alloc: return allocate(m, slot(m, 0), usize(m, 1), usize(m, 2), imm(m, 3));
    case Sys.Dealloc: return deallocate(m, 0, usize(m, 1), usize(m, 2));
    case Sys.Realloc: return reallocate(m);
    case Sys.Print: {
      const bytes = readBytes(m, 1, usize(m, 2));
      if (bytes === undefined) return false;
      const fd = word(m, 0);
      memory.i32[fd === 2 ? Reg.Stderr : Reg.Stdout] += bytes.length;
      if (bytes.length > 0) m.log({ kind: "print", fd, bytes });
      return true;
    }
    case Sys.Read: {
      const from = memory.i32[Reg.StdinRead];
      const size = Math.min(usize(m, 2), m.options.stdin.length - from);
      const at = target(m, 1, size, 1, WRITE);
      if (at < 0) return false;
      memory.u8.set(m.options.stdin.subarray(from, from + size), at);
      touch(m, at, size);
      memory.i32[Reg.StdinRead] = from + size;
      setUsize(m, slot(m, 0), size);
      return true;
    }
    case Sys.Exit: m.stop = { kind: "Exit", code: word(m, 0), at: m.here() }; return false;
    case Sys.Abort: m.stop = { kind: "Abort", message: "the program aborted", at: m.here() }; return false;
    case Sys.NotePanic: return notePanic(m);
    case Sys.NoteLeak: return noteLeak(m);
    case Sys.BeginUnwind:
      memory.i32[Reg.PayloadLo] = word(m, 0);
      memory.i32[Reg.PayloadHi] = high(m, 0);
      memory.i32[Reg.PayloadProv] = provOf(m, 0);
      if (imm(m, 1) !== 0) m.pc = imm(m, 1);
      else resumeUnwinding(m);
      return false;
    case Sys.TakePayload: m.setPointer(slot(m, 0), memory.i32[Reg.PayloadLo], memory.i32[Reg.PayloadHi], memory.i32[Reg.PayloadProv]); return true;
    case Sys.Copy: return copy(m);
    case Sys.Fill: {
      const size = usize(m, 2) * imm(m, 3);
      const at = target(m, 0, size, imm(m, 4), WRITE);
      if (at < 0) return false;
      memory.u8.fill(memory.u8[slot(m, 1)], at, at + size);
      memory.clearProvenance(at, size);
      touch(m, at, size);
      return true;
    }
    case Sys.Compare: {
      const size = usize(m, 3);
      const left = readBytes(m, 1, size);
      const right = left && readBytes(m, 2, size);
      if (left === undefined || right === undefined) return false;
      memory.i32[slot(m, 0) >> 2] = compareBytes(left, right);
      return true;
    }
    case Sys.RawEq: {
      const left = readBytes(m, 1, imm(m, 3));
      const right = left && readBytes(m, 2, imm(m, 3));
      if (left === undefined || right === undefined) return false;
      memory.u8[slot(m, 0)] = compareBytes(left, right) === 0 ? 1 : 0;
      return true;
    }
    case Sys.OffsetFrom: return offsetFrom(m);
    case Sys.OffsetInbounds: return offsetInbounds(m);
    case Sys.Expose: memory.expose(provOf(m, 0)); return true;
    case Sys.PtrFromInt: m.setPointer(slot(m, 0), word(m, 1), high(m, 1), imm(m, 2) === 1 ? WILDCARD : 0); return true;
    case Sys.PtrMask: m.setPointer(slot(m, 0), word(m, 1) & word(m, 2), high(m, 1) & high(m, 2), provOf(m, 1)); return true;
    case Sys.Assume:
      if (memory.u8[slot(m, 0)] !== 0) return true;
      m.ub("assumption_failed", "`assume` called with `false`");
      return false;
    case Sys.ArgCount: setUsize(m, slot(m, 0), m.options.args.length); return true;
    case Sys.ArgLen: setUsize(m, slot(m, 0), utf8(m.options.args[usize(m, 1)] ?? "").length); return true;
    case Sys.Arg: {
      const bytes = utf8(m.options.args[usize(m, 0)] ?? "");
      return writeBytes(m, 1, bytes);
    }
    case Sys.FloatToStr: {
      const text = floatText(memory.f64[slot(m, 1) >> 3], memory.u8[slot(m, 2)] !== 0, word(m, 3), Math.min(usize(m, 4), 1100), memory.u8[slot(m, 5)] !== 0);
      if (!writeBytes(m, 6, utf8(text))) return false;
      setUsize(m, slot(m, 0), text.length);
      return true;
    }
    case Sys.FloatParse: {
      const bytes = readBytes(m, 1, usize(m, 2));
      if (bytes === undefined) return false;
      const value = parseFloatText(String.fromCharCode(...bytes.subarray(0, 2000)), memory.u8[slot(m, 3)] !== 0);
      const at = target(m, 4, 8, 1, WRITE);
      if (at < 0) return false;
      memory.u8.set(new Uint8Array(new Float64Array([value ?? 0]).buffer), at);
      touch(m, at, 8);
      memory.u8[slot(m, 0)] = value === undefined ? 0 : 1;
      return true;
    }
    case Sys.Nanos: setUsize64(m, slot(m, 0), askClock(m)); return true;
    case Sys.Seed: setUsize64(m, slot(m, 0), m.options.seed); return true;
    case Sys.Probe:
      if (m.fp - imm(m, 0) >= m.stackLow) return true;
      m.stop = { kind: "StackOverflow", at: m.here() };
      return false;
    case Sys.Deinit: {
      const at = m.access(word(m, 0) + imm(m, 1), high(m, 0), provOf(m, 0), imm(m, 2), 1, WRITE);
      if (at < 0) return false;
      memory.setInit(at, imm(m, 2), false);
      memory.markDirty(at, imm(m, 2));
      return true;
    }
    case Sys.Swap: return swap(m);
    case Sys.CheckInit:
      if (memory.isInit(slot(m, 0), imm(m, 1))) return true;
      m.ub("uninitialized_read", "constructing invalid value: encountered uninitialized memory, but expected initialized bytes");
      return false;
    case Sys.CheckFunction:
      if (m.functionIndex(word(m, 0), high(m, 0)) >= 0) return true;
      m.ub("invalid_value", `constructing invalid value: encountered ${m.describeAddress(word(m, 0), high(m, 0))}, but expected a function pointer`);
      return false;
    default: return threadCall(m, call);
  }
}

function setUsize64(m: Machine, at: number, value: number): void {
  m.memory.i32[at >> 2] = value % 4294967296;
  m.memory.i32[(at >> 2) + 1] = Math.floor(value / 4294967296);
}

function touch(m: Machine, at: number, size: number): void {
  m.memory.setInit(at, size, true);
  m.memory.markDirty(at, size);
}

function writeBytes(m: Machine, k: number, bytes: Uint8Array): boolean {
  const at = target(m, k, bytes.length, 1, WRITE);
  if (at < 0) return false;
  m.memory.u8.set(bytes, at);
  touch(m, at, bytes.length);
  return true;
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (let k = 0; k < left.length; k++) if (left[k] !== right[k]) return left[k] < right[k] ? -1 : 1;
  return 0;
}

// ---- heap ----

/** A new block with its allocation; undefined when the heap is full (the run stops). */
function newBlock(m: Machine, size: number, align: number): { readonly at: number; readonly prov: number; readonly lo: number; readonly serial: number } | undefined {
  const { memory, heap } = m;
  const at = size > memory.geometry.heapEnd ? -1 : heap.allocate(size, align);
  if (at < 0) {
    m.stop = { kind: "OutOfMemory", requested: size, at: m.here() };
    return undefined;
  }
  const lo = memory.heapAddress(at);
  const prov = memory.newEntry(lo, memory.geometry.heapHi, size, at, align, AllocationKind.Heap, true);
  const serial = memory.table[(prov & INDEX_MASK) * ENTRY_WORDS + Entry.Serial];
  heap.occupy(at, prov & INDEX_MASK, serial);
  return { at, prov, lo, serial };
}

function addressOf(m: Machine, lo: number): bigint {
  return (BigInt(m.memory.geometry.heapHi) << 32n) | BigInt(lo >>> 0);
}

function account(m: Machine, bytes: number, blocks: number): void {
  const r = m.memory.i32;
  r[Reg.LiveBytes] += bytes;
  r[Reg.LiveBlocks] += blocks;
  r[Reg.PeakBytes] = Math.max(r[Reg.PeakBytes], r[Reg.LiveBytes]);
}

function allocate(m: Machine, d: number, size: number, align: number, how: number): boolean {
  const block = newBlock(m, size, align);
  if (block === undefined) return false;
  const { memory } = m;
  const zeroed = how === 1;
  if (zeroed) memory.u8.fill(0, block.at, block.at + size);
  memory.clearProvenance(block.at, size);
  memory.setInit(block.at, size, zeroed);
  memory.markDirty(block.at, size);
  account(m, size, 1);
  memory.i32[Reg.Allocations]++;
  m.log({ kind: "alloc", serial: block.serial, address: addressOf(m, block.lo), size, align, point: m.here(), system: how === 2 });
  m.setPointer(d, block.lo, memory.geometry.heapHi, block.prov);
  return true;
}

/** Index of the live heap allocation that operand k points to the beginning of, with the layout given; 0 with a stop. */
function owned(m: Machine, k: number, size: number, align: number): number {
  const { memory } = m;
  const t = memory.table;
  const lo = word(m, k);
  const given = provOf(m, k);
  const prov = given === WILDCARD ? memory.findExposed(lo, high(m, k)) : given;
  const index = prov & INDEX_MASK;
  const e = index * ENTRY_WORDS;
  const fail = (kind: "invalid_dealloc" | "double_free", message: string): number => {
    m.ub(kind, message, prov);
    return 0;
  };
  if (index === 0) return fail("invalid_dealloc", `deallocating ${m.describeAddress(lo, high(m, k))}, which is a dangling pointer (it has no provenance)`);
  if ((t[e + Entry.State] & LIVE) === 0 || t[e + Entry.State] >>> 4 !== prov >>> 22) return fail("double_free", "memory access failed: the allocation has been freed, so this pointer is dangling");
  const kind = (t[e + Entry.KindAlign] >> 8) as AllocationKind;
  if (kind !== AllocationKind.Heap) return fail("invalid_dealloc", `deallocating memory that is ${kind === AllocationKind.Stack ? "stack variable" : "static"} memory, using Rust heap deallocation operation`);
  if (lo !== t[e + Entry.AddressLo]) return fail("invalid_dealloc", "deallocating with a pointer that does not point to the beginning of an object");
  const realAlign = 1 << (t[e + Entry.KindAlign] & 255);
  if (t[e + Entry.Size] !== size || realAlign !== align) return fail("invalid_dealloc", `incorrect layout on deallocation: allocation has size ${t[e + Entry.Size]} and alignment ${realAlign}, but gave size ${size} and alignment ${align}`);
  return index;
}

/** The heap block that operand 0 leads to is leaked on purpose. */
function noteLeak(m: Machine): boolean {
  const t = m.memory.table;
  const index = provOf(m, 0) & INDEX_MASK;
  const e = index * ENTRY_WORDS;
  if (index !== 0 && provOf(m, 0) !== WILDCARD && (t[e + Entry.State] & LIVE) !== 0 && ((t[e + Entry.KindAlign] >> 8) as AllocationKind) === AllocationKind.Heap) m.log({ kind: "leak", serial: t[e + Entry.Serial] });
  return true;
}

function deallocate(m: Machine, k: number, size: number, align: number): boolean {
  const index = owned(m, k, size, align);
  if (index === 0) return false;
  const { memory } = m;
  const e = index * ENTRY_WORDS;
  const at = memory.table[e + Entry.Linear];
  if (!m.lastTouch(index, 0, size)) return false;
  m.log({ kind: "free", serial: memory.table[e + Entry.Serial], size, align, point: m.here() });
  memory.freeEntry(index);
  m.heap.release(at);
  account(m, -size, -1);
  memory.i32[Reg.Frees]++;
  return true;
}

/** Operands: d, p, old size, align, new size. The allocation is a new one in every case: old pointers dangle, as in Miri. */
function reallocate(m: Machine): boolean {
  const [oldSize, align, newSize] = [usize(m, 2), usize(m, 3), usize(m, 4)];
  const index = owned(m, 1, oldSize, align);
  if (index === 0) return false;
  const { memory, heap } = m;
  const at = memory.table[index * ENTRY_WORDS + Entry.Linear];
  const serial = memory.table[index * ENTRY_WORDS + Entry.Serial];
  if (!m.lastTouch(index, 0, oldSize)) return false;
  let to = at;
  let prov: number;
  let lo: number;
  let newSerial: number;
  if (newSize <= memory.geometry.heapEnd && heap.resizeInPlace(at, newSize)) {
    memory.freeEntry(index);
    lo = memory.heapAddress(at);
    prov = memory.newEntry(lo, memory.geometry.heapHi, newSize, at, align, AllocationKind.Heap, true);
    newSerial = memory.table[(prov & INDEX_MASK) * ENTRY_WORDS + Entry.Serial];
    heap.occupy(at, prov & INDEX_MASK, newSerial);
  } else {
    const block = newBlock(m, newSize, align);
    if (block === undefined) return false;
    ({ at: to, prov, lo, serial: newSerial } = block);
    memory.clearProvenance(to, newSize);
    memory.copy(to, at, Math.min(oldSize, newSize));
    memory.freeEntry(index);
    heap.release(at);
  }
  if (newSize > oldSize) memory.setInit(to + oldSize, newSize - oldSize, false);
  memory.markDirty(to, newSize);
  account(m, newSize - oldSize, 0);
  m.log({ kind: "realloc", serial, newSerial, address: addressOf(m, lo), oldSize, newSize, align, moved: to !== at, point: m.here() });
  m.setPointer(slot(m, 0), lo, memory.geometry.heapHi, prov);
  return true;
}

// ---- bulk memory ----

function copy(m: Machine): boolean {
  const { memory } = m;
  const size = usize(m, 2) * imm(m, 3);
  const from = target(m, 1, size, imm(m, 4), LIVE);
  if (from < 0) return false;
  const to = target(m, 0, size, imm(m, 4), WRITE);
  if (to < 0) return false;
  if (imm(m, 5) === 0 && size > 0 && from < to + size && to < from + size) {
    m.ub("overlapping_copy", "`copy_nonoverlapping` called on overlapping ranges", provOf(m, 0));
    return false;
  }
  memory.copy(to, from, size);
  memory.markDirty(to, size);
  return true;
}

function swap(m: Machine): boolean {
  const { memory } = m;
  const size = imm(m, 2);
  const x = target(m, 0, size, imm(m, 3), WRITE);
  const y = x < 0 ? -1 : target(m, 1, size, imm(m, 3), WRITE);
  if (y < 0) return false;
  const scratch = m.fp - Math.ceil(size / 16) * 16 - 64;
  if (scratch < m.controlEnd) {
    m.stop = { kind: "StackOverflow", at: m.here() };
    return false;
  }
  memory.copy(scratch, x, size);
  memory.copy(x, y, size);
  memory.copy(y, scratch, size);
  memory.markDirty(scratch, size);
  memory.markDirty(x, size);
  memory.markDirty(y, size);
  return true;
}

/** Operands: d, p, base, element size, unsigned. */
function offsetFrom(m: Machine): boolean {
  const bytes = (word(m, 1) - word(m, 2)) | 0;
  const [p, q] = [provOf(m, 1), provOf(m, 2)];
  if (p !== q && p !== WILDCARD && q !== WILDCARD && bytes !== 0) {
    m.ub("pointer_arithmetic", "`ptr_offset_from` called on two different pointers that are not both derived from the same allocation", p);
    return false;
  }
  if (imm(m, 4) === 1 && bytes < 0) {
    m.ub("pointer_arithmetic", `\`ptr_offset_from_unsigned\` called when first pointer has smaller address than second: ${word(m, 1) >>> 0} < ${word(m, 2) >>> 0}`, p);
    return false;
  }
  const n = Math.trunc(bytes / Math.max(imm(m, 3), 1));
  m.memory.i32[slot(m, 0) >> 2] = n;
  if (m.options.pointerBytes === 8) m.memory.i32[(slot(m, 0) >> 2) + 1] = n >> 31;
  return true;
}

/** Operands: d, p, index, element size. The way from p to the result must lie in one live allocation. */
function offsetInbounds(m: Machine): boolean {
  const { memory } = m;
  const bytes = Math.imul(word(m, 2), imm(m, 3));
  const lo = word(m, 1);
  const prov = provOf(m, 1);
  if (bytes !== 0 && prov !== WILDCARD) {
    const low = bytes < 0 ? lo + bytes : lo;
    const size = Math.abs(bytes);
    if (locateWatched(memory.table, prov, low | 0, high(m, 1), size, LIVE) < 0) {
      const e = (prov & INDEX_MASK) * ENTRY_WORDS;
      const live = prov !== 0 && (memory.table[e + Entry.State] & LIVE) !== 0 && memory.table[e + Entry.State] >>> 4 === prov >>> 22;
      if (prov === 0) m.ub("dangling_pointer", `in-bounds pointer arithmetic failed: attempting to offset pointer by ${bytes} bytes, but got ${m.describeAddress(lo, high(m, 1))} which is a dangling pointer (it has no provenance)`);
      else if (!live) m.ub("use_after_free", "in-bounds pointer arithmetic failed: the allocation has been freed, so this pointer is dangling", prov);
      else m.ub("out_of_bounds", `in-bounds pointer arithmetic failed: attempting to offset pointer by ${bytes} bytes, but got a pointer into an allocation of size ${memory.table[e + Entry.Size]} bytes`, prov);
      return false;
    }
  }
  m.setPointer(slot(m, 0), lo + bytes, high(m, 1), prov);
  return true;
}

// ---- panics ----

/** Operands: message, length, &Location, then the offsets of its file pointer, line and column. */
function notePanic(m: Machine): boolean {
  const { memory } = m;
  const bytes = readBytes(m, 0, usize(m, 1));
  if (bytes === undefined) return false;
  const location = target(m, 2, imm(m, 5) + 4, 1, LIVE);
  if (location < 0) return false;
  const file = location + imm(m, 3);
  const wide = m.options.pointerBytes === 8;
  const at = m.access(memory.i32[file >> 2], wide ? memory.i32[(file >> 2) + 1] : 0, memory.prov[file >> memory.provShift], memory.i32[(file >> 2) + (wide ? 2 : 1)], 1, LIVE);
  if (at < 0) return false;
  const name = memory.u8.slice(at, at + memory.i32[(file >> 2) + (wide ? 2 : 1)]);
  m.log({ kind: "panic", message: fromUtf8(bytes), file: fromUtf8(name), line: memory.i32[(location + imm(m, 4)) >> 2], column: memory.i32[(location + imm(m, 5)) >> 2] });
  memory.i32[Reg.PanicEvent] = memory.i32[Reg.Events];
  if (m.haltsAtPanic) m.stop = { kind: "Panic", message: fromUtf8(bytes), file: fromUtf8(name), line: memory.i32[(location + imm(m, 4)) >> 2], column: memory.i32[(location + imm(m, 5)) >> 2], at: m.here() };
  return true;
}

/** The last allocation that lived in a block, for the heap's picture. */
export function blockSerial(m: Machine, block: number): number {
  return m.heap.word(block, Block.Serial);
}
