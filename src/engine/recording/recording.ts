/**
 * The face of a recorded run: what the view, explanations and the command line may ask. Data and promises only; `record.ts` makes one.
 *
 * The model of steps: at each level (line, statement, expression) the run has `total(level)` steps, and positions 0…total.
 * Position k stands *before* step k executes: its line is the one that is about to run, as in a debugger.
 * Position total(level) is the end: the program has stopped and `stop` says how.
 */
import type { Program } from "../machine/program";
import type { Stop } from "../machine/stop";

export type StepLevel = "line" | "statement" | "expression";

/** A moment: how many steps of each level have begun and how many instructions ran. */
export interface Moment {
  readonly line: number;
  readonly statement: number;
  readonly expression: number;
  readonly instructions: number;
}

/** A frame of the stack at the current position, innermost first in lists. Addresses are the program's. */
export interface FrameView {
  readonly fn: number;
  /** Code index of what runs next in it (for callers: after the call). */
  readonly pc: number;
  /** Linear offset of its lowest byte. */
  readonly base: number;
  /** Program address of its lowest byte. */
  readonly address: bigint;
  readonly size: number;
}

/**
 * What a blocked thread waits for: `room` in a full channel, a `message` from an empty one, the end of a `scope`'s threads,
 * a `stream` that another thread prints to. */
export type WaitingFor = "sleep" | "join" | "park" | "mutex" | "rwlock_read" | "rwlock_write" | "condvar" | "once" | "message" | "room" | "scope" | "barrier" | "stream";

/** A living thread at the current position. */
export interface ThreadView {
  /** Its `ThreadId`; 1 is main. */
  readonly id: number;
  /** Empty when it has none. */
  readonly name: string;
  readonly running: boolean;
  /** Innermost first; never empty. */
  readonly frames: readonly FrameView[];
  /** Undefined when it could go on. */
  readonly waiting: WaitingFor | undefined;
  /** The thread it joins. */
  readonly waitsForThread: number | undefined;
  /** Address of the word it waits on. */
  readonly waitsAt: bigint | undefined;
  /** Lowest address of its innermost frame, and its stack's limits. */
  readonly stack: { readonly pointer: bigint; readonly low: bigint; readonly high: bigint };
}

/** Something that happened, in order. `at` is when; serials name allocations. */
export type RunEvent =
  | { readonly kind: "alloc"; readonly at: Moment; readonly serial: number; readonly address: bigint; readonly size: number; readonly align: number; readonly system: boolean; readonly point: { readonly fn: number; readonly pc: number } }
  | { readonly kind: "realloc"; readonly at: Moment; readonly serial: number; readonly newSerial: number; readonly address: bigint; readonly oldSize: number; readonly newSize: number; readonly align: number; readonly moved: boolean; readonly point: { readonly fn: number; readonly pc: number } }
  | { readonly kind: "free"; readonly at: Moment; readonly serial: number; readonly size: number; readonly align: number; readonly point: { readonly fn: number; readonly pc: number } }
  /** Leaked on purpose (`Box::leak`). */
  | { readonly kind: "leak"; readonly at: Moment; readonly serial: number }
  | { readonly kind: "print"; readonly at: Moment; readonly fd: number; readonly bytes: Uint8Array }
  | { readonly kind: "thread_start"; readonly at: Moment; readonly thread: number; readonly name: string }
  | { readonly kind: "thread_end"; readonly at: Moment; readonly thread: number }
  | { readonly kind: "panic"; readonly at: Moment; readonly message: string; readonly file: string; readonly line: number; readonly column: number };

/** The life of one heap allocation. A reallocation ends one life and begins the next, even when the block stays in place. */
export interface Biography {
  readonly serial: number;
  readonly address: bigint;
  readonly size: number;
  readonly align: number;
  readonly born: Moment;
  readonly bornAt: { readonly fn: number; readonly pc: number };
  readonly died: Moment | undefined;
  readonly diedAt: { readonly fn: number; readonly pc: number } | undefined;
}

/** A stretch of the heap in address order. `hole`: free, with the serial of what lay there last. */
export interface HeapBlock {
  readonly kind: "live" | "hole";
  readonly address: bigint;
  /** Bytes asked for (live) or usable (hole). */
  readonly size: number;
  /** Bytes the block takes, without its header. */
  readonly usable: number;
  readonly align: number;
  /** Live: its serial. Hole: the serial of the last allocation there. */
  readonly serial: number;
}

/** What a pointer may touch. `live` false: the allocation is gone. */
export interface Provenance {
  readonly kind: "stack" | "heap" | "global";
  readonly serial: number;
  readonly base: bigint;
  readonly size: number;
  readonly live: boolean;
  /** For globals: index in `Program.globals`. */
  readonly globalIndex: number | undefined;
}

/** One heap trace entry of the command line's JSON. */
export type HeapTraceEntry = readonly ["alloc", number, number] | readonly ["realloc", number, number, number] | readonly ["free", number, number];

/** Reading memory at the current position, by program address. Undefined where nothing is mapped. */
export interface MemoryAccess {
  readonly pointerBytes: 4 | 8;
  bytes(address: bigint, size: number): Uint8Array | undefined;
  /** One entry a byte: 1 = initialised. Meaningful for heap and for locals whose address is taken. */
  initialised(address: bigint, size: number): Uint8Array | undefined;
  /** Pointer value stored at the address. */
  pointer(address: bigint): bigint | undefined;
  provenance(address: bigint): Provenance | undefined;
  addressOfLinear(linear: number): bigint;
  addressOfGlobal(global: number): bigint;
  addressOfFunction(fn: number): bigint;
  frames(): readonly FrameView[];
  heapBlocks(): readonly HeapBlock[];
  /** Serials of the blocks leaked on purpose before the current position. */
  leakedOnPurpose(): ReadonlySet<number>;
  /** All living threads by id; `frames` are those of the one that runs. */
  threads(): readonly ThreadView[];
  heap(): { readonly low: bigint; readonly top: bigint; readonly limit: bigint; readonly liveBytes: number; readonly liveBlocks: number };
}

/** A finished run in which one seeks. It is deterministic: the same program gives the same recording, addresses included. */
export interface Recording {
  readonly program: Program;
  readonly stop: Stop;
  readonly exitCode: number;
  total(level: StepLevel): number;
  /** Where we are. */
  readonly position: Moment;
  /** Goes to position k of a level (clamped to 0…total). */
  seek(level: StepLevel, k: number): void;
  readonly memory: MemoryAccess;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  /** Bytes written to a descriptor before the current position. */
  outputHere(fd: 1 | 2): Uint8Array;
  readonly events: readonly RunEvent[];
  biography(serial: number): Biography | undefined;
  heapTrace(): readonly HeapTraceEntry[];
  readonly heapStats: { readonly allocations: number; readonly frees: number; readonly leakedBytes: number; readonly peakBytes: number };
  /** A number equal for equal states (memory, registers, shadow): for tests. */
  stateHash(): number;
  /** Bytes that checkpoints take. */
  readonly checkpointBytes: number;
}
