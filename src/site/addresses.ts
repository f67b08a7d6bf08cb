/** Where pages lie, and how one page writes the address of another. */
import { slugOf, titleOfPath } from "../notes/link_text";

/** Pages of their own, which no note may take. */
export const INDEX_PAGE = "index.html";
export const TAGS_PAGE = "tags.html";
const HOME_NAMES = ["index", "home", "readme", "start here", "start"];

/** The note that is the front page: one in the root named index, home, readme or start. */
export function homeNote(notes: readonly string[]): string | undefined {
  return HOME_NAMES.flatMap((name) => notes.filter((path) => !path.includes("/") && titleOfPath(path).toLowerCase() === name))[0];
}

/** A page for every note, no two the same, in the notes' order. */
export function noteAddresses(notes: readonly string[]): ReadonlyMap<string, string> {
  const home = homeNote(notes);
  const used = new Set([INDEX_PAGE, TAGS_PAGE]);
  const addresses = new Map<string, string>();
  for (const path of notes) {
    if (path === home) {
      addresses.set(path, INDEX_PAGE);
      continue;
    }
    const slug = path.replace(/\.md$/i, "").split("/").map(slugOf).join("/");
    const base = /^(?:concepts|gathered|files)(?:\/|$)/.test(slug) ? `notes/${slug}` : slug;
    let address = `${base}.html`;
    for (let number = 2; used.has(address); number++) address = `${base}-${number}.html`;
    used.add(address);
    addresses.set(path, address);
  }
  return addresses;
}

/** Page of one concept, or of several that one link named. */
export function conceptAddress(ids: readonly string[]): string {
  return `concepts/${ids.map(slugOf).join("+")}.html`;
}

/** Page gathered from the vault about some words. */
export function gatheredAddress(words: readonly string[]): string {
  return `gathered/${slugOf(words.join(" "))}.html`;
}

/** An attachment's copy. */
export function fileAddress(path: string): string {
  return `files/${path}`;
}

/** How `from` links to `to`, both from the site's root: relative, so the site may lie in any folder and opens from a disk. */
export function relativeAddress(from: string, to: string): string {
  const fromParts = from.split("/").slice(0, -1);
  const toParts = to.split("/");
  let shared = 0;
  while (shared < fromParts.length && shared < toParts.length - 1 && fromParts[shared] === toParts[shared]) shared++;
  return [...fromParts.slice(shared).map(() => ".."), ...toParts.slice(shared).map(encodeURIComponent)].join("/");
}
