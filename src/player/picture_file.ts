/** A drawn picture as a file that stands alone: SVG with the looks it has on the screen, or PNG. */
import { createIn } from "../diagram/element";
import { documentOf } from "./dom";

const PROPERTIES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-decoration-line", "opacity"] as const;
const PADDING = 8;

export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Copies the picture with its computed looks and the card's background. */
export function pictureFile(svg: SVGSVGElement): PictureFile {
  const view = documentOf(svg).defaultView;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [[...svg.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
  from.forEach((element, i) => {
    const looks = view?.getComputedStyle(element);
    if (looks === undefined || element.tagName === "title") return;
    to[i].removeAttribute("class");
    for (const name of PROPERTIES) {
      const value = looks.getPropertyValue(name);
      if (value !== "" && value !== "normal") to[i].setAttribute(name === "text-decoration-line" ? "text-decoration" : name, value);
    }
  });
  const box = svg.viewBox.baseVal;
  const [width, height] = [box.width + 2 * PADDING, box.height + 2 * PADDING];
  const card = svg.closest(".memsim-card") ?? svg;
  const back = createIn<SVGRectElement>(svg, "rect");
  for (const [name, value] of Object.entries({ x: -PADDING, y: -PADDING, width, height, fill: view?.getComputedStyle(card).backgroundColor ?? "white" })) back.setAttribute(name, String(value));
  copy.insertBefore(back, copy.firstChild);
  copy.setAttribute("viewBox", `${-PADDING} ${-PADDING} ${width} ${height}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.removeAttribute("class");
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

/** The picture as pixels, `scale` of them for each of the screen's. */
export async function pngOf(file: PictureFile, owner: Element, scale: number): Promise<Blob> {
  const image = createIn<HTMLImageElement>(owner, "img");
  await new Promise((done, failed) => {
    image.onload = done;
    image.onerror = () => failed(new Error("the picture could not be drawn as an image"));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file.svg)}`;
  });
  const canvas = createIn<HTMLCanvasElement>(owner, "canvas");
  canvas.width = Math.round(file.width * scale);
  canvas.height = Math.round(file.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob === null ? failed(new Error("the picture is too large for an image")) : done(blob)), "image/png"));
}
