/**
 * Attributes on their way. An element has one transition at a time – D3 lets a new one end the old where it is – so a new goal takes
 * with it what was still under way, and whoever is hurried stands where it was going.
 */
import { interrupt, select } from "d3";

export class Motion {
  private readonly goals = new WeakMap<Element, ReadonlyMap<string, string>>();

  /** The attributes go to their values, together with those that were on their way already. */
  go(node: SVGElement, goals: ReadonlyMap<string, string>, duration: number, then?: () => void): void {
    const all = new Map([...(this.goals.get(node) ?? []), ...goals]);
    this.goals.set(node, all);
    const transition = select(node).interrupt().transition().duration(duration);
    for (const [name, value] of all) transition.attr(name, value);
    transition.on("end", () => {
      if (this.goals.get(node) !== all) return;
      this.goals.delete(node);
      then?.();
    });
  }

  /** Is the attribute on its way? */
  isGoing(node: SVGElement, name: string): boolean {
    return this.goals.get(node)?.has(name) === true;
  }

  /** Whatever is on its way is there at once. */
  settle(node: SVGElement): void {
    const goals = this.goals.get(node);
    if (goals === undefined) return;
    interrupt(node);
    for (const [name, value] of goals) node.setAttribute(name, value);
    this.goals.delete(node);
  }
}

/** By key of a value that has just come from elsewhere, how far away that is, in pixels. */
export type Travels = ReadonlyMap<string, { readonly dx: number; readonly dy: number }>;
