/**
 * MIR: the control-flow graph of one function body. The one thing checked and the one thing executed.
 * This file only declares. Counterpart: rustc_middle/src/mir/syntax.rs – variants and their meaning are rustc's.
 * MIR is generic: types may mention the function's parameters; codegen substitutes.
 */
import type { DefId } from "../hir/def";
import type { Span } from "../source/span";
import type { Mutability } from "../syntax/ast";
import type { Const as TyConst, GenericArg, PointerCoercion, Ty, Region } from "../ty/ty";

/** Index into `Body.basicBlocks`. 0 is the start. */
export type BasicBlock = number;
/** Index into `Body.localDecls`. 0 is the return place, 1..argCount the arguments, then variables and temporaries. */
export type Local = number;
export const RETURN_PLACE: Local = 0;

/** Progress of a body. Built: drops are scheduled, not elaborated. DropsElaborated: every `Drop` runs unconditionally. */
export type MirPhase = "Built" | "DropsElaborated";

export interface Body {
  readonly def: DefId;
  readonly phase: MirPhase;
  readonly basicBlocks: readonly BasicBlockData[];
  readonly localDecls: readonly LocalDecl[];
  readonly argCount: number;
  /** For closures with "rust-call": the last argument is a tuple spread over the remaining parameters. */
  readonly spreadArg: Local | undefined;
  /** Body of a coroutine. Until the state machine is made, argument 1 is the coroutine itself, argument 2 what it is resumed with. */
  readonly isCoroutine?: boolean;
  readonly sourceScopes: readonly SourceScopeData[];
  readonly varDebugInfo: readonly VarDebugInfo[];
  /** Places of which no analysis knows what became of them, each with the local that the machine keeps it in. Of the reader's functions. */
  readonly outcomeRecords?: readonly OutcomeRecord[];
  /** Of a coroutine's body: the flags that tell whether a place still holds what must be dropped. A suspended coroutine keeps those it needs. */
  readonly dropFlags?: readonly { readonly place: Place; readonly flag: Place }[];
  /** Constants to be promoted to static memory (`&[1, 2]`, `&5`): each a body whose return place is the value. Index = `Const.Promoted.index`. */
  readonly promoted: readonly Body[];
  readonly span: Span;
}

export interface BasicBlockData {
  readonly statements: readonly Statement[];
  readonly terminator: Terminator;
  /** On the way of an unwinding panic. */
  readonly isCleanup: boolean;
}

/** A point in a body: before statement `statement` of `block`; `statement === statements.length` is the terminator. */
export interface Location {
  readonly block: BasicBlock;
  readonly statement: number;
}

export interface LocalDecl {
  readonly ty: Ty;
  readonly mutability: Mutability;
  readonly sourceInfo: SourceInfo;
  /** A variable that the reader wrote (with its name), or a temporary, argument or return place. */
  readonly info:
    | { readonly kind: "User"; readonly name: string; readonly byRefBinding: boolean; readonly hasExplicitTy: boolean }
    | { readonly kind: "Arg" }
    | { readonly kind: "Return" }
    | { readonly kind: "Temp" }
    /** Discriminants, drop flags, loop counters: never shown, not even in the fields lens. */
    | { readonly kind: "Internal" };
}

export interface SourceInfo {
  readonly span: Span;
  readonly scope: SourceScope;
}

export type SourceScope = number;

export interface SourceScopeData {
  readonly span: Span;
  readonly parent: SourceScope | undefined;
  readonly isUnsafe: boolean;
}

/** Name of a variable and where its value is found (a local, or a path into closure captures). Visible where its scope is. */
export interface VarDebugInfo {
  readonly name: string;
  readonly sourceInfo: SourceInfo;
  readonly place: Place;
  /** 1-based position if it is a parameter. */
  readonly argumentIndex: number | undefined;
  /** A desugaring's own: the iterator of a `for`, the future that is awaited. */
  readonly isMade?: true;
}

/** What became of a place: its storage has begun, it has a value, its value was dropped, or moved out. */
export type Outcome =
  | { readonly kind: "Never" }
  | { readonly kind: "Live" }
  | { readonly kind: "Dropped" }
  | { readonly kind: "Moved"; readonly to: MoveTarget | undefined };

/** Where a moved value went: into a variable or a part of one (`p.name`), to the caller as result, as argument into a call. */
export type MoveTarget =
  | { readonly kind: "Variable"; readonly name: string }
  | { readonly kind: "Caller" }
  /** `name` is undefined where the callee has none. */
  | { readonly kind: "Call"; readonly name: string | undefined };

/** A hidden `u8` that is written whenever something becomes of the place: an index into `outcomes`, or `UNKNOWN_OUTCOME`. */
export interface OutcomeRecord {
  readonly place: Place;
  readonly local: Local;
  readonly outcomes: readonly Outcome[];
}

