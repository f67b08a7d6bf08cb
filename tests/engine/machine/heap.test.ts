/** The allocators: reuse, holes, merging, alignment. */
import { Heap, sizeClass } from "../../../src/engine/machine/heap";
import { geometry, LinearMemory } from "../../../src/engine/machine/linear_memory";
import type { AllocatorKind } from "../../../src/engine/machine/program";

function heap(kind: AllocatorKind): Heap {
  return new Heap(new LinearMemory(geometry(1024, 1 << 16, 1 << 16, 8), 8), kind);
}

test("a freed block of a class serves the next request of that class", () => {
  const h = heap("size classes");
  const a = h.allocate(24, 8);
  h.allocate(24, 8);
  h.release(a);
  expect(h.allocate(40, 8) === a).toBe(false);
  expect(h.allocate(30, 8)).toBe(a);
});

test("first fit takes the first hole that is large enough, best fit the smallest", () => {
  for (const [kind, wanted] of [["first fit", 0], ["best fit", 1]] as const) {
    const h = heap(kind);
    const big = h.allocate(64, 8);
    h.allocate(16, 8);
    const small = h.allocate(32, 8);
    h.allocate(16, 8);
    h.release(big);
    h.release(small);
    expect(h.allocate(32, 8)).toBe([big, small][wanted]);
  }
});

test("neighbouring holes merge", () => {
  const h = heap("first fit");
  const [a, b] = [h.allocate(32, 8), h.allocate(32, 8)];
  h.allocate(16, 8);
  h.release(a);
  h.release(b);
  expect(h.allocate(80, 8)).toBe(a);
});

test("the limit is reached", () => {
  const h = heap("first fit");
  expect(h.allocate(1 << 17, 8)).toBe(-1);
});

test("classes step by 16 to 1024, then by quarters of a doubling", () => {
  expect(sizeClass(1).usable).toBe(16);
  expect(sizeClass(1000).usable).toBe(1008);
  expect(sizeClass(1025).usable).toBe(1280);
  expect(sizeClass(2048).usable).toBe(2048);
  expect(sizeClass(1280).index).toBe(65);
});
