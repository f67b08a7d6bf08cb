/** Fragments of macro variables: whether one may begin at a token, and parsing it. Counterpart: rustc_parse `parser/nonterminal.rs`. */
import { spanTo } from "../../source/span";
import type { Span } from "../../source/span";
import type { Parser } from "../parse/items";
import { isKeyword } from "../parse/keywords";
import { parserOver } from "../parse/over_tokens";
import type { ParseSession } from "../session";
import type { Nonterminal, Token, TokenTree } from "../token";
import type { FragmentKind } from "./rules";

const EXPR_PUNCTS: ReadonlySet<string> = new Set(["!", "-", "*", "|", "||", "&", "&&", "..", "...", "..=", "<", "<<", "::", "#"]);
const TYPE_PUNCTS: ReadonlySet<string> = new Set(["!", "*", "&", "&&", "?", "<", "<<", "::"]);
const PAT_PUNCTS: ReadonlySet<string> = new Set(["&", "&&", "-", "..", "...", "..=", "::", "<", "<<"]);
const EXPR_WORDS: ReadonlySet<string> = new Set(["async", "do", "box", "break", "const", "continue", "false", "for", "if", "let", "loop", "match", "move", "return", "true", "try", "unsafe", "while", "yield", "static", "self", "super", "crate", "Self", "_", "$crate"]);
const TYPE_WORDS: ReadonlySet<string> = new Set(["_", "for", "impl", "fn", "unsafe", "extern", "typeof", "dyn", "self", "super", "crate", "Self", "$crate"]);

/** Undefined `tree` is the end of a group. */
export function fragmentMayBegin(fragment: FragmentKind, tree: TokenTree | undefined, edition: 2021 | 2024): boolean {
  if (tree === undefined) return false;
  if (tree.kind === "Delimited") return groupMayBegin(fragment, tree);
  const t = tree.token;
  if (t.kind === "Interpolated") return interpolatedMayBegin(fragment, t.nt);
  const word = t.kind === "Ident" && !t.raw ? t.name : undefined;
  const plain = t.kind === "Ident" && (t.raw || !isKeyword(t.name, edition));
  switch (fragment) {
    case "tt":
    case "item":
    case "stmt":
      return true;
    case "ident":
      return t.kind === "Ident" && word !== "_";
    case "lifetime":
      return t.kind === "Lifetime";
    case "literal":
      return t.kind === "Lit" || word === "true" || word === "false" || (t.kind === "Punct" && t.punct === "-");
    case "vis":
      return t.kind === "Ident" || (t.kind === "Punct" && (t.punct === "," || TYPE_PUNCTS.has(t.punct))) || t.kind === "Lifetime";
    case "block":
      return false;
    case "path":
    case "meta":
      return (t.kind === "Punct" && (t.punct === "::" || (fragment === "path" && (t.punct === "<" || t.punct === "<<")))) || t.kind === "Ident";
    case "expr":
    case "expr_2021":
      if (word === "let") return false;
      if (fragment === "expr_2021" || edition < 2024) if (word === "_" || word === "const") return false;
      return t.kind === "Lit" || t.kind === "Lifetime" || plain || (word !== undefined && EXPR_WORDS.has(word)) || (t.kind === "Punct" && EXPR_PUNCTS.has(t.punct));
    case "ty":
      return plain || (word !== undefined && TYPE_WORDS.has(word)) || (t.kind === "Punct" && TYPE_PUNCTS.has(t.punct)) || t.kind === "Lifetime";
    case "pat":
    case "pat_param":
      return t.kind === "Ident" || t.kind === "Lit" || (t.kind === "Punct" && (PAT_PUNCTS.has(t.punct) || (fragment === "pat" && t.punct === "|")));
  }
}

function groupMayBegin(fragment: FragmentKind, tree: TokenTree & { readonly kind: "Delimited" }): boolean {
  switch (fragment) {
    case "tt":
    case "item":
    case "stmt":
    case "expr":
    case "expr_2021":
      return true;
    case "block":
      return tree.delim === "Brace";
    case "ty":
    case "vis":
    case "pat":
    case "pat_param":
      return tree.delim === "Paren" || tree.delim === "Bracket";
    default:
      return false;
  }
}

