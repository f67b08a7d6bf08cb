/** The members that each derivable trait gets. Shapes as `rustc -Zunpretty=expanded` shows them. Counterpart: rustc_builtin_macros `deriving/`. */
import type { Span } from "../../source/span";
import type { Session } from "../session";
import type { Tokens } from "./quote";
import { commas, ident, quote, str } from "./quote";
import type { Field, Shape, VariantShape } from "./shape";
import { construct, variantPath, variantPattern } from "./shape";

export interface DerivedTrait {
  readonly path: readonly string[];
  /** Members of the impl; undefined after an error. */
  members(shape: Shape, session: Session): Tokens | undefined;
  /** Bound on type parameters; Default of an enum has none. */
  readonly bound: (shape: Shape) => boolean;
}

const always = (): boolean => true;

/** `self.x`, or a copy of it when the struct is packed. */
function own(shape: Shape, f: Field, from: "self" | "other"): Tokens {
  return quote(f.span, shape.isPacked ? `{ ${from}.$n }` : `${from}.$n`, { n: [ident(f.name, f.span)] });
}

function withFields(shape: Shape): readonly VariantShape[] {
  return shape.variants.filter((v) => v.fields.length > 0);
}

// ---- Clone, Copy ----

function clone(shape: Shape): Tokens {
  const { span } = shape;
  const types = shape.generics.params.some((p) => p.kind.kind === "Type");
  let body: Tokens;
  if (shape.isCopy && !types) {
    const asserts = shape.variants.flatMap((v) => v.fields.flatMap((f) => quote(f.span, "let _: ::core::clone::AssertParamIsClone<$t>;", { t: tyTokens(f) })));
    body = quote(span, "$a *self", { a: asserts });
  } else if (!shape.isEnum) {
    const [variant] = shape.variants;
    body = construct(shape, variant, variant.fields.map((f) => quote(f.span, "::core::clone::Clone::clone(&$f)", { f: own(shape, f, "self") })));
  } else if (shape.variants.length === 0) body = quote(span, "match *self {}");
  else {
    const arms = shape.variants.map((v) => quote(span, "$p => $e", { p: variantPattern(shape, v, "__self"), e: construct(shape, v, v.fields.map((f, i) => quote(f.span, `::core::clone::Clone::clone(__self_${i})`))) }));
    body = quote(span, "match self { $a }", { a: commas(arms, span) });
  }
  return quote(span, "#[inline] fn clone(&self) -> Self { $b }", { b: body });
}

function tyTokens(f: Field): Tokens {
  return [{ kind: "Token", token: { kind: "Interpolated", nt: { kind: "Ty", node: f.ty }, span: f.span } }];
}

// ---- Debug ----

/** The last field of a struct is shown through one more reference, since its type may be unsized. */
function debug(shape: Shape): Tokens {
  const { span } = shape;
  let body: Tokens;
  if (!shape.isEnum) {
    const [variant] = shape.variants;
    const last = variant.fields.length - 1;
    body = debugVariant(shape, variant, variant.fields.map((f, i) => (i === last ? quote(f.span, "&$v", { v: own(shape, f, "self") }) : own(shape, f, "self"))));
  } else if (shape.variants.length === 0) body = quote(span, "match *self {}");
  else if (withFields(shape).length === 0) {
    const arms = shape.variants.map((v) => quote(span, "$p => $s", { p: variantPath(shape, v), s: str(v.name, span) }));
    body = quote(span, "::core::fmt::Formatter::write_str(f, match self { $a })", { a: commas(arms, span) });
  } else {
    const arms = shape.variants.map((v) => quote(span, "$p => $e", { p: variantPattern(shape, v, "__self"), e: debugVariant(shape, v, v.fields.map((f, i) => quote(f.span, `__self_${i}`))) }));
    body = quote(span, "match self { $a }", { a: commas(arms, span) });
  }
  return quote(span, "#[inline] fn fmt(&self, f: &mut ::core::fmt::Formatter) -> ::core::fmt::Result { $b }", { b: body });
}

