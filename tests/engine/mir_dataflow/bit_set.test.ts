import { BitSet } from "../../../src/engine/data_structures/bit_set";

test("members come back in rising order, across words", () => {
  const set = new BitSet(100);
  for (const i of [99, 0, 31, 32, 64]) set.insert(i);
  set.remove(32);
  expect([...set]).toEqual([0, 31, 64, 99]);
});

test("filled holds its domain and nothing beyond", () => {
  expect([...BitSet.filled(33)].length).toBe(33);
});

test("union says whether it added anything", () => {
  const [a, b] = [new BitSet(8), new BitSet(8)];
  b.insert(3);
  expect(a.union(b)).toBe(true);
  expect(a.union(b)).toBe(false);
  a.subtract(b);
  expect(a.isEmpty).toBe(true);
});
