/** Bodies that the compiler writes, as MIR: constructors, closures called by value, function pointers, clones, the entry. Counterpart: rustc_mir_transform `shim.rs`. */
import type { BasicBlockData, Body, LocalDecl, Operand, Place, Rvalue, Statement, TerminatorKind } from "../mir/mir";
import { constantOf, copyOf, derefPlace, fieldPlace, localPlace, moveOf } from "../mir/places";
import { DUMMY_SPAN, type Span } from "../source/span";
import type { TyCtxt } from "../ty/tcx";
import { RE_ERASED } from "../ty/interner";
import type { GenericArg, Ty } from "../ty/ty";
import type { MonoItem } from "./mono_item";

/** A body and, for calls that no function type can name, what they call. */
export interface ShimBody {
  readonly body: Body;
  readonly overrides: ReadonlyMap<TerminatorKind, MonoItem>;
}

/** Writes a body block by block. Counterpart: rustc's `MirPatch`, much reduced. */
export class ShimBuilder {
  readonly overrides = new Map<TerminatorKind, MonoItem>();
  readonly blocks: { statements: Statement[]; terminator: TerminatorKind | undefined; cleanup: boolean }[] = [];
  private readonly locals: LocalDecl[] = [];
  private readonly sourceInfo: { readonly span: Span; readonly scope: number };
  spreadArg: number | undefined;

  constructor(readonly tcx: TyCtxt, private readonly def: number, ret: Ty, private readonly args: readonly Ty[], private readonly span: Span = DUMMY_SPAN) {
    this.sourceInfo = { span, scope: 0 };
    this.local(ret, "Return");
    for (const ty of args) this.local(ty, "Arg");
  }

  local(ty: Ty, kind: "Return" | "Arg" | "Temp" = "Temp"): number {
    this.locals.push({ ty, mutability: "Mut", sourceInfo: this.sourceInfo, info: { kind } });
    return this.locals.length - 1;
  }

  block(cleanup = false): number {
    this.blocks.push({ statements: [], terminator: undefined, cleanup });
    return this.blocks.length - 1;
  }

  assign(block: number, place: Place, rvalue: Rvalue): void {
    this.blocks[block].statements.push({ kind: { kind: "Assign", place, rvalue }, sourceInfo: this.sourceInfo });
  }

  end(block: number, terminator: TerminatorKind): void {
    this.blocks[block].terminator = terminator;
  }

  /** Calls a function item (by its type) or, with `item`, any mono item. Returns the block after. */
  call(block: number, func: Ty | MonoItem, args: readonly Operand[], destination: Place, cleanup?: number): number {
    const next = this.block(this.blocks[block].cleanup);
    const isTy = "id" in func;
    const operand = constantOf({ kind: "ZeroSized" }, isTy ? func : this.tcx.interner.unit, this.span);
    const terminator: TerminatorKind = { kind: "Call", func: operand, args, destination, target: next, unwind: cleanup === undefined ? { kind: "Continue" } : { kind: "Cleanup", block: cleanup }, fnSpan: this.span, source: "Normal" };
    if (!isTy) this.overrides.set(terminator, func);
    this.end(block, terminator);
    return next;
  }

  finish(): ShimBody {
    const basicBlocks: BasicBlockData[] = this.blocks.map((b) => ({ statements: b.statements, terminator: { kind: b.terminator ?? { kind: "Unreachable" }, sourceInfo: this.sourceInfo }, isCleanup: b.cleanup }));
    const body: Body = { def: this.def, phase: "DropsElaborated", basicBlocks, localDecls: this.locals, argCount: this.args.length, spreadArg: this.spreadArg, sourceScopes: [{ span: this.span, parent: undefined, isUnsafe: false }], varDebugInfo: [], promoted: [], span: this.span };
    return { body, overrides: this.overrides };
  }
}

const refTo = (tcx: TyCtxt, ty: Ty, mutbl: "Not" | "Mut"): Ty => tcx.interner.ref(RE_ERASED, ty, mutbl);
export const borrow = (place: Place, mutable: boolean): Rvalue => ({ kind: "Ref", region: RE_ERASED, borrow: mutable ? { kind: "Mut", mut: "Default" } : { kind: "Shared" }, place });

