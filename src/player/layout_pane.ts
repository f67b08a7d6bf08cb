/** The view "layout": rulers of the listing's own types. */
import { Picture } from "../diagram/draw";
import { layoutScene } from "../diagram/layout_scene";
import { append, appendSvg } from "./dom";
import type { TypeLayout } from "./protocol";

let paneNumber = 0;

export class LayoutPane {
  readonly element: HTMLElement;
  private drawn: { readonly svg: SVGSVGElement; readonly picture: Picture } | undefined;
  private types: readonly TypeLayout[] | undefined;

  constructor(parent: HTMLElement) {
    this.element = append(parent, "div", "memsim-layout");
    this.element.hidden = true;
  }

  get svg(): SVGSVGElement | undefined { return this.drawn?.svg; }
  get isFilled(): boolean { return this.types !== undefined; }

  setTypes(types: readonly TypeLayout[], width: number): void {
    this.types = types;
    this.draw(width);
  }

  /** Another run: its types are asked for anew. */
  forget(): void {
    this.types = undefined;
  }

  draw(width: number): void {
    if (this.types === undefined || this.element.hidden) return;
    this.drawn ??= this.make();
    this.drawn.picture.update(layoutScene(this.types, Math.max(300, width)), false);
  }

  private make(): { readonly svg: SVGSVGElement; readonly picture: Picture } {
    const svg = appendSvg(this.element);
    return { svg, picture: new Picture(svg, { idPrefix: `memsimlayout${++paneNumber}-`, label: "Layout of types", duration: 0 }) };
  }
}
