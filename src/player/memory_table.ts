/** Memory as a table, for readers without eyes and for those who want to copy it; made when it is opened. */
import { memoryRows } from "../view/memory_rows";
import type { MemoryState } from "../view/memory_state";
import { append, type Disposal } from "./dom";

const HEADINGS = ["Place", "Name", "Type", "Value"] as const;

export class MemoryTable {
  readonly element: HTMLDetailsElement;
  private readonly body: HTMLTableSectionElement;
  private readonly arrows: HTMLUListElement;
  private latest: (() => { readonly state: MemoryState; readonly sentences: readonly string[] }) | undefined;

  constructor(parent: HTMLElement, disposal: Disposal) {
    this.element = append(parent, "details", "memsim-as-table");
    append(this.element, "summary", "", "Memory as a table");
    const table = append(this.element, "table", "memsim-table");
    const head = append(append(table, "thead", ""), "tr", "");
    for (const text of HEADINGS) append(head, "th", "", text, { scope: "col" });
    this.body = append(table, "tbody", "");
    this.arrows = append(this.element, "ul", "memsim-arrows", "", { "aria-label": "Arrows" });
    disposal.listen(this.element, "toggle", () => this.fill());
  }

  /** Another moment; asked for only while the table is open. */
  show(latest: () => { readonly state: MemoryState; readonly sentences: readonly string[] }): void {
    this.latest = latest;
    this.fill();
  }

  private fill(): void {
    if (!this.element.open || this.latest === undefined) return;
    const { state, sentences } = this.latest();
    this.body.replaceChildren();
    for (const row of memoryRows(state)) {
      const line = append(this.body, "tr", "");
      append(line, "td", "", row.place);
      append(line, "th", "", row.name, { scope: "row" });
      append(line, "td", "", row.type);
      append(line, "td", "", row.value);
    }
    this.arrows.replaceChildren();
    for (const sentence of sentences) append(this.arrows, "li", "", sentence);
  }
}
