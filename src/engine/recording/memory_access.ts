/** Reading a machine's memory by program address, and its frames and heap as lists. */
import { Block, HEADER } from "../machine/heap";
import { framesOf } from "../machine/frames";
import type { Machine } from "../machine/machine";
import { AllocationKind, ENTRY_WORDS, Entry, INDEX_MASK, LIVE, Reg, WILDCARD } from "../machine/registers";
import type { FrameView, HeapBlock, MemoryAccess, Provenance } from "./recording";

export class MachineMemory implements MemoryAccess {
  constructor(private readonly machine: Machine) {}

  get pointerBytes(): 4 | 8 { return this.machine.options.pointerBytes; }

  /** Linear offset of mapped memory at an address, or undefined. */
  private linear(address: bigint, size: number): number | undefined {
    const { memory } = this.machine;
    const g = memory.geometry;
    const hi = Number(address >> 32n);
    const lo = Number(BigInt.asIntN(32, address));
    const inside = (delta: number, from: number, to: number): number | undefined => {
      const at = (lo - delta) | 0;
      return at >= from && at + size <= to ? at : undefined;
    };
    if (hi === g.stackHi) {
      const at = inside(g.stackDelta, g.stackLow, g.stackHigh);
      if (at !== undefined) return at;
    }
    if (hi !== g.heapHi) return undefined;
    return inside(g.globalDelta, g.globals, g.control) ?? inside(g.heapDelta, g.heap, memory.i32[Reg.HeapTop]);
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
    const g = this.machine.memory.geometry;
    if (linear >= g.heap) return this.address(linear + g.heapDelta, g.heapHi);
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
    const { functions } = this.machine.program;
    return framesOf(this.machine).map(({ fn, pc, base }) => ({ fn, pc, base, address: this.addressOfLinear(base), size: functions[fn].frameSize }));
  }

  heapBlocks(): readonly HeapBlock[] {
    const { memory, heap } = this.machine;
    const t = memory.table;
    const out: HeapBlock[] = [];
    const top = memory.i32[Reg.HeapTop];
    for (let block = memory.geometry.heap + HEADER; block <= top && heap.usable(block) > 0; block += heap.usable(block) + HEADER) {
      const usable = heap.usable(block);
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

  stack(): { readonly pointer: bigint; readonly low: bigint; readonly high: bigint } {
    const g = this.machine.memory.geometry;
    return { pointer: this.addressOfLinear(this.machine.fp), low: this.addressOfLinear(g.stackLow), high: this.address(g.stackHigh + g.stackDelta, g.stackHi) };
  }

  heap(): { readonly low: bigint; readonly top: bigint; readonly limit: bigint; readonly liveBytes: number; readonly liveBlocks: number } {
    const g = this.machine.memory.geometry;
    const r = this.machine.memory.i32;
    return { low: this.addressOfLinear(g.heap), top: this.addressOfLinear(r[Reg.HeapTop]), limit: this.addressOfLinear(g.heapEnd), liveBytes: r[Reg.LiveBytes], liveBlocks: r[Reg.LiveBlocks] };
  }
}
