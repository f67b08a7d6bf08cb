/**
 * Where the `//` comments of a Rust listing are, without parsing Rust.
 *
 * Worked example: in `let url = "http://x"; // home` the first `//` lies inside a string, so the one comment is ` home` at column 24.
 * The scan knows strings, raw strings, byte and C strings, characters against lifetimes, and nested block comments,
 * each of which may run over several lines. It never fails: unfinished text simply ends.
 */

/** One `//` comment. Columns are 0-based UTF-16 offsets in the line. */
export interface LineComment {
  /** 0-based line in the listing. */
  readonly line: number;
  /** Where `//` stands. */
  readonly column: number;
  /** What follows `//`, untrimmed: `" home"`, `"@ mark"`, `"/ a doc comment"`. */
  readonly text: string;
  /** Nothing but white space stands before it. */
  readonly alone: boolean;
}

/** What the scan is inside of when a line ends. */
type Inside =
  | { readonly kind: "Code" }
  | { readonly kind: "Str" }
  | { readonly kind: "RawStr"; readonly hashes: number }
  | { readonly kind: "BlockComment"; readonly depth: number };

const CODE: Inside = { kind: "Code" };

/** Every `//` comment of the listing, in order. A `//@` inside a comment begins a second one: `x(); // why //@ mark`. */
export function lineComments(lines: readonly string[]): readonly LineComment[] {
  const found: LineComment[] = [];
  let inside: Inside = CODE;
  lines.forEach((text, line) => {
    const end = scanLine(text, inside);
    if (end.comment !== undefined) {
      const alone = inside.kind === "Code" && text.slice(0, end.comment).trim() === "";
      const tail = text.indexOf("//@", end.comment + 2);
      found.push({ line, column: end.comment, text: text.slice(end.comment + 2, tail < 0 ? undefined : tail), alone });
      if (tail >= 0) found.push({ line, column: tail, text: text.slice(tail + 2), alone: false });
    }
    inside = end.inside;
  });
  return found;
}

interface LineEnd {
  readonly inside: Inside;
  /** Column of `//`, when the line has a comment. */
  readonly comment?: number;
}

function scanLine(text: string, start: Inside): LineEnd {
  let inside = start;
  let at = 0;
  while (at < text.length) {
    switch (inside.kind) {
      case "Str":
        if (text[at] === "\\") at += 2;
        else if (text[at++] === '"') inside = CODE;
        break;
      case "RawStr": {
        const close = '"' + "#".repeat(inside.hashes);
        const end = text.indexOf(close, at);
        if (end < 0) return { inside };
        at = end + close.length;
        inside = CODE;
        break;
      }
      case "BlockComment":
        if (text.startsWith("/*", at)) {
          inside = { kind: "BlockComment", depth: inside.depth + 1 };
          at += 2;
        } else if (text.startsWith("*/", at)) {
          inside = inside.depth === 1 ? CODE : { kind: "BlockComment", depth: inside.depth - 1 };
          at += 2;
        } else at += 1;
        break;
      case "Code": {
        if (text.startsWith("//", at)) return { inside: CODE, comment: at };
        const next = enter(text, at);
        inside = next.inside;
        at = next.at;
        break;
      }
    }
  }
  return { inside };
}

const RAW_STRING = /^(?:br|cr|r)(#{0,255})"/;
const CHARACTER = /^'(?:\\(?:u\{[0-9a-fA-F_]*\}|x[0-9a-fA-F]{2}|.)|[^'\\])'/u;

/** From code: what begins at `at`, and where the scan goes on. */
function enter(text: string, at: number): { readonly inside: Inside; readonly at: number } {
  const char = text[at];
  if (char === '"') return { inside: { kind: "Str" }, at: at + 1 };
  if (text.startsWith("/*", at)) return { inside: { kind: "BlockComment", depth: 1 }, at: at + 2 };
  if ((char === "r" || char === "b" || char === "c") && !isWord(text[at - 1])) {
    const raw = RAW_STRING.exec(text.slice(at, at + 260));
    if (raw !== null) return { inside: { kind: "RawStr", hashes: raw[1].length }, at: at + raw[0].length };
  }
  if (char === "'") {
    const literal = CHARACTER.exec(text.slice(at, at + 16));
    if (literal !== null) return { inside: CODE, at: at + literal[0].length };
  }
  return { inside: CODE, at: at + 1 };
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}_]/u.test(char);
}
