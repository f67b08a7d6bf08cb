/**
 * Drop glue: `drop_in_place::<T>` as MIR. First `Drop::drop` of the value itself, then its parts in order; when one of them panics the rest
 * is still dropped on the way of the panic. Counterpart: rustc_mir_transform `elaborate_drop.rs` (open drops).
 */
import type { Place, UnwindAction } from "../mir/mir";
import { constantOf, copyOf, derefPlace, fieldPlace, localPlace, moveOf } from "../mir/places";
import { DUMMY_SPAN } from "../source/span";
import type { TyCtxt } from "../ty/tcx";
import { RE_ERASED } from "../ty/interner";
import type { Ty } from "../ty/ty";
import { borrow, ShimBuilder, type ShimBody } from "./shims";

interface Part {
  readonly place: Place;
}

export function dropGlue(tcx: TyCtxt, ty: Ty): ShimBody {
  const { interner } = tcx;
  const s = new ShimBuilder(tcx, tcx.langItem("drop_in_place") ?? 0, interner.unit, [interner.rawPtr(ty, "Mut")]);
  const value = derefPlace(localPlace(1));
  const start = s.block();
  const done = s.block();
  s.end(done, { kind: "Return" });
  const resume = s.block(true);
  s.end(resume, { kind: "UnwindResume" });
  const parts = (cleanup: boolean): number => dropParts(s, ty, value, cleanup ? resume : done, cleanup, resume);
  if (ty.kind === "Adt" && ty.def === tcx.langItem("owned_box")) boxGlue(s, ty, value, start, done, resume);
  else {
    const own = tcx.dropImpl(ty);
    if (own === undefined) s.end(start, { kind: "Goto", target: parts(false) });
    else {
      const after = callOwnDrop(s, ty, own, value, start, parts(true));
      s.end(after, { kind: "Goto", target: parts(false) });
    }
  }
  return s.finish();
}

/** Calls `<T as Drop>::drop(&mut value)`. */
function callOwnDrop(s: ShimBuilder, ty: Ty, own: { readonly def: number; readonly args: Extract<Ty, { kind: "FnDef" }>["args"] }, value: Place, block: number, cleanup: number): number {
  const { interner } = s.tcx;
  const self = s.local(interner.ref(RE_ERASED, ty, "Mut"));
  s.assign(block, localPlace(self), borrow(value, true));
  return s.call(block, { kind: "Item", def: own.def, args: own.args }, [moveOf(localPlace(self))], localPlace(s.local(interner.unit)), cleanup);
}

/** A box drops its content, then gives its memory back, also when the content's drop panics. */
function boxGlue(s: ShimBuilder, ty: Extract<Ty, { kind: "Adt" }>, value: Place, start: number, done: number, resume: number): void {
  const content = derefPlace(value);
  const own = s.tcx.dropImpl(ty);
  const free = s.block();
  const freeUnwinding = s.block(true);
  s.end(start, { kind: "Drop", place: content, target: free, unwind: { kind: "Cleanup", block: freeUnwinding }, replace: false });
  if (own === undefined) {
    s.end(free, { kind: "Goto", target: done });
    s.end(freeUnwinding, { kind: "Goto", target: resume });
    return;
  }
  s.end(callOwnDrop(s, ty, own, value, free, resume), { kind: "Goto", target: done });
  s.end(callOwnDrop(s, ty, own, value, freeUnwinding, resume), { kind: "Goto", target: resume });
}

/** Blocks that drop all parts and go on to `next`; answers the first. */
function dropParts(s: ShimBuilder, ty: Ty, value: Place, next: number, cleanup: boolean, resume: number): number {
  const { tcx } = s;
  switch (ty.kind) {
    case "Tuple": return ladder(s, ty.elems.map((t, k) => ({ place: fieldPlace(value, k, t) })), next, cleanup, resume);
    case "Closure": return ladder(s, tcx.closureCaptures(ty.def).map((c, k) => ({ place: fieldPlace(value, k, tcx.normalizeMono(c.ty, ty.args)) })), next, cleanup, resume);
    case "Array": case "Slice": return tcx.needsDrop(ty.elem) ? dropElements(s, value, next, cleanup) : next;
    case "Adt": {
      const def = tcx.adtDef(ty.def);
      if (def.kind === "Union" || ty.def === tcx.langItem("manually_drop")) return next;
      const fieldsOf = (variant: number, place: Place): Part[] => def.variants[variant].fields.map((f, k) => ({ place: fieldPlace(place, k, tcx.normalizeMono(tcx.typeOf(f.def), ty.args)) }));
      if (def.kind === "Struct") return ladder(s, fieldsOf(0, value), next, cleanup, resume);
      return dropVariants(s, ty, value, fieldsOf, next, cleanup, resume);
    }
    default: return next;
  }
}

