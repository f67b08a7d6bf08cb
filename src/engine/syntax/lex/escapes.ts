/**
 * From the inside of a quoted literal to its value: `a\n\u{e9}` → three scalar values.
 * Counterpart: rustc_lexer `unescape`, rustc_parse `lexer/unescape_error_reporting.rs`.
 */
import { isHexDigit } from "./chars";
import type { SourceText } from "./source_text";

/** Which literal the text is from: it decides the escapes allowed and the words of the errors. */
export type QuotedMode = "Char" | "Str" | "Byte" | "ByteStr" | "CStr";

/** A value of a literal: a scalar value, or (`\xff` in C strings) a byte that need not be UTF-8. */
export type Unit = { readonly kind: "Scalar"; readonly value: number } | { readonly kind: "Byte"; readonly value: number };

const SIMPLE: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, "\\": 92, "0": 0, "'": 39, '"': 34 };

/** Decodes `text[lo..hi)`, reporting bad escapes where they stand; each leaves a replacement value. */
export function unescape(source: SourceText, lo: number, hi: number, mode: QuotedMode): Unit[] {
  const { text } = source;
  const units: Unit[] = [];
  let pos = lo;
  while (pos < hi) {
    const c = source.codePoint(pos);
    const width = c > 0xffff ? 2 : 1;
    if (c === 92) {
      const next = text[pos + 1];
      if ((next === "\n" || (next === "\r" && text[pos + 2] === "\n")) && mode !== "Char" && mode !== "Byte") {
        pos = skipContinuation(text, pos + 1, hi);
        continue;
      }
      pos = escape(source, pos, hi, mode, units);
      continue;
    }
    if (c === 13 && text.charCodeAt(pos + 1) === 10) {
      pos += 1;
      continue;
    }
    if (c === 13) source.error(undefined, `bare CR not allowed in ${mode === "Str" ? "string" : "literal"}, use \`\\r\` instead`, pos, pos + 1);
    if (c > 127 && (mode === "Byte" || mode === "ByteStr")) {
      const what = mode === "Byte" ? "byte literal" : "byte string literal";
      source.error(undefined, `non-ASCII character in ${what}`, pos, pos + width, "must be ASCII");
    }
    if (c === 0 && mode === "CStr") source.error(undefined, "null characters in C string literals are not supported", pos, pos + 1);
    units.push({ kind: "Scalar", value: c });
    pos += width;
  }
  return units;
}

/** `\` at a line's end swallows the newline and the white space that follows. */
function skipContinuation(text: string, from: number, hi: number): number {
  let pos = from;
  while (pos < hi && " \t\n\r".includes(text[pos])) pos++;
  return pos;
}

function escape(source: SourceText, pos: number, hi: number, mode: QuotedMode, units: Unit[]): number {
  const { text } = source;
  const letter = source.codePoint(pos + 1);
  const shown = String.fromCodePoint(Math.max(letter, 0));
  const simple = letter < 128 && Object.hasOwn(SIMPLE, shown) ? SIMPLE[shown] : undefined;
  if (simple !== undefined) {
    if (simple === 0 && mode === "CStr") source.error(undefined, "null characters in C string literals are not supported", pos, pos + 2);
    units.push({ kind: "Scalar", value: simple });
    return pos + 2;
  }
  if (shown === "x") return hexEscape(source, pos, hi, mode, units);
  if (shown === "u") return unicodeEscape(source, pos, hi, mode, units);
  const bytes = mode === "Byte" || mode === "ByteStr";
  const what = bytes ? "unknown byte escape" : "unknown character escape";
  const width = letter > 0xffff ? 2 : 1;
  source.error(undefined, `${what}: \`${printable(letter)}\``, pos + 1, pos + 1 + width, what, mode === "Byte" || mode === "Char" || letter === 13 ? [] : unknownEscapeHelp(text[pos + 1]));
  units.push({ kind: "Scalar", value: letter });
  return pos + 1 + width;
}

function unknownEscapeHelp(letter: string): { level: "help"; message: string }[] {
  if (letter === "{" || letter === "}") return [{ level: "help", message: "if used in a formatting string, curly braces are escaped with `{{` and `}}`" }];
  return [{ level: "help", message: "if you meant to write a literal backslash (perhaps escaping in a regular expression), consider a raw string literal" }];
}

function printable(c: number): string {
  if (c === 10) return "\\n";
  if (c === 13) return "\\r";
  if (c === 9) return "\\t";
  return c < 0 ? "" : String.fromCodePoint(c);
}

