/**
 * The syntax tree: what the reader wrote, before any name is resolved. This file only declares.
 * Counterpart: rustc_ast `ast.rs`; variants carry rustc's names. Grammar: the Reference, chapters 3–11.
 * Every node has a `span`. After a syntax error the parser leaves `Err` nodes, so that the rest can still be checked and drawn.
 */
import type { Span } from "../source/span";
import type { TokenTree } from "./token";

/** Name with place; `span.ctxt` is its hygiene. Raw identifiers (`r#type`) are stored without `r#`. Lifetimes keep their quote: `'a`. */
export interface Ident {
  readonly name: string;
  readonly span: Span;
}

export interface Crate {
  readonly attrs: readonly Attribute[];
  readonly items: readonly Item[];
  readonly span: Span;
  /** Set when an item could not be read, where rustc stops: how many more complaints the text behind it would give. */
  readonly unsaid?: number;
}

/** `#[path(args)]`, `#[path = value]`, or a doc comment (`isDoc`, text in `value`). */
export interface Attribute {
  readonly path: string;
  readonly args: readonly TokenTree[];
  readonly value: string | undefined;
  readonly isDoc: boolean;
  readonly inner: boolean;
  readonly span: Span;
}

export type Visibility =
  | { readonly kind: "Inherited" }
  | { readonly kind: "Public" }
  | { readonly kind: "Restricted"; readonly path: Path };

export type Mutability = "Not" | "Mut";

// ---- items ----

export interface Item {
  readonly attrs: readonly Attribute[];
  readonly vis: Visibility;
  /** Where `pub` stands; absent when nothing does. */
  readonly visSpan?: Span;
  readonly ident: Ident;
  readonly kind: ItemKind;
  readonly span: Span;
}

export type ItemKind =
  | { readonly kind: "ExternCrate"; readonly original: string | undefined }
  | { readonly kind: "Use"; readonly tree: UseTree }
  | { readonly kind: "Static"; readonly mutability: Mutability; readonly isUnsafe: boolean; readonly ty: Ty; readonly expr: Expr | undefined }
  | { readonly kind: "Const"; readonly generics: Generics; readonly ty: Ty; readonly expr: Expr | undefined }
  | { readonly kind: "Fn"; readonly fn: Fn }
  | { readonly kind: "Mod"; readonly isUnsafe: boolean; readonly items: readonly Item[] | undefined }
  | { readonly kind: "ForeignMod"; readonly abi: string | undefined; readonly isUnsafe: boolean; readonly items: readonly Item[] }
  | { readonly kind: "TyAlias"; readonly generics: Generics; readonly bounds: readonly GenericBound[]; readonly ty: Ty | undefined }
  | { readonly kind: "Enum"; readonly generics: Generics; readonly variants: readonly Variant[] }
  | { readonly kind: "Struct"; readonly generics: Generics; readonly data: VariantData }
  | { readonly kind: "Union"; readonly generics: Generics; readonly data: VariantData }
  | { readonly kind: "Trait"; readonly isAuto: boolean; readonly isUnsafe: boolean; readonly generics: Generics; readonly bounds: readonly GenericBound[]; readonly items: readonly Item[] }
  | { readonly kind: "Impl"; readonly impl: Impl }
  | { readonly kind: "MacCall"; readonly mac: MacCall }
  | { readonly kind: "MacroDef"; readonly body: readonly TokenTree[]; readonly isDeclMacro: boolean }
  | { readonly kind: "Err" };

/** Members of traits and impls are `Item`s of kind Fn, Const, TyAlias or MacCall. */
export interface Impl {
  readonly generics: Generics;
  readonly isUnsafe: boolean;
  readonly isNegative: boolean;
  readonly ofTrait: Path | undefined;
  readonly selfTy: Ty;
  readonly items: readonly Item[];
}

export interface Fn {
  readonly header: FnHeader;
  readonly generics: Generics;
  readonly decl: FnDecl;
  /** Absent in traits' required methods and extern items. Library bodies are parsed when first asked for: read through `fnBody()` of the parser's face. */
  readonly body: Block | LazyBlock | undefined;
}

