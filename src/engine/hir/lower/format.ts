/**
 * `format_args!("a {} b {x:>5}", y)` becomes a call on the library:
 * `Arguments::new_v1_formatted(&["a ", " b "], &[Argument::new_display(&y), Argument::new_display(&x)], &[Placeholder::new(…), …])`,
 * or `Arguments::new_v1(&["a ", …], &[…])` when every placeholder is plain and takes the next argument.
 * A literal shown plainly becomes text: `format_args!("{}!", 1)` is `format_args!("1!")`. An argument used more than once is evaluated once: `match (&y, &x) { args => [Argument::new_display(args.0), …] }`.
 * Counterpart: rustc_ast_lowering `format.rs`; Differs from rustc: 1.95 packs pieces and options into one byte string.
 */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { FormatArgs, FormatCount, FormatPiece, FormatPlaceholder } from "../../syntax/format";
import type { Expr } from "../hir";
import { ControlFlowLowering } from "./control_flow";

type Use = { readonly arg: number; readonly how: string };

type Placeholder = FormatPiece & { readonly kind: "Placeholder" };

const CONSTRUCTORS: Readonly<Record<FormatPlaceholder["trait"], string>> = {
  Display: "new_display", Debug: "new_debug", LowerExp: "new_lower_exp", UpperExp: "new_upper_exp", Octal: "new_octal", Pointer: "new_pointer", Binary: "new_binary", LowerHex: "new_lower_hex", UpperHex: "new_upper_hex",
};

/** As rustc's `FormattingOptions` flags: bit of each. */
const FLAGS = { plus: 1, minus: 2, alternate: 4, zeroPad: 8, debugLowerHex: 16, debugUpperHex: 32 } as const;

export abstract class FormatLowering extends ControlFlowLowering {
  protected formatArgs(written: FormatArgs, span: Span): Expr {
    const format = inlineLiterals(written);
    const { pieces, placeholders } = this.split(format);
    const plain = placeholders.every((p, i) => p.arg === i && isPlain(p));
    const strings = this.strings(pieces, span);
    if (placeholders.length === 0 && format.args.length === 0) return this.langAssocCall("format_arguments", "new_v1", [strings, this.borrow(this.make({ kind: "Array", exprs: [] }, span), "Not", span)], span);
    const uses: Use[] = [];
    const specs = placeholders.map((p) => ({ placeholder: p, position: use(uses, p.arg, CONSTRUCTORS[p.trait]), precision: countUse(uses, p.options.precision), width: countUse(uses, p.options.width) }));
    const inOrder = plain && uses.length === placeholders.length;
    const args = this.arguments(format, uses, span);
    if (inOrder) return this.langAssocCall("format_arguments", "new_v1", [strings, args], span);
    const list = specs.map((s) => this.spec(s.placeholder, s.position, s.precision, s.width, span));
    return this.langAssocCall("format_arguments", "new_v1_formatted", [strings, args, this.borrow(this.make({ kind: "Array", exprs: list }, span), "Not", span)], span);
  }

  /** One text before each placeholder, perhaps empty, and what remains at the end. */
  private split(format: FormatArgs): { readonly pieces: readonly string[]; readonly placeholders: readonly Placeholder[] } {
    const pieces: string[] = [];
    const placeholders: Placeholder[] = [];
    let text = "";
    for (const piece of format.template) {
      if (piece.kind === "Literal") {
        text += piece.text;
        continue;
      }
      pieces.push(text);
      placeholders.push(piece);
      text = "";
    }
    if (text !== "") pieces.push(text);
    return { pieces, placeholders };
  }

  private strings(pieces: readonly string[], span: Span): Expr {
    const exprs = pieces.map((value) => this.make({ kind: "Lit", lit: { kind: "Str", value, raw: false, span }, negated: false }, span));
    return this.borrow(this.make({ kind: "Array", exprs }, span), "Not", span);
  }

  private arguments(format: FormatArgs, uses: readonly Use[], span: Span): Expr {
    const once = uses.length === format.args.length && uses.every((u, i) => u.arg === i);
    if (once) {
      const exprs = uses.map((u) => this.argument(u.how, this.borrow(this.expr(format.args[u.arg].expr), "Not", format.args[u.arg].expr.span), format.args[u.arg].expr.span));
      return this.borrow(this.make({ kind: "Array", exprs }, span), "Not", span);
    }
    const tuple = this.make({ kind: "Tup", exprs: format.args.map((a) => this.borrow(this.expr(a.expr), "Not", a.expr.span)) }, span);
    const args = this.freshLocal("args", span);
    const exprs = uses.map((u) => {
      const at = format.args[u.arg].expr.span;
      return this.argument(u.how, this.make({ kind: "Field", expr: this.localExpr(args.local, "args", at), ident: { name: String(u.arg), span: at } }, at), at);
    });
    const array = this.make({ kind: "Array", exprs }, span);
    return this.borrow(this.match(tuple, [this.arm(args.pat, array, span)], "FormatArgs", span), "Not", span);
  }

