import { session } from "./session";

/** Checks the items (the listings have no bodies to speak of) and gives `code line` of each message. */
function verdict(text: string): string[] {
  const s = session(text, true);
  s.made.checkCrate();
  return s.sink.all.map((d) => `${d.code ?? ""} ${s.sourceMap.lineColumn(d.span.file, d.span.lo).line}`).sort();
}

const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  ["trait T { fn f(&self); type A; }\nstruct S;\nimpl T for S {}", ["E0046 3"]],
  ["trait T { fn f<A>(a: A); }\nstruct S;\nimpl T for S { fn f(a: i32) {} }", ["E0049 3"]],
  ["trait T { fn f(&self, x: i32); }\nstruct S;\nimpl T for S { fn f(&self) {} }", ["E0050 3"]],
  ["trait T { fn f(&self, x: i32); }\nstruct S;\nimpl T for S { fn f(&mut self, x: u8) {} }", ["E0053 3", "E0053 3"]],
  ["struct W<T>(T);\nfn f(a: W<i32, u8>, b: W) {}", ["E0107 2", "E0107 2"]],
  ["impl Clone for Vec<i32> { fn clone(&self) -> Self { loop {} } }", ["E0117 1"]],
  ["trait T {}\nimpl<A> T for A {}\nstruct S;\nimpl T for S {}", ["E0119 4"]],
  ["trait T {}\nimpl Drop for dyn T { fn drop(&mut self) {} }", ["E0120 2"]],
  ["trait T { fn f(); fn g(&self); }\nstruct S;\nimpl T for S {\nfn f(&self) {}\nfn g() {} }", ["E0185 4", "E0186 5"]],
  ["trait T { type A; }\ntype X = dyn T;", ["E0191 2"]],
  ["trait T { fn f<'a, 'b: 'a>(x: &'a str, y: &'b str); }\nstruct S;\nimpl T for S { fn f<'a, 'b>(x: &'a str, y: &'b str) {} }", ["E0195 3"]],
  ["trait T {}\nunsafe trait U {}\nstruct S;\nunsafe impl T for S {}\nimpl U for S {}", ["E0199 4", "E0200 5"]],
  ["struct A { v: Vec<i32> }\nimpl Copy for A {}\nimpl Clone for A { fn clone(&self) -> A { loop {} } }", ["E0204 2"]],
  ["struct S;\nimpl<T: Clone> S { fn f(&self) {} }", ["E0207 2"]],
  ["impl<T> Clone for T { fn clone(&self) -> T { loop {} } }", ["E0210 1"]],
  ["trait T { type A; }\nfn f<X: T>(x: X::B) {}", ["E0220 2"]],
  ["trait A {} trait B {}\nfn f(x: Box<dyn A + B>) {}", ["E0225 2"]],
  ["trait T { fn f(&self) -> Self; }\nfn g(x: &dyn T) {}", ["E0038 2"]],
  ["struct List { v: i32, next: Option<List> }", ["E0072 1"]],
  ["enum E { A = 1, B = 1 }", ["E0081 1"]],
  ["impl Vec<u8> { fn f(&self) {} }\nimpl u8 { fn g(&self) {} }\nimpl<T> T { fn h(&self) {} }", ["E0116 1", "E0118 3", "E0390 2"]],
  ["struct S<T: Copy>(T);\nstruct R { a: S<Vec<i32>> }", ["E0277 2"]],
  ["struct R { a: [u8], b: i32 }", ["E0277 1"]],
  ["trait Super {}\ntrait Sub: Super {}\nstruct S;\nimpl Sub for S {}", ["E0277 4"]],
  ["struct S<T>;\nenum E<'a> { A }", ["E0392 1", "E0392 2"]],
  ["struct S<T> { t: &'static T }", ["E0310 1"]],
  ["struct S;\nimpl S { fn f(&self) {} }\nimpl S { fn f(&self) {} }", ["E0592 2"]],
  ["type A = B;\ntype B = A;", ["E0391 1"]],
];

test.each(REFUSED)("refused: %s", (text, expected) => {
  expect(verdict(text)).toEqual(expected);
});

const ACCEPTED: readonly string[] = [
  "struct Node<T> { v: T, next: Option<Box<Node<T>>> } impl<T> Node<T> { fn new(v: T) -> Self { loop {} } } impl<T> Drop for Node<T> { fn drop(&mut self) {} }",
  "trait Animal { fn name(&self) -> u8; fn boxed(self) -> Box<dyn Animal> where Self: Sized + 'static { loop {} } } struct Dog; impl Animal for Dog { fn name(&self) -> u8 { 0 } }",
  "trait Visitor<'a> { fn visit(&mut self, x: &'a str) -> &'a str; } struct V<'a> { x: &'a str } impl<'a> Visitor<'a> for V<'a> { fn visit(&mut self, x: &'a str) -> &'a str { x } }",
  "struct It { n: u8 } impl Iterator for It { type Item = u8; fn next(&mut self) -> Option<u8> { loop {} } }",
  "trait A {} trait B {} impl<T: A> B for T {} struct S; impl A for S {}",
  "trait Show {} impl<T: Copy> Show for T {} struct Own; impl Show for Own {}",
  "struct W(Vec<u8>); impl<'a> IntoIterator for &'a W { type Item = &'a u8; type IntoIter = std::vec::Iter<'a, u8>; fn into_iter(self) -> Self::IntoIter { loop {} } }",
];

test.each(ACCEPTED)("accepted: %s", (text) => {
  expect(verdict(text)).toEqual([]);
});
