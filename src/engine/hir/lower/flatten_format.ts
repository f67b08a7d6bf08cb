/**
 * Format strings made shorter before they are lowered: a nested `format_args!` becomes part of the outer one, texts and integers among the
 * arguments part of the string. What remains decides how much `format!` reserves.
 *
 *     format_args!("a {} {}", format_args!("b {x}"), 1)   →   "a b {x} 1"
 *
 * Counterpart: rustc_ast_lowering `format.rs`, `flatten_format_args` and `inline_literals`.
 */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { FormatArgs, FormatCount, FormatPiece, FormatPlaceholder } from "../../syntax/format";

/** An argument whose macros are expanded as far as its shape is asked for. */
export type ExpandedArg =
  | { readonly kind: "Expr"; readonly expr: ast.Expr }
  /** `format_args!(…)`, behind so many `&`. */
  | { readonly kind: "Format"; readonly format: FormatArgs; readonly span: Span; readonly refs: number };

export interface FlatFormat {
  readonly template: readonly FormatPiece[];
  readonly args: readonly ExpandedArg[];
}

export function flattenFormat(format: FormatArgs, expand: (expr: ast.Expr) => ExpandedArg): FlatFormat {
  const args = format.args.map((a) => expand(a.expr));
  return inlineLiterals(flatten(format.template.slice(), args, expand));
}

function flatten(template: FormatPiece[], args: ExpandedArg[], expand: (expr: ast.Expr) => ExpandedArg): FlatFormat {
  for (let i = 0; i < template.length;) {
    const piece = template[i];
    const arg = piece.kind === "Placeholder" && (piece.trait === "Display" || piece.trait === "Debug") ? args[piece.arg] : undefined;
    if (piece.kind !== "Placeholder" || arg?.kind !== "Format" || template.some((other, j) => i !== j && other.kind === "Placeholder" && other.arg === piece.arg)) {
      i++;
      continue;
    }
    const at = piece.arg;
    const inner = arg.format.args.map((a) => expand(a.expr));
    args.splice(at, 1, ...inner);
    const outer = template.map((p) => withIndexes(p, (index) => (index > at ? index + inner.length - 1 : index)));
    outer.splice(i, 1, ...arg.format.template.map((p) => withIndexes(p, (index) => index + at)));
    template = outer;
  }
  return { template, args };
}

function inlineLiterals({ template, args }: FlatFormat): FlatFormat {
  const inlined = template.map((piece): FormatPiece => {
    const text = piece.kind === "Placeholder" && piece.trait === "Display" && hasNoOptions(piece) ? literalText(args[piece.arg]) : undefined;
    return text === undefined ? piece : { kind: "Literal", text };
  });
  // An argument goes when a placeholder took its text and nothing else wants it.
  const taken = new Set<number>();
  template.forEach((piece, i) => { if (piece.kind === "Placeholder" && inlined[i].kind === "Literal") taken.add(piece.arg); });
  for (const piece of inlined) withIndexes(piece, (index) => { taken.delete(index); return index; });
  if (taken.size === 0) return { template: inlined, args };
  const position: number[] = [];
  let next = 0;
  args.forEach((_, i) => position.push(taken.has(i) ? -1 : next++));
  return { template: inlined.map((p) => withIndexes(p, (index) => position[index])), args: args.filter((_, i) => !taken.has(i)) };
}

/** The piece with every index of an argument replaced, those of widths and precisions too. */
function withIndexes(piece: FormatPiece, to: (index: number) => number): FormatPiece {
  if (piece.kind === "Literal") return piece;
  const count = (c: FormatCount | undefined): FormatCount | undefined => (c?.kind === "Argument" ? { kind: "Argument", index: to(c.index) } : c);
  return { ...piece, arg: to(piece.arg), options: { ...piece.options, width: count(piece.options.width), precision: count(piece.options.precision) } };
}

/** Nothing after the colon that would change how a text or number is shown. */
export function hasNoOptions(p: FormatPlaceholder): boolean {
  const o = p.options;
  return o.width === undefined && o.precision === undefined && o.alignment === undefined && o.fill === undefined && o.sign === undefined && !o.alternate && !o.zeroPad && o.debugHex === undefined;
}

/** Text of a literal that is put into the string. Integers that do not fit their type stay arguments, to be reported. */
function literalText(arg: ExpandedArg): string | undefined {
  if (arg.kind !== "Expr") return undefined;
  const { kind } = peel(arg.expr).expr;
  if (kind.kind !== "Lit") return undefined;
  if (kind.lit.kind === "Str") return kind.lit.value;
  if (kind.lit.kind !== "Int" || /^f\d/.test(kind.lit.suffix ?? "")) return undefined;
  return kind.lit.value <= maxOf(kind.lit.suffix ?? "i32") ? String(kind.lit.value) : undefined;
}

function maxOf(type: string): bigint {
  const bits = BigInt(type.endsWith("size") ? 32 : Number(type.slice(1)));
  return (1n << (type.startsWith("i") ? bits - 1n : bits)) - 1n;
}

/** The expression inside parentheses and shared references. */
export function peel(expr: ast.Expr): { readonly expr: ast.Expr; readonly refs: number } {
  let refs = 0;
  for (let e = expr; ; e = e.kind.expr) {
    if (e.kind.kind === "AddrOf" && !e.kind.raw) refs++;
    else if (e.kind.kind !== "Paren") return { expr: e, refs };
  }
}
