/**
 * HIR: the program with every name resolved, macros expanded, derives written out, and sugar (`for`, `while`, `?`, ranges,
 * `format_args!`, destructuring assignment) turned into plain forms. This file only declares.
 * Counterpart: rustc_hir `hir.rs`. Items are lowered on first demand, bodies too.
 */
import type { Span } from "../source/span";
import type { Ident, Mutability, BinOp, UnOp, Lit } from "../syntax/ast";
import type { Def, DefId, LocalId, PrimTy, Res } from "./def";
import type { DiagnosticSink } from "../source/diagnostic";

/** An attribute as later phases ask for it: `#[name]`, `#[name = value]`, `#[name(args)]` with args as source text without spaces. */
export interface Attr {
  readonly name: string;
  readonly value: string | undefined;
  readonly args: readonly string[];
  readonly span: Span;
}

// ---- items ----

export type ItemNode =
  | { readonly kind: "Mod"; readonly items: readonly DefId[] }
  | { readonly kind: "Fn"; readonly sig: FnSig; readonly generics: Generics; readonly hasBody: boolean; readonly isIntrinsic: boolean }
  | { readonly kind: "Const"; readonly ty: Ty; readonly generics: Generics; readonly hasBody: boolean }
  | { readonly kind: "Static"; readonly ty: Ty; readonly mutbl: Mutability; readonly hasBody: boolean }
  | { readonly kind: "TyAlias"; readonly ty: Ty; readonly generics: Generics }
  | { readonly kind: "Adt"; readonly adt: "Struct" | "Enum" | "Union"; readonly generics: Generics; readonly variants: readonly Variant[] }
  | { readonly kind: "Trait"; readonly generics: Generics; readonly isAuto: boolean; readonly isUnsafe: boolean; readonly bounds: readonly GenericBound[]; readonly items: readonly DefId[] }
  | { readonly kind: "Impl"; readonly generics: Generics; readonly isUnsafe: boolean; readonly isNegative: boolean; readonly ofTrait: TraitRef | undefined; readonly selfTy: Ty; readonly items: readonly DefId[] }
  /** Associated type: `bounds` in a trait, `ty` as default or in an impl. */
  | { readonly kind: "AssocTy"; readonly generics: Generics; readonly bounds: readonly GenericBound[]; readonly ty: Ty | undefined }
  /** `impl Trait` in return position of `parent`; generics are the parent's. `captures`: which of its lifetimes the hidden type may mention. */
  | { readonly kind: "OpaqueTy"; readonly bounds: readonly GenericBound[]; readonly fn: DefId; readonly captures: "All" | readonly DefId[]; /** Its bounds mention a lifetime that is not written. */ readonly capturesElided?: boolean }
  /** Array length, const argument, discriminant, `const {}`: expected type known from where it stands. */
  | { readonly kind: "AnonConst"; readonly context: "ArrayLen" | "ConstArg" | "Discriminant" | "InlineConst"; readonly ty: Ty | undefined }
  | { readonly kind: "ForeignFn"; readonly sig: FnSig; readonly generics: Generics }
  | { readonly kind: "Err" };

export interface Variant {
  readonly def: DefId;
  readonly ident: Ident;
  readonly ctor: { readonly kind: "Fn" | "Const"; readonly def: DefId } | undefined;
  readonly fields: readonly FieldDef[];
  readonly discriminant: DefId | undefined;
  readonly span: Span;
}

export interface FieldDef {
  readonly def: DefId;
  readonly ident: Ident;
  readonly ty: Ty;
}

export interface FnSig {
  readonly isConst: boolean;
  readonly isAsync: boolean;
  readonly isUnsafe: boolean;
  readonly abi: string | undefined;
  readonly inputs: readonly Ty[];
  /** Undefined is `()`. */
  readonly output: Ty | undefined;
  readonly hasSelf: boolean;
  readonly cVariadic: boolean;
  readonly span: Span;
}