/** A library function's body not parsed yet: the token trees between its braces. */
export interface LazyBlock {
  readonly kind: "LazyBlock";
  readonly tokens: readonly TokenTree[];
  readonly span: Span;
}

export interface FnHeader {
  readonly isConst: boolean;
  readonly isAsync: boolean;
  readonly isUnsafe: boolean;
  /** `extern "C"` gives "C"; a bare `extern` gives "C"; none is undefined. */
  readonly abi: string | undefined;
}

export interface FnDecl {
  readonly params: readonly Param[];
  /** Undefined is `()` for functions and "to be inferred" for closures. */
  readonly output: Ty | undefined;
  readonly cVariadic: boolean;
}

/** `self` forms are params too: pattern is a binding named `self`, type is `ImplicitSelf`, or `&Self` etc. built from the shorthand; `selfKind` says which. */
export interface Param {
  readonly attrs: readonly Attribute[];
  readonly pat: Pat;
  /** Type `Infer` for closure parameters without a type. */
  readonly ty: Ty;
  readonly selfKind: "None" | "Value" | "Ref" | "RefMut" | "Explicit";
  readonly span: Span;
}

export interface Variant {
  readonly attrs: readonly Attribute[];
  readonly ident: Ident;
  readonly data: VariantData;
  readonly discriminant: Expr | undefined;
  readonly span: Span;
}

export type VariantData =
  | { readonly kind: "Struct"; readonly fields: readonly FieldDef[] }
  | { readonly kind: "Tuple"; readonly fields: readonly FieldDef[] }
  | { readonly kind: "Unit" };

/** In tuple data the ident is the position: `0`, `1`, … */
export interface FieldDef {
  readonly attrs: readonly Attribute[];
  readonly vis: Visibility;
  readonly ident: Ident;
  readonly ty: Ty;
  readonly span: Span;
}

export interface UseTree {
  readonly prefix: Path;
  readonly kind:
    | { readonly kind: "Simple"; readonly rename: Ident | undefined }
    | { readonly kind: "Nested"; readonly items: readonly UseTree[] }
    | { readonly kind: "Glob" };
  readonly span: Span;
}

// ---- generics ----

export interface Generics {
  readonly params: readonly GenericParam[];
  readonly whereClause: readonly WherePredicate[];
  readonly span: Span;
}

export interface GenericParam {
  readonly attrs: readonly Attribute[];
  readonly ident: Ident;
  readonly bounds: readonly GenericBound[];
  readonly kind:
    | { readonly kind: "Lifetime" }
    | { readonly kind: "Type"; readonly default: Ty | undefined }
    | { readonly kind: "Const"; readonly ty: Ty; readonly default: AnonConst | undefined };
}

export type GenericBound =
  /** `?Sized` has modifier "Maybe"; `for<'a> Tr<'a>` has boundParams; `const`/`~const` are dropped by the parser. */
  | { readonly kind: "Trait"; readonly boundParams: readonly GenericParam[]; readonly modifier: "None" | "Maybe" | "Negative"; readonly path: Path; readonly span: Span }
  | { readonly kind: "Outlives"; readonly lifetime: Ident }
  | { readonly kind: "Use"; readonly args: readonly Ident[]; readonly span: Span };

export type WherePredicate =
  | { readonly kind: "Bound"; readonly boundParams: readonly GenericParam[]; readonly ty: Ty; readonly bounds: readonly GenericBound[]; readonly span: Span }
  | { readonly kind: "Region"; readonly lifetime: Ident; readonly bounds: readonly GenericBound[]; readonly span: Span };

// ---- paths and types ----

/** `a::b::<C>::d`. A leading `::` is `global`. `self`, `super`, `crate`, `Self`, `$crate` are ordinary segments with those names. */
export interface Path {
  readonly isGlobal: boolean;
  readonly segments: readonly PathSegment[];
  readonly span: Span;
}

export interface PathSegment {
  readonly ident: Ident;
  readonly args: GenericArgs | undefined;
}

