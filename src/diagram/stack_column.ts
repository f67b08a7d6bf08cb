/** The stack: frames as boxes, newest on top like plates on a pile, and below them how much of it is used. */
import type { FrameState, LocalState, MemoryState, ThreadState } from "../view/memory_state";
import { layoutBytes } from "./bytes_layout";
import type { Canvas } from "./canvas";
import type { Lens } from "./scene";
import { fit, FONT, shortAddress, shortType, textWidth } from "./text_metrics";
import type { ValueContext } from "./cells";
import { layoutValue } from "./value_layout";

const PAD = 10;

/** Draws the one thread's stack; answers the y below it. */
export function layoutStack(canvas: Canvas, state: MemoryState, x: number, y: number, width: number, lens: Lens): number {
  let top = y;
  for (const thread of state.threads) {
    if (thread.frames.length === 0) {
      canvas.text(`thread${thread.id}#empty`, "empty", x, top + 14, "no frames");
      top += 24;
    }
    for (const frame of thread.frames) top = layoutFrame(canvas, frame, x, top, width, lens) + 10;
    top = layoutStackPointer(canvas, thread, x, top, width, lens);
  }
  return top;
}

/** Where the stack pointer stands, below the frames. */
export function layoutStackPointer(canvas: Canvas, thread: ThreadState, x: number, y: number, width: number, lens: Lens): number {
  if (thread.frames.length === 0) return y;
  const pointer = lens === "values" ? shortAddress(thread.stackPointer) : `0x${thread.stackPointer.toString(16)}`;
  canvas.text(`thread${thread.id}#sp`, "quiet", x, y + 10, fit(`stack pointer ${pointer} · ${thread.bytesUsed.toLocaleString("en")} B used`, width, FONT.quiet), "start", "the stack grows downwards, towards lower addresses");
  return y + 20;
}

export function layoutFrame(canvas: Canvas, frame: FrameState, x: number, y: number, width: number, lens: Lens): number {
  const at = canvas.mark();
  canvas.text(`${frame.key}#title`, "frame-title", x + PAD + 2, y + 18, fit(frame.function, width - 100));
  const place = frame.line === undefined ? (frame.isLibrary ? "library" : "") : `line ${frame.line}`;
  canvas.text(`${frame.key}#line`, "quiet-end", x + width - PAD - 2, y + 18, lens === "values" ? place : `${place} · ${frame.size} B`, "end");
  let top = y + 28;
  const locals = frame.locals.filter((l) => lens !== "values" || l.role !== "return");
  const nameWidth = Math.min(width * 0.28, Math.max(40, ...locals.map((l) => textWidth(l.name) + 8)));
  for (const local of locals) top = layoutLocal(canvas, local, frame, x, top, width, nameWidth, lens);
  if (locals.length === 0) top -= 4;
  const height = top + 6 - y;
  canvas.rect(`${frame.key}#box`, frame.active ? "frame-active" : frame.isLibrary ? "frame-library" : "frame", { x, y, width, height }, 6);
  canvas.sendBack(at, 1);
  canvas.anchor(frame.key, { x, y, width, height, column: "stack", name: frame.function });
  return y + height;
}

function layoutLocal(canvas: Canvas, local: LocalState, frame: FrameState, x: number, y: number, width: number, nameWidth: number, lens: Lens): number {
  const moved = local.status === "moved" || local.status === "dropped" || local.status === "perhaps_moved";
  canvas.text(`${local.key}#name`, moved ? "name-moved" : local.role === "temporary" || local.role === "return" ? "name-quiet" : "name", x + PAD + 2, y + 15, fit(local.name, nameWidth - 4), "start", `${local.role} ${local.name}: ${local.type}`);
  const typeX = x + PAD + 2 + nameWidth;
  const valueX = lens === "bytes" ? x + PAD + 2 + nameWidth : x + Math.max(PAD + nameWidth + 44, width * 0.5);
  const valueWidth = x + width - PAD - 2 - valueX;
  const context: ValueContext = { canvas, lens, column: "stack", moved, path: `${frame.function}, ${local.name}` };
  if (lens === "bytes") {
    canvas.text(`${local.key}#type`, "type", typeX, y + 11, fit(`${local.type}  ${local.value.size} B at 0x${local.value.address.toString(16)}`, x + width - PAD - typeX, FONT.quiet), "start", local.type);
    return y + 16 + layoutBytes(local.value, valueX, y + 16, valueWidth, context) + 7;
  }
  canvas.text(`${local.key}#type`, "type", typeX, y + 14, fit(shortType(local.type), valueX - typeX - 6, FONT.quiet), "start", local.type);
  if (lens === "values" && moved) {
    canvas.rect(`${local.value.key}#moved`, "cell-moved", { x: valueX, y, width: valueWidth, height: 21 }, 3);
    const words = local.status === "dropped" ? "dropped" : local.status === "perhaps_moved" ? "perhaps moved" : local.movedTo === undefined ? "moved" : `moved to ${local.movedTo.replace(/^a call of (.+)$/, "$1(…)")}`;
    canvas.text(`${local.value.key}#movedtext`, "value-faint", valueX + valueWidth / 2, y + 14, fit(words, valueWidth - 6, FONT.quiet), "middle", words);
    canvas.anchor(local.value.key, { x: valueX, y, width: valueWidth, height: 21, column: "stack", name: local.name });
    return y + 21 + 5;
  }
  if (local.status === "uninitialized") {
    canvas.rect(`${local.value.key}#cell`, "cell-uninitialized", { x: valueX, y, width: valueWidth, height: 21 }, 3, "not initialised yet");
    canvas.text(`${local.value.key}#text`, "value-faint", valueX + valueWidth / 2, y + 15, "?", "middle");
    canvas.anchor(local.value.key, { x: valueX, y, width: valueWidth, height: 21, column: "stack", name: local.name });
    return y + 21 + 5;
  }
  return y + layoutValue(local.value, valueX, y, valueWidth, context) + 5;
}
