/** The built-in concepts: their pages as text, read when they are first asked for. */
import { parseConcept, type Concept } from "../notes/concept";
import { conceptPages } from "./pages";

/** Reads all concepts, in order of their ids. */
export function loadConcepts(): readonly Concept[] {
  return Object.entries(conceptPages()).map(([id, page]) => parseConcept(id, page));
}
