/** Attributes: which items stay (`cfg`), what they say. Counterpart: rustc_expand `config.rs`; the Reference, "Conditional compilation". */
import type { Attribute, Lit } from "../../syntax/ast";
import type { ParseSession } from "../../syntax/index";
import { expandCfgAttrs, isCfgTrue } from "../../syntax/index";
import type { TokenTree } from "../../syntax/token";
import type { Attr } from "../hir";

export interface CfgSession {
  readonly parse: ParseSession;
  readonly test: boolean;
}

/** Attributes with `cfg_attr` resolved; undefined when a `cfg` is false and what bears them is not there. */
export function configure(attrs: readonly Attribute[], { parse, test }: CfgSession): readonly Attribute[] | undefined {
  if (attrs.length === 0) return attrs;
  const options = { test, edition: parse.edition };
  const expanded = expandCfgAttrs(attrs, options);
  return expanded.every((a) => isCfgTrue(a, options)) ? expanded : undefined;
}

/** The text of tokens without spaces, as attributes' arguments are compared. */
export function compactText(tokens: readonly TokenTree[]): string {
  let out = "";
  for (const t of tokens) {
    if (t.kind === "Delimited") {
      const [open, close] = { Paren: ["(", ")"], Bracket: ["[", "]"], Brace: ["{", "}"], Invisible: ["", ""] }[t.delim];
      out += open + compactText(t.tokens) + close;
      continue;
    }
    const { token } = t;
    if (token.kind === "Ident" || token.kind === "Lifetime") out += token.name;
    else if (token.kind === "Punct") out += token.punct;
    else if (token.kind === "Lit") out += literalText(token.lit);
  }
  return out;
}

function literalText(lit: Lit): string {
  switch (lit.kind) {
    case "Str":
      return JSON.stringify(lit.value);
    case "Int":
      return String(lit.value) + (lit.suffix ?? "");
    case "Bool":
      return String(lit.value);
    default:
      return "";
  }
}

function argumentTexts(tokens: readonly TokenTree[]): readonly string[] {
  const parts: TokenTree[][] = [[]];
  for (const t of tokens) {
    if (t.kind === "Token" && t.token.kind === "Punct" && t.token.punct === ",") parts.push([]);
    else parts[parts.length - 1].push(t);
  }
  return parts.filter((p) => p.length > 0).map(compactText);
}

/** As later phases ask for them; documentation is left out. */
export function lowerAttrs(attrs: readonly Attribute[]): readonly Attr[] {
  return attrs.filter((a) => !a.isDoc).map((a) => ({ name: a.path, value: a.value, args: argumentTexts(a.args), span: a.span }));
}
