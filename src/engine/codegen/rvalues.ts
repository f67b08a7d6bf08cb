/** Assignments: each rvalue computed into a place. */
import type { Operand, Place, Rvalue } from "../mir/mir";
import { Op } from "../machine/opcodes";
import type { Ty } from "../ty/ty";
import { binaryInto, unaryInto } from "./arithmetic";
import { castInto } from "./casts";
import { discriminantInto, setDiscriminant } from "./discriminants";
import type { FunctionCx, Slot } from "./function_cx";
import { operandInto, operandSlot, operandTy } from "./operands";
import { addressOf, fieldOf, lowerPlace, shifted, slotOf, storePlace, writePlace, type PlaceRef } from "./places";

export function assign(fx: FunctionCx, place: Place, rvalue: Rvalue): void {
  const to = lowerPlace(fx, place);
  if (to.meta !== undefined && place.projection.length === 0 && rvalue.kind === "Use" && rvalue.operand.kind !== "Constant") {
    addressOf(fx, lowerPlace(fx, rvalue.operand.place), fx.localSlots[place.local]);
    return;
  }
  switch (rvalue.kind) {
    case "Use":
      if (to.base.kind === "Frame") writePlace(fx, to, (slot) => { operandInto(fx, rvalue.operand, slot); });
      else if (to.layout.size > 0) storePlace(fx, to, operandSlot(fx, rvalue.operand));
      return;
    case "Aggregate": aggregate(fx, to, rvalue); return;
    case "Repeat": repeat(fx, to, rvalue.operand); return;
    default: writePlace(fx, to, (slot) => { compute(fx, rvalue, to.ty, slot); });
  }
}

function compute(fx: FunctionCx, rvalue: Exclude<Rvalue, { kind: "Use" | "Aggregate" | "Repeat" }>, ty: Ty, to: Slot): void {
  switch (rvalue.kind) {
    case "Ref": case "RawPtr": {
      const at = lowerPlace(fx, rvalue.place);
      if (rvalue.kind === "Ref" && at.raw && at.base.kind === "Memory" && at.meta === undefined) fx.asm.emit(Op.CheckRef, at.base.pointer, at.base.displacement, at.layout.size, fx.info.layout(at.ty).align);
      addressOf(fx, at, to);
      return;
    }
    case "Len": {
      const at = lowerPlace(fx, rvalue.place);
      if (at.meta !== undefined) fx.moveShape(fx.usizeShape, to, at.meta, fx.pointerBytes);
      else fx.usizeConstant(to, at.layout.fields.kind === "Array" ? at.layout.fields.count : 0);
      return;
    }
    case "Cast": castInto(fx, rvalue.cast, rvalue.operand, fx.mono(rvalue.ty), to); return;
    case "BinaryOp": binaryInto(fx, rvalue.op, rvalue.left, rvalue.right, ty, to); return;
    case "UnaryOp":
      if (rvalue.op === "PtrMetadata") {
        const { size } = fx.info.layout(ty);
        if (size > 0) fx.move(ty, to, operandSlot(fx, rvalue.operand) + fx.pointerBytes);
      } else unaryInto(fx, rvalue.op, rvalue.operand, to);
      return;
    case "NullaryOp": {
      const layout = fx.info.layout(fx.mono(rvalue.ty));
      fx.usizeConstant(to, rvalue.op === "SizeOf" ? layout.size : layout.align);
      return;
    }
    case "Discriminant": discriminantInto(fx, lowerPlace(fx, rvalue.place), to);
  }
}

/** Field by field, then the tag. Through a scratch copy when the place is not in the frame. */
function aggregate(fx: FunctionCx, to: PlaceRef, rvalue: Extract<Rvalue, { kind: "Aggregate" }>): void {
  if (to.base.kind !== "Frame" || to.align < fx.info.layout(to.ty).align) {
    const slot = fx.scratchFor(to.ty);
    if (fx.info.mayBeUninit(to.ty)) fx.asm.emit(Op.MarkUninit, slot, to.layout.size);
    // A negative local stands for none: scratch is written without marks unless the type needs them.
    fill(fx, { ...to, base: { kind: "Frame", slot, local: -1 }, align: fx.info.layout(to.ty).align }, rvalue);
    storePlace(fx, to, slot);
    return;
  }
  fill(fx, to, rvalue);
}

function fill(fx: FunctionCx, to: PlaceRef, { aggregate: kind, operands }: Extract<Rvalue, { kind: "Aggregate" }>): void {
  switch (kind.kind) {
    case "Array": {
      const elem = fx.mono(kind.elem);
      const { size } = fx.info.layout(elem);
      operands.forEach((operand, k) => { put(fx, shifted(fx, to, k * size, elem), operand, to); });
      return;
    }
    case "RawPtr": {
      if (to.base.kind !== "Frame") return;
      operandInto(fx, operands[0], to.base.slot);
      if (to.layout.size > fx.pointerBytes) operandInto(fx, operands[1], to.base.slot + fx.pointerBytes);
      return;
    }
    case "Adt": {
      const { variants } = to.layout;
      const layout = variants.kind === "Multiple" ? variants.variants[kind.variantIndex] : to.layout;
      const at = { ...to, layout };
      operands.forEach((operand, k) => { put(fx, fieldOf(fx, at, kind.activeField ?? k, operandTy(fx, operand)), operand, to); });
      setDiscriminant(fx, to, kind.variantIndex);
      return;
    }
    case "Coroutine":
      operands.forEach((operand, k) => { put(fx, fieldOf(fx, to, k, operandTy(fx, operand)), operand, to); });
      setDiscriminant(fx, to, 0);
      return;
    default:
      operands.forEach((operand, k) => { put(fx, fieldOf(fx, to, k, operandTy(fx, operand)), operand, to); });
  }
}

/** Writes one part of an aggregate. A whole that may be partly uninitialised gets its marks also in scratch. */
function put(fx: FunctionCx, part: PlaceRef, operand: Operand, whole: PlaceRef): void {
  const { size } = fx.info.layout(part.ty);
  if (size === 0) return;
  writePlace(fx, part, (slot) => { operandInto(fx, operand, slot); });
  if (part.base.kind === "Frame" && part.base.local < 0 && fx.info.mayBeUninit(whole.ty) && !fx.info.mayBeUninit(part.ty)) fx.asm.emit(Op.MarkInit, part.base.slot, size);
}

/** `[x; N]`: zeros at once, few elements one by one, else a doubling copy inside the frame. */
function repeat(fx: FunctionCx, to: PlaceRef, operand: Operand): void {
  const { fields, size } = to.layout;
  const count = fields.kind === "Array" ? fields.count : 0;
  const stride = fields.kind === "Array" ? fields.stride : 0;
  if (size === 0 || count === 0) return;
  const inFrame = to.base.kind === "Frame" ? to.base : undefined;
  const slot = inFrame?.slot ?? fx.scratchFor(to.ty);
  if (operand.kind === "Constant" && operand.constant.constant.kind === "Scalar" && operand.constant.constant.bits === 0n) fx.asm.emit(Op.Zero, slot, size);
  else {
    operandInto(fx, operand, slot);
    let done = stride;
    while (done < size) {
      const next = Math.min(done, size - done);
      fx.asm.emit(Op.MovN, slot + done, slot, next);
      done += next;
    }
  }
  if (inFrame === undefined) storePlace(fx, to, slot);
  else fx.markWritten(inFrame.local, slot, to.ty);
}

/** A slot with the value of a place. */
export function placeSlot(fx: FunctionCx, place: Place): Slot {
  return slotOf(fx, lowerPlace(fx, place));
}
