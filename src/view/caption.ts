/**
 * One plain sentence on what a step did, told from the two states around it: nothing is said that is not in the picture.
 * Worked example: before, `s1` is live; after, `s1` is moved to `s2`: "`s1` moves into `s2`: its 24 bytes are copied, the heap
 * bytes stay where they are, and `s1` can no longer be used."
 */
import type { Allocation, FrameState, LocalState, MemoryState, Value } from "./memory_state";

export function caption(before: MemoryState | undefined, after: MemoryState): string {
  if (after.end !== undefined) return ending(before, after);
  if (before === undefined) return start(after);
  const parts = [threads(before, after), calls(before, after), moves(before, after), heap(before, after), values(before, after), printed(before, after)].filter((p) => p !== "");
  return parts.length === 0 ? `Nothing changes in memory${after.nextLine === undefined ? "" : `; line ${after.nextLine} is next`}.` : parts.join(" ");
}

function start(state: MemoryState): string {
  const frame = state.threads[0]?.frames[0];
  if (frame === undefined) return "The program is about to start.";
  return `\`${frame.function}\` has its frame on the stack${frame.size > 0 ? ` (${frame.size} bytes)` : ""}; nothing has run yet.`;
}

function ending(before: MemoryState | undefined, after: MemoryState): string {
  const end = after.end;
  if (end === undefined) return "";
  const at = end.line === undefined ? "" : ` at line ${end.line}`;
  const leaked = after.heap.blocks.filter((b) => b.status !== "freed").length;
  switch (end.kind) {
    case "exit": {
      const rest = leaked === 0 ? "everything on the heap was freed" : `${leaked === 1 ? "one heap block was" : `${leaked} heap blocks were`} never freed`;
      const said = before === undefined ? "" : printed(before, after);
      return `${said}${said === "" ? "" : " "}The program ends: ${end.message === "the program ended" ? "" : `${end.message}, `}its frames are gone and ${rest}.`;
    }
    case "panic": return `The program panics${at}: ${end.message}. The stack was unwound, and the values in it were dropped.`;
    case "stack_overflow": return `Stack overflow${at}: there is no room for another frame, and the program is aborted.`;
    case "undefined_behavior": return `Undefined behavior${at}: ${end.message}`;
    case "unsupported": return `Memsim does not model this yet${at}: ${end.message}. Everything before it is as shown.`;
    default: return `${end.message}${at}.`;
  }
}

const framesOf = (s: MemoryState): readonly FrameState[] => s.threads.flatMap((t) => t.frames);

/** Which threads came and went, who waits, and who runs now. */
function threads(before: MemoryState, after: MemoryState): string {
  if (before.threads.length < 2 && after.threads.length < 2) return "";
  const old = new Map(before.threads.map((t) => [t.id, t]));
  const now = new Map(after.threads.map((t) => [t.id, t]));
  const out: string[] = [];
  for (const t of after.threads) if (!old.has(t.id)) out.push(`A thread begins, \`${t.name}\`, with a stack of its own.`);
  for (const t of before.threads) if (!now.has(t.id)) out.push(`\`${t.name}\` has ended.`);
  for (const t of after.threads) if (t.blockedOn !== undefined && t.blockedOn !== old.get(t.id)?.blockedOn) out.push(`\`${t.name}\` waits for ${t.blockedOn}.`);
  const runs = after.threads.find((t) => t.running);
  if (runs !== undefined && runs.id !== before.threads.find((t) => t.running)?.id) out.push(`Now \`${runs.name}\` runs.`);
  return out.join(" ");
}

function calls(before: MemoryState, after: MemoryState): string {
  const old = new Set(framesOf(before).map((f) => f.key));
  const now = new Set(framesOf(after).map((f) => f.key));
  const entered = framesOf(after).filter((f) => !old.has(f.key));
  const left = framesOf(before).filter((f) => !now.has(f.key));
  const out: string[] = [];
  for (const f of left) out.push(`\`${f.function}\` returns: its frame is reclaimed.`);
  for (const f of entered) {
    const args = f.locals.filter((l) => l.role === "argument").map((l) => `\`${l.name}\``);
    out.push(`\`${f.function}\` is called: a frame of ${f.size} bytes is pushed onto the stack${args.length > 0 ? ` with ${list(args)}` : ""}.`);
  }
  return out.join(" ");
}

function moves(before: MemoryState, after: MemoryState): string {
  const old = new Map(framesOf(before).flatMap((f) => f.locals).map((l) => [l.key, l]));
  const out: string[] = [];
  for (const local of framesOf(after).flatMap((f) => f.locals)) {
    const was = old.get(local.key);
    if (was === undefined || (was.status !== "live" && was.status !== "partly_moved") || local.status === "live") continue;
    if (local.status === "moved") out.push(`\`${local.name}\` moves${local.movedTo === undefined ? "" : ` into ${named(local.movedTo)}`}: ${moveStory(local)}, and \`${local.name}\` can no longer be used.`);
    else if (local.status === "partly_moved" && (was.status === "live" || goneParts(local.value, "").length !== goneParts(was.value, "").length)) out.push(partStory(local, was));
    else if (local.status === "dropped") out.push(`\`${local.name}\` is dropped.`);
  }
  return out.join(" ");
}

/** "`a`", "a call of `drop`", "the caller". */
function named(target: string): string {
  return target === "the caller" || target === "a call" ? target : target.startsWith("a call of ") ? `a call of \`${target.slice(10)}\`` : `\`${target}\``;
}

