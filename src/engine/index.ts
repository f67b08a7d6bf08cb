/** The engine's only face: Rust text in, recording out. Pure; the phases are in pipeline.ts. */
import { generateProgram, type Extent, type InstantiationLimit } from "./codegen";
import type { DebugTables } from "./codegen/debug_tables";
import { explainFailure } from "./const_eval/explain_failure";
import { layoutRows, type LayoutRow } from "./layout_rows";
import { libraryFiles } from "./library";
import { ImageMiss } from "./image/format";
import type { LibraryState } from "./image/write_image";
import type { LibraryFiles } from "./hir";
import { check, IMAGE_TARGET, openLibrary, readLibrary, type Checked, type Library } from "./pipeline";
import { heapReport, outcomeOf, placeOf, reportedDiagnostic, textOf, type Outcome, type Place, type RunReport } from "./report";
import { Diagnostics, error, unsupported, type Diagnostic } from "./source/diagnostic";
import { renderDiagnostic, renderDiagnostics } from "./source/render";
import { DUMMY_SPAN } from "./source/span";
import { startRecording, type Recorder } from "./recording/record";
import type { Recording } from "./recording/recording";
import { metLeftOut, type Stop } from "./machine/stop";
import { describeStop } from "./stop_report";
import { shortenedTy } from "./ty/typeck/print_ty";

export type { RunReport, Outcome, Place } from "./report";
export type { LayoutRow } from "./layout_rows";
export type { Diagnostic } from "./source/diagnostic";
export { ImageMiss } from "./image/format";
/** Which locals hold a value at a point of a body: a question that a picture asks at every step. */
export type { Outcome as PlaceOutcome, Place as MirPlace, PlaceElem } from "./mir/mir";
export { localStates, type LocalInit, type PlaceFate, type ReadByte } from "./explain/local_states";

/** What the reader may choose about a run. Sizes are bytes. */
export interface EngineOptions {
  readonly edition: 2021 | 2024;
  readonly target: "64-bit" | "32-bit";
  readonly allocator: "size classes" | "first fit" | "best fit";
  readonly stackLimit: number;
  readonly heapLimit: number;
  /** Machine instructions until the run is stopped. */
  readonly maxSteps: number;
  /** Run although the borrow checker refuses. */
  readonly unchecked: boolean;
  readonly stdin: string;
  readonly args: readonly string[];
  readonly seed: number;
  readonly openLibrary: boolean;
  readonly test: boolean;
  readonly checkpointBudget: number;
}

/** A finished run with everything needed to look into it. */
export interface Run {
  readonly recording: Recording;
  readonly debug: DebugTables;
  readonly checked: Checked;
}

/** "library": no `main` and nothing to run. */
export type Verdict = "ok" | "rejected" | "unsupported" | "library";

export interface LabelledPlace extends Place {
  readonly text: string;
  readonly primary: boolean;
}

/** A diagnostic with places in the reader's text, ready to be shown. */
export interface PlacedDiagnostic extends Place {
  readonly level: Diagnostic["level"];
  readonly kind: Diagnostic["kind"];
  readonly code: string | undefined;
  readonly message: string;
  readonly labels: readonly LabelledPlace[];
  readonly children: readonly { readonly level: "note" | "help"; readonly message: string }[];
  readonly rendered: string;
}

const CHECKPOINT_INTERVAL = 16 * 1024;

/** Code nested deeper than our recursive phases can follow. */
const TOO_DEEP: Diagnostic = unsupported("deeply nested code", DUMMY_SPAN);

/** rustc's words for instantiation without end. */
function describeLimit({ tcx, sources }: Checked, { kind, item, span }: InstantiationLimit): Diagnostic {
  const args = item.args.flatMap((a) => (a.kind === "Type" ? [shortenedTy(tcx, a.ty)] : []));
  const name = `${tcx.defPath(item.def)}::<${args.join(", ")}>`;
  const def = tcx.def(item.def);
  const notes = tcx.isLocal(item.def) ? [{ level: "note" as const, message: `\`${def.name}\` defined here`, span: def.identSpan }] : [];
  return error(undefined, `reached the ${kind === "recursion" ? "recursion limit" : "type-length limit"} while instantiating \`${name}\``, span, "", [], notes);
}

