/**
 * The text of a ```` ```memsim ```` block, taken apart: options, hidden lines, marks, the author's annotations, and the program.
 *
 * Worked example:
 *
 *     //@ title: Who owns what       an option; leading lines only
 *     # use std::rc::Rc;             compiled, not shown
 *     // the words are copied        annotates line 4
 *     let b = a;                     //@ mark: after the move
 *
 * `parseBlock` keeps every line in its place, so line n of `code` is line n of the block: option lines are ordinary comments to
 * the compiler, and `# ` becomes two spaces so that columns hold too.
 */
import { nearest } from "./edit_distance";
import { OPTION_KEYS, applyOption, type BlockOptions, type OptionKey } from "./block_option_values";
import { lineComments, type LineComment } from "./rust_comments";

export type { BlockOptions, OptionKey, Start } from "./block_option_values";

/** One line of the block. `number` is 1-based and counts every line, options and hidden ones included. */
export interface BlockLine {
  readonly number: number;
  readonly kind: "shown" | "hidden" | "option";
  /** As compiled; for shown lines without `//@ mark` comments, as a reader sees it. */
  readonly text: string;
}

/** A stop that the author set. Marks are numbered from 1 down the block and drawn as `L1`, `L2`, … */
export interface Mark {
  readonly number: number;
  /** 1-based line of the block. */
  readonly line: number;
  readonly text?: string;
}

/** The author's words about one line: Markdown with wikilinks. Several comments about a line are joined by line feeds. */
export interface Annotation {
  /** 1-based line of the block. */
  readonly line: number;
  readonly text: string;
}

/** Something in the options that could not be followed; friendly, and never a reason not to run the program. */
export interface OptionProblem {
  /** 1-based line of the block. */
  readonly line: number;
  readonly message: string;
  /** The known key or value that was probably meant. */
  readonly suggestion?: string;
}

/** A block taken apart. Plain data. */
export interface Block {
  /** Rust as handed to the compiler; same number of lines as the block. */
  readonly code: string;
  readonly lines: readonly BlockLine[];
  readonly options: BlockOptions;
  readonly marks: readonly Mark[];
  readonly annotations: readonly Annotation[];
  readonly problems: readonly OptionProblem[];
}

const OPTION_LINE = /^\s*\/\/@\s?(.*)$/;
const MARK = /^@\s*mark\s*(?::\s*(.*?)\s*)?$/;

/** Takes a block apart. Reads any text; what it cannot follow becomes a problem. */
export function parseBlock(source: string): Block {
  const raw = source.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const problems: OptionProblem[] = [];
  const { options, end } = readOptions(raw, problems);
  const unhidden = raw.map((text, index) => (index < end ? { kind: "option" as const, text } : unhide(text)));
  const comments = lineComments(unhidden.map((line) => line.text));
  const marks = findMarks(unhidden.map((line) => line.text), comments);
  reportLateOptions(comments, end, problems);
  const markComments = new Map(comments.filter((comment) => MARK.test(comment.text)).map((comment) => [comment.line, comment]));
  const lines = unhidden.map(({ kind, text }, index): BlockLine => {
    const mark = markComments.get(index);
    const shown = mark === undefined || kind === "option" ? text : text.slice(0, mark.column).trimEnd();
    return { number: index + 1, kind: kind === "shown" && mark?.alone === true ? "option" : kind, text: shown };
  });
  return { code: unhidden.map((line) => line.text).join("\n") + "\n", lines, options, marks, annotations: findAnnotations(unhidden.map((line) => line.text), comments, end), problems };
}

/** The leading `//@` lines; blank lines may stand between them. `end` is the index of the first line that is not one. */
function readOptions(raw: readonly string[], problems: OptionProblem[]): { readonly options: BlockOptions; readonly end: number } {
  let options: BlockOptions = {};
  let end = 0;
  for (let index = 0; index < raw.length; index++) {
    const match = OPTION_LINE.exec(raw[index]);
    if (match === null && raw[index].trim() !== "") break;
    if (match === null) continue;
    if (MARK.test("@" + match[1])) break;
    const outcome = readOption(match[1], options);
    if (typeof outcome === "object" && "message" in outcome) problems.push({ line: index + 1, ...outcome });
    else options = outcome;
    end = index + 1;
  }
  return { options, end };
}