function hexEscape(source: SourceText, pos: number, hi: number, mode: QuotedMode, units: Unit[]): number {
  let value = 0;
  for (let i = pos + 2; i < pos + 4; i++) {
    if (i >= hi) {
      source.error(undefined, "numeric character escape is too short", pos, hi);
      units.push({ kind: "Scalar", value: 0xfffd });
      return hi;
    }
    const digit = source.text.charCodeAt(i);
    if (!isHexDigit(digit)) {
      const c = source.codePoint(i);
      source.error(undefined, `invalid character in numeric character escape: \`${printable(c)}\``, i, i + (c > 0xffff ? 2 : 1), "invalid character in numeric character escape");
      units.push({ kind: "Scalar", value: 0xfffd });
      return i;
    }
    value = value * 16 + parseInt(source.text[i], 16);
  }
  if (value > 0x7f && (mode === "Char" || mode === "Str")) {
    source.error(undefined, "out of range hex escape", pos, pos + 4, "must be a character in the range [\\x00-\\x7f]");
  }
  if (value === 0 && mode === "CStr") source.error(undefined, "null characters in C string literals are not supported", pos, pos + 4);
  units.push(value > 0x7f ? { kind: "Byte", value } : { kind: "Scalar", value });
  return pos + 4;
}

function unicodeEscape(source: SourceText, pos: number, hi: number, mode: QuotedMode, units: Unit[]): number {
  const { text } = source;
  const bad = (message: string, lo: number, end: number, label: string, next: number): number => {
    source.error(undefined, message, lo, end, label);
    units.push({ kind: "Scalar", value: 0xfffd });
    return next;
  };
  if (text[pos + 2] !== "{" || pos + 2 >= hi) return bad("incorrect unicode escape sequence", pos, pos + 2, "", pos + 2);
  let i = pos + 3;
  let digits = 0;
  let value = 0;
  for (; i < hi && text[i] !== "}"; i++) {
    if (text[i] === "_" && digits > 0) continue;
    if (text[i] === "_") return bad("invalid start of unicode escape: `_`", i, i + 1, "invalid start of unicode escape", endOfUnicode(text, i, hi));
    if (!isHexDigit(text.charCodeAt(i))) {
      const c = source.codePoint(i);
      return bad(`invalid character in unicode escape: \`${printable(c)}\``, i, i + (c > 0xffff ? 2 : 1), "invalid character in unicode escape", endOfUnicode(text, i, hi));
    }
    digits++;
    if (digits <= 6) value = value * 16 + parseInt(text[i], 16);
  }
  if (i >= hi) return bad("unterminated unicode escape", pos, hi, "missing a closing `}`", hi);
  const end = i + 1;
  if (digits === 0) return bad("empty unicode escape", pos, end, "this escape must have at least 1 hex digit", end);
  if (digits > 6) return bad("overlong unicode escape", pos, end, "must have at most 6 hex digits", end);
  if (mode === "Byte" || mode === "ByteStr") return bad("unicode escape in byte string", pos, end, "unicode escape in byte string", end);
  if (value > 0x10ffff) return bad("invalid unicode character escape", pos, end, "invalid escape", end);
  if (value >= 0xd800 && value <= 0xdfff) return bad("invalid unicode character escape", pos, end, "invalid escape", end);
  if (value === 0 && mode === "CStr") source.error(undefined, "null characters in C string literals are not supported", pos, end);
  units.push({ kind: "Scalar", value });
  return end;
}

function endOfUnicode(text: string, from: number, hi: number): number {
  const close = text.indexOf("}", from);
  return close >= 0 && close < hi ? close + 1 : hi;
}

/** The units as a JavaScript string. */
export function unitsToString(units: readonly Unit[]): string {
  let out = "";
  for (const u of units) out += String.fromCodePoint(u.value);
  return out;
}

/** The units as bytes: scalar values in UTF-8 unless `raw`, where every unit is one byte. */
export function unitsToBytes(units: readonly Unit[], oneByteEach: boolean): number[] {
  const bytes: number[] = [];
  for (const { kind, value } of units) {
    if (kind === "Byte" || oneByteEach || value < 0x80) bytes.push(value & 0xff);
    else if (value < 0x800) bytes.push(0xc0 | (value >> 6), 0x80 | (value & 63));
    else if (value < 0x10000) bytes.push(0xe0 | (value >> 12), 0x80 | ((value >> 6) & 63), 0x80 | (value & 63));
    else bytes.push(0xf0 | (value >> 18), 0x80 | ((value >> 12) & 63), 0x80 | ((value >> 6) & 63), 0x80 | (value & 63));
  }
  return bytes;
}
