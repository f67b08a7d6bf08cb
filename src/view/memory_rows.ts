/** Memory as a table, for readers who do not see the picture: a row for each variable, heap block and piece of static memory. */
import type { Allocation, Content, MemoryState, Pointer, Value } from "./memory_state";

export interface MemoryRow {
  /** Function, "heap" or "static memory". */
  readonly place: string;
  readonly name: string;
  readonly type: string;
  /** In words: "pointer to heap block 1, length 5, capacity 5". */
  readonly value: string;
}

/** Parts told of one value. */
const MOST_PARTS = 24;

export function memoryRows(state: MemoryState): readonly MemoryRow[] {
  const names = namesOf(state);
  const rows: MemoryRow[] = [];
  for (const thread of state.threads) {
    for (const frame of thread.frames) {
      const place = state.threads.length > 1 ? `${thread.name}: ${frame.function}` : frame.function;
      for (const local of frame.locals) {
        if (local.role === "return" || local.role === "temporary") continue;
        const gone = local.status === "moved" ? `moved${local.movedTo === undefined ? "" : ` to ${local.movedTo}`}` : local.status === "perhaps_moved" ? "perhaps moved" : local.status === "dropped" ? "dropped" : local.status === "uninitialized" ? "not initialised" : undefined;
        rows.push({ place, name: local.name, type: local.type, value: gone ?? words(local.value, names) });
      }
    }
  }
  const block = (place: string, a: Allocation): MemoryRow => ({
    place, name: names.get(a.key) ?? a.label, type: a.label,
    value: a.status === "freed" ? `freed${a.freedAtLine === undefined ? "" : ` at line ${a.freedAtLine}`}` : `${a.status === "live" ? "" : "leaked: "}${words(a.value, names)}, ${a.size} bytes`,
  });
  return [...rows, ...state.heap.blocks.map((a) => block("heap", a)), ...state.statics.map((a) => block("static memory", a))];
}

/** What pointers call their targets, by key of value or allocation. */
function namesOf(state: MemoryState): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, ...keys: readonly string[]): void => { for (const key of keys) names.set(key, name); };
  for (const frame of state.threads.flatMap((t) => t.frames)) for (const local of frame.locals) add(`${local.name} of ${frame.function}`, local.key, local.value.key);
  state.heap.blocks.forEach((a, i) => add(`heap block ${i + 1}`, a.key, a.value.key));
  state.statics.forEach((a, i) => add(`static memory ${i + 1}`, a.key, a.value.key));
  return names;
}

/** Name of what a key lies in, and the way from there: `block3[1].name` is "heap block 2, [1].name". */
function nameOf(key: string, names: ReadonlyMap<string, string>): string {
  for (let end = key.length; end > 0; end--) {
    const name = names.get(key.slice(0, end));
    if (name !== undefined) return end === key.length ? name : `${name}, ${key.slice(end).replace(/^\./, "")}`;
  }
  return "something not shown";
}

function words(value: Value, names: ReadonlyMap<string, string>): string {
  const { content } = value;
  if (value.gone !== undefined) return value.gone;
  switch (content.kind) {
    case "scalar": case "zero_sized": case "invalid": return content.text;
    case "uninitialized": return "not initialised";
    case "dropped": return "dropped";
    case "raw": return `${value.size} bytes of unknown type`;
    case "pointer": return pointerWords(content.pointer, names);
    case "struct":
      if (content.summary?.kind === "transparent") return words(content.summary.value, names);
      if (content.summary?.kind === "rows") return list(content.summary.rows.map((r) => `${r.label === "len" ? "length" : r.label === "ptr" ? "" : r.label} ${words(r.value, names)}`.trim()));
      return content.fields.length === 0 ? content.name : list(content.fields.map((f) => `${f.name} ${words(f.value, names)}`));
    case "enum": return content.fields.length === 0 ? content.variant : `${content.variant} of ${list(content.fields.map((f) => (/^\d+$/.test(f.name) ? words(f.value, names) : `${f.name} ${words(f.value, names)}`)))}`;
    case "sequence": return sequenceWords(content, names);
    case "entries": return content.count === 0 ? "no entries" : `${content.count} entries: ${list(content.shown.map((e) => (e.value === undefined ? words(e.key, names) : `${words(e.key, names)} to ${words(e.value, names)}`)))}`;
  }
}

function sequenceWords(content: Extract<Content, { kind: "sequence" }>, names: ReadonlyMap<string, string>): string {
  if (content.text !== undefined) return JSON.stringify(content.text);
  const spare = content.capacity - content.count;
  const left = content.count - content.shown.length;
  const elements = content.count === 0 ? "empty" : list(content.shown.map((e) => words(e.value, names)));
  return `${elements}${left > 0 ? `, ${left} more not shown` : ""}${spare > 0 ? `, room for ${spare} more` : ""}`;
}

function pointerWords({ target, metadata }: Pointer, names: ReadonlyMap<string, string>): string {
  const tail = metadata === undefined ? "" : metadata.kind === "length" ? `, length ${metadata.value}` : `, vtable of ${metadata.type}`;
  switch (target.kind) {
    case "value": return `pointer to ${nameOf(target.valueKey, names)}${tail}`;
    case "allocation": return `pointer into ${nameOf(target.allocationKey, names)}${tail}`;
    case "function": return `pointer to function ${target.name}`;
    case "dangling": return `dangling pointer: ${target.why}`;
    case "nowhere": return target.why === "null" ? "null pointer" : target.why === "empty" ? `pointer to nothing${tail}` : `pointer ${target.why === "unknown" ? "to something not shown" : target.why}${tail}`;
  }
}

function list(items: readonly string[]): string {
  return items.length <= MOST_PARTS ? items.join(", ") : `${items.slice(0, MOST_PARTS).join(", ")} and ${items.length - MOST_PARTS} more`;
}
