/** What a concept page is about: a concept by its id, or a link in some note that may name several, or none. */
import { isCertain, type LinkResolution, type LinkTarget } from "../notes/link_resolver";
import type { VaultIndex } from "./vault_index";

/** Plain data: it is the state of a view and survives a restart. */
export type ConceptTarget = { readonly kind: "Concept"; readonly id: string } | { readonly kind: "Link"; readonly text: string; readonly from: string };

/** Everything a page needs to know of its target. */
export interface ResolvedTarget {
  readonly title: string;
  readonly conceptIds: readonly string[];
  /** Notes that the words name. */
  readonly notes: readonly string[];
  /** Words that a gathered page is about. */
  readonly words: readonly string[];
  /** Set when the answer is a guess, which the page must say. */
  readonly guess: LinkResolution | undefined;
}

export function resolveTarget(target: ConceptTarget, index: VaultIndex): ResolvedTarget {
  if (target.kind === "Concept") {
    const concept = index.concepts.get(target.id);
    return { title: concept?.title ?? target.id, conceptIds: concept === undefined ? [] : [target.id], notes: [], words: [], guess: undefined };
  }
  const resolution = index.resolve(target.text, target.from);
  const conceptIds = resolution.targets.flatMap((one) => (one.kind === "Concept" ? [one.id] : []));
  const only = conceptIds.length === 1 && isCertain(resolution) ? index.concepts.get(conceptIds[0]) : undefined;
  return {
    title: only?.title ?? target.text,
    conceptIds,
    notes: resolution.targets.flatMap((one) => (one.kind === "Note" || one.kind === "File" ? [one.path] : [])),
    words: resolution.targets.flatMap(wordsOfTarget),
    guess: isCertain(resolution) ? undefined : resolution,
  };
}

function wordsOfTarget(target: LinkTarget): readonly string[] {
  return target.kind === "Gathered" ? target.words : [];
}

/** Reads a target back from a view's state, which anything may have written. */
export function readTarget(state: unknown): ConceptTarget | undefined {
  if (typeof state !== "object" || state === null || !("kind" in state)) return undefined;
  if (state.kind === "Concept" && "id" in state && typeof state.id === "string") return { kind: "Concept", id: state.id };
  if (state.kind === "Link" && "text" in state && "from" in state && typeof state.text === "string" && typeof state.from === "string") return { kind: "Link", text: state.text, from: state.from };
  return undefined;
}
