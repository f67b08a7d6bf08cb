/** Program → what rustc 1.95 says about its names (checked against rustc). `∅` marks programs without errors. */
import { resolve } from "./program";

const TABLE: readonly (readonly [program: string, ...messages: string[]])[] = [
  ["fn main() { let x = foo; y(); }", "1:21 E0425 cannot find value `foo` in this scope", "1:26 E0425 cannot find function `y` in this scope"],
  ["fn f(x: Foo) {} fn main() {}", "1:9 E0425 cannot find type `Foo` in this scope"],
  ["fn main() { let x = Bar::new(); foo::bar(); }", "1:21 E0433 cannot find type `Bar` in this scope", "1:33 E0433 cannot find module or crate `foo` in this scope"],
  ["use foo::bar; use std::nope::X; use std::fmt::Nope; fn main() {}", "1:5 E0432 unresolved import `foo`", "1:24 E0432 unresolved import `std::nope`", "1:37 E0432 unresolved import `std::fmt::Nope`"],
  ["use crate::z as w; use crate::w as z; fn main() {}", "1:5 E0432 unresolved import `crate::z`"],
  ["use nope::A; mod m { use super::A; } fn main() {}", "1:5 E0432 unresolved import `nope`"],
  ["use crate::a::b::c; fn main() {}", "1:12 E0433 cannot find `a` in `crate`"],
  ["impl Foo for i32 {} fn main() {}", "1:6 E0405 cannot find trait `Foo` in this scope"],
  ["struct Foo; struct Bar; impl Foo for Bar {} fn main() {}", "1:30 E0404 expected trait, found struct `Foo`"],
  ["trait F { fn a(); } impl F for i32 { fn a() {} fn b() {} const C: i32 = 1; type T = i32; } fn main() {}", "1:48 E0407 method `b` is not a member of trait `F`", "1:58 E0438 const `C` is not a member of trait `F`", "1:76 E0437 type `T` is not a member of trait `F`"],
  ["fn f<T, T>(a: T) {} fn main() {}", "1:9 E0403 the name `T` is already used for a generic parameter in this item's generic parameters"],
  ["fn main() { match Some(1) { Some(y) | None => {} } }", "1:39 E0408 variable `y` is not bound in all patterns"],
  ["fn foo(f: i32, f: i32) {} fn main() { let (a, a) = (1, 2); }", "1:16 E0415 identifier `f` is bound more than once in this parameter list", "1:47 E0416 identifier `a` is bound more than once in the same pattern"],
  ["struct Foo { a: bool } fn main() { let f = Foo(); let g = Foo; }", "1:44 E0423 expected function, tuple struct or tuple variant, found struct `Foo`", "1:59 E0423 expected value, found struct `Foo`"],
  ["struct S; impl S { fn a() { self; } } fn main() {}", "1:29 E0424 expected value, found module `self`"],
  ["fn main() { loop { break 'a; } }", "1:26 E0426 use of undeclared label `'a`"],
  ["struct B; struct B; fn main() {}", "1:11 E0428 the name `B` is defined multiple times"],
  ["use std::fmt::self; fn main() {}", "1:13 E0429 `self` imports are only allowed within a { } list"],
  ["fn main() { let y = 5; fn bar() -> u32 { y } const C: u32 = y; }", "1:42 E0434 can't capture dynamic environment in a fn item", "1:61 E0435 attempt to use a non-constant value in a constant"],
  ["use std::fmt::Result; use std::fmt::Error as Result; fn main() {}", "1:27 E0252 the name `Result` is defined multiple times"],
  ["use m::foo; fn foo() {} mod m { pub fn foo() {} } fn main() {}", "1:13 E0255 the name `foo` is defined multiple times"],
  ["fn foo(x: &'a str) {} fn bar<'static>() {} fn main() {}", "1:12 E0261 use of undeclared lifetime name `'a`", "1:30 E0262 invalid lifetime parameter name: `'static`"],
  ["fn foo<T>(x: T) { fn bar(y: T) {} } fn main() {}", "1:29 E0401 can't use generic parameters from outer item"],
  ["fn f() -> Self {} fn main() {}", "1:11 E0411 cannot find type `Self` in this scope"],
  ["fn main() { let x = Foo { x: 1 }; let foo = 1; let y = foo { x: 2 }; }", "1:21 E0422 cannot find struct, variant or union type `Foo` in this scope", "1:56 E0574 expected struct, variant or union type, found local variable `foo`"],
  ["static Z: i32 = 1; fn main() { match 1 { Foo(x) => {} Z => {} _ => {} } }", "1:42 E0531 cannot find tuple struct or tuple variant `Foo` in this scope", "1:55 E0530 match bindings cannot shadow statics"],
  ["fn f() {} fn main() { match 1 { f() => {} _ => {} } }", "1:33 E0532 expected a pattern, found a function call"],
  ["enum D { B } fn o() -> D::B {} fn main() {}", "1:24 E0573 expected type, found variant `D::B`"],
  ["trait A { type X; } fn main() { let _: <u8 as A>::Y; }", "1:51 E0576 cannot find associated type `Y` in trait `A`"],
  ["mod m { fn f() {} pub struct T(i32); } fn main() { m::f(); m::T(1); }", "1:55 E0603 function `f` is private", "1:63 E0603 tuple struct constructor `T` is private"],
  ["mod a { pub fn f() {} } mod b { pub fn f() {} } use a::*; use b::*; fn main() { f(); }", "1:81 E0659 `f` is ambiguous"],
  ["fn main() { while true { break 5; } break; || { continue; }; }", "1:26 E0571 `break` with value from a `while` loop", "1:37 E0268 `break` outside of a loop or labeled block", "1:49 E0267 `continue` inside of a closure"],
  ["const F: u32 = return 0; fn main() {}", "1:16 E0572 return statement outside of function body"],
  ["struct F { x: &bool } fn nar() -> &str { loop {} } fn two(x: &str, y: &str) -> &str { x } fn main() {}", "1:15 E0106 missing lifetime specifier", "1:35 E0106 missing lifetime specifier", "1:80 E0106 missing lifetime specifier"],
  ["fn main() { foo!(); std::foo!(); }", "1:13 cannot find macro `foo` in this scope", "1:26 E0433 cannot find `foo` in `std`"],
  ["#[derive(Foo)] struct S; #[foo] struct T; fn main() {}", "1:10 cannot find derive macro `Foo` in this scope", "1:28 cannot find attribute `foo` in this scope"],
  ["mod nofile; fn main() { nofile::f(); }", "1:1 E0583 file not found for module `nofile`"],
  ["fn main() { let x: impl Copy = 1; }", "1:20 E0562 `impl Trait` is not allowed in the type of variable bindings"],
  ["use std::fs::File; fn main() {}", "1:10 not supported: `std::fs`"],
];

