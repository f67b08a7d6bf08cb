/**
 * Values as nested cells (lenses values and fields).
 * Worked example: a `String` in the values lens is three rows, ptr ●, len 5, capacity 5; in the fields lens it is the box
 * `vec` in which the box `buf` holds `inner`, and so on down to the same three numbers.
 */
import type { Content, Field, Pointer, Value } from "../view/memory_state";
import type { Canvas, Column } from "./canvas";
import type { Lens, Role } from "./scene";
import { fit, FONT, textWidth } from "./text_metrics";

export const ROW = 21;
const LABEL_GAP = 8;
/** Spare cells drawn one by one. */
const MOST_SPARE = 16;

/** What surrounds a value: where it stands and how it is to look. */
export interface ValueContext {
  readonly canvas: Canvas;
  readonly lens: Lens;
  readonly column: Column;
  /** The whole local was moved out: hatched, faint, no arrows. */
  readonly moved: boolean;
  /** Name for arrows' sentences. */
  readonly path: string;
}

const CELL_ROLE: Record<Column, Role> = { stack: "cell", heap: "cell-heap", static: "cell-static" };

/** Draws a value with its top left corner at (x, y); answers the height used. */
export function layoutValue(value: Value, x: number, y: number, width: number, context: ValueContext): number {
  const height = layoutContent(value, x, y, width, context);
  const inked = value.content.kind === "sequence" ? context.canvas.inkedWidth([...value.content.shown.map((e) => e.value.key), ...Array.from({ length: MOST_SPARE }, (_, i) => `${value.key}#spare${i}`)], x) : undefined;
  context.canvas.anchor(value.key, { x, y, width: Math.min(width, inked ?? width), height, column: context.column, name: context.path });
  return height;
}

function layoutContent(value: Value, x: number, y: number, width: number, context: ValueContext): number {
  const { content } = value;
  switch (content.kind) {
    case "scalar": return cell(value, content.text, x, y, width, context, content.note);
    case "zero_sized": return cell(value, content.text, x, y, width, context, "no bytes");
    case "uninitialized": return cell(value, "?", x, y, width, context, "not initialised", "cell-uninitialized");
    case "invalid": return cell(value, content.text, x, y, width, context, "not a value of its type", context.moved ? "cell-moved" : "cell-invalid");
    case "raw": return cell(value, `${value.size} bytes`, x, y, width, context);
    case "pointer": return pointerCells(value, content.pointer, x, y, width, context);
    case "sequence": return sequence(value, content, x, y, width, context);
    case "enum":
      if (content.fields.length === 0 && (context.lens === "values" || content.tag === undefined)) return cell(value, content.variant, x, y, width, context);
      return enumBox(value, content, x, y, width, context);
    case "struct": {
      if (context.lens === "values" && content.summary !== undefined) {
        if (content.summary.kind === "transparent") return layoutValue(content.summary.value, x, y, width, context);
        return rows(value.key, content.summary.rows, x, y, width, context);
      }
      if (content.fields.length === 0) return cell(value, content.name, x, y, width, context);
      return fieldBox(value, content.fields, x, y, width, context, content.interiorMutable ? "group-interior" : "group");
    }
  }
}

