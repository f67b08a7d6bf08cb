/**
 * The machine's speed: instructions and MIR statements a second while recording, bytes a step, seeking and stepping back in a run of
 * ten million steps. Prints one JSON object. Bundle with esbuild and run with Node: `esbuild bench/machine.mts --bundle --platform=node --format=esm | node --input-type=module`.
 */
import { Op } from "../src/engine/machine/opcodes";
import { DEFAULT_MACHINE_OPTIONS, type Program } from "../src/engine/machine/program";
import { DEFAULT_RECORD_OPTIONS, record } from "../src/engine/recording/record";

const STEPS = 10_000_000;

/** `while i < n { s += a[i & 63] * 3; i += 1 }` as codegen makes it, a reader's step before each of its three statements. */
function kernel(n: number): Program {
  const code = [0];
  const at = (...words: number[]): number => code.push(...words) - words.length;
  at(Op.Const32, 0, 0, Op.Const32, 4, 0);
  const head = at(Op.Step, 1, 1);
  const exit = at(Op.JGeS32I, 0, n, 0);
  at(Op.Step, 2, 2, Op.And32I, 8, 0, 63, Op.Const32, 12, 0, Op.LinearIndex, 16, 32, 8, 4, 64, Op.LoadL32, 20, 16, 0, Op.Mul32I, 20, 20, 3, Op.Add32, 4, 4, 20, Op.StoreL32, 16, 0, 4);
  at(Op.Step, 3, 3);
  const add = at(Op.AddJoS32I, 0, 0, 1, 0);
  at(Op.Jump, head);
  const end = at(Op.Return);
  code[exit + 3] = end;
  code[add + 4] = end;
  const frame = { name: "main", entry: 1, end: code.length, frameSize: 320, outSize: 0, hiddenSlots: 0 };
  return { code: Int32Array.from(code), functions: [frame], globals: [undefined], initialisers: [], main: 0, traps: [], strings: [] };
}

/** MIR statements and terminators of one turn of the loop: comparison, switch, index, bounds check, load, multiply, add, store, checked add, assert, move, goto. */
const STATEMENTS_PER_TURN = 12;

function milliseconds(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function percentile(times: readonly number[], p: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * p)];
}

function recorded(program: Program): Extract<ReturnType<typeof record>, { kind: "Recorded" }>["recording"] {
  const result = record(program, DEFAULT_MACHINE_OPTIONS, { ...DEFAULT_RECORD_OPTIONS, maxInstructions: Infinity });
  if (result.kind !== "Recorded") throw new Error("the kernel has no constants");
  return result.recording;
}

const turns = Math.floor(STEPS / 3);
recorded(kernel(200_000));
let recording = recorded(kernel(10));
const time = milliseconds(() => { recording = recorded(kernel(turns)); });
const total = recording.total("expression");
let seed = 12345;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed % below;
};
const seeks = Array.from({ length: 300 }, () => { const k = random(total); return milliseconds(() => { recording.seek("expression", k); }); });
const backs = Array.from({ length: 300 }, (_, i) => milliseconds(() => { recording.seek("expression", Math.max(0, recording.position.expression - 1 - (i % 2))); }));
console.log(JSON.stringify({
  millionInstructionsPerSecond: Math.round(recording.position.instructions === 0 ? 0 : (turns * 12) / time / 1000),
  millionStatementsPerSecond: Math.round((turns * STATEMENTS_PER_TURN) / time / 1000),
  millionStepsPerSecond: Math.round(total / time / 1000),
  bytesPerStep: Number((recording.checkpointBytes / total).toFixed(3)),
  seekP95: Number(percentile(seeks, 0.95).toFixed(3)),
  stepBackP95: Number(percentile(backs, 0.95).toFixed(3)),
}));
