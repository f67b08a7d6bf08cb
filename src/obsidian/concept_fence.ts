/** ```` ```memsim-concept ```` blocks: the living part of a concept note. */
import { MarkdownRenderChild, type Plugin } from "obsidian";
import { CONCEPT_FENCE, conceptOfFence } from "../notes/concept_note";
import type { ConceptActions } from "./concept_actions";
import { renderConceptPage } from "./concept_page";
import { resolveTarget, type ConceptTarget } from "./concept_target";
import type { VaultIndex } from "./vault_index";

export function registerConceptFence(plugin: Plugin, index: VaultIndex, actions: ConceptActions): void {
  plugin.registerMarkdownCodeBlockProcessor(CONCEPT_FENCE, (source, el, context) => {
    const named = conceptOfFence(source);
    const concept = index.concepts.get(named) ?? [...index.concepts.values()].find(({ title, synonyms }) => [title, ...synonyms].some((name) => name.toLowerCase() === named.toLowerCase()));
    if (concept === undefined) {
      el.createEl("p", { cls: "memsim-message memsim-message-hint", text: `There is no built-in concept “${named}”.` });
      return;
    }
    const owner = new MarkdownRenderChild(el);
    context.addChild(owner);
    const target: ConceptTarget = { kind: "Concept", id: concept.id };
    return renderConceptPage(el, resolveTarget(target, index), { app: plugin.app, index, owner, sourcePath: context.sourcePath, openConcept: (id) => void actions.open({ kind: "Concept", id }, false) });
  });
}
