/** Arrow heads and hatches: what is painted by reference. One a role, so that colour follows through the class. */
import type { Role } from "./scene";

interface Marker {
  readonly role: Role;
  readonly d: string;
  readonly fill: boolean;
}

const FILLED = "M0 0L10 5L0 10z";
const OPEN = "M1 1L9 5L1 9";
const CROSS = "M1 1L9 9M9 1L1 9";

export const MARKERS: readonly Marker[] = [
  { role: "arrow-owner", d: FILLED, fill: true },
  { role: "arrow-shared", d: OPEN, fill: false },
  { role: "arrow-mutable", d: OPEN, fill: false },
  { role: "arrow-raw", d: OPEN, fill: false },
  { role: "arrow-weak", d: OPEN, fill: false },
  { role: "arrow-function", d: OPEN, fill: false },
  { role: "arrow-dangling", d: CROSS, fill: false },
];

/** SVG text of all `<marker>`s, ids prefixed. */
export function markerDefinitions(prefix: string): string {
  return MARKERS.map((m) => `<marker id="${prefix}${m.role}" viewBox="0 0 10 10" refX="${m.role === "arrow-dangling" ? 5 : 9}" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="${m.role === "arrow-dangling" ? "0" : "auto-start-reverse"}"><path class="memsim-head-${m.fill ? "filled" : "open"} memsim-${m.role}" d="${m.d}"/></marker>`).join("");
}

interface Hatch {
  readonly role: Role;
  /** Lines in a tile of 6 by 6 pixels. */
  readonly d: string;
}

/** Cells that are told apart by shape, not by colour alone: moved out, padding, never written. */
export const HATCHES: readonly Hatch[] = [
  { role: "cell-moved", d: "M-1 1L1 -1M0 6L6 0M5 7L7 5" },
  { role: "cell-padding", d: "M-1 5L1 7M0 0L6 6M5 -1L7 1" },
  { role: "cell-uninitialized", d: "M0 6L6 0M0 0L6 6" },
];

/** Fill of a hatched role; undefined for others. */
export function hatchOf(role: Role, prefix: string): string | undefined {
  return HATCHES.some((h) => h.role === role) ? `url(#${prefix}${role})` : undefined;
}

/** SVG text of all `<pattern>`s, ids prefixed. */
export function hatchDefinitions(prefix: string): string {
  return HATCHES.map((h) => `<pattern id="${prefix}${h.role}" width="6" height="6" patternUnits="userSpaceOnUse"><path class="memsim-hatch" d="${h.d}"/></pattern>`).join("");
}
