/**
 * Makes the library's image by compiling, running and drawing a set of programs and keeping what that found out about the library.
 * Bundled and run by `library_image.mjs`. The same programs and sources give the same bytes.
 */
import { writeLibraryImage } from "../src/engine/image/write_image";
import type { FunctionDebug } from "../src/engine/codegen/index";
import { FIRST_USER_DEF, type DefId } from "../src/engine/hir/def";
import { Engine, type Run } from "../src/engine/index";
import { runInitialisers } from "../src/engine/machine/initialise";
import { Machine } from "../src/engine/machine/machine";
import { DEFAULT_MACHINE_OPTIONS } from "../src/engine/machine/program";
import { Ctrl } from "../src/engine/machine/registers";
import { DEFAULT_RUN_OPTIONS } from "../src/player/run_options";
import { RunView } from "../src/view/run_view";

const OPTIONS = { ...DEFAULT_RUN_OPTIONS, maxSteps: 2_000_000 };
/** Pictures drawn of one run. */
const PICTURES = 40;
/** Programs that must have used an entry of these tables for it to be kept; one is enough elsewhere. Types that something kept mentions stay. */
const USES: Readonly<Record<string, number>> = { code: 4, items: 4, types: 4, optimizedMir: 3 };
/** The same for compiled functions that are not generic. */
const PLAIN_USES = 3;
/** Tables that are kept whole: names must be complete, or one that is missing would seem not to exist; numbers of definitions must stay the same. */
const WHOLE = new Set([
  "modules", "langItems", "itemNames", "ctors", "implsOfTrait", "inherentImpls", "publicPaths", "publicNames", "nameCounts",
  "nodes", "expansions", "moduleHeads", "moduleInsides", "origins", "macroScopes", "madeByItems", "madeByBodies", "madeByGenerics",
]);

/** Instructions looked at one by one to see which functions a program enters: its constants and its beginning. */
const WATCHED = 300_000;
/** So many programs must mention a function for it to count as cold. */
const MENTIONED = 4;

/** Library functions that a run enters. */
function entered({ recording: { program }, debug }: Run): Set<DefId> {
  const machine = new Machine(program, DEFAULT_MACHINE_OPTIONS);
  const functions = new Set<number>();
  const run = machine.run.bind(machine);
  let left = WATCHED;
  machine.run = (n) => {
    let done = 0;
    for (; done < n && left-- > 0; done++) {
      functions.add(machine.memory.i32[(machine.cp >> 2) + Ctrl.Function]);
      if (run(1) === 0) break;
    }
    return done;
  };
  if (runInitialisers(machine) === undefined) {
    machine.enter(program.main);
    machine.run(WATCHED);
  }
  return definitionsOf([...functions].map((f) => debug.functions[f]));
}

function definitionsOf(functions: readonly FunctionDebug[]): Set<DefId> {
  return new Set(functions.flatMap(({ def }) => (def !== undefined && def < FIRST_USER_DEF ? [def] : [])));
}

/** Everything a reader may ask of a program. */
function exercise(engine: Engine, text: string): Run | undefined {
  const compilation = engine.compile(text, OPTIONS);
  const run = compilation.run();
  compilation.placedDiagnostics();
  if (run === undefined) return undefined;
  const view = new RunView(run, "line", false);
  view.timeline();
  const stride = Math.max(1, Math.ceil(view.stepCount / PICTURES));
  for (let step = 0; step <= view.stepCount; step += stride) view.stepView(step);
  view.stepView(view.stepCount);
  return run;
}

/** Runs the programs and tells which functions are cold: those that no program enters unless it panics. */
function coldFunctions(engine: Engine, programs: readonly string[]): readonly DefId[] {
  const mentions = new Map<DefId, number>();
  const needed = new Set<DefId>();
  for (const text of programs) {
    const run = exercise(engine, text);
    if (run === undefined) continue;
    for (const def of definitionsOf(run.debug.functions)) mentions.set(def, (mentions.get(def) ?? 0) + 1);
    if (!run.recording.events.some((e) => e.kind === "panic")) for (const def of entered(run)) needed.add(def);
  }
  return [...mentions].filter(([def, count]) => count >= MENTIONED && !needed.has(def)).map(([def]) => def).sort((a, b) => a - b);
}

export interface MadeImage {
  readonly bytes: Uint8Array;
  /** Programs that asked for what no image can hold. */
  readonly missed: number;
}

export function makeImage(programs: readonly string[]): MadeImage {
  const full = new Engine();
  const cold = coldFunctions(full, programs);
  const state = full.libraryState();
  const uses = new Map<string, number>();
  let missed = 0;
  // Without compiled functions, so that what compiling asks for is seen: readers use the library with types of their own.
  const everything = writeLibraryImage(state, (table) => table !== "code", cold);
  for (const text of programs) {
    const touched = new Set<string>();
    const engine = new Engine(everything, (table, key) => touched.add(`${table}:${key}`));
    exercise(engine, text);
    if (engine.misses > 0) missed++;
    for (const key of touched) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  /** A function that is not generic is the same for all programs: its code is kept, and its body is not needed. */
  const isPlain = (def: number | string): boolean => (state.tables.generics.get(Number(def)) as { readonly value: { readonly count: number } } | undefined)?.value.count === 0;
  const plainCode = (key: number | string): boolean => isPlain(/:Item:(\d+)</.exec(String(key))?.[1] ?? "");
  const keep = (table: string, key: number | string): boolean => {
    if (WHOLE.has(table)) return true;
    const used = uses.get(`${table}:${key}`) ?? 0;
    if (table === "optimizedMir" && isPlain(key)) return false;
    return used >= (table === "code" && plainCode(key) ? PLAIN_USES : USES[table] ?? 1);
  };
  const bytes = writeLibraryImage(state, keep, cold);
  return { bytes, missed };
}
