/**
 * The machine: linear memory, the program's code and three registers. `run(n)` executes exactly n instructions (fewer only when the
 * run stops or a watched step is reached) and is deterministic: memory after it depends on the program and n alone.
 * Rare operations are methods here and in `system.ts`; the loop is `interpreter.ts`.
 * Several threads take turns in it (`schedule.ts`); the registers are those of the one that runs.
 */
import { binaryAlu, unaryAlu } from "./alu";
import { type MachineEvent, EventLog } from "./events";
import { castNumber, floatOp } from "./float_ops";
import { Heap } from "./heap";
import { interpret } from "./interpreter";
import { geometry, LinearMemory, locateWatched } from "./linear_memory";
import { loadProgram } from "./loader";
import { Op } from "./opcodes";
import { type MachineOptions, type Program } from "./program";
import { AllocationKind, Ctrl, ENTRY_WORDS, Entry, INDEX_MASK, LIVE, Reg, WATCHED, WILDCARD, WRITABLE } from "./registers";
import type { Stop, UndefinedBehaviorKind } from "./stop";
import { giveWay, sliceLeft } from "./schedule";
import { systemCall } from "./system";
import { initThreads, loadLimits, nameOf, runningId } from "./threads";
import type { RaceDetector } from "./races";
import { uncommon } from "./uncommon";
import { resumeUnwinding } from "./unwind";

const TERMINATE_MESSAGES = ["panic in a destructor during cleanup", "panic in a function that cannot unwind"];

/** Names an allocation for ever: indices are reused, and statics share serial numbers with later allocations. */
function allocationKey(index: number, serial: number): number {
  return serial * (INDEX_MASK + 1) + index;
}

export class Machine {
  readonly code: Int32Array;
  /** Four words a function: entry, frame size, out size, hidden slots. */
  readonly functionTable: Int32Array;
  readonly memory: LinearMemory;
  readonly heap: Heap;
  readonly events = new EventLog();
  /** Of the running thread's stack: program address minus linear offset, the address's high word, and the limits. */
  stackDelta: number;
  stackHi: number;
  stackLow: number;
  controlEnd: number;
  readonly globalBase: Int32Array;
  pc = 0;
  fp = 0;
  cp = 0;
  stop: Stop | undefined;
  /** A panic ends the run where it is raised, without unwinding: the way constants are evaluated. */
  haltsAtPanic = false;
  /** Level (1 line, 2 statement, 3 expression, 0 none) and count of the reader's step to stand before. */
  watch = 0;
  watchAt = 0;
  instructionsLeft = 0;
  /** The loop is to be left because another thread runs or a slice began. */
  interrupted = false;
  /** Looks for data races while the program is recorded. */
  races: RaceDetector | undefined;
  /** Between the beginning and the end of an atomic operation. */
  inAtomic = false;
  /** Allocation index and linear offset of the last access that was located. */
  private touchedEntry = 0;
  private touchedAt = 0;
  private budget = 0;

  constructor(readonly program: Program, readonly options: MachineOptions) {
    this.code = program.code;
    this.functionTable = new Int32Array(program.functions.length * 4);
    program.functions.forEach((f, k) => this.functionTable.set([f.entry, f.frameSize, f.outSize, f.hiddenSlots], k * 4));
    const globals = program.globals;
    this.globalBase = new Int32Array(globals.length);
    let at = 0;
    globals.forEach((g, k) => {
      if (g === undefined) return;
      at = Math.ceil(at / Math.max(g.align, 8)) * Math.max(g.align, 8);
      this.globalBase[k] = at;
      at += Math.max(g.size, 1);
    });
    const shape = geometry(at, options.stackRoom ?? options.stackLimit, options.heapLimit, options.pointerBytes);
    this.memory = new LinearMemory(shape, options.pointerBytes);
    this.heap = new Heap(this.memory, options.allocator);
    this.stackDelta = shape.stackDelta;
    this.stackHi = shape.stackHi;
    this.stackLow = shape.stackLow;
    this.controlEnd = shape.controlEnd;
    loadProgram(this);
  }

  /** Instructions executed since the start. */
  get instructions(): number {
    return this.memory.f64[Reg.Instructions >> 1];
  }

