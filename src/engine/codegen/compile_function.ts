/** One body from MIR to bytecode: blocks in reverse postorder, step markers, statements, terminators, cold code at the end. */
import { reversePostorder } from "./block_order";
import type { AssertMessage, BasicBlock, Operand, SourceInfo, Statement, TerminatorKind } from "../mir/mir";
import { Op } from "../machine/opcodes";
import type { FunctionCode } from "../machine/program";
import { isDummy, type Span } from "../source/span";
import { lowerCall } from "./call_terminator";
import { callDropGlue, callPanic, operandArgument, terminate, type Argument } from "./calls";
import type { FunctionDebug } from "./debug_tables";
import { fuseCheckedArithmetic, fuseCompareBranch } from "./fusion";
import type { FunctionCx } from "./function_cx";
import type { MonoItem } from "./mono_item";
import { operandSlot, operandTy } from "./operands";
import { addressOf, lowerPlace } from "./places";
import { assign } from "./rvalues";
import { setDiscriminant } from "./discriminants";
import { functionDebug } from "./variable_tables";

export interface CompiledFunction {
  readonly code: FunctionCode;
  readonly debug: FunctionDebug;
}

export function compileFunction(fx: FunctionCx, overrides: ReadonlyMap<TerminatorKind, MonoItem>, kind: FunctionDebug["kind"], def: number | undefined): CompiledFunction {
  const order = reversePostorder(fx.body);
  fx.blockLabels = fx.body.basicBlocks.map(() => fx.asm.label());
  prologue(fx);
  let steps = new Steps(fx);
  order.forEach((block, k) => {
    // A block that only the one before leads to goes on with its steps; others may be entered from anywhere.
    const previous = k === 0 ? undefined : fx.body.basicBlocks[order[k - 1]].terminator.kind;
    const continues = previous?.kind === "Assert" && previous.target === block && fx.fusion.predecessors[block] === 1;
    if (!continues) steps = new Steps(fx);
    compileBlock(fx, block, order[k + 1], overrides, steps);
  });
  for (let job = fx.cold.shift(); job !== undefined; job = fx.cold.shift()) {
    fx.releaseScratch();
    job();
  }
  const frameSize = fx.frameSize();
  fx.asm.finish(frameSize);
  const code: FunctionCode = { name: fx.identity.name, entry: fx.asm.entry, end: fx.asm.pc, frameSize, outSize: fx.outSize, hiddenSlots: fx.hiddenCount };
  return { code, debug: functionDebug(fx, frameSize, kind, def) };
}

/** Locals that live throughout get their allocation; the tuple of "rust-call" functions is put together. */
function prologue(fx: FunctionCx): void {
  const marked = new Set<number>();
  for (const block of fx.body.basicBlocks) for (const s of block.statements) if (s.kind.kind === "StorageLive") marked.add(s.kind.local);
  fx.hidden.forEach((hidden, l) => {
    if (hidden === undefined || marked.has(l)) return;
    const isArg = l >= 1 && l <= fx.body.argCount && l !== fx.body.spreadArg;
    storageLive(fx, l, isArg);
    if (isArg) fx.markWritten(l, fx.localSlots[l], fx.localTys[l]);
  });
  const { spreadArg } = fx.body;
  if (spreadArg === undefined) return;
  const tuple = fx.localTys[spreadArg];
  const at = lowerPlace(fx, { local: spreadArg, projection: [] });
  fx.spreadSlots().forEach((slot, k) => {
    if (tuple.kind !== "Tuple" || at.layout.fields.kind !== "Arbitrary") return;
    fx.move(tuple.elems[k], fx.localSlots[spreadArg] + at.layout.fields.offsets[k], slot);
  });
  fx.markWritten(spreadArg, fx.localSlots[spreadArg], tuple);
}

function storageLive(fx: FunctionCx, local: number, keep: boolean): void {
  const hidden = fx.hidden[local];
  if (hidden === undefined) return;
  const { size, align } = fx.info.layout(fx.localTys[local]);
  fx.asm.emit(Op.LocalLive, fx.localSlots[local], size, 31 - Math.clz32(align), hidden, keep ? 1 : 0);
}

