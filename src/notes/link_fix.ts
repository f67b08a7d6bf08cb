/** What "Fix link" writes in place of a link that was only guessed. */
import { joinNames, type LinkResolution, type LinkTarget } from "./link_resolver";
import { titleOfPath } from "./link_text";
import { wikilinkText, type Wikilink } from "./wikilink";

/**
 * The link as it would be written right: one target keeps the reader's words as its alias (`[[stack|stakc]]` when `keepText`), several
 * become links in a row (`[[heap]] and [[stack]]`). Nothing when there is nothing to link to, or the answer was no guess at all.
 */
export function fixedLink(link: Wikilink, resolution: LinkResolution, nameOfConcept: (id: string) => string, keepText = false): string | undefined {
  if (resolution.stage === "File" || resolution.stage === "Nothing" || resolution.stage === "Gathered") return undefined;
  const names = resolution.targets.map((target) => nameOf(target, nameOfConcept)).filter((name) => name !== undefined);
  if (names.length !== 1) return names.length === 0 ? undefined : joinNames(names.map((name) => `[[${name}]]`));
  const place = [...link.headings.map((heading) => `#${heading}`), ...(link.block === undefined ? [] : [`#^${link.block}`])].join("");
  const alias = link.alias ?? (keepText ? wikilinkText(link) : undefined);
  return `${link.embed ? "!" : ""}[[${names[0]}${place}${alias === undefined ? "" : `|${alias}`}]]`;
}

function nameOf(target: LinkTarget, nameOfConcept: (id: string) => string): string | undefined {
  if (target.kind === "Concept") return nameOfConcept(target.id);
  return target.kind === "Gathered" ? undefined : titleOfPath(target.path);
}
