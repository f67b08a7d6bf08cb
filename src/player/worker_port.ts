/** The engine in a Web Worker, started from the bundled text through a blob: no file to find, no network. */
import workerText from "virtual:engine-worker";
import type { EnginePort } from "./engine_client";
import type { Reply, Request } from "./protocol";

export function startWorker(): EnginePort {
  const url = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
  const worker = new Worker(url, { name: "memsim engine" });
  return {
    post: (request: Request) => worker.postMessage(request),
    onReply: (handler: (reply: Reply) => void) => {
      worker.onmessage = (event: MessageEvent<Reply>) => handler(event.data);
    },
    onCrash: (handler: (message: string) => void) => {
      worker.onerror = (event) => handler(event.message);
    },
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
