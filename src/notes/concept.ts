/**
 * A built-in concept: one Markdown page with its names.
 *
 * The head of such a page is three lines, `title`, `synonyms` and `related`, the last two as lists in brackets. It is read here without a
 * YAML library, so that the plugin need not carry one.
 */

/** A concept as the pages and the link resolver see it. Plain data. */
export interface Concept {
  /** Name of its file and address: `stack-frame`. */
  readonly id: string;
  /** As a heading: `Stack frame`. */
  readonly title: string;
  /** Other names that lead here, any case. */
  readonly synonyms: readonly string[];
  /** Ids of concepts to read next. */
  readonly related: readonly string[];
  /** The first paragraph, as Markdown: the definition. */
  readonly summary: string;
  /** The whole page without properties and title, as Markdown. */
  readonly body: string;
}

const HEAD = /^---\n([\s\S]*?)\n---\n/;

/** Reads a concept page. A page without a title is titled by its id. */
export function parseConcept(id: string, markdown: string): Concept {
  const text = markdown.replace(/\r\n?/g, "\n");
  const head = HEAD.exec(text);
  const values = new Map<string, string>();
  for (const line of head?.[1].split("\n") ?? []) {
    const colon = line.indexOf(":");
    if (colon > 0) values.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  const body = text.slice(head?.[0].length ?? 0).trim();
  return {
    id,
    title: listOf(values.get("title") ?? "")[0] ?? id.replace(/-/g, " "),
    synonyms: listOf(values.get("synonyms") ?? ""),
    related: listOf(values.get("related") ?? ""),
    summary: body.split(/\n\s*\n/, 1)[0].replace(/\n/g, " "),
    body: body + "\n",
  };
}

/** `[a b, "c, d"]` or one value alone; double quotes hold commas, brackets and apostrophes. */
function listOf(value: string): readonly string[] {
  const inside = /^\[(.*)\]$/.exec(value)?.[1] ?? value;
  return Array.from(inside.matchAll(/\s*(?:"([^"]*)"|([^,"]+))\s*(?:,|$)/g), (item) => (item[1] ?? item[2]).trim()).filter((item) => item !== "");
}