function cell(value: Value, text: string, x: number, y: number, width: number, context: ValueContext, title?: string, role?: Role): number {
  const base: Role = context.moved ? "cell-moved" : (role ?? (value.changed ? "cell-changed" : CELL_ROLE[context.column]));
  context.canvas.rect(`${value.key}#cell`, base, { x, y, width, height: ROW }, 3, title);
  const isText = /^["'b]/.test(text);
  context.canvas.text(`${value.key}#text`, context.moved ? "value-faint" : isText ? "value-string" : "value", x + width / 2, y + 15, fit(text, width - 8), "middle", text);
  return ROW;
}

const DOT: Record<Pointer["kind"], Role> = { owner: "dot-owner", shared: "dot-shared", mutable: "dot-mutable", raw: "dot-raw", weak: "dot-weak", function: "dot-function" };

function pointerCells(value: Value, pointer: Pointer, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  const fat = pointer.metadata;
  const role: Role = context.moved ? "cell-moved" : value.changed ? "cell-changed" : CELL_ROLE[context.column];
  canvas.rect(`${value.key}#cell`, role, { x, y, width, height: ROW }, 3);
  canvas.text(`${value.key}#ptr`, "label", x + 7, y + 14, context.lens === "fields" ? fit(`0x${pointer.to.toString(16)}`, width - 34) : fat === undefined ? "" : "ptr");
  pointerEnd(value.key, pointer, x, y, width, context);
  if (fat === undefined) return ROW;
  canvas.rect(`${value.key}#meta`, role, { x, y: y + ROW - 1, width, height: ROW }, 3);
  canvas.text(`${value.key}#metalabel`, "label", x + 7, y + ROW + 13, fat.kind === "length" ? "len" : "vtable");
  canvas.text(`${value.key}#metavalue`, context.moved ? "value-faint" : "value", x + width - 8, y + ROW + 14, fat.kind === "length" ? String(fat.value) : fit(fat.type, width - 60), "end");
  return ROW * 2 - 1;
}

/** The dot an arrow starts from, or a word where there is nothing to point at. */
function pointerEnd(key: string, pointer: Pointer, x: number, y: number, width: number, context: ValueContext): void {
  const { canvas } = context;
  const right = x + width - 14;
  if (context.moved) {
    canvas.text(`${key}#moved`, "value-faint", right + 6, y + 14, "moved", "end");
    return;
  }
  if (pointer.target.kind === "nowhere") {
    canvas.text(`${key}#nowhere`, "value-faint", right + 6, y + 14, pointer.target.why === "null" ? "null" : pointer.target.why === "empty" ? "—" : "?", "end", pointer.target.why === "empty" ? "points at nothing: no memory is needed" : pointer.target.why);
    return;
  }
  if (pointer.target.kind === "function") {
    canvas.text(`${key}#fn`, "value", right + 6, y + 14, fit(pointer.target.name, width - 20), "end");
    return;
  }
  canvas.circle(`${key}#dot`, DOT[pointer.kind], right, y + ROW / 2, 3.5);
  canvas.arrows.push({ key, x: right, y: y + ROW / 2, pointer, column: context.column, from: context.path });
}

interface LabelledValue {
  readonly label: string;
  readonly value: Value;
}

/** Label left, value right, in a box of lines: `ptr ●`, `len 5`, `capacity 8`. */
function rows(key: string, items: readonly LabelledValue[], x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  let top = y;
  for (const { label, value } of items) {
    const content = value.content;
    const simple = content.kind === "scalar" || content.kind === "uninitialized" || (content.kind === "pointer" && content.pointer.metadata === undefined);
    if (!simple) {
      top += labelled(`${key}.${label}`, label, value, x, top, width, context) + 2;
      continue;
    }
    canvas.rect(`${value.key}#cell`, context.moved ? "cell-moved" : value.changed ? "cell-changed" : CELL_ROLE[context.column], { x, y: top, width, height: ROW }, 0);
    canvas.text(`${value.key}#label`, "label", x + 7, top + 14, label);
    if (content.kind === "pointer") pointerEnd(value.key, content.pointer, x, top, width, context);
    else canvas.text(`${value.key}#text`, context.moved ? "value-faint" : "value", x + width - 8, top + 15, content.kind === "scalar" ? fit(content.text, width - textWidth(label, FONT.quiet) - 24) : "?", "end");
    canvas.anchor(value.key, { x, y: top, width, height: ROW, column: context.column, name: `${context.path}.${label}` });
    top += ROW - 1;
  }
  return Math.max(ROW, top + 1 - y);
}

function labelled(key: string, label: string, value: Value, x: number, y: number, width: number, context: ValueContext): number {
  const labelWidth = Math.min(textWidth(label, FONT.quiet) + LABEL_GAP, width * 0.45);
  context.canvas.text(`${key}#label`, "label", x + 2, y + 14, fit(label, labelWidth - 2, FONT.quiet), "start", `${label}: ${value.type}`);
  return layoutValue(value, x + labelWidth, y, width - labelWidth, { ...context, path: `${context.path}.${label}` });
}

/** A box with one line a field, labels aligned. */
function fieldBox(value: Value, fields: readonly Field[], x: number, y: number, width: number, context: ValueContext, role: Role, head = 0): number {
  const { canvas } = context;
  const at = canvas.mark();
  const inset = 4;
  const labels = fields.map((f) => (context.lens === "fields" ? `${f.name}: ${f.value.type}` : f.name));
  const labelWidth = Math.min(Math.max(...labels.map((l) => textWidth(l, FONT.quiet))) + LABEL_GAP, (width - 2 * inset) * 0.45);
  let top = y + inset + head;
  fields.forEach((field, i) => {
    const inside = { ...context, path: `${context.path}.${field.name}` };
    if (context.lens === "fields" && !isFlat(field.value.content)) {
      canvas.text(`${field.value.key}#field`, "label", x + inset + 2, top + 11, fit(labels[i], width - 2 * inset - 4, FONT.quiet), "start", `${field.name}: ${field.value.type}, at offset ${field.offset}`);
      top += 15 + layoutValue(field.value, x + inset, top + 15, width - 2 * inset, inside) + 3;
      return;
    }
    canvas.text(`${field.value.key}#field`, "label", x + inset + 2, top + 14, fit(labels[i], labelWidth - 4, FONT.quiet), "start", `${field.name}: ${field.value.type}, at offset ${field.offset}`);
    top += layoutValue(field.value, x + inset + labelWidth, top, width - 2 * inset - labelWidth, inside) + 3;
  });
  const height = top - 3 + inset - y;
  canvas.rect(`${value.key}#box`, context.moved ? "cell-moved" : role, { x, y, width, height }, 4, value.type);
  canvas.sendBack(at, 1);
  return height;
}

function enumBox(value: Value, content: Extract<Content, { kind: "enum" }>, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  const tab = context.lens === "fields" && content.tag !== undefined ? `${content.variant}  ${content.tag.isNiche ? "niche" : "tag"} ${content.tag.text}` : content.variant;
  const single = content.fields.length === 1 && /^\d+$/.test(content.fields[0].name);
  const tabHeight = 16;
  if (single && context.lens === "values") {
    const at = canvas.mark();
    const inner = layoutValue(content.fields[0].value, x + 4, y + tabHeight, width - 8, context);
    canvas.rect(`${value.key}#box`, context.moved ? "cell-moved" : "group", { x, y, width, height: inner + tabHeight + 4 }, 4, value.type);
    canvas.sendBack(at, 1);
    canvas.text(`${value.key}#variant`, "variant-name", x + 7, y + 12, fit(tab, width - 12, FONT.quiet));
    return inner + tabHeight + 4;
  }
  const height = content.fields.length === 0 ? ROW : fieldBox(value, content.fields, x, y, width, context, "group", tabHeight - 2);
  if (content.fields.length === 0) canvas.rect(`${value.key}#box`, context.moved ? "cell-moved" : "group", { x, y, width, height }, 4, value.type);
  canvas.text(`${value.key}#variant`, "variant-name", x + 7, y + 13, fit(tab, width - 12, FONT.quiet));
  return height;
}

/** Elements in a row of indexed cells that wraps, or one below the other when they are composite. */
function sequence(value: Value, content: Extract<Content, { kind: "sequence" }>, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  if (content.count === 0 && content.capacity === 0) return cell(value, "[ ]", x, y, width, context, "empty");
  const flat = content.shown.every((e) => isFlat(e.value.content));
  if (!flat) return tall(value, content, x, y, width, context);
  const texts = content.shown.map((e) => flatText(e.value.content, content.text, e.index));
  const roomy = Math.max(24, ...texts.map((t) => textWidth(t) + 10));
  const tight = width / Math.max(1, texts.length);
  const cellWidth = Math.min(width, tight < roomy && tight >= Math.max(18, ...texts.map((t) => textWidth(t) + 6)) ? tight : roomy);
  const perRow = Math.max(1, Math.floor(width / cellWidth));
  const lineHeight = 24 + 15;
  let column = 0;
  let top = y;
  let previous = -1;
  const place = (): { readonly x: number; readonly y: number } => {
    if (column === perRow) { column = 0; top += lineHeight; }
    return { x: x + column++ * cellWidth, y: top };
  };
  content.shown.forEach((element, i) => {
    if (element.index !== previous + 1) {
      const gap = place();
      canvas.text(`${value.key}#gap`, "value-faint", gap.x + cellWidth / 2, gap.y + 16, "…", "middle", `${element.index - previous - 1} more elements`);
    }
    previous = element.index;
    const at = place();
    const inner = element.value;
    const uninit = inner.content.kind === "uninitialized";
    const role: Role = context.moved ? "cell-moved" : uninit ? "cell-uninitialized" : inner.changed ? "cell-changed" : CELL_ROLE[context.column];
    canvas.rect(`${inner.key}#cell`, role, { x: at.x, y: at.y, width: cellWidth, height: 24 }, 0, `index ${element.index}`);
    if (inner.content.kind === "pointer") pointerEnd(inner.key, inner.content.pointer, at.x - cellWidth / 2 + 14, at.y + 2, cellWidth, { ...context, path: `${context.path}[${element.index}]` });
    else canvas.text(`${inner.key}#text`, context.moved ? "value-faint" : "value", at.x + cellWidth / 2, at.y + 16, fit(texts[i], cellWidth - 4), "middle");
    canvas.text(`${inner.key}#index`, "index", at.x + cellWidth / 2, at.y + 35, String(element.index), "middle");
    canvas.anchor(inner.key, { x: at.x, y: at.y, width: cellWidth, height: 24, column: context.column, name: `${context.path}[${element.index}]` });
  });
  const spare = Math.min(content.capacity - content.count, MOST_SPARE);
  for (let i = 0; i < spare; i++) {
    const at = place();
    canvas.rect(`${value.key}#spare${content.count + i}`, "cell-spare", { x: at.x, y: at.y, width: cellWidth, height: 24 }, 0, "spare capacity");
    canvas.anchor(`${value.key}#spare${i}`, { x: at.x, y: at.y, width: cellWidth, height: 24, column: context.column, name: `${context.path}, spare` });
    canvas.text(`${value.key}#spareindex${content.count + i}`, "index", at.x + cellWidth / 2, at.y + 35, String(content.count + i), "middle");
  }
  return top + lineHeight - y;
}

function isFlat(content: Content): boolean {
  return content.kind === "scalar" || content.kind === "uninitialized" || content.kind === "zero_sized" || content.kind === "invalid" || (content.kind === "enum" && content.fields.length === 0) || (content.kind === "pointer" && content.pointer.metadata === undefined);
}

function flatText(content: Content, text: string | undefined, index: number): string {
  switch (content.kind) {
    case "scalar": return text === undefined ? content.text : characterAt(text, index) ?? content.text;
    case "zero_sized": case "invalid": return content.text;
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

function tall(value: Value, content: Extract<Content, { kind: "sequence" }>, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  const indexWidth = textWidth(String(Math.max(0, content.count - 1)), FONT.quiet) + LABEL_GAP;
  let top = y;
  let previous = -1;
  for (const element of content.shown) {
    if (element.index !== previous + 1) {
      canvas.text(`${value.key}#gap`, "value-faint", x + width / 2, top + 12, `… ${element.index - previous - 1} more …`, "middle");
      top += 18;
    }
    previous = element.index;
    canvas.text(`${element.value.key}#index`, "index", x + indexWidth - 6, top + 14, String(element.index), "end");
    top += layoutValue(element.value, x + indexWidth, top, width - indexWidth, { ...context, path: `${context.path}[${element.index}]` }) + 3;
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