/** Did JavaScript's own call stack run out? */
function isStackExhausted(thrown: unknown): boolean {
  return thrown instanceof RangeError && thrown.message.includes("call stack");
}

/**
 * One session: the library is read once, at the first compilation. With an image there may be two of it: what needs the library's text
 * (steps into it, the other target, what the image lacks) uses one that is read from there, all else the image.
 */
export class Engine {
  private fromText: Library | undefined;
  private fromImage: Library | undefined;
  private missCount = 0;

  /** `image`: what the library begins with, instead of being read from its text. `read` is told which of its entries are used. `files`: the library's text. */
  constructor(private readonly image?: Uint8Array, private readonly read?: (table: string, key: number | string) => void, private readonly files: () => LibraryFiles = libraryFiles) {}

  /** How often something was asked that the image does not hold. */
  get misses(): number {
    return this.missCount;
  }

  /** What has been found out about the library: an image is written from it. */
  libraryState(): LibraryState {
    return this.textLibrary().state();
  }

  /** Makes the library, which the first compilation would do otherwise. */
  prepare(): void {
    if (this.image === undefined) this.textLibrary();
    else this.imageLibrary(this.image);
  }

  /** Compiles; the answer can be run. Never throws on the reader's text. `needsText`: the image was found to lack something of it. */
  compile(text: string, options: EngineOptions, fileName = "src/main.rs", needsText = false): Compilation {
    return new Compilation(this, text, options, fileName, needsText);
  }

  /** All checks of a listing. May run out of JavaScript's stack. */
  check(text: string, options: EngineOptions, fileName: string, needsText: boolean): Checked {
    const pointerSize = options.target === "32-bit" ? 4 : 8;
    const library = needsText || options.openLibrary || pointerSize !== IMAGE_TARGET || this.image === undefined ? this.textLibrary() : this.imageLibrary(this.image);
    return check(library, text, { fileName, edition: options.edition, pointerSize, test: options.test });
  }

  private textLibrary(): Library {
    return this.fromText ??= readLibrary(this.files(), new Diagnostics());
  }

  private imageLibrary(image: Uint8Array): Library {
    return this.fromImage ??= openLibrary(image, this.files, new Diagnostics(), this.read);
  }

  /** The library is made anew next time: its answers may have been left half made. */
  forget(): void {
    this.fromText = undefined;
    this.fromImage = undefined;
  }

  /** Something was asked that the image does not hold. Who asked goes on with the library's text; others open the image again. */
  missed(): void {
    this.missCount++;
    this.fromImage = undefined;
  }

  /** Compiles, runs and sums up: one object of `memsim run --json`. */
  report(file: string, text: string, options: EngineOptions, withHeap: boolean): RunReport {
    try {
      return this.makeReport(file, text, options, withHeap, false);
    } catch (thrown) {
      if (!(thrown instanceof ImageMiss)) throw thrown;
      this.missed();
      return this.makeReport(file, text, options, withHeap, true);
    }
  }

  private makeReport(file: string, text: string, options: EngineOptions, withHeap: boolean, needsText: boolean): RunReport {
    const compilation = this.compile(text, options, file, needsText);
    const run = compilation.run();
    const { sources } = compilation.checked;
    const diagnostics = compilation.diagnostics.map((d) => reportedDiagnostic(sources, d));
    const base = { file, diagnostics, undefinedBehavior: null, heap: null, stdout: "", steps: 0 };
    if (run === undefined) {
      const outcome: Outcome = compilation.verdict === "library" ? "exit" : compilation.verdict === "ok" ? "internal_error" : compilation.verdict;
      return { ...base, outcome, exitCode: compilation.verdict === "library" ? 0 : compilation.verdict === "rejected" ? 1 : null, stderr: compilation.rendered() };
    }
    const { recording } = run;
    const { outcome, exitCode } = outcomeOf(recording.stop);
    const story = describeStop(run);
    return {
      ...base, outcome, exitCode,
      diagnostics: story.diagnostic === undefined ? diagnostics : [...diagnostics, reportedDiagnostic(sources, story.diagnostic)],
      stdout: textOf(recording.stdout), stderr: textOf(recording.stderr) + story.stderr,
      steps: recording.total("statement"),
      undefinedBehavior: story.undefinedBehavior ?? null,
      heap: heapReport(recording, withHeap),
    };
  }
}

