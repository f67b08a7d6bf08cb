/**
 * Text → token trees, in one pass with an explicit stack of open delimiters (so depth costs no recursion).
 * With `lazyBraces` the inside of every `{…}` is only skipped over, and lexed when somebody reads it:
 * a library file's function bodies cost next to nothing until they are called.
 * Counterpart: rustc_lexer `lib.rs`, rustc_parse `lexer/mod.rs` and `lexer/tokentrees.rs`.
 */
import { error, unsupported, type Diagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Lit } from "../ast";
import type { Delimiter, Punct, Token, TokenTree } from "../token";
import { isDigit, isIdentContinue, isIdentStart, isPunctChar, isWhitespace } from "./chars";
import { LazyGroup, skipBraces } from "./lazy_group";
import { lexNumber } from "./number";
import { PUNCT_BY_CHAR } from "./punct";
import { lexChar, lexRawString, lexString } from "./quoted";
import type { StringFlavor } from "./quoted";
import type { SourceText } from "./source_text";

export interface LexOptions {
  readonly lazyBraces: boolean;
  /** Library text: nobody reads its documentation. */
  readonly dropDocComments: boolean;
}

/** Groups may nest this deep: everything behind the lexer walks them recursively. */
const MAX_DEPTH = 250;

interface OpenGroup {
  readonly delim: Exclude<Delimiter, "Invisible">;
  readonly open: Span;
  readonly outer: TokenTree[];
}

const CLOSER = { Paren: ")", Bracket: "]", Brace: "}" } as const;

/** Lexes `text[lo..hi)`, which must not cut a token in two. */
export function lexRange(source: SourceText, lo: number, hi: number, options: LexOptions, depth = 0): readonly TokenTree[] {
  return new Lexer(source, lo, hi, options, depth).run();
}

class Lexer {
  private pos: number;
  private trees: TokenTree[] = [];
  private readonly stack: OpenGroup[] = [];
  /** Closers that closed the wrong group. Told when it is known whether one too many follows, which explains those that no opener fits. */
  private readonly mismatches: { readonly diagnostic: Diagnostic; readonly isBrace: boolean }[] = [];
  private readonly text: string;
  /** One string object a name: comparing equal names is then comparing pointers. */
  private readonly names = new Map<string, string>();

  constructor(private readonly source: SourceText, lo: number, private readonly hi: number, private readonly options: LexOptions, private readonly depth: number) {
    this.pos = lo;
    this.text = source.text;
  }

  run(): readonly TokenTree[] {
    if (this.pos === 0) this.skipByteOrderMarkAndShebang();
    while (this.pos < this.hi) this.next();
    this.closeAllAtEnd();
    return this.trees;
  }

  private span(lo: number, hi: number): Span {
    return { file: this.source.file, lo, hi, ctxt: 0 };
  }

  private push(token: Token): void {
    this.trees.push({ kind: "Token", token });
    this.pos = token.span.hi;
  }

  private next(): void {
    const { text } = this;
    const c = text.charCodeAt(this.pos);
    if (c === 32 || c === 10) {
      this.pos++;
      return;
    }
    if (c === 47) {
      const after = text.charCodeAt(this.pos + 1);
      if (after === 47) return this.lineComment();
      if (after === 42) return this.blockComment();
    }
    if (c < 128) {
      if (isIdentStart(c)) return this.identOrPrefixed(c);
      if (c === 40 || c === 91 || c === 123) return this.open(c);
      if (c === 41 || c === 93 || c === 125) return this.close(c);
      if (isPunctChar(c)) return this.punct(c);
      if (isDigit(c)) {
        const { lit, end } = lexNumber(this.source, this.pos);
        this.push({ kind: "Lit", lit, span: this.span(this.pos, end) });
        return;
      }
      if (c === 34) return this.string(this.pos, this.pos, "Str");
      if (c === 39) return this.quote();
      if (isWhitespace(c)) {
        this.pos++;
        return;
      }
    }
    this.unusual();
  }

