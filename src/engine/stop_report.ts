/** What a run's end adds to the report: rustc's and the runtime's own words on stderr, and a diagnostic where something is not modelled. */
import { pointAt } from "./codegen/debug_tables";
import type { Run } from "./index";
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
    case "StackOverflow": return { ...NOTHING, stderr: "\nthread 'main' has overflowed its stack\nfatal runtime error: stack overflow, aborting\n" };
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

/** Where the reader's own code stands: the point itself, or the innermost call that led there. The recording is left at its end. */
export function userSpan(run: Run, at: CodePoint): Span | undefined {
  const { recording, debug, checked } = run;
  const here = debug.functions[at.fn];
  const direct = here?.user === true ? pointAt(here, at.pc) : undefined;
  if (direct !== undefined) return checked.sources.outermostCall(direct.span);
  recording.seek("line", recording.total("line"));
  for (const [i, frame] of recording.memory.frames().entries()) {
    const fn = debug.functions[frame.fn];
    if (fn?.user !== true) continue;
    const point = pointAt(fn, i === 0 ? frame.pc : frame.pc - 1);
    if (point !== undefined) return checked.sources.outermostCall(point.span);
  }
  return undefined;
}