  /** Executes at most n instructions; returns how many. Registers are in memory when it returns. */
  run(n: number): number {
    if (this.stop !== undefined) return 0;
    this.markCurrentFrame();
    let done = 0;
    while (done < n && this.stop === undefined) {
      const slice = sliceLeft(this, n - done);
      if (slice === 0) {
        giveWay(this);
        continue;
      }
      this.interrupted = false;
      this.budget = slice;
      const executed = interpret(this, slice);
      this.budget = this.instructionsLeft = 0;
      this.memory.f64[Reg.Instructions >> 1] += executed;
      done += executed;
      if (executed < slice && !this.interrupted) break;
    }
    this.saveRegisters();
    return done;
  }

  /** Instructions executed so far, asked from inside a run. */
  get now(): number {
    return this.memory.f64[Reg.Instructions >> 1] + this.budget - this.instructionsLeft;
  }

  saveRegisters(): void {
    const r = this.memory.i32;
    r[Reg.Pc] = this.pc;
    r[Reg.Fp] = this.fp;
    r[Reg.Cp] = this.cp;
    this.memory.dirty[0] = 1;
    this.memory.dirty[1] = 1;
  }

  /** After memory was restored from a checkpoint. */
  loadRegisters(): void {
    const r = this.memory.i32;
    this.pc = r[Reg.Pc];
    this.fp = r[Reg.Fp];
    this.cp = r[Reg.Cp];
    this.stop = undefined;
    loadLimits(this);
  }

  /** Puts a fresh outermost frame of a function on the empty stack. */
  enter(fn: number): void {
    const { geometry: g, i32 } = this.memory;
    const f = this.program.functions[fn];
    initThreads(this);
    loadLimits(this);
    this.cp = g.control;
    const rec = this.cp >> 2;
    i32.fill(0, rec, rec + Ctrl.Hidden + f.hiddenSlots);
    i32[rec + Ctrl.Function] = fn;
    i32[rec + Ctrl.LastLine] = i32[rec + Ctrl.LastStatement] = -1;
    this.fp = g.stackHigh - f.frameSize;
    this.pc = f.entry;
    this.stop = undefined;
    this.markCurrentFrame();
    this.saveRegisters();
  }

  /** Writes to the running frame do not mark its pages: they are marked when it begins to run. */
  markCurrentFrame(): void {
    const f = this.program.functions[this.currentFunction()];
    this.memory.markDirty(this.fp - f.outSize, f.outSize + f.frameSize);
    this.memory.markDirty(this.cp, (Ctrl.Hidden + f.hiddenSlots) * 4);
  }

  currentFunction(): number {
    return this.memory.i32[(this.cp >> 2) + Ctrl.Function];
  }

  // ---- called by the loop ----

  /** Saved frame pointer and return address, as they would stand on a real stack. */
  writeLinkage(fp: number, returnPc: number): void {
    const { i32, geometry: g } = this.memory;
    const at = (fp >> 2) - 4;
    i32[at] = fp + this.stackDelta;
    i32[at + 1] = this.stackHi;
    i32[at + 2] = g.codeLo + 0x2000000 + returnPc * 4;
    i32[at + 3] = g.heapHi;
  }

  switchWide(pc: number, fp: number): number {
    const c = this.code;
    const { i32 } = this.memory;
    const a = (fp + c[pc + 1]) >> 2;
    const words = c[pc + 2];
    let at = pc + 5;
    for (let k = 0; k < c[pc + 3]; k++, at += words + 1) {
      let same = true;
      for (let w = 0; w < words && same; w++) same = i32[a + w] === c[at + w];
      if (same) return c[at + words];
    }
    return c[pc + 4];
  }

  /** Function whose address is in the operand slot, or -1 with a stop. */
  functionAt(pc: number, fp: number): number {
    const { i32 } = this.memory;
    const p = (fp + this.code[pc + 1]) >> 2;
    this.pc = pc;
    return this.functionAtAddress(i32[p], this.options.pointerBytes === 8 ? i32[p + 1] : 0);
  }

  /** Function at an address, or -1. */
  functionIndex(lo: number, hi: number): number {
    const { geometry: g } = this.memory;
    const off = (lo - g.codeLo) | 0;
    return off >= 16 && (off & 15) === 0 && off >> 4 <= this.program.functions.length && hi === g.heapHi ? (off >> 4) - 1 : -1;
  }

