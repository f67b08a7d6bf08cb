/** Side tables of one body, keyed by HirId: what checking found out about each expression and pattern. Counterpart: rustc_middle `TypeckResults`. */
import type { DefId, DefKind, LocalId } from "../../hir/def";
import type { Expr as HirExpr, HirId } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Mutability } from "../../syntax/ast";
import type { ClosureKind } from "../instance";
import type { CapturedPlace } from "../tcx";
import type { FnSig, GenericArg, PointerCoercion, Ty } from "../ty";
import type { VarId } from "../thir";

/** One implicit step from an expression's own type towards the one its surroundings need. Counterpart: rustc_middle `adjustment::Adjust`. */
export type Adjust =
  | { readonly kind: "NeverToAny" }
  /** `overloaded`: through `Deref::deref` or `DerefMut::deref_mut` of the type before the step. */
  | { readonly kind: "Deref"; readonly overloaded: { readonly mutbl: Mutability; readonly span: Span } | undefined }
  | { readonly kind: "Borrow"; readonly mutbl: Mutability; readonly twoPhase: boolean }
  | { readonly kind: "RawBorrow"; readonly mutbl: Mutability }
  | { readonly kind: "Pointer"; readonly coercion: PointerCoercion };

export interface Adjustment {
  readonly adjust: Adjust;
  /** Type after the step. */
  readonly target: Ty;
}

/** A callee found by type: method, operator, associated item. */
export interface TypeDependentDef {
  readonly kind: DefKind;
  readonly def: DefId;
}

/** A path's meaning after type-relative resolution. */
export interface ResolvedField {
  readonly variantIndex: number;
  readonly field: number;
}

/** A place inside the captured variable: through fields and derefs of the variable itself. */
export interface CaptureProjection {
  readonly kind: "Deref" | "Field";
  readonly variantIndex: number;
  readonly field: number;
  /** Type after the projection. */
  readonly ty: Ty;
}

/** One capture of a closure. `place` starts at variable `root`. */
export interface Capture extends CapturedPlace {
  readonly root: VarId;
  readonly rootTy: Ty;
  readonly place: readonly CaptureProjection[];
}

/** What is known so far of a closure of the body. */
export interface ClosureEntry {
  readonly def: DefId;
  readonly expr: HirExpr;
  readonly ty: Ty;
  sig: FnSig;
  kind: ClosureKind | undefined;
  captures: readonly Capture[] | undefined;
  /** Its surroundings say what it takes. */
  readonly isExpected?: boolean;
}

export class Tables {
  readonly nodeTypes = new Map<HirId, Ty>();
  readonly nodeArgs = new Map<HirId, readonly GenericArg[]>();
  readonly typeDependentDefs = new Map<HirId, TypeDependentDef>();
  readonly adjustments = new Map<HirId, readonly Adjustment[]>();
  /** Types of the references that default binding modes look through, outermost first. */
  readonly patAdjustments = new Map<HirId, readonly Ty[]>();
  readonly patBindingModes = new Map<HirId, "ByValue" | "Ref" | "RefMut">();
  readonly fieldIndices = new Map<HirId, ResolvedField>();
  readonly localTys = new Map<LocalId, Ty>();
  /** Casts that are nothing but a coercion. */
  readonly coercionCasts = new Set<HirId>();
  readonly closures = new Map<DefId, ClosureEntry>();
  /** Type written by the reader where it matters to the borrow checker: casts and `let` with a type. */
  readonly userTys = new Map<HirId, Ty>();
  /** Length of `[value; count]`. */
  readonly repeatCounts = new Map<HirId, Extract<Ty, { kind: "Array" }>["len"]>();
}
