/**
 * Tokens as text, as `stringify!` gives it: `stringify!(a+b * c . d ( x ))` is `a+b * c.d(x)`.
 * Tokens that touched in the source touch; others get one space, save where Rust never writes one. Tokens that a macro's definition wrote count as not touching.
 * Counterpart: rustc_ast_pretty `pprust/state.rs` (print_tts, space_between).
 */
import type { SourceMap } from "../source/source_map";
import type { Span } from "../source/span";
import { keywordClass } from "./parse/keywords";
import type { Token, TokenTree } from "./token";

const OPEN = { Paren: "(", Bracket: "[", Brace: "{", Invisible: "" } as const;
const CLOSE = { Paren: ")", Bracket: "]", Brace: "}", Invisible: "" } as const;

export function stringifyTokens(trees: readonly TokenTree[], sources: SourceMap): string {
  let out = "";
  const flat = flatten(trees);
  for (let i = 0; i < flat.length; i++) {
    const tree = flat[i];
    out += printTree(tree, sources);
    const next = flat[i + 1];
    if (next !== undefined && !touch(endOf(tree), startOf(next)) && spaceBetween(tree, next)) out += " ";
  }
  return out;
}

/** Fragments are shown as the tokens they were parsed from. */
function flatten(trees: readonly TokenTree[]): TokenTree[] {
  const out: TokenTree[] = [];
  for (const tree of trees) {
    if (tree.kind === "Token" && tree.token.kind === "Interpolated" && tree.token.tokens !== undefined) out.push(...flatten(tree.token.tokens));
    else if (tree.kind === "Delimited" && tree.delim === "Invisible") out.push(...flatten(tree.tokens));
    else out.push(tree);
  }
  return out;
}

function startOf(tree: TokenTree): Span {
  return tree.kind === "Token" ? tree.token.span : tree.open;
}

function endOf(tree: TokenTree): Span {
  return tree.kind === "Token" ? tree.token.span : tree.close;
}

function touch(a: Span, b: Span): boolean {
  return a.file === b.file && a.hi === b.lo && a.ctxt === 0 && b.ctxt === 0;
}

function isPunct(tree: TokenTree): boolean {
  return tree.kind === "Token" && tree.token.kind === "Punct";
}

function spaceBetween(a: TokenTree, b: TokenTree): boolean {
  const x = a.kind === "Token" ? a.token : undefined;
  const y = b.kind === "Token" ? b.token : undefined;
  if (x !== undefined && x.kind === "Punct" && x.punct === "." && !isPunct(b)) return false;
  if (y !== undefined && y.kind === "Punct" && (y.punct === "," || y.punct === ";" || y.punct === ".") && !isPunct(a)) return false;
  if (x !== undefined && x.kind === "Ident" && y !== undefined && y.kind === "Punct" && y.punct === "!") return !x.raw && keywordClass(x.name, 2021) !== undefined;
  if (x !== undefined && x.kind === "Ident" && b.kind === "Delimited" && b.delim === "Paren") {
    return !(x.raw || keywordClass(x.name, 2021) === undefined || x.name === "fn" || x.name === "Self" || x.name === "pub");
  }
  if (x !== undefined && x.kind === "Punct" && x.punct === "#" && b.kind === "Delimited" && b.delim === "Bracket") return false;
  return true;
}

function printTree(tree: TokenTree, sources: SourceMap): string {
  if (tree.kind === "Token") return printToken(tree.token, sources);
  const inner = stringifyTokens(tree.tokens, sources);
  const first = tree.tokens[0];
  const pad = tree.delim === "Brace" && first !== undefined && !touch(tree.open, startOf(first)) ? " " : "";
  return OPEN[tree.delim] + pad + inner + pad + CLOSE[tree.delim];
}

function printToken(token: Token, sources: SourceMap): string {
  switch (token.kind) {
    case "Ident":
      return (token.raw ? "r#" : "") + token.name;
    case "Lifetime":
      return token.name;
    case "Punct":
      return token.punct;
    case "DocComment":
      return `${token.inner ? "//!" : "///"}${token.text}\n`;
    case "Lit":
    case "Interpolated":
      return sources.text(token.span);
    case "Unknown":
      return token.text;
  }
}