function interpolatedMayBegin(fragment: FragmentKind, nt: Nonterminal): boolean {
  switch (fragment) {
    case "tt":
    case "item":
    case "stmt":
      return true;
    case "vis":
      return true;
    case "expr":
    case "expr_2021":
      return nt.kind === "Expr" || nt.kind === "Path" || nt.kind === "Block";
    case "literal":
      return nt.kind === "Expr" && isLiteralNode(nt.node.kind);
    case "ty":
      return nt.kind === "Ty" || nt.kind === "Path";
    case "pat":
    case "pat_param":
      return nt.kind === "Pat" || nt.kind === "Path" || (nt.kind === "Expr" && isLiteralNode(nt.node.kind));
    case "path":
      return nt.kind === "Path" || (nt.kind === "Ty" && nt.node.kind.kind === "Path");
    case "meta":
      return nt.kind === "Path";
    case "block":
      return nt.kind === "Block";
    default:
      return false;
  }
}

function isLiteralNode(kind: (Nonterminal & { readonly kind: "Expr" })["node"]["kind"]): boolean {
  return kind.kind === "Lit" || (kind.kind === "Unary" && kind.op === "Neg" && kind.expr.kind.kind === "Lit");
}

export interface ParsedFragment {
  readonly tree: TokenTree;
  /** Index of the first tree after it, and that tree when it is the second half of a split token. */
  readonly next: number;
  readonly current: TokenTree | undefined;
}

/** Parses the fragment at `trees[pos]`; undefined when that failed (and was reported). */
export function parseFragment(fragment: FragmentKind, trees: readonly TokenTree[], pos: number, close: Span, session: ParseSession): ParsedFragment | undefined {
  const first = trees[pos];
  if (fragment === "tt" || fragment === "lifetime" || fragment === "ident") return { tree: first, next: pos + 1, current: undefined };
  const parser = parserOver(trees, { ...close, hi: close.lo }, session);
  parser.startAt(pos);
  const lo = parser.span;
  return parser.recovering<ParsedFragment | undefined>(() => {
    const tokenOf = (nt: Nonterminal): Token => ({ kind: "Interpolated", nt, span: parser.to(lo), tokens: trees.slice(pos, parser.consumed) });
    if (fragment === "meta") {
      parser.attributeBody();
      const tokens = trees.slice(pos, parser.consumed);
      return { tree: { kind: "Delimited", delim: "Invisible", tokens, open: lo, close: parser.prevSpan }, next: parser.consumed, current: parser.current };
    }
    const nt = nonterminal(fragment, parser, lo);
    const empty = parser.consumed === pos && parser.current === first;
    const token = tokenOf(nt);
    const tree: TokenTree = { kind: "Token", token: empty ? { ...token, span: { ...lo, hi: lo.lo } } : token };
    return { tree, next: parser.consumed, current: parser.current };
  }, () => undefined);
}

function nonterminal(fragment: Exclude<FragmentKind, "tt" | "lifetime" | "ident" | "meta">, parser: Parser, lo: Span): Nonterminal {
  switch (fragment) {
    case "expr":
    case "expr_2021":
      return { kind: "Expr", node: parser.expr() };
    case "literal":
      return { kind: "Expr", node: parser.literalExpr() };
    case "ty":
      return { kind: "Ty", node: parser.ty() };
    case "pat":
      return { kind: "Pat", node: parser.pattern() };
    case "pat_param":
      return { kind: "Pat", node: parser.patternNoTopAlt() };
    case "block":
      return { kind: "Block", node: parser.block() };
    case "path":
      return { kind: "Path", node: parser.path("Type") };
    case "vis":
      return { kind: "Vis", node: parser.visibility() };
    case "item": {
      const item = parser.item(parser.outerAttributes(), "Module");
      if (item === undefined) parser.fail("expected an item keyword", parser.span);
      return { kind: "Item", node: item };
    }
    case "stmt": {
      const stmt = parser.statementFragment();
      if (stmt === undefined) parser.fail("expected a statement", spanTo(lo, lo));
      return { kind: "Stmt", node: stmt };
    }
  }
}
