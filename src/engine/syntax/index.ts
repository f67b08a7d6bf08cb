/** The face of the syntax room. Counterpart: rustc_parse `lib.rs`. */
import { error } from "../source/diagnostic";
import type { DiagnosticSink } from "../source/diagnostic";
import type { SourceFile } from "../source/source_map";
import type { Span } from "../source/span";
import type { Block, Crate, Expr, Fn, Item, Pat, Stmt, Ty } from "./ast";
import { lexRange } from "./lex/lexer";
import { SourceText } from "./lex/source_text";
import { Parser } from "./parse/items";
import { parserOver } from "./parse/over_tokens";
import type { ParseSession } from "./session";
import type { TokenTree } from "./token";

export type { ParseSession } from "./session";
export { builtinMacro } from "./builtin";
export type { BuiltinContext, BuiltinMacro, BuiltinResult } from "./builtin";
export { attrWords, evaluateCfg, expandCfgAttrs, findAttr, isCfgTrue, isConfigured } from "./cfg";
export type { CfgOptions } from "./cfg";
export { selectCfg } from "./cfg_select";
export { parseFormatArgs } from "./format_args";
export { stringifyTokens } from "./stringify";
export { compileMacroRules, expandMacroRules } from "./mbe/expand";
export type { CompiledMacro } from "./mbe/expand";

export interface CrateOptions {
  readonly edition: 2021 | 2024;
  /** Keep function bodies as `LazyBlock`s, lexed and parsed when `fnBody` asks: for library files. */
  readonly lazyBodies: boolean;
}

/** A file's tree. Errors go to the sink; the tree then holds what could be understood: nothing when delimiters do not match or nesting is too deep. */
export function parseCrate(file: SourceFile, options: CrateOptions, sink: DiagnosticSink): Crate {
  const source = new SourceText(file.id, file.text, options.edition, sink);
  const trees = lexRange(source, 0, file.text.length, { lazyBraces: options.lazyBodies, dropDocComments: file.isLibrary });
  const end: Span = source.span(file.text.length, file.text.length);
  const text = (span: Span): string => (span.file === file.id ? file.text.slice(span.lo, span.hi) : "");
  const parser = new Parser(trees, end, sink, { edition: options.edition, lazyBodies: options.lazyBodies, isLibrary: file.isLibrary, text }, source.broken);
  const attrs = parser.innerAttributes();
  const items = parser.items("Module");
  parser.finish();
  return { attrs, items: parser.isLost ? [] : items, span: source.span(0, file.text.length), unsaid: parser.unsaidAfterStop };
}

/** One item of a file, which stands at `span` with its attributes: the same tree as `parseCrate` makes of it. */
export function parseItemAt(file: SourceFile, { lo, hi }: Span, options: CrateOptions, sink: DiagnosticSink): Item | undefined {
  const source = new SourceText(file.id, file.text, options.edition, sink);
  const trees = lexRange(source, lo, hi, { lazyBraces: options.lazyBodies, dropDocComments: file.isLibrary });
  const text = (span: Span): string => (span.file === file.id ? file.text.slice(span.lo, span.hi) : "");
  const parser = new Parser(trees, source.span(hi, hi), sink, { edition: options.edition, lazyBodies: options.lazyBodies, isLibrary: file.isLibrary, text }, source.broken);
  return parser.items("Module")[0];
}

/** The token trees of a piece of text, e.g. of what `stringify` or a test wants. */
export function lexText(file: SourceFile, edition: 2021 | 2024, sink: DiagnosticSink): readonly TokenTree[] {
  return lexRange(new SourceText(file.id, file.text, edition, sink), 0, file.text.length, { lazyBraces: false, dropDocComments: false });
}

/** A function's body, parsed now if it was kept lazy; undefined when it has none. Ask once and keep the answer: every call parses anew. */
export function fnBody(fn: Fn, session: ParseSession): Block | undefined {
  const { body } = fn;
  if (body === undefined || body.kind === "Block") return body;
  const close: Span = { ...body.span, lo: body.span.hi - 1 };
  const open: Span = { ...body.span, hi: body.span.lo + 1 };
  const tree: TokenTree = { kind: "Delimited", delim: "Brace", get tokens() { return body.tokens; }, open, close };
  const parser = newParser([tree], body.span, session);
  const block = parser.block();
  parser.finish();
  return block;
}

/** A parser over the tokens of a macro's expansion; `at` is the call, at whose end "end of input" is reported. */
function newParser(tokens: readonly TokenTree[], at: Span, session: ParseSession): Parser {
  return parserOver(tokens, { ...at, lo: at.hi }, session);
}

/** The tokens of a macro's expansion as one expression; what remains after it is an error. */
export function parseExprTokens(tokens: readonly TokenTree[], at: Span, session: ParseSession): Expr {
  const fallback = (): Expr => ({ kind: { kind: "Err" }, attrs: [], span: at });
  if (tokens.length === 0) {
    session.sink.report(error(undefined, "macro expansion ends with an incomplete expression: expected expression", at, "expected expression"));
    return fallback();
  }
  const parser = newParser(tokens, at, session);
  return parser.recovering(() => {
    const expr = parser.expr();
    const semi = parser.span;
    if (parser.eat(";") && parser.atEnd) trailingSemicolon(semi, parser, session);
    return finish(parser, expr);
  }, fallback);
}

/** The lint `semicolon_in_expressions_from_macros`, an error by default: for the reader's macros only. */
function trailingSemicolon(semi: Span, parser: Parser, session: ParseSession): void {
  if (session.sources.files[semi.file].isLibrary) return;
  parser.error("trailing semicolon in macro used in expression position", semi, "", [], [
    { level: "note", message: "`#[deny(semicolon_in_expressions_from_macros)]` (part of `#[deny(future_incompatible)]`) on by default" },
  ]);
}

export function parseTyTokens(tokens: readonly TokenTree[], at: Span, session: ParseSession): Ty {
  const parser = newParser(tokens, at, session);
  return parser.recovering(() => finish(parser, parser.ty()), (): Ty => ({ kind: { kind: "Err" }, span: at }));
}

export function parsePatTokens(tokens: readonly TokenTree[], at: Span, session: ParseSession): Pat {
  const parser = newParser(tokens, at, session);
  return parser.recovering(() => finish(parser, parser.pattern()), (): Pat => ({ kind: { kind: "Err" }, span: at }));
}

function finish<T>(parser: Parser, node: T): T {
  if (!parser.atEnd) parser.fail(`macro expansion ignores ${parser.describe()} and any tokens following`, parser.span);
  parser.finish();
  return node;
}

/** The tokens as items: of a module, or (`Assoc`) of a trait or impl. */
export function parseItemsTokens(tokens: readonly TokenTree[], place: "Module" | "Assoc" | "Foreign", at: Span, session: ParseSession): readonly Item[] {
  const parser = newParser(tokens, at, session);
  parser.innerAttributes();
  const items = parser.items(place);
  parser.finish();
  return items;
}

/** The tokens as statements; `expr` is the last expression when no `;` follows it. */
export function parseStmtsTokens(tokens: readonly TokenTree[], at: Span, session: ParseSession): { readonly stmts: readonly Stmt[]; readonly expr: Expr | undefined } {
  const stmts: Stmt[] = [];
  const parser = newParser(tokens, at, session);
  const expr = parser.statements(stmts);
  parser.finish();
  return { stmts, expr };
}
