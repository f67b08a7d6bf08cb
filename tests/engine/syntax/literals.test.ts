import { exprShape, messages } from "./shape";

describe("literals have their value", () => {
  test.each([
    ["1_000u64", "1000u64"],
    ["0xff_u8", "255u8"],
    ["0b1010", "10"],
    ["0o17", "15"],
    ["1e3", "1e3"],
    ["1f32", "1f32"],
    ["340282366920938463463374607431768211455", "340282366920938463463374607431768211455"],
    ["'\\u{1F600}'", "'😀'"],
    ["'\\''", "'''"],
    ["b'\\xff'", "255"],
    ['"a\\tb\\x41\\\n   c"', '"a\\tbAc"'],
    ['r#"a"\\n"#', '"a\\"\\\\n"'],
    ['b"\\x00a"', "ByteStr[0 97]"],
    ['c"é"', "CStr[195 169 0]"],
    ["/* a /* b */ c */ 1", "1"],
  ])("%s", (text, expected) => expect(exprShape(text)).toBe(expected));
});

describe("bad literals are told in rustc's words", () => {
  test.each([
    ["'ab'", "character literal may only contain one codepoint"],
    ["''", "empty character literal"],
    ['"\\q"', "unknown character escape: `q`"],
    ['"\\x80"', "out of range hex escape"],
    ['"\\u{110000}"', "invalid unicode character escape"],
    ['"\\u{}"', "empty unicode escape"],
    ['b"é"', "non-ASCII character in byte string literal"],
    ["0b12", "invalid digit for a base 2 literal"],
    ["0x", "no valid digits found for number"],
    ["1e+", "expected at least one digit in exponent"],
    ["1i33", "invalid width `33` for integer literal"],
    ["1foo", "invalid suffix `foo` for number literal"],
    ["1.0u8", "invalid suffix `u8` for float literal"],
    ["0b1.0", "binary float literal is not supported"],
    ["340282366920938463463374607431768211456", "integer literal is too large"],
    ['"a"u8', "suffixes on string literals are invalid"],
    ['k"a"', "prefix `k` is unknown"],
  ])("%s", (text, expected) => expect(exprShape(text)).toBe(`error: ${expected}`));
});

test.each([
  ['fn main() { "abc }', "1:13 E0765 unterminated double quote string"],
  ["fn main() { /* abc }", "1:13 E0758 unterminated block comment"],
  ['fn main() { r#"abc" }', "1:13 E0748 unterminated raw string"],
  ["fn main() {", "1:12 this file contains an unclosed delimiter"],
  ["fn main() { (1] }", "1:15 mismatched closing delimiter: `]`"],
  ["fn main() {} }", "1:14 unexpected closing delimiter: `}`"],
])("%s", (text, expected) => expect(messages(text)[0]).toBe(expected));
