/** Cells, locks and their guards in the values lens: the flag in words, then the value. */
import type { DecodeContext } from "./decode";
import { direct, firstPointer, leaf, numberOf, rows, said, signedNumberOf, textOf, unwrap } from "./library_fields";
import type { Field, PointerKind, Summary, Value } from "./memory_state";

/** Flag and value. `-1` is a mutable borrow, a positive number that many shared ones. */
export function refCell(fields: readonly Field[]): Summary | undefined {
  const flag = leaf(fields, "borrow");
  const inner = direct(fields, "value");
  if (flag === undefined || inner === undefined) return undefined;
  const n = signedNumberOf(flag);
  const words = n === undefined ? undefined : n === 0 ? "not borrowed" : n > 0 ? `${n} shared` : "mutably";
  return rows([["borrow", words === undefined ? flag : said(flag, words, `the flag holds ${n}`)], ["value", unwrap(inner)]]);
}

const isSet = (value: Value | undefined): boolean => value !== undefined && (numberOf(value) === 1 || textOf(value) === "true");

export function mutex(fields: readonly Field[]): Summary | undefined {
  const lock = leaf(fields, "inner");
  const inner = direct(fields, "data");
  if (lock === undefined || inner === undefined) return undefined;
  const n = numberOf(lock);
  const poisoned = isSet(leaf(fields, "poison")) ? ", poisoned" : "";
  const words = n === undefined ? undefined : `${n === 0 ? "unlocked" : n === 1 ? "locked" : "locked, others wait"}${poisoned}`;
  return rows([["lock", words === undefined ? lock : said(lock, words, `the lock's word holds ${n}`)], ["value", unwrap(inner)]]);
}

/** Low 30 bits of the state: number of readers, all of them set for a writer. */
const WRITING = 0x3fffffff;

export function rwLock(fields: readonly Field[]): Summary | undefined {
  const state = leaf(fields, "state");
  const inner = direct(fields, "data");
  if (state === undefined || inner === undefined) return undefined;
  const n = numberOf(state);
  const readers = (n ?? 0) % (WRITING + 1);
  const poisoned = isSet(leaf(fields, "poison")) ? ", poisoned" : "";
  const words = `${readers === 0 ? "not locked" : readers === WRITING ? "one writer" : readers === 1 ? "1 reader" : `${readers} readers`}${poisoned}`;
  return rows([["lock", n === undefined ? state : said(state, words, `the lock's word holds ${n}`)], ["value", unwrap(inner)]]);
}

const ONCE: readonly string[] = ["set", "being set", "poisoned", "not set"];

export function onceLock(fields: readonly Field[]): Summary | undefined {
  const once = direct(fields, "once");
  const value = direct(fields, "value");
  const n = once === undefined ? undefined : numberOf(once);
  if (once === undefined || value === undefined || n === undefined) return undefined;
  const state = said(unwrap(once), ONCE[n] ?? String(n), `the state's word holds ${n}`);
  return rows(n === 0 ? [["state", state], ["value", unwrap(value)]] : [["state", state]]);
}

/** A guard is told as the pointer that it is. */
export function guard(fields: readonly Field[], kind: PointerKind | undefined, context: DecodeContext): Summary | undefined {
  const value = firstPointer(fields);
  if (value?.content.kind !== "pointer") return undefined;
  if (kind !== undefined) context.draft.setKind(value.content.pointer, kind);
  return { kind: "transparent", value };
}

