import { session } from "./session";

/** Where clauses of `holds` must hold, those of `fails` must not; `maybe` is neither. */
function verdicts(text: string, fn: string): string[] {
  const s = session(text);
  const owner = s.find(fn);
  const icx = s.solver();
  const answers = s.tcx.predicatesOf(owner).map((p) => icx.mayHold(p));
  expect(s.errors()).toEqual([]);
  return answers;
}

const all = (clauses: string, items = ""): string[] => verdicts(`${items} fn check() where ${clauses} {} fn main() {}`, "check");
const yes = (clauses: string, items = ""): void => {
  const answers = all(clauses, items);
  expect(answers).toEqual(answers.map(() => "yes"));
};
const no = (clauses: string, items = ""): void => {
  const answers = all(clauses, items);
  expect(answers).toEqual(answers.map(() => "no"));
};

test("impls, with what they demand", () => {
  yes("i32: Clone, Vec<i32>: Clone, Vec<Vec<u8>>: Clone, Option<bool>: Copy, Box<i32>: Clone");
  no("Vec<i32>: Copy, Option<Vec<i32>>: Copy, str: Clone, Vec<S>: Clone, S: Clone", "struct S;");
});

test("built-in Copy and Clone", () => {
  yes("(i32, bool): Copy, [i32; 3]: Clone, fn(i32) -> i32: Copy, (): Copy, &'static str: Copy, &'static S: Clone", "struct S;");
  no("(i32, S): Copy, [S; 2]: Clone, &'static mut i32: Clone", "struct S;");
});

test("Sized", () => {
  yes("i32: Sized, [i32; 2]: Sized, Box<str>: Sized, &'static [u8]: Sized, Wrap<i32>: Sized", "struct Wrap<T: ?Sized> { a: u8, tail: T }");
  no("str: Sized, [u8]: Sized, dyn Clone2: Sized, Wrap<str>: Sized", "trait Clone2 {} struct Wrap<T: ?Sized> { a: u8, tail: T }");
});

test("auto traits look inside, also in circles", () => {
  yes("i32: Send, Vec<i32>: Send, Option<Box<u8>>: Send, List: Send, &'static i32: Send, (dyn Object + Send): Send", "struct List { next: Option<Box<List>>, value: i32 } trait Object {}");
  no("*const i32: Send, Raw: Send, Vec<Raw>: Send, dyn Object: Send, List: Send", "struct Raw(*mut u8); trait Object {} struct List { next: Option<Box<List>>, raw: *const u8 }");
});

test("projections are equal to their values", () => {
  yes("Vec<i32>: IntoIterator<Item = i32>, &'static Vec<u8>: IntoIterator<Item = &'static u8>, Box<std::vec::IntoIter<bool>>: Iterator<Item = bool>, i32: Add<i32, Output = i32>");
  expect(all("Vec<i32>: IntoIterator<Item = u8>")).toEqual(["yes", "no"]);
  yes("std::iter::Map<std::vec::IntoIter<i32>, fn(i32) -> bool>: Iterator<Item = bool>");
  yes("<Vec<i32> as IntoIterator>::IntoIter: Iterator<Item = i32>");
});

test("blanket impls", () => {
  yes("i32: Into<i32>, A: Into<B>, B: From<A>", "struct A; struct B; impl From<A> for B { fn from(_: A) -> B { B } }");
  no("B: Into<A>", "struct A; struct B; impl From<A> for B { fn from(_: A) -> B { B } }");
});

test("trait objects implement their trait and its supertraits", () => {
  const items = "trait Super { } trait Sub: Super { type A; } trait Other {}";
  yes("dyn Sub<A = i32>: Sub, dyn Sub<A = i32>: Super, dyn Sub<A = i32>: Sub<A = i32>", items);
  expect(all("dyn Sub<A = i32>: Other, dyn Sub<A = i32>: Sub<A = u8>", items)).toEqual(["no", "yes", "no"]);
});

test("unsizing", () => {
  const items = "trait Shape {} struct Dot; impl Shape for Dot {} struct Line; trait Solid: Shape {}";
  yes("[i32; 3]: std::marker::Unsize<[i32]>, Dot: std::marker::Unsize<dyn Shape>, Box<Dot>: std::ops::CoerceUnsized<Box<dyn Shape>>, &'static [u8; 2]: std::ops::CoerceUnsized<&'static [u8]>, dyn Solid: std::marker::Unsize<dyn Shape>, (dyn Shape + Send): std::marker::Unsize<dyn Shape>", items);
  no("Line: std::marker::Unsize<dyn Shape>, Box<Line>: std::ops::CoerceUnsized<Box<dyn Shape>>, [i32; 3]: std::marker::Unsize<[u8]>", items);
});

