import { error } from "../../../src/engine/source/diagnostic";
import type { Diagnostic } from "../../../src/engine/source/diagnostic";
import { renderDiagnostic } from "../../../src/engine/source/render";
import { SourceMap } from "../../../src/engine/source/source_map";
import type { Span } from "../../../src/engine/source/span";

const TEXT = `fn main() {
    let s = String::new();
    drop(s);

    let x = if a {
        1
    } else {
        println!("{}", s);
    };
}
`;

/** The `nth` place of `needle` in the text. */
function at(needle: string, nth = 0): Span {
  let lo = -1;
  for (let i = 0; i <= nth; i++) lo = TEXT.indexOf(needle, lo + 1);
  return { file: 0, lo, hi: lo + needle.length, ctxt: 0 };
}

function render(diagnostic: Diagnostic): string {
  const sources = new SourceMap();
  sources.addFile("src/main.rs", TEXT);
  return "\n" + renderDiagnostic(diagnostic, sources) + "\n";
}

test("labels on several lines, gaps elided", () => {
  const borrow = at('", s)');
  const labels = [
    { span: { ...at("s ="), hi: at("s =").lo + 1 }, text: "move occurs because `s` has type `String`", primary: false },
    { span: { ...at("(s)"), lo: at("(s)").lo + 1, hi: at("(s)").lo + 2 }, text: "value moved here", primary: false },
  ];
  expect(render(error("E0382", "borrow of moved value: `s`", { ...borrow, lo: borrow.lo + 3, hi: borrow.lo + 4 }, "value borrowed here after move", labels, [{ level: "note", message: "one\ntwo" }, { level: "help", message: "three" }]))).toBe(`
error[E0382]: borrow of moved value: \`s\`
 --> src/main.rs:8:24
  |
2 |     let s = String::new();
  |         - move occurs because \`s\` has type \`String\`
3 |     drop(s);
  |          - value moved here
...
8 |         println!("{}", s);
  |                        ^ value borrowed here after move
  |
  = note: one
          two
  = help: three
`);
});

test("two labels on one line: the right one beside, the left one below", () => {
  expect(render(error(undefined, "m", at("drop"), "first", [{ span: at("(s)"), text: "second", primary: false }]))).toBe(`
error: m
 --> src/main.rs:3:5
  |
3 |     drop(s);
  |     ^^^^--- second
  |     |
  |     first
`);
});

test("a label over several lines is a bracket", () => {
  const span = { ...at("if a"), hi: at("};").lo + 1 };
  expect(render(error(undefined, "m", span, "here"))).toBe(`
error: m
 --> src/main.rs:5:13
  |
5 |       let x = if a {
  |  _____________^
6 | |         1
7 | |     } else {
8 | |         println!("{}", s);
9 | |     };
  | |_____^ here
`);
});

test("suggestions show the line as it would be", () => {
  expect(render(error(undefined, "m", at("drop"), "", [], [
    { level: "help", message: "borrow it", span: { ...at("s);"), hi: at("s);").lo }, suggestion: "&" },
    { level: "help", message: "or forget it", span: at("drop"), suggestion: "forget" },
  ]))).toBe(`
error: m
 --> src/main.rs:3:5
  |
3 |     drop(s);
  |     ^^^^
  |
help: borrow it
  |
3 |     drop(&s);
  |          +
help: or forget it
  |
3 -     drop(s);
3 +     forget(s);
  |
`);
});