  /** Function at an address, or -1 with a stop. */
  functionAtAddress(lo: number, hi: number): number {
    const index = this.functionIndex(lo, hi);
    if (index >= 0) return index;
    this.ub("invalid_function_pointer", `calling a function through ${this.describeAddress(lo, hi)}, which is not the address of a function`);
    return -1;
  }

  localLive(pc: number, fp: number, cp: number): void {
    const c = this.code;
    const at = fp + c[pc + 1];
    const size = c[pc + 2];
    const slot = (cp >> 2) + Ctrl.Hidden + c[pc + 4];
    const { i32 } = this.memory;
    if (i32[slot] !== 0) this.memory.freeEntry(i32[slot] & INDEX_MASK);
    i32[slot] = this.memory.newEntry(at + this.stackDelta, this.stackHi, size, at, 1 << c[pc + 3], AllocationKind.Stack, true);
    if (c[pc + 5] === 0) this.memory.setInit(at, size, false);
  }

  freeLocal(prov: number): void {
    this.memory.freeEntry(prov & INDEX_MASK);
  }

  finished(pc: number, fp: number, cp: number): void {
    this.pc = pc; this.fp = fp; this.cp = cp;
    this.stop = { kind: "Exit", code: 0, at: this.here() };
  }

  stackOverflow(pc: number, fp: number, cp: number): void {
    this.pc = pc; this.fp = fp; this.cp = cp;
    this.stop = { kind: "StackOverflow", at: this.here() };
  }

  indexOutside(pc: number, fp: number, cp: number): void {
    this.pc = pc; this.fp = fp; this.cp = cp;
    this.ub("out_of_bounds", "array index out of bounds");
  }

  /** The way of accesses that the fast test did not pass: exposed pointers, empty accesses, unaligned ones; or undefined behaviour (-1). */
  slowAccess(pc: number, fp: number, cp: number, lo: number, hi: number, prov: number, size: number, align: number, state: number, mustBeInit: boolean): number {
    this.pc = pc; this.fp = fp; this.cp = cp;
    const at = this.access(lo, hi, prov, size, align, state);
    if (at < 0 || !this.touched(size, state)) return -1;
    if (!mustBeInit || this.memory.isInit(at, size)) return at;
    this.ub("uninitialized_read", `reading memory at ${this.describeAddress(lo, hi)}, but memory is uninitialized there, and this operation requires initialized memory`, prov);
    return -1;
  }

  /** Linear offset of an access or -1 with a stop. `pc` must be set. */
  access(lo: number, hi: number, prov: number, size: number, align: number, state: number): number {
    const { memory } = this;
    if (lo === 0 && hi === 0 && (size > 0 || align > 0)) {
      if (size === 0) return this.checkAlign(lo, hi, align) ? 0 : -1;
      this.ub("null_pointer", "memory access failed: attempting to access " + `${size} byte${size === 1 ? "" : "s"}, but got null pointer`);
      return -1;
    }
    if (size === 0) return this.checkAlign(lo, hi, align) ? 0 : -1;
    const actual = prov === WILDCARD ? memory.findExposed(lo, hi) : prov;
    const at = locateWatched(memory.table, actual, lo, hi, size, state);
    this.touchedEntry = actual & INDEX_MASK;
    this.touchedAt = at;
    if (at < 0) {
      this.diagnose(lo, hi, actual, size, state);
      return -1;
    }
    return this.checkAlign(lo, hi, align) ? at : -1;
  }

  /** Takes note of the access just located; false with a stop when it is a data race. */
  touched(size: number, state: number): boolean {
    if (this.races === undefined || this.inAtomic || size === 0) return true;
    const e = this.touchedEntry * ENTRY_WORDS;
    if ((this.memory.table[e + Entry.State] & WATCHED) === 0) return true;
    return this.noteAccess(this.touchedEntry, this.touchedAt - this.memory.table[e + Entry.Linear], size, (state & WRITABLE) !== 0, false);
  }

  /** As `touched`, of an atomic access. */
  touchedAtomically(size: number, write: boolean): boolean {
    const e = this.touchedEntry * ENTRY_WORDS;
    if ((this.memory.table[e + Entry.State] & WATCHED) === 0) return true;
    return this.noteAccess(this.touchedEntry, this.touchedAt - this.memory.table[e + Entry.Linear], size, write, true);
  }

