/**
 * One drop, decided. Answers the block at which it begins; it ends at `target`. If a member's drop panics, the members after
 * it are dropped on the unwinding path. Counterpart: rustc_mir_transform/src/elaborate_drop.rs.
 */
import { derefPlace, isBox, localPlace, moveOf, constantOf, pointeeOf, placeTy, project } from "../mir/places";
import type { BasicBlock, Place, PlaceElem, SourceInfo, UnwindAction } from "../mir/mir";
import type { MovePathIndex } from "../mir_dataflow/move_paths";
import { RE_ERASED } from "../ty/interner";
import type { Ty, VariantDef } from "../ty/ty";
import { testFlag, type Elaborator, type InitState } from "./elaborator";

export interface DropSite {
  readonly path: MovePathIndex;
  readonly place: Place;
  readonly state: InitState;
  readonly target: BasicBlock;
  readonly unwind: UnwindAction;
  readonly sourceInfo: SourceInfo;
  readonly isCleanup: boolean;
}

export function elaborateDrop(cx: Elaborator, site: DropSite): BasicBlock {
  const { path, state } = site;
  const subtree = cx.data.subtree(path);
  const live = subtree.some((p) => state.live.has(p));
  const dead = subtree.some((p) => state.dead.has(p));
  if (!live || !cx.tcx.needsDrop(tyOf(cx, site.place), cx.body.def)) return site.target;
  if (!dead) return isOwnCoroutine(cx, site.place) ? openDrop(cx, site) : plainDrop(cx, site);
  if (subtree.length === 1 && !isOwnCoroutine(cx, site.place)) return testFlag(cx, path, plainDrop(cx, site), site.target, site.sourceInfo, site.isCleanup);
  return openDrop(cx, site);
}

/** The coroutine whose body this is. */
const isOwnCoroutine = (cx: Elaborator, place: Place): boolean => cx.body.isCoroutine === true && place.local === 1 && place.projection.length === 0;

const tyOf = (cx: Elaborator, place: Place): Ty => placeTy(cx.tcx, cx.patch.localDecls, place);

function plainDrop(cx: Elaborator, { place, target, unwind, sourceInfo, isCleanup }: DropSite): BasicBlock {
  return cx.patch.newBlock([], { kind: "Drop", place, target, unwind: isCleanup ? { kind: "Terminate" } : unwind, replace: false }, sourceInfo, isCleanup);
}

/** A part without a path of its own holds a value exactly when its owner does. */
function inheritedDrop(cx: Elaborator, owner: DropSite, place: Place, target: BasicBlock, unwind: UnwindAction, isCleanup: boolean): BasicBlock {
  const { path, state } = owner;
  if (!state.live.has(path) || !cx.tcx.needsDrop(tyOf(cx, place), cx.body.def)) return target;
  const drop = plainDrop(cx, { ...owner, place, target, unwind, isCleanup });
  return state.dead.has(path) ? testFlag(cx, path, drop, target, owner.sourceInfo, isCleanup) : drop;
}

function openDrop(cx: Elaborator, site: DropSite): BasicBlock {
  const ty = tyOf(cx, site.place);
  switch (ty.kind) {
    case "Tuple": return ladder(cx, site, ty.elems.map((t, i) => ({ kind: "Field", field: i, ty: t })));
    // Whoever drops its own coroutine from the inside drops what it captured; the rest are locals.
    case "Coroutine": case "Closure": return ladder(cx, site, cx.tcx.closureCaptures(ty.def).map((c, i) => ({ kind: "Field", field: i, ty: cx.tcx.subst(c.ty, ty.args) })));
    case "Array": {
      const count = Number(cx.tcx.evalConst(ty.len) ?? 0n);
      return ladder(cx, site, Array.from({ length: count }, (_, offset) => ({ kind: "ConstantIndex" as const, offset, minLength: count, fromEnd: false })));
    }
    case "Adt": {
      if (isBox(cx.tcx, ty)) return openBox(cx, site, ty);
      const def = cx.tcx.adtDef(ty.def);
      if (def.kind === "Enum") return openEnum(cx, site, ty, def.variants);
      return ladder(cx, site, fieldsOf(cx, def.variants[0], ty));
    }
    default: return inheritedDrop(cx, site, site.place, site.target, site.unwind, site.isCleanup);
  }
}

function fieldsOf(cx: Elaborator, variant: VariantDef, ty: Extract<Ty, { kind: "Adt" }>): PlaceElem[] {
  return variant.fields.map((f, field) => ({ kind: "Field", field, ty: cx.tcx.fieldTy(f.def, ty.args) }));
}

/** Drops the parts first to last; each part's drop unwinds into dropping the rest. */
function ladder(cx: Elaborator, site: DropSite, parts: readonly PlaceElem[]): BasicBlock {
  let { target, unwind } = site;
  for (let i = parts.length - 1; i >= 0; i--) {
    const next = part(cx, site, parts[i], target, unwind, site.isCleanup);
    if (!site.isCleanup && unwind.kind === "Cleanup") unwind = { kind: "Cleanup", block: part(cx, site, parts[i], unwind.block, { kind: "Terminate" }, true) };
    target = next;
  }
  return target;
}

