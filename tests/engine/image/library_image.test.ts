/** A session that begins with an image answers as one that reads the library's text: what the image lacks is found out again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Engine } from "../../../src/engine/index";
import { openLibraryImage } from "../../../src/engine/image/open_image";
import { writeLibraryImage } from "../../../src/engine/image/write_image";
import { libraryFiles } from "../../../src/engine/library/index";
import { Diagnostics } from "../../../src/engine/source/diagnostic";
import { typeFromKey } from "../../../src/engine/ty/type_key";
import type { Ty } from "../../../src/engine/ty/ty";
import { DEFAULT_RUN_OPTIONS } from "../../../src/player/run_options";

const OPTIONS = { ...DEFAULT_RUN_OPTIONS, maxSteps: 5_000_000 };

const text = new Engine();
text.compile('fn main() { let mut v = vec![1]; v.push(2); println!("{v:?}"); }', OPTIONS).run();
const image = writeLibraryImage(text.libraryState(), () => true);

/** Programs that use far more of the library than the image was made with. */
const PROGRAMS = [
  "pass/collections/hash_map_basics.rs", "pass/closures/capture_modes.rs", "pass/traits/dyn_dispatch.rs", "pass/rc/weak_breaks_cycle.rs",
  "panic/index_out_of_bounds.rs", "panic/refcell_double_borrow.rs", "fail/moves/use_after_move.rs", "undefined_behavior/use_after_free.rs",
].filter((path) => exists(path));

function exists(path: string): boolean {
  try {
    readFileSync(program(path));
    return true;
  } catch {
    return false;
  }
}

function program(path: string): string {
  return join(__dirname, "../../conformance", path);
}

const OWN = [
  "use std::collections::BTreeMap; fn main() { let mut m = BTreeMap::new(); m.insert(\"a\", vec![1.5]); for (k, v) in &m { println!(\"{k} {v:?}\"); } }",
  "#[derive(Debug, Clone, PartialEq)] struct P { x: i32 } fn main() { let p = P { x: 1 }; println!(\"{:?} {}\", p.clone(), p == P { x: 2 }); }",
  "use std::rc::Rc; use std::cell::RefCell; fn main() { let a = Rc::new(RefCell::new(String::from(\"a\"))); a.borrow_mut().push('b'); println!(\"{a:?} {}\", Rc::strong_count(&a)); }",
  "fn main() { let n: u8 = \"255\".parse().unwrap(); println!(\"{:?} {}\", n.checked_add(1), n.count_ones()); let x = n + 1; }",
  "fn main() { let s = String::from(\"a\"); let t = s; println!(\"{s}\"); let x: i32 = \"a\"; s.no_such(); }",
];

const sources = [...OWN, ...PROGRAMS.map((path) => readFileSync(program(path), "utf8"))];

it.each(sources.map((source) => [source.slice(0, 90).replace(/\n/g, " "), source]))("same verdict, output, steps and heap: %s", (_, source) => {
  const engine = new Engine(image);
  expect(engine.report("main.rs", source, OPTIONS, true)).toEqual(text.report("main.rs", source, OPTIONS, true));
  expect(engine.misses).toBe(0);
});

it("a listing that steps into the library leaves the image to the others", () => {
  const asked = new Set<string>();
  const engine = new Engine(image, (table) => asked.add(table));
  const listing = "fn main() { let v = vec![1]; println!(\"{v:?}\"); }";
  expect(engine.report("main.rs", listing, { ...OPTIONS, openLibrary: true }, false).stdout).toBe("[1]\n");
  expect(asked.size).toBe(0);
  expect(engine.report("main.rs", listing, OPTIONS, false).stdout).toBe("[1]\n");
  expect(asked).toContain("code");
});

it("definitions keep their numbers, names, kinds and parents", () => {
  const { session } = text.libraryState().defs;
  const { defs } = openLibraryImage(image, libraryFiles, new Diagnostics());
  const wrong: string[] = [];
  for (let id = 0; id < defs.session.table.count; id++) {
    const [a, b] = [session.def(id), defs.session.def(id)];
    if (a.name !== b.name || a.kind !== b.kind || a.parent !== b.parent || a.module.def !== b.module.def) wrong.push(`${id} ${a.name}`);
  }
  expect(wrong).toEqual([]);
});

it("syntax that is made again is the syntax there was", () => {
  const { session } = text.libraryState().defs;
  const { defs } = openLibraryImage(image, libraryFiles, new Diagnostics());
  const wrong: string[] = [];
  for (let id = 1; id < defs.session.table.count; id += 37) {
    const [a, b] = [session.def(id), defs.session.def(id)];
    if (a.kind === "Mod") continue;
    const attrs = (d: typeof a): string => d.attrs.map((x) => x.path).join();
    if (a.node.kind !== b.node.kind || attrs(a) !== attrs(b)) wrong.push(`${id} ${a.name}`);
    if (a.node.kind === "Item" && b.node.kind === "Item" && (a.node.item.ident.name !== b.node.item.ident.name || a.node.item.span.lo !== b.node.item.span.lo)) wrong.push(`${id} ${a.name}: another item`);
  }
  expect(wrong).toEqual([]);
});

it("a type made from its key is the type that has the key", () => {
  const { interner } = text.libraryState();
  const types = [...interner.all().values()];
  let made = 0;
  for (const [key, ty] of interner.all()) {
    const again = typeFromKey(key, ty.id, (id) => types[id]);
    if (again === undefined) continue;
    made++;
    expect(plain(again)).toEqual(plain(ty));
  }
  expect(made).toBeGreaterThan(types.length / 2);
});

/** A type with the types in it as their numbers. */
function plain(ty: Ty): unknown {
  return JSON.parse(JSON.stringify({ ...ty }, (key, value: unknown) => (key !== "" && typeof value === "object" && value !== null && "flags" in value && "id" in value ? `#${String(value.id)}` : typeof value === "bigint" ? String(value) : value)));
}
