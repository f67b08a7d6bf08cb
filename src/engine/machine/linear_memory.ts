/**
 * All run-time state: one linear memory of bytes with its shadow (provenance a pointer-sized slot, one initialisation bit a byte),
 * the allocation table, and which pages of both changed since the last checkpoint.
 *
 * Regions by linear offset: page 0 registers · globals · control stack (grows up) · stack (grows down) · heap (grows up, last).
 * Program addresses are linear offsets plus a region's base, chosen to look like a Linux process's. The areas of further threads
 * (record, thread-locals, control stack, stack) lie between the heap's blocks, but take no addresses there: their stacks have their own.
 */
import { AllocationKind, ENTRY_WORDS, Entry, EXPOSED, GENERATION_SHIFT, INDEX_MASK, LIVE, PAGE, Reg, Thread, WATCHED, WRITABLE } from "./registers";

/** Bytes of page 0 and its followers kept for registers, list heads and the list of threads. */
const REGISTER_BYTES = 8 * PAGE;
/** Room below the stack's limit where arguments of a call that overflows may be prepared. */
export const STACK_GUARD = 64 * 1024;

/** Linear offsets where regions begin and end, and the program addresses that belong to them. */
export interface Geometry {
  readonly globals: number;
  readonly control: number;
  readonly controlEnd: number;
  /** Lowest usable byte of the stack; a guard lies below. */
  readonly stackLow: number;
  readonly stackHigh: number;
  readonly heap: number;
  readonly heapEnd: number;
  readonly stackHi: number;
  readonly heapHi: number;
  /** High address word of further threads' stacks. */
  readonly threadHi: number;
  /** Low address word minus linear offset, by region. */
  readonly stackDelta: number;
  readonly heapDelta: number;
  readonly globalDelta: number;
  readonly codeLo: number;
}

const up = (n: number, unit: number): number => Math.ceil(n / unit) * unit;

export function geometry(globalBytes: number, stackLimit: number, heapLimit: number, pointerBytes: 4 | 8): Geometry {
  const wide = pointerBytes === 8;
  const globals = REGISTER_BYTES;
  const control = up(globals + globalBytes, PAGE);
  const controlEnd = control + up(stackLimit * 4, PAGE);
  const stackLow = controlEnd + STACK_GUARD;
  const stackHigh = stackLow + up(stackLimit, PAGE);
  const heap = stackHigh + PAGE;
  return {
    globals, control, controlEnd, stackLow, stackHigh, heap, heapEnd: heap + up(heapLimit, PAGE),
    stackHi: wide ? 0x7ffd : 0, heapHi: wide ? 0x5555 : 0, threadHi: wide ? 0x7fff : 0,
    stackDelta: ((wide ? 0x5e8ff000 : 0xffbff000) - stackHigh) | 0,
    heapDelta: ((wide ? 0x555a0290 : 0x57009290) - heap) | 0,
    globalDelta: ((wide ? 0x55558000 : 0x56559000) - globals) | 0,
    codeLo: wide ? 0x55554000 - 0x1000000 : 0x56554000 - 0x1000000,
  };
}

export class LinearMemory {
  u8!: Uint8Array;
  u16!: Uint16Array;
  i32!: Int32Array;
  f32!: Float32Array;
  f64!: Float64Array;
  /** Provenance of the pointer-sized slot at `offset >> provShift`. */
  prov!: Int32Array;
  /** Bit `offset & 7` of byte `offset >> 3`. */
  init!: Uint8Array;
  /** 1 for pages that changed. */
  dirty!: Uint8Array;
  table = new Int32Array(ENTRY_WORDS * 1024);
  tableDirty = new Uint8Array(32);
  readonly provShift: number;

  constructor(readonly geometry: Geometry, pointerBytes: 4 | 8) {
    this.provShift = pointerBytes === 8 ? 3 : 2;
    this.allocateViews(geometry.heap + 64 * PAGE);
    this.i32[Reg.TableTop] = 1;
    this.i32[Reg.HeapTop] = geometry.heap;
  }

  get size(): number { return this.u8.length; }

  /** Makes linear memory at least `needed` bytes long; contents stay, views are new. */
  growTo(needed: number): void {
    if (needed <= this.size) return;
    this.allocateViews(Math.min(up(Math.max(needed, this.size + (this.size - this.geometry.heap)), PAGE), this.heapEnd + PAGE));
  }

  /** Linear offset where the heap must end. */
  get heapEnd(): number { return this.geometry.heapEnd + this.i32[Reg.AreaBytes]; }

  /** Low address word of a linear offset in the heap. */
  heapAddress(linear: number): number {
    return (linear - this.areasBelow(linear) + this.geometry.heapDelta) | 0;
  }

  /** Linear offset of a heap address; meaningful when it lies in the heap. */
  heapLinear(addressLo: number): number {
    const { i32, geometry } = this;
    let linear = (addressLo - geometry.heapDelta) | 0;
    for (let slot = 1; slot < i32[Reg.ThreadSlots]; slot++) {
      const area = i32[Reg.ThreadRecords + slot];
      if (area > linear) break;
      linear += i32[(area >> 2) + Thread.AreaSize];
    }
    return linear;
  }

