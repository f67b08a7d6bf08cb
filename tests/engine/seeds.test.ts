/** What notes about the stack, the heap and static memory claim, each as a program and the picture of it. */
import { lines, look, variable } from "../look";

jest.setTimeout(120_000);

describe("the stack", () => {
  const CALLS = `fn square(n: i32) -> i32 {
    let result = n * n;
    result
}
fn sum_of_squares(a: i32, b: i32) -> i32 {
    let x = square(a);
    let y = square(b);
    x + y
}
fn main() {
    let total = sum_of_squares(2, 3);
    println!("{total}");
}
`;

  test("each call puts a frame with arguments and variables on top", () => {
    expect(look(CALLS).picture(3)).toBe(lines(`
      square at line 3
        n: i32 = 2
        result: i32 = 4
      sum_of_squares at line 6
        a: i32 = 2
        b: i32 = 3
      main at line 11
    `));
  });

  test("a returning call's frame is reclaimed and the next call takes its place", () => {
    const run = look(CALLS);
    const [first] = run.before(2, 0).threads[0].frames;
    const [second] = run.before(2, 1).threads[0].frames;
    expect(run.picture(7)).toBe(lines(`
      sum_of_squares at line 7
        a: i32 = 2
        b: i32 = 3
        x: i32 = 4
      main at line 11
    `));
    expect(second.address).toBe(first.address);
    expect(run.end()).toBe("end: exit: the program ended\n");
  });

  test("the stack grows downwards: main lies highest", () => {
    const frames = look(CALLS).before(2).threads[0].frames;
    const addresses = frames.map((f) => f.address);
    expect(addresses).toEqual([...addresses].sort((a, b) => a - b));
  });

  test("a returned value is in the caller's variable after the callee's frame has gone", () => {
    const run = look(`fn triple() -> [u64; 3] {
    let made = [7, 8, 9];
    made
}
fn main() {
    let kept = triple();
    println!("{}", kept[0]);
}
`);
    expect(run.picture(7)).toBe(lines(`
      main at line 7
        kept: [u64; 3] len 3 capacity 3
          [0]: u64 = 7
          [1]: u64 = 8
          [2]: u64 = 9
    `));
    const frame = run.before(7).threads[0].frames[0];
    const { value } = variable(run.before(7), "kept");
    expect(value.address).toBeGreaterThanOrEqual(frame.address);
    expect(value.address + value.size).toBeLessThanOrEqual(frame.address + frame.size);
  });

  test("a reference cannot leave the frame of what it refers to", () => {
    const run = look("fn f<'a>() -> &'a i32 {\n    let x = 1;\n    &x\n}\nfn main() { f(); }\n");
    expect(run.verdict).toBe("rejected");
    expect(run.messages).toContain("E0515");
  });
});

