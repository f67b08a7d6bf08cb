/**
 * Bytes and a type make a value. Counterpart: MiniRust `decode` (spec/lang/representation.md), with Miri's care for what is
 * not initialised. Nothing here changes memory; whatever the bytes are, the answer is a value that says so.
 */
import type { Layout } from "../engine/layout/layout";
import type { GenericArg, Ty } from "../engine/ty/ty";
import type { Draft, Metadata } from "./draft";
import { futureView } from "./futures";
import { summaryOf, ownerKind, isInteriorMutable } from "./library_types";
import type { Content, Field, PointerKind, Value } from "./memory_state";
import { pointerContent, readWord, structTail } from "./pointer_value";
import { scalarText } from "./scalar_text";
import type { ShownCall, ViewSource } from "./source";

const MAX_BYTES_SHOWN = 256;
const FOLD_OVER = 24;
const FOLD_HEAD = 12;
const FOLD_TAIL = 4;
/** Elements shown of a run that the reader opened. */
const OPENED_OVER = 1000;
const MAX_DEPTH = 24;

export interface DecodeContext {
  readonly source: ViewSource;
  readonly draft: Draft;
  /** Bytes of the step before, by key: what differs is marked. */
  readonly before: ReadonlyMap<string, string> | undefined;
  readonly now: Map<string, string>;
  /** Kind that raw pointers inside an owning library type have. */
  readonly ownership: PointerKind | undefined;
  readonly depth: number;
  /** Locals kept in registers-like slots have no initialisation bits: take them as initialised. */
  readonly trustInit: boolean;
  /** The value is gone from here, its bytes are leftovers. */
  readonly stale: boolean;
  /** Calls that run futures at this moment, by the future's address. */
  readonly running: ReadonlyMap<bigint, ShownCall>;
  /** Keys of long runs that the reader opened: they are not folded. */
  readonly opened: ReadonlySet<string>;
}

/** Reads the value of type `ty` at `address`. `key` names it in this state and the next. */
export function decode(ty: Ty, address: bigint, key: string, context: DecodeContext): Value {
  const layout = context.source.tcx.layoutOf(ty);
  const { size } = layout;
  const bytes = readBytes(address, size, context);
  const gone = size === 0 ? undefined : context.draft.goneAt(address, ty);
  const value = finish(ty, key, address, size, bytes, contentOf(ty, layout, address, key, bytes, gone === undefined ? context : { ...context, stale: true }), context);
  return gone === undefined ? value : { ...value, gone };
}

/** Reads a value whose size its pointer tells: elements of a slice, text, a trait object, or a struct that ends in one. */
export function decodeUnsized(ty: Ty, metadata: Metadata, address: bigint, key: string, context: DecodeContext): Value {
  const { tcx } = context.source;
  if (metadata.kind === "Concrete" && ty.kind === "Dynamic") return decode(metadata.ty, address, key, context);
  const size = unsizedSize(ty, metadata, context);
  const bytes = readBytes(address, size, context);
  if (metadata.kind === "Length" && (ty.kind === "Slice" || ty.kind === "Str")) {
    const content = sequence(ty.kind === "Slice" ? ty.elem : tcx.interner.u8, metadata.count, metadata.count, address, key, context);
    return finish(ty, key, address, size, bytes, { ...content, text: ty.kind === "Str" && bytes !== undefined ? utf8(bytes) : undefined }, context);
  }
  if (ty.kind !== "Adt") return finish(ty, key, address, size, bytes, { kind: "raw" }, context);
  const def = tcx.adtDef(ty.def);
  const members = def.variants[0].fields.map((f) => ({ name: f.name, ty: fieldTy(f.def, ty.args, context) }));
  const layout = tcx.layoutOf(ty);
  const inner = { ...context, depth: context.depth + 1, ownership: ownerKind(ty, context) ?? context.ownership };
  const [last, offset] = [members[members.length - 1], lastOffset(ty, metadata, context)];
  const sized = fieldsOf(members.slice(0, -1), layout, address, key, { ...context, ownership: inner.ownership });
  const fields = [...sized, { name: last.name, offset, value: decodeUnsized(last.ty, metadata, address + BigInt(offset), `${key}.${last.name}`, inner) }];
  return finish(ty, key, address, size, bytes, { kind: "struct", name: def.name, fields, summary: summaryOf(ty, fields, inner), interiorMutable: isInteriorMutable(ty, context) }, context);
}