const FINE: readonly string[] = [
  "mod a { pub use self::b::c; mod b { pub fn c() { super::super::main() } } } fn main() { a::c(); }",
  "fn main() { enum E { A } impl E { fn f() -> Self { Self::A } } use E::*; let _ = A; }",
  "fn main() { let x = 1; macro_rules! m { () => { x } } let x = 2; m!(); let _ = x; }",
  "macro_rules! swap { ($a:ident) => { let t = $a; let $a = 2; } } fn main() { let t = 1; swap!(t); t; }",
  "#[macro_use] mod m { macro_rules! a { () => { 1 } } #[macro_export] macro_rules! b { () => { $crate::f() } } } fn f() {} fn main() { a!(); crate::b!(); }",
  "macro_rules! make { ($n:ident) => { fn $n() {} struct S; } } make!(g); fn main() { g(); let S = S; }",
  "struct A<const N: usize>; impl<const N: usize> A<N> { fn f() -> [u8; N] { [0; N] } } fn main() { A::<3>::f(); A::<{ 1 + 2 }>::f(); }",
  "fn id<'a>(x: &'a str, f: &dyn for<'b> Fn(&'b str, &str) -> &'b str) -> &'a str { x } fn main() {}",
  "fn main() { let (mut a, mut b) = (1, 2); (a, _) = (b, a); [b, ..] = [1, 2]; }",
  "fn main() { let Some(x) = Some(1) else { return }; if let Some(y) = Some(x) && y > 0 { println!(\"{y} {x:?}\"); } }",
  "fn main() { 'a: loop { 'b: { break 'b; } break 'a; } let _ = 'c: { break 'c 1 }; }",
  "use std::collections::{self, HashMap as Map}; fn main() { let _ = Map::<u8, u8>::new(); collections::HashMap::<u8, u8>::new(); }",
  "#[cfg(test)] mod tests { use super::nothing; } #[test] fn t() { nothing() } fn main() { #[cfg(any())] let x = nothing; }",
];

test.each(TABLE)("%s", (program, ...messages) => {
  expect(resolve(program).messages).toEqual(messages);
});

test.each(FINE)("∅ %s", (program) => {
  expect(resolve(program).messages).toEqual([]);
});
