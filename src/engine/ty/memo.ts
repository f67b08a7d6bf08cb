/** Answers kept by key. A question that comes back to itself while it is being answered gets what `onCycle` says. */
export type Memo<K, V> = (key: K) => V;

export function memo<K, V>(compute: (key: K) => V, onCycle: (key: K) => V): Memo<K, V> {
  const known = new Map<K, { readonly value: V }>();
  const busy = new Set<K>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit.value;
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
}