export type GenericArgs =
  | { readonly kind: "AngleBracketed"; readonly args: readonly AngleBracketedArg[]; readonly span: Span }
  /** `Fn(A, B) -> C` */
  | { readonly kind: "Parenthesized"; readonly inputs: readonly Ty[]; readonly output: Ty | undefined; readonly span: Span };

export type AngleBracketedArg =
  | { readonly kind: "Lifetime"; readonly lifetime: Ident }
  /** A lone identifier that could be a type or a const is a Type; resolution decides. */
  | { readonly kind: "Type"; readonly ty: Ty }
  | { readonly kind: "Const"; readonly value: AnonConst }
  /** `Item = T`, `Item: Bound`, `N = 3` */
  | { readonly kind: "Constraint"; readonly ident: Ident; readonly args: GenericArgs | undefined; readonly value: ConstraintValue; readonly span: Span };

export type ConstraintValue =
  | { readonly kind: "Ty"; readonly ty: Ty }
  | { readonly kind: "Const"; readonly value: AnonConst }
  | { readonly kind: "Bound"; readonly bounds: readonly GenericBound[] };

/** `<T as Trait>::…`: the first `position` segments of the path name the trait. `<T>::x` has position 0. */
export interface QSelf {
  readonly ty: Ty;
  readonly position: number;
}

export interface Ty {
  readonly kind: TyKind;
  readonly span: Span;
}

export type TyKind =
  | { readonly kind: "Slice"; readonly ty: Ty }
  | { readonly kind: "Array"; readonly ty: Ty; readonly len: AnonConst }
  | { readonly kind: "Ptr"; readonly mutability: Mutability; readonly ty: Ty }
  | { readonly kind: "Ref"; readonly lifetime: Ident | undefined; readonly mutability: Mutability; readonly ty: Ty }
  | { readonly kind: "BareFn"; readonly boundParams: readonly GenericParam[]; readonly isUnsafe: boolean; readonly abi: string | undefined; readonly decl: FnDecl }
  | { readonly kind: "Never" }
  | { readonly kind: "Tup"; readonly tys: readonly Ty[] }
  | { readonly kind: "Path"; readonly qself: QSelf | undefined; readonly path: Path }
  | { readonly kind: "TraitObject"; readonly bounds: readonly GenericBound[]; readonly isBare: boolean }
  | { readonly kind: "ImplTrait"; readonly bounds: readonly GenericBound[] }
  | { readonly kind: "Paren"; readonly ty: Ty }
  | { readonly kind: "Infer" }
  | { readonly kind: "ImplicitSelf" }
  | { readonly kind: "MacCall"; readonly mac: MacCall }
  | { readonly kind: "Err" };

/** An expression in const position: array length, const argument, discriminant. */
export interface AnonConst {
  readonly expr: Expr;
}

// ---- statements and expressions ----

export interface Block {
  readonly kind: "Block";
  readonly stmts: readonly Stmt[];
  /** The value of the block: its last expression without semicolon. */
  readonly expr: Expr | undefined;
  readonly isUnsafe: boolean;
  readonly isConst: boolean;
  /** Includes the braces. */
  readonly span: Span;
}

export type StmtKind =
  | { readonly kind: "Let"; readonly attrs: readonly Attribute[]; readonly pat: Pat; readonly ty: Ty | undefined; readonly init: Expr | undefined; readonly els: Block | undefined }
  | { readonly kind: "Item"; readonly item: Item }
  /** Block-like expression without semicolon, in the middle of a block: its type must be `()`. */
  | { readonly kind: "Expr"; readonly expr: Expr }
  | { readonly kind: "Semi"; readonly expr: Expr }
  /** `m!{…}` or `m!(…);` in statement position: may expand to several statements and items. `hasSemi` is false only for `m!{…}` that ends its block: then the expansion's last expression is the block's value. */
  | { readonly kind: "MacCall"; readonly mac: MacCall; readonly hasSemi: boolean; readonly attrs?: readonly Attribute[] }
  | { readonly kind: "Empty" };

export interface Stmt {
  readonly kind: StmtKind;
  readonly span: Span;
}

