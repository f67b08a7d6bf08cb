/**
 * Several threads: each thread's stack is a column of its own, named, the running one marked. The columns stand side by side above
 * heap and static memory, in rows where there are many, one below the other in a narrow card. A thread keeps its column while it
 * lives, so that nothing moves when others come and go.
 */
import type { MemoryState, ThreadState } from "../view/memory_state";
import type { Canvas } from "./canvas";
import type { Box, Lens } from "./scene";
import { layoutFrame, layoutStackPointer } from "./stack_column";
import { fit, FONT, textWidth } from "./text_metrics";

/** Narrowest column of a thread, and the gutter for arrows to its right. */
const NARROWEST = 224;
const WIDEST = 400;
export const THREAD_GAP = 30;
const HEAD = 30;

export interface ThreadColumns {
  readonly bottom: number;
  /** Where each thread stands. */
  readonly boxes: readonly Box[];
}

/** Does the run have more than one thread at some moment? */
export function hasThreadColumns(state: MemoryState): boolean {
  return state.threadColumns > 1;
}

export function layoutThreads(canvas: Canvas, state: MemoryState, x: number, y: number, width: number, lens: Lens): ThreadColumns {
  const count = Math.max(state.threadColumns, ...state.threads.map((t) => t.column + 1));
  const perRow = Math.max(1, Math.min(count, Math.floor((width + THREAD_GAP) / (NARROWEST + THREAD_GAP))));
  const each = Math.min(perRow === 1 ? width : WIDEST, (width - (perRow - 1) * THREAD_GAP) / perRow);
  const boxes: Box[] = [];
  let top = y;
  for (let row = 0; row * perRow < count; row++) {
    let bottom = top;
    for (const thread of state.threads) {
      if (Math.floor(thread.column / perRow) !== row) continue;
      const left = x + (thread.column % perRow) * (each + THREAD_GAP);
      const end = layoutThread(canvas, thread, left, top, each, lens);
      boxes.push({ x: left, y: top, width: each, height: end - top });
      bottom = Math.max(bottom, end);
    }
    top = bottom === top ? top : bottom + 14;
  }
  return { bottom: top, boxes };
}

function layoutThread(canvas: Canvas, thread: ThreadState, x: number, y: number, width: number, lens: Lens): number {
  const key = `thread${thread.id}`;
  const doing = thread.running ? "runs" : thread.blockedOn !== undefined ? `waits for ${thread.blockedOn.replaceAll("`", "")}` : "could run";
  const name = fit(thread.name, width * 0.6);
  const indent = thread.running ? 14 : 0;
  canvas.rect(`${key}#head`, thread.running ? "thread-running" : "thread", { x, y: y + 20, width, height: 2 }, 1, `thread ${thread.name}: ${doing}`);
  if (thread.running) canvas.path(`${key}#mark`, "thread-mark", `M${x} ${y + 4}L${x + 9} ${y + 9}L${x} ${y + 14}z`, "none", "the thread that runs");
  canvas.text(`${key}#name`, "frame-title", x + indent, y + 14, name, "start", `thread ${thread.name}`);
  canvas.text(`${key}#blocked`, "quiet-end", x + width, y + 14, fit(doing, width - textWidth(name) - indent - 12, FONT.quiet), "end", doing);
  let top = y + HEAD;
  if (thread.frames.length === 0) {
    canvas.text(`${key}#empty`, "empty", x, top + 12, "no frames of yours");
    top += 22;
  }
  for (const frame of thread.frames) top = layoutFrame(canvas, frame, x, top, width, lens) + 10;
  return layoutStackPointer(canvas, thread, x, top, width, lens);
}
