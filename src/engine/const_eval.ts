/** Constants of types (array lengths, const arguments, discriminants) evaluated by the machine itself: the constant's MIR is compiled and run. */
import { generateConst } from "./codegen";
import type { ConstEvaluator } from "./pipeline";
import { runConst } from "./machine/initialise";

/** Machine instructions a constant may take, as rustc's `const_eval_limit`. */
const BUDGET = 2_000_000;

/** Bits of the constant's scalar value; undefined when it panics, needs more than the budget, or is not modelled. */
export const evaluateConst: ConstEvaluator = ({ tcx, optimizedMir, sources }, def, args) => {
  const generated = generateConst({ tcx, mir: { optimizedMir }, source: sources, options: { pointerBytes: 8, openLibrary: false } }, def, args);
  return generated === undefined ? undefined : runConst(generated, BUDGET);
};
