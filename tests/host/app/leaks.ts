/** Counts what a plugin may leave behind: listeners, observers, timers, workers, blob addresses. Installed before anything else runs. */

export interface LeakCount {
  readonly listeners: number;
  readonly observers: number;
  readonly timers: number;
  readonly workers: number;
  readonly addresses: number;
}

const counts = { observers: 0, workers: 0, addresses: 0 };
const timers = new Set<unknown>();
const listeners = new Map<string, number>();
const ids = new WeakMap<object, number>();
let nextId = 1;

function idOf(value: object): number {
  const known = ids.get(value) ?? nextId++;
  ids.set(value, known);
  return known;
}

function keyOf(target: EventTarget, type: string, listener: object, options: unknown): string {
  const capture = typeof options === "boolean" ? options : typeof options === "object" && options !== null && "capture" in options && options.capture === true;
  return `${idOf(target)} ${type} ${idOf(listener)} ${String(capture)}`;
}

/** Watches the globals of a window; the main one, and those of popouts and print. */
export function watchLeaks(win: Window & typeof globalThis): void {
  const proto = win.EventTarget.prototype;
  const { addEventListener, removeEventListener } = proto;
  proto.addEventListener = function (type, listener, options) {
    if (listener !== null && !("aborted" in this)) listeners.set(keyOf(this ?? win, type, listener, options), 1);
    addEventListener.call(this, type, listener, options);
  };
  proto.removeEventListener = function (type, listener, options) {
    if (listener !== null) listeners.delete(keyOf(this ?? win, type, listener, options));
    removeEventListener.call(this, type, listener, options);
  };
  for (const name of ["ResizeObserver", "IntersectionObserver", "MutationObserver"] as const) {
    const live = new WeakSet<object>();
    const observer = win[name].prototype as { observe(...args: unknown[]): void; disconnect(): void };
    const { observe, disconnect } = observer;
    observer.observe = function (...args) {
      if (!live.has(this)) counts.observers++;
      live.add(this);
      observe.apply(this, args);
    };
    observer.disconnect = function () {
      if (live.delete(this)) counts.observers--;
      disconnect.call(this);
    };
  }
  for (const [start, stop, once] of [["setTimeout", "clearTimeout", true], ["setInterval", "clearInterval", false], ["requestAnimationFrame", "cancelAnimationFrame", true]] as const) {
    const set = win[start] as (run: (...args: unknown[]) => void, ...rest: unknown[]) => number;
    const clear = win[stop] as (id: number | undefined) => void;
    Object.assign(win, {
      [start]: (run: (...args: unknown[]) => void, ...rest: unknown[]): number => {
        const id = set.call(win, (...args: unknown[]) => {
          if (once) timers.delete(`${start} ${id}`);
          run(...args);
        }, ...rest);
        timers.add(`${start} ${id}`);
        return id;
      },
      [stop]: (id: number | undefined): void => {
        timers.delete(`${start} ${id}`);
        clear.call(win, id);
      },
    });
  }
  const { terminate } = win.Worker.prototype;
  const Plain = win.Worker;
  Object.assign(win, {
    Worker: class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        counts.workers++;
      }
      override terminate(): void {
        counts.workers--;
        terminate.call(this);
      }
    },
  });
  const { createObjectURL, revokeObjectURL } = win.URL;
  win.URL.createObjectURL = (blob) => {
    counts.addresses++;
    return createObjectURL.call(win.URL, blob);
  };
  win.URL.revokeObjectURL = (url) => {
    counts.addresses--;
    revokeObjectURL.call(win.URL, url);
  };
}

export function leakCount(): LeakCount {
  return { ...counts, listeners: listeners.size, timers: timers.size };
}
