/** A note's text with everything that is not prose taken away, line for line. */

const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/;

/** What a scan blanks besides `%%comments%%`. */
interface Blanked {
  readonly properties: boolean;
  readonly fences: boolean;
  readonly codeSpans: boolean;
  /** What takes the place of a comment of this many characters. */
  readonly comment: (length: number) => string;
}

/**
 * The same lines with properties, code blocks, code spans (unless kept) and `%%comments%%` blanked by spaces, so that offsets and lines
 * still hold. What is left may be searched for links, tags, headings and mentions.
 */
export function blankNonProse(text: string, codeSpans: "blank" | "keep" = "blank"): string {
  return blank(text, { properties: true, fences: true, codeSpans: codeSpans === "blank", comment: (length) => " ".repeat(length) });
}

/** The text without its `%%comments%%`; an unclosed one hides the rest. Line feeds stay, so lines still hold. */
export function withoutComments(text: string): string {
  return text.includes("%%") ? blank(text, { properties: false, fences: false, codeSpans: false, comment: () => "" }) : text;
}

function blank(text: string, blanked: Blanked): string {
  const lines = text.split("\n");
  let fence: string | undefined;
  let comment = false;
  let properties = /^\uFEFF?---\s*$/.test(lines[0]) && lines.slice(1).some((line) => /^---\s*$/.test(line));
  return lines
    .map((line, index) => {
      if (properties) {
        if (index > 0 && /^---\s*$/.test(line)) properties = false;
        return blanked.properties ? spaces(line) : line;
      }
      if (fence !== undefined) {
        if (closesFence(line, fence)) fence = undefined;
        return blanked.fences ? spaces(line) : line;
      }
      const open = comment ? null : FENCE.exec(line);
      if (open !== null) {
        fence = open[1];
        return blanked.fences ? spaces(line) : line;
      }
      const cut = blankInLine(line, comment, blanked);
      comment = cut.comment;
      return cut.text;
    })
    .join("\n");
}

function closesFence(line: string, fence: string): boolean {
  const text = line.replace(/^[\s>]*/, "").trimEnd();
  return text.length >= fence.length && text === fence[0].repeat(text.length);
}

function blankInLine(line: string, startsInComment: boolean, blanked: Blanked): { readonly text: string; readonly comment: boolean } {
  let comment = startsInComment;
  let text = "";
  let at = 0;
  while (at < line.length) {
    const special = comment ? at : line.slice(at).search(/%%|`/);
    if (special < 0) return { text: text + line.slice(at), comment };
    if (!comment) {
      text += line.slice(at, at + special);
      at += special;
    }
    if (comment || line[at] === "%") {
      const end = line.indexOf("%%", comment ? at : at + 2);
      const stop = end < 0 ? line.length : end + 2;
      text += blanked.comment(stop - at);
      comment = end < 0;
      at = stop;
      continue;
    }
    const ticks = /^`+/.exec(line.slice(at))?.[0] ?? "`";
    const close = closingTicks(line, at + ticks.length, ticks.length);
    const stop = close ?? at + ticks.length;
    text += close === undefined || !blanked.codeSpans ? line.slice(at, stop) : " ".repeat(stop - at);
    at = stop;
  }
  return { text, comment };
}

/** Offset after the run of exactly `count` back-ticks that closes a span. */
function closingTicks(line: string, from: number, count: number): number | undefined {
  for (const run of line.slice(from).matchAll(/`+/g)) {
    if (run[0].length === count) return from + run.index + count;
  }
  return undefined;
}

function spaces(line: string): string {
  return " ".repeat(line.length);
}

/** One line of prose as a reader sees it: links as their text, no marks of emphasis, headings, lists, quotes, footnotes or block ids. */
export function readableLine(line: string): string {
  return line
    .replace(/^[\s>]*(?:\[![\w-]+\][+-]?\s*)?(?:#{1,6}\s+|[-*+]\s+(?:\[.\]\s+)?|\d+[.)]\s+)?/, "")
    .replace(/!\[\[[^\]]*\]\]/g, "")
    .replace(/\[\[([^\]|]*?)(?:\\?\|([^\]]*))?\]\]/g, (_, target: string, alias: string | undefined) => alias ?? target.replace(/^#/, ""))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[\^[^\]]+\]:?/g, "")
    .replace(/\s\^[\w-]+\s*$/, "")
    .replace(/(\*\*|__|~~|==)/g, "")
    .replace(/(^|[\s(])[*_](\S[^*_]*)[*_]/g, "$1$2")
    .replace(/<[^>]{1,200}>/g, "")
    .replace(/`/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
