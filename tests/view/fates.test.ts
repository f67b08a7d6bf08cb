/** What became of variables and their parts: the state at a line, on whatever way the run came there. */
import type { Value } from "../../src/view/memory_state";
import { look, variable, type Look } from "../look";

jest.setTimeout(180_000);

/** A program whose stops are calls of `end()`; answers what is asked of each visit of each of them. */
function program(text: string): { readonly run: Look; readonly stops: readonly number[] } {
  const source = `fn end() {}\n${text}`;
  const stops = source.split("\n").flatMap((line, i) => (i > 0 && /\bend\(\);/.test(line) ? [i + 1] : []));
  return { run: look(source), stops };
}

/** "live", "moved to a", "dropped"… of a variable before a stop. */
function fate({ run, stops }: ReturnType<typeof program>, name: string, visit = 0, stop = 0): string {
  const local = variable(run.before(stops[stop], visit), name);
  const [status, ...gone] = [`${local.status}${local.movedTo === undefined ? "" : ` to ${local.movedTo}`}`, ...parts(local.value, name)];
  return [status, ...gone].join(", ");
}

/** Parts that are gone, each with its path. */
function parts(value: Value, path: string): readonly string[] {
  if (value.gone !== undefined) return [`${path} ${value.gone}`];
  const c = value.content;
  if (c.kind === "sequence") return c.shown.flatMap((e) => parts(e.value, `${path}[${e.index}]`));
  return c.kind === "struct" || c.kind === "enum" ? c.fields.flatMap((f) => parts(f.value, `${path}.${f.name}`)) : [];
}

const heapOf = ({ run, stops }: ReturnType<typeof program>, visit = 0, stop = 0): readonly string[] => run.before(stops[stop], visit).heap.blocks.map((b) => b.status);

test("a local moved on one branch only is what the branch taken made of it", () => {
  const p = program("fn main() {\nfor c in [true, false] {\nlet s = String::from(\"a\");\nif c { drop(s); }\nend();\n}\n}\n");
  expect([fate(p, "s", 0), fate(p, "s", 1)]).toEqual(["moved to a call of drop", "live"]);
  expect(heapOf(p, 0)).toEqual(["freed"]);
  expect(heapOf(p, 1)).toEqual(["live"]);
});

test("the same of a type without destructor", () => {
  const p = program("struct Token(i32);\nfn use_it(_: Token) {}\nfn main() {\nfor c in [true, false] {\nlet t = Token(1);\nif c { use_it(t); }\nend();\n}\n}\n");
  expect([fate(p, "t", 0), fate(p, "t", 1)]).toEqual(["moved to a call of use_it", "live"]);
});

test("where it went is what happened, not what stands last in the text", () => {
  const p = program("fn main() {\nfor i in 0..3 {\nlet s = String::from(\"a\");\nlet kept;\nif i == 0 { drop(s); } else if i == 1 { kept = s; let _k = kept; }\nend();\n}\n}\n");
  expect([fate(p, "s", 0), fate(p, "s", 1), fate(p, "s", 2)]).toEqual(["moved to a call of drop", "moved to kept", "live"]);
});

test("a variable initialised on one branch only", () => {
  const p = program("fn main() {\nfor i in 0..2 {\nlet x;\nif i == 1 { x = 5; let _ = x; }\nend();\n}\n}\n");
  expect([fate(p, "x", 0), fate(p, "x", 1)]).toEqual(["uninitialized", "live"]);
});

test("moved in an iteration and given a new value before the next", () => {
  const p = program("fn main() {\nlet mut t = String::from(\"t\");\nfor i in 0..3 {\nif i != 1 {\ndrop(t);\nend();\nt = String::from(\"again\");\n}\nend();\n}\n}\n");
  expect([fate(p, "t", 0, 0), fate(p, "t", 1, 0)]).toEqual(["moved to a call of drop", "moved to a call of drop"]);
  expect([0, 1, 2].map((visit) => fate(p, "t", visit, 1))).toEqual(["live", "live", "live"]);
});

test("moved in an earlier iteration and not given back", () => {
  const p = program("fn main() {\nlet mut t = Some(String::from(\"t\"));\nlet s = String::from(\"s\");\nlet mut i = 0;\nloop {\nif let Some(x) = t.take() { drop(x); }\nend();\nif i == 1 { drop(s); break; }\ni += 1;\n}\nend();\n}\n");
  expect([fate(p, "t", 0), fate(p, "s", 1), fate(p, "s", 0, 1)]).toEqual(["live", "live", "moved to a call of drop"]);
});

