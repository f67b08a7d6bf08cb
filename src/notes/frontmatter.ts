/** The properties at the head of a note, as YAML between two `---` lines. */
import { parse } from "yaml";

/** A note cut in two. */
export interface SplitNote {
  /** Empty when there are none or when they cannot be read. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** How many lines stand before the body. */
  readonly bodyLine: number;
  /** Why the properties could not be read. */
  readonly problem?: string;
}

const FRONTMATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Cuts the properties off. Never throws: broken YAML gives no properties and a `problem`. */
export function splitFrontmatter(text: string): SplitNote {
  const match = FRONTMATTER.exec(text);
  if (match === null) return { properties: {}, body: text.replace(/^\uFEFF/, ""), bodyLine: 0 };
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split("\n").length - 1;
  try {
    const value: unknown = parse(match[1], { logLevel: "error", maxAliasCount: 50 });
    return { properties: isRecord(value) ? value : {}, body, bodyLine };
  } catch (problem) {
    return { properties: {}, body, bodyLine, problem: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** A property that may be one text, a list, or texts apart by commas. */
export function textList(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split(",").map((part) => part.trim()).filter((part) => part !== "");
  if (typeof value === "number") return [String(value)];
  if (!Array.isArray(value)) return [];
  return value.filter((item) => typeof item === "string" || typeof item === "number").map((item) => String(item).trim()).filter((item) => item !== "");
}

/** Whether a note may appear in public: `publish: false` (or `"false"`, or `no`) keeps it private. */
export function isPublished(properties: Readonly<Record<string, unknown>>): boolean {
  const value = properties["publish"];
  return !(value === false || (typeof value === "string" && /^(?:false|no)$/i.test(value.trim())));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
