/** Rust text with holes → token trees: how derives write code. Counterpart: rustc's `quote!`. */
import type { Span } from "../../source/span";
import type { Punct, TokenTree } from "../../syntax/token";

const PUNCTS: readonly Punct[] = ["::", "=>", "->", "&&", "==", "..", "=", "<", ">", "!", "*", "&", ".", ",", ";", ":", "#", "|", "+"];
const CLOSERS: Readonly<Record<string, { readonly delim: "Paren" | "Bracket" | "Brace"; readonly close: string }>> = {
  "(": { delim: "Paren", close: ")" }, "[": { delim: "Bracket", close: "]" }, "{": { delim: "Brace", close: "}" },
};

export type Tokens = readonly TokenTree[];

/** The template's tokens, all at `span`; `$name` is replaced by what `holes` has under the name. */
export function quote(span: Span, template: string, holes: Readonly<Record<string, Tokens>> = {}): Tokens {
  const reader = { pos: 0 };
  return read(template, reader, span, holes, undefined);
}

function read(text: string, reader: { pos: number }, span: Span, holes: Readonly<Record<string, Tokens>>, close: string | undefined): TokenTree[] {
  const out: TokenTree[] = [];
  while (reader.pos < text.length) {
    const c = text[reader.pos];
    if (c === " " || c === "\n") reader.pos++;
    else if (c === close) {
      reader.pos++;
      return out;
    } else if (c === "$") {
      reader.pos++;
      out.push(...(holes[word(text, reader)] ?? []));
    } else if (CLOSERS[c] !== undefined) {
      reader.pos++;
      const { delim, close: end } = CLOSERS[c];
      out.push({ kind: "Delimited", delim, tokens: read(text, reader, span, holes, end), open: span, close: span });
    } else if (/[A-Za-z_]/.test(c)) out.push({ kind: "Token", token: { kind: "Ident", name: word(text, reader), raw: false, span } });
    else out.push(punct(text, reader, span));
  }
  return out;
}

function word(text: string, reader: { pos: number }): string {
  const start = reader.pos;
  while (reader.pos < text.length && /[A-Za-z0-9_]/.test(text[reader.pos])) reader.pos++;
  return text.slice(start, reader.pos);
}

function punct(text: string, reader: { pos: number }, span: Span): TokenTree {
  const found = PUNCTS.find((p) => text.startsWith(p, reader.pos)) ?? "::";
  reader.pos += found.length;
  return { kind: "Token", token: { kind: "Punct", punct: found, joint: false, span } };
}

/** A name the reader chose, or the number of a tuple's field. Keywords among them were written raw. */
export function ident(name: string, span: Span): TokenTree {
  if (/^[0-9]+$/.test(name)) return { kind: "Token", token: { kind: "Lit", lit: { kind: "Int", value: BigInt(name), suffix: undefined, span }, span } };
  return { kind: "Token", token: { kind: "Ident", name, raw: RESERVED.has(name), span } };
}

export function str(value: string, span: Span): Tokens {
  return [{ kind: "Token", token: { kind: "Lit", lit: { kind: "Str", value, raw: false, span }, span } }];
}

/** Lists with commas between. */
export function commas(parts: readonly Tokens[], span: Span): Tokens {
  return parts.flatMap((p) => [...p, { kind: "Token", token: { kind: "Punct", punct: ",", joint: false, span } } as const]);
}

const RESERVED: ReadonlySet<string> = new Set([
  "fn", "impl", "let", "match", "mut", "ref", "unsafe", "true", "false", "as", "async", "await", "break", "const", "continue", "dyn", "else", "enum", "extern", "for", "if", "in", "loop", "move", "mod", "pub", "return", "static", "struct", "trait", "type", "use", "where", "while",
  "abstract", "become", "box", "do", "final", "macro", "override", "priv", "typeof", "unsized", "virtual", "yield", "try", "gen",
]);
