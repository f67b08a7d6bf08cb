/** Where layout writes: shapes in painting order, places of values for arrows to find, and the arrows asked for. */
import type { Pointer } from "../view/memory_state";
import type { Box, Role, Shape } from "./scene";

export interface PendingArrow {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly pointer: Pointer;
  readonly column: Column;
  /** For the sentence: "main, s2". */
  readonly from: string;
  /** A point in a free stripe by which the arrow leaves, where it starts amid other cells: across to `x`, then up or down to `y`. */
  readonly exit?: Exit;
}

export interface Exit {
  readonly x: number;
  readonly y: number;
}

export type Column = "stack" | "heap" | "static";

/** Place of a value or block, and in which column it stands. */
export interface Anchor extends Box {
  readonly column: Column;
  readonly name: string;
  /** The block stands in a grid: the free stripe above its row, and whether it is the first of the row. */
  readonly grid?: { readonly lane: number; readonly isFirst: boolean };
}

export class Canvas {
  readonly shapes: Shape[] = [];
  readonly arrows: PendingArrow[] = [];
  private readonly anchors = new Map<string, Anchor>();
  private readonly keys = new Set<string>();

  rect(key: string, role: Role, box: Box, rx = 3, title?: string): void {
    this.add({ kind: "rect", key, role, ...box, rx, ...(title === undefined ? {} : { title }) });
  }

  text(key: string, role: Role, x: number, y: number, text: string, anchor: "start" | "middle" | "end" = "start", title?: string): void {
    if (text !== "") this.add({ kind: "text", key, role, x, y, text, anchor, ...(title === undefined ? {} : { title }) });
  }

  circle(key: string, role: Role, cx: number, cy: number, r: number): void {
    this.add({ kind: "circle", key, role, cx, cy, r });
  }

  path(key: string, role: Role, d: string, head: "filled" | "open" | "cross" | "none", title?: string): void {
    this.add({ kind: "path", key, role, d, head, ...(title === undefined ? {} : { title }) });
  }

  /** Set while blocks of a grid are drawn. */
  grid: { readonly lane: number; readonly right: number; readonly isFirst: boolean } | undefined;

  anchor(key: string, anchor: Anchor): void {
    if (!this.anchors.has(key)) this.anchors.set(key, this.grid === undefined || anchor.column === "stack" ? anchor : { ...anchor, grid: this.grid });
  }

  /** Asks for an arrow; one that starts in a block of a grid leaves by the stripe above the block's row. */
  arrow(arrow: PendingArrow): void {
    const { grid } = this;
    this.arrows.push(grid === undefined || arrow.column === "stack" ? arrow : { ...arrow, exit: { x: grid.right, y: grid.lane } });
  }

  anchorOf(key: string): Anchor | undefined {
    return this.anchors.get(key);
  }

  /** Lets the place of a value begin further left: arrows then end there, before what is written in front of it. */
  widenLeft(key: string, x: number): void {
    const at = this.anchors.get(key);
    if (at !== undefined) this.anchors.set(key, { ...at, x, width: at.x + at.width - x });
  }

  /** How far to the right of `x` the places of these values reach; nothing when none has a place. */
  inkedWidth(keys: readonly string[], x: number): number | undefined {
    const rights = keys.flatMap((key) => this.anchors.get(key) ?? []).map((at) => at.x + at.width - x);
    return rights.length === 0 ? undefined : rights.reduce((a, b) => Math.max(a, b));
  }

  /** Reserves the place of a background that is drawn before its content but sized after it. */
  mark(): number {
    return this.shapes.length;
  }

  /** Puts what was drawn since `to` … behind: moves the last `count` shapes to position `to`. */
  sendBack(to: number, count: number): void {
    const moved = this.shapes.splice(this.shapes.length - count, count);
    this.shapes.splice(to, 0, ...moved);
  }

  private add(shape: Shape): void {
    if (this.keys.has(shape.key)) return;
    this.keys.add(shape.key);
    this.shapes.push(shape);
  }
}