function part(cx: Elaborator, site: DropSite, elem: PlaceElem, target: BasicBlock, unwind: UnwindAction, isCleanup: boolean): BasicBlock {
  const place = project(site.place, elem);
  const path = cx.data.childAt(site.path, elem);
  return path === undefined ? inheritedDrop(cx, site, place, target, unwind, isCleanup) : elaborateDrop(cx, { ...site, path, place, target, unwind, isCleanup });
}

/** Variants of which parts may be moved are dropped field by field; the others as a whole. */
function openEnum(cx: Elaborator, site: DropSite, ty: Extract<Ty, { kind: "Adt" }>, variants: readonly VariantDef[]): BasicBlock {
  const discrTy = cx.tcx.discriminantTy(ty);
  const targets: [bigint, BasicBlock][] = [];
  let othersNeedDrop = false;
  variants.forEach((variant, variantIndex) => {
    const elem: PlaceElem = { kind: "Downcast", name: variant.name, variantIndex };
    const path = cx.data.childAt(site.path, elem);
    if (path === undefined) {
      othersNeedDrop ||= variant.fields.some((f) => cx.tcx.needsDrop(cx.tcx.fieldTy(f.def, ty.args), cx.body.def));
      return;
    }
    const bits = BigInt.asUintN(cx.tcx.layoutOf(discrTy).size * 8, variant.discr);
    targets.push([bits, ladder(cx, { ...site, path, place: project(site.place, elem) }, fieldsOf(cx, variant, ty))]);
  });
  const otherwise = !othersNeedDrop ? site.target : inheritedDrop(cx, site, site.place, site.target, site.unwind, site.isCleanup);
  const discr = localPlace(cx.patch.newLocal(discrTy, site.sourceInfo));
  const test = cx.patch.newBlock(
    [{ kind: "Assign", place: discr, rvalue: { kind: "Discriminant", place: site.place } }],
    { kind: "SwitchInt", discr: moveOf(discr), targets: targets.sort(([a], [b]) => (a < b ? -1 : 1)), otherwise }, site.sourceInfo, site.isCleanup);
  // The discriminant may be read only if the enum itself was not moved as a whole.
  return site.state.dead.has(site.path) ? testFlag(cx, site.path, test, site.target, site.sourceInfo, site.isCleanup) : test;
}

/** Moved out of `*b`: the box's memory is still freed, its content is dropped only if it is still there. */
function openBox(cx: Elaborator, site: DropSite, ty: Extract<Ty, { kind: "Adt" }>): BasicBlock {
  const { path, state, sourceInfo } = site;
  const inner = cx.data.childAt(path, { kind: "Deref" });
  const free = (target: BasicBlock, unwind: UnwindAction, isCleanup: boolean): BasicBlock => {
    if (!state.live.has(path)) return target;
    const block = freeBox(cx, site, ty, target, unwind, isCleanup);
    return state.dead.has(path) ? testFlag(cx, path, block, target, sourceInfo, isCleanup) : block;
  };
  const target = free(site.target, site.unwind, site.isCleanup);
  const unwind: UnwindAction = site.isCleanup || site.unwind.kind !== "Cleanup" ? site.unwind : { kind: "Cleanup", block: free(site.unwind.block, { kind: "Terminate" }, true) };
  if (inner === undefined || pointeeOf(cx.tcx, ty) === undefined) return target;
  return elaborateDrop(cx, { ...site, path: inner, place: derefPlace(site.place), target, unwind });
}

/** `<Box<T> as Drop>::drop(&mut place)`: frees the memory and touches nothing in it. */
function freeBox(cx: Elaborator, site: DropSite, ty: Ty, target: BasicBlock, unwind: UnwindAction, isCleanup: boolean): BasicBlock {
  const { interner } = cx.tcx;
  const { span } = site.sourceInfo;
  const dropTrait = cx.tcx.langItem("drop");
  const method = dropTrait === undefined ? undefined : cx.tcx.associatedItems(dropTrait).find((i) => i.name === "drop");
  if (method === undefined) return target;
  const self = localPlace(cx.patch.newLocal(interner.ref(RE_ERASED, ty, "Mut"), site.sourceInfo));
  const unit = localPlace(cx.patch.newLocal(interner.unit, site.sourceInfo));
  const func = constantOf({ kind: "ZeroSized" }, interner.fnDef(method.def, [{ kind: "Type", ty }]), span);
  return cx.patch.newBlock(
    [{ kind: "Assign", place: self, rvalue: { kind: "Ref", region: RE_ERASED, borrow: { kind: "Mut", mut: "Default" }, place: site.place } }],
    { kind: "Call", func, args: [moveOf(self)], destination: unit, target, unwind: isCleanup ? { kind: "Terminate" } : unwind, fnSpan: span, source: "Desugared" },
    site.sourceInfo, isCleanup);
}
