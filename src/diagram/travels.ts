/**
 * Which values have just moved, and from where: what changed its owner in the step between two states is drawn travelling.
 * Worked example: before, `s1` is live; after, `s1` is moved to `s2`: the cells of `s2` begin where those of `s1` stood.
 */
import type { FrameState, LocalState, MemoryState } from "../view/memory_state";
import type { Travels } from "./motion";
import type { Scene } from "./scene";

/** By key of the new owner's value, the way back to the old owner's place in the picture before. */
export function travelsBetween(before: MemoryState, after: MemoryState, from: Scene, to: Scene): Travels {
  const travels = new Map<string, { readonly dx: number; readonly dy: number }>();
  for (const [source, target] of moves(before, after)) {
    const [a, b] = [cornerOf(from, source.value.key), cornerOf(to, target.value.key)];
    if (a !== undefined && b !== undefined) travels.set(target.value.key, { dx: a.x - b.x, dy: a.y - b.y });
  }
  return travels;
}

const framesOf = (state: MemoryState): readonly FrameState[] => state.threads.flatMap((t) => t.frames);

/** Old and new owner of what moved: into a variable, into an argument of the frame that was entered, out of the frame that was left. */
function moves(before: MemoryState, after: MemoryState): (readonly [LocalState, LocalState])[] {
  const old = new Map(framesOf(before).flatMap((f) => f.locals.map((l) => [l.key, l] as const)));
  const known = new Set(framesOf(before).map((f) => f.key));
  const entered = framesOf(after).find((f) => !known.has(f.key));
  const stays = new Set(framesOf(after).map((f) => f.key));
  const left = framesOf(before).find((f) => !stays.has(f.key));
  const isNew = (l: LocalState): boolean => l.status === "live" && old.get(l.key)?.status !== "live";
  const taken = new Set<string>();
  const out: (readonly [LocalState, LocalState])[] = [];
  const pair = (source: LocalState, candidates: readonly LocalState[]): void => {
    const target = candidates.find((c) => c.type === source.type && !taken.has(c.key));
    if (target === undefined) return;
    taken.add(target.key);
    out.push([source, target]);
  };
  for (const frame of framesOf(after)) {
    for (const local of frame.locals) {
      const was = old.get(local.key);
      if (was?.status !== "live" || local.status !== "moved") continue;
      const own = frame.locals.filter((l) => l.name === local.movedTo && isNew(l));
      pair(was, own.length > 0 ? own : (entered?.locals ?? []).filter((l) => l.role === "argument"));
    }
  }
  // What a call returned was the last that its frame held of that type.
  const receivers = framesOf(after).filter((f) => known.has(f.key)).flatMap((f) => f.locals.filter(isNew));
  if (left !== undefined && entered === undefined) for (const target of receivers) if (!taken.has(target.key)) pairBack(left, target, out);
  return out;
}

function pairBack(left: FrameState, target: LocalState, out: (readonly [LocalState, LocalState])[]): void {
  const bytes = JSON.stringify(target.value.bytes);
  const source = left.locals.findLast((l) => l.type === target.type && l.role !== "return" && JSON.stringify(l.value.bytes) === bytes);
  if (source !== undefined) out.push([source, target]);
}

/** Top left corner of what is drawn for a value. */
function cornerOf(scene: Scene, key: string): { readonly x: number; readonly y: number } | undefined {
  let corner: { x: number; y: number } | undefined;
  for (const s of scene.shapes) {
    if (s.kind !== "rect" || !(s.key === key || (s.key.startsWith(key) && /[#.[]/.test(s.key[key.length])))) continue;
    corner = { x: Math.min(corner?.x ?? s.x, s.x), y: Math.min(corner?.y ?? s.y, s.y) };
  }
  return corner;
}
