/** The stack as the picture shows it: the reader's frames with the variables in scope, and what became of each. */
import { pointAt, type FunctionDebug, type PointDebug, type VariableDebug } from "../engine/codegen/debug_tables";
import type { FrameView, ThreadView } from "../engine/recording/recording";
import type { Ty } from "../engine/ty/ty";
import { decode, type DecodeContext } from "./decode";
import { fateOf, inScope, liveUnnamed, movedTo, noteGone, resumedBy, statusOf } from "./fates";
import { madeName } from "./futures";
import type { FrameState, LocalState } from "./memory_state";
import { returnSlot } from "./return_slot";
import type { ShownCall, ViewSource } from "./source";

export interface FrameOptions {
  /** Show library frames too. */
  readonly library: boolean;
}

/** Of a deep stack the newest and the oldest frames are shown, the middle is told as a number. */
const NEWEST = 12;
const OLDEST = 6;
/** Frames of the middle that are looked through for pointers. */
const MOST_OMITTED = 64;

/** A thread's frames, innermost first. */
export function framesOf(source: ViewSource, context: DecodeContext, options: FrameOptions, thread: ThreadView): readonly FrameState[] {
  const { debug } = source;
  const all = thread.frames;
  const owner = thread.id === 1 ? "" : `t${thread.id}`;
  const shown = all.flatMap((frame, i) => {
    const fn = debug.functions[frame.fn];
    if (fn === undefined || fn.kind === "Entry" || fn.kind === "Const" || fn.kind === "Static" || fn.kind === "Promoted") return [];
    return fn.user || options.library ? [{ frame, fn, i }] : [];
  });
  const state = ({ frame, fn, i }: (typeof shown)[number], at: number): FrameState =>
    frameState(source, context, frame, fn, pointAt(fn, i === 0 ? frame.pc : frame.pc - 1), `frame${all.length - i}${owner}.${frame.fn}`, at === 0 && thread.running);
  if (shown.length <= NEWEST + OLDEST + 1) return withTemporaries(source, context, shown.map(state), shown.map(({ frame, fn, i }) => ({ frame, fn, point: pointAt(fn, i === 0 ? frame.pc : frame.pc - 1) })));
  const omitted = shown.slice(NEWEST, -OLDEST);
  for (const call of omitted.slice(0, MOST_OMITTED)) passOver(source, context, call.frame, call.fn, pointAt(call.fn, call.i === 0 ? call.frame.pc : call.frame.pc - 1));
  if (omitted.length > MOST_OMITTED) context.draft.leaveGap();
  const gap: FrameState = {
    key: `frames${owner}#omitted`, function: `… ${omitted.length.toLocaleString("en")} more frames …`, line: undefined, active: false, isLibrary: false,
    address: Number(omitted[omitted.length - 1].frame.address), size: omitted.reduce((n, { frame }) => n + frame.size, 0), locals: [],
  };
  return [...shown.slice(0, NEWEST).map(state), gap, ...shown.slice(-OLDEST).map((e) => state(e, 1))];
}

/** What a frame that is not shown holds keeps its blocks alive all the same. */
function passOver(source: ViewSource, context: DecodeContext, frame: FrameView, fn: FunctionDebug, point: PointDebug | undefined): void {
  const unseen: DecodeContext = { ...context, draft: context.draft.unseen(), before: undefined, now: new Map() };
  for (const l of liveUnnamed(source, context.draft, { frame, fn, point }, false)) decode(l.ty, frame.address + BigInt(l.offset), "unseen", { ...unseen, trustInit: !l.inMemory });
}

function frameState(source: ViewSource, context: DecodeContext, frame: FrameView, fn: FunctionDebug, point: PointDebug | undefined, key: string, active: boolean): FrameState {
  const line = point === undefined || !fn.user ? undefined : lineOf(source, point);
  const call = { frame, fn, point };
  const resumed = resumedBy(call)?.ty;
  const visible = fn.variables.filter((v) => point !== undefined && inScope(fn, point.scope, v.scope));
  const locals = shadowOrder(visible).flatMap((v, i): LocalState[] => {
    const local = localState(source, context, call, v, `${key}.${v.name}${i}`);
    if (v.isMade) return local.status !== "live" || v.name === "__awaitee" || !source.tcx.needsDrop(v.ty) ? [] : [{ ...local, name: madeName(v.name), role: "temporary" }];
    // A future does not keep what it needs no more.
    return resumed !== undefined && v.through === undefined && local.status === "uninitialized" ? [] : [local];
  });
  return { key, function: resumed === undefined ? fn.name : futureName(source, resumed), line, active, isLibrary: !fn.user, address: Number(frame.address), size: frame.size, locals: [...locals, ...returnSlot(context, frame, fn, point, key)] };
}

