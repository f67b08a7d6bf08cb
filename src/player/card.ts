/**
 * The card: source, memory, caption, transport. One per block; everything it makes goes away with `dispose`.
 * This file puts the parts together and opens the run; `stepper.ts` knows where the reader stands, `memory_pane.ts` draws.
 * State lives here and never on the element or in the note.
 */
import type { Lens } from "../diagram/scene";
import { parseBlock, type Block } from "../notes/block_options";
import type { MemoryState } from "../view/memory_state";
import { Caption, type RenderAnnotation } from "./caption";
import { append, Disposal } from "./dom";
import { EngineFailure, Expired, type EngineClient } from "./engine_client";
import { download, exportMenu, type SaveFile } from "./export_menu";
import { listenToKeys } from "./keys";
import { LayoutPane } from "./layout_pane";
import { MemoryPane } from "./memory_pane";
import { MemoryTable } from "./memory_table";
import { showFailure, showProblems, showVerdict } from "./messages";
import { PrintStrip } from "./print_strip";
import type { Opened, RunOptions, StepView } from "./protocol";
import { focusOf, runOptions } from "./run_options";
import { SourcePane } from "./source_pane";
import { Stepper, type CardEngine } from "./stepper";
import { Transport } from "./transport";
import { Bar, type ViewName } from "./views";

export type { CardEngine } from "./stepper";

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
  /** No controls. */
  readonly isStatic?: boolean;
  /** The page is made to be printed (PDF export): the pictures for paper stand there when `start` settles. */
  readonly forPaper?: boolean;
  /** The host's defaults for options that a block leaves open. */
  readonly defaults?: Partial<RunOptions>;
  /** The same listing stood here before: it goes on from there, drawn before the constructor returns. */
  readonly resume?: CardState;
  /** Told of every step shown, so that the host can let the listing resume. */
  readonly onShown?: (state: CardState) => void;
  /** Keeps an exported picture; a download when absent. */
  readonly saveFile?: SaveFile;
}

/** Longer texts (in UTF-16 units) are no listing for a note: they are shown in part and not run. */
const LONGEST_LISTING = 64 * 1024;
const EXCERPT = 4 * 1024;
const MOMENTS_AHEAD = 8;
/** Width of a card that is drawn before it stands in a page. */
const FIRST_WIDTH = 700;

export class Card {
  readonly element: HTMLElement;
  private readonly disposal = new Disposal();
  private readonly block: Block;
  private readonly source: SourcePane;
  private readonly messages: HTMLElement;
  private readonly memory: MemoryPane;
  private readonly layout: LayoutPane;
  private readonly strip: PrintStrip;
  private readonly caption: Caption;
  private readonly transport: Transport;
  private readonly output: HTMLElement;
  private readonly table: MemoryTable;
  private readonly stepper: Stepper;
  private readonly abort = new AbortController();
  private opened: Opened | undefined;
  /** Handle that this card asked for itself and has to release. */
  private owned: number | undefined;
  private viewName: ViewName;
  private disposed = false;
  private unchecked: boolean;
  private readonly tooLong: boolean;

