/** A note's metadata from its text, for hosts that keep no cache of their own. */
import { isPublished, splitFrontmatter, textList } from "./frontmatter";
import type { NoteHeading, NoteMetadata } from "./note_source";
import { blankNonProse, readableLine } from "./plain_text";
import { findWikilinks } from "./wikilink";

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const TAG = /(^|[\s(])#([\p{L}\p{N}_\-/]+)/gu;
const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** Whether a word after `#` is a tag: at least one character that is no digit. */
export function isTag(word: string): boolean {
  return /[^\d/]/.test(word);
}

/** Reads the properties and the prose; code and comments are not looked into. */
export function metadataOf(text: string): NoteMetadata {
  const { properties } = splitFrontmatter(text);
  const prose = blankNonProse(text);
  const headings: NoteHeading[] = [];
  const blocks: string[] = [];
  const lines = text.split("\n");
  prose.split("\n").forEach((line, number) => {
    const heading = HEADING.exec(line);
    if (heading !== null) headings.push({ level: heading[1].length, text: readableLine(lines[number]).replace(/\s+#+$/, ""), line: number });
    const block = BLOCK_ID.exec(line);
    if (block !== null) blocks.push(block[1]);
  });
  const tags = [...textList(properties["tags"] ?? properties["tag"]).flatMap((tag) => tag.split(/\s+/)), ...Array.from(prose.matchAll(TAG), (match) => match[2])];
  return {
    aliases: [...textList(properties["aliases"]), ...textList(properties["alias"])],
    tags: unique(tags.map((tag) => tag.replace(/^#/, "").replace(/\/+$/, "")).filter(isTag)),
    headings,
    links: unique(findWikilinks(prose).map((link) => link.target).filter((target) => target !== "")),
    blocks,
    published: isPublished(properties),
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
