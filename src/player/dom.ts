/** A few lines over the DOM, in whatever document the card stands (popouts and print have their own). */
import { createIn } from "../diagram/element";

export type Attributes = Readonly<Record<string, string>>;

/** Appends a new element. Text is set as text, never as markup. */
export function append<K extends keyof HTMLElementTagNameMap>(parent: Element, tag: K, className: string, text = "", attributes: Attributes = {}): HTMLElementTagNameMap[K] {
  const element = createIn<HTMLElementTagNameMap[K]>(parent, tag);
  if (className !== "") element.className = className;
  if (text !== "") element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

export function appendSvg(parent: Element): SVGSVGElement {
  const svg = createIn<SVGSVGElement>(parent, "svg");
  parent.append(svg);
  return svg;
}

export function documentOf(element: Element): Document {
  return element.ownerDocument;
}

/** Sets of things to undo when a card goes away: listeners, observers, timers. */
export class Disposal {
  private readonly undo: (() => void)[] = [];

  add(undo: () => void): void {
    this.undo.push(undo);
  }

  listen<K extends keyof HTMLElementEventMap>(target: HTMLElement, type: K, handler: (event: HTMLElementEventMap[K]) => void): void {
    target.addEventListener(type, handler);
    this.add(() => target.removeEventListener(type, handler));
  }

  /** Listens to the window in which the element stands. */
  listenToWindow(element: Element, type: "beforeprint" | "afterprint", handler: () => void): void {
    const view = documentOf(element).defaultView;
    view?.addEventListener(type, handler);
    this.add(() => view?.removeEventListener(type, handler));
  }

  /** A repeating timer of the element's own window; answers a function that stops it. */
  interval(element: Element, run: () => void, milliseconds: number): () => void {
    const view = documentOf(element).defaultView;
    if (view === null) return () => undefined;
    const id = view.setInterval(run, milliseconds);
    const stop = (): void => view.clearInterval(id);
    this.add(stop);
    return stop;
  }

  /** A function that has `run` done before the next frame is painted, once however often it is called: what is asked of the page there is asked of all cards together. */
  beforePaint(element: Element, run: () => void): () => void {
    let waiting: { readonly view: Window; readonly id: number } | undefined;
    this.add(() => { if (waiting !== undefined) waiting.view.cancelAnimationFrame(waiting.id); });
    return () => {
      const view = documentOf(element).defaultView;
      if (view === null || waiting !== undefined) return;
      waiting = { view, id: view.requestAnimationFrame(() => {
        waiting = undefined;
        run();
      }) };
    };
  }

  dispose(): void {
    for (const undo of this.undo.splice(0).reverse()) undo();
  }
}
