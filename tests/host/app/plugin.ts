/** The base class of plugins, and how the built file is loaded: as CommonJS, with the app's own modules to require. */
import { Component } from "./component";
import type { CodeBlockHandler, PostProcessor } from "./markdown";
import type { StandIn } from "./stand_in";
import type { View, WorkspaceLeaf } from "./workspace";

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly hotkeys?: readonly unknown[];
  readonly callback?: () => unknown;
  readonly editorCallback?: (editor: { replaceSelection(text: string): void }) => unknown;
}

export class Plugin extends Component {
  /** Milliseconds until `onload` gave control back. */
  loadTime = 0;
  ready: Promise<unknown> = Promise.resolve();

  constructor(readonly app: StandIn, readonly manifest: unknown) {
    super();
  }

  protected override begin(): void {
    const before = performance.now();
    this.ready = Promise.resolve(this.onload());
    this.loadTime = performance.now() - before;
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler): void {
    if (this.app.codeBlocks.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
    this.app.codeBlocks.set(language, handler);
    this.register(() => this.app.codeBlocks.delete(language));
  }

  registerMarkdownPostProcessor(process: PostProcessor): void {
    this.app.postProcessors.add(process);
    this.register(() => this.app.postProcessors.delete(process));
  }

  registerView(type: string, create: (leaf: WorkspaceLeaf) => View): void {
    this.app.viewCreators.set(type, create);
    this.register(() => {
      this.app.viewCreators.delete(type);
      this.app.workspace.iterateAllLeaves((leaf) => {
        if (leaf.view.getViewType() === type) void leaf.empty();
      });
    });
  }

  addCommand(command: Command): void {
    this.app.commands.set(command.id, command);
    this.register(() => this.app.commands.delete(command.id));
  }

  registerCliHandler(command: string, _description: string, _flags: unknown, handler: (params: Record<string, string>) => string | Promise<string>): void {
    this.app.cli.set(command, handler);
    this.register(() => this.app.cli.delete(command));
  }

  addSettingTab(tab: unknown): void {
    this.app.settingTabs.add(tab);
    this.register(() => this.app.settingTabs.delete(tab));
  }

  async loadData(): Promise<unknown> {
    return Promise.resolve(this.app.pluginData === undefined ? null : JSON.parse(this.app.pluginData));
  }

  async saveData(data: unknown): Promise<void> {
    this.app.pluginData = JSON.stringify(data);
    return Promise.resolve();
  }
}

interface Loaded {
  readonly default: new (app: StandIn, manifest: unknown) => Plugin;
}

/** Evaluates the text of a plugin's `main.js`. */
export function evaluatePlugin(text: string, modules: Readonly<Record<string, unknown>>): Loaded["default"] {
  const module: { exports: unknown } = { exports: {} };
  const require = (name: string): unknown => {
    if (!(name in modules)) throw new Error(`The plugin requires ${name}, which the app does not offer.`);
    return modules[name];
  };
  const run = new Function("require", "module", "exports", text) as (require: unknown, module: unknown, exports: unknown) => void;
  run(require, module, module.exports);
  return (module.exports as Loaded).default;
}
