/** Tokens and token trees. This file only declares. Counterpart: rustc_ast `token.rs`, `tokenstream.rs`. */
import type { Span } from "../source/span";
import type { Expr, Ident, Item, Lit, Pat, Path, Stmt, Ty, Block, Visibility } from "./ast";

/** Punctuation, longest match as rustc glues it. The parser may split `>>`, `&&`, `||`, `>=`, `>>=`, `<-`, `<<`. */
export type Punct =
  | "=" | "<" | "<=" | "==" | "!=" | ">=" | ">" | "&&" | "||" | "!" | "~"
  | "+" | "-" | "*" | "/" | "%" | "^" | "&" | "|" | "<<" | ">>"
  | "+=" | "-=" | "*=" | "/=" | "%=" | "^=" | "&=" | "|=" | "<<=" | ">>="
  | "@" | "." | ".." | "..." | "..=" | "," | ";" | ":" | "::" | "->" | "<-" | "=>" | "#" | "$" | "?";

export type Delimiter = "Paren" | "Bracket" | "Brace" | "Invisible";

export type Token = TokenData & {
  readonly span: Span;
  /** Where it stands when that is not where it was written: at the variable in the text of the macro whose argument it was. */
  readonly place?: Span;
};

type TokenData =
  /** Keywords are identifiers here; `raw` keeps `r#fn` from being one. */
  | { readonly kind: "Ident"; readonly name: string; readonly raw: boolean }
  | { readonly kind: "Lifetime"; readonly name: string }
  | { readonly kind: "Lit"; readonly lit: Lit }
  /** `joint`: the next character is punctuation without space between. */
  | { readonly kind: "Punct"; readonly punct: Punct; readonly joint: boolean }
  | { readonly kind: "DocComment"; readonly text: string; readonly inner: boolean }
  /** A fragment already parsed, captured by a macro variable (`$e:expr`). `tokens`: what was captured, as it was written: for `stringify!`. */
  | { readonly kind: "Interpolated"; readonly nt: Nonterminal; readonly tokens?: readonly TokenTree[] }
  | { readonly kind: "Unknown"; readonly text: string };

export type Nonterminal =
  | { readonly kind: "Expr"; readonly node: Expr }
  | { readonly kind: "Ty"; readonly node: Ty }
  | { readonly kind: "Pat"; readonly node: Pat }
  | { readonly kind: "Stmt"; readonly node: Stmt }
  | { readonly kind: "Block"; readonly node: Block }
  | { readonly kind: "Item"; readonly node: Item }
  | { readonly kind: "Path"; readonly node: Path }
  | { readonly kind: "Vis"; readonly node: Visibility }
  | { readonly kind: "Ident"; readonly node: Ident };

export type TokenTree =
  | { readonly kind: "Token"; readonly token: Token }
  | { readonly kind: "Delimited"; readonly delim: Delimiter; readonly tokens: readonly TokenTree[]; readonly open: Span; readonly close: Span };
