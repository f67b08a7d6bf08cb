/** Heap blocks, typed by the pointers that lead to them. */
import type { HeapBlock, MemoryAccess } from "../engine/recording/recording";
import type { Ty } from "../engine/ty/ty";
import { shapedContent, type Stretch } from "./block_shapes";
import { decode, decodeUnsized, readBytes, sequence, utf8, type DecodeContext } from "./decode";
import type { PendingPointer } from "./draft";
import type { Allocation, Content, Value } from "./memory_state";
import type { ViewSource } from "./source";

const RANK = { owner: 0, shared: 1, mutable: 1, weak: 2, raw: 3, function: 4 } as const;
const MAX_BLOCKS = 2000;

const rank = (p: PendingPointer): number => (p.shape === undefined ? RANK[p.pointer.kind] : -1);

/** The best description of what lies at the start of a stretch: an owner's before a borrower's, one that knows the block's inner structure before all, the wider before the narrower. */
export function claimOn(stretch: Stretch, pointers: readonly PendingPointer[], stale: boolean, source: ViewSource): PendingPointer | undefined {
  let best: PendingPointer | undefined;
  for (const p of pointers) {
    if (p.stale !== stale || (p.start ?? p.address) !== stretch.address || p.pointee === undefined || (p.count === 0 && p.capacity === 0) || !tells(p, stretch, source)) continue;
    if (best === undefined || rank(p) < rank(best) || (rank(p) === rank(best) && p.capacity > best.capacity)) best = p;
  }
  return best;
}

/** A reference may lead to the first field only, a raw pointer to the first of many, or be cast: it tells nothing of the rest, a hidden one least. */
function tells(p: PendingPointer, stretch: Stretch, source: ViewSource): boolean {
  if (p.pointer.kind === "owner" || isDescribed(p, stretch, source)) return true;
  if (p.pointer.kind !== "raw") return false;
  const stride = p.pointee === undefined ? 0 : source.tcx.layoutOf(p.pointee).size;
  return !p.hidden && stride > 1 && stretch.size % stride === 0;
}

/** Does the pointer's type account for the whole block? */
function isDescribed(p: PendingPointer, stretch: Stretch, source: ViewSource): boolean {
  return p.many || p.shape !== undefined || p.metadata !== undefined || p.pointee === undefined || source.tcx.layoutOf(p.pointee).size >= stretch.size;
}

export function contentValue(stretch: Stretch, claim: PendingPointer | undefined, source: ViewSource, context: DecodeContext): Value {
  if (claim?.pointee === undefined) return rawValue(stretch, context);
  const { pointee, many, metadata } = claim;
  const shaped = shapedContent(stretch, claim, context);
  if (shaped !== undefined) return { ...rawValue(stretch, context), type: shapeLabel(claim, source) ?? source.typeName(pointee), content: shaped };
  const stride = source.tcx.layoutOf(pointee).size;
  if (metadata !== undefined) return decodeUnsized(pointee, metadata, stretch.address, stretch.key, context);
  if (claim.pointer.kind === "raw" && stride > 1 && stride < stretch.size && !isDescribed(claim, stretch, source)) {
    const count = stretch.size / stride;
    return sequenceValue(stretch, pointee, sequence(pointee, count, count, stretch.address, stretch.key, context), source, context);
  }
  if (!many) return stride <= stretch.size ? decode(pointee, stretch.address, stretch.key, context) : rawValue(stretch, context);
  const room = stride === 0 ? claim.count : Math.floor(stretch.size / stride);
  const content = sequence(pointee, Math.min(claim.count, room), Math.min(claim.capacity, room), stretch.address, stretch.key, context);
  return sequenceValue(stretch, pointee, content, source, context);
}

