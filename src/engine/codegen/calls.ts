/** Calls: arguments are written below the frame, where the callee's frame will begin; the result is taken from there afterwards. */
import type { Operand, TerminatorKind, UnwindAction } from "../mir/mir";
import { Op, Sys } from "../machine/opcodes";
import type { Span } from "../source/span";
import type { Ty } from "../ty/ty";
import { isTrackCaller } from "./casts";
import type { FunctionCx, Slot } from "./function_cx";
import { intrinsicCall } from "./intrinsic_calls";
import type { MonoItem } from "./mono_item";
import { operandInto, operandSlot, operandTy } from "./operands";
import { addressOf, lowerPlace, storePlace, type PlaceRef } from "./places";
import { fieldOffset } from "./type_info";

/** One argument: its type and how to write it to where the callee expects it. */
export interface Argument {
  readonly ty: Ty;
  readonly into: (slot: Slot) => void;
}

export type Callee =
  | { readonly kind: "Direct"; readonly item: MonoItem; readonly trackCaller: boolean }
  /** Slot that holds a function's address. */
  | { readonly kind: "Pointer"; readonly slot: Slot };

export function operandArgument(fx: FunctionCx, operand: Operand): Argument {
  const ty = operandTy(fx, operand);
  if (operand.kind !== "Constant" && fx.info.isUnsized(ty)) {
    // An unsized value is passed by address, without its metadata.
    const address = fx.scratch(16);
    addressOf(fx, lowerPlace(fx, operand.place), address);
    return { ty, into: (slot) => { fx.moveShape("Ptr", slot, address, fx.pointerBytes); } };
  }
  return { ty, into: (slot) => { operandInto(fx, operand, slot); } };
}

export function slotArgument(fx: FunctionCx, ty: Ty, from: Slot): Argument {
  return { ty, into: (slot) => { fx.move(ty, slot, from); } };
}

/** Emits a call; afterwards the result lies in the returned slot until the next call. */
export function emitCall(fx: FunctionCx, callee: Callee, args: readonly Argument[], ret: Ty, unwind: UnwindAction, span: Span): Slot {
  const trackCaller = callee.kind === "Direct" && callee.trackCaller;
  const shape = fx.shapeOf({ ret, args: args.map((a) => a.ty), trackCaller });
  fx.outSize = Math.max(fx.outSize, shape.size);
  if (shape.size > 32 * 1024) fx.asm.emit(Op.Sys, Sys.Probe, 1, shape.size);
  args.forEach((arg, k) => { arg.into(shape.args[k]); });
  if (trackCaller) locationInto(fx, span, shape.args[shape.args.length - 1]);
  if (callee.kind === "Direct") fx.asm.emit(Op.Call, fx.builder.fn(callee.item));
  else fx.asm.emit(Op.CallPtr, callee.slot);
  unwindOperand(fx, unwind);
  return shape.ret;
}

/** The location of the call, or in a `#[track_caller]` function its own caller's. */
export function locationInto(fx: FunctionCx, span: Span, to: Slot): void {
  if (fx.callerLocation !== undefined) fx.moveShape("Ptr", to, fx.callerLocation, fx.pointerBytes);
  else fx.asm.emit(Op.AddrGlobal, to, fx.builder.location(span), 0);
}

function unwindOperand(fx: FunctionCx, unwind: UnwindAction): void {
  switch (unwind.kind) {
    case "Cleanup": fx.asm.target(fx.blockLabels[unwind.block]); return;
    case "Terminate": {
      const label = fx.asm.label();
      fx.asm.target(label);
      fx.cold.push(() => {
        fx.asm.bind(label);
        terminate(fx, fx.inCleanup);
      });
      return;
    }
    default: fx.asm.operand(0);
  }
}

/** A panic where none may be: the library says so, then the run aborts. */
export function terminate(fx: FunctionCx, inCleanup: boolean): void {
  const def = fx.tcx.langItem(inCleanup ? "panic_in_cleanup" : "panic_cannot_unwind");
  if (def !== undefined) emitCall(fx, { kind: "Direct", item: { kind: "Item", def, args: [] }, trackCaller: fx.tcx.hasAttr(def, "track_caller") }, [], fx.tcx.interner.never, { kind: "Unreachable" }, fx.span);
  fx.asm.emit(Op.Terminate, inCleanup ? 0 : 1);
}

/** Calls a lang item that does not return: the panics of MIR's `Assert`. */
export function callPanic(fx: FunctionCx, name: string, args: readonly Argument[], unwind: UnwindAction, span: Span): void {
  const def = fx.tcx.langItem(name);
  if (def === undefined) {
    fx.unsupported(`panic (${name})`);
    return;
  }
  emitCall(fx, { kind: "Direct", item: { kind: "Item", def, args: [] }, trackCaller: fx.tcx.hasAttr(def, "track_caller") }, args, fx.tcx.interner.never, unwind, span);
  fx.asm.emit(Op.Unreachable);
}

