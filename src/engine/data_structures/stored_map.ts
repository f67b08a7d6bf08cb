/**
 * A map over a store: what it does not hold itself it asks for there, once, and keeps. The store may be another map, or data that is made
 * from bytes when first asked for.
 */
export interface Store<K, V> {
  /** Undefined: not there. */
  get(key: K): V | undefined;
}

/** A map that may have a store behind it or not. */
export interface Entries<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): unknown;
  delete(key: K): boolean;
}

/** `set` writes on the map alone; a store is never written. Iterating sees only what has been set or asked for. */
export class StoredMap<K, V> {
  private readonly own = new Map<K, V>();

  constructor(private store?: Store<K, V>) {}

  get size(): number {
    return this.own.size;
  }

  /** Puts a store behind a map that has none. */
  restore(store: Store<K, V>): void {
    this.store = store;
  }

  get(key: K): V | undefined {
    const own = this.own.get(key);
    if (own !== undefined || this.store === undefined) return own;
    const stored = this.store.get(key);
    if (stored !== undefined) this.own.set(key, stored);
    return stored;
  }

  has(key: K): boolean {
    return this.own.has(key) || this.get(key) !== undefined;
  }

  set(key: K, value: V): this {
    this.own.set(key, value);
    return this;
  }

  delete(key: K): boolean {
    return this.own.delete(key);
  }

  keys(): IterableIterator<K> {
    return this.own.keys();
  }

  values(): IterableIterator<V> {
    return this.own.values();
  }

  [Symbol.iterator](): IterableIterator<[K, V]> {
    return this.own[Symbol.iterator]();
  }
}

/** Tables of one session, by name. */
export type Tables = Readonly<Record<string, StoredMap<unknown, unknown>>>;

/** Something was asked for that a store does not hold. */
export class Missing extends Error {}