function sequenceValue(stretch: Stretch, elem: Ty, content: Extract<Content, { kind: "sequence" }>, source: ViewSource, context: DecodeContext): Value {
  const bytes = readBytes(stretch.address, stretch.size, context);
  const isText = elem.kind === "Uint" && elem.uint === "u8";
  const text = isText && bytes !== undefined ? utf8(bytes.slice(0, content.count)) : undefined;
  return { key: stretch.key, type: `[${source.typeName(elem)}]`, address: Number(stretch.address), size: stretch.size, changed: false, bytes: stretch.size <= 256 ? bytes : undefined, content: { ...content, text } };
}

function rawValue(stretch: Stretch, context: DecodeContext): Value {
  const bytes = stretch.size <= 256 ? readBytes(stretch.address, stretch.size, context) : undefined;
  return { key: stretch.key, type: "bytes", address: Number(stretch.address), size: stretch.size, changed: false, bytes, content: { kind: "raw" } };
}

/** Live blocks and tombstones in address order. Decoding a block finds further pointers, so it goes on until nothing new is claimed. */
export function heapAllocations(source: ViewSource, context: DecodeContext): readonly Allocation[] {
  const blocks = source.recording.memory.heapBlocks().slice(0, MAX_BLOCKS).filter((b) => b.kind === "live" || b.serial > 0);
  const values = new Map<string, Value>();
  const claims = new Map<string, PendingPointer | undefined>();
  const stretches = blocks.map((b) => ({ block: b, key: `block${b.serial}`, address: b.address, size: b.size }));
  const waiting = new Set(stretches.filter((s) => s.block.kind === "live"));
  const reached = new Set<string>();
  // A borrower's word counts only when no owner is found who knows the block better.
  const claimNext = (stale: boolean, ownersOnly: boolean): boolean => {
    let found = false;
    for (const s of waiting) {
      const claim = claimOn(s, context.draft.pointers, stale, source);
      if (claim === undefined || (ownersOnly && rank(claim) > RANK.owner)) continue;
      waiting.delete(s);
      claims.set(s.key, claim);
      values.set(s.key, contentValue(s, claim, source, { ...context, stale }));
      if (!stale) reached.add(s.key);
      if (!ownersOnly) return true;
      found = true;
    }
    return found;
  };
  for (const stale of [false, true]) {
    while (claimNext(stale, true) || claimNext(stale, false));
    if (!stale) {
      reachInside(stretches, reached, context);
      reachThroughBytes(stretches, reached, claims, source);
    }
  }
  const leaked = source.recording.memory.leakedOnPurpose();
  // What a block leaked on purpose leads to lives as long as it does, even when nothing leads to the block itself.
  const kept = new Set(stretches.flatMap((s) => (leaked.has(s.block.serial) && !reached.has(s.key) ? [s.key] : [])));
  const known = new Set([...reached, ...kept]);
  follow([...kept], stretches, known, claims, source);
  const isOwned = (s: Stretch): boolean => context.draft.pointers.some((p) => !p.stale && p.pointer.kind === "owner" && p.address === s.address);
  return stretches.map((s) => {
    const isReached = reached.has(s.key) || !context.draft.isComplete;
    const life = (leaked.has(s.block.serial) && !isOwned(s)) || (known.has(s.key) && !reached.has(s.key)) ? "leaked_forever" : isReached ? "live" : "leaked";
    return allocation(source, s.block, s.key, values.get(s.key) ?? rawValue(s, context), claims.get(s.key), life);
  });
}

/** Bytes of untyped blocks that are looked through for pointers. */
const MOST_SCANNED = 1 << 16;

/** In blocks whose types are not known the machine still knows which words are pointers: what they lead to is not lost. */
function reachThroughBytes(stretches: readonly Stretch[], reached: Set<string>, claims: ReadonlyMap<string, PendingPointer | undefined>, source: ViewSource): void {
  const { memory, program } = source.recording;
  // What the library keeps in statics of its own is not shown, and not lost.
  const work = source.debug.globals.flatMap((g, i) => (g?.kind === "Static" && !g.user ? pointedAt(memory.addressOfGlobal(i), program.globals[i]?.size ?? 0, memory) : []));
  for (const key of work) reached.add(key);
  follow([...reached], stretches, reached, claims, source);
}

