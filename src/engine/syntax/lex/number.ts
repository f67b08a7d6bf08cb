/** Numeric literals: `1_000u64`, `0xff`, `1.5e-3f32`. Counterpart: rustc_lexer `number`, rustc_session `errors.rs` (report_lit_error). */
import type { Lit } from "../ast";
import { isDigit, isHexDigit, isIdentContinue, isIdentStart } from "./chars";
import type { SourceText } from "./source_text";

const RADIX_NAMES: Readonly<Record<number, string>> = { 2: "binary", 8: "octal", 16: "hexadecimal" };

export interface LexedNumber {
  readonly lit: Lit;
  readonly end: number;
}

/** Lexes the number at `lo`, whose first character is a digit. Suffixes are kept as written; the parser judges them. */
export function lexNumber(source: SourceText, lo: number): LexedNumber {
  const { text } = source;
  let radix = 10;
  let pos = lo;
  if (text[lo] === "0") {
    const marker = text[lo + 1];
    radix = marker === "b" ? 2 : marker === "o" ? 8 : marker === "x" ? 16 : 10;
    if (radix !== 10) pos += 2;
  }
  const digitsLo = pos;
  pos = radix === 16 ? skipHex(text, pos) : skipDecimal(text, pos);
  const intEnd = pos;
  let isFloat = false;
  if (text[pos] === "." && text[pos + 1] !== "." && !isIdentStart(source.codePoint(pos + 1))) {
    isFloat = true;
    pos++;
    if (isDigit(text.charCodeAt(pos))) pos = skipDecimal(text, pos);
  }
  if (radix !== 16 && (text[pos] === "e" || text[pos] === "E")) {
    const after = exponentEnd(text, pos);
    if (after > 0) {
      isFloat = true;
      pos = after;
    } else if (after < 0) {
      source.error(undefined, "expected at least one digit in exponent", lo, -after);
      return { lit: { kind: "Err", span: source.span(lo, -after) }, end: -after };
    }
  }
  const digitsEnd = pos;
  let end = pos;
  if (isIdentStart(source.codePoint(end))) {
    while (end < text.length && isIdentContinue(source.codePoint(end))) end += source.codePoint(end) > 0xffff ? 2 : 1;
  }
  const suffix = end > digitsEnd ? text.slice(digitsEnd, end) : undefined;
  const span = source.span(lo, end);
  if (isFloat) {
    if (radix !== 10) {
      source.error(undefined, `${RADIX_NAMES[radix]} float literal is not supported`, lo, digitsEnd);
      return { lit: { kind: "Err", span }, end };
    }
    return { lit: { kind: "Float", text: text.slice(lo, digitsEnd).replaceAll("_", ""), suffix, span }, end };
  }
  const digits = text.slice(digitsLo, intEnd).replaceAll("_", "");
  if (digits === "") {
    source.error("E0768", "no valid digits found for number", lo, digitsEnd);
    return { lit: { kind: "Err", span }, end };
  }
  if (radix < 10) {
    for (let i = digitsLo; i < intEnd; i++) {
      if (text[i] !== "_" && Number(text[i]) >= radix) {
        source.error(undefined, `invalid digit for a base ${radix} literal`, i, i + 1);
        return { lit: { kind: "Err", span }, end };
      }
    }
  }
  return { lit: { kind: "Int", value: integerValue(radix, digits), suffix, span }, end };
}

function integerValue(radix: number, digits: string): bigint {
  if (radix === 10) return BigInt(digits);
  return BigInt((radix === 2 ? "0b" : radix === 8 ? "0o" : "0x") + digits);
}

function skipDecimal(text: string, from: number): number {
  let pos = from;
  while (isDigit(text.charCodeAt(pos)) || text[pos] === "_") pos++;
  return pos;
}

function skipHex(text: string, from: number): number {
  let pos = from;
  while (isHexDigit(text.charCodeAt(pos)) || text[pos] === "_") pos++;
  return pos;
}

/** End of the exponent at `pos`; 0 when the `e` begins a suffix (`1em`); minus the end when its digits are missing. */
function exponentEnd(text: string, pos: number): number {
  let i = pos + 1;
  const signed = text[i] === "+" || text[i] === "-";
  if (signed) i++;
  let j = i;
  while (text[j] === "_") j++;
  if (isDigit(text.charCodeAt(j))) return skipDecimal(text, j);
  if (!signed && isIdentContinue(text.charCodeAt(j))) return 0;
  return -j;
}
