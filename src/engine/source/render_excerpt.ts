/**
 * The lines of source under a diagnostic's arrow, with `^^^` and `---` below them and what they say.
 * Labels of one line share an underline; their texts go to the right of the last one and below for the others:
 *
 *     4 |     a.push(a.len());
 *       |     -      ^ second
 *       |     |
 *       |     first
 *
 * A label over several lines becomes a bracket at the left. Counterpart: rustc_errors `emitter.rs` (render_source_line).
 */

/** Lines and columns are 1-based; columns count scalar values; the end is exclusive. */
export interface ExcerptLabel {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  readonly primary: boolean;
}

/** One stretch of one line: a whole label, or (`corner`) the first or last line of a longer one. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly primary: boolean;
  readonly corner: { readonly bracket: number; readonly end: boolean } | undefined;
}

const TAB = "    ";

/** rustc shows a gap of up to this many lines in full instead of `...`. */
const SHOWN_GAP = 1;

export function renderExcerpt(labels: readonly ExcerptLabel[], text: string, width: number): string[] {
  const source = text.split("\n").map((l) => (l.endsWith("\r") ? l.slice(0, -1) : l));
  const brackets = labels.filter((l) => l.endLine > l.startLine);
  const byLine = new Map<number, Mark[]>();
  const add = (line: number, mark: Mark): void => {
    const marks = byLine.get(line);
    if (marks === undefined) byLine.set(line, [mark]);
    else marks.push(mark);
  };
  for (const label of labels) {
    const { primary } = label;
    if (label.endLine === label.startLine) {
      add(label.startLine, { from: column(source, label.startLine, label.startColumn), to: column(source, label.startLine, label.endColumn), text: label.text, primary, corner: undefined });
      continue;
    }
    for (const line of linesShownInside(label, source)) if (!byLine.has(line)) byLine.set(line, []);
    const bracket = brackets.indexOf(label);
    const start = column(source, label.startLine, label.startColumn);
    const end = column(source, label.endLine, label.endColumn);
    add(label.startLine, { from: start, to: start + 1, text: "", primary, corner: { bracket, end: false } });
    add(label.endLine, { from: Math.max(end - 1, 0), to: end, text: label.text, primary, corner: { bracket, end: true } });
  }
  return new Excerpt(source, byLine, brackets, width).lines();
}

/** Of a label over many lines the first few are shown, and the last but one. */
function linesShownInside({ startLine, endLine }: ExcerptLabel, source: readonly string[]): number[] {
  const shown: number[] = [];
  const middle = Math.min(startLine + 4, endLine);
  let until = middle;
  while (until > startLine && (source[until - 2] ?? "").trim() === "") until--;
  for (let n = startLine + 1; n < until; n++) shown.push(n);
  if (middle < endLine - 1 && (source[endLine - 2] ?? "").trim() !== "") shown.push(endLine - 1);
  return shown;
}

/** 0-based position on screen of a 1-based column: tabs are shown as four spaces. */
function column(source: readonly string[], line: number, col: number): number {
  let at = 0;
  let i = 1;
  for (const c of source[line - 1] ?? "") {
    if (i++ >= col) break;
    at += c === "\t" ? TAB.length : 1;
  }
  return at + Math.max(0, col - i);
}

class Excerpt {
  private readonly out: string[] = [];
  private readonly open = new Set<number>();
  private readonly gutter: string;

  constructor(private readonly source: readonly string[], private readonly byLine: ReadonlyMap<number, readonly Mark[]>, private readonly brackets: readonly ExcerptLabel[], private readonly width: number) {
    this.gutter = " ".repeat(width) + " | ";
  }

  lines(): string[] {
    const numbers = [...this.byLine.keys()].sort((a, b) => a - b);
    let previous: number | undefined;
    for (const n of numbers) {
      if (previous !== undefined && n > previous + 1) {
        if (n - previous - 1 <= SHOWN_GAP) for (let k = previous + 1; k < n; k++) this.sourceLine(k);
        else this.out.push(("..." + " ".repeat(this.width) + this.left().trimEnd()).trimEnd());
      }
      this.marked(n, this.byLine.get(n) ?? []);
      previous = n;
    }
    return this.out;
  }

  /** The brackets' bars that pass through a line. */
  private left(): string {
    if (this.brackets.length === 0) return "";
    let s = "";
    for (let i = 0; i < this.brackets.length; i++) s += this.open.has(i) ? "| " : "  ";
    return s;
  }

