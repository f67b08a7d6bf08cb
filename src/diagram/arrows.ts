/**
 * Arrows from pointers to exactly what they point at, kept off the text: they leave the column on its right, run in the
 * gutters between columns and in the gaps between blocks, and enter their target from the nearest side.
 */
import type { Anchor, Canvas, Column, PendingArrow } from "./canvas";
import type { Box, Role } from "./scene";

/** Where columns stand, and the y of free lanes across the heap column. */
export interface Gutters {
  readonly stacked: boolean;
  readonly right: Record<Column, number>;
  readonly left: Record<Column, number>;
  readonly heapLanes: readonly number[];
  /** Stacks of several threads, side by side above heap and static memory; `band` is the top of the stripe between. */
  readonly threads?: readonly Box[];
  readonly band?: number;
}

const RANGE: Partial<Record<string, Role>> = { shared: "range-shared", mutable: "range-mutable", owner: "range-owner" };

/** Elements of a range that are looked for; pictures show fewer. */
const MOST_ELEMENTS = 2000;

/** Draws all arrows asked for; answers a sentence for each. */
export function layoutArrows(canvas: Canvas, gutters: Gutters): string[] {
  const sentences: string[] = [];
  const used = new Map<number, number>();
  for (const arrow of canvas.arrows) {
    const { target, kind } = arrow.pointer;
    const key = target.kind === "value" ? target.valueKey : target.kind === "allocation" || target.kind === "function" ? target.allocationKey : target.kind === "dangling" ? target.allocationKey : undefined;
    const anchor = key === undefined ? undefined : canvas.anchorOf(key);
    if (target.kind === "dangling" || anchor === undefined) {
      sentences.push(dangling(canvas, arrow, anchor, gutters));
      continue;
    }
    const count = target.kind === "value" ? target.rangeCount : 0;
    if (count > 1) bracket(canvas, arrow, anchor, key ?? "", count);
    const [row] = count > 1 && key !== undefined ? covered(canvas, anchor, key, count) : [anchor];
    const at = endPoint({ ...anchor, width: row.width }, arrow, gutters, count > 1);
    const words = `${arrow.from} ${verb(kind)} ${anchor.name}${count > 1 ? ` and ${count - 1} more from there` : ""}`;
    canvas.path(`${arrow.key}#arrow`, `arrow-${kind}`, route(arrow, at, gutters, used), kind === "owner" ? "filled" : "open", words);
    sentences.push(words);
  }
  return sentences;
}

function verb(kind: PendingArrow["pointer"]["kind"]): string {
  switch (kind) {
    case "owner": return "owns";
    case "shared": return "borrows";
    case "mutable": return "mutably borrows";
    case "raw": return "points at";
    case "weak": return "weakly points at";
    case "function": return "leads to";
  }
}

function dangling(canvas: Canvas, arrow: PendingArrow, anchor: Anchor | undefined, gutters: Gutters): string {
  const { target } = arrow.pointer;
  const why = target.kind === "dangling" ? target.why : "what it points at is not drawn";
  const d = anchor === undefined ? `M${arrow.x} ${arrow.y}h26` : route(arrow, endPoint(anchor, arrow, gutters, false), gutters, new Map());
  const gone = target.kind === "dangling";
  canvas.path(`${arrow.key}#arrow`, gone ? "arrow-dangling" : `arrow-${arrow.pointer.kind}`, d, gone ? "cross" : "open", `${arrow.from}: ${why}`);
  return `${arrow.from} dangles: ${why}`;
}

/** A bar along the elements that a slice covers. */
function bracket(canvas: Canvas, arrow: PendingArrow, first: Anchor, key: string, count: number): void {
  const role = RANGE[arrow.pointer.kind];
  if (role === undefined || role === "range-owner") return;
  const rows = covered(canvas, first, key, count).map((row) => `M${row.x} ${row.y + row.height + 2}H${row.x + row.width}`);
  canvas.path(`${arrow.key}#range`, role, rows.join(""), "none");
}

