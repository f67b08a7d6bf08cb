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
import type { ExpnData, Span, SyntaxContext } from "./span";
import { isDummy } from "./span";

/** The text of one diagnostic, without a newline at the end. */
export function renderDiagnostic(diagnostic: Diagnostic, sources: SourceMap): string {
  const { level, code, message, labels } = diagnostic;
  const origin = originNote(level, (labels.find((l) => l.primary) ?? diagnostic).span, sources);
  const children = origin === undefined ? diagnostic.children : [...diagnostic.children, { level: "note" as const, message: origin }];
  const shown = labels.length > 0 ? labels : [{ span: diagnostic.span, text: "", primary: true }];
  const visible = inVisibleText(shown, sources);
  const spans = [...visible.map((l) => l.span), ...children.flatMap((c) => (c.span === undefined ? [] : [sources.visible(c.span)]))];
  const width = String(Math.max(1, ...spans.map((s) => lastLine(s, sources)))).length;
  const lines = headline(code !== undefined && isErrorCode(code) ? `${level}[${code}]` : level, message);
  lines.push(...excerpt(visible, width, sources));
  if (children.length > 0) lines.push(`${" ".repeat(width)} |`);
  for (const child of children) lines.push(...renderChild(child, width, sources));
  return lines.join("\n");
}

/** All diagnostics, each followed by an empty line, and rustc's closing line. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], sources: SourceMap): string {
  const out = diagnostics.map((d) => renderDiagnostic(d, sources) + "\n\n").join("");
  const errors = diagnostics.filter((d) => d.level === "error");
  if (errors.length === 0) return out;
  const warnings = diagnostics.filter((d) => d.level === "warning").length;
  const tail = warnings === 0 ? "" : `; ${warnings} warning${warnings === 1 ? "" : "s"} emitted`;
  const closing = `error: aborting due to ${errors.length === 1 ? "1 previous error" : `${errors.length} previous errors`}${tail}\n\n`;
  const codes = [...new Set(errors.flatMap((d) => (d.code !== undefined && isErrorCode(d.code) ? [d.code] : [])))].sort();
  if (codes.length === 0) return out + closing;
  if (codes.length === 1) return `${out}${closing}For more information about this error, try \`rustc --explain ${codes[0]}\`.\n`;
  return `${out}${closing}Some errors have detailed explanations: ${codes.join(", ")}.\nFor more information about an error, try \`rustc --explain ${codes[0]}\`.\n`;
}

/** Lints' names may stand in `code`; only `E0123` is shown. */
function isErrorCode(code: string): boolean {
  return /^E[0-9]{4}$/.test(code);
}

function headline(tag: string, message: string): string[] {
  const [first, ...rest] = message.split("\n");
  return [`${tag}: ${first}`, ...rest.map((line) => " ".repeat(tag.length + 2) + line)];
}

function lastLine(span: Span, sources: SourceMap): number {
  return isDummy(span) ? 1 : sources.lineColumn(span.file, Math.max(span.lo, span.hi)).line;
}

/** The expansion that a call in hand-written text began. */
function outermost(ctxt: SyntaxContext, sources: SourceMap): ExpnData {
  const expansion = sources.expansion(ctxt);
  return expansion.callSite.ctxt === 0 ? expansion : outermost(expansion.callSite.ctxt, sources);
}

/** Derives are ours and have no definition. */
function isDerive(expansion: ExpnData): boolean {
  return expansion.fromLibrary && expansion.definition === undefined;
}

/** "this error originates in the macro `m`": the innermost of the reader's own macros that a primary span came out of, and the outermost. */
function originNote(level: string, primary: Span, sources: SourceMap): string | undefined {
  const names: string[] = [];
  for (let c = primary.ctxt; c !== 0; c = sources.expansion(c).callSite.ctxt) if (!sources.expansion(c).fromLibrary) names.push(sources.expansion(c).macroName);
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined) return undefined;
  const from = last === first ? "" : ` which comes from the expansion of the macro \`${last}\``;
  return `this ${level} originates in the macro \`${first}\`${from} (in Nightly builds, run with -Z macro-backtrace for more info)`;
}

/** The labels where the reader sees them; inside a macro of the reader's own, the call is shown too. */
function inVisibleText(labels: readonly Label[], sources: SourceMap): Label[] {
  const out: Label[] = labels.map((l) => ({ ...l, span: sources.visible(l.span) }));
  const primary = out.find((l) => l.primary);
  if (primary !== undefined && primary.span.ctxt !== 0) {
    const call = sources.outermostCall(primary.span);
    if (!out.some((l) => l.span.lo === call.lo && l.span.hi === call.hi && l.span.file === call.file)) out.push({ span: call, text: isDerive(outermost(primary.span.ctxt, sources)) ? "in this derive macro expansion" : "in this macro invocation", primary: false });
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

function renderChild(child: SubDiagnostic, width: number, sources: SourceMap): string[] {
  const pad = " ".repeat(width);
  const span = child.span === undefined ? undefined : sources.visible(child.span);
  if (span === undefined || isDummy(span)) {
    const [first, ...rest] = child.message.split("\n");
    const indent = " ".repeat(width + 3 + child.level.length + 2);
    return [`${pad} = ${child.level}: ${first}`, ...rest.map((line) => indent + line)];
  }
  const head = headline(child.level, child.message);
  if (child.suggestion !== undefined) return [...head, `${pad} |`, ...renderSuggestion(span, child.suggestion, width, sources)];
  return [...head, ...excerpt([{ span, text: "", primary: true }], width, sources)];
}

/** What a suggestion really adds or takes away: what it has in common with the old text is left out when the rest is only an addition. */
function additionOf(span: Span, text: string, old: string): { readonly span: Span; readonly text: string } {
  if (old === "") return { span, text };
  if (text.startsWith(old)) return { span: { ...span, lo: span.hi }, text: text.slice(old.length) };
  if (text.endsWith(old)) return { span: { ...span, hi: span.lo }, text: text.slice(0, text.length - old.length) };
  return { span, text };
}

/** The line as it would be: additions marked `+++`, replacements as the old and the new line. */
function renderSuggestion(whole: Span, suggested: string, width: number, sources: SourceMap): string[] {
  const source = sources.files[whole.file].text;
  const { span, text } = additionOf(whole, suggested, source.slice(whole.lo, whole.hi));
  const lineLo = source.lastIndexOf("\n", span.lo - 1) + 1;
  const newline = source.indexOf("\n", span.hi);
  const lineHi = newline < 0 ? source.length : newline;
  const before = source.slice(lineLo, span.lo);
  const changed = (before + text + source.slice(span.hi, lineHi)).split("\n");
  const { line } = sources.lineColumn(span.file, span.lo);
  const pad = " ".repeat(width);
  const row = (n: number, sign: string, content: string): string => `${String(n).padEnd(width)} ${sign} ${content}`.trimEnd();
  if (span.lo === span.hi && changed.length === 1) {
    const indent = [...before].length + text.length - text.trimStart().length;
    return [`${String(line).padStart(width)} | ${changed[0]}`, `${pad} | ${" ".repeat(indent)}${"+".repeat([...text.trim()].length)}`];
  }
  if (span.lo === span.hi) {
    const added = text.split("\n").length - 1;
    return changed.map((content, i) => row(line + i, i < added ? "+" : "|", content));
  }
  const old = source.slice(lineLo, lineHi).split("\n");
  return [...old.map((content, i) => row(line + i, "-", content)), ...changed.map((content, i) => row(line + i, "+", content)), `${pad} |`];
}
