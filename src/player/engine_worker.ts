/** Entry of the worker: one engine for all cards of a window. */
import type { Request } from "./protocol";
import { libraryImage } from "./library_image";
import { EngineSession } from "./session";

interface WorkerScope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = self as unknown as WorkerScope;
/** Ready before the first request is looked at. */
let session: EngineSession | undefined;
const starting = libraryImage().then((image) => session = new EngineSession(image));
const cancelled = new Set<number>();
const waiting: Request[] = [];
let busy = false;

scope.onmessage = ({ data }) => {
  if (data.kind === "cancel") cancelled.add(data.request);
  else waiting.push(data);
  if (!busy) schedule();
};

/** One request a turn, so that cancellations that arrive in between are seen before the work they spare. */
function schedule(): void {
  busy = true;
  self.setTimeout(() => {
    const request = waiting.shift();
    busy = false;
    if (request === undefined) return;
    if (session === undefined) {
      waiting.unshift(request);
      void starting.then(schedule);
      return;
    }
    if (!cancelled.delete(request.id)) {
      const reply = session.answer(request);
      if (reply !== undefined) scope.postMessage(reply);
    }
    if (waiting.length > 0) schedule();
    else cancelled.clear();
  }, 0);
}
