/**
 * Which piece of work makes which definitions. Work on the library happens when it is needed, so the order of definitions differs from session
 * to session; when a session begins with what an earlier one found out, its definitions must keep the numbers they had there. So each piece of
 * work (collecting an item, lowering a signature, lowering a body) notes the numbers it gave away, and done again it gives the same ones.
 *
 *   first session:  within("bodies", 90, …) adds two closures → 20114, 20115    kept: bodies, 90 → [20114, 20115]
 *   later session:  within("bodies", 90, …) adds two closures → 20114, 20115 again, though 20116 and others are taken
 */
import { StoredMap } from "../data_structures/stored_map";
import type { DefId } from "./def";

interface Work {
  readonly ids: DefId[];
  /** Numbers given away again so far; undefined: this is the first time. */
  given: number | undefined;
}

/** Lowering of signatures, of bodies, of generic parameters. */
export type WorkKind = "items" | "bodies" | "generics";

export class Births {
  /** Work, by the definition it is done for → definitions it made, in order. */
  readonly made: Readonly<Record<WorkKind, StoredMap<DefId, DefId[]>>> = { items: new StoredMap(), bodies: new StoredMap(), generics: new StoredMap() };
  private readonly stack: Work[] = [];

  /** Is the work at hand being done again? */
  get isAgain(): boolean {
    return this.stack[this.stack.length - 1]?.given !== undefined;
  }

  within<T>(kind: WorkKind, of: DefId, run: () => T): T {
    const known = this.made[kind].get(of);
    const ids = known ?? [];
    if (known === undefined) this.made[kind].set(of, ids);
    return this.run({ ids, given: known === undefined ? undefined : 0 }, run);
  }

  /** Does work again that made the definitions `ids`. */
  again<T>(ids: readonly DefId[], run: () => T): T {
    return this.run({ ids: [...ids], given: 0 }, run);
  }

  private run<T>(work: Work, run: () => T): T {
    this.stack.push(work);
    try {
      return run();
    } finally {
      this.stack.pop();
    }
  }

  /** The number that the next definition had before; undefined for a new one. */
  next(): DefId | undefined {
    const work = this.stack[this.stack.length - 1];
    return work?.given === undefined ? undefined : work.ids[work.given++];
  }

  /** A definition was made for the first time. */
  note(id: DefId): void {
    const work = this.stack[this.stack.length - 1];
    if (work !== undefined && work.given === undefined) work.ids.push(id);
  }
}
