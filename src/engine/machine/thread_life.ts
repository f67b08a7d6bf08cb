/**
 * Threads come and go. What a thread needs lies in its area, a stretch between the heap's blocks:
 * record · copies of thread-locals · control stack (grows up) · guard · stack (grows down). An area serves further threads when its thread ended.
 */
import { Block } from "./heap";
import type { Machine } from "./machine";
import { callShape } from "./program";
import { AREA_INDEX, Ctrl, INDEX_MASK, MAX_THREADS, PAGE, Reg, Thread, ThreadState, Waiting } from "./registers";
import { beginSlice, goOn, wake } from "./schedule";
import { recordOf, runningId, stateOf } from "./threads";

/** Stacks by how many threads are alive: the first few as large as Linux's (a quarter of the main thread's), so that there is room for hundreds. */
const STACKS = [{ alive: 4, bytes: Infinity }, { alive: 64, bytes: 256 * 1024 }, { alive: Infinity, bytes: 48 * 1024 }] as const;
/** The least and the greatest stack that a thread may ask for. */
const LEAST_STACK = 16 * 1024;
const GREATEST_STACK = 32 << 20;
/** Room between control stack and stack, as for the main thread. */
const GUARD = 16 * 1024;
/** Bytes that all areas may take. */
const AREA_LIMIT = 128 << 20;
/** Low address word of the first further stack's upper end. */
const FIRST_STACK = 0xf7bff000;
const UP = 4096;

const up = (n: number, unit: number): number => Math.ceil(n / unit) * unit;

/** What a new thread begins with. */
export interface NewThread {
  /** A function of one pointer that never returns, and where its argument's slot lies. */
  readonly fn: number;
  readonly argument: number;
  readonly id: number;
  readonly stackSize: number;
}

/** A new thread, ready to run; its linear argument slot is the answer, -1 when there is no room for it. */
export function spawnThread(m: Machine, n: NewThread): number {
  const { memory } = m;
  const slot = freeSlot(m, wantedStack(m, n.stackSize));
  if (slot < 0) return -1;
  const { i32 } = memory;
  const t = recordOf(m, slot);
  const f = m.program.functions[n.fn];
  const cp = i32[t + Thread.Control];
  const fp = i32[t + Thread.StackHigh] - f.frameSize;
  i32[t + Thread.State] = ThreadState.Ready;
  i32[t + Thread.Id] = n.id;
  i32[t + Thread.Pc] = f.entry;
  i32[t + Thread.Fp] = fp;
  i32[t + Thread.Cp] = cp;
  i32[t + Thread.PanicEvent] = 0;
  i32[t + Thread.Waiting] = Waiting.Nothing;
  i32[t + Thread.Queue] = ++i32[Reg.ThreadSequence];
  i32[t + Thread.Locals] = 0;
  i32[t + Thread.LocalsTop] = (t + Thread.Words) * 4;
  const rec = cp >> 2;
  i32.fill(0, rec, rec + Ctrl.Hidden + f.hiddenSlots);
  i32[rec + Ctrl.Function] = n.fn;
  i32[rec + Ctrl.LastLine] = i32[rec + Ctrl.LastStatement] = -1;
  memory.markDirty(t * 4, Thread.Words * 4);
  memory.markDirty(cp, (Ctrl.Hidden + f.hiddenSlots) * 4);
  memory.markDirty(fp - f.outSize, f.outSize + f.frameSize);
  i32[Reg.ThreadsAlive]++;
  m.races?.spawned(runningId(m), n.id);
  if (i32[Reg.ThreadsAlive] === 2) {
    memory.watchAll();
    beginSlice(m);
  }
  return fp + f.frameSize + n.argument;
}

/** Offset from a frame's upper end of the argument of a function of one pointer. */
export function threadArgument(pointerBytes: number): number {
  return callShape({ size: 0, align: 1 }, [{ size: pointerBytes, align: pointerBytes }]).args[0];
}

function wantedStack(m: Machine, asked: number): number {
  if (asked > 0) return up(Math.min(Math.max(asked, LEAST_STACK), GREATEST_STACK), PAGE);
  const room = STACKS.find((s) => m.memory.i32[Reg.ThreadsAlive] <= s.alive) ?? STACKS[2];
  return up(Math.min(m.options.stackLimit / 4, room.bytes), PAGE);
}

