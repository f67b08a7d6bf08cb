/**
 * Types as rulers of eight bytes: each field over the bytes that it takes, padding striped. An enum has a ruler a variant.
 * Worked example: `struct P { a: u8, b: u32 }` is one ruler: `b` over bytes 0–3, `a` over byte 4, padding over 5–7.
 */
import type { FieldLayout, TypeLayout } from "../view/type_layout";
import { Canvas } from "./canvas";
import type { Scene } from "./scene";
import { fit, FONT } from "./text_metrics";

const MARGIN = 14;
const ROW = 24;
const OFFSET = 30;
/** Longer types are drawn as far as this many rulers. */
const MOST_ROWS = 32;

/** All types one below the other. */
export function layoutScene(types: readonly TypeLayout[], width: number): Scene {
  const canvas = new Canvas();
  const byte = Math.min(56, (width - 2 * MARGIN - OFFSET) / 8);
  let y = 12;
  if (types.length === 0) {
    canvas.text("layout#empty", "empty", MARGIN, y + 14, "this listing defines no types of its own");
    y += 30;
  }
  types.forEach((type, i) => { y = drawType(canvas, type, `type${i}`, y, byte, width) + 16; });
  return { width, height: Math.ceil(y), shapes: canvas.shapes, sentences: types.map((t) => `${t.type}: ${t.size} bytes, alignment ${t.align}`) };
}

function drawType(canvas: Canvas, type: TypeLayout, key: string, top: number, byte: number, width: number): number {
  const padding = type.size - covered(type.fields, type.size);
  const tail = `${bytes(type.size)}, alignment ${type.align}${type.variants.length === 0 && padding > 0 ? `, ${bytes(padding)} of padding` : ""}`;
  canvas.text(`${key}#name`, "frame-title", MARGIN, top + 14, fit(type.type, width - 2 * MARGIN - tail.length * 6.5 - 10));
  canvas.text(`${key}#size`, "quiet-end", width - MARGIN, top + 14, tail, "end");
  let y = top + 24;
  if (type.size === 0) {
    canvas.text(`${key}#none`, "empty", MARGIN, y + 12, "takes no memory");
    return y + 20;
  }
  if (type.variants.length === 0) return drawRuler(canvas, type.fields, type.size, key, y, byte, "padding");
  type.variants.forEach((variant, i) => {
    canvas.text(`${key}v${i}#variant`, "variant-name", MARGIN, y + 11, variant.name);
    y = drawRuler(canvas, variant.fields, type.size, `${key}v${i}`, y + 17, byte, "tag, niche or padding") + 4;
  });
  return y;
}

function bytes(n: number): string {
  return n === 1 ? "1 byte" : `${n} bytes`;
}

function covered(fields: readonly FieldLayout[], size: number): number {
  const taken = new Set<number>();
  for (const f of fields) for (let i = f.offset; i < f.offset + f.size && i < size; i++) taken.add(i);
  return taken.size;
}

function drawRuler(canvas: Canvas, fields: readonly FieldLayout[], size: number, key: string, top: number, byte: number, rest: string): number {
  const rows = Math.min(MOST_ROWS, Math.ceil(size / 8));
  const left = MARGIN + OFFSET;
  const place = (row: number, from: number, to: number): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } => ({ x: left + from * byte, y: top + row * ROW, width: (to - from) * byte, height: ROW });
  for (let row = 0; row < rows; row++) {
    canvas.text(`${key}#offset${row}`, "index", left - 6, top + row * ROW + 16, String(row * 8), "end", `offset ${row * 8}`);
    canvas.rect(`${key}#rest${row}`, "cell-padding", place(row, 0, Math.min(8, size - row * 8)), 0, rest);
  }
  for (const [i, f] of fields.entries()) {
    let named = false;
    for (let row = Math.floor(f.offset / 8); row < rows && row * 8 < f.offset + f.size; row++) {
      const from = Math.max(f.offset - row * 8, 0);
      const to = Math.min(f.offset + f.size - row * 8, 8);
      const at = place(row, from, to);
      const title = `${f.name}: bytes ${f.offset} to ${f.offset + f.size - 1}`;
      canvas.rect(`${key}#field${i}row${row}`, "cell", at, 0, title);
      canvas.text(`${key}#name${i}row${row}`, named ? "value-faint" : "value", at.x + at.width / 2, at.y + 16, fit(named ? "…" : f.name, at.width - 4, FONT.value), "middle", title);
      named = true;
    }
  }
  const y = top + rows * ROW;
  if (rows * 8 >= size) return y;
  canvas.text(`${key}#more`, "empty", left, y + 13, `… ${bytes(size - rows * 8)} more`);
  return y + 18;
}
