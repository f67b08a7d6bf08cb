/**
 * How library types are told in the values lens. Known by their lang-item or diagnostic-item name, never by guess.
 * Worked example: `Vec<T>` is found to hold, somewhere inside, a pointer `ptr`, a number `cap`, and directly a number `len`;
 * the values lens shows these three as rows and types the heap block behind `ptr` as `len` elements with room for `cap`.
 */
import type { Ty } from "../engine/ty/ty";
import type { DecodeContext } from "./decode";
import type { Field, PointerKind, Summary, Value } from "./memory_state";

const OWNERS = new Set(["owned_box", "Box", "Vec", "String", "Rc", "Arc", "VecDeque", "HashMap", "HashSet", "BTreeMap", "BTreeSet", "LinkedList", "BinaryHeap", "vec_IntoIter"]);
const WEAK = new Set(["RcWeak", "ArcWeak"]);
const CELLS = new Set(["Cell", "RefCell", "UnsafeCell", "unsafe_cell", "Mutex", "RwLock", "OnceCell"]);

function itemName(ty: Ty, context: DecodeContext): string | undefined {
  return ty.kind === "Adt" ? context.source.tcx.itemName(ty.def) : undefined;
}

/** What raw pointers inside the type stand for; undefined leaves it to what surrounds it. */
export function ownerKind(ty: Ty, context: DecodeContext): PointerKind | undefined {
  const name = itemName(ty, context);
  if (name === undefined) return undefined;
  return OWNERS.has(name) ? "owner" : WEAK.has(name) ? "weak" : undefined;
}

export function isInteriorMutable(ty: Ty, context: DecodeContext): boolean {
  const name = itemName(ty, context);
  return name !== undefined && CELLS.has(name);
}

export function summaryOf(ty: Ty, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  if (ty.kind !== "Adt") return undefined;
  const name = itemName(ty, context);
  const library = !context.source.tcx.isLocal(ty.def);
  if (!library) return undefined;
  switch (name) {
    case "String": {
      const vec = fields.find((f) => f.value.content.kind === "struct")?.value;
      return vec?.content.kind === "struct" ? vec.content.summary : undefined;
    }
    case "Vec": return growable(ty, fields, context);
    case "RefCell": {
      const flag = leaf(fields, "borrow");
      const inner = direct(fields, "value");
      return flag === undefined || inner === undefined ? undefined : rows([["borrow", flag], ["value", unwrap(inner)]]);
    }
    case "vec_IntoIter": return remaining(ty, fields, context);
    default: return onlyField(fields);
  }
}

/** ptr, len, capacity; and the block behind `ptr` becomes known as elements. */
function growable(ty: Extract<Ty, { kind: "Adt" }>, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const ptr = firstPointer(fields);
  const cap = leaf(fields, "cap");
  const len = direct(fields, "len");
  if (ptr?.content.kind !== "pointer" || cap === undefined || len === undefined) return undefined;
  const elem = ty.args[0];
  const count = numberOf(len);
  const capacity = numberOf(cap);
  const inner = ptr.content.pointer;
  const pending = context.draft.pointers.find((p) => p.pointer === inner);
  if (elem?.kind === "Type" && pending !== undefined && count !== undefined && capacity !== undefined) {
    context.draft.pointers[context.draft.pointers.indexOf(pending)] = { ...pending, pointee: elem.ty, count, capacity: Math.max(count, capacity), many: true };
  }
  return rows([["ptr", ptr], ["len", unwrap(len)], ["capacity", cap]]);
}

/** ptr and end, between which lie the elements still to come; the block behind `buf` becomes known as elements. */
function remaining(ty: Extract<Ty, { kind: "Adt" }>, fields: readonly Field[], context: DecodeContext): Summary | undefined {
  const [buf, ptr, end] = ["buf", "ptr", "end"].map((name) => fields.filter((f) => f.name === name)).map(firstPointer);
  const cap = leaf(fields, "cap");
  const elem = ty.args[0];
  if (buf?.content.kind !== "pointer" || ptr === undefined || end?.content.kind !== "pointer" || cap === undefined || elem?.kind !== "Type") return undefined;
  const { pointer } = buf.content;
  const stride = context.source.tcx.layoutOf(elem.ty).size;
  const at = context.draft.pointers.findIndex((p) => p.pointer === pointer);
  const capacity = numberOf(cap);
  if (at >= 0 && capacity !== undefined && stride > 0) {
    const count = Math.max(0, Math.min(capacity, Math.floor((end.content.pointer.to - pointer.to) / stride)));
    context.draft.pointers[at] = { ...context.draft.pointers[at], pointee: elem.ty, count, capacity, many: true };
  }
  return rows([["ptr", ptr], ["end", end], ["capacity", cap]]);
}

/** A wrapper around one field of any size (Box, NonNull, Cell, Wrapping…) is shown as that field. */
function onlyField(fields: readonly Field[]): Summary | undefined {
  const real = fields.filter((f) => f.value.size > 0);
  return real.length === 1 ? { kind: "transparent", value: real[0].value } : undefined;
}

function rows(items: readonly (readonly [label: string, value: Value])[]): Summary {
  return { kind: "rows", rows: items.map(([label, value]) => ({ label, value })) };
}

/** The innermost value of a chain of transparent wrappers. */
function unwrap(value: Value): Value {
  const { content } = value;
  if (content.kind === "struct" && content.summary?.kind === "transparent") return unwrap(content.summary.value);
  return value;
}

function direct(fields: readonly Field[], name: string): Value | undefined {
  return fields.find((f) => f.name === name)?.value;
}

/** A scalar field of that name, however deep. */
function leaf(fields: readonly Field[], name: string): Value | undefined {
  for (const f of fields) {
    if (f.name === name) {
      const inner = unwrap(f.value);
      if (inner.content.kind === "scalar" || inner.content.kind === "uninitialized") return inner;
    }
    if (f.value.content.kind === "struct") {
      const found = leaf(f.value.content.fields, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function firstPointer(fields: readonly Field[]): Value | undefined {
  for (const { value } of fields) {
    if (value.content.kind === "pointer") return value;
    if (value.content.kind === "struct") {
      const found = firstPointer(value.content.fields);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function numberOf(value: Value): number | undefined {
  const { content } = unwrap(value);
  return content.kind === "scalar" && /^\d+$/.test(content.text) ? Number(content.text) : undefined;
}