/** A tuple constructor used as a function. */
export function ctorShim(tcx: TyCtxt, ctor: number, args: readonly GenericArg[]): ShimBody {
  const { sig } = tcx.fnSig(ctor);
  const inputs = sig.inputs.map((t) => tcx.normalizeMono(t, args));
  const output = tcx.normalizeMono(sig.output, args);
  const s = new ShimBuilder(tcx, ctor, output, inputs, tcx.def(ctor).span);
  const b = s.block();
  if (output.kind === "Adt") {
    const parent = tcx.def(ctor).parent;
    const variantIndex = Math.max(0, tcx.adtDef(output.def).variants.findIndex((v) => v.ctor?.def === ctor || v.def === parent));
    s.assign(b, localPlace(0), { kind: "Aggregate", aggregate: { kind: "Adt", def: output.def, variantIndex, args: output.args, activeField: undefined }, operands: inputs.map((_, k) => moveOf(localPlace(k + 1))) });
  }
  s.end(b, { kind: "Return" });
  return s.finish();
}

/** `FnOnce::call_once` of a closure whose body borrows the closure. */
export function closureOnceShim(tcx: TyCtxt, def: number, args: readonly GenericArg[]): ShimBody {
  const closure = tcx.interner.closure(def, args);
  const sig = tcx.closureSig(def);
  const inputs = sig.inputs.map((t) => tcx.normalizeMono(t, args));
  const mutable = tcx.closureKind(def) === "FnMut";
  const s = new ShimBuilder(tcx, def, tcx.normalizeMono(sig.output, args), [closure, ...inputs]);
  const b = s.block();
  const cleanup = s.block(true);
  const self = s.local(refTo(tcx, closure, mutable ? "Mut" : "Not"));
  s.assign(b, localPlace(self), borrow(localPlace(1), mutable));
  const after = s.call(b, { kind: "Item", def, args }, [moveOf(localPlace(self)), ...inputs.map((_, k) => moveOf(localPlace(k + 2)))], localPlace(0), cleanup);
  const done = s.block();
  s.end(after, { kind: "Drop", place: localPlace(1), target: done, unwind: { kind: "Continue" }, replace: false });
  s.end(done, { kind: "Return" });
  const resume = s.block(true);
  s.end(cleanup, { kind: "Drop", place: localPlace(1), target: resume, unwind: { kind: "Terminate" }, replace: false });
  s.end(resume, { kind: "UnwindResume" });
  return s.finish();
}

/** A closure without captures behind a function pointer. */
export function closureFnPointerShim(tcx: TyCtxt, def: number, args: readonly GenericArg[]): ShimBody {
  const closure = tcx.interner.closure(def, args);
  const sig = tcx.closureSig(def);
  const inputs = sig.inputs.map((t) => tcx.normalizeMono(t, args));
  const kind = tcx.closureKind(def);
  const s = new ShimBuilder(tcx, def, tcx.normalizeMono(sig.output, args), inputs);
  const b = s.block();
  const env = s.local(closure);
  const self = kind === "FnOnce" ? env : s.local(refTo(tcx, closure, kind === "FnMut" ? "Mut" : "Not"));
  if (kind !== "FnOnce") s.assign(b, localPlace(self), borrow(localPlace(env), kind === "FnMut"));
  const after = s.call(b, { kind: "Item", def, args }, [moveOf(localPlace(self)), ...inputs.map((_, k) => moveOf(localPlace(k + 1)))], localPlace(0));
  s.end(after, { kind: "Return" });
  return s.finish();
}

/** `Fn*::call*` of a function item or pointer. */
export function fnPtrShim(tcx: TyCtxt, ty: Ty, traitDef: number): ShimBody | undefined {
  const byRef = tcx.itemName(traitDef) !== "fn_once";
  const mutable = tcx.itemName(traitDef) === "fn_mut";
  const sig = ty.kind === "FnPtr" ? ty.sig.sig : ty.kind === "FnDef" ? tcx.fnSig(ty.def).sig : undefined;
  if (sig === undefined) return undefined;
  const outer = ty.kind === "FnDef" ? ty.args : [];
  const inputs = sig.inputs.map((t) => tcx.normalizeMono(t, outer));
  const self = byRef ? refTo(tcx, ty, mutable ? "Mut" : "Not") : ty;
  const s = new ShimBuilder(tcx, traitDef, tcx.normalizeMono(sig.output, outer), [self, ...inputs]);
  const b = s.block();
  const args = inputs.map((_, k) => moveOf(localPlace(k + 2)));
  let after: number;
  if (ty.kind === "FnDef") after = s.call(b, ty, args, localPlace(0));
  else {
    after = s.block();
    s.end(b, { kind: "Call", func: copyOf(byRef ? derefPlace(localPlace(1)) : localPlace(1)), args, destination: localPlace(0), target: after, unwind: { kind: "Continue" }, fnSpan: DUMMY_SPAN, source: "Normal" });
  }
  s.end(after, { kind: "Return" });
  return s.finish();
}

