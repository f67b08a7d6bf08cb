/** Directed graphs whose nodes are 0 … count − 1, given by their successors. Counterpart: rustc_data_structures `graph`. */
export interface Graph {
  readonly count: number;
  readonly successors: (node: number) => readonly number[];
}

/** Nodes reachable from `start`, each after all the nodes it leads to (except along back edges). */
export function postorder(graph: Graph, start = 0): number[] {
  const seen = new Uint8Array(graph.count);
  const order: number[] = [];
  const stack: { node: number; succ: readonly number[]; next: number }[] = [{ node: start, succ: graph.successors(start), next: 0 }];
  seen[start] = 1;
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    if (top.next === top.succ.length) {
      order.push(top.node);
      stack.pop();
      continue;
    }
    const succ = top.succ[top.next++];
    if (seen[succ] === 1) continue;
    seen[succ] = 1;
    stack.push({ node: succ, succ: graph.successors(succ), next: 0 });
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
