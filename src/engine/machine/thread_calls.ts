/** System calls about threads. Operands as in `Sys`. */
import { high, imm, provOf, readBytes, setUsize, slot, usize, word } from "./call_operands";
import { locateWatched } from "./linear_memory";
import type { Machine } from "./machine";
import { Sys } from "./opcodes";
import { AllocationKind, LIVE, MAX_THREADS, Reg, Waiting, WRITABLE } from "./registers";
import { block, giveWay, wake } from "./schedule";
import { exitThread, spawnThread, threadArgument, threadLocal } from "./thread_life";
import { isAlive, runningId } from "./threads";
import { fromUtf8 } from "./utf8";

/** A u64 operand as a number; exact below 2^53. */
function u64(m: Machine, k: number): number {
  const at = slot(m, k) >> 2;
  return (m.memory.i32[at + 1] >>> 0) * 4294967296 + (m.memory.i32[at] >>> 0);
}

/** Nanoseconds of a timeout operand: -1 for none. */
function timeout(m: Machine, k: number): number {
  const at = slot(m, k) >> 2;
  return m.memory.i32[at] === -1 && m.memory.i32[at + 1] === -1 ? -1 : u64(m, k);
}

function goesOn(m: Machine): void {
  m.pc += 3 + m.code[m.pc + 2];
}

/** True: go on after the call. A call that makes another thread run has moved `pc` itself. */
export function threadCall(m: Machine, call: Sys): boolean {
  switch (call) {
    case Sys.ThreadSpawn: return spawn(m);
    case Sys.ThreadExit: exitThread(m); return false;
    case Sys.ThreadJoin: {
      const id = u64(m, 0);
      if (!isAlive(m, id)) {
        m.races?.joined(runningId(m), id);
        return true;
      }
      // Looks again when it is woken.
      block(m, Waiting.Join, id, -1, -1);
      return false;
    }
    case Sys.ThreadId: {
      const at = slot(m, 0) >> 2;
      m.memory.i32[at] = runningId(m);
      m.memory.i32[at + 1] = 0;
      return true;
    }
    case Sys.FutexWait: return futexWait(m);
    case Sys.FutexWake: {
      // The word may be gone: whoever was to be woken has gone on already.
      const at = locateWatched(m.memory.table, provOf(m, 1), word(m, 1), high(m, 1), 4, LIVE);
      setUsize(m, slot(m, 0), wake(m, isFutex, at, Math.min(word(m, 2) >>> 0, MAX_THREADS)));
      return true;
    }
    case Sys.Sleep: {
      const nanos = u64(m, 0);
      goesOn(m);
      block(m, Waiting.Sleep, 0, nanos, -1);
      return false;
    }
    case Sys.Yield:
      goesOn(m);
      giveWay(m);
      return false;
    case Sys.ThreadLocal: {
      const size = usize(m, 2);
      const at = m.access(word(m, 1), high(m, 1), provOf(m, 1), size, 1, LIVE);
      if (at < 0) return false;
      const local = threadLocal(m, at, provOf(m, 1), size, (copy) => m.memory.newEntry(copy + m.stackDelta, m.stackHi, size, copy, 16, AllocationKind.Global, true));
      if (local === undefined) {
        m.stop = { kind: "Unsupported", construct: "so many bytes of thread-locals in one thread", at: m.here() };
        return false;
      }
      if (at === local.at) m.setPointer(slot(m, 0), word(m, 1), high(m, 1), local.prov);
      else m.setPointer(slot(m, 0), local.at + m.stackDelta, m.stackHi, local.prov);
      return true;
    }
    case Sys.Atomic: return beginAtomic(m);
    case Sys.AtomicEnd: m.inAtomic = false; return true;
    case Sys.Fence: m.races?.fence(runningId(m), m.memory.u8[slot(m, 0)]); return true;
    default:
      m.stop = { kind: "Unsupported", construct: `system call ${call}`, at: m.here() };
      return false;
  }
}

/** An atomic operation learns and publishes before it is itself looked at as an access. */
function beginAtomic(m: Machine): boolean {
  m.inAtomic = true;
  if (m.races === undefined || m.memory.i32[Reg.ThreadSlots] < 2) return true;
  const [size, kind] = [imm(m, 1), imm(m, 2)];
  const at = m.access(word(m, 0), high(m, 0), provOf(m, 0), size, size, kind === 1 ? LIVE : LIVE | WRITABLE);
  if (at < 0) return false;
  m.races.atomic(runningId(m), at, (kind & 1) !== 0, (kind & 2) !== 0, m.memory.u8[slot(m, 3)]);
  return m.touchedAtomically(size, (kind & 2) !== 0);
}

function isFutex(waiting: Waiting): boolean {
  return waiting !== Waiting.Sleep && waiting !== Waiting.Join;
}

function futexWait(m: Machine): boolean {
  const at = m.access(word(m, 1), high(m, 1), provOf(m, 1), 4, 4, LIVE | WRITABLE);
  if (at < 0) return false;
  const answer = slot(m, 0);
  m.memory.u8[answer] = 1;
  if (m.memory.i32[at >> 2] !== word(m, 2)) return true;
  const [waiting, nanos] = [word(m, 3), timeout(m, 4)];
  goesOn(m);
  block(m, waiting, at, nanos, answer);
  return false;
}

function spawn(m: Machine): boolean {
  const name = readBytes(m, 2, usize(m, 3));
  if (name === undefined) return false;
  const fn = m.functionAtAddress(word(m, 0), high(m, 0));
  if (fn < 0) return false;
  const [id, stackSize] = [u64(m, 4), usize(m, 5)];
  const argument = spawnThread(m, { fn, argument: threadArgument(m.options.pointerBytes), id, stackSize });
  if (argument < 0) {
    m.stop = { kind: "Unsupported", construct: "so many threads at once", at: m.here() };
    return false;
  }
  m.setPointer(argument, word(m, 1), high(m, 1), provOf(m, 1));
  m.log({ kind: "thread_start", thread: id, name: fromUtf8(name) });
  return true;
}