export interface Expr {
  readonly kind: ExprKind;
  readonly attrs: readonly Attribute[];
  readonly span: Span;
}

export type BinOp = "+" | "-" | "*" | "/" | "%" | "&&" | "||" | "^" | "&" | "|" | "<<" | ">>" | "==" | "<" | "<=" | "!=" | ">=" | ">";
export type UnOp = "Deref" | "Not" | "Neg";

export type ExprKind =
  | { readonly kind: "Array"; readonly exprs: readonly Expr[] }
  | { readonly kind: "ConstBlock"; readonly block: Block }
  | { readonly kind: "Call"; readonly callee: Expr; readonly args: readonly Expr[] }
  | { readonly kind: "MethodCall"; readonly receiver: Expr; readonly segment: PathSegment; readonly args: readonly Expr[] }
  | { readonly kind: "Tup"; readonly exprs: readonly Expr[] }
  | { readonly kind: "Binary"; readonly op: BinOp; readonly opSpan: Span; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "Unary"; readonly op: UnOp; readonly expr: Expr }
  | { readonly kind: "Lit"; readonly lit: Lit }
  | { readonly kind: "Cast"; readonly expr: Expr; readonly ty: Ty }
  /** `let PAT = EXPR` in a condition; only under `if`, `while`, `&&` and match guards. */
  | { readonly kind: "Let"; readonly pat: Pat; readonly expr: Expr }
  | { readonly kind: "If"; readonly cond: Expr; readonly then: Block; readonly else: Expr | undefined }
  | { readonly kind: "While"; readonly label: Ident | undefined; readonly cond: Expr; readonly body: Block }
  | { readonly kind: "ForLoop"; readonly label: Ident | undefined; readonly pat: Pat; readonly iter: Expr; readonly body: Block }
  | { readonly kind: "Loop"; readonly label: Ident | undefined; readonly body: Block }
  | { readonly kind: "Match"; readonly scrutinee: Expr; readonly arms: readonly Arm[] }
  | { readonly kind: "Closure"; readonly boundParams: readonly GenericParam[]; readonly isMove: boolean; readonly isAsync: boolean; readonly decl: FnDecl; readonly body: Expr; readonly fnSpan: Span }
  | { readonly kind: "Block"; readonly label: Ident | undefined; readonly block: Block }
  | { readonly kind: "Async"; readonly isMove: boolean; readonly block: Block }
  | { readonly kind: "Await"; readonly expr: Expr }
  | { readonly kind: "TryBlock"; readonly block: Block }
  | { readonly kind: "Assign"; readonly left: Expr; readonly right: Expr; readonly eqSpan: Span }
  | { readonly kind: "AssignOp"; readonly op: BinOp; readonly opSpan: Span; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "Field"; readonly expr: Expr; readonly ident: Ident }
  /** `brackets`: from `[` to `]`. */
  | { readonly kind: "Index"; readonly expr: Expr; readonly index: Expr; readonly brackets: Span }
  | { readonly kind: "Range"; readonly start: Expr | undefined; readonly end: Expr | undefined; readonly closed: boolean }
  /** `_` on the left of an assignment */
  | { readonly kind: "Underscore" }
  | { readonly kind: "Path"; readonly qself: QSelf | undefined; readonly path: Path }
  /** `&e`, `&mut e`, `&raw const e`, `&raw mut e` */
  | { readonly kind: "AddrOf"; readonly raw: boolean; readonly mutability: Mutability; readonly expr: Expr }
  | { readonly kind: "Break"; readonly label: Ident | undefined; readonly expr: Expr | undefined }
  | { readonly kind: "Continue"; readonly label: Ident | undefined }
  | { readonly kind: "Ret"; readonly expr: Expr | undefined }
  | { readonly kind: "MacCall"; readonly mac: MacCall }
  | { readonly kind: "Struct"; readonly qself: QSelf | undefined; readonly path: Path; readonly fields: readonly ExprField[]; readonly rest: StructRest }
  | { readonly kind: "Repeat"; readonly expr: Expr; readonly count: AnonConst }
  | { readonly kind: "Paren"; readonly expr: Expr }
  | { readonly kind: "Try"; readonly expr: Expr }
  | { readonly kind: "Err" };

