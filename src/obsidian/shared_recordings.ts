/**
 * Recordings shared among cards: equal listings run once, and a card made anew in Live Preview finds its run still there.
 * A recording is kept while a card uses it and, with the last few others, for a while after.
 */
import { EngineFailure, Expired, type CardEngine, type EngineClient, type OnProgress, type Opened, type StepView, type TypeLayout } from "../player/index";

type Open = Parameters<CardEngine["open"]>;

interface Shared {
  readonly key: string;
  readonly opening: Promise<Opened>;
  readonly abort: AbortController;
  readonly watchers: Set<OnProgress>;
  opened: Opened | undefined;
  users: number;
}

/** Recordings that nobody uses at the moment. */
const MOST_IDLE = 16;

export class SharedRecordings implements CardEngine {
  private readonly byKey = new Map<string, Shared>();
  private readonly byHandle = new Map<number, Shared>();

  constructor(private readonly engine: EngineClient) {}

  prepare(): Promise<void> {
    return this.engine.prepare();
  }

  async open(...[source, options, start, progress, signal]: Open): Promise<Opened> {
    const key = JSON.stringify([source, options, start]);
    const shared = this.byKey.get(key) ?? this.begin(key, source, options, start);
    this.byKey.delete(key);
    this.byKey.set(key, shared);
    shared.users++;
    if (progress !== undefined) shared.watchers.add(progress);
    try {
      return await (signal === undefined ? shared.opening : Promise.race([shared.opening, aborted(signal)]));
    } catch (error) {
      this.leave(shared);
      throw error;
    } finally {
      if (progress !== undefined) shared.watchers.delete(progress);
    }
  }

  async state(handle: number, step: number, opened: readonly string[] = []): Promise<StepView> {
    try {
      return await this.engine.state(handle, step, opened);
    } catch (error) {
      if (error instanceof Expired) this.forget(handle);
      throw error;
    }
  }

  visits(handle: number, line: number): Promise<readonly number[]> {
    return this.engine.visits(handle, line);
  }

  lineStep(handle: number, step: number, direction: -1 | 1): Promise<number> {
    return this.engine.lineStep(handle, step, direction);
  }

  layouts(handle: number): Promise<readonly TypeLayout[]> {
    return this.engine.layouts(handle);
  }

  release(handle: number): void {
    const shared = this.byHandle.get(handle);
    if (shared !== undefined) this.leave(shared);
  }

  /** Ends the engine; what is asked for later starts a new one. */
  close(): void {
    this.byKey.clear();
    this.byHandle.clear();
    this.engine.close();
  }

  private begin(key: string, source: Open[0], options: Open[1], start: Open[2]): Shared {
    const abort = new AbortController();
    const watchers = new Set<OnProgress>();
    const opening = this.engine.open(source, options, start, (n, limit) => watchers.forEach((watch) => watch(n, limit)), abort.signal);
    const shared: Shared = { key, opening, abort, watchers, opened: undefined, users: 0 };
    opening.then(
      (opened) => {
        shared.opened = opened;
        this.byHandle.set(opened.handle, shared);
        if (shared.users === 0) this.trim();
      },
      () => this.drop(shared),
    );
    return shared;
  }

  private leave(shared: Shared): void {
    shared.users = Math.max(0, shared.users - 1);
    if (shared.users > 0) return;
    if (shared.opened === undefined) {
      this.drop(shared);
      shared.abort.abort();
    } else this.trim();
  }

  /** Gives back what was not used for longest. */
  private trim(): void {
    const idle = [...this.byKey.values()].filter((one) => one.users === 0 && one.opened !== undefined);
    for (const one of idle.slice(0, Math.max(0, idle.length - MOST_IDLE))) {
      this.drop(one);
      if (one.opened !== undefined) this.engine.release(one.opened.handle);
    }
  }

  private forget(handle: number): void {
    const shared = this.byHandle.get(handle);
    if (shared !== undefined) this.drop(shared);
  }

  private drop(shared: Shared): void {
    if (this.byKey.get(shared.key) === shared) this.byKey.delete(shared.key);
    if (shared.opened !== undefined) this.byHandle.delete(shared.opened.handle);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new Expired("cancelled"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/** What to say about a failure, in words for a reader. */
export function failureText(error: unknown): string {
  if (error instanceof EngineFailure) return `Memsim has a bug (in ${error.phase}): ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
