/** Reading a machine's memory by program address, and its frames and heap as lists. */
import { Block, HEADER } from "../machine/heap";
import { framesOf, type Registers } from "../machine/frames";
import type { Machine } from "../machine/machine";
import { AllocationKind, ENTRY_WORDS, Entry, INDEX_MASK, LIVE, PAGE, Reg, Thread, ThreadState, Waiting, WILDCARD } from "../machine/registers";
import { isArea } from "../machine/thread_life";
import { recordOf } from "../machine/threads";
import type { FrameView, HeapBlock, MemoryAccess, Provenance, ThreadView, WaitingFor } from "./recording";

const WAITING: Readonly<Record<Waiting, WaitingFor | undefined>> = {
  [Waiting.Nothing]: undefined, [Waiting.Sleep]: "sleep", [Waiting.Join]: "join", [Waiting.Park]: "park", [Waiting.Mutex]: "mutex", [Waiting.RwLockRead]: "rwlock_read",
  [Waiting.RwLockWrite]: "rwlock_write", [Waiting.Condvar]: "condvar", [Waiting.Once]: "once", [Waiting.Message]: "message", [Waiting.Room]: "room", [Waiting.Scope]: "scope",
  [Waiting.Barrier]: "barrier", [Waiting.Stream]: "stream",
};

export class MachineMemory implements MemoryAccess {
  constructor(private readonly machine: Machine) {}

  get pointerBytes(): 4 | 8 { return this.machine.options.pointerBytes; }

  /** Linear offset of mapped memory at an address, or undefined. */
  private linear(address: bigint, size: number): number | undefined {
    const { memory } = this.machine;
    const { i32, geometry: g } = memory;
    const hi = Number(address >> 32n);
    const lo = Number(BigInt.asIntN(32, address));
    for (let slot = 0; slot < i32[Reg.ThreadSlots]; slot++) {
      const t = recordOf(this.machine, slot);
      const at = (lo - i32[t + Thread.StackDelta]) | 0;
      if (hi === i32[t + Thread.StackHi] && at >= (slot === 0 ? g.stackLow : t * 4) && at + size <= i32[t + Thread.StackHigh]) return at;
    }
    if (hi !== g.heapHi) return undefined;
    const global = (lo - g.globalDelta) | 0;
    if (global >= g.globals && global + size <= g.control) return global;
    const at = memory.heapLinear(lo);
    return at >= g.heap && at + size <= i32[Reg.HeapTop] ? at : undefined;
  }

  bytes(address: bigint, size: number): Uint8Array | undefined {
    const at = this.linear(address, size);
    return at === undefined ? undefined : this.machine.memory.u8.slice(at, at + size);
  }

  initialised(address: bigint, size: number): Uint8Array | undefined {
    const at = this.linear(address, size);
    if (at === undefined) return undefined;
    const { init } = this.machine.memory;
    return Uint8Array.from({ length: size }, (_, k) => (init[(at + k) >> 3] >> ((at + k) & 7)) & 1);
  }

  pointer(address: bigint): bigint | undefined {
    const bytes = this.bytes(address, this.pointerBytes);
    return bytes?.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  }

  provenance(address: bigint): Provenance | undefined {
    const at = this.linear(address, this.pointerBytes);
    if (at === undefined) return undefined;
    const { memory, program } = this.machine;
    const word = memory.prov[at >> memory.provShift];
    const index = word & INDEX_MASK;
    const e = index * ENTRY_WORDS;
    const t = memory.table;
    if (index === 0 || word === WILDCARD || e >= t.length) return undefined;
    const kind = (t[e + Entry.KindAlign] >> 8) as AllocationKind;
    return {
      kind: kind === AllocationKind.Stack ? "stack" : kind === AllocationKind.Heap ? "heap" : "global",
      serial: t[e + Entry.Serial],
      base: this.address(t[e + Entry.AddressLo], t[e + Entry.AddressHi]),
      size: t[e + Entry.Size],
      live: (t[e + Entry.State] & LIVE) !== 0 && t[e + Entry.State] >>> 4 === word >>> 22,
      globalIndex: index < program.globals.length ? index : undefined,
    };
  }

  private address(lo: number, hi: number): bigint {
    return (BigInt(hi >>> 0) << 32n) | BigInt(lo >>> 0);
  }

  addressOfLinear(linear: number): bigint {
    const { memory } = this.machine;
    const { i32, geometry: g } = memory;
    for (let slot = 0; slot < i32[Reg.ThreadSlots]; slot++) {
      const t = recordOf(this.machine, slot);
      if (linear >= (slot === 0 ? g.stackLow : t * 4) && linear < i32[t + Thread.StackHigh]) return this.address(linear + i32[t + Thread.StackDelta], i32[t + Thread.StackHi]);
    }
    if (linear >= g.heap) return this.address(memory.heapAddress(linear), g.heapHi);
    return linear >= g.control ? this.address(linear + g.stackDelta, g.stackHi) : this.address(linear + g.globalDelta, g.heapHi);
  }

