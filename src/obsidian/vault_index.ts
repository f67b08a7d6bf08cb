/**
 * What links mean in this vault, kept up to date. Built after the layout is ready, a few milliseconds at a time, and from then
 * on changed note by note: 20,000 notes are not to be felt.
 */
import { Component, TFile, type App } from "obsidian";
import { loadConcepts } from "../concepts/index";
import type { Concept } from "../notes/concept";
import { LinkResolver, type LinkResolution } from "../notes/link_resolver";
import { MentionIndex } from "../notes/mention_index";
import type { SettingsStore } from "./settings";
import { VaultSource } from "./vault_source";

/** Milliseconds of work before the app gets its turn, and the pause between two turns. */
const TURN_MS = 6;
const PAUSE_MS = 20;

export class VaultIndex extends Component {
  readonly source: VaultSource;
  readonly mentions = new MentionIndex();
  private known: ReadonlyMap<string, Concept> | undefined;
  private links: LinkResolver | undefined;
  private readonly waiting = new Set<string>();
  private timer: number | undefined;

  constructor(private readonly app: App, private readonly settings: SettingsStore) {
    super();
    this.source = new VaultSource(app);
    settings.onChange(() => this.links?.setDismissed(settings.current.dismissed));
  }

  /** The built-in concepts by id; read when they are first asked for. */
  get concepts(): ReadonlyMap<string, Concept> {
    this.known ??= new Map(loadConcepts().map((concept) => [concept.id, concept]));
    return this.known;
  }

  /** What `[[text]]` means in the note `from`; `text` stands before any `#` or `|`. */
  resolve(text: string, from: string): LinkResolution {
    return this.resolver().resolve(text, from);
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => this.begin());
  }

  override onunload(): void {
    if (this.timer !== undefined) window.clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.clear();
  }

  private begin(): void {
    const { metadataCache, vault } = this.app;
    this.registerEvent(metadataCache.on("changed", (file, text) => this.take(file.path, text)));
    this.registerEvent(metadataCache.on("deleted", (file) => this.remove(file.path)));
    this.registerEvent(vault.on("rename", (file, before) => {
      this.remove(before);
      if (file instanceof TFile && file.extension === "md") this.later(file.path);
    }));
    for (const path of this.source.listNotes()) this.later(path);
  }

  private resolver(): LinkResolver {
    if (this.links === undefined) {
      const { source } = this;
      const unread = { listNotes: () => [], read: (path: string) => source.read(path), metadata: (path: string) => source.metadata(path), resolveLink: (target: string, from: string) => source.resolveLink(target, from) };
      this.links = new LinkResolver([...this.concepts.values()], unread, this.mentions);
      this.links.setDismissed(this.settings.current.dismissed);
    }
    return this.links;
  }

  private later(path: string): void {
    this.waiting.add(path);
    this.timer ??= window.setTimeout(() => void this.turn(), PAUSE_MS);
  }

  /** Reads some of the waiting notes, then lets the app work. */
  private async turn(): Promise<void> {
    const end = performance.now() + TURN_MS;
    for (const path of this.waiting) {
      this.waiting.delete(path);
      const text = await this.source.read(path);
      if (this.timer === undefined) return;
      if (this.source.metadata(path) !== undefined) this.take(path, text);
      if (performance.now() > end) break;
    }
    this.timer = this.waiting.size === 0 ? undefined : window.setTimeout(() => void this.turn(), PAUSE_MS);
  }

  private take(path: string, text: string): void {
    this.resolver().refreshNote(path);
    this.mentions.update(path, text, this.source.metadata(path)?.published ?? true);
    this.resolver().mentionsChanged();
  }

  private remove(path: string): void {
    this.waiting.delete(path);
    this.mentions.remove(path);
    this.resolver().removeNote(path);
    this.resolver().mentionsChanged();
  }
}
