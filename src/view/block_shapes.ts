/**
 * Blocks whose inner structure a library type knows: rings, hash tables, nodes of trees and lists, counted values.
 * Worked example: a `HashMap` with buckets 0…3 keeps pair i below its control bytes, at `ctrl - (i + 1) * size`; a bucket is
 * taken where the control byte's highest bit is 0. Iteration goes through the buckets from 0 on, and so does the picture.
 */
import type { Ty } from "../engine/ty/ty";
import { decode, decodeUnsized, passOver, readBytes, sequence, shownIndices, type DecodeContext } from "./decode";
import type { BlockShape, PendingPointer } from "./draft";
import { numberOf, optionalPointer, said, unwrap } from "./library_fields";
import type { Content, Entry, Field, Value } from "./memory_state";

/** A stretch of memory that was allocated as one. */
export interface Stretch {
  readonly key: string;
  readonly address: bigint;
  readonly size: number;
}

type Entries = Extract<Content, { kind: "entries" }>;
type Shape<K extends BlockShape["kind"]> = Extract<BlockShape, { kind: K }>;

/** What the block holds, as its owner knows it; undefined when the bytes do not bear it out. */
export function shapedContent(stretch: Stretch, claim: PendingPointer, context: DecodeContext): Content | undefined {
  const { shape, pointee } = claim;
  if (shape === undefined || pointee === undefined) return undefined;
  switch (shape.kind) {
    case "Ring": return ring(stretch, pointee, claim, shape, context);
    case "Table": return table(stretch, pointee, shape, context);
    case "Tree": return treeNode(stretch, pointee, shape, context);
    case "ListNode": return listNode(stretch, pointee, context);
    case "Counted": return counted(stretch, pointee, claim, context);
  }
}

/** Elements in their logical order, each named by its slot: that is where it stays while others come and go at the front. */
function ring(stretch: Stretch, elem: Ty, claim: PendingPointer, { head }: Shape<"Ring">, context: DecodeContext): Content {
  const stride = context.source.tcx.layoutOf(elem).size;
  const { capacity } = claim;
  const count = Math.min(claim.count, capacity);
  const inner = { ...context, depth: context.depth + 1 };
  const slotOf = (index: number): number => (capacity === 0 ? 0 : (head + index) % capacity);
  const addressOf = (index: number): bigint => stretch.address + BigInt(slotOf(index) * stride);
  const indices = shownIndices(count, context.opened.has(stretch.key));
  const shown = indices.map((index) => ({ index, value: decode(elem, addressOf(index), `${stretch.key}[${slotOf(index)}]`, inner) }));
  passOver(count, indices, elem, inner, addressOf);
  return { ...sequence(elem, 0, 0, stretch.address, stretch.key, context), count, capacity, shown, head };
}

/** Longest table whose control bytes are looked through. */
const MOST_BUCKETS = 1 << 16;

function table(stretch: Stretch, pair: Ty, shape: Shape<"Table">, context: DecodeContext): Entries | undefined {
  const { tcx } = context.source;
  const control = readBytes(shape.ctrl, Math.min(shape.buckets, MOST_BUCKETS), context);
  if (control === undefined || pair.kind !== "Tuple") return undefined;
  const { size, fields } = tcx.layoutOf(pair);
  const [keyAt, valueAt] = fields.kind === "Arbitrary" ? fields.offsets : [0, 0];
  const taken = control.flatMap((byte, i) => (byte !== null && byte < 128 ? [i] : []));
  const inner = { ...context, depth: context.depth + 1 };
  const bucketOf = (index: number): bigint => shape.ctrl - BigInt((taken[index] + 1) * size);
  const indices = shownIndices(taken.length, context.opened.has(stretch.key));
  passOver(taken.length, indices, pair, inner, bucketOf);
  const shown = indices.map((index): Entry => {
    const bucket = bucketOf(index);
    return entry(index, shape, bucket + BigInt(keyAt), bucket + BigInt(valueAt), `${stretch.key}.bucket${taken[index]}`, inner);
  });
  return { kind: "entries", count: taken.length, room: shape.buckets, shown, edges: [] };
}

function entry(index: number, types: { readonly key: Ty; readonly value: Ty | undefined }, keyAt: bigint, valueAt: bigint, path: string, context: DecodeContext): Entry {
  return { index, key: decode(types.key, keyAt, `${path}.key`, context), value: types.value === undefined ? undefined : decode(types.value, valueAt, `${path}.value`, context) };
}

/** A leaf's pairs; of an inner node also the edges between them. The inner node's type is that of the `parent` field's pointee. */
function treeNode(stretch: Stretch, leafTy: Ty, shape: Shape<"Tree">, context: DecodeContext): Entries | undefined {
  const { tcx } = context.source;
  const leaf = structFields(leafTy, context);
  const [lenAt, keysAt, valuesAt] = ["len", "keys", "vals"].map((name) => leaf?.find((f) => f.name === name));
  if (leaf === undefined || lenAt === undefined || keysAt === undefined || valuesAt === undefined) return undefined;
  const inner = { ...context, depth: context.depth + 1 };
  const count = numberOf(decode(lenAt.ty, stretch.address + BigInt(lenAt.offset), `${stretch.key}.len`, { ...inner, draft: context.draft.unseen() }));
  if (count === undefined || count > 64) return undefined;
  const strides = { key: tcx.layoutOf(shape.key).size, value: shape.value === undefined ? 0 : tcx.layoutOf(shape.value).size };
  const shown = Array.from({ length: count }, (_, i) =>
    entry(i, shape, stretch.address + BigInt(keysAt.offset + i * strides.key), stretch.address + BigInt(valuesAt.offset + i * strides.value), `${stretch.key}.entry${i}`, inner));
  return { kind: "entries", count, room: keysAt.ty.kind === "Array" && strides.key > 0 ? Math.floor(tcx.layoutOf(keysAt.ty).size / strides.key) : count, shown, edges: shape.height === 0 ? [] : edges(stretch, leaf, shape, count, inner) };
}

