/** `as`, coercions of pointers, and unsizing. Counterpart: rustc_codegen_ssa `mir/rvalue.rs`, `base.rs` (unsize). */
import { checkValid } from "./validity";
import type { CastKind, Operand } from "../mir/mir";
import { FLOAT32, FLOAT64, IntKind, Op, Sys } from "../machine/opcodes";
import type { Ty } from "../ty/ty";
import type { FunctionCx, Slot } from "./function_cx";
import { operandInto, operandSlot, operandTy } from "./operands";
import { isTrackCaller } from "./track_caller";
import { fieldOffset } from "./type_info";
import { upcastSlot, vtableFor } from "./vtables";

/** `operand as ty` to a slot. */
export function castInto(fx: FunctionCx, cast: CastKind, operand: Operand, ty: Ty, to: Slot): void {
  const from = operandTy(fx, operand);
  switch (cast.kind) {
    case "IntToInt": case "FloatToInt": case "IntToFloat": case "FloatToFloat":
      numberInto(fx, operandSlot(fx, operand), from, ty, to);
      return;
    case "PtrToPtr": case "FnPtrToPtr": {
      const slot = operandSlot(fx, operand);
      fx.moveShape("Ptr", to, slot, fx.pointerBytes);
      if (fx.info.layout(ty).size > fx.pointerBytes) fx.moveShape(pointeeIsDyn(fx, ty) ? "Ptr" : fx.usizeShape, to + fx.pointerBytes, slot + fx.pointerBytes, fx.pointerBytes);
      return;
    }
    case "PointerExposeProvenance": {
      const slot = operandSlot(fx, operand);
      fx.asm.emit(Op.Sys, Sys.Expose, 1, slot);
      const address = fx.pointerBytes === 8 ? fx.tcx.interner.u64 : fx.tcx.interner.u32;
      numberInto(fx, slot, address, ty, to);
      return;
    }
    case "PointerWithExposedProvenance": {
      const wide = fx.scratch(8);
      numberInto(fx, operandSlot(fx, operand), from, fx.tcx.interner.usize, wide);
      fx.asm.emit(Op.Sys, Sys.PtrFromInt, 3, to, wide, 1);
      return;
    }
    case "Transmute": transmuteInto(fx, operand, from, ty, to); return;
    case "PointerCoercion": coerceInto(fx, cast.coercion, operand, from, ty, to);
  }
}

function pointeeIsDyn(fx: FunctionCx, ty: Ty): boolean {
  return (ty.kind === "RawPtr" || ty.kind === "Ref") && fx.info.metadata(ty.pointee) === "Vtable";
}

/** Numeric kind of a type for `Op.Cast`. C-like enums count as their tag. */
function numKind(fx: FunctionCx, ty: Ty): number {
  if (ty.kind === "Float") return ty.float === "f64" ? FLOAT64 : FLOAT32;
  return fx.info.intKind(ty) ?? IntKind.I64;
}

function numberInto(fx: FunctionCx, slot: Slot, from: Ty, ty: Ty, to: Slot): void {
  const [a, b] = [numKind(fx, from), numKind(fx, ty)];
  if (a < FLOAT32 && b < FLOAT32 && a >> 1 >= b >> 1) {
    fx.move(ty, to, slot);
    return;
  }
  const source = a as IntKind;
  const wide = b >> 1 === IntKind.U64 >> 1;
  if (source === IntKind.I32 && wide) fx.asm.emit(Op.SExt32To64, to, slot);
  else if (source === IntKind.U32 && wide) fx.asm.emit(Op.ZExt32To64, to, slot);
  else if (source === IntKind.U8 && wide) fx.asm.emit(Op.ZExt8To64, to, slot);
  else if (source === IntKind.U8 && b >> 1 === IntKind.U32 >> 1) fx.asm.emit(Op.ZExt8To32, to, slot);
  else if (source === IntKind.I32 && b === FLOAT64) fx.asm.emit(Op.S32ToF64, to, slot);
  else fx.asm.emit(Op.Cast, a, b, to, slot);
}

/** Same bytes, other type. Integers become pointers without provenance. */
export function transmuteInto(fx: FunctionCx, operand: Operand, from: Ty, ty: Ty, to: Slot): void {
  const slot = operandSlot(fx, operand);
  const { size } = fx.info.layout(ty);
  const [a, b] = [fx.info.shape(from), fx.info.shape(ty)];
  if (size === 0) return;
  if (b === "Ptr" && a !== "Ptr" && a !== "Bytes") fx.asm.emit(Op.Sys, Sys.PtrFromInt, 3, to, slot, 0);
  else if (a === b) fx.moveShape(a, to, slot, size);
  else fx.asm.emit(Op.MovN, to, slot, size);
  if (fx.info.mayBeUninit(ty) && !fx.info.mayBeUninit(from)) fx.asm.emit(Op.MarkInit, to, size);
  checkValid(fx, ty, to);
}

