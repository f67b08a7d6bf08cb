import { bodyShape, exprShape } from "./shape";

describe("operators bind as the Reference's table says", () => {
  test.each([
    ["a / b as f64", "(/ a (as b f64))"],
    ["&a + b", "(+ (& a) b)"],
    ["a = b = c", "(= a (= b c))"],
    ["a + b * c - d", "(- (+ a (* b c)) d)"],
    ["-1i32.abs()", "(Neg (.abs 1i32))"],
    ["!x.is_empty() && y", "(&& (Not (.is_empty x)) y)"],
    ["*p += 1", "(+= (Deref p) 1)"],
    ["a || b && c == d | e ^ f & g << 1", "(|| a (&& b (== c (| d (^ e (& f (<< g 1)))))))"],
    ["a..b + 1", "(.. a (+ b 1))"],
    ["..=9", "(..= _ 9)"],
    ["..", "(.. _ _)"],
    ["return a..b", "(return (.. a b))"],
    ["|x| x + 1", "(|x| (+ x 1))"],
    ["move || f()", "(|| move (call f))"],
    ["x as u8 as char", "(as (as x u8) char)"],
    ["&mut *a.b[0]?", "(&mut (Deref a.b[0]?))"],
    ["&&a", "(& (& a))"],
    ["a && &b", "(&& a (& b))"],
    ["&raw const x.y", "(&raw const x.y)"],
    ["&raw", "(& raw)"],
    ["f(1)(2)[3].g::<u8>(4)", "(.g<u8> (call (call f 1) 2)[3] 4)"],
    ["t.0.1", "t.0.1"],
    ["t.0.1.2 .3", "t.0.1.2.3"],
    ["1.max(2)", "(.max 1 2)"],
    ["1. + 2.0e-3f32", "(+ 1. 2.0e-3f32)"],
    ["1..2", "(.. 1 2)"],
    ["a < b && c > d", "(&& (< a b) (> c d))"],
    ["a << 2 >> 1", "(>> (<< a 2) 1)"],
    ["break 'l a + 1", "(break 'l (+ a 1))"],
    ["x = if a { 1 } else { 2 } + 3", "(= x (+ (if a {1} {2}) 3))"],
    ["f.await?", "f.await?"],
    ["(a, b) = (b, a)", "(= (tup a b) (tup b a))"],
    ["[_, x] = y", "(= [_ x] y)"],
  ])("%s", (text, expected) => expect(exprShape(text)).toBe(expected));
});

describe("paths, generic arguments and struct literals", () => {
  test.each([
    ["Vec::<Vec<u8>>::new()", "(call Vec<Vec<u8>>::new)"],
    ["<T as Tr<A>>::f(x)", "(call <T @1>Tr<A>::f x)"],
    ["<[u8]>::len(x)", "(call <[u8] @0>len x)"],
    ["Foo::<3, { N + 1 }, -1>::X", "Foo<3, {(+ N 1)}, (Neg 1)>::X"],
    ["P { x: 1, y, ..q }", "(new P x:1 y:y ..q)"],
    ["P { 0: a }", "(new P 0:a)"],
    ["a::b!(c).d", "a::b!.d"],
    ["iter.collect::<Result<Vec<_>, Box<dyn Error>>>()", "(.collect<Result<Vec<_>, Box<dyn[Error]>>> iter)"],
    ["r#type", "type"],
  ])("%s", (text, expected) => expect(exprShape(text)).toBe(expected));
});

describe("conditions take no struct literal", () => {
  test.each([
    ["if x == Foo {}", "=> (if (== x Foo) {})"],
    ["match a { _ => {} }", "=> (match a [_ => {}])"],
    ["while let Some(x) = it.next() {}", "=> (while (let Some(x) (.next it)) {})"],
    ["for i in 0..n {}", "=> (for i (.. 0 n) {})"],
    ["if (P { x: 1 }) == p {}", "=> (if (== (paren (new P x:1)) p) {})"],
    ["if let A = b || c {}", "error: expected expression, found `let` statement"],
    ["if f(P { x: 1 }) {}", "=> (if (call f (new P x:1)) {})"],
  ])("%s", (text, expected) => expect(bodyShape(text)).toBe(expected));
  test("let chains are of edition 2024", () => {
    expect(bodyShape("if let Some(x) = a && x > 1 {}", 2024)).toBe("=> (if (&& (let Some(x) a) (> x 1)) {})");
    expect(bodyShape("if let Some(x) = a && x > 1 {}", 2021)).toBe("error: let chains are only allowed in Rust 2024 or later");
  });
});

describe("a block-like expression ends a statement", () => {
  test.each([
    ["if a {} -1", "expr (if a {}) ; => (Neg 1)"],
    ["match a {} &b", "expr (match a) ; => (& b)"],
    ["match a {}.f()", "=> (.f (match a))"],
    ["{ 1 }; (2)", "semi {1} ; => (paren 2)"],
    ["unsafe { f() } [1]", "expr unsafe{(call f)} ; => [1]"],
    ["'a: { break 'a 1 }", "=> 'a: {(break 'a 1)}"],
    ["let x = 1; x", "let x = 1 ; => x"],
    ["let Some(x) = y else { return };", "let Some(x) = y else {(return)}"],
    ["m! { a } b", "mac m! ; => b"],
    ["m! { a }", "mac m! (value)"],
    ["m!(a); n!(b)", "mac m! ; => n!"],
    ["m!(a) + 1", "=> (+ m! 1)"],
    ["vec![1].len();", "semi (.len vec!)"],
    ["fn f() {} f()", "item Fn f ; => (call f)"],
    ["union = 1; auto = 2;", "semi (= union 1) ; semi (= auto 2)"],
  ])("%s", (text, expected) => expect(bodyShape(text)).toBe(expected));
});

describe("patterns", () => {
  test.each([
    ["Some(ref mut x)", "Some(ref mut x)"],
    ["n @ 1..=5 | n @ 9..", "n @ 1..=5 | n @ 9.."],
    ["P { x, y: 0, .. }", "P{x: x, y: 0, ..}"],
    ["[a, rest @ .., z]", "[a, rest @ .., z]"],
    ["&(a, _)", "&(a, _)"],
    ["-1", "(Neg 1)"],
    ["A::B", "A::B"],
    ["(1 | 2)", "paren 1 | 2"],
    ["'a'..='z'", "'a'..='z'"],
    ["..=9", "..=9"],
    ["mut x", "mut x"],
  ])("%s", (text, expected) => expect(bodyShape(`match v { ${text} => 0 }`)).toBe(`=> (match v [${expected} => 0])`));
});

describe("types", () => {
  test.each([
    ["&'a mut [u8; N]", "&'a mut [u8; N]"],
    ["Box<dyn Fn(i32, &str) -> bool + Send + 'static>", "Box<dyn[Fn(i32, &str) -> bool + Send + 'static]>"],
    ["impl Iterator<Item = u8> + use<'a, T>", "impl[Iterator<Item=u8> + use]"],
    ["for<'a> fn(&'a u8) -> &'a u8", "fn(&'a u8) -> &'a u8"],
    ["*const *mut ()", "*const *mut ()"],
    ["<T as Iterator>::Item", "<T @1>Iterator::Item"],
    ["(u8,)", "(u8)"],
    ["!", "!"],
    ["Vec<Vec<Vec<u8>>>", "Vec<Vec<Vec<u8>>>"],
    ["&dyn A", "&dyn[A]"],
  ])("%s", (text, expected) => expect(bodyShape(`let x: ${text};`)).toBe(`let x: ${expected}`));
});
