/** Entry of the worker: one engine for all cards of a window. */
import { EngineJobs } from "./engine_jobs";
import type { Request } from "./protocol";
import { libraryImage } from "./library_image";
import { EngineSession } from "./session";

interface WorkerScope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = self as unknown as WorkerScope;
/** Ready before the first request is looked at. */
let jobs: EngineJobs | undefined;
const early: Request[] = [];
let scheduled = false;

void libraryImage().then((image) => {
  jobs = new EngineJobs(new EngineSession(image), (reply) => scope.postMessage(reply));
  for (const request of early) jobs.receive(request);
  schedule();
});

scope.onmessage = ({ data }) => {
  if (jobs === undefined) early.push(data);
  else jobs.receive(data);
  schedule();
};

/** A turn at a time, with room for messages between two. */
function schedule(): void {
  if (scheduled || jobs === undefined || jobs.isIdle) return;
  scheduled = true;
  self.setTimeout(() => {
    scheduled = false;
    jobs?.turn();
    schedule();
  }, 0);
}
