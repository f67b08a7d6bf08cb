/** Quoted literals: `'a'`, `"…"`, `r#"…"#`, `b'…'`, `b"…"`, `c"…"`. Counterpart: rustc_parse `lexer/mod.rs` (cook_lexer_literal). */
import type { Lit } from "../ast";
import { unescape, unitsToBytes, unitsToString } from "./escapes";
import type { QuotedMode } from "./escapes";
import type { SourceText } from "./source_text";

export interface LexedQuoted {
  readonly lit: Lit;
  readonly end: number;
}

/** Which string literal begins at the quote: the prefix decides. */
export type StringFlavor = "Str" | "ByteStr" | "CStr";

const UNTERMINATED: Readonly<Record<StringFlavor, readonly [string, string]>> = {
  Str: ["E0765", "unterminated double quote string"],
  ByteStr: ["E0766", "unterminated double quote byte string"],
  CStr: ["E0767", "unterminated C string"],
};

/** `lo` is where the literal (prefix included) starts, `quote` the position of its `"`. */
export function lexString(source: SourceText, lo: number, quote: number, flavor: StringFlavor): LexedQuoted {
  const { text } = source;
  let pos = quote + 1;
  for (;;) {
    const c = text.charCodeAt(pos);
    if (c === 34) break;
    if (c === 92) pos += 2;
    else pos++;
    if (pos >= text.length) {
      const [code, message] = UNTERMINATED[flavor];
      source.error(code, message, lo, text.length);
      source.broken = true;
      return { lit: { kind: "Err", span: source.span(lo, text.length) }, end: text.length };
    }
  }
  const inner = text.slice(quote + 1, pos);
  const span = source.span(lo, pos + 1);
  if (flavor === "Str" && !inner.includes("\\") && !inner.includes("\r")) return { lit: { kind: "Str", value: inner, raw: false, span }, end: pos + 1 };
  const units = unescape(source, quote + 1, pos, flavor);
  if (flavor === "Str") return { lit: { kind: "Str", value: unitsToString(units), raw: false, span }, end: pos + 1 };
  return { lit: bytesLit(flavor, unitsToBytes(units, flavor === "ByteStr"), span), end: pos + 1 };
}

/** A raw string; `hashLo` is just after the `r`. Undefined when no string follows the hashes. */
export function lexRawString(source: SourceText, lo: number, hashLo: number, flavor: StringFlavor): LexedQuoted | undefined {
  const { text } = source;
  let pos = hashLo;
  while (text[pos] === "#") pos++;
  const hashes = pos - hashLo;
  if (text[pos] !== '"') return undefined;
  const close = '"' + "#".repeat(hashes);
  const end = text.indexOf(close, pos + 1);
  if (end < 0) {
    source.error("E0748", "unterminated raw string", lo, lo + 1, "unterminated raw string", hashes === 0 ? [] : [{ level: "note", message: `this raw string should be terminated with \`${close}\`` }]);
    source.broken = true;
    return { lit: { kind: "Err", span: source.span(lo, text.length) }, end: text.length };
  }
  const inner = text.slice(pos + 1, end).replaceAll("\r\n", "\n");
  const after = end + close.length;
  const span = source.span(lo, after);
  if (flavor === "Str") return { lit: { kind: "Str", value: inner, raw: true, span }, end: after };
  if (flavor === "ByteStr") {
    for (let i = pos + 1; i < end; i++) {
      if (text.charCodeAt(i) > 127) {
        source.error(undefined, "non-ASCII character in raw byte string literal", i, i + 1, "must be ASCII");
        break;
      }
    }
  }
  const units = Array.from(inner, (c) => ({ kind: "Scalar" as const, value: c.codePointAt(0) ?? 0 }));
  return { lit: bytesLit(flavor, unitsToBytes(units, flavor === "ByteStr"), span), end: after };
}

function bytesLit(flavor: "ByteStr" | "CStr", bytes: number[], span: Lit["span"]): Lit {
  if (flavor === "CStr") bytes.push(0);
  return { kind: flavor, value: Uint8Array.from(bytes), span };
}

/** `'a'` or `b'a'` whose closing quote is at `close`; `quote` is the opening one. */
export function lexChar(source: SourceText, lo: number, quote: number, close: number, mode: "Char" | "Byte"): LexedQuoted {
  const span = source.span(lo, close + 1);
  const end = close + 1;
  const before = quote + 1;
  if (before === close) {
    source.error(undefined, `empty ${mode === "Byte" ? "byte" : "character"} literal`, before, before + 1, `empty ${mode === "Byte" ? "byte" : "character"} literal`);
    return { lit: { kind: "Err", span }, end };
  }
  const inner = source.text.slice(before, close);
  if (inner === "'") source.error(undefined, `${mode === "Byte" ? "byte" : "char"} constant must be escaped: \`'\``, before, close, `${mode === "Byte" ? "byte" : "char"} constant must be escaped`);
  if (inner === "\n" || inner === "\t" || inner === "\r") {
    const shown = inner === "\n" ? "\\n" : inner === "\t" ? "\\t" : "\\r";
    source.error(undefined, `${mode === "Byte" ? "byte" : "char"} constant must be escaped: \`${shown}\``, before, close, `${mode === "Byte" ? "byte" : "char"} constant must be escaped`);
  }
  const units = unescape(source, before, close, mode satisfies QuotedMode);
  if (units.length !== 1) {
    source.error(undefined, `${mode === "Byte" ? "byte" : "character"} literal may only contain one ${mode === "Byte" ? "byte" : "codepoint"}`, lo, end, "", [
      { level: "help", message: "if you meant to write a string literal, use double quotes" },
    ]);
    return { lit: { kind: "Err", span }, end };
  }
  return { lit: { kind: mode, value: units[0].value & (mode === "Byte" ? 0xff : 0x1fffff), span }, end };
}
