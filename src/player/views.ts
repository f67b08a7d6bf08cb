/** The bar of a card: title, views (memory, layout, output), lenses, export. */
import type { Lens } from "../diagram/scene";
import { append, type Disposal } from "./dom";

export type ViewName = "memory" | "layout" | "output";

const VIEWS: readonly (readonly [ViewName, string])[] = [["memory", "Memory"], ["layout", "Layout"], ["output", "Output"]];
const LENSES: readonly (readonly [Lens, string])[] = [["values", "Values"], ["fields", "Fields"], ["bytes", "Bytes"]];

/** Buttons of which one is on. */
class Choice<T extends string> {
  readonly element: HTMLElement;
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(parent: HTMLElement, label: string, private readonly options: readonly (readonly [T, string])[], chosen: T, choose: (value: T) => void, disposal: Disposal) {
    this.element = append(parent, "div", "memsim-lenses", "", { role: "radiogroup", "aria-label": label });
    this.buttons = options.map(([value, text]) => {
      const button = append(this.element, "button", "memsim-lens", text, { type: "button", role: "radio" });
      disposal.listen(button, "click", () => {
        this.set(value);
        choose(value);
      });
      return button;
    });
    this.set(chosen);
  }

  set(chosen: T): void {
    this.buttons.forEach((b, i) => b.setAttribute("aria-checked", String(this.options[i][0] === chosen)));
  }
}

export class Bar {
  readonly element: HTMLElement;
  private readonly lenses: Choice<Lens>;

  constructor(parent: HTMLElement, title: string, view: ViewName, lens: Lens, events: { onView(view: ViewName): void; onLens(lens: Lens): void }, disposal: Disposal) {
    this.element = append(parent, "div", "memsim-bar");
    append(this.element, "span", "memsim-title", title);
    new Choice(this.element, "View", VIEWS, view, (chosen) => {
      this.lenses.element.hidden = chosen !== "memory";
      events.onView(chosen);
    }, disposal);
    this.lenses = new Choice(this.element, "Lens", LENSES, lens, (chosen) => events.onLens(chosen), disposal);
    this.lenses.element.hidden = view !== "memory";
  }
}