/** How much of a program is made, and room for its stack in bytes: little at first, as few programs need more; a run that does is made again. */
interface Plan {
  readonly extent: Extent;
  readonly stackRoom: number;
}

/** Memory is made and kept for every recording: a stack of eight megabytes would be most of it. */
const FIRST_STACK = 256 * 1024;

/** A run that goes on a slice at a time, so that whoever waits can be told how far it is and can do other things in between. */
export class RunInProgress {
  /** `instead`: the same run with more of what it stopped for the lack of; undefined when it lacks nothing. */
  constructor(private recorder: Recorder, private done: (recording: Recording) => Run, private instead: (stop: Stop | undefined) => RunInProgress | undefined) {}

  /** Instructions executed so far. */
  get instructions(): number { return this.recorder.instructions; }

  /** Goes on for about so many instructions; true when the run is over. */
  advance(instructions: number): boolean {
    if (!this.recorder.advance(instructions)) return false;
    const other = this.instead(this.recorder.stop);
    if (other === undefined) return true;
    this.recorder = other.recorder;
    this.done = other.done;
    this.instead = other.instead;
    return false;
  }

  finish(): Run { return this.done(this.recorder.finish()); }
}

/** A checked program. */
export class Compilation {
  private current: Checked | undefined;
  private extra: readonly Diagnostic[] = [];
  private ran: Run | undefined;
  /** Of the program's code, once it is made. */
  private debug: DebugTables | undefined;

  constructor(private readonly engine: Engine, private readonly text: string, private readonly options: EngineOptions, private readonly fileName: string, private needsText: boolean) {
    this.current = this.guarded(() => this.check(text));
  }

  get checked(): Checked {
    return this.current ??= this.check("");
  }

  private check(text: string): Checked {
    return this.engine.check(text, this.options, this.fileName, this.needsText);
  }

