/** The plugin, put together: read this first. `onload` only registers; the engine starts with the first listing. */
import { Plugin } from "obsidian";
import { EngineClient } from "../player/index";
import { startWorker } from "../player/worker_port";
import { CardStates } from "./card_states";
import { registerCli } from "./cli";
import { registerCommands } from "./commands";
import { ConceptActions } from "./concept_actions";
import { registerConceptFence } from "./concept_fence";
import { registerConceptHover } from "./concept_hover";
import { ConceptNotes } from "./concept_notes";
import { CONCEPT_VIEW, ConceptView } from "./concept_view";
import { DEFINITIONS_VIEW, DefinitionsView } from "./definitions_view";
import { registerLinkClicks } from "./link_clicks";
import { registerLinkMarks } from "./link_marks";
import { registerListingBlocks } from "./listing_blocks";
import { Listings } from "./listings";
import { registerRustBlocks } from "./rust_blocks";
import { SettingsStore } from "./settings";
import { MemsimSettingTab } from "./settings_tab";
import { SharedRecordings } from "./shared_recordings";
import { VaultIndex } from "./vault_index";

/** The class that the app looks for. */
class Memsim extends Plugin {
  private readonly store = new SettingsStore(() => this.loadData(), (settings) => this.saveData(settings));

  override async onload(): Promise<void> {
    const recordings = new SharedRecordings(new EngineClient(startWorker));
    const listings = new Listings(this.app, recordings, new CardStates(), this.store);
    const index = this.addChild(new VaultIndex(this.app, this.store));
    const notes = new ConceptNotes(this.app, index, this.store);
    const actions = new ConceptActions(this.app, index, notes, this.store);

    registerListingBlocks(this, listings);
    registerRustBlocks(this, listings);
    registerConceptFence(this, index, actions);
    registerLinkClicks(this, index, actions, this.store);
    registerLinkMarks(this, index, actions, this.store);
    registerConceptHover(this, index, actions, this.store);
    registerCommands(this, index, actions, notes);
    registerCli(this, recordings, index, notes);
    this.registerView(CONCEPT_VIEW, (leaf) => new ConceptView(leaf, index, actions));
    this.registerView(DEFINITIONS_VIEW, (leaf) => new DefinitionsView(leaf, index, actions));
    this.addSettingTab(new MemsimSettingTab(this.app, this, this.store));
    this.register(() => {
      listings.close();
      recordings.close();
    });
    await this.store.reload();
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.reload();
  }
}

export { Memsim as default };
