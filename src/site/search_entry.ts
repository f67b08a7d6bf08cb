/** One page in the search index, which previews use too. */
import type { Page } from "./page_template";

/** Short keys: there is one for every page, and the whole index is loaded at the first search. */
export interface SearchEntry {
  /** Address from the site's root. */
  readonly u: string;
  readonly t: string;
  readonly d: string;
  /** Words to find: headings, tags and text, lower case, each once. */
  readonly w: string;
}

const MOST_WORDS = 400;

/** The entry for a page. Scripts (the data of listings) and drawings are not text. */
export function searchEntry(page: Page, tags: readonly string[]): SearchEntry {
  const text = page.html
    .replace(/<(script|svg|style)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&[#\w]+;/g, " ")
    .toLowerCase();
  const words = new Set([...tags.map((tag) => tag.toLowerCase()), ...(text.match(/[\p{L}\p{N}_']{2,}/gu) ?? [])]);
  return { u: page.address, t: page.title, d: page.description, w: [...words].slice(0, MOST_WORDS).join(" ") };
}
