/** From the tokens in `format_args!(…)` to `FormatArgs`. Counterpart: rustc_builtin_macros `format.rs`. */
import { error } from "../source/diagnostic";
import type { Label, SubDiagnostic } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { Expr, Ident, MacCall } from "./ast";
import type { FormatArgs, FormatArgument, FormatCount, FormatPiece, FormatTrait } from "./format";
import { parseFormatString } from "./format_string";
import type { RawCount, RawPlaceholder, RawPosition, Stretch } from "./format_string";
import { literalOffsets } from "./lex/literal_offsets";
import type { Parser } from "./parse/items";
import { parserOver } from "./parse/over_tokens";
import type { ParseSession } from "./session";

const TRAITS: Readonly<Record<string, FormatTrait>> = {
  "": "Display", "?": "Debug", e: "LowerExp", E: "UpperExp", o: "Octal", p: "Pointer", b: "Binary", x: "LowerHex", X: "UpperHex",
};

/** What the caller lends: a way to expand a macro that stands where a string must (`concat!`, a macro of the reader's). */
export type ExpandToExpr = (mac: MacCall) => Expr | undefined;

interface ParsedArgs {
  readonly format: Expr;
  readonly args: FormatArgument[];
}

/** Undefined after a reported error. `newline` is `format_args_nl!`. */
export function parseFormatArgs(mac: MacCall, newline: boolean, session: ParseSession, expand: ExpandToExpr): FormatArgs | undefined {
  const parsed = parseArguments(mac, session);
  if (parsed === undefined) return undefined;
  const { format } = parsed;
  const direct = format.kind.kind === "Lit" && format.kind.lit.kind === "Str";
  const literal = format.kind.kind === "MacCall" ? expand(format.kind.mac) : format;
  if (literal === undefined || literal.kind.kind === "Err") return undefined;
  if (literal.kind.kind !== "Lit" || literal.kind.lit.kind !== "Str") {
    if (literal.kind.kind === "Lit" && literal.kind.lit.kind === "Err") return undefined;
    const help: SubDiagnostic[] = [{ level: "help", message: "you might be missing a string literal to format with", span: { ...format.span, hi: format.span.lo }, suggestion: `"{}", ` }];
    session.sink.report(error(undefined, "format argument must be a string literal", format.span, "", [], help));
    return undefined;
  }
  const text = literal.kind.lit.value;
  return new FormatResolver(session, format.span, direct, parsed.args, text).resolve(newline, mac.span);
}

function parseArguments(mac: MacCall, session: ParseSession): ParsedArgs | undefined {
  const { sink } = session;
  if (mac.tokens.length === 0) {
    sink.report(error(undefined, "requires at least a format string argument", session.sources.outermostCall(mac.span)));
    return undefined;
  }
  const end: Span = { ...mac.span, lo: mac.span.hi };
  const parser = parserOver(mac.tokens, end, session);
  return parser.recovering<ParsedArgs | undefined>(() => {
    const format = parser.expr();
    const args: FormatArgument[] = [];
    while (!parser.atEnd) {
      if (!parser.isPunct(",")) parser.fail(`expected \`,\`, found ${parser.describe()}`, parser.span, "expected `,`");
      parser.bump();
      if (parser.atEnd) break;
      argument(parser, args);
    }
    return { format, args };
  }, () => undefined);
}

function argument(parser: Parser, args: FormatArgument[]): void {
  const lo = parser.span;
  if (parser.peekPunct(1, "=") && parser.isName()) {
    const name = parser.anyIdent();
    parser.bump();
    const expr = parser.expr();
    const previous = args.find((a) => a.kind.kind === "Named" && a.kind.name.name === name.name);
    if (previous !== undefined && previous.kind.kind === "Named") {
      parser.fail(`duplicate argument named \`${name.name}\``, name.span, "duplicate argument", [{ span: previous.kind.name.span, text: "previously here", primary: false }]);
    }
    args.push({ kind: { kind: "Named", name }, expr });
    return;
  }
  const expr = parser.expr();
  const named = args.filter((a) => a.kind.kind === "Named");
  if (named.length > 0) {
    const labels: Label[] = named.map((a) => ({ span: a.kind.kind === "Named" ? { ...a.kind.name.span, hi: a.expr.span.hi } : a.expr.span, text: "named argument", primary: false }));
    parser.fail("positional arguments cannot follow named arguments", parser.to(lo), "positional arguments must be before named arguments", labels);
  }
  args.push({ kind: { kind: "Normal" }, expr });
}

