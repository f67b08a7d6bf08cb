/** Arrow heads. One marker a role, so that colour follows the arrow through the class. */
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
