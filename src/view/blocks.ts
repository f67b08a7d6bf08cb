/** Heap blocks and static memory, typed by the pointers that lead to them. */
import type { HeapBlock } from "../engine/recording/recording";
import type { Ty } from "../engine/ty/ty";
import { decode, readBytes, sequence, type DecodeContext } from "./decode";
import type { PendingPointer } from "./draft";
import type { Allocation, Content, Value } from "./memory_state";
import type { ViewSource } from "./source";

const RANK = { owner: 0, shared: 1, mutable: 1, weak: 2, raw: 3, function: 4 } as const;
const MAX_BLOCKS = 2000;

interface Stretch {
  readonly key: string;
  readonly address: bigint;
  readonly size: number;
}

/** The best description of what lies at the start of a stretch: an owner's before a borrower's, the wider before the narrower. */
function claimOn(stretch: Stretch, pointers: readonly PendingPointer[], stale: boolean): PendingPointer | undefined {
  let best: PendingPointer | undefined;
  for (const p of pointers) {
    if (p.stale !== stale || p.address !== stretch.address || p.pointee === undefined || p.count === 0 && p.capacity === 0) continue;
    if (best === undefined || RANK[p.pointer.kind] < RANK[best.pointer.kind] || (RANK[p.pointer.kind] === RANK[best.pointer.kind] && p.capacity > best.capacity)) best = p;
  }
  return best;
}

function contentValue(stretch: Stretch, claim: PendingPointer | undefined, source: ViewSource, context: DecodeContext): Value {
  if (claim?.pointee === undefined) return rawValue(stretch, context);
  const { pointee, many } = claim;
  const stride = source.tcx.layoutOf(pointee).size;
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

/** Text of the bytes if they are UTF-8. */
function utf8(bytes: readonly (number | null)[]): string | undefined {
  if (bytes.some((b) => b === null)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes.map((b) => b ?? 0)));
  } catch {
    return undefined;
  }
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
  for (const stale of [false, true]) {
    for (let progress = true; progress;) {
      progress = false;
      for (const s of waiting) {
        const claim = claimOn(s, context.draft.pointers, stale);
        if (claim === undefined) continue;
        waiting.delete(s);
        claims.set(s.key, claim);
        values.set(s.key, contentValue(s, claim, source, { ...context, stale }));
        if (!stale) reached.add(s.key);
        progress = true;
      }
    }
    if (!stale) reachInside(stretches, reached, context);
  }
  return stretches.map((s) => allocation(source, s.block, s.key, values.get(s.key) ?? rawValue(s, context), claims.get(s.key), reached.has(s.key)));
}

/** A pointer into the middle of a block keeps it alive as well, though it does not tell what lies at the start. */
function reachInside(stretches: readonly Stretch[], reached: Set<string>, context: DecodeContext): void {
  for (const p of context.draft.pointers) {
    if (p.stale) continue;
    const inside = stretches.find((s) => p.address >= s.address && p.address < s.address + BigInt(s.size));
    if (inside !== undefined) reached.add(inside.key);
  }
}

function allocation(source: ViewSource, block: HeapBlock, key: string, value: Value, claim: PendingPointer | undefined, reached: boolean): Allocation {
  const life = source.recording.biography(block.serial);
  const size = life?.size ?? block.size;
  return {
    key, id: block.serial, address: Number(block.address), size: block.kind === "live" ? block.size : size, align: block.align,
    status: block.kind === "hole" ? "freed" : reached || size === 0 ? "live" : "leaked",
    group: "heap", readOnly: false,
    label: label(claim, source, size),
    allocatedAtLine: life === undefined ? undefined : source.lineOfMoment(life.born), freedAtLine: block.kind === "hole" && life?.died !== undefined ? source.lineOfMoment(life.died) : undefined,
    value,
  };
}

function label(claim: PendingPointer | undefined, source: ViewSource, size: number): string {
  if (claim?.pointee === undefined) return `${size} bytes`;
  const name = source.typeName(claim.pointee);
  if (claim.many) return name === "u8" ? "bytes" : `[${name}]`;
  return name;
}

/** Statics of the reader's, and whatever else of static memory a shown pointer leads to. */
export function staticAllocations(source: ViewSource, context: DecodeContext): readonly Allocation[] {
  const { debug, recording } = source;
  const out: { readonly index: number; readonly allocation: Allocation }[] = [];
  const done = new Set<number>();
  const take = (index: number): void => {
    const g = debug.globals[index];
    const program = recording.program.globals[index];
    if (done.has(index) || g === undefined || program === undefined || program.size === 0 || g.kind === "Location") return;
    done.add(index);
    const stretch = { key: `static${index}`, address: recording.memory.addressOfGlobal(index), size: program.size };
    const typed = g.ty !== undefined && g.kind !== "Vtable" && g.kind !== "Literal" && source.tcx.layoutOf(g.ty).size === program.size;
    const value = typed && g.ty !== undefined ? decode(g.ty, stretch.address, stretch.key, context) : contentValue(stretch, claimOn(stretch, context.draft.pointers, false), source, context);
    const group = g.kind === "Literal" ? "literal" : g.kind === "Vtable" ? "vtable" : g.kind === "Static" ? (program.mutable ? "static_mut" : "static") : "constant";
    out.push({ index, allocation: { key: stretch.key, id: index, address: Number(stretch.address), size: program.size, align: program.align, status: "live", group, readOnly: !program.mutable, label: g.kind === "Literal" ? "literal" : g.kind === "Static" ? `static ${g.name}` : g.name, allocatedAtLine: undefined, freedAtLine: undefined, value } });
  };
  debug.globals.forEach((g, i) => { if (g?.kind === "Static" && g.user) take(i); });
  for (let at = 0; at < context.draft.pointers.length; at++) {
    const p = context.draft.pointers[at];
    const target = p.count === 0 ? undefined : recording.memory.provenance(p.at);
    if (target?.kind === "global" && target.globalIndex !== undefined) take(target.globalIndex);
  }
  return out.sort((a, b) => a.index - b.index).map((e) => e.allocation);
}