/** In an `OutcomeRecord`'s local: a coroutine was resumed, and what had become of the place before is not kept. */
export const UNKNOWN_OUTCOME = 255;

// ---- statements ----

export interface Statement {
  readonly kind: StatementKind;
  readonly sourceInfo: SourceInfo;
}

export type StatementKind =
  | { readonly kind: "Assign"; readonly place: Place; readonly rvalue: Rvalue }
  /** The scrutinee is inspected: borrow checking only, no code. */
  | { readonly kind: "FakeRead"; readonly cause: "ForMatchedPlace" | "ForLet" | "ForMatchGuard" | "ForGuardBinding" | "ForIndex"; readonly place: Place }
  | { readonly kind: "SetDiscriminant"; readonly place: Place; readonly variantIndex: number }
  /** From here to `StorageDead` the local has memory; both are no-ops for locals that always have it. */
  | { readonly kind: "StorageLive"; readonly local: Local }
  | { readonly kind: "StorageDead"; readonly local: Local }
  /** `let _ = place` and statements that only mention a place. */
  | { readonly kind: "PlaceMention"; readonly place: Place }
  | { readonly kind: "AscribeUserType"; readonly place: Place; readonly ty: Ty }
  /** A block's closing brace or another point the reader steps to without anything happening. */
  | { readonly kind: "Nop" };

// ---- terminators ----

export interface Terminator {
  readonly kind: TerminatorKind;
  readonly sourceInfo: SourceInfo;
}

/** What happens when a panic leaves the callee. */
export type UnwindAction =
  | { readonly kind: "Continue" }
  | { readonly kind: "Unreachable" }
  | { readonly kind: "Terminate" }
  | { readonly kind: "Cleanup"; readonly block: BasicBlock };

export type TerminatorKind =
  | { readonly kind: "Goto"; readonly target: BasicBlock }
  /** Jumps to the target whose value equals the discriminant's bits (unsigned); `otherwise` if none does. */
  | { readonly kind: "SwitchInt"; readonly discr: Operand; readonly targets: readonly (readonly [value: bigint, target: BasicBlock])[]; readonly otherwise: BasicBlock }
  | { readonly kind: "UnwindResume" }
  | { readonly kind: "UnwindTerminate" }
  | { readonly kind: "Return" }
  | { readonly kind: "Unreachable" }
  /** Before elaboration: drops what is initialised of the place. After: drops all of it. `replace`: an assignment overwrites the place. */
  | { readonly kind: "Drop"; readonly place: Place; readonly target: BasicBlock; readonly unwind: UnwindAction; readonly replace: boolean }
  | {
      readonly kind: "Call"; readonly func: Operand; readonly args: readonly Operand[]; readonly destination: Place;
      readonly target: BasicBlock | undefined; readonly unwind: UnwindAction;
      /** Span of the callee's name and arguments, without the receiver. */
      readonly fnSpan: Span;
      /** `Overloaded`: from an operator. */
      readonly source: "Normal" | "Overloaded" | "Desugared";
    }
  | { readonly kind: "Assert"; readonly cond: Operand; readonly expected: boolean; readonly msg: AssertMessage; readonly target: BasicBlock; readonly unwind: UnwindAction }
  /** Suspends the coroutine with `value`; resumed, it goes on at `resume` with what it was resumed with in `resumeArg`. Dropped while suspended: at `drop`. Gone after the state machine is made. */
  | { readonly kind: "Yield"; readonly value: Operand; readonly resume: BasicBlock; readonly resumeArg: Place; readonly drop: BasicBlock | undefined }
  /** All that a suspended coroutine held is dropped. */
  | { readonly kind: "CoroutineDrop" }
  /** Borrow checking only: as `real`, but the checker must believe that `imaginary` is possible. */
  | { readonly kind: "FalseEdge"; readonly real: BasicBlock; readonly imaginary: BasicBlock }
  | { readonly kind: "FalseUnwind"; readonly real: BasicBlock; readonly unwind: UnwindAction };

export type AssertMessage =
  | { readonly kind: "BoundsCheck"; readonly len: Operand; readonly index: Operand }
  | { readonly kind: "Overflow"; readonly op: BinOp; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "OverflowNeg"; readonly operand: Operand }
  | { readonly kind: "DivisionByZero"; readonly operand: Operand }
  | { readonly kind: "RemainderByZero"; readonly operand: Operand };

// ---- places, operands, rvalues ----

export interface Place {
  readonly local: Local;
  readonly projection: readonly PlaceElem[];
}

export type PlaceElem =
  | { readonly kind: "Deref" }
  /** Declaration index of the field (not its place in memory) and the type it has there. */
  | { readonly kind: "Field"; readonly field: number; readonly ty: Ty }
  | { readonly kind: "Index"; readonly local: Local }
  /** From slice patterns: element `offset`, or `offset` from the end when `fromEnd` (1 is the last). */
  | { readonly kind: "ConstantIndex"; readonly offset: number; readonly minLength: number; readonly fromEnd: boolean }
  | { readonly kind: "Subslice"; readonly from: number; readonly to: number; readonly fromEnd: boolean }
  | { readonly kind: "Downcast"; readonly name: string; readonly variantIndex: number };

