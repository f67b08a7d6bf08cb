/**
 * Futures in plain words: not started yet, running, suspended at a line, finished. Of what a state keeps, what is still there is shown:
 * the drop flags that a suspended future keeps, or the records of the call that runs it, say so.
 */
import type { Layout } from "../engine/layout/layout";
import type { MirPlace, PlaceElem, PlaceFate, ReadByte } from "../engine/index";
import type { CoroutineLayout } from "../engine/ty/tcx";
import type { Ty } from "../engine/ty/ty";
import { fateOf, inScope, offsetIn, statusOf, type Coroutine } from "./fates";
import type { ShownCall, ViewSource } from "./source";

/** What a desugaring's variable is called in plain words. */
export function madeName(name: string): string {
  return name === "__awaitee" ? "awaits" : name === "iter" ? "iterator" : "temporary";
}

/** What there is to show of a future: what it captured, then what it saved. Offsets are bytes from its address. */
export interface FuturePart {
  readonly name: string;
  readonly key: string;
  readonly ty: Ty;
  readonly offset: number;
}

export interface FutureView {
  /** "suspended at line 7". */
  readonly state: string;
  readonly parts: readonly FuturePart[];
}

/** `state` is what its tag says; `call` the one that runs it at this moment, whatever the tag says. */
export function futureView(source: ViewSource, ty: Coroutine, layout: Layout, address: bigint, state: number, call: ShownCall | undefined): FutureView | undefined {
  const { tcx } = source;
  const saved = tcx.coroutineLayout(ty.def);
  const init = source.localInit(ty.def);
  if (saved === undefined || layout.variants.kind !== "Multiple") return undefined;
  const reserved = saved.variantFields.length - saved.suspensionSpans.length;
  const location = call === undefined ? init?.resumesAt(state) : undefined;
  const read: ReadByte = (place) => (place.projection.length === 0 ? undefined : source.recording.memory.bytes(address + BigInt(offsetIn(layout, place.projection.slice(2))), 1)?.[0]);
  const fate = (place: MirPlace): PlaceFate | undefined => (call !== undefined ? fateOf(source, call, place) : location === undefined || init === undefined ? undefined : init.fate(location, place, read));
  const isThere = (place: MirPlace): boolean => {
    const found = fate(place);
    if (found === undefined) return state === 0;
    const status = statusOf(found);
    return status === "live" || status === "partly_moved" || status === "perhaps_moved";
  };
  const captures = tcx.closureCaptures(ty.def).flatMap((c, field): FuturePart[] => {
    const place = inside(ty, { kind: "Field", field, ty });
    if (!isThere(place)) return [];
    return [{ name: c.name, key: c.name, ty: tcx.normalizeMono(c.ty, ty.args), offset: offsetIn(layout, place.projection.slice(2)) }];
  });
  if (call === undefined && state < reserved) return { state: ["not started yet", "finished", "panicked"][state] ?? "", parts: state === 0 ? captures : [] };
  const fields = call === undefined ? saved.variantFields[state] ?? [] : saved.fields.map((_, f) => f);
  const kept = fields.flatMap((f): FuturePart[] => {
    const { name, isMade } = saved.fields[f];
    const place = isMade && name === undefined ? undefined : savedPlace(saved, f, ty);
    if (place === undefined || !isThere(place)) return [];
    const fieldTy = tcx.normalizeMono(saved.fields[f].ty, ty.args);
    // What went out of scope and has no destructor is left over; what has one is still there until it has run.
    if (call !== undefined && name !== undefined && !isVisible(call, place) && !tcx.needsDrop(fieldTy)) return [];
    return [{ name: name === undefined ? "temporary" : isMade ? madeName(name) : name, key: `${f}.${name ?? ""}`, ty: fieldTy, offset: offsetIn(layout, place.projection.slice(2)) }];
  });
  const parts = [...captures.filter((c) => !kept.some((k) => k.name === c.name)), ...kept];
  if (call !== undefined) return { state: "running", parts };
  const span = source.sources.outermostCall(saved.suspensionSpans[state - reserved]);
  return { state: `suspended at line ${source.sources.lineColumn(span.file, span.lo).line}`, parts };
}

/** A place in the coroutine, as its resuming function names it: `(*self.pointer)…`. (Types in projections are not looked at.) */
function inside(ty: Ty, ...elems: readonly PlaceElem[]): MirPlace {
  return { local: 1, projection: [{ kind: "Field", field: 0, ty }, { kind: "Deref" }, ...elems] };
}

/** Each saved local has one place, in the first state that saves it. */
function savedPlace(saved: CoroutineLayout, f: number, ty: Ty): MirPlace | undefined {
  const variantIndex = saved.variantFields.findIndex((v) => v.includes(f));
  return variantIndex < 0 ? undefined : inside(ty, { kind: "Downcast", name: "", variantIndex }, { kind: "Field", field: saved.variantFields[variantIndex].indexOf(f), ty });
}

/** Some variable in scope names the saved place. */
function isVisible({ fn, point }: ShownCall, place: MirPlace): boolean {
  return point !== undefined && fn.variables.some((v) => inScope(fn, point.scope, v.scope) && place.projection.slice(2).every((e, i) => {
    const elem = v.place.projection[i + 2];
    return e.kind === "Downcast" ? elem?.kind === "Downcast" && elem.variantIndex === e.variantIndex : e.kind === "Field" && elem?.kind === "Field" && elem.field === e.field;
  }));
}
