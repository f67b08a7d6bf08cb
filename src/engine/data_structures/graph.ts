/** Directed graphs whose nodes are 0 … count − 1, given by their successors. Counterpart: rustc_data_structures `graph`. */
export interface Graph {
  readonly count: number;
  readonly successors: (node: number) => readonly number[];
}

/**
 * Nodes reachable from `start`, each after all the nodes it leads to (except along back edges). The last successor is gone into first, so that
 * in the reverse the first comes first, as in rustc: of errors that are told once, that decides which.
 */
export function postorder(graph: Graph, start = 0): number[] {
  const seen = new Uint8Array(graph.count);
  const order: number[] = [];
  const enter = (node: number): { node: number; succ: readonly number[]; next: number } => {
    const succ = graph.successors(node);
    return { node, succ, next: succ.length };
  };
  const stack = [enter(start)];
  seen[start] = 1;
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    if (top.next === 0) {
      order.push(top.node);
      stack.pop();
      continue;
    }
    const succ = top.succ[--top.next];
    if (seen[succ] === 1) continue;
    seen[succ] = 1;
    stack.push(enter(succ));
  }
  return order;
}

/** Reachable nodes, each before the nodes it leads to (except along back edges). */
export function reversePostorder(graph: Graph, start = 0): number[] {
  return postorder(graph, start).reverse();
}

/** For each node, the nodes that lead to it. */
export function predecessors(graph: Graph): number[][] {
  const preds: number[][] = Array.from({ length: graph.count }, () => []);
  for (let n = 0; n < graph.count; n++) for (const s of graph.successors(n)) preds[s].push(n);
  return preds;
}
