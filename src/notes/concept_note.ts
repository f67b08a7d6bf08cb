/** The note that "Create concept note" writes, and the fence in it whose content is made when it is shown. */
import type { Concept } from "./concept";
import { joinNames } from "./link_resolver";

/** The fence's language. */
export const CONCEPT_FENCE = "memsim-concept";

/** A short note that is the reader's from then on: names as aliases, related concepts as prose, and the living fence. */
export function conceptNote(concept: Concept, concepts: ReadonlyMap<string, Concept>): string {
  const aliases = concept.synonyms.map((name) => `  - ${JSON.stringify(name)}`);
  const related = concept.related.map((id) => concepts.get(id)?.title.toLowerCase()).filter((title) => title !== undefined);
  return [
    "---",
    ...(aliases.length === 0 ? [] : ["aliases:", ...aliases]),
    "---",
    "",
    "```" + CONCEPT_FENCE,
    concept.id,
    "```",
    "",
    ...(related.length === 0 ? [] : [`See also ${joinNames(related.map((title) => `[[${title}]]`))}.`, ""]),
  ].join("\n");
}

/** A name under which the note can be stored on every system; never a path, never a reserved name. */
export function conceptNoteName(concept: Concept): string {
  const name = concept.title.replace(/[\\/:*?"<>|#^[\]]/g, "").replace(/^\.+|[. ]+$/g, "").trim();
  return `${name === "" ? concept.id : name}.md`;
}

/** The concept that a `memsim-concept` fence names: its first line, as id or name. */
export function conceptOfFence(source: string): string {
  return source.trim().split("\n", 1)[0].trim();
}
