/** The app as a plugin sees it, and what tests ask of it. */
import { Component } from "./component";
import { LivePreview } from "./live_preview";
import { markdownRenderer, type CodeBlockHandler, type PostProcessor } from "./markdown";
import { evaluatePlugin, Plugin, type Command } from "./plugin";
import { ReadingView } from "./reading_view";
import { extendDom } from "./dom_extensions";
import { leakCount, watchLeaks, type LeakCount } from "./leaks";
import { FileManager, getAllTags, MetadataCache, normalizePath, TFile, TFolder, Vault } from "./vault";
import { ConfirmationModal, FuzzySuggestModal, HoverPopover, Modal, Notice, Platform, PluginSettingTab, setIcon } from "./ui";
import { ItemView, MarkdownView, View, Workspace, type WorkspaceLeaf } from "./workspace";
import { MarkdownRenderChild } from "./component";

export class StandIn {
  readonly vault = new Vault();
  readonly metadataCache = new MetadataCache(this.vault);
  readonly fileManager = new FileManager(this.vault);
  readonly workspace: Workspace;
  readonly codeBlocks = new Map<string, CodeBlockHandler>();
  readonly postProcessors = new Set<PostProcessor>();
  readonly viewCreators = new Map<string, (leaf: WorkspaceLeaf) => View>();
  readonly commands = new Map<string, Command>();
  readonly cli = new Map<string, (params: Record<string, string>) => string | Promise<string>>();
  readonly settingTabs = new Set<unknown>();
  /** What happened, in words. */
  readonly log: string[] = [];
  readonly errors: string[] = [];
  readonly notices = Notice.shown;
  pluginData: string | undefined;
  widgetsMade = 0;
  plugin: Plugin | undefined;
  reading: ReadingView | undefined;
  live: LivePreview | undefined;

  constructor(private readonly main: HTMLElement, side: HTMLElement) {
    this.workspace = new Workspace(this, main, side);
    this.viewCreators.set("markdown", (leaf) => new MarkdownView(leaf));
  }

  /** A processor that throws disturbs nothing else; tests see it in `errors`. */
  async guard(run: () => unknown): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.errors.push(error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error));
    }
  }

  /** Loads the built plugin and enables it; answers the milliseconds that `onload` took. */
  async enable(): Promise<number> {
    const text = await (await fetch("main.js")).text();
    const Memsim = evaluatePlugin(text, { obsidian: this.obsidianModule() });
    const plugin = new Memsim(this, { id: "memsim" });
    this.plugin = plugin;
    plugin.load();
    await plugin.ready;
    return plugin.loadTime;
  }

  disable(): void {
    this.plugin?.unload();
    this.plugin = undefined;
  }

  leaks(): LeakCount & { readonly handlers: number; readonly registered: number } {
    return {
      ...leakCount(),
      handlers: this.vault.size + this.metadataCache.size + this.workspace.size,
      registered: this.codeBlocks.size + this.postProcessors.size + this.viewCreators.size + this.commands.size + this.cli.size + this.settingTabs.size,
    };
  }

  async read(path: string, text = this.vault.textOf(path), into: HTMLElement = this.main): Promise<void> {
    this.reading?.close();
    this.reading = new ReadingView(this, into, path);
    await this.reading.set(text);
  }

  edit(path: string, text = this.vault.textOf(path)): void {
    this.live?.close();
    this.live = new LivePreview(this, this.main, path, text);
  }

  /** PDF export: another document, no section info, and the page is taken when the promise settles. */
  async print(path: string, text = this.vault.textOf(path)): Promise<HTMLIFrameElement> {
    const frame = this.main.createEl("iframe", { cls: "print-frame", attr: { width: "800", height: "1100" } });
    const win = frame.contentWindow as (Window & typeof globalThis) | null;
    if (win === null) throw new Error("no frame");
    prepareWindow(win);
    win.document.body.className = "theme-light";
    await new ReadingView(this, win.document.body, path, true).set(text);
    return frame;
  }

  /** A popout window with globals of its own. */
  async popout(path: string, text = this.vault.textOf(path)): Promise<void> {
    const win = window.open("about:blank", "_blank", "width=900,height=700") as (Window & typeof globalThis) | null;
    if (win === null) throw new Error("no popout");
    prepareWindow(win);
    win.document.body.className = document.body.className;
    this.workspace.trigger("window-open", undefined, win);
    await new ReadingView(this, win.document.body, path).set(text);
  }

  close(): void {
    this.reading?.close();
    this.reading = undefined;
    this.live?.close();
    this.live = undefined;
  }

  private obsidianModule(): Readonly<Record<string, unknown>> {
    return {
      Component, MarkdownRenderChild, Plugin, PluginSettingTab, Modal, ConfirmationModal, FuzzySuggestModal, HoverPopover, ItemView, View, MarkdownView, Notice, Platform,
      TFile, TFolder, getAllTags, normalizePath, setIcon, MarkdownRenderer: markdownRenderer(this),
    };
  }
}

/** A foreign window as the app prepares it: its own globals, the app's additions, the app's style sheets. */
function prepareWindow(win: Window & typeof globalThis): void {
  watchLeaks(win);
  extendDom(win);
  Object.assign(win, { isForeign: true });
  for (const sheet of document.querySelectorAll<HTMLStyleElement>("style, link[rel=stylesheet]")) win.document.head.append(win.document.importNode(sheet, true));
}
