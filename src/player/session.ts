/** The engine's side of the talk: requests in, replies out. Runs in the worker, in Node and in tests alike; keeps a bounded number of recordings. */
import { Engine, ImageMiss } from "../engine/index";
import { RunView } from "../view/run_view";
import { stepLevel } from "./run_options";
import type { Opened, Reply, Request, RunOptions, TypeLayout } from "./protocol";

/** Recordings kept; the one used longest ago goes first. */
const KEPT = 24;

interface Kept {
  readonly key: string;
  readonly handle: number;
  readonly opened: Opened;
  readonly run: RunView | undefined;
  layouts(): readonly TypeLayout[];
}

type Progress = Extract<Reply, { kind: "progress" }>;

/** Instructions between two looks at what else there is to do: some tens of milliseconds. */
const SLICE = 2_000_000;

export class EngineSession {
  private readonly kept = new Map<number, Kept>();
  private nextHandle = 1;
  /** Listings (keys as of `Kept`) of which a picture asked for what the library's image lacks. */
  private readonly needText = new Set<string>();

  constructor(private readonly engine: Engine) {}

  /**
   * Works on a request, a slice at a time: yields how far a long run is, and the answer at last (none for requests without one).
   * Whoever drives it may do other things in between, or drop it: nothing of a run that is not over is kept.
   */
  *answer(request: Request): Generator<Progress, Reply | undefined> {
    const { id } = request;
    let phase = "engine";
    try {
      switch (request.kind) {
        case "open": {
          phase = "compiling or running";
          return { id, kind: "opened", opened: yield* this.open(id, request.source, request.options, request.start) };
        }
        case "state": {
          phase = "view";
          const run = this.use(request.handle)?.run;
          return run === undefined ? { id, kind: "expired" } : { id, kind: "state", view: run.stepView(request.step, new Set(request.opened)) };
        }
        case "visits": {
          const run = this.use(request.handle)?.run;
          return run === undefined ? { id, kind: "expired" } : { id, kind: "visits", steps: run.visits(request.line) };
        }
        case "lineStep": {
          const run = this.use(request.handle)?.run;
          return run === undefined ? { id, kind: "expired" } : { id, kind: "lineStep", step: run.lineStep(request.step, request.direction) };
        }
        case "layouts": {
          phase = "layout";
          const kept = this.use(request.handle);
          return kept === undefined ? { id, kind: "expired" } : { id, kind: "layouts", types: kept.layouts() };
        }
        case "close": return undefined;
        case "cancel": return undefined;
      }
    } catch (error) {
      if (error instanceof ImageMiss) {
        // The card opens its listing again, which then does without the image.
        const key = request.kind === "open" ? keyOf(request.source, request.options) : "handle" in request ? this.kept.get(request.handle)?.key : undefined;
        if (key !== undefined && !this.needText.has(key)) {
          this.engine.missed();
          this.needText.add(key);
          for (const one of this.kept.values()) if (one.key === key) this.kept.delete(one.handle);
          return request.kind === "open" ? yield* this.answer(request) : { id, kind: "expired" };
        }
      }
      return { id, kind: "failed", phase, message: error instanceof Error ? error.message : String(error) };
    }
  }

  private *open(id: number, source: string, options: RunOptions, start: Extract<Request, { kind: "open" }>["start"]): Generator<Progress, Opened> {
    const key = keyOf(source, options);
    let kept = [...this.kept.values()].find((k) => k.key === key);
    if (kept === undefined) {
      const compilation = this.engine.compile(source, options, undefined, this.needText.has(key));
      const running = compilation.start();
      while (running?.advance(SLICE) === false) yield { id, kind: "progress", instructions: running.instructions, limit: options.maxSteps };
      const ran = running?.finish();
      const run = ran === undefined ? undefined : new RunView(ran, stepLevel(options.steps), options.openLibrary);
      const handle = this.nextHandle++;
      const opened: Opened = {
        handle, verdict: compilation.verdict, diagnostics: compilation.placedDiagnostics(),
        stepCount: run?.stepCount ?? 0, events: run?.timeline() ?? [], first: undefined,
        outcome: run?.outcome ?? compilation.verdict,
      };
      kept = { key, handle, opened, run, layouts: () => compilation.layouts() };
    }
    this.keep(kept);
    const { run } = kept;
    return run === undefined ? kept.opened : { ...kept.opened, first: run.stepView(startStep(run, start)) };
  }

  private keep(kept: Kept): void {
    this.kept.delete(kept.handle);
    this.kept.set(kept.handle, kept);
    for (const handle of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(handle);
    }
  }

  private use(handle: number): Kept | undefined {
    const kept = this.kept.get(handle);
    if (kept !== undefined) this.keep(kept);
    return kept;
  }
}

function keyOf(source: string, options: RunOptions): string {
  return JSON.stringify([source, options]);
}

function startStep(run: RunView, start: Extract<Request, { kind: "open" }>["start"]): number {
  switch (start.kind) {
    case "first": return 0;
    case "last": return run.stepCount;
    case "error": return run.outcome === "exit" ? 0 : run.stepCount;
    case "line": return run.visits(start.line)[0] ?? 0;
  }
}