function debugVariant(shape: Shape, variant: VariantShape, values: readonly Tokens[]): Tokens {
  const { span } = shape;
  if (variant.fields.length === 0) return quote(span, "::core::fmt::Formatter::write_str(f, $n)", { n: str(variant.name, span) });
  const isTuple = variant.kind === "Tuple";
  const calls = variant.fields.map((f, i) =>
    isTuple
      ? quote(f.span, ".field(&$v)", { v: values[i] })
      : quote(f.span, ".field($n, &$v)", { n: str(f.name, f.span), v: values[i] }),
  );
  return quote(span, `::core::fmt::Formatter::debug_${isTuple ? "tuple" : "struct"}(f, $n) $c .finish()`, { n: str(variant.name, span), c: calls.flat() });
}

// ---- comparisons ----

const DISCRIMINANTS = "let __self_discr = ::core::intrinsics::discriminant_value(self); let __arg1_discr = ::core::intrinsics::discriminant_value(other);";

function bothPattern(shape: Shape, v: VariantShape): Tokens {
  return quote(shape.span, "($a, $b)", { a: variantPattern(shape, v, "__self"), b: variantPattern(shape, v, "__arg1") });
}

function partialEq(shape: Shape): Tokens {
  const { span } = shape;
  const and = (parts: readonly Tokens[]): Tokens => (parts.length === 0 ? quote(span, "true") : parts.slice(1).reduce<Tokens>((a, b) => quote(span, "$a && $b", { a, b }), parts[0]));
  let body: Tokens;
  if (!shape.isEnum) {
    body = and(shape.variants[0].fields.map((f) => quote(f.span, "$a == $b", { a: own(shape, f, "self"), b: own(shape, f, "other") })));
    if (shape.isPacked) body = and(shape.variants[0].fields.map((f) => quote(f.span, "($a) == ($b)", { a: own(shape, f, "self"), b: own(shape, f, "other") })));
  } else if (shape.variants.length === 0) body = quote(span, "match *self {}");
  else {
    const data = withFields(shape);
    const arms = data.map((v) => quote(span, "$p => $e", { p: bothPattern(shape, v), e: and(v.fields.map((f, i) => quote(f.span, `__self_${i} == __arg1_${i}`))) }));
    if (data.length < shape.variants.length || data.length > 1) arms.push(quote(span, "_ => true"));
    const fields = quote(span, "match (self, other) { $a }", { a: commas(arms, span) });
    if (shape.variants.length === 1) body = data.length === 0 ? quote(span, "true") : fields;
    else body = data.length === 0 ? quote(span, `${DISCRIMINANTS} __self_discr == __arg1_discr`) : quote(span, `${DISCRIMINANTS} __self_discr == __arg1_discr && $m`, { m: fields });
  }
  return quote(span, "#[inline] fn eq(&self, other: &Self) -> bool { $b }", { b: body });
}

/** `match cmp(a) { Equal => match cmp(b) { … }, cmp => cmp }` */
function chain(span: Span, comparisons: readonly Tokens[], equal: Tokens): Tokens {
  if (comparisons.length === 0) return equal;
  let out = comparisons[comparisons.length - 1];
  for (let i = comparisons.length - 2; i >= 0; i--) out = quote(span, "match $c { $e => $n, cmp => cmp, }", { c: comparisons[i], e: equal, n: out });
  return out;
}

function ordering(shape: Shape, call: string, equal: Tokens): Tokens {
  const { span } = shape;
  const one = (f: Field, a: Tokens, b: Tokens): Tokens => quote(f.span, `${call}($a, $b)`, { a, b });
  if (!shape.isEnum) {
    const comparisons = shape.variants[0].fields.map((f) => one(f, quote(f.span, "&$f", { f: own(shape, f, "self") }), quote(f.span, "&$f", { f: own(shape, f, "other") })));
    return chain(span, comparisons, equal);
  }
  if (shape.variants.length === 0) return quote(span, "match *self {}");
  const arms = withFields(shape).map((v) => quote(span, "$p => $e", { p: bothPattern(shape, v), e: chain(span, v.fields.map((f, i) => one(f, quote(f.span, `__self_${i}`), quote(f.span, `__arg1_${i}`))), equal) }));
  const discriminants = quote(span, `${call}(&__self_discr, &__arg1_discr)`);
  if (shape.variants.length === 1) return arms.length === 0 ? equal : quote(span, "match (self, other) { $a }", { a: commas(arms, span) });
  if (arms.length === 0) return quote(span, `${DISCRIMINANTS} $d`, { d: discriminants });
  if (call.endsWith("partial_cmp")) return quote(span, `${DISCRIMINANTS} match (self, other) { $a _ => $d, }`, { a: commas(arms, span), d: discriminants });
  return quote(span, `${DISCRIMINANTS} match $d { $e => match (self, other) { $a _ => $e, }, cmp => cmp, }`, { a: commas(arms, span), d: discriminants, e: equal });
}

