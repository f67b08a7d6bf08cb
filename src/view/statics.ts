/** Static memory: the reader's statics, and whatever else of it a shown pointer leads to: literals, constants, vtables, functions. */
import { claimOn, contentValue } from "./blocks";
import { decode, type DecodeContext } from "./decode";
import type { PendingPointer } from "./draft";
import type { Allocation, Content, Field, Value } from "./memory_state";
import { globalKey } from "./pointer_value";
import type { ViewSource } from "./source";

interface Placed {
  readonly order: number;
  readonly allocation: Allocation;
}

/** Static memory as far as shown pointers lead there, in the order of addresses; functions last. */
export function staticAllocations(source: ViewSource, context: DecodeContext): readonly Allocation[] {
  const { debug, recording } = source;
  const found = new Map<string, Placed>();
  const add = (placed: Placed | undefined): void => {
    if (placed !== undefined && !found.has(placed.allocation.key)) found.set(placed.allocation.key, placed);
  };
  const take = (index: number): void => {
    if (!found.has(globalKey(index))) add(global(index, source, context));
  };
  debug.globals.forEach((g, i) => { if (g?.kind === "Static" && g.user) take(i); });
  for (let at = 0; at < context.draft.pointers.length; at++) {
    const p = context.draft.pointers[at];
    const target = p.count === 0 ? undefined : recording.memory.provenance(p.at);
    if (target?.kind === "global" && target.globalIndex !== undefined) take(target.globalIndex);
    if (p.hidden || p.stale) continue;
    const { metadata, kind } = p.pointer;
    const vtable = metadata?.kind === "vtable" ? source.globalAt(BigInt(metadata.address)) : undefined;
    if (vtable !== undefined) add(vtableOf(vtable, source));
    if (kind === "function") add(functionOf(p, source));
  }
  return [...found.values()].sort((a, b) => a.order - b.order).map((e) => e.allocation);
}

const STATIC = { status: "live", allocatedAtLine: undefined, freedAtLine: undefined } as const;

function global(index: number, source: ViewSource, context: DecodeContext): Placed | undefined {
  const { debug, recording } = source;
  const g = debug.globals[index];
  const program = recording.program.globals[index];
  if (g === undefined || program === undefined || program.size === 0 || g.kind === "Location") return undefined;
  if (g.kind === "Vtable") return vtableOf(index, source);
  const stretch = { key: globalKey(index), address: recording.memory.addressOfGlobal(index), size: program.size };
  const typed = g.ty !== undefined && g.kind !== "Literal" && source.tcx.layoutOf(g.ty).size === program.size;
  const value = typed && g.ty !== undefined ? decode(g.ty, stretch.address, stretch.key, context) : contentValue(stretch, claimOn(stretch, context.draft.pointers, false, source), source, context);
  const group = g.kind === "Literal" ? "literal" : g.kind === "Static" ? (program.mutable ? "static_mut" : "static") : "constant";
  const label = g.kind === "Literal" ? "literal" : g.kind === "Static" ? `static ${g.name}` : g.name === "" ? "constant" : g.name;
  return { order: index, allocation: { ...STATIC, key: stretch.key, id: index, address: Number(stretch.address), size: program.size, align: program.align, group, readOnly: !program.mutable, label, value } };
}

/** A vtable: what drops the value, its size and alignment, then the trait's methods (not those that our library's traits have beyond the real ones). */
function vtableOf(index: number, source: ViewSource): Placed | undefined {
  const { recording, debug, tcx } = source;
  const { memory } = recording;
  const g = debug.globals[index];
  const program = recording.program.globals[index];
  if (g?.ty === undefined || program === undefined) return undefined;
  const key = globalKey(index);
  const word = memory.pointerBytes;
  const address = memory.addressOfGlobal(index);
  const methods = g.def === undefined ? [] : tcx.vtableEntries(g.def).map((def) => tcx.def(def).name);
  const names = ["drop", "size", "align", ...methods];
  const fields = Array.from({ length: Math.floor(program.size / word) }, (_, i) => i).filter((i) => names[i]?.startsWith("__") !== true).map((i): Field => {
    const at = address + BigInt(i * word);
    const to = memory.pointer(at) ?? 0n;
    const name = names[i] ?? `supertrait ${i - names.length + 1}`;
    return { name, offset: i * word, value: { ...plain(`${key}.${name}${i}`, Number(at), word), type: i === 1 || i === 2 ? "usize" : "fn", content: vtableWord(i, to, methods.length, source) } };
  });
  const typeName = source.typeName(g.ty);
  const trait = g.name.split("::").at(-1) ?? "";
  const label = trait === "" ? `vtable of ${typeName}` : `vtable of ${typeName} as ${trait}`;
  const value: Value = { ...plain(key, Number(address), program.size), type: "vtable", content: { kind: "struct", name: "vtable", fields, summary: undefined, interiorMutable: false } };
  return { order: index, allocation: { ...STATIC, key, id: index, address: Number(address), size: program.size, align: program.align, group: "vtable", readOnly: true, label, value } };
}

function vtableWord(i: number, to: bigint, methods: number, source: ViewSource): Content {
  if (i === 1 || i === 2) return { kind: "scalar", text: String(to), note: undefined };
  if (i === 0 && to === 0n) return { kind: "scalar", text: "nothing", note: "there is nothing to drop" };
  if (i >= 3 + methods) return { kind: "scalar", text: "vtable", note: `at 0x${to.toString(16)}` };
  const index = source.functionAt(to);
  return { kind: "scalar", text: index === undefined ? "?" : source.debug.functions[index].name, note: `code at 0x${to.toString(16)}` };
}

function plain(key: string, address: number, size: number): Omit<Value, "type" | "content"> {
  return { key, address, size, changed: false, bytes: undefined };
}

/** The function that a pointer calls: its code has no size that a picture could tell. */
function functionOf(p: PendingPointer, source: ViewSource): Placed | undefined {
  const index = source.functionAt(p.address);
  if (index === undefined) return undefined;
  const { name } = source.debug.functions[index];
  const key = functionKey(index);
  const value: Value = { ...plain(key, Number(p.address), 0), type: "code", content: { kind: "scalar", text: `fn ${name}`, note: "machine code, read-only" } };
  return { order: source.debug.globals.length + index, allocation: { ...STATIC, key, id: index, address: Number(p.address), size: 0, align: 1, group: "function", readOnly: true, label: "function", value } };
}

/** Key of a function's box in static memory. */
export function functionKey(index: number): string {
  return `function${index}`;
}