/** Emits step markers of one block: one where the expression changes. */
class Steps {
  private last = "";
  private lastLine = -1;
  private lastStatement = -1;

  constructor(private readonly fx: FunctionCx) {}

  before(span: Span): void {
    const { fx } = this;
    const { source, options } = fx.builder.cx;
    if (!fx.identity.user || isDummy(span)) return;
    const s = source.outermostCall(span);
    if (isDummy(s)) return;
    const key = `${s.file}:${s.lo}:${s.hi}`;
    if (key === this.last) return;
    this.last = key;
    const { line } = source.lineColumn(s.file, s.lo);
    const statement = options.statementOf?.(s) ?? line;
    if (line === this.lastLine && statement === this.lastStatement) fx.asm.emit(Op.StepExpr);
    else fx.asm.emit(Op.Step, line, statement);
    this.lastLine = line;
    this.lastStatement = statement;
  }
}

function compileBlock(fx: FunctionCx, block: BasicBlock, next: BasicBlock | undefined, overrides: ReadonlyMap<TerminatorKind, MonoItem>, steps: Steps): void {
  const data = fx.body.basicBlocks[block];
  fx.inCleanup = data.isCleanup;
  fx.asm.bind(fx.blockLabels[block]);
  const enter = (info: SourceInfo, statement: number): void => {
    fx.releaseScratch();
    fx.enter(info, { block, statement });
  };
  const count = data.statements.length;
  for (let k = 0; k < count; k++) {
    const s = data.statements[k];
    if (fx.fusion.done.has(s)) continue;
    enter(s.sourceInfo, k);
    if (isStep(s)) steps.before(s.sourceInfo.span);
    if (k === count - 1 && fuseCompareBranch(fx, s, data.terminator.kind, next)) return;
    if (k === count - 1 && fuseCheckedArithmetic(fx, block, s, next, (t) => { panicOf(fx, block, t); })) return;
    statement(fx, s);
  }
  enter(data.terminator.sourceInfo, count);
  const t = data.terminator.kind;
  if (t.kind !== "Goto" && t.kind !== "FalseEdge" && t.kind !== "FalseUnwind" && t.kind !== "UnwindResume" && t.kind !== "Unreachable" && t.kind !== "SwitchInt" && t.kind !== "Assert") steps.before(data.terminator.sourceInfo.span);
  terminator(fx, block, t, next, overrides);
}

function isStep({ kind }: Statement): boolean {
  return kind.kind === "Assign" || kind.kind === "SetDiscriminant" || kind.kind === "Nop";
}

function statement(fx: FunctionCx, { kind }: Statement): void {
  switch (kind.kind) {
    case "Assign": assign(fx, kind.place, kind.rvalue); return;
    case "SetDiscriminant": setDiscriminant(fx, lowerPlace(fx, kind.place), kind.variantIndex); return;
    case "StorageLive": storageLive(fx, kind.local, false); return;
    case "StorageDead": {
      const hidden = fx.hidden[kind.local];
      if (hidden !== undefined) fx.asm.emit(Op.LocalDead, hidden);
      return;
    }
    default: return;
  }
}

function goto(fx: FunctionCx, target: BasicBlock, next: BasicBlock | undefined): void {
  if (target !== next) fx.asm.jump(Op.Jump, [], fx.blockLabels[target]);
}

