/** Laws that every picture obeys, checked on all steps of small programs, in every lens, in wide and narrow cards. */
import { memoryScene } from "../../src/diagram/memory_scene";
import type { Lens, Scene, Shape } from "../../src/diagram/scene";
import { FONT, textWidth } from "../../src/diagram/text_metrics";
import { travelsBetween } from "../../src/diagram/travels";
import { Engine } from "../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";
import type { MemoryState, Pointer } from "../../src/view/memory_state";
import { RunView } from "../../src/view/run_view";

const PROGRAMS: Readonly<Record<string, string>> = {
  "a move": `fn main() {\n    let s = String::from("hello");\n    let t = s;\n    let n = t.len();\n    println!("{t} {n}");\n}`,
  "borrows of elements": `fn longest(words: &[String]) -> &String {\n    let mut best = &words[0];\n    for w in words { if w.len() > best.len() { best = w; } }\n    best\n}\nfn main() {\n    let words = vec![String::from("a"), String::from("bcd")];\n    let l = longest(&words);\n    let part = &words[1..];\n    println!("{l} {}", part.len());\n}`,
  "a list of boxes": `struct Node { value: i32, next: Option<Box<Node>> }\nfn main() {\n    let tail = Node { value: 2, next: None };\n    let mut head = Node { value: 1, next: Some(Box::new(tail)) };\n    let v = &mut head.value;\n    *v += 1;\n    let sum = head.value + head.next.as_ref().unwrap().value;\n    println!("{sum}");\n}`,
  "tuples, arrays and statics": `static GREETING: &str = "hi";\nfn main() {\n    let pair = (1u8, [1i32, 2, 3]);\n    let second = &pair.1[1];\n    let text = GREETING;\n    let f: fn(i32) -> i32 = twice;\n    println!("{second} {text} {}", f(2));\n}\nfn twice(x: i32) -> i32 { x * 2 }`,
  "a grid of small blocks": `struct Node { value: i32, next: Option<Box<Node>> }\nfn main() {\n    let boxes: Vec<Box<i32>> = (0..9).map(Box::new).collect();\n    let mut head: Option<Box<Node>> = None;\n    for i in 0..3 { head = Some(Box::new(Node { value: i, next: head })); }\n    let first = head.as_ref().map(|n| &n.value);\n    println!("{} {first:?}", boxes.len());\n}`,
  "maps, counts and flags": `use std::cell::RefCell;\nuse std::collections::{BTreeMap, HashMap, VecDeque};\nuse std::rc::Rc;\ntrait Speak { fn speak(&self) -> u8 { 1 } }\nimpl Speak for u8 {}\nfn main() {\n    let m = HashMap::from([("a", 1), ("b", 2)]);\n    let t: BTreeMap<i32, Box<u8>> = (0..13).map(|i| (i, Box::new(1))).collect();\n    let d = VecDeque::from([1, 2]);\n    let r = Rc::new(RefCell::new(vec![1]));\n    let s = Rc::clone(&r);\n    let o: &dyn Speak = &5u8;\n    println!("{} {} {} {} {}", m.len(), t.len(), d.len(), s.borrow().len(), o.speak());\n}`,
  "parts that are gone": `struct P { name: String, nick: Option<String>, age: u8 }\nfn main() {\n    let p = P { name: String::from("n"), nick: Some(String::from("k")), age: 3 };\n    let name = p.name;\n    if let Some(k) = p.nick { drop(k); }\n    let b = Box::new((String::from("boxed"), 1));\n    let inner = b.0;\n    let [x, _] = [String::from("x"), String::from("y")];\n    println!("{name} {inner} {x} {}", p.age);\n}`,
  "threads that borrow and share": `use std::sync::{Arc, Mutex};\nuse std::thread;\nfn work(id: u32, total: Arc<Mutex<u32>>) -> u32 {\n    let mut guard = total.lock().unwrap();\n    *guard += id;\n    id * 10\n}\nfn main() {\n    let total = Arc::new(Mutex::new(0));\n    let mut v = vec![1, 2, 3, 4];\n    let other = Arc::clone(&total);\n    let h = thread::spawn(move || work(1, other));\n    thread::scope(|s| {\n        let (a, b) = v.split_at_mut(2);\n        s.spawn(|| a[0] += 1);\n        s.spawn(|| b[0] += 2);\n    });\n    h.join().unwrap();\n    println!("{v:?} {}", total.lock().unwrap());\n}`,
};

