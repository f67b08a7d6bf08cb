/** Runs in a browser's page: how long the engine in its worker takes, told to the benchmark as milliseconds. */
import { EngineClient } from "../src/player/engine_client";
import { DEFAULT_RUN_OPTIONS } from "../src/player/run_options";
import { startWorker } from "../src/player/worker_port";

/** Listings opened one after the other before the warm ones are counted, and in all. */
const WARMING = 25;
const OPENED = 40;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function engineTimes(program: string): Promise<{ readonly ready: number; readonly first: number; readonly second: number; readonly warm: number }> {
  const open = (client: EngineClient, source: string): Promise<unknown> => client.open(source, DEFAULT_RUN_OPTIONS, { kind: "first" });
  const client = new EngineClient(startWorker);
  const ready = await timed(() => client.prepare());
  const first = await timed(() => open(client, program));
  const later: number[] = [];
  for (let k = 1; k < OPENED; k++) later.push(await timed(() => open(client, `${program}// ${k}\n`)));
  const counted = later.slice(WARMING).sort((a, b) => a - b);
  return { ready, first, second: later[0], warm: counted[counted.length >> 1] };
}

Object.assign(globalThis, { engineTimes });
