import { Diagnostics } from "../../../src/engine/source/diagnostic";
import { SourceMap } from "../../../src/engine/source/source_map";
import { builtinMacro, parseCrate } from "../../../src/engine/syntax/index";
import type { BuiltinContext, BuiltinResult } from "../../../src/engine/syntax/index";
import { shape } from "./shape";

/** Runs the built-in macro in `fn main() { CALL }`. */
function run(call: string): { readonly result: BuiltinResult | undefined; readonly errors: readonly string[] } {
  const sources = new SourceMap();
  const sink = new Diagnostics();
  const crate = parseCrate(sources.addFile("main.rs", `fn main() { ${call} }`), { edition: 2021, lazyBodies: false }, sink);
  const main = crate.items[0].kind;
  const value = main.kind === "Fn" && main.fn.body?.kind === "Block" ? main.fn.body.expr : undefined;
  if (value === undefined || value.kind.kind !== "MacCall") throw new Error("no call");
  const context: BuiltinContext = {
    session: { sources, sink, edition: 2021 },
    cfg: { test: false, edition: 2021 },
    modulePath: "demo",
    expandToExpr: (mac) => {
      const inner = builtinMacro(mac.path.segments[0].ident.name)?.(mac, context);
      return inner?.kind === "Expr" ? inner.expr : undefined;
    },
  };
  const { mac } = value.kind;
  const result = builtinMacro(mac.path.segments[0].ident.name)?.(mac, context);
  const errors = sink.all.map((d) => `${sources.lineColumn(0, d.span.lo).column - 12} ${d.message}`);
  return { result, errors };
}

/** Pieces as text: literals quoted, placeholders as `{argument:Trait options}`. */
function template(call: string): string {
  const { result, errors } = run(call);
  if (result?.kind !== "FormatArgs") return errors.join(" / ");
  const { format } = result;
  return format.template.map((piece) => {
    if (piece.kind === "Literal") return JSON.stringify(piece.text);
    const { options: o } = piece;
    const count = (c: typeof o.width): string => (c === undefined ? "" : c.kind === "Literal" ? String(c.value) : `$${c.index}`);
    const flags = [o.fill, o.alignment, o.sign, o.alternate ? "#" : "", o.zeroPad ? "0" : "", o.width && `w${count(o.width)}`, o.precision && `p${count(o.precision)}`, o.debugHex].filter(Boolean).join(" ");
    return `{${shape(format.args[piece.arg].expr)}:${piece.trait}${flags === "" ? "" : ` ${flags}`}}`;
  }).join(" ");
}

describe("format strings", () => {
  test.each([
    ['format_args!("a {} b {}", x, y)', '"a " {x:Display} " b " {y:Display}'],
    ['format_args!("{1} {0} {}", x, y)', '{y:Display} " " {x:Display} " " {x:Display}'],
    ['format_args!("{n} {m:?}", n = 1)', '{1:Display} " " {m:Debug}'],
    ['format_args!("{{{}}}", x)', '"{" {x:Display} "}"'],
    ['format_args!("{:*^+#010.3}", x)', "{x:Display * Center Plus # 0 w10 p3}"],
    ['format_args!("{:>w$.p$}", x, w = 5, p = 2)', "{x:Display Right w$1 p$2}"],
    ['format_args!("{:1$.*}", 2, x)', "{x:Display w$1 p$0}"],
    ['format_args!("{:#?} {:x?} {:X?}", a, b, c)', '{a:Debug #} " " {b:Debug Lower} " " {c:Debug Upper}'],
    ['format_args!("{:x}{:X}{:o}{:b}{:e}{:E}{:p}", a, b, c, d, e, f, g)', "{a:LowerHex} {b:UpperHex} {c:Octal} {d:Binary} {e:LowerExp} {f:UpperExp} {g:Pointer}"],
    ['format_args!("{x}{x}{y}")', "{x:Display} {x:Display} {y:Display}"],
    ['format_args_nl!("a")', '"a\\n"'],
    ['format_args_nl!("{}", a + b)', '{(+ a b):Display} "\\n"'],
    ['format_args!(concat!("a", 1, "{}"), x)', '"a1" {x:Display}'],
    ['format_args!("{0:5}", x,)', "{x:Display w5}"],
  ])("%s", (call, expected) => expect(template(call)).toBe(expected));
});

describe("what is wrong with them", () => {
  test.each([
    ['format_args!("{}")', "15 1 positional argument in format string, but no arguments were given"],
    ['format_args!("{} {}", 1)', "15 2 positional arguments in format string, but there is 1 argument"],
    ['format_args!("{2}", 1)', "16 invalid reference to positional argument 2 (there is 1 argument) / 21 argument never used"],
    ['format_args!("a", 1)', "19 argument never used"],
    ['format_args!("a", 1, 2)', "19 multiple unused formatting arguments"],
    ['format_args!("", a = 1)', "22 named argument never used"],
    ['format_args!("\\n{x")', "19 invalid format string: expected `}` but string was terminated"],
    ['format_args!("x}")', "16 invalid format string: unmatched `}` found"],
    ['format_args!("{:y}", 1)', "17 unknown format trait `y`"],
    ['format_args!("{a.b}")', "16 invalid format string: field access isn't supported"],
    ["format_args!(x)", "14 format argument must be a string literal"],
    ["format_args!()", "1 requires at least a format string argument"],
    ['format_args!("{}" 1)', "19 expected `,`, found `1`"],
    ['format_args!("{}", a = 1, 2)', "27 positional arguments cannot follow named arguments"],
    ['format_args!("{a}", a = 1, a = 2)', "28 duplicate argument named `a`"],
    ['format_args!(concat!("{w}"))', "14 there is no argument named `w`"],
  ])("%s", (call, expected) => expect(template(call)).toBe(expected));
});

describe("other built-in macros", () => {
  const value = (call: string): string => {
    const { result, errors } = run(call);
    return result?.kind === "Expr" ? shape(result.expr) : errors.join(" / ");
  };
  test.each([
    ["stringify!(a+b * c . d ( x ) ;)", '"a+b * c.d(x);"'],
    ['concat!("a", 1, 2.5, true, \'c\', -3)', '"a12.5truec-3"'],
    ["line!()", "1u32"],
    ["column!()", "13u32"],
    ["file!()", '"main.rs"'],
    ["module_path!()", '"demo"'],
    ['cfg!(all(unix, not(test), target_pointer_width = "64"))', "true"],
    ["cfg!(any(windows, test))", "false"],
    ["assert!(a == b)", '(if (Not (== a b)) {(call ::core::panicking::panic "assertion failed: a == b")})'],
    ['assert!(a, "x {}", 1)', "(if (Not a) {::core::panic!})"],
    ["offset_of!(T, a.0.b)", "unsafe{(call ::core::mem::address (&raw const (Deref (as 0usize *const T)).a.0.b))}"],
    ['compile_error!("no")', "1 no"],
    ['include_str!("x")', "1 not supported: `include_str!`"],
  ])("%s", (call, expected) => expect(value(call)).toBe(expected));
});