const alignUp = (n: number, align: number): number => Math.ceil(n / align) * align;

function unsizedAlign(ty: Ty, metadata: Metadata, context: DecodeContext): number {
  const tail = structTail(ty, context);
  const { tcx } = context.source;
  return Math.max(ty.kind === "Dynamic" ? 1 : tcx.layoutOf(ty).align, metadata.kind === "Concrete" && tail.kind === "Dynamic" ? tcx.layoutOf(metadata.ty).align : 1);
}

/** Where the last field of an unsized struct begins. */
function lastOffset(ty: Extract<Ty, { kind: "Adt" }>, metadata: Metadata, context: DecodeContext): number {
  const { tcx } = context.source;
  const layout = tcx.layoutOf(ty);
  const last = tcx.adtDef(ty.def).variants[0].fields.at(-1);
  const offset = layout.fields.kind === "Arbitrary" ? layout.fields.offsets.at(-1) ?? 0 : 0;
  return last === undefined ? offset : alignUp(offset, unsizedAlign(fieldTy(last.def, ty.args, context), metadata, context));
}

function unsizedSize(ty: Ty, metadata: Metadata, context: DecodeContext): number {
  const { tcx } = context.source;
  if (ty.kind === "Slice") return metadata.kind === "Length" ? metadata.count * tcx.layoutOf(ty.elem).size : 0;
  if (ty.kind === "Str") return metadata.kind === "Length" ? metadata.count : 0;
  if (ty.kind === "Dynamic") return metadata.kind === "Concrete" ? tcx.layoutOf(metadata.ty).size : 0;
  const last = ty.kind === "Adt" ? tcx.adtDef(ty.def).variants[0].fields.at(-1) : undefined;
  if (ty.kind !== "Adt" || last === undefined) return 0;
  return alignUp(lastOffset(ty, metadata, context) + unsizedSize(fieldTy(last.def, ty.args, context), metadata, context), unsizedAlign(ty, metadata, context));
}

function finish(ty: Ty, key: string, address: bigint, size: number, bytes: readonly (number | null)[] | undefined, content: Content, context: DecodeContext): Value {
  const print = bytes === undefined ? "" : bytes.map((b) => (b === null ? "?" : String.fromCharCode(b))).join("");
  context.now.set(key, print);
  const before = context.before?.get(key);
  const changed = context.before !== undefined && before !== print && size > 0;
  const value: Value = { key, type: context.source.typeName(ty), address: Number(address), size, changed, bytes: size <= MAX_BYTES_SHOWN ? bytes : undefined, content };
  context.draft.addValue(value, ty);
  return value;
}

/** Bytes with null for those never written; undefined where nothing is mapped. */
export function readBytes(address: bigint, size: number, context: DecodeContext): readonly (number | null)[] | undefined {
  const { memory } = context.source.recording;
  if (size > 1 << 16) return undefined;
  const bytes = memory.bytes(address, size);
  if (bytes === undefined) return undefined;
  const init = context.trustInit ? undefined : memory.initialised(address, size);
  return Array.from(bytes, (b, i) => (init !== undefined && init[i] === 0 ? null : b));
}

function allUninitialised(bytes: readonly (number | null)[] | undefined): boolean {
  return bytes !== undefined && bytes.length > 0 && bytes.every((b) => b === null);
}

function contentOf(ty: Ty, layout: Layout, address: bigint, key: string, bytes: readonly (number | null)[] | undefined, context: DecodeContext): Content {
  if (context.depth > MAX_DEPTH) {
    context.draft.leaveGap();
    return { kind: "raw" };
  }
  if (allUninitialised(bytes)) return { kind: "uninitialized" };
  switch (ty.kind) {
    case "Bool": case "Char": case "Int": case "Uint": case "Float":
      return scalarText(ty, bytes);
    case "FnDef": return { kind: "zero_sized", text: context.source.typeName(ty) };
    case "Never": return { kind: "zero_sized", text: "!" };
    case "Ref": return pointerContent(ty.pointee, ty.mutbl === "Mut" ? "mutable" : "shared", layout, address, bytes, context);
    case "RawPtr": return pointerContent(ty.pointee, context.ownership ?? "raw", layout, address, bytes, context);
    case "FnPtr": return pointerContent(undefined, "function", layout, address, bytes, context);
    case "Tuple":
      if (ty.elems.length === 0) return { kind: "zero_sized", text: "()" };
      return struct(ty, "", ty.elems.map((t, i) => ({ name: String(i), ty: t })), layout, address, key, context);
    case "Closure": {
      const captures = context.source.tcx.closureCaptures(ty.def);
      if (captures.length === 0) return { kind: "zero_sized", text: "closure" };
      return struct(ty, "closure", captures.map((c) => ({ name: c.name, ty: context.source.tcx.normalizeMono(c.ty, ty.args) })), layout, address, key, context);
    }
    case "Coroutine": return future(ty, layout, address, key, bytes, context);
    case "Array": {
      const count = layout.fields.kind === "Array" ? layout.fields.count : 0;
      return sequence(ty.elem, count, count, address, key, context);
    }
    case "Adt": return adt(ty, layout, address, key, bytes, context);
    default: return { kind: "raw" };
  }
}