/** Which parts of a value went where. */
function partStory(local: LocalState, was: LocalState): string {
  const known = new Set(goneParts(was.value, was.name).map(([path]) => path));
  const parts = goneParts(local.value, local.name).filter(([path]) => !known.has(path));
  if (parts.length === 0) return `Part of \`${local.name}\` moves away; the rest can still be used.`;
  const words = parts.map(([path, gone]) => (gone === "dropped" ? `\`${path}\` is dropped` : `\`${path}\` moves${gone.startsWith("moved to ") ? ` into ${named(gone.slice(9))}` : " away"}`));
  return `${list(words)}; the rest of \`${local.name}\` stays.`;
}

function goneParts(value: Value, path: string): readonly (readonly [path: string, gone: string])[] {
  if (value.gone !== undefined) return [[path, value.gone]];
  const c = value.content;
  if (c.kind === "sequence") return c.shown.flatMap((e) => goneParts(e.value, `${path}[${e.index}]`));
  return c.kind === "struct" || c.kind === "enum" ? c.fields.flatMap((f) => goneParts(f.value, `${path}.${f.name}`)) : [];
}

function moveStory(local: LocalState): string {
  const owns = local.value.content.kind === "pointer" || (local.value.content.kind === "struct" && local.value.content.summary !== undefined);
  return `its ${local.value.size} bytes on the stack are copied${owns ? ", what it owns on the heap stays where it is" : ""}`;
}

function heap(before: MemoryState, after: MemoryState): string {
  const old = new Map(before.heap.blocks.map((b) => [b.key, b]));
  const now = new Map(after.heap.blocks.map((b) => [b.key, b]));
  const live = (b: Allocation | undefined): boolean => b !== undefined && b.status !== "freed";
  const born = after.heap.blocks.filter((b) => live(b) && !live(old.get(b.key)));
  const died = before.heap.blocks.filter((b) => live(b) && !live(now.get(b.key)));
  const lost = after.heap.blocks.filter((b) => b.status === "leaked" && old.get(b.key)?.status === "live");
  const out: string[] = [];
  if (born.length === 1 && died.length === 1 && born[0].size > died[0].size && born[0].label === died[0].label) return `The block is full, so a larger one of ${born[0].size} bytes is allocated, the ${died[0].size} bytes are copied over, and the old block is freed.`;
  if (born.length > 0) out.push(`${born.length === 1 ? "A block" : `${born.length} blocks`} of ${born.map((b) => `${b.size}`).join(", ")} ${born.length === 1 && born[0].size === 1 ? "byte" : "bytes"} ${born.length === 1 ? "is" : "are"} allocated on the heap.`);
  if (died.length > 0) out.push(`${died.length === 1 ? "A heap block" : `${died.length} heap blocks`} of ${died.map((b) => `${b.size}`).join(", ")} bytes ${died.length === 1 ? "is" : "are"} freed.`);
  if (lost.length > 0) out.push(`${lost.length === 1 ? "A heap block" : `${lost.length} heap blocks`} can no longer be reached: ${lost.length === 1 ? "it" : "they"} leaked.`);
  return out.join(" ");
}

function values(before: MemoryState, after: MemoryState): string {
  const old = new Map(framesOf(before).flatMap((f) => f.locals).map((l) => [l.key, l]));
  const known = new Set(framesOf(before).map((f) => f.key));
  const out: string[] = [];
  for (const frame of framesOf(after)) {
    if (!known.has(frame.key)) continue;
    for (const local of frame.locals) {
      const was = old.get(local.key);
      if (local.status !== "live") continue;
      const name = local.role === "return" ? "The return slot" : `\`${local.name}\``;
      if (was === undefined || was.status !== "live") out.push(`${name} ${became(local.value)}.`);
      else if (local.value.changed) out.push(`${name} changes${shortText(local.value) === undefined ? "" : ` to ${shortText(local.value) ?? ""}`}.`);
      if (out.length === 3) return out.join(" ");
    }
  }
  return out.join(" ");
}

function became(value: Value): string {
  const text = shortText(value);
  if (text !== undefined) return `becomes ${text}`;
  const c = value.content;
  if (c.kind === "pointer") {
    const what = c.pointer.kind === "owner" ? "owns" : c.pointer.kind === "mutable" ? "mutably borrows" : c.pointer.kind === "shared" ? "borrows" : "points at";
    const t = c.pointer.target;
    if (t.kind === "nowhere") return "gets its value";
    return `${what} ${c.pointer.metadata?.kind === "length" ? `${c.pointer.metadata.value} elements` : t.kind === "value" && t.valueKey.startsWith("static") ? "a value in static memory" : t.kind === "value" && t.valueKey.startsWith("block") ? "a value on the heap" : "a value on the stack"}`;
  }
  return `gets its value (${value.size} bytes)`;
}

function shortText(value: Value): string | undefined {
  const c = value.content;
  if (c.kind === "scalar") return c.text;
  if (c.kind === "enum" && c.fields.length === 0) return `\`${c.variant}\``;
  return undefined;
}

function printed(before: MemoryState, after: MemoryState): string {
  const text = after.stdout.slice(before.stdout.length) + after.stderr.slice(before.stderr.length);
  if (text === "") return "";
  const one = text.trimEnd();
  return `Printed: ${JSON.stringify(one.length > 60 ? `${one.slice(0, 57)}…` : one)}.`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}