export type Operand =
  | { readonly kind: "Copy"; readonly place: Place }
  | { readonly kind: "Move"; readonly place: Place }
  | { readonly kind: "Constant"; readonly constant: ConstOperand };

export interface ConstOperand {
  readonly span: Span;
  readonly constant: Const;
  readonly ty: Ty;
}

export type Const =
  /** Bits of an integer, bool, char, float: unsigned, as wide as the type. */
  | { readonly kind: "Scalar"; readonly bits: bigint }
  /** `&'static str` */
  | { readonly kind: "Str"; readonly value: string }
  /** `&'static [u8; N]`, or `&CStr` bytes when the type says so */
  | { readonly kind: "ByteStr"; readonly value: Uint8Array }
  /** Function items, `()`, unit structs, closures without captures: no bytes. */
  | { readonly kind: "ZeroSized" }
  /** A named constant, evaluated after substitution. */
  | { readonly kind: "Unevaluated"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "Promoted"; readonly index: number }
  | { readonly kind: "TyConst"; readonly ct: TyConst }
  /** The address of a static: a raw pointer or reference to it. */
  | { readonly kind: "StaticRef"; readonly def: DefId };

export type BorrowKind =
  | { readonly kind: "Shared" }
  /** Of a matched place, so that guards cannot change it: borrow checking only. */
  | { readonly kind: "Fake" }
  | { readonly kind: "Mut"; readonly mut: "Default" | "TwoPhaseBorrow" | "ClosureCapture" };

export type BinOp =
  | "Add" | "Sub" | "Mul" | "Div" | "Rem" | "BitXor" | "BitAnd" | "BitOr" | "Shl" | "Shr"
  | "Eq" | "Lt" | "Le" | "Ne" | "Ge" | "Gt" | "Cmp" | "Offset"
  /** Result is `(T, bool)`. */
  | "AddWithOverflow" | "SubWithOverflow" | "MulWithOverflow"
  /** No overflow may happen. */
  | "AddUnchecked" | "SubUnchecked" | "MulUnchecked" | "ShlUnchecked" | "ShrUnchecked";

export type CastKind =
  | { readonly kind: "IntToInt" } | { readonly kind: "FloatToInt" } | { readonly kind: "IntToFloat" } | { readonly kind: "FloatToFloat" }
  | { readonly kind: "PtrToPtr" } | { readonly kind: "FnPtrToPtr" } | { readonly kind: "PointerExposeProvenance" } | { readonly kind: "PointerWithExposedProvenance" }
  | { readonly kind: "PointerCoercion"; readonly coercion: PointerCoercion }
  | { readonly kind: "Transmute" };

export type AggregateKind =
  | { readonly kind: "Array"; readonly elem: Ty }
  | { readonly kind: "Tuple" }
  /** `activeField` for unions. */
  | { readonly kind: "Adt"; readonly def: DefId; readonly variantIndex: number; readonly args: readonly GenericArg[]; readonly activeField: number | undefined }
  | { readonly kind: "Closure" | "Coroutine"; readonly def: DefId; readonly args: readonly GenericArg[] }
  /** A fat pointer from data pointer and metadata. */
  | { readonly kind: "RawPtr"; readonly pointee: Ty; readonly mutbl: Mutability };

export type Rvalue =
  | { readonly kind: "Use"; readonly operand: Operand }
  | { readonly kind: "Repeat"; readonly operand: Operand; readonly count: TyConst }
  | { readonly kind: "Ref"; readonly region: Region; readonly borrow: BorrowKind; readonly place: Place }
  | { readonly kind: "RawPtr"; readonly mutbl: Mutability; readonly place: Place }
  /** Length of an array or slice place. */
  | { readonly kind: "Len"; readonly place: Place }
  | { readonly kind: "Cast"; readonly cast: CastKind; readonly operand: Operand; readonly ty: Ty }
  | { readonly kind: "BinaryOp"; readonly op: BinOp; readonly left: Operand; readonly right: Operand }
  /** PtrMetadata gives a fat pointer's length or vtable. */
  | { readonly kind: "UnaryOp"; readonly op: "Not" | "Neg" | "PtrMetadata"; readonly operand: Operand }
  /** SizeOf, AlignOf of a type, known after substitution. */
  | { readonly kind: "NullaryOp"; readonly op: "SizeOf" | "AlignOf"; readonly ty: Ty }
  /** The logical discriminant, in the enum's discriminant type. */
  | { readonly kind: "Discriminant"; readonly place: Place }
  | { readonly kind: "Aggregate"; readonly aggregate: AggregateKind; readonly operands: readonly Operand[] };