interface NamedTy {
  readonly name: string;
  readonly ty: Ty;
}

function fieldsOf(members: readonly NamedTy[], layout: Layout, address: bigint, key: string, context: DecodeContext): readonly Field[] {
  const offsets = layout.fields.kind === "Arbitrary" ? layout.fields.offsets : [];
  const inner = { ...context, depth: context.depth + 1 };
  return members.map(({ name, ty }, i) => {
    const offset = offsets[i] ?? 0;
    return { name, offset, value: decode(ty, address + BigInt(offset), `${key}.${name}`, inner) };
  });
}

function struct(ty: Ty, name: string, members: readonly NamedTy[], layout: Layout, address: bigint, key: string, context: DecodeContext): Content {
  const fields = fieldsOf(members, layout, address, key, context);
  return { kind: "struct", name, fields, summary: summaryOf(ty, fields, context), interiorMutable: isInteriorMutable(ty, context) };
}

function adt(ty: Extract<Ty, { kind: "Adt" }>, layout: Layout, address: bigint, key: string, bytes: readonly (number | null)[] | undefined, context: DecodeContext): Content {
  const { tcx } = context.source;
  const def = tcx.adtDef(ty.def);
  const inside: DecodeContext = { ...context, ownership: ownerKind(ty, context) ?? context.ownership };
  const membersOf = (variant: number): NamedTy[] => def.variants[variant].fields.map((f) => ({ name: f.name, ty: fieldTy(f.def, ty.args, context) }));
  if (def.kind === "Struct") {
    if (def.variants[0].fields.length === 0) return { kind: "zero_sized", text: def.name };
    return struct(ty, def.name, membersOf(0), layout, address, key, inside);
  }
  if (def.kind === "Union") {
    const fields = membersOf(0).map(({ name, ty: t }) => ({ name, offset: 0, value: decode(t, address, `${key}.${name}`, { ...inside, depth: context.depth + 1 }) }));
    return { kind: "struct", name: def.name, fields, summary: summaryOf(ty, fields, inside), interiorMutable: false };
  }
  const variant = variantAt(layout, address, bytes, def.variants.map((v) => v.discr));
  if (variant === undefined || def.variants[variant] === undefined) return { kind: "invalid", text: "no variant has this tag" };
  const variantLayout = layout.variants.kind === "Multiple" ? layout.variants.variants[variant] : layout;
  const fields = fieldsOf(membersOf(variant), variantLayout, address, `${key}.${def.variants[variant].name}`, inside);
  const tag = layout.variants.kind === "Multiple"
    ? { address: Number(address) + layout.variants.tagOffset, size: layout.variants.tag.primitive.size, text: tagText(layout, bytes), isNiche: layout.variants.encoding.kind === "Niche" }
    : undefined;
  return { kind: "enum", name: def.name, variant: def.variants[variant].name, fields, tag, summary: undefined };
}

/** A future in its state: what it captured before it runs, what it holds while it runs or is suspended, nothing when it is done. */
function future(ty: Extract<Ty, { kind: "Coroutine" }>, layout: Layout, address: bigint, key: string, bytes: readonly (number | null)[] | undefined, context: DecodeContext): Content {
  const { source } = context;
  const saved = source.tcx.coroutineLayout(ty.def);
  if (saved === undefined || layout.variants.kind !== "Multiple") return { kind: "raw" };
  const state = variantAt(layout, address, bytes, saved.variantFields.map((_, i) => BigInt(i)));
  if (state === undefined) return { kind: "invalid", text: "no state has this tag" };
  const view = futureView(source, ty, layout, address, state, context.running.get(address));
  if (view === undefined) return { kind: "raw" };
  const tag = { address: Number(address) + layout.variants.tagOffset, size: layout.variants.tag.primitive.size, text: tagText(layout, bytes), isNiche: false };
  const inner = { ...context, depth: context.depth + 1 };
  const fields = view.parts.map((p): Field => ({ name: p.name, offset: p.offset, value: decode(p.ty, address + BigInt(p.offset), `${key}.${p.key}`, inner) }));
  return { kind: "enum", name: "future", variant: view.state, fields, tag, summary: undefined };
}

