import { check } from "./program";

/** Messages for one `match` (or other statement) on parameters. */
const said = (params: string, statement: string): readonly string[] => check(`fn f(${params}) { ${statement} } fn main() {}`).errors.map((e) => e.replace(/^(\S+) 1: /, "$1 "));

test.each([
  ["x: Option<i32>", "match x { Some(0) => {}, None => {} }", "`Some(i32::MIN..=-1_i32)` and `Some(1_i32..=i32::MAX)`"],
  ["x: &[u8]", "match x { [] => {}, [_] => {}, [1, .., 2] => {} }", "`&[0_u8, .., _]` and `&[2_u8..=u8::MAX, .., _]`"],
  ["x: (bool, bool)", "match x { (true, false) => {} }", "`(false, _)`"],
  ["x: i32", "match x { 1..=5 => {} }", "`i32::MIN..=0_i32` and `6_i32..=i32::MAX`"],
  ["x: u8", "match x { i if i > 0 => {} }", "`0_u8..=u8::MAX`"],
  ["x: char", "match x { '\\0'..='z' => {} }", "`'{'..='\\u{d7ff}'` and `'\\u{e000}'..='\\u{10ffff}'`"],
  ["x: usize", "match x { 0..10 => {} }", "`10_usize..`"],
  ["x: &str", 'match x { "a" => {} }', "`&_`"],
  ["x: &Option<(bool, u8)>", "match x { Some((true, 3)) => {}, None => {} }", "`&Some((false, _))`"],
])("%s: %s", (params, statement, missing) => {
  expect(said(params, statement)).toEqual([`E0004 non-exhaustive patterns: ${missing} not covered`]);
});

test("complete matches", () => {
  expect(said("x: Option<u8>, y: [bool; 2], z: Result<i32, !>", "match x { Some(0..=9) | None => {} Some(10..) => {} } match y { [true, _] => {} [_, b] => {} } let Ok(v) = z;")).toEqual([]);
});

test("patterns that must not fail", () => {
  expect(said("x: Option<i32>", "let Some(y) = x;")).toEqual(["E0005 refutable pattern in local binding"]);
  expect(said("x: i32", "for Some(y) in [Some(x)] {}")).toEqual(["E0005 refutable pattern in `for` loop binding"]);
  expect(said("Some(x): Option<i32>", "")).toEqual(["E0005 refutable pattern in function argument"]);
});
