/** Leaves and views; links open notes, and make them when there are none, as the app does. */
import { Component, Events } from "./component";
import { ReadingView } from "./reading_view";
import type { StandIn } from "./stand_in";
import type { TFile } from "./vault";

export class View extends Component {
  readonly app: StandIn;
  readonly containerEl: HTMLElement;
  navigation = false;
  icon = "";

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    this.containerEl = leaf.el.createDiv({ cls: "workspace-leaf-content" });
  }

  getViewType(): string { return "empty"; }
  getDisplayText(): string { return ""; }
  getState(): Record<string, unknown> { return {}; }
  async setState(_state: unknown, _result: unknown): Promise<void> { return Promise.resolve(); }
  onOpen(): Promise<void> { return Promise.resolve(); }
  onClose(): Promise<void> { return Promise.resolve(); }
}

export class ItemView extends View {
  readonly contentEl: HTMLElement;
  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.contentEl = this.containerEl.createDiv({ cls: "view-content" });
  }
}

export class MarkdownView extends ItemView {
  private path = "";
  private reading: ReadingView | undefined;
  override getViewType(): string { return "markdown"; }
  override getState(): Record<string, unknown> { return { file: this.path, mode: "preview" }; }
  override async setState(state: unknown): Promise<void> {
    this.path = typeof state === "object" && state !== null && "file" in state ? String(state.file) : "";
    this.reading?.close();
    this.reading = new ReadingView(this.app, this.contentEl, this.path);
    await this.reading.set(this.app.vault.textOf(this.path));
  }
  override onunload(): void {
    this.reading?.close();
  }
}

export class WorkspaceLeaf {
  readonly el: HTMLElement;
  view: View;

  constructor(readonly app: StandIn, parent: HTMLElement) {
    this.el = parent.createDiv({ cls: "workspace-leaf" });
    this.view = new View(this);
  }

  async setViewState(state: { readonly type: string; readonly state?: unknown }): Promise<void> {
    if (this.view.getViewType() !== state.type) {
      await this.show(this.app.viewCreators.get(state.type)?.(this) ?? new View(this));
    }
    await this.view.setState(state.state, { history: false });
  }

  getViewState(): { readonly type: string; readonly state: Record<string, unknown> } {
    return { type: this.view.getViewType(), state: this.view.getState() };
  }

  async openFile(file: TFile): Promise<void> {
    await this.setViewState({ type: "markdown", state: { file: file.path } });
  }

  /** The view's plugin is gone: an empty view takes its place. */
  async empty(): Promise<void> {
    await this.show(new View(this));
  }

  private async show(view: View): Promise<void> {
    const before = this.view;
    await before.onClose();
    before.unload();
    before.containerEl.remove();
    this.view = view;
    view.load();
    await view.onOpen();
  }
}

export class Workspace extends Events {
  readonly leaves: WorkspaceLeaf[] = [];
  private readonly right: WorkspaceLeaf;

  constructor(private readonly app: StandIn, root: HTMLElement, side: HTMLElement) {
    super();
    this.leaves.push(new WorkspaceLeaf(app, root));
    this.right = new WorkspaceLeaf(app, side);
  }

  onLayoutReady(callback: () => void): void {
    window.setTimeout(callback, 0);
  }

  getLeaf(_where?: unknown): WorkspaceLeaf {
    return this.leaves[0];
  }

  async ensureSideLeaf(type: string): Promise<WorkspaceLeaf> {
    await this.right.setViewState({ type });
    return this.right;
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => void): void {
    [...this.leaves, this.right].forEach(callback);
  }

  async openLinkText(text: string, from: string, _where?: unknown): Promise<void> {
    const target = text.split("#", 1)[0];
    const file = this.app.metadataCache.getFirstLinkpathDest(target, from) ?? (await this.app.vault.create(`${target}.md`, ""));
    this.app.log.push(`opened ${file.path}`);
    await this.getLeaf().openFile(file);
  }
}
