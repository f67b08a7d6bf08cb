/** The engine in a Web Worker, started from the bundled text through a blob: no file to find, no network. */
import packedWorker from "virtual:engine-worker";
import type { EnginePort } from "./engine_client";
import type { Reply, Request } from "./protocol";
import { unpack } from "./unpack";

/** Requests wait until the worker's text is unpacked. */
export function startWorker(): EnginePort {
  const waiting: Request[] = [];
  let worker: Worker | undefined;
  let isClosed = false;
  let onReply: (reply: Reply) => void = () => undefined;
  let onCrash: (message: string) => void = () => undefined;
  void unpack(packedWorker).then((text) => {
    if (isClosed) return;
    const url = URL.createObjectURL(new Blob([text as BlobPart], { type: "text/javascript" }));
    worker = new Worker(url, { name: "memsim engine" });
    URL.revokeObjectURL(url);
    worker.onmessage = (event: MessageEvent<Reply>) => { onReply(event.data); };
    worker.onerror = (event) => { onCrash(event.message); };
    for (const request of waiting) worker.postMessage(request);
  }, (error: unknown) => { onCrash(String(error)); });
  return {
    post: (request) => {
      if (worker === undefined) waiting.push(request);
      else worker.postMessage(request);
    },
    onReply: (handler) => { onReply = handler; },
    onCrash: (handler) => { onCrash = handler; },
    close: () => {
      isClosed = true;
      worker?.terminate();
    },
  };
}
