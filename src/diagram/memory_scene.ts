/** The whole picture of one moment: stack, heap and static memory side by side, or one below the other in a narrow card. */
import type { MemoryState } from "../view/memory_state";
import { layoutArrows, type Gutters } from "./arrows";
import { FEW_BLOCKS, layoutBlocks, layoutHeapMap, type BlockOptions } from "./block_column";
import { Canvas } from "./canvas";
import type { Role, Scene, SceneOptions } from "./scene";
import { layoutStack } from "./stack_column";
import { hasThreadColumns, layoutThreads, THREAD_GAP } from "./thread_columns";

const MARGIN = 14;
const GUTTER = 54;
const HEAD = 34;
/** Height of the stripe between threads and heap in which arrows run across, and width of the one left of the heap. */
const BAND = 26;
/** Below this width the columns stand one below the other. */
export const NARROW = 620;

/** MemoryState → Scene. Pure: same state, same options, same scene. */
export function memoryScene(state: MemoryState, options: SceneOptions): Scene {
  const canvas = new Canvas();
  if (options.width < NARROW) return narrow(canvas, state, options);
  return hasThreadColumns(state) ? banded(canvas, state, options) : wide(canvas, state, options);
}

function heading(canvas: Canvas, name: "stack" | "heap" | "static", tail: string, x: number, y: number, width: number): void {
  const role: Role = `column-${name}`;
  canvas.text(`${name}#heading`, role, x, y, name.toUpperCase());
  canvas.text(`${name}#tail`, "quiet-end", x + width, y, tail, "end");
  canvas.rect(`${name}#rule`, `column-rule-${name}`, { x, y: y + 7, width, height: 2 }, 1);
}

export function bytesText(n: number): string {
  if (n < 1024) return `${n} B`;
  if (n < 1024 * 1024) return `${+(n / 1024).toFixed(1)} KiB`;
  return `${+(n / 1024 / 1024).toFixed(1)} MiB`;
}

function tails(state: MemoryState): { readonly stack: string; readonly heap: string; readonly static: string } {
  const used = state.threads.reduce((n, t) => n + t.bytesUsed, 0);
  const limit = state.threads[0]?.bytesLimit ?? 0;
  const { blocksLive, bytesLive } = state.heap;
  return {
    stack: `${bytesText(used)} of ${bytesText(limit)}`,
    heap: blocksLive === 0 ? "empty" : `${bytesText(bytesLive)} in ${blocksLive} ${blocksLive === 1 ? "block" : "blocks"}`,
    static: state.statics.length > 0 && state.statics.every((s) => s.readOnly) ? "read-only" : "",
  };
}

function blockOptions(state: MemoryState, { lens, manyBlocks, allBlocks }: SceneOptions, column: "heap" | "static"): BlockOptions {
  const { length } = column === "heap" ? state.heap.blocks : state.statics;
  return { column, lens, grid: column === "heap" && (manyBlocks === true || length > FEW_BLOCKS), all: allBlocks?.has(column) === true };
}

/** Several threads: their stacks side by side above heap and static memory, which share the width below. */
function banded(canvas: Canvas, state: MemoryState, options: SceneOptions): Scene {
  const { width, lens, keepStatic = false } = options;
  const inner = width - 2 * MARGIN;
  const tail = tails(state);
  heading(canvas, "stack", tail.stack, MARGIN, 22, inner);
  const threads = layoutThreads(canvas, state, MARGIN, 22 + HEAD - 14, inner - THREAD_GAP + 6, lens);
  const hasStatics = keepStatic || state.statics.length > 0;
  const staticWidth = hasStatics ? Math.min(300, inner * 0.3) : 0;
  const heapX = MARGIN + BAND;
  const heapWidth = inner - BAND - (hasStatics ? staticWidth + GUTTER : 24);
  const staticX = heapX + heapWidth + GUTTER;
  const band = threads.bottom + 4;
  const head = band + BAND + 10;
  heading(canvas, "heap", tail.heap, heapX, head, heapWidth);
  if (hasStatics) heading(canvas, "static", tail.static, staticX, head, staticWidth);
  const top = head + 22;
  const heap = layoutBlocks(canvas, state.heap.blocks, heapX, top, heapWidth, blockOptions(state, options, "heap"));
  const statics = layoutBlocks(canvas, state.statics, staticX, top, staticWidth, blockOptions(state, options, "static"));
  let bottom = Math.max(heap.bottom, statics.bottom);
  if (state.heap.blocks.length > 0) bottom = Math.max(bottom, layoutHeapMap(canvas, state.heap, heapX, heap.bottom, heapWidth));
  else {
    canvas.text("heap#empty", "empty", heapX, top + 14, "nothing allocated");
    bottom += 26;
  }
  const gutters: Gutters = {
    stacked: false, threads: threads.boxes, band,
    right: { stack: MARGIN + inner, heap: heapX + heapWidth, static: staticX + staticWidth },
    left: { stack: MARGIN, heap: heapX, static: staticX },
    heapLanes: heap.lanes,
  };
  return finish(canvas, gutters, width, bottom + 8);
}

