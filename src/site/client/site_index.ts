/** The search index, loaded once, when it is first needed. */
import type { SearchEntry } from "../search_entry";

let loading: Promise<readonly SearchEntry[]> | undefined;

/** From the address of this page to the site's root. */
export function siteRoot(page: Document): URL {
  return new URL(page.body.dataset["root"] ?? "./", page.baseURI);
}

/** All entries; none when the index cannot be loaded, as for pages opened from a disk. */
export function siteIndex(page: Document): Promise<readonly SearchEntry[]> {
  loading ??= window.fetch(new URL("search.json", siteRoot(page)))
    .then((response) => response.json())
    .then((value: unknown) => (Array.isArray(value) ? value.filter(isEntry) : []))
    .catch(() => []);
  return loading;
}

function isEntry(value: unknown): value is SearchEntry {
  return typeof value === "object" && value !== null && "u" in value && "t" in value && "d" in value && "w" in value;
}
