/** Values while they are being made: as `Value`, but pointers' targets are filled in once every value has its place. */
import type { Pointer, PointerKind, Value } from "./memory_state";
import type { Ty } from "../engine/ty/ty";

/** What a fat pointer says beyond the address: how many elements, or the type behind the trait object. */
export type Metadata = { readonly kind: "Length"; readonly count: number } | { readonly kind: "Concrete"; readonly ty: Ty };

/** What a library type knows of the block behind its pointer, beyond "so many elements of this type". */
export type BlockShape =
  /** A ring of elements; element 0 lies in slot `head`. */
  | { readonly kind: "Ring"; readonly head: number }
  /** A hash table: `buckets` slots growing down from `ctrl`, a control byte for each above it. */
  | { readonly kind: "Table"; readonly key: Ty; readonly value: Ty | undefined; readonly buckets: number; readonly items: number; readonly ctrl: bigint }
  /** A node of a B-tree, `height` above the leaves. */
  | { readonly kind: "Tree"; readonly key: Ty; readonly value: Ty | undefined; readonly height: number; readonly isRoot: boolean }
  /** A node of a doubly linked list. */
  | { readonly kind: "ListNode" }
  /** Counts, then the value that they count the owners of. */
  | { readonly kind: "Counted"; readonly owner: string };

/** A pointer that waits for its target. */
export interface PendingPointer {
  readonly pointer: { -readonly [K in keyof Pointer]: Pointer[K] };
  readonly address: bigint;
  /** Address of the pointer itself: its provenance is asked there. */
  readonly at: bigint;
  readonly pointee: Ty | undefined;
  /** Elements behind it (slices, strings, vectors), 1 for a single value. */
  readonly count: number;
  /** Elements that there is room for. */
  readonly capacity: number;
  /** Leads to elements, even if there is just one. */
  readonly many: boolean;
  /** Held by something the picture does not show: a temporary, a frame of the library. */
  readonly hidden: boolean;
  /** Left over in a variable whose value is gone: it keeps nothing alive. */
  readonly stale: boolean;
  /** Of a pointee whose last field has no size of its own. */
  readonly metadata?: Metadata;
  readonly shape?: BlockShape;
  /** Where what the shape describes begins, if not at the address. */
  readonly start?: bigint;
}

/** What a pass over memory collects: all values by address, all pointers. */
export class Draft {
  /** `hidden`: what is decoded is not shown, so its pointers count and its values do not. */
  constructor(readonly pointers: PendingPointer[] = [], readonly hidden = false, private readonly gaps = { found: false }, private readonly gone: Map<bigint, { readonly ty: Ty; readonly words: string }[]> = new Map(), private readonly isCopy = hidden) {}

  private readonly byAddress = new Map<number, { readonly value: Value; readonly ty: Ty }[]>();

  /** Collects pointers into the same list, and no values. */
  unseen(): Draft {
    return new Draft(this.pointers, true, this.gaps, this.gone);
  }

  /** For what is shown a second time: its pointers lead where they lead, and others lead to the first. */
  mirror(): Draft {
    return new Draft(this.pointers, this.hidden, this.gaps, this.gone, true);
  }

  /** The value of that type at that address went elsewhere, or was dropped, though what holds it is still there. */
  noteGone(address: bigint, ty: Ty, words: string): void {
    this.gone.set(address, [...(this.gone.get(address) ?? []), { ty, words }]);
  }

  /** What became of the value, if it is gone. */
  goneAt(address: bigint, ty: Ty): string | undefined {
    return this.gone.get(address)?.find((g) => g.ty === ty)?.words;
  }

  /** Something could not be looked through: what no pointer is seen to lead to need not be lost. */
  leaveGap(): void {
    this.gaps.found = true;
  }

  get isComplete(): boolean {
    return !this.gaps.found;
  }

  /** Adds what is known of the block behind a pointer that was decoded before. */
  refine(pointer: Pointer, more: Partial<Omit<PendingPointer, "pointer">>): void {
    const at = this.pointers.findLastIndex((p) => p.pointer === pointer);
    if (at >= 0) this.pointers[at] = { ...this.pointers[at], ...more };
  }

  /** Another kind than its type tells: a guard's pointer borrows, a list's first one owns. */
  setKind(pointer: Pointer, kind: PointerKind): void {
    const pending = this.pointers.findLast((p) => p.pointer === pointer);
    if (pending !== undefined) pending.pointer.kind = kind;
  }

  addValue(value: Value, ty: Ty): void {
    if (this.isCopy) return;
    const list = this.byAddress.get(value.address);
    if (list === undefined) this.byAddress.set(value.address, [{ value, ty }]);
    else list.push({ value, ty });
  }

  /** The value of that type at exactly that address; else the outermost one there that is not larger than the pointee. */
  find(address: number, ty: Ty | undefined): Value | undefined {
    const list = this.byAddress.get(address);
    return list?.find((e) => e.ty === ty)?.value;
  }

  /** Any value that starts there, the innermost. */
  innermost(address: number): Value | undefined {
    const list = this.byAddress.get(address);
    return list === undefined ? undefined : list[0].value;
  }
}
