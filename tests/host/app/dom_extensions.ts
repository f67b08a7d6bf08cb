/** The app's additions to DOM prototypes, as its type declarations describe them; put on every window, popouts included. */

type Info = DomElementInfo | string | undefined;

function fill(element: HTMLElement, info: Info): void {
  const o: DomElementInfo = typeof info === "string" ? { cls: info } : (info ?? {});
  if (o.cls !== undefined) element.className = Array.isArray(o.cls) ? o.cls.join(" ") : o.cls;
  if (o.text !== undefined) element.append(o.text);
  for (const [name, value] of Object.entries({ ...o.attr, title: o.title, href: o.href, type: o.type, placeholder: o.placeholder, value: o.value })) if (value !== undefined && value !== null) element.setAttribute(name, String(value));
}

export function extendDom(win: Window & typeof globalThis): void {
  const node = {
    createEl(this: Node, tag: string, info?: Info, callback?: (el: HTMLElement) => void): HTMLElement {
      const element = (this.ownerDocument ?? win.document).createElement(tag);
      fill(element, info);
      if (typeof info === "object" && info.prepend === true) this.insertBefore(element, this.firstChild);
      else this.appendChild(element);
      callback?.(element);
      return element;
    },
    createDiv(this: Node, info?: Info): HTMLElement {
      return this.createEl("div", info);
    },
    createSpan(this: Node, info?: Info): HTMLElement {
      return this.createEl("span", info);
    },
    empty(this: Node): void {
      while (this.firstChild !== null) this.removeChild(this.firstChild);
    },
    detach(this: Node): void {
      this.parentNode?.removeChild(this);
    },
    appendText(this: Node, text: string): void {
      this.appendChild((this.ownerDocument ?? win.document).createTextNode(text));
    },
    instanceOf(this: Node, type: { readonly name: string }): boolean {
      const view = this.ownerDocument?.defaultView ?? win;
      const there: unknown = Reflect.get(view, type.name);
      return typeof there === "function" && this instanceof there;
    },
  };
  const element = {
    setText(this: Element, text: string): void { this.textContent = text; },
    getText(this: Element): string { return this.textContent ?? ""; },
    addClass(this: Element, ...classes: string[]): void { this.classList.add(...classes); },
    removeClass(this: Element, ...classes: string[]): void { this.classList.remove(...classes); },
    toggleClass(this: Element, name: string, on: boolean): void { this.classList.toggle(name, on); },
    hasClass(this: Element, name: string): boolean { return this.classList.contains(name); },
    setAttr(this: Element, name: string, value: string): void { this.setAttribute(name, value); },
    find(this: Element, selector: string): Element | null { return this.querySelector(selector); },
    findAll(this: Element, selector: string): Element[] { return [...this.querySelectorAll(selector)]; },
  };
  const html = {
    show(this: HTMLElement): void { this.style.display = ""; },
    hide(this: HTMLElement): void { this.style.display = "none"; },
    setCssProps(this: HTMLElement, props: Record<string, string>): void {
      for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
    },
  };
  Object.assign(win.Node.prototype, node);
  Object.assign(win.Element.prototype, element);
  Object.assign(win.HTMLElement.prototype, html);
  Object.defineProperties(win.Node.prototype, {
    doc: { configurable: true, get(this: Node): Document { return this.ownerDocument ?? win.document; } },
    win: { configurable: true, get(this: Node): Window { return this.ownerDocument?.defaultView ?? win; } },
  });
  Object.defineProperty(win.UIEvent.prototype, "targetNode", { configurable: true, get(this: UIEvent): EventTarget | null { return this.target; } });
  Object.assign(win, { activeWindow: win, activeDocument: win.document });
}
