/** The card's side of the talk with the engine: promises over a message port, a bounded cache of opened listings, cancellation. */
import type { Opened, Reply, Request, RunOptions, StepView, TypeLayout } from "./protocol";

/** Whatever carries messages to the engine: a Web Worker, or the engine itself in tests. */
export interface EnginePort {
  post(request: Request): void;
  onReply(handler: (reply: Reply) => void): void;
  /** Tells that the engine died outside any request. */
  onCrash?(handler: (message: string) => void): void;
  close(): void;
}

/** Something of ours failed: which phase, and what it said. */
export class EngineFailure extends Error {
  constructor(readonly phase: string, message: string) {
    super(message);
  }
}

/** The recording is no longer in the worker's cache: open again. */
export class Expired extends Error {}

type Start = Extract<Request, { kind: "open" }>["start"];
/** A request without its number. */
type Body = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never;

/** Told how far a long run is: instructions executed, of at most so many. */
export type OnProgress = (instructions: number, limit: number) => void;

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: Error): void;
  progress?: OnProgress;
}

/** One for all cards of a window. */
export class EngineClient {
  private port: EnginePort | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;
  /** Told when the engine that runs is up. */
  private ready = promised();

  /** `connect` starts the engine; called at the first request, so that a page without listings never pays. */
  constructor(private readonly connect: () => EnginePort) {}

  /** Starts the engine if it does not run, so that it is up when the first request comes; settles when its library is there. */
  prepare(): Promise<void> {
    this.connected();
    return this.ready.promise;
  }

  async open(source: string, options: RunOptions, start: Start, progress?: OnProgress, signal?: AbortSignal): Promise<Opened> {
    const reply = await this.ask({ kind: "open", source, options, start }, progress, signal);
    if (reply.kind !== "opened") throw new EngineFailure("protocol", `unexpected ${reply.kind}`);
    return reply.opened;
  }

  async state(handle: number, step: number, opened: readonly string[] = []): Promise<StepView> {
    const reply = await this.ask({ kind: "state", handle, step, opened });
    if (reply.kind !== "state") throw new EngineFailure("protocol", `unexpected ${reply.kind}`);
    return reply.view;
  }

  async visits(handle: number, line: number): Promise<readonly number[]> {
    const reply = await this.ask({ kind: "visits", handle, line });
    return reply.kind === "visits" ? reply.steps : [];
  }

  async lineStep(handle: number, step: number, direction: -1 | 1): Promise<number> {
    const reply = await this.ask({ kind: "lineStep", handle, step, direction });
    return reply.kind === "lineStep" ? reply.step : step;
  }

  async layouts(handle: number): Promise<readonly TypeLayout[]> {
    const reply = await this.ask({ kind: "layouts", handle });
    return reply.kind === "layouts" ? reply.types : [];
  }

  /** The card no longer needs the recording. */
  release(handle: number): void {
    if (this.port !== undefined) this.port.post({ id: this.nextId++, kind: "close", handle });
  }

  /** Ends the engine: everything still asked for fails quietly. */
  close(): void {
    this.end(new Expired("the engine was stopped"));
  }

  /** The next request starts a new engine. */
  private end(why: Error): void {
    this.port?.close();
    this.port = undefined;
    this.ready = promised();
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const one of waiting) one.reject(why);
  }

  private ask(body: Body, progress?: OnProgress, signal?: AbortSignal): Promise<Reply> {
    const port = this.connected();
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, ...(progress === undefined ? {} : { progress }) });
      signal?.addEventListener("abort", () => {
        if (!this.waiting.delete(id)) return;
        port.post({ id: this.nextId++, kind: "cancel", request: id });
        reject(new Expired("cancelled"));
      }, { once: true });
      port.post({ ...body, id });
    });
  }

  private connected(): EnginePort {
    if (this.port === undefined) {
      this.port = this.connect();
      this.port.onReply((reply) => this.receive(reply));
      this.port.onCrash?.((message) => this.end(new EngineFailure("worker", message)));
    }
    return this.port;
  }

  private receive(reply: Reply): void {
    if (reply.kind === "ready") {
      this.ready.resolve();
      return;
    }
    const waiting = this.waiting.get(reply.id);
    if (waiting === undefined) return;
    if (reply.kind === "progress") {
      waiting.progress?.(reply.instructions, reply.limit);
      return;
    }
    this.waiting.delete(reply.id);
    if (reply.kind === "failed") waiting.reject(new EngineFailure(reply.phase, reply.message));
    else if (reply.kind === "expired") waiting.reject(new Expired("the recording was dropped"));
    else waiting.resolve(reply);
  }
}

function promised(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => { resolve = done; });
  return { promise, resolve };
}
