/** The listing: coloured lines with numbers, the line just executed and the next one, errors underlined, clicks to jump. */
import type { Block } from "../notes/block_options";
import { append, type Disposal } from "./dom";
import { highlight, type ColouredPart } from "./highlight";
import type { ListingDiagnostic } from "./protocol";

export interface SourcePaneEvents {
  /** The reader chose a line (1-based in the block). */
  onLine(line: number): void;
}

/** A stretch of a line to underline, in characters (0-based, end exclusive). */
interface Underline {
  readonly from: number;
  readonly to: number;
  readonly cls: string;
  readonly title: string;
}

export class SourcePane {
  readonly element: HTMLElement;
  private readonly rows = new Map<number, HTMLElement>();
  private readonly visits: HTMLElement;
  private done: number | undefined;
  private next: number | undefined;
  private readonly revealNext: () => void;

  constructor(parent: HTMLElement, private readonly block: Block, events: SourcePaneEvents, disposal: Disposal) {
    this.element = append(parent, "div", "memsim-source", "", { role: "group", "aria-label": "Listing" });
    this.visits = append(this.element, "div", "memsim-visits", "", { "aria-live": "polite" });
    this.renderLines([]);
    this.revealNext = disposal.beforePaint(this.element, () => this.reveal());
    disposal.listen(this.element, "click", (event) => {
      const row = event.target instanceof Object && "closest" in event.target ? (event.target as Element).closest("[data-line]") : null;
      const line = Number(row?.getAttribute("data-line"));
      if (line > 0) events.onLine(line);
    });
  }

  /** Marks errors and warnings; called once the verdict is known. */
  setDiagnostics(diagnostics: readonly ListingDiagnostic[]): void {
    this.renderLines(diagnostics);
    this.setLines(this.done, this.next);
  }

  setLines(done: number | undefined, next: number | undefined): void {
    if (this.done !== undefined) this.rows.get(this.done)?.classList.remove("is-done");
    if (this.next !== undefined) {
      this.rows.get(this.next)?.classList.remove("is-next");
      this.rows.get(this.next)?.removeAttribute("aria-current");
    }
    this.done = done;
    this.next = next;
    if (done !== undefined) this.rows.get(done)?.classList.add("is-done");
    const row = next === undefined ? undefined : this.rows.get(next);
    row?.classList.add("is-next");
    row?.setAttribute("aria-current", "step");
    if (row !== undefined) this.revealNext();
  }

  /** "visit 3 of 7" beside the line just jumped to. */
  setVisits(text: string): void {
    this.visits.textContent = text;
  }

  /** Scrolls within the listing only, never the page. */
  private reveal(): void {
    const pane = this.element;
    const row = this.next === undefined ? undefined : this.rows.get(this.next);
    if (row === undefined) return;
    if (row.offsetTop < pane.scrollTop) pane.scrollTop = row.offsetTop;
    else if (row.offsetTop + row.offsetHeight > pane.scrollTop + pane.clientHeight) pane.scrollTop = row.offsetTop + row.offsetHeight - pane.clientHeight;
  }

  private renderLines(diagnostics: readonly ListingDiagnostic[]): void {
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    const marks = new Map(this.block.marks.map((m) => [m.line, m]));
    const coloured = highlight(this.block.lines.map((l) => (l.kind === "option" ? "" : l.text)));
    for (const [i, line] of this.block.lines.entries()) {
      if (line.kind !== "shown") continue;
      const row = append(this.element, "div", "memsim-line", "", { "data-line": String(line.number) });
      append(row, "span", "memsim-line-number", String(line.number), { "aria-hidden": "true" });
      const code = append(row, "code", "memsim-code");
      const mark = marks.get(line.number);
      writeParts(code, coloured[i], underlines(diagnostics, line.number));
      if (mark !== undefined) append(row, "span", "memsim-mark", `L${mark.number}`, { title: mark.text ?? `mark ${mark.number}` });
      for (const d of diagnostics) {
        if (d.line === line.number && d.level === "error") {
          row.classList.add("has-error");
          if (d.code !== undefined) append(row, "span", "memsim-error-code", d.code, { title: d.message });
        }
      }
      this.rows.set(line.number, row);
    }
  }
}

function underlines(diagnostics: readonly ListingDiagnostic[], line: number): Underline[] {
  return diagnostics.flatMap((d) => d.labels.flatMap((label) => {
    if (line < label.line || line > label.endLine) return [];
    const from = line === label.line ? label.column - 1 : 0;
    const to = line === label.endLine ? label.endColumn - 1 : Number.MAX_SAFE_INTEGER;
    const cls = label.primary ? `memsim-${d.level === "warning" ? "warning" : "error"}` : "memsim-secondary";
    return [{ from, to: Math.max(to, from + 1), cls, title: label.text === "" ? d.message : label.text }];
  }));
}

function writeParts(code: HTMLElement, parts: readonly ColouredPart[], marks: readonly Underline[]): void {
  let at = 0;
  for (const part of parts) {
    const length = [...part.text].length;
    const mark = marks.find((m) => m.from < at + length && m.to > at);
    const cls = `${part.cls === "plain" ? "" : `memsim-tok-${part.cls}`} ${mark?.cls ?? ""}`.trim();
    if (cls === "") code.append(part.text);
    else append(code, "span", cls, part.text, mark === undefined ? {} : { title: mark.title });
    at += length;
  }
}