function fieldTy(field: number, args: readonly GenericArg[], context: DecodeContext): Ty {
  return context.source.tcx.normalizeMono(context.source.tcx.typeOf(field), args);
}

function tagText(layout: Layout, bytes: readonly (number | null)[] | undefined): string {
  if (layout.variants.kind !== "Multiple" || bytes === undefined) return "?";
  return readWord(bytes, layout.variants.tagOffset, layout.variants.tag.primitive.size).toString();
}

/** Which variant the bytes hold; undefined when the tag is none of them or not initialised. */
function variantAt(layout: Layout, _address: bigint, bytes: readonly (number | null)[] | undefined, discriminants: readonly bigint[]): number | undefined {
  const { variants } = layout;
  if (variants.kind === "Single") return variants.index;
  const size = variants.tag.primitive.size;
  if (bytes === undefined || bytes.slice(variants.tagOffset, variants.tagOffset + size).some((b) => b === null)) return undefined;
  const tag = readWord(bytes, variants.tagOffset, size);
  const mask = (1n << BigInt(size * 8)) - 1n;
  if (variants.encoding.kind === "Direct") {
    const index = discriminants.findIndex((d) => (d & mask) === tag);
    return index < 0 ? undefined : index;
  }
  const { nicheFirst, nicheLast, nicheStart, untaggedVariant } = variants.encoding;
  const relative = (tag - nicheStart) & mask;
  return relative <= BigInt(nicheLast - nicheFirst) ? nicheFirst + Number(relative) : untaggedVariant;
}

/** Indices of a long run that are shown: its beginning and its end; of one that the reader opened, as many as can be borne. */
export function shownIndices(count: number, opened = false): readonly number[] {
  const [over, head, tail] = opened ? [OPENED_OVER, OPENED_OVER, 0] : [FOLD_OVER, FOLD_HEAD, FOLD_TAIL];
  if (count <= over) return Array.from({ length: count }, (_, i) => i);
  return [...Array.from({ length: head }, (_, i) => i), ...Array.from({ length: tail }, (_, i) => count - tail + i)];
}

/** `count` elements and room for `capacity`; the middle of long ones is left out. */
export function sequence(elem: Ty, count: number, capacity: number, address: bigint, key: string, context: DecodeContext): Extract<Content, { kind: "sequence" }> {
  const stride = context.source.tcx.layoutOf(elem).size;
  const indices = shownIndices(count, context.opened.has(key));
  const inner = { ...context, depth: context.depth + 1 };
  const shown = indices.map((index) => ({ index, value: decode(elem, address + BigInt(index * stride), `${key}[${index}]`, inner) }));
  passOver(count, indices, elem, inner, (index) => address + BigInt(index * stride));
  return { kind: "sequence", element: context.source.typeName(elem), stride, count, capacity, shown, text: undefined, head: undefined };
}

/** Elements looked through that are not shown. */
const MOST_UNSEEN = 1000;
const POINTERLESS = new Set<Ty["kind"]>(["Bool", "Char", "Int", "Uint", "Float", "FnDef", "Never"]);

/** Elements that are not shown still hold pointers: without them what they own would look lost. */
export function passOver(count: number, shown: readonly number[], elem: Ty, context: DecodeContext, addressOf: (index: number) => bigint): void {
  if (shown.length === count || POINTERLESS.has(elem.kind)) return;
  const unseen: DecodeContext = { ...context, draft: context.draft.unseen(), before: undefined, now: new Map() };
  const seen = new Set(shown);
  let left = MOST_UNSEEN;
  for (let index = 0; index < count; index++) {
    if (seen.has(index)) continue;
    if (left-- === 0) return context.draft.leaveGap();
    decode(elem, addressOf(index), "unseen", unseen);
  }
}

/** Text of the bytes if they are UTF-8. */
export function utf8(bytes: readonly (number | null)[]): string | undefined {
  if (bytes.some((b) => b === null)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes.map((b) => b ?? 0)));
  } catch {
    return undefined;
  }
}
