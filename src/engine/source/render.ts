/**
 * A diagnostic as rustc prints it:
 *
 *     error[E0382]: borrow of moved value: `s`
 *      --> src/main.rs:4:20
 *       |
 *     2 |     let s = String::new();
 *       |         - move occurs because `s` has type `String`, which does not implement the `Copy` trait
 *     3 |     drop(s);
 *       |          - value moved here
 *     4 |     println!("{}", s);
 *       |                    ^ value borrowed here after move
 *
 * Counterpart: rustc_errors `emitter.rs`. Differs from rustc: every suggestion is shown as a changed line; rustc puts some short ones into the label.
 */
import type { Diagnostic, Label, SubDiagnostic } from "./diagnostic";
import { renderExcerpt } from "./render_excerpt";
import type { ExcerptLabel } from "./render_excerpt";
import type { SourceMap } from "./source_map";
import type { Span } from "./span";
import { isDummy } from "./span";

/** The text of one diagnostic, without a newline at the end. */
export function renderDiagnostic(diagnostic: Diagnostic, sources: SourceMap): string {
  const { level, code, message, labels, children } = diagnostic;
  const shown = labels.length > 0 ? labels : [{ span: diagnostic.span, text: "", primary: true }];
  const visible = inVisibleText(shown, sources);
  const spans = [...visible.map((l) => l.span), ...children.flatMap((c) => (c.span === undefined ? [] : [visibleSpan(c.span, sources)]))];
  const width = String(Math.max(1, ...spans.map((s) => lastLine(s, sources)))).length;
  const lines = [...headline(code === undefined ? level : `${level}[${code}]`, message)];
  lines.push(...excerpt(visible, width, sources));
  let afterNote = false;
  for (const child of children) {
    lines.push(...renderChild(child, afterNote, width, sources));
    afterNote = child.span === undefined || (child.suggestion !== undefined && lines[lines.length - 1].trim() === "|");
  }
  if (lines[lines.length - 1].trim() === "|") lines.pop();
  return lines.join("\n");
}

/** All diagnostics, each followed by an empty line, and rustc's closing line. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], sources: SourceMap): string {
  const out = diagnostics.map((d) => renderDiagnostic(d, sources) + "\n\n").join("");
  const errors = diagnostics.filter((d) => d.level === "error").length;
  if (errors === 0) return out;
  return `${out}error: aborting due to ${errors === 1 ? "1 previous error" : `${errors} previous errors`}\n`;
}

function headline(tag: string, message: string): string[] {
  const [first, ...rest] = message.split("\n");
  return [`${tag}: ${first}`, ...rest.map((line) => " ".repeat(tag.length + 2) + line)];
}

function lastLine(span: Span, sources: SourceMap): number {
  return isDummy(span) ? 1 : sources.lineColumn(span.file, Math.max(span.lo, span.hi)).line;
}

/** Where the reader sees a span: out of our library's macros, to the call in their own text. */
function visibleSpan(span: Span, sources: SourceMap): Span {
  let s = span;
  while (s.ctxt !== 0) {
    const expansion = sources.expansions[s.ctxt];
    if (!hiddenBy(s, sources)) return s;
    s = expansion.callSite;
  }
  return s;
}

/** Did a macro of our library write this, directly or further out? */
function hiddenBy(span: Span, sources: SourceMap): boolean {
  if (sources.files[span.file].isLibrary) return true;
  for (let c = span.ctxt; c !== 0; c = sources.expansions[c].parent) if (sources.expansions[c].fromLibrary) return true;
  return false;
}

/** The labels where the reader sees them; inside a macro of the reader's own, the call is shown too. */
function inVisibleText(labels: readonly Label[], sources: SourceMap): Label[] {
  const out: Label[] = labels.map((l) => ({ ...l, span: visibleSpan(l.span, sources) }));
  const primary = out.find((l) => l.primary);
  if (primary !== undefined && primary.span.ctxt !== 0) {
    const call = sources.outermostCall(primary.span);
    if (!out.some((l) => l.span.lo === call.lo && l.span.hi === call.hi && l.span.file === call.file)) out.push({ span: call, text: "in this macro invocation", primary: false });
  }
  return out;
}