/** The boxes that a range of elements covers, one for each row of cells it runs through; elements that are folded away have none. */
function covered(canvas: Canvas, first: Anchor, key: string, count: number): readonly Box[] {
  const rows: Box[] = [first];
  for (let i = 1; i < Math.min(count, MOST_ELEMENTS); i++) {
    const at = canvas.anchorOf(siblingKey(key, i));
    const row = rows[rows.length - 1];
    if (at === undefined) continue;
    if (at.y === row.y) rows[rows.length - 1] = { ...row, width: at.x + at.width - row.x };
    else rows.push(at);
  }
  return rows;
}

/** Key of the element `by` places further: element keys end in `[index]`. */
function siblingKey(key: string, by: number): string {
  const m = /^(.*)\[(\d+)\]$/.exec(key);
  return m === null ? key : `${m[1]}[${Number(m[2]) + by}]`;
}

interface EndPoint {
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right";
  readonly column: Column;
  /** The stripe by which a target in a grid is reached. */
  readonly lane: number | undefined;
}

function endPoint(anchor: Anchor, arrow: PendingArrow, gutters: Gutters, low: boolean): EndPoint {
  const fromRight = gutters.stacked || (anchor.column === arrow.column && threadOf(gutters, anchor.x, anchor.y) === threadOf(gutters, arrow.x, arrow.y));
  const lane = anchor.grid === undefined || (anchor.grid.isFirst && !fromRight) ? undefined : anchor.grid.lane;
  const y = low ? anchor.y + anchor.height + 2 : anchor.y + Math.min(anchor.height / 2, 12);
  const side = fromRight ? "right" : "left";
  // Above the label that stands before it.
  const isDeep = side === "left" && lane === undefined && !gutters.stacked && anchor.x > gutters.left[anchor.column] + 12;
  if (isDeep && !low) return { x: anchor.x - 2, y: anchor.y + 2, side, column: anchor.column, lane };
  return { x: side === "right" && lane === undefined ? anchor.x + anchor.width + 2 : anchor.x - 2, y, side, column: anchor.column, lane };
}

const ORDER: Record<Column, number> = { stack: 0, heap: 1, static: 2 };

/** The whole way: out of the cells around the start, through gutters, and along the stripe above the target's row if it stands in a grid. */
function route(from: PendingArrow, to: EndPoint, gutters: Gutters, used: Map<number, number>): string {
  const { lane } = to;
  if (lane === undefined) return leave(from, to, gutters, used);
  const down = `Q${to.x - 4} ${lane} ${to.x - 4} ${lane + 4}V${to.y - 4}Q${to.x - 4} ${to.y} ${to.x} ${to.y}`;
  if (from.exit?.y === lane) return `M${from.x} ${from.y}H${from.exit.x}V${lane}H${to.x - 4 + Math.sign(from.exit.x - to.x) * 4}${down}`;
  const edge = to.side === "right" ? gutters.right[to.column] + 2 : gutters.left[to.column] - 8;
  return `${leave(from, { ...to, x: edge, y: lane }, gutters, used)}H${to.x - (to.side === "right" ? 0 : 8)}${down}`;
}

function leave(from: PendingArrow, to: EndPoint, gutters: Gutters, used: Map<number, number>): string {
  if (from.exit === undefined) return path(from, to, gutters, used);
  const edge = gutters.right[from.column];
  const { x, y } = from.exit;
  return `M${from.x} ${from.y}H${x}V${y}H${edge}${path({ ...from, x: edge, y }, to, gutters, used).replace(/^M[-\d.]+ [-\d.]+/, "")}`;
}