function partialOrd(shape: Shape): Tokens {
  const { span } = shape;
  const body = ordering(shape, "::core::cmp::PartialOrd::partial_cmp", quote(span, "::core::option::Option::Some(::core::cmp::Ordering::Equal)"));
  return quote(span, "#[inline] fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> { $b }", { b: body });
}

function ord(shape: Shape): Tokens {
  const { span } = shape;
  return quote(span, "#[inline] fn cmp(&self, other: &Self) -> ::core::cmp::Ordering { $b }", { b: ordering(shape, "::core::cmp::Ord::cmp", quote(span, "::core::cmp::Ordering::Equal")) });
}

// ---- Hash, Default ----

function hash(shape: Shape): Tokens {
  const { span } = shape;
  const calls = (v: VariantShape, value: (f: Field, i: number) => Tokens): Tokens => v.fields.flatMap((f, i) => quote(f.span, "::core::hash::Hash::hash($v, state);", { v: value(f, i) }));
  let body: Tokens;
  if (!shape.isEnum) body = calls(shape.variants[0], (f) => quote(f.span, "&$f", { f: own(shape, f, "self") }));
  else if (shape.variants.length === 0) body = quote(span, "match *self {}");
  else {
    const data = withFields(shape);
    const arms = data.map((v) => quote(span, "$p => { $c }", { p: variantPattern(shape, v, "__self"), c: calls(v, (f, i) => quote(f.span, `__self_${i}`)) }));
    if (data.length < shape.variants.length) arms.push(quote(span, "_ => {}"));
    const discriminant = shape.variants.length > 1 ? quote(span, "let __self_discr = ::core::intrinsics::discriminant_value(self); ::core::hash::Hash::hash(&__self_discr, state);") : [];
    body = data.length === 0 ? discriminant : quote(span, "$d match self { $a }", { d: discriminant, a: commas(arms, span) });
  }
  return quote(span, "#[inline] fn hash<__H: ::core::hash::Hasher>(&self, state: &mut __H) { $b }", { b: body });
}

function defaultMembers(shape: Shape, session: Session): Tokens | undefined {
  const { span } = shape;
  let body: Tokens;
  if (!shape.isEnum) body = construct(shape, shape.variants[0], shape.variants[0].fields.map((f) => quote(f.span, "::core::default::Default::default()")));
  else {
    const chosen = shape.variants.filter((v) => v.isDefault);
    if (chosen.length !== 1) {
      if (chosen.length === 0) session.error("E0665", "`#[derive(Default)]` on enum with no `#[default]`", span);
      else session.error(undefined, "multiple declared defaults", span, "", [], [{ level: "note", message: "only one variant can be default" }]);
      return undefined;
    }
    if (chosen[0].fields.length > 0) {
      session.error(undefined, "the `#[default]` attribute may only be used on unit enum variants", chosen[0].span);
      return undefined;
    }
    body = variantPath(shape, chosen[0]);
  }
  return quote(span, "#[inline] fn default() -> Self { $b }", { b: body });
}

function eqMembers(shape: Shape): Tokens {
  const asserts = shape.variants.flatMap((v) => v.fields.flatMap((f) => quote(f.span, "let _: ::core::cmp::AssertParamIsEq<$t>;", { t: tyTokens(f) })));
  return quote(shape.span, "#[inline] fn assert_fields_are_eq(&self) { $a }", { a: asserts });
}

export const DERIVES: Readonly<Record<string, DerivedTrait>> = {
  Clone: { path: ["clone", "Clone"], members: clone, bound: always },
  Copy: { path: ["marker", "Copy"], members: () => [], bound: always },
  Debug: { path: ["fmt", "Debug"], members: debug, bound: always },
  PartialEq: { path: ["cmp", "PartialEq"], members: partialEq, bound: always },
  Eq: { path: ["cmp", "Eq"], members: eqMembers, bound: always },
  PartialOrd: { path: ["cmp", "PartialOrd"], members: partialOrd, bound: always },
  Ord: { path: ["cmp", "Ord"], members: ord, bound: always },
  Hash: { path: ["hash", "Hash"], members: hash, bound: always },
  Default: { path: ["default", "Default"], members: defaultMembers, bound: (shape) => !shape.isEnum },
};
