/** What became of variables and their parts, as the picture says it: asked of the analysis and, where that leaves several answers, of the run. */
import type { FunctionDebug, LocalDebug } from "../engine/codegen/debug_tables";
import type { MirPlace, PlaceElem, PlaceFate, PlaceOutcome } from "../engine/index";
import type { Layout } from "../engine/layout/layout";
import type { Ty } from "../engine/ty/ty";
import type { Draft } from "./draft";
import type { LocalStatus } from "./memory_state";
import type { ShownCall, ViewSource } from "./source";

const LIVE: PlaceFate = { whole: { kind: "Live" }, gone: [] };

/** What became of a place of the frame's body; live where nothing is known of the body. */
export function fateOf(source: ViewSource, call: ShownCall, place: MirPlace): PlaceFate {
  const { frame, fn, point } = call;
  const { memory } = source.recording;
  const init = fn.def === undefined || point === undefined ? undefined : source.localInit(fn.def);
  if (init === undefined || point === undefined) return LIVE;
  return init.fate(point.location, place, (at) => {
    if (at.projection.length === 0) return memory.bytes(frame.address + BigInt(fn.locals[at.local]?.offset ?? 0), 1)?.[0];
    const self = resumedBy(call);
    const base = self === undefined ? undefined : memory.pointer(self.at);
    return self === undefined || base === undefined ? undefined : memory.bytes(base + BigInt(offsetIn(source.tcx.layoutOf(self.ty), at.projection.slice(2))), 1)?.[0];
  });
}

export type Coroutine = Extract<Ty, { kind: "Coroutine" }>;

/** The coroutine that a call resumes: its type and the address of the pointer to it. */
export function resumedBy({ fn, frame }: ShownCall): { readonly ty: Coroutine; readonly at: bigint } | undefined {
  const self = fn.locals.find((l) => l.local === 1);
  const inner = self?.ty.kind === "Adt" ? self.ty.args[0] : undefined;
  const ty = inner?.kind === "Type" && inner.ty.kind === "Ref" ? inner.ty.pointee : undefined;
  return self !== undefined && ty?.kind === "Coroutine" && ty.def === fn.def ? { ty, at: frame.address + BigInt(self.offset) } : undefined;
}

/** Offset in a coroutine of a place in it: a captured variable, or a saved one in its variant. */
export function offsetIn(layout: Layout, projection: readonly PlaceElem[]): number {
  let here = layout;
  for (const elem of projection) {
    if (elem.kind === "Downcast") here = layout.variants.kind === "Multiple" ? layout.variants.variants[elem.variantIndex] ?? here : here;
    else if (elem.kind === "Field") return here.fields.kind === "Arbitrary" ? here.fields.offsets[elem.field] ?? 0 : 0;
  }
  return 0;
}

export function statusOf({ whole, gone }: PlaceFate): LocalStatus {
  switch (whole.kind) {
    case "Never": return "uninitialized";
    case "Live": return gone.length > 0 ? "partly_moved" : "live";
    case "Moved": return "moved";
    case "Dropped": return "dropped";
    case "Unknown": return "perhaps_moved";
  }
}

/** "s2", "a call of `drop`", "the caller"; undefined when nobody has it. */
export function movedTo(outcome: PlaceFate["whole"]): string | undefined {
  const to = outcome.kind === "Moved" ? outcome.to : undefined;
  switch (to?.kind) {
    case undefined: return undefined;
    case "Variable": return to.name;
    case "Caller": return "the caller";
    case "Call": return to.name === undefined ? "a call" : `a call of ${to.name}`;
  }
}

function wordsOf(outcome: PlaceOutcome): string {
  const to = movedTo(outcome);
  return outcome.kind === "Dropped" ? "dropped" : to === undefined ? "moved" : `moved to ${to}`;
}

/** Notes the parts that are gone, so that they are drawn as gone wherever they are met: in the frame, or in the block of a `Box`. */
export function noteGone(source: ViewSource, draft: Draft, fate: PlaceFate, ty: Ty, address: bigint): void {
  for (const part of fate.gone) {
    const at = partAt(source, ty, address, part.projection);
    if (at !== undefined) draft.noteGone(at.address, at.ty, wordsOf(part.outcome));
  }
}

/** Type and address of a part of a value. */
function partAt(source: ViewSource, whole: Ty, address: bigint, projection: readonly PlaceElem[]): { readonly ty: Ty; readonly address: bigint } | undefined {
  const { tcx, recording: { memory } } = source;
  let ty = whole;
  let at = address;
  let variant = 0;
  for (const elem of projection) {
    const layout = tcx.layoutOf(ty);
    const here = layout.variants.kind === "Multiple" ? layout.variants.variants[variant] ?? layout : layout;
    if (elem.kind === "Downcast") variant = elem.variantIndex;
    else if (elem.kind === "Field") {
      const field = fieldTy(source, ty, variant, elem.field);
      if (field === undefined || here.fields.kind !== "Arbitrary") return undefined;
      at += BigInt(here.fields.offsets[elem.field] ?? 0);
      ty = field;
      variant = 0;
    } else if (elem.kind === "ConstantIndex" && ty.kind === "Array" && layout.fields.kind === "Array") {
      at += BigInt((elem.fromEnd ? layout.fields.count - elem.offset : elem.offset) * tcx.layoutOf(ty.elem).size);
      ty = ty.elem;
    } else if (elem.kind === "Deref") {
      const inner = ty.kind === "Adt" && ty.def === tcx.langItem("owned_box") ? ty.args[0] : undefined;
      const to = memory.pointer(at);
      if (inner?.kind !== "Type" || to === undefined) return undefined;
      at = to;
      ty = inner.ty;
    } else return undefined;
  }
  return { ty, address: at };
}

function fieldTy({ tcx }: ViewSource, ty: Ty, variant: number, field: number): Ty | undefined {
  if (ty.kind === "Tuple") return ty.elems[field];
  if (ty.kind === "Closure" || ty.kind === "Coroutine") {
    const capture = tcx.closureCaptures(ty.def)[field];
    return capture === undefined ? undefined : tcx.normalizeMono(capture.ty, ty.args);
  }
  const def = ty.kind === "Adt" ? tcx.adtDef(ty.def).variants[variant]?.fields[field] : undefined;
  return def === undefined || ty.kind !== "Adt" ? undefined : tcx.normalizeMono(tcx.typeOf(def.def), ty.args);
}

/** Locals that hold a value at a point and are no variable in scope there (of a frame that is not shown: all of them): temporaries, hidden variables of desugarings. */
export function liveUnnamed(source: ViewSource, draft: Draft, call: ShownCall, isShown = true): readonly LocalDebug[] {
  const { fn, point, frame } = call;
  if (fn.def === undefined || point === undefined || source.localInit(fn.def) === undefined) return [];
  const visible = new Set(!isShown ? [] : fn.variables.filter((v) => v.through === undefined && !v.isMade && inScope(fn, point.scope, v.scope)).map((v) => v.local));
  return fn.locals.filter((l) => {
    if (l.size === 0 || visible.has(l.local)) return false;
    const fate = fateOf(source, call, { local: l.local, projection: [] });
    noteGone(source, draft, fate, l.ty, frame.address + BigInt(l.offset));
    const status = statusOf(fate);
    return status === "live" || status === "partly_moved" || status === "perhaps_moved";
  });
}

/** Is the scope `wanted` the one `at`, or around it? */
export function inScope(fn: FunctionDebug, at: number, wanted: number): boolean {
  for (let s: number | undefined = at; s !== undefined; s = fn.scopes[s]?.parent) if (s === wanted) return true;
  return false;
}
