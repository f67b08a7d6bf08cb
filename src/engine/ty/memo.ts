/** Answers kept by key. A question that comes back to itself while it is being answered gets what `onCycle` says. */
import { StoredMap } from "../data_structures/stored_map";

/** An answer, which may be `undefined`. */
export interface Answer<V> {
  readonly value: V;
}

export interface Memo<K, V> {
  (key: K): V;
  /** The answers so far. */
  readonly known: StoredMap<K, Answer<V>>;
  /** Finds an answer out anew. */
  again(key: K): V;
}

export function memo<K, V>(compute: (key: K) => V, onCycle: (key: K) => V): Memo<K, V> {
  const known = new StoredMap<K, Answer<V>>();
  const busy = new Set<K>();
  const ask = (key: K): V => {
    const hit = known.get(key);
    return hit === undefined ? again(key) : hit.value;
  };
  const again = (key: K): V => {
    if (busy.has(key)) return onCycle(key);
    busy.add(key);
    try {
      const value = compute(key);
      known.set(key, { value });
      return value;
    } finally {
      busy.delete(key);
    }
  };
  return Object.assign(ask, { known, again });
}
