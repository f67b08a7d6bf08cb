/** What a call of an intrinsic becomes. The list of names with their meaning is `intrinsics.ts`. */
import type { TerminatorKind } from "../mir/mir";
import { BinaryAlu, FLOAT32, FLOAT64, FloatOp, IntKind, Op, Sys, UnaryAlu } from "../machine/opcodes";
import type { Instance } from "../ty/instance";
import type { GenericArg, Ty } from "../ty/ty";
import { shiftCount } from "./arithmetic";
import { emitCall, locationInto, operandArgument, slotArgument, type Argument } from "./calls";
import { transmuteInto } from "./casts";
import { atomicCall } from "./atomic_calls";
import { discriminantInto } from "./discriminants";
import type { FunctionCx, Slot } from "./function_cx";
import { operandInto, operandSlot, operandTy } from "./operands";
import { derefPlace, loadPlace, storePlace, writePlace, type PlaceRef } from "./places";
import { fieldOffset } from "./type_info";
import { isTrackCaller } from "./track_caller";
import { typeId } from "./type_id";
import { typeName } from "./type_name";

type CallTerminator = Extract<TerminatorKind, { kind: "Call" }>;

/** One call under way: operands by number, where the result goes. */
export interface IntrinsicCall {
  readonly fx: FunctionCx;
  readonly name: string;
  readonly t: CallTerminator;
  readonly to: PlaceRef;
  /** First type argument, and its kind if it is an integer. */
  readonly ty: Ty;
  readonly slot: (k: number) => Slot;
  readonly write: (compute: (slot: Slot) => void) => void;
}

const BINARY: Readonly<Record<string, BinaryAlu>> = {
  wrapping_add: BinaryAlu.Add, wrapping_sub: BinaryAlu.Sub, wrapping_mul: BinaryAlu.Mul,
  add_with_overflow: BinaryAlu.AddOv, sub_with_overflow: BinaryAlu.SubOv, mul_with_overflow: BinaryAlu.MulOv,
  saturating_add: BinaryAlu.AddSat, saturating_sub: BinaryAlu.SubSat,
  unchecked_add: BinaryAlu.AddUnchecked, unchecked_sub: BinaryAlu.SubUnchecked, unchecked_mul: BinaryAlu.MulUnchecked,
  unchecked_div: BinaryAlu.DivUnchecked, unchecked_rem: BinaryAlu.RemUnchecked, exact_div: BinaryAlu.DivUnchecked,
  unchecked_shl: BinaryAlu.ShlUnchecked, unchecked_shr: BinaryAlu.ShrUnchecked, rotate_left: BinaryAlu.RotateLeft, rotate_right: BinaryAlu.RotateRight,
  three_way_compare: BinaryAlu.Cmp, disjoint_bitor: BinaryAlu.Or,
};
const SHIFTING: readonly string[] = ["unchecked_shl", "unchecked_shr", "rotate_left", "rotate_right"];

const UNARY: Readonly<Record<string, UnaryAlu>> = {
  ctpop: UnaryAlu.CtPop, ctlz: UnaryAlu.CtLz, ctlz_nonzero: UnaryAlu.CtLz, cttz: UnaryAlu.CtTz, cttz_nonzero: UnaryAlu.CtTz, bswap: UnaryAlu.BSwap, bitreverse: UnaryAlu.BitReverse,
};

const FLOATS: Readonly<Record<string, FloatOp>> = {
  sqrt: FloatOp.Sqrt, powi: FloatOp.Powi, pow: FloatOp.Pow, sin: FloatOp.Sin, cos: FloatOp.Cos, exp: FloatOp.Exp, exp2: FloatOp.Exp2, log: FloatOp.Ln, log2: FloatOp.Log2, log10: FloatOp.Log10,
  fma: FloatOp.Fma, fabs: FloatOp.Abs, minnum: FloatOp.MinNum, maxnum: FloatOp.MaxNum, copysign: FloatOp.CopySign, floor: FloatOp.Floor, ceil: FloatOp.Ceil, trunc: FloatOp.Trunc,
  round: FloatOp.Round, round_ties_even_: FloatOp.RoundTiesEven, tan: FloatOp.Tan, asin: FloatOp.Asin, acos: FloatOp.Acos, atan: FloatOp.Atan, atan2: FloatOp.Atan2,
  sinh: FloatOp.Sinh, cosh: FloatOp.Cosh, tanh: FloatOp.Tanh, cbrt: FloatOp.Cbrt, hypot: FloatOp.Hypot, expm1: FloatOp.Expm1, log1p: FloatOp.Ln1p,
};

