/**
 * Where the reader stands in a run, and how they get elsewhere: seeking, playing, by line, to a line's next visit. Asks the engine
 * for states; scrubbing faster than the answers skips what lies between.
 */
import { Disposal } from "./dom";
import { Expired, type EngineClient } from "./engine_client";
import type { Opened, StepView } from "./protocol";

/** What a card asks of the engine: the client itself, or a host's shared recordings in front of it. */
export type CardEngine = Pick<EngineClient, "prepare" | "open" | "state" | "visits" | "lineStep" | "layouts" | "release">;

export interface StepperEvents {
  /** A step stands. `animate`: it is the neighbour of the one before. */
  onStep(view: StepView, animate: boolean): void;
  onPlaying(playing: boolean): void;
  /** "visit 3 of 7", or what else is to be said of a line that was chosen. */
  onVisits(text: string): void;
  /** The recording is gone from the engine's memory: make it again; the reader goes on to the step. */
  onExpired(): Promise<void>;
  onFailure(error: unknown): void;
}

export class Stepper {
  private opened: Opened | undefined;
  private view: StepView | undefined;
  private wanted = 0;
  private asking = false;
  private stopPlaying: (() => void) | undefined;
  private disposed = false;
  /** Keys of long runs of elements that the reader opened. */
  private readonly unfolded = new Set<string>();
  private visited: { readonly line: number; readonly step: number } | undefined;

  constructor(private readonly engine: CardEngine, private readonly element: HTMLElement, private readonly events: StepperEvents, private readonly disposal: Disposal, private speed: number) {}

  get step(): number { return this.view?.state.step ?? 0; }
  get isPlaying(): boolean { return this.stopPlaying !== undefined; }
  get canStep(): boolean { return this.opened !== undefined && this.opened.stepCount > 0; }
  get current(): StepView | undefined { return this.view; }

  /** Another run, and the view of it that stands first. */
  adopt(opened: Opened, view: StepView | undefined): void {
    this.opened = opened;
    if (view === undefined) return;
    this.wanted = view.state.step;
    this.accept(view, false);
  }

  seek(step: number): void {
    if (this.opened === undefined) return;
    this.wanted = Math.max(0, Math.min(this.opened.stepCount, step));
    if (this.wanted === this.opened.stepCount) this.play(false);
    if (!this.asking) void this.pursue(false);
  }

  by(steps: number): void {
    this.seek(this.wanted + steps);
  }

  last(): void {
    this.seek(this.opened?.stepCount ?? 0);
  }

  /** To the nearest step at another line. */
  async byLine(direction: -1 | 1): Promise<void> {
    if (this.opened === undefined) return;
    await this.carefully(async (handle) => this.seek(await this.engine.lineStep(handle, this.wanted, direction)));
  }

  /** To the first visit of a line; chosen again, to the next one, and after the last to the first. */
  async toLine(line: number): Promise<void> {
    if (!this.canStep) return;
    await this.carefully(async (handle) => {
      const steps = await this.engine.visits(handle, line);
      if (this.disposed) return;
      if (steps.length === 0) {
        this.events.onVisits("never executed");
        return;
      }
      const again = this.visited?.line === line && this.visited.step === this.step ? steps.find((s) => s > this.step) : undefined;
      const at = again ?? steps[0];
      this.visited = { line, step: at };
      this.events.onVisits(steps.length === 1 ? "the only visit" : `visit ${steps.indexOf(at) + 1} of ${steps.length.toLocaleString("en")}`);
      this.seek(at);
    });
  }

  /** Shows a long run in full, or folds it again. */
  toggleFold(key: string): void {
    if (!this.unfolded.delete(key)) this.unfolded.add(key);
    if (!this.asking) void this.pursue(true);
  }

  play(playing: boolean): void {
    const was = this.isPlaying;
    this.stopPlaying?.();
    this.stopPlaying = undefined;
    if (playing && this.opened !== undefined) {
      if (this.step >= this.opened.stepCount) this.seek(0);
      this.stopPlaying = this.disposal.interval(this.element, () => this.by(1), 1000 / this.speed);
    }
    if (was !== playing) this.events.onPlaying(playing);
  }

  setSpeed(stepsPerSecond: number): void {
    this.speed = stepsPerSecond;
    if (this.isPlaying) this.play(true);
  }

  dispose(): void {
    this.disposed = true;
    this.stopPlaying?.();
  }

  private accept(view: StepView, animate: boolean): void {
    this.view = view;
    if (this.visited !== undefined && this.visited.step !== view.state.step) {
      this.visited = undefined;
      this.events.onVisits("");
    }
    this.events.onStep(view, animate);
  }

  /** Asks for the wanted step until it stands. `anew`: even if it stands already. */
  private async pursue(anew: boolean): Promise<void> {
    this.asking = true;
    await this.carefully(async () => {
      for (let again = anew; !this.disposed && this.opened !== undefined && (again || this.wanted !== this.step); again = false) {
        const target = this.wanted;
        const near = Math.abs(target - this.step) === 1;
        const view = await this.engine.state(this.opened.handle, target, [...this.unfolded]);
        if (this.disposed) return;
        this.accept(view, near && this.wanted === target);
        if (this.wanted === target) this.wanted = this.step;
      }
    });
    this.asking = false;
  }

  private async carefully(work: (handle: number) => Promise<void>): Promise<void> {
    if (this.opened === undefined) return;
    try {
      await work(this.opened.handle);
    } catch (error) {
      if (this.disposed) return;
      if (!(error instanceof Expired)) {
        this.events.onFailure(error);
        return;
      }
      const wanted = this.wanted;
      await this.events.onExpired();
      this.asking = false;
      this.seek(wanted);
    }
  }
}
