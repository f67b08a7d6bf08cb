/** (recording, step) → `MemoryState`. The frames first, then what their pointers lead to, then where each pointer ends. */
import { pointAt } from "../engine/codegen/debug_tables";
import { textOf } from "../engine/report";
import type { StepLevel, ThreadView } from "../engine/recording/recording";
import { threadName, waitingFor } from "../engine/recording/thread_words";
import { heapAllocations } from "./blocks";
import type { DecodeContext } from "./decode";
import { Draft } from "./draft";
import { framesOf, lineOf, type FrameOptions } from "./frames";
import { resumedBy } from "./fates";
import { hiddenRoots } from "./hidden_roots";
import type { EndState, FrameState, MemoryState, ThreadState } from "./memory_state";
import type { ShownCall, ViewSource } from "./source";
import { staticAllocations } from "./statics";
import { resolveTargets } from "./targets";

export interface ViewOptions extends FrameOptions {
  readonly level: StepLevel;
  /** Keys of long runs of elements that the reader opened. */
  readonly opened?: ReadonlySet<string>;
}

/** Frames that are looked through for futures. */
const MOST_FRAMES = 64;

const NOTHING: ReadonlySet<string> = new Set();

/** The state before the reader's step `step` runs; `step === total` is the end. */
export function memoryState(source: ViewSource, step: number, options: ViewOptions): MemoryState {
  const { recording } = source;
  const total = recording.total(options.level);
  const at = Math.max(0, Math.min(total, Math.floor(step)));
  let before: ReadonlyMap<string, string> | undefined;
  let doneLine: number | undefined;
  if (at > 0) {
    recording.seek(options.level, at - 1);
    const now = new Map<string, string>();
    snapshot(source, undefined, now, options);
    before = now;
    doneLine = currentLine(source);
  }
  recording.seek(options.level, at);
  const { threads, heap, statics } = snapshot(source, before, new Map(), options);
  return {
    step: at, stepCount: total,
    nextLine: at === total ? undefined : currentLine(source), doneLine,
    threads, threadColumns: source.threadColumns().count, heap, statics,
    stdout: textOf(recording.outputHere(1)), stderr: textOf(recording.outputHere(2)),
    end: at === total ? endOf(source) : undefined,
    pointerSize: recording.memory.pointerBytes,
  };
}

function snapshot(source: ViewSource, before: ReadonlyMap<string, string> | undefined, now: Map<string, string>, options: ViewOptions): Pick<MemoryState, "threads" | "heap" | "statics"> {
  const { memory } = source.recording;
  const draft = new Draft();
  const context: DecodeContext = { source, draft, before, now, ownership: undefined, depth: 0, trustInit: false, stale: false, running: runningFutures(source, memory.threads()), opened: options.opened ?? NOTHING };
  const living = memory.threads();
  const threads = living.map((thread) => ({ thread, frames: framesOf(source, context, options, thread) }));
  hiddenRoots(source, context, options);
  const firstStatics = staticAllocations(source, context);
  const blocks = heapAllocations(source, context);
  const statics = [...firstStatics, ...staticAllocations(source, context).filter((s) => !firstStatics.some((f) => f.key === s.key))];
  resolveTargets(draft, [...blocks, ...statics], source);
  const heap = memory.heap();
  return {
    threads: threads.map(({ thread, frames }) => threadState(source, thread, frames, living)),
    heap: { start: Number(heap.low), end: Number(heap.limit), bytesLive: heap.liveBytes, blocksLive: heap.liveBlocks, blocks },
    statics,
  };
}

/** Which calls run futures, of all threads. */
function runningFutures(source: ViewSource, threads: readonly ThreadView[]): ReadonlyMap<bigint, ShownCall> {
  const running = new Map<bigint, ShownCall>();
  for (const thread of threads) {
    for (const [i, frame] of thread.frames.slice(0, MOST_FRAMES).entries()) {
      const fn = source.debug.functions[frame.fn];
      if (fn === undefined || fn.kind !== "Closure") continue;
      const call: ShownCall = { frame, fn, point: pointAt(fn, i === 0 ? frame.pc : frame.pc - 1) };
      const self = resumedBy(call);
      const address = self === undefined ? undefined : source.recording.memory.pointer(self.at);
      if (address !== undefined && !running.has(address)) running.set(address, call);
    }
  }
  return running;
}

function threadState(source: ViewSource, thread: ThreadView, frames: readonly FrameState[], living: readonly ThreadView[]): ThreadState {
  const { pointer, low, high } = thread.stack;
  return {
    id: thread.id, name: threadName(thread), column: source.threadColumns().of.get(thread.id) ?? 0, frames, running: thread.running,
    stackPointer: Number(pointer), bytesUsed: Number(high - pointer), bytesLimit: Number(high - low), blockedOn: waitingFor(thread, living),
  };
}

/** Line of the reader's code that runs next: that of the innermost of the reader's frames. */
export function currentLine(source: ViewSource): number | undefined {
  const frames = source.recording.memory.frames();
  for (const [i, frame] of frames.entries()) {
    const fn = source.debug.functions[frame.fn];
    if (fn === undefined || !fn.user) continue;
    const point = pointAt(fn, i === 0 ? frame.pc : frame.pc - 1);
    return point === undefined ? undefined : lineOf(source, point);
  }
  return undefined;
}

function endOf(source: ViewSource): EndState {
  const { stop } = source.recording;
  const line = currentLine(source);
  switch (stop.kind) {
    case "Exit": return { kind: "exit", message: stop.code === 0 ? "the program ended" : `the program ended with exit code ${stop.code}`, line };
    case "Panic": return { kind: "panic", message: stop.message, line: stop.line };
    case "Abort": return { kind: "abort", message: stop.message, line };
    case "UndefinedBehavior": return { kind: "undefined_behavior", message: stop.message, line };
    case "Deadlock": {
      const threads = source.recording.memory.threads();
      return { kind: "deadlock", message: `deadlock: ${threads.map((t) => `\`${threadName(t)}\` waits for ${waitingFor(t, threads) ?? "nothing"}`).join(", ")}`, line };
    }
    case "StackOverflow": return { kind: "stack_overflow", message: "the stack is full: stack overflow", line };
    case "OutOfMemory": return { kind: "out_of_memory", message: `no room for ${stop.requested} more bytes on the heap`, line };
    case "Unsupported": return { kind: "unsupported", message: stop.construct, line };
    case "StepLimit": return { kind: "limit", message: "stopped after the budgeted number of steps; the program would have gone on", line };
  }
}
