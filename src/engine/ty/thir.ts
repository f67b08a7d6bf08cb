/**
 * THIR: a body after type checking, with everything implicit made explicit – adjustments, overloaded operators as calls,
 * auto-deref, closure captures – and patterns resolved. It keeps the program's nesting; scopes and temporaries are mir_build's work.
 * This file only declares. Counterpart: rustc_middle `thir.rs` (as a tree).
 */
import type { DefId } from "../hir/def";
import type { Span } from "../source/span";
import type { Mutability } from "../syntax/ast";
import type { Const, GenericArg, PointerCoercion, Ty } from "./ty";
import type { ClosureKind } from "./instance";
import type { CapturedPlace } from "./tcx";

/** Binding of this body or, in a closure, of an enclosing one. Dense per outermost body. */
export type VarId = number;

export interface ThirBody {
  readonly def: DefId;
  readonly kind: "Fn" | "Closure" | "Const" | "Static";
  readonly params: readonly ThirParam[];
  readonly returnTy: Ty;
  readonly value: Expr;
  readonly span: Span;
  readonly edition: 2021 | 2024;
  /** For closures: `self` is passed by value (FnOnce), `&self` or `&mut self`. */
  readonly closure: { readonly kind: ClosureKind; readonly ty: Ty; readonly captures: readonly CapturedPlace[]; /** A coroutine: resumed by value, ends in `returnTy`. */ readonly isCoroutine: boolean } | undefined;
}

export interface ThirParam {
  readonly pat: Pat;
  readonly ty: Ty;
  readonly span: Span;
}

export interface Expr {
  readonly kind: ExprKind;
  readonly ty: Ty;
  readonly span: Span;
}

export type BinOp = "Add" | "Sub" | "Mul" | "Div" | "Rem" | "BitXor" | "BitAnd" | "BitOr" | "Shl" | "Shr" | "Eq" | "Lt" | "Le" | "Ne" | "Ge" | "Gt";

export type ExprKind =
  /** Parentheses-free; `source` says what the reader wrote so that temporaries' scopes follow the Reference (10.8 Destructors). */
  | { readonly kind: "If"; readonly cond: Expr; readonly then: Expr; readonly else: Expr | undefined }
  | { readonly kind: "Call"; readonly fun: Expr; readonly args: readonly Expr[]; readonly fnSpan: Span; readonly source: "Normal" | "Overloaded" | "Method" | "Desugared" }
  /** Built-in deref: of references, raw pointers and `Box`. */
  | { readonly kind: "Deref"; readonly arg: Expr }
  | { readonly kind: "Binary"; readonly op: BinOp; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "LogicalOp"; readonly op: "And" | "Or"; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "Unary"; readonly op: "Not" | "Neg"; readonly arg: Expr }
  | { readonly kind: "Cast"; readonly source: Expr }
  | { readonly kind: "NeverToAny"; readonly source: Expr }
  /** `explicit`: the reader wrote a cast. */
  | { readonly kind: "PointerCoercion"; readonly coercion: PointerCoercion; readonly source: Expr; readonly explicit: boolean }
  /** Infinite loop; leaves by `Break` only. `id` is the target of breaks and continues. */
  | { readonly kind: "Loop"; readonly id: LoopId; readonly body: Expr; readonly source: "Loop" | "While" | "ForLoop" }
  /** `let PAT = EXPR` as a condition. */
  | { readonly kind: "Let"; readonly expr: Expr; readonly pat: Pat }
  /** `source` keeps apart what the reader wrote and what `for`, `?` and `.await` were turned into. */
  | { readonly kind: "Match"; readonly scrutinee: Expr; readonly arms: readonly Arm[]; readonly source: "Normal" | "ForLoopDesugar" | "TryDesugar" | "AwaitDesugar" | "FormatArgs" }
  | { readonly kind: "Block"; readonly block: Block }
  | { readonly kind: "Assign"; readonly left: Expr; readonly right: Expr }
  /** Built-in operands only; overloaded ones are calls. */
  | { readonly kind: "AssignOp"; readonly op: BinOp; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "Field"; readonly expr: Expr; readonly variantIndex: number; readonly field: number }
  /** Built-in: arrays and slices by usize. */
  | { readonly kind: "Index"; readonly expr: Expr; readonly index: Expr }
  | { readonly kind: "VarRef"; readonly id: VarId }
  /** Use of a captured variable inside a closure: capture number, already dereferenced when captured by reference (so its type is the variable's). */
  | { readonly kind: "UpvarRef"; readonly capture: number }
  /** `explicit`: `&` written in the source; else an adjustment. Only explicit ones extend temporaries. `twoPhase`: autoref of method calls and compound operators. */
  | { readonly kind: "Borrow"; readonly mutbl: Mutability; readonly arg: Expr; readonly explicit: boolean; readonly twoPhase: boolean }
  | { readonly kind: "RawBorrow"; readonly mutbl: Mutability; readonly arg: Expr }
  | { readonly kind: "Break"; readonly target: LoopId; readonly value: Expr | undefined }
  | { readonly kind: "Continue"; readonly target: LoopId }
  | { readonly kind: "Return"; readonly value: Expr | undefined }
  | { readonly kind: "ConstBlock"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "Repeat"; readonly value: Expr; readonly count: Const }
  | { readonly kind: "Array"; readonly fields: readonly Expr[] }
  | { readonly kind: "Tuple"; readonly fields: readonly Expr[] }
  /** Struct literal, tuple constructor call or unit variant. `base` fills the fields not named. */
  | { readonly kind: "Adt"; readonly def: DefId; readonly variantIndex: number; readonly args: readonly GenericArg[]; readonly fields: readonly { readonly field: number; readonly expr: Expr }[]; readonly base: Expr | undefined }
  /** `let x: T` patterns and `expr as T` with user types: `source` with its written type, for the borrow checker. */
  | { readonly kind: "ValueTypeAscription"; readonly source: Expr; readonly userTy: Ty }
  /** `upvars[i]` makes the closure's i-th capture: a place moved or copied, or a Borrow of one. */
  | { readonly kind: "Closure"; readonly def: DefId; readonly args: readonly GenericArg[]; readonly upvars: readonly Expr[] }
  /** Suspends the coroutine. */
  | { readonly kind: "Yield"; readonly value: Expr }
  | { readonly kind: "Literal"; readonly lit: ThirLit }
  /** Function item, tuple constructor as value, unit value of zero size. */
  | { readonly kind: "ZstLiteral" }
  | { readonly kind: "NamedConst"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "ConstParam"; readonly index: number; readonly name: string }
  /** The static itself as a place. */
  | { readonly kind: "StaticRef"; readonly def: DefId };

