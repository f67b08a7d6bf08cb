/**
 * Places: where a MIR place lies, worked out step by step.
 * Worked example: `(*_1).2[_3]` with `_1: &S` starts as the frame slot of `_1`; `Deref` makes it "memory at the pointer in that slot";
 * `.2` adds the field's offset; `[_3]` computes a new pointer into a scratch slot.
 */
import type { Local, Place, PlaceElem } from "../mir/mir";
import { Op } from "../machine/opcodes";
import type { Layout } from "../layout/layout";
import type { Ty } from "../ty/ty";
import type { FunctionCx, Slot } from "./function_cx";
import { fieldOffset } from "./type_info";
import { checkScalar, checkUnionRead } from "./validity";

export interface PlaceRef {
  readonly ty: Ty;
  /** Of the type, or of the variant after a downcast. */
  readonly layout: Layout;
  readonly base:
    /** In this frame, at a known offset. */
    | { readonly kind: "Frame"; readonly slot: Slot; readonly local: Local }
    /** An element of an array in this frame: `index` is a slot with the linear offset. */
    | { readonly kind: "Linear"; readonly index: Slot; readonly displacement: number; readonly local: Local }
    /** Behind the pointer in a slot. */
    | { readonly kind: "Memory"; readonly pointer: Slot; readonly displacement: number };
  /** Slot of the length or vtable when the type is unsized. */
  readonly meta: Slot | undefined;
  /** What the address is known to be a multiple of. */
  readonly align: number;
  /** Reached through a raw pointer: validity is checked. */
  readonly raw: boolean;
  /** A field of a union in this frame: its bytes may not be initialised. */
  readonly union?: boolean;
}

export function lowerPlace(fx: FunctionCx, place: Place): PlaceRef {
  const ty = fx.localTys[place.local];
  const layout = fx.info.layout(ty);
  let at: PlaceRef = { ty, layout, base: { kind: "Frame", slot: fx.localSlots[place.local], local: place.local }, meta: undefined, align: layout.align, raw: false };
  if (fx.info.isUnsized(ty)) {
    const pointer = fx.localSlots[place.local];
    at = { ...at, base: { kind: "Memory", pointer, displacement: 0 }, meta: place.local > fx.body.argCount ? pointer + fx.pointerBytes : undefined };
  }
  for (const elem of place.projection) at = projectPlace(fx, at, elem);
  return at;
}

export function projectPlace(fx: FunctionCx, at: PlaceRef, elem: PlaceElem): PlaceRef {
  switch (elem.kind) {
    case "Deref": return derefPlace(fx, at);
    case "Field": {
      const field = fieldOf(fx, at, elem.field, fx.mono(elem.ty));
      const isUnion = at.base.kind === "Frame" && at.ty.kind === "Adt" && fx.tcx.adtDef(at.ty.def).kind === "Union";
      return isUnion && !fx.info.mayBeUninit(field.ty) ? { ...field, union: true } : field;
    }
    case "Downcast": {
      const { variants } = at.layout;
      return variants.kind === "Multiple" ? { ...at, layout: variants.variants[elem.variantIndex] } : at;
    }
    case "Index": return indexPlace(fx, at, fx.localSlots[elem.local]);
    case "ConstantIndex": return constantIndex(fx, at, elem.offset, elem.fromEnd);
    case "Subslice": return subslice(fx, at, elem);
  }
}

/** The same place, `by` bytes further, with another type. */
export function shifted(fx: FunctionCx, at: PlaceRef, by: number, ty: Ty, meta: Slot | undefined = undefined): PlaceRef {
  const layout = fx.info.layout(ty);
  const { base } = at;
  const moved: PlaceRef["base"] = base.kind === "Frame" ? { ...base, slot: base.slot + by } : { ...base, displacement: base.displacement + by };
  const align = by === 0 ? at.align : Math.min(at.align, by & -by);
  return { ty, layout, base: moved, meta, align: Math.max(1, align), raw: at.raw };
}

export function fieldOf(fx: FunctionCx, at: PlaceRef, field: number, ty: Ty): PlaceRef {
  const offset = fieldOffset(at.layout, field);
  if (at.meta === undefined || !fx.info.isUnsized(ty)) return shifted(fx, at, offset, ty);
  const tail = fx.info.tail(ty);
  if (tail.kind !== "Dynamic") return shifted(fx, at, offset, ty, at.meta);
  return dynField(fx, at, offset, ty);
}