function path(arrow: PendingArrow, to: EndPoint, gutters: Gutters, used: Map<number, number>): string {
  const { x, y } = arrow;
  const out = gutters.right[arrow.column];
  const home = arrow.column === "stack" ? threadOf(gutters, x, y) : undefined;
  if (gutters.stacked || to.side === "right") return around(arrow, to, home === undefined ? Math.max(out, to.x) : home.x + home.width, used);
  if (gutters.band !== undefined && (arrow.column === "stack" || to.column === "stack")) return acrossBand(arrow, to, gutters, gutters.band, home, used);
  if (ORDER[to.column] < ORDER[arrow.column]) {
    const left = gutters.left[arrow.column] - 12;
    return `M${x} ${y}C${out + 24} ${y} ${left} ${to.y} ${to.x} ${to.y}`;
  }
  if (ORDER[to.column] - ORDER[arrow.column] === 1) {
    // Up to the target's column the way is free; what stands deeper in a block is reached along its row.
    const edge = Math.min(to.x, gutters.left[to.column] - 2);
    const mid = (Math.max(out, x) + edge) / 2 + 4;
    return `M${x} ${y}C${mid} ${y} ${mid} ${to.y} ${edge} ${to.y}${edge < to.x ? `H${to.x}` : ""}`;
  }
  const lane = nearestLane(gutters.heapLanes, (y + to.y) / 2, used);
  const a = gutters.left.heap - 6;
  const b = gutters.right.heap + 8;
  const first = (out + a) / 2;
  return `M${x} ${y}C${first} ${y} ${first} ${lane} ${a} ${lane}L${b} ${lane}C${b + 14} ${lane} ${to.x - 20} ${to.y} ${to.x} ${to.y}`;
}

function threadOf({ threads = [] }: Gutters, x: number, y: number): Box | undefined {
  return threads.find((t) => x >= t.x && x <= t.x + t.width && y >= t.y && y <= t.y + t.height);
}

/** From a thread's stack down the gutter beside it, along the stripe below all threads, and to the target from its left. */
function acrossBand(arrow: PendingArrow, to: EndPoint, gutters: Gutters, band: number, home: Box | undefined, used: Map<number, number>): string {
  const n = used.get(band) ?? 0;
  used.set(band, n + 1);
  const step = (n % 5) * 4;
  const out = home === undefined ? gutters.right[arrow.column] : home.x + home.width;
  const goal = to.column === "stack" ? threadOf(gutters, to.x + 4, to.y) : undefined;
  const left = goal === undefined ? gutters.left[to.column] : goal.x;
  return rounded([[arrow.x, arrow.y], [out + 6 + step, arrow.y], [out + 6 + step, band + step], [left - 7 - (goal === undefined ? step : 0), band + step], [left - 7 - (goal === undefined ? step : 0), to.y], [to.x, to.y]]);
}

type Point = readonly [x: number, y: number];

/** Straight lines with rounded corners. */
function rounded(points: readonly Point[]): string {
  const corner = (a: Point, b: Point): Point => {
    const length = Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]);
    const r = Math.min(5, length / 2) / (length === 0 ? 1 : length);
    return [a[0] + (b[0] - a[0]) * r, a[1] + (b[1] - a[1]) * r];
  };
  const parts = [`M${points[0].join(" ")}`];
  for (let i = 1; i < points.length - 1; i++) parts.push(`L${corner(points[i], points[i - 1]).join(" ")}Q${points[i].join(" ")} ${corner(points[i], points[i + 1]).join(" ")}`);
  return `${parts.join("")}L${points[points.length - 1].join(" ")}`;
}

/** Within a column, or columns one below the other: out to the gutter, down a lane of its own, and back in to the target. */
function around({ x, y }: PendingArrow, to: EndPoint, out: number, used: Map<number, number>): string {
  const n = used.get(out) ?? 0;
  used.set(out, n + 1);
  const lane = out + 9 + (n % 4) * 7;
  const turn = Math.min(6, Math.abs(to.y - y) / 2);
  const down = to.y >= y ? turn : -turn;
  return `M${x} ${y}H${lane - turn}Q${lane} ${y} ${lane} ${y + down}V${to.y - down}Q${lane} ${to.y} ${lane - turn} ${to.y}H${to.x}`;
}

function nearestLane(lanes: readonly number[], y: number, used: Map<number, number>): number {
  const best = lanes.reduce((a, b) => (Math.abs(b - y) < Math.abs(a - y) ? b : a), lanes[0] ?? y);
  const n = used.get(best) ?? 0;
  used.set(best, n + 1);
  return best + (n % 3) * 3;
}
