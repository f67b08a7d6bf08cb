/** Live Preview: real CodeMirror; fenced blocks become widgets that are made anew whenever the cursor leaves them. */
import { defaultKeymap, history } from "@codemirror/commands";
import { EditorState, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, keymap, WidgetType, type DecorationSet } from "@codemirror/view";
import { Component } from "./component";
import { renderInto } from "./markdown";
import type { StandIn } from "./stand_in";

const owners = new WeakMap<HTMLElement, Component>();

class BlockWidget extends WidgetType {
  constructor(private readonly app: StandIn, private readonly text: string, private readonly path: string) {
    super();
  }

  /** Blocks of equal text may share an element: that is what the app does. */
  override eq(other: BlockWidget): boolean {
    return other.text === this.text;
  }

  override toDOM(view: EditorView): HTMLElement {
    const el = view.dom.ownerDocument.createElement("div");
    el.className = "cm-preview-code-block cm-embed-block markdown-rendered";
    const owner = new Component();
    owner.load();
    owners.set(el, owner);
    this.app.widgetsMade++;
    const info = { text: this.text, lineStart: 0, lineEnd: 0 };
    void renderInto(this.app, this.text, el, this.path, owner, info).then(() => view.requestMeasure());
    return el;
  }

  override destroy(el: HTMLElement): void {
    owners.get(el)?.unload();
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function blocks(app: StandIn, path: string): Extension {
  const build = (state: EditorState): DecorationSet => {
    const text = state.doc.toString();
    const { from: cursor } = state.selection.main;
    const found = [...text.matchAll(/^```(\w[\w-]*)\n[\s\S]*?\n?```$/gm)].filter((m) => app.codeBlocks.has(m[1]));
    return Decoration.set(found.flatMap((m) => {
      const to = m.index + m[0].length;
      return cursor >= m.index && cursor <= to ? [] : [Decoration.replace({ widget: new BlockWidget(app, m[0], path), block: true }).range(m.index, to)];
    }));
  };
  return StateField.define<DecorationSet>({
    create: build,
    update: (value, transaction) => (transaction.docChanged || transaction.selection !== undefined ? build(transaction.state) : value),
    provide: (field) => EditorView.decorations.from(field),
  });
}

export class LivePreview {
  readonly view: EditorView;

  constructor(app: StandIn, parent: HTMLElement, readonly path: string, text: string) {
    const state = EditorState.create({ doc: text, extensions: [history(), keymap.of(defaultKeymap), EditorView.lineWrapping, blocks(app, path)] });
    this.view = new EditorView({ state, parent: parent.createDiv({ cls: "markdown-source-view is-live-preview" }), root: parent.doc });
  }

  /** Puts the cursor at an offset. */
  cursor(at: number): void {
    this.view.dispatch({ selection: { anchor: at } });
  }

  type(at: number, text: string): void {
    this.view.dispatch({ changes: { from: at, insert: text }, selection: { anchor: at + text.length } });
  }

  close(): void {
    for (const el of this.view.dom.querySelectorAll<HTMLElement>(".cm-preview-code-block")) owners.get(el)?.unload();
    const host = this.view.dom.parentElement;
    this.view.destroy();
    host?.remove();
  }
}