describe("examples as notes write them", () => {
  test("integers, arrays and tuples lie on the stack, a literal's text in static memory", () => {
    const example = `fn example() {
    let x = 42; // Integer stored on stack
    let y = [1, 2, 3, 4, 5]; // Fixed-size array on stack
    let z = (10, "hello"); // Tuple on stack (pointer to string data is on stack)
} // All stack memory automatically freed here
`;
    expect(look(example).verdict).toBe("library");
    const run = look(`${example}fn main() { example(); }\n`);
    expect(run.picture(5)).toBe(lines(`
      example at line 5
        x: i32 = 42
        y: [i32; 5] len 5 capacity 5
          [0]: i32 = 1
          [1]: i32 = 2
          [2]: i32 = 3
          [3]: i32 = 4
          [4]: i32 = 5
        z: (i32, &str)
          0: i32 = 10
          1: &str = shared → static1[0] and 5 elements len 5
      main at line 6
      static static1 (5 B, live): [u8] = "hello" len 5 capacity 5
    `));
    expect(run.state(run.stepCount).heap.blocks).toEqual([]);
  });

  test("String, Vec and Box keep what they own on the heap, and give it back", () => {
    const example = `fn example() {
    let s = String::from("hello"); // String data on heap, pointer on stack
    let v = vec![1, 2, 3]; // Vector data on heap, metadata on stack
    let b = Box::new(42); // Boxed integer on heap, pointer on stack
} // Rust automatically frees heap memory when the variables go out of scope
`;
    expect(look(example).verdict).toBe("library");
    const run = look(`${example}fn main() { example(); }\n`);
    expect(run.picture(5)).toBe(lines(`
      example at line 5
        s: String
          ptr: *const u8 = owner → block1
          len: usize = 5
          capacity: usize = 5
        v: Vec<i32>
          ptr: *const u8 = owner → block2
          len: usize = 3
          capacity: usize = 3
        b: Box<i32> = owner → block3
      main at line 6
      heap block1 (5 B, live): [u8] = "hello" len 5 capacity 5
      heap block2 (12 B, live): [i32] len 3 capacity 3
        [0]: i32 = 1
        [1]: i32 = 2
        [2]: i32 = 3
      heap block3 (4 B, live): i32 = 42
    `));
    expect(run.state(run.stepCount).heap.blocks.map((b) => [b.size, b.status])).toEqual([[5, "freed"], [12, "freed"], [4, "freed"]]);
  });

  test.each([
    [`let x = "I'm on the stack!";\n`],
    [`let mut s = String::from("I'm on the heap!");\n`],
    [`let s1 = String::from("hello");\nlet s2 = s1;\n`],
  ])("%j runs without a main", (text) => {
    const run = look(text);
    expect(run.verdict).toBe("ok");
    expect(run.end()).toContain("end: exit");
  });

  test("moving a String copies pointer, length and capacity; both lead to the same bytes, one owns them", () => {
    expect(look(`let s1 = String::from("hello");\nlet s2 = s1;\nprintln!("{s2}");\n`).picture(3)).toBe(lines(`
      main at line 3
        s1: String [moved to s2]
          ptr: *const u8 = owner → block1
          len: usize = 5
          capacity: usize = 5
        s2: String
          ptr: *const u8 = owner → block1
          len: usize = 5
          capacity: usize = 5
      heap block1 (5 B, live): [u8] = "hello" len 5 capacity 5
    `));
  });

  test("using the moved String is refused", () => {
    const run = look(`let s1 = String::from("hello");\nlet s2 = s1;\nprintln!("{s1}");\n`);
    expect(run.verdict).toBe("rejected");
    expect(run.messages).toContain("E0382");
  });
});

