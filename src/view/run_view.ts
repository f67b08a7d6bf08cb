/** A run as cards and the command line look at it: states, captions, visits of lines, ticks on the scrubber. */
import { localStates, type LocalInit, type Run } from "../engine/index";
import type { Moment, RunEvent, StepLevel } from "../engine/recording/recording";
import { outcomeOf, textOf } from "../engine/report";
import { printTy } from "../engine/ty/typeck/print_ty";
import { caption } from "./caption";
import type { MemoryState } from "./memory_state";
import { currentLine, memoryState } from "./memory_view";
import type { ViewSource } from "./source";

const MAX_VISITS = 1000;
const MAX_TICKS = 400;
/** Steps looked through for the visits of a line. */
const MAX_SCAN = 5_000;

export interface Tick {
  readonly step: number;
  readonly kind: "alloc" | "realloc" | "free" | "print" | "panic";
  readonly text: string;
  readonly line: number | undefined;
}

export class RunView {
  private readonly source: ViewSource;
  private readonly library: boolean;
  private columns: ReturnType<typeof threadColumns> | undefined;
  private lines: readonly (number | undefined)[] | undefined;

  constructor(private readonly run: Run, private readonly level: StepLevel, openLibrary = false) {
    this.library = openLibrary;
    const inits = new Map<number, LocalInit | undefined>();
    const { checked, recording, debug } = run;
    const globals = addressBook(debug.globals.length, (i) => ((recording.program.globals[i]?.size ?? 0) === 0 ? undefined : recording.memory.addressOfGlobal(i)));
    const functions = addressBook(debug.functions.length, (i) => recording.memory.addressOfFunction(i));
    this.source = {
      globalAt: (address) => globals().get(address),
      functionAt: (address) => functions().get(address),
      recording: run.recording, debug: run.debug, tcx: checked.tcx, sources: checked.sources,
      typeName: (ty) => printTy(checked.tcx, ty),
      localInit: (def) => {
        if (!inits.has(def)) {
          const body = checked.optimizedMir(def);
          inits.set(def, body === undefined ? undefined : localStates(checked.tcx, body));
        }
        return inits.get(def);
      },
      threadColumns: () => (this.columns ??= threadColumns(recording.events)),
      lineOfMoment: (at) => this.lineOfMoment(at),
    };
  }

  get stepCount(): number {
    return this.run.recording.total(this.level);
  }

  get outcome(): string {
    return outcomeOf(this.run.recording.stop).outcome;
  }

  /** `opened`: keys of long runs of elements that are not to be folded. */
  state(step: number, opened?: ReadonlySet<string>): MemoryState {
    this.lines ??= this.scan();
    return memoryState(this.source, step, { level: this.level, library: this.library, ...(opened === undefined ? {} : { opened }) });
  }

  stepView(step: number, opened?: ReadonlySet<string>): { readonly state: MemoryState; readonly caption: string } {
    const before = step > 0 ? this.state(step - 1) : undefined;
    const state = this.state(step, opened);
    return { state, caption: caption(before, state) };
  }

  /** Steps at which execution stands at a line. */
  visits(line: number): readonly number[] {
    this.lines ??= this.scan();
    const out: number[] = [];
    for (let step = 0; step < this.lines.length && out.length < MAX_VISITS; step++) if (this.lines[step] === line) out.push(step);
    return out;
  }

  /** The nearest step before or after one at which execution stands at another line; the run's ends where there is none. */
  lineStep(step: number, direction: -1 | 1): number {
    this.lines ??= this.scan();
    const { lines } = this;
    const lineAt = (k: number): number | undefined => (k < lines.length ? lines[k] : undefined);
    if (step > lines.length || (direction === 1 && step === lines.length)) return Math.max(0, Math.min(this.stepCount, step + direction));
    let at = step + direction;
    while (at > 0 && at < lines.length && lineAt(at) === lineAt(step)) at += direction;
    if (direction === -1) while (at > 0 && lineAt(at - 1) === lineAt(at)) at--;
    return Math.max(0, Math.min(this.stepCount, at));
  }

  /** Ticks for the scrubber. */
  timeline(): readonly Tick[] {
    const ticks: Tick[] = [];
    for (const event of this.run.recording.events) {
      if (ticks.length >= MAX_TICKS) break;
      const step = this.stepOf(event.at);
      switch (event.kind) {
        case "alloc": ticks.push({ step, kind: "alloc", text: `allocates ${event.size} bytes`, line: this.lineOfMoment(event.at) }); break;
        case "realloc": ticks.push({ step, kind: "realloc", text: `grows from ${event.oldSize} to ${event.newSize} bytes`, line: this.lineOfMoment(event.at) }); break;
        case "free": ticks.push({ step, kind: "free", text: `frees ${event.size} bytes`, line: this.lineOfMoment(event.at) }); break;
        case "print": ticks.push({ step, kind: "print", text: `prints ${JSON.stringify(textOf(event.bytes).slice(0, 40))}`, line: undefined }); break;
        case "panic": ticks.push({ step, kind: "panic", text: `panics: ${event.message}`, line: event.line }); break;
      }
    }
    return ticks;
  }

  /** The state in which something that happened at a moment can be seen: after the step that was running. */
  private stepOf(at: Moment): number {
    return Math.min(this.stepCount, at[this.level]);
  }

  /** The step that was running at a moment is the last one begun. */
  private lineOfMoment(at: Moment): number | undefined {
    this.lines ??= this.scan();
    return this.lines[at[this.level] - 1];
  }

  private scan(): readonly (number | undefined)[] {
    const lines: (number | undefined)[] = [];
    const { recording } = this.run;
    const count = Math.min(this.stepCount, MAX_SCAN);
    for (let step = 0; step < count; step++) {
      recording.seek(this.level, step);
      lines.push(currentLine(this.source));
    }
    return lines;
  }
}

/** Each thread gets the first column that is free when it begins. */
function threadColumns(events: readonly RunEvent[]): { readonly of: ReadonlyMap<number, number>; readonly count: number } {
  const of = new Map([[1, 0]]);
  const taken = new Set([0]);
  let count = 1;
  for (const e of events) {
    if (e.kind === "thread_start") {
      let column = 0;
      while (taken.has(column)) column++;
      taken.add(column);
      of.set(e.thread, column);
      count = Math.max(count, column + 1);
    } else if (e.kind === "thread_end") taken.delete(of.get(e.thread) ?? -1);
  }
  return { of, count };
}

/** Indices by address, looked up when first asked for. */
function addressBook(count: number, addressOf: (index: number) => bigint | undefined): () => ReadonlyMap<bigint, number> {
  let book: Map<bigint, number> | undefined;
  return () => {
    if (book !== undefined) return book;
    book = new Map();
    for (let i = 0; i < count; i++) {
      const address = addressOf(i);
      if (address !== undefined && !book.has(address)) book.set(address, i);
    }
    return book;
  };
}
