/**
 * What the author wants left out or alone shown (options `hide` and `focus`). Names are those of variables, functions or types.
 * Heap blocks and static memory go with what leads to them: what only hidden things lead to is not shown either. Totals stay true.
 */
import type { Allocation, FrameState, LocalState, MemoryState, Pointer, Value } from "./memory_state";

export interface Focus {
  readonly hide: readonly string[];
  /** Empty: everything. */
  readonly focus: readonly string[];
}

/** The state without what is hidden; the state itself when nothing is. */
export function focused(state: MemoryState, { hide, focus }: Focus): MemoryState {
  if (hide.length === 0 && focus.length === 0) return state;
  const hidden = new Set(hide);
  const wanted = new Set(focus);
  const threads = state.threads.map((thread) => ({ ...thread, frames: thread.frames.flatMap((frame) => frameShown(frame, hidden, wanted)) }));
  const before = reached(state, state.threads.flatMap((t) => t.frames));
  const after = reached(state, threads.flatMap((t) => t.frames));
  const named = (a: Allocation): boolean => wanted.has(a.label) || wanted.has(a.label.replace(/^static /, ""));
  const shown = (a: Allocation): boolean => {
    if (hidden.has(a.label) || hidden.has(a.label.replace(/^static /, ""))) return false;
    if (wanted.size > 0) return after.has(a.key) || named(a);
    return after.has(a.key) || !before.has(a.key);
  };
  return { ...state, threads, heap: { ...state.heap, blocks: state.heap.blocks.filter(shown) }, statics: state.statics.filter(shown) };
}

function frameShown(frame: FrameState, hidden: ReadonlySet<string>, wanted: ReadonlySet<string>): readonly FrameState[] {
  const names = [frame.function, frame.function.split("::").at(-1) ?? ""];
  if (names.some((n) => hidden.has(n))) return [];
  if (wanted.size > 0 && names.some((n) => wanted.has(n))) return [frame];
  const isNamed = (local: LocalState, set: ReadonlySet<string>): boolean => set.has(local.name) || set.has(local.type) || set.has(local.type.replace(/<.*$/, ""));
  const locals = frame.locals.filter((l) => !isNamed(l, hidden) && (wanted.size === 0 || isNamed(l, wanted)));
  return wanted.size > 0 && locals.length === 0 && !frame.active ? [] : [{ ...frame, locals }];
}

/** Keys of the allocations that frames lead to, directly or through others. */
function reached(state: MemoryState, frames: readonly FrameState[]): ReadonlySet<string> {
  const all = [...state.heap.blocks, ...state.statics];
  const owner = new Map<string, Allocation>();
  for (const a of all) {
    owner.set(a.key, a);
    for (const value of inside(a.value)) owner.set(value.key, a);
  }
  const found = new Set<string>();
  const waiting: Value[] = frames.flatMap((f) => f.locals.map((l) => l.value));
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const part of inside(value)) {
      if (part.content.kind !== "pointer") continue;
      for (const key of targets(part.content.pointer)) {
        const allocation = owner.get(key);
        if (allocation === undefined || found.has(allocation.key)) continue;
        found.add(allocation.key);
        waiting.push(allocation.value);
      }
    }
  }
  return found;
}

function targets({ target, metadata }: Pointer): readonly string[] {
  const vtable = metadata?.kind === "vtable" && metadata.allocationKey !== undefined ? [metadata.allocationKey] : [];
  switch (target.kind) {
    case "value": return [target.valueKey, ...vtable];
    case "allocation": return [target.allocationKey, ...vtable];
    case "function": case "dangling": return target.allocationKey === undefined ? vtable : [target.allocationKey, ...vtable];
    case "nowhere": return vtable;
  }
}

/** A value and all parts of it that are shown. */
function inside(value: Value): readonly Value[] {
  const { content } = value;
  switch (content.kind) {
    case "struct": {
      const summary = content.summary === undefined ? [] : content.summary.kind === "rows" ? content.summary.rows.map((r) => r.value) : [content.summary.value];
      return [value, ...content.fields.flatMap((f) => inside(f.value)), ...summary.flatMap(inside)];
    }
    case "enum": return [value, ...content.fields.flatMap((f) => inside(f.value))];
    case "sequence": return [value, ...content.shown.flatMap((e) => inside(e.value))];
    case "entries": return [value, ...content.shown.flatMap((e) => [...inside(e.key), ...(e.value === undefined ? [] : inside(e.value))]), ...content.edges.flatMap(inside)];
    default: return [value];
  }
}
