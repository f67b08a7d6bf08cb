/**
 * Constant rvalues behind shared borrows live in static memory: `&5`, `&[1, 2]`, `&CONST`, `&None`. Not when the value
 * needs dropping, has interior mutability, or its making could fail or call a function.
 * Reference: 10.8 Destructors, "Constant promotion". Counterpart: rustc_mir_transform/src/promote_consts.rs.
 */
import type { Body, Operand } from "../mir/mir";
import { localPlace } from "../mir/places";
import type { Mutability } from "../syntax/ast";
import type { Expr } from "../ty/thir";
import type { Ty } from "../ty/ty";
import { Builder } from "./builder";
import { finishBody } from "./finish";
import { isIntegral } from "./scalars";
import { inTerminatingScope } from "./scopes";

/** The borrow as a constant, its value as a promoted body; undefined if it must be a temporary. */
export function promoteBorrow(b: Builder, borrow: Expr, arg: Expr, mutbl: Mutability): Operand | undefined {
  if (!isPromotable(b, arg) || isPlainPlace(arg)) return undefined;
  if (mutbl === "Not" && !(isFreezeValue(b, arg) && !needsDropValue(b, arg))) return undefined;
  const inner = new Builder(b.tcx, b.thir, b.sink, b.lower);
  inner.sourceScopes.push({ span: borrow.span, parent: undefined, isUnsafe: false });
  inner.newLocal(arg.ty, "Mut", arg.span, { kind: "Return" });
  inTerminatingScope(inner, arg.span, () => b.lower.exprInto(inner, localPlace(0), arg));
  inner.terminate({ kind: "Return" }, arg.span);
  const nested = inner.promoted;
  const offset = b.promoted.length;
  // Borrows inside a promoted value are promoted themselves, side by side with it.
  const body: Body = { ...finishBody(inner, arg.span), promoted: [] };
  b.promoted.push(...[...nested, body].map((x) => (offset === 0 ? x : shiftPromoted(x, offset))));
  return b.constant({ kind: "Promoted", index: b.promoted.length - 1 }, borrow.ty, borrow.span);
}

/** `&5` inside a promoted `[&5]` got an index in a list of its own; it moves to the body's list. */
function shiftPromoted(body: Body, offset: number): Body {
  const shift = (o: Operand): Operand => (o.kind === "Constant" && o.constant.constant.kind === "Promoted" ? { ...o, constant: { ...o.constant, constant: { kind: "Promoted", index: o.constant.constant.index + offset } } } : o);
  return {
    ...body,
    basicBlocks: body.basicBlocks.map((block) => ({
      ...block,
      statements: block.statements.map((s) => (s.kind.kind === "Assign" && s.kind.rvalue.kind === "Use" ? { ...s, kind: { ...s.kind, rvalue: { kind: "Use" as const, operand: shift(s.kind.rvalue.operand) } } } : s)),
    })),
  };
}

/** Nothing but a path to existing storage: nothing to promote. */
function isPlainPlace(e: Expr): boolean {
  const { kind } = e;
  if (kind.kind === "StaticRef" || kind.kind === "VarRef" || kind.kind === "UpvarRef") return true;
  if (kind.kind === "Deref") return true;
  return kind.kind === "Field" ? isPlainPlace(kind.expr) : kind.kind === "Index" ? isPlainPlace(kind.expr) : false;
}

/** Made of constants alone, by operations that cannot fail. */
function isPromotable(b: Builder, e: Expr): boolean {
  const { kind } = e;
  const all = (exprs: readonly Expr[]): boolean => exprs.every((x) => isPromotable(b, x));
  switch (kind.kind) {
    case "Literal": case "ZstLiteral": case "ConstParam": return true;
    case "NamedConst": return true;
    case "Tuple": case "Array": return all(kind.fields);
    case "Adt": return kind.base === undefined && b.tcx.adtDef(kind.def).kind !== "Union" && all(kind.fields.map((f) => f.expr));
    case "Repeat": return isPromotable(b, kind.value);
    case "Closure": return kind.upvars.length === 0;
    case "Unary": return isPromotable(b, kind.arg);
    case "Binary":
      if (kind.left.ty.kind === "RawPtr" || kind.left.ty.kind === "FnPtr") return false;
      if ((kind.op === "Div" || kind.op === "Rem") && isIntegral(kind.left.ty) && !isSafeDivisor(kind.right)) return false;
      return isPromotable(b, kind.left) && isPromotable(b, kind.right);
    case "Cast": return !(kind.source.ty.kind === "RawPtr" || kind.source.ty.kind === "FnPtr") && isPromotable(b, kind.source);
    case "PointerCoercion": return isPromotable(b, kind.source);
    case "NeverToAny": return false;
    case "ValueTypeAscription": return isPromotable(b, kind.source);
    case "Field": return isPromotable(b, kind.expr);
    case "Borrow":
      if (kind.mutbl === "Mut") return kind.arg.kind.kind === "Array" && kind.arg.kind.fields.length === 0;
      // A reborrow of a promotable reference is that reference.
      if (kind.arg.kind.kind === "Deref") return isPromotable(b, kind.arg.kind.arg);
      return isPromotable(b, kind.arg) && isFreezeValue(b, kind.arg) && !needsDropValue(b, kind.arg);
    case "Block": return kind.block.stmts.length === 0 && kind.block.expr !== undefined && !kind.block.isUnsafe && kind.block.breakTarget === undefined && isPromotable(b, kind.block.expr);
    default: return false;
  }
}

function isSafeDivisor(e: Expr): boolean {
  if (e.kind.kind !== "Literal" || e.kind.lit.kind !== "Scalar" || e.kind.lit.bits === 0n) return false;
  return e.ty.kind === "Uint" || e.kind.lit.bits < 1n << 7n;
}

/** Judged by the value where it is written out (`None` of `Option<Cell<_>>` is harmless), else by the type. */
function isFreezeValue(b: Builder, e: Expr): boolean {
  const { kind } = e;
  switch (kind.kind) {
    case "Adt": return kind.def !== b.tcx.langItem("unsafe_cell") && kind.fields.every((f) => isFreezeValue(b, f.expr));
    case "Tuple": case "Array": return kind.fields.every((f) => isFreezeValue(b, f));
    default: return isFreeze(b, e.ty, 0);
  }
}

/** No `UnsafeCell` outside of a pointer. Type parameters might have one. */
function isFreeze(b: Builder, ty: Ty, depth: number): boolean {
  if (depth > 16) return false;
  switch (ty.kind) {
    case "Adt":
      if (ty.def === b.tcx.langItem("unsafe_cell")) return false;
      return b.tcx.adtDef(ty.def).variants.every((v) => v.fields.every((f) => isFreeze(b, b.tcx.fieldTy(f.def, ty.args), depth + 1)));
    case "Tuple": return ty.elems.every((t) => isFreeze(b, t, depth + 1));
    case "Array": case "Slice": return isFreeze(b, ty.elem, depth + 1);
    case "Param": case "Alias": case "Dynamic": return false;
    default: return true;
  }
}

function needsDropValue(b: Builder, e: Expr): boolean {
  const { kind } = e;
  switch (kind.kind) {
    case "Adt": return b.tcx.dropImpl(e.ty) !== undefined || kind.fields.some((f) => needsDropValue(b, f.expr));
    case "Tuple": case "Array": return kind.fields.some((f) => needsDropValue(b, f));
    default: return b.needsDrop(e.ty);
  }
}
