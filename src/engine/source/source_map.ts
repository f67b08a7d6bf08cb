/** Files of a session and the way from offsets to lines and columns. Counterpart: rustc_span `SourceMap`. */
import type { ExpnData, FileId, Span, SyntaxContext } from "./span";

export interface SourceFile {
  readonly id: FileId;
  readonly name: string;
  readonly text: string;
  /** Library files: positions in them are reported at the outermost call in the reader's text. */
  readonly isLibrary: boolean;
}

/** 1-based line; 1-based column counted in Unicode scalar values, as rustc prints it. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export class SourceMap {
  readonly files: SourceFile[] = [];
  /** Index = SyntaxContext; entry 0 stands for "written by hand" and is never read. */
  readonly expansions: ExpnData[] = [{ macroName: "", callSite: { file: 0, lo: 0, hi: 0, ctxt: 0 }, parent: 0, fromLibrary: false }];
  private readonly lineStarts: (number[] | undefined)[] = [];

  addFile(name: string, text: string, isLibrary = false): SourceFile {
    const file = { id: this.files.length, name, text, isLibrary };
    this.files.push(file);
    return file;
  }

  addExpansion(data: ExpnData): SyntaxContext {
    this.expansions.push(data);
    return this.expansions.length - 1;
  }

  text(span: Span): string {
    return this.files[span.file].text.slice(span.lo, span.hi);
  }

  lineColumn(file: FileId, offset: number): LineColumn {
    const starts = this.starts(file);
    let lo = 0;
    let hi = starts.length;
    while (hi - lo > 1) {
      const mid = (lo + hi) >> 1;
      if (starts[mid] <= offset) lo = mid;
      else hi = mid;
    }
    let column = 1;
    for (const _ of this.files[file].text.slice(starts[lo], offset)) column++;
    return { line: lo + 1, column };
  }

  /** The span in hand-written text that the reader sees for `span`: walks out of macro expansions, up to the outermost call. */
  outermostCall(span: Span): Span {
    let s = span;
    while (s.ctxt !== 0) s = this.expansions[s.ctxt].callSite;
    return s;
  }

  private starts(file: FileId): number[] {
    let starts = this.lineStarts[file];
    if (starts === undefined) {
      starts = [0];
      const text = this.files[file].text;
      for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
      this.lineStarts[file] = starts;
    }
    return starts;
  }
}
