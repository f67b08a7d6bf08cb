/**
 * The card: source, memory, caption, transport. One per block; everything it makes goes away with `dispose`.
 * State lives here and never on the element or in the note.
 */
import { memoryScene } from "../diagram/memory_scene";
import type { MemoryState } from "../view/memory_state";
import { Picture } from "../diagram/draw";
import type { Lens } from "../diagram/scene";
import { parseBlock, type Block } from "../notes/block_options";
import { Caption, type RenderAnnotation } from "./caption";
import { append, appendSvg, Disposal, documentOf } from "./dom";
import { EngineFailure, Expired, type EngineClient } from "./engine_client";
import { showFailure, showProblems, showVerdict } from "./messages";
import { runOptions } from "./run_options";
import type { Opened, RunOptions, StepView } from "./protocol";
import { SourcePane } from "./source_pane";
import { Transport } from "./transport";

/** What a card asks of the engine: the client itself, or a host's shared recordings in front of it. */
export type CardEngine = Pick<EngineClient, "open" | "state" | "visits" | "release">;

/** Where a card stood: enough to draw it again at once, in another element, without asking the engine. Plain data. */
export interface CardState {
  readonly opened: Opened;
  readonly view: StepView;
  readonly lens: Lens;
  readonly unchecked: boolean;
  /** Width of the card in pixels, for elements that are drawn before they stand in the page. */
  readonly width: number;
  /** Moments spread over the run, for which room is kept. */
  readonly ahead: readonly MemoryState[];
}

export interface CardPorts {
  readonly engine: CardEngine;
  /** Markdown of the author's comment, links alive. */
  readonly renderAnnotation: RenderAnnotation;
  /** Default lens of the reader's settings. */
  readonly lens?: Lens;
  /** No controls: print and PDF. */
  readonly isStatic?: boolean;
  /** The host's defaults for options that a block leaves open. */
  readonly defaults?: Partial<RunOptions>;
  /** The same listing stood here before: it goes on from there, drawn before the constructor returns. */
  readonly resume?: CardState;
  /** Told of every step shown, so that the host can let the listing resume. */
  readonly onShown?: (state: CardState) => void;
}

const LENSES: readonly (readonly [Lens, string])[] = [["values", "Values"], ["fields", "Fields"], ["bytes", "Bytes"]];
const MOTION_MS = 220;
const MIN_WIDTH = 300;
/** Longer texts (in UTF-16 units) are no listing for a note: they are shown in part and not run. */
const LONGEST_LISTING = 64 * 1024;
const EXCERPT = 4 * 1024;
/** Pixels that are kept free for pictures to come. */
const MOST_ROOM = 560;
const MOMENTS_AHEAD = 8;
let cardNumber = 0;

export class Card {
  readonly element: HTMLElement;
  private readonly disposal = new Disposal();
  private readonly block: Block;
  private readonly source: SourcePane;
  private readonly memory: HTMLElement;
  private readonly output: HTMLElement;
  private readonly messages: HTMLElement;
  private readonly caption: Caption;
  private readonly transport: Transport;
  private readonly picture: Picture;
  private readonly svg: SVGSVGElement;
  private readonly abort = new AbortController();
  private opened: Opened | undefined;
  /** Handle that this card asked for itself and has to release. */
  private owned: number | undefined;
  private view: StepView | undefined;
  private lens: Lens;
  private step = 0;
  private wanted = 0;
  private asking = false;
  private stopPlaying: (() => void) | undefined;
  private speed = Transport.defaultSpeed;
  private width = 0;
  /** Moments spread over the run: the tallest of them has room from the start, so that controls stay in place while the reader steps. */
  private ahead: readonly MemoryState[];
  private room = { width: 0, lens: "values" as Lens, states: 0, height: 0 };
  private disposed = false;
  private unchecked: boolean;
  private readonly tooLong: boolean;