/** System calls whose operands are the result slot and the arguments in order. */
const WITH_RESULT: Readonly<Record<string, Sys>> = { memsim_realloc: Sys.Realloc, memsim_read: Sys.Read, memsim_arg_count: Sys.ArgCount, memsim_arg_len: Sys.ArgLen, memsim_float_to_str: Sys.FloatToStr, memsim_float_parse: Sys.FloatParse, memsim_nanos: Sys.Nanos, memsim_random_seed: Sys.Seed, memsim_thread_id: Sys.ThreadId, memsim_futex_wait: Sys.FutexWait, memsim_futex_wake: Sys.FutexWake, memsim_thread_local: Sys.ThreadLocal, compare_bytes: Sys.Compare, ptr_mask: Sys.PtrMask };
/** System calls without a result. */
const PLAIN: Readonly<Record<string, Sys>> = { memsim_dealloc: Sys.Dealloc, memsim_print: Sys.Print, memsim_exit: Sys.Exit, memsim_note_leak: Sys.NoteLeak, memsim_arg: Sys.Arg, abort: Sys.Abort, assume: Sys.Assume,
  memsim_thread_spawn: Sys.ThreadSpawn, memsim_thread_exit: Sys.ThreadExit, memsim_thread_join: Sys.ThreadJoin, memsim_sleep: Sys.Sleep, memsim_yield: Sys.Yield };

const IDENTITY: readonly string[] = ["black_box", "likely", "unlikely"];
const NOTHING: readonly string[] = ["forget", "breakpoint", "cold_path", "const_deallocate", "assert_inhabited", "assert_zero_valid", "assert_mem_uninitialized_valid"];

function typeArg(args: readonly GenericArg[], k = 0): Ty | undefined {
  const types = args.filter((a) => a.kind === "Type");
  const arg = types[k];
  return arg?.kind === "Type" ? arg.ty : undefined;
}

export function intrinsicCall(fx: FunctionCx, instance: Extract<Instance, { kind: "Intrinsic" }>, t: CallTerminator, to: PlaceRef): void {
  const call: IntrinsicCall = {
    fx, name: instance.name, t, to,
    ty: typeArg(instance.args) ?? fx.tcx.interner.unit,
    slot: (k) => operandSlot(fx, t.args[k]),
    write: (compute) => { writePlace(fx, to, compute); },
  };
  if (!(typeQuery(call, instance.args) || pointerCall(call) || memoryCall(call) || numberCall(call) || controlCall(call, instance.args) || machineCall(call) || atomicCall(call))) fx.unsupported(instance.name.includes(" ") ? instance.name : `intrinsic ${instance.name}`);
  if (t.target === undefined) fx.asm.emit(Op.Unreachable);
}

function typeQuery({ fx, name, ty, write, slot, t, to }: IntrinsicCall, args: readonly GenericArg[]): boolean {
  const layout = fx.info.layout(ty);
  const number = (n: number): true => { write((d) => { fx.usizeConstant(d, n); }); return true; };
  const flag = (yes: boolean): true => { write((d) => { fx.constant(d, yes ? 1n : 0n, 1); }); return true; };
  switch (name) {
    case "size_of": return number(layout.size);
    case "align_of": case "min_align_of": case "pref_align_of": return number(layout.align);
    case "needs_drop": return flag(fx.tcx.needsDrop(ty));
    case "memsim_is_copy": return flag(fx.tcx.isCopy(ty));
    case "ub_checks": return flag(false);
    case "overflow_checks": return flag(true);
    case "variant_count": return number(ty.kind === "Adt" ? fx.tcx.adtDef(ty.def).variants.length : 0);
    case "type_id": write((d) => { fx.constant(d, typeId(fx.tcx, ty), 16); }); return true;
    case "type_name": {
      fx.builder.dependsOnProgram = true;
      const { global, length } = fx.builder.str(typeName(fx.tcx, ty), fx.identity.user);
      write((d) => {
        fx.asm.emit(Op.AddrGlobal, d, global, 0);
        fx.usizeConstant(d + fx.pointerBytes, length);
      });
      return true;
    }
    case "size_of_val": case "align_of_val": case "min_align_of_val": {
      const pointer = slot(0);
      write((d) => { sizeOfVal(fx, ty, pointer, d, name === "size_of_val"); });
      return true;
    }
    case "vtable_size": case "vtable_align": {
      const w = fx.pointerBytes;
      const pointer = slot(0);
      write((d) => { fx.asm.emit(w === 8 ? Op.Load64 : Op.Load32, d, pointer, name === "vtable_size" ? w : 2 * w, w); });
      return true;
    }
    case "discriminant_value": {
      const at: PlaceRef = derefPlace(fx, operandPlace(fx, t, 0));
      write((d) => { discriminantInto(fx, at, d); });
      return true;
    }
    case "ptr_metadata":
      if (to.layout.size > 0) { const from = slot(0); write((d) => { fx.move(to.ty, d, from + fx.pointerBytes); }); }
      return true;
    case "aggregate_raw_ptr": {
      const [data, meta] = [slot(0), slot(1)];
      const metaTy = typeArg(args, 2) ?? operandTy(fx, t.args[1]);
      write((d) => {
        fx.moveShape("Ptr", d, data, fx.pointerBytes);
        if (fx.info.layout(metaTy).size > 0) fx.move(metaTy, d + fx.pointerBytes, meta);
      });
      return true;
    }
    default: return false;
  }
}

