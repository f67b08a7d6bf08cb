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

/** Contexts made while a program is read begin here; those below are the library's, which all programs share. */
const FIRST_OWN_CONTEXT: SyntaxContext = 1 << 22;

export class SourceMap {
  readonly files: SourceFile[] = [];
  /** This program's own, in order; entry 0 stands for "written by hand" and is never read. By context: `expansion`. */
  /** Tokens that macros of this program wrote so far. */
  tokensWritten = 0;
  readonly expansions: ExpnData[] = [{ macroName: "", callSite: { file: 0, lo: 0, hi: 0, ctxt: 0 }, parent: 0, fromLibrary: false }];
  private stored: { get(ctxt: SyntaxContext): ExpnData | undefined } | undefined;
  private library: SourceMap | undefined;
  private readonly metavars = new Map<string, Span>();
  private readonly lineStarts: (number[] | undefined)[] = [];

  addFile(name: string, text: string, isLibrary = false): SourceFile {
    const file = { id: this.files.length, name, text, isLibrary };
    this.files.push(file);
    return file;
  }

  /** A library file whose text is fetched when something in it is to be shown. */
  addLazyFile(name: string, text: () => string): void {
    let fetched: string | undefined;
    this.files.push({ id: this.files.length, name, isLibrary: true, get text() { return fetched ??= text(); } });
  }

  addExpansion(data: ExpnData): SyntaxContext {
    this.expansions.push(data);
    return this.firstOwn + this.expansions.length - 1;
  }

  /** What is known of an expansion. */
  expansion(ctxt: SyntaxContext): ExpnData {
    return this.library !== undefined && ctxt < FIRST_OWN_CONTEXT ? this.library.expansion(ctxt) : this.expansions[ctxt - this.firstOwn] ?? this.load(ctxt);
  }

  /** Puts stored expansions before any is made. */
  restore(count: number, stored: { get(ctxt: SyntaxContext): ExpnData | undefined }): void {
    this.expansions.length = count;
    this.stored = stored;
  }

  /** How many expansions were made for this program, those of the library not counted. */
  get ownExpansions(): number {
    return this.expansions.length;
  }

  /** The library's files stand behind the reader's, at the same numbers in every program; its expansions keep their contexts. */
  enterLibrary(library: SourceMap): void {
    if (this.library !== undefined) return;
    this.library = library;
    for (const f of library.files.slice(this.files.length)) this.files.push(f);
  }

  private load(ctxt: SyntaxContext): ExpnData {
    const found = this.stored?.get(ctxt);
    if (found === undefined) throw new RangeError(`no expansion ${ctxt}`);
    this.expansions[ctxt] = found;
    return found;
  }

  private get firstOwn(): SyntaxContext {
    return this.library === undefined ? 0 : FIRST_OWN_CONTEXT;
  }

  /** Appends to a file before anything has asked for its lines; spans in the old text stay true. */
  extendFile(id: FileId, more: string): SourceFile {
    const file = { ...this.files[id], text: this.files[id].text + more };
    this.files[id] = file;
    this.lineStarts[id] = undefined;
    return file;
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
    const column = 1 + Array.from(this.files[file].text.slice(starts[lo], offset)).length;
    return { line: lo + 1, column };
  }

  /** What a macro's variable brings, at its first use in the text `at`: it remembers that place in all its later ones. Counterpart: rustc_span `MetavarSpansMap`. */
  withMetavar(span: Span, at: Span): Span {
    const key = `${span.file}:${span.lo}:${span.hi}:${span.ctxt}`;
    const metavar = this.metavars.get(key) ?? at;
    this.metavars.set(key, metavar);
    return { file: span.file, lo: span.lo, hi: span.hi, ctxt: span.ctxt, metavar };
  }

  /** Where the reader sees a span: itself, in the text of their own macros too; out of the library's macros up to the call. Counterpart: rustc_errors `fix_multispans_in_extern_macros`. */
  visible(span: Span): Span {
    let s = span;
    while (s.ctxt !== 0 && this.files[s.file].isLibrary) s = this.expansion(s.ctxt).callSite;
    return s;
  }

  /** The span in hand-written text that the reader sees for `span`: walks out of macro expansions, up to the outermost call. */
  outermostCall(span: Span): Span {
    let s = span;
    while (s.ctxt !== 0) s = this.expansion(s.ctxt).callSite;
    return s;
  }

  private starts(file: FileId): number[] {
    if (file > 0 && this.library !== undefined) return this.library.starts(file);
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