test("fields move one by one", () => {
  const p = program("struct P { name: String, tag: String, age: u8 }\nfn main() {\nlet p = P { name: String::from(\"n\"), tag: String::from(\"t\"), age: 3 };\nlet a = p.name;\nend();\nif a.len() == 1 { drop(p.tag); }\nend();\nlet _ = p.age;\n}\n");
  expect(fate(p, "p", 0, 0)).toBe("partly_moved, p.name moved to a");
  expect(fate(p, "p", 0, 1)).toBe("partly_moved, p.name moved to a, p.tag moved to a call of drop");
});

test("a field that is given a new value is live again, in each iteration", () => {
  const p = program("fn main() {\nlet mut p = (String::from(\"p\"), 1);\nfor _ in 0..2 {\ndrop(p.0);\nend();\np.0 = String::from(\"q\");\nend();\n}\n}\n");
  expect([fate(p, "p", 1, 0), fate(p, "p", 1, 1)]).toEqual(["partly_moved, p.0 moved to a call of drop", "live"]);
});

test("a match moves out of the variant it finds", () => {
  const p = program("fn main() {\nfor each in [Some(String::from(\"o\")), None] {\nlet o = each;\nmatch o {\nSome(x) => drop(x),\nNone => {}\n}\nend();\n}\n}\n");
  expect([fate(p, "o", 0), fate(p, "o", 1)]).toEqual(["partly_moved, o.0 moved to x", "live"]);
});

test("elements of an array move by pattern", () => {
  const p = program("fn main() {\nlet all = [String::from(\"x\"), String::from(\"y\")];\nlet [x, _] = all;\nend();\ndrop(x);\n}\n");
  expect(fate(p, "all")).toBe("partly_moved, all[0] moved to x");
});

test("moved out of a box: the block stays until the box goes, its content is gone", () => {
  const p = program("fn main() {\nlet b = Box::new(String::from(\"boxed\"));\nlet inner = *b;\nend();\ndrop(inner);\n}\n");
  expect(fate(p, "b")).toBe("partly_moved");
  expect(p.run.before(p.stops[0]).heap.blocks.map((b) => [b.status, b.value.gone])).toEqual([["live", undefined], ["live", "moved to inner"]].sort());
});

test("a closure that takes its captures by move", () => {
  const p = program("fn main() {\nlet s = String::from(\"s\");\nlet f = move || s.len();\nend();\nf();\nend();\nlet t = String::from(\"t\");\nlet g = move || { drop(t);\nend(); };\ng();\nend();\n}\n");
  expect(fate(p, "s", 0, 0)).toBe("moved to f");
  expect(variable(p.run.before(p.stops[0]), "f").value.content).toMatchObject({ kind: "struct", fields: [{ name: "s" }] });
  expect(fate(p, "f", 0, 1)).toBe("live");
  expect(p.run.before(p.stops[2]).threads[0].frames[0].locals.find((l) => l.name === "t")).toMatchObject({ status: "moved", movedTo: "a call of drop" });
  expect(fate(p, "g", 0, 3)).toBe("moved to a call");
});

test("shadowed variables each keep their own fate", () => {
  const { run, stops } = program("fn main() {\nlet a = String::from(\"1\");\nlet a = a + \"2\";\nlet a = a.len();\nend();\nlet _ = a;\n}\n");
  expect(run.before(stops[0]).threads[0].frames[0].locals.map((l) => [l.name, l.status])).toEqual([["a", "moved"], ["a", "live"], ["a", "live"]]);
});

test("into a function, back from it, forgotten, kept from being dropped", () => {
  const p = program("fn same(s: String) -> String { s }\nfn main() {\nlet s = String::from(\"s\");\nlet t = same(s);\nend();\nstd::mem::forget(t);\nend();\nlet u = String::from(\"u\");\nlet m = std::mem::ManuallyDrop::new(u);\nend();\nlet _ = m.len();\n}\n");
  expect([fate(p, "s", 0, 0), fate(p, "t", 0, 0)]).toEqual(["moved to a call of same", "live"]);
  expect(fate(p, "t", 0, 1)).toBe("moved to a call of forget");
  expect(heapOf(p, 0, 1)).toEqual(["leaked"]);
  expect([fate(p, "u", 0, 2), fate(p, "m", 0, 2)]).toEqual(["moved to a call of ManuallyDrop::new", "live"]);
  expect(heapOf(p, 0, 2)).toEqual(["leaked", "live"]);
});