/** Temporaries that a shown pointer leads to are shown too: in `show(&Box::new(5))` the argument borrows one. */
function withTemporaries(source: ViewSource, context: DecodeContext, frames: readonly FrameState[], calls: readonly ShownCall[]): readonly FrameState[] {
  const found = new Map<string, LocalState>();
  const pointers = context.draft.pointers;
  for (let at = 0; at < pointers.length; at++) {
    const { address, hidden, stale } = pointers[at];
    if (hidden || stale) continue;
    for (const [i, { frame, fn, point }] of calls.entries()) {
      if (address < frame.address || address >= frame.address + BigInt(frame.size)) continue;
      const offset = Number(address - frame.address);
      const local = liveUnnamed(source, context.draft, { frame, fn, point }).find((l) => l.inMemory && offset >= l.offset && offset < l.offset + l.size);
      if (local === undefined) continue;
      const key = `${frames[i].key}.temporary${local.local}`;
      if (found.has(key)) continue;
      const value = decode(local.ty, frame.address + BigInt(local.offset), key, context);
      found.set(key, { key, name: "temporary", type: value.type, role: "temporary", status: "live", movedTo: undefined, value });
    }
  }
  return frames.map((f) => ({ ...f, locals: [...f.locals, ...[...found.values()].filter((l) => l.key.startsWith(`${f.key}.temporary`))] }));
}

/** `async fn work`, `async block`. */
function futureName(source: ViewSource, ty: Ty): string {
  const name = /^\{async fn body of (.+?)(\(\))?\}$/.exec(source.typeName(ty))?.[1];
  return name === undefined ? "async block" : `async fn ${name}`;
}

/** Line of the reader's text at a point of a user function. */
export function lineOf(source: ViewSource, point: PointDebug): number | undefined {
  const span = source.sources.outermostCall(point.span);
  return span.file === 0 ? source.sources.lineColumn(span.file, span.lo).line : undefined;
}

/** Arguments first, then in order of declaration; one entry for each declaration, shadowed ones included. */
function shadowOrder(variables: readonly VariableDebug[]): readonly VariableDebug[] {
  return [...variables].sort((a, b) => (a.argument ?? 1000) - (b.argument ?? 1000));
}

function localState(source: ViewSource, context: DecodeContext, call: ShownCall, v: VariableDebug, key: string): LocalState {
  const { frame, fn } = call;
  // What is captured by reference is shown as the reference that it is.
  const ty = v.reference ?? v.ty;
  const address = variableAddress(source, frame, v);
  const fate = fateOf(source, call, v.place);
  const status = statusOf(fate);
  if (address !== undefined && v.reference === undefined) noteGone(source, context.draft, fate, ty, address);
  const type = source.typeName(ty);
  const { size } = source.tcx.layoutOf(ty);
  const value = address === undefined
    ? { key, type, address: Number(frame.address), size, changed: false, bytes: undefined, content: { kind: "invalid" as const, text: "its place is gone" } }
    : status === "uninitialized"
      ? { key, type, address: Number(address), size, changed: false, bytes: undefined, content: { kind: "uninitialized" as const } }
      : decode(ty, address, key, {
        ...context, trustInit: !isInMemory(fn, v), stale: status === "moved" || status === "dropped" || status === "perhaps_moved",
        draft: v.through === undefined ? context.draft : context.draft.mirror(),
      });
  return { key, name: v.name, type, role: v.argument === undefined ? "variable" : "argument", status, movedTo: movedTo(fate.whole), value };
}

function isInMemory(fn: FunctionDebug, v: VariableDebug): boolean {
  return v.through !== undefined || fn.locals.find((l) => l.local === v.local)?.inMemory === true;
}

function variableAddress(source: ViewSource, frame: FrameView, v: VariableDebug): bigint | undefined {
  const at = frame.address + BigInt(v.offset);
  // The reference itself lies in the closure, or behind one pointer to it.
  if (v.through === undefined || (v.reference !== undefined && !v.through.derefAgain)) return at;
  const { memory } = source.recording;
  const base = memory.pointer(at);
  if (base === undefined) return undefined;
  const field = base + BigInt(v.through.derefOffset);
  return v.through.derefAgain && v.reference === undefined ? memory.pointer(field) : field;
}
