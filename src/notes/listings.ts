/** The Rust in a note: its ```` ```memsim ```` and ```` ```rust ```` blocks, with their places. */

/** One fenced block. A Rust block in a note is called a listing. */
export interface Listing {
  readonly language: "memsim" | "rust";
  /** The code without its fence, and without the quote marks or indentation that stand before every line. */
  readonly source: string;
  /** 1-based line of the note on which the opening fence stands; line n of `source` is line `line + n` of the note. */
  readonly line: number;
  /** Words after the language: `rust,no_run` gives `no_run`. */
  readonly info: string;
}

const OPEN = /^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)*)(`{3,}|~{3,})\s*([^\s`]*)\s*([^`]*)$/;

/** All listings in order. A fence that is never closed reaches to the end of the note, as in Markdown. */
export function findListings(note: string): readonly Listing[] {
  const lines = note.replace(/\r\n?/g, "\n").split("\n");
  const found: Listing[] = [];
  for (let index = 0; index < lines.length; index++) {
    const open = OPEN.exec(lines[index]);
    if (open === null) continue;
    const [, prefix, fence, word, rest] = open;
    const end = closingLine(lines, index + 1, fence);
    const [name, ...flags] = word.replace(/[{}]/g, "").split(",");
    const language = name.toLowerCase();
    if (language === "memsim" || language === "rust") {
      const depth = (prefix.match(/>/g) ?? []).length;
      const body = lines.slice(index + 1, end).map((line) => dedent(unquote(line, depth), depth > 0 ? prefix.slice(prefix.lastIndexOf(">") + 2).length : prefix.length));
      found.push({ language, source: body.map((line) => line + "\n").join(""), line: index + 1, info: [...flags, rest.trim()].filter((part) => part !== "").join(" ") });
    }
    index = end;
  }
  return found;
}

function closingLine(lines: readonly string[], from: number, fence: string): number {
  for (let index = from; index < lines.length; index++) {
    const text = lines[index].replace(/^[\s>]+/, "").trimEnd();
    if (text.length >= fence.length && text === fence[0].repeat(text.length)) return index;
  }
  return lines.length;
}

function unquote(line: string, depth: number): string {
  let text = line;
  for (let level = 0; level < depth; level++) text = text.replace(/^\s{0,3}> ?/, "");
  return text;
}

function dedent(line: string, columns: number): string {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(indent, columns));
}
