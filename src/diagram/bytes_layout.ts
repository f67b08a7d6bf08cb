/**
 * Values as bytes (lens bytes): rulers of eight, each byte in hexadecimal at its true offset; padding striped, uninitialised
 * bytes crossed, tags and niches marked; every byte says on hover which byte of which field it is.
 */
import type { Field, Value } from "../view/memory_state";
import type { Box, Role } from "./scene";
import { FONT } from "./text_metrics";
import type { ValueContext } from "./cells";

const BYTE_HEIGHT = 19;

/** A stretch of a value that has a meaning of its own. */
interface Leaf {
  readonly value: Value | undefined;
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly isTag: boolean;
  /** What became of it, if it is gone. */
  readonly gone: string | undefined;
}

/** The scalars inside a value in order of offset; what none of them covers is padding. */
export function leaves(value: Value): readonly Leaf[] {
  const out: Leaf[] = [];
  const walk = (v: Value, name: string, outer: string | undefined): void => {
    const c = v.content;
    const gone = v.gone ?? outer;
    const inFields = (fields: readonly Field[]): void => fields.forEach((f) => walk(f.value, name === "" ? f.name : `${name}.${f.name}`, gone));
    switch (c.kind) {
      case "struct": return inFields(c.fields);
      case "enum":
        inFields(c.fields);
        if (c.tag !== undefined) out.push({ value: undefined, name: `${c.tag.isNiche ? "niche" : "tag"} of ${c.name}: ${c.variant}`, start: c.tag.address - value.address, size: c.tag.size, isTag: true, gone });
        else if (c.fields.length === 0 && v.size > 0) out.push({ value: v, name, start: v.address - value.address, size: v.size, isTag: false, gone });
        return;
      case "sequence": return c.shown.forEach((e) => walk(e.value, `${name}[${e.index}]`, gone));
      case "entries":
        c.shown.forEach((e) => { walk(e.key, `${name}key ${e.index}`, gone); if (e.value !== undefined) walk(e.value, `${name}value ${e.index}`, gone); });
        return c.edges.forEach((e, i) => walk(e, `${name}edge ${i}`, gone));
      case "zero_sized": return;
      default: out.push({ value: v, name, start: v.address - value.address, size: v.size, isTag: false, gone });
    }
  };
  walk(value, "", undefined);
  return out.sort((a, b) => a.start - b.start);
}

/** All values inside a value, at any depth: arrows may point at each of them. */
function within(value: Value): readonly Value[] {
  const c = value.content;
  const inner = c.kind === "struct" || c.kind === "enum" ? c.fields.map((f) => f.value) : c.kind === "sequence" ? c.shown.map((e) => e.value) : c.kind === "entries" ? [...c.shown.flatMap((e) => (e.value === undefined ? [e.key] : [e.key, e.value])), ...c.edges] : [];
  return inner.flatMap((v) => [v, ...within(v)]);
}

/** Draws the bytes of a value in lines of eight; answers the height used. */
export function layoutBytes(value: Value, x: number, y: number, width: number, context: ValueContext): number {
  const { canvas } = context;
  const bytes = value.bytes;
  if (bytes === undefined || bytes.length === 0) {
    canvas.text(`${value.key}#nobytes`, "value-faint", x + 4, y + 14, value.size === 0 ? "no bytes" : `${value.size} bytes`);
    return BYTE_HEIGHT;
  }
  const offsetWidth = 24;
  const byteWidth = Math.min(24, (width - offsetWidth) / 8);
  const parts = leaves(value);
  const owner: (Leaf | undefined)[] = bytes.map(() => undefined);
  for (const part of parts) for (let i = part.start; i < part.start + part.size && i < bytes.length; i++) if (owner[i] === undefined || part.isTag) owner[i] = part;
  let top = y;
  bytes.forEach((byte, i) => {
    if (i % 8 === 0) {
      if (i > 0) top += BYTE_HEIGHT;
      canvas.text(`${value.key}#offset${i}`, "index", x + offsetWidth - 6, top + 13, String(i), "end", `offset ${i}`);
    }
    const leaf = owner[i];
    const role: Role = context.moved || leaf?.gone !== undefined ? "cell-moved" : leaf === undefined ? "cell-padding" : byte === null ? "cell-uninitialized" : leaf.isTag ? "cell-tag" : leaf.value?.changed === true ? "cell-changed" : "cell";
    const title = leaf === undefined ? "padding" : `byte ${i - leaf.start} of ${leaf.name === "" ? value.type : leaf.name}${leaf.value === undefined ? "" : `: ${leaf.value.type}`}${leaf.gone === undefined ? "" : `, ${leaf.gone}`}`;
    const left = x + offsetWidth + (i % 8) * byteWidth;
    canvas.rect(`${value.key}#byte${i}`, role, { x: left, y: top, width: byteWidth, height: BYTE_HEIGHT }, 0, title);
    canvas.text(`${value.key}#hex${i}`, byte === null || leaf === undefined ? "value-faint" : "label", left + byteWidth / 2, top + 13, byte === null ? "··" : byte.toString(16).padStart(2, "0"), "middle", title);
  });
  const height = top + BYTE_HEIGHT - y;
  for (const part of parts) {
    const v = part.value;
    if (v === undefined) continue;
    const line = Math.floor(part.start / 8);
    const box = { x: x + offsetWidth + (part.start % 8) * byteWidth, y: y + line * BYTE_HEIGHT, width: Math.min(part.size, 8) * byteWidth, height: BYTE_HEIGHT };
    canvas.anchor(v.key, { ...box, column: context.column, name: `${context.path}.${part.name}` });
    if (v.content.kind === "pointer" && !context.moved && part.gone === undefined && v.content.pointer.target.kind !== "nowhere" && v.content.pointer.target.kind !== "function") {
      const dotX = x + offsetWidth + 8 * byteWidth + 7;
      canvas.circle(`${v.key}#dot`, `dot-${v.content.pointer.kind}`, dotX, box.y + BYTE_HEIGHT / 2, 3.5);
      canvas.arrow({ key: v.key, x: dotX, y: box.y + BYTE_HEIGHT / 2, pointer: v.content.pointer, column: context.column, from: `${context.path}.${part.name}` });
    }
  }
  const place = (start: number, size: number): Box => ({ x: x + offsetWidth + (start % 8) * byteWidth, y: y + Math.floor(start / 8) * BYTE_HEIGHT, width: Math.min(size, 8 - (start % 8)) * byteWidth, height: BYTE_HEIGHT });
  canvas.anchor(value.key, { ...place(0, value.size), height, column: context.column, name: context.path });
  for (const inner of within(value)) canvas.anchor(inner.key, { ...place(inner.address - value.address, Math.max(1, inner.size)), column: context.column, name: `${context.path}: ${inner.type}` });
  for (const one of [value, ...within(value)]) if ((one.address - value.address) % 8 === 0) canvas.widenLeft(one.key, x + 4);
  return height;
}

/** Width of a line of bytes with its offset and room for an arrow's dot. */
export const BYTES_WIDTH = 24 + 8 * 24 + 16;
export const BYTES_FONT = FONT.quiet;
