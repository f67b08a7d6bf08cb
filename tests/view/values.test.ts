/** Every kind of value, decoded from its bytes: the picture on the right of the program that makes it. */
import { lines, look, variable } from "../look";

jest.setTimeout(120_000);

/** The picture after all statements but a last one, `end()`, which keeps everything in scope. */
function pictureOf(statements: string, items = ""): string {
  const text = `${items}fn end() {}\nfn main() {\n${statements}\nend();\n}\n`;
  return look(text).picture(text.split("\n").indexOf("end();") + 1);
}

/** The same without the first line, which names main. */
const variablesOf = (statements: string, items = ""): string => pictureOf(statements, items).split("\n").slice(1).join("\n");

test("scalars are printed as Rust prints them", () => {
  expect(variablesOf("let a = -3i8; let b = u64::MAX; let c = true; let d = 'x'; let e = 2.0f32; let f = 1e300; let g = (); let h = i128::MIN;")).toBe(
    "  a: i8 = -3\n  b: u64 = 18446744073709551615\n  c: bool = true\n  d: char = 'x'\n  e: f32 = 2.0\n  f: f64 = 1e300\n  g: () = ()\n  h: i128 = -170141183460469231731687303715884105728\n");
});

test("structs and tuples nest", () => {
  expect(variablesOf("let line = Line { from: Point { x: 1, y: 2 }, to: (3, 4) };", "struct Point { x: i32, y: i32 }\nstruct Line { from: Point, to: (u8, u16) }\n")).toBe(
    "  line: Line\n    from: Point\n      x: i32 = 1\n      y: i32 = 2\n    to: (u8, u16)\n      0: u8 = 3\n      1: u16 = 4\n");
});

test("an enum with a tag tells its variant and that variant's fields", () => {
  expect(variablesOf("let s = [Shape::Circle(1.5), Shape::Rect { w: 3, h: 4 }, Shape::Empty];", "enum Shape { Circle(f64), Rect { w: u8, h: u16 }, Empty }\n")).toBe(
    "  s: [Shape; 3] len 3 capacity 3\n    [0]: Shape = Circle\n      0: f64 = 1.5\n    [1]: Shape = Rect\n      w: u8 = 3\n      h: u16 = 4\n    [2]: Shape = Empty\n");
});

test("an enum in a niche is read from the niche", () => {
  const text = "fn main() {\n    let none: Option<Box<i32>> = None;\n    let some = Some(Box::new(3));\n    let c = Some('a');\n    println!(\"\");\n}\n";
  const run = look(text);
  expect(run.picture(5)).toBe(lines(`
    main at line 5
      none: Option<Box<i32>> = None
      some: Option<Box<i32>> = Some
        0: Box<i32> = owner → block1
      c: Option<char> = Some
        0: char = 'a'
    heap block1 (4 B, live): i32 = 3
  `));
  const { value } = variable(run.before(5), "none");
  expect(value).toMatchObject({ size: 8, content: { kind: "enum", variant: "None", tag: { size: 8, text: "0", isNiche: true } } });
});

test("a vector of strings: the elements' own pointers lead on", () => {
  expect(variablesOf('let words = vec![String::from("a"), String::new()];')).toBe(lines(`
      words: Vec<String>
        ptr: *const u8 = owner → block1
        len: usize = 2
        capacity: usize = 2
    heap block1 (48 B, live): [String] len 2 capacity 2
      [0]: String
        ptr: *const u8 = owner → block2
        len: usize = 1
        capacity: usize = 1
      [1]: String
        ptr: *const u8 = owner → empty
        len: usize = 0
        capacity: usize = 0
    heap block2 (1 B, live): [u8] = "a" len 1 capacity 1
  `));
});

test("a trait object knows its concrete type", () => {
  const items = "trait Speak { fn speak(&self) -> u32; }\nstruct Dog { age: u32 }\nimpl Speak for Dog { fn speak(&self) -> u32 { self.age } }\n";
  expect(variablesOf("let d: Box<dyn Speak> = Box::new(Dog { age: 4 }); d.speak();", items)).toBe("  d: Box<dyn Speak> = owner → block1\nheap block1 (4 B, live): Dog\n  age: u32 = 4\nstatic static1 (32 B, live): vtable\n  drop: fn = nothing\n  size: usize = 4\n  align: usize = 4\n  speak: fn = Dog::speak\n");
});

test("a slice brackets the elements it covers, a reference to a field leads to the field", () => {
  expect(variablesOf("let v = [10, 20, 30]; let mid = &v[1..3]; let one = &v[..1]; let p = (1u8, 2u8); let r = &p.1;")).toBe(
    "  v: [i32; 3] len 3 capacity 3\n    [0]: i32 = 10\n    [1]: i32 = 20\n    [2]: i32 = 30\n  mid: &[i32] = shared → frame1.v0[1] and 2 elements len 2\n  one: &[i32] = shared → frame1.v0[0] and 1 elements len 1\n  p: (u8, u8)\n    0: u8 = 1\n    1: u8 = 2\n  r: &u8 = shared → frame1.p3.1\n");
});

