/** The keys of a block's options, what values each takes, and how a value is read. */
import { nearest } from "./edit_distance";

/** Where the reader first sees the run: its ends, the error, a line of the block (1-based) or a mark (1-based). */
export type Start =
  | { readonly kind: "First" }
  | { readonly kind: "Last" }
  | { readonly kind: "Error" }
  | { readonly kind: "Line"; readonly line: number }
  | { readonly kind: "Mark"; readonly mark: number };

/** What a block says about itself. Absent keys mean the defaults, which whoever shows the block decides. */
export interface BlockOptions {
  readonly title?: string;
  readonly view?: "memory" | "ownership" | "permissions" | "borrows" | "layout" | "output";
  readonly lens?: "values" | "fields" | "bytes";
  readonly start?: Start;
  readonly steps?: "lines" | "statements" | "expressions";
  readonly edition?: "2021" | "2024";
  readonly target?: "64-bit" | "32-bit";
  readonly allocator?: "size classes" | "first fit" | "best fit";
  /** Bytes. */
  readonly stackLimit?: number;
  /** Bytes. */
  readonly heapLimit?: number;
  /** How the program is meant to end: a rustc code (`E0382`), `panic` or `undefined behavior`. */
  readonly expect?: string;
  /** Run although the borrow checker refuses. */
  readonly unchecked?: boolean;
  /** Names of locals, frames or types that the picture leaves out. */
  readonly hide?: readonly string[];
  /** The only names that the picture shows. */
  readonly focus?: readonly string[];
  /** What the program reads; `\n`, `\t` and `\\` are escapes. */
  readonly stdin?: string;
  readonly args?: readonly string[];
  /** Chooses the thread schedule. */
  readonly seed?: number;
  /** Step into the standard library. */
  readonly openLibrary?: boolean;
  /** Run the `#[test]` functions as rustc's harness does, instead of `main`. */
  readonly test?: boolean;
}

/** Every key, as written in a block. */
export const OPTION_KEYS = [
  "title", "view", "lens", "start", "steps", "edition", "target", "allocator", "stack-limit", "heap-limit", "expect",
  "unchecked", "hide", "focus", "stdin", "args", "seed", "open-library", "test",
] as const;

export type OptionKey = (typeof OPTION_KEYS)[number];

/** Why a value was not taken. */
export interface ValueProblem {
  readonly message: string;
  readonly suggestion?: string;
}

const VIEWS = ["memory", "ownership", "permissions", "borrows", "layout", "output"] as const;
const LENSES = ["values", "fields", "bytes"] as const;
const STEPS = ["lines", "statements", "expressions"] as const;
const EDITIONS = ["2021", "2024"] as const;
const TARGETS = ["64-bit", "32-bit"] as const;
const ALLOCATORS = ["size classes", "first fit", "best fit"] as const;
const ENDINGS = ["panic", "undefined behavior"] as const;

const FLAGS = { unchecked: "unchecked", "open-library": "openLibrary", test: "test" } as const;

/** `options` with one more key set, or why it cannot be. `value` is absent when there was no colon. */
export function applyOption(options: BlockOptions, key: OptionKey, value: string | undefined): BlockOptions | ValueProblem {
  if (key === "unchecked" || key === "open-library" || key === "test") {
    const flag = readFlag(key, value);
    if (typeof flag !== "boolean") return flag;
    return { ...options, [FLAGS[key]]: flag };
  }
  if (value === undefined || value === "") return { message: `\`${key}\` needs a value: \`//@ ${key}: …\`` };
  switch (key) {
    case "title":
      return { ...options, title: value };
    case "view":
      return choose(key, value, VIEWS, (view) => ({ ...options, view }));
    case "lens":
      return choose(key, value, LENSES, (lens) => ({ ...options, lens }));
    case "steps":
      return choose(key, value, STEPS, (steps) => ({ ...options, steps }));
    case "edition":
      return choose(key, value, EDITIONS, (edition) => ({ ...options, edition }));
    case "target":
      return choose(key, value, TARGETS, (target) => ({ ...options, target }));
    case "allocator":
      return choose(key, value.replace(/[-_\s]+/g, " "), ALLOCATORS, (allocator) => ({ ...options, allocator }));
    case "start": {
      const start = readStart(value);
      return "message" in start ? start : { ...options, start };
    }
    case "stack-limit":
    case "heap-limit": {
      const bytes = readSize(value);
      if (bytes === undefined) return { message: `\`${key}\` is a size such as \`64 KiB\`, \`8 MiB\` or a number of bytes, not \`${value}\`` };
      return key === "stack-limit" ? { ...options, stackLimit: bytes } : { ...options, heapLimit: bytes };
    }
    case "expect": {
      if (/^E\d{4}$/i.test(value)) return { ...options, expect: value.toUpperCase() };
      const spelled = value.toLowerCase().replace("behaviour", "behavior").replace(/[-_\s]+/g, " ");
      return choose(key, spelled, ENDINGS, (ending) => ({ ...options, expect: ending }), "an error code such as `E0382`");
    }
    case "hide":
      return { ...options, hide: readNames(value) };
    case "focus":
      return { ...options, focus: readNames(value) };
    case "args":
      return { ...options, args: readArgs(value) };
    case "stdin":
      return { ...options, stdin: readEscapes(value) };
    case "seed": {
      const seed = /^\d{1,15}$/.test(value) ? Number(value) : undefined;
      return seed === undefined ? { message: `\`seed\` is a whole number, not \`${value}\`` } : { ...options, seed };
    }
  }
}

