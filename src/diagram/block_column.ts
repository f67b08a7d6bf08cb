/** Heap blocks and static memory as labelled boxes in address order, and the map of the whole heap below. */
import type { Allocation, Content, HeapState } from "../view/memory_state";
import { layoutBytes } from "./bytes_layout";
import type { Canvas, Column } from "./canvas";
import type { Box, Lens, Role } from "./scene";
import { fit, FONT, shortAddress, shortType, textWidth } from "./text_metrics";
import { isFlat, type ValueContext } from "./cells";
import { layoutValue } from "./value_layout";

/** Blocks that are no row of cells are not stretched further than this. */
const WIDEST = 400;

const isRow = (content: Content, lens: Lens): boolean => content.kind === "sequence" && content.shown.every((e) => isFlat(e.value, lens));

/** Draws one block with its caption; answers the y below it. */
export function layoutBlock(canvas: Canvas, block: Allocation, x: number, y: number, room: number, column: Column, lens: Lens, tellLock = true): number {
  const width = block.value.content.kind === "entries" || isRow(block.value.content, lens) ? room : Math.min(room, WIDEST);
  const freed = block.status === "freed";
  const caption = freed ? `freed${block.freedAtLine === undefined ? "" : ` at line ${block.freedAtLine}`}` : block.status === "leaked" ? `leaked · ${block.label}` : block.status === "leaked_forever" ? `leaked for ever · ${block.label}` : block.label;
  const address = lens === "values" ? shortAddress(block.address) : `0x${block.address.toString(16)}`;
  const indent = leakMark(canvas, block, x, y);
  const spare = width - indent - textWidth(shortType(caption), FONT.quiet) - 10;
  const [full, short] = [`${block.size} B · ${address}`, `${block.size} B`];
  // Where there is no room for all, the name comes before the address.
  const size = column !== "heap" && lens === "values" ? "" : textWidth(full, FONT.quiet) <= spare ? full : textWidth(short, FONT.quiet) <= spare || block.status !== "freed" ? short : "";
  const sizeWidth = textWidth(size, FONT.quiet);
  canvas.text(`${block.key}#label`, "quiet", x + indent, y + 10, fit(shortType(caption), (size === "" ? width : width - sizeWidth - 10) - indent, FONT.quiet), "start", `${block.label}, ${block.size} bytes${block.allocatedAtLine === undefined ? "" : `, allocated at line ${block.allocatedAtLine}`}`);
  canvas.text(`${block.key}#size`, "quiet-end", x + width, y + 10, size, "end", full);
  if (tellLock && block.readOnly && column === "static") canvas.text(`${block.key}#lock`, "lock", x + width, y + 10, lens === "values" ? "read-only" : "", "end");
  const top = y + 16;
  const context: ValueContext = { canvas, lens, column, moved: freed, path: `${block.label} at ${shortAddress(block.address)}` };
  if (freed) {
    const box: Box = { x, y: top, width: Math.min(width, 132), height: 24 };
    canvas.rect(`${block.key}#box`, "block-freed", box, 3, `freed: ${block.size} ${block.size === 1 ? "byte" : "bytes"}, allocated at line ${block.allocatedAtLine ?? "?"}, freed at line ${block.freedAtLine ?? "?"}`);
    canvas.text(`${block.key}#freed`, "value-faint", box.x + box.width / 2, top + 16, block.size === 1 ? "1 byte" : `${block.size} bytes`, "middle");
    canvas.anchor(block.key, { ...box, column, name: "a freed block" });
    return top + 24 + 12;
  }
  const at = canvas.mark();
  const height = lens === "bytes" ? layoutBytes(block.value, x, top, width, context) : layoutValue(block.value, x, top, width, context);
  if (block.status !== "live") {
    canvas.rect(`${block.key}#box`, block.status === "leaked" ? "block-leaked" : "block-leaked-forever", { x: x - 5, y: top - 4, width: width + 10, height: height + 8 }, 4);
    canvas.sendBack(at, 1);
  }
  const inked = canvas.anchorOf(block.value.key)?.width ?? width;
  canvas.anchor(block.key, { x, y: top, width: Math.min(width, inked), height, column, name: context.path });
  return top + height + 10;
}

/** A drip for a block that nothing leads to any more, a loop without end for one leaked on purpose; answers the room taken. */
function leakMark(canvas: Canvas, { key, status }: Allocation, x: number, y: number): number {
  if (status === "leaked") canvas.path(`${key}#leak`, "leak-mark", `M${x + 4} ${y}C${x + 5} ${y + 4} ${x + 8} ${y + 5} ${x + 8} ${y + 8}A4 4 0 0 1 ${x} ${y + 8}C${x} ${y + 5} ${x + 3} ${y + 4} ${x + 4} ${y}z`, "none", "leaked: nothing leads to it any more");
  else if (status === "leaked_forever") canvas.text(`${key}#leakforever`, "leak-forever-mark", x - 1, y + 11, "∞", "start", "leaked on purpose: it lives to the end of the program");
  else return 0;
  return 13;
}

