/** Cards in notes: made for a block, owned by one render child, gone without a trace with it or with the plugin. */
import { Component, MarkdownRenderChild, MarkdownRenderer, normalizePath, Platform, type App } from "obsidian";
import { Card, type CardEngine, type CardState } from "../player/index";
import type { CardStates } from "./card_states";
import type { SettingsStore } from "./settings";

/** Phones have little memory: checkpoints of a run may take this many bytes there. */
const MOBILE_CHECKPOINTS = 8 * 1024 * 1024;

/** One listing in a note, alive from its making to its `unload`. */
export class ListingChild extends MarkdownRenderChild {
  private readonly card: Card;
  private state: CardState | undefined;
  private annotation: Component | undefined;
  private readonly key: string;

  constructor(host: HTMLElement, private readonly source: string, private readonly sourcePath: string, private readonly listings: Listings, forPaper: boolean) {
    super(host);
    this.key = `${sourcePath}\n${source}`;
    const { settings, states } = listings;
    const resume = states.take(this.key);
    this.card = new Card(host, source, {
      engine: listings.engine,
      lens: settings.current.lens,
      defaults: { edition: settings.current.edition === "2021" ? 2021 : 2024, ...(Platform.isMobile ? { checkpointBudget: MOBILE_CHECKPOINTS } : {}) },
      renderAnnotation: (parent, _line, markdown) => this.annotate(parent, markdown),
      forPaper,
      saveFile: (name, data) => this.saveAttachment(name, data),
      ...(resume === undefined ? {} : { resume }),
      onShown: (state) => {
        this.state = state;
        states.shown(this.key, state);
      },
    });
    listings.alive.add(this);
  }

  /** Settles when the picture stands, or the message why there is none. */
  start(): Promise<void> {
    return this.card.start();
  }

  override onunload(): void {
    this.end();
  }

  /** The plugin goes away while the note stays: the listing remains as plain code. */
  leavePlain(): void {
    this.end();
    this.containerEl.createEl("pre").createEl("code", { cls: "language-memsim", text: this.source });
  }

  /** An exported picture becomes an attachment of the note, where the reader's settings put those; nothing is overwritten. */
  private async saveAttachment(name: string, data: Blob): Promise<string> {
    const { app } = this.listings;
    const path = await app.fileManager.getAvailablePathForAttachment(normalizePath(name), this.sourcePath);
    await app.vault.createBinary(path, await data.arrayBuffer());
    return `Saved as ${path}`;
  }

  private end(): void {
    if (!this.listings.alive.delete(this)) return;
    this.card.dispose();
    if (this.state !== undefined) this.listings.states.put(this.key, this.state);
  }

  /** The author's comment; each has a component of its own, so that stepping leaves nothing behind. */
  private annotate(parent: HTMLElement, markdown: string): void {
    if (this.annotation !== undefined) this.removeChild(this.annotation);
    this.annotation = this.addChild(new Component());
    const place = parent.createSpan({ cls: "memsim-markdown" });
    MarkdownRenderer.render(this.listings.app, markdown, place, this.sourcePath, this.annotation).catch(() => place.setText(markdown));
  }
}

/** All cards of the plugin and what they share. */
export class Listings {
  readonly alive = new Set<ListingChild>();

  constructor(readonly app: App, readonly engine: CardEngine, readonly states: CardStates, readonly settings: SettingsStore) {}

  /** Puts a card into `host`; `forPaper`: perhaps in a page to be printed. Something stands there when this returns; call `start` for the picture. */
  mount(host: HTMLElement, source: string, sourcePath: string, forPaper = false): ListingChild {
    return new ListingChild(host, source, sourcePath, this, forPaper);
  }

  close(): void {
    for (const child of [...this.alive]) child.leavePlain();
    this.states.clear();
  }
}
