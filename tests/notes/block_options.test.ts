import { parseBlock } from "../../src/notes/block_options";

describe("options of a block", () => {
  it.each([
    ["//@ title: Who owns what", { title: "Who owns what" }],
    ["//@ title: a: b", { title: "a: b" }],
    ["//@title: close", { title: "close" }],
    ["//@ VIEW: Ownership", { view: "ownership" }],
    ["//@ lens: bytes", { lens: "bytes" }],
    ["//@ start: last", { start: { kind: "Last" } }],
    ["//@ start: 7", { start: { kind: "Line", line: 7 } }],
    ["//@ start: line 7", { start: { kind: "Line", line: 7 } }],
    ["//@ start: L2", { start: { kind: "Mark", mark: 2 } }],
    ["//@ start: mark 2", { start: { kind: "Mark", mark: 2 } }],
    ["//@ start: error", { start: { kind: "Error" } }],
    ["//@ steps: statements", { steps: "statements" }],
    ["//@ edition: 2021", { edition: "2021" }],
    ["//@ target: 32-bit", { target: "32-bit" }],
    ["//@ allocator: first-fit", { allocator: "first fit" }],
    ["//@ stack-limit: 64 KiB", { stackLimit: 65536 }],
    ["//@ heap-limit: 1_000", { heapLimit: 1000 }],
    ["//@ expect: e0382", { expect: "E0382" }],
    ["//@ expect: Undefined Behaviour", { expect: "undefined behavior" }],
    ["//@ expect: panic", { expect: "panic" }],
    ["//@ unchecked", { unchecked: true }],
    ["//@ unchecked: false", { unchecked: false }],
    ["//@ open-library: yes", { openLibrary: true }],
    ["//@ test", { test: true }],
    ["//@ hide: a, `b` c", { hide: ["a", "b", "c"] }],
    ["//@ focus: main", { focus: ["main"] }],
    ["//@ stdin: 1\\n2\\\\n", { stdin: "1\n2\\n" }],
    ['//@ args: one "two three"', { args: ["one", "two three"] }],
    ["//@ seed: 42", { seed: 42 }],
  ])("%s", (line, options) => {
    const block = parseBlock(`${line}\nlet a = 1;\n`);
    expect(block.options).toEqual(options);
    expect(block.problems).toEqual([]);
  });

  it.each([
    ["//@ titel: x", "title"],
    ["//@ stack_limit: 3", "stack-limit"],
    ["//@ lense: bytes", "lens"],
    ["//@ lens: byte", "bytes"],
    ["//@ view: memry", "memory"],
    ["//@ expect: panics", "panic"],
    ["//@ banana: 1", undefined],
    ["//@ title:", undefined],
    ["//@", undefined],
    ["//@ seed: -1", undefined],
    ["//@ stack-limit: much", undefined],
    ["//@ start: 0", undefined],
    ["//@ constructor: x", undefined],
  ])("%s is a friendly problem", (line, suggestion) => {
    const block = parseBlock(`${line}\nlet a = 1;`);
    expect(block.options).toEqual({});
    expect(block.problems).toHaveLength(1);
    expect(block.problems[0].line).toBe(1);
    expect(block.problems[0].suggestion).toBe(suggestion);
    if (suggestion !== undefined) expect(block.problems[0].message).toContain(suggestion);
  });

  it("reads options only above the code", () => {
    const block = parseBlock("//@ title: a\n\n//@ lens: bytes\nlet a = 1;\n//@ view: layout\n");
    expect(block.options).toEqual({ title: "a", lens: "bytes" });
    expect(block.problems).toEqual([{ line: 5, message: expect.stringContaining("above the first line"), suggestion: undefined }].map(({ suggestion, ...rest }) => rest));
    expect(block.lines.map((line) => line.kind)).toEqual(["option", "option", "option", "shown", "shown"]);
  });
});

describe("lines of a block", () => {
  it("keeps every line and column in its place", () => {
    const source = "//@ title: t\n# use std::rc::Rc;\n#\n#[derive(Clone)]\nstruct A;\n##[x]\n";
    const block = parseBlock(source);
    expect(block.code).toBe("//@ title: t\n  use std::rc::Rc;\n \n#[derive(Clone)]\nstruct A;\n#[x]\n");
    expect(block.lines.map((line) => [line.number, line.kind])).toEqual([
      [1, "option"], [2, "hidden"], [3, "hidden"], [4, "shown"], [5, "shown"], [6, "shown"],
    ]);
  });

  it.each(["", "\n", "//@", "\u0000\uFFFF", "\"unclosed", "/* never closed", "r###\"", "'", "//@ mark\n//@ mark", "#\r\n# x\r"])("takes any text: %j", (source) => {
    const block = parseBlock(source);
    expect(block.lines.length).toBe(block.code.split("\n").length - 1);
  });

  it.each([['let a = "x"; // y\n'.repeat(60_000), 60_000], ["'".repeat(1_000_000), 1], ["/*".repeat(500_000), 1]])("reads a megabyte to its end", (source, lines) => {
    const block = parseBlock(source);
    expect(block.lines.length).toBe(lines);
    expect(block.code.length).toBeGreaterThanOrEqual(source.length);
  });
});

describe("marks", () => {
  it.each([
    ["let a = 1; //@ mark", [{ number: 1, line: 1 }]],
    ["let a = 1; //@ mark: here", [{ number: 1, line: 1, text: "here" }]],
    ["//@ mark: below\nlet a = 1;", [{ number: 1, line: 2, text: "below" }]],
    ["a(); //@ mark\nb(); // why //@ mark: two", [{ number: 1, line: 1 }, { number: 2, line: 2, text: "two" }]],
    ['let s = "//@ mark";', []],
  ])("%j", (source, marks) => {
    expect(parseBlock(source).marks).toEqual(marks);
  });

  it("are not shown", () => {
    expect(parseBlock("a(); // why //@ mark: two").lines[0].text).toBe("a(); // why");
  });
});

describe("annotations", () => {
  it.each([
    ["at the end", "let a = 1; // one [[stack]]", [{ line: 1, text: "one [[stack]]" }]],
    ["alone above", "// two\n// lines\nlet a = 1;", [{ line: 3, text: "two\nlines" }]],
    ["above and at the end", "// above\nlet a = 1; // end", [{ line: 2, text: "above\nend" }]],
    ["a blank line between", "// about nothing\n\nlet a = 1;", []],
    ["documentation", "/// docs\nfn f() {} //! no", []],
    ["in a string", 'let u = "http://x"; // home', [{ line: 1, text: "home" }]],
    ["in a raw string", 'let u = r#"a"// b"#; // c', [{ line: 1, text: "c" }]],
    ["in a byte string", 'let u = b"\\"//"; // c', [{ line: 1, text: "c" }]],
    ["after a character", "let q = '\"'; // c", [{ line: 1, text: "c" }]],
    ["after a lifetime", "fn f<'a>(x: &'a str) {} // c", [{ line: 1, text: "c" }]],
    ["in a string over lines", 'let s = "a\n// no\n"; // c', [{ line: 3, text: "c" }]],
    ["in nested block comments", "/* /* // */ // */ x(); // c", [{ line: 1, text: "c" }]],
    ["a mark is none", "x(); //@ mark: m", []],
    ["beside a mark", "x(); // c //@ mark: m", [{ line: 1, text: "c" }]],
  ])("%s", (_name, source, annotations) => {
    expect(parseBlock(source).annotations).toEqual(annotations);
  });
});