test("functions are callable", () => {
  yes("fn(i32) -> bool: Fn(i32) -> bool, fn(i32) -> bool: FnOnce(i32)-> bool");
  expect(all("fn(i32) -> bool: Fn(u8), i32: Fn(i32)").filter((a) => a === "yes")).toEqual([]);
});

test("where clauses and bounds of associated types are assumed inside", () => {
  const s = session("trait Tr { type A: Clone; fn f(&self) -> Self::A; } fn g<T: Tr<A = i32>, U: Tr, V>(t: T, u: U, v: V) where V: Copy, U::A: Send {} fn claims<T: Tr<A = i32>, U: Tr, V>() where T: Tr, T::A: Copy, U::A: Clone, U::A: Send, V: Clone {}");
  const icx = s.solver(s.find("g"));
  const answers = s.tcx.predicatesOf(s.find("claims")).map((p) => icx.mayHold(p));
  expect(answers).toEqual(answers.map(() => "yes"));
  expect(s.errors()).toEqual([]);
});

test("one impl drives inference, several do not", () => {
  const s = session("trait One<T> {} impl One<u8> for i32 {} trait Two<T> {} impl Two<u8> for i32 {} impl Two<bool> for i32 {} fn main() {}");
  const icx = s.solver();
  const v = icx.nextTyVar(s.tcx.def(0).span);
  const cause = { span: s.tcx.def(0).span, body: 0, code: { kind: "Misc" }, parent: undefined } as const;
  const bound = (trait: string) => ({ cause, depth: 0, predicate: { kind: "Trait", boundVars: 0, traitRef: { def: s.find(trait), args: [{ kind: "Type", ty: s.tcx.interner.i32 }, { kind: "Type", ty: v }] } } }) as const;
  icx.register(bound("Two"));
  expect(icx.selectWherePossible()).toEqual([]);
  expect(icx.resolve(v).kind).toBe("Infer");
  icx.register(bound("One"));
  expect(icx.selectWherePossible()).toEqual([]);
  expect(icx.resolve(v)).toBe(s.tcx.interner.u8);
  expect(icx.selectAllOrError()).toEqual([]);
});

test("endless demands end", () => {
  const answers = all("Vec<i32>: Endless", "trait Endless {} impl<T> Endless for T where Vec<T>: Endless {}");
  expect(answers).not.toContain("yes");
});

test("monomorphic questions", () => {
  const s = session("trait Tr { fn a(&self) {} fn b(&self); } struct S; impl Tr for S { fn b(&self) {} } fn main() {} struct D; impl Drop for D { fn drop(&mut self) {} } struct P { a: i32, b: (D, u8) } fn f() -> (Vec<i32>, S, P, dyn Tr) { loop {} }");
  const { interner } = s.tcx;
  const out = s.tcx.fnSig(s.find("f")).sig.output;
  if (out.kind !== "Tuple") throw new Error("a tuple is written");
  const [vec, self, p, object] = out.elems;
  expect([vec, self, p, object, interner.i32].map((t) => s.tcx.needsDrop(t))).toEqual([true, false, true, true, false]);
  const trait = s.find("Tr");
  const [a, b] = s.tcx.associatedItems(trait).map((i) => i.def);
  expect(s.tcx.resolveInstance(a, [{ kind: "Type", ty: self }])).toMatchObject({ kind: "Item", def: a });
  const found = s.tcx.resolveInstance(b, [{ kind: "Type", ty: self }]);
  expect(found?.kind === "Item" && s.tcx.def(found.def).parent !== trait).toBe(true);
  expect(s.tcx.resolveInstance(b, [{ kind: "Type", ty: object }])).toMatchObject({ kind: "Virtual", slot: 4 });
  expect(s.tcx.dropImpl(vec)?.args).toEqual([{ kind: "Type", ty: interner.i32 }]);
  const item = s.tcx.normalizeMono(interner.alias("Projection", s.tcx.associatedItems(s.tcx.def(s.tcx.langItem("Iterator") ?? 0).id).find((i) => i.name === "Item")?.def ?? 0, [{ kind: "Type", ty: vec }]), []);
  expect(item).toBeDefined();
});
