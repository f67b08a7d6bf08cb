/**
 * The talk between a card and the engine in its worker: plain data both ways. This file only declares.
 * One worker serves all cards of a window; every request has an id, and a card may cancel what it asked for.
 */
import type { MemoryState } from "../view/memory_state";
import type { TypeLayout } from "../view/type_layout";

export type { TypeLayout } from "../view/type_layout";

/** Options of a block that the engine understands (see `notes/block_options.ts` for the rest). */
export interface RunOptions {
  readonly edition: 2021 | 2024;
  readonly target: "64-bit" | "32-bit";
  readonly allocator: "size classes" | "first fit" | "best fit";
  /** Bytes. */
  readonly stackLimit: number;
  readonly heapLimit: number;
  /** Machine instructions until the run is stopped. */
  readonly maxSteps: number;
  /** Run although the borrow checker refuses. */
  readonly unchecked: boolean;
  readonly steps: "lines" | "statements" | "expressions";
  readonly stdin: string;
  readonly args: readonly string[];
  readonly seed: number;
  readonly openLibrary: boolean;
  /** Run the `#[test]` functions instead of `main`. */
  readonly test: boolean;
  /** Bytes for checkpoints. */
  readonly checkpointBudget: number;
}

/** A diagnostic with lines and columns of the reader's listing (1-based; columns in characters; end exclusive). */
export interface ListingDiagnostic {
  readonly level: "error" | "warning" | "note" | "help";
  readonly kind: "rust" | "unsupported";
  readonly code: string | undefined;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly labels: readonly { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number; readonly text: string; readonly primary: boolean }[];
  readonly children: readonly { readonly level: "note" | "help"; readonly message: string }[];
  /** The whole message as rustc prints it. */
  readonly rendered: string;
}

export type TimelineEventKind = "alloc" | "realloc" | "free" | "move" | "borrow" | "print" | "panic" | "error" | "mark" | "call" | "return";

/** Something that happened at a step: a tick on the scrubber. */
export interface TimelineEvent {
  readonly step: number;
  readonly kind: TimelineEventKind;
  readonly text: string;
  readonly line: number | undefined;
}

/** What opening a listing gives. `verdict` "rejected": the compiler said no (nothing ran unless `unchecked`). */
export interface Opened {
  /** Handle of the recording in the worker, bounded cache: a handle may expire, then the card opens again. */
  readonly handle: number;
  readonly verdict: "ok" | "rejected" | "unsupported" | "library";
  readonly diagnostics: readonly ListingDiagnostic[];
  /** Reader's steps; the state at step 0 is before the first line, at stepCount the end. 0 when nothing ran. */
  readonly stepCount: number;
  readonly events: readonly TimelineEvent[];
  /** The first state to show. */
  readonly first: StepView | undefined;
  readonly outcome: string;
}

/** Everything a card needs to show one step. */
export interface StepView {
  readonly state: MemoryState;
  /** What this step did, one plain sentence; identifiers are in backticks. */
  readonly caption: string;
}

/** The worker's first message: what its library is made of. */
export interface Beginning {
  readonly kind: "begin";
  /** See `engine/image`; without one the library is read from its text. */
  readonly image: Uint8Array | undefined;
  /** The library's text as `scripts/pack.mjs` packs it: file names and texts as JSON. */
  readonly packedLibrary: string;
}

export type Request =
  | { readonly id: number; readonly kind: "open"; readonly source: string; readonly options: RunOptions; readonly start: { readonly kind: "first" | "last" | "error" } | { readonly kind: "line"; readonly line: number } }
  | { readonly id: number; readonly kind: "state"; readonly handle: number; readonly step: number; /** Keys of long runs of elements that the reader opened. */ readonly opened: readonly string[] }
  /** Steps at which execution stands at a line, at most 1,000. */
  | { readonly id: number; readonly kind: "visits"; readonly handle: number; readonly line: number }
  /** The nearest step before (-1) or after (1) one at which execution stands at another line. */
  | { readonly id: number; readonly kind: "lineStep"; readonly handle: number; readonly step: number; readonly direction: -1 | 1 }
  /** Layouts of the listing's own types. */
  | { readonly id: number; readonly kind: "layouts"; readonly handle: number }
  | { readonly id: number; readonly kind: "close"; readonly handle: number }
  | { readonly id: number; readonly kind: "cancel"; readonly request: number };

export type Reply =
  /** The engine's library is there; answers the worker's beginning, whose id is 0. */
  | { readonly id: 0; readonly kind: "ready" }
  | { readonly id: number; readonly kind: "opened"; readonly opened: Opened }
  | { readonly id: number; readonly kind: "state"; readonly view: StepView }
  | { readonly id: number; readonly kind: "visits"; readonly steps: readonly number[] }
  | { readonly id: number; readonly kind: "lineStep"; readonly step: number }
  | { readonly id: number; readonly kind: "layouts"; readonly types: readonly TypeLayout[] }
  | { readonly id: number; readonly kind: "expired" }
  /** A bug of ours: which phase, and its message. */
  | { readonly id: number; readonly kind: "failed"; readonly phase: string; readonly message: string }
  /** Long runs report how far they are: instructions so far, of at most so many. */
  | { readonly id: number; readonly kind: "progress"; readonly instructions: number; readonly limit: number };
