/** Single cells: scalars, pointers with their dots, and what surrounds a value when it is drawn. */
import type { Pointer, Value } from "../view/memory_state";
import type { Canvas, Column } from "./canvas";
import type { Lens, Role } from "./scene";
import { fit, FONT, shortType } from "./text_metrics";

export const ROW = 21;
export const LABEL_GAP = 8;

/** What surrounds a value: where it stands and how it is to look. */
export interface ValueContext {
  readonly canvas: Canvas;
  readonly lens: Lens;
  readonly column: Column;
  /** The whole local was moved out: hatched, faint, no arrows. */
  readonly moved: boolean;
  /** Name for arrows' sentences. */
  readonly path: string;
  /** In lists of many: a fat pointer takes one line. */
  readonly compact?: boolean;
  /** Height of a free stripe by which arrows leave cells that others stand to the right of. */
  readonly exit?: number;
}

/** Draws a value at (x, y); answers the height used. */
export type LayoutValue = (value: Value, x: number, y: number, width: number, context: ValueContext) => number;

export const CELL_ROLE: Record<Column, Role> = { stack: "cell", heap: "cell-heap", static: "cell-static" };

export function cell(value: Value, text: string, x: number, y: number, width: number, context: ValueContext, title?: string, role?: Role): number {
  const base: Role = context.moved ? "cell-moved" : (role ?? (value.changed ? "cell-changed" : CELL_ROLE[context.column]));
  context.canvas.rect(`${value.key}#cell`, base, { x, y, width, height: ROW }, 3, title);
  const isText = /^["'b]/.test(text);
  context.canvas.text(`${value.key}#text`, context.moved ? "value-faint" : isText ? "value-string" : "value", x + width / 2, y + 15, fit(text, width - 8), "middle", text);
  return ROW;
}

const DOT: Record<Pointer["kind"], Role> = { owner: "dot-owner", shared: "dot-shared", mutable: "dot-mutable", raw: "dot-raw", weak: "dot-weak", function: "dot-function" };

export function pointerCells(value: Value, pointer: Pointer, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  const fat = pointer.metadata;
  if (fat !== undefined && context.compact === true && context.lens === "values") return compactPointer(value, pointer, x, y, width, context);
  const role: Role = context.moved ? "cell-moved" : value.changed ? "cell-changed" : CELL_ROLE[context.column];
  canvas.rect(`${value.key}#cell`, role, { x, y, width, height: ROW }, 3);
  canvas.text(`${value.key}#ptr`, "label", x + 7, y + 14, context.lens === "fields" ? fit(`0x${pointer.to.toString(16)}`, width - 34) : fat === undefined ? "" : "ptr");
  pointerEnd(value.key, pointer, x, y, width, context);
  if (fat === undefined) return ROW;
  canvas.rect(`${value.key}#meta`, role, { x, y: y + ROW - 1, width, height: ROW }, 3);
  canvas.text(`${value.key}#metalabel`, "label", x + 7, y + ROW + 13, fat.kind === "length" ? "len" : "vtable");
  const vtable = fat.kind === "vtable" && !context.moved ? fat.allocationKey : undefined;
  canvas.text(`${value.key}#metavalue`, context.moved ? "value-faint" : "value", x + width - (vtable === undefined ? 8 : 24), y + ROW + 14, fat.kind === "length" ? String(fat.value) : fit(shortType(fat.type), width - 76), "end", fat.kind === "length" ? undefined : fat.type);
  if (vtable !== undefined && fat.kind === "vtable") {
    const at = { x: x + width - 14, y: y + ROW - 1 + ROW / 2 };
    canvas.circle(`${value.key}#vtabledot`, "dot-function", at.x, at.y, 3);
    canvas.arrow({ key: `${value.key}#vtable`, ...at, column: context.column, from: `${context.path}, vtable`, pointer: { kind: "function", to: fat.address, target: { kind: "allocation", allocationKey: vtable, offset: 0 }, metadata: undefined } });
  }
  return ROW * 2 - 1;
}

/** A fat pointer in one line: its length or type, then the dot. */
function compactPointer(value: Value, pointer: Pointer, x: number, y: number, width: number, context: ValueContext): number {
  const { metadata } = pointer;
  const role: Role = context.moved ? "cell-moved" : value.changed ? "cell-changed" : CELL_ROLE[context.column];
  context.canvas.rect(`${value.key}#cell`, role, { x, y, width, height: ROW }, 3);
  const words = metadata === undefined ? "" : metadata.kind === "length" ? `len ${metadata.value}` : shortType(metadata.type);
  context.canvas.text(`${value.key}#ptr`, "label", x + 7, y + 14, fit(words, width - 30, FONT.quiet));
  pointerEnd(value.key, pointer, x, y, width, context);
  return ROW;
}

/** What stands in place of a dot where there is nothing to point at. */
const NOWHERE: Readonly<Record<Extract<Pointer["target"], { kind: "nowhere" }>["why"], readonly [text: string, title: string]>> = {
  null: ["null", "null"],
  empty: ["—", "points at nothing: no memory is needed"],
  "past the end": ["end", "one past the last element"],
  unknown: ["?", "unknown"],
};

/** The dot an arrow starts from, or a word where there is nothing to point at. */
export function pointerEnd(key: string, pointer: Pointer, x: number, y: number, width: number, context: ValueContext): void {
  const { canvas } = context;
  const right = x + width - 14;
  if (context.moved) {
    if (context.lens !== "fields") canvas.text(`${key}#moved`, "value-faint", right + 6, y + 14, "moved", "end");
    return;
  }
  if (pointer.target.kind === "nowhere") {
    const [text, title] = NOWHERE[pointer.target.why];
    canvas.text(`${key}#nowhere`, "value-faint", right + 6, y + 14, text, "end", title);
    return;
  }
  if (pointer.target.kind === "function") {
    const drawn = pointer.target.allocationKey !== undefined;
    canvas.text(`${key}#fn`, "value", right + (drawn ? -8 : 6), y + 14, fit(pointer.target.name, width - (drawn ? 34 : 20)), "end", pointer.target.name);
    if (!drawn) return;
  }
  canvas.circle(`${key}#dot`, DOT[pointer.kind], right, y + ROW / 2, 3.5);
  canvas.arrow({ key, x: right, y: y + ROW / 2, pointer, column: context.column, from: context.path, ...(context.exit === undefined ? {} : { exit: { x: right, y: context.exit } }) });
}

/** The value that transparent wrappers (Box, NonNull, Cell…) stand for in the values lens. */
export function unwrapped(value: Value, lens: Lens = "values"): Value {
  const { content } = value;
  return lens === "values" && content.kind === "struct" && content.summary?.kind === "transparent" ? unwrapped(value.gone === undefined ? content.summary.value : { ...content.summary.value, gone: value.gone }, lens) : value;
}

/** Fits into one cell. */
export function isFlat(value: Value, lens: Lens): boolean {
  const { content, gone } = unwrapped(value, lens);
  return (gone !== undefined && lens === "values") || content.kind === "scalar" || content.kind === "uninitialized" || content.kind === "zero_sized" || content.kind === "dropped" || content.kind === "invalid" || (content.kind === "enum" && content.fields.length === 0) || (content.kind === "pointer" && content.pointer.metadata === undefined);
}

/** What stands in the one cell. */
export function flatText(value: Value, text?: string, index = 0): string {
  const { content, gone } = unwrapped(value);
  if (gone !== undefined) return gone.startsWith("dropped") ? "dropped" : "moved";
  switch (content.kind) {
    case "scalar": return text === undefined ? content.text : characterAt(text, index) ?? content.text;
    case "zero_sized": case "invalid": return content.text;
    case "dropped": return "dropped";
    case "enum": return content.variant;
    case "pointer": return "●";
    default: return "?";
  }
}

/** The character whose UTF-8 form starts at byte `index`; continuation bytes have none and show their number. */
function characterAt(text: string, index: number): string | undefined {
  let byte = 0;
  for (const c of text) {
    if (byte === index) return c === "\n" ? "\\n" : c === "\t" ? "\\t" : c === " " ? "␣" : c;
    if (byte > index) return undefined;
    const code = c.codePointAt(0) ?? 0;
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return undefined;
}

