/**
 * Data races: two accesses to the same byte by different threads, at least one a write and one not atomic, that nothing orders.
 * What orders them is kept in vector clocks: spawning, joining, and acquiring what a release has published.
 *
 * Worked example: thread 2 writes a byte at its time 5; the byte remembers (2, 5). Thread 1 may touch it when its clock's entry
 * for thread 2 is at least 5, that is, when it has joined thread 2 or acquired something that thread 2 released after that.
 *
 * It watches while the program is recorded, not when a part of the run is done again, and is no part of the machine's state. Only
 * allocations marked `WATCHED` are looked at: all that are there when a second thread begins, and heap blocks made after that.
 * Not modelled: races on a local that its own function touches directly; weak memory.
 *
 * Counterpart: Miri's `concurrency/data_race.rs`, after FastTrack (Flanagan and Freund, 2009).
 */

/** Times by thread id. */
type Clock = Map<number, number>;

/** What the last accesses to each byte of an allocation were: thread * 2^32 + its time, 0 for none. Reads by several threads at once are in `readers`. */
interface Shadow {
  readonly writes: Float64Array;
  readonly reads: Float64Array;
  readonly atomicWrites: Float64Array;
  readonly atomicReads: Float64Array;
  readonly readers: Map<number, Clock>;
}

/** What an access does to memory. */
export interface Access {
  readonly thread: number;
  /** The allocation, its size, and where in it. */
  readonly allocation: number;
  readonly room: number;
  readonly offset: number;
  readonly size: number;
  readonly write: boolean;
  readonly atomic: boolean;
}

/** An earlier access that is not ordered before the present one. */
export interface Race {
  readonly thread: number;
  readonly what: string;
}

const UNIT = 4294967296;

/** `core::sync::atomic::Ordering` as numbers. */
export const enum Order { Relaxed, Release, Acquire, AcqRel, SeqCst }

const acquires = (order: Order): boolean => order >= Order.Acquire;
const releases = (order: Order): boolean => order === Order.Release || order >= Order.AcqRel;

function join(into: Clock, other: Clock | undefined): void {
  if (other !== undefined) for (const [thread, time] of other) if (time > (into.get(thread) ?? 0)) into.set(thread, time);
}

export class RaceDetector {
  private readonly clocks = new Map<number, Clock>();
  /** What an acquire of the word at a linear offset learns. */
  private readonly published = new Map<number, Clock>();
  /** By thread: what relaxed loads have seen, and what the last release fence publishes. */
  private readonly seen = new Map<number, Clock>();
  private readonly fenced = new Map<number, Clock>();
  private readonly shadows = new Map<number, Shadow>();

  private clock(thread: number): Clock {
    let clock = this.clocks.get(thread);
    if (clock === undefined) this.clocks.set(thread, clock = new Map([[thread, 1]]));
    return clock;
  }

  private advance(thread: number): void {
    const clock = this.clock(thread);
    clock.set(thread, (clock.get(thread) ?? 0) + 1);
  }

  spawned(parent: number, child: number): void {
    join(this.clock(child), this.clock(parent));
    this.advance(parent);
  }

  joined(by: number, ended: number): void {
    join(this.clock(by), this.clock(ended));
  }

  /** A load, store or update of an atomic: what it learns and what it publishes. */
  atomic(thread: number, at: number, load: boolean, store: boolean, order: Order): void {
    const clock = this.clock(thread);
    if (load) {
      const learnt = this.published.get(at);
      if (acquires(order)) join(clock, learnt);
      else if (learnt !== undefined) join(this.of(this.seen, thread), learnt);
    }
    if (!store) return;
    const told = releases(order) ? clock : this.fenced.get(thread);
    if (load) {
      if (told !== undefined) join(this.of(this.published, at), told);
    } else if (told === undefined) this.published.delete(at);
    else this.published.set(at, new Map(told));
    if (releases(order)) this.advance(thread);
  }

  private of(map: Map<number, Clock>, key: number): Clock {
    let clock = map.get(key);
    if (clock === undefined) map.set(key, clock = new Map<number, number>());
    return clock;
  }

  fence(thread: number, order: Order): void {
    if (acquires(order)) join(this.clock(thread), this.seen.get(thread));
    if (!releases(order)) return;
    this.fenced.set(thread, new Map(this.clock(thread)));
    this.advance(thread);
  }

  /** The allocation is gone. */
  forget(allocation: number): void {
    this.shadows.delete(allocation);
  }

  /** Takes note of an access; the race that it makes, if it does. */
  access(a: Access): Race | undefined {
    const clock = this.clock(a.thread);
    const now = a.thread * UNIT + (clock.get(a.thread) ?? 0);
    let shadow = this.shadows.get(a.allocation);
    if (shadow === undefined) this.shadows.set(a.allocation, shadow = newShadow(a.room));
    const late = (epoch: number): boolean => {
      if (epoch === 0) return false;
      const thread = Math.floor(epoch / UNIT);
      return thread !== a.thread && epoch % UNIT > (clock.get(thread) ?? 0);
    };
    for (let k = a.offset; k < a.offset + a.size; k++) {
      const race = conflict(shadow, k, a, late);
      if (race !== undefined) return race;
      if (a.atomic) (a.write ? shadow.atomicWrites : shadow.atomicReads)[k] = now;
      else if (a.write) {
        shadow.writes[k] = now;
        shadow.reads[k] = 0;
        shadow.readers.delete(k);
      } else noteRead(shadow, k, now, late);
    }
    return undefined;
  }
}

function newShadow(size: number): Shadow {
  const bytes = (): Float64Array => new Float64Array(size);
  return { writes: bytes(), reads: bytes(), atomicWrites: bytes(), atomicReads: bytes(), readers: new Map() };
}

function conflict(shadow: Shadow, k: number, a: Access, late: (epoch: number) => boolean): Race | undefined {
  const of = (epoch: number, what: string): Race => ({ thread: Math.floor(epoch / UNIT), what });
  if (late(shadow.writes[k])) return of(shadow.writes[k], "non-atomic write");
  if (!a.atomic && late(shadow.atomicWrites[k])) return of(shadow.atomicWrites[k], "atomic store");
  if (!a.write) return undefined;
  if (late(shadow.reads[k])) return of(shadow.reads[k], "non-atomic read");
  for (const [thread, time] of shadow.readers.get(k) ?? []) if (late(thread * UNIT + time)) return of(thread * UNIT, "non-atomic read");
  if (!a.atomic && late(shadow.atomicReads[k])) return of(shadow.atomicReads[k], "atomic load");
  return undefined;
}

/** A read that the last reader's is not ordered before stands beside it. */
function noteRead(shadow: Shadow, k: number, now: number, late: (epoch: number) => boolean): void {
  const last = shadow.reads[k];
  if (late(last)) {
    let readers = shadow.readers.get(k);
    if (readers === undefined) shadow.readers.set(k, readers = new Map<number, number>());
    readers.set(Math.floor(last / UNIT), last % UNIT);
  }
  shadow.reads[k] = now;
}
