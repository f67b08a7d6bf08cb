/** The small parts of the app's interface that a plugin touches. */
import { Component } from "./component";
import type { StandIn } from "./stand_in";

export class Notice {
  static readonly shown: string[] = [];
  constructor(text: string) {
    Notice.shown.push(text);
  }
}

export class Modal {
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;

  constructor(readonly app: StandIn) {
    this.modalEl = document.body.createDiv({ cls: "modal" });
    this.titleEl = this.modalEl.createDiv({ cls: "modal-title" });
    this.contentEl = this.modalEl.createDiv({ cls: "modal-content" });
    this.modalEl.remove();
  }
  setTitle(text: string): this {
    this.titleEl.setText(text);
    return this;
  }
  open(): void {
    document.body.append(this.modalEl);
  }
  close(): void {
    this.modalEl.remove();
  }
}

class Button {
  readonly el: HTMLElement;
  constructor(modal: Modal, private handler: (event: Event) => unknown = () => undefined) {
    this.el = modal.modalEl.createEl("button");
    this.el.onclick = async (event) => {
      if ((await this.handler(event)) !== true) modal.close();
    };
  }
  setButtonText(text: string): this { this.el.setText(text); return this; }
  setCta(): this { this.el.addClass("mod-cta"); return this; }
  onClick(handler: (event: Event) => unknown): this { this.handler = handler; return this; }
}

export class ConfirmationModal extends Modal {
  addButton(build: (button: Button) => unknown): this {
    build(new Button(this));
    return this;
  }
  addCancelButton(text = "Cancel"): this {
    new Button(this).setButtonText(text);
    return this;
  }
}

export abstract class FuzzySuggestModal<T> extends Modal {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T): void;
  setPlaceholder(_text: string): void { return undefined; }
  override open(): void {
    super.open();
    for (const item of this.getItems()) {
      const el = this.contentEl.createDiv({ cls: "suggestion-item", text: this.getItemText(item) });
      el.onclick = () => {
        this.close();
        this.onChooseItem(item);
      };
    }
  }
}

export interface HoverParent {
  hoverPopover: HoverPopover | null;
}

/** Stands below its target until the pointer goes elsewhere. */
export class HoverPopover extends Component {
  readonly hoverEl: HTMLElement;
  constructor(parent: HoverParent, target: HTMLElement | null) {
    super();
    parent.hoverPopover?.unload();
    parent.hoverPopover = this;
    const doc = target?.doc ?? document;
    this.hoverEl = doc.body.createDiv({ cls: "popover hover-popover" });
    const box = target?.getBoundingClientRect();
    this.hoverEl.setCssProps({ position: "fixed", left: `${box?.left ?? 0}px`, top: `${(box?.bottom ?? 0) + 4}px` });
    this.load();
    for (const moved of ["mouseover", "mousemove"]) this.registerDomEvent(doc, moved, (event) => {
      const at = event.target;
      if (at instanceof Object && "nodeType" in at && !this.hoverEl.contains(at as Node) && target?.contains(at as Node) !== true) this.unload();
    });
  }
  override onunload(): void {
    this.hoverEl.remove();
  }
}

export function setIcon(el: HTMLElement, icon: string): void {
  el.setAttribute("data-icon", icon);
}

export const Platform = { isDesktop: true, isMobile: false, isPhone: false };

export class PluginSettingTab {
  readonly containerEl: HTMLElement = document.body.createDiv();
  constructor(readonly app: StandIn, readonly plugin: unknown) {
    this.containerEl.remove();
  }
}
