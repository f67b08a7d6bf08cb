/** Messages to the reader about their program, as data. Counterpart: rustc_errors `Diag`. */
import type { Span } from "./span";

export type Level = "error" | "warning" | "note" | "help";

/** A span with what is said under it. The primary one carries the `^^^`, the others `---`. */
export interface Label {
  readonly span: Span;
  readonly text: string;
  readonly primary: boolean;
}

/** A `note:` or `help:` line below the excerpt; `suggestion` is text that would replace `span`. */
export interface SubDiagnostic {
  readonly level: "note" | "help";
  readonly message: string;
  readonly span?: Span;
  readonly suggestion?: string;
}

/**
 * One message. `code` is rustc's (`E0382`), absent for plain parse errors as in rustc.
 * `kind` keeps apart the reader's mistakes (`rust`) and what we do not model (`unsupported`; then `message` names the construct).
 */
export interface Diagnostic {
  readonly kind: "rust" | "unsupported";
  readonly level: Level;
  readonly code?: string;
  readonly message: string;
  readonly span: Span;
  readonly labels: readonly Label[];
  readonly children: readonly SubDiagnostic[];
  /** Found by rustc's last passes (privacy of fields, lints), which run only when nothing else is wrong. */
  readonly isLate?: boolean;
  /** After such an error rustc goes no further than expanding macros: names and types are not looked at. */
  readonly endsWithExpansion?: boolean;
}

/** Where phases put their messages. Values in, nothing thrown. */
export interface DiagnosticSink {
  report(diagnostic: Diagnostic): void;
}

/** A rust error with a single primary label. */
export function error(code: string | undefined, message: string, span: Span, label = "", labels: readonly Label[] = [], children: readonly SubDiagnostic[] = []): Diagnostic {
  return { kind: "rust", level: "error", code, message, span, labels: [{ span, text: label, primary: true }, ...labels], children };
}

/** "Not supported: `construct`", pointing at it. */
export function unsupported(construct: string, span: Span): Diagnostic {
  return { kind: "unsupported", level: "error", message: `not supported: ${construct}`, span, labels: [{ span, text: "", primary: true }], children: [] };
}

/** Collects in order of report; drops exact repeats (same code, message and span). */
export class Diagnostics implements DiagnosticSink {
  readonly all: Diagnostic[] = [];
  private readonly seen = new Set<string>();
  private readonly late: Diagnostic[] = [];

  report(diagnostic: Diagnostic): void {
    const { file, lo, hi, ctxt } = diagnostic.span;
    const key = `${diagnostic.code ?? ""}|${diagnostic.message}|${file}:${lo}:${hi}:${ctxt}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    (diagnostic.isLate === true ? this.late : this.all).push(diagnostic);
  }

  /** Once everything was checked: what only the last passes would find counts if there was no other error. */
  admitLate(): void {
    if (!this.hasErrors) this.all.push(...this.late);
    this.late.length = 0;
  }

  /** Takes back what does not fit. */
  retain(keep: (d: Diagnostic) => boolean): void {
    const kept = this.all.filter(keep);
    this.all.length = 0;
    this.all.push(...kept);
  }

  get hasErrors(): boolean {
    return this.all.some((d) => d.level === "error");
  }
}
