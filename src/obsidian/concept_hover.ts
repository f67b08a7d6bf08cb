/** Definitions on hover, over links that have no note but mean something to us. Long presses on touch screens count as hover. */
import { Component, HoverPopover, type App, type HoverParent, type Plugin } from "obsidian";
import type { ConceptActions } from "./concept_actions";
import { renderDefinition, type PageContext } from "./concept_page";
import { resolveTarget } from "./concept_target";
import { linkTargetOf } from "./link_marks";
import type { SettingsStore } from "./settings";
import type { VaultIndex } from "./vault_index";

const LINKS = "a.internal-link, .cm-hmd-internal-link";
const LONG_PRESS_MS = 500;

export class ConceptHover extends Component implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  /** The link under the pointer: moving within it opens nothing anew. */
  private pointedAt: Element | null = null;
  private press: (() => void) | undefined;

  constructor(private readonly app: App, private readonly index: VaultIndex, private readonly actions: ConceptActions, private readonly settings: SettingsStore) {
    super();
  }

  override onload(): void {
    this.watch(activeDocument);
    this.registerEvent(this.app.workspace.on("window-open", (_, win) => this.watch(win.document)));
  }

  override onunload(): void {
    this.press?.();
    this.hoverPopover?.unload();
  }

  private watch(doc: Document): void {
    this.registerDomEvent(doc, "mouseover", (event) => this.over(event.targetNode));
    this.registerDomEvent(doc, "touchstart", (event) => this.pressed(event.targetNode), { passive: true });
    this.registerDomEvent(doc, "touchend", () => this.press?.());
    this.registerDomEvent(doc, "touchmove", () => this.press?.(), { passive: true });
  }

  private pressed(node: Node | null): void {
    this.press?.();
    if (node === null) return;
    const { win } = node;
    const id = win.setTimeout(() => this.over(node), LONG_PRESS_MS);
    this.press = () => win.clearTimeout(id);
  }

  private over(node: Node | null): void {
    if (!this.settings.current.hoverDefinitions || node === null || !node.instanceOf(Element)) return;
    const link = node.closest(LINKS);
    if (link === this.pointedAt) return;
    this.pointedAt = link;
    if (link === null || !link.instanceOf(HTMLElement)) return;
    const from = this.noteAround(link);
    const text = link.matches("a") ? linkTargetOf(link) : (link.textContent ?? "").split(/[#|]/, 1)[0].trim();
    if (text === "" || this.index.resolve(text, from).stage === "File") return;
    const target = resolveTarget({ kind: "Link", text, from }, this.index);
    const concepts = target.conceptIds.flatMap((id) => this.index.concepts.get(id) ?? []);
    if (concepts.length === 0) return;
    const popover = new HoverPopover(this, link);
    const el = popover.hoverEl.createDiv({ cls: "memsim-definition" });
    const context: PageContext = { app: this.app, index: this.index, owner: popover, sourcePath: from, openConcept: (id) => void this.actions.open({ kind: "Concept", id }, false) };
    if (target.guess !== undefined) el.createEl("p", { cls: "memsim-guess-line", text: `Probably: ${target.guess.matched}` });
    for (const concept of concepts) {
      el.createEl("h4", { text: concept.title });
      void renderDefinition(el.createDiv(), concept, context);
    }
  }

  /** Path of the note in whose view the link stands; empty when it stands in none. */
  private noteAround(link: HTMLElement): string {
    let path = "";
    this.app.workspace.iterateAllLeaves((leaf) => {
      if (!leaf.view.containerEl.contains(link)) return;
      const file: unknown = leaf.getViewState().state?.["file"];
      if (typeof file === "string") path = file;
    });
    return path;
  }
}

export function registerConceptHover(plugin: Plugin, index: VaultIndex, actions: ConceptActions, settings: SettingsStore): void {
  plugin.addChild(new ConceptHover(plugin.app, index, actions, settings));
}