/** A field whose type ends in `dyn`: its offset depends on the alignment in the vtable. */
function dynField(fx: FunctionCx, at: PlaceRef, offset: number, ty: Ty): PlaceRef {
  if (at.meta === undefined || at.base.kind !== "Memory" || offset === 0) return shifted(fx, at, offset, ty, at.meta);
  const align = fx.scratch(8);
  const w = fx.pointerBytes;
  fx.asm.emit(w === 8 ? Op.Load64 : Op.Load32, align, at.meta, 2 * w, w);
  const pointer = fx.scratch(8);
  // offset rounded up to align: (offset + align - 1) & -align, in 32 bits.
  const t = fx.scratch(8);
  fx.asm.emit(Op.Add32I, t, align, offset - 1);
  const mask = fx.scratch(8);
  const zero = fx.usize(0);
  fx.asm.emit(Op.Sub32, mask, zero, align);
  fx.asm.emit(Op.And32, t, t, mask);
  fx.asm.emit(Op.PtrIndex, pointer, at.base.pointer, t, 1, at.base.displacement);
  return { ty, layout: fx.info.layout(ty), base: { kind: "Memory", pointer, displacement: 0 }, meta: at.meta, align: 1, raw: at.raw };
}

/** What a reference, raw pointer or box points at. */
export function derefPlace(fx: FunctionCx, at: PlaceRef): PlaceRef {
  const { ty } = at;
  const pointee = ty.kind === "Ref" || ty.kind === "RawPtr" ? ty.pointee : boxContent(fx, ty);
  if (pointee === undefined) {
    fx.unsupported("dereference of this type");
    return at;
  }
  const layout = fx.info.layout(pointee);
  const unsized = fx.info.isUnsized(pointee);
  const pointer = slotOf(fx, at);
  return { ty: pointee, layout, base: { kind: "Memory", pointer, displacement: 0 }, meta: unsized ? pointer + fx.pointerBytes : undefined, align: layout.align, raw: ty.kind === "RawPtr" };
}

function boxContent(fx: FunctionCx, ty: Ty): Ty | undefined {
  if (ty.kind !== "Adt" || ty.def !== fx.tcx.langItem("owned_box")) return undefined;
  const arg = ty.args.find((a) => a.kind === "Type");
  return arg?.kind === "Type" ? arg.ty : undefined;
}

function indexPlace(fx: FunctionCx, at: PlaceRef, index: Slot): PlaceRef {
  if (at.ty.kind !== "Array" && at.ty.kind !== "Slice") {
    fx.unsupported("indexing of this type");
    return at;
  }
  const elem = at.ty.elem;
  const layout = fx.info.layout(elem);
  const { base } = at;
  const align = Math.min(at.align, layout.align);
  if (base.kind === "Memory") {
    const pointer = fx.scratch(8);
    fx.asm.emit(Op.PtrIndex, pointer, base.pointer, index, layout.size, base.displacement);
    return { ty: elem, layout, base: { kind: "Memory", pointer, displacement: 0 }, meta: undefined, align, raw: at.raw };
  }
  const slot = fx.scratch(8);
  const count = at.layout.fields.kind === "Array" ? at.layout.fields.count : 0;
  if (base.kind === "Frame") fx.asm.emit(Op.LinearIndex, slot, base.slot, index, layout.size, count);
  else {
    // An array inside an array: add to the linear offset.
    const stride = fx.scratch(8);
    fx.asm.emit(Op.Mul32I, stride, index, layout.size);
    fx.asm.emit(Op.Add32, slot, base.index, stride);
    if (base.displacement !== 0) fx.asm.emit(Op.Add32I, slot, slot, base.displacement);
  }
  return { ty: elem, layout, base: { kind: "Linear", index: slot, displacement: 0, local: base.local }, meta: undefined, align, raw: false };
}

function constantIndex(fx: FunctionCx, at: PlaceRef, offset: number, fromEnd: boolean): PlaceRef {
  if (at.ty.kind !== "Array" && at.ty.kind !== "Slice") return at;
  const elem = at.ty.elem;
  const { size } = fx.info.layout(elem);
  if (at.layout.fields.kind === "Array" && at.ty.kind === "Array") return shifted(fx, at, (fromEnd ? at.layout.fields.count - offset : offset) * size, elem);
  if (!fromEnd) return shifted(fx, at, offset * size, elem);
  const index = fx.scratch(8);
  if (at.meta !== undefined) fx.asm.emit(fx.pointerBytes === 8 ? Op.Add64I : Op.Add32I, index, at.meta, -offset);
  return indexPlace(fx, at, index);
}

function subslice(fx: FunctionCx, at: PlaceRef, elem: Extract<PlaceElem, { kind: "Subslice" }>): PlaceRef {
  if (at.ty.kind !== "Array" && at.ty.kind !== "Slice") return at;
  const { size } = fx.info.layout(at.ty.elem);
  if (at.ty.kind === "Array") {
    const count = at.layout.fields.kind === "Array" ? at.layout.fields.count : 0;
    const to = elem.fromEnd ? count - elem.to : elem.to;
    return shifted(fx, at, elem.from * size, fx.tcx.interner.arrayN(at.ty.elem, to - elem.from));
  }
  const length = fx.scratch(8);
  if (at.meta !== undefined && elem.fromEnd) fx.asm.emit(fx.pointerBytes === 8 ? Op.Add64I : Op.Add32I, length, at.meta, -(elem.from + elem.to));
  else fx.usizeConstant(length, elem.to - elem.from);
  return shifted(fx, at, elem.from * size, at.ty, length);
}

