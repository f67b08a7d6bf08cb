/** Collections, counted pointers, cells and locks: what their owners know of the bytes, in words. */
import { Engine } from "../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";
import { focused } from "../../src/view/focus";
import { memoryRows } from "../../src/view/memory_rows";
import { RunView } from "../../src/view/run_view";
import { lines, look, type Look } from "../look";

jest.setTimeout(120_000);

const text = (statements: string, items = ""): string => `${items}fn end() {}\nfn main() {\n${statements}\nend();\n}\n`;

/** The run up to a last statement `end()`, which keeps everything in scope. */
function runOf(statements: string, items = ""): { readonly run: Look; readonly line: number } {
  const program = text(statements, items);
  return { run: look(program), line: program.split("\n").indexOf("end();") + 1 };
}

/** The picture there, without the line that names main, as far to the left as it goes. */
function pictureOf(statements: string, items = ""): string {
  const { run, line } = runOf(statements, items);
  return lines(run.picture(line).split("\n").slice(1).join("\n"));
}

test("a hash map is a block of entries, told in the order in which the program itself meets them", () => {
  const { run, line } = runOf('let m: HashMap<u8, char> = [(1, \'a\'), (2, \'b\'), (30, \'c\'), (40, \'d\')].into_iter().collect();\nprintln!("{m:?}");', "use std::collections::HashMap;\n");
  const printed = run.before(line).stdout;
  const [block] = run.before(line).heap.blocks.filter((b) => b.status === "live");
  const { content } = block.value;
  if (content.kind !== "entries") throw new Error(content.kind);
  const told = content.shown.map(({ key, value }) => [key, value].map((v) => (v?.content.kind === "scalar" ? v.content.text : "?")).join(": "));
  expect(`{${told.join(", ")}}\n`).toBe(printed);
  expect(block.label).toBe("HashMap's entries");
  expect(content.room).toBe(8);
});

test("an empty map has no block, and an emptied one says so", () => {
  expect(pictureOf("let m: HashMap<u8, u8> = HashMap::new();", "use std::collections::HashMap;\n")).toBe(lines(`
      m: HashMap<u8, u8>
        ptr: *const u8 = owner → empty
        len: usize = 0
        capacity: usize = 0
  `));
  expect(pictureOf("let mut s: HashSet<u64> = HashSet::new(); s.insert(5); s.remove(&5);", "use std::collections::HashSet;\n")).toContain("heap block1 (52 B, live): HashSet's values = 0 of 4 taken\n");
});

test("a set has members without values", () => {
  expect(pictureOf("let s: HashSet<u64> = HashSet::from([5]);", "use std::collections::HashSet;\n")).toBe(lines(`
      s: HashSet<u64>
        ptr: *const u8 = owner → block1+32
        len: usize = 1
        capacity: usize = 3
    heap block1 (52 B, live): HashSet's values = 1 of 4 taken
      5
  `));
});

test("a B-tree of one node is sorted", () => {
  expect(pictureOf('let m = BTreeMap::from([(3, "c"), (1, "a")]);', "use std::collections::BTreeMap;\n")).toContain(lines(`
    heap block1 (232 B, live): BTreeMap's root = 2 of 11 taken
      1 → shared → static1[0] and 1 elements len 1
      3 → shared → static2[0] and 1 elements len 1
  `));
});

test("a B-tree of two levels: the root's edges own the leaves", () => {
  expect(pictureOf("let mut s = BTreeSet::new(); for i in 0..12u8 { s.insert(i); }", "use std::collections::BTreeSet;\n")).toBe(lines(`
      s: BTreeSet<u8>
        root: *const std::collections::btree::node::LeafNode<u8, ()> = owner → block1
        height: usize = 1
        len: usize = 12
    heap block2 (24 B, live): BTreeSet's leaf = 6 of 11 taken
      0
      1
      2
      3
      4
      5
    heap block3 (24 B, live): BTreeSet's leaf = 5 of 11 taken
      7
      8
      9
      10
      11
    heap block1 (120 B, live): BTreeSet's root = 1 of 11 taken
      edge 0: *const std::collections::btree::node::LeafNode<u8, ()> = owner → block2
      6
      edge 1: *const std::collections::btree::node::LeafNode<u8, ()> = owner → block3
  `));
});