function coerceInto(fx: FunctionCx, coercion: Extract<CastKind, { kind: "PointerCoercion" }>["coercion"], operand: Operand, from: Ty, ty: Ty, to: Slot): void {
  switch (coercion) {
    case "ReifyFnPointer": {
      if (from.kind !== "FnDef") break;
      const instance = fx.tcx.resolveInstance(from.def, from.args);
      if (instance === undefined || instance.kind === "Intrinsic" || instance.kind === "Virtual") break;
      fx.asm.emit(Op.AddrFn, to, fx.builder.fn(isTrackCaller(fx.tcx, instance) ? { kind: "ReifyShim", instance } : instance));
      return;
    }
    case "ClosureFnPointer": {
      if (from.kind !== "Closure") break;
      fx.asm.emit(Op.AddrFn, to, fx.builder.fn({ kind: "ClosureFnPointer", def: from.def, args: from.args }));
      return;
    }
    case "UnsafeFnPointer": case "MutToConstPointer": case "ArrayToPointer":
      operandInto(fx, operand, to);
      return;
    case "Unsize":
      unsizeInto(fx, operandSlot(fx, operand), from, ty, to);
      return;
  }
  fx.unsupported(`coercion ${coercion}`);
}

/** Coerces a smart or plain pointer: the one field that differs is followed down to the pointer itself. */
function unsizeInto(fx: FunctionCx, slot: Slot, from: Ty, ty: Ty, to: Slot): void {
  if ((from.kind === "Ref" || from.kind === "RawPtr") && (ty.kind === "Ref" || ty.kind === "RawPtr")) {
    unsizePointer(fx, slot, from.pointee, ty.pointee, to);
    return;
  }
  if (from.kind !== "Adt" || ty.kind !== "Adt" || from.def !== ty.def) {
    fx.unsupported("unsizing of this type");
    return;
  }
  const [source, target] = [fx.info.layout(from), fx.info.layout(ty)];
  fx.tcx.adtDef(from.def).variants[0].fields.forEach((field, k) => {
    const [a, b] = [fx.info.fieldTy(field.def, from), fx.info.fieldTy(field.def, ty)];
    const [at, into] = [slot + fieldOffset(source, k), to + fieldOffset(target, k)];
    if (a === b || fx.info.layout(a).size === 0) fx.move(b, into, at);
    else unsizeInto(fx, at, a, b, into);
  });
}

/** Address stays; metadata is made: a length, a vtable, or the vtable of a supertrait. */
function unsizePointer(fx: FunctionCx, slot: Slot, from: Ty, to: Ty, into: Slot): void {
  const w = fx.pointerBytes;
  const [source, target] = unsizedTails(fx, from, to);
  if (into !== slot) fx.moveShape("Ptr", into, slot, w);
  if (target.kind === "Slice" && source.kind === "Array") fx.usizeConstant(into + w, fx.tcx.evalConst(source.len) ?? 0n);
  else if (target.kind === "Dynamic" && source.kind === "Dynamic") {
    const entry = upcastSlot(fx.builder, source, target);
    if (entry === undefined) fx.moveShape("Ptr", into + w, slot + w, w);
    else fx.asm.emit(Op.LoadP, into + w, slot + w, entry * w, w);
  } else if (target.kind === "Dynamic") fx.asm.emit(Op.AddrGlobal, into + w, vtableFor(fx.builder, source, target), 0);
  else if (fx.info.isUnsized(from)) fx.moveShape(fx.usizeShape, into + w, slot + w, w);
  else fx.unsupported("unsizing of this type");
}

/** The innermost pair of types at which the two differ in kind. */
function unsizedTails(fx: FunctionCx, from: Ty, to: Ty): readonly [Ty, Ty] {
  let [a, b] = [from, to];
  while (a.kind === "Adt" && b.kind === "Adt" && a.def === b.def) {
    const fields = fx.tcx.adtDef(a.def).variants[0]?.fields ?? [];
    if (fields.length === 0) break;
    const last = fields[fields.length - 1].def;
    [a, b] = [fx.info.fieldTy(last, a), fx.info.fieldTy(last, b)];
  }
  return [a, b];
}