/** Gaps between blocks, where arrows that only pass by may run. */
export interface Lanes {
  readonly bottom: number;
  readonly lanes: readonly number[];
}

export interface BlockOptions {
  readonly column: Column;
  readonly lens: Lens;
  /** Small blocks stand side by side. */
  readonly grid: boolean;
  /** All blocks of many are drawn, not only the first and the last ones. */
  readonly all: boolean;
}

/** More small blocks than this stand in a grid. */
export const FEW_BLOCKS = 8;
/** Blocks of this many bytes or fewer may share a row; freed ones keep their place, so it is never their looks that decide. */
const SMALL = 32;
const GRID_WIDTH = 150;
const GRID_GAP = 16;
/** Longer lists of blocks are folded in the middle. */
const MOST_BLOCKS = 48;
const FOLD_HEAD = 30;
const FOLD_TAIL = 8;

/** Draws blocks in address order: one below the other, or small ones in rows of a grid that does not reorder while time moves. */
export function layoutBlocks(canvas: Canvas, blocks: readonly Allocation[], x: number, y: number, width: number, options: BlockOptions): Lanes {
  const lanes: number[] = [y - 6];
  const mixed = blocks.some((block) => !block.readOnly);
  const perRow = options.grid && options.lens !== "bytes" ? Math.max(1, Math.floor((width + GRID_GAP) / (GRID_WIDTH + GRID_GAP))) : 1;
  const cellWidth = (width - (perRow - 1) * GRID_GAP) / perRow;
  const folded = blocks.length > MOST_BLOCKS && !options.all;
  let top = y;
  let row: { readonly y: number; bottom: number; used: number } | undefined;
  const endRow = (): void => {
    if (row === undefined) return;
    top = row.bottom;
    lanes.push(top - 5);
    row = undefined;
  };
  const fold = (text: string, title: string): void => {
    endRow();
    canvas.text(`${options.column}#gap`, "fold", x, top + 12, text, "start", title);
    top += 26;
  };
  blocks.forEach((block, i) => {
    if (folded && i === FOLD_HEAD) fold(`… ${(blocks.length - FOLD_HEAD - FOLD_TAIL).toLocaleString("en")} more blocks …`, "show all blocks");
    if (folded && i >= FOLD_HEAD && i < blocks.length - FOLD_TAIL) return;
    if (perRow === 1 || block.size > SMALL) {
      endRow();
      top = layoutBlock(canvas, block, x, top, width, options.column, options.lens, mixed);
      lanes.push(top - 5);
      return;
    }
    if (row?.used === perRow) endRow();
    row ??= { y: top + 4, bottom: top, used: 0 };
    const left = x + row.used * (cellWidth + GRID_GAP);
    canvas.grid = { lane: row.y - 3, right: left + cellWidth + GRID_GAP / 2, isFirst: row.used === 0 };
    row.bottom = Math.max(row.bottom, layoutBlock(canvas, block, left, row.y, cellWidth, options.column, options.lens, mixed));
    canvas.grid = undefined;
    row.used++;
  });
  endRow();
  if (blocks.length > MOST_BLOCKS && options.all) fold("fold", "show the first and the last blocks only");
  return { bottom: top, lanes };
}

const MAP_ROLE: Record<Allocation["status"], Role> = { live: "map-live", freed: "map-freed", leaked: "map-leaked", leaked_forever: "map-leaked" };

/** The strip of the whole heap in address order. */
export function layoutHeapMap(canvas: Canvas, heap: HeapState, x: number, y: number, width: number): number {
  canvas.text("heap#maplabel", "quiet", x, y + 10, "heap in address order");
  const top = y + 15;
  canvas.rect("heap#map", "map", { x, y: top, width, height: 12 }, 3, `heap from 0x${heap.start.toString(16)}`);
  const end = Math.max(heap.start + 1, ...heap.blocks.map((b) => b.address + b.size));
  const span = Math.max(end - heap.start, 64) * 1.15;
  for (const block of heap.blocks) {
    const left = ((block.address - heap.start) / span) * width;
    const w = Math.max(2, (block.size / span) * width);
    canvas.rect(`${block.key}#map`, MAP_ROLE[block.status], { x: x + left, y: top, width: w, height: 12 }, 2, `${block.label}: ${block.size} bytes at 0x${block.address.toString(16)}, ${block.status.replaceAll("_", " ")}`);
  }
  return top + 20;
}