test("a deque is told in its logical order, with the slot where it begins", () => {
  expect(pictureOf("let mut d = VecDeque::new(); d.push_back(1); d.push_back(2); d.push_front(0);", "use std::collections::VecDeque;\n")).toBe(lines(`
      d: VecDeque<i32>
        ptr: *const u8 = owner → block1
        head: usize = 3
        len: usize = 3
        capacity: usize = 4
    heap block1 (16 B, live): ring of i32 len 3 capacity 4 head 3
      [0]: i32 = 0
      [1]: i32 = 1
      [2]: i32 = 2
  `));
});

test("a heap is its vector, a linked list its nodes", () => {
  expect(pictureOf("let h = BinaryHeap::from([1, 5, 2]);", "use std::collections::BinaryHeap;\n")).toContain("heap block1 (12 B, live): [i32] len 3 capacity 3\n  [0]: i32 = 5\n  [1]: i32 = 1\n  [2]: i32 = 2\n");
  expect(pictureOf("let l = LinkedList::from([1u8, 2]);", "use std::collections::LinkedList;\n")).toMatch(/head: .* = owner → block1\n {4}tail: .* = raw → block2\n {4}len: usize = 2\nheap block1 \(24 B, live\): LinkedList's node\n {2}prev: .* = None\n {2}element: u8 = 1\n {2}next: .* = owner → block2\nheap block2 \(24 B, live\): LinkedList's node\n {2}prev: .* = raw → block1\n {2}element: u8 = 2\n {2}next: .* = None\n$/);
});

test("counts of Rc tick as strong_count and weak_count do", () => {
  const { run, line } = runOf('let a = Rc::new(5);\nlet b = Rc::clone(&a);\nlet w = Rc::downgrade(&a);\nprintln!("{} {}", Rc::strong_count(&b), Rc::weak_count(&b));\ndrop(b);\nprintln!("{}", w.strong_count());', "use std::rc::Rc;\n");
  const counts = (at: number): unknown => {
    const block = run.before(at).heap.blocks.find((b) => b.label === "Rc's counts and value");
    const summary = block?.value.content.kind === "struct" ? block.value.content.summary : undefined;
    return summary?.kind === "rows" ? summary.rows.map((r) => (r.value.content.kind === "scalar" ? r.value.content.text : r.value.content.kind)) : undefined;
  };
  expect([5, 6, 7, line].map(counts)).toEqual([["1", "0", "5"], ["2", "0", "5"], ["2", "1", "5"], ["1", "1", "5"]]);
  expect(run.before(line).stdout).toBe("2 1\n1\n");
});

test("with only weak pointers left the value is dropped, its memory held", () => {
  expect(pictureOf('let w = { let s = Rc::new(String::from("x")); Rc::downgrade(&s) }; let never: Weak<u8> = Weak::new();', "use std::rc::{Rc, Weak};\n")).toBe(lines(`
      w: std::rc::Weak<String> = weak → block1
      never: std::rc::Weak<u8> = weak → empty
    heap block2 (1 B, freed): bytes = 16 bytes
    heap block1 (40 B, live): Rc's counts and value
      strong: usize = 0
      weak: usize = 1
      value: String = dropped
  `));
});

test("counted slices, text and trait objects", () => {
  const picture = pictureOf('let s: Rc<str> = Rc::from("hi"); let v: Rc<[u8]> = Rc::from([1, 2]); let d: Rc<dyn Any> = Rc::new(7u16);', "use std::any::Any;\nuse std::rc::Rc;\n");
  expect(picture).toContain("s: Rc<str> = owner → block1 len 2\n");
  expect(picture).toContain('  value: str = "hi" len 2 capacity 2\n');
  expect(picture).toContain("  value: [u8] len 2 capacity 2\n    [0]: u8 = 1\n    [1]: u8 = 2\n");
  expect(picture).toContain("  value: u16 = 7\n");
});

