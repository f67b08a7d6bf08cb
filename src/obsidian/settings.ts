/** What the reader can set, where it is kept, and how it is read back from a file that anything may have written. */
import type { Lens } from "../diagram/scene";

/** A concept note that we wrote, with what was written: undo removes it only while it is still exactly that. */
export interface CreatedNote {
  readonly path: string;
  readonly content: string;
}

/** All settings; `data.json` holds them as they are. */
export interface MemsimSettings {
  readonly lens: Lens;
  readonly edition: "2021" | "2024";
  /** A "Show memory" button below `rust` blocks in reading view. */
  readonly showMemoryButton: boolean;
  /** A click on an unresolved link that certainly names a concept opens its page. */
  readonly followConceptLinks: boolean;
  /** Definitions on hover over such links. */
  readonly hoverDefinitions: boolean;
  /** What a link probably means is said beside it. */
  readonly markGuesses: boolean;
  /** Folder for concept notes; empty: where the vault puts new notes. */
  readonly conceptFolder: string;
  /** Link texts of which the reader said "Not this". */
  readonly dismissed: readonly string[];
  /** What the last "Create concept note" wrote. */
  readonly created: readonly CreatedNote[];
}

export const DEFAULT_SETTINGS: MemsimSettings = {
  lens: "values",
  edition: "2024",
  showMemoryButton: true,
  followConceptLinks: true,
  hoverDefinitions: true,
  markGuesses: true,
  conceptFolder: "",
  dismissed: [],
  created: [],
};

/** Takes from `data` what has the right form and the defaults for the rest. */
export function readSettings(data: unknown): MemsimSettings {
  const d = DEFAULT_SETTINGS;
  if (typeof data !== "object" || data === null) return d;
  const map = new Map<string, unknown>(Object.entries(data));
  const flag = (key: keyof MemsimSettings, otherwise: boolean): boolean => (typeof map.get(key) === "boolean" ? map.get(key) === true : otherwise);
  const lens = map.get("lens");
  const folder = map.get("conceptFolder");
  const list = (key: keyof MemsimSettings): readonly unknown[] => (Array.isArray(map.get(key)) ? (map.get(key) as readonly unknown[]) : []);
  return {
    lens: lens === "fields" || lens === "bytes" ? lens : d.lens,
    edition: map.get("edition") === "2021" ? "2021" : d.edition,
    showMemoryButton: flag("showMemoryButton", d.showMemoryButton),
    followConceptLinks: flag("followConceptLinks", d.followConceptLinks),
    hoverDefinitions: flag("hoverDefinitions", d.hoverDefinitions),
    markGuesses: flag("markGuesses", d.markGuesses),
    conceptFolder: typeof folder === "string" ? folder : d.conceptFolder,
    dismissed: list("dismissed").filter((text) => typeof text === "string"),
    created: list("created").filter(isCreatedNote),
  };
}

function isCreatedNote(value: unknown): value is CreatedNote {
  return typeof value === "object" && value !== null && "path" in value && "content" in value && typeof value.path === "string" && typeof value.content === "string";
}

/** The settings in force. Whoever depends on one asks `current` when it matters, or listens. */
export class SettingsStore {
  current: MemsimSettings = DEFAULT_SETTINGS;
  private readonly listeners = new Set<(settings: MemsimSettings) => void>();

  constructor(private readonly load: () => Promise<unknown>, private readonly save: (settings: MemsimSettings) => Promise<void>) {}

  /** Reads the file again; defaults hold until then. */
  async reload(): Promise<void> {
    this.current = readSettings(await this.load());
    this.tell();
  }

  async update(change: Partial<MemsimSettings>): Promise<void> {
    this.current = { ...this.current, ...change };
    this.tell();
    await this.save(this.current);
  }

  onChange(listener: (settings: MemsimSettings) => void): void {
    this.listeners.add(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.current);
  }
}
