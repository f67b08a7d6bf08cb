import { check } from "./program";

/** One statement a line inside `main`; each line's messages as rustc 1.95 words them. */
function lines(items: string, statements: readonly string[]): readonly string[] {
  return check(`${items}\nfn main() {\n${statements.join("\n")}\n}`).errors.map((e) => {
    const [, code, line, message] = /^(\S+) (\d+): ([\s\S]*)$/.exec(e) ?? [];
    return `${code} ${Number(line) - 2}: ${message}`;
  });
}

test("mismatched types and calls", () => {
  expect(lines("fn two(a: i32, b: &str) -> i32 { a }", ['let x: i32 = "a";', "two(1);", "two(1, 2);", 'let q = if true { 1 } else { "b" };', "let f = |x: i32| x; f(1, 2);", "let i = 5; i();"])).toEqual([
    "E0308 1: mismatched types", "E0061 2: this function takes 2 arguments but 1 argument was supplied", "E0308 3: mismatched types",
    "E0308 4: `if` and `else` have incompatible types", "E0057 5: this function takes 1 argument but 2 arguments were supplied", "E0618 6: expected function, found `{integer}`",
  ]);
});

test("structs and fields", () => {
  expect(lines("struct S { a: i32 } mod m { pub struct P { b: i32 } impl P { pub fn new() -> P { P { b: 1 } } fn hidden(&self) {} } }", ["let s = S { a: 1, b: 2 };", "let t = S { };", "s.foo();", "s.zip;", "m::P::new().b;", "m::P::new().hidden();", "1.x;"])).toEqual([
    "E0560 1: struct `S` has no field named `b`", "E0063 2: missing field `a` in initializer of `S`", "E0599 3: no method named `foo` found for struct `S` in the current scope",
    "E0609 4: no field `zip` on type `S`", "E0616 5: field `b` of struct `P` is private", "E0624 6: method `hidden` is private", "E0610 7: `{integer}` is a primitive type and therefore doesn't have fields",
  ]);
});

test("operators", () => {
  expect(lines("struct N;", ['1 + "a";', "N + N;", "!N;", "*5;", "5[0];", "1 = 2;", "let mut m = N; m += N;"])).toEqual([
    "E0277 1: cannot add `&str` to `{integer}`", "E0369 2: cannot add `N` to `N`", "E0600 3: cannot apply unary operator `!` to type `N`", "E0614 4: type `{integer}` cannot be dereferenced",
    "E0608 5: cannot index into a value of type `{integer}`", "E0070 6: invalid left-hand side of assignment", "E0368 7: binary assignment operation `+=` cannot be applied to type `N`",
  ]);
});

test("casts", () => {
  expect(lines("struct N;", ["3.5 as bool;", "66u32 as char;", "N as i32;", "&1u8 as u32;", "0 as *const _;"])).toEqual([
    "E0054 1: cannot cast `{float}` as `bool`", "E0604 2: only `u8` can be cast as `char`, not `u32`", "E0605 3: non-primitive cast: `N` as `i32`", "E0606 4: casting `&u8` as `u32` is invalid",
    "E0641 5: cannot cast to a pointer of an unknown kind",
  ]);
});

test("patterns", () => {
  expect(lines("enum E { A, B(i32), C { x: u8 } }", ["let (a, b) = (1, 2, 3);", "if let E::B(p, q) = E::A {}", "if let E::C { y } = E::A {}", "if let E::C {} = E::A {}", "if let [a] = 5 {}", 'if let "a"..="b" = "c" {}'])).toEqual([
    "E0308 1: mismatched types", "E0023 2: this pattern has 2 fields, but the corresponding tuple variant has 1 field", "E0026 3: variant `E::C` does not have a field named `y`",
    "E0027 4: pattern does not mention field `x`", "E0529 5: expected an array or slice, found `{integer}`", "E0029 6: only `char` and numeric types are allowed in range patterns",
  ]);
});

test("what cannot be inferred", () => {
  expect(check("fn main() { let v = None; }").errors).toEqual(["E0282 1: type annotations needed for `Option<_>`"]);
  expect(check('fn main() { let x = "hello".chars().rev().collect(); }').errors).toEqual(["E0283 1: type annotations needed"]);
  expect(check("fn main() { let x: u8 = Default::default(); Default::default(); }").errors).toEqual(["E0790 1: cannot call associated function on trait without specifying the corresponding `impl` type"]);
});

test("unsafe code", () => {
  expect(lines("unsafe fn u() {} static mut G: i32 = 0;", ["u();", "let p = &raw const G;", "let q = 0 as *const i32; *q;", "G;", "unsafe { u(); *q; G; }", "let c = || u();"])).toEqual([
    "E0133 1: call to unsafe function `u` is unsafe and requires unsafe function or block", "E0133 3: dereference of raw pointer is unsafe and requires unsafe function or block",
    "E0133 4: use of mutable static is unsafe and requires unsafe function or block", "E0133 6: call to unsafe function `u` is unsafe and requires unsafe function or block",
  ]);
});

test("one mistake is said once", () => {
  expect(check("fn f(x: Missing) -> Option<i32> { let a = x.g()?; Some(2 * a) } fn main() {}").errors).toEqual(["E0425 1: cannot find type `Missing` in this scope"]);
});
