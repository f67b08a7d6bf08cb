/**
 * Scene → ink: D3 joins shapes to SVG elements by key and writes only what changed. Elements keep their identity from step
 * to step, so that motion explains. Works in any document (popouts, print).
 */
import { select, type Selection } from "d3";
import { createIn } from "./element";
import { HATCHES, hatchOf, MARKERS } from "./markers";
import { Motion, type Travels } from "./motion";
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
  /** Elements that fade. */
  private readonly leaving = new WeakSet<SVGElement>();
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
  private readonly motion = new Motion();

  /** `travels`: values that come from elsewhere in the picture before. */
  update(scene: Scene, animate: boolean, travels: Travels = NOBODY): void {
    this.lastWrites = 0;
    this.svg.attr("viewBox", `0 0 ${num(scene.width)} ${num(scene.height)}`).attr("width", num(scene.width)).attr("height", num(scene.height));
    const duration = animate ? this.options.duration : 0;
    const wasDrawn = this.layer.node()?.hasChildNodes() === true;
    this.layer
      .selectAll<SVGElement, Shape>("rect,text,circle,path")
      .data(scene.shapes, function key(this: Element | SVGElement | SVGGElement, s) { return s === undefined ? this.id : identity(s); })
      .join(
        (enter) => enter.append((s) => createIn<SVGElement>(this.element, NAMES[s.kind])),
        (update) => update,
        (exit) => exit.each((s, i, nodes) => this.leave(nodes[i], s, duration)),
      )
      .each((shape, i, nodes) => this.write(nodes[i], shape, duration, wasDrawn, travels))
      .order();
  }

  /** Ends all motion at once; nothing of the picture is left in any timer. */
  stop(): void {
    this.layer.selectChildren<SVGElement, Shape>().each((_, i, nodes) => {
      this.motion.settle(nodes[i]);
      if (this.leaving.has(nodes[i])) nodes[i].remove();
    });
  }

  /** What is gone from the picture fades. */
  private leave(node: SVGElement, shape: Shape, duration: number): void {
    this.written.delete(identity(shape));
    if (duration === 0) {
      this.motion.settle(node);
      node.remove();
    } else if (!this.leaving.has(node)) {
      this.leaving.add(node);
      node.setAttribute("pointer-events", "none");
      this.motion.go(node, new Map([["opacity", "0"]]), duration, () => node.remove());
    }
  }

  private write(node: SVGElement, shape: Shape, duration: number, wasDrawn: boolean, travels: Travels): void {
    const key = identity(shape);
    const before = this.written.get(key);
    const attributes = attributesOf(shape, this.options.idPrefix);
    this.written.set(key, { shape, attributes });
    if (before?.shape.role !== shape.role) this.put(node, "class", `memsim-${shape.role}`);
    const changed = Object.entries(attributes).filter(([name, value]) => before?.attributes[name] !== value);
    const moves = (name: string, value: string): boolean => before !== undefined && duration > 0 && !AT_ONCE.has(name) && (name !== "d" || sameCommands(before.attributes.d, value));
    const goals = new Map(changed.filter(([name, value]) => moves(name, value)));
    const now = changed.filter(([name]) => !goals.has(name));
    if (now.some(([name]) => this.motion.isGoing(node, name)) || (duration === 0 && changed.length > 0)) this.motion.settle(node);
    for (const [name, value] of now) this.put(node, name, value);
    this.lastWrites += goals.size;
    this.say(node, shape, before?.shape);
    const from = duration === 0 ? undefined : travelOf(shape, travels);
    if (before === undefined) this.appear(node, wasDrawn && duration > 0 && from === undefined, goals);
    if (from !== undefined) {
      this.put(node, "transform", `translate(${num(from.dx)},${num(from.dy)})`);
      goals.set("transform", "translate(0,0)");
    }
    if (goals.size > 0) this.motion.go(node, goals, duration);
  }

  /** An element that is new, or comes back before it has faded. */
  private appear(node: SVGElement, fades: boolean, goals: Map<string, string>): void {
    if (this.leaving.delete(node)) {
      this.motion.settle(node);
      node.removeAttribute("pointer-events");
      this.put(node, "opacity", "1");
    } else if (fades) {
      this.put(node, "opacity", "0");
      goals.set("opacity", "1");
    }
  }

  /** Text, and what a pointing device is told. */
  private say(node: SVGElement, shape: Shape, before: Shape | undefined): void {
    const isOther = before === undefined || (shape.kind === "text" ? before.kind === "text" && before.text !== shape.text : before.title !== shape.title);
    if (!isOther) return;
    const s = select(node);
    this.lastWrites++;
    if (shape.kind === "text") s.text(shape.text);
    else s.select("title").remove();
    if (shape.title !== undefined) s.append("title").text(shape.title);
  }

  private put(node: SVGElement, name: string, value: string): void {
    this.lastWrites++;
    node.setAttribute(name, value);
  }
}

const NOBODY: Travels = new Map();

/** An element stays the same as long as key and kind of its shape do. */
function identity(shape: Shape): string {
  return `${shape.kind} ${shape.key}`;
}

/** Paths of the same commands can be led into each other; others would tumble. */
function sameCommands(a: string | undefined, b: string): boolean {
  return a?.replace(/[-\d.\s,]+/g, "") === b.replace(/[-\d.\s,]+/g, "");
}

/** A shape travels with the value that it belongs to; arrows follow by themselves. */
function travelOf(shape: Shape, travels: Travels): { readonly dx: number; readonly dy: number } | undefined {
  if (travels.size === 0 || shape.key.endsWith("#arrow")) return undefined;
  for (let end = shape.key.length; end > 0; end = Math.max(shape.key.lastIndexOf(".", end - 1), shape.key.lastIndexOf("#", end - 1), shape.key.lastIndexOf("[", end - 1))) {
    const found = travels.get(shape.key.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}
