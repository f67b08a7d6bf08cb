/** Constants of types (array lengths, const arguments, discriminants) evaluated by the machine itself: the constant's MIR is compiled and run. */
import { generateConstant } from "./codegen";
import { runConst } from "./machine/initialise";
import type { ConstEvaluator } from "./pipeline";

/** Machine instructions a constant may take. */
const BUDGET = 2_000_000;

/** Bits of the constant's scalar value; undefined when it panics, needs more than the budget, or is not modelled. */
export const evaluateConst: ConstEvaluator = ({ tcx, optimizedMir, sources, pointerSize, code }, def, args) => {
  const made = generateConstant({ cache: code, tcx, mir: { optimizedMir }, source: sources, options: { pointerBytes: pointerSize, openLibrary: false } }, def, args);
  return made.size > 16 ? undefined : runConst(made, BUDGET);
};
