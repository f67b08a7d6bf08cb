/** A pane at the side with every built-in concept, to look things up while writing. */
import { Component, ItemView, type WorkspaceLeaf } from "obsidian";
import type { ConceptActions } from "./concept_actions";
import { conceptLink, renderDefinition, type PageContext } from "./concept_page";
import type { VaultIndex } from "./vault_index";

export const DEFINITIONS_VIEW = "memsim-definitions";

export class DefinitionsView extends ItemView {
  private list: Component | undefined;

  constructor(leaf: WorkspaceLeaf, private readonly index: VaultIndex, private readonly actions: ConceptActions) {
    super(leaf);
    this.icon = "book-open";
  }

  override getViewType(): string {
    return DEFINITIONS_VIEW;
  }

  override getDisplayText(): string {
    return "Definitions";
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.empty();
    this.contentEl.addClass("memsim-definitions");
    const search = this.contentEl.createEl("input", { type: "search", placeholder: "Filter concepts", attr: { "aria-label": "Filter concepts" } });
    const list = this.contentEl.createDiv();
    this.registerDomEvent(search, "input", () => void this.fill(list, search.value));
    return this.fill(list, "");
  }

  private async fill(el: HTMLElement, filter: string): Promise<void> {
    if (this.list !== undefined) this.removeChild(this.list);
    const owner = this.addChild(new Component());
    this.list = owner;
    el.empty();
    const context: PageContext = { app: this.app, index: this.index, owner, sourcePath: "", openConcept: (id) => void this.actions.open({ kind: "Concept", id }, false) };
    const wanted = filter.trim().toLowerCase();
    const concepts = [...this.index.concepts.values()].filter(({ title, synonyms }) => [title, ...synonyms].some((name) => name.toLowerCase().includes(wanted)));
    await Promise.all(concepts.map(async (concept) => {
      const item = el.createDiv({ cls: "memsim-definition" });
      conceptLink(item.createEl("h4"), concept, context);
      await renderDefinition(item.createDiv(), concept, context);
    }));
  }
}
