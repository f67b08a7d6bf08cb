/** What kind of thing an expression denotes. Counterpart: rustc_mir_build/src/builder/expr/category.rs. */
import type { Expr } from "../ty/thir";

/**
 * `Place`: names storage. `Constant`: a value known from the text alone. `Into`: best written straight into its
 * destination (calls, blocks, matches). `AsRvalue`: a single MIR rvalue.
 */
export type Category = "Place" | "Constant" | "Into" | "AsRvalue";

export function categoryOf(e: Expr): Category {
  switch (e.kind.kind) {
    case "Field": case "Deref": case "Index": case "VarRef": case "UpvarRef": case "StaticRef": return "Place";
    case "ValueTypeAscription": return categoryOf(e.kind.source) === "Place" ? "Place" : "AsRvalue";
    case "Literal": case "ZstLiteral": case "NamedConst": case "ConstParam": case "ConstBlock": return "Constant";
    case "If": case "Match": case "Block": case "Loop": case "Call": case "LogicalOp": case "NeverToAny": case "Let":
    case "Adt": case "Borrow": case "RawBorrow": case "Yield": return "Into";
    case "Array": case "Tuple": case "Closure": case "Unary": case "Binary": case "Cast": case "PointerCoercion": case "Repeat":
    case "Assign": case "AssignOp": case "Break": case "Continue": case "Return": return "AsRvalue";
  }
}

/** Adjustments that type checking put around an expression: they share its scope. */
export function isAdjustment(e: Expr): boolean {
  switch (e.kind.kind) {
    case "NeverToAny": return true;
    case "Borrow": return !e.kind.explicit;
    case "PointerCoercion": return !e.kind.explicit;
    default: return false;
  }
}
