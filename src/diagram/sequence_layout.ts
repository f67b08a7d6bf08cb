/** Elements: a row of indexed cells that wraps, a ring with its head marked, or composite elements one below the other. */
import type { Content, Value } from "../view/memory_state";
import { cell, CELL_ROLE, flatText, isFlat, LABEL_GAP, pointerEnd, ROW, unwrapped, type LayoutValue, type ValueContext } from "./cells";
import type { Box, Role } from "./scene";
import { fit, FONT, textWidth } from "./text_metrics";

type Sequence = Extract<Content, { kind: "sequence" }>;

/** Spare cells drawn one by one: as many as elements that are not folded, so that a vector keeps its height while it fills. */
export const MOST_SPARE = 24;

type Element = Sequence["shown"][number];

type Slot =
  | { readonly kind: "element"; readonly element: Element; readonly text: string }
  /** Room for one more. `label` is its index, if it has one yet. */
  | { readonly kind: "spare"; readonly index: number; readonly label: string }
  | { readonly kind: "gap"; readonly missing: number };

/** Rings of up to this many slots are drawn slot by slot. */
const MOST_SLOTS = 40;

/** Elements in a row of indexed cells that wraps, or one below the other when they are composite. */
export function layoutSequence(value: Value, content: Sequence, x: number, y: number, width: number, context: ValueContext, layout: LayoutValue): number {
  const { canvas } = context;
  if (content.count === 0 && content.capacity === 0) return cell(value, "[ ]", x, y, width, context, "empty");
  if (!content.shown.every((e) => isFlat(e.value, context.lens))) return tall(value, content, x, y, width, context, layout);
  const slots = slotsOf(content);
  const texts = slots.flatMap((slot) => (slot.kind === "element" ? [slot.text] : []));
  const cellWidth = widthOfCells(texts, width);
  const perRow = Math.max(1, Math.floor((width + 0.01) / cellWidth));
  slots.forEach((slot, i) => {
    const at = { x: x + (i % perRow) * cellWidth, y: y + Math.floor(i / perRow) * LINE, width: cellWidth, height: CELL };
    const middle = at.x + cellWidth / 2;
    switch (slot.kind) {
      case "gap":
        canvas.text(`${value.key}#gap`, "fold", middle, at.y + 16, "…", "middle", `${slot.missing} more elements: open`);
        if (textWidth(`+${slot.missing}`, FONT.quiet) <= cellWidth) canvas.text(`${value.key}#gapcount`, "index", middle, at.y + 35, `+${slot.missing}`, "middle");
        return;
      case "spare":
        canvas.rect(`${value.key}#spare${slot.index}`, "cell-spare", at, 0, "spare capacity");
        canvas.anchor(`${value.key}#spare${slot.index - content.count}`, { ...at, column: context.column, name: `${context.path}, spare` });
        canvas.text(`${value.key}#spareindex${slot.index}`, "index", middle, at.y + 35, slot.label, "middle");
        return;
      case "element": elementCell(slot.element, slot.text, at, content, context);
    }
  });
  const height = Math.ceil(slots.length / perRow) * LINE;
  if (content.shown.length <= MOST_FOLDED || content.shown.length < content.count) return height;
  canvas.text(`${value.key}#gap`, "fold", x, y + height + 9, "fold", "start", "show the beginning and the end only");
  return height + 16;
}

/** Elements of a run that is folded when it is longer. */
const MOST_FOLDED = 24;

const CELL = 24;
const LINE = CELL + 15;

function widthOfCells(texts: readonly string[], width: number): number {
  const roomy = Math.max(24, ...texts.map((t) => textWidth(t) + 10));
  const tight = width / Math.max(1, texts.length);
  return Math.min(width, tight < roomy && tight >= Math.max(18, ...texts.map((t) => textWidth(t) + 6)) ? tight : roomy);
}

