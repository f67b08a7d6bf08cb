/**
 * Threads: each has its own stack in the one linear memory, one runs at a time, and which one is decided here, by the program and the
 * seed alone. A thread gives way where it blocks, yields or ends, and when its slice of instructions is over.
 *
 * Seed 0 is the calm schedule: long slices, and whoever has waited longest goes on. Any other seed shortens the slices and draws who
 * goes on. Time is virtual: an instruction takes a nanosecond, and when all threads wait the clock jumps to the first that wakes.
 *
 * Counterpart: Miri's `concurrency/thread.rs`.
 */
import type { Machine } from "./machine";
import { Op } from "./opcodes";
import { Reg, Thread, ThreadState, Waiting } from "./registers";
import { loadThread, recordOf, saveThread, stateOf } from "./threads";

/** Nanoseconds that asking for the time takes: a loop that waits for an instant ends. */
const ASKING = 2000;

/** The virtual clock in nanoseconds; asking takes a little of it. */
export function askClock(m: Machine): number {
  m.memory.f64[Reg.ClockAhead >> 1] += ASKING;
  return clock(m);
}

function clock(m: Machine): number {
  return m.now + m.memory.f64[Reg.ClockAhead >> 1];
}

/** Next number below n of the schedule's own sequence (xorshift32). */
function draw(m: Machine, n: number): number {
  let x = m.memory.i32[Reg.ScheduleRandom] || 1;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  m.memory.i32[Reg.ScheduleRandom] = x;
  return (x >>> 0) % n;
}

/** The running thread may go on for a while, and the loop is left so that it takes note. */
export function beginSlice(m: Machine): void {
  const length = m.options.seed === 0 ? 20_000 + draw(m, 20_000) : 100 + draw(m, 6_000);
  m.memory.f64[Reg.SliceEnd >> 1] = m.now + length;
  m.interrupted = true;
}

/** Instructions that the running thread may go on for: all when it is alone. Past its slice it goes on one by one until it may be interrupted, and 0 means now. */
export function sliceLeft(m: Machine, wanted: number): number {
  if (m.memory.i32[Reg.ThreadsAlive] < 2) return wanted;
  const left = m.memory.f64[Reg.SliceEnd >> 1] - m.instructions;
  if (left > 0) return Math.min(left, wanted);
  return mayInterrupt(m.code[m.pc]) ? 0 : 1;
}

/** Atomic operations are several instructions, none of which is one of these. */
function mayInterrupt(op: Op): boolean {
  return op === Op.Step || op === Op.StepExpr || op === Op.Call || op === Op.CallPtr || op === Op.Return || op === Op.Jump;
}

/** The running thread goes behind all that are ready. */
export function giveWay(m: Machine): void {
  const { i32 } = m.memory;
  i32[recordOf(m, i32[Reg.CurrentThread]) + Thread.Queue] = ++i32[Reg.ThreadSequence];
  saveThread(m);
  goOn(m);
}

/** Blocks the running thread. `nanos` < 0: until somebody wakes it. `answer`: linear offset of a byte that becomes 1 when it is woken, 0 when time is up; -1 for none. `pc` must be where it goes on. */
export function block(m: Machine, waiting: Waiting, at: number, nanos: number, answer: number): void {
  const { i32, f64 } = m.memory;
  const t = recordOf(m, i32[Reg.CurrentThread]);
  i32[t + Thread.State] = ThreadState.Blocked;
  i32[t + Thread.Waiting] = waiting;
  i32[t + Thread.WaitingAt] = at;
  i32[t + Thread.Answer] = answer;
  i32[t + Thread.Queue] = ++i32[Reg.ThreadSequence];
  f64[(t + Thread.WakeAt) >> 1] = nanos < 0 ? -1 : clock(m) + nanos;
  saveThread(m);
  goOn(m);
}

