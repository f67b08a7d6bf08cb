/** What a reader can do with a concept or a guessed link, wherever it is shown. */
import { Notice, TFile, type App, type PaneType } from "obsidian";
import { fixedLink } from "../notes/link_fix";
import { blankNonProse } from "../notes/plain_text";
import { findWikilinks } from "../notes/wikilink";
import type { ConceptNotes } from "./concept_notes";
import type { ConceptTarget } from "./concept_target";
import type { SettingsStore } from "./settings";
import type { VaultIndex } from "./vault_index";

/** The type under which the concept view is registered. */
const VIEW_TYPE = "memsim-concept";

type LinkTo = Extract<ConceptTarget, { kind: "Link" }>;

export class ConceptActions {
  constructor(private readonly app: App, private readonly index: VaultIndex, private readonly notes: ConceptNotes, private readonly settings: SettingsStore) {}

  /** Shows a page in the active tab, or where the reader's keys ask for it. */
  async open(target: ConceptTarget, where: PaneType | boolean | undefined): Promise<void> {
    const leaf = this.app.workspace.getLeaf(where ?? false);
    await leaf.setViewState({ type: VIEW_TYPE, active: true, state: { ...target } });
  }

  async createNote(id: string, from: string): Promise<void> {
    const file = await this.notes.create(id, from);
    if (file !== undefined) await this.app.workspace.getLeaf(false).openFile(file);
  }

  /** Writes the link in its note as it was probably meant; the words stay as the link's alias. */
  async fixLink(target: LinkTo): Promise<void> {
    const file = this.app.vault.getAbstractFileByPath(target.from);
    if (!(file instanceof TFile)) return;
    const resolution = this.index.resolve(target.text, target.from);
    let fixed = 0;
    await this.app.vault.process(file, (text) => {
      fixed = 0;
      let out = "";
      let at = 0;
      for (const link of findWikilinks(blankNonProse(text))) {
        const right = link.target === target.text ? fixedLink(link, resolution, (id) => (this.index.concepts.get(id)?.title ?? id).toLowerCase(), true) : undefined;
        if (right === undefined) continue;
        out += text.slice(at, link.from) + right;
        at = link.to;
        fixed++;
      }
      return out + text.slice(at);
    });
    new Notice(fixed === 0 ? "There was nothing to fix." : fixed === 1 ? "Fixed the link." : `Fixed ${fixed} links.`);
  }

  /** The reader says that the guess is wrong: it is not made again. */
  async dismiss(target: LinkTo): Promise<void> {
    await this.settings.update({ dismissed: [...new Set([...this.settings.current.dismissed, target.text])] });
  }
}