function elementCell({ index, value: whole }: Element, text: string, at: Box, content: Sequence, context: ValueContext): void {
  const { canvas } = context;
  const inner = unwrapped(whole, context.lens);
  const uninit = inner.content.kind === "uninitialized";
  const moved = context.moved || inner.gone !== undefined;
  const role: Role = moved ? "cell-moved" : uninit ? "cell-uninitialized" : inner.changed ? "cell-changed" : CELL_ROLE[context.column];
  const path = `${context.path}[${index}]`;
  canvas.rect(`${inner.key}#cell`, role, at, 0, inner.gone === undefined ? `index ${index}` : `index ${index}: ${inner.gone}`);
  if (inner.content.kind === "pointer" && inner.gone === undefined) pointerEnd(inner.key, inner.content.pointer, at.x - at.width / 2 + 14, at.y + 2, at.width, { ...context, path, exit: at.y - 2 });
  else canvas.text(`${inner.key}#text`, moved ? "value-faint" : "value", at.x + at.width / 2, at.y + 16, fit(text, at.width - 4), "middle", text);
  const isHead = content.head !== undefined && index === 0;
  if (isHead) canvas.rect(`${inner.key}#head`, "ring-head", { x: at.x, y: at.y, width: 3, height: at.height }, 0, "head: the ring begins here");
  canvas.text(`${inner.key}#index`, isHead ? "ring-head-index" : "index", at.x + at.width / 2, at.y + 35, isHead ? "head" : String(index), "middle", `index ${index}`);
  for (const key of new Set([inner.key, whole.key])) canvas.anchor(key, { ...at, column: context.column, name: path });
}

/** Cells in the order in which they stand: by index, or by slot in a ring small enough to show its true places. */
function slotsOf(content: Sequence): readonly Slot[] {
  const element = (e: Element): Slot => ({ kind: "element", element: e, text: flatText(e.value, content.text, e.index) });
  const folded = content.shown.length < content.count;
  if (content.head !== undefined && !folded && content.capacity <= MOST_SLOTS) {
    const { head, capacity } = content;
    const bySlot = new Map(content.shown.map((e) => [(head + e.index) % capacity, e]));
    return Array.from({ length: capacity }, (_, slot): Slot => {
      const e = bySlot.get(slot);
      return e === undefined ? { kind: "spare", index: content.count + ((slot - head - content.count + 2 * capacity) % capacity), label: "" } : element(e);
    });
  }
  const spare = content.head === undefined ? Math.min(content.capacity - content.count, MOST_SPARE) : 0;
  return [
    ...content.shown.flatMap((e, i): Slot[] => {
      const missing = e.index - (i === 0 ? 0 : content.shown[i - 1].index + 1);
      return missing > 0 ? [{ kind: "gap", missing }, element(e)] : [element(e)];
    }),
    ...(folded && content.shown.at(-1)?.index !== content.count - 1 ? [{ kind: "gap" as const, missing: content.count - content.shown.length }] : []),
    ...Array.from({ length: spare }, (_, i): Slot => ({ kind: "spare", index: content.count + i, label: String(content.count + i) })),
  ];
}

function tall(value: Value, content: Sequence, x: number, y: number, width: number, context: ValueContext, layout: LayoutValue): number {
  const { canvas } = context;
  const indexWidth = textWidth(String(Math.max(0, content.count - 1)), FONT.quiet) + LABEL_GAP;
  let top = y;
  let previous = -1;
  for (const element of content.shown) {
    if (element.index !== previous + 1) {
      canvas.text(`${value.key}#gap`, "fold", x + width / 2, top + 12, `… ${element.index - previous - 1} more …`, "middle", "open");
      top += 18;
    }
    previous = element.index;
    canvas.text(`${element.value.key}#index`, "index", x + indexWidth - 6, top + 14, String(element.index), "end");
    top += layout(element.value, x + indexWidth, top, width - indexWidth, { ...context, compact: true, path: `${context.path}[${element.index}]` }) + 3;
    canvas.widenLeft(element.value.key, x);
  }
  const spare = content.capacity - content.count;
  if (spare > 0) {
    canvas.rect(`${value.key}#spare`, "cell-spare", { x: x + indexWidth, y: top, width: width - indexWidth, height: 18 }, 0);
    canvas.text(`${value.key}#sparetext`, "index", x + indexWidth + (width - indexWidth) / 2, top + 13, `room for ${spare} more`, "middle");
    top += 21;
  }
  return Math.max(ROW, top - 3 - y);
}
