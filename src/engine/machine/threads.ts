/** Threads' records: where each slot's lies, and putting a thread's registers there and back. Which thread runs is decided in `schedule.ts`. */
import type { Machine } from "./machine";
import { Reg, Thread, ThreadState } from "./registers";

/** Word index of a slot's record. */
export function recordOf(m: Machine, slot: number): number {
  return m.memory.i32[Reg.ThreadRecords + slot] >> 2;
}

/** Id of the running thread. */
export function runningId(m: Machine): number {
  return m.memory.i32[recordOf(m, m.memory.i32[Reg.CurrentThread]) + Thread.Id];
}

/** A thread's name in messages: its own, or as Miri makes one. */
export function nameOf(m: Machine, id: number): string {
  if (id === 1) return "main";
  const started = m.events.all.find((e) => e.kind === "thread_start" && e.thread === id);
  return started?.kind === "thread_start" && started.name !== "" ? started.name : `unnamed-${id - 1}`;
}

/** State of the thread whose record is at a word index. */
export function stateOf(m: Machine, record: number): ThreadState {
  return m.memory.i32[record + Thread.State];
}

/** Begins the book-keeping: the main thread is there and runs. */
export function initThreads(m: Machine): void {
  const { i32, geometry: g } = m.memory;
  i32[Reg.ThreadRecords] = Reg.MainThread * 4;
  i32[Reg.ThreadSlots] = i32[Reg.ThreadsAlive] = 1;
  i32[Reg.CurrentThread] = 0;
  i32[Reg.ScheduleRandom] = (m.options.seed * 2654435761 + 1) | 0;
  const t = Reg.MainThread;
  i32.fill(0, t, t + Thread.Words);
  i32[t + Thread.State] = ThreadState.Ready;
  i32[t + Thread.Id] = 1;
  i32[t + Thread.StackLow] = g.stackLow;
  i32[t + Thread.StackHigh] = g.stackHigh;
  i32[t + Thread.Control] = g.control;
  i32[t + Thread.ControlEnd] = g.controlEnd;
  i32[t + Thread.StackDelta] = g.stackDelta;
  i32[t + Thread.StackHi] = g.stackHi;
  m.memory.markDirty(t * 4, Thread.Words * 4);
  m.memory.markDirty(Reg.ThreadRecords * 4, 4);
}

/** Is a thread of that id alive? */
export function isAlive(m: Machine, id: number): boolean {
  const { i32 } = m.memory;
  for (let slot = 0; slot < i32[Reg.ThreadSlots]; slot++) {
    const t = recordOf(m, slot);
    if (stateOf(m, t) !== ThreadState.Free && i32[t + Thread.Id] === id) return true;
  }
  return false;
}

/** Puts the running thread's registers into its record. */
export function saveThread(m: Machine): void {
  const { i32 } = m.memory;
  const t = recordOf(m, i32[Reg.CurrentThread]);
  i32[t + Thread.Pc] = m.pc;
  i32[t + Thread.Fp] = m.fp;
  i32[t + Thread.Cp] = m.cp;
  i32[t + Thread.PayloadLo] = i32[Reg.PayloadLo];
  i32[t + Thread.PayloadHi] = i32[Reg.PayloadHi];
  i32[t + Thread.PayloadProv] = i32[Reg.PayloadProv];
  i32[t + Thread.PanicEvent] = i32[Reg.PanicEvent];
  m.memory.markDirty(t * 4, Thread.Words * 4);
}

/** The current thread's registers come from its record. */
export function loadThread(m: Machine): void {
  const { i32 } = m.memory;
  const t = recordOf(m, i32[Reg.CurrentThread]);
  m.pc = i32[t + Thread.Pc];
  m.fp = i32[t + Thread.Fp];
  m.cp = i32[t + Thread.Cp];
  i32[Reg.PayloadLo] = i32[t + Thread.PayloadLo];
  i32[Reg.PayloadHi] = i32[t + Thread.PayloadHi];
  i32[Reg.PayloadProv] = i32[t + Thread.PayloadProv];
  i32[Reg.PanicEvent] = i32[t + Thread.PanicEvent];
  loadLimits(m);
}

/** Limits and address of the running thread's stack. */
export function loadLimits(m: Machine): void {
  const { i32 } = m.memory;
  const t = recordOf(m, i32[Reg.CurrentThread]);
  m.stackLow = i32[t + Thread.StackLow];
  m.controlEnd = i32[t + Thread.ControlEnd];
  m.stackDelta = i32[t + Thread.StackDelta];
  m.stackHi = i32[t + Thread.StackHi];
}
