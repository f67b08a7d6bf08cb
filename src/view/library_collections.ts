/** Collections and counted pointers in the values lens: their rows on the stack, and what they know of the block behind. */
import type { Ty } from "../engine/ty/ty";
import type { DecodeContext } from "./decode";
import { direct, firstPointer, leaf, numberOf, onlyField, optionalPointer, rows, said, unwrap } from "./library_fields";
import type { Field, Summary } from "./memory_state";

/** ptr, len, capacity; and the block behind `ptr` becomes known as elements. */
export function growable(ty: Extract<Ty, { kind: "Adt" }>, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const ptr = firstPointer(fields);
  const cap = leaf(fields, "cap");
  const len = direct(fields, "len");
  if (ptr?.content.kind !== "pointer" || cap === undefined || len === undefined) return undefined;
  const elem = ty.args[0];
  const [count, capacity] = [numberOf(len), numberOf(cap)];
  if (elem?.kind === "Type" && count !== undefined && capacity !== undefined) {
    context.draft.refine(ptr.content.pointer, { pointee: elem.ty, count, capacity: Math.max(count, capacity), many: true });
  }
  return rows([["ptr", ptr], ["len", unwrap(len)], ["capacity", cap]]);
}

/** Elements given out that are marked. */
const MOST_GIVEN = 1000;

/** ptr and end, between which lie the elements still to come; the block behind `buf` becomes known as elements. */
export function remaining(ty: Extract<Ty, { kind: "Adt" }>, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const [buf, ptr, end] = ["buf", "ptr", "end"].map((name) => fields.filter((f) => f.name === name)).map(firstPointer);
  const cap = leaf(fields, "cap");
  const elem = ty.args[0];
  if (buf?.content.kind !== "pointer" || ptr === undefined || end?.content.kind !== "pointer" || cap === undefined || elem?.kind !== "Type") return undefined;
  const { pointer } = buf.content;
  context.draft.setKind(end.content.pointer, "raw");
  const stride = context.source.tcx.layoutOf(elem.ty).size;
  const capacity = numberOf(cap);
  if (capacity !== undefined && stride > 0) {
    const count = Math.max(0, Math.min(capacity, Math.floor((end.content.pointer.to - pointer.to) / stride)));
    // Elements that the iterator has given out.
    const given = ptr.content.kind === "pointer" ? Math.min(count, Math.floor((ptr.content.pointer.to - pointer.to) / stride)) : 0;
    for (let i = 0; i < given && i < MOST_GIVEN; i++) context.draft.noteGone(BigInt(pointer.to + i * stride), elem.ty, "moved out");
    context.draft.refine(pointer, { pointee: elem.ty, count, capacity, many: true });
  }
  return rows([["ptr", ptr], ["end", end], ["capacity", cap]]);
}

/** ptr, head, len, capacity; the block behind `ptr` is a ring of elements that begins at `head`. */
export function ring(ty: Extract<Ty, { kind: "Adt" }>, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const ptr = firstPointer(fields);
  const [cap, len, head] = [leaf(fields, "cap"), direct(fields, "len"), direct(fields, "head")];
  const elem = ty.args[0];
  if (ptr?.content.kind !== "pointer" || cap === undefined || len === undefined || head === undefined || elem?.kind !== "Type") return undefined;
  const [count, capacity, first] = [numberOf(len), numberOf(cap), numberOf(head)];
  if (count !== undefined && capacity !== undefined && first !== undefined) {
    context.draft.refine(ptr.content.pointer, { pointee: elem.ty, count, capacity, many: true, shape: { kind: "Ring", head: first } });
  }
  return rows([["ptr", ptr], ["head", head], ["len", len], ["capacity", cap]]);
}

/** ptr, len, capacity as the map tells them; the block holds the buckets, below the control bytes that `ptr` leads to. */
export function hashTable(ty: Extract<Ty, { kind: "Adt" }>, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const [mask, items, left] = ["bucket_mask", "items", "growth_left"].map((name) => leaf(fields, name));
  const table = fields.find((f) => f.name === "table");
  const ctrl = table === undefined ? undefined : firstPointer([table]);
  const entry = entryTypes(ty);
  if (mask === undefined || items === undefined || left === undefined || ctrl?.content.kind !== "pointer" || entry === undefined) return undefined;
  const [last, count, room] = [numberOf(mask), numberOf(items), numberOf(left)];
  if (last === undefined || count === undefined || room === undefined) return undefined;
  const { pointer } = ctrl.content;
  const pair = context.source.tcx.interner.tuple([entry.key, entry.value ?? context.source.tcx.interner.unit]);
  const buckets = last === 0 ? 0 : last + 1;
  const address = BigInt(pointer.to);
  const { align } = context.source.tcx.layoutOf(pair);
  const size = BigInt(context.source.tcx.layoutOf(pair).size * buckets);
  const unit = BigInt(Math.max(16, align));
  context.draft.refine(pointer, {
    pointee: pair, count: buckets, capacity: buckets, start: address - ((size + unit - 1n) / unit) * unit,
    shape: { kind: "Table", key: entry.key, value: entry.value, buckets, items: count, ctrl: address },
  });
  return rows([["ptr", ctrl], ["len", items], ["capacity", said(left, String(count + room), `room for ${room} more before it grows`)]]);
}

/** root and len; the root leads to a node of the tree. */
export function tree(ty: Extract<Ty, { kind: "Adt" }>, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const root = direct(fields, "root");
  const len = direct(fields, "length");
  const entry = entryTypes(ty);
  if (root === undefined || len === undefined || entry === undefined) return undefined;
  if (root.content.kind !== "enum" || root.content.fields.length === 0) return rows([["root", root], ["len", len]]);
  const node = firstPointer(root.content.fields);
  const height = leaf(root.content.fields, "height");
  const levels = height === undefined ? undefined : numberOf(height);
  if (node?.content.kind !== "pointer" || height === undefined || levels === undefined) return undefined;
  context.draft.refine(node.content.pointer, { shape: { kind: "Tree", key: entry.key, value: entry.value, height: levels, isRoot: true } });
  return rows([["root", node], ["height", height], ["len", len]]);
}

/** Key and value of a map's type. */
function entryTypes(ty: Extract<Ty, { kind: "Adt" }>): { readonly key: Ty; /** Undefined for sets, whose values are `()`. */ readonly value: Ty | undefined } | undefined {
  const [key, value] = ty.args;
  if (key?.kind !== "Type" || value?.kind !== "Type") return undefined;
  return { key: key.ty, value: value.ty.kind === "Tuple" && value.ty.elems.length === 0 ? undefined : value.ty };
}

/** head, tail, len; the first node is owned, and each owns the next. */
export function linked(fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const [head, tail, len] = ["head", "tail", "len"].map((name) => direct(fields, name));
  if (head === undefined || tail === undefined || len === undefined) return undefined;
  const [first, last] = [optionalPointer(head), optionalPointer(tail)];
  if (first.content.kind === "pointer") context.draft.refine(first.content.pointer, { shape: { kind: "ListNode" } });
  if (last.content.kind === "pointer") {
    context.draft.setKind(last.content.pointer, "raw");
    context.draft.refine(last.content.pointer, { shape: { kind: "ListNode" } });
  }
  return rows([["head", first], ["tail", last], ["len", len]]);
}

/** A pointer to counts and the value they are of. */
export function counted(name: string, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const ptr = firstPointer(fields);
  if (ptr?.content.kind === "pointer") context.draft.refine(ptr.content.pointer, { shape: { kind: "Counted", owner: name.replace("Weak", "") } });
  return onlyField(fields);
}

