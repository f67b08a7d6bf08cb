/** The engine in a Web Worker, started from the bundled text through a blob: no file to find, no network. */
import { packedImage, packedLibrary, packedWorker } from "virtual:engine-worker";
import type { EnginePort } from "./engine_client";
import type { Beginning, Reply, Request } from "./protocol";
import { unpack } from "./unpack";

/** Requests wait until the worker's text is unpacked. The library's image is unpacked while the worker starts. */
export function startWorker(): EnginePort {
  const waiting: Request[] = [];
  let worker: Worker | undefined;
  let isClosed = false;
  let onReply: (reply: Reply) => void = () => undefined;
  let onCrash: (message: string) => void = () => undefined;
  const start = async (): Promise<void> => {
    const url = URL.createObjectURL(new Blob([await unpack(packedWorker)], { type: "text/javascript" }));
    if (!isClosed) {
      const started = new Worker(url, { name: "memsim engine" });
      worker = started;
      started.onmessage = (event: MessageEvent<Reply>) => { onReply(event.data); };
      started.onerror = (event) => { onCrash(event.message); };
      const image = packedImage === undefined ? undefined : await unpack(packedImage);
      const beginning: Beginning = { kind: "begin", image, packedLibrary };
      started.postMessage(beginning, image === undefined ? [] : [image.buffer]);
      for (const request of waiting) started.postMessage(request);
      waiting.length = 0;
    }
    URL.revokeObjectURL(url);
  };
  void start().catch((error: unknown) => { onCrash(String(error)); });
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