function terminator(fx: FunctionCx, block: BasicBlock, t: TerminatorKind, next: BasicBlock | undefined, overrides: ReadonlyMap<TerminatorKind, MonoItem>): void {
  switch (t.kind) {
    case "Goto": goto(fx, t.target, next); return;
    case "FalseEdge": case "FalseUnwind": goto(fx, t.real, next); return;
    case "SwitchInt": switchInt(fx, t, next); return;
    case "UnwindResume": fx.asm.emit(Op.Resume); return;
    case "UnwindTerminate": terminate(fx, true); return;
    case "Return": fx.asm.emit(Op.Return); return;
    case "Unreachable": fx.asm.emit(Op.Unreachable); return;
    case "Drop": {
      const at = lowerPlace(fx, t.place);
      if (fx.tcx.needsDrop(at.ty) || at.ty.kind === "Dynamic") {
        const pointer = fx.scratch(16);
        addressOf(fx, at, pointer);
        callDropGlue(fx, at.ty, pointer, t.unwind);
      }
      goto(fx, t.target, next);
      return;
    }
    case "Call":
      lowerCall(fx, t, overrides.get(t));
      if (t.target !== undefined) goto(fx, t.target, next);
      return;
    case "Assert": {
      const fail = fx.asm.label();
      fx.asm.jump(t.expected ? Op.JumpIfNot : Op.JumpIf, [operandSlot(fx, t.cond)], fail);
      goto(fx, t.target, next);
      const cleanup = fx.inCleanup;
      fx.cold.push(() => {
        fx.inCleanup = cleanup;
        fx.asm.bind(fail);
        panicOf(fx, block, t);
      });
    }
  }
}

/** The panic of a failed assertion. */
function panicOf(fx: FunctionCx, block: BasicBlock, t: Extract<TerminatorKind, { kind: "Assert" }>): void {
  const { statements, terminator: { sourceInfo } } = fx.body.basicBlocks[block];
  fx.enter(sourceInfo, { block, statement: statements.length });
  const [name, operands] = assertPanic(t.msg);
  const args: Argument[] = operands.map((o) => operandArgument(fx, o));
  callPanic(fx, name, args, t.unwind, fx.span);
}

const OVERFLOW_NAMES: Readonly<Record<string, string>> = {
  Add: "add_overflow", Sub: "sub_overflow", Mul: "mul_overflow", Div: "div_overflow", Rem: "rem_overflow", Shl: "shl_overflow", Shr: "shr_overflow",
  AddWithOverflow: "add_overflow", SubWithOverflow: "sub_overflow", MulWithOverflow: "mul_overflow",
};

function assertPanic(msg: AssertMessage): readonly [string, readonly Operand[]] {
  switch (msg.kind) {
    case "BoundsCheck": return ["panic_bounds_check", [msg.index, msg.len]];
    case "Overflow": return [`panic_const_${OVERFLOW_NAMES[msg.op] ?? "add_overflow"}`, []];
    case "OverflowNeg": return ["panic_const_neg_overflow", []];
    case "DivisionByZero": return ["panic_const_div_by_zero", []];
    case "RemainderByZero": return ["panic_const_rem_by_zero", []];
  }
}

function switchInt(fx: FunctionCx, t: Extract<TerminatorKind, { kind: "SwitchInt" }>, next: BasicBlock | undefined): void {
  const ty = operandTy(fx, t.discr);
  const { size } = fx.info.layout(ty);
  const slot = operandSlot(fx, t.discr);
  const [first] = t.targets;
  if (first === undefined) {
    goto(fx, t.otherwise, next);
    return;
  }
  if (size === 1 && t.targets.length === 1 && first[0] <= 255n) {
    const [value, target] = first;
    if (target === next) fx.asm.jump(Op.JNe8I, [slot, Number(value)], fx.blockLabels[t.otherwise]);
    else {
      fx.asm.jump(Op.JEq8I, [slot, Number(value)], fx.blockLabels[target]);
      goto(fx, t.otherwise, next);
    }
    return;
  }
  const words = size <= 4 ? 1 : size / 4;
  if (words === 1) fx.asm.emit(Op.Switch, slot, size, t.targets.length);
  else fx.asm.emit(Op.SwitchWide, slot, words, t.targets.length);
  fx.asm.target(fx.blockLabels[t.otherwise]);
  for (const [value, target] of t.targets) {
    for (let k = 0; k < words; k++) fx.asm.operand(Number(BigInt.asIntN(32, value >> BigInt(32 * k))));
    fx.asm.target(fx.blockLabels[target]);
  }
}