  constructor(host: HTMLElement, text: string, private readonly ports: CardPorts) {
    this.tooLong = text.length > LONGEST_LISTING;
    this.block = parseBlock(this.tooLong ? text.slice(0, text.indexOf("\n", EXCERPT) + 1 || EXCERPT).slice(0, 2 * EXCERPT) : text);
    this.lens = ports.resume?.lens ?? this.block.options.lens ?? ports.lens ?? "values";
    this.unchecked = ports.resume?.unchecked ?? false;
    this.element = append(host, "section", "memsim-card", "", { tabindex: "0", "aria-label": this.block.options.title ?? "Rust memory diagram" });
    if (ports.isStatic === true) this.element.classList.add("is-static");
    this.bar();
    this.source = new SourcePane(this.element, this.block, { onLine: (line) => void this.goToLine(line) }, this.disposal);
    this.messages = append(this.element, "div", "memsim-messages", "", { "aria-live": "polite" });
    showProblems(this.messages, this.block);
    this.memory = append(this.element, "div", "memsim-memory is-loading");
    this.svg = appendSvg(this.memory);
    this.picture = new Picture(this.svg, { idPrefix: `memsim${++cardNumber}-`, label: "Memory", duration: this.reducedMotion() ? 0 : MOTION_MS });
    this.caption = new Caption(this.element, new Map(this.block.annotations.map((a) => [a.line, a.text])), ports.renderAnnotation);
    this.transport = new Transport(this.element, { onSeek: (s) => this.seek(s), onPlay: (p) => this.setPlaying(p), onSpeed: (s) => this.setSpeed(s) }, this.disposal);
    this.transport.element.hidden = true;
    this.output = append(this.element, "pre", "memsim-output", "", { "aria-label": "Output" });
    this.output.hidden = true;
    this.disposal.listen(this.element, "keydown", (event) => this.key(event));
    this.ahead = ports.resume?.ahead ?? [];
    this.observeWidth();
    if (ports.resume !== undefined) this.show(ports.resume.opened, ports.resume.view);
  }

  /** Compiles, runs and draws the first step; settles when the picture stands (or the message why not). */
  async start(): Promise<void> {
    if (this.tooLong) {
      this.memory.hidden = true;
      append(this.messages, "p", "memsim-message memsim-message-hint", `This block is longer than ${LONGEST_LISTING / 1024} KiB: only its beginning is shown, and nothing is run. The note is unharmed.`);
      return;
    }
    try {
      const options = runOptions(this.block.options, this.unchecked, this.ports.defaults);
      const opened = await this.ports.engine.open(this.block.code, options, this.startStep(), (n) => this.progress(n), this.abort.signal);
      if (this.disposed) this.ports.engine.release(opened.handle);
      else if (opened.handle === this.opened?.handle) this.owned = opened.handle;
      else this.show(opened, opened.stepCount === this.view?.state.stepCount ? this.view : opened.first, opened.handle);
      if (!this.disposed) await this.lookAhead(opened);
    } catch (error) {
      if (this.disposed || error instanceof Expired) return;
      this.memory.classList.remove("is-loading");
      showFailure(this.messages, error instanceof EngineFailure ? error.phase : "player", error instanceof Error ? error.message : String(error));
    }
  }

  dispose(): void {
    this.disposed = true;
    this.abort.abort();
    this.stopPlaying?.();
    if (this.owned !== undefined) this.ports.engine.release(this.owned);
    this.picture.stop();
    this.disposal.dispose();
    this.element.remove();
  }

  private bar(): void {
    const bar = append(this.element, "div", "memsim-bar");
    append(bar, "span", "memsim-title", this.block.options.title ?? "");
    const group = append(bar, "div", "memsim-lenses", "", { role: "radiogroup", "aria-label": "Lens" });
    const buttons = LENSES.map(([lens, label]) => {
      const button = append(group, "button", "memsim-lens", label, { type: "button", role: "radio", "aria-checked": String(lens === this.lens) });
      this.disposal.listen(button, "click", () => {
        this.lens = lens;
        buttons.forEach((b, i) => b.setAttribute("aria-checked", String(LENSES[i][0] === lens)));
        this.draw(false);
        this.tell();
      });
      return button;
    });
  }

