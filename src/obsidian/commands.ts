/** Commands. The app puts the plugin's name before them; none has a hotkey until the reader gives it one. */
import { FuzzySuggestModal, type App, type Plugin } from "obsidian";
import type { Concept } from "../notes/concept";
import type { ConceptActions } from "./concept_actions";
import type { ConceptNotes } from "./concept_notes";
import { DEFINITIONS_VIEW } from "./definitions_view";
import type { VaultIndex } from "./vault_index";

const EXAMPLE = ["```memsim", "fn main() {", '    let s1 = String::from("hello");', "    let s2 = s1;", '    println!("{s2}");', "}", "```", ""].join("\n");

class ConceptChooser extends FuzzySuggestModal<Concept> {
  constructor(app: App, private readonly index: VaultIndex, private readonly choose: (concept: Concept) => void) {
    super(app);
    this.setPlaceholder("Which concept?");
  }

  override getItems(): Concept[] {
    return [...this.index.concepts.values()];
  }

  override getItemText(concept: Concept): string {
    return [concept.title, ...concept.synonyms].join(", ");
  }

  override onChooseItem(concept: Concept): void {
    this.choose(concept);
  }
}

export function registerCommands(plugin: Plugin, index: VaultIndex, actions: ConceptActions, notes: ConceptNotes): void {
  const { app } = plugin;
  plugin.addCommand({ id: "insert-diagram", name: "Insert memory diagram", editorCallback: (editor) => editor.replaceSelection(EXAMPLE) });
  plugin.addCommand({ id: "open-concept", name: "Open concept", callback: () => new ConceptChooser(app, index, (concept) => void actions.open({ kind: "Concept", id: concept.id }, false)).open() });
  plugin.addCommand({ id: "open-definitions", name: "Open definitions", callback: () => void app.workspace.ensureSideLeaf(DEFINITIONS_VIEW, "right", { active: true, reveal: true }) });
  plugin.addCommand({ id: "create-concept-note", name: "Create concept note", callback: () => new ConceptChooser(app, index, (concept) => void actions.createNote(concept.id, "")).open() });
  plugin.addCommand({ id: "create-all-concept-notes", name: "Create notes for all unresolved concepts", callback: () => notes.askForAll() });
  plugin.addCommand({ id: "undo-concept-notes", name: "Undo creating concept notes", callback: () => void notes.undo() });
}
