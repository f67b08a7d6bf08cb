/** The wikilink that a rule stores on its token while reading and takes back while rendering. */
import type { Wikilink } from "../wikilink";

/** The link that a rule stored on its token; a link to nowhere when the token carries none. */
export function linkOf(meta: Record<string, unknown> | null): Wikilink {
  const link = meta?.["link"];
  return isWikilink(link) ? link : { target: "", headings: [], embed: false };
}

function isWikilink(value: unknown): value is Wikilink {
  return typeof value === "object" && value !== null && "target" in value && "headings" in value;
}
