/** The picture in its place: drawn at the width of the card, with room kept for the pictures to come; folds open on click. */
import { Picture } from "../diagram/draw";
import { FEW_BLOCKS } from "../diagram/block_column";
import { memoryScene } from "../diagram/memory_scene";
import type { Lens, Scene } from "../diagram/scene";
import { travelsBetween } from "../diagram/travels";
import { focused, type Focus } from "../view/focus";
import type { MemoryState } from "../view/memory_state";
import { append, appendSvg, documentOf, type Disposal } from "./dom";

const MOTION_MS = 220;
const MIN_WIDTH = 300;
/** Pixels that are kept free for pictures to come. */
const MOST_ROOM = 560;
let pictureNumber = 0;

export interface MemoryPaneOptions {
  readonly lens: Lens;
  readonly focus: Focus;
  /** Width to begin with, for elements that are drawn before they stand in the page. */
  readonly width: number;
  readonly ahead: readonly MemoryState[];
  /** The width is asked for at once, for pages that are laid out only to be printed. */
  readonly measuresNow: boolean;
  /** The reader chose the fold of a long run, by the key of its value. */
  readonly onFold: (key: string) => void;
  /** The card's width is another: everything is drawn anew. */
  readonly onResize: () => void;
}

export class MemoryPane {
  readonly element: HTMLElement;
  readonly svg: SVGSVGElement;
  lens: Lens;
  /** Width of the card in pixels. */
  width = 0;
  /** Moments spread over the run: the tallest of them has room from the start, so that controls stay in place while the reader steps. */
  ahead: readonly MemoryState[];
  private readonly picture: Picture;
  private readonly progress: HTMLProgressElement;
  private room = { width: 0, lens: "values" as Lens, states: 0, height: 0 };
  private shown: MemoryState | undefined;
  private drawn: Scene | undefined;
  /** Columns of which the reader wants to see all blocks. */
  private readonly allBlocks = new Set<string>();

  constructor(parent: HTMLElement, private readonly card: HTMLElement, private readonly options: MemoryPaneOptions, disposal: Disposal) {
    this.lens = options.lens;
    this.ahead = options.ahead;
    this.element = append(parent, "div", "memsim-memory is-loading");
    this.progress = append(this.element, "progress", "memsim-progress", "", { "aria-label": "Running", max: "1", value: "0" });
    this.progress.hidden = true;
    this.svg = appendSvg(this.element);
    this.picture = new Picture(this.svg, { idPrefix: `memsim${++pictureNumber}-`, label: "Memory", duration: MOTION_MS });
    disposal.listen(this.element, "click", (event) => {
      const key = event.target instanceof Object && "getAttribute" in event.target ? foldOf(event.target as Element) : undefined;
      if (key === undefined) return;
      if (key !== "heap" && key !== "static") return options.onFold(key);
      if (!this.allBlocks.delete(key)) this.allBlocks.add(key);
      this.redraw();
    });
    this.observeWidth(disposal);
  }

  /** Draws a moment; nothing of it is kept but what the next drawing compares with. */
  draw(state: MemoryState, animate: boolean): void {
    const before = this.shown;
    const moves = animate && !this.reducedMotion();
    this.shown = state;
    this.element.classList.remove("is-loading");
    this.progress.hidden = true;
    const scene = this.sceneOf(state);
    const travels = moves && before !== undefined && this.drawn !== undefined && state.step === before.step + 1 ? travelsBetween(before, state, this.drawn, scene) : undefined;
    this.drawn = scene;
    this.picture.update(scene, moves, travels);
    this.svg.setAttribute("aria-label", summary(state));
    this.reserve(scene.height);
  }

  /** Draws what was drawn last once more, in another lens or width. */
  redraw(): void {
    if (this.shown !== undefined) this.draw(this.shown, false);
  }

  /** How far a long run is. */
  setProgress(done: number, limit: number): void {
    this.progress.hidden = false;
    this.progress.value = limit === 0 ? 0 : done / limit;
  }

  sceneOf(state: MemoryState, width = Math.max(MIN_WIDTH, this.width)): Scene {
    return memoryScene(focused(state, this.options.focus), { width, lens: this.lens, keepStatic: this.ahead.some(({ statics }) => statics.length > 0), manyBlocks: this.ahead.some(({ heap }) => heap.blocks.length > FEW_BLOCKS), allBlocks: this.allBlocks });
  }

  stop(): void {
    this.picture.stop();
  }

  /** Room for the tallest picture so far or, up to a limit, to come. */
  private reserve(shown: number): void {
    const { width, lens, ahead, room } = this;
    const same = room.lens === lens && room.width === width && room.states === ahead.length;
    const coming = same ? room.height : Math.min(MOST_ROOM, ahead.reduce((height, state) => Math.max(height, this.sceneOf(state).height), 0));
    this.room = { width, lens, states: ahead.length, height: Math.max(shown, coming) };
    this.element.style.setProperty("--ms-tallest", `${this.room.height}px`);
  }

  /** The container's width rules, not the window's. Hidden cards (width 0) draw nothing until they are seen. */
  private observeWidth(disposal: Disposal): void {
    const measure = (): void => {
      const width = Math.floor(this.card.clientWidth);
      if (width === 0 || width === this.width) return;
      this.width = width;
      this.redraw();
      if (this.shown !== undefined) this.options.onResize();
    };
    const view = documentOf(this.card).defaultView;
    if (view === null || !("ResizeObserver" in view) || this.options.measuresNow) measure();
    if (this.width === 0) this.width = this.options.width;
    if (view === null || !("ResizeObserver" in view)) return;
    // The observer tells the width once the page is laid out: asking sooner would have it laid out anew for each card of a note.
    const observer = new view.ResizeObserver(measure);
    observer.observe(this.card);
    disposal.add(() => observer.disconnect());
  }

  private reducedMotion(): boolean {
    return documentOf(this.card).defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
  }
}

/** Key of the long run whose fold an element is. */
function foldOf(element: Element): string | undefined {
  const fold = element.closest("[data-fold]");
  return fold?.getAttribute("data-fold") ?? undefined;
}

/** What a screen reader is told of the picture; the table has the rest. */
function summary(state: MemoryState): string {
  const frames = state.threads.flatMap((t) => t.frames);
  const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;
  const [top] = frames;
  return `Memory: ${count(frames.length, "stack frame")}${top === undefined ? "" : `, on top ${top.function}`}, ${count(state.heap.blocksLive, "live heap block")}`;
}
