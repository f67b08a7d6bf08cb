/** Pointers: the address, what it leads to by its type, and what a fat one says beyond. */
import type { Layout } from "../engine/layout/layout";
import type { Ty } from "../engine/ty/ty";
import type { DecodeContext } from "./decode";
import type { Metadata } from "./draft";
import type { Content, Pointer, PointerKind } from "./memory_state";

/** The type whose size a pointer's metadata tells: the last field of the last field…; a sized one for thin pointers. Counterpart: rustc `struct_tail`. */
export function structTail(ty: Ty, context: DecodeContext): Ty {
  const { tcx } = context.source;
  let tail = ty;
  for (let depth = 0; depth < 32 && tail.kind === "Adt"; depth++) {
    const def = tcx.adtDef(tail.def);
    const last = def.kind === "Struct" ? def.variants[0].fields.at(-1) : undefined;
    if (last === undefined) return tail;
    tail = tcx.normalizeMono(tcx.typeOf(last.def), tail.args);
  }
  return tail;
}

/** Decodes a pointer and notes it, so that its target is found once everything has its place. */
export function pointerContent(pointee: Ty | undefined, kind: PointerKind, layout: Layout, address: bigint, bytes: readonly (number | null)[] | undefined, context: DecodeContext): Content {
  if (bytes === undefined || bytes.some((b) => b === null)) return { kind: "invalid", text: "partly uninitialised" };
  const { memory } = context.source.recording;
  const to = memory.pointer(address) ?? 0n;
  const pointerSize = memory.pointerBytes;
  const tail = pointee === undefined || layout.size <= pointerSize ? undefined : structTail(pointee, context);
  const word = tail === undefined ? 0n : readWord(bytes, pointerSize, pointerSize);
  const concrete = tail?.kind === "Dynamic" ? vtableTy(word, context) : undefined;
  const shown: Pointer["metadata"] = tail === undefined ? undefined : tail.kind === "Dynamic"
    ? { kind: "vtable", type: concrete === undefined ? "?" : context.source.typeName(concrete), address: Number(word), allocationKey: vtableKey(word, context) }
    : { kind: "length", value: Number(word) };
  const pointer = { kind, to: Number(to), target: { kind: "nowhere" as const, why: "unknown" as const }, metadata: shown };
  const metadata: Metadata | undefined = concrete !== undefined ? { kind: "Concrete", ty: concrete } : shown?.kind === "length" ? { kind: "Length", count: shown.value } : undefined;
  const elem = pointee?.kind === "Slice" ? pointee.elem : pointee?.kind === "Str" ? context.source.tcx.interner.u8 : undefined;
  const many = elem !== undefined;
  const count = many && shown?.kind === "length" ? shown.value : 1;
  context.draft.pointers.push({
    pointer, address: to, at: address, pointee: elem ?? (pointee?.kind === "Dynamic" ? concrete : pointee), count, capacity: count, many, hidden: context.draft.hidden, stale: context.stale,
    ...(metadata === undefined || many || pointee?.kind === "Dynamic" ? {} : { metadata }),
  });
  return { kind: "pointer", pointer };
}

/** Little-endian word of `size` bytes at `offset`; unknown bytes count as 0. */
export function readWord(bytes: readonly (number | null)[], offset: number, size: number): bigint {
  let word = 0n;
  for (let i = size - 1; i >= 0; i--) word = (word << 8n) | BigInt(bytes[offset + i] ?? 0);
  return word;
}

function vtableKey(address: bigint, context: DecodeContext): string | undefined {
  const index = context.source.globalAt(address);
  return index === undefined || context.source.debug.globals[index]?.kind !== "Vtable" ? undefined : globalKey(index);
}

/** Key of a global allocation's box in static memory. */
export function globalKey(index: number): string {
  return `static${index}`;
}

/** The type that a vtable is of. */
function vtableTy(address: bigint, context: DecodeContext): Ty | undefined {
  const index = context.source.globalAt(address);
  const global = index === undefined ? undefined : context.source.debug.globals[index];
  return global?.kind === "Vtable" ? global.ty : undefined;
}