test("a RefCell says how it is borrowed, its guards are references", () => {
  expect(pictureOf("let r = RefCell::new(1); let s = RefCell::new(2); let t = RefCell::new(3u8);\nlet a = r.borrow(); let b = r.borrow(); let m = s.borrow_mut();", "use std::cell::RefCell;\n")).toBe(lines(`
      r: RefCell<i32>
        borrow: isize = 2 shared
        value: i32 = 1
      s: RefCell<i32>
        borrow: isize = mutably
        value: i32 = 2
      t: RefCell<u8>
        borrow: isize = not borrowed
        value: u8 = 3
      a: Ref<i32> = shared → frame1.r0.value.value
      b: Ref<i32> = shared → frame1.r0.value.value
      m: RefMut<i32> = mutable → frame1.s1.value.value
  `));
});

test("locks say who holds them, and what a panic left", () => {
  expect(pictureOf("let m = Mutex::new(1); let free = Mutex::new(2); let w = RwLock::new(3);\nlet g = m.lock().unwrap(); let r = w.read().unwrap();", "use std::sync::{Mutex, RwLock};\n")).toBe(lines(`
      m: Mutex<i32>
        lock: u32 = locked
        value: i32 = 1
      free: Mutex<i32>
        lock: u32 = unlocked
        value: i32 = 2
      w: RwLock<i32>
        lock: u32 = 1 reader
        value: i32 = 3
      g: MutexGuard<i32> = mutable → frame1.m0
      r: RwLockReadGuard<i32> = shared → frame1.w2.data.value
  `));
  expect(pictureOf("let m = Mutex::new(1);\nlet _ = catch_unwind(AssertUnwindSafe(|| { let _g = m.lock().unwrap(); panic!(); }));", "use std::panic::{catch_unwind, AssertUnwindSafe};\nuse std::sync::Mutex;\n")).toContain("lock: u32 = unlocked, poisoned\n");
});

test("cells that are set once", () => {
  expect(pictureOf("let a: OnceCell<u8> = OnceCell::new(); let b = OnceLock::new(); b.set(3u8).unwrap(); let c: OnceLock<u8> = OnceLock::new();", "use std::cell::OnceCell;\nuse std::sync::OnceLock;\n")).toBe(lines(`
      a: OnceCell<u8> = None
      b: OnceLock<u8>
        state: u32 = set
        value: u8 = 3
      c: OnceLock<u8>
        state: u32 = not set
  `));
});

test("a cow is borrowed or owned", () => {
  expect(pictureOf('let a: Cow<str> = Cow::Borrowed("x"); let b: Cow<str> = Cow::Owned(String::from("y"));', "use std::borrow::Cow;\n")).toBe(lines(`
      a: Cow<str> = Borrowed
        0: &str = shared → static1[0] and 1 elements len 1
      b: Cow<str> = Owned
        0: String
          ptr: *const u8 = owner → block1
          len: usize = 1
          capacity: usize = 1
    heap block1 (1 B, live): [u8] = "y" len 1 capacity 1
    static static1 (1 B, live): [u8] = "x" len 1 capacity 1
  `));
});

test("iterators show what they stand on, without their markers", () => {
  expect(pictureOf("let v = [1, 2, 3]; let mut it = v.iter(); it.next(); let r = 2..5; let c = v.chunks(2);")).toBe(lines(`
      v: [i32; 3] len 3 capacity 3
        [0]: i32 = 1
        [1]: i32 = 2
        [2]: i32 = 3
      it: std::slice::Iter<i32>
        ptr: NonNull<i32> = shared → frame1.v0[1]
        end_or_len: *const i32 = shared → past the end
      r: std::ops::Range<i32>
        start: i32 = 2
        end: i32 = 5
      c: Chunks<i32>
        v: &[i32] = shared → frame1.v0[0] and 3 elements len 3
        chunk_size: usize = 2
  `));
});

test("a union shows its bytes as each of its fields", () => {
  expect(pictureOf("let u = Bits { f: 1.0 };", "union Bits { f: f32, n: u32 }\n")).toBe("u: Bits\n  f: f32 = 1.0\n  n: u32 = 1065353216\n");
});

