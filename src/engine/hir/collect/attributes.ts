/** Attributes: which items stay (`cfg`), what they say. Counterpart: rustc_expand `config.rs`; the Reference, "Conditional compilation". */
import type { Attribute, Lit } from "../../syntax/ast";
import type { ParseSession } from "../../syntax/index";
import { isCfgTrue, newParser } from "../../syntax/index";
import type { TokenTree } from "../../syntax/token";
import type { Attr } from "../hir";

export interface CfgSession {
  readonly parse: ParseSession;
  readonly test: boolean;
}

/** Attributes with `cfg_attr` resolved; undefined when a `cfg` is false and what bears them is not there. */
export function configure(attrs: readonly Attribute[], cfg: CfgSession): readonly Attribute[] | undefined {
  if (attrs.length === 0) return attrs;
  let out: Attribute[] | undefined;
  for (let i = 0; i < attrs.length; i++) {
    const attr = attrs[i];
    if (attr.path === "cfg" && !isCfgTrue(attr.args, cfg)) return undefined;
    if (attr.path === "cfg_attr") {
      out ??= attrs.slice(0, i);
      const expanded = configure(expandCfgAttr(attr, cfg), cfg);
      if (expanded === undefined) return undefined;
      out.push(...expanded);
    } else out?.push(attr);
  }
  return out ?? attrs;
}

function expandCfgAttr(attr: Attribute, cfg: CfgSession): readonly Attribute[] {
  const [predicate, ...rest] = splitCommas(attr.args);
  if (predicate === undefined || !isCfgTrue(predicate, cfg)) return [];
  return rest.map((tokens) => ({ ...newParser(tokens, attr.span, cfg.parse).attributeBody(), isDoc: false, inner: attr.inner, span: attr.span }));
}

export function splitCommas(tokens: readonly TokenTree[]): readonly (readonly TokenTree[])[] {
  const out: TokenTree[][] = [];
  let current: TokenTree[] = [];
  for (const t of tokens) {
    if (t.kind === "Token" && t.token.kind === "Punct" && t.token.punct === ",") {
      out.push(current);
      current = [];
    } else current.push(t);
  }
  if (current.length > 0) out.push(current);
  return out;
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

/** As later phases ask for them; documentation is left out. */
export function lowerAttrs(attrs: readonly Attribute[]): readonly Attr[] {
  return attrs.filter((a) => !a.isDoc).map((a) => ({ name: a.path, value: a.value, args: splitCommas(a.args).map(compactText), span: a.span }));
}
