/** Character classes of Rust's lexical grammar. Counterpart: rustc_lexer `lib.rs`. */

const XID_START = /^[\p{XID_Start}_]$/u;
const XID_CONTINUE = /^\p{XID_Continue}$/u;

/** Bits of `ASCII_CLASS`. */
const START = 1;
const CONTINUE = 2;
const DIGIT = 4;
const HEX = 8;
const SPACE = 16;
const PUNCT = 32;

const ASCII_CLASS: Uint8Array = buildAsciiClass();

function buildAsciiClass(): Uint8Array {
  const table = new Uint8Array(128);
  const add = (chars: string, bits: number): void => {
    for (const c of chars) table[c.charCodeAt(0)] |= bits;
  };
  add("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", START | CONTINUE);
  add("0123456789", CONTINUE | DIGIT | HEX);
  add("abcdefABCDEF", HEX);
  add(" \t\n\r\v\f", SPACE);
  add("=<>!~+-*/%^&|@.,;:#$?", PUNCT);
  return table;
}

/** May `c` (a code point) begin an identifier? `_` included. */
export function isIdentStart(c: number): boolean {
  return c < 128 ? (ASCII_CLASS[c] & START) !== 0 : c > 127 && XID_START.test(String.fromCodePoint(c));
}

/** May `c` (a code point) go on an identifier? */
export function isIdentContinue(c: number): boolean {
  return c < 128 ? (ASCII_CLASS[c] & CONTINUE) !== 0 : c > 127 && XID_CONTINUE.test(String.fromCodePoint(c));
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isHexDigit(c: number): boolean {
  return c < 128 && (ASCII_CLASS[c] & HEX) !== 0;
}

/** Is `c` one of the characters operators and punctuation are made of? */
export function isPunctChar(c: number): boolean {
  return c < 128 && (ASCII_CLASS[c] & PUNCT) !== 0;
}

/** Pattern_White_Space, as the Reference lists it. */
export function isWhitespace(c: number): boolean {
  if (c < 128) return (ASCII_CLASS[c] & SPACE) !== 0;
  return c === 0x85 || c === 0x200e || c === 0x200f || c === 0x2028 || c === 0x2029;
}
