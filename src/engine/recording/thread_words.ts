/** Threads in words. */
import type { ThreadView, WaitingFor } from "./recording";

/** "main", its own name, or "thread 3". */
export function threadName(thread: ThreadView): string {
  return thread.name === "" ? `thread ${thread.id}` : thread.name;
}

const WORDS: Readonly<Record<Exclude<WaitingFor, "join">, string>> = {
  sleep: "its time to wake", park: "an `unpark`", mutex: "the lock of a `Mutex`", rwlock_read: "an `RwLock`, to read", rwlock_write: "an `RwLock`, to write",
  condvar: "a `Condvar` to be notified", once: "an initialisation that another thread runs", message: "a message", room: "room in a channel",
  scope: "the threads of its scope", barrier: "the others at a `Barrier`", stream: "its turn to print",
};

/** What a thread waits for, to stand after "waits for"; undefined when it could go on. */
export function waitingFor(thread: ThreadView, living: readonly ThreadView[]): string | undefined {
  if (thread.waiting === undefined) return undefined;
  if (thread.waiting !== "join") return WORDS[thread.waiting];
  const other = living.find((t) => t.id === thread.waitsForThread);
  return `${other === undefined ? "a thread" : other.id === 1 || other.name !== "" ? `\`${threadName(other)}\`` : threadName(other)} to end`;
}
