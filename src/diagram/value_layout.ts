/**
 * Values as nested cells (lenses values and fields).
 * Worked example: a `String` in the values lens is three rows, ptr ●, len 5, capacity 5; in the fields lens it is the box
 * `vec` in which the box `buf` holds `inner`, and so on down to the same three numbers.
 */
import type { Content, Field, Value } from "../view/memory_state";
import { cell, CELL_ROLE, flatText, isFlat, LABEL_GAP, pointerCells, pointerEnd, ROW, unwrapped, type ValueContext } from "./cells";
import { layoutEntries } from "./entries_layout";
import type { Role } from "./scene";
import { layoutSequence, MOST_SPARE } from "./sequence_layout";
import { fit, FONT, textWidth } from "./text_metrics";

/** Draws a value with its top left corner at (x, y); answers the height used. */
export function layoutValue(value: Value, x: number, y: number, width: number, context: ValueContext): number {
  if (value.gone !== undefined && context.lens === "values") return goneCell(value, value.gone, x, y, width, context);
  const height = layoutContent(value, x, y, width, value.gone === undefined ? context : { ...context, moved: true });
  const inked = value.content.kind === "sequence" ? context.canvas.inkedWidth([...value.content.shown.map((e) => e.value.key), ...Array.from({ length: MOST_SPARE }, (_, i) => `${value.key}#spare${i}`)], x) : undefined;
  context.canvas.anchor(value.key, { x, y, width: Math.min(width, inked ?? width), height, column: context.column, name: context.path });
  return height;
}

/** A part that is gone from what holds it: hatched, in words where it went. */
function goneCell(value: Value, words: string, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  canvas.rect(`${value.key}#moved`, "cell-moved", { x, y, width, height: ROW }, 3, words);
  canvas.text(`${value.key}#movedtext`, "value-faint", x + width / 2, y + 14, fit(words.replace(/a call of (.+)$/, "$1(…)"), width - 6, FONT.quiet), "middle", words);
  canvas.anchor(value.key, { x, y, width, height: ROW, column: context.column, name: context.path });
  return ROW;
}

function layoutContent(value: Value, x: number, y: number, width: number, context: ValueContext): number {
  const { content } = value;
  switch (content.kind) {
    case "scalar": return cell(value, content.text, x, y, width, context, content.note);
    case "zero_sized": return cell(value, content.text, x, y, width, context, "no bytes");
    case "uninitialized": return cell(value, "?", x, y, width, context, "not initialised", "cell-uninitialized");
    case "invalid": return cell(value, content.text, x, y, width, context, "not a value of its type", context.moved ? "cell-moved" : "cell-invalid");
    case "raw": return cell(value, value.size === 1 ? "1 byte" : `${value.size} bytes`, x, y, width, context);
    case "pointer": return pointerCells(value, content.pointer, x, y, width, context);
    case "dropped": return cell(value, "dropped", x, y, width, context, "its destructor ran; the memory is still held", "cell-moved");
    case "sequence": return layoutSequence(value, content, x, y, width, context, layoutValue);
    case "entries": return layoutEntries(value, content, x, y, width, context, layoutValue);
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

interface LabelledValue {
  readonly label: string;
  readonly value: Value;
}

/** Label left, value right, in a box of lines: `ptr ●`, `len 5`, `capacity 8`. */
function rows(key: string, items: readonly LabelledValue[], x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  let top = y;
  items.forEach(({ label, value: given }, i) => {
    const value = unwrapped(given);
    const { content } = value;
    const simple = content.kind === "scalar" || content.kind === "uninitialized" || content.kind === "dropped" || (content.kind === "enum" && content.fields.length === 0) || (content.kind === "pointer" && content.pointer.metadata === undefined && content.pointer.target.kind !== "function");
    if (!simple) {
      if (i > 0) top += 3;
      top += labelled(`${key}.${label}`, label, given, x, top, width, context) + 2;
      return;
    }
    canvas.rect(`${value.key}#cell`, context.moved ? "cell-moved" : value.changed ? "cell-changed" : CELL_ROLE[context.column], { x, y: top, width, height: ROW }, 0);
    canvas.text(`${value.key}#label`, "label", x + 7, top + 14, fit(label, width * 0.6, FONT.quiet));
    if (content.kind === "pointer") pointerEnd(value.key, content.pointer, x, top, width, context);
    else canvas.text(`${value.key}#text`, context.moved ? "value-faint" : "value", x + width - 8, top + 15, fit(flatText(value), width - textWidth(label, FONT.quiet) - 24), "end", content.kind === "scalar" ? content.note : undefined);
    for (const one of new Set([value.key, given.key])) canvas.anchor(one, { x, y: top, width, height: ROW, column: context.column, name: `${context.path}.${label}` });
    top += ROW - 1;
  });
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
    if (context.lens === "fields" && !isFlat(field.value, context.lens)) {
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

function fitsBeside({ content }: Value, variant: string, width: number): boolean {
  const room = width - textWidth(variant, FONT.quiet) - 24;
  return (content.kind === "scalar" && textWidth(content.text) <= room) || (content.kind === "pointer" && content.pointer.metadata === undefined && content.pointer.target.kind !== "function" && room > 20);
}

/** `Some 5` or `Some ●` in one line. */
function variantRow(value: Value, variant: string, payload: Value, inner: Value, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  const labelWidth = textWidth(variant, FONT.quiet) + 14;
  canvas.rect(`${value.key}#box`, context.moved ? "cell-moved" : inner.changed ? "cell-changed" : CELL_ROLE[context.column], { x, y, width, height: ROW }, 3, value.type);
  canvas.text(`${value.key}#variant`, "variant-name", x + 7, y + 14, variant);
  const at = { x: x + labelWidth, y, width: width - labelWidth, height: ROW, column: context.column };
  if (inner.content.kind === "pointer") pointerEnd(inner.key, inner.content.pointer, x, y, width, { ...context, path: `${context.path}.0` });
  else if (inner.content.kind === "scalar") canvas.text(`${inner.key}#text`, context.moved ? "value-faint" : "value", x + width - 8, y + 15, inner.content.text, "end", inner.content.note);
  for (const key of new Set([inner.key, payload.key])) canvas.anchor(key, { ...at, name: `${context.path}.0` });
  return ROW;
}

function enumBox(value: Value, content: Extract<Content, { kind: "enum" }>, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  const tab = context.lens === "fields" && content.tag !== undefined ? `${content.variant}  ${content.tag.isNiche ? "niche" : "tag"} ${content.tag.text}` : content.variant;
  const one = content.fields.length === 1 && /^\d+$/.test(content.fields[0].name) ? unwrapped(content.fields[0].value) : undefined;
  if (one !== undefined && one.gone === undefined && context.lens === "values" && fitsBeside(one, content.variant, width)) return variantRow(value, content.variant, content.fields[0].value, one, x, y, width, context);
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

