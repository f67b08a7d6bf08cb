/** Constants of types (array lengths, const arguments, discriminants) evaluated by the machine itself: the constant's MIR is compiled and run. */
import { generateConstant } from "./codegen";
import { Machine } from "./machine/machine";
import { DEFAULT_MACHINE_OPTIONS } from "./machine/program";
import type { ConstEvaluator } from "./pipeline";

/** Machine instructions a constant may take. */
const BUDGET = 2_000_000;
const STACK = 1 << 18;
const HEAP = 1 << 16;

/** Bits of the constant's scalar value; undefined when it panics, needs more than the budget, or is not modelled. */
export const evaluateConst: ConstEvaluator = ({ tcx, optimizedMir, sources }, def, args) => {
  const made = generateConstant({ tcx, mir: { optimizedMir }, source: sources, options: { pointerBytes: 8, openLibrary: false } }, def, args);
  const machine = new Machine(made.program, { ...DEFAULT_MACHINE_OPTIONS, stackLimit: STACK, heapLimit: HEAP });
  machine.enter(made.program.main);
  machine.run(BUDGET);
  if (machine.stop?.kind !== "Exit" || made.size > 16) return undefined;
  const at = machine.fp + made.program.functions[made.program.main].frameSize + made.resultOffset;
  let bits = 0n;
  for (let i = made.size - 1; i >= 0; i--) bits = (bits << 8n) | BigInt(machine.memory.u8[at + i]);
  return bits;
};
