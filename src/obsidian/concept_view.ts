/** The virtual page of a concept as a view of its own: nothing is written, the page is made from what is there. */
import { Component, ItemView, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { ConceptActions } from "./concept_actions";
import { renderConceptPage, type PageContext } from "./concept_page";
import { readTarget, resolveTarget, type ConceptTarget } from "./concept_target";
import type { VaultIndex } from "./vault_index";

export const CONCEPT_VIEW = "memsim-concept";

export class ConceptView extends ItemView {
  private target: ConceptTarget | undefined;
  private page: Component | undefined;

  constructor(leaf: WorkspaceLeaf, private readonly index: VaultIndex, private readonly actions: ConceptActions) {
    super(leaf);
    this.navigation = true;
    this.icon = "memory-stick";
  }

  override getViewType(): string {
    return CONCEPT_VIEW;
  }

  override getDisplayText(): string {
    return this.target === undefined ? "Concept" : resolveTarget(this.target, this.index).title;
  }

  override getState(): Record<string, unknown> {
    return { ...this.target };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.target = readTarget(state);
    await this.render();
    await super.setState(state, result);
  }

  private async render(): Promise<void> {
    if (this.page !== undefined) this.removeChild(this.page);
    const page = this.addChild(new Component());
    this.page = page;
    this.contentEl.empty();
    const { target } = this;
    if (target === undefined) return;
    const resolved = resolveTarget(target, this.index);
    const el = this.contentEl.createDiv({ cls: "memsim-concept-view" });
    el.createEl("h1", { text: resolved.title });
    if (target.kind === "Link" && resolved.guess !== undefined) this.guessBox(el, target, resolved.guess.matched, page);
    const [only] = resolved.conceptIds;
    if (resolved.conceptIds.length === 1) this.createButton(el, only, target, page);
    const context: PageContext = {
      app: this.app, index: this.index, owner: page, sourcePath: target.kind === "Link" ? target.from : "",
      openConcept: (id) => void this.actions.open({ kind: "Concept", id }, false),
    };
    await renderConceptPage(el, resolved, context);
  }

  /** A guess is always said to be one, and can be made right or refused. */
  private guessBox(el: HTMLElement, target: Extract<ConceptTarget, { kind: "Link" }>, matched: string, page: Component): void {
    const box = el.createDiv({ cls: "memsim-guess-box" });
    box.createSpan({ text: matched === "" ? `No note is named “${target.text}”.` : `No note is named “${target.text}”; this is about ${matched}.` });
    const fix = box.createEl("button", { text: "Fix link", attr: { type: "button" } });
    page.registerDomEvent(fix, "click", () => void this.actions.fixLink(target));
    const not = box.createEl("button", { text: "Not this", attr: { type: "button" } });
    page.registerDomEvent(not, "click", () => void this.actions.dismiss(target).then(() => this.render()));
  }

  private createButton(el: HTMLElement, id: string, target: ConceptTarget, page: Component): void {
    const bar = el.createDiv({ cls: "memsim-concept-bar" });
    const button = bar.createEl("button", { text: "Create concept note", attr: { type: "button" } });
    page.registerDomEvent(button, "click", () => void this.actions.createNote(id, target.kind === "Link" ? target.from : ""));
  }
}
