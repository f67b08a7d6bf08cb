/**
 * `format_args!("a {} b {x:>5}", y)` becomes a call on the library:
 * `Arguments::new_v1_formatted(&["a ", " b "], &[Argument::new_display(&y), Argument::new_display(&x)], &[Placeholder::new(…), …])`,
 * or `Arguments::new_v1(&["a ", …], &[…])` when every placeholder is plain and takes the next argument.
 * Nested formats and literals shown plainly became text before (`flatten_format.ts`). An argument used more than once is evaluated once: `match (&y, &x) { args => [Argument::new_display(args.0), …] }`.
 * Counterpart: rustc_ast_lowering `format.rs`; Differs from rustc: 1.95 packs pieces and options into one byte string.
 */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { FormatArgs, FormatCount, FormatPiece, FormatPlaceholder } from "../../syntax/format";
import type { Expr } from "../hir";
import { ControlFlowLowering } from "./control_flow";
import { flattenFormat, hasNoOptions, type ExpandedArg, type FlatFormat } from "./flatten_format";

type Use = { readonly arg: number; readonly how: string };

type Placeholder = FormatPiece & { readonly kind: "Placeholder" };

const CONSTRUCTORS: Readonly<Record<FormatPlaceholder["trait"], string>> = {
  Display: "new_display", Debug: "new_debug", LowerExp: "new_lower_exp", UpperExp: "new_upper_exp", Octal: "new_octal", Pointer: "new_pointer", Binary: "new_binary", LowerHex: "new_lower_hex", UpperHex: "new_upper_hex",
};

/** As rustc's `FormattingOptions` flags: bit of each. */
const FLAGS = { plus: 1, minus: 2, alternate: 4, zeroPad: 8, debugLowerHex: 16, debugUpperHex: 32 } as const;

export abstract class FormatLowering extends ControlFlowLowering {
  /** Expands the macros of an argument until its shape is known. */
  protected abstract expandArgument(expr: ast.Expr): ExpandedArg;

  protected formatArgs(written: FormatArgs, span: Span): Expr {
    const format = flattenFormat(written, (e) => this.expandArgument(e));
    const { pieces, placeholders } = this.split(format);
    const plain = placeholders.every((p, i) => p.arg === i && hasNoOptions(p));
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
  private split(format: FlatFormat): { readonly pieces: readonly string[]; readonly placeholders: readonly Placeholder[] } {
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

  private arguments(format: FlatFormat, uses: readonly Use[], span: Span): Expr {
    const once = uses.length === format.args.length && uses.every((u, i) => u.arg === i);
    if (once) {
      const exprs = uses.map((u) => this.argument(u.how, this.reference(format.args[u.arg]), spanOf(format.args[u.arg])));
      return this.borrow(this.make({ kind: "Array", exprs }, span), "Not", span);
    }
    const tuple = this.make({ kind: "Tup", exprs: format.args.map((a) => this.reference(a)) }, span);
    const args = this.freshLocal("args", span);
    const exprs = uses.map((u) => {
      const at = spanOf(format.args[u.arg]);
      return this.argument(u.how, this.make({ kind: "Field", expr: this.localExpr(args.local, "args", at), ident: { name: String(u.arg), span: at } }, at), at);
    });
    const array = this.make({ kind: "Array", exprs }, span);
    return this.borrow(this.match(tuple, [this.arm(args.pat, array, span)], "FormatArgs", span), "Not", span);
  }

  /** The argument's value, borrowed. */
  private reference(arg: ExpandedArg): Expr {
    const at = spanOf(arg);
    if (arg.kind === "Expr") return this.borrow(this.expr(arg.expr), "Not", at);
    let value = this.formatArgs(arg.format, at);
    for (let i = 0; i < arg.refs; i++) value = this.borrow(value, "Not", at);
    return this.borrow(value, "Not", at);
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

/** The place in the array of arguments where this argument is formatted this way. */
function use(uses: Use[], arg: number, how: string): number {
  const known = uses.findIndex((u) => u.arg === arg && u.how === how);
  return known >= 0 ? known : uses.push({ arg, how }) - 1;
}

function countUse(uses: Use[], count: FormatCount | undefined): number | undefined {
  return count !== undefined && count.kind === "Argument" ? use(uses, count.index, "from_usize") : undefined;
}

function spanOf(arg: ExpandedArg): Span {
  return arg.kind === "Expr" ? arg.expr.span : arg.span;
}