  /** The allocation is about to be freed. */
  lastTouch(index: number, offset: number, size: number): boolean {
    if (this.races === undefined || (this.memory.table[index * ENTRY_WORDS + Entry.State] & WATCHED) === 0) return true;
    const fine = this.noteAccess(index, offset, size, true, false);
    this.races.forget(allocationKey(index, this.memory.table[index * ENTRY_WORDS + Entry.Serial]));
    return fine;
  }

  /** An access to bytes of an allocation by the running thread; false with a stop when it is a data race. */
  noteAccess(index: number, offset: number, size: number, write: boolean, atomic: boolean): boolean {
    const t = this.memory.table;
    const e = index * ENTRY_WORDS;
    const thread = runningId(this);
    const race = this.races?.access({ thread, allocation: allocationKey(index, t[e + Entry.Serial]), room: t[e + Entry.Size], offset, size, write, atomic });
    if (race === undefined) return true;
    const what = `${atomic ? "atomic" : "non-atomic"} ${write ? (atomic ? "store" : "write") : atomic ? "load" : "read"}`;
    this.ub("data_race", `Data race detected between (1) ${race.what} on thread \`${nameOf(this, race.thread)}\` and (2) ${what} on thread \`${nameOf(this, thread)}\``, index);
    return false;
  }

  private checkAlign(lo: number, hi: number, align: number): boolean {
    if (align <= 1 || (lo & (align - 1)) === 0) return true;
    this.ub("unaligned_pointer", `accessing memory based on pointer with alignment ${1 << (31 - Math.clz32(lo & -lo))}, but alignment ${align} is required (${this.describeAddress(lo, hi)})`);
    return false;
  }

  /** Says in Miri's words why an access is not allowed. */
  private diagnose(lo: number, hi: number, prov: number, size: number, state: number): void {
    const t = this.memory.table;
    const e = (prov & INDEX_MASK) * ENTRY_WORDS;
    const bytes = `${size} byte${size === 1 ? "" : "s"}`;
    if (prov === 0 || e >= t.length) {
      this.ub("dangling_pointer", `memory access failed: attempting to access ${bytes}, but got ${this.describeAddress(lo, hi)} which is a dangling pointer (it has no provenance)`);
      return;
    }
    const live = (t[e + Entry.State] & LIVE) !== 0 && t[e + Entry.State] >>> 4 === prov >>> 22;
    if (!live) {
      this.ub("use_after_free", `memory access failed: the allocation has been freed, so this pointer is dangling`, prov);
      return;
    }
    const off = (lo - t[e + Entry.AddressLo]) | 0;
    if (off < 0 || off + size > t[e + Entry.Size] || hi !== t[e + Entry.AddressHi]) {
      const room = t[e + Entry.Size];
      const where = off < 0 ? `points to ${-off} byte${off === -1 ? "" : "s"} before the beginning of the allocation` : off >= room ? (off === room ? "is at or beyond the end of the allocation" : `points to ${off - room} byte${off - room === 1 ? "" : "s"} beyond the end of the allocation`) : `is only ${room - off} byte${room - off === 1 ? "" : "s"} from the end of the allocation`;
      this.ub("out_of_bounds", `memory access failed: attempting to access ${bytes}, but got a pointer which ${where} of size ${room} byte${room === 1 ? "" : "s"}`, prov);
      return;
    }
    this.ub("read_only_write", state === LIVE ? "memory access failed" : "writing to memory that is read-only", prov);
  }

  describeAddress(lo: number, hi: number): string {
    return `0x${((BigInt(hi >>> 0) << 32n) | BigInt(lo >>> 0)).toString(16)}`;
  }

  here(): { readonly fn: number; readonly pc: number } {
    return { fn: this.currentFunction(), pc: this.pc };
  }

  ub(kind: UndefinedBehaviorKind, message: string, prov = 0): void {
    const index = prov & INDEX_MASK;
    const serial = index === 0 || index === INDEX_MASK ? undefined : this.memory.table[index * ENTRY_WORDS + Entry.Serial];
    this.stop = { kind: "UndefinedBehavior", ub: kind, message, serial, at: this.here() };
  }

  log(event: MachineEvent): void {
    const r = this.memory.i32;
    r[Reg.Events] = this.events.put(r[Reg.Events], event, this.now, r[Reg.StepsLine], r[Reg.StepsStatement], r[Reg.StepsExpression]);
  }