/** Blocks that words of a stretch of memory lead to, by key. */
function pointedAt(address: bigint, size: number, memory: MemoryAccess): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at + memory.pointerBytes <= Math.min(size, MOST_SCANNED); at += memory.pointerBytes) {
    const to = memory.provenance(address + BigInt(at));
    if (to?.kind === "heap" && to.live) found.push(`block${to.serial}`);
  }
  return found;
}

/** Adds to `reached` what untyped blocks lead to, from those in `work` on. */
function follow(work: string[], stretches: readonly Stretch[], reached: Set<string>, claims: ReadonlyMap<string, PendingPointer | undefined>, source: ViewSource): void {
  const byKey = new Map(stretches.map((s) => [s.key, s]));
  for (let key = work.pop(); key !== undefined; key = work.pop()) {
    const stretch = byKey.get(key);
    const claim = claims.get(key);
    if (stretch === undefined || (claim !== undefined && isDescribed(claim, stretch, source))) continue;
    for (const next of pointedAt(stretch.address, stretch.size, source.recording.memory)) {
      if (reached.has(next)) continue;
      reached.add(next);
      work.push(next);
    }
  }
}

/** A pointer into the middle of a block keeps it alive as well, though it does not tell what lies at the start. */
function reachInside(stretches: readonly Stretch[], reached: Set<string>, context: DecodeContext): void {
  for (const p of context.draft.pointers) {
    if (p.stale) continue;
    const inside = stretches.find((s) => p.address >= s.address && p.address < s.address + BigInt(s.size));
    if (inside !== undefined) reached.add(inside.key);
  }
}

function allocation(source: ViewSource, block: HeapBlock, key: string, value: Value, claim: PendingPointer | undefined, kept: "live" | "leaked" | "leaked_forever"): Allocation {
  const life = source.recording.biography(block.serial);
  const size = life?.size ?? block.size;
  // Whatever is freed later was not lost: somebody knew it, if only where the picture does not look.
  return {
    key, id: block.serial, address: Number(block.address), size: block.kind === "live" ? block.size : size, align: block.align,
    status: block.kind === "hole" ? "freed" : size === 0 || (kept === "leaked" && life?.died !== undefined) ? "live" : kept,
    group: "heap", readOnly: false,
    label: label(claim, source, size),
    allocatedAtLine: life === undefined ? undefined : source.lineOfMoment(life.born), freedAtLine: block.kind === "hole" && life?.died !== undefined ? source.lineOfMoment(life.died) : undefined,
    value,
  };
}

function label(claim: PendingPointer | undefined, source: ViewSource, size: number): string {
  if (claim?.pointee === undefined) return `${size} bytes`;
  const shaped = shapeLabel(claim, source);
  if (shaped !== undefined) return shaped;
  const name = source.typeName(claim.pointee);
  if (claim.many) return name === "u8" ? "bytes" : `[${name}]`;
  return name;
}

/** What a block of a library type is called. */
function shapeLabel(claim: PendingPointer, source: ViewSource): string | undefined {
  const { shape, pointee } = claim;
  switch (shape?.kind) {
    case undefined: return undefined;
    case "Ring": return pointee === undefined ? undefined : `ring of ${source.typeName(pointee)}`;
    case "Table": return shape.value === undefined ? "HashSet's values" : "HashMap's entries";
    case "Tree": return `${shape.value === undefined ? "BTreeSet" : "BTreeMap"}'s ${shape.isRoot ? "root" : shape.height > 0 ? "inner node" : "leaf"}`;
    case "ListNode": return "LinkedList's node";
    case "Counted": return `${shape.owner}'s counts and value`;
  }
}
