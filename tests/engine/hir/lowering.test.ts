/** What bodies and items become. */
import type { Body, Expr, Stmt } from "../../../src/engine/hir/hir";
import { resolve } from "./program";

/** The statements of `main`. */
function mainBody(program: string): { readonly body: Body; readonly stmts: readonly Stmt[] } {
  const { hir, messages } = resolve(program);
  expect(messages).toEqual([]);
  const main = hir.mainFn();
  const body = main === undefined ? undefined : hir.body(main);
  if (body === undefined || body.value.kind.kind !== "Block") throw new Error("no body");
  const { stmts, expr } = body.value.kind.block;
  return { body, stmts: expr === undefined ? stmts : [...stmts, { kind: "Expr", expr, semi: false, span: expr.span }] };
}

function exprOf(stmt: Stmt): Expr {
  if (stmt.kind === "Expr") return stmt.expr;
  if (stmt.init === undefined) throw new Error("no initialiser");
  return stmt.init;
}

/** Kinds of an expression and of the first thing in it, down to the leaf. */
function spine(expr: Expr): string {
  const { kind } = expr;
  switch (kind.kind) {
    case "Match":
      return `Match(${kind.source}) ${spine(kind.scrutinee)}`;
    case "Loop":
      return `Loop(${kind.source})`;
    case "Call":
      return `Call ${spine(kind.callee)}`;
    case "Path":
      return kind.qpath.kind === "LangItem" ? `#${kind.qpath.item}` : kind.qpath.kind === "TypeRelative" ? `::${kind.qpath.segment.ident.name}` : kind.qpath.path.res.kind;
    case "Struct":
      return kind.qpath.kind === "LangItem" ? `Struct #${kind.qpath.item}` : "Struct";
    default:
      return kind.kind;
  }
}

test.each([
  ["for i in 0..3 {}", "Match(ForLoopDesugar) Call #into_iter"],
  ["while true {}", "Loop(WhileDesugar)"],
  ["let r = 1..=2;", "Call #range_inclusive_new"],
  ["let r = ..2;", "Struct #RangeTo"],
  ["let r = ..;", "#RangeFull"],
  ["let r = Some(1)?;", "Match(TryDesugar) Call #branch"],
  ["let r = |x: i32| x;", "Closure"],
  ["let r = format_args!(\"a{}\", 1);", "Call ::new_v1"],
  ["let r = format_args!(\"{:>3}\", 1);", "Call ::new_v1_formatted"],
])("%s is %s", (stmt, expected) => {
  expect(spine(exprOf(mainBody(`fn main() { ${stmt} }`).stmts[0]))).toBe(expected);
});

test("alternatives of a pattern share their variables; macros' variables are their own", () => {
  const { body } = mainBody("macro_rules! m { ($e:expr) => {{ let x = 1; $e + x }} } fn main() { let x = 2; let (Some(y) | None::<i32>) = Some(m!(x)) else { return }; }".replace("| None::<i32>", "| Some(y)"));
  expect(body.locals.map((l) => l.name)).toEqual(["x", "x", "y"]);
});

test("an argument formatted twice is evaluated once", () => {
  const { stmts } = mainBody("fn main() { let x = 1; let r = format_args!(\"{0} {0:?}\", x); }");
  const call = exprOf(stmts[1]);
  if (call.kind.kind !== "Call") throw new Error("no call");
  const args = call.kind.args[1];
  expect(args.kind.kind === "AddrOf" ? spine(args.kind.expr) : "").toBe("Match(FormatArgs) Tup");
});

test.each([
  ["fn f(x: &str) -> &str { x }", ["'_ late"]],
  ["fn f<'a, T: X<'a>>(x: &'a T) {} trait X<'a> {}", ["'a", "T"]],
  ["fn f<'a>() -> &'a str { loop {} }", ["'a"]],
  ["fn f<'a>(x: &'a str, g: impl Fn(&str) -> &str) {} ", ["'a late", "impl Fn(&str) -> &str synthetic"]],
])("parameters of %s", (program, expected) => {
  const { hir } = resolve(`${program} fn main() {}`);
  const fn = hir.localDefs().find((id) => hir.def(id).name === "f");
  const item = fn === undefined ? undefined : hir.item(fn);
  const params = item?.kind === "Fn" ? item.generics.params : [];
  expect(params.map((p) => p.name + (p.kind.kind === "Lifetime" && p.kind.late ? " late" : p.kind.kind === "Type" && p.kind.synthetic ? " synthetic" : ""))).toEqual(expected);
});

test("derives write impls, of traits by their full paths", () => {
  const { hir, messages } = resolve("#[derive(Clone, Copy, PartialEq, Debug)] struct P { x: i32 } fn main() {}");
  expect(messages.filter((m) => !m.includes("debug_struct"))).toEqual([]);
  const traits = hir.localDefs().flatMap((id) => {
    const item = hir.item(id);
    return item.kind === "Impl" && item.ofTrait?.path.res.kind === "Def" ? [hir.def(item.ofTrait.path.res.id).name] : [];
  });
  expect(traits).toEqual(["Clone", "Copy", "PartialEq", "Debug"]);
});

test("traits in scope: imported, of enclosing blocks, of the prelude", () => {
  const { hir } = resolve("mod m { pub trait A {} pub trait B {} } use m::A as _; fn main() { use m::B; trait C {} }");
  const main = hir.mainFn();
  const names = main === undefined ? [] : hir.traitsInScope(main).map((id) => hir.def(id).name);
  expect(names.sort()).toEqual(["A", "B", "C", "Clone", "Copy", "Fn", "Sized"]);
});

test("paths in messages are the shortest that are unique", () => {
  const { hir } = resolve("mod m { pub struct Only; pub struct Error; impl Only { pub fn f() {} } } fn main() {}");
  const path = (name: string): string => {
    const id = hir.localDefs().find((d) => hir.def(d).name === name && hir.def(d).kind !== "Ctor");
    return id === undefined ? "" : hir.defPath(id);
  };
  expect(["Only", "Error", "f"].map(path)).toEqual(["Only", "m::Error", "Only::f"]);
});

test("with `test`, test functions are kept and `main` is the harness that runs them", () => {
  const program = "#[test] fn z() {} #[cfg(test)] mod t { #[test] fn b() {} } fn main() {}";
  const { hir } = resolve(program, { test: true });
  const main = hir.mainFn();
  const body = main === undefined ? undefined : hir.body(main);
  const cases = body?.value.kind.kind === "Call" && body.value.kind.args[0].kind.kind === "AddrOf" ? body.value.kind.args[0].kind.expr.kind : undefined;
  const names = cases?.kind !== "Array" ? [] : cases.exprs.map(({ kind }) => (kind.kind === "Call" && kind.args[0].kind.kind === "Lit" && kind.args[0].kind.lit.kind === "Str" ? kind.args[0].kind.lit.value : ""));
  expect(names).toEqual(["t::b", "z"]);
  const plain = resolve(program).hir;
  expect(plain.localDefs().map((id) => plain.def(id).name)).toEqual(["main", "main"]);
});