/** The `Call` terminator up to, not including, the jump to its target. */
export function lowerCall(fx: FunctionCx, t: Extract<TerminatorKind, { kind: "Call" }>, override: MonoItem | undefined): void {
  const destination = lowerPlace(fx, t.destination);
  if (override?.kind === "Intrinsic") {
    intrinsicCall(fx, override, t, destination);
    return;
  }
  if (override !== undefined) {
    finishCall(fx, t, { kind: "Direct", item: override, trackCaller: isTrackCaller(fx, override) }, t.args.map((a) => operandArgument(fx, a)), destination);
    return;
  }
  const funcTy = operandTy(fx, t.func);
  if (funcTy.kind === "FnPtr") {
    const slot = operandSlot(fx, t.func);
    finishCall(fx, t, { kind: "Pointer", slot }, t.args.map((a) => operandArgument(fx, a)), destination);
    return;
  }
  if (funcTy.kind !== "FnDef") {
    fx.unsupported("call of this type");
    return;
  }
  const instance = fx.tcx.resolveInstance(funcTy.def, funcTy.args);
  if (instance === undefined) {
    fx.unsupported(`call of \`${fx.tcx.defPath(funcTy.def)}\``);
    return;
  }
  if (instance.kind === "Intrinsic") {
    intrinsicCall(fx, instance, t, destination);
    return;
  }
  const rustCall = fx.tcx.fnSig(funcTy.def).sig.abi === "rust-call";
  const args = rustCall ? spread(fx, t.args) : t.args.map((a) => operandArgument(fx, a));
  if (instance.kind === "DropGlue") {
    if (fx.tcx.needsDrop(instance.ty) || instance.ty.kind === "Dynamic") callDropGlue(fx, instance.ty, operandSlot(fx, t.args[0]), t.unwind);
    return;
  }
  if (instance.kind === "Virtual") {
    const receiver = receiverSlot(fx, t.args[0]);
    const w = fx.pointerBytes;
    const method = fx.scratch(8);
    fx.asm.emit(Op.LoadP, method, receiver + w, instance.slot * w, w);
    const thin = fx.tcx.interner.rawPtr(fx.tcx.interner.u8, "Mut");
    finishCall(fx, t, { kind: "Pointer", slot: method }, [slotArgument(fx, thin, receiver), ...args.slice(1)], destination);
    return;
  }
  finishCall(fx, t, { kind: "Direct", item: instance, trackCaller: isTrackCaller(fx, instance) }, args, destination);
}

/** Slot of the data pointer and vtable of a receiver: a fat pointer, a smart pointer around one, or an unsized value's address. */
function receiverSlot(fx: FunctionCx, operand: Operand): Slot {
  const ty = operandTy(fx, operand);
  if (operand.kind !== "Constant" && fx.info.isUnsized(ty)) {
    const address = fx.scratch(16);
    addressOf(fx, lowerPlace(fx, operand.place), address);
    return address;
  }
  let slot = operandSlot(fx, operand);
  // Box<dyn T>, Pin<&mut dyn T>, Rc<dyn T>: the fat pointer is the only field with a size.
  for (let t = ty; t.kind === "Adt";) {
    const adt = t;
    const layout = fx.info.layout(adt);
    const k = fx.tcx.adtDef(adt.def).variants[0].fields.findIndex((f) => fx.info.layout(fx.info.fieldTy(f.def, adt)).size > 0);
    if (k < 0) break;
    slot += fieldOffset(layout, k);
    t = fx.info.fieldTy(fx.tcx.adtDef(adt.def).variants[0].fields[k].def, adt);
  }
  return slot;
}

/** "rust-call": the last argument is a tuple whose fields are passed one by one. */
function spread(fx: FunctionCx, operands: readonly Operand[]): readonly Argument[] {
  const last = operands[operands.length - 1];
  const ty = operandTy(fx, last);
  const first = operands.slice(0, -1).map((a) => operandArgument(fx, a));
  if (ty.kind !== "Tuple") return [...first, operandArgument(fx, last)];
  const slot = fx.info.layout(ty).size === 0 ? 0 : operandSlot(fx, last);
  const layout = fx.info.layout(ty);
  return [...first, ...ty.elems.map((elem, k) => slotArgument(fx, elem, slot + fieldOffset(layout, k)))];
}

function finishCall(fx: FunctionCx, t: Extract<TerminatorKind, { kind: "Call" }>, callee: Callee, args: readonly Argument[], destination: PlaceRef): void {
  const result = emitCall(fx, callee, args, destination.ty, t.unwind, t.fnSpan);
  if (t.target === undefined) fx.asm.emit(Op.Unreachable);
  else if (destination.layout.size > 0) storePlace(fx, destination, result);
}

/** Runs the destructor of what the (fat) pointer in a slot points at. */
export function callDropGlue(fx: FunctionCx, ty: Ty, pointer: Slot, unwind: UnwindAction): void {
  const w = fx.pointerBytes;
  const { interner } = fx.tcx;
  if (ty.kind === "Dynamic") {
    const glue = fx.scratch(8);
    const skip = fx.asm.label();
    const zero = fx.usize(0);
    fx.asm.emit(Op.LoadP, glue, pointer + w, 0, w);
    fx.asm.jump(w === 8 ? Op.JEq64 : Op.JEq32, [glue, zero], skip);
    emitCall(fx, { kind: "Pointer", slot: glue }, [slotArgument(fx, interner.rawPtr(interner.u8, "Mut"), pointer)], interner.unit, unwind, fx.span);
    fx.asm.bind(skip);
    return;
  }
  emitCall(fx, { kind: "Direct", item: { kind: "DropGlue", ty }, trackCaller: false }, [slotArgument(fx, interner.rawPtr(ty, "Mut"), pointer)], interner.unit, unwind, fx.span);
}
