/** What maps and sets hold: key and value side by side, in the order of iteration; of a tree's inner node also the edges between. */
import type { Content, Entry, Value } from "../view/memory_state";
import { CELL_ROLE, flatText, isFlat, pointerEnd, ROW, unwrapped, type LayoutValue, type ValueContext } from "./cells";
import type { Box, Lens, Role } from "./scene";
import { fit, FONT, textWidth } from "./text_metrics";

/** Entries of a run that is folded when it is longer. */
const MOST_FOLDED = 24;

type Entries = Extract<Content, { kind: "entries" }>;

const GAP = 10;
const ARROW = 16;
const EDGE = 15;

/** Draws the entries of a block; answers the height used. */
export function layoutEntries(value: Value, content: Entries, x: number, y: number, width: number, context: ValueContext, layout: LayoutValue): number {
  const { canvas } = context;
  let top = y;
  if (content.edges.length === 0 && content.shown.every((e) => isFlatEntry(e, context.lens))) top = flow(value, content, x, y, width, context);
  else {
    const keyWidth = Math.max(36, Math.min(width * 0.48, ...(content.shown.every((e) => isFlat(e.key, context.lens)) ? [Math.max(36, ...content.shown.map((e) => textWidth(flatText(e.key)) + 12))] : [])));
    let previous = -1;
    content.shown.forEach((entry, i) => {
      if (content.edges[i] !== undefined) top = edge(content.edges[i], x, top, width, context);
      if (entry.index !== previous + 1) top = fold(value, entry.index - previous - 1, x, top, width, context);
      previous = entry.index;
      top += row(entry, x, top, width, keyWidth, context, layout) + 5;
    });
    const last = content.edges[content.shown.length];
    if (last !== undefined) top = edge(last, x, top, width, context);
  }
  if (content.shown.length === content.count && content.count > MOST_FOLDED) {
    canvas.text(`${value.key}#gap`, "fold", x + width, top + 10, "fold", "end", "show the beginning and the end only");
  }
  canvas.text(`${value.key}#room`, "index", x, top + 10, content.count === 0 ? `empty, room for ${content.room}` : `${content.count} of ${content.room} places taken`);
  return top + 16 - y;
}

function isFlatEntry({ key, value }: Entry, lens: Lens): boolean {
  return isFlat(key, lens) && (value === undefined || isFlat(value, lens));
}

/** Pairs of single cells, as many in a line as fit. */
function flow(owner: Value, content: Entries, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  const widthOf = (values: readonly Value[]): number => Math.max(24, ...values.map((v) => textWidth(flatText(v)) + 12));
  const keyWidth = Math.min(widthOf(content.shown.map((e) => e.key)), width * 0.5);
  const isSet = content.shown.every((e) => e.value === undefined);
  const valueWidth = isSet ? 0 : Math.min(widthOf(content.shown.flatMap((e) => (e.value === undefined ? [] : [e.value]))), width - keyWidth - ARROW);
  const pairWidth = isSet ? keyWidth : keyWidth + ARROW + valueWidth;
  const perRow = Math.max(1, Math.floor((width + GAP) / (pairWidth + GAP)));
  let place = 0;
  let previous = -1;
  const next = (): Box => ({ x: x + (place % perRow) * (pairWidth + GAP), y: y + Math.floor(place++ / perRow) * (ROW + 5), width: pairWidth, height: ROW });
  for (const { index, key, value } of content.shown) {
    if (index !== previous + 1) {
      const at = next();
      canvas.text(`${owner.key}#gap`, "fold", at.x + pairWidth / 2, at.y + 15, fit(`… ${index - previous - 1} more …`, pairWidth), "middle", `${index - previous - 1} more entries: open`);
    }
    previous = index;
    const at = next();
    single(key, { ...at, width: keyWidth }, "cell-key", { ...context, path: `${context.path}, key` });
    if (value === undefined) continue;
    canvas.text(`${key.key}#to`, "index", at.x + keyWidth + ARROW / 2, at.y + 14, "→", "middle");
    single(value, { ...at, x: at.x + keyWidth + ARROW, width: valueWidth }, undefined, { ...context, path: `${context.path}, value` });
  }
  return y + Math.ceil(place / perRow) * (ROW + 5);
}

function single(whole: Value, box: Box, role: Role | undefined, context: ValueContext): void {
  const { canvas } = context;
  const value = unwrapped(whole, context.lens);
  const own: Role = context.moved ? "cell-moved" : value.changed ? "cell-changed" : value.content.kind === "uninitialized" ? "cell-uninitialized" : (role ?? CELL_ROLE[context.column]);
  canvas.rect(`${value.key}#cell`, own, box, 3);
  if (value.content.kind === "pointer") pointerEnd(value.key, value.content.pointer, box.x, box.y, box.width, { ...context, exit: box.y - 2.5 });
  else canvas.text(`${value.key}#text`, context.moved ? "value-faint" : "value", box.x + box.width / 2, box.y + 15, fit(flatText(value), box.width - 6), "middle", flatText(value));
  for (const key of new Set([value.key, whole.key])) canvas.anchor(key, { ...box, column: context.column, name: context.path });
}

/** One entry a line; what has parts is drawn with them. */
function row({ key, value }: Entry, x: number, y: number, width: number, keyWidth: number, context: ValueContext, layout: LayoutValue): number {
  const inside: ValueContext = { ...context, compact: true };
  if (value === undefined) return layout(key, x, y, width, { ...inside, path: `${context.path}, member` });
  const keyHeight = layout(key, x, y, keyWidth, { ...inside, exit: y - 2.5, path: `${context.path}, key` });
  context.canvas.text(`${key.key}#to`, "index", x + keyWidth + ARROW / 2, y + 14, "→", "middle");
  return Math.max(keyHeight, layout(value, x + keyWidth + ARROW, y, width - keyWidth - ARROW, { ...inside, path: `${context.path}, value` }));
}

/** A line for the pointer to the child with the keys between those above and below. */
function edge(value: Value, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  canvas.rect(`${value.key}#edge`, "edge", { x, y: y + EDGE / 2 - 1.5, width: width - 14, height: 1 }, 0, "edge to the node between");
  if (value.content.kind === "pointer") pointerEnd(value.key, value.content.pointer, x, y - (ROW - EDGE) / 2, width, { ...context, path: `${context.path}, edge` });
  canvas.anchor(value.key, { x, y, width, height: EDGE, column: context.column, name: `${context.path}, edge` });
  return y + EDGE;
}

function fold(owner: Value, missing: number, x: number, y: number, width: number, { canvas }: ValueContext): number {
  canvas.text(`${owner.key}#gap`, "fold", x + width / 2, y + 12, fit(`… ${missing} more …`, width, FONT.quiet), "middle", `${missing} more entries: open`);
  return y + 18;
}
