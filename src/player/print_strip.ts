/** What a printed page shows in place of the live picture: the author's marked stops as small pictures L1, L2, …, otherwise the last step. */
import { Picture } from "../diagram/draw";
import type { Scene } from "../diagram/scene";
import type { Mark } from "../notes/block_options";
import type { MemoryState } from "../view/memory_state";
import { append, appendSvg, type Disposal } from "./dom";
import type { StripPicture } from "./picture_file";
import type { Opened, StepView } from "./protocol";
import type { CardEngine } from "./stepper";

/** Marks drawn; a page holds no more. */
const MOST_MARKS = 12;
const WIDTH = { alone: 700, small: 340 } as const;
let stripNumber = 0;

/** One moment to be printed. */
interface Stop {
  readonly label: string;
  readonly text: string;
  readonly view: StepView;
}

export class PrintStrip {
  readonly element: HTMLElement;
  private stops: readonly Stop[] = [];

  /** `always`: the page is made for paper, so the pictures stand there from the start; otherwise they are made when it is printed. */
  constructor(private readonly card: HTMLElement, private readonly sceneOf: (state: MemoryState, width: number) => Scene, private readonly always: boolean, disposal: Disposal) {
    this.element = append(card, "div", "memsim-print");
    if (always) return;
    disposal.listenToWindow(this.element, "beforeprint", () => this.draw());
    disposal.listenToWindow(this.element, "afterprint", () => this.element.replaceChildren());
  }

  /** Asks for the moments, so that they are at hand when the page is printed. */
  async fill(engine: CardEngine, opened: Opened, marks: readonly Mark[]): Promise<void> {
    if (opened.stepCount === 0) return;
    const stops = marks.length === 0 ? [await lastStop(engine, opened)] : await Promise.all(marks.slice(0, MOST_MARKS).map((mark) => stopAt(engine, opened, mark)));
    this.stops = stops.flatMap((stop) => stop ?? []);
    if (this.always) this.draw();
  }

  /** Lends the marked stops' pictures to `use`, drawn as they are printed; none when the listing has no marks. */
  async lend<T>(use: (pictures: readonly StripPicture[]) => T | Promise<T>): Promise<T> {
    const marked = this.stops.filter(({ label }) => label !== "");
    if (this.element.childElementCount === 0 && marked.length > 0) this.drawStops();
    const drawn = [...this.element.querySelectorAll("svg")];
    try {
      return await use(marked.map(({ label, text, view }, i) => ({ svg: drawn[i], label: text === "" ? label : `${label} ${text}`, caption: view.caption.replaceAll("`", "") })));
    } finally {
      if (!this.always) this.element.replaceChildren();
    }
  }

  private draw(): void {
    this.card.classList.toggle("has-paper", this.stops.length > 0);
    this.drawStops();
  }

  private drawStops(): void {
    const { stops } = this;
    this.element.replaceChildren();
    const width = stops.length > 1 ? WIDTH.small : WIDTH.alone;
    for (const { label, text, view } of stops) {
      const figure = append(this.element, "div", stops.length > 1 ? "memsim-stop memsim-stop-small" : "memsim-stop");
      if (label !== "") append(figure, "div", "memsim-stop-label", text === "" ? label : `${label} ${text}`);
      const svg = appendSvg(figure);
      new Picture(svg, { idPrefix: `memsimprint${++stripNumber}-`, label: `Memory ${label === "" ? "at the last step" : `at ${label}`}`, duration: 0 }).update(this.sceneOf(view.state, width), false);
      append(figure, "p", "memsim-stop-caption", view.caption.replaceAll("`", ""));
    }
  }
}

/** The last step at which there is something to see: when the program has ended well, its frames are gone. */
async function lastStop(engine: CardEngine, opened: Opened): Promise<Stop> {
  const step = opened.outcome === "exit" ? Math.max(0, opened.stepCount - 1) : opened.stepCount;
  return { label: "", text: "", view: await engine.state(opened.handle, step) };
}

async function stopAt(engine: CardEngine, opened: Opened, mark: Mark): Promise<Stop | undefined> {
  const [step] = await engine.visits(opened.handle, mark.line);
  return step === undefined ? undefined : { label: `L${mark.number}`, text: mark.text ?? "", view: await engine.state(opened.handle, Math.min(opened.stepCount, step)) };
}
