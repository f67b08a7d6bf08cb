/** A state as text: what tests and terminals read. Indentation is nesting; arrows name what they lead to. */
import type { Allocation, Entry, MemoryState, Value } from "./memory_state";

export function memoryText(state: MemoryState): string {
  const lines = [`step ${state.step} of ${state.stepCount}, next line ${state.nextLine ?? "-"}`];
  for (const thread of state.threads) {
    if (state.threads.length > 1) lines.push(`thread ${thread.name}${thread.blockedOn === undefined ? thread.running ? " (running)" : "" : ` (waits for ${thread.blockedOn})`}`);
    for (const frame of thread.frames) {
      lines.push(`${frame.function}${frame.line === undefined ? "" : ` at line ${frame.line}`}`);
      for (const local of frame.locals) if (local.role !== "return" || local.status === "live") lines.push(...named(local.name, local.value, 1, local.status === "live" ? "" : ` [${local.status}${local.movedTo === undefined ? "" : ` to ${local.movedTo}`}]`));
    }
  }
  for (const block of state.heap.blocks) lines.push(...allocation("heap", block));
  for (const block of state.statics) lines.push(...allocation("static", block));
  if (state.end !== undefined) lines.push(`end: ${state.end.kind}: ${state.end.message}`);
  return `${lines.join("\n")}\n`;
}

function allocation(region: string, a: Allocation): string[] {
  return named(`${region} ${a.key} (${a.size} B, ${a.status})`, a.value, 0, "");
}

function named(name: string, value: Value, depth: number, suffix: string): string[] {
  const pad = "  ".repeat(depth);
  const c = value.content;
  const head = `${pad}${name}: ${value.type}${suffix}${value.gone === undefined ? "" : ` [${value.gone}]`}`;
  switch (c.kind) {
    case "scalar": case "zero_sized": case "invalid": return [`${head} = ${c.text}`];
    case "dropped": return [`${head} = dropped`];
    case "uninitialized": return [`${head} = ?`];
    case "raw": return [`${head} = ${value.size} bytes`];
    case "pointer": {
      const t = c.pointer.target;
      const to = t.kind === "value" ? t.valueKey + (t.rangeCount > 0 ? ` and ${t.rangeCount} elements` : "") : t.kind === "allocation" ? `${t.allocationKey}+${t.offset}` : t.kind === "function" ? t.name : t.kind === "dangling" ? `dangling (${t.why})` : t.why;
      return [`${head} = ${c.pointer.kind} → ${to}${c.pointer.metadata?.kind === "length" ? ` len ${c.pointer.metadata.value}` : ""}`];
    }
    case "struct": {
      if (c.summary?.kind === "rows") return [head, ...c.summary.rows.flatMap((r) => named(r.label, r.value, depth + 1, ""))];
      if (c.summary?.kind === "transparent") return named(name, { ...c.summary.value, type: value.type }, depth, suffix);
      return [head, ...c.fields.flatMap((f) => named(f.name, f.value, depth + 1, ""))];
    }
    case "enum": return [`${head} = ${c.variant}`, ...c.fields.flatMap((f) => named(f.name, f.value, depth + 1, ""))];
    case "entries": {
      const edge = (i: number): string[] => (c.edges[i] === undefined ? [] : named(`edge ${i}`, c.edges[i], depth + 1, ""));
      const pairs = c.shown.flatMap((e, i) => [...edge(i), ...pair(e, depth + 1)]);
      return [`${head} = ${c.count} of ${c.room} taken`, ...pairs, ...edge(c.shown.length)];
    }
    case "sequence": {
      if (c.text !== undefined) return [`${head} = ${JSON.stringify(c.text)} len ${c.count} capacity ${c.capacity}`];
      const ring = c.head === undefined ? "" : ` head ${c.head}`;
      return [`${head} len ${c.count} capacity ${c.capacity}${ring}`, ...c.shown.flatMap((e) => named(`[${e.index}]`, e.value, depth + 1, ""))];
    }
  }
}

/** `key → value` on a line when both are short, else key and value one below the other. */
function pair({ key, value }: Entry, depth: number): string[] {
  const keys = named("key", key, depth, "");
  const values = value === undefined ? [] : named("value", value, depth, "");
  if (keys.length !== 1 || values.length > 1) return [...keys, ...values];
  const short = (line: string): string => line.slice(line.indexOf(" = ") + 3);
  return [`${"  ".repeat(depth)}${short(keys[0])}${values.length === 0 ? "" : ` → ${short(values[0])}`}`];
}