const LENSES: readonly Lens[] = ["values", "fields", "bytes"];
const WIDTHS = [360, 700, 1000];

interface Picture {
  readonly state: MemoryState;
  readonly scene: Scene;
  readonly where: string;
}

const engine = new Engine();

function statesOf(text: string): readonly MemoryState[] {
  const run = engine.compile(text, DEFAULT_RUN_OPTIONS).run();
  if (run === undefined) throw new Error("the program does not run");
  const view = new RunView(run, "line");
  return Array.from({ length: view.stepCount }, (_, step) => view.state(step));
}

function pictures(text: string): readonly Picture[] {
  return statesOf(text).flatMap((state, step) => LENSES.flatMap((lens) => WIDTHS.map((width) => ({ state, scene: memoryScene(state, { width, lens }), where: `step ${step}, ${lens}, ${width}px` }))));
}

/** Whether a shape belongs to the value or block of that key: its own ink, or that of a part. */
function isOf(shape: Shape, key: string): boolean {
  return shape.key === key || (shape.key.startsWith(key) && /[#.[(*]/.test(shape.key[key.length]));
}

interface Extent { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Where text is inked: arrows end before what is written in front of a value, its index or offset. */
function textExtent(shape: Extract<Shape, { kind: "text" }>): Extent {
  const width = textWidth(shape.text);
  const left = shape.anchor === "start" ? shape.x : shape.anchor === "end" ? shape.x - width : shape.x - width / 2;
  return { left, right: left + width, top: shape.y - FONT.value, bottom: shape.y };
}

function around(extents: readonly Extent[]): Extent | undefined {
  if (extents.length === 0) return undefined;
  return { left: Math.min(...extents.map((e) => e.left)), right: Math.max(...extents.map((e) => e.right)), top: Math.min(...extents.map((e) => e.top)), bottom: Math.max(...extents.map((e) => e.bottom)) };
}

function extentOf(shapes: readonly Shape[]): Extent | undefined {
  const rects = shapes.flatMap((s) => (s.kind === "rect" ? [s] : []));
  if (rects.length === 0) return undefined;
  return { left: Math.min(...rects.map((r) => r.x)), right: Math.max(...rects.map((r) => r.x + r.width)), top: Math.min(...rects.map((r) => r.y)), bottom: Math.max(...rects.map((r) => r.y + r.height)) };
}

/** All pointers of a state by the key of the value that holds them. */
function pointersIn(data: unknown, found = new Map<string, Pointer>()): Map<string, Pointer> {
  if (typeof data !== "object" || data === null) return found;
  const value = data as { readonly key?: string; readonly content?: { readonly kind: string; readonly pointer?: Pointer } };
  if (value.key !== undefined && value.content?.pointer !== undefined) found.set(value.key, value.content.pointer);
  for (const part of Object.values(data)) pointersIn(part, found);
  return found;
}

/** Keys of what a pointer points at: a block, a value, or the elements that a slice covers. */
function targetKeys({ target }: Pointer): readonly string[] {
  if (target.kind === "allocation") return [target.allocationKey];
  if (target.kind !== "value") return [];
  const element = /^(.*)\[(\d+)\]$/.exec(target.valueKey);
  if (element === null || target.rangeCount <= 1) return [target.valueKey];
  return Array.from({ length: target.rangeCount }, (_, i) => `${element[1]}[${Number(element[2]) + i}]`);
}

/** Where a path ends: its last pair of numbers, or the last horizontal run on the y before it. */
function endOf(d: string): { readonly x: number; readonly y: number } {
  let [x, y] = [NaN, NaN];
  for (const [, command, rest] of d.matchAll(/([MLCQHV])([^A-Za-z]*)/g)) {
    const numbers = rest.trim().split(/[\s,]+/).map(Number);
    if (command === "H") x = numbers[numbers.length - 1];
    else if (command === "V") y = numbers[numbers.length - 1];
    else [x, y] = numbers.slice(-2);
  }
  return { x, y };
}

describe.each(Object.entries(PROGRAMS))("%s", (_name, text) => {
  const all = pictures(text);

  it("has steps to look at", () => expect(all.length).toBeGreaterThan(3 * LENSES.length * WIDTHS.length));

  it("same state, same scene", () => {
    const lenses = new Map(all.map((p) => [p.where, p]));
    for (const { state, scene, where } of lenses.values()) {
      const [, lens, width] = /, (\w+), (\d+)px$/.exec(where) ?? [];
      expect(memoryScene(state, { width: Number(width), lens: lens as Lens })).toEqual(scene);
    }
  });

  it("scenes are plain data: JSON there and back is equal", () => {
    for (const { scene } of all) expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
  });

  it("keys are unique and coordinates are numbers", () => {
    for (const { scene, where } of all) {
      expect({ where, keys: new Set(scene.shapes.map((s) => s.key)).size }).toEqual({ where, keys: scene.shapes.length });
      expect({ where, odd: scene.shapes.filter((s) => /NaN|Infinity|undefined/.test(s.kind === "path" ? s.d : Object.values(s).join(" "))) }).toEqual({ where, odd: [] });
    }
  });

  it("no two locals of a frame overlap", () => {
    for (const { state, scene, where } of all) {
      for (const frame of state.threads.flatMap((t) => t.frames)) {
        const rows = frame.locals.flatMap((l) => extentOf(scene.shapes.filter((s) => isOf(s, l.value.key))) ?? []).sort((a, b) => a.top - b.top);
        const overlaps = rows.filter((row, i) => i > 0 && row.top < rows[i - 1].bottom);
        expect({ where, frame: frame.function, overlaps }).toEqual({ where, frame: frame.function, overlaps: [] });
      }
    }
  });

  it("an arrow ends at its target", () => {
    const NEAR = 4;
    let seen = 0;
    for (const { state, scene, where } of all) {
      const pointers = pointersIn(state);
      for (const shape of scene.shapes) {
        if (shape.kind !== "path" || !shape.key.endsWith("#arrow") || shape.head === "cross") continue;
        const pointer = pointers.get(shape.key.slice(0, -"#arrow".length));
        const keys = pointer === undefined ? [] : targetKeys(pointer);
        const ink = scene.shapes.filter((s) => keys.some((key) => isOf(s, key)));
        const box = extentOf(ink) === undefined ? undefined : around(ink.flatMap((s) => (s.kind === "text" ? [textExtent(s)] : extentOf([s]) ?? [])));
        if (box === undefined) continue;
        seen++;
        const { x, y } = endOf(shape.d);
        const near = x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR;
        expect({ where, arrow: shape.key, target: keys[0], near, ...(near ? {} : { x, y, box }) }).toEqual({ where, arrow: shape.key, target: keys[0], near: true });
      }
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe("threads", () => {
  const states = statesOf(PROGRAMS["threads that borrow and share"]);
  const columns = (scene: Scene): ReadonlyMap<string, Shape & { readonly kind: "rect" }> => new Map(scene.shapes.flatMap((s) => (s.kind === "rect" && /^thread\d+#head$/.test(s.key) ? [[s.key, s] as const] : [])));

  it("stand side by side, each in its place while it lives, the running one marked", () => {
    const places = new Map<string, number>();
    let most = 0;
    for (const state of states) {
      const scene = memoryScene(state, { width: 1000, lens: "values" });
      const heads = [...columns(scene)].sort(([, a], [, b]) => a.y - b.y || a.x - b.x);
      most = Math.max(most, heads.length);
      for (const [i, [key, head]] of heads.entries()) {
        expect(places.get(key) ?? head.x).toBe(head.x);
        places.set(key, head.x);
        const [, next] = heads[i + 1] ?? [];
        if (next !== undefined && next.y === head.y) expect(head.x + head.width).toBeLessThan(next.x);
      }
      expect(scene.shapes.filter((s) => s.role === "thread-mark").map((s) => s.key)).toEqual(state.threads.filter((t) => t.running).map((t) => `thread${t.id}#mark`));
      for (const thread of state.threads) {
        const head = columns(scene).get(`thread${thread.id}#head`);
        for (const frame of thread.frames) expect(scene.shapes.find((s) => s.key === `${frame.key}#box`)).toMatchObject({ x: head?.x, width: head?.width });
      }
    }
    expect(most).toBeGreaterThan(2);
  });

  it("stand one below the other in a narrow card", () => {
    for (const state of states) expect(new Set([...columns(memoryScene(state, { width: 360, lens: "values" })).values()].map((head) => head.x)).size).toBeLessThan(2);
  });
});

describe("values that moved travel", () => {
  const travelled = (text: string, line: number): readonly string[] => {
    const run = engine.compile(text, DEFAULT_RUN_OPTIONS).run();
    if (run === undefined) throw new Error("the program does not run");
    const view = new RunView(run, "line");
    const [step] = view.visits(line);
    const [before, after] = [view.state(step), view.state(step + 1)];
    const scene = (state: MemoryState): Scene => memoryScene(state, { width: 1000, lens: "values" });
    return [...travelsBetween(before, after, scene(before), scene(after)).keys()].map((key) => key.replace(/^frame\d+\.\d+\./, ""));
  };

  it("to the variable, to the argument, and back from the function", () => {
    const text = `fn same(s: String) -> String {\n    let t = s;\n    t\n}\nfn main() {\n    let a = String::from("a");\n    let b = a;\n    let c = same(b);\n    println!("{c}");\n}`;
    expect(travelled(text, 7)).toEqual(["b1"]);
    expect(travelled(text, 8)).toEqual(["s0"]);
    expect(travelled(text, 2)).toEqual(["t1"]);
    expect(travelled(text, 4)).toEqual(["c2"]);
    expect(travelled(text, 6)).toEqual([]);
  });
});

describe("many blocks", () => {
  const text = `fn main() {\n    let mut v: Vec<Box<i32>> = Vec::with_capacity(20);\n    for i in 0..20 {\n        v.push(Box::new(i));\n    }\n    println!("{}", v.len());\n}`;
  const states = statesOf(text);

  it("stand in a grid that does not reorder while time moves", () => {
    const places = new Map<string, string>();
    for (const state of states) {
      for (const shape of memoryScene(state, { width: 1000, lens: "values", manyBlocks: true }).shapes) {
        if (shape.kind !== "rect" || !/^block\d+#cell$/.test(shape.key)) continue;
        const place = `${shape.x} ${shape.y}`;
        expect(places.get(shape.key) ?? place).toBe(place);
        places.set(shape.key, place);
      }
    }
    expect(places.size).toBe(20);
    expect(new Set([...places.values()].map((place) => place.split(" ")[0])).size).toBeGreaterThan(2);
  });

  it("are folded in the middle unless the reader wants them all", () => {
    const many = statesOf(text.replaceAll("20", "60")).at(-3);
    if (many === undefined) throw new Error("no state");
    const cells = (allBlocks: ReadonlySet<string>): number => memoryScene(many, { width: 1000, lens: "values", allBlocks }).shapes.filter((s) => /^block\d+#cell$/.test(s.key)).length;
    expect(cells(new Set())).toBeLessThan(40);
    expect(cells(new Set(["heap"]))).toBe(60);
  });
});

describe("states are plain data: JSON there and back is equal", () => {
  const survives = (name: string): void => {
    for (const state of statesOf(PROGRAMS[name])) expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  };

  it.each(["a move", "borrows of elements", "a list of boxes", "tuples, arrays and statics", "maps, counts and flags"])("%s", survives);
});
