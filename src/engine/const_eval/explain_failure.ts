/**
 * E0080: why a constant has no value. Blamed on the constant's own code; functions on the way are notes.
 * Counterpart: rustc_const_eval `const_eval/error.rs`.
 */
import { pointAt, type DebugTables, type FunctionDebug, type PointDebug } from "../codegen/debug_tables";
import type { Machine } from "../machine/machine";
import { framesOf, type MachineFrame } from "../machine/frames";
import type { Stop } from "../machine/stop";
import { assertText, intText } from "../mir/assert_text";
import type { Body, Operand } from "../mir/mir";
import { error, type Diagnostic, type SubDiagnostic } from "../source/diagnostic";
import { isDummy } from "../source/span";
import type { ConstEvalCx } from "./evaluate";

/** A frame with what is known of its code. */
interface Place {
  readonly frame: MachineFrame;
  readonly fn: FunctionDebug;
  readonly point: PointDebug;
}

/** Undefined when the reason is a limit of ours. The machine stands where it stopped. */
export function explainFailure(cx: ConstEvalCx, debug: DebugTables, machine: Machine, stop: Stop): Diagnostic | undefined {
  const places = framesOf(machine).flatMap((frame, i): Place[] => {
    const fn = debug.functions[frame.fn];
    const point = pointAt(fn, i === 0 ? frame.pc : frame.pc - 1);
    return point === undefined ? [] : [{ frame, fn, point }];
  });
  const outer = places[places.length - 1];
  if (outer === undefined || isDummy(outer.point.span)) return undefined;
  const { message, inner } = reasonOf(cx, machine, stop, places);
  if (message === undefined) return undefined;
  const { span } = outer.point;
  const here = inner === outer;
  return error("E0080", message, span, `evaluation of \`${outer.fn.name}\` failed ${here ? "here" : "inside this call"}`, [], here ? [] : notes(cx, places, inner));
}

/** The message, and the frame that is to blame: of panics, the one that raised it. */
function reasonOf(cx: ConstEvalCx, machine: Machine, stop: Stop, places: readonly Place[]): { readonly message: string | undefined; readonly inner: Place | undefined } {
  const outer = places[places.length - 1];
  switch (stop.kind) {
    case "Panic": {
      for (const place of places) {
        const body = bodyOf(cx, place);
        const { block, statement } = place.point.location;
        const data = body?.basicBlocks[block];
        if (data?.terminator.kind.kind !== "Assert" || statement !== data.statements.length) continue;
        return { message: assertText(data.terminator.kind.msg, (o) => valueText(cx, machine, place, o)), inner: place };
      }
      return { message: `evaluation panicked: ${stop.message}`, inner: places.find((p) => p.fn.user) ?? outer };
    }
    case "UndefinedBehavior": return { message: stop.message, inner: places.find((p) => p.fn.user) ?? outer };
    case "StackOverflow": return { message: "reached the configured maximum number of stack frames", inner: places.find((p) => p.fn.user) ?? outer };
    default: return { message: undefined, inner: undefined };
  }
}

function bodyOf(cx: ConstEvalCx, { fn }: Place): Body | undefined {
  return fn.def === undefined || fn.kind === "Shim" || fn.kind === "Promoted" ? undefined : cx.optimizedMir(fn.def);
}

/** The operand's value as it stands in the frame. */
function valueText(cx: ConstEvalCx, machine: Machine, { frame, fn }: Place, operand: Operand): string {
  if (operand.kind === "Constant") {
    const { constant, ty } = operand.constant;
    const bits = constant.kind === "Scalar" ? constant.bits : constant.kind === "TyConst" ? cx.tcx.evalConst(constant.ct) : constant.kind === "Unevaluated" ? cx.tcx.evalConst({ kind: "Unevaluated", def: constant.def, args: constant.args }) : undefined;
    return bits === undefined ? "_" : intText(ty, bits, cx.pointerSize);
  }
  const { place: { local, projection } } = operand;
  const found = fn.locals[local];
  if (projection.length > 0 || found === undefined) return "_";
  const from = frame.base + found.offset;
  const bits = machine.memory.u8.subarray(from, from + found.size).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  return intText(found.ty, bits, cx.pointerSize);
}

/** The reader's functions between the constant and the failure, outermost first; of many only the ends. */
function notes(cx: ConstEvalCx, places: readonly Place[], inner: Place | undefined): readonly SubDiagnostic[] {
  const between = places.slice(inner === undefined ? 0 : places.indexOf(inner), -1).reverse().filter((p) => !isDummy(p.point.span));
  const shown = between.length > 4 ? [...between.slice(0, 2), ...between.slice(-2)] : between;
  return shown.map(({ fn, point }): SubDiagnostic => {
    return { level: "note", message: `inside \`${fn.name}\``, span: point.span };
  });
}
