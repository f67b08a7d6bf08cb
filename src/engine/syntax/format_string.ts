/**
 * The little language inside a format string: `{name:>+#08.3x?}` → position, options, trait.
 * Counterpart: rustc_parse_format `lib.rs`; grammar: std::fmt, "Syntax".
 */
import { isDigit, isIdentContinue, isIdentStart } from "./lex/chars";

/** Offsets are UTF-16 units in the string's value. */
export interface Stretch {
  readonly lo: number;
  readonly hi: number;
}

export type RawPosition =
  | { readonly kind: "Next"; readonly index: number }
  | { readonly kind: "Index"; readonly index: number; readonly at: Stretch }
  | { readonly kind: "Name"; readonly name: string; readonly at: Stretch };

export type RawCount =
  | { readonly kind: "Literal"; readonly value: number }
  | { readonly kind: "Index"; readonly index: number; readonly at: Stretch }
  | { readonly kind: "Name"; readonly name: string; readonly at: Stretch }
  /** `.*`: the next argument. */
  | { readonly kind: "Star"; readonly index: number; readonly at: Stretch };

export interface RawPlaceholder {
  readonly position: RawPosition;
  readonly fill: string | undefined;
  readonly align: "<" | ">" | "^" | undefined;
  readonly sign: "+" | "-" | undefined;
  readonly alternate: boolean;
  readonly zeroPad: boolean;
  readonly width: RawCount | undefined;
  readonly precision: RawCount | undefined;
  readonly debugHex: "Lower" | "Upper" | undefined;
  readonly ty: string;
  readonly tyAt: Stretch;
  readonly at: Stretch;
}

export type RawPiece = { readonly kind: "Text"; readonly text: string } | { readonly kind: "Placeholder"; readonly placeholder: RawPlaceholder };

export interface FormatStringError {
  readonly message: string;
  readonly label: string;
  readonly at: Stretch;
  readonly note: string | undefined;
  readonly open: Stretch | undefined;
}

/** The pieces up to the first error, and that error. */
export function parseFormatString(text: string): { readonly pieces: readonly RawPiece[]; readonly error: FormatStringError | undefined } {
  const parser = new FormatStringParser(text);
  parser.run();
  return { pieces: parser.pieces, error: parser.error };
}

class FormatStringParser {
  readonly pieces: RawPiece[] = [];
  error: FormatStringError | undefined;
  private pos = 0;
  private nextArgument = 0;

  constructor(private readonly text: string) {}

  run(): void {
    let literal = "";
    const flush = (): void => {
      if (literal !== "") this.pieces.push({ kind: "Text", text: literal });
      literal = "";
    };
    const { text } = this;
    while (this.pos < text.length && this.error === undefined) {
      const c = text[this.pos];
      if (c !== "{" && c !== "}") {
        literal += c;
        this.pos++;
      } else if (text[this.pos + 1] === c) {
        literal += c;
        this.pos += 2;
      } else if (c === "}") {
        this.fail("unmatched `}` found", "unmatched `}` in format string", this.pos, this.pos + 1, "if you intended to print `}`, you can escape it using `}}`");
      } else {
        flush();
        this.placeholder();
      }
    }
    flush();
  }

  private fail(message: string, label: string, lo: number, hi: number, note?: string, open?: Stretch): void {
    this.error ??= { message: `invalid format string: ${message}`, label, at: { lo, hi }, note, open };
  }

  private consume(c: string): boolean {
    if (this.text[this.pos] !== c) return false;
    this.pos++;
    return true;
  }

  private codePoint(pos: number): number {
    return this.text.codePointAt(pos) ?? -1;
  }

  private placeholder(): void {
    const lo = this.pos++;
    const position = this.position();
    if (this.error !== undefined) return;
    let spec = EMPTY_SPEC;
    if (this.consume(":")) spec = this.spec();
    if (this.error !== undefined) return;
    const resolved: RawPosition = position ?? { kind: "Next", index: this.nextArgument++ };
    while (/\s/.test(this.text[this.pos] ?? "")) this.pos++;
    if (!this.consume("}")) {
      this.unclosed(lo, position, spec);
      return;
    }
    this.pieces.push({ kind: "Placeholder", placeholder: { ...spec, position: resolved, at: { lo, hi: this.pos } } });
  }

  private unclosed(open: number, position: RawPosition | undefined, spec: Spec): void {
    const found = this.codePoint(this.pos);
    const openAt = { lo: open, hi: open + 1 };
    const note = "if you intended to print `{`, you can escape it using `{{`";
    if (found < 0) return this.fail("expected `}` but string was terminated", "expected `}` in format string", this.pos, this.pos, note, openAt);
    const shown = String.fromCodePoint(found);
    if (shown === "." && position !== undefined && position.kind === "Name" && isIdentStart(this.codePoint(this.pos + 1))) {
      let end = this.pos + 1;
      while (isIdentContinue(this.codePoint(end)) || this.text[end] === ".") end++;
      return this.fail("field access isn't supported", "not supported in format string", position.at.lo, end, "consider moving this expression to a local variable and then using the local here instead");
    }
    if ("<>^".includes(shown) && spec === EMPTY_SPEC) return this.fail(`expected format parameter to occur after \`:\``, `expected \`${shown}\` to occur after \`:\` in format string`, this.pos, this.pos + 1);
    if ("<>^".includes(shown)) return this.fail("expected alignment specifier after `:` in format string; example: `{:>?}`", `expected \`${shown}\` to occur after \`:\` in format string`, this.pos, this.pos + 1);
    if (shown === "?" && spec === EMPTY_SPEC) return this.fail("expected format parameter to occur after `:`", "expected `?` to occur after `:`", this.pos, this.pos + 1, "`?` comes after `:`, try `{:?}` instead");
    this.fail(`expected \`}\`, found \`${shown}\``, "expected `}` in format string", this.pos, this.pos + shown.length, note, openAt);
  }