  private areasBelow(linear: number): number {
    const { i32 } = this;
    let bytes = 0;
    for (let slot = 1; slot < i32[Reg.ThreadSlots]; slot++) {
      const area = i32[Reg.ThreadRecords + slot];
      if (area > linear) break;
      bytes += i32[(area >> 2) + Thread.AreaSize];
    }
    return bytes;
  }

  private allocateViews(size: number): void {
    const old = this.u8 as Uint8Array | undefined;
    const [oldProv, oldInit, oldDirty] = [this.prov, this.init, this.dirty];
    const provBytes = (size >> this.provShift) * 4;
    const initBytes = up(size >> 3, 8);
    const buffer = new ArrayBuffer(size + provBytes + initBytes + up(size / PAGE, 8));
    this.u8 = new Uint8Array(buffer, 0, size);
    this.u16 = new Uint16Array(buffer, 0, size >> 1);
    this.i32 = new Int32Array(buffer, 0, size >> 2);
    this.f32 = new Float32Array(buffer, 0, size >> 2);
    this.f64 = new Float64Array(buffer, 0, size >> 3);
    this.prov = new Int32Array(buffer, size, provBytes >> 2);
    this.init = new Uint8Array(buffer, size + provBytes, initBytes);
    this.dirty = new Uint8Array(buffer, size + provBytes + initBytes, size / PAGE);
    if (old === undefined) return;
    this.u8.set(old);
    this.prov.set(oldProv);
    this.init.set(oldInit);
    this.dirty.set(oldDirty);
  }

  markDirty(from: number, size: number): void {
    if (size > 0) this.dirty.fill(1, from >> 10, ((from + size - 1) >> 10) + 1);
  }

  /** Initialisation bits of a stretch: all set or all cleared. */
  setInit(from: number, size: number, on: boolean): void {
    const init = this.init;
    let at = from;
    const end = from + size;
    while (at < end && (at & 7) !== 0) this.setInitBit(at++, on);
    const whole = end & ~7;
    if (at < whole) { init.fill(on ? 255 : 0, at >> 3, whole >> 3); at = whole; }
    while (at < end) this.setInitBit(at++, on);
  }

  private setInitBit(at: number, on: boolean): void {
    if (on) this.init[at >> 3] |= 1 << (at & 7);
    else this.init[at >> 3] &= ~(1 << (at & 7));
  }

  isInit(from: number, size: number): boolean {
    for (let at = from; at < from + size; at++) if ((this.init[at >> 3] >> (at & 7) & 1) === 0) return false;
    return true;
  }

  /** Copies bytes with provenance and initialisation; the stretches may overlap. Pages are not marked. */
  copy(dst: number, src: number, size: number): void {
    if (size === 0 || dst === src) return;
    if (((dst | src | size) & 7) === 0 && size <= 64) {
      const { i32, init, prov } = this;
      if (dst < src) for (let k = 0; k < size; k += 8) this.copyEight(i32, init, prov, dst + k, src + k);
      else for (let k = size - 8; k >= 0; k -= 8) this.copyEight(i32, init, prov, dst + k, src + k);
      return;
    }
    this.u8.copyWithin(dst, src, src + size);
    const slot = 1 << this.provShift;
    const first = up(dst, slot);
    const last = (dst + size) & -slot;
    if (first < last) {
      if (((dst ^ src) & (slot - 1)) === 0) this.prov.copyWithin(first >> this.provShift, (first - dst + src) >> this.provShift, (last - dst + src) >> this.provShift);
      else this.prov.fill(0, first >> this.provShift, last >> this.provShift);
    }
    this.copyInit(dst, src, size);
  }

  private copyEight(i32: Int32Array, init: Uint8Array, prov: Int32Array, d: number, s: number): void {
    const v = i32[s >> 2];
    const w = i32[(s >> 2) + 1];
    i32[d >> 2] = v;
    i32[(d >> 2) + 1] = w;
    init[d >> 3] = init[s >> 3];
    const shift = this.provShift;
    if (shift === 3) prov[d >> 3] = prov[s >> 3];
    else {
      const q = prov[s >> 2];
      const r = prov[(s >> 2) + 1];
      prov[d >> 2] = q;
      prov[(d >> 2) + 1] = r;
    }
  }

  private copyInit(dst: number, src: number, size: number): void {
    if (((dst | src | size) & 7) === 0) {
      this.init.copyWithin(dst >> 3, src >> 3, (src + size) >> 3);
      return;
    }
    const init = this.init;
    if (dst < src) for (let k = 0; k < size; k++) this.setInitBit(dst + k, (init[(src + k) >> 3] >> ((src + k) & 7) & 1) === 1);
    else for (let k = size - 1; k >= 0; k--) this.setInitBit(dst + k, (init[(src + k) >> 3] >> ((src + k) & 7) & 1) === 1);
  }

  /** Forgets provenance of the slots that lie wholly or partly in a stretch. */
  clearProvenance(from: number, size: number): void {
    if (size > 0) this.prov.fill(0, from >> this.provShift, ((from + size - 1) >> this.provShift) + 1);
  }

