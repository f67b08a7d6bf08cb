/** What the lexing functions share: the text, and where complaints go. */
import { error } from "../../source/diagnostic";
import type { DiagnosticSink, SubDiagnostic } from "../../source/diagnostic";
import type { FileId, Span } from "../../source/span";

/** A file being lexed. Positions are UTF-16 offsets in `text`. */
export class SourceText {
  /** Set once a delimiter or literal is left open: what follows is guesswork and the parser keeps quiet about it. */
  broken = false;

  constructor(readonly file: FileId, readonly text: string, readonly edition: 2021 | 2024, readonly sink: DiagnosticSink) {}

  span(lo: number, hi: number): Span {
    return { file: this.file, lo, hi, ctxt: 0 };
  }

  error(code: string | undefined, message: string, lo: number, hi: number, label = "", children: readonly SubDiagnostic[] = []): void {
    this.sink.report(error(code, message, this.span(lo, hi), label, [], children));
  }

  /** The code point at `pos`, or -1 at the end. */
  codePoint(pos: number): number {
    return this.text.codePointAt(pos) ?? -1;
  }
}
