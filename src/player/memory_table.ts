/** Memory as a table, for readers without eyes and for those who want to copy it; made when it is opened. */
import { memoryRows } from "../view/memory_rows";
import type { MemoryState } from "../view/memory_state";
import { append, type Disposal } from "./dom";

const HEADINGS = ["Place", "Name", "Type", "Value"] as const;

export class MemoryTable {
  readonly element: HTMLDetailsElement;
  private parts: { readonly body: HTMLElement; readonly arrows: HTMLElement } | undefined;
  private latest: (() => { readonly state: MemoryState; readonly sentences: readonly string[] }) | undefined;

  constructor(parent: HTMLElement, disposal: Disposal) {
    this.element = append(parent, "details", "memsim-as-table");
    append(this.element, "summary", "", "Memory as a table");
    disposal.listen(this.element, "toggle", () => this.fill());
  }

  private build(): { readonly body: HTMLElement; readonly arrows: HTMLElement } {
    const table = append(this.element, "table", "memsim-table");
    const head = append(append(table, "thead", ""), "tr", "");
    for (const text of HEADINGS) append(head, "th", "", text, { scope: "col" });
    return { body: append(table, "tbody", ""), arrows: append(this.element, "ul", "memsim-arrows", "", { "aria-label": "Arrows" }) };
  }

  /** Another moment; asked for only while the table is open. */
  show(latest: () => { readonly state: MemoryState; readonly sentences: readonly string[] }): void {
    this.latest = latest;
    this.fill();
  }

  private fill(): void {
    if (!this.element.open || this.latest === undefined) return;
    const { state, sentences } = this.latest();
    const { body, arrows } = (this.parts ??= this.build());
    body.replaceChildren();
    for (const row of memoryRows(state)) {
      const line = append(body, "tr", "");
      append(line, "td", "", row.place);
      append(line, "th", "", row.name, { scope: "row" });
      append(line, "td", "", row.type);
      append(line, "td", "", row.value);
    }
    arrows.replaceChildren();
    for (const sentence of sentences) append(arrows, "li", "", sentence);
  }
}