/** The operand as a place of its own. */
function operandPlace(fx: FunctionCx, t: CallTerminator, k: number): PlaceRef {
  const ty = operandTy(fx, t.args[k]);
  const layout = fx.info.layout(ty);
  return { ty, layout, base: { kind: "Frame", slot: operandSlot(fx, t.args[k]), local: -1 }, meta: undefined, align: layout.align, raw: false };
}

/** Size or alignment of what a pointer points at. */
function sizeOfVal(fx: FunctionCx, ty: Ty, pointer: Slot, to: Slot, size: boolean): void {
  const layout = fx.info.layout(ty);
  const w = fx.pointerBytes;
  const kind = w === 8 ? IntKind.U64 : IntKind.U32;
  const tail = fx.info.tail(ty);
  if (fx.info.metadata(ty) === "None") { fx.usizeConstant(to, size ? layout.size : layout.align); return; }
  if (tail.kind === "Slice" || tail.kind === "Str") {
    if (!size) { fx.usizeConstant(to, layout.align); return; }
    const elem = tail.kind === "Slice" ? fx.info.layout(tail.elem).size : 1;
    fx.asm.emit(Op.Alu, BinaryAlu.Mul, kind, to, pointer + w, fx.usize(elem), 0);
    if (ty !== tail) roundedSum(fx, kind, to, layout.size, fx.usize(layout.align));
    return;
  }
  const load = w === 8 ? Op.Load64 : Op.Load32;
  const align = fx.scratch(8);
  fx.asm.emit(load, align, pointer + w, 2 * w, w);
  if (ty !== tail) fx.asm.emit(Op.Alu, BinaryAlu.Max, kind, align, align, fx.usize(layout.align), 0);
  if (!size) { fx.moveShape(fx.usizeShape, to, align, w); return; }
  fx.asm.emit(load, to, pointer + w, w, w);
  if (ty !== tail) roundedSum(fx, kind, to, layout.size, align);
}

/** to = (prefix rounded up to align + to) rounded up to align. */
function roundedSum(fx: FunctionCx, kind: IntKind, to: Slot, prefix: number, align: Slot): void {
  const mask = fx.scratch(8);
  const start = fx.usize(prefix);
  const one = fx.usize(1);
  fx.asm.emit(Op.AluUnary, UnaryAlu.Neg, kind, mask, align);
  for (const value of [start, to]) {
    if (value === to) fx.asm.emit(Op.Alu, BinaryAlu.Add, kind, to, to, start, 0);
    fx.asm.emit(Op.Alu, BinaryAlu.Add, kind, value, value, align, 0);
    fx.asm.emit(Op.Alu, BinaryAlu.Sub, kind, value, value, one, 0);
    fx.asm.emit(Op.Alu, BinaryAlu.And, kind, value, value, mask, 0);
  }
}

function pointerCall({ fx, name, ty, write, slot, t, to }: IntrinsicCall): boolean {
  const pointeeSize = (pointer: Ty): number => (pointer.kind === "RawPtr" || pointer.kind === "Ref" ? fx.info.layout(pointer.pointee).size : 1);
  switch (name) {
    case "offset": {
      const [p, k] = [slot(0), slot(1)];
      write((d) => { fx.asm.emit(Op.Sys, Sys.OffsetInbounds, 4, d, p, k, pointeeSize(ty)); });
      return true;
    }
    case "arith_offset": {
      const [p, k] = [slot(0), slot(1)];
      write((d) => { fx.asm.emit(Op.PtrIndex, d, p, k, fx.info.layout(ty).size, 0); });
      return true;
    }
    case "slice_get_unchecked": {
      const [p, k] = [slot(0), slot(1)];
      write((d) => { fx.asm.emit(Op.PtrIndex, d, p, k, pointeeSize(to.ty), 0); });
      return true;
    }
    case "ptr_offset_from": case "ptr_offset_from_unsigned": {
      const [p, q] = [slot(0), slot(1)];
      write((d) => { fx.asm.emit(Op.Sys, Sys.OffsetFrom, 5, d, p, q, fx.info.layout(ty).size, name === "ptr_offset_from" ? 0 : 1); });
      return true;
    }
    case "ptr_guaranteed_cmp": {
      const [p, q] = [slot(0), slot(1)];
      write((d) => { fx.asm.emit(fx.pointerBytes === 8 ? Op.Eq64 : Op.Eq32, d, p, q); });
      return true;
    }
    case "transmute": case "transmute_unchecked":
      write((d) => { transmuteInto(fx, t.args[0], operandTy(fx, t.args[0]), to.ty, d); });
      return true;
    default: return false;
  }
}

