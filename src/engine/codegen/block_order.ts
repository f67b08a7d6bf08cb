/** Order of blocks in code: reverse postorder, so that forward edges go forward in code; blocks never reached are left out. */
import type { BasicBlock, Body, Operand, Place } from "../mir/mir";
import { successors } from "../mir/places";
import { operandsOf, placesOfTerminator } from "../mir/visit";

export function reversePostorder(body: Body): readonly BasicBlock[] {
  const postorder: BasicBlock[] = [];
  const seen = new Uint8Array(body.basicBlocks.length);
  const stack: { readonly block: BasicBlock; readonly next: readonly BasicBlock[]; at: number }[] = [];
  const push = (block: BasicBlock): void => {
    seen[block] = 1;
    // Reversed, so that the first successor comes first in the final order.
    stack.push({ block, next: [...reachable(body, block)].reverse(), at: 0 });
  };
  push(0);
  for (let top = stack[stack.length - 1]; top !== undefined; top = stack[stack.length - 1]) {
    const child = top.next[top.at++];
    if (child === undefined) {
      postorder.push(top.block);
      stack.pop();
    } else if (seen[child] === 0) push(child);
  }
  const order = postorder.reverse();
  // Cleanup blocks last: they are cold.
  return [...order.filter((b) => !body.basicBlocks[b].isCleanup), ...order.filter((b) => body.basicBlocks[b].isCleanup)];
}

function reachable(body: Body, block: BasicBlock): readonly BasicBlock[] {
  const t = body.basicBlocks[block].terminator.kind;
  return t.kind === "FalseEdge" ? [t.real] : successors(t);
}

/** How many edges lead to each block. */
export function predecessorCounts(body: Body): readonly number[] {
  const counts = body.basicBlocks.map(() => 0);
  counts[0] = 1;
  body.basicBlocks.forEach((_, b) => { for (const s of reachable(body, b)) counts[s]++; });
  return counts;
}

/** How often each local is mentioned, storage statements aside. */
export function localUses(body: Body): readonly number[] {
  const uses = body.localDecls.map(() => 0);
  const place = ({ local, projection }: Place): void => {
    uses[local]++;
    for (const e of projection) if (e.kind === "Index") uses[e.local]++;
  };
  const operand = (o: Operand): void => { if (o.kind !== "Constant") place(o.place); };
  for (const block of body.basicBlocks) {
    for (const { kind } of block.statements) {
      if (!("place" in kind)) continue;
      place(kind.place);
      if (kind.kind !== "Assign") continue;
      if ("place" in kind.rvalue) place(kind.rvalue.place);
      operandsOf(kind.rvalue).forEach(operand);
    }
    for (const used of placesOfTerminator(block.terminator.kind)) place(used.place);
  }
  return uses;
}
