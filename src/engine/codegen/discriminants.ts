/** Reading and writing which variant an enum value is. Counterpart: rustc_codegen_ssa `codegen_get_discr`, `codegen_set_discr`. */
import { BinaryAlu, IntKind, Op } from "../machine/opcodes";
import type { Scalar } from "../layout/layout";
import type { Ty } from "../ty/ty";
import type { FunctionCx, Slot } from "./function_cx";
import { loadPlace, shifted, storePlace, type PlaceRef } from "./places";
import { kindOfSize } from "./type_info";

/** Plain integer type of a scalar's width: tags move as integers, also when they are pointers. */
function tagTy(fx: FunctionCx, scalar: Scalar): Ty {
  const { interner } = fx.tcx;
  switch (scalar.primitive.size) {
    case 1: return interner.uint("u8");
    case 2: return interner.uint("u16");
    case 4: return interner.u32;
    case 8: return interner.u64;
    case 16: return interner.uint("u128");
  }
}

/** Logical discriminant of a variant, as bits of the discriminant type. */
export function discriminantOf(fx: FunctionCx, ty: Ty, variant: number): bigint {
  if (ty.kind === "Coroutine") return BigInt(variant);
  if (ty.kind !== "Adt") return 0n;
  const def = fx.tcx.adtDef(ty.def);
  return def.kind === "Enum" ? def.variants[variant]?.discr ?? BigInt(variant) : 0n;
}

/** The discriminant of the place's value, in its discriminant type, to a slot. */
export function discriminantInto(fx: FunctionCx, at: PlaceRef, to: Slot): void {
  const discrTy = fx.tcx.discriminantTy(at.ty);
  const discrKind = fx.info.intKind(discrTy) ?? IntKind.I64;
  const { size } = fx.info.layout(discrTy);
  const { variants } = fx.info.layout(at.ty);
  if (variants.kind === "Single") {
    fx.constant(to, discriminantOf(fx, at.ty, variants.index), size);
    return;
  }
  const { tag } = variants;
  const ty = tagTy(fx, tag);
  const bytes = tag.primitive.size;
  const slot = fx.scratch(bytes, Math.min(bytes, 8));
  loadPlace(fx, shifted(fx, { ...at, layout: fx.info.layout(at.ty) }, variants.tagOffset, ty), slot);
  if (variants.encoding.kind === "Direct") {
    const from = kindOfSize(bytes, (discrKind & 1) === 1);
    if (bytes === size) fx.move(ty, to, slot);
    else fx.asm.emit(Op.Cast, from, discrKind, to, slot);
    return;
  }
  const { untaggedVariant, nicheFirst, nicheLast, nicheStart } = variants.encoding;
  const kind = kindOfSize(bytes, false);
  const is = fx.scratch(1);
  const done = fx.asm.label();
  if (nicheFirst === nicheLast) {
    const expected = fx.scratch(bytes, 8);
    fx.constant(expected, nicheStart, bytes);
    fx.asm.emit(Op.Alu, BinaryAlu.Eq, kind, is, slot, expected, 0);
    fx.constant(to, discriminantOf(fx, at.ty, untaggedVariant), size);
    fx.asm.jump(Op.JumpIfNot, [is], done);
    fx.constant(to, discriminantOf(fx, at.ty, nicheFirst), size);
    fx.asm.bind(done);
    return;
  }
  const relative = fx.scratch(bytes, 8);
  const k = fx.scratch(bytes, 8);
  fx.constant(k, nicheStart, bytes);
  fx.asm.emit(Op.Alu, BinaryAlu.Sub, kind, relative, slot, k, 0);
  fx.constant(k, BigInt(nicheLast - nicheFirst), bytes);
  fx.asm.emit(Op.Alu, BinaryAlu.Le, kind, is, relative, k, 0);
  fx.constant(to, discriminantOf(fx, at.ty, untaggedVariant), size);
  fx.asm.jump(Op.JumpIfNot, [is], done);
  const wide = fx.scratch(size, 8);
  fx.asm.emit(Op.Cast, kind, discrKind, wide, relative);
  const first = fx.scratch(size, 8);
  fx.constant(first, BigInt(nicheFirst), size);
  fx.asm.emit(Op.Alu, BinaryAlu.Add, discrKind, to, wide, first, 0);
  fx.asm.bind(done);
}

/** Writes the tag or niche that makes the place's value the variant. */
export function setDiscriminant(fx: FunctionCx, at: PlaceRef, variant: number): void {
  const { variants } = fx.info.layout(at.ty);
  if (variants.kind === "Single") return;
  const { tag, encoding } = variants;
  const bytes = tag.primitive.size;
  let bits: bigint;
  if (encoding.kind === "Direct") bits = discriminantOf(fx, at.ty, variant);
  else {
    if (variant === encoding.untaggedVariant) return;
    bits = encoding.nicheStart + BigInt(variant - encoding.nicheFirst);
  }
  const place = shifted(fx, { ...at, layout: fx.info.layout(at.ty) }, variants.tagOffset, tagTy(fx, tag));
  const value = BigInt.asUintN(bytes * 8, bits);
  if (place.base.kind === "Frame" && place.align >= Math.min(bytes, 8)) {
    fx.constant(place.base.slot, value, bytes);
    fx.markWritten(place.base.local, place.base.slot, place.ty);
    return;
  }
  const slot = fx.scratch(bytes, Math.min(bytes, 8));
  fx.constant(slot, value, bytes);
  storePlace(fx, place, slot);
}
