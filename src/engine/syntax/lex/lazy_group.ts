/** `{…}` whose inside is lexed when first read. */
import type { Span } from "../../source/span";
import type { Delimiter, TokenTree } from "../token";

/** A `Delimited` token tree; `tokens` is computed once, on demand. */
export class LazyGroup {
  readonly kind = "Delimited";
  readonly delim: Delimiter = "Brace";
  private lexed: readonly TokenTree[] | undefined;

  constructor(readonly open: Span, readonly close: Span, private readonly lex: () => readonly TokenTree[]) {}

  get tokens(): readonly TokenTree[] {
    this.lexed ??= this.lex();
    return this.lexed;
  }
}

/** Position of the `}` that closes the `{` at `open`, or -1: steps over comments, strings and characters only. */
export function skipBraces(text: string, open: number, hi: number): number {
  let depth = 0;
  let pos = open;
  while (pos < hi) {
    const c = text.charCodeAt(pos);
    if (c > 125 || (c > 39 && c < 47) || (c > 47 && c < 123)) {
      pos++;
      continue;
    }
    switch (c) {
      case 123:
        depth++;
        break;
      case 125:
        if (--depth === 0) return pos;
        break;
      case 34:
        pos = afterString(text, pos, hi) - 1;
        break;
      case 39:
        pos = afterQuote(text, pos) - 1;
        break;
      case 47:
        pos = afterSlash(text, pos, hi) - 1;
        break;
      default:
    }
    pos++;
  }
  return -1;
}

function afterString(text: string, quote: number, hi: number): number {
  let hashLo = quote;
  while (text.charCodeAt(hashLo - 1) === 35) hashLo--;
  if (isRawPrefix(text, hashLo)) {
    const end = text.indexOf('"' + "#".repeat(quote - hashLo), quote + 1);
    return end < 0 ? hi : end + 1 + quote - hashLo;
  }
  let pos = quote + 1;
  for (; pos < hi; pos++) {
    const c = text.charCodeAt(pos);
    if (c === 34) return pos + 1;
    if (c === 92) pos++;
  }
  return hi;
}

/** Is the text that ends at `end` one of `r`, `br`, `cr` as a whole word? */
function isRawPrefix(text: string, end: number): boolean {
  if (text[end - 1] !== "r") return false;
  const lead = text[end - 2];
  const before = lead === "b" || lead === "c" ? text[end - 3] : lead;
  return before === undefined || !/[\w]/.test(before);
}

/** After a character literal, or after the quote of a lifetime. */
function afterQuote(text: string, quote: number): number {
  if (text.charCodeAt(quote + 1) === 92) {
    const end = text.indexOf("'", quote + 3);
    return end < 0 ? quote + 1 : end + 1;
  }
  const width = (text.codePointAt(quote + 1) ?? 0) > 0xffff ? 2 : 1;
  return text.charCodeAt(quote + 1 + width) === 39 ? quote + 2 + width : quote + 1;
}

function afterSlash(text: string, slash: number, hi: number): number {
  const next = text.charCodeAt(slash + 1);
  if (next === 47) {
    const end = text.indexOf("\n", slash);
    return end < 0 ? hi : end;
  }
  if (next !== 42) return slash + 1;
  let depth = 1;
  let pos = slash + 2;
  while (pos < hi && depth > 0) {
    if (text.startsWith("/*", pos)) {
      depth++;
      pos += 2;
    } else if (text.startsWith("*/", pos)) {
      depth--;
      pos += 2;
    } else pos++;
  }
  return pos;
}