  /** `0`, `name`, or nothing. */
  private position(): RawPosition | undefined {
    const lo = this.pos;
    const index = this.integer();
    if (index !== undefined) return { kind: "Index", index, at: { lo, hi: this.pos } };
    if (this.text.startsWith("r#", this.pos) && isIdentStart(this.codePoint(this.pos + 2))) {
      this.pos += 2;
      this.word();
      this.fail("raw identifiers are not supported", "raw identifier used here in format string", lo, this.pos, "identifiers in format strings can be keywords and don't need to be prefixed with `r#`");
      return undefined;
    }
    const name = this.word();
    return name === "" ? undefined : { kind: "Name", name, at: { lo, hi: this.pos } };
  }

  private integer(): number | undefined {
    const lo = this.pos;
    while (isDigit(this.text.charCodeAt(this.pos))) this.pos++;
    if (lo === this.pos) return undefined;
    const value = Number(this.text.slice(lo, this.pos));
    if (value > 65535) this.fail(`integer \`${this.text.slice(lo, this.pos)}\` does not fit into the type \`u16\` whose range is \`0..=65535\``, "integer out of range for `u16` in format string", lo, this.pos);
    return value;
  }

  private word(): string {
    const lo = this.pos;
    if (!isIdentStart(this.codePoint(lo))) return "";
    while (this.pos < this.text.length && isIdentContinue(this.codePoint(this.pos))) this.pos += this.codePoint(this.pos) > 0xffff ? 2 : 1;
    const word = this.text.slice(lo, this.pos);
    if (word === "_") this.fail("invalid argument name `_`", "invalid argument name in format string", lo, this.pos, "argument name cannot be a single underscore");
    return word;
  }

  private spec(): Spec {
    let fill: string | undefined;
    let align: RawPlaceholder["align"];
    const first = this.codePoint(this.pos);
    const width1 = first > 0xffff ? 2 : 1;
    if (first >= 0 && isAlign(this.text[this.pos + width1])) {
      fill = String.fromCodePoint(first);
      this.pos += width1;
    }
    if (isAlign(this.text[this.pos])) align = this.text[this.pos++] as "<" | ">" | "^";
    const sign = this.consume("+") ? "+" : this.consume("-") ? "-" : undefined;
    const alternate = this.consume("#");
    let zeroPad = false;
    if (this.text[this.pos] === "0" && this.text[this.pos + 1] !== "$") {
      zeroPad = true;
      this.pos++;
    }
    const width = this.count();
    let precision: RawCount | undefined;
    if (this.consume(".")) {
      if (this.consume("*")) precision = { kind: "Star", index: this.nextArgument++, at: { lo: this.pos - 2, hi: this.pos } };
      else precision = this.count();
    }
    const tyLo = this.pos;
    let debugHex: "Lower" | "Upper" | undefined;
    let ty: string;
    if (this.text.startsWith("x?", tyLo) || this.text.startsWith("X?", tyLo)) {
      debugHex = this.text[tyLo] === "x" ? "Lower" : "Upper";
      ty = "?";
      this.pos += 2;
    } else ty = this.consume("?") ? "?" : this.word();
    return { fill, align, sign, alternate, zeroPad, width, precision, debugHex, ty, tyAt: { lo: tyLo, hi: this.pos } };
  }

  /** `5`, `5$`, `name$`, or nothing. */
  private count(): RawCount | undefined {
    const lo = this.pos;
    const value = this.integer();
    if (value !== undefined) {
      if (this.consume("$")) return { kind: "Index", index: value, at: { lo, hi: this.pos } };
      return { kind: "Literal", value };
    }
    const name = isIdentStart(this.codePoint(lo)) ? this.lookAheadWord() : "";
    if (name === "") return undefined;
    this.pos += name.length + 1;
    return { kind: "Name", name, at: { lo, hi: lo + name.length } };
  }

  /** A word that a `$` follows. */
  private lookAheadWord(): string {
    let end = this.pos;
    while (end < this.text.length && isIdentContinue(this.codePoint(end))) end += this.codePoint(end) > 0xffff ? 2 : 1;
    return this.text[end] === "$" ? this.text.slice(this.pos, end) : "";
  }
}

type Spec = Omit<RawPlaceholder, "position" | "at">;

const EMPTY_SPEC: Spec = {
  fill: undefined, align: undefined, sign: undefined, alternate: false, zeroPad: false, width: undefined, precision: undefined, debugHex: undefined, ty: "", tyAt: { lo: 0, hi: 0 },
};

function isAlign(c: string | undefined): boolean {
  return c === "<" || c === ">" || c === "^";
}