export type StructRest =
  | { readonly kind: "Base"; readonly expr: Expr }
  /** `..` with nothing after, only in destructuring assignment */
  | { readonly kind: "Rest"; readonly span: Span }
  | { readonly kind: "None" };

export interface ExprField {
  readonly attrs: readonly Attribute[];
  readonly ident: Ident;
  readonly expr: Expr;
  readonly isShorthand: boolean;
  readonly span: Span;
}

export interface Arm {
  readonly attrs: readonly Attribute[];
  readonly pat: Pat;
  readonly guard: Expr | undefined;
  readonly body: Expr;
  readonly span: Span;
}

/** Literals. Integers keep their exact value; a suffix is kept apart. */
export type Lit =
  | { readonly kind: "Int"; readonly value: bigint; readonly suffix: string | undefined; readonly span: Span }
  /** `text` is the digits as written without underscores and suffix, e.g. `1.5e3`. */
  | { readonly kind: "Float"; readonly text: string; readonly suffix: string | undefined; readonly span: Span }
  | { readonly kind: "Bool"; readonly value: boolean; readonly span: Span }
  /** A Unicode scalar value. */
  | { readonly kind: "Char"; readonly value: number; readonly span: Span }
  | { readonly kind: "Byte"; readonly value: number; readonly span: Span }
  | { readonly kind: "Str"; readonly value: string; readonly raw: boolean; readonly span: Span }
  | { readonly kind: "ByteStr"; readonly value: Uint8Array; readonly span: Span }
  /** With the final NUL included. */
  | { readonly kind: "CStr"; readonly value: Uint8Array; readonly span: Span }
  | { readonly kind: "Err"; readonly span: Span };

// ---- patterns ----

export interface Pat {
  readonly kind: PatKind;
  readonly span: Span;
}

export type PatKind =
  | { readonly kind: "Wild" }
  /** `x`, `mut x`, `ref x`, `ref mut x`, `x @ sub`. A lone identifier may turn out to be a unit struct, variant or constant. */
  | { readonly kind: "Ident"; readonly byRef: "No" | "Ref" | "RefMut"; readonly mutability: Mutability; readonly ident: Ident; readonly sub: Pat | undefined }
  | { readonly kind: "Struct"; readonly qself: QSelf | undefined; readonly path: Path; readonly fields: readonly PatField[]; readonly hasRest: boolean }
  | { readonly kind: "TupleStruct"; readonly qself: QSelf | undefined; readonly path: Path; readonly pats: readonly Pat[] }
  | { readonly kind: "Or"; readonly pats: readonly Pat[] }
  | { readonly kind: "Path"; readonly qself: QSelf | undefined; readonly path: Path }
  | { readonly kind: "Tuple"; readonly pats: readonly Pat[] }
  | { readonly kind: "Ref"; readonly mutability: Mutability; readonly pat: Pat }
  /** Literal, negated literal, `const {}` or path used as value */
  | { readonly kind: "Expr"; readonly expr: Expr }
  | { readonly kind: "Range"; readonly start: Expr | undefined; readonly end: Expr | undefined; readonly closed: boolean }
  | { readonly kind: "Slice"; readonly pats: readonly Pat[] }
  /** `..` inside a tuple, tuple struct or slice pattern */
  | { readonly kind: "Rest" }
  | { readonly kind: "Never" }
  | { readonly kind: "Paren"; readonly pat: Pat }
  | { readonly kind: "MacCall"; readonly mac: MacCall }
  | { readonly kind: "Err" };

export interface PatField {
  readonly ident: Ident;
  readonly pat: Pat;
  readonly isShorthand: boolean;
  readonly span: Span;
}

// ---- macros ----

/** `path!(tokens)`; not expanded yet. */
export interface MacCall {
  readonly path: Path;
  readonly delim: "Paren" | "Bracket" | "Brace";
  readonly tokens: readonly TokenTree[];
  readonly span: Span;
}