function excerpt(labels: readonly Label[], width: number, sources: SourceMap): string[] {
  const primary = labels.find((l) => l.primary) ?? labels[0];
  if (primary === undefined || isDummy(primary.span)) return [];
  const pad = " ".repeat(width);
  const out: string[] = [];
  const files = [primary.span.file, ...new Set(labels.map((l) => l.span.file).filter((f) => f !== primary.span.file))];
  for (const file of files) {
    const here = labels.filter((l) => l.span.file === file && !isDummy(l.span));
    const first = here.find((l) => l.primary) ?? here[0];
    if (first === undefined) continue;
    const { line, column } = sources.lineColumn(file, first.span.lo);
    out.push(`${pad}${file === primary.span.file ? "-->" : ":::"} ${sources.files[file].name}:${line}:${column}`, `${pad} |`);
    out.push(...renderExcerpt(here.map((l): ExcerptLabel => place(l, sources)), sources.files[file].text, width));
  }
  return out;
}

function place(label: Label, sources: SourceMap): ExcerptLabel {
  const { file, lo, hi } = label.span;
  const start = sources.lineColumn(file, lo);
  const end = sources.lineColumn(file, Math.max(hi, lo));
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, text: label.text, primary: label.primary };
}

/** `afterNote`: the line above is another note without a place, and no empty line comes between. */
function renderChild(child: SubDiagnostic, afterNote: boolean, width: number, sources: SourceMap): string[] {
  const pad = " ".repeat(width);
  const span = child.span === undefined ? undefined : visibleSpan(child.span, sources);
  if (span === undefined || isDummy(span)) {
    const [first, ...rest] = child.message.split("\n");
    const indent = " ".repeat(width + 3 + child.level.length + 2);
    return [...(afterNote ? [] : [`${pad} |`]), `${pad} = ${child.level}: ${first}`, ...rest.map((line) => indent + line)];
  }
  const head = [...(afterNote ? [] : [`${pad} |`]), ...headline(child.level, child.message)];
  if (child.suggestion !== undefined) return [...head, `${pad} |`, ...renderSuggestion(span, child.suggestion, width, sources)];
  return [...head, ...excerpt([{ span, text: "", primary: true }], width, sources)];
}

/** The line as it would be: additions marked `+++`, replacements as the old and the new line. */
function renderSuggestion(span: Span, text: string, width: number, sources: SourceMap): string[] {
  const source = sources.files[span.file].text;
  const lineLo = source.lastIndexOf("\n", span.lo - 1) + 1;
  const newline = source.indexOf("\n", span.hi);
  const lineHi = newline < 0 ? source.length : newline;
  const before = source.slice(lineLo, span.lo);
  const changed = (before + text + source.slice(span.hi, lineHi)).split("\n");
  const { line } = sources.lineColumn(span.file, span.lo);
  const pad = " ".repeat(width);
  const number = (n: number): string => String(n).padEnd(width);
  if (span.lo === span.hi && changed.length === 1) {
    return [`${String(line).padStart(width)} | ${changed[0]}`, `${pad} | ${" ".repeat([...before].length)}${"+".repeat([...text.trim()].length)}`];
  }
  if (span.lo === span.hi) return changed.map((l, i) => (i < changed.length - 1 || text.endsWith("\n") ? `${number(line + i)} ${i < text.split("\n").length - 1 ? "+" : "|"} ${l}` : `${number(line + i)} | ${l}`).trimEnd());
  const old = source.slice(lineLo, lineHi).split("\n");
  return [...old.map((l, i) => `${number(line + i)} - ${l}`), ...changed.map((l, i) => `${number(line + i)} + ${l}`), `${pad} |`];
}
