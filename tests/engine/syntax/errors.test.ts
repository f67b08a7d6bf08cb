import { bodyShape, messages } from "./shape";

describe("syntax errors stand where rustc puts them", () => {
  test.each([
    ["fn main() {\n    let x = 5\n    let y = 6;\n}", "2:14 expected `;`, found keyword `let`"],
    ["fn main() { let y = (1 2); }", "1:24 expected one of `)`, `,`, `.`, `?`, or an operator, found `2`"],
    ["fn main() { x as usize < y; }", "1:24 `<` is interpreted as a start of generic arguments for `usize`, not a comparison"],
    ["fn main() { a < b < c; }", "1:15 comparison operators cannot be chained"],
    ["fn main() { let fn = 1; }", "1:17 expected identifier, found keyword `fn`"],
    ["fn main() { let x: = 1; }", "1:20 expected type, found `=`"],
    ["fn main() { f(,); }", "1:15 expected expression, found `,`"],
    ["struct S { a: u8 };", "1:19 expected item, found `;`"],
    ["let x = 1;", "1:1 expected item, found keyword `let`"],
    ["fn f;", "1:5 missing parameters for function definition"],
    ["fn f();", "1:1 free function without a body"],
    ["impl S { pub fn f(); }", "1:10 associated function in `impl` without body"],
    ["pub impl S {}", "1:1 E0449 visibility qualifiers are not permitted here"],
    ["mod m;", "1:1 E0583 file not found for module `m`"],
    ["fn f() { let x = 0..=; }", "1:19 E0586 inclusive range with no end"],
    ["fn f(x: &'static A + 'static) {}", "1:9 E0178 expected a path on the left-hand side of `+`"],
    ["fn f() { match 1 { 0...9 => {} } }", "1:21 E0783 `...` range patterns are not allowed"],
    ["trait T { /// doc\n }", "1:11 E0584 found a documentation comment that doesn't document anything"],
    ["#[cfg(not())] fn f() {}", "1:7 E0536 expected 1 cfg-pattern"],
    ['extern "invalid" fn f() {}', "1:8 E0703 invalid ABI: found `invalid`"],
    ["fn f() { let (.., a, ..) = x; }", "1:22 `..` can only be used once per tuple pattern"],
    ["fn f() { if P { x: 1 } == p {} }", "1:13 struct literals are not allowed here"],
  ])("%s", (text, expected) => expect(messages(text)[0]).toBe(expected));

  test("one mistake, one message", () => {
    expect(messages("fn main() {\n    let x = 5\n    let y = (1 2);\n    f(,);\n}\nfn g() {}").length).toBe(3);
  });

  test("extern blocks must be unsafe since 2024", () => {
    expect(messages('extern "C" { fn f(); }', 2021)).toEqual([]);
    expect(messages('extern "C" { fn f(); }', 2024)).toEqual(["1:1 extern blocks must be unsafe"]);
  });
});

test("after an error the rest of the block is still there", () => {
  expect(bodyShape("let a = 1;\nlet b = a.;\nlet c = 2;")).toBe("error: unexpected token: `;`");
});

describe("code nested beyond reason is refused, not a crash", () => {
  const n = 10_000;
  test.each([
    ["parentheses", `fn main() { ${"(".repeat(n)}1${")".repeat(n)}; }`],
    ["operators", `fn main() { ${"!".repeat(n)}true; }`],
    ["a long sum", `fn main() { 1${"+1".repeat(n)}; }`],
    ["generics", `fn f(x: ${"Vec<".repeat(n)}u8${">".repeat(n)}) {}`],
    ["modules", "mod a {".repeat(n) + "}".repeat(n)],
    ["else if", `fn main() { ${"if a {} else ".repeat(n)}{} }`],
  ])("%s", (_, text) => expect(messages(text)[0]).toMatch(/not supported: deeply nested code/));
  test("attributes in attributes end too", () => expect(messages("#[".repeat(n)).length).toBeGreaterThan(0));
});