  setPointer(at: number, lo: number, hi: number, prov: number): void {
    const { i32, prov: shadow, provShift } = this.memory;
    i32[at >> 2] = lo;
    if (provShift === 3) i32[(at >> 2) + 1] = hi;
    shadow[at >> provShift] = prov;
  }

  // ---- operations outside the loop; registers are in the fields ----

  rare(op: Op): void {
    const c = this.code;
    const { memory, pc, fp } = this;
    const { i32, geometry: g } = memory;
    switch (op) {
      case Op.Zero:
        memory.u8.fill(0, fp + c[pc + 1], fp + c[pc + 1] + c[pc + 2]);
        memory.clearProvenance(fp + c[pc + 1], c[pc + 2]);
        memory.setInit(fp + c[pc + 1], c[pc + 2], true);
        this.pc += 3;
        return;
      case Op.MarkUninit: memory.setInit(fp + c[pc + 1], c[pc + 2], false); this.pc += 3; return;
      case Op.AddrLinear: this.setPointer(fp + c[pc + 1], i32[(fp + c[pc + 2]) >> 2] + c[pc + 3] + this.stackDelta, this.stackHi, i32[(this.cp >> 2) + Ctrl.Hidden + c[pc + 4]]); this.pc += 5; return;
      case Op.AddrGlobal: this.setPointer(fp + c[pc + 1], g.globals + this.globalBase[c[pc + 2]] + g.globalDelta + c[pc + 3], g.heapHi, c[pc + 2]); this.pc += 4; return;
      case Op.AddrFn: this.setPointer(fp + c[pc + 1], g.codeLo + (c[pc + 2] + 1) * 16, g.heapHi, 0); this.pc += 3; return;
      case Op.CheckRange: this.checkRange(); return;
      case Op.Alu:
        if (!binaryAlu(memory, c[pc + 1], c[pc + 2], fp + c[pc + 3], fp + c[pc + 4], fp + c[pc + 5], fp + c[pc + 6])) this.ub("unchecked_overflow", "arithmetic overflow or division by zero in an unchecked operation");
        else this.pc += 7;
        return;
      case Op.AluUnary: unaryAlu(memory, c[pc + 1], c[pc + 2], fp + c[pc + 3], fp + c[pc + 4]); this.pc += 5; return;
      case Op.Float: floatOp(memory, c[pc + 1], c[pc + 2], fp + c[pc + 3], fp + c[pc + 4], fp + c[pc + 5], fp + c[pc + 6]); this.pc += 7; return;
      case Op.Cast: castNumber(memory, c[pc + 1], c[pc + 2], fp + c[pc + 3], fp + c[pc + 4]); this.pc += 5; return;
      case Op.Resume: resumeUnwinding(this); return;
      case Op.Terminate: this.stop = { kind: "Abort", message: TERMINATE_MESSAGES[c[pc + 1]], at: this.here() }; return;
      case Op.Unreachable: this.ub("unreachable_reached", "entering unreachable code"); return;
      case Op.Trap: this.stop = { kind: "Unsupported", construct: this.program.traps[c[pc + 1]], at: this.here() }; return;
      case Op.Sys: systemCall(this); return;
      default: if (!uncommon(this)) this.stop = { kind: "Unsupported", construct: `instruction ${op}`, at: this.here() };
    }
  }

  private checkRange(): void {
    const c = this.code;
    const { pc, memory } = this;
    const at = this.fp + c[pc + 1];
    const bytes = c[pc + 2];
    const v = bytes === 1 ? memory.u8[at] : bytes === 2 ? memory.u16[at >> 1] : memory.i32[at >> 2] >>> 0;
    const lo = c[pc + 3] >>> 0;
    const hi = c[pc + 4] >>> 0;
    const high = bytes === 8 ? memory.i32[(at >> 2) + 1] : 0;
    const valid = high !== 0 ? lo > 0 && hi >= 0xffffffff : lo <= hi ? v >= lo && v <= hi : v >= lo || v <= hi;
    if (valid) { this.pc += 6; return; }
    this.ub("invalid_value", `constructing invalid value: encountered 0x${v.toString(16).padStart(2, "0")}, but expected ${this.program.strings[c[pc + 5]]}`);
  }
}
