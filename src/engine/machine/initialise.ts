/** Constants and statics are computed by the machine itself before the program starts. Counterpart: rustc_const_eval. */
import { Machine } from "./machine";
import { callShape, DEFAULT_MACHINE_OPTIONS, type Program } from "./program";
import { ENTRY_WORDS, Entry, PAGE, Reg } from "./registers";
import type { Stop } from "./stop";

/** Instructions that one constant may take. */
const BUDGET = 20_000_000;

/** What became of a constant: the little-endian unsigned bits of its scalar, or a machine that stands where it failed (E0080). */
export type ConstOutcome =
  | { readonly kind: "Value"; readonly bits: bigint }
  | { readonly kind: "Failed"; readonly machine: Machine; readonly stop: Stop };

/** Computes a constant's program. Bits of values above 16 bytes are not taken: they are 0. */
export function runConst(constant: { readonly program: Program; readonly resultOffset: number; readonly size: number }, budget: number): ConstOutcome {
  const machine = new Machine(constant.program, { ...DEFAULT_MACHINE_OPTIONS, stackLimit: 256 * 1024, heapLimit: 1 << 20 });
  const before = runInitialisers(machine);
  if (before !== undefined) return { kind: "Failed", machine, stop: before };
  machine.haltsAtPanic = true;
  machine.enter(constant.program.main);
  machine.run(budget);
  const stop: Stop = machine.stop ?? { kind: "StepLimit", at: machine.here() };
  if (stop.kind !== "Exit") return { kind: "Failed", machine, stop };
  const at = machine.fp + constant.program.functions[constant.program.main].frameSize + constant.resultOffset;
  const bits = constant.size > 16 ? 0n : machine.memory.u8.subarray(at, at + constant.size).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  return { kind: "Value", bits };
}

/** Runs all initialisers in order, then makes the machine as new: empty stack, no events, counters at zero. When one fails the machine is left there. */
export function runInitialisers(m: Machine): Stop | undefined {
  m.haltsAtPanic = true;
  for (const job of m.program.initialisers) {
    m.enter(job.fn);
    m.run(BUDGET);
    const stop: Stop = m.stop ?? { kind: "StepLimit", at: m.here() };
    if (stop.kind !== "Exit") return stop;
    const { memory } = m;
    const upper = m.fp + m.program.functions[job.fn].frameSize;
    const to = memory.geometry.globals + m.globalBase[job.globalIndex];
    memory.copy(to, upper + callShape(job, []).ret, job.size);
    if (!job.copyInit) memory.setInit(to, job.size, true);
    memory.markDirty(to, job.size);
  }
  if (m.program.initialisers.length > 0) cleanUp(m);
  m.events.all.length = 0;
  m.haltsAtPanic = false;
  return undefined;
}

/** Wipes stack, control stack and counters, so that nothing tells how constants were computed. Heap blocks they made stay (as rustc forbids them, there are none). */
function cleanUp(m: Machine): void {
  const { memory } = m;
  const g = memory.geometry;
  const wipe = (from: number, to: number): void => {
    for (let page = from / PAGE; page < to / PAGE; page++) {
      if (memory.dirty[page] === 0) continue;
      const at = page * PAGE;
      memory.u8.fill(0, at, at + PAGE);
      memory.clearProvenance(at, PAGE);
      memory.setInit(at, PAGE, false);
    }
  };
  wipe(g.control, g.stackHigh);
  const r = memory.i32;
  for (let index = m.program.globals.length; index < r[Reg.TableTop]; index++) memory.table.fill(0, index * ENTRY_WORDS, index * ENTRY_WORDS + Entry.Next + 1);
  r[Reg.TableTop] = Math.max(1, m.program.globals.length);
  r[Reg.TableFreeHead] = r[Reg.TableFreeTail] = r[Reg.TableFreeCount] = 0;
  r.fill(0, Reg.Pc, Reg.PayloadProv + 1);
  r.fill(0, Reg.Serial, Reg.StdinRead + 1);
  r[Reg.PanicEvent] = 0;
}
