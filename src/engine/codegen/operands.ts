/** Operands: constants and uses of places, as slots of the frame. */
import type { ConstOperand, Operand } from "../mir/mir";
import { Op } from "../machine/opcodes";
import type { Ty } from "../ty/ty";
import type { FunctionCx, Slot } from "./function_cx";
import { loadPlace, lowerPlace, slotOf, type PlaceRef } from "./places";

export function operandTy(fx: FunctionCx, operand: Operand): Ty {
  return operand.kind === "Constant" ? fx.mono(operand.constant.ty) : lowerPlaceTy(fx, operand);
}

/** Type of a place without emitting code: projections carry what is needed. */
function lowerPlaceTy(fx: FunctionCx, operand: Exclude<Operand, { kind: "Constant" }>): Ty {
  let ty = fx.localTys[operand.place.local];
  for (const elem of operand.place.projection) {
    switch (elem.kind) {
      case "Field": ty = fx.mono(elem.ty); break;
      case "Deref": {
        if (ty.kind === "Ref" || ty.kind === "RawPtr") ty = ty.pointee;
        else if (ty.kind === "Adt") {
          const arg = ty.args.find((a) => a.kind === "Type");
          if (arg?.kind === "Type") ty = arg.ty;
        }
        break;
      }
      case "Index": case "ConstantIndex":
        if (ty.kind === "Array" || ty.kind === "Slice") ty = ty.elem;
        break;
      case "Subslice":
        if (ty.kind === "Array") {
          const count = Number(fx.tcx.evalConst(ty.len) ?? 0n);
          ty = fx.tcx.interner.arrayN(ty.elem, (elem.fromEnd ? count - elem.to : elem.to) - elem.from);
        }
        break;
      case "Downcast": break;
    }
  }
  return ty;
}

/** A slot that holds the operand's value; not to be written. */
export function operandSlot(fx: FunctionCx, operand: Operand): Slot {
  if (operand.kind !== "Constant") return slotOf(fx, lowerPlace(fx, operand.place));
  const slot = fx.scratchFor(fx.mono(operand.constant.ty));
  constantInto(fx, operand.constant, slot);
  return slot;
}

/** Writes the operand's value to a slot. */
export function operandInto(fx: FunctionCx, operand: Operand, to: Slot): void {
  if (operand.kind === "Constant") constantInto(fx, operand.constant, to);
  else loadPlace(fx, lowerPlace(fx, operand.place), to);
}

/** Value of an integer-like constant, unsigned, if the operand is one that is known now. */
export function constantBits(fx: FunctionCx, operand: Operand): bigint | undefined {
  if (operand.kind !== "Constant") return undefined;
  const { constant } = operand.constant;
  if (constant.kind === "Scalar") return constant.bits;
  if (constant.kind === "TyConst") return tyConst(fx, operand.constant);
  return undefined;
}

function tyConst(fx: FunctionCx, { constant }: ConstOperand): bigint | undefined {
  if (constant.kind !== "TyConst") return undefined;
  const { ct } = constant;
  if (ct.kind === "Value") return ct.value;
  if (ct.kind === "Param") {
    const arg = fx.identity.args[ct.index];
    return arg?.kind === "Const" ? fx.tcx.evalConst(arg.ct) : undefined;
  }
  if (ct.kind === "Unevaluated") return fx.tcx.evalConst({ ...ct, args: fx.tcx.monoArgs(ct.args, fx.identity.args) });
  return fx.tcx.evalConst(ct);
}

function constantInto(fx: FunctionCx, operand: ConstOperand, to: Slot): void {
  const ty = fx.mono(operand.ty);
  const { constant } = operand;
  const { user } = fx.identity;
  const w = fx.pointerBytes;
  switch (constant.kind) {
    case "Scalar": fx.constant(to, constant.bits, fx.info.layout(ty).size); return;
    case "ZeroSized": return;
    case "TyConst": {
      const bits = tyConst(fx, operand);
      if (bits === undefined) fx.unsupported("constant that depends on parameters");
      else fx.constant(to, bits, fx.info.layout(ty).size);
      return;
    }
    case "Str": {
      const { global, length } = fx.builder.str(constant.value, user);
      fx.asm.emit(Op.AddrGlobal, to, global, 0);
      fx.usizeConstant(to + w, length);
      return;
    }
    case "ByteStr": {
      const global = fx.builder.literal(constant.value, "", user, undefined);
      fx.asm.emit(Op.AddrGlobal, to, global, 0);
      if ((ty.kind === "Ref" || ty.kind === "RawPtr") && fx.info.isUnsized(ty.pointee)) fx.usizeConstant(to + w, constant.value.length);
      return;
    }
    case "StaticRef": fx.asm.emit(Op.AddrGlobal, to, fx.builder.static(constant.def, ty.kind === "RawPtr" && ty.mutbl === "Mut"), 0); return;
    case "Promoted": {
      const body = fx.body.promoted[constant.index];
      if (body === undefined) fx.unsupported("promoted constant");
      // It may itself refer to others of the same list (`&&5`).
      else fx.asm.emit(Op.AddrGlobal, to, fx.builder.promoted(fx.identity.key, constant.index, { ...body, promoted: fx.body.promoted }, fx.identity.args, user), 0);
      return;
    }
    case "Unevaluated": {
      const resolved = fx.tcx.resolveConst(constant.def, fx.tcx.monoArgs(constant.args, fx.identity.args));
      if (resolved === undefined) {
        fx.unsupported("constant that cannot be resolved");
        return;
      }
      loadPlace(fx, globalPlace(fx, fx.builder.constant(resolved.def, resolved.args), ty), to);
    }
  }
}

/** The value of a global allocation as a place. */
export function globalPlace(fx: FunctionCx, global: number, ty: Ty): PlaceRef {
  const pointer = fx.scratch(8);
  fx.asm.emit(Op.AddrGlobal, pointer, global, 0);
  const layout = fx.info.layout(ty);
  return { ty, layout, base: { kind: "Memory", pointer, displacement: 0 }, meta: undefined, align: layout.align, raw: false };
}