/** Parameters in order: `Self` of traits is not listed; `impl Trait` arguments come last as synthetic type parameters. Lifetimes first. */
export interface Generics {
  readonly params: readonly GenericParam[];
  readonly predicates: readonly WherePredicate[];
  readonly span: Span;
}

export interface GenericParam {
  readonly def: DefId;
  readonly name: string;
  readonly span: Span;
  readonly kind:
    /** `late`: appears only in arguments, bound by the signature (rustc's late-bound). */
    | { readonly kind: "Lifetime"; readonly late: boolean }
    | { readonly kind: "Type"; readonly default: Ty | undefined; readonly synthetic: boolean }
    | { readonly kind: "Const"; readonly ty: Ty; readonly default: ConstArg | undefined };
}

/**
 * `T: Bounds` – bounds written on parameters are predicates here too.
 * Every node with `boundLifetimes` is a binder, also when the list is empty: a predicate, a trait bound in it, a `fn` type.
 * `Lifetime.res.Bound.depth` counts those outwards, 0 being the nearest. Signatures of functions are none: their elided lifetimes are late parameters named `'_`.
 */
export type WherePredicate =
  | { readonly kind: "Bound"; readonly boundLifetimes: readonly string[]; readonly ty: Ty; readonly bounds: readonly GenericBound[]; readonly span: Span }
  | { readonly kind: "Region"; readonly lifetime: Lifetime; readonly bounds: readonly Lifetime[]; readonly span: Span };

export type GenericBound =
  | { readonly kind: "Trait"; readonly boundLifetimes: readonly string[]; readonly modifier: "None" | "Maybe" | "Negative"; readonly trait: TraitRef; readonly span: Span }
  | { readonly kind: "Outlives"; readonly lifetime: Lifetime };

export interface TraitRef {
  readonly path: Path;
  readonly span: Span;
}

export interface Lifetime {
  readonly name: string;
  readonly span: Span;
  readonly res:
    | { readonly kind: "Static" }
    | { readonly kind: "Param"; readonly def: DefId }
    /** Bound by `for<'a>`, or left out in `Fn(&T)` or `fn(&T)`: `depth` binders out, `index` in its `boundLifetimes`. */
    | { readonly kind: "Bound"; readonly depth: number; readonly index: number }
    /** Elided in a body: to be inferred. */
    | { readonly kind: "Infer" }
    | { readonly kind: "Error" };
}

// ---- types ----

export interface Ty {
  readonly kind: TyKind;
  readonly span: Span;
}

export type TyKind =
  | { readonly kind: "Slice"; readonly ty: Ty }
  | { readonly kind: "Array"; readonly ty: Ty; readonly len: ConstArg }
  | { readonly kind: "Ptr"; readonly mutbl: Mutability; readonly ty: Ty }
  | { readonly kind: "Ref"; readonly lifetime: Lifetime; readonly mutbl: Mutability; readonly ty: Ty }
  | { readonly kind: "BareFn"; readonly isUnsafe: boolean; readonly abi: string | undefined; readonly boundLifetimes: readonly string[]; readonly inputs: readonly Ty[]; readonly output: Ty | undefined; readonly cVariadic: boolean }
  | { readonly kind: "Never" }
  | { readonly kind: "Tup"; readonly tys: readonly Ty[] }
  | { readonly kind: "Path"; readonly qpath: QPath }
  | { readonly kind: "TraitObject"; readonly bounds: readonly GenericBound[]; readonly lifetime: Lifetime | undefined }
  /** Return-position `impl Trait`. (Argument position became a type parameter.) */
  | { readonly kind: "OpaqueDef"; readonly def: DefId }
  | { readonly kind: "Infer" }
  | { readonly kind: "Err" };

export type ConstArg =
  | { readonly kind: "Anon"; readonly def: DefId }
  | { readonly kind: "Param"; readonly def: DefId; readonly span: Span }
  | { readonly kind: "Infer"; readonly span: Span };