function memoryCall({ fx, name, ty, write, slot, t, to }: IntrinsicCall): boolean {
  const { size, align } = fx.info.layout(ty);
  const behind = (k: number, aligned = true): PlaceRef => {
    const at = derefPlace(fx, operandPlace(fx, t, k));
    return aligned ? at : { ...at, align: 1 };
  };
  switch (name) {
    case "read_via_copy": case "volatile_load": case "unaligned_volatile_load": {
      const at = behind(0, name !== "unaligned_volatile_load");
      write((d) => { loadPlace(fx, { ...at, raw: true }, d); });
      return true;
    }
    case "write_via_move": case "volatile_store": case "unaligned_volatile_store":
      storePlace(fx, behind(0, name !== "unaligned_volatile_store"), slot(1));
      return true;
    case "copy": case "copy_nonoverlapping":
      fx.asm.emit(Op.Sys, Sys.Copy, 6, slot(1), slot(0), slot(2), size, align, name === "copy" ? 1 : 0);
      return true;
    case "write_bytes": fx.asm.emit(Op.Sys, Sys.Fill, 5, slot(0), slot(1), slot(2), size, align); return true;
    case "raw_eq": {
      const [p, q] = [slot(0), slot(1)];
      write((d) => { fx.asm.emit(Op.Sys, Sys.RawEq, 4, d, p, q, size); });
      return true;
    }
    case "typed_swap_nonoverlapping": fx.asm.emit(Op.Sys, Sys.Swap, 4, slot(0), slot(1), size, align); return true;
    case "uninit":
      if (size > 0) write((d) => { fx.asm.emit(Op.MarkUninit, d, size); });
      return true;
    case "zeroed":
      if (size > 0) write((d) => { fx.asm.emit(Op.Zero, d, size); });
      return true;
    case "const_allocate": write((d) => { fx.constant(d, 0n, fx.pointerBytes); }); return true;
    default:
      if (NOTHING.includes(name)) return true;
      if (!IDENTITY.includes(name)) return false;
      if (to.layout.size > 0) write((d) => { operandInto(fx, t.args[0], d); });
      return true;
  }
}

function numberCall({ fx, name, ty, write, slot, t, to }: IntrinsicCall): boolean {
  const binary = BINARY[name];
  if (binary !== undefined) {
    const kind = fx.info.intKind(ty);
    if (kind === undefined) return false;
    const [a, b] = [slot(0), SHIFTING.includes(name) ? shiftCount(fx, t.args[1]) : slot(1)];
    const flag = name.endsWith("_with_overflow") ? fieldOffset(to.layout, 1) : 0;
    write((d) => { fx.asm.emit(Op.Alu, binary, kind, d, a, b, d + flag); });
    return true;
  }
  const unary = UNARY[name];
  if (unary !== undefined) {
    const kind = fx.info.intKind(ty);
    if (kind === undefined) return false;
    const a = slot(0);
    write((d) => { fx.asm.emit(Op.AluUnary, unary, kind, d, a); });
    return true;
  }
  if (name === "float_to_int_unchecked") {
    const from = operandTy(fx, t.args[0]);
    const a = slot(0);
    write((d) => { fx.asm.emit(Op.Cast, from.kind === "Float" && from.float === "f32" ? FLOAT32 : FLOAT64, fx.info.intKind(to.ty) ?? IntKind.I64, d, a); });
    return true;
  }
  const width = name.endsWith("f64") ? 8 : name.endsWith("f32") ? 4 : undefined;
  // `powf64` is "pow" + "f64"; `copysignf32` "copysign" + "f32".
  const float = width === undefined ? undefined : FLOATS[name.slice(0, -3)];
  if (width === undefined || float === undefined) return false;
  const slots = t.args.map((_, k) => slot(k));
  write((d) => { fx.asm.emit(Op.Float, float, width, d, slots[0], slots[1] ?? slots[0], slots[2] ?? slots[0]); });
  return true;
}

