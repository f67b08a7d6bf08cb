/**
 * What a picture shows: one moment of a run as plain data (JSON there and back is equal). This file only declares.
 * `view/` computes it from a recording; `diagram/` turns it into shapes; the command line prints it (`memsim state`).
 * Addresses and sizes are bytes; addresses are below 2^48, so numbers hold them exactly.
 */

export interface MemoryState {
  /** Reader's step, 0 is before the first line; and how many there are. */
  readonly step: number;
  readonly stepCount: number;
  /** 1-based line about to be executed in the innermost frame of the reader's code, and the one executed by the last step. */
  readonly nextLine: number | undefined;
  readonly doneLine: number | undefined;
  readonly threads: readonly ThreadState[];
  /** How many threads live at the same time at most, in the whole run: columns that pictures of it need. */
  readonly threadColumns: number;
  readonly heap: HeapState;
  readonly statics: readonly Allocation[];
  /** Printed up to here. */
  readonly stdout: string;
  readonly stderr: string;
  /** Set on the last step: how the run ended. */
  readonly end: EndState | undefined;
  readonly pointerSize: 4 | 8;
}

export interface EndState {
  readonly kind: "exit" | "panic" | "abort" | "undefined_behavior" | "deadlock" | "stack_overflow" | "out_of_memory" | "unsupported" | "limit";
  readonly message: string;
  readonly line: number | undefined;
}

/** One thread's stack. Frames innermost (newest) first. */
export interface ThreadState {
  readonly id: number;
  readonly name: string;
  /** Its place beside the others, from 0 on: the first that was free when it began. Its own while it lives. */
  readonly column: number;
  readonly frames: readonly FrameState[];
  readonly stackPointer: number;
  readonly bytesUsed: number;
  readonly bytesLimit: number;
  /** It is the one that runs; the others could, or are blocked. */
  readonly running: boolean;
  /** What a blocked thread waits for. */
  readonly blockedOn: string | undefined;
}

export interface FrameState {
  /** Same for the same call in all steps. */
  readonly key: string;
  readonly function: string;
  /** Line of the reader's listing where this frame stands; undefined in library code. */
  readonly line: number | undefined;
  readonly active: boolean;
  /** A function of the standard library that the reader's code called. */
  readonly isLibrary: boolean;
  readonly address: number;
  readonly size: number;
  /** Arguments first, then variables in order of declaration, then temporaries and the return slot. Only those in scope. */
  readonly locals: readonly LocalState[];
}

export type LocalStatus =
  | "live"
  /** In scope, nothing written yet. */
  | "uninitialized"
  /** The value went elsewhere; its bytes are still there. */
  | "moved"
  /** Some parts are moved out: those say so (`Value.gone`). */
  | "partly_moved"
  /** Moved out on some ways to here, and the run has not kept which was taken (a future that was suspended in between). */
  | "perhaps_moved"
  /** Its destructor ran. */
  | "dropped";

export interface LocalState {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly role: "argument" | "variable" | "temporary" | "return";
  readonly status: LocalStatus;
  /** Where a moved value went, in words: "s2", "a call of `takes`". */
  readonly movedTo: string | undefined;
  readonly value: Value;
}

/** The heap in address order. */
export interface HeapState {
  readonly start: number;
  readonly end: number;
  readonly bytesLive: number;
  readonly blocksLive: number;
  /** Live blocks, tombstones not reused yet, in address order. */
  readonly blocks: readonly Allocation[];
}

/** A stretch of heap or static memory that was allocated as one. */
export interface Allocation {
  /** Same in all steps; a realloc that moves makes a new one. */
  readonly key: string;
  readonly id: number;
  readonly address: number;
  readonly size: number;
  readonly align: number;
  /** Heap: what happened to it. Static: always live. */
  readonly status: "live" | "freed" | "leaked" | "leaked_forever";
  readonly group: "heap" | "literal" | "constant" | "static" | "static_mut" | "vtable" | "function";
  readonly readOnly: boolean;
  /** What it is: "String's bytes", "Vec<i32>'s elements", "Box<Node>", "static GREETING", "literal". */
  readonly label: string;
  readonly allocatedAtLine: number | undefined;
  readonly freedAtLine: number | undefined;
  /** Its content, typed by the pointers that lead here; raw bytes when none does. */
  readonly value: Value;
}

/** A typed piece of memory. `key` is a path, unique in a state, and the same thing has the same key in the next state. */
export interface Value {
  readonly key: string;
  readonly type: string;
  readonly address: number;
  readonly size: number;
  /** Differs from the step before. */
  readonly changed: boolean;
  /** The bytes, for the bytes lens; null entries are uninitialised. Present for values up to 256 bytes. */
  readonly bytes: readonly (number | null)[] | undefined;
  readonly content: Content;
  /** Set when the value is gone though what holds it is still there: "moved to first", "dropped". The content is what is left of its bytes. */
  readonly gone?: string;
}