/** `Clone::clone` of tuples, arrays, closures and what is `Copy`. */
export function cloneShim(tcx: TyCtxt, ty: Ty): ShimBody | undefined {
  const s = new ShimBuilder(tcx, tcx.langItem("clone") ?? 0, ty, [refTo(tcx, ty, "Not")]);
  let b = s.block();
  const source = derefPlace(localPlace(1));
  const cloneTrait = tcx.langItem("clone");
  const method = cloneTrait === undefined ? undefined : tcx.associatedItems(cloneTrait).find((i) => i.name === "clone");
  const cloneOf = (elem: Ty): Ty => tcx.interner.fnDef(method?.def ?? 0, [{ kind: "Type", ty: elem }]);
  const parts = ty.kind === "Tuple" ? ty.elems : ty.kind === "Closure" ? tcx.closureCaptures(ty.def).map((c) => tcx.normalizeMono(c.ty, ty.args)) : undefined;
  if (tcx.isCopy(ty)) s.assign(b, localPlace(0), { kind: "Use", operand: copyOf(source) });
  else if (method === undefined) return undefined;
  else if (parts !== undefined) {
    const clones = parts.map((part, k) => {
      const ref = s.local(refTo(tcx, part, "Not"));
      const clone = s.local(part);
      s.assign(b, localPlace(ref), borrow(fieldPlace(source, k, part), false));
      b = s.call(b, cloneOf(part), [moveOf(localPlace(ref))], localPlace(clone));
      return moveOf(localPlace(clone));
    });
    s.assign(b, localPlace(0), { kind: "Aggregate", aggregate: ty.kind === "Closure" ? { kind: "Closure", def: ty.def, args: ty.args } : { kind: "Tuple" }, operands: clones });
  } else if (ty.kind === "Array") b = cloneArray(s, b, ty.elem, source, ty, cloneOf(ty.elem));
  else return undefined;
  s.end(b, { kind: "Return" });
  return s.finish();
}

function cloneArray(s: ShimBuilder, start: number, elem: Ty, source: Place, ty: Extract<Ty, { kind: "Array" }>, clone: Ty): number {
  const { interner } = s.tcx;
  const index = s.local(interner.usize);
  const more = s.local(interner.bool);
  const ref = s.local(refTo(s.tcx, elem, "Not"));
  const item = s.local(elem);
  const number = (bits: bigint): Operand => constantOf({ kind: "Scalar", bits }, interner.usize, DUMMY_SPAN);
  const at = (place: Place): Place => ({ local: place.local, projection: [...place.projection, { kind: "Index", local: index }] });
  const [head, body, done] = [s.block(), s.block(), s.block()];
  s.assign(start, localPlace(index), { kind: "Use", operand: number(0n) });
  s.end(start, { kind: "Goto", target: head });
  s.assign(head, localPlace(more), { kind: "BinaryOp", op: "Lt", left: copyOf(localPlace(index)), right: number(s.tcx.evalConst(ty.len) ?? 0n) });
  s.end(head, { kind: "SwitchInt", discr: copyOf(localPlace(more)), targets: [[0n, done]], otherwise: body });
  s.assign(body, localPlace(ref), borrow(at(source), false));
  const after = s.call(body, clone, [moveOf(localPlace(ref))], localPlace(item));
  s.assign(after, at(localPlace(0)), { kind: "Use", operand: moveOf(localPlace(item)) });
  s.assign(after, localPlace(index), { kind: "BinaryOp", op: "Add", left: copyOf(localPlace(index)), right: number(1n) });
  s.end(after, { kind: "Goto", target: head });
  return done;
}

/** Signature of a callee as flat types: what a forwarding shim takes and gives. */
export interface FlatSignature {
  readonly ret: Ty;
  readonly args: readonly Ty[];
}

/** Forwards its arguments. `byPointer`: the first one arrives as a pointer to the value. */
export function forwardShim(tcx: TyCtxt, instance: MonoItem & { readonly def: number }, sig: FlatSignature, byPointer: boolean): ShimBody {
  const args = sig.args.map((t, k) => (k === 0 && byPointer ? tcx.interner.rawPtr(t, "Mut") : t));
  const s = new ShimBuilder(tcx, instance.def, sig.ret, args, tcx.def(instance.def).identSpan);
  const b = s.block();
  const after = s.call(b, instance, args.map((_, k) => moveOf(k === 0 && byPointer ? derefPlace(localPlace(1)) : localPlace(k + 1))), localPlace(0));
  s.end(after, { kind: "Return" });
  return s.finish();
}
