/**
 * A stretch of source text, and where it came from when a macro wrote it.
 * Counterpart: rustc_span `Span`, `SyntaxContext`, `ExpnData`.
 */

/** Index of a file in the session's `SourceMap`. File 0 is the reader's listing; library files follow. */
export type FileId = number;

/**
 * Which macro expansion a token came out of: an index into the session's expansion table; 0 is "written by hand".
 * Two identifiers of the same name are the same local variable or label only when their contexts agree (hygiene).
 */
export type SyntaxContext = number;

/** Half-open stretch `[lo, hi)` of a file, in UTF-16 code units of its text. */
export interface Span {
  readonly file: FileId;
  readonly lo: number;
  readonly hi: number;
  readonly ctxt: SyntaxContext;
  /**
   * Of what a macro's variable stands for: where the macro's text has that variable, so that a stretch from it to the macro's own
   * tokens lies in the macro's text. Counterpart: rustc_span `MetavarSpansMap`.
   */
  readonly metavar?: Span;
}

/** One expansion of a macro. `parent` is the context of the call itself, so that calls inside expansions chain outwards. */
export interface ExpnData {
  readonly macroName: string;
  readonly callSite: Span;
  readonly parent: SyntaxContext;
  /** True for macros of our library (`println!`, `vec!`, …), whose inside is never shown to the reader. */
  readonly fromLibrary: boolean;
  /**
   * The context the macro's own tokens had where it was defined: what a name from the macro's body means when this expansion's mark is taken off.
   * Undefined for built-in macros and derives.
   */
  readonly definitionCtxt?: SyntaxContext;
  /** Where the macro was defined (its name). */
  readonly definition?: Span;
}

/** A span that points nowhere: things the compiler made up. */
export const DUMMY_SPAN: Span = { file: 0, lo: 0, hi: 0, ctxt: 0 };

/**
 * From the begin of one to the end of the other. Of two that different expansions wrote: where a macro's text has them both, else the inner one's alone.
 * Counterpart: rustc_span `Span::to`.
 */
export function spanTo(first: Span, last: Span): Span {
  if (first.ctxt === last.ctxt) return first.file === last.file ? hull(first, last) : first;
  const { metavar: a } = first;
  const { metavar: b } = last;
  if (a !== undefined && a.ctxt === last.ctxt) return hull(a, last);
  if (b !== undefined && b.ctxt === first.ctxt) return hull(first, b);
  if (a !== undefined && b !== undefined && a.ctxt === b.ctxt) return hull(a, b);
  return first.ctxt > last.ctxt ? first : last;
}

function hull(first: Span, last: Span): Span {
  return { file: first.file, lo: Math.min(first.lo, last.lo), hi: Math.max(first.hi, last.hi), ctxt: first.ctxt };
}

export function isDummy(span: Span): boolean {
  return span.hi === 0 && span.lo === 0;
}
