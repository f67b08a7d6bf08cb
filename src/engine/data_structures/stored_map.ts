/**
 * A map over a store: what it does not hold itself it asks for there, once, and keeps. The store may be another map, or data that is made
 * from bytes when first asked for.
 */
export interface Store<K, V> {
  /** Undefined: not there. */
  get(key: K): V | undefined;
}

/** `set` writes on the map alone; a store is never written. Iterating sees only what has been set or asked for. */
export class StoredMap<K, V> extends Map<K, V> {
  constructor(private store?: Store<K, V>) {
    super();
  }

  /** Puts a store behind a map that has none. */
  restore(store: Store<K, V>): void {
    this.store = store;
  }

  override get(key: K): V | undefined {
    const own = super.get(key);
    if (own !== undefined || this.store === undefined) return own;
    const stored = this.store.get(key);
    if (stored !== undefined) super.set(key, stored);
    return stored;
  }

  override has(key: K): boolean {
    return super.has(key) || this.get(key) !== undefined;
  }
}

/** Tables of one session, by name. */
export type Tables = Readonly<Record<string, StoredMap<unknown, unknown>>>;

/** Something was asked for that a store does not hold. */
export class Missing extends Error {}