function choose<T extends string>(key: string, value: string, allowed: readonly T[], set: (chosen: T) => BlockOptions, also?: string): BlockOptions | ValueProblem {
  const wanted = value.toLowerCase();
  const chosen = allowed.find((candidate) => candidate === wanted);
  if (chosen !== undefined) return set(chosen);
  const suggestion = nearest(wanted, allowed);
  const list = [...(also === undefined ? [] : [also]), ...allowed.map((one) => `\`${one}\``)].join(", ");
  return suggestion === undefined
    ? { message: `\`${key}\` can be ${list}, not \`${value}\`` }
    : { message: `\`${key}\` cannot be \`${value}\`; did you mean \`${suggestion}\`?`, suggestion };
}

function readFlag(key: string, value: string | undefined): boolean | ValueProblem {
  const word = (value ?? "").toLowerCase();
  if (word === "" || word === "true" || word === "yes") return true;
  if (word === "false" || word === "no") return false;
  return { message: `\`${key}\` stands alone, or is \`true\` or \`false\`, not \`${value ?? ""}\`` };
}

function readStart(value: string): Start | ValueProblem {
  const word = value.toLowerCase();
  if (word === "first") return { kind: "First" };
  if (word === "last") return { kind: "Last" };
  if (word === "error") return { kind: "Error" };
  const line = /^(?:line\s*)?(\d{1,6})$/.exec(word);
  if (line !== null && Number(line[1]) > 0) return { kind: "Line", line: Number(line[1]) };
  const mark = /^(?:mark\s*|l)(\d{1,6})$/.exec(word);
  if (mark !== null && Number(mark[1]) > 0) return { kind: "Mark", mark: Number(mark[1]) };
  const suggestion = nearest(word, ["first", "last", "error"]);
  const message = `\`start\` can be \`first\`, \`last\`, \`error\`, a line such as \`7\` or a mark such as \`L1\`, not \`${value}\``;
  return suggestion === undefined ? { message } : { message, suggestion };
}

const UNITS: Readonly<Record<string, number>> = {
  "": 1, b: 1, byte: 1, bytes: 1, k: 1024, kb: 1000, kib: 1024, m: 1024 ** 2, mb: 1000 ** 2, mib: 1024 ** 2, g: 1024 ** 3, gb: 1000 ** 3, gib: 1024 ** 3,
};

function readSize(value: string): number | undefined {
  const match = /^(\d[\d_]{0,14})\s*([a-z]*)$/i.exec(value);
  if (match === null) return undefined;
  const unit = UNITS[match[2].toLowerCase()];
  const bytes = Number(match[1].replace(/_/g, "")) * (unit ?? NaN);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined;
}

function readNames(value: string): readonly string[] {
  return value.split(/[\s,]+/).map((name) => name.replace(/^`|`$/g, "")).filter((name) => name !== "");
}

/** Words apart by spaces; double quotes hold a word together. */
function readArgs(value: string): readonly string[] {
  return Array.from(value.matchAll(/"([^"]*)"|(\S+)/g), (match) => match[1] ?? match[2]);
}

function readEscapes(value: string): string {
  return value.replace(/\\([nt\\])/g, (_, letter: string) => (letter === "n" ? "\n" : letter === "t" ? "\t" : "\\"));
}
