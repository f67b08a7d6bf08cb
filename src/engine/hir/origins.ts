/**
 * Where in its text the library's definitions come from: one entry for each item as it stands in a file, with everything that collecting it
 * made (members, variants, what its macro wrote). With it the syntax of a definition can be had again without reading the whole library.
 */
import type { Span } from "../source/span";
import type { DefId } from "./def";
import type { MacroScope, Module } from "./definitions";

export interface Origin {
  /** Definitions `start` up to `end` (not included) were made. */
  readonly start: DefId;
  readonly end: DefId;
  /** The item with its attributes. */
  readonly span: Span;
  readonly module: Module;
  readonly macroScope: MacroScope | undefined;
}

/** The origin that made a definition, in a list ordered by `start`. */
export function originOf(count: number, at: (k: number) => Pick<Origin, "start" | "end">, id: DefId): number | undefined {
  let lo = 0;
  let hi = count;
  while (hi - lo > 1) {
    const mid = (lo + hi) >> 1;
    if (at(mid).start <= id) lo = mid;
    else hi = mid;
  }
  return lo < count && at(lo).start <= id && id < at(lo).end ? lo : undefined;
}
