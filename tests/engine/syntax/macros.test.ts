import { Diagnostics } from "../../../src/engine/source/diagnostic";
import { SourceMap } from "../../../src/engine/source/source_map";
import type { MacCall } from "../../../src/engine/syntax/ast";
import { compileMacroRules, expandMacroRules, parseCrate, stringifyTokens } from "../../../src/engine/syntax/index";
import type { TokenTree } from "../../../src/engine/syntax/token";

interface Expansion {
  readonly text: string | undefined;
  readonly tokens: readonly TokenTree[];
  readonly errors: readonly string[];
  readonly sources: SourceMap;
}

/** Expands the first call in `fn main` of the macro defined before it. */
function expand(rules: string, call: string): Expansion {
  const sources = new SourceMap();
  const sink = new Diagnostics();
  const crate = parseCrate(sources.addFile("main.rs", `macro_rules! m { ${rules} } fn main() { ${call} }`), { edition: 2021, lazyBodies: false }, sink);
  const session = { sources, sink, edition: 2021 as const };
  const [def, main] = crate.items;
  if (def.kind.kind !== "MacroDef" || main.kind.kind !== "Fn" || main.kind.fn.body?.kind !== "Block") throw new Error("unexpected shape");
  const body = main.kind.fn.body;
  const stmt = body.stmts[0]?.kind;
  const mac: MacCall | undefined = stmt?.kind === "MacCall" ? stmt.mac : body.expr?.kind.kind === "MacCall" ? body.expr.kind.mac : undefined;
  const compiled = compileMacroRules(def.ident, def.kind.body, session);
  const tokens = mac === undefined ? undefined : expandMacroRules(compiled, mac, false, session);
  return { text: tokens && stringifyTokens(tokens, sources), tokens: tokens ?? [], errors: sink.all.map((d) => d.message), sources };
}

describe("expansion", () => {
  test.each([
    ["($x:expr) => { $x + 1 }", "m!(2 * 3)", "2 * 3 + 1"],
    ["($($k:expr => $v:expr),* $(,)?) => { [$(($k, $v)),*] }", "m!(1 => 2, 3 => 4,)", "[(1, 2), (3, 4)]"],
    ["($h:tt $($t:tt)*) => { $($t)* }", "m!(a (b c) d)", "(b c) d"],
    ["($($n:ident: [$($t:ty),*]);*) => { $($n<$($t),*>)* }", "m!(A: [u8, Vec<Vec<u8>>]; B: [])", "A < u8, Vec<Vec<u8>> > B < >"],
    ["(a) => { 1 }; (b) => { 2 }", "m!(b)", "2"],
    ["($v:vis $i:ident) => { $v fn $i }", "m!(pub(crate) f)", "pub(crate) fn f"],
    ["($v:vis $i:ident) => { $v fn $i }", "m!(f)", "fn f"],
    ["($($l:lifetime)?) => { $($l)? x }", "m!('a)", "'a x"],
    ["($(#[$a:meta])* $i:ident) => { $(#[$a])* struct $i; }", "m!(#[derive(A)] /// d\n S)", '#[derive(A)] #[doc = /// d] struct S;'],
    ["($($x:literal)|+) => { $($x)/+ }", "m!(1 | -2)", "1 / -2"],
    ["($e:expr) => { $e }; ($($t:tt)*) => { other }", "m!(1 2)", "other"],
    ["($b:block $p:path) => { $p $b }", "m!({ 1 } a::b::<c>)", "a::b::<c> { 1 }"],
    ["() => { $crate::f }", "m!()", "$crate :: f"],
  ])("%s on %s", (rules, call, expected) => {
    const { text, errors } = expand(rules, call);
    expect(errors).toEqual([]);
    expect(text).toBe(expected);
  });

  test("names of the macro's body carry the expansion's context, those of the call keep theirs", () => {
    const { tokens, sources } = expand("($x:ident) => { let a = $x; }", "m!(a)");
    const names = tokens.flatMap((t) => (t.kind === "Token" && t.token.kind === "Ident" ? [`${t.token.name}#${t.token.span.ctxt}`] : []));
    expect(names).toEqual(["let#1", "a#1", "a#0"]);
    expect(sources.expansions[1]).toMatchObject({ macroName: "m", parent: 0, fromLibrary: false, definitionCtxt: 0 });
  });
});

describe("errors", () => {
  test.each([
    ["($x:expr, $y:ident) => {}", "m!(1, 2);", "no rules expected `2`"],
    ["($x:expr, $y:ident) => {}", "m!(1);", "unexpected end of macro invocation"],
    ["($x:expr) => {}", "m!(1 +, x);", "expected expression, found `,`"],
    ["($($i:ident)* $j:ident) => {}", "m!(x y);", "local ambiguity when calling macro `m`: multiple parsing options: built-in NTs ident ('i') or ident ('j')."],
    ["($($x:expr),*; $($y:expr),*) => { $($x + $y;)* }", "m!(1, 2; 3);", "meta-variable `x` repeats 2 times, but `y` repeats 1 time"],
    ["($($x:expr),*) => { $x }", "m!(1, 2);", "variable `x` is still repeating at this depth"],
    ["($x) => {}", "", "missing fragment specifier"],
    ["($x:foo) => {}", "", "invalid fragment specifier `foo`"],
    ["($x:expr +) => {}", "", "`$x:expr` is followed by `+`, which is not allowed for `expr` fragments"],
    ["($()*) => {}", "", "repetition matches empty token tree"],
    ["($x:expr, $x:expr) => {}", "", "duplicate matcher binding"],
    ["() => 1", "", "macro rhs must be delimited"],
  ])("%s on %s", (rules, call, expected) => expect(expand(rules, call).errors[0]).toBe(expected));
});