/** Path to something. */
export type QPath =
  /** Resolved by names alone. `self` is the `T` of `<T as Trait>::Name` when written. */
  | { readonly kind: "Resolved"; readonly self: Ty | undefined; readonly path: Path }
  /** `T::Name` where what Name means depends on type T: associated items; enum variants through aliases or `Self`. */
  | { readonly kind: "TypeRelative"; readonly ty: Ty; readonly segment: PathSegment }
  /** From desugaring: a lang item of the library. */
  | { readonly kind: "LangItem"; readonly item: string; readonly span: Span };

export interface Path {
  readonly res: Res;
  /** All segments as written; only those that name something generic may have arguments. */
  readonly segments: readonly PathSegment[];
  readonly span: Span;
}

export interface PathSegment {
  readonly ident: Ident;
  readonly args: GenericArgs | undefined;
  /** What the path up to here names, so that arguments find their owner. */
  readonly res: Res;
}

export interface GenericArgs {
  readonly args: readonly GenericArg[];
  readonly constraints: readonly AssocConstraint[];
  /** `Fn(A, B) -> C`: args is one tuple type, constraints has Output. */
  readonly parenthesized: boolean;
  readonly span: Span;
}

export type GenericArg =
  | { readonly kind: "Lifetime"; readonly lifetime: Lifetime }
  | { readonly kind: "Type"; readonly ty: Ty }
  | { readonly kind: "Const"; readonly value: ConstArg };

export interface AssocConstraint {
  readonly ident: Ident;
  readonly args: GenericArgs | undefined;
  readonly value: { readonly kind: "Equality"; readonly ty: Ty } | { readonly kind: "EqualityConst"; readonly value: ConstArg } | { readonly kind: "Bound"; readonly bounds: readonly GenericBound[] };
  readonly span: Span;
}

// ---- bodies ----

/** Index of an expression, pattern or block in its outermost body: key of type tables. Closures share their parent's numbering. */
export type HirId = number;

export interface Body {
  readonly owner: DefId;
  readonly params: readonly Param[];
  readonly value: Expr;
  /** All bindings, closures' included. Index = LocalId. */
  readonly locals: readonly LocalDef[];
  /** One more than the highest HirId. */
  readonly hirIdCount: number;
}

export interface LocalDef {
  readonly name: string;
  readonly span: Span;
  /** Pattern node of the (first) binding. */
  readonly hirId: HirId;
  /** Declared `mut`. */
  readonly mutbl: Mutability;
  /** A desugaring's own: the reader wrote no such variable. */
  readonly isMade?: true;
}

export interface Param {
  readonly pat: Pat;
  readonly span: Span;
}

export interface Expr {
  readonly hirId: HirId;
  readonly kind: ExprKind;
  readonly span: Span;
}

/** Where a match or loop came from. */
export type DesugarSource = "Normal" | "ForLoopDesugar" | "WhileDesugar" | "TryDesugar" | "AwaitDesugar" | "FormatArgs";

