/**
 * The macros the compiler itself expands. Those that are ordinary `macro_rules!` in core and std (`vec!`, `println!`, `assert_eq!`, …) are not here: the library has them.
 * Counterpart: rustc_builtin_macros.
 */
import { error, unsupported } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { Expr, Lit, MacCall, PathSegment } from "./ast";
import { evaluateCfg } from "./cfg";
import type { CfgOptions } from "./cfg";
import type { FormatArgs } from "./format";
import { parseFormatArgs } from "./format_args";
import type { ExpandToExpr } from "./format_args";
import type { Parser } from "./parse/items";
import { parserOver } from "./parse/over_tokens";
import type { ParseSession } from "./session";
import { stringifyTokens } from "./stringify";
import type { TokenTree } from "./token";

export type BuiltinResult =
  | { readonly kind: "Expr"; readonly expr: Expr }
  | { readonly kind: "FormatArgs"; readonly format: FormatArgs }
  /** Reported. */
  | { readonly kind: "Error" };

export interface BuiltinContext {
  readonly session: ParseSession;
  readonly cfg: CfgOptions;
  /** What `module_path!()` gives at the call, e.g. `playground::shapes`. */
  readonly modulePath: string;
  /** Expands a macro standing where a literal must (`format!(concat!(…))`); undefined when that failed. */
  readonly expandToExpr: ExpandToExpr;
}

export type BuiltinMacro = (mac: MacCall, context: BuiltinContext) => BuiltinResult;

/** The expander of the built-in macro of that name; undefined when it is none. */
export function builtinMacro(name: string): BuiltinMacro | undefined {
  return Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
}

const ERROR: BuiltinResult = { kind: "Error" };

const BUILTINS: Readonly<Record<string, BuiltinMacro>> = {
  format_args: (mac, context) => formatArgs(mac, context, false),
  const_format_args: (mac, context) => formatArgs(mac, context, false),
  format_args_nl: (mac, context) => formatArgs(mac, context, true),
  concat,
  stringify: (mac, { session }) => literal(strLit(stringifyTokens(mac.tokens, session.sources), mac.span)),
  line: (mac, context) => position(mac, context, "line"),
  column: (mac, context) => position(mac, context, "column"),
  file: (mac, { session }) => literal(strLit(session.sources.files[session.sources.outermostCall(mac.span).file].name, mac.span)),
  module_path: (mac, { modulePath }) => literal(strLit(modulePath, mac.span)),
  cfg: (mac, { cfg }) => literal({ kind: "Bool", value: evaluateCfg(mac.tokens, cfg), span: mac.span }),
  env: environment,
  option_env: (mac) => ({ kind: "Expr", expr: pathExpr(["core", "option", "Option", "None"], mac.span) }),
  compile_error: compileError,
  assert: assertion,
  offset_of: offsetOf,
  include: (mac, context) => refuse(mac, context, "`include!`"),
  include_str: (mac, context) => refuse(mac, context, "`include_str!`"),
  include_bytes: (mac, context) => refuse(mac, context, "`include_bytes!`"),
  asm: (mac, context) => refuse(mac, context, "inline assembly (`asm!`)"),
  global_asm: (mac, context) => refuse(mac, context, "inline assembly (`global_asm!`)"),
  naked_asm: (mac, context) => refuse(mac, context, "inline assembly (`naked_asm!`)"),
  concat_idents: (mac, context) => refuse(mac, context, "`concat_idents!`"),
  concat_bytes: (mac, context) => refuse(mac, context, "`concat_bytes!`"),
  trace_macros: (mac, context) => refuse(mac, context, "`trace_macros!`"),
  log_syntax: (mac, context) => refuse(mac, context, "`log_syntax!`"),
};

function refuse(mac: MacCall, { session }: BuiltinContext, what: string): BuiltinResult {
  session.sink.report(unsupported(what, mac.span));
  return ERROR;
}

function fail(context: BuiltinContext, message: string, span: Span): BuiltinResult {
  context.session.sink.report(error(undefined, message, span));
  return ERROR;
}