  private startStep(): Parameters<EngineClient["open"]>[2] {
    const start = this.block.options.start;
    switch (start?.kind) {
      case undefined: return this.block.options.expect === undefined ? { kind: "first" } : { kind: "error" };
      case "First": return { kind: "first" };
      case "Last": return { kind: "last" };
      case "Error": return { kind: "error" };
      case "Line": return { kind: "line", line: start.line };
      case "Mark": {
        const mark = this.block.marks.find((m) => m.number === start.mark);
        return mark === undefined ? { kind: "first" } : { kind: "line", line: mark.line };
      }
    }
  }

  private show(opened: Opened, view: StepView | undefined, owned?: number): void {
    if (this.owned !== undefined) this.ports.engine.release(this.owned);
    this.owned = owned;
    this.opened = opened;
    this.memory.classList.remove("is-loading");
    this.messages.replaceChildren();
    showProblems(this.messages, this.block);
    this.source.setDiagnostics(opened.diagnostics);
    showVerdict(this.messages, opened, this.block, this.unchecked ? undefined : () => this.runAnyway(), this.disposal);
    this.transport.setTimeline(opened.stepCount, opened.events);
    this.transport.element.hidden = opened.stepCount === 0 || this.ports.isStatic === true;
    this.memory.hidden = view === undefined;
    if (view === undefined) {
      this.caption.setSentence("");
      return;
    }
    this.wanted = view.state.step;
    this.accept(view, false);
  }

  private runAnyway(): void {
    this.unchecked = true;
    this.ahead = [];
    void this.start();
  }

  private progress(instructions: number): void {
    this.caption.setSentence(`Running… ${(instructions / 1e6).toFixed(1)} million instructions so far`);
  }

  private accept(view: StepView, animate: boolean): void {
    this.view = view;
    this.step = view.state.step;
    this.transport.setStep(this.step);
    this.source.setLines(view.state.doneLine, view.state.nextLine);
    this.caption.setSentence(view.caption);
    this.caption.setLine(this.annotated(view));
    const printed = view.state.stdout + view.state.stderr;
    this.output.hidden = printed === "";
    this.output.textContent = printed;
    this.draw(animate);
    this.tell();
  }

  private tell(): void {
    if (this.opened !== undefined && this.view !== undefined) this.ports.onShown?.({ opened: this.opened, view: this.view, lens: this.lens, unchecked: this.unchecked, width: this.width, ahead: this.ahead });
  }

  /** The author's comment on the line just done, or, at the start, on the one to come. */
  private annotated(view: StepView): number | undefined {
    const has = (line: number | undefined): line is number => line !== undefined && this.block.annotations.some((a) => a.line === line);
    return [view.state.doneLine, view.state.nextLine].find(has);
  }

  private draw(animate: boolean): void {
    if (this.view === undefined) return;
    const width = Math.max(MIN_WIDTH, this.width);
    const scene = memoryScene(this.view.state, { width, lens: this.lens, keepStatic: this.fillsStatic() });
    this.picture.update(scene, animate);
    this.reserve(scene.height);
  }

  /** Room for the tallest picture so far or, up to a limit, to come. */
  private reserve(shown: number): void {
    const { width, lens, ahead, room } = this;
    const same = room.lens === lens && room.width === width && room.states === ahead.length;
    const coming = same ? room.height : Math.min(MOST_ROOM, ahead.reduce((height, state) => Math.max(height, memoryScene(state, { width: Math.max(MIN_WIDTH, width), lens, keepStatic: this.fillsStatic() }).height), 0));
    this.room = { width, lens, states: ahead.length, height: Math.max(shown, coming) };
    this.memory.style.setProperty("--ms-tallest", `${this.room.height}px`);
  }

  private fillsStatic(): boolean {
    return this.ahead.some(({ statics }) => statics.length > 0);
  }

  /** Looks at moments spread over the run, to know how much room its pictures take. */
  private async lookAhead(opened: Opened): Promise<void> {
    if (this.ahead.length > 0 || opened.stepCount === 0 || this.ports.isStatic === true) return;
    const count = Math.min(opened.stepCount, MOMENTS_AHEAD);
    const steps = Array.from({ length: count }, (_, i) => Math.round((opened.stepCount * (i + 1)) / count));
    try {
      const views = await Promise.all(steps.map((step) => this.ports.engine.state(opened.handle, step, this.lens)));
      if (this.disposed) return;
      this.ahead = views.map(({ state }) => state);
      this.draw(false);
      this.tell();
    } catch (error) {
      if (!(error instanceof Expired)) throw error;
    }
  }