export type ExprKind =
  | { readonly kind: "Array"; readonly exprs: readonly Expr[] }
  | { readonly kind: "Call"; readonly callee: Expr; readonly args: readonly Expr[] }
  | { readonly kind: "MethodCall"; readonly receiver: Expr; readonly segment: PathSegment; readonly args: readonly Expr[]; readonly span: Span }
  | { readonly kind: "Tup"; readonly exprs: readonly Expr[] }
  | { readonly kind: "Binary"; readonly op: BinOp; readonly opSpan: Span; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "Unary"; readonly op: UnOp; readonly expr: Expr }
  | { readonly kind: "Lit"; readonly lit: Lit; readonly negated: boolean }
  | { readonly kind: "Cast"; readonly expr: Expr; readonly ty: Ty }
  /** `builtin # type_ascribe`-like: desugarings only. */
  | { readonly kind: "Let"; readonly pat: Pat; readonly ty: Ty | undefined; readonly init: Expr }
  | { readonly kind: "If"; readonly cond: Expr; readonly then: Expr; readonly else: Expr | undefined }
  | { readonly kind: "Loop"; readonly body: Block; readonly label: Ident | undefined; readonly source: "Loop" | "WhileDesugar" | "ForLoopDesugar" }
  | { readonly kind: "Match"; readonly scrutinee: Expr; readonly arms: readonly Arm[]; readonly source: DesugarSource }
  | { readonly kind: "Closure"; readonly def: DefId; readonly isMove: boolean; readonly coroutine: CoroutineSource | undefined; /** Captured by value however they are used: the arguments of an `async` function or closure. */ readonly moved: readonly LocalId[]; readonly params: readonly ClosureParam[]; readonly output: Ty | undefined; readonly body: Expr; readonly fnSpan: Span }
  | { readonly kind: "Block"; readonly block: Block; readonly label: Ident | undefined }
  | { readonly kind: "Assign"; readonly left: Expr; readonly right: Expr; readonly eqSpan: Span }
  | { readonly kind: "AssignOp"; readonly op: BinOp; readonly opSpan: Span; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "Field"; readonly expr: Expr; readonly ident: Ident }
  /** `brackets`: from `[` to `]`. */
  | { readonly kind: "Index"; readonly expr: Expr; readonly index: Expr; readonly brackets: Span }
  | { readonly kind: "Path"; readonly qpath: QPath }
  | { readonly kind: "AddrOf"; readonly raw: boolean; readonly mutbl: Mutability; readonly expr: Expr }
  /** `target` is the HirId of the Loop or labelled Block expression; undefined after an error. */
  | { readonly kind: "Break"; readonly target: HirId | undefined; readonly value: Expr | undefined; readonly label: Ident | undefined }
  | { readonly kind: "Continue"; readonly target: HirId | undefined; readonly label: Ident | undefined }
  | { readonly kind: "Ret"; readonly expr: Expr | undefined }
  | { readonly kind: "Struct"; readonly qpath: QPath; readonly fields: readonly ExprField[]; readonly base: Expr | undefined }
  | { readonly kind: "Repeat"; readonly expr: Expr; readonly count: ConstArg }
  | { readonly kind: "ConstBlock"; readonly def: DefId }
  /** `yield value` of a coroutine: only `.await` is made of it. Evaluates to what the coroutine is resumed with. */
  | { readonly kind: "Yield"; readonly value: Expr }
  /** Evaluates to its operand without moving temporaries' ends: desugarings' drop-temps. */
  | { readonly kind: "DropTemps"; readonly expr: Expr }
  | { readonly kind: "Err" };

/** What a coroutine was written as. Its one parameter is the task context it is resumed with. Counterpart: rustc `CoroutineSource`. */
export type CoroutineSource = "AsyncFn" | "AsyncBlock" | "AsyncClosure";

export interface ClosureParam {
  readonly pat: Pat;
  readonly ty: Ty | undefined;
}

export interface ExprField {
  readonly ident: Ident;
  readonly expr: Expr;
  readonly isShorthand: boolean;
  readonly span: Span;
}

export interface Block {
  readonly stmts: readonly Stmt[];
  readonly expr: Expr | undefined;
  readonly isUnsafe: boolean;
  readonly span: Span;
}

export type Stmt =
  | { readonly kind: "Let"; readonly pat: Pat; readonly ty: Ty | undefined; readonly init: Expr | undefined; readonly els: Block | undefined; readonly span: Span }
  /** `semi` false: must have type `()`. */
  | { readonly kind: "Expr"; readonly expr: Expr; readonly semi: boolean; readonly span: Span };

export interface Arm {
  readonly pat: Pat;
  readonly guard: Expr | undefined;
  readonly body: Expr;
  readonly span: Span;
}

export interface Pat {
  readonly hirId: HirId;
  readonly kind: PatKind;
  readonly span: Span;
}