  addressOfGlobal(global: number): bigint {
    return this.addressOfLinear(this.machine.memory.geometry.globals + this.machine.globalBase[global]);
  }

  addressOfFunction(fn: number): bigint {
    const g = this.machine.memory.geometry;
    return this.address(g.codeLo + (fn + 1) * 16, g.heapHi);
  }

  frames(): readonly FrameView[] {
    return this.framesFrom(this.machine);
  }

  private framesFrom(registers: Registers): readonly FrameView[] {
    const { functions } = this.machine.program;
    return framesOf(this.machine, registers).map(({ fn, pc, base }) => ({ fn, pc, base, address: this.addressOfLinear(base), size: functions[fn].frameSize }));
  }

  leakedOnPurpose(): ReadonlySet<number> {
    const { memory, events } = this.machine;
    const past = memory.i32[Reg.Events];
    return new Set(events.leaks.flatMap((at) => {
      const e = at < past ? events.all[at] : undefined;
      return e?.kind === "leak" ? [e.serial] : [];
    }));
  }

  threads(): readonly ThreadView[] {
    const { memory, events } = this.machine;
    const r = memory.i32;
    const names = new Map<number, string>();
    for (const e of events.all.slice(0, r[Reg.Events])) if (e.kind === "thread_start") names.set(e.thread, e.name);
    const out: ThreadView[] = [];
    for (let slot = 0; slot < r[Reg.ThreadSlots]; slot++) {
      const t = recordOf(this.machine, slot);
      if ((r[t + Thread.State] as ThreadState) === ThreadState.Free) continue;
      const id = r[t + Thread.Id];
      const running = slot === r[Reg.CurrentThread];
      const frames = this.framesFrom(running ? this.machine : { pc: r[t + Thread.Pc], fp: r[t + Thread.Fp], cp: r[t + Thread.Cp] });
      const blocked = (r[t + Thread.State] as ThreadState) === ThreadState.Blocked;
      const waiting = blocked ? (r[t + Thread.Waiting] as Waiting) : Waiting.Nothing;
      // The main thread may use all of its stack, though memory was made for the beginning of it.
      const high = this.address(r[t + Thread.StackHigh] + r[t + Thread.StackDelta], r[t + Thread.StackHi]);
      out.push({
        id, name: id === 1 ? "main" : names.get(id) ?? "", running, frames,
        waiting: WAITING[waiting],
        waitsForThread: waiting === Waiting.Join ? r[t + Thread.WaitingAt] : undefined,
        waitsAt: waiting === Waiting.Nothing || waiting === Waiting.Join || waiting === Waiting.Sleep ? undefined : this.addressOfLinear(r[t + Thread.WaitingAt]),
        stack: { pointer: frames[0].address, low: slot === 0 ? high - BigInt(Math.ceil(this.machine.options.stackLimit / PAGE) * PAGE) : this.addressOfLinear(r[t + Thread.StackLow]), high },
      });
    }
    return out.sort((a, b) => a.id - b.id);
  }

  heapBlocks(): readonly HeapBlock[] {
    const { memory, heap } = this.machine;
    const t = memory.table;
    const out: HeapBlock[] = [];
    const top = memory.i32[Reg.HeapTop];
    for (let block = memory.geometry.heap + HEADER; block <= top && heap.usable(block) > 0; block += heap.usable(block) + HEADER) {
      const usable = heap.usable(block);
      if (isArea(this.machine, block)) continue;
      const inUse = (heap.word(block, Block.Size) & 1) === 1;
      const e = heap.word(block, Block.Index) * ENTRY_WORDS;
      out.push({
        kind: inUse ? "live" : "hole",
        address: this.addressOfLinear(block),
        size: inUse ? t[e + Entry.Size] : usable,
        usable,
        align: inUse ? 1 << (t[e + Entry.KindAlign] & 255) : 1,
        serial: heap.word(block, Block.Serial),
      });
    }
    return out;
  }

  heap(): { readonly low: bigint; readonly top: bigint; readonly limit: bigint; readonly liveBytes: number; readonly liveBlocks: number } {
    const g = this.machine.memory.geometry;
    const r = this.machine.memory.i32;
    return { low: this.addressOfLinear(g.heap), top: this.addressOfLinear(r[Reg.HeapTop]), limit: this.address(g.heapEnd + g.heapDelta, g.heapHi), liveBytes: r[Reg.LiveBytes], liveBlocks: r[Reg.LiveBlocks] };
  }
}