function wide(canvas: Canvas, state: MemoryState, options: SceneOptions): Scene {
  const { width, lens, keepStatic = false } = options;
  const inner = width - 2 * MARGIN;
  const hasStatics = keepStatic || state.statics.length > 0;
  const columns = inner - GUTTER - (hasStatics ? 44 : 24);
  const stackWidth = Math.min(lens === "values" ? 340 : 420, Math.max(270, columns * 0.42));
  const staticWidth = hasStatics ? Math.min(220, Math.max(120, columns * 0.19)) : 0;
  const heapWidth = columns - stackWidth - staticWidth;
  const stackX = MARGIN;
  const heapX = stackX + stackWidth + GUTTER;
  const staticX = heapX + heapWidth + 44;
  const tail = tails(state);
  heading(canvas, "stack", tail.stack, stackX, 22, stackWidth);
  heading(canvas, "heap", tail.heap, heapX, 22, heapWidth);
  if (hasStatics) heading(canvas, "static", tail.static, staticX, 22, staticWidth);
  const top = 22 + HEAD - 12;
  const stackBottom = layoutStack(canvas, state, stackX, top, stackWidth, lens);
  const heap = layoutBlocks(canvas, state.heap.blocks, heapX, top, heapWidth, blockOptions(state, options, "heap"));
  const statics = layoutBlocks(canvas, state.statics, staticX, top, staticWidth, blockOptions(state, options, "static"));
  let bottom = Math.max(stackBottom, heap.bottom + (state.heap.blocks.length > 0 ? 40 : 0), statics.bottom);
  if (state.heap.blocks.length > 0) bottom = Math.max(bottom, layoutHeapMap(canvas, state.heap, heapX, bottom - 40, heapWidth));
  else canvas.text("heap#empty", "empty", heapX, top + 14, "nothing allocated");
  const gutters: Gutters = {
    stacked: false,
    right: { stack: stackX + stackWidth, heap: heapX + heapWidth, static: staticX + staticWidth },
    left: { stack: stackX, heap: heapX, static: staticX },
    heapLanes: heap.lanes,
  };
  return finish(canvas, gutters, width, bottom + 8);
}

function narrow(canvas: Canvas, state: MemoryState, options: SceneOptions): Scene {
  const { width, lens } = options;
  const inner = width - 2 * MARGIN - 26;
  const x = MARGIN;
  const tail = tails(state);
  heading(canvas, "stack", tail.stack, x, 22, inner);
  let y = (hasThreadColumns(state) ? layoutThreads(canvas, state, x, 40, inner, lens).bottom : layoutStack(canvas, state, x, 44, inner, lens)) + 14;
  heading(canvas, "heap", tail.heap, x, y + 12, inner);
  y += 34;
  if (state.heap.blocks.length === 0) {
    canvas.text("heap#empty", "empty", x, y + 12, "nothing allocated");
    y += 26;
  } else {
    y = layoutBlocks(canvas, state.heap.blocks, x, y, inner, blockOptions(state, options, "heap")).bottom;
    y = layoutHeapMap(canvas, state.heap, x, y, inner) + 8;
  }
  if (state.statics.length > 0) {
    heading(canvas, "static", tail.static, x, y + 12, inner);
    y = layoutBlocks(canvas, state.statics, x, y + 34, inner, blockOptions(state, options, "static")).bottom;
  }
  const right = { stack: x + inner, heap: x + inner, static: x + inner };
  const left = { stack: x, heap: x, static: x };
  return finish(canvas, { stacked: true, right, left, heapLanes: [] }, width, y + 6);
}

function finish(canvas: Canvas, gutters: Gutters, width: number, height: number): Scene {
  const sentences = layoutArrows(canvas, gutters);
  return { width, height: Math.ceil(height), shapes: canvas.shapes, sentences };
}