  private seek(step: number): void {
    if (this.opened === undefined) return;
    this.wanted = Math.max(0, Math.min(this.opened.stepCount, step));
    if (this.wanted === this.opened.stepCount) this.setPlaying(false);
    if (!this.asking) void this.pursue();
  }

  /** Asks for the wanted step until it stands; scrubbing faster than the answers skips what lies between. */
  private async pursue(): Promise<void> {
    this.asking = true;
    try {
      while (!this.disposed && this.opened !== undefined && this.wanted !== this.step) {
        const target = this.wanted;
        const near = Math.abs(target - this.step) === 1;
        const view = await this.ports.engine.state(this.opened.handle, target, this.lens);
        if (this.disposed) return;
        this.accept(view, near && this.wanted === target);
        if (this.wanted === target) this.wanted = this.step;
      }
    } catch (error) {
      if (!this.disposed && error instanceof Expired) await this.reopen(this.wanted);
      else if (!this.disposed) showFailure(this.messages, error instanceof EngineFailure ? error.phase : "player", error instanceof Error ? error.message : String(error));
    } finally {
      this.asking = false;
    }
  }

  /** The recording is gone from the engine's memory: it is made again, and the reader stays where they were going. */
  private async reopen(step: number): Promise<void> {
    this.owned = undefined;
    await this.start();
    this.asking = false;
    this.seek(step);
  }

  private async goToLine(line: number): Promise<void> {
    if (this.opened === undefined || this.opened.stepCount === 0) return;
    const steps = await this.ports.engine.visits(this.opened.handle, line);
    if (this.disposed || steps.length === 0) {
      this.source.setVisits("never executed");
      return;
    }
    const at = this.view?.state.nextLine === line ? steps.find((s) => s > this.step) ?? steps[0] : steps[0];
    this.source.setVisits(steps.length === 1 ? "" : `visit ${steps.indexOf(at) + 1} of ${steps.length}`);
    this.seek(at);
  }

  private setPlaying(playing: boolean): void {
    this.stopPlaying?.();
    this.stopPlaying = undefined;
    this.transport.setPlaying(playing);
    if (!playing) return;
    if (this.opened !== undefined && this.step >= this.opened.stepCount) this.seek(0);
    this.stopPlaying = this.disposal.interval(this.element, () => this.seek(this.wanted + 1), 1000 / this.speed);
  }

  private setSpeed(stepsPerSecond: number): void {
    this.speed = stepsPerSecond;
    if (this.stopPlaying !== undefined) this.setPlaying(true);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.opened === undefined || this.opened.stepCount === 0) return;
    const onControl = event.target !== this.element;
    const inField = onControl && event.target instanceof Object && "tagName" in event.target && ["SELECT", "INPUT"].includes(String(event.target.tagName)) && event.key !== "Escape";
    if (inField) return;
    switch (event.key) {
      case "ArrowLeft": this.seek(this.wanted - 1); break;
      case "ArrowRight": this.seek(this.wanted + 1); break;
      case "Home": this.seek(0); break;
      case "End": this.seek(this.opened.stepCount); break;
      case " ":
        if (onControl) return;
        this.setPlaying(this.stopPlaying === undefined);
        break;
      case "Escape":
        this.setPlaying(false);
        this.element.blur();
        return;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** The container's width rules, not the window's. Hidden cards (width 0) draw nothing until they are seen. */
  private observeWidth(): void {
    const measure = (): void => {
      const width = Math.floor(this.element.clientWidth);
      if (width === 0 || width === this.width) return;
      this.width = width;
      this.draw(false);
    };
    measure();
    if (this.width === 0) this.width = this.ports.resume?.width ?? 700;
    const view = documentOf(this.element).defaultView;
    if (view === null || !("ResizeObserver" in view)) return;
    const observer = new view.ResizeObserver(measure);
    observer.observe(this.element);
    this.disposal.add(() => observer.disconnect());
  }

  private reducedMotion(): boolean {
    return documentOf(this.element).defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
  }
}
