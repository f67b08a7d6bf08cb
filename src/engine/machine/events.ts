/** What happened in a run, in order. The log only grows; after seeking back, re-execution finds its entries already there (`Reg.Events` says how many are past). */

export type MachineEvent =
  /** `system`: not the program's allocator's doing; heap traces leave it out. */
  | { readonly kind: "alloc"; readonly serial: number; readonly address: bigint; readonly size: number; readonly align: number; readonly system: boolean; readonly point: { readonly fn: number; readonly pc: number } }
  | { readonly kind: "realloc"; readonly serial: number; readonly newSerial: number; readonly address: bigint; readonly oldSize: number; readonly newSize: number; readonly align: number; readonly moved: boolean; readonly point: { readonly fn: number; readonly pc: number } }
  | { readonly kind: "free"; readonly serial: number; readonly size: number; readonly align: number; readonly point: { readonly fn: number; readonly pc: number } }
  /** Leaked on purpose: it is to live to the end of the program. */
  | { readonly kind: "leak"; readonly serial: number }
  | { readonly kind: "print"; readonly fd: number; readonly bytes: Uint8Array }
  /** A thread began (`thread` is its `ThreadId`, `name` empty when it has none) or ended. */
  | { readonly kind: "thread_start"; readonly thread: number; readonly name: string }
  | { readonly kind: "thread_end"; readonly thread: number }
  | { readonly kind: "panic"; readonly message: string; readonly file: string; readonly line: number; readonly column: number };

/** When: instructions executed and steps of each level begun. */
export interface EventMoment {
  readonly line: number;
  readonly statement: number;
  readonly expression: number;
  readonly instructions: number;
}

export type TimedEvent = MachineEvent & { readonly at: EventMoment };

export class EventLog {
  readonly all: TimedEvent[] = [];
  /** Positions in `all` of what was leaked on purpose, ascending. */
  readonly leaks: number[] = [];

  /** Appends unless it is known already; returns the new number of past events. */
  put(past: number, event: MachineEvent, instructions: number, line: number, statement: number, expression: number): number {
    if (past === this.all.length) {
      if (event.kind === "leak") this.leaks.push(past);
      this.all.push({ ...event, at: { line, statement, expression, instructions } });
    }
    return past + 1;
  }
}
