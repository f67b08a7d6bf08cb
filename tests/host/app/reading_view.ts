/** Reading view: sections kept while their text is unchanged, taken out of the page while they are far away. */
import { Component } from "./component";
import { renderInto, sectionsOf, type SectionInfo } from "./markdown";
import type { StandIn } from "./stand_in";

interface Section {
  readonly info: SectionInfo;
  readonly el: HTMLElement;
  readonly owner: Component;
  readonly done: Promise<void>;
}

export class ReadingView {
  private sections: readonly Section[] = [];
  readonly el: HTMLElement;

  constructor(private readonly app: StandIn, parent: HTMLElement, readonly path: string, private readonly isPrint = false) {
    this.el = parent.createDiv({ cls: isPrint ? "print markdown-preview-view markdown-rendered" : "markdown-preview-view markdown-rendered" });
    this.el.addEventListener("click", this.click);
  }

  async set(text: string): Promise<void> {
    const old = new Map<string, Section[]>();
    for (const section of this.sections) old.set(section.info.text, [...(old.get(section.info.text) ?? []), section]);
    this.sections = sectionsOf(text).map((info) => {
      const kept = old.get(info.text)?.shift();
      if (kept !== undefined) return { ...kept, info };
      const el = this.el.doc.createElement("div");
      const owner = new Component();
      owner.load();
      if (!this.isPrint) this.el.append(el);
      return { info, el, owner, done: renderInto(this.app, info.text, el, this.path, owner, this.isPrint ? null : info) };
    });
    for (const gone of [...old.values()].flat()) {
      gone.owner.unload();
      gone.el.remove();
    }
    this.el.append(...this.sections.map(({ el }) => el));
    await Promise.all(this.sections.map(({ done }) => done));
  }

  /** Far sections leave the page without being unloaded, and come back as they were. */
  virtualize(shown: boolean): void {
    for (const { el } of this.sections) if (shown) this.el.append(el);
    else el.remove();
  }

  close(): void {
    for (const { owner } of this.sections) owner.unload();
    this.sections = [];
    this.el.removeEventListener("click", this.click);
    this.el.remove();
  }

  private readonly click = (event: Event): void => {
    const link = event.target instanceof Object && "closest" in event.target ? (event.target as Element).closest("a.internal-link") : null;
    if (link === null) return;
    event.preventDefault();
    void this.app.workspace.openLinkText(link.getAttribute("data-href") ?? "", this.path, false);
  };
}
