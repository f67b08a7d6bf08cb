/** A built-in concept: one Markdown page with its names. */
import { splitFrontmatter, textList } from "./frontmatter";

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

/** Reads a concept page. A page without a title is titled by its id. */
export function parseConcept(id: string, markdown: string): Concept {
  const { properties, body } = splitFrontmatter(markdown.replace(/\r\n?/g, "\n"));
  const text = body.trim();
  return {
    id,
    title: typeof properties["title"] === "string" ? properties["title"] : id.replace(/-/g, " "),
    synonyms: textList(properties["synonyms"]),
    related: textList(properties["related"]),
    summary: text.split(/\n\s*\n/, 1)[0].replace(/\n/g, " "),
    body: text + "\n",
  };
}