  /** The answer; undefined, and the program refused, when JavaScript's own stack did not suffice. What the image lacks is found out from the library's text. */
  private guarded<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (thrown) {
      if (thrown instanceof ImageMiss && !this.needsText) {
        this.engine.missed();
        this.needsText = true;
        return this.guarded(() => {
          if (this.current !== undefined) this.current = this.check(this.text);
          return work();
        });
      }
      if (!isStackExhausted(thrown)) throw thrown;
      this.engine.forget();
      this.refuse(TOO_DEEP);
      return undefined;
    }
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.checked.diagnostics.all, ...this.extra];
  }

  get verdict(): Verdict {
    const errors = this.diagnostics.filter((d) => d.level === "error");
    if (errors.some((d) => d.kind === "rust") && !this.mayRunUnchecked) return "rejected";
    if (errors.some((d) => d.kind === "unsupported")) return "unsupported";
    return this.hasEntry ? "ok" : "library";
  }

  /** The borrow checker alone refuses, and the reader wants to see what would happen. */
  private get mayRunUnchecked(): boolean {
    return this.options.unchecked && this.checked.ok && this.extra.every((d) => d.kind !== "rust");
  }

  private get hasEntry(): boolean {
    return this.checked.resolution.hir.mainFn() !== undefined;
  }

  /** Runs the program; undefined when there is nothing to run or the verdict forbids it. */
  run(): Run | undefined {
    if (this.ran !== undefined) return this.ran;
    const running = this.start();
    while (running?.advance(Number.MAX_SAFE_INTEGER) === false);
    return running?.finish();
  }

  /** Stands before `main`, to be run a slice at a time; undefined as for `run`. */
  start(): RunInProgress | undefined {
    return this.verdict === "ok" ? this.guarded(() => this.generate({ extent: "WithoutCold", stackRoom: Math.min(FIRST_STACK, this.options.stackLimit) })) : undefined;
  }

  /** Nothing will be run, for that reason. */
  refuse(reason: Diagnostic): void {
    this.extra = [...this.extra, reason];
  }

  /** What a run that stopped needs more of. */
  private more(plan: Plan, stop: Stop | undefined): Plan | undefined {
    if (metLeftOut(stop) && plan.extent !== "Whole") return { ...plan, extent: "Whole" };
    const { stackLimit } = this.options;
    return stop?.kind === "StackOverflow" && plan.stackRoom < stackLimit ? { ...plan, stackRoom: stackLimit } : undefined;
  }

  private generate(plan: Plan): RunInProgress | undefined {
    const { checked, options } = this;
    const main = checked.resolution.hir.mainFn();
    if (main === undefined) return undefined;
    const pointerBytes = options.target === "32-bit" ? 4 : 8;
    const generated = generateProgram({ cache: checked.code, tcx: checked.tcx, mir: checked, source: checked.sources, options: { pointerBytes, openLibrary: options.openLibrary, statementOf: (span) => checked.statementOf(span) } }, main, plan.extent);
    this.debug = generated.debug;
    if (generated.limit !== undefined) {
      this.extra = [describeLimit(checked, generated.limit)];
      return undefined;
    }
    const started = startRecording(generated.program, {
      pointerBytes, stackLimit: options.stackLimit, stackRoom: plan.stackRoom, heapLimit: options.heapLimit, allocator: options.allocator,
      stdin: new TextEncoder().encode(options.stdin), args: ["main", ...options.args], seed: options.seed,
    }, { maxInstructions: options.maxSteps, checkpointBudget: options.checkpointBudget, interval: CHECKPOINT_INTERVAL });
    if (started.kind === "ConstFailed") {
      const more = this.more(plan, started.stop);
      if (more !== undefined) return this.generate(more);
      const { tcx, sources, code } = checked;
      const why = explainFailure({ tcx, sources, code, optimizedMir: (def) => checked.optimizedMir(def), coroutineDrop: (def) => checked.coroutineDrop(def), pointerSize: pointerBytes }, generated.debug, started.machine, started.stop);
      const instead = started.stop.kind === "Unsupported" ? started.stop.construct : "a constant that takes this long to compute";
      this.extra = [why ?? unsupported(instead, DUMMY_SPAN)];
      return undefined;
    }
    return new RunInProgress(started.recorder, (recording) => (this.ran = { recording, debug: generated.debug, checked }), (stop) => {
      const more = this.more(plan, stop);
      return more === undefined ? undefined : this.guarded(() => this.generate(more));
    });
  }

  /** Layouts of the file's own types; of generic ones, the instantiations that the program uses. */
  layouts(): readonly LayoutRow[] {
    if (this.debug === undefined) this.start();
    const used = this.debug?.functions.flatMap((f) => (f.user ? f.locals.map((l) => l.ty) : [])) ?? [];
    return this.guarded(() => layoutRows(this.checked, used)) ?? [];
  }

  /** All diagnostics as rustc prints them. */
  rendered(): string {
    return renderDiagnostics(this.diagnostics, this.checked.sources);
  }

  placedDiagnostics(): readonly PlacedDiagnostic[] {
    const { sources } = this.checked;
    return this.diagnostics.map((d) => ({
      level: d.level, kind: d.kind, code: d.code, message: d.message,
      ...placeOf(sources, d.labels.find((l) => l.primary)?.span ?? d.span),
      labels: d.labels.map((l) => ({ ...placeOf(sources, l.span), text: l.text, primary: l.primary })),
      children: d.children.map(({ level, message }) => ({ level, message })),
      rendered: renderDiagnostic(d, sources),
    }));
  }
}
