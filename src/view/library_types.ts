/**
 * How library types are told in the values lens. Known by their lang-item or diagnostic-item name, never by guess.
 * Worked example: `Vec<T>` is found to hold, somewhere inside, a pointer `ptr`, a number `cap`, and directly a number `len`;
 * the values lens shows these three as rows and types the heap block behind `ptr` as `len` elements with room for `cap`.
 */
import type { Ty } from "../engine/ty/ty";
import type { DecodeContext } from "./decode";
import { counted, growable, hashTable, linked, remaining, ring, tree } from "./library_collections";
import { guard, mutex, onceLock, refCell, rwLock } from "./library_cells";
import { onlyField } from "./library_fields";
import type { Field, PointerKind, Summary } from "./memory_state";

/** What raw pointers inside a library type stand for, by its lang-item or diagnostic-item name. */
const KINDS: Readonly<Record<string, PointerKind>> = {
  owned_box: "owner", Box: "owner", Vec: "owner", String: "owner", Rc: "owner", Arc: "owner", VecDeque: "owner", HashMap: "owner", HashSet: "owner",
  BTreeMap: "owner", BTreeSet: "owner", LinkedList: "owner", BinaryHeap: "owner", vec_IntoIter: "owner",
  RcWeak: "weak", ArcWeak: "weak",
  RefCellRef: "shared", RefCellRefMut: "mutable", RwLockReadGuard: "shared", SliceIter: "shared",
};
const CELLS = new Set(["Cell", "RefCell", "UnsafeCell", "unsafe_cell", "Mutex", "RwLock", "OnceCell", "OnceLock"]);

function itemName(ty: Ty, context: DecodeContext): string | undefined {
  return ty.kind === "Adt" ? context.source.tcx.itemName(ty.def) : undefined;
}

/** What raw pointers inside the type stand for; undefined leaves it to what surrounds it. */
export function ownerKind(ty: Ty, context: DecodeContext): PointerKind | undefined {
  const name = itemName(ty, context);
  return name === undefined ? undefined : KINDS[name];
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
    case "String": case "HashSet": {
      const inner = fields.find((f) => f.value.content.kind === "struct")?.value;
      return inner?.content.kind === "struct" ? inner.content.summary : undefined;
    }
    case "Vec": return growable(ty, fields, context);
    case "VecDeque": return ring(ty, fields, context);
    case "HashMap": return hashTable(ty, fields, context);
    case "BTreeMap": return tree(ty, fields, context);
    case "LinkedList": return linked(fields, context);
    case "Rc": case "Arc": case "RcWeak": case "ArcWeak": return counted(name, fields, context);
    case "RefCell": return refCell(fields);
    case "Mutex": return mutex(fields);
    case "RwLock": return rwLock(fields);
    case "OnceLock": return onceLock(fields);
    case "MutexGuard": case "RwLockWriteGuard": return guard(fields, "mutable", context);
    case "RefCellRef": case "RefCellRefMut": case "RwLockReadGuard": return guard(fields, undefined, context);
    case "vec_IntoIter": return remaining(ty, fields, context);
    default: return onlyField(fields);
  }
}
