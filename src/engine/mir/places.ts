/** Making places, operands and constants, and asking for the type of a place. Counterpart: rustc_middle/src/mir/tcx.rs `PlaceTy`. */
import type { Span } from "../source/span";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";
import type { Body, Const, Local, LocalDecl, Operand, Place, PlaceElem, Rvalue, TerminatorKind, BasicBlock, UnwindAction } from "./mir";

export const localPlace = (local: Local): Place => ({ local, projection: [] });
export const project = (place: Place, ...elems: readonly PlaceElem[]): Place => ({ local: place.local, projection: [...place.projection, ...elems] });
export const derefPlace = (place: Place): Place => project(place, { kind: "Deref" });
export const fieldPlace = (place: Place, field: number, ty: Ty): Place => project(place, { kind: "Field", field, ty });

export const copyOf = (place: Place): Operand => ({ kind: "Copy", place });
export const moveOf = (place: Place): Operand => ({ kind: "Move", place });
export const constantOf = (constant: Const, ty: Ty, span: Span): Operand => ({ kind: "Constant", constant: { span, constant, ty } });
export const use = (operand: Operand): Rvalue => ({ kind: "Use", operand });

/** The local itself when the place has no projection. */
export function asLocal(place: Place): Local | undefined {
  return place.projection.length === 0 ? place.local : undefined;
}

/** Same local, same projections. */
export function samePlace(a: Place, b: Place): boolean {
  return a.local === b.local && a.projection.length === b.projection.length && a.projection.every((e, i) => sameElem(e, b.projection[i]));
}

export function sameElem(a: PlaceElem, b: PlaceElem): boolean {
  switch (a.kind) {
    case "Deref": return b.kind === "Deref";
    case "Field": return b.kind === "Field" && a.field === b.field;
    case "Index": return b.kind === "Index" && a.local === b.local;
    case "Downcast": return b.kind === "Downcast" && a.variantIndex === b.variantIndex;
    case "ConstantIndex": return b.kind === "ConstantIndex" && a.offset === b.offset && a.minLength === b.minLength && a.fromEnd === b.fromEnd;
    case "Subslice": return b.kind === "Subslice" && a.from === b.from && a.to === b.to && a.fromEnd === b.fromEnd;
  }
}

/** Is the type `Box<…>`? */
export function isBox(tcx: TyCtxt, ty: Ty): boolean {
  return ty.kind === "Adt" && ty.def === tcx.langItem("owned_box");
}

/** What a reference, raw pointer or `Box` points at; undefined for other types. */
export function pointeeOf(tcx: TyCtxt, ty: Ty): Ty | undefined {
  if (ty.kind === "Ref" || ty.kind === "RawPtr") return ty.pointee;
  if (ty.kind === "Adt" && isBox(tcx, ty)) {
    const arg = ty.args.find((a) => a.kind === "Type");
    if (arg !== undefined && arg.kind === "Type") return arg.ty;
  }
  return undefined;
}

/** Type of a place's element, given the type of what it is taken from. */
export function elemTy(tcx: TyCtxt, base: Ty, elem: PlaceElem): Ty {
  switch (elem.kind) {
    case "Deref": return pointeeOf(tcx, base) ?? tcx.interner.error;
    case "Field": return elem.ty;
    case "Downcast": return base;
    case "Index":
    case "ConstantIndex": return base.kind === "Array" || base.kind === "Slice" ? base.elem : tcx.interner.error;
    case "Subslice": {
      if (base.kind === "Slice") return base;
      if (base.kind !== "Array") return tcx.interner.error;
      const len = tcx.evalConst(base.len) ?? 0n;
      const count = elem.fromEnd ? len - BigInt(elem.from + elem.to) : BigInt(elem.to - elem.from);
      return tcx.interner.arrayN(base.elem, count);
    }
  }
}

/** Type of a place in a body. */
export function placeTy(tcx: TyCtxt, locals: readonly LocalDecl[], place: Place): Ty {
  let ty = locals[place.local].ty;
  for (const elem of place.projection) ty = elemTy(tcx, ty, elem);
  return ty;
}

/** Type of an operand in a body. */
export function operandTy(tcx: TyCtxt, locals: readonly LocalDecl[], operand: Operand): Ty {
  return operand.kind === "Constant" ? operand.constant.ty : placeTy(tcx, locals, operand.place);
}

/** Blocks to which a terminator may lead, unwinding included. */
export function successors(t: TerminatorKind): readonly BasicBlock[] {
  const withUnwind = (targets: readonly BasicBlock[], unwind: UnwindAction): readonly BasicBlock[] => (unwind.kind === "Cleanup" ? [...targets, unwind.block] : targets);
  switch (t.kind) {
    case "Goto": return [t.target];
    case "SwitchInt": return [...t.targets.map(([, b]) => b), t.otherwise];
    case "UnwindResume": case "UnwindTerminate": case "Return": case "Unreachable": case "CoroutineDrop": return [];
    case "Yield": return t.drop === undefined ? [t.resume] : [t.resume, t.drop];
    case "Drop": return withUnwind([t.target], t.unwind);
    case "Call": return withUnwind(t.target === undefined ? [] : [t.target], t.unwind);
    case "Assert": return withUnwind([t.target], t.unwind);
    case "FalseEdge": return [t.real, t.imaginary];
    case "FalseUnwind": return withUnwind([t.real], t.unwind);
  }
}

/** The same terminator with every target block sent through `f`. */
export function mapTargets(t: TerminatorKind, f: (b: BasicBlock) => BasicBlock): TerminatorKind {
  const unwind = (u: UnwindAction): UnwindAction => (u.kind === "Cleanup" ? { kind: "Cleanup", block: f(u.block) } : u);
  switch (t.kind) {
    case "Goto": return { ...t, target: f(t.target) };
    case "SwitchInt": return { ...t, targets: t.targets.map(([v, b]) => [v, f(b)] as const), otherwise: f(t.otherwise) };
    case "UnwindResume": case "UnwindTerminate": case "Return": case "Unreachable": case "CoroutineDrop": return t;
    case "Yield": return { ...t, resume: f(t.resume), drop: t.drop === undefined ? undefined : f(t.drop) };
    case "Drop": return { ...t, target: f(t.target), unwind: unwind(t.unwind) };
    case "Call": return { ...t, target: t.target === undefined ? undefined : f(t.target), unwind: unwind(t.unwind) };
    case "Assert": return { ...t, target: f(t.target), unwind: unwind(t.unwind) };
    case "FalseEdge": return { ...t, real: f(t.real), imaginary: f(t.imaginary) };
    case "FalseUnwind": return { ...t, real: f(t.real), unwind: unwind(t.unwind) };
  }
}

/** The graph of a body's blocks. */
export function blockGraph(body: Pick<Body, "basicBlocks">): { readonly count: number; readonly successors: (b: number) => readonly number[] } {
  return { count: body.basicBlocks.length, successors: (b) => successors(body.basicBlocks[b].terminator.kind) };
}
