/**
 * Fixpoints over a body's blocks, whose states are bit sets joined by union. An analysis says what a statement adds and
 * removes; `solve` answers the state on entry to each block, `stateAt` the state at any point by replaying its block.
 * Counterpart: rustc_mir_dataflow/src/framework.
 */
import { BitSet } from "../data_structures/bit_set";
import { predecessors, postorder, reversePostorder } from "../data_structures/graph";
import { Worklist } from "../data_structures/worklist";
import type { BasicBlock, Body, Location } from "../mir/mir";
import { blockGraph } from "../mir/places";

export interface Analysis {
  readonly direction: "Forward" | "Backward";
  /** States hold 0 … `domain` − 1. */
  readonly domain: number;
  /** State where the flow starts: the body's entry, or each of its ends. */
  initialize(state: BitSet): void;
  /** Effect of the statement or terminator at `loc`. */
  transfer(state: BitSet, loc: Location): void;
  /** Further effect on the way from `block`'s call to its normal return only. Forward analyses. */
  callReturn?(state: BitSet, block: BasicBlock): void;
  /** Further effect on the way from `block`'s switch to one of its targets; `value` is undefined for the otherwise way. Forward analyses. */
  switchEdge?(state: BitSet, block: BasicBlock, value: bigint | undefined): void;
}

export interface Solution {
  readonly analysis: Analysis;
  readonly body: Body;
  /** By block: on entry for forward analyses, on exit for backward ones. */
  readonly states: readonly BitSet[];
}

export function solve(body: Body, analysis: Analysis): Solution {
  const graph = blockGraph(body);
  const states = body.basicBlocks.map(() => new BitSet(analysis.domain));
  if (analysis.direction === "Forward") {
    analysis.initialize(states[0]);
    const work = new Worklist(graph.count, reversePostorder(graph));
    for (let block = work.pop(); block !== undefined; block = work.pop()) {
      const out = states[block].clone();
      const data = body.basicBlocks[block];
      for (let statement = 0; statement <= data.statements.length; statement++) analysis.transfer(out, { block, statement });
      const t = data.terminator.kind;
      if (t.kind === "SwitchInt" && analysis.switchEdge !== undefined) {
        for (const [value, target] of [...t.targets, [undefined, t.otherwise] as const]) {
          const arriving = out.clone();
          analysis.switchEdge(arriving, block, value);
          if (states[target].union(arriving)) work.insert(target);
        }
        continue;
      }
      for (const succ of graph.successors(block)) {
        let arriving = out;
        if (t.kind === "Call" && t.target === succ && analysis.callReturn !== undefined) {
          arriving = out.clone();
          analysis.callReturn(arriving, block);
        }
        if (states[succ].union(arriving)) work.insert(succ);
      }
    }
    return { analysis, body, states };
  }
  const preds = predecessors(graph);
  body.basicBlocks.forEach((data, b) => {
    if (graph.successors(b).length === 0 && data.terminator.kind.kind !== "Unreachable") analysis.initialize(states[b]);
  });
  const work = new Worklist(graph.count, postorder(graph));
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    const out = states[block].clone();
    for (let statement = body.basicBlocks[block].statements.length; statement >= 0; statement--) analysis.transfer(out, { block, statement });
    for (const pred of preds[block]) if (states[pred].union(out)) work.insert(pred);
  }
  return { analysis, body, states };
}

/** State just before the statement or terminator at `loc` runs (forward), or just after it has run (backward). */
export function stateAt(solution: Solution, loc: Location): BitSet {
  const { analysis, body, states } = solution;
  const state = states[loc.block].clone();
  if (analysis.direction === "Forward") {
    for (let statement = 0; statement < loc.statement; statement++) analysis.transfer(state, { block: loc.block, statement });
  } else {
    for (let statement = body.basicBlocks[loc.block].statements.length; statement > loc.statement; statement--) analysis.transfer(state, { block: loc.block, statement });
  }
  return state;
}
