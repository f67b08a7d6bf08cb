/** What stands between `[[` and `]]`, and where such links are in a text. */

/** A wikilink taken apart: `![[folder/Note#Heading#Sub|alias]]`. */
export interface Wikilink {
  /** Path or title before `#`; empty for a link into the same note. */
  readonly target: string;
  /** Nested headings from the outside in. */
  readonly headings: readonly string[];
  /** The id after `#^`, without the caret. */
  readonly block?: string;
  /** The text after `|`. */
  readonly alias?: string;
  /** Written with `!` in front. */
  readonly embed: boolean;
}

/** A wikilink at its place. */
export interface PlacedWikilink extends Wikilink {
  /** Offset of `[[` or `![[`. */
  readonly from: number;
  /** Offset after `]]`. */
  readonly to: number;
}

/** Longer texts between the brackets are not links. */
export const LONGEST_LINK = 1000;

/** Takes the inside of a wikilink apart; `\|`, as tables need it, counts as `|`. Nothing when there is no target at all. */
export function parseWikilink(inside: string, embed = false): Wikilink | undefined {
  if (inside.length > LONGEST_LINK || /[\n\r]|\[\[/.test(inside)) return undefined;
  const bar = inside.search(/\\?\|/);
  const address = (bar < 0 ? inside : inside.slice(0, bar)).trim();
  const alias = bar < 0 ? undefined : inside.slice(bar).replace(/^\\?\|/, "").trim();
  const [target, ...parts] = address.split("#").map((part) => part.trim());
  const last = parts.at(-1);
  const block = last !== undefined && last.startsWith("^") ? last.slice(1) : undefined;
  const headings = parts.filter((part) => part !== "" && !part.startsWith("^"));
  if (target === "" && headings.length === 0 && (block === undefined || block === "")) return undefined;
  return { target, headings, embed, ...(block === undefined || block === "" ? {} : { block }), ...(alias === undefined || alias === "" ? {} : { alias }) };
}

/** What a link without alias reads as in Obsidian: `Note > Heading > Sub`. */
export function wikilinkText(link: Wikilink): string {
  if (link.alias !== undefined) return link.alias;
  const block = link.block === undefined ? [] : ["^" + link.block];
  return [...(link.target === "" ? [] : [link.target]), ...link.headings, ...block].join(" > ");
}

/** All wikilinks of a text in which code and comments have already been blanked. */
export function findWikilinks(text: string): readonly PlacedWikilink[] {
  const found: PlacedWikilink[] = [];
  let at = text.indexOf("[[");
  while (at >= 0) {
    const close = text.indexOf("]]", at + 2);
    if (close < 0) break;
    const inner = text.lastIndexOf("[[", close - 1);
    const open = inner > at ? inner : at;
    const embed = text[open - 1] === "!";
    const link = parseWikilink(text.slice(open + 2, close), embed);
    if (link !== undefined) found.push({ ...link, from: embed ? open - 1 : open, to: close + 2 });
    at = text.indexOf("[[", close + 2);
  }
  return found;
}
