/** Runs a program once while taking checkpoints, and gives the recording of it. See recording.ts for the model of steps. */
import { runInitialisers } from "../machine/initialise";
import { Machine } from "../machine/machine";
import { type MachineOptions, type Program } from "../machine/program";
import { RaceDetector } from "../machine/races";
import { Reg } from "../machine/registers";
import type { Stop } from "../machine/stop";
import { Checkpoints, momentOf } from "./checkpoints";
import { MachineMemory } from "./memory_access";
import type { Biography, HeapTraceEntry, MemoryAccess, Moment, Recording, RunEvent, StepLevel } from "./recording";

export interface RecordOptions {
  /** Instructions after which the run ends as `StepLimit`. */
  readonly maxInstructions: number;
  /** Bytes that checkpoints may take. */
  readonly checkpointBudget: number;
  /** Instructions between the first checkpoints; doubles under the budget. */
  readonly interval: number;
}

export const DEFAULT_RECORD_OPTIONS: RecordOptions = { maxInstructions: 200_000_000, checkpointBudget: 32 << 20, interval: 16 * 1024 };

export type RecordResult =
  | { readonly kind: "Recorded"; readonly recording: Recording }
  /** A constant could not be computed: the program does not compile (E0080). The machine stands where it failed. */
  | { readonly kind: "ConstFailed"; readonly machine: Machine; readonly stop: Stop };

/** A run that is being recorded, a slice at a time. */
export class Recorder {
  private readonly checkpoints: Checkpoints;
  private done = 0;

  /** `machine` has entered `main`. */
  constructor(private readonly machine: Machine, private readonly options: RecordOptions) {
    this.checkpoints = new Checkpoints(machine, options.checkpointBudget, options.interval);
    machine.races = new RaceDetector();
    this.checkpoints.capture();
  }

  /** Instructions executed so far. */
  get instructions(): number { return this.done; }

  get stop(): Stop | undefined { return this.machine.stop; }

  /** Goes on for about so many instructions; true when the run is over. */
  advance(instructions: number): boolean {
    const { machine, checkpoints, options } = this;
    for (let left = instructions; machine.stop === undefined && left > 0;) {
      const allowed = options.maxInstructions - this.done;
      if (allowed <= 0) machine.stop = { kind: "StepLimit", at: machine.here() };
      else {
        const ran = machine.run(Math.min(checkpoints.interval, allowed));
        this.done += ran;
        left -= ran;
        if (machine.stop === undefined) checkpoints.capture();
      }
    }
    return machine.stop !== undefined;
  }

  /** The recording of a run that is over. */
  finish(): Recording {
    const { machine } = this;
    machine.stop ??= { kind: "StepLimit", at: machine.here() };
    this.checkpoints.capture();
    machine.races = undefined;
    return new MachineRecording(machine, this.checkpoints, machine.stop);
  }
}

export type RecordStart = { readonly kind: "Recording"; readonly recorder: Recorder } | Extract<RecordResult, { kind: "ConstFailed" }>;

/** Computes the program's constants and stands before `main`. */
export function startRecording(program: Program, machineOptions: MachineOptions, options: RecordOptions = DEFAULT_RECORD_OPTIONS): RecordStart {
  const machine = new Machine(program, machineOptions);
  const failure = runInitialisers(machine);
  if (failure !== undefined) return { kind: "ConstFailed", machine, stop: failure };
  machine.enter(program.main);
  return { kind: "Recording", recorder: new Recorder(machine, options) };
}

/** The whole run at once. */
export function record(program: Program, machineOptions: MachineOptions, options: RecordOptions = DEFAULT_RECORD_OPTIONS): RecordResult {
  const started = startRecording(program, machineOptions, options);
  if (started.kind === "ConstFailed") return started;
  while (!started.recorder.advance(Number.MAX_SAFE_INTEGER));
  return { kind: "Recorded", recording: started.recorder.finish() };
}

const WATCH: Readonly<Record<StepLevel, number>> = { line: 1, statement: 2, expression: 3 };

class MachineRecording implements Recording {
  readonly memory: MemoryAccess;
  private readonly end: Moment;
  private lives: Map<number, Biography> | undefined;

  constructor(private readonly machine: Machine, private readonly checkpoints: Checkpoints, readonly stop: Stop) {
    this.memory = new MachineMemory(machine);
    this.end = momentOf(machine);
  }

  get program(): Program { return this.machine.program; }

  get exitCode(): number {
    switch (this.stop.kind) {
      case "Exit": return this.stop.code;
      case "Panic": return 101;
      default: return 134;
    }
  }

