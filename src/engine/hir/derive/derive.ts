/**
 * `#[derive(…)]`: an impl for each trait, written as rustc writes it, with its bounds: every type parameter bears the trait,
 * and so does every field type that is a parameter's associated type. Counterpart: rustc_builtin_macros `deriving/generic/mod.rs`.
 */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { ParseSession } from "../../syntax/index";
import { parseItemsTokens } from "../../syntax/index";
import type { TokenTree } from "../../syntax/token";
import { configure } from "../collect/attributes";
import type { Session } from "../session";
import { quote } from "./quote";
import type { Shape } from "./shape";
import { shapeOf } from "./shape";
import { DERIVES } from "./traits";
import type { DerivedTrait } from "./traits";

interface DeriveWord {
  readonly name: string;
  readonly span: Span;
}

export function expandDerives(session: Session, parse: ParseSession, item: ast.Item, attrs: readonly ast.Attribute[]): readonly ast.Item[] {
  const words = attrs.filter((a) => a.path === "derive").flatMap((a) => deriveWords(a.args));
  const isCopy = words.some((w) => w.name === "Copy");
  const out: ast.Item[] = [];
  const stays = (list: readonly ast.Attribute[]): boolean => configure(list, { parse, test: session.test }) !== undefined;
  for (const word of words) {
    const derive = Object.hasOwn(DERIVES, word.name) ? DERIVES[word.name] : undefined;
    if (derive === undefined) {
      session.error(undefined, `cannot find derive macro \`${word.name}\` in this scope`, word.span);
      continue;
    }
    const span: Span = { ...word.span, ctxt: session.addExpansion(word.name, word.span) };
    const shape = shapeOf(item, span, attrs, isCopy, stays);
    const made = shape === undefined ? undefined : deriveOne(session, parse, derive, shape, item.kind.kind === "Union");
    if (made !== undefined) out.push(made);
  }
  return out;
}

/** The last segment of each path between commas. */
function deriveWords(tokens: readonly TokenTree[]): readonly DeriveWord[] {
  const out: DeriveWord[] = [];
  let word: DeriveWord | undefined;
  for (const t of tokens) {
    if (t.kind !== "Token") continue;
    if (t.token.kind === "Ident") word = { name: t.token.name, span: t.token.span };
    else if (t.token.kind === "Punct" && t.token.punct === ",") {
      if (word !== undefined) out.push(word);
      word = undefined;
    }
  }
  if (word !== undefined) out.push(word);
  return out;
}

function deriveOne(session: Session, parse: ParseSession, derive: DerivedTrait, shape: Shape, isUnion: boolean): ast.Item | undefined {
  const { span } = shape;
  if (isUnion && derive.path[1] !== "Clone" && derive.path[1] !== "Copy" && derive.path[1] !== "Eq") {
    session.error(undefined, "this trait cannot be derived for unions", span);
    return undefined;
  }
  const members = derive.members(shape, session);
  if (members === undefined) return undefined;
  const [item] = parseItemsTokens(quote(span, `#[automatically_derived] impl ::core::${derive.path.join("::")} for () { $m }`, { m: members }), "Module", span, parse);
  if (item === undefined || item.kind.kind !== "Impl") return undefined;
  const generics = derivedGenerics(shape, derive);
  return { ...item, kind: { kind: "Impl", impl: { ...item.kind.impl, generics, selfTy: selfTy(shape) } } };
}

function traitBound(derive: DerivedTrait, span: Span): ast.GenericBound {
  const segments = ["core", ...derive.path].map((name) => ({ ident: { name, span }, args: undefined }));
  return { kind: "Trait", boundParams: [], modifier: "None", path: { isGlobal: true, segments, span }, span };
}

function derivedGenerics(shape: Shape, derive: DerivedTrait): ast.Generics {
  const { generics, span } = shape;
  const wants = derive.bound(shape);
  const bound = traitBound(derive, span);
  const params = generics.params.map((p): ast.GenericParam => {
    if (p.kind.kind === "Lifetime") return p;
    if (p.kind.kind === "Const") return { ...p, kind: { ...p.kind, default: undefined } };
    return { ...p, kind: { ...p.kind, default: undefined }, bounds: wants ? [...p.bounds, bound] : p.bounds };
  });
  const projections = wants ? shape.variants.flatMap((v) => v.fields.flatMap((f) => projectionsIn(f.ty, generics)).map((ty): ast.WherePredicate => ({ kind: "Bound", boundParams: [], ty, bounds: [bound], span }))) : [];
  return { params, whereClause: [...generics.whereClause, ...projections], span: generics.span };
}

/** Every `T::Item` of a parameter `T` in a field's type. */
function projectionsIn(ty: ast.Ty, generics: ast.Generics): readonly ast.Ty[] {
  const inner = (t: ast.Ty): readonly ast.Ty[] => projectionsIn(t, generics);
  switch (ty.kind.kind) {
    case "Slice": case "Array": case "Ptr": case "Ref": case "Paren": return inner(ty.kind.ty);
    case "Tup": return ty.kind.tys.flatMap(inner);
    case "BareFn": return [...ty.kind.decl.params.map((p) => p.ty), ...(ty.kind.decl.output === undefined ? [] : [ty.kind.decl.output])].flatMap(inner);
    case "Path": {
      const { segments } = ty.kind.path;
      const isOfParam = ty.kind.qself === undefined && segments.length > 1 && generics.params.some((p) => p.kind.kind === "Type" && p.ident.name === segments[0].ident.name);
      return isOfParam ? [ty] : segments.flatMap((s) => argumentTypes(s.args)).flatMap(inner);
    }
    default: return [];
  }
}

function argumentTypes(args: ast.GenericArgs | undefined): readonly ast.Ty[] {
  if (args === undefined) return [];
  if (args.kind === "Parenthesized") return args.output === undefined ? args.inputs : [...args.inputs, args.output];
  return args.args.flatMap((a) => (a.kind === "Type" ? [a.ty] : []));
}

/** The type with its own parameters as arguments. */
function selfTy(shape: Shape): ast.Ty {
  const { span } = shape;
  const args = shape.generics.params.map((p): ast.AngleBracketedArg => {
    if (p.kind.kind === "Lifetime") return { kind: "Lifetime", lifetime: p.ident };
    const path: ast.Path = { isGlobal: false, segments: [{ ident: p.ident, args: undefined }], span: p.ident.span };
    return { kind: "Type", ty: { kind: { kind: "Path", qself: undefined, path }, span: p.ident.span } };
  });
  const segment: ast.PathSegment = { ident: { name: shape.name, span }, args: args.length === 0 ? undefined : { kind: "AngleBracketed", args, span } };
  return { kind: { kind: "Path", qself: undefined, path: { isGlobal: false, segments: [segment], span } }, span };
}