describe("the heap", () => {
  test("a Box outlives the frame that made it", () => {
    const run = look(`fn make() -> Box<i32> {
    let inner = Box::new(42);
    inner
}
fn main() {
    let outer = make();
    println!("{outer}");
}
`);
    const made = run.before(3).heap.blocks[0];
    const kept = run.before(7).heap.blocks[0];
    expect(kept).toMatchObject({ address: made.address, id: made.id, status: "live" });
    expect(run.picture(7)).toBe(lines(`
      main at line 7
        outer: Box<i32> = owner → block1
      heap block1 (4 B, live): i32 = 42
    `));
    expect(run.state(run.stepCount).heap.blocks[0].status).toBe("freed");
  });

  test("a vector grows: 2, 4, then 8 places, each time in another block", () => {
    const run = look(`let mut v = vec![1u32, 2];
v.push(3);
let w = Box::new(9);
v.push(4);
v.push(5);
println!("{} {}", v.len(), w);
`);
    expect(run.picture(3)).toBe(lines(`
      main at line 3
        v: Vec<u32>
          ptr: *const u8 = owner → block1
          len: usize = 3
          capacity: usize = 4
      heap block1 (16 B, live): [u32] len 3 capacity 4
        [0]: u32 = 1
        [1]: u32 = 2
        [2]: u32 = 3
    `));
    expect(run.picture(6)).toContain("len: usize = 5\n    capacity: usize = 8\n");
    expect(run.before(6).heap.blocks.map((b) => [b.size, b.status])).toEqual([[16, "freed"], [4, "live"], [32, "live"]]);
  });

  test("a freed block leaves a hole, and the next one of that size takes its address", () => {
    const run = look(`let a = Box::new([1u64; 4]);
let b = Box::new([2u64; 4]);
let c = Box::new([3u64; 4]);
drop(b);
let d = Box::new([4u64; 4]);
println!("{} {} {}", a[0], c[0], d[0]);
`);
    const hole = run.before(5).heap.blocks.find((b) => b.status === "freed");
    expect(run.before(5).heap.blocks.map((b) => b.status)).toEqual(["live", "freed", "live"]);
    expect(variable(run.before(5), "b")).toMatchObject({ status: "moved", movedTo: "a call of drop" });
    expect(run.before(6).heap.blocks.map((b) => b.status)).toEqual(["live", "live", "live"]);
    expect(run.before(6).heap.blocks[1].address).toBe(hole?.address);
    expect(run.before(6).heap.blocks[1].id).not.toBe(hole?.id);
  });

  test("a forgotten Box is leaked at once, and still there at the end", () => {
    const run = look(`let a = Box::new(5);\nstd::mem::forget(a);\nlet done = 1;\n`);
    expect(run.before(2).heap.blocks[0].status).toBe("live");
    expect(run.before(3).heap.blocks[0].status).toBe("leaked");
    expect(run.state(run.stepCount).heap.blocks.map((b) => b.status)).toEqual(["leaked"]);
  });

  test("two Rc that hold each other are leaked when their variables go", () => {
    const run = look(`use std::cell::RefCell;
use std::rc::Rc;
struct Node { next: RefCell<Option<Rc<Node>>> }
fn cycle() {
    let a = Rc::new(Node { next: RefCell::new(None) });
    let b = Rc::new(Node { next: RefCell::new(Some(Rc::clone(&a))) });
    *a.next.borrow_mut() = Some(Rc::clone(&b));
}
fn main() {
    cycle();
    println!("done");
}
`);
    expect(run.picture(8)).toBe(lines(`
      cycle at line 8
        a: Rc<Node> = owner → block1
        b: Rc<Node> = owner → block2
      main at line 10
      heap block1 (32 B, live): Rc's counts and value
        strong: usize = 2
        weak: usize = 0
        value: Node
          next: RefCell<Option<Rc<Node>>>
            borrow: isize = not borrowed
            value: Option<Rc<Node>> = Some
              0: Rc<Node> = owner → block2
      heap block2 (32 B, live): Rc's counts and value
        strong: usize = 2
        weak: usize = 0
        value: Node
          next: RefCell<Option<Rc<Node>>>
            borrow: isize = not borrowed
            value: Option<Rc<Node>> = Some
              0: Rc<Node> = owner → block1
    `));
    expect(run.before(11).heap.blocks.map((b) => b.status)).toEqual(["leaked", "leaked"]);
  });

  test("Box::leak gives a 'static reference to heap memory", () => {
    const run = look(`struct Config { limit: u32 }
fn main() {
    let config: &'static Config = Box::leak(Box::new(Config { limit: 3 }));
    println!("{}", config.limit);
}
`);
    expect(run.verdict).toBe("ok");
    expect(run.picture(4)).toBe(lines(`
      main at line 4
        config: &Config = shared → block1
      heap block1 (4 B, leaked_forever): Config
        limit: u32 = 3
    `));
  });

  test("a new thread runs, with a stack of its own", () => {
    const run = look("use std::thread;\nfn main() {\n    let h = thread::spawn(|| {\n        let five = 5;\n        five\n    });\n    h.join().unwrap();\n}\n");
    expect(run.verdict).toBe("ok");
    expect(run.before(5).threads.map((t) => [t.name, t.running, t.blockedOn, t.frames.map((f) => f.function)])).toEqual([["main", false, "thread 2 to end", ["main"]], ["thread 2", true, undefined, ["main::{closure#0}"]]]);
    expect(run.before(8).threads.map((t) => t.name)).toEqual(["main"]);
  });
});

describe("static memory", () => {
  test("statics are there before main and after it; a literal is a reference into static memory", () => {
    const run = look(`static GREETING: &str = "hi";
static LIMIT: u32 = 7;
fn main() {
    let text: &'static str = "literal";
    let limit: &'static u32 = &LIMIT;
    println!("{GREETING} {text} {limit}");
}
`);
    expect(run.state(0).statics.map((s) => [s.label, s.group, s.readOnly])).toEqual([["static LIMIT", "static", true], ["static GREETING", "static", true], ["literal", "literal", true]]);
    expect(run.picture(6)).toBe(lines(`
      main at line 6
        text: &str = shared → static1[0] and 7 elements len 7
        limit: &u32 = shared → static2
      static static1 (7 B, live): [u8] = "literal" len 7 capacity 7
      static static2 (4 B, live): u32 = 7
      static static3 (16 B, live): &str = shared → static4[0] and 2 elements len 2
      static static4 (2 B, live): [u8] = "hi" len 2 capacity 2
    `));
    expect(run.end()).toContain("u32 = 7");
  });
});