/** Loop or labelled block: unique in a body. */
export type LoopId = number;

export type ThirLit =
  /** Bits of the value in the expression's type, unsigned. Integers, bool, char, floats. */
  | { readonly kind: "Scalar"; readonly bits: bigint }
  | { readonly kind: "Str"; readonly value: string }
  | { readonly kind: "ByteStr"; readonly value: Uint8Array }
  | { readonly kind: "CStr"; readonly value: Uint8Array };

export interface Block {
  readonly stmts: readonly Stmt[];
  readonly expr: Expr | undefined;
  /** A labelled block is a target of `Break`. */
  readonly breakTarget: LoopId | undefined;
  readonly isUnsafe: boolean;
  readonly span: Span;
}

export type Stmt =
  | { readonly kind: "Expr"; readonly expr: Expr; readonly span: Span }
  | { readonly kind: "Let"; readonly pat: Pat; readonly init: Expr | undefined; readonly els: Block | undefined; readonly hasExplicitTy: boolean; /** The type as written, its lifetimes kept; what was inferred has none. */ readonly userTy?: { readonly ty: Ty; readonly span: Span }; readonly span: Span };

export interface Arm {
  readonly pat: Pat;
  readonly guard: Expr | undefined;
  readonly body: Expr;
  readonly span: Span;
}

export interface Pat {
  readonly kind: PatKind;
  readonly ty: Ty;
  readonly span: Span;
}

export type PatKind =
  | { readonly kind: "Wild" }
  | { readonly kind: "Never" }
  /** `mode` after default binding modes. In an or-pattern, all alternatives bind the same VarIds. `ty` of the binding is the variable's type. */
  | { readonly kind: "Binding"; readonly name: string; readonly var: VarId; readonly mode: "ByValue" | "Ref" | "RefMut"; readonly mutability: Mutability; readonly varTy: Ty; readonly sub: Pat | undefined; readonly isShorthand: boolean; /** A desugaring's own variable. */ readonly isMade?: true }
  | { readonly kind: "Variant"; readonly def: DefId; readonly args: readonly GenericArg[]; readonly variantIndex: number; readonly subpatterns: readonly FieldPat[] }
  /** Struct, tuple, union. */
  | { readonly kind: "Leaf"; readonly subpatterns: readonly FieldPat[] }
  /** Explicit `&p` or implicit from default binding modes: the pattern matches what the reference points at. */
  | { readonly kind: "Deref"; readonly sub: Pat }
  /** Scalars by bits; `&str` by Str; byte strings by ByteStr (type `&[u8; N]` or `&[u8]`); values of structural constants arrive expanded as Leaf/Variant/Deref. */
  | { readonly kind: "Constant"; readonly value: ThirLit }
  /** Inclusive of both ends after adjustment; missing end is the type's extreme. Bits as in Scalar. */
  | { readonly kind: "Range"; readonly lo: bigint; readonly hi: bigint }
  | { readonly kind: "Slice"; readonly prefix: readonly Pat[]; readonly slice: Pat | undefined; readonly suffix: readonly Pat[] }
  | { readonly kind: "Array"; readonly prefix: readonly Pat[]; readonly slice: Pat | undefined; readonly suffix: readonly Pat[] }
  | { readonly kind: "Or"; readonly pats: readonly Pat[] };

export interface FieldPat {
  readonly field: number;
  readonly pat: Pat;
}
