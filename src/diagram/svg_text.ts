/** Scene → SVG text, for pages without script, print, export and tests. Same classes as the live picture. */
import type { Scene, Shape } from "./scene";
import { hatchDefinitions, hatchOf, markerDefinitions } from "./markers";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for XML. Control characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']|\p{Cc}/gu, (c) => ENTITIES[c] ?? (c === "\n" || c === "\t" || c === "\r" || c >= "\u007f" ? c : "\ufffd"));
}

const n = (v: number): string => String(Math.round(v * 10) / 10);

/** `idPrefix` keeps markers of several pictures on a page apart; `style` is embedded for files that stand alone. */
export function sceneToSvg(scene: Scene, options: { readonly label: string; readonly idPrefix: string; readonly style?: string }): string {
  const style = options.style === undefined ? "" : `<style>${escapeXml(options.style)}</style>`;
  const shapes = scene.shapes.map((s) => shapeToSvg(s, options.idPrefix)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" class="memsim-picture${options.style === undefined ? "" : " memsim-alone"}" viewBox="0 0 ${n(scene.width)} ${n(scene.height)}" width="${n(scene.width)}" height="${n(scene.height)}" role="img" aria-label="${escapeXml(options.label)}">${style}<defs>${markerDefinitions(options.idPrefix)}${hatchDefinitions(options.idPrefix)}</defs>${shapes}</svg>`;
}

function shapeToSvg(shape: Shape, prefix: string): string {
  const title = shape.title === undefined ? "" : `<title>${escapeXml(shape.title)}</title>`;
  const cls = `class="memsim-${shape.role}"`;
  switch (shape.kind) {
    case "rect": return `<rect ${cls}${hatched(shape, prefix)} x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" rx="${shape.rx}">${title}</rect>`;
    case "text": return `<text ${cls} x="${n(shape.x)}" y="${n(shape.y)}"${shape.anchor === "start" ? "" : ` text-anchor="${shape.anchor}"`}>${escapeXml(shape.text)}${title}</text>`;
    case "circle": return `<circle ${cls} cx="${n(shape.cx)}" cy="${n(shape.cy)}" r="${shape.r}">${title}</circle>`;
    case "path": return `<path ${cls} d="${shape.d}"${shape.head === "none" ? "" : ` marker-end="url(#${prefix}${shape.role})"`}>${title}</path>`;
  }
}

function hatched(shape: Shape, prefix: string): string {
  const fill = hatchOf(shape.role, prefix);
  return fill === undefined ? "" : ` fill="${fill}"`;
}