  total(level: StepLevel): number { return this.end[level]; }
  get position(): Moment { return momentOf(this.machine); }
  get checkpointBytes(): number { return this.checkpoints.byteCount; }
  get events(): readonly RunEvent[] { return this.machine.events.all; }
  get stdout(): Uint8Array { return this.output(1, Infinity); }
  get stderr(): Uint8Array { return this.output(2, Infinity); }
  outputHere(fd: 1 | 2): Uint8Array { return this.output(fd, this.machine.memory.i32[Reg.Events]); }

  seek(level: StepLevel, k: number): void {
    const last = this.checkpoints.count - 1;
    if (k >= this.end[level]) {
      this.checkpoints.restore(last);
      this.machine.stop = this.stop;
      return;
    }
    const wanted = Math.max(0, Math.floor(k));
    const from = Math.min(this.checkpoints.lastBefore(wanted, (m) => m[level]), Math.max(0, last - 1));
    const here = this.position;
    const ahead = this.machine.stop === undefined && here[level] <= wanted && here.instructions >= this.checkpoints.moment(from).instructions;
    if (!ahead) this.checkpoints.restore(from);
    this.machine.watch = WATCH[level];
    this.machine.watchAt = wanted;
    while (this.machine.stop === undefined && this.machine.run(1 << 20) === 1 << 20);
    this.machine.watch = 0;
  }

  private output(fd: 1 | 2, events: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let size = 0;
    for (const event of this.machine.events.all.slice(0, events)) {
      if (event.kind !== "print" || (event.fd === 2 ? 2 : 1) !== fd) continue;
      parts.push(event.bytes);
      size += event.bytes.length;
    }
    const all = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  biography(serial: number): Biography | undefined {
    return (this.lives ??= biographies(this.events)).get(serial);
  }

  heapTrace(): readonly HeapTraceEntry[] {
    const trace: HeapTraceEntry[] = [];
    for (const e of ofProgram(this.events)) {
      if (e.kind === "alloc") trace.push(["alloc", e.size, e.align]);
      else if (e.kind === "realloc") trace.push(["realloc", e.oldSize, e.newSize, e.align]);
      else if (e.kind === "free") trace.push(["free", e.size, e.align]);
    }
    return trace;
  }

  get heapStats(): Recording["heapStats"] {
    let [allocations, frees, live, peak] = [0, 0, 0, 0];
    for (const e of ofProgram(this.events)) {
      if (e.kind === "alloc") { allocations++; live += e.size; }
      else if (e.kind === "free") { frees++; live -= e.size; }
      else if (e.kind === "realloc") { allocations++; frees++; live += e.newSize - e.oldSize; }
      peak = Math.max(peak, live);
    }
    return { allocations, frees, leakedBytes: live, peakBytes: peak };
  }

  stateHash(): number {
    const { memory } = this.machine;
    let hash = 0;
    const mix = (words: Int32Array, salt: number): void => {
      for (let k = 0; k < words.length; k++) if (words[k] !== 0) hash = (hash + Math.imul(Math.imul(words[k] ^ Math.imul(k + salt, 0x9e3779b1), 0x85ebca6b) ^ (words[k] >>> 15), 0xc2b2ae35)) | 0;
    };
    mix(memory.i32, 1);
    mix(memory.prov, 3);
    mix(new Int32Array(memory.init.buffer, memory.init.byteOffset, memory.init.length >> 2), 7);
    mix(memory.table, 11);
    return hash;
  }
}

/** Without blocks that the program's allocator does not hear of. */
function ofProgram(events: readonly RunEvent[]): readonly RunEvent[] {
  const hidden = new Set<number>();
  return events.filter((e) => {
    if (e.kind === "alloc" && e.system) hidden.add(e.serial);
    return !((e.kind === "alloc" || e.kind === "free") && hidden.has(e.serial));
  });
}

function biographies(events: readonly RunEvent[]): Map<number, Biography> {
  const lives = new Map<number, Biography>();
  const die = (serial: number, e: RunEvent & { readonly point: { readonly fn: number; readonly pc: number } }): void => {
    const life = lives.get(serial);
    if (life !== undefined) lives.set(serial, { ...life, died: e.at, diedAt: e.point });
  };
  for (const e of events) {
    if (e.kind === "alloc") lives.set(e.serial, { serial: e.serial, address: e.address, size: e.size, align: e.align, born: e.at, bornAt: e.point, died: undefined, diedAt: undefined });
    else if (e.kind === "free") die(e.serial, e);
    else if (e.kind === "realloc") {
      die(e.serial, e);
      lives.set(e.newSerial, { serial: e.newSerial, address: e.address, size: e.newSize, align: e.align, born: e.at, bornAt: e.point, died: undefined, diedAt: undefined });
    }
  }
  return lives;
}