  constructor(host: HTMLElement, text: string, private readonly ports: CardPorts) {
    this.tooLong = text.length > LONGEST_LISTING;
    if (!this.tooLong) void ports.engine.prepare();
    this.block = parseBlock(this.tooLong ? text.slice(0, text.indexOf("\n", EXCERPT) + 1 || EXCERPT).slice(0, 2 * EXCERPT) : text);
    const { options } = this.block;
    const lens = ports.resume?.lens ?? options.lens ?? ports.lens ?? "values";
    this.viewName = options.view === "layout" || options.view === "output" ? options.view : "memory";
    this.unchecked = ports.resume?.unchecked ?? false;
    const { disposal } = this;
    this.element = append(host, "section", "memsim-card", "", { tabindex: "0", role: "figure", "aria-label": options.title ?? "Rust memory diagram" });
    if (ports.isStatic === true) this.element.classList.add("is-static");
    const bar = new Bar(this.element, options.title ?? "", this.viewName, lens, { onView: (view) => this.setView(view), onLens: (chosen) => this.setLens(chosen) }, disposal);
    this.source = new SourcePane(this.element, this.block, { onLine: (line) => void this.stepper.toLine(line) }, disposal);
    this.messages = append(this.element, "div", "memsim-messages", "", { "aria-live": "polite" });
    showProblems(this.messages, this.block);
    this.memory = new MemoryPane(this.element, this.element, {
      lens, focus: focusOf(options), width: ports.resume?.width ?? FIRST_WIDTH, ahead: ports.resume?.ahead ?? [], measuresNow: ports.forPaper === true || ports.isStatic === true,
      onFold: (key) => this.stepper.toggleFold(key),
      onResize: () => this.layout.draw(this.memory.width),
    }, disposal);
    this.layout = new LayoutPane(this.element);
    this.strip = new PrintStrip(this.element, (state, width) => this.memory.sceneOf(state, width), ports.forPaper === true, disposal);
    this.caption = new Caption(this.element, new Map(this.block.annotations.map((a) => [a.line, a.text])), ports.renderAnnotation);
    this.transport = new Transport(this.element, { onSeek: (s) => this.stepper.seek(s), onPlay: (p) => this.stepper.play(p), onSpeed: (s) => this.stepper.setSpeed(s) }, disposal);
    this.transport.element.hidden = true;
    this.output = append(this.element, "pre", "memsim-output", "", { "aria-label": "Output" });
    this.output.hidden = true;
    this.table = new MemoryTable(this.element, disposal);
    this.stepper = new Stepper(ports.engine, this.element, {
      onStep: (view, animate) => this.accept(view, animate),
      onPlaying: (playing) => this.transport.setPlaying(playing),
      onVisits: (said) => this.source.setVisits(said),
      onExpired: () => this.reopen(),
      onFailure: (error) => this.fail(error),
    }, disposal, Transport.defaultSpeed);
    if (ports.isStatic !== true) exportMenu(bar.element, { name: () => this.fileName(), picture: () => (this.viewName === "layout" ? this.layout.svg : undefined) ?? this.memory.svg, hasStops: this.block.marks.length > 0, strip: (use) => this.strip.lend(use), save: ports.saveFile ?? download(this.element) }, disposal);
    listenToKeys(this.element, this.stepper, disposal);
    if (ports.resume !== undefined) this.show(ports.resume.opened, ports.resume.view);
  }

  /** Compiles, runs and draws the first step; settles when the picture stands (or the message why not). */
  async start(): Promise<void> {
    if (this.tooLong) {
      this.memory.element.hidden = true;
      append(this.messages, "p", "memsim-message memsim-message-hint", `This block is longer than ${LONGEST_LISTING / 1024} KiB: only its beginning is shown, and nothing is run. The note is unharmed.`);
      return;
    }
    try {
      const options = runOptions(this.block.options, this.unchecked, this.ports.defaults);
      const opened = await this.ports.engine.open(this.block.code, options, this.startStep(), (done, limit) => this.progress(done, limit), this.abort.signal);
      const shown = this.stepper.current;
      if (this.disposed) this.ports.engine.release(opened.handle);
      else if (opened.handle === this.opened?.handle) this.owned = opened.handle;
      else this.show(opened, opened.stepCount === shown?.state.stepCount ? shown : opened.first, opened.handle);
      if (this.disposed) return;
      await this.lookAhead(opened);
      if (!this.disposed) await this.strip.fill(this.ports.engine, opened, this.block.marks);
    } catch (error) {
      this.fail(error);
    }
  }

  dispose(): void {
    this.disposed = true;
    this.abort.abort();
    this.stepper.dispose();
    if (this.owned !== undefined) this.ports.engine.release(this.owned);
    this.memory.stop();
    this.disposal.dispose();
    this.element.remove();
  }

  private fail(error: unknown): void {
    if (this.disposed || error instanceof Expired) return;
    this.memory.element.classList.remove("is-loading");
    showFailure(this.messages, error instanceof EngineFailure ? error.phase : "player", error instanceof Error ? error.message : String(error));
  }

  private setLens(lens: Lens): void {
    this.memory.lens = lens;
    this.memory.redraw();
    this.tell();
  }

