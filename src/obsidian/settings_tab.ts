/** The settings as the app shows and searches them: declared, not drawn. */
import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import { DEFAULT_SETTINGS, readSettings, type MemsimSettings, type SettingsStore } from "./settings";

type Key = Exclude<keyof MemsimSettings, "dismissed" | "created">;

export class MemsimSettingTab extends PluginSettingTab {
  constructor(app: App, plugin: Plugin, private readonly store: SettingsStore) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
    const d = DEFAULT_SETTINGS;
    return [
      {
        name: "Lens",
        desc: "How deep the picture looks, unless a block says otherwise. Each block has its own switch.",
        control: { type: "dropdown", key: "lens", defaultValue: d.lens, options: { values: "Values", fields: "Fields", bytes: "Bytes" } },
      },
      {
        name: "Edition",
        desc: "The edition of Rust for blocks that name none.",
        control: { type: "dropdown", key: "edition", defaultValue: d.edition, options: { 2024: "2024", 2021: "2021" } },
      },
      {
        name: "Button on Rust blocks",
        desc: "Ordinary `rust` blocks get a small button that shows their memory in reading view.",
        control: { type: "toggle", key: "showMemoryButton", defaultValue: d.showMemoryButton },
      },
      {
        type: "group",
        heading: "Concepts",
        items: [
          {
            name: "Links to concepts",
            desc: "A link without a note that names a concept, such as [[stack frame]], opens its page. Real notes always come first.",
            control: { type: "toggle", key: "followConceptLinks", defaultValue: d.followConceptLinks },
          },
          {
            name: "Definitions on hover",
            desc: "Pointing at such a link shows its definition.",
            control: { type: "toggle", key: "hoverDefinitions", defaultValue: d.hoverDefinitions },
          },
          {
            name: "Say what a link probably means",
            desc: "A link that is only almost a concept's name gets a small mark that says what was matched.",
            control: { type: "toggle", key: "markGuesses", defaultValue: d.markGuesses },
          },
          {
            name: "Folder for concept notes",
            desc: "Where new concept notes are put. Empty: where the vault puts new notes.",
            control: { type: "folder", key: "conceptFolder", defaultValue: d.conceptFolder },
          },
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    return Object.entries(this.store.current).find(([name]) => name === key)?.[1];
  }

  override setControlValue(key: string, value: unknown): Promise<void> {
    return this.store.update(readSettings({ ...this.store.current, [key]: value }));
  }
}
