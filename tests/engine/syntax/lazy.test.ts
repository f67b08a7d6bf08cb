import { Diagnostics } from "../../../src/engine/source/diagnostic";
import { SourceMap } from "../../../src/engine/source/source_map";
import type { Item } from "../../../src/engine/syntax/ast";
import { fnBody, isConfigured, parseCrate, parseExprTokens, lexText } from "../../../src/engine/syntax/index";
import { blockShape, shape } from "./shape";

const LIBRARY = `
//! docs
#![no_std]
pub struct A { x: u8 }
impl A {
    /// docs
    pub fn f(&self) -> u8 { let c = '}'; let s = "}\\"}"; let r = r#"}"}"#; /* } */ self.x + 1 } // }
    fn g<'a>(x: &'a u8) -> &'a u8 { x }
}
mod m { pub const fn h() -> [u8; { 2 }] { [0; 2] } }
fn intrinsic();
`;

/** Every function of a file with its body, lazily or at once. */
function bodies(lazyBodies: boolean): readonly string[] {
  const sources = new SourceMap();
  const sink = new Diagnostics();
  const crate = parseCrate(sources.addFile("lib.rs", LIBRARY, true), { edition: 2024, lazyBodies }, sink);
  const out: string[] = [];
  const visit = (items: readonly Item[]): void => {
    for (const { ident, kind } of items) {
      if (kind.kind === "Impl") visit(kind.impl.items);
      if (kind.kind === "Mod") visit(kind.items ?? []);
      if (kind.kind !== "Fn") continue;
      const body = fnBody(kind.fn, { sources, sink, edition: 2024 });
      out.push(`${kind.fn.body?.kind ?? "none"} ${ident.name} ${body === undefined ? "" : blockShape(body)}`);
    }
  };
  visit(crate.items);
  return [...out, ...sink.all.map((d) => d.message)];
}

test("lazy bodies are the bodies, read later", () => {
  expect(bodies(true)).toEqual([
    'LazyBlock f {let c = \'}\'; let s = "}\\"}"; let r = "}\\"}"; (+ self.x 1)}',
    "LazyBlock g {x}",
    "LazyBlock h {[0; 2]}",
    "none intrinsic ",
  ]);
  expect(bodies(false)).toEqual(bodies(true).map((b) => b.replace("LazyBlock", "Block")));
});

describe("an expansion in expression position", () => {
  test.each([
    ["1 + 2", "(+ 1 2)"],
    ["1;", "trailing semicolon in macro used in expression position"],
    ["1; 2", "macro expansion ignores `2` and any tokens following"],
    ["", "macro expansion ends with an incomplete expression: expected expression"],
  ])("%s", (text, expected) => {
    const sources = new SourceMap();
    const sink = new Diagnostics();
    const file = sources.addFile("main.rs", text);
    const expr = parseExprTokens(lexText(file, 2021, sink), { file: 0, lo: 0, hi: text.length, ctxt: 0 }, { sources, sink, edition: 2021 });
    expect(sink.all[0]?.message ?? shape(expr)).toBe(expected);
  });
});

test("cfg and cfg_attr", () => {
  const sources = new SourceMap();
  const text = `
    #[cfg(unix)] fn a() {}
    #[cfg(windows)] fn b() {}
    #[cfg_attr(unix, cfg(test))] fn c() {}
    #[cfg(not(any(windows, target_arch = "arm")))] fn d() {}
    #[cfg(feature = "x")] fn e() {}
    #[cfg_attr(test, cfg(windows))] fn f() {}`;
  const crate = parseCrate(sources.addFile("main.rs", text), { edition: 2021, lazyBodies: false }, new Diagnostics());
  const names = (test: boolean): string => crate.items.filter((i) => isConfigured(i.attrs, { test, edition: 2021 })).map((i) => i.ident.name).join("");
  expect(names(false)).toBe("adf");
  expect(names(true)).toBe("acd");
});