// ---- making expressions ----

function literal(lit: Lit): BuiltinResult {
  return { kind: "Expr", expr: { kind: { kind: "Lit", lit }, attrs: [], span: lit.span } };
}

function strLit(value: string, span: Span): Lit {
  return { kind: "Str", value, raw: false, span };
}

/** `::a::b::c` */
function pathExpr(names: readonly string[], span: Span): Expr {
  const segments: PathSegment[] = names.map((name) => ({ ident: { name, span }, args: undefined }));
  return { kind: { kind: "Path", qself: undefined, path: { isGlobal: true, segments, span } }, attrs: [], span };
}

function parserFor(tokens: readonly TokenTree[], mac: MacCall, { session }: BuiltinContext): Parser {
  const end: Span = { ...mac.span, lo: mac.span.hi };
  return parserOver(tokens, end, session);
}

// ---- the macros ----

function formatArgs(mac: MacCall, { session, expandToExpr }: BuiltinContext, newline: boolean): BuiltinResult {
  const format = parseFormatArgs(mac, newline, session, expandToExpr);
  return format === undefined ? ERROR : { kind: "FormatArgs", format };
}

function position(mac: MacCall, { session }: BuiltinContext, what: "line" | "column"): BuiltinResult {
  const at = session.sources.outermostCall(mac.span);
  const value = session.sources.lineColumn(at.file, at.lo)[what];
  return literal({ kind: "Int", value: BigInt(value), suffix: "u32", span: mac.span });
}

/** The comma-separated expressions of a call, macros among them expanded. */
function literalArguments(mac: MacCall, context: BuiltinContext): Expr[] | undefined {
  const parser = parserFor(mac.tokens, mac, context);
  const parsed = parser.recovering<Expr[] | undefined>(() => {
    const exprs: Expr[] = [];
    while (!parser.atEnd) {
      exprs.push(parser.expr());
      if (!parser.atEnd) parser.expect(",");
    }
    return exprs;
  }, () => undefined);
  const expanded: Expr[] = [];
  for (const e of parsed ?? []) {
    const one = e.kind.kind === "MacCall" ? context.expandToExpr(e.kind.mac) : e;
    if (one === undefined) return undefined;
    expanded.push(one);
  }
  return parsed === undefined ? undefined : expanded;
}

function concat(mac: MacCall, context: BuiltinContext): BuiltinResult {
  const exprs = literalArguments(mac, context);
  if (exprs === undefined) return ERROR;
  let out = "";
  for (const e of exprs) {
    const text = literalText(e);
    if (text === undefined) {
      context.session.sink.report(error(undefined, "expected a literal", e.span, "", [], [
        { level: "note", message: "only literals (like `\"foo\"`, `-42` and `3.14`) can be passed to `concat!()`" },
      ]));
      return ERROR;
    }
    out += text;
  }
  return literal(strLit(out, mac.span));
}

function literalText({ kind }: Expr): string | undefined {
  if (kind.kind === "Unary" && kind.op === "Neg") {
    const inner = kind.expr.kind.kind === "Lit" && (kind.expr.kind.lit.kind === "Int" || kind.expr.kind.lit.kind === "Float") ? literalText(kind.expr) : undefined;
    return inner === undefined ? undefined : `-${inner}`;
  }
  if (kind.kind !== "Lit") return undefined;
  const { lit } = kind;
  switch (lit.kind) {
    case "Str":
      return lit.value;
    case "Char":
      return String.fromCodePoint(lit.value);
    case "Int":
      return lit.value.toString();
    case "Float":
      return lit.text;
    case "Bool":
      return String(lit.value);
    default:
      return undefined;
  }
}

function singleString(mac: MacCall, context: BuiltinContext): string | undefined {
  const exprs = literalArguments(mac, context);
  const first = exprs?.[0];
  return first !== undefined && first.kind.kind === "Lit" && first.kind.lit.kind === "Str" ? first.kind.lit.value : undefined;
}

