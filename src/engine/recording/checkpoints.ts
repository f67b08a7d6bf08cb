/**
 * Checkpoints: what changed in memory since the one before, page by page. Any earlier state is put back by taking, for each page
 * that may differ, its newest saved version not later than the checkpoint wanted; pages never saved are zero.
 *
 * When their bytes exceed the budget every second checkpoint is folded into its successor and the interval doubles.
 */
import type { Machine } from "../machine/machine";
import { PAGE, Reg } from "../machine/registers";
import type { Moment } from "./recording";

/** Saved pages by key: page number of memory, or -1 - page number of the allocation table. */
interface Checkpoint {
  readonly moment: Moment;
  readonly pages: Map<number, Uint8Array>;
}

export class Checkpoints {
  private list: Checkpoint[] = [];
  private bytes = 0;
  /** Per page, the checkpoints that saved it; made when recording is over. */
  private versions: Map<number, number[]> | undefined;
  /** Checkpoint from which the machine's present state was reached; its dirty pages are the difference. */
  private base = 0;

  constructor(private readonly machine: Machine, private readonly budget: number, public interval: number) {}

  get byteCount(): number { return this.bytes; }
  get count(): number { return this.list.length; }
  moment(k: number): Moment { return this.list[k].moment; }

  /** Saves the present state. */
  capture(): void {
    const { memory } = this.machine;
    const pages = new Map<number, Uint8Array>();
    collect(memory.dirty, (page) => { pages.set(page, this.savePage(page)); });
    collect(memory.tableDirty, (page) => {
      const words = PAGE / 4;
      pages.set(-1 - page, new Uint8Array(memory.table.slice(page * words, (page + 1) * words).buffer));
    });
    for (const data of pages.values()) this.bytes += data.length;
    this.list.push({ moment: momentOf(this.machine), pages });
    this.base = this.list.length - 1;
    this.versions = undefined;
    while (this.bytes > this.budget && this.list.length > 4) this.thin();
  }

  /** The last checkpoint at which at most `k` steps had begun, by `of`. */
  lastBefore(k: number, of: (m: Moment) => number): number {
    let lo = 0;
    let hi = this.list.length;
    while (hi - lo > 1) {
      const mid = (lo + hi) >> 1;
      if (of(this.list[mid].moment) <= k) lo = mid;
      else hi = mid;
    }
    return lo;
  }

  /** Makes the machine's state that of checkpoint k. */
  restore(k: number): void {
    const { memory } = this.machine;
    const versions = (this.versions ??= this.index());
    const changed = new Set<number>();
    collect(memory.dirty, (page) => { changed.add(page); });
    collect(memory.tableDirty, (page) => { changed.add(-1 - page); });
    for (let j = Math.min(k, this.base) + 1; j <= Math.max(k, this.base); j++) for (const page of this.list[j].pages.keys()) changed.add(page);
    for (const page of changed) this.loadPage(page, this.versionAt(versions.get(page) ?? [], page, k));
    this.base = k;
    this.machine.loadRegisters();
  }

  private versionAt(saved: readonly number[], page: number, k: number): Uint8Array | undefined {
    let lo = -1;
    let hi = saved.length;
    while (hi - lo > 1) {
      const mid = (lo + hi) >> 1;
      if (saved[mid] <= k) lo = mid;
      else hi = mid;
    }
    return lo < 0 ? undefined : this.list[saved[lo]].pages.get(page);
  }

  private index(): Map<number, number[]> {
    const versions = new Map<number, number[]>();
    this.list.forEach((checkpoint, k) => {
      for (const page of checkpoint.pages.keys()) {
        const known = versions.get(page);
        if (known === undefined) versions.set(page, [k]);
        else known.push(k);
      }
    });
    return versions;
  }

  /** Bytes, provenance and initialisation of a page, one after the other. */
  private savePage(page: number): Uint8Array {
    const { memory } = this.machine;
    const slots = PAGE >> memory.provShift;
    const data = new Uint8Array(PAGE + slots * 4 + PAGE / 8);
    data.set(memory.u8.subarray(page * PAGE, (page + 1) * PAGE));
    new Int32Array(data.buffer, PAGE, slots).set(memory.prov.subarray(page * slots, (page + 1) * slots));
    data.set(memory.init.subarray((page * PAGE) >> 3, ((page + 1) * PAGE) >> 3), PAGE + slots * 4);
    return data;
  }

  private loadPage(key: number, data: Uint8Array | undefined): void {
    const { memory } = this.machine;
    if (key < 0) {
      const words = PAGE / 4;
      const page = -1 - key;
      if (data === undefined) memory.table.fill(0, page * words, (page + 1) * words);
      else memory.table.set(new Int32Array(data.buffer), page * words);
      return;
    }
    const slots = PAGE >> memory.provShift;
    if (data === undefined) {
      memory.u8.fill(0, key * PAGE, (key + 1) * PAGE);
      memory.prov.fill(0, key * slots, (key + 1) * slots);
      memory.init.fill(0, (key * PAGE) >> 3, ((key + 1) * PAGE) >> 3);
      return;
    }
    memory.u8.set(data.subarray(0, PAGE), key * PAGE);
    memory.prov.set(new Int32Array(data.buffer, PAGE, slots), key * slots);
    memory.init.set(data.subarray(PAGE + slots * 4), (key * PAGE) >> 3);
  }

  private thin(): void {
    const kept: Checkpoint[] = [];
    for (let k = 0; k < this.list.length; k++) {
      const drop = k % 2 === 1 && k + 1 < this.list.length;
      if (!drop) {
        kept.push(this.list[k]);
        continue;
      }
      const heir = this.list[k + 1].pages;
      for (const [page, data] of this.list[k].pages) {
        if (heir.has(page)) this.bytes -= data.length;
        else heir.set(page, data);
      }
    }
    this.list = kept;
    this.base = kept.length - 1;
    this.interval *= 2;
  }
}

/** Calls back for each marked page and clears its mark. */
function collect(marks: Uint8Array, found: (page: number) => void): void {
  for (let page = marks.indexOf(1); page >= 0; page = marks.indexOf(1, page + 1)) {
    marks[page] = 0;
    found(page);
  }
}

export function momentOf(m: Machine): Moment {
  const r = m.memory.i32;
  return { line: r[Reg.StepsLine], statement: r[Reg.StepsStatement], expression: r[Reg.StepsExpression], instructions: m.instructions };
}
