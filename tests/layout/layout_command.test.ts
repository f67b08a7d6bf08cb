/** What `memsim layout` lists: the file's types, and of generic ones the instantiations that the program uses, those made in generic functions too. */
import { Engine } from "../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";

const PROGRAM = `
struct Pair<A, B> { a: A, b: B }
enum Tree<T> { Leaf, Node(Box<Tree<T>>, T) }
struct Never<T>(T);
struct Plain { x: u8, y: u32 }
fn wrap<T>(t: T) -> Pair<T, bool> { Pair { a: t, b: true } }
fn main() {
    let p = wrap(7u16);
    let t: Tree<Pair<u8, u64>> = Tree::Leaf;
    let q = Plain { x: 1, y: 2 };
    println!("{} {} {} {} {}", p.a, p.b, matches!(t, Tree::Leaf), q.x, q.y);
}
`;

it("lists instantiations with the layouts that rustc gives them", () => {
  const rows = new Engine().compile(PROGRAM, DEFAULT_RUN_OPTIONS).layouts();
  expect(rows.map((r) => `${r.type} ${r.size} ${r.align}: ${r.fields.map((f) => `${f.name}@${f.offset}`).join(" ")}`)).toEqual([
    "Pair<u16, bool> 4 2: a@0 b@2",
    "Pair<u8, u64> 16 8: a@8 b@0",
    "Tree<Pair<u8, u64>> 24 8: ",
    "Plain 8 4: x@4 y@0",
  ]);
});