test("what the caller gets has moved to the caller", () => {
  const p = program("struct Loud;\nimpl Drop for Loud { fn drop(&mut self) {\nend();\n} }\nfn make() -> String { let s = String::from(\"s\"); let _l = Loud; s }\nfn main() { make(); }\n");
  expect(fate(p, "s")).toBe("moved to the caller");
});

test("leaked by Box::leak is told apart from lost; owned again it is a block like others", () => {
  const p = program("fn main() {\nlet r: &'static mut i32 = Box::leak(Box::new(7));\nend();\nlet v = vec![1u8].leak();\nend();\nlet b = unsafe { Box::from_raw(r) };\nend();\ndrop(b);\nend();\nlet _ = v;\n}\n");
  expect([0, 1, 2, 3].map((stop) => heapOf(p, 0, stop).join(" "))).toEqual(["leaked_forever", "leaked_forever leaked_forever", "live leaked_forever", "freed leaked_forever"]);
});

test("what a block leaked on purpose owns lives as long, even when nobody knows the way any more", () => {
  const p = program("fn leak() { let v: &'static mut Vec<Box<i32>> = Box::leak(Box::new(vec![Box::new(1)])); v.push(Box::new(2)); }\nfn main() {\nleak();\nstd::mem::forget(Box::new(3));\nend();\n}\n");
  expect(heapOf(p).filter((status) => status !== "freed").sort()).toEqual(["leaked", "leaked_forever", "leaked_forever", "leaked_forever", "leaked_forever"]);
});

test("what a thread that has not begun will own is not lost", () => {
  const { run, stops } = program("fn main() {\nlet data = vec![String::from(\"a\")];\nlet h = std::thread::spawn(move || data.len());\nend();\nh.join().unwrap();\nend();\n}\n");
  for (const stop of stops) expect(run.before(stop).heap.blocks.filter((b) => b.status === "leaked")).toEqual([]);
});

test("a reference to a first field does not speak for the block", () => {
  const { run, stops } = program("struct Node { next: Option<Box<Node>>, value: u64 }\nfn main() {\nlet mut n = Box::new(Node { next: Some(Box::new(Node { next: None, value: 2 })), value: 1 });\nlet slot = &mut n.next.as_mut().unwrap().next;\nend();\n*slot = None;\n}\n");
  expect(run.before(stops[0]).heap.blocks.map((b) => b.label)).toEqual(["Node", "Node"]);
});

test("a closure's frame shows what it captured by reference as references to it", () => {
  const { run, stops } = program("fn main() {\nlet mut v = vec![1];\nlet n = 2;\nlet mut f = || {\nv.push(n);\nend();\n};\nf();\n}\n");
  const [inner, outer] = run.before(stops[0]).threads[0].frames;
  expect(inner.locals.map((l) => [l.name, l.type])).toEqual([["v", "&mut Vec<i32>"], ["n", "&i32"]]);
  expect(inner.locals[0].value.content).toMatchObject({ kind: "pointer", pointer: { kind: "mutable", target: { kind: "value", valueKey: outer.locals[0].key } } });
});

test("what an iterator has given out is gone from its block", () => {
  const { run, stops } = program("fn main() {\nlet v = vec![String::from(\"x\"), String::from(\"y\")];\nfor s in v {\nend();\ndrop(s);\n}\n}\n");
  const block = run.before(stops[0]).heap.blocks.find((b) => b.size === 48);
  expect(block?.value.content).toMatchObject({ kind: "sequence", shown: [{ value: { gone: "moved out" } }, { value: {} }] });
  expect(run.before(stops[0]).threads[0].frames[0].locals.map((l) => [l.name, l.role])).toEqual([["v", "variable"], ["iterator", "temporary"], ["s", "variable"]]);
});

test("hidden variables of loops are not the reader's", () => {
  const { run, stops } = program("fn main() {\nfor i in 0..2 {\nend();\nlet _ = i;\n}\n}\n");
  expect(run.before(stops[0]).threads[0].frames[0].locals.map((l) => l.name)).toEqual(["i"]);
});

test("while a panic unwinds, what was moved before it stays moved", () => {
  const p = program("struct Loud;\nimpl Drop for Loud { fn drop(&mut self) {\nend();\n} }\nfn main() {\nlet _l = Loud;\nlet s = String::from(\"s\");\nlet t = String::from(\"t\");\nif t.len() == 1 { drop(s); }\nlet n: Option<i32> = None;\nn.unwrap();\n}\n");
  const locals = p.run.before(p.stops[0]).threads[0].frames.find((f) => f.function === "main")?.locals ?? [];
  expect(locals.filter((l) => l.name === "s" && l.status === "live")).toEqual([]);
});
