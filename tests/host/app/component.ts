/** Life cycles and events, as the app's `Component` and `Events` keep them: what was registered last is undone first. */

export interface EventRef {
  readonly off: () => void;
}

export class Events {
  private readonly handlers = new Map<string, Set<(...data: never[]) => unknown>>();

  on(name: string, callback: (...data: never[]) => unknown): EventRef {
    const set = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, set.add(callback));
    return { off: () => set.delete(callback) };
  }

  offref(ref: EventRef): void {
    ref.off();
  }

  trigger(name: string, ...data: readonly unknown[]): void {
    for (const handler of [...(this.handlers.get(name) ?? [])]) handler(...(data as never[]));
  }

  /** How many handlers are registered: part of the leak count. */
  get size(): number {
    return [...this.handlers.values()].reduce((n, set) => n + set.size, 0);
  }
}

export class Component {
  private loaded = false;
  private readonly undo: (() => void)[] = [];
  private readonly children: Component[] = [];

  load(): void {
    if (this.loaded) return;
    this.loaded = true;
    this.begin();
    for (const child of this.children) child.load();
  }

  protected begin(): void {
    this.onload();
  }

  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this.loaded) return;
    this.loaded = false;
    for (const child of this.children.splice(0).reverse()) child.unload();
    for (const undo of this.undo.splice(0).reverse()) undo();
    this.onunload();
  }

  onunload(): void {
    return undefined;
  }

  addChild<T extends Component>(child: T): T {
    this.children.push(child);
    if (this.loaded) child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    const at = this.children.indexOf(child);
    if (at >= 0) {
      this.children.splice(at, 1);
      child.unload();
    }
    return child;
  }

  register(undo: () => void): void {
    this.undo.push(undo);
  }

  registerEvent(ref: EventRef): void {
    this.register(ref.off);
  }

  registerDomEvent(target: EventTarget, type: string, callback: (event: Event) => void, options?: boolean | AddEventListenerOptions): void {
    target.addEventListener(type, callback, options);
    this.register(() => target.removeEventListener(type, callback, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}

/** A component that goes away with its element. */
export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}
