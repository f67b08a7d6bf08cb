/** Nodes still to be visited, first in, first out, none twice at a time. Counterpart: rustc_data_structures `WorkQueue`. */
export class Worklist {
  private readonly queue: number[];
  private readonly waiting: Uint8Array;
  private head = 0;

  constructor(count: number, initial: Iterable<number> = []) {
    this.waiting = new Uint8Array(count);
    this.queue = [];
    for (const node of initial) this.insert(node);
  }

  insert(node: number): void {
    if (this.waiting[node] === 1) return;
    this.waiting[node] = 1;
    this.queue.push(node);
  }

  pop(): number | undefined {
    if (this.head === this.queue.length) return undefined;
    const node = this.queue[this.head++];
    this.waiting[node] = 0;
    if (this.head > 1024 && this.head * 2 > this.queue.length) {
      this.queue.splice(0, this.head);
      this.head = 0;
    }
    return node;
  }
}