  private argument(how: string, reference: Expr, span: Span): Expr {
    return this.langAssocCall("format_argument", how, [reference], span);
  }

  private spec(p: FormatPlaceholder, position: number, precision: number | undefined, width: number | undefined, span: Span): Expr {
    const o = p.options;
    const flags =
      (o.sign === "Plus" ? FLAGS.plus : o.sign === "Minus" ? FLAGS.minus : 0) | (o.alternate ? FLAGS.alternate : 0) | (o.zeroPad ? FLAGS.zeroPad : 0) |
      (o.debugHex === "Lower" ? FLAGS.debugLowerHex : o.debugHex === "Upper" ? FLAGS.debugUpperHex : 0);
    const fill: ast.Lit = { kind: "Char", value: o.fill?.codePointAt(0) ?? 32, span };
    const alignment = this.make({ kind: "Path", qpath: this.langAssoc("format_alignment", o.alignment ?? "Unknown", span) }, span);
    return this.langAssocCall("format_placeholder", "new", [
      this.int(position, "usize", span), this.make({ kind: "Lit", lit: fill, negated: false }, span), alignment, this.int(flags, "u32", span),
      this.count(o.precision, precision, span), this.count(o.width, width, span),
    ], span);
  }

  private count(count: FormatCount | undefined, param: number | undefined, span: Span): Expr {
    if (count === undefined) return this.make({ kind: "Path", qpath: this.langAssoc("format_count", "Implied", span) }, span);
    if (count.kind === "Literal") return this.langAssocCall("format_count", "Is", [this.int(count.value, "u16", span)], span);
    return this.langAssocCall("format_count", "Param", [this.int(param ?? 0, "usize", span)], span);
  }

  private int(value: number, suffix: string, span: Span): Expr {
    return this.make({ kind: "Lit", lit: { kind: "Int", value: BigInt(value), suffix, span }, negated: false }, span);
  }
}

/** Counterpart: rustc_ast_lowering `format.rs` `inline_literals`. Differs from rustc: a nested `format_args!` is not flattened. */
function inlineLiterals(format: FormatArgs): FormatArgs {
  const texts = format.args.map((a) => literalText(a.expr));
  if (texts.every((t) => t === undefined)) return format;
  const template = format.template.map((piece): FormatPiece => {
    const text = piece.kind === "Placeholder" && piece.trait === "Display" && isPlain(piece) ? texts[piece.arg] : undefined;
    return text === undefined ? piece : { kind: "Literal", text };
  });
  const used = new Set(template.flatMap((p) => (p.kind === "Literal" ? [] : [p.arg, ...[p.options.width, p.options.precision].flatMap((c) => (c?.kind === "Argument" ? [c.index] : []))])));
  const left = format.args.map((_, i) => i).filter((i) => used.has(i) || texts[i] === undefined);
  const count = (c: FormatCount | undefined): FormatCount | undefined => (c?.kind === "Argument" ? { kind: "Argument", index: left.indexOf(c.index) } : c);
  return {
    ...format, args: left.map((i) => format.args[i]),
    template: template.map((p) => (p.kind === "Literal" ? p : { ...p, arg: left.indexOf(p.arg), options: { ...p.options, width: count(p.options.width), precision: count(p.options.precision) } })),
  };
}

/** What a string or integer literal shows, behind parentheses and references too. */
function literalText({ kind }: ast.Expr): string | undefined {
  if (kind.kind === "Paren" || (kind.kind === "AddrOf" && !kind.raw)) return literalText(kind.expr);
  if (kind.kind !== "Lit") return undefined;
  return kind.lit.kind === "Str" ? kind.lit.value : kind.lit.kind === "Int" ? kind.lit.value.toString() : undefined;
}

/** The place in the array of arguments where this argument is formatted this way. */
function use(uses: Use[], arg: number, how: string): number {
  const known = uses.findIndex((u) => u.arg === arg && u.how === how);
  return known >= 0 ? known : uses.push({ arg, how }) - 1;
}

function countUse(uses: Use[], count: FormatCount | undefined): number | undefined {
  return count !== undefined && count.kind === "Argument" ? use(uses, count.index, "from_usize") : undefined;
}

function isPlain(p: FormatPlaceholder): boolean {
  const o = p.options;
  return o.width === undefined && o.precision === undefined && o.alignment === undefined && o.fill === undefined && o.sign === undefined && !o.alternate && !o.zeroPad && o.debugHex === undefined;
}