  // ---- allocation table ----

  /** A new entry; returns its provenance word. Indices are reused only after many others, so that a stale provenance is noticed. */
  newEntry(addressLo: number, addressHi: number, size: number, linear: number, align: number, kind: AllocationKind, writable: boolean): number {
    const r = this.i32;
    let index: number;
    if (r[Reg.TableFreeCount] > 256) {
      index = r[Reg.TableFreeHead];
      r[Reg.TableFreeHead] = this.table[index * ENTRY_WORDS + Entry.Next];
      r[Reg.TableFreeCount]--;
    } else {
      index = r[Reg.TableTop]++;
      if ((index + 1) * ENTRY_WORDS > this.table.length) this.growTable();
    }
    const t = this.table;
    const e = index * ENTRY_WORDS;
    const generation = (t[e + Entry.State] >>> 4) & 1023;
    t[e + Entry.AddressLo] = addressLo;
    t[e + Entry.AddressHi] = addressHi;
    t[e + Entry.Size] = size;
    t[e + Entry.Linear] = linear;
    const watched = kind === AllocationKind.Heap && r[Reg.ThreadsAlive] > 1;
    t[e + Entry.State] = (generation << 4) | LIVE | (writable ? WRITABLE : 0) | (watched ? WATCHED : 0);
    t[e + Entry.KindAlign] = (kind << 8) | (31 - Math.clz32(align));
    t[e + Entry.Serial] = ++r[Reg.Serial];
    this.tableDirty[index >> 5] = 1;
    return index | (generation << GENERATION_SHIFT);
  }

  /** Ends an allocation's life: its generation moves on, so that every pointer to it dangles. Its serial stays readable until reuse. */
  freeEntry(index: number): void {
    const t = this.table;
    const e = index * ENTRY_WORDS;
    t[e + Entry.State] = (((t[e + Entry.State] >>> 4) + 1) & 1023) << 4;
    t[e + Entry.Next] = 0;
    this.tableDirty[index >> 5] = 1;
    const r = this.i32;
    if (r[Reg.TableFreeCount] === 0) r[Reg.TableFreeHead] = index;
    else {
      const tail = r[Reg.TableFreeTail];
      t[tail * ENTRY_WORDS + Entry.Next] = index;
      this.tableDirty[tail >> 5] = 1;
    }
    r[Reg.TableFreeTail] = index;
    r[Reg.TableFreeCount]++;
  }

  /** Marks all living allocations but those that nobody can write. */
  watchAll(): void {
    const t = this.table;
    for (let index = 1; index < this.i32[Reg.TableTop]; index++) {
      if ((t[index * ENTRY_WORDS + Entry.State] & (LIVE | WRITABLE)) !== (LIVE | WRITABLE)) continue;
      t[index * ENTRY_WORDS + Entry.State] |= WATCHED;
      this.tableDirty[index >> 5] = 1;
    }
  }

  private growTable(): void {
    const table = new Int32Array(this.table.length * 2);
    table.set(this.table);
    const dirty = new Uint8Array(this.tableDirty.length * 2);
    dirty.set(this.tableDirty);
    this.table = table;
    this.tableDirty = dirty;
  }

  expose(prov: number): void {
    const index = prov & INDEX_MASK;
    if (index === 0 || index === INDEX_MASK) return;
    this.table[index * ENTRY_WORDS + Entry.State] |= EXPOSED;
    this.tableDirty[index >> 5] = 1;
  }

  /** The live, exposed allocation that contains the address; its provenance word, or 0. */
  findExposed(lo: number, hi: number): number {
    const t = this.table;
    const top = this.i32[Reg.TableTop];
    for (let index = 1; index < top; index++) {
      const e = index * ENTRY_WORDS;
      const state = t[e + Entry.State];
      if ((state & (LIVE | EXPOSED)) !== (LIVE | EXPOSED) || t[e + Entry.AddressHi] !== hi) continue;
      const off = (lo - t[e + Entry.AddressLo]) | 0;
      if (off >= 0 && off <= t[e + Entry.Size]) return index | (((state >>> 4) & 1023) << GENERATION_SHIFT);
    }
    return 0;
  }
}

/** As `locate`, of watched allocations too. */
export function locateWatched(table: Int32Array, prov: number, lo: number, hi: number, size: number, state: number): number {
  const at = locate(table, prov, lo, hi, size, state);
  return at >= 0 ? at : locate(table, prov, lo, hi, size, state | WATCHED);
}

/** Linear offset of `size` bytes at an address that provenance allows, or -1. `state` is what the entry's state must be besides its generation: LIVE or LIVE | WRITABLE. */
export function locate(table: Int32Array, prov: number, lo: number, hi: number, size: number, state: number): number {
  const e = (prov & INDEX_MASK) << 3;
  if (e >= table.length || (table[e + 4] & (state | ~7)) !== ((prov >>> GENERATION_SHIFT << 4) | state)) return -1;
  const off = (lo - table[e]) | 0;
  if (off < 0 || off + size > table[e + 2] || hi !== table[e + 1]) return -1;
  return table[e + 3] + off;
}