  private unusual(): void {
    const c = this.source.codePoint(this.pos);
    if (isWhitespace(c)) {
      this.pos++;
      return;
    }
    if (isIdentStart(c)) return this.identOrPrefixed(c);
    const width = c > 0xffff ? 2 : 1;
    const shown = c === 0 || (c < 32 && c >= 0) ? `\\u{${c.toString(16)}}` : String.fromCodePoint(c);
    this.source.error(undefined, `unknown start of token: ${shown === "`" || shown === "\\" || c < 32 ? shown : `\\u{${c.toString(16)}}`}`, this.pos, this.pos + width);
    this.pos += width;
  }

  // ---- white space and comments ----

  private skipByteOrderMarkAndShebang(): void {
    if (this.text.charCodeAt(0) === 0xfeff) this.pos = 1;
    if (!this.text.startsWith("#!", this.pos)) return;
    const rest = this.text.slice(this.pos + 2, this.pos + 200).trimStart();
    if (rest.startsWith("[")) return;
    const newline = this.text.indexOf("\n", this.pos);
    this.pos = newline < 0 ? this.hi : Math.min(newline, this.hi);
  }

  private lineComment(): void {
    const lo = this.pos;
    let end = this.text.indexOf("\n", lo);
    if (end < 0 || end > this.hi) end = this.hi;
    const third = this.text.charCodeAt(lo + 2);
    const isInner = third === 33;
    const isOuter = third === 47 && this.text.charCodeAt(lo + 3) !== 47;
    this.pos = end;
    if ((!isInner && !isOuter) || this.options.dropDocComments || lo + 2 >= end) return;
    const textEnd = this.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    this.trees.push({ kind: "Token", token: { kind: "DocComment", text: this.text.slice(lo + 3, textEnd), inner: isInner, span: this.span(lo, textEnd) } });
  }

  private blockComment(): void {
    const lo = this.pos;
    let depth = 1;
    let pos = lo + 2;
    while (depth > 0) {
      const c = this.text.charCodeAt(pos);
      if (pos >= this.hi) {
        this.source.error("E0758", "unterminated block comment", lo, this.hi);
        this.source.broken = true;
        this.pos = this.hi;
        return;
      }
      if (c === 47 && this.text.charCodeAt(pos + 1) === 42) {
        depth++;
        pos += 2;
      } else if (c === 42 && this.text.charCodeAt(pos + 1) === 47) {
        depth--;
        pos += 2;
      } else pos++;
    }
    this.pos = pos;
    const third = this.text[lo + 2];
    const isInner = third === "!";
    const isOuter = third === "*" && this.text[lo + 3] !== "*" && pos - lo > 4;
    if ((!isInner && !isOuter) || this.options.dropDocComments) return;
    this.trees.push({ kind: "Token", token: { kind: "DocComment", text: this.text.slice(lo + 3, pos - 2), inner: isInner, span: this.span(lo, pos) } });
  }

  // ---- identifiers, and what looks like them ----

  private wordEnd(from: number): number {
    let pos = from;
    for (;;) {
      const c = this.text.charCodeAt(pos);
      if (c < 128 ? isIdentContinue(c) : c > 127 && isIdentContinue(this.source.codePoint(pos))) pos += c >= 0xd800 && c < 0xdc00 ? 2 : 1;
      else return pos;
    }
  }

  private intern(lo: number, hi: number): string {
    const slice = this.text.slice(lo, hi);
    const known = this.names.get(slice);
    if (known !== undefined) return known;
    const name = hi - lo > 1 && /[^\0-\x7f]/.test(slice) ? slice.normalize("NFC") : slice;
    this.names.set(slice, name);
    return name;
  }

  private identOrPrefixed(first: number): void {
    const lo = this.pos;
    const end = this.wordEnd(lo + (first > 0xffff ? 2 : 1));
    const c = this.text.charCodeAt(end);
    if ((c === 34 || c === 39 || c === 35) && end < this.hi && this.prefixed(lo, end, c)) return;
    this.push({ kind: "Ident", name: this.intern(lo, end), raw: false, span: this.span(lo, end) });
  }

  /** `r"`, `b'`, `br#"`, `r#ident`…; false when the word is just an identifier. */
  private prefixed(lo: number, end: number, c: number): boolean {
    const word = end - lo <= 2 ? this.text.slice(lo, end) : "";
    const flavor: StringFlavor | undefined = word === "r" ? "Str" : word === "b" || word === "br" ? "ByteStr" : word === "c" || word === "cr" ? "CStr" : undefined;
    const raw = word === "r" || word === "br" || word === "cr";
    if (flavor !== undefined && c === 34 && !raw) {
      this.string(lo, end, flavor);
      return true;
    }
    if (flavor !== undefined && raw && (c === 34 || c === 35)) {
      const lexed = lexRawString(this.source, lo, end, flavor);
      if (lexed !== undefined) {
        this.finishQuoted(lo, lexed.lit, lexed.end);
        return true;
      }
      if (word === "r" && isIdentStart(this.source.codePoint(end + 1))) {
        this.rawIdent(lo, end + 1);
        return true;
      }
    }
    if (word === "b" && c === 39) {
      this.byteChar(lo, end);
      return true;
    }
    this.unknownPrefix(lo, end);
    return false;
  }

  private unknownPrefix(lo: number, end: number): void {
    this.source.error(undefined, `prefix \`${this.text.slice(lo, end)}\` is unknown`, lo, end, "unknown prefix", [
      { level: "note", message: "prefixed identifiers and literals are reserved since Rust 2021" },
    ]);
  }

  private rawIdent(lo: number, nameLo: number): void {
    const end = this.wordEnd(nameLo);
    const name = this.intern(nameLo, end);
    if (name === "self" || name === "super" || name === "crate" || name === "Self" || name === "_") {
      this.source.error(undefined, `\`${name}\` cannot be a raw identifier`, lo, end);
    }
    this.push({ kind: "Ident", name, raw: true, span: this.span(lo, end) });
  }

  // ---- quotes ----

  private string(lo: number, quote: number, flavor: StringFlavor): void {
    const { lit, end } = lexString(this.source, lo, quote, flavor);
    this.finishQuoted(lo, lit, end);
  }

  /** Strings and characters take no suffix, but the lexer must swallow one: the parser complains where the literal is used. */
  private finishQuoted(lo: number, lit: Lit, end: number): void {
    let after = end;
    if (end < this.hi && isIdentStart(this.source.codePoint(end))) {
      after = this.wordEnd(end);
      if (after === end + 1 && this.text.charCodeAt(end) === 95) this.source.error(undefined, "underscore literal suffix is not allowed", end, after);
    }
    this.push({ kind: "Lit", lit, span: this.span(lo, after) });
  }

  private byteChar(lo: number, quote: number): void {
    const close = this.closingQuote(quote);
    if (close < 0) {
      this.source.error("E0763", "unterminated byte constant", lo, this.lineEnd(quote));
      this.source.broken = true;
      this.push({ kind: "Lit", lit: { kind: "Err", span: this.span(lo, this.lineEnd(quote)) }, span: this.span(lo, this.lineEnd(quote)) });
      return;
    }
    const { lit, end } = lexChar(this.source, lo, quote, close, "Byte");
    this.finishQuoted(lo, lit, end);
  }

  /** `'a'` is a character, `'a` a lifetime; `'ab'` a character literal with too much in it. */
  private quote(): void {
    const lo = this.pos;
    const first = this.source.codePoint(lo + 1);
    const width = first > 0xffff ? 2 : 1;
    const startsName = isIdentStart(first) || isDigit(first);
    if (startsName && this.text.charCodeAt(lo + 1 + width) !== 39) {
      const end = this.wordEnd(lo + 1 + width);
      if (this.text.charCodeAt(end) === 39) {
        const { lit, end: after } = lexChar(this.source, lo, lo, end, "Char");
        return this.finishQuoted(lo, lit, after);
      }
      if (this.text.charCodeAt(end) === 35 && this.text.slice(lo + 1, end) === "r" && isIdentStart(this.source.codePoint(end + 1))) {
        const rawEnd = this.wordEnd(end + 1);
        this.push({ kind: "Lifetime", name: "'" + this.text.slice(end + 1, rawEnd), span: this.span(lo, rawEnd) });
        return;
      }
      if (isDigit(first)) this.source.error(undefined, "lifetimes cannot start with a number", lo, end);
      else if (this.text.charCodeAt(end) === 35) this.unknownPrefix(lo, end);
      this.push({ kind: "Lifetime", name: "'" + this.intern(lo + 1, end), span: this.span(lo, end) });
      return;
    }
    const close = this.closingQuote(lo);
    if (close >= 0) {
      const { lit, end } = lexChar(this.source, lo, lo, close, "Char");
      return this.finishQuoted(lo, lit, end);
    }
    const end = this.lineEnd(lo);
    this.source.error("E0762", "unterminated character literal", lo, end);
    this.source.broken = true;
    this.push({ kind: "Lit", lit: { kind: "Err", span: this.span(lo, end) }, span: this.span(lo, end) });
  }

  /** Where the character literal opened at `quote` ends, or -1: only on the same line, unless it is exactly one character. */
  private closingQuote(quote: number): number {
    const first = this.source.codePoint(quote + 1);
    const width = first > 0xffff ? 2 : 1;
    if (first !== 92 && this.text.charCodeAt(quote + 1 + width) === 39) return quote + 1 + width;
    for (let i = quote + 1; i < this.hi; i++) {
      const c = this.text.charCodeAt(i);
      if (c === 39) return i;
      if (c === 10 || (c === 47 && i > quote + 1)) return -1;
      if (c === 92) i++;
    }
    return -1;
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf("\n", from);
    return end < 0 ? this.hi : Math.min(end, this.hi);
  }

  // ---- punctuation and delimiters ----

  private punct(c: number): void {
    const candidates = PUNCT_BY_CHAR[c];
    let punct: Punct = candidates[candidates.length - 1];
    for (const p of candidates) {
      if (p.length > 1 ? this.text.startsWith(p, this.pos) : true) {
        punct = p;
        break;
      }
    }
    const lo = this.pos;
    const end = lo + punct.length;
    if (c === 35 && this.source.edition === 2024) this.checkGuarded(lo);
    const after = this.text.charCodeAt(end);
    const joint = isPunctChar(after) && !(after === 47 && (this.text.charCodeAt(end + 1) === 47 || this.text.charCodeAt(end + 1) === 42));
    this.push({ kind: "Punct", punct, joint, span: this.span(lo, end) });
  }

  /** Since edition 2024 `#"…"#` and `##` are kept for later. */
  private checkGuarded(lo: number): void {
    const next = this.text[lo + 1];
    if (next === '"') this.source.error(undefined, "invalid string literal", lo, lo + 2, "", [{ level: "note", message: "unprefixed guarded string literals are reserved for future use since Rust 2024" }]);
    else if (next === "#" && this.text[lo - 1] !== "#") this.source.error(undefined, "reserved multi-hash token is forbidden", lo, lo + 2, "", [{ level: "note", message: "sequences of two or more # are reserved for future use since Rust 2024" }]);
  }

  private open(c: number): void {
    const open = this.span(this.pos, this.pos + 1);
    const depth = this.depth + this.stack.length + 1;
    if (depth > MAX_DEPTH) {
      this.source.sink.report(unsupported("deeply nested code", open));
      this.source.broken = true;
      this.pos = this.hi;
      return;
    }
    if (c === 123 && this.options.lazyBraces) {
      const close = skipBraces(this.text, this.pos, this.hi);
      if (close >= 0) {
        this.trees.push(new LazyGroup(open, this.span(close, close + 1), () => lexRange(this.source, open.hi, close, this.options, depth)));
        this.pos = close + 1;
        return;
      }
    }
    this.stack.push({ delim: c === 40 ? "Paren" : c === 91 ? "Bracket" : "Brace", open, outer: this.trees });
    this.trees = [];
    this.pos++;
  }

  private close(c: number): void {
    const delim = c === 41 ? "Paren" : c === 93 ? "Bracket" : "Brace";
    const at = this.span(this.pos, this.pos + 1);
    const top = this.stack.at(-1);
    this.pos++;
    if (top === undefined) {
      this.tellMismatches(false);
      this.source.error(undefined, `unexpected closing delimiter: \`${CLOSER[delim]}\``, at.lo, at.hi, "unexpected closing delimiter");
      this.source.broken = true;
      this.pos = this.hi;
      return;
    }
    if (top.delim !== delim) {
      const diagnostic = error(undefined, `mismatched closing delimiter: \`${CLOSER[delim]}\``, at, "mismatched closing delimiter", [{ span: top.open, text: "unclosed delimiter", primary: true }]);
      this.mismatches.push({ diagnostic, isBrace: delim === "Brace" });
      this.source.broken = true;
      // One that fits a group further out closes that; another is taken for the end of this one.
      if (this.stack.some((g) => g.delim === delim)) while (this.stack[this.stack.length - 1].delim !== delim) this.finishGroup(this.span(at.lo, at.lo));
    }
    this.finishGroup(at);
  }

  private tellMismatches(all: boolean): void {
    for (const { diagnostic, isBrace } of this.mismatches) if (all || isBrace) this.source.sink.report(diagnostic);
    this.mismatches.length = 0;
  }

  private finishGroup(close: Span): void {
    const group = this.stack.pop();
    if (group === undefined) return;
    group.outer.push({ kind: "Delimited", delim: group.delim, tokens: this.trees, open: group.open, close });
    this.trees = group.outer;
  }

  private closeAllAtEnd(): void {
    const mismatched = this.mismatches.length > 0;
    this.tellMismatches(true);
    if (this.stack.length === 0) return;
    const end = this.span(this.hi, this.hi);
    if (mismatched || !this.source.broken) {
      const labels = this.stack.slice().reverse().map((g) => ({ span: g.open, text: "unclosed delimiter", primary: false }));
      this.source.sink.report(error(undefined, "this file contains an unclosed delimiter", this.endOfText(), "", labels));
      this.source.broken = true;
    }
    while (this.stack.length > 0) this.finishGroup(end);
  }

  /** The end of the file: of its last line, when a newline ends that. */
  private endOfText(): Span {
    const end = this.text.charCodeAt(this.hi - 1) === 10 ? this.hi - 1 : this.hi;
    return this.span(end, end);
  }
}
