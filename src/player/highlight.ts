/**
 * Rust coloured for reading, one line at a time. A scanner, not a parser: it knows comments, strings, characters, lifetimes,
 * numbers, keywords, calls, macros and types, and carries what runs over a line's end.
 */

export type TokenClass = "plain" | "keyword" | "string" | "number" | "comment" | "function" | "type" | "lifetime" | "macro";

export interface ColouredPart {
  readonly text: string;
  readonly cls: TokenClass;
}

const KEYWORDS = new Set("as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type union unsafe use where while".split(" "));

/** What a line ends inside of. */
type Open = { readonly kind: "code" } | { readonly kind: "string" } | { readonly kind: "raw"; readonly end: string } | { readonly kind: "comment"; readonly depth: number };

const TOKEN = /(\/\/.*)|(\/\*)|((?:br|cr|r)(#*)")|((?:b|c)?")|('(?:\\(?:u\{[0-9a-fA-F_]*\}|x[0-9a-fA-F]{2}|.)|[^'\\])')|('[A-Za-z_]\w*)|((?:0[xob][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)(?:[iuf](?:8|16|32|64|128|size))?)|([A-Za-z_]\w*)(!(?!=))?|(\s+|.)/uy;

/** Colours all lines. */
export function highlight(lines: readonly string[]): readonly (readonly ColouredPart[])[] {
  let open: Open = { kind: "code" };
  return lines.map((line) => {
    const parts: ColouredPart[] = [];
    let at = 0;
    while (at < line.length || (line.length === 0 && at === 0)) {
      if (line.length === 0) break;
      if (open.kind !== "code") {
        const end: { readonly to: number; readonly open: Open } = closing(line, at, open);
        parts.push({ text: line.slice(at, end.to), cls: open.kind === "comment" ? "comment" : "string" });
        at = end.to;
        open = end.open;
        continue;
      }
      TOKEN.lastIndex = at;
      const m = TOKEN.exec(line);
      if (m === null) break;
      const text = m[0];
      at += text.length;
      if (m[2] !== undefined) open = { kind: "comment", depth: 1 };
      else if (m[3] !== undefined) open = { kind: "raw", end: `"${m[4]}` };
      else if (m[5] !== undefined) open = { kind: "string" };
      parts.push({ text, cls: classOf(m, line, at) });
    }
    return parts;
  });
}

function classOf(m: RegExpExecArray, line: string, after: number): TokenClass {
  if (m[1] !== undefined || m[2] !== undefined) return "comment";
  if (m[3] !== undefined || m[5] !== undefined || m[6] !== undefined) return "string";
  if (m[7] !== undefined) return "lifetime";
  if (m[8] !== undefined) return "number";
  const word = m[9];
  if (word === undefined) return "plain";
  if (m[10] !== undefined) return "macro";
  if (KEYWORDS.has(word)) return "keyword";
  if (/^\s*(?:\(|::<)/.test(line.slice(after)) && /^[a-z_]/.test(word)) return "function";
  if (/^[A-Z]/.test(word) || /^(?:[iu](?:8|16|32|64|128|size)|f32|f64|bool|char|str)$/.test(word)) return "type";
  return "plain";
}

function closing(line: string, from: number, open: Exclude<Open, { kind: "code" }>): { readonly to: number; readonly open: Open } {
  const code: Open = { kind: "code" };
  if (open.kind === "raw") {
    const end = line.indexOf(open.end, from);
    return end < 0 ? { to: line.length, open } : { to: end + open.end.length, open: code };
  }
  if (open.kind === "string") {
    for (let i = from; i < line.length; i++) {
      if (line[i] === "\\") i++;
      else if (line[i] === '"') return { to: i + 1, open: code };
    }
    return { to: line.length, open };
  }
  let depth = open.depth;
  for (let i = from; i < line.length; i++) {
    if (line.startsWith("*/", i) && --depth === 0) return { to: i + 2, open: code };
    if (line.startsWith("*/", i)) i++;
    else if (line.startsWith("/*", i)) { depth++; i++; }
  }
  return { to: line.length, open: { kind: "comment", depth } };
}
