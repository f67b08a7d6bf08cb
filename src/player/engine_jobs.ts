/** What the engine has to do, a slice of one request a turn, so that whatever arrives in between is seen: other requests, and cancellations. */
import type { Reply, Request } from "./protocol";
import type { EngineSession } from "./session";

interface Job {
  readonly id: number;
  readonly work: Generator<Reply, Reply | undefined>;
}

export class EngineJobs {
  private readonly jobs: Job[] = [];

  constructor(private readonly session: EngineSession, private readonly post: (reply: Reply) => void) {}

  get isIdle(): boolean {
    return this.jobs.length === 0;
  }

  /** Takes a request in; a cancelled one is dropped where it stands. */
  receive(request: Request): void {
    if (request.kind !== "cancel") {
      this.jobs.push({ id: request.id, work: this.session.answer(request) });
      return;
    }
    const at = this.jobs.findIndex((job) => job.id === request.request);
    if (at >= 0) this.jobs.splice(at, 1);
  }

  /** Works on the first job for a slice; if it is not over then, it waits behind the others. */
  turn(): void {
    const job = this.jobs.shift();
    if (job === undefined) return;
    const { done, value } = job.work.next();
    if (value !== undefined) this.post(value);
    if (done !== true) this.jobs.push(job);
  }
}
