/** Constants and statics are computed by the machine itself before the program starts. Counterpart: rustc_const_eval. */
import { Machine } from "./machine";
import { callShape, DEFAULT_MACHINE_OPTIONS, type Program } from "./program";
import { ENTRY_WORDS, Entry, PAGE, Reg } from "./registers";
import type { Stop } from "./stop";

/** A constant that could not be computed: what rustc reports as E0080. */
export interface InitialiserFailure {
  readonly initialiser: number;
  readonly stop: Stop;
}

/** Instructions that one constant may take. */
const BUDGET = 20_000_000;

/** Bits (little-endian, unsigned) of the scalar that a constant's program computes; undefined when it fails or takes more than the budget. */
export function runConst(constant: { readonly program: Program; readonly resultOffset: number; readonly size: number }, budget: number): bigint | undefined {
  const m = new Machine(constant.program, { ...DEFAULT_MACHINE_OPTIONS, stackLimit: 256 * 1024, heapLimit: 1 << 20 });
  if (runInitialisers(m).length > 0) return undefined;
  m.enter(constant.program.main);
  m.run(budget);
  if (m.stop?.kind !== "Exit") return undefined;
  const at = m.fp + constant.program.functions[constant.program.main].frameSize + constant.resultOffset;
  return m.memory.u8.subarray(at, at + constant.size).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** Runs all initialisers in order, then makes the machine as new: empty stack, no events, counters at zero. */
export function runInitialisers(m: Machine): readonly InitialiserFailure[] {
  const failures: InitialiserFailure[] = [];
  m.program.initialisers.forEach((job, k) => {
    m.enter(job.fn);
    m.run(BUDGET);
    const stop: Stop = m.stop ?? { kind: "StepLimit", at: m.here() };
    if (stop.kind !== "Exit") {
      failures.push({ initialiser: k, stop });
      return;
    }
    const { memory } = m;
    const upper = m.fp + m.program.functions[job.fn].frameSize;
    const to = memory.geometry.globals + m.globalBase[job.globalIndex];
    memory.copy(to, upper + callShape(job, []).ret, job.size);
    if (!job.copyInit) memory.setInit(to, job.size, true);
    memory.markDirty(to, job.size);
  });
  if (m.program.initialisers.length > 0) cleanUp(m);
  m.events.all.length = 0;
  return failures;
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
