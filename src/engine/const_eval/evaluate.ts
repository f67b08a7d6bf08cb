/** Constants are evaluated by the machine itself: the constant's MIR is compiled and run. Counterpart: rustc_const_eval `const_eval/eval_queries.rs`. */
import { generateConstant, type CodeCache, type Extent } from "../codegen/index";
import type { DefId } from "../hir/def";
import { runConst } from "../machine/initialise";
import { metLeftOut } from "../machine/stop";
import type { Body } from "../mir/mir";
import type { Diagnostic } from "../source/diagnostic";
import type { SourceMap } from "../source/source_map";
import type { TyCtxt } from "../ty/tcx";
import type { GenericArg } from "../ty/ty";
import { explainFailure } from "./explain_failure";

/** Machine instructions a constant may take. */
const BUDGET = 20_000_000;

/** What evaluation needs of a compilation. */
export interface ConstEvalCx {
  readonly tcx: TyCtxt;
  /** Elaborated MIR; undefined for bodies with errors. */
  readonly optimizedMir: (def: DefId) => Body | undefined;
  readonly coroutineDrop: (def: DefId) => Body | undefined;
  readonly sources: SourceMap;
  readonly pointerSize: 4 | 8;
  readonly code: CodeCache;
}

/** Scalar bits (0 for values of more than 16 bytes), or why there are none; no reason when something in it is not modelled. */
export type ConstAnswer =
  | { readonly kind: "Value"; readonly bits: bigint }
  | { readonly kind: "Failed"; readonly error: Diagnostic | undefined };

export function evaluateConst(cx: ConstEvalCx, def: DefId, args: readonly GenericArg[]): ConstAnswer {
  const { tcx, optimizedMir, coroutineDrop, sources, pointerSize, code } = cx;
  const evaluate = (extent: Extent): ConstAnswer | undefined => {
    const made = generateConstant({ cache: code, tcx, mir: { optimizedMir, coroutineDrop }, source: sources, options: { pointerBytes: pointerSize, openLibrary: false } }, def, args, extent);
    const outcome = runConst(made, BUDGET);
    if (outcome.kind === "Value") return outcome;
    return metLeftOut(outcome.stop) ? undefined : { kind: "Failed", error: explainFailure(cx, made.debug, outcome.machine, outcome.stop) };
  };
  return evaluate("WithoutCold") ?? evaluate("Whole") ?? { kind: "Failed", error: undefined };
}
