/** The part of a note that a link with `#heading` or `#^block` names. */
import { normalizeTitle, slugOf } from "./link_text";
import { metadataOf } from "./note_metadata";
import type { NoteHeading } from "./note_source";
import { splitFrontmatter } from "./frontmatter";
import type { Wikilink } from "./wikilink";

/** The `id` of a heading or block on a page, without `#`; empty when the link names the whole note. */
export function anchorOf(link: Pick<Wikilink, "headings" | "block">): string {
  if (link.block !== undefined) return `^${link.block}`;
  const heading = link.headings.at(-1);
  return heading === undefined ? "" : slugOf(heading);
}

/** The Markdown that the link names: the body, one heading's section, or one block. Nothing when it is not there. */
export function sectionOf(note: string, link: Pick<Wikilink, "headings" | "block">): string | undefined {
  if (link.block !== undefined) return blockOf(note, link.block);
  if (link.headings.length === 0) return splitFrontmatter(note).body;
  const { headings } = metadataOf(note);
  const found = findHeading(headings, link.headings);
  if (found === undefined) return undefined;
  const next = headings.find((other) => other.line > found.line && other.level <= found.level);
  return note.split("\n").slice(found.line, next?.line).join("\n");
}

/** Follows nested headings from the outside in; each must stand below the one before it. */
function findHeading(headings: readonly NoteHeading[], path: readonly string[]): NoteHeading | undefined {
  let found: NoteHeading | undefined;
  let from = 0;
  for (const text of path) {
    const level = found?.level ?? 0;
    const at = headings.findIndex((heading, index) => index >= from && heading.level > level && normalizeTitle(heading.text) === normalizeTitle(text));
    if (at < 0) return undefined;
    found = headings[at];
    from = at + 1;
  }
  return found;
}

/** The paragraph, list item, table or fence that carries `^id`; an id alone on its line names the block above. */
function blockOf(note: string, id: string): string | undefined {
  const lines = note.split("\n");
  const at = lines.findIndex((line) => line.trimEnd().endsWith(`^${id}`) && /(?:^|\s)\^[A-Za-z0-9-]+\s*$/.test(line));
  if (at < 0) return undefined;
  const item = /^(\s*)(?:[-*+]|\d+[.)])\s/.exec(lines[at]);
  if (item !== null) {
    const after = lines.slice(at + 1).findIndex((line) => line.trim() === "" || (/^\s*/.exec(line)?.[0].length ?? 0) <= item[1].length);
    return lines.slice(at, after < 0 ? undefined : at + 1 + after).join("\n");
  }
  let start = at;
  if (lines[at].trim() === `^${id}`) while (start > 0 && lines[start - 1].trim() === "") start--;
  while (start > 0 && lines[start - 1].trim() !== "") start--;
  return lines.slice(start, at + 1).join("\n");
}