function readOption(text: string, options: BlockOptions): BlockOptions | Omit<OptionProblem, "line"> {
  const colon = text.indexOf(":");
  const key = (colon < 0 ? text : text.slice(0, colon)).trim().toLowerCase();
  const value = colon < 0 ? undefined : text.slice(colon + 1).trim();
  if (key === "") return { message: "an option is written `//@ key: value`" };
  const known = OPTION_KEYS.find((candidate) => candidate === key);
  if (known === undefined) return unknownKey(key);
  return applyOption(options, known, value);
}

function unknownKey(key: string): Omit<OptionProblem, "line"> {
  const keys: readonly OptionKey[] = OPTION_KEYS;
  const suggestion = nearest(key, keys) ?? keys.find((candidate) => candidate.startsWith(key) || key.startsWith(candidate));
  const hint = suggestion === undefined ? `known options: ${keys.join(", ")}` : `did you mean \`${suggestion}\`?`;
  return { message: `there is no option \`${key}\`; ${hint}`, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Rustdoc's rule for hidden lines: `# code` and a bare `#` hide, `##` stands for `#`, `#[…]` is code. */
function unhide(text: string): { readonly kind: "shown" | "hidden"; readonly text: string } {
  const trimmed = text.trim();
  if (trimmed.startsWith("##")) return { kind: "shown", text: text.replace("##", "#") };
  if (trimmed === "#" || trimmed.startsWith("# ")) return { kind: "hidden", text: text.replace(/# ?/, (marker) => " ".repeat(marker.length)) };
  return { kind: "shown", text };
}

function findMarks(lines: readonly string[], comments: readonly LineComment[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const comment of comments) {
    const match = MARK.exec(comment.text);
    if (match === null) continue;
    const line = comment.alone ? nextCodeLine(lines, comments, comment.line) : comment.line;
    marks.push({ number: marks.length + 1, line: line + 1, ...(match[1] === undefined || match[1] === "" ? {} : { text: match[1] }) });
  }
  return marks;
}

/** The next line below `from` that is neither blank nor only a comment; `from` itself when there is none. */
function nextCodeLine(lines: readonly string[], comments: readonly LineComment[], from: number): number {
  const alone = new Set(comments.filter((comment) => comment.alone).map((comment) => comment.line));
  for (let line = from + 1; line < lines.length; line++) {
    if (lines[line].trim() !== "" && !alone.has(line)) return line;
  }
  return from;
}

function reportLateOptions(comments: readonly LineComment[], end: number, problems: OptionProblem[]): void {
  for (const comment of comments) {
    if (comment.line < end || !comment.text.startsWith("@") || MARK.test(comment.text)) continue;
    const key = comment.text.slice(1).split(":")[0].trim();
    const known = OPTION_KEYS.some((candidate) => candidate === key);
    const suggestion = nearest(key, ["mark"]);
    const message = known
      ? `\`//@ ${key}\` only works above the first line of code`
      : `at the end of a line only \`//@ mark\` or \`//@ mark: text\` can stand, not \`//@ ${key}\``;
    problems.push({ line: comment.line + 1, message, ...(suggestion === undefined ? {} : { suggestion }) });
  }
}

/**
 * Comments at the end of a line speak of that line; comments alone speak of the code line directly below them.
 * Documentation comments (`///`, `//!`) belong to the program and are not annotations, nor are `//@` lines.
 */
function findAnnotations(lines: readonly string[], comments: readonly LineComment[], end: number): readonly Annotation[] {
  const texts = new Map<number, string[]>();
  let waiting: string[] = [];
  const byLine = new Map(comments.filter((comment) => !comment.text.startsWith("@") || comment.alone).map((comment) => [comment.line, comment]));
  for (let line = end; line < lines.length; line++) {
    const comment = byLine.get(line);
    const words = comment !== undefined && !/^[@/!]/.test(comment.text) ? comment.text.trim() : "";
    if (comment?.alone === true) {
      if (words !== "") waiting.push(words);
      continue;
    }
    const here = [...(lines[line].trim() === "" ? [] : waiting), ...(words === "" ? [] : [words])];
    if (here.length > 0) texts.set(line + 1, here);
    waiting = [];
  }
  return [...texts].map(([line, text]) => ({ line, text: text.join("\n") }));
}
