/** A drawn picture, or several in a row, as a file that stands alone: SVG with the looks it has on the screen, or PNG. */
import { createIn } from "../diagram/element";
import { documentOf } from "./dom";

const PROPERTIES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order", "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-decoration-line", "opacity"] as const;
const PADDING = 8;

export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** One of several pictures in a row, with what is written above and below it. */
export interface StripPicture {
  readonly svg: SVGSVGElement;
  readonly label: string;
  readonly caption: string;
}

/** A copy of the picture with its computed looks. */
function withLooks(svg: SVGSVGElement): SVGSVGElement {
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
  copy.removeAttribute("class");
  return copy;
}

function put(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Copies the picture with its computed looks and the card's background. */
export function pictureFile(svg: SVGSVGElement): PictureFile {
  const copy = withLooks(svg);
  const box = svg.viewBox.baseVal;
  return standAlone(copy, svg, box.width + 2 * PADDING, box.height + 2 * PADDING, -PADDING);
}

/** Puts the card's background behind, and says how large the file is. */
function standAlone(copy: SVGSVGElement, owner: SVGSVGElement, width: number, height: number, origin: number): PictureFile {
  const card = owner.closest(".memsim-card") ?? owner;
  const back = createIn<SVGRectElement>(owner, "rect");
  put(back, { x: origin, y: origin, width, height, fill: documentOf(owner).defaultView?.getComputedStyle(card).backgroundColor ?? "white" });
  copy.insertBefore(back, copy.firstChild);
  put(copy, { viewBox: `${origin} ${origin} ${width} ${height}`, width, height, xmlns: "http://www.w3.org/2000/svg" });
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

const GAP = 20;
const LABEL = 22;
const LINE = 16;
/** Pictures side by side; more begin a new row. */
const PER_ROW = 4;
/** Characters of a caption's line for each pixel of width. */
const CHARACTERS = 1 / 6.6;

/** Pictures in a row, each with its label above and its caption below, in one file. Undefined when there are none. */
export function stripFile(pictures: readonly StripPicture[]): PictureFile | undefined {
  const [first] = pictures;
  if (first === undefined) return undefined;
  const strip = createIn<SVGSVGElement>(first.svg, "svg");
  const card = first.svg.closest(".memsim-card") ?? first.svg;
  const looks = documentOf(first.svg).defaultView?.getComputedStyle(card);
  const write = (text: string, x: number, y: number, weight: number): void => {
    const element = createIn<SVGTextElement>(first.svg, "text");
    put(element, { x, y, fill: looks?.color ?? "black", "font-family": looks?.fontFamily ?? "sans-serif", "font-size": 12.5, "font-weight": weight });
    element.textContent = text;
    strip.append(element);
  };
  let [y, right] = [GAP, 0];
  for (let from = 0; from < pictures.length; from += PER_ROW) {
    let x = GAP;
    let bottom = y;
    for (const { svg, label, caption } of pictures.slice(from, from + PER_ROW)) {
      const { width, height } = svg.viewBox.baseVal;
      write(label, x, y + 14, 700);
      const copy = withLooks(svg);
      put(copy, { x, y: y + LABEL, width, height });
      strip.append(copy);
      const lines = wrapped(caption, width * CHARACTERS);
      lines.forEach((line, i) => { write(line, x, y + LABEL + height + LINE * (i + 1), 400); });
      bottom = Math.max(bottom, y + LABEL + height + LINE * (lines.length + 0.5));
      x += width + GAP;
    }
    right = Math.max(right, x);
    y = bottom + GAP;
  }
  return standAlone(strip, first.svg, right, y, 0);
}

/** A text in lines of at most so many characters, broken at spaces. */
function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
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