test("raw pointers dangle when the block is freed or the variable is gone", () => {
  const picture = variablesOf("let p: *const i32 = { let b = Box::new(5); &*b };\nlet q: *const i32 = { let x = 7; &x };\nlet n = std::ptr::null::<u8>();");
  expect(picture).toContain("  p: *const i32 = raw → dangling (the block of 4 bytes was freed)\n  q: *const i32 = raw → dangling (the frame it pointed into is gone)\n  n: *const u8 = raw → null\n");
});

test("a reference that the borrow checker refuses dangles when it is run all the same", () => {
  const text = "fn main() {\n    let r;\n    {\n        let b = Box::new(1);\n        r = &*b;\n    }\n    println!(\"{r}\");\n}\n";
  expect(look(text).verdict).toBe("rejected");
  const run = look(text, { unchecked: true });
  expect(run.picture(7)).toContain("r: &i32 = shared → dangling (the block of 4 bytes was freed)");
});

test("moved, partly moved, not yet written and shadowed variables", () => {
  expect(variablesOf('let s = String::new(); let t = s; let u: i32; let x = 1; let x = "two"; let pair = (String::new(), 1u8); let first = pair.0;')).toBe(lines(`
      s: String [moved to t]
        ptr: *const u8 = owner → empty
        len: usize = 0
        capacity: usize = 0
      t: String
        ptr: *const u8 = owner → empty
        len: usize = 0
        capacity: usize = 0
      u: i32 [uninitialized] = ?
      x: i32 = 1
      x: &str = shared → static1[0] and 3 elements len 3
      pair: (String, u8) [partly_moved]
        0: String [moved to first]
          ptr: *const u8 = owner → empty
          len: usize = 0
          capacity: usize = 0
        1: u8 = 1
      first: String
        ptr: *const u8 = owner → empty
        len: usize = 0
        capacity: usize = 0
    static static1 (3 B, live): [u8] = "two" len 3 capacity 3
  `));
});

test("function pointers are named, closures show what they capture", () => {
  expect(variablesOf("let f: fn(i32) -> i32 = inc; let k = 5; let add = |z: i32| z + k; f(add(1));", "fn inc(x: i32) -> i32 { x + 1 }\n")).toBe("  f: fn(i32) -> i32 = function → inc\n  k: i32 = 5\n  add: {closure}\n    k: &i32 = shared → frame1.k1\nstatic function1 (0 B, live): code = fn inc\n");
});

test("inside a closure, its own capture still leads to the caller's variable", () => {
  const run = look("fn main() {\n    let k = 5;\n    let add = |z: i32| {\n        z + k\n    };\n    add(1);\n}\n");
  const caller = run.before(4).threads[0].frames[1];
  const capture = caller.locals[1].value.content;
  expect(capture).toMatchObject({ fields: [{ value: { content: { pointer: { target: { kind: "value", valueKey: caller.locals[0].key } } } } }] });
});

test("a borrowed temporary is shown in the frame that holds it", () => {
  const run = look("fn show(b: &Box<i32>) {\n    println!(\"{b}\");\n}\nfn main() {\n    show(&Box::new(5));\n}\n");
  expect(run.picture(2)).toBe(lines(`
    show at line 2
      b: &Box<i32> = shared → frame1.temporary3
    main at line 5
      temporary: Box<i32> = owner → block1
    heap block1 (4 B, live): i32 = 5
  `));
});

test("what a loop's hidden iterator holds is typed and not leaked", () => {
  const run = look("fn main() {\n    for x in vec![1, 2] {\n        println!(\"{x}\");\n    }\n    println!(\"\");\n}\n");
  const { blocks } = run.before(3).heap;
  expect(blocks.map((b) => [b.status, b.label])).toEqual([["live", "[i32]"]]);
  for (let step = 0; step <= run.stepCount; step++) expect(run.state(step).heap.blocks.filter((b) => b.status === "leaked")).toEqual([]);
});

test("what the last step wrote is marked, and nothing else", () => {
  const run = look("fn main() {\n    let mut a = 1;\n    let b = 2;\n    a += b;\n    println!(\"{a}\");\n}\n");
  const state = run.before(5);
  expect(variable(state, "a").value.changed).toBe(true);
  expect(variable(state, "b").value.changed).toBe(false);
});


test("every state is plain data: JSON there and back is equal", () => {
  const run = look(`use std::rc::Rc;
enum Shape { Circle(f64), Empty }
static NAME: &str = "n";
fn main() {
    let words = vec![String::from("hi")];
    let shared = Rc::new(Shape::Circle(0.5));
    let again = Rc::clone(&shared);
    let gone = Box::new(1);
    drop(gone);
    let all = (&words[..], again, Shape::Empty, NAME);
    println!("{}", all.3);
}
`);
  expect(run.stepCount).toBeGreaterThan(6);
  for (let step = 0; step <= run.stepCount; step++) {
    const state = run.state(step);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  }
});
