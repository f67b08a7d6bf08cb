/** What a run's end adds to the report: rustc's and the runtime's own words on stderr, and a diagnostic where something is not modelled. */
import { pointAt } from "./codegen/debug_tables";
import type { Run } from "./index";
import { threadName, waitingFor } from "./recording/thread_words";
import type { FrameView, ThreadView } from "./recording/recording";
import type { CodePoint } from "./machine/stop";
import { unsupported, type Diagnostic } from "./source/diagnostic";
import { DUMMY_SPAN, type Span } from "./source/span";

export interface StopReport {
  readonly stderr: string;
  readonly diagnostic: Diagnostic | undefined;
  readonly undefinedBehavior: { readonly kind: string; readonly message: string; readonly line: number | undefined } | undefined;
}

const NOTHING: StopReport = { stderr: "", diagnostic: undefined, undefinedBehavior: undefined };

export function describeStop(run: Run): StopReport {
  const { stop } = run.recording;
  switch (stop.kind) {
    case "StackOverflow": {
      const { name, id } = runningThread(run);
      return { ...NOTHING, stderr: `\nthread '${name === "" ? "<unknown>" : name}' (${id}) has overflowed its stack\nfatal runtime error: stack overflow, aborting\n` };
    }
    case "Deadlock": return { ...NOTHING, stderr: `error: the evaluated program deadlocked\n${deadlock(run).join("\n")}\n` };
    case "OutOfMemory": return { ...NOTHING, stderr: `memory allocation of ${stop.requested} bytes failed\n` };
    case "UndefinedBehavior": {
      const span = userSpan(run, stop.at);
      const line = span === undefined ? undefined : run.checked.sources.lineColumn(span.file, span.lo).line;
      return { stderr: `error: Undefined Behavior: ${stop.message}\n`, diagnostic: undefined, undefinedBehavior: { kind: stop.ub, message: stop.message, line } };
    }
    case "Unsupported": return { ...NOTHING, diagnostic: unsupported(stop.construct, userSpan(run, stop.at) ?? DUMMY_SPAN) };
    default: return NOTHING;
  }
}

function runningThread(run: Run): ThreadView {
  run.recording.seek("line", run.recording.total("line"));
  const threads = run.recording.memory.threads();
  return threads.find((t) => t.running) ?? threads[0];
}

/** Who waits for what, a line a thread. */
export function deadlock(run: Run): readonly string[] {
  const { recording, checked } = run;
  recording.seek("line", recording.total("line"));
  const threads = recording.memory.threads();
  return threads.map((thread) => {
    const span = userSpanIn(run, thread.frames);
    const place = span === undefined ? "" : ` at line ${checked.sources.lineColumn(span.file, span.lo).line}`;
    return `${threadName(thread)} waits${place} for ${waitingFor(thread, threads) ?? "nothing"}`;
  });
}

/** Where the reader's own code stands: the point itself, or the innermost call that led there. The recording is left at its end. */
export function userSpan(run: Run, at: CodePoint): Span | undefined {
  const { recording, debug, checked } = run;
  const here = debug.functions[at.fn];
  const direct = here?.user === true ? pointAt(here, at.pc) : undefined;
  if (direct !== undefined) return checked.sources.outermostCall(direct.span);
  recording.seek("line", recording.total("line"));
  return userSpanIn(run, recording.memory.frames());
}

function userSpanIn({ debug, checked }: Run, frames: readonly FrameView[]): Span | undefined {
  for (const [i, frame] of frames.entries()) {
    const fn = debug.functions[frame.fn];
    if (fn?.user !== true) continue;
    const point = pointAt(fn, i === 0 ? frame.pc : frame.pc - 1);
    if (point !== undefined) return checked.sources.outermostCall(point.span);
  }
  return undefined;
}