/** A slot whose area has a stack of that size: that of a thread that ended, or a new one. */
function freeSlot(m: Machine, stack: number): number {
  const { memory } = m;
  let { i32 } = memory;
  for (let slot = 1; slot < i32[Reg.ThreadSlots]; slot++) {
    const t = recordOf(m, slot);
    if (stateOf(m, t) === ThreadState.Free && i32[t + Thread.StackHigh] - i32[t + Thread.StackLow] === stack) return slot;
  }
  const slot = i32[Reg.ThreadSlots];
  if (slot >= MAX_THREADS) return -1;
  const head = up(Thread.Words * 4 + localRoom(m), PAGE);
  const control = up(stack / 2, PAGE);
  const size = up(head + control + GUARD + stack + 16, UP);
  if (memory.i32[Reg.AreaBytes] + size > AREA_LIMIT) return -1;
  const area = m.heap.carveArea(size);
  ({ i32 } = memory);
  const t = area >> 2;
  i32[Reg.ThreadRecords + slot] = area;
  i32[Reg.ThreadSlots] = slot + 1;
  i32[t + Thread.AreaSize] = size;
  i32[t + Thread.LocalsEnd] = area + head;
  i32[t + Thread.Control] = area + head;
  i32[t + Thread.ControlEnd] = area + head + control;
  i32[t + Thread.StackLow] = area + head + control + GUARD;
  i32[t + Thread.StackHigh] = area + head + control + GUARD + stack;
  placeStack(m, slot, t);
  memory.markDirty((Reg.ThreadRecords + slot) * 4, 4);
  return slot;
}

/** Program addresses as `mmap` gives them: each area below the one before, a guard page between. */
function placeStack(m: Machine, slot: number, t: number): void {
  const { i32, geometry: g } = m.memory;
  const before = slot === 1 ? 0 : recordOf(m, slot - 1);
  const top = slot === 1 ? FIRST_STACK : ((before * 4 + i32[before + Thread.StackDelta]) >>> 0) - UP;
  i32[t + Thread.StackDelta] = (top - i32[t + Thread.StackHigh]) | 0;
  i32[t + Thread.StackHi] = g.threadHi;
}

/** Bytes that copies of all thread-locals can take: they are among the mutable statics. */
function localRoom(m: Machine): number {
  return m.program.globals.reduce((n, global) => n + (global?.mutable === true ? up(global.size, 16) + 16 : 0), 0);
}

/** Ends the running thread: its stack is nobody's, those who join it go on. */
export function exitThread(m: Machine): void {
  const { i32 } = m.memory;
  const slot = i32[Reg.CurrentThread];
  const t = recordOf(m, slot);
  for (let { cp } = m; ;) {
    const r = cp >> 2;
    const { hiddenSlots } = m.program.functions[i32[r + Ctrl.Function]];
    for (let k = 0; k < hiddenSlots; k++) if (i32[r + Ctrl.Hidden + k] !== 0) m.freeLocal(i32[r + Ctrl.Hidden + k]);
    if (i32[r + Ctrl.ReturnPc] === 0) break;
    cp = i32[r + Ctrl.CallerCp];
  }
  freeThreadLocals(m, t);
  i32[t + Thread.State] = ThreadState.Free;
  i32[Reg.ThreadsAlive]--;
  m.memory.markDirty(t * 4, Thread.Words * 4);
  wake(m, (waiting) => waiting === Waiting.Join, i32[t + Thread.Id], MAX_THREADS);
  m.log({ kind: "thread_end", thread: i32[t + Thread.Id] });
  goOn(m);
}

// ---- thread-locals ----

/** Words before a copy of a thread-local: the static's linear offset, its allocation, linear offset of the copy before. */
const enum Local { Static, Provenance, Next, Words = 4 }

/** The running thread's copy of a static at a linear offset: the static itself in the main thread, else zeroed when asked for first. Linear offset and provenance; undefined when there is no room. */
export function threadLocal(m: Machine, original: number, prov: number, size: number, newEntry: (at: number) => number): { readonly at: number; readonly prov: number } | undefined {
  const { i32, u8 } = m.memory;
  if (i32[Reg.CurrentThread] === 0) return { at: original, prov };
  const t = recordOf(m, i32[Reg.CurrentThread]);
  for (let at = i32[t + Thread.Locals]; at !== 0; at = i32[(at >> 2) + Local.Next]) {
    if (i32[(at >> 2) + Local.Static] === original) return { at: at + Local.Words * 4, prov: i32[(at >> 2) + Local.Provenance] };
  }
  const at = i32[t + Thread.LocalsTop];
  const value = at + Local.Words * 4;
  if (value + size > i32[t + Thread.LocalsEnd]) return undefined;
  u8.fill(0, value, value + size);
  m.memory.clearProvenance(value, size);
  m.memory.setInit(value, size, true);
  const made = newEntry(value);
  i32[(at >> 2) + Local.Static] = original;
  i32[(at >> 2) + Local.Provenance] = made;
  i32[(at >> 2) + Local.Next] = i32[t + Thread.Locals];
  i32[t + Thread.Locals] = at;
  i32[t + Thread.LocalsTop] = up(value + size, 16);
  m.memory.markDirty(at, Local.Words * 4 + size);
  m.memory.markDirty(t * 4, Thread.Words * 4);
  return { at: value, prov: made };
}

function freeThreadLocals(m: Machine, t: number): void {
  const { i32 } = m.memory;
  for (let at = i32[t + Thread.Locals]; at !== 0; at = i32[(at >> 2) + Local.Next]) m.memory.freeEntry(i32[(at >> 2) + Local.Provenance] & INDEX_MASK);
}

/** Is a block of the heap's region a thread's area? */
export function isArea(m: Machine, block: number): boolean {
  return m.heap.word(block, Block.Index) === AREA_INDEX;
}