export type PatKind =
  | { readonly kind: "Wild" }
  | { readonly kind: "Never" }
  | { readonly kind: "Binding"; readonly byRef: "No" | "Ref" | "RefMut"; readonly mutbl: Mutability; readonly local: LocalId; readonly ident: Ident; readonly sub: Pat | undefined }
  | { readonly kind: "Struct"; readonly qpath: QPath; readonly fields: readonly PatField[]; readonly hasRest: boolean }
  /** `rest` is the position of `..`. */
  | { readonly kind: "TupleStruct"; readonly qpath: QPath; readonly pats: readonly Pat[]; readonly rest: number | undefined }
  | { readonly kind: "Or"; readonly pats: readonly Pat[] }
  /** Unit struct, unit variant, constant, associated constant. */
  | { readonly kind: "Path"; readonly qpath: QPath }
  | { readonly kind: "Tuple"; readonly pats: readonly Pat[]; readonly rest: number | undefined }
  | { readonly kind: "Ref"; readonly mutbl: Mutability; readonly pat: Pat }
  | { readonly kind: "Lit"; readonly expr: Expr }
  | { readonly kind: "Range"; readonly lo: Expr | undefined; readonly hi: Expr | undefined; readonly closed: boolean }
  /** `slice` is `rest @ ..` or bare `..` (as Wild). */
  | { readonly kind: "Slice"; readonly prefix: readonly Pat[]; readonly slice: Pat | undefined; readonly suffix: readonly Pat[] }
  | { readonly kind: "Err" };

export interface PatField {
  readonly ident: Ident;
  readonly pat: Pat;
  readonly isShorthand: boolean;
  readonly span: Span;
}

// ---- the face of hir/ ----

/** The resolved program: the reader's crate and the library's. Everything is computed on first demand and kept. Implemented by `hir/resolved_program.ts`. */
export interface HirMap {
  def(id: DefId): Def;
  /** Number of definitions so far; lowering bodies adds more (closures, anonymous constants). */
  readonly defCount: number;
  /** Reader's definitions are those with isLocal. */
  isLocal(id: DefId): boolean;
  item(id: DefId): ItemNode;
  attrs(id: DefId): readonly Attr[];
  /** Lowered body of a Fn, AssocFn, Const, AssocConst, Static, AnonConst, InlineConst; closures lie inside their owner's. */
  body(id: DefId): Body | undefined;
  /** Is a lint that is denied by default turned down for that place of the item: by the item, something around it, or a statement? */
  isLintAllowed(owner: DefId, lint: string, span: Span): boolean;
  /** `#[lang = "…"]` or `#[rustc_diagnostic_item = "…"]` name → definition. */
  langItem(name: string): DefId | undefined;
  /** The reverse. */
  itemName(id: DefId): string | undefined;
  /** All impls of a trait, library's and reader's. */
  traitImpls(trait: DefId): readonly DefId[];
  /** All inherent impls whose self type's head is this definition or primitive; blanket forms (`impl<T> [T]`) under "slice", "array", "ptr", "ref", … */
  inherentImpls(head: DefId | PrimTy | "slice" | "array" | "tuple" | "const_ptr" | "mut_ptr" | "ref" | "fn_ptr" | "never" | "dyn"): readonly DefId[];
  /** Traits whose methods are callable where the body `owner` stands (imports, prelude, enclosing blocks). */
  traitsInScope(owner: DefId): readonly DefId[];
  /** Is `def` visible from module of `from`? */
  isVisible(def: DefId, from: DefId): boolean;
  /** May `def` be named wherever all of `others` may? */
  isVisibleWherever(def: DefId, others: readonly DefId[]): boolean;
  /** Module the definition lies in. */
  moduleOf(id: DefId): DefId;
  /** All definitions of the reader's crate in source order, for whole-crate checks. */
  localDefs(): readonly DefId[];
  /** `main` of the reader's crate, if any; in a test build the harness. */
  mainFn(): DefId | undefined;
  defPath(id: DefId): string;
  readonly sink: DiagnosticSink;
  readonly edition: 2021 | 2024;
}