function compileError(mac: MacCall, context: BuiltinContext): BuiltinResult {
  const message = singleString(mac, context);
  if (message === undefined) return fail(context, "argument must be a string literal", mac.span);
  return fail(context, message, mac.span);
}

function environment(mac: MacCall, context: BuiltinContext): BuiltinResult {
  const name = singleString(mac, context);
  if (name === undefined) return fail(context, "expected string literal", mac.span);
  return fail(context, `environment variable \`${name}\` not defined at compile time`, mac.span);
}

/**
 * `offset_of!(T, a.b)` → `unsafe { ::core::mem::address(&raw const (*(0usize as *const T)).a.b) }`: the place is named, never read, so its
 * address is its offset.
 */
function offsetOf(mac: MacCall, context: BuiltinContext): BuiltinResult {
  const mk = (kind: Expr["kind"]): Expr => ({ kind, attrs: [], span: mac.span });
  const parser = parserFor(mac.tokens, mac, context);
  return parser.recovering<BuiltinResult>(() => {
    const ty = parser.ty();
    parser.expect(",");
    const nowhere = mk({ kind: "Cast", expr: mk({ kind: "Lit", lit: { kind: "Int", value: 0n, suffix: "usize", span: mac.span } }), ty: { kind: { kind: "Ptr", mutability: "Not", ty }, span: mac.span } });
    let place = mk({ kind: "Unary", op: "Deref", expr: nowhere });
    do place = mk({ kind: "Field", expr: place, ident: parser.tupleIndex() }); while (parser.eat("."));
    parser.eat(",");
    if (!parser.atEnd) parser.failUnexpected();
    const address = mk({ kind: "Call", callee: pathExpr(["core", "mem", "address"], mac.span), args: [mk({ kind: "AddrOf", raw: true, mutability: "Not", expr: place })] });
    return { kind: "Expr", expr: mk({ kind: "Block", label: undefined, block: { kind: "Block", stmts: [], expr: address, isUnsafe: true, isConst: false, span: mac.span } }) };
  }, () => ERROR);
}

/**
 * `assert!(c)` → `if !c { ::core::panicking::panic("assertion failed: c") }`;
 * `assert!(c, "…", x)` → `if !c { ::core::panic!("…", x) }`. What is added carries a context of its own, marked as the library's.
 * Differs from rustc: the condition is shown as it was written, not reprinted with standard spaces.
 */
function assertion(mac: MacCall, context: BuiltinContext): BuiltinResult {
  const { sources } = context.session;
  if (mac.tokens.length === 0) return fail(context, "macro requires a boolean expression as an argument", mac.span);
  const parser = parserFor(mac.tokens, mac, context);
  return parser.recovering<BuiltinResult>(() => {
    const cond = parser.expr();
    const condEnd = parser.consumed;
    if (!parser.atEnd) parser.expect(",");
    const message = mac.tokens.slice(parser.consumed);
    const ctxt = sources.addExpansion({ macroName: "assert", callSite: mac.span, parent: mac.span.ctxt, fromLibrary: true });
    const span: Span = { ...mac.span, ctxt };
    const mk = (kind: Expr["kind"]): Expr => ({ kind, attrs: [], span });
    let failure: Expr;
    if (message.length === 0) {
      const text = `assertion failed: ${stringifyTokens(mac.tokens.slice(0, condEnd), sources)}`;
      failure = mk({ kind: "Call", callee: pathExpr(["core", "panicking", "panic"], span), args: [mk({ kind: "Lit", lit: strLit(text, span) })] });
    } else {
      const segments = ["core", "panic"].map((name) => ({ ident: { name, span }, args: undefined }));
      failure = mk({ kind: "MacCall", mac: { path: { isGlobal: true, segments, span }, delim: "Paren", tokens: message, span } });
    }
    const not = mk({ kind: "Unary", op: "Not", expr: cond });
    const then = { kind: "Block" as const, stmts: [], expr: failure, isUnsafe: false, isConst: false, span };
    return { kind: "Expr", expr: mk({ kind: "If", cond: not, then, else: undefined }) };
  }, () => ERROR);
}
