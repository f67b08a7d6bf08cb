/**
 * The heap allocators. A block is a 16-byte header and a multiple of 16 usable bytes after it; addresses handed out are multiples of 16.
 * Header words: usable size | 1 when in use · allocation index in use · next free block · serial of the (last) allocation.
 * Blocks follow each other without gaps from the region's start to `HeapTop`, so the heap can be walked in address order.
 *
 * `size classes` (as tcmalloc and jemalloc): requests round up to a class; a freed block serves its class only.
 * `first fit` and `best fit`: an address-ordered free list; blocks split when the rest is useful and merge with free neighbours.
 */
import type { LinearMemory } from "./linear_memory";
import type { AllocatorKind } from "./program";
import { AREA_INDEX, PAGE, Reg } from "./registers";

export const HEADER = 16;
const MIN_BLOCK = 16;

/** Words of a block's header, from its first byte. */
export const enum Block { Size, Index, NextFree, Serial }

/** Rounds a size up to its class, and the class's number. Steps of 16 to 1024, then four steps a doubling. */
export function sizeClass(size: number): { readonly usable: number; readonly index: number } {
  const least = Math.max(MIN_BLOCK, Math.ceil(size / 16) * 16);
  if (least <= 1024) return { usable: least, index: least / 16 };
  const log = 31 - Math.clz32(least - 1);
  const step = 2 ** (log - 2);
  const usable = Math.ceil(least / step) * step;
  const wide = 31 - Math.clz32(usable);
  return { usable, index: 64 + (wide - 10) * 4 + ((usable - 2 ** wide) / 2 ** (wide - 2)) };
}

export class Heap {
  constructor(private readonly memory: LinearMemory, private readonly kind: AllocatorKind) {}

  /** Linear offset of a block's usable bytes, or -1 when the limit is reached. */
  allocate(size: number, align: number): number {
    const usable = this.kind === "size classes" ? sizeClass(size).usable : Math.max(MIN_BLOCK, Math.ceil(size / 16) * 16);
    if (align <= 16) {
      const reused = this.kind === "size classes" ? this.takeClass(usable) : this.takeFit(usable);
      if (reused !== 0) return reused;
    }
    return this.carve(usable, align);
  }

  /** Bytes that a block can hold without moving. */
  usable(block: number): number {
    return this.word(block, Block.Size) & ~1;
  }

  /** Tries to make room for `size` bytes where the block is. */
  resizeInPlace(block: number, size: number): boolean {
    const usable = this.usable(block);
    if (this.kind === "size classes") return sizeClass(size).usable === usable;
    const wanted = Math.max(MIN_BLOCK, Math.ceil(size / 16) * 16);
    if (wanted <= usable) {
      this.splitTail(block, wanted);
      return true;
    }
    const r = this.memory.i32;
    if (block + usable !== r[Reg.HeapTop]) return false;
    if (block + wanted > this.memory.heapEnd) return false;
    this.memory.growTo(block + wanted);
    this.memory.i32[Reg.HeapTop] = block + wanted;
    this.setWord(block, Block.Size, wanted | 1);
    return true;
  }

  release(block: number): void {
    const usable = this.usable(block);
    this.setWord(block, Block.Size, usable);
    if (this.kind === "size classes") {
      // A gap before an over-aligned block may be of no class: it stays a hole.
      if (sizeClass(usable).usable !== usable) return;
      const head = Reg.SizeClasses + sizeClass(usable).index;
      this.setWord(block, Block.NextFree, this.memory.i32[head]);
      this.memory.i32[head] = block;
    } else this.insertFree(block);
  }

  /** Takes note of who lives in a block. */
  occupy(block: number, index: number, serial: number): void {
    this.setWord(block, Block.Size, this.usable(block) | 1);
    this.setWord(block, Block.Index, index);
    this.setWord(block, Block.Serial, serial);
  }

  word(block: number, which: Block): number {
    return this.memory.i32[((block - HEADER) >> 2) + which];
  }

