/**
 * Values made by other means than their type's must be values of it: checked where a transmute makes one, where a union's field is read, and,
 * for scalars, where a raw pointer is read. Counterpart: rustc_const_eval/src/interpret/validity.rs.
 *
 * Not modelled: elements of arrays, payloads of enums, what a raw read finds inside of structs; padding counts as initialised.
 */
import { Op, Sys } from "../machine/opcodes";
import type { Ty } from "../ty/ty";
import type { FunctionCx, Slot } from "./function_cx";
import { fieldOffset } from "./type_info";

/** A value that was transmuted into a slot. */
export function checkValid(fx: FunctionCx, ty: Ty, slot: Slot): void {
  eachScalar(fx, ty, slot, (leaf, at) => checkScalar(fx, leaf, at));
}

/** A field read from a union, in a slot: it must be initialised too. */
export function checkUnionRead(fx: FunctionCx, ty: Ty, slot: Slot): void {
  eachScalar(fx, ty, slot, (leaf, at) => {
    fx.asm.emit(Op.Sys, Sys.CheckInit, 2, at, fx.info.layout(leaf).size);
    checkScalar(fx, leaf, at);
  });
}

/** Scalars in a value, those of fields of structs and tuples included. */
function eachScalar(fx: FunctionCx, ty: Ty, slot: Slot, check: (leaf: Ty, at: Slot) => void): void {
  const layout = fx.info.layout(ty);
  if (layout.size === 0 || fx.info.mayBeUninit(ty)) return;
  if (layout.repr.kind === "Scalar" || ty.kind === "Ref") return check(ty, slot);
  fieldTys(fx, ty).forEach((field, k) => eachScalar(fx, field, slot + fieldOffset(layout, k), check));
}

function fieldTys(fx: FunctionCx, ty: Ty): readonly Ty[] {
  if (ty.kind === "Tuple") return ty.elems;
  if (ty.kind !== "Adt" || fx.tcx.adtDef(ty.def).kind !== "Struct") return [];
  return fx.tcx.adtDef(ty.def).variants[0].fields.map((f) => fx.mono(fx.tcx.fieldTy(f.def, ty.args)));
}

/** A bool, char, C-like enum, reference or function pointer, or a struct of one value that has such a rule, must hold one of its values. */
export function checkScalar(fx: FunctionCx, ty: Ty, slot: Slot): void {
  const { repr, size } = fx.info.layout(ty);
  if (ty.kind === "Ref") {
    fx.asm.emit(Op.CheckRange, slot, fx.pointerBytes, 1, -1, fx.builder.string(expected(fx, ty, 1n)));
    return;
  }
  if (repr.kind !== "Scalar" || fx.info.mayBeUninit(ty)) return;
  const { primitive, validStart, validEnd } = repr.scalar;
  const all = (1n << BigInt(size * 8)) - 1n;
  if (primitive.kind === "Float" || ((validEnd + 1n) & all) === validStart) return;
  const isNonZero = validStart === 1n && validEnd === all;
  if (size > 4 && !isNonZero) return;
  fx.asm.emit(Op.CheckRange, slot, size, Number(BigInt.asIntN(32, validStart)), Number(BigInt.asIntN(32, validEnd)), fx.builder.string(expected(fx, ty, validStart)));
  if (ty.kind === "Char") fx.asm.emit(Op.CheckRange, slot, size, 0xe000, 0xd7ff, fx.builder.string(expected(fx, ty, validStart)));
  if (ty.kind === "FnPtr") fx.asm.emit(Op.Sys, Sys.CheckFunction, 1, slot);
}

/** Miri's words for what was expected. */
function expected(fx: FunctionCx, ty: Ty, least: bigint): string {
  switch (ty.kind) {
    case "Bool": return "a boolean";
    case "Char": return "a valid unicode scalar value (in `0..=0x10FFFF` but not in `0xD800..=0xDFFF`)";
    case "Ref": return "a reference, which is never null";
    case "FnPtr": return "a function pointer";
    case "Adt": {
      if (fx.tcx.adtDef(ty.def).kind === "Enum") return "a valid enum tag";
      const inner = fieldTys(fx, ty).find((f) => fx.info.layout(f).size > 0);
      const { repr } = fx.info.layout(inner ?? ty);
      if (inner !== undefined && (inner.kind === "Ref" || (repr.kind === "Scalar" && repr.scalar.validStart === least))) return expected(fx, inner, least);
    }
  }
  return `something greater or equal to ${least}`;
}
