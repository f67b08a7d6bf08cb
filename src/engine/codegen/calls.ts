/** Calls: arguments are written below the frame, where the callee's frame will begin; the result is taken from there afterwards. */
import type { Operand, UnwindAction } from "../mir/mir";
import { Op, Sys } from "../machine/opcodes";
import type { Span } from "../source/span";
import type { Ty } from "../ty/ty";
import type { FunctionCx, Slot } from "./function_cx";
import type { MonoItem } from "./mono_item";
import { operandInto, operandTy } from "./operands";
import { addressOf, lowerPlace } from "./places";

/** One argument: its type and how to write it to where the callee expects it. */
export interface Argument {
  readonly ty: Ty;
  readonly into: (slot: Slot) => void;
}

export type Callee =
  | { readonly kind: "Direct"; readonly item: MonoItem; readonly trackCaller: boolean }
  /** Slot that holds a function's address. */
  | { readonly kind: "Pointer"; readonly slot: Slot; readonly trackCaller: boolean };

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
  const { trackCaller } = callee;
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
    emitCall(fx, { kind: "Pointer", slot: glue, trackCaller: false }, [slotArgument(fx, interner.rawPtr(interner.u8, "Mut"), pointer)], interner.unit, unwind, fx.span);
    fx.asm.bind(skip);
    return;
  }
  emitCall(fx, { kind: "Direct", item: { kind: "DropGlue", ty }, trackCaller: false }, [slotArgument(fx, interner.rawPtr(ty, "Mut"), pointer)], interner.unit, unwind, fx.span);
}