/** Wakes at most `count` of those that wait for something at a place, the longest waiting first; answers how many. */
export function wake(m: Machine, matches: (waiting: Waiting) => boolean, at: number, count: number): number {
  const { i32 } = m.memory;
  let woken = 0;
  while (woken < count) {
    let first = -1;
    for (let slot = 0; slot < i32[Reg.ThreadSlots]; slot++) {
      const t = recordOf(m, slot);
      if (stateOf(m, t) !== ThreadState.Blocked || i32[t + Thread.WaitingAt] !== at || !matches(i32[t + Thread.Waiting])) continue;
      if (first < 0 || i32[t + Thread.Queue] < i32[first + Thread.Queue]) first = t;
    }
    if (first < 0) break;
    makeReady(m, first, 1);
    woken++;
  }
  return woken;
}

function makeReady(m: Machine, t: number, answer: number): void {
  const { i32, u8 } = m.memory;
  const at = i32[t + Thread.Answer];
  if (at >= 0) {
    u8[at] = answer;
    m.memory.markDirty(at, 1);
  }
  i32[t + Thread.State] = ThreadState.Ready;
  i32[t + Thread.Waiting] = Waiting.Nothing;
  i32[t + Thread.Queue] = ++i32[Reg.ThreadSequence];
  m.memory.markDirty(t * 4, Thread.Words * 4);
}

/** Chooses who runs and makes it run; a deadlock stops the run, with the registers of the thread that blocked last. */
export function goOn(m: Machine): void {
  const { i32 } = m.memory;
  wakeSleepers(m, clock(m));
  let next = chooseReady(m);
  if (next < 0) {
    const wakeAt = firstWake(m);
    if (wakeAt < 0) {
      m.stop = { kind: "Deadlock", message: "all threads wait for each other", at: m.here() };
      return;
    }
    m.memory.f64[Reg.ClockAhead >> 1] += Math.max(0, wakeAt - clock(m));
    wakeSleepers(m, wakeAt);
    next = chooseReady(m);
  }
  i32[Reg.CurrentThread] = next;
  loadThread(m);
  m.markCurrentFrame();
  beginSlice(m);
}

function chooseReady(m: Machine): number {
  const { i32 } = m.memory;
  let chosen = -1;
  let seen = 0;
  for (let slot = 0; slot < i32[Reg.ThreadSlots]; slot++) {
    const t = recordOf(m, slot);
    if (stateOf(m, t) !== ThreadState.Ready) continue;
    seen++;
    const better = chosen < 0 || (m.options.seed === 0 ? i32[t + Thread.Queue] < i32[recordOf(m, chosen) + Thread.Queue] : draw(m, seen) === 0);
    if (better) chosen = slot;
  }
  return chosen;
}

/** Wakes those whose time has come, the earliest first. */
function wakeSleepers(m: Machine, now: number): void {
  const { i32, f64 } = m.memory;
  for (;;) {
    let first = -1;
    for (let slot = 0; slot < i32[Reg.ThreadSlots]; slot++) {
      const t = recordOf(m, slot);
      const at = f64[(t + Thread.WakeAt) >> 1];
      if (stateOf(m, t) !== ThreadState.Blocked || at < 0 || at > now) continue;
      if (first < 0 || at < f64[(first + Thread.WakeAt) >> 1] || (at === f64[(first + Thread.WakeAt) >> 1] && i32[t + Thread.Queue] < i32[first + Thread.Queue])) first = t;
    }
    if (first < 0) return;
    makeReady(m, first, 0);
  }
}

/** When the next blocked thread wakes by itself; -1: none does. */
function firstWake(m: Machine): number {
  const { i32, f64 } = m.memory;
  let first = -1;
  for (let slot = 0; slot < i32[Reg.ThreadSlots]; slot++) {
    const t = recordOf(m, slot);
    const at = f64[(t + Thread.WakeAt) >> 1];
    if (stateOf(m, t) === ThreadState.Blocked && at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}
