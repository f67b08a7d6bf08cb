/** How messages name tokens. Counterpart: rustc_parse `parser/mod.rs` (token_descr), `parser/token_type.rs`. */
import type { Span } from "../../source/span";
import type { Nonterminal, Token } from "../token";
import { keywordClass } from "./keywords";

/** A token as rustc's messages name it: "`x`", "keyword `fn`", "`expr` metavariable". */
export function describeToken(token: Token, edition: 2021 | 2024, textOf: (span: Span) => string): string {
  switch (token.kind) {
    case "Ident": {
      const shown = `\`${token.raw ? "r#" : ""}${token.name}\``;
      const kind = token.raw ? undefined : keywordClass(token.name, edition);
      return kind === undefined ? shown : `${kind} ${shown}`;
    }
    case "Lifetime":
      return `\`${token.name}\``;
    case "Punct":
      return `\`${token.punct}\``;
    case "DocComment":
      return `doc comment \`${token.inner ? "//!" : "///"}${token.text}\``;
    case "Lit":
      return `\`${textOf(token.span)}\``;
    case "Interpolated":
      return `${FRAGMENT_WORDS[token.nt.kind]} metavariable`;
    case "Unknown":
      return `\`${token.text}\``;
  }
}

const FRAGMENT_WORDS: Readonly<Record<Nonterminal["kind"], string>> = {
  Expr: "`expr`", Ty: "`ty`", Pat: "`pat`", Stmt: "`stmt`", Block: "`block`", Item: "`item`", Path: "`path`", Vis: "`vis`", Ident: "`ident`",
};

const BARE_WORDS: ReadonlySet<string> = new Set([
  "an operator", "identifier", "lifetime", "path", "type", "expression", "pattern", "a const expression", "item", "literal", "`->`",
]);

/** Tokens in backticks, kinds of things (`type`, `an operator`) as they are. */
export function inWords(expected: string): string {
  return BARE_WORDS.has(expected) ? expected : `\`${expected}\``;
}

/** `a`; `a or b`; `a, b, or c`. */
export function orList(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? "";
  if (words.length === 2) return `${words[0]} or ${words[1]}`;
  return `${words.slice(0, -1).join(", ")}, or ${words[words.length - 1]}`;
}