class FormatResolver {
  private readonly explicit: number;
  private readonly used: boolean[];
  private readonly invalid: { index: number; at: Stretch; implicit: boolean; placeholder: Stretch; star: Stretch | undefined; isCount: boolean }[] = [];
  private failed = false;
  private offsets: readonly number[] | undefined;

  constructor(private readonly session: ParseSession, private readonly formatSpan: Span, private readonly direct: boolean, private readonly args: FormatArgument[], private readonly text: string) {
    this.explicit = args.length;
    this.used = args.map(() => false);
  }

  resolve(newline: boolean, span: Span): FormatArgs | undefined {
    const { pieces, error: bad } = parseFormatString(this.text);
    if (bad !== undefined) {
      const labels: Label[] = bad.open === undefined ? [] : [{ span: this.spanOf(bad.open), text: "because of this opening brace", primary: false }];
      this.report(bad.message, this.spanOf(bad.at), bad.label, labels, bad.note === undefined ? [] : [{ level: "note", message: bad.note }]);
      return undefined;
    }
    const template: FormatPiece[] = [];
    for (const piece of pieces) {
      if (piece.kind === "Text") template.push({ kind: "Literal", text: piece.text });
      else template.push(this.placeholder(piece.placeholder));
    }
    if (newline) appendNewline(template);
    const placeholders = pieces.flatMap((p) => (p.kind === "Placeholder" ? [p.placeholder] : []));
    if (this.invalid.length > 0) this.reportInvalid(placeholders);
    this.reportUnused();
    return this.failed ? undefined : { template, args: this.args, span };
  }

  private report(message: string, span: Span, label = "", labels: readonly Label[] = [], children: readonly SubDiagnostic[] = []): void {
    this.failed = true;
    this.session.sink.report(error(undefined, message, span, label, labels, children));
  }

  /** A stretch of the string's value, in the source. Strings made by macros have no inside to point into. */
  private spanOf(at: Stretch): Span {
    if (!this.direct) return this.formatSpan;
    this.offsets ??= literalOffsets(this.session.sources.text(this.formatSpan));
    const lo = this.offsets[at.lo];
    const hi = this.offsets[at.hi];
    if (lo === undefined || hi === undefined) return this.formatSpan;
    const base = this.formatSpan;
    return { ...base, lo: base.lo + lo, hi: base.lo + hi };
  }

  private placeholder(raw: RawPlaceholder): FormatPiece {
    const star = raw.precision !== undefined && raw.precision.kind === "Star" ? raw.precision.at : undefined;
    const precision = this.count(raw.precision, raw);
    const arg = this.position(raw.position, raw, star);
    const width = this.count(raw.width, raw);
    const trait = Object.hasOwn(TRAITS, raw.ty) ? TRAITS[raw.ty] : undefined;
    if (trait === undefined) {
      this.report(`unknown format trait \`${raw.ty}\``, this.spanOf(raw.tyAt), "", [], [{ level: "note", message: TRAIT_NOTE }]);
    }
    return {
      kind: "Placeholder",
      arg,
      trait: trait ?? "Display",
      options: {
        width, precision,
        alignment: raw.align === undefined ? undefined : raw.align === "<" ? "Left" : raw.align === ">" ? "Right" : "Center",
        fill: raw.fill,
        sign: raw.sign === undefined ? undefined : raw.sign === "+" ? "Plus" : "Minus",
        alternate: raw.alternate, zeroPad: raw.zeroPad, debugHex: raw.debugHex,
      },
      span: this.spanOf(raw.at),
    };
  }

  private position(position: RawPosition, raw: RawPlaceholder, star: Stretch | undefined): number {
    if (position.kind === "Name") return this.named(position.name, position.at);
    return this.index(position.index, position.kind === "Index" ? position.at : raw.at, position.kind === "Next", raw.at, star, false);
  }

  private count(count: RawCount | undefined, raw: RawPlaceholder): FormatCount | undefined {
    if (count === undefined) return undefined;
    if (count.kind === "Literal") return count;
    if (count.kind === "Name") return { kind: "Argument", index: this.named(count.name, count.at) };
    return { kind: "Argument", index: this.index(count.index, count.at, count.kind === "Star", raw.at, undefined, true) };
  }

  private index(index: number, at: Stretch, implicit: boolean, placeholder: Stretch, star: Stretch | undefined, isCount: boolean): number {
    if (index < this.explicit) this.used[index] = true;
    else this.invalid.push({ index, at, implicit, placeholder, star, isCount });
    return index;
  }

