/** Concept notes: written only where nothing is, listed before many are made, undone only while they are exactly as written. */
import { ConfirmationModal, normalizePath, Notice, TFile, type App } from "obsidian";
import { conceptNote, conceptNoteName } from "../notes/concept_note";
import { isCertain } from "../notes/link_resolver";
import type { CreatedNote, SettingsStore } from "./settings";
import type { VaultIndex } from "./vault_index";

export class ConceptNotes {
  constructor(private readonly app: App, private readonly index: VaultIndex, private readonly settings: SettingsStore) {}

  /** Writes one note and answers its file; nothing when the name is taken. */
  async create(id: string, from: string): Promise<TFile | undefined> {
    const [file] = await this.createAll([id], from);
    return file;
  }

  /** Concepts that links of the vault certainly name and that have no note yet. */
  unresolved(): readonly string[] {
    const found = new Set<string>();
    for (const [from, links] of Object.entries(this.app.metadataCache.unresolvedLinks)) {
      for (const text of Object.keys(links)) {
        const resolution = this.index.resolve(text.split("#", 1)[0], from);
        if (!isCertain(resolution)) continue;
        for (const target of resolution.targets) if (target.kind === "Concept") found.add(target.id);
      }
    }
    return [...found].sort();
  }

  /** Lists what would be written, and writes it only when the reader says so. */
  askForAll(): void {
    const ids = this.unresolved();
    if (ids.length === 0) {
      new Notice("Every concept that your notes link to has a note already.");
      return;
    }
    const modal = new ConfirmationModal(this.app);
    modal.setTitle(ids.length === 1 ? "Create 1 concept note" : `Create ${ids.length} concept notes`);
    modal.contentEl.createEl("p", { text: "These notes will be created. No existing note is touched." });
    const list = modal.contentEl.createEl("ul", { cls: "memsim-note-list" });
    for (const id of ids) list.createEl("li", { text: this.pathOf(id, "") });
    modal.addButton((button) => button.setButtonText("Create").setCta().onClick(async () => {
      const made = await this.createAll(ids, "");
      new Notice(made.length === 1 ? "Created 1 concept note." : `Created ${made.length} concept notes.`);
    }));
    modal.addCancelButton();
    modal.open();
  }

  /** Moves the notes of the last creation to the trash, except those that were changed since. */
  async undo(): Promise<void> {
    const { created } = this.settings.current;
    let gone = 0;
    for (const note of created) {
      const file = this.app.vault.getAbstractFileByPath(note.path);
      if (!(file instanceof TFile) || (await this.app.vault.read(file)) !== note.content) continue;
      await this.app.fileManager.trashFile(file);
      gone++;
    }
    await this.settings.update({ created: [] });
    const kept = created.length - gone;
    new Notice(created.length === 0 ? "There is nothing to undo." : `Moved ${gone} to the trash${kept === 0 ? "" : `; ${kept} changed since and stay`}.`);
  }

  private async createAll(ids: readonly string[], from: string): Promise<readonly TFile[]> {
    const made: TFile[] = [];
    const created: CreatedNote[] = [];
    for (const id of ids) {
      const concept = this.index.concepts.get(id);
      if (concept === undefined) continue;
      const path = this.pathOf(id, from);
      const content = conceptNote(concept, this.index.concepts);
      try {
        await this.makeFolder(path);
        made.push(await this.app.vault.create(path, content));
        created.push({ path, content });
      } catch {
        new Notice(`“${path}” exists already and was not touched.`);
      }
    }
    if (created.length > 0) await this.settings.update({ created });
    return made;
  }

  private pathOf(id: string, from: string): string {
    const concept = this.index.concepts.get(id);
    const name = concept === undefined ? `${id}.md` : conceptNoteName(concept);
    const chosen = this.settings.current.conceptFolder.trim();
    const folder = chosen === "" ? this.app.fileManager.getNewFileParent(from).path : chosen;
    return normalizePath(`${folder}/${name}`);
  }

  private async makeFolder(path: string): Promise<void> {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (folder !== "" && this.app.vault.getAbstractFileByPath(folder) === null) await this.app.vault.createFolder(folder);
  }
}
