/**
 * Scene → ink: D3 joins shapes to SVG elements by key and writes only what changed. Elements keep their identity from step
 * to step, so that motion explains. Works in any document (popouts, print).
 */
import { interrupt, select, type Selection } from "d3";
import { createIn } from "./element";
import { HATCHES, hatchOf, MARKERS } from "./markers";
import type { Scene, Shape } from "./scene";

export interface DrawOptions {
  /** Prefix of marker ids: unique on the page. */
  readonly idPrefix: string;
  readonly label: string;
  /** Milliseconds; 0 draws at once. */
  readonly duration: number;
}

type Attributes = Readonly<Record<string, string>>;

const num = (v: number): string => String(Math.round(v * 10) / 10);

function attributesOf(shape: Shape, prefix: string): Attributes {
  switch (shape.kind) {
    case "rect": return { x: num(shape.x), y: num(shape.y), width: num(Math.max(0, shape.width)), height: num(Math.max(0, shape.height)), rx: num(shape.rx), ...hatch(shape, prefix) };
    case "text": return { x: num(shape.x), y: num(shape.y), "text-anchor": shape.anchor, ...(shape.role === "fold" ? { "data-fold": foldedKey(shape) } : {}) };
    case "circle": return { cx: num(shape.cx), cy: num(shape.cy), r: num(shape.r) };
    case "path": return { d: shape.d, "marker-end": shape.head === "none" ? "none" : `url(#${prefix}${shape.role})` };
  }
}

function hatch(shape: Shape, prefix: string): Attributes {
  const fill = hatchOf(shape.role, prefix);
  return fill === undefined ? {} : { fill };
}

/** Attributes that are put at once, not moved to. */
const AT_ONCE = new Set(["marker-end", "text-anchor", "data-fold", "fill"]);

/** Key of the value whose middle a fold stands for. */
function foldedKey(shape: Shape): string {
  return shape.key.slice(0, shape.key.lastIndexOf("#"));
}

const NAMES = { rect: "rect", text: "text", circle: "circle", path: "path" } as const;

/** One picture in one `<svg>`; call `update` with each new scene. */
export class Picture {
  private readonly svg: Selection<SVGSVGElement, unknown, null, undefined>;
  private readonly layer: Selection<SVGGElement, unknown, null, undefined>;
  private readonly written = new Map<string, { readonly shape: Shape; readonly attributes: Attributes }>();

  constructor(private readonly element: SVGSVGElement, private readonly options: DrawOptions) {
    this.svg = select(element);
    this.svg.attr("class", "memsim-picture").attr("role", "img").attr("aria-label", options.label);
    const defs = this.svg.append("defs");
    for (const m of MARKERS) {
      defs.append("marker")
        .attr("id", `${options.idPrefix}${m.role}`).attr("viewBox", "0 0 10 10").attr("refX", m.role === "arrow-dangling" ? 5 : 9).attr("refY", 5)
        .attr("markerWidth", 8).attr("markerHeight", 8).attr("markerUnits", "userSpaceOnUse").attr("orient", m.role === "arrow-dangling" ? "0" : "auto-start-reverse")
        .append("path").attr("class", `memsim-head-${m.fill ? "filled" : "open"} memsim-${m.role}`).attr("d", m.d);
    }
    for (const h of HATCHES) {
      defs.append("pattern").attr("id", `${options.idPrefix}${h.role}`).attr("width", 6).attr("height", 6).attr("patternUnits", "userSpaceOnUse")
        .append("path").attr("class", "memsim-hatch").attr("d", h.d);
    }
    this.layer = this.svg.append("g");
  }

  /** Number of attribute writes that the last update made: a test watches that nothing unchanged is written. */
  lastWrites = 0;

  update(scene: Scene, animate: boolean): void {
    this.lastWrites = 0;
    this.svg.attr("viewBox", `0 0 ${num(scene.width)} ${num(scene.height)}`).attr("width", num(scene.width)).attr("height", num(scene.height));
    const duration = animate ? this.options.duration : 0;
    const live = new Set<string>();
    const previous = this.layer.node()?.firstChild ?? null;
    this.layer
      .selectAll<SVGElement, Shape>("rect,text,circle,path")
      .data(scene.shapes, function key(this: Element | SVGElement | SVGGElement, s) { return s?.key ?? this.id; })
      .join(
        (enter) => enter.append((s) => createIn<SVGElement>(this.element, NAMES[s.kind])),
        (update) => update,
        (exit) => exit.each((s) => { this.written.delete(s.key); }).remove(),
      )
      .each((shape, i, nodes) => {
        live.add(shape.key);
        this.write(nodes[i], shape, duration, previous !== null);
      })
      .order();
    for (const key of this.written.keys()) if (!live.has(key)) this.written.delete(key);
  }

  /** Ends all motion at once; nothing of the picture is left in any timer. */
  stop(): void {
    this.layer.selectChildren<SVGElement, Shape>().each((_, i, nodes) => interrupt(nodes[i]));
  }

  private write(node: SVGElement, shape: Shape, duration: number, wasDrawn: boolean): void {
    const before = this.written.get(shape.key);
    const sameKind = before !== undefined && before.shape.kind === shape.kind;
    const attributes = attributesOf(shape, this.options.idPrefix);
    this.written.set(shape.key, { shape, attributes });
    const s = select(node);
    if (!sameKind || before.shape.role !== shape.role) this.put(node, "class", `memsim-${shape.role}`);
    const moving = sameKind && duration > 0;
    for (const [name, value] of Object.entries(attributes)) {
      if (sameKind && before.attributes[name] === value) continue;
      this.lastWrites++;
      if (moving && !AT_ONCE.has(name)) s.transition().duration(duration).attr(name, value);
      else s.interrupt().attr(name, value);
    }
    if (shape.kind === "text" && (!sameKind || (before.shape.kind === "text" && before.shape.text !== shape.text))) {
      this.lastWrites++;
      s.text(shape.text);
      if (shape.title !== undefined) s.append("title").text(shape.title);
    } else if (shape.kind !== "text" && before?.shape.title !== shape.title) {
      this.lastWrites++;
      s.select("title").remove();
      if (shape.title !== undefined) s.append("title").text(shape.title);
    }
    if (!sameKind && wasDrawn && duration > 0) s.attr("opacity", 0).transition().duration(duration).attr("opacity", 1);
  }

  private put(node: SVGElement, name: string, value: string): void {
    this.lastWrites++;
    node.setAttribute(name, value);
  }
}
