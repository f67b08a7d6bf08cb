/**
 * What became of the places of a body at a point of a run: never written, live, moved out (and where to), dropped – as a whole and in parts.
 * Where the analysis knows several possibilities, the machine's record is asked which of them it is.
 * Worked example: after `let a = p.name;` place `p` is live with one part gone, `p.name`, moved to `a`. After `if c { drop(s) }`
 * place `s` is what its record says.
 */
import type { Body, Location, Outcome, Place, PlaceElem } from "../mir/mir";
import { LIVE, onlyOutcome, PlaceOutcomes, UNKNOWN_OUTCOME, type OutcomeSets } from "../mir_dataflow/outcomes";
import type { TyCtxt } from "../ty/tcx";

/** What became of a place; `Unknown`: it may be live, and nothing says whether it is. */
export interface PlaceFate {
  readonly whole: Outcome | { readonly kind: "Unknown" };
  /** Parts of a live place that are gone, outermost only. */
  readonly gone: readonly { readonly projection: readonly PlaceElem[]; readonly outcome: Extract<Outcome, { kind: "Moved" | "Dropped" }> }[];
}

/** Byte at a place of the frame, or of the coroutine that the frame runs; undefined where it cannot be had. */
export type ReadByte = (place: Place) => number | undefined;

export interface LocalInit {
  fate(location: Location, place: Place, read: ReadByte): PlaceFate;
  /** Where a coroutine goes on that is suspended in a state. */
  resumesAt(state: number): Location | undefined;
}

export function localStates(tcx: TyCtxt, body: Body): LocalInit {
  const outcomes = new PlaceOutcomes(tcx, body);
  const { data } = outcomes;
  const records = new Map((body.outcomeRecords ?? []).flatMap((r) => {
    const found = data.lookup(r.place);
    return found.kind === "Exact" ? [[found.path, r] as const] : [];
  }));
  const flags = new Map((body.dropFlags ?? []).flatMap(({ place, flag }) => {
    const found = data.lookup(place);
    return found.kind === "Exact" ? [[found.path, flag] as const] : [];
  }));
  const known = new Map<string, OutcomeSets>();
  const setsAt = (location: Location): OutcomeSets => {
    const key = `${location.block}:${location.statement}`;
    const sets = known.get(key) ?? outcomes.at(location);
    known.set(key, sets);
    return sets;
  };
  return {
    fate(location, place, read) {
      const sets = setsAt(location);
      const one = (path: number): PlaceFate["whole"] => {
        const only = onlyOutcome(sets[path]);
        if (only !== undefined) return outcomes.outcomesOf(path)[only];
        const record = records.get(path);
        const said = record === undefined ? undefined : read({ local: record.local, projection: [] });
        if (record !== undefined && said !== undefined && said !== UNKNOWN_OUTCOME && said < record.outcomes.length) return record.outcomes[said];
        const possible = outcomes.outcomesOf(path).filter((_, i) => (sets[path] & (1 << i)) !== 0);
        const flag = flags.get(path);
        const holds = flag === undefined ? undefined : read(flag);
        if (holds === 1) return { kind: "Live" };
        if (holds === undefined && (sets[path] & (1 << LIVE)) !== 0) return { kind: "Unknown" };
        const others = possible.filter((o) => o.kind !== "Live");
        return others.length === 1 ? others[0] : others.some((o) => o.kind === "Moved") ? { kind: "Moved", to: undefined } : others[0] ?? { kind: "Unknown" };
      };
      const found = data.lookup(place);
      const whole = one(found.path);
      const gone: { projection: readonly PlaceElem[]; outcome: Extract<Outcome, { kind: "Moved" | "Dropped" }> }[] = [];
      if (found.kind === "Exact" && (whole.kind === "Live" || whole.kind === "Unknown")) {
        const below = [...data.paths[found.path].children];
        for (let path = below.pop(); path !== undefined; path = below.pop()) {
          const part = one(path);
          if (part.kind === "Moved" || part.kind === "Dropped") gone.push({ projection: data.paths[path].place.projection.slice(place.projection.length), outcome: part });
          else below.push(...data.paths[path].children);
        }
      }
      return { whole, gone };
    },
    resumesAt(state) {
      const block = outcomes.resumePoints.get(BigInt(state));
      return block === undefined ? undefined : { block, statement: 0 };
    },
  };
}