  private setWord(block: number, which: Block, value: number): void {
    const at = block - HEADER;
    this.memory.i32[(at >> 2) + which] = value;
    this.memory.dirty[at >> 10] = 1;
  }

  private takeClass(usable: number): number {
    const head = Reg.SizeClasses + sizeClass(usable).index;
    const block = this.memory.i32[head];
    if (block !== 0) this.memory.i32[head] = this.word(block, Block.NextFree);
    return block;
  }

  private takeFit(usable: number): number {
    let previous = 0;
    let best = 0;
    let beforeBest = 0;
    for (let block = this.memory.i32[Reg.FreeList]; block !== 0; previous = block, block = this.word(block, Block.NextFree)) {
      const size = this.usable(block);
      if (size < usable || (best !== 0 && size >= this.usable(best))) continue;
      best = block;
      beforeBest = previous;
      if (this.kind === "first fit" || size === usable) break;
    }
    if (best === 0) return 0;
    this.setNext(beforeBest, this.word(best, Block.NextFree));
    this.splitTail(best, usable);
    return best;
  }

  private setNext(previous: number, next: number): void {
    if (previous === 0) this.memory.i32[Reg.FreeList] = next;
    else this.setWord(previous, Block.NextFree, next);
  }

  /** Cuts a block to `usable` bytes when the rest can be a block of its own, which becomes free. */
  private splitTail(block: number, usable: number): void {
    const size = this.usable(block);
    const inUse = this.word(block, Block.Size) & 1;
    const rest = size - usable - HEADER;
    if (rest < MIN_BLOCK) return;
    this.setWord(block, Block.Size, usable | inUse);
    const tail = block + usable + HEADER;
    this.setWord(tail, Block.Size, rest);
    this.setWord(tail, Block.Serial, this.word(block, Block.Serial));
    this.insertFree(tail);
  }

  private insertFree(block: number): void {
    let previous = 0;
    let next = this.memory.i32[Reg.FreeList];
    while (next !== 0 && next < block) {
      previous = next;
      next = this.word(next, Block.NextFree);
    }
    if (next !== 0 && block + this.usable(block) + HEADER === next) {
      this.setWord(block, Block.Size, this.usable(block) + HEADER + this.usable(next));
      next = this.word(next, Block.NextFree);
    }
    this.setWord(block, Block.NextFree, next);
    if (previous !== 0 && previous + this.usable(previous) + HEADER === block) {
      this.setWord(previous, Block.Size, this.usable(previous) + HEADER + this.usable(block));
      this.setWord(previous, Block.NextFree, next);
    } else this.setNext(previous, block);
  }

  /** Room for a thread's area above all blocks, itself a block in use; linear offset of its first byte. `size` is a multiple of 4096 and counts the header. */
  carveArea(size: number): number {
    const block = this.memory.i32[Reg.HeapTop] + HEADER;
    this.memory.i32[Reg.AreaBytes] += size;
    this.memory.growTo(block + size + PAGE);
    this.memory.i32[Reg.HeapTop] += size;
    this.setWord(block, Block.Size, (size - HEADER) | 1);
    this.setWord(block, Block.Index, AREA_INDEX);
    return block;
  }

  /** A new block above all others; a gap before an over-aligned one becomes a free block. */
  private carve(usable: number, align: number): number {
    const top = this.memory.i32[Reg.HeapTop];
    // Alignment is of program addresses, from which linear offsets differ.
    const address = (linear: number): number => this.memory.heapAddress(linear) >>> 0;
    let block = top + HEADER;
    if (align > 16) {
      const rest = address(block) % align;
      if (rest !== 0) block += align - rest;
      if (block - top - HEADER === 16) block += align;
    }
    if (block + usable > this.memory.heapEnd) return -1;
    this.memory.growTo(block + usable + PAGE);
    const gap = block - HEADER - top;
    if (gap > 0) {
      this.setWord(top + HEADER, Block.Size, gap - HEADER);
      this.release(top + HEADER);
    }
    this.memory.i32[Reg.HeapTop] = block + usable;
    this.setWord(block, Block.Size, usable);
    return block;
  }
}