  private setView(view: ViewName): void {
    this.viewName = view;
    this.placeViews();
  }

  /** Shows the pane of the chosen view, and asks for its content when it has none yet. */
  private placeViews(): void {
    const { viewName, opened } = this;
    this.memory.element.hidden = viewName !== "memory" || (opened !== undefined && this.stepper.current === undefined);
    this.layout.element.hidden = viewName !== "layout";
    this.output.classList.toggle("is-view", viewName === "output");
    this.showOutput();
    if (viewName !== "layout" || opened === undefined) return;
    if (this.layout.isFilled) this.layout.draw(this.memory.width);
    else this.ports.engine.layouts(opened.handle).then((types) => { if (!this.disposed) this.layout.setTypes(types, this.memory.width); }, (error: unknown) => this.fail(error));
  }

  private showOutput(): void {
    const state = this.stepper.current?.state;
    const printed = state === undefined ? "" : state.stdout + state.stderr;
    this.output.textContent = printed === "" && this.viewName === "output" ? "nothing printed so far" : printed;
    this.output.hidden = this.viewName === "layout" || (printed === "" && this.viewName !== "output");
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
    this.layout.forget();
    this.memory.element.classList.remove("is-loading");
    this.messages.replaceChildren();
    showProblems(this.messages, this.block);
    this.source.setDiagnostics(opened.diagnostics);
    showVerdict(this.messages, opened, this.block, this.unchecked ? undefined : () => this.runAnyway(), this.disposal);
    this.transport.setTimeline(opened.stepCount, opened.events);
    this.transport.element.hidden = opened.stepCount === 0 || this.ports.isStatic === true;
    if (view === undefined) this.caption.setSentence("");
    this.stepper.adopt(opened, view);
    this.placeViews();
  }

  private runAnyway(): void {
    this.unchecked = true;
    this.memory.ahead = [];
    void this.start();
  }

  /** The recording is gone from the engine's memory: it is made again. */
  private reopen(): Promise<void> {
    this.owned = undefined;
    return this.start();
  }

  private progress(done: number, limit: number): void {
    this.memory.setProgress(done, limit);
    this.caption.setSentence(`Running… ${(done / 1e6).toFixed(1)} million instructions so far`);
  }

  private accept(view: StepView, animate: boolean): void {
    const { state } = view;
    this.transport.setStep(state.step);
    this.source.setLines(state.doneLine, state.nextLine);
    this.caption.setSentence(view.caption);
    this.caption.setLine(this.annotated(view));
    this.showOutput();
    this.memory.draw(state, animate);
    this.table.show(() => ({ state, sentences: this.memory.sceneOf(state).sentences }));
    this.tell();
  }

  private tell(): void {
    const view = this.stepper.current;
    const { lens, width, ahead } = this.memory;
    if (this.opened !== undefined && view !== undefined) this.ports.onShown?.({ opened: this.opened, view, lens, unchecked: this.unchecked, width, ahead });
  }

  /** The author's comment on the line just done, or, at the start, on the one to come. */
  private annotated(view: StepView): number | undefined {
    const has = (line: number | undefined): line is number => line !== undefined && this.block.annotations.some((a) => a.line === line);
    return [view.state.doneLine, view.state.nextLine].find(has);
  }

  /** Looks at moments spread over the run, to know how much room its pictures take. */
  private async lookAhead(opened: Opened): Promise<void> {
    if (this.memory.ahead.length > 0 || opened.stepCount === 0 || this.ports.isStatic === true) return;
    const count = Math.min(opened.stepCount, MOMENTS_AHEAD);
    const steps = Array.from({ length: count }, (_, i) => Math.round((opened.stepCount * (i + 1)) / count));
    const views = await Promise.all(steps.map((step) => this.ports.engine.state(opened.handle, step)));
    if (this.disposed) return;
    this.memory.ahead = views.map(({ state }) => state);
    this.memory.redraw();
    this.tell();
  }

  private fileName(): string {
    const title = (this.block.options.title ?? "memory").replace(/[^\p{L}\p{N}]+/gu, " ").trim() || "memory";
    return `${title} step ${this.stepper.step}`;
  }
}
