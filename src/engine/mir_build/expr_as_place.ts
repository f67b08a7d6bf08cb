/** Expressions as places. Counterpart: rustc_mir_build/src/builder/expr/as_place.rs. */
import type { Local, Operand, Place } from "../mir/mir";
import { copyOf, derefPlace, fieldPlace, localPlace, moveOf, project } from "../mir/places";
import type { Span } from "../source/span";
import type { Expr } from "../ty/thir";
import type { Ty } from "../ty/ty";
import { RE_ERASED, RE_STATIC } from "../ty/interner";
import type { Builder } from "./builder";
import { asTemp, inExprScope, tempScopeOf } from "./expr_as_operand";
import { divergeFrom } from "./scopes";

/** The storage that the expression names; values that name none are put into a temporary. */
export function asPlace(b: Builder, e: Expr): Place {
  const { kind } = e;
  switch (kind.kind) {
    case "Field": return inExprScope(b, e, () => fieldOf(b, asPlace(b, kind.expr), kind.expr.ty, kind.variantIndex, kind.field, e.ty));
    case "Deref": return inExprScope(b, e, () => derefPlace(asPlace(b, kind.arg)));
    case "Index": return inExprScope(b, e, () => indexPlace(b, e, kind.expr, kind.index));
    case "VarRef": return b.variable(kind.id);
    case "UpvarRef": return upvarPlace(b, kind.capture);
    case "StaticRef": {
      const temp = localPlace(b.newLocal(staticRefTy(b, kind.def, e.ty), "Not", e.span));
      b.push({ kind: "StorageLive", local: temp.local }, e.span);
      b.assign(temp, { kind: "Use", operand: b.constant({ kind: "StaticRef", def: kind.def }, b.locals[temp.local].ty, e.span) }, e.span);
      return derefPlace(temp);
    }
    case "ValueTypeAscription": {
      const place = inExprScope(b, e, () => asPlace(b, kind.source));
      b.push({ kind: "AscribeUserType", place, ty: kind.userTy }, e.span);
      return place;
    }
    default: return localPlace(asTemp(b, e, tempScopeOf(b, e)));
  }
}

/** `&T` for statics, `*mut T` for `static mut`. */
function staticRefTy(b: Builder, def: number, ty: Ty): Ty {
  return (b.tcx.isMutableStatic?.(def) ?? true) ? b.tcx.interner.rawPtr(ty, "Mut") : b.tcx.interner.ref(RE_STATIC, ty, "Not");
}

/** A field of a struct, tuple, union or (through a downcast) of a variant. */
export function fieldOf(b: Builder, base: Place, baseTy: Ty, variantIndex: number, field: number, ty: Ty): Place {
  if (baseTy.kind === "Adt" && b.tcx.adtDef(baseTy.def).kind === "Enum") return fieldPlace(downcast(b, base, baseTy, variantIndex), field, ty);
  return fieldPlace(base, field, ty);
}

/** The place seen as one variant of its enum. */
export function downcast(b: Builder, place: Place, ty: Ty, variantIndex: number): Place {
  const name = ty.kind === "Adt" ? b.tcx.adtDef(ty.def).variants[variantIndex].name : "";
  return project(place, { kind: "Downcast", name, variantIndex });
}

/** A captured variable inside a closure's body: a field of the closure, seen through `&self`/`&mut self` and through a capturing reference. */
export function upvarPlace(b: Builder, capture: number): Place {
  const { closure } = b.thir;
  if (closure === undefined) return localPlace(b.temp(b.tcx.interner.error, b.thir.span));
  const captured = closure.captures[capture];
  const self = closure.kind === "FnOnce" ? localPlace(1) : derefPlace(localPlace(1));
  const field = fieldPlace(self, capture, captured.ty);
  return captured.by === "ByValue" ? field : derefPlace(field);
}

/** `base[index]` of an array or slice, checked. */
function indexPlace(b: Builder, e: Expr, baseExpr: Expr, indexExpr: Expr): Place {
  const base = asPlace(b, baseExpr);
  const index = asTemp(b, indexExpr, tempScopeOf(b, indexExpr), "Not");
  checkBounds(b, base, index, e.span);
  return project(base, { kind: "Index", local: index });
}

function checkBounds(b: Builder, base: Place, index: Local, span: Span): void {
  const len = lengthOf(b, base, span);
  const inBounds = b.tempPlace(b.tcx.interner.bool, span);
  b.assign(inBounds, { kind: "BinaryOp", op: "Lt", left: copyOf(localPlace(index)), right: len.kind === "Move" ? copyOf(len.place) : len }, span);
  assertThat(b, moveOf(inBounds), true, { kind: "BoundsCheck", len, index: copyOf(localPlace(index)) }, span);
}

/** Ends the block with an `Assert` and goes on behind it. */
export function assertThat(b: Builder, cond: Operand, expected: boolean, msg: Extract<import("../mir/mir").TerminatorKind, { kind: "Assert" }>["msg"], span: Span): void {
  const target = b.newBlock();
  b.terminate({ kind: "Assert", cond, expected, msg, target, unwind: { kind: "Continue" } }, span);
  divergeFrom(b, b.cur);
  b.cur = target;
}

/** Number of elements of an array or slice place. */
export function lengthOf(b: Builder, place: Place, span: Span): Operand {
  const { usize } = b.tcx.interner;
  const ty = b.placeTy(place);
  if (ty.kind === "Array") {
    return b.constant(ty.len.kind === "Value" ? { kind: "Scalar", bits: ty.len.value } : { kind: "TyConst", ct: ty.len }, usize, span);
  }
  const len = b.tempPlace(usize, span);
  const last = place.projection[place.projection.length - 1];
  const pointer = place.projection.length === 1 && last.kind === "Deref" ? localPlace(place.local) : undefined;
  const pointerTy = pointer === undefined ? undefined : b.placeTy(pointer);
  const readable = pointerTy !== undefined && ((pointerTy.kind === "Ref" && pointerTy.mutbl === "Not") || pointerTy.kind === "RawPtr");
  if (pointer !== undefined && readable) b.assign(len, { kind: "UnaryOp", op: "PtrMetadata", operand: copyOf(pointer) }, span);
  else b.assign(len, { kind: "Len", place }, span);
  return moveOf(len);
}

/** `&place` with its region still to be inferred. */
export function sharedRef(place: Place): Extract<import("../mir/mir").Rvalue, { kind: "Ref" }> {
  return { kind: "Ref", region: RE_ERASED, borrow: { kind: "Shared" }, place };
}