// ---- reading and writing ----

/** A slot that holds the place's value: its own when it lies aligned in the frame, else a scratch copy. */
export function slotOf(fx: FunctionCx, at: PlaceRef): Slot {
  if (at.base.kind === "Frame" && at.align >= fx.info.layout(at.ty).align) {
    if (at.union === true) checkUnionRead(fx, at.ty, at.base.slot);
    return at.base.slot;
  }
  const slot = fx.scratchFor(at.ty);
  loadPlace(fx, at, slot);
  return slot;
}

const LOADS = { B8: Op.Load8, B16: Op.Load16, B32: Op.Load32, B64: Op.Load64, Ptr: Op.LoadP } as const;
const STORES = { B8: Op.Store8, B16: Op.Store16, B32: Op.Store32, B64: Op.Store64, Ptr: Op.StoreP } as const;
const LINEAR_LOADS = { B8: Op.LoadL8, B16: Op.LoadL16, B32: Op.LoadL32, B64: Op.LoadL64 } as const;
const LINEAR_STORES = { B8: Op.StoreL8, B16: Op.StoreL16, B32: Op.StoreL32, B64: Op.StoreL64 } as const;

/** Copies the place's value to a slot. */
export function loadPlace(fx: FunctionCx, at: PlaceRef, to: Slot): void {
  const { size, align: natural } = fx.info.layout(at.ty);
  let shape = fx.info.shape(at.ty);
  if (shape === "Zst") return;
  if (at.align < natural) shape = "Bytes";
  const { base } = at;
  switch (base.kind) {
    case "Frame":
      if (at.union === true) checkUnionRead(fx, at.ty, base.slot);
      if (to !== base.slot) fx.moveShape(shape, to, base.slot, size);
      return;
    case "Linear":
      if (shape === "Bytes" || shape === "Ptr") fx.asm.emit(Op.LoadLN, to, base.index, base.displacement, size);
      else fx.asm.emit(LINEAR_LOADS[shape], to, base.index, base.displacement);
      return;
    case "Memory":
      if (shape === "Bytes") fx.asm.emit(Op.LoadN, to, base.pointer, base.displacement, at.align, size);
      else fx.asm.emit(LOADS[shape], to, base.pointer, base.displacement, at.align);
      if (at.raw) checkScalar(fx, at.ty, to);
  }
}

/** Writes a slot's value to the place. */
export function storePlace(fx: FunctionCx, at: PlaceRef, from: Slot): void {
  const { size, align: natural } = fx.info.layout(at.ty);
  let shape = fx.info.shape(at.ty);
  if (shape === "Zst") return;
  if (at.align < natural) shape = "Bytes";
  const { base } = at;
  switch (base.kind) {
    case "Frame":
      if (from !== base.slot) fx.moveShape(shape, base.slot, from, size);
      fx.markWritten(base.local, base.slot, at.ty);
      return;
    case "Linear":
      if (shape === "Bytes" || shape === "Ptr") fx.asm.emit(Op.StoreLN, base.index, base.displacement, from, size);
      else fx.asm.emit(LINEAR_STORES[shape], base.index, base.displacement, from);
      if (fx.hidden[base.local] !== undefined) fx.markWritten(base.local, fx.localSlots[base.local], fx.localTys[base.local]);
      return;
    case "Memory":
      if (shape === "Bytes") fx.asm.emit(Op.StoreN, base.pointer, base.displacement, from, at.align, size, fx.info.mayBeUninit(at.ty) ? 1 : 0);
      else fx.asm.emit(STORES[shape], base.pointer, base.displacement, from, at.align);
  }
}

/** Computes a value of the place's type straight into it, or through a scratch slot. */
export function writePlace(fx: FunctionCx, at: PlaceRef, compute: (slot: Slot) => void): void {
  if (at.base.kind === "Frame" && at.align >= fx.info.layout(at.ty).align) {
    compute(at.base.slot);
    fx.markWritten(at.base.local, at.base.slot, at.ty);
    return;
  }
  const slot = fx.scratchFor(at.ty);
  compute(slot);
  storePlace(fx, at, slot);
}

/** Address (and metadata) of the place to a slot. */
export function addressOf(fx: FunctionCx, at: PlaceRef, to: Slot): void {
  const { base } = at;
  switch (base.kind) {
    case "Frame": fx.asm.emit(Op.AddrLocal, to, base.slot, fx.hidden[base.local] ?? 0); break;
    case "Linear": fx.asm.emit(Op.AddrLinear, to, base.index, base.displacement, fx.hidden[base.local] ?? 0); break;
    case "Memory":
      if (base.displacement !== 0) fx.asm.emit(Op.PtrAdd, to, base.pointer, base.displacement);
      else fx.moveShape("Ptr", to, base.pointer, fx.pointerBytes);
  }
  if (at.meta !== undefined) fx.moveShape(fx.info.metadata(at.ty) === "Vtable" ? "Ptr" : fx.usizeShape, to + fx.pointerBytes, at.meta, fx.pointerBytes);
}
