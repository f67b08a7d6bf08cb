/** Where pointers lead, once every shown value has its place. */
import { functionKey } from "./statics";
import type { PendingPointer } from "./draft";
import type { Draft } from "./draft";
import type { Allocation, Pointer } from "./memory_state";
import type { ViewSource } from "./source";

/** Fills in the target of every pointer that was decoded. */
export function resolveTargets(draft: Draft, allocations: readonly Allocation[], source: ViewSource): void {
  for (const p of draft.pointers) if (!p.hidden) p.pointer.target = targetOf(p, draft, allocations, source);
}

function targetOf(p: PendingPointer, draft: Draft, allocations: readonly Allocation[], source: ViewSource): Pointer["target"] {
  const { memory } = source.recording;
  if (p.address === 0n) return { kind: "nowhere", why: "null" };
  if (p.pointer.kind === "function") {
    const index = source.functionAt(p.address);
    const key = index === undefined ? undefined : functionKey(index);
    return { kind: "function", name: index === undefined ? "?" : source.debug.functions[index].name, allocationKey: allocations.some((a) => a.key === key) ? key : undefined };
  }
  if (p.pointer.kind === "weak" && p.address === (1n << BigInt(8 * memory.pointerBytes)) - 1n) return { kind: "nowhere", why: "empty" };
  const address = Number(p.address);
  const size = p.pointee === undefined ? 0 : source.tcx.layoutOf(p.pointee).size * Math.max(p.count, p.capacity);
  const provenance = memory.provenance(p.at);
  if (size === 0 && provenance?.live !== true) return { kind: "nowhere", why: "empty" };
  const block = allocations.find((a) => address >= a.address && address < a.address + Math.max(a.size, 1));
  if (provenance !== undefined && !provenance.live) {
    const life = source.recording.biography(provenance.serial);
    const why = provenance.kind === "stack" ? "the frame it pointed into is gone" : life === undefined ? "the block was freed" : `the block of ${life.size} bytes was freed`;
    return { kind: "dangling", allocationKey: block?.status === "freed" ? block.key : undefined, why };
  }
  const exact = draft.find(address, p.pointee);
  const many = p.many && p.count > 0 && p.pointer.metadata?.kind === "length";
  if (many && p.pointee !== undefined) {
    const first = draft.find(address, p.pointee);
    if (first !== undefined && /\]$/.test(first.key)) return { kind: "value", valueKey: first.key, rangeCount: p.count };
  }
  if (exact !== undefined && !(block !== undefined && block.address === address && p.many)) return { kind: "value", valueKey: exact.key, rangeCount: many ? p.count : 0 };
  if (block !== undefined) return block.address === address ? { kind: "value", valueKey: block.value.key, rangeCount: 0 } : innermost(draft, address) ?? { kind: "allocation", allocationKey: block.key, offset: address - block.address };
  const past = provenance?.kind === "heap" ? allocations.find((a) => a.group === "heap" && a.id === provenance.serial && address === a.address + a.size) : undefined;
  if (past !== undefined) return { kind: "allocation", allocationKey: past.key, offset: past.size };
  const isEnd = provenance !== undefined && p.address === provenance.base + BigInt(provenance.size);
  return innermost(draft, address) ?? { kind: "nowhere", why: size === 0 ? "empty" : isEnd ? "past the end" : "unknown" };
}

function innermost(draft: Draft, address: number): Pointer["target"] | undefined {
  const value = draft.innermost(address);
  return value === undefined ? undefined : { kind: "value", valueKey: value.key, rangeCount: 0 };
}
