/** What the machine runs: bytecode, functions and the image of static memory. Data only; codegen makes it, the machine reads it. */

/** Where things lie and how much of them there may be. Sizes in bytes. */
export interface MachineOptions {
  readonly pointerBytes: 4 | 8;
  readonly stackLimit: number;
  /** How much of the main thread's stack has memory; all of it when undefined. A run that needs more ends as if it had overflown. */
  readonly stackRoom?: number;
  readonly heapLimit: number;
  readonly allocator: AllocatorKind;
  readonly stdin: Uint8Array;
  /** The program's arguments, its own name first. */
  readonly args: readonly string[];
  readonly seed: number;
}

export type AllocatorKind = "size classes" | "first fit" | "best fit";

export const DEFAULT_MACHINE_OPTIONS: MachineOptions = {
  pointerBytes: 8, stackLimit: 1 << 20, heapLimit: 64 << 20, allocator: "size classes", stdin: new Uint8Array(0), args: ["main"], seed: 0,
};

/** One function as it runs. Offsets are bytes from its frame's lowest address. */
export interface FunctionCode {
  readonly name: string;
  readonly entry: number;
  /** Code index after its last instruction. */
  readonly end: number;
  /** Multiple of 16; the uppermost 16 hold the saved frame pointer and the return address. */
  readonly frameSize: number;
  /** Bytes below the frame where arguments of its calls are prepared. */
  readonly outSize: number;
  /** Number of locals that have an allocation of their own (see Op.LocalLive). */
  readonly hiddenSlots: number;
}

/** One allocation of static memory: a literal, a static, a promoted or evaluated constant, a vtable. Its index is its allocation index. */
export interface GlobalAllocation {
  readonly size: number;
  readonly align: number;
  /** Bytes at the start of the run; zero when undefined. Uninitialised until its initialiser ran when there is one. */
  readonly bytes: Uint8Array | undefined;
  readonly mutable: boolean;
  /** Pointers inside: to another global or to a function. */
  readonly relocations: readonly Relocation[];
}

export type Relocation =
  | { readonly kind: "Global"; readonly offset: number; readonly target: number; readonly displacement: number }
  | { readonly kind: "Function"; readonly offset: number; readonly target: number };

/** A function to run before the program starts, in order: it computes a constant or static and its result is copied to a global. */
export interface Initialiser {
  readonly fn: number;
  readonly globalIndex: number;
  /** Size and alignment of the result, which lies in the function's return slot (see `callShape`). */
  readonly size: number;
  readonly align: number;
  /** Its type has bytes that may stay uninitialised: then that comes with the bytes. */
  readonly copyInit: boolean;
  /** Names the item for messages. */
  readonly name: string;
}

export interface Program {
  readonly code: Int32Array;
  readonly functions: readonly FunctionCode[];
  /** Index 0 is no allocation. */
  readonly globals: readonly (GlobalAllocation | undefined)[];
  readonly initialisers: readonly Initialiser[];
  /** Function index of the program's start; its frame is the outermost one. */
  readonly main: number;
  /** Names of constructs that are not modelled, by `Op.Trap` operand. */
  readonly traps: readonly string[];
  /** Texts that instructions refer to. */
  readonly strings: readonly string[];
}

/**
 * The order in which a call's return slot and arguments lie at the upper end of the callee's frame, so that caller and callee agree
 * without knowing each other. Offsets are negative, from the frame's upper end (the caller's frame pointer).
 * The 16 uppermost bytes hold the saved frame pointer and the return address.
 */
export interface CallShape {
  readonly ret: number;
  readonly args: readonly number[];
  /** Bytes from the lowest of them to the frame's upper end. */
  readonly size: number;
}

export interface SizeAlign {
  readonly size: number;
  readonly align: number;
}

/** Lays out return slot first (uppermost), then arguments downwards. */
export function callShape(ret: SizeAlign, args: readonly SizeAlign[]): CallShape {
  let below = 16;
  const place = (part: SizeAlign): number => {
    below = Math.ceil((below + part.size) / Math.max(part.align, 1)) * Math.max(part.align, 1);
    return -below;
  };
  const at = place(ret);
  const offsets = args.map(place);
  return { ret: at, args: offsets, size: Math.ceil(below / 16) * 16 };
}