function edges(stretch: Stretch, leaf: readonly NamedField[], shape: Shape<"Tree">, count: number, context: DecodeContext): readonly Value[] {
  const parent = leaf.find((f) => f.name === "parent")?.ty;
  const pointer = argument(parent, 0);
  const inner = argument(pointer, 0);
  const at = inner === undefined ? undefined : structFields(inner, context)?.find((f) => f.name === "edges");
  if (at?.ty.kind !== "Array") return [];
  const edge = argument(at.ty.elem, 0);
  if (edge === undefined) return [];
  const stride = context.source.tcx.layoutOf(edge).size;
  return Array.from({ length: count + 1 }, (_, i) => {
    const value = unwrap(decode(edge, stretch.address + BigInt(at.offset + i * stride), `${stretch.key}.edge${i}`, { ...context, ownership: "owner" }));
    if (value.content.kind === "pointer") context.draft.refine(value.content.pointer, { shape: { ...shape, height: shape.height - 1, isRoot: false } });
    return value;
  });
}

interface NamedField {
  readonly name: string;
  readonly ty: Ty;
  readonly offset: number;
}

function structFields(ty: Ty, context: DecodeContext): readonly NamedField[] | undefined {
  const { tcx } = context.source;
  if (ty.kind !== "Adt") return undefined;
  const { fields } = tcx.layoutOf(ty);
  const offsets = fields.kind === "Arbitrary" ? fields.offsets : [];
  return tcx.adtDef(ty.def).variants[0].fields.map((f, i) => ({ name: f.name, ty: tcx.normalizeMono(tcx.typeOf(f.def), ty.args), offset: offsets[i] ?? 0 }));
}

function argument(ty: Ty | undefined, index: number): Ty | undefined {
  const arg = ty?.kind === "Adt" ? ty.args[index] : undefined;
  return arg?.kind === "Type" ? arg.ty : undefined;
}

/** Element, then the links: the next node is owned by this one, the one before is only known. */
function listNode(stretch: Stretch, pointee: Ty, context: DecodeContext): Content | undefined {
  const { content } = decode(pointee, stretch.address, stretch.key, context);
  if (content.kind !== "struct") return undefined;
  const [prev, next, element] = ["prev", "next", "element"].map((name) => content.fields.find((f) => f.name === name)?.value);
  if (prev === undefined || next === undefined || element === undefined) return undefined;
  const [before, after] = [optionalPointer(prev), optionalPointer(next)];
  for (const link of [before, after]) if (link.content.kind === "pointer") context.draft.refine(link.content.pointer, { shape: { kind: "ListNode" } });
  if (after.content.kind === "pointer") context.draft.setKind(after.content.pointer, "owner");
  return { ...content, summary: { kind: "rows", rows: [{ label: "prev", value: before }, { label: "element", value: element }, { label: "next", value: after }] } };
}

/**
 * Strong and weak count, then the value. All strong pointers together hold one weak count: it is taken off, as `weak_count` does.
 * Without strong pointers the value is gone, and what its bytes point at is not owned from here.
 */
function counted(stretch: Stretch, pointee: Ty, claim: PendingPointer, context: DecodeContext): Content | undefined {
  const count = firstCount(stretch, context);
  const inner: DecodeContext = count === 0 ? { ...context, stale: true } : context;
  const whole = claim.metadata === undefined ? decode(pointee, stretch.address, stretch.key, inner) : decodeUnsized(pointee, claim.metadata, stretch.address, stretch.key, inner);
  if (whole.content.kind !== "struct") return undefined;
  const field = (name: string): Value | undefined => whole.content.kind === "struct" ? whole.content.fields.find((f: Field) => f.name === name)?.value : undefined;
  const [strong, weak, value] = [field("strong"), field("weak"), field("value")];
  const [strongCount, weakCount] = [strong, weak].map((v) => (v === undefined ? undefined : numberOf(v)));
  if (strong === undefined || weak === undefined || value === undefined || strongCount === undefined || weakCount === undefined) return undefined;
  const told = strongCount === 0 ? weakCount : weakCount - 1;
  return {
    ...whole.content,
    summary: {
      kind: "rows",
      rows: [
        { label: "strong", value: unwrap(strong) },
        { label: "weak", value: said(unwrap(weak), String(told), `the field holds ${weakCount}: all strong pointers together count as one`) },
        { label: "value", value: strongCount === 0 ? { ...value, content: { kind: "dropped" } } : value },
      ],
    },
  };
}

/** The word that a counted block begins with: how many own its value. */
function firstCount(stretch: Stretch, context: DecodeContext): number | undefined {
  const word = context.source.recording.memory.pointer(stretch.address);
  return word === undefined ? undefined : Number(word);
}