test("a trait object leads to its vtable, whose words are named", () => {
  const items = "trait Speak { fn speak(&self); fn name(&self) -> u8 { 1 } }\nstruct Dog(String);\nimpl Speak for Dog { fn speak(&self) {} }\nimpl Drop for Dog { fn drop(&mut self) {} }\n";
  const { run, line } = runOf("let d = Dog(String::new()); let r: &dyn Speak = &d;", items);
  expect(run.before(line).statics.map((s) => [s.group, s.label])).toEqual([["vtable", "vtable of Dog as Speak"]]);
  expect(run.picture(line)).toContain("static static1 (40 B, live): vtable\n  drop: fn = drop_in_place\n  size: usize = 24\n  align: usize = 8\n  speak: fn = Dog::speak\n  name: fn = Speak::name\n");
});

test("long runs are folded in the middle", () => {
  const { run, line } = runOf("let v: Vec<u32> = (0..300).collect(); let m: BTreeSet<u32> = (0..5).collect();", "use std::collections::BTreeSet;\n");
  const block = run.before(line).heap.blocks.find((b) => b.size === 1200);
  const content = block?.value.content;
  expect(content?.kind === "sequence" ? content.shown.map((e) => e.index) : content).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 296, 297, 298, 299]);
});

test("what a fold hides is not taken for lost, nor what frames in the middle of a deep stack hold", () => {
  const { run, line } = runOf("let v: Vec<Box<u32>> = (0..60).map(Box::new).collect();");
  expect(run.before(line).heap.blocks.filter((b) => b.status === "leaked")).toEqual([]);
  const deep = look("fn down(n: u32) {\n    let b = Box::new(n);\n    if *b > 0 { down(n - 1); }\n    else {\n        println!(\"{b}\");\n    }\n}\nfn main() {\n    down(30);\n}\n");
  expect(deep.before(5).heap.blocks.filter((b) => b.status === "leaked")).toEqual([]);
});

test("a reader may open a long run", () => {
  const run = new Engine().compile("fn main() {\n    let v: Vec<u32> = (0..300).collect();\n    println!(\"{}\", v.len());\n}\n", DEFAULT_RUN_OPTIONS).run();
  if (run === undefined) throw new Error("does not run");
  const view = new RunView(run, "line");
  const [step] = view.visits(3);
  const shown = (opened: readonly string[]): unknown => view.state(step, new Set(opened)).heap.blocks.map((b) => (b.value.content.kind === "sequence" ? b.value.content.shown.length : 0));
  const [block] = view.state(step).heap.blocks;
  expect([shown([]), shown([block.value.key])]).toEqual([[16], [300]]);
});

test("what only hidden variables lead to is hidden with them", () => {
  const { run, line } = runOf("let a = vec![1u8]; let b = vec![2u16]; let c = &a; let s = \"x\";");
  const state = run.before(line);
  const labels = (options: { readonly hide?: readonly string[]; readonly focus?: readonly string[] }): readonly string[] => {
    const { threads, heap, statics } = focused(state, { hide: options.hide ?? [], focus: options.focus ?? [] });
    return [...threads.flatMap((t) => t.frames.flatMap((f) => f.locals.filter((l) => l.role === "variable").map((l) => l.name))), ...heap.blocks.map((b) => b.label), ...statics.map((b) => b.label)];
  };
  expect(labels({})).toEqual(["a", "b", "c", "s", "bytes", "[u16]", "literal"]);
  expect(labels({ hide: ["a"] })).toEqual(["b", "c", "s", "[u16]", "literal"]);
  expect(labels({ hide: ["a", "c", "s"] })).toEqual(["b", "[u16]"]);
  expect(labels({ hide: ["Vec"] })).toEqual(["c", "s", "literal"]);
  expect(labels({ focus: ["b"] })).toEqual(["b", "[u16]"]);
});

test("a table tells it in words", () => {
  const { run, line } = runOf("let v = vec![Some(1u8), None]; let r = &v[1]; let m = BTreeMap::from([(1, 'a')]); let u: u8;", "use std::collections::BTreeMap;\n");
  expect(memoryRows(run.before(line)).map((row) => `${row.place} | ${row.name} | ${row.value}`)).toEqual([
    "main | v | pointer to heap block 1, length 2, capacity 2",
    "main | r | pointer to heap block 1, [1]",
    "main | m | root pointer to heap block 2, height 0, length 1",
    "main | u | not initialised",
    "heap | heap block 1 | Some of 1, None, 4 bytes",
    "heap | heap block 2 | 1 entries: 1 to 'a', 104 bytes",
  ]);
});
