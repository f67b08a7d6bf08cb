/** Measures the engine inside Node and prints rows as JSON: speed while recording, checkpoints, seeks, a note of fifty listings. */
import { readFileSync } from "node:fs";
import { Engine, type Run } from "../src/engine/index";
import { libraryFiles } from "../src/engine/library";
import { Diagnostics } from "../src/engine/source/diagnostic";
import { SourceMap } from "../src/engine/source/source_map";
import { parseCrate } from "../src/engine/syntax";
import { memoryScene } from "../src/diagram/memory_scene";
import { sceneToSvg } from "../src/diagram/svg_text";
import { DEFAULT_RUN_OPTIONS } from "../src/player/run_options";
import { RunView } from "../src/view/run_view";
import type { Body } from "../src/engine/mir/mir";
import { KERNELS, LINES_A_TURN, LONG_RUN, NOTE_PROGRAM, noteOfFifty } from "./programs.mjs";

const OPTIONS = { ...DEFAULT_RUN_OPTIONS, maxSteps: 2_000_000_000 };
const SCENE = { width: 700, lens: "values" } as const;
const NOT_EXECUTED = new Set(["StorageLive", "StorageDead", "Nop", "FakeRead", "PlaceMention", "AscribeUserType"]);

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
}

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}

function row(name: string, figure: number, unit: string, target?: number, atLeast = false): void {
  console.log(JSON.stringify({ name, figure, unit, target, atLeast }));
}

/** Blocks reachable from a block without unwinding. */
function successors(body: Body, block: number): readonly number[] {
  const { kind } = body.basicBlocks[block].terminator;
  switch (kind.kind) {
    case "Goto": case "Drop": case "Assert": return [kind.target];
    case "Call": return kind.target === undefined ? [] : [kind.target];
    case "SwitchInt": return [...kind.targets.map(([, t]) => t), kind.otherwise];
    case "FalseEdge": case "FalseUnwind": return [kind.real];
    default: return [];
  }
}

function reaches(body: Body, from: number, to: number): boolean {
  const seen = new Set<number>();
  const work = [...successors(body, from)];
  for (let b = work.pop(); b !== undefined; b = work.pop()) {
    if (b === to) return true;
    if (seen.has(b)) continue;
    seen.add(b);
    work.push(...successors(body, b));
  }
  return false;
}

/** MIR statements and terminators in the blocks of the only loop; it has no branches, so one turn runs each of them once. */
function statementsPerTurn(body: Body): number {
  let count = 0;
  body.basicBlocks.forEach((block, b) => {
    if (reaches(body, b, b)) count += 1 + block.statements.filter((s) => !NOT_EXECUTED.has(s.kind.kind)).length;
  });
  return count;
}

function run(engine: Engine, text: string): Run {
  const compilation = engine.compile(text, OPTIONS);
  const made = compilation.run();
  if (made === undefined || made.recording.stop.kind !== "Exit") throw new Error(`a benchmark's program did not run: ${made?.recording.stop.kind ?? compilation.rendered()}`);
  return made;
}

function kernelBody(made: Run): Body {
  const def = made.debug.functions.find((f) => f.user && f.name === "kernel")?.def;
  const body = def === undefined ? undefined : made.checked.optimizedMir(def);
  if (body === undefined) throw new Error("a kernel has no MIR");
  return body;
}

/** Statements a second: the difference of a long and a short run, so that compiling does not count. */
function speedRows(engine: Engine): void {
  const turns = 800_000;
  for (const kernel of KERNELS) {
    const body = kernelBody(run(engine, kernel.text(1000)));
    const short = timed(() => run(engine, kernel.text(1001))).ms;
    const long = timed(() => run(engine, kernel.text(turns))).ms;
    const perTurn = statementsPerTurn(body);
    row(`recording: ${kernel.name} (${perTurn} MIR statements a turn)`, (perTurn * turns) / Math.max(1, long - short) / 1000, "M statements/s", 50, true);
  }
}

function travelRows(engine: Engine): void {
  const { recording } = run(engine, LONG_RUN.text(10_000_000 / LINES_A_TURN));
  const total = recording.total("line");
  row("steps of the long run", total, "steps");
  row("checkpoints", recording.checkpointBytes / total, "bytes/step", 4);
  let seed = 12345;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  row("random seek, p95", p95(Array.from({ length: 200 }, () => { const k = random(total); return timed(() => recording.seek("line", k)).ms; })), "ms", 4);
  row("step back, p95", p95(Array.from({ length: 200 }, () => timed(() => recording.seek("line", Math.max(0, recording.position.line - 1))).ms)), "ms", 1);
}

function picture(engine: Engine, text: string): number {
  return timed(() => {
    const view = new RunView(run(engine, text), "line");
    return sceneToSvg(memoryScene(view.stepView(0).state, SCENE), { label: "", idPrefix: "b" }).length;
  }).ms;
}

/** Lexing and parsing, function bodies included, of the library's text. */
function parserRow(): void {
  const files = [...libraryFiles()];
  const megabytes = files.reduce((sum, [, text]) => sum + text.length, 0) / 1e6;
  const parseAll = (): void => {
    const sources = new SourceMap();
    for (const [name, text] of files) parseCrate(sources.addFile(name, text), { edition: 2024, lazyBodies: false }, new Diagnostics());
  };
  const times = Array.from({ length: 15 }, () => timed(parseAll).ms).sort((a, b) => a - b);
  row(`parser: the library's ${megabytes.toFixed(2)} MB, warm (median of 15)`, megabytes / (times[7] / 1000), "MB/s", 5, true);
}

/** Programs of a session before it counts as warm, as in engine_page.mts. */
const WARMING = 25;

const [which, imageFile] = process.argv.slice(2);
const engine = new Engine(new Uint8Array(readFileSync(imageFile)));
if (which === "first") {
  row("source to first picture, cold, Node", picture(engine, NOTE_PROGRAM), "ms", 150);
  const later = Array.from({ length: WARMING + 15 }, (_, i) => picture(engine, `${NOTE_PROGRAM}// ${i}\n`));
  row("the second program's picture, Node", later[0], "ms");
  row(`source to first picture, warm, Node (median of 15 after ${WARMING})`, later.slice(WARMING).sort((a, b) => a - b)[7], "ms", 50);
  row("a note with 50 diagrams, engine and pictures, Node", timed(() => { for (const text of noteOfFifty()) picture(engine, text); }).ms, "ms");
} else if (which === "parser") {
  parserRow();
} else if (which === "program") {
  const made = timed(() => {
    const view = new RunView(run(engine, NOTE_PROGRAM), "line");
    for (let step = 0; step <= view.stepCount; step++) view.state(step);
    return view.stepCount;
  });
  console.log(JSON.stringify({ name: `ours: compile, run and the picture of each of ${made.value} steps`, figure: made.ms, unit: "ms", steps: made.value }));
} else {
  speedRows(engine);
  travelRows(engine);
}
