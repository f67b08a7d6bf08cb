/** Drops unreachable blocks and joins chains of blocks. Counterpart: rustc_mir_transform/src/simplify.rs. */
import { predecessors, reversePostorder } from "../data_structures/graph";
import type { BasicBlock, BasicBlockData, Body, Statement, Terminator } from "./mir";
import { blockGraph, mapTargets } from "./places";

/**
 * Equal behaviour, fewer blocks: jumps to empty jumping blocks go straight on, a block with a single way in is appended to
 * the one that jumps to it, what cannot be reached goes. Statements keep their order and spans. Blocks are numbered so that
 * the start is 0 and ordinary paths come in reverse postorder.
 */
export function simplifyCfg(body: Body): Body {
  const blocks = body.basicBlocks.map((b) => ({ ...b, statements: [...b.statements] }));
  threadGotos(blocks);
  mergeChains(blocks);
  return { ...body, basicBlocks: renumber(blocks) };
}

interface Mutable {
  statements: Statement[];
  terminator: Terminator;
  isCleanup: boolean;
}

function threadGotos(blocks: Mutable[]): void {
  const final = new Map<BasicBlock, BasicBlock>();
  const follow = (start: BasicBlock): BasicBlock => {
    const known = final.get(start);
    if (known !== undefined) return known;
    const path = new Set<BasicBlock>();
    let b = start;
    for (;;) {
      const { statements, terminator } = blocks[b];
      if (statements.length > 0 || terminator.kind.kind !== "Goto" || path.has(b)) break;
      path.add(b);
      b = terminator.kind.target;
    }
    for (const p of path) final.set(p, b);
    return b;
  };
  for (const block of blocks) block.terminator = { ...block.terminator, kind: mapTargets(block.terminator.kind, follow) };
}

/** The start block keeps its place: nothing jumps into it after merging only if nothing did before. */
function mergeChains(blocks: Mutable[]): void {
  const graph = blockGraph({ basicBlocks: blocks });
  const reachable = new Set(reversePostorder(graph));
  const preds = predecessors({ count: graph.count, successors: (n) => (reachable.has(n) ? graph.successors(n) : []) });
  const waysIn = preds.map((p) => p.length);
  waysIn[0]++;
  for (const start of reachable) {
    const block = blocks[start];
    while (block.terminator.kind.kind === "Goto") {
      const target: BasicBlock = block.terminator.kind.target;
      if (target === start || waysIn[target] !== 1 || blocks[target].isCleanup !== block.isCleanup) break;
      block.statements.push(...blocks[target].statements);
      block.terminator = blocks[target].terminator;
      waysIn[target] = 0;
      blocks[target] = { statements: [], terminator: { ...block.terminator, kind: { kind: "Unreachable" } }, isCleanup: block.isCleanup };
    }
  }
}

function renumber(blocks: readonly Mutable[]): BasicBlockData[] {
  const order = reversePostorder(blockGraph({ basicBlocks: blocks }));
  const sorted = [...order.filter((b) => !blocks[b].isCleanup), ...order.filter((b) => blocks[b].isCleanup)];
  const index = new Map(sorted.map((b, i) => [b, i]));
  return sorted.map((b) => ({ ...blocks[b], terminator: { ...blocks[b].terminator, kind: mapTargets(blocks[b].terminator.kind, (t) => index.get(t) ?? t) } }));
}