function dropVariants(s: ShimBuilder, ty: Extract<Ty, { kind: "Adt" }>, value: Place, fieldsOf: (variant: number, place: Place) => Part[], next: number, cleanup: boolean, resume: number): number {
  const { tcx } = s;
  const def = tcx.adtDef(ty.def);
  if (def.variants.length === 0) return next;
  const start = s.block(cleanup);
  const discrTy = tcx.discriminantTy(ty);
  const discr = s.local(discrTy);
  const bits = tcx.layoutOf(discrTy).size * 8;
  s.assign(start, localPlace(discr), { kind: "Discriminant", place: value });
  const targets: (readonly [bigint, number])[] = [];
  def.variants.forEach((v, k) => {
    const place: Place = { local: value.local, projection: [...value.projection, { kind: "Downcast", name: v.name, variantIndex: k }] };
    const first = ladder(s, fieldsOf(k, place), next, cleanup, resume);
    if (first !== next) targets.push([BigInt.asUintN(bits, v.discr), first]);
  });
  s.end(start, { kind: "SwitchInt", discr: copyOf(localPlace(discr)), targets, otherwise: next });
  return start;
}

/** Drops the parts one after the other; a panic in one goes on with the rest on the unwinding way. */
function ladder(s: ShimBuilder, all: readonly Part[], next: number, cleanup: boolean, resume: number): number {
  const parts = all.filter((p) => needsDropPlace(s, p.place));
  let unwinding = resume;
  let first = next;
  for (const part of [...parts].reverse()) {
    const block = s.block(cleanup);
    const unwind: UnwindAction = cleanup ? { kind: "Terminate" } : { kind: "Cleanup", block: unwinding };
    s.end(block, { kind: "Drop", place: part.place, target: first, unwind, replace: false });
    first = block;
    if (cleanup) continue;
    const other = s.block(true);
    s.end(other, { kind: "Drop", place: part.place, target: unwinding, unwind: { kind: "Terminate" }, replace: false });
    unwinding = other;
  }
  return first;
}

function needsDropPlace(s: ShimBuilder, place: Place): boolean {
  const last = place.projection[place.projection.length - 1];
  return last?.kind === "Field" && s.tcx.needsDrop(last.ty);
}

/** Every element in order; when one panics the rest is dropped while unwinding. */
function dropElements(s: ShimBuilder, value: Place, next: number, cleanup: boolean): number {
  const { interner } = s.tcx;
  const [start, head, body, step] = [s.block(cleanup), s.block(cleanup), s.block(cleanup), s.block(cleanup)];
  const [index, current, length] = [s.local(interner.usize), s.local(interner.usize), s.local(interner.usize)];
  const more = s.local(interner.bool);
  const number = (bits: bigint): ReturnType<typeof constantOf> => constantOf({ kind: "Scalar", bits }, interner.usize, DUMMY_SPAN);
  s.assign(start, localPlace(length), { kind: "Len", place: value });
  s.assign(start, localPlace(index), { kind: "Use", operand: number(0n) });
  s.end(start, { kind: "Goto", target: head });
  s.assign(head, localPlace(more), { kind: "BinaryOp", op: "Lt", left: copyOf(localPlace(index)), right: copyOf(localPlace(length)) });
  s.end(head, { kind: "SwitchInt", discr: copyOf(localPlace(more)), targets: [[0n, next]], otherwise: body });
  s.assign(body, localPlace(current), { kind: "Use", operand: copyOf(localPlace(index)) });
  s.assign(body, localPlace(index), { kind: "BinaryOp", op: "Add", left: copyOf(localPlace(index)), right: number(1n) });
  const elem: Place = { local: value.local, projection: [...value.projection, { kind: "Index", local: current }] };
  let unwind: UnwindAction = { kind: "Terminate" };
  if (!cleanup) {
    // The same loop again, unwinding, from the element after the one that panicked.
    const [uHead, uBody, uStep, resume] = [s.block(true), s.block(true), s.block(true), s.block(true)];
    s.end(resume, { kind: "UnwindResume" });
    s.assign(uHead, localPlace(more), { kind: "BinaryOp", op: "Lt", left: copyOf(localPlace(index)), right: copyOf(localPlace(length)) });
    s.end(uHead, { kind: "SwitchInt", discr: copyOf(localPlace(more)), targets: [[0n, resume]], otherwise: uBody });
    s.assign(uBody, localPlace(current), { kind: "Use", operand: copyOf(localPlace(index)) });
    s.assign(uBody, localPlace(index), { kind: "BinaryOp", op: "Add", left: copyOf(localPlace(index)), right: number(1n) });
    s.end(uBody, { kind: "Drop", place: elem, target: uStep, unwind: { kind: "Terminate" }, replace: false });
    s.end(uStep, { kind: "Goto", target: uHead });
    unwind = { kind: "Cleanup", block: uHead };
  }
  s.end(body, { kind: "Drop", place: elem, target: step, unwind, replace: false });
  s.end(step, { kind: "Goto", target: head });
  return start;
}