export type Content =
  /** Number, bool, char, unit-only enum…: ready to print. `note` explains a special value (a niche, a float's NaN). */
  | { readonly kind: "scalar"; readonly text: string; readonly note: string | undefined }
  | { readonly kind: "uninitialized" }
  /** No bytes: `()`, unit structs, function items. */
  | { readonly kind: "zero_sized"; readonly text: string }
  | { readonly kind: "pointer"; readonly pointer: Pointer }
  /** Struct, tuple, closure, union. `library` types fold to their `summary` in the values lens. */
  | { readonly kind: "struct"; readonly name: string; readonly fields: readonly Field[]; readonly summary: Summary | undefined; readonly interiorMutable: boolean }
  | { readonly kind: "enum"; readonly name: string; readonly variant: string; readonly fields: readonly Field[]; /** Address, size and text of the stored tag or niche. */ readonly tag: { readonly address: number; readonly size: number; readonly text: string; readonly isNiche: boolean } | undefined; readonly summary: Summary | undefined }
  /** Array, slice content, `Vec` block: elements by index; `shown` leaves out the middle of long ones. `capacity` counts spare cells after `count`. */
  | { readonly kind: "sequence"; readonly element: string; readonly stride: number; readonly count: number; readonly capacity: number; readonly shown: readonly { readonly index: number; readonly value: Value }[]; /** Decoded text when the bytes are a string's. */ readonly text: string | undefined; /** A ring: slot in which element 0 lies; element i lies in slot (head + i) mod capacity. */ readonly head: number | undefined }
  /** Block of a map or set (one node of a tree): what it holds in the order of iteration. `edges` of a tree's inner node lead to its children: one before each entry and one after the last. `room` counts all slots. */
  | { readonly kind: "entries"; readonly count: number; readonly room: number; readonly shown: readonly Entry[]; readonly edges: readonly Value[] }
  /** Its destructor ran, though its memory is still held (a shared value that only weak pointers are left of). */
  | { readonly kind: "dropped" }
  /** Bytes without a known type. */
  | { readonly kind: "raw" }
  /** Bits that are no value of the type (moved-out leftovers, undefined behaviour). */
  | { readonly kind: "invalid"; readonly text: string };

/** A key and its value, or a member of a set. `index` counts in the order of iteration. */
export interface Entry {
  readonly index: number;
  readonly key: Value;
  readonly value: Value | undefined;
}

export interface Field {
  readonly name: string;
  readonly offset: number;
  readonly value: Value;
}

/** What the values lens shows for a library type instead of its true fields. */
export type Summary =
  /** `ptr`, `len`, `capacity` rows for String, Vec; counts for Rc; flag for RefCell; entries for maps. */
  | { readonly kind: "rows"; readonly rows: readonly { readonly label: string; readonly value: Value }[] }
  /** A wrapper shown as its content: Box, Cell, NonZero, ManuallyDrop… */
  | { readonly kind: "transparent"; readonly value: Value };

export type PointerKind = "owner" | "shared" | "mutable" | "raw" | "weak" | "function";

export interface Pointer {
  readonly kind: PointerKind;
  /** The address held. */
  readonly to: number;
  /** What lies there. */
  readonly target:
    /** `valueKey` is the innermost value shown at exactly that place; `rangeCount` > 0: a bracket over that many elements from it on. */
    | { readonly kind: "value"; readonly valueKey: string; readonly rangeCount: number }
    /** Inside an allocation, but between shown values. */
    | { readonly kind: "allocation"; readonly allocationKey: string; readonly offset: number }
    /** `allocationKey` when the function has a box in static memory. */
    | { readonly kind: "function"; readonly name: string; readonly allocationKey: string | undefined }
    /** Freed, or the stack frame is gone: `allocationKey` if its tombstone is still drawn. */
    | { readonly kind: "dangling"; readonly allocationKey: string | undefined; readonly why: string }
    /** Not to be followed: a well-aligned address of a zero-sized value or an empty collection. */
    | { readonly kind: "nowhere"; readonly why: "null" | "empty" | "past the end" | "unknown" };
  /** Fat pointers: length or concrete type behind the vtable. */
  readonly metadata: { readonly kind: "length"; readonly value: number } | { readonly kind: "vtable"; readonly type: string; readonly address: number; /** The vtable in static memory. */ readonly allocationKey: string | undefined } | undefined;
}
