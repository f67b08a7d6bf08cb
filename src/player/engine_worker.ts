/** Entry of the worker: one engine for all cards of a window. The first message says what its library is made of. */
import { Engine } from "../engine/index";
import { EngineJobs } from "./engine_jobs";
import type { Beginning, Reply, Request } from "./protocol";
import { EngineSession } from "./session";
import { unpackNow } from "./unpack";

interface WorkerScope {
  onmessage: ((event: { readonly data: Beginning | Request }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = self as unknown as WorkerScope;
/** Ready before the first request is looked at. */
let jobs: EngineJobs | undefined;
const early: Request[] = [];
let scheduled = false;

scope.onmessage = ({ data }) => {
  if (data.kind === "begin") {
    const engine = new Engine(data.image, undefined, () => filesOf(data.packedLibrary));
    engine.prepare();
    const post = (reply: Reply): void => scope.postMessage(reply);
    post({ id: 0, kind: "ready" });
    jobs = new EngineJobs(new EngineSession(engine), post);
    for (const request of early) jobs.receive(request);
  } else if (jobs === undefined) early.push(data);
  else jobs.receive(data);
  schedule();
};

let files: ReadonlyMap<string, string> | undefined;

/** The library's text: most sessions never need it. */
function filesOf(packed: string): ReadonlyMap<string, string> {
  return files ??= new Map(JSON.parse(new TextDecoder().decode(unpackNow(packed))) as [string, string][]);
}

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
