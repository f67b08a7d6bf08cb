import { check } from "./program";

/** Body of `f` on one line. */
const body = (text: string): string => check(text).thir("f").replace(/\s+/g, " ");

test("reborrows, deref coercions, unsizing", () => {
  expect(body("fn g(s: &str) {} fn f(s: &String) { g(s) }")).toBe("fn f(s%0: &String) -> () { g(&'(*Deref::deref::<String>(&'(*%0)))) }");
  expect(body("fn f(a: &[i32; 3]) -> &[i32] { a }")).toBe("fn f(a%0: &[i32; 3]) -> &[i32] { Unsize<&[i32]>(&'(*%0)) }");
});

test("overloaded operators are calls, built-in ones are not", () => {
  expect(body("fn f(a: i32, b: &i32) -> bool { a + *b < 3 }")).toBe("fn f(a%0: i32, b%1: &i32) -> bool { Lt(Add(%0, (*%1)), 3: i32) }");
  expect(body("fn f(a: i32, b: &i32) -> i32 { a + b }")).toBe("fn f(a%0: i32, b%1: &i32) -> i32 { Add::add::<i32, &i32>(%0, %1) }");
});

test("methods: autoref, two-phase for &mut", () => {
  expect(body("struct S; impl S { fn r(&self) {} fn m(&mut self) {} } fn f(mut s: S) { s.r(); s.m(); }")).toBe("fn f(mut s%0: S) -> () { S::r(&'%0); S::m(&'2mut %0); }");
});

test("default binding modes", () => {
  expect(body("fn f(o: &Option<i32>) -> i32 { match o { Some(x) => *x, None => 0 } }")).toBe("fn f(o%0: &Option<i32>) -> i32 { match %0 { &Option::Some{0: ref x%1} => (*%1), &Option::None{} => 0: i32, } }");
});

test("closures capture places, by the least they need", () => {
  const text = "struct P { x: i32, y: String } fn f(mut p: P) { let mut a = || { p.x += 1; p.y.len() }; a(); } fn g(p: P) { let a = move || p.y.len(); let b = || a(); }";
  expect(check(text).closures("f")).toEqual(["closure {closure#0}() -> usize [FnMut; MutBorrow p: &mut i32, ImmBorrow p: &String] {\n  ^0 Add= 1: i32;\n  String::len(&'^1)\n}"]);
  expect(check(text).closures("g").map((c) => c.split("]")[0])).toEqual(["closure {closure#0}() -> usize [Fn; ByValue p: String", "closure {closure#1}() -> usize [Fn; ImmBorrow a: &{closure}"]);
});