function controlCall({ fx, name, write, slot, t, to }: IntrinsicCall, generics: readonly GenericArg[]): boolean {
  switch (name) {
    case "unreachable": fx.asm.emit(Op.Unreachable); return true;
    case "caller_location": write((d) => { locationInto(fx, t.fnSpan, d); }); return true;
    case "const_eval_select": {
      const runtime = typeArg(generics, 2) ?? operandTy(fx, t.args[2]);
      const tuple = operandTy(fx, t.args[0]);
      const instance = runtime.kind === "FnDef" ? fx.tcx.resolveInstance(runtime.def, runtime.args) : undefined;
      if (instance === undefined || instance.kind === "Intrinsic" || instance.kind === "Virtual" || tuple.kind !== "Tuple") return false;
      const from = fx.info.layout(tuple).size === 0 ? 0 : slot(0);
      const args: Argument[] = tuple.elems.map((elem, k) => slotArgument(fx, elem, from + fieldOffset(fx.info.layout(tuple), k)));
      const result = emitCall(fx, { kind: "Direct", item: instance, trackCaller: isTrackCaller(fx.tcx, instance) }, args, to.ty, t.unwind, t.fnSpan);
      if (to.layout.size > 0 && t.target !== undefined) storePlace(fx, to, result);
      return true;
    }
    case "catch_unwind": return catchUnwind(fx, t, to);
    default: return false;
  }
}

/** try_fn(data) with a landing pad of its own, which gives the payload to catch_fn(data, payload). */
function catchUnwind(fx: FunctionCx, t: CallTerminator, to: PlaceRef): boolean {
  const { interner } = fx.tcx;
  const [tryFn, catchFn] = [operandSlot(fx, t.args[0]), operandSlot(fx, t.args[2])];
  const pad = fx.asm.label();
  const done = fx.asm.label();
  const shape = fx.shapeOf({ ret: interner.unit, args: [operandTy(fx, t.args[1])], trackCaller: false });
  fx.outSize = Math.max(fx.outSize, shape.size);
  operandArgument(fx, t.args[1]).into(shape.args[0]);
  fx.asm.emit(Op.CallPtr, tryFn);
  fx.asm.target(pad);
  writePlace(fx, to, (d) => { fx.constant(d, 0n, 4); });
  fx.asm.jump(Op.Jump, [], done);
  fx.asm.bind(pad);
  const payload = fx.scratch(8);
  fx.asm.emit(Op.Sys, Sys.TakePayload, 1, payload);
  emitCall(fx, { kind: "Pointer", slot: catchFn, trackCaller: false }, [operandArgument(fx, t.args[1]), slotArgument(fx, interner.rawPtr(interner.u8, "Mut"), payload)], interner.unit, t.unwind, t.fnSpan);
  writePlace(fx, to, (d) => { fx.constant(d, 1n, 4); });
  fx.asm.bind(done);
  return true;
}

function machineCall({ fx, name, write, slot, t }: IntrinsicCall): boolean {
  const slots = (): Slot[] => t.args.map((_, k) => slot(k));
  const withResult = WITH_RESULT[name];
  if (withResult !== undefined) {
    const args = slots();
    write((d) => { fx.asm.emit(Op.Sys, withResult, args.length + 1, d, ...args); });
    return true;
  }
  const plain = PLAIN[name];
  if (plain !== undefined) {
    const args = slots();
    fx.asm.emit(Op.Sys, plain, args.length, ...args);
    return true;
  }
  switch (name) {
    case "memsim_begin_unwind":
      fx.asm.emit(Op.Sys, Sys.BeginUnwind, 2, slot(0));
      if (t.unwind.kind === "Cleanup") fx.asm.target(fx.blockLabels[t.unwind.block]);
      else fx.asm.operand(0);
      return true;
    case "memsim_alloc": case "memsim_alloc_zeroed": case "memsim_system_alloc": {
      const [size, align] = slots();
      write((d) => { fx.asm.emit(Op.Sys, Sys.Alloc, 4, d, size, align, name === "memsim_alloc" ? 0 : name === "memsim_alloc_zeroed" ? 1 : 2); });
      return true;
    }
    case "memsim_note_panic": fx.asm.emit(Op.Sys, Sys.NotePanic, 6, ...slots(), ...fx.builder.locationFields()); return true;
    default: return false;
  }
}
