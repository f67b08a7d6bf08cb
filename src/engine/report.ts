/** What the command line says of one program (`run --json`): one object a file. Plain data; see README. */
import type { Diagnostic, Label } from "./source/diagnostic";
import type { SourceMap } from "./source/source_map";
import type { Span } from "./source/span";
import type { Recording, HeapTraceEntry } from "./recording/recording";
import type { Stop } from "./machine/stop";

export type Outcome = "exit" | "panic" | "undefined_behavior" | "deadlock" | "rejected" | "unsupported" | "limit" | "internal_error";

/** 1-based lines and columns (in characters), end exclusive, in the reader's text. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedDiagnostic extends Place {
  readonly level: Diagnostic["level"];
  readonly code: string | undefined;
  readonly message: string;
}

export interface RunReport {
  readonly file: string;
  readonly outcome: Outcome;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly diagnostics: readonly ReportedDiagnostic[];
  readonly steps: number;
  readonly undefinedBehavior: { readonly kind: string; readonly message: string; readonly line: number | undefined } | null;
  readonly heap: { readonly allocations: number; readonly frees: number; readonly leakedBytes: number; readonly peakBytes: number; readonly events?: readonly HeapTraceEntry[] } | null;
}

/** Where a span lies for the reader. */
export function placeOf(sources: SourceMap, span: Span): Place {
  const seen = sources.visible(span);
  const a = sources.lineColumn(seen.file, seen.lo);
  const b = sources.lineColumn(seen.file, seen.hi);
  return { line: a.line, column: a.column, endLine: b.line, endColumn: b.column };
}

export function reportedDiagnostic(sources: SourceMap, d: Diagnostic): ReportedDiagnostic {
  const primary: Label | undefined = d.labels.find((l) => l.primary);
  return { level: d.level, code: d.code, message: d.message, ...placeOf(sources, primary?.span ?? d.span) };
}

/** Outcome and exit code of a run as the real process would give them. */
export function outcomeOf(stop: Stop): { readonly outcome: Outcome; readonly exitCode: number | null } {
  switch (stop.kind) {
    case "Exit": return { outcome: "exit", exitCode: stop.code };
    case "Panic": return { outcome: "panic", exitCode: 101 };
    case "Abort": return { outcome: "panic", exitCode: 134 };
    case "StackOverflow": case "OutOfMemory": return { outcome: "panic", exitCode: 134 };
    case "UndefinedBehavior": return { outcome: "undefined_behavior", exitCode: null };
    case "Deadlock": return { outcome: "deadlock", exitCode: null };
    case "Unsupported": return { outcome: "unsupported", exitCode: null };
    case "StepLimit": return { outcome: "limit", exitCode: null };
  }
}

/** Text of bytes the program wrote; what is not UTF-8 becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function heapReport(recording: Recording, withEvents: boolean): RunReport["heap"] {
  const { allocations, frees, leakedBytes, peakBytes } = recording.heapStats;
  return { allocations, frees, leakedBytes, peakBytes, ...(withEvents ? { events: recording.heapTrace() } : {}) };
}
