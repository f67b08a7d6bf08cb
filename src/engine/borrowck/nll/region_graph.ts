/**
 * Outlives constraints and their least solution. `'a: 'b` means that 'a holds at least where 'b does; a region's value is the
 * set of points where it must hold, and the ends of the caller's regions it must reach. Counterpart: rustc_borrowck/src/region_infer.
 */
import { BitSet } from "../../data_structures/bit_set";
import { Worklist } from "../../data_structures/worklist";
import type { Body, Location } from "../../mir/mir";
import type { Span } from "../../source/span";
import type { Vid } from "./region_types";

/** Numbers the points of a body; a point is before a statement or terminator. */
export class Points {
  readonly count: number;
  private readonly starts: readonly number[];

  constructor(private readonly body: Body) {
    let count = 0;
    this.starts = body.basicBlocks.map((b) => {
      const start = count;
      count += b.statements.length + 1;
      return start;
    });
    this.count = count;
  }

  of(loc: Location): number { return this.starts[loc.block] + loc.statement; }

  locations(): Location[] {
    return this.body.basicBlocks.flatMap((b, block) => Array.from({ length: b.statements.length + 1 }, (_, statement) => ({ block, statement })));
  }
}

/** `longer: shorter`, because of what happens at `span`. */
export interface Outlives {
  readonly longer: Vid;
  readonly shorter: Vid;
  readonly span: Span;
  readonly location: Location | undefined;
  /** From passing an argument to a call. */
  readonly isArgument: boolean;
}

export class RegionGraph {
  readonly constraints: Outlives[] = [];
  private readonly seen = new Set<string>();
  values: BitSet[] = [];

  add(longer: Vid, shorter: Vid, span: Span, location: Location | undefined, isArgument = false): void {
    if (longer === shorter) return;
    const key = `${longer},${shorter}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.constraints.push({ longer, shorter, span, location, isArgument });
  }

  /** Solves from the points where regions are live. `universals`: number of the caller's regions, whose ends follow the points. */
  solve(count: number, points: number, universals: number, live: (vid: Vid) => BitSet | undefined): void {
    const values = Array.from({ length: count }, (_, vid) => {
      const value = new BitSet(points + universals);
      if (vid < universals) {
        for (let p = 0; p < points; p++) value.insert(p);
        value.insert(points + vid);
      }
      for (const p of live(vid) ?? []) value.insert(p);
      return value;
    });
    const byShorter = new Map<Vid, Vid[]>();
    for (const { longer, shorter } of this.constraints) byShorter.set(shorter, [...(byShorter.get(shorter) ?? []), longer]);
    const work = new Worklist(count, values.keys());
    for (let vid = work.pop(); vid !== undefined; vid = work.pop()) {
      for (const longer of byShorter.get(vid) ?? []) if (values[longer].union(values[vid])) work.insert(longer);
    }
    this.values = values;
  }

  /** Regions that `from` must outlive, directly or not: everything its loan can flow to. */
  reaches(from: Vid): ReadonlySet<Vid> {
    const byLonger = new Map<Vid, Vid[]>();
    for (const { longer, shorter } of this.constraints) byLonger.set(longer, [...(byLonger.get(longer) ?? []), shorter]);
    const found = new Set<Vid>([from]);
    for (const vid of found) for (const next of byLonger.get(vid) ?? []) found.add(next);
    return found;
  }
}
