/** The type a derive is for, as lists of variants and fields. Counterpart: rustc_builtin_macros `deriving/generic`. */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { TokenTree } from "../../syntax/token";
import type { Tokens } from "./quote";
import { commas, ident, quote } from "./quote";

export interface Field {
  readonly name: string;
  readonly ty: ast.Ty;
  /** Place of the field, in the derive's context: errors about its type point there. */
  readonly span: Span;
}

export interface VariantShape {
  readonly name: string;
  readonly kind: "Struct" | "Tuple" | "Unit";
  readonly fields: readonly Field[];
  readonly isDefault: boolean;
  readonly span: Span;
}

export interface Shape {
  readonly name: string;
  readonly isEnum: boolean;
  /** A struct has one. */
  readonly variants: readonly VariantShape[];
  readonly generics: ast.Generics;
  readonly isPacked: boolean;
  readonly isCopy: boolean;
  /** The word in `#[derive(…)]`, in the derive's context. */
  readonly span: Span;
}

export function shapeOf(item: ast.Item, span: Span, attrs: readonly ast.Attribute[], isCopy: boolean, stays: (attrs: readonly ast.Attribute[]) => boolean): Shape | undefined {
  const { kind } = item;
  const fields = (data: ast.VariantData): readonly Field[] =>
    data.kind === "Unit" ? [] : data.fields.filter((f) => stays(f.attrs)).map((f) => ({ name: f.ident.name, ty: f.ty, span: { ...f.span, ctxt: span.ctxt } }));
  const isPacked = attrs.some((a) => a.path === "repr" && a.args.some((t) => t.kind === "Token" && t.token.kind === "Ident" && t.token.name === "packed"));
  const base = { name: item.ident.name, isPacked, isCopy, span };
  if (kind.kind === "Struct") return { ...base, isEnum: false, generics: kind.generics, variants: [{ name: item.ident.name, kind: kind.data.kind, fields: fields(kind.data), isDefault: false, span }] };
  if (kind.kind === "Union") return { ...base, isEnum: false, generics: kind.generics, variants: [{ name: item.ident.name, kind: "Struct", fields: fields(kind.data), isDefault: false, span }] };
  if (kind.kind !== "Enum") return undefined;
  const variants = kind.variants.filter((v) => stays(v.attrs)).map((v) => ({ name: v.ident.name, kind: v.data.kind, fields: fields(v.data), isDefault: v.attrs.some((a) => a.path === "default"), span }));
  return { ...base, isEnum: true, generics: kind.generics, variants };
}

/** `A` or `E::A`. */
export function variantPath(shape: Shape, variant: VariantShape): Tokens {
  const name: TokenTree = ident(variant.name, shape.span);
  return shape.isEnum ? quote(shape.span, "$e::$v", { e: [ident(shape.name, shape.span)], v: [name] }) : [name];
}

/** `E::B(p0, p1)`, `E::C { q: p0 }`, with variables named by prefix and number. */
export function variantPattern(shape: Shape, variant: VariantShape, prefix: string): Tokens {
  const { span } = shape;
  return construct(shape, variant, variant.fields.map((_, i) => quote(span, `${prefix}_${i}`)));
}

/** The same written with values in the fields' places. */
export function construct(shape: Shape, variant: VariantShape, values: readonly Tokens[]): Tokens {
  const { span } = shape;
  const path = variantPath(shape, variant);
  if (variant.kind === "Unit") return path;
  if (variant.kind === "Tuple") return quote(span, "$p($v)", { p: path, v: commas(values, span) });
  const fields = variant.fields.map((f, i) => quote(span, "$n: $v", { n: [ident(f.name, span)], v: values[i] }));
  return quote(span, "$p { $f }", { p: path, f: commas(fields, span) });
}
