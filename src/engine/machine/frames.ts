/** The stack of frames as a list. */
import type { Machine } from "./machine";
import { Ctrl } from "./registers";

/** One frame: the function, what runs next in it (for callers: after the call) and the linear offset of its lowest byte. */
export interface MachineFrame {
  readonly fn: number;
  readonly pc: number;
  readonly base: number;
}

/** Where a thread stands: next instruction, frame, control record. */
export interface Registers {
  readonly pc: number;
  readonly fp: number;
  readonly cp: number;
}

/** Innermost first; of the running thread unless another's registers are given. */
export function framesOf(m: Machine, registers: Registers = m): readonly MachineFrame[] {
  const r = m.memory.i32;
  const out: MachineFrame[] = [];
  let { pc, fp, cp } = registers;
  for (;;) {
    const rec = cp >> 2;
    out.push({ fn: r[rec + Ctrl.Function], pc, base: fp });
    pc = r[rec + Ctrl.ReturnPc];
    if (pc === 0) return out;
    fp = r[rec + Ctrl.CallerFp];
    cp = r[rec + Ctrl.CallerCp];
  }
}
