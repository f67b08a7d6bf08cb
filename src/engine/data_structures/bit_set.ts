/** A set of small non-negative integers below a fixed bound, one bit each. Counterpart: rustc_index `DenseBitSet`. */
export class BitSet {
  private readonly words: Uint32Array;

  /** An empty set that may hold 0 … `domain` − 1. */
  constructor(readonly domain: number) {
    this.words = new Uint32Array((domain + 31) >>> 5);
  }

  static filled(domain: number): BitSet {
    const set = new BitSet(domain);
    set.insertAll();
    return set;
  }

  has(i: number): boolean {
    return (this.words[i >>> 5] & (1 << (i & 31))) !== 0;
  }

  /** True when `i` was not in the set before. */
  insert(i: number): boolean {
    const fresh = !this.has(i);
    this.words[i >>> 5] |= 1 << (i & 31);
    return fresh;
  }

  remove(i: number): void {
    this.words[i >>> 5] &= ~(1 << (i & 31));
  }

  insertAll(): void {
    this.words.fill(0xffffffff);
    const rest = this.domain & 31;
    if (rest !== 0) this.words[this.words.length - 1] = (2 ** rest - 1) >>> 0;
  }

  clear(): void {
    this.words.fill(0);
  }

  /** Adds all of `other`; true when that changed something. */
  union(other: BitSet): boolean {
    let changed = false;
    for (let w = 0; w < this.words.length; w++) {
      const joined = (this.words[w] | other.words[w]) >>> 0;
      if (joined !== this.words[w]) {
        this.words[w] = joined;
        changed = true;
      }
    }
    return changed;
  }

  /** Removes all of `other`. */
  subtract(other: BitSet): void {
    for (let w = 0; w < this.words.length; w++) this.words[w] &= ~other.words[w];
  }

  intersects(other: BitSet): boolean {
    return this.words.some((w, i) => (w & other.words[i]) !== 0);
  }

  get isEmpty(): boolean {
    return this.words.every((w) => w === 0);
  }

  clone(): BitSet {
    const copy = new BitSet(this.domain);
    copy.words.set(this.words);
    return copy;
  }

  /** Members in rising order. */
  *[Symbol.iterator](): IterableIterator<number> {
    for (let w = 0; w < this.words.length; w++) {
      for (let bits = this.words[w]; bits !== 0; bits &= bits - 1) yield w * 32 + (31 - Math.clz32(bits & -bits));
    }
  }
}
