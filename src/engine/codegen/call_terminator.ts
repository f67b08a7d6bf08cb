/** The `Call` terminator: which function, intrinsic, vtable slot or destructor it means, and how its operands become arguments. */
import type { Operand, TerminatorKind } from "../mir/mir";
import { Op } from "../machine/opcodes";
import { callDropGlue, emitCall, operandArgument, slotArgument, type Argument, type Callee } from "./calls";
import type { FunctionCx, Slot } from "./function_cx";
import { intrinsicCall } from "./intrinsic_calls";
import type { MonoItem } from "./mono_item";
import { operandSlot, operandTy } from "./operands";
import { addressOf, lowerPlace, storePlace, type PlaceRef } from "./places";
import { isTrackCaller, isTrackCallerInVtable } from "./track_caller";
import { fieldOffset } from "./type_info";

/** The `Call` terminator up to, not including, the jump to its target. */
export function lowerCall(fx: FunctionCx, t: Extract<TerminatorKind, { kind: "Call" }>, override: MonoItem | undefined): void {
  const destination = lowerPlace(fx, t.destination);
  if (override?.kind === "Intrinsic") {
    intrinsicCall(fx, override, t, destination);
    return;
  }
  if (override !== undefined) {
    finishCall(fx, t, { kind: "Direct", item: override, trackCaller: isTrackCaller(fx.tcx, override) }, t.args.map((a) => operandArgument(fx, a)), destination);
    return;
  }
  const funcTy = operandTy(fx, t.func);
  if (funcTy.kind === "FnPtr") {
    const slot = operandSlot(fx, t.func);
    finishCall(fx, t, { kind: "Pointer", slot, trackCaller: false }, t.args.map((a) => operandArgument(fx, a)), destination);
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
    finishCall(fx, t, { kind: "Pointer", slot: method, trackCaller: isTrackCallerInVtable(fx.tcx, instance.def) }, [slotArgument(fx, thin, receiver), ...args.slice(1)], destination);
    return;
  }
  finishCall(fx, t, { kind: "Direct", item: instance, trackCaller: isTrackCaller(fx.tcx, instance) }, args, destination);
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