  private named(name: string, at: Stretch): number {
    const found = this.args.findIndex((a) => a.kind.kind !== "Normal" && a.kind.name.name === name);
    if (found >= 0) {
      if (found < this.explicit) this.used[found] = true;
      return found;
    }
    const span = this.spanOf(at);
    if (!this.direct) {
      this.report(`there is no argument named \`${name}\``, span, "", [], [
        { level: "note", message: `did you intend to capture a variable \`${name}\` from the surrounding scope?` },
        { level: "note", message: "to avoid ambiguity, `format_args!` cannot capture variables when the format string is expanded from a macro" },
      ]);
    }
    const ident: Ident = { name, span };
    const expr: Expr = { kind: { kind: "Path", qself: undefined, path: { isGlobal: false, segments: [{ ident, args: undefined }], span } }, attrs: [], span };
    this.args.push({ kind: { kind: "Captured", name: ident }, expr });
    return this.args.length - 1;
  }

  // ---- complaints about the numbers ----

  private reportInvalid(placeholders: readonly RawPlaceholder[]): void {
    const n = this.explicit;
    const given = n === 0 ? "no arguments were given" : n === 1 ? "there is 1 argument" : `there are ${n} arguments`;
    const flags = this.invalid.some((i) => i.isCount || i.star !== undefined);
    const notes: SubDiagnostic[] = flags ? [
      { level: "note", message: "positional arguments are zero-based" },
      { level: "note", message: "for information about formatting flags, visit https://doc.rust-lang.org/std/fmt/index.html" },
    ] : [];
    if (this.invalid.every((i) => i.implicit)) {
      const wanted = Math.max(...this.invalid.map((i) => i.index)) + 1;
      const spans = placeholders.filter((p) => p.position.kind === "Next").map((p) => this.spanOf(p.at));
      const first = spans[0] ?? this.formatSpan;
      const labels: Label[] = spans.slice(1).map((span) => ({ span, text: "", primary: true }));
      labels.push(...this.args.slice(0, n).map((a) => ({ span: a.expr.span, text: "", primary: false })));
      this.report(`${wanted} positional argument${wanted === 1 ? "" : "s"} in format string, but ${given}`, this.direct ? first : this.formatSpan, "", this.direct ? labels : [], notes);
      return;
    }
    const explicit = this.invalid.filter((i) => !i.implicit);
    const indices = [...new Set(explicit.map((i) => i.index))].sort((a, b) => a - b);
    const which = indices.length === 1 ? `argument ${indices[0]}` : `arguments ${indices.slice(0, -1).join(", ")} and ${indices[indices.length - 1]}`;
    const labels: Label[] = explicit.slice(1).map((i) => ({ span: this.spanOf(i.at), text: "", primary: true }));
    const there = n === 0 ? "no arguments were given" : n === 1 ? "there is 1 argument" : `there are ${n} arguments`;
    this.report(`invalid reference to positional ${which} (${there})`, this.spanOf(explicit[0].at), "", labels, notes.length > 0 ? notes : [{ level: "note", message: "positional arguments are zero-based" }]);
  }

  private reportUnused(): void {
    const unused = this.args.slice(0, this.explicit).filter((_, i) => !this.used[i]);
    if (unused.length === 0) return;
    const what = (a: FormatArgument): string => (a.kind.kind === "Named" ? "named argument never used" : "argument never used");
    if (unused.length === 1) {
      this.report(what(unused[0]), unused[0].expr.span, what(unused[0]), [{ span: this.formatSpan, text: "formatting specifier missing", primary: false }]);
      return;
    }
    const labels: Label[] = unused.slice(1).map((a) => ({ span: a.expr.span, text: what(a), primary: true }));
    labels.push({ span: this.formatSpan, text: "multiple missing formatting specifiers", primary: false });
    this.report("multiple unused formatting arguments", unused[0].expr.span, what(unused[0]), labels, [{ level: "note", message: `consider adding ${unused.length} format specifiers` }]);
  }
}

function appendNewline(template: FormatPiece[]): void {
  const last = template[template.length - 1];
  if (last !== undefined && last.kind === "Literal") template[template.length - 1] = { kind: "Literal", text: last.text + "\n" };
  else template.push({ kind: "Literal", text: "\n" });
}

const TRAIT_NOTE = [
  "the only appropriate formatting traits are:",
  "- ``, which uses the `Display` trait",
  "- `?`, which uses the `Debug` trait",
  "- `e`, which uses the `LowerExp` trait",
  "- `E`, which uses the `UpperExp` trait",
  "- `o`, which uses the `Octal` trait",
  "- `p`, which uses the `Pointer` trait",
  "- `b`, which uses the `Binary` trait",
  "- `x`, which uses the `LowerHex` trait",
  "- `X`, which uses the `UpperHex` trait",
].join("\n");