  private sourceLine(n: number, left = this.left()): void {
    const text = (this.source[n - 1] ?? "").replaceAll("\t", TAB);
    this.out.push(`${String(n).padStart(this.width)} | ${left}${text}`.trimEnd());
  }

  private push(left: string, text: string): void {
    this.out.push((this.gutter + left + text).trimEnd());
  }

  private marked(n: number, marks: readonly Mark[]): void {
    const opening = marks.filter((m) => m.corner !== undefined && !m.corner.end);
    const closing = marks.filter((m) => m.corner !== undefined && m.corner.end);
    const plain = marks.filter((m) => m.corner === undefined);
    const indent = (this.source[n - 1] ?? "").replaceAll("\t", TAB).search(/\S|$/);
    const slash = opening.length === 1 && opening[0].from === indent && plain.length === 0 && closing.length === 0;
    if (slash) {
      const at = opening[0].corner?.bracket ?? 0;
      this.open.delete(at);
      const left = this.left();
      this.sourceLine(n, `${left.slice(0, at * 2)}/ ${left.slice(at * 2 + 2)}`);
      this.open.add(at);
      return;
    }
    this.sourceLine(n);
    if (plain.length > 0) this.underlines(plain);
    for (const m of opening) {
      const at = m.corner?.bracket ?? 0;
      this.push(this.cornerLeft(at, " "), "_".repeat(m.from) + (m.primary ? "^" : "-"));
      this.open.add(at);
    }
    for (const m of closing) {
      const at = m.corner?.bracket ?? 0;
      this.open.add(at);
      this.push(this.cornerLeft(at, "|"), "_".repeat(m.from) + (m.primary ? "^" : "-") + (m.text === "" ? "" : ` ${m.text.split("\n")[0]}`));
      this.open.delete(at);
    }
  }

  /** The bars left of a bracket's corner line: its own column starts the underscores. */
  private cornerLeft(at: number, own: string): string {
    let s = "";
    for (let i = 0; i < this.brackets.length; i++) {
      if (i < at) s += this.open.has(i) ? "| " : "  ";
      else if (i === at) s += `${own}_`;
      else s += "__";
    }
    return s;
  }

  /** The shared underline and the texts of the labels of one line. */
  private underlines(marks: readonly Mark[]): void {
    const left = this.left();
    const row: string[] = [];
    const length = (m: Mark): number => Math.max(m.to - m.from, 1);
    for (const m of [...marks].sort((a, b) => length(b) - length(a) || Number(a.primary) - Number(b.primary))) {
      for (let i = m.from; i < m.from + length(m); i++) row[i] = m.primary ? "^" : "-";
    }
    const underline = join(row);
    const texts = marks.filter((m) => m.text !== "").sort((a, b) => b.from - a.from || b.to - a.to);
    const last = texts[0];
    const lastEnd = Math.max(...marks.map((m) => Math.max(m.to, m.from + 1)));
    const inline = last !== undefined && Math.max(last.to, last.from + 1) === lastEnd && !marks.some((m) => m !== last && overlap(m, last) && (m.text !== "" || m.from !== last.from || m.to !== last.to));
    this.push(left, inline ? `${underline} ${last.text.split("\n")[0]}` : underline);
    if (inline) for (const more of last.text.split("\n").slice(1)) this.push(left, " ".repeat(lastEnd + 1) + more);
    const below = inline ? texts.slice(1) : texts;
    if (below.length === 0) return;
    this.push(left, bars(below, below.length));
    for (let i = 0; i < below.length; i++) {
      const rest = below.slice(i + 1).filter((m) => m.from !== below[i].from);
      const [head, ...more] = below[i].text.split("\n");
      this.push(left, bars(rest, rest.length).padEnd(below[i].from) + head);
      for (const line of more) this.push(left, bars(rest, rest.length).padEnd(below[i].from) + line);
    }
  }
}

function overlap(a: Mark, b: Mark): boolean {
  return a.from < Math.max(b.to, b.from + 1) && b.from < Math.max(a.to, a.from + 1);
}

/** A `|` under the start of each mark. */
function bars(marks: readonly Mark[], count: number): string {
  const row: string[] = [];
  for (let i = 0; i < count; i++) row[marks[i].from] = "|";
  return join(row);
}

function join(row: readonly (string | undefined)[]): string {
  let s = "";
  for (let i = 0; i < row.length; i++) s += row[i] ?? " ";
  return s;
}
