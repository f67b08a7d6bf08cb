/** Definitions that need themselves. Counterpart: rustc_query_system's cycle errors. */
import type { DefId } from "../../hir/def";
import type { GenericBound } from "../../hir/hir";
import type { Queries } from "../queries";

const traitOf = (b: GenericBound): DefId | undefined => (b.kind === "Trait" && b.trait.path.res.kind === "Def" && b.trait.path.res.def === "Trait" ? b.trait.path.res.id : undefined);

/** E0391: a trait among its own supertraits. `seen` holds traits of cycles reported before. */
export function checkSupertraitCycle(tcx: Queries, trait: DefId, seen: Set<DefId>): void {
  if (seen.has(trait)) return;
  const walk = (at: DefId, path: readonly DefId[]): readonly DefId[] | undefined => {
    const node = tcx.hir.item(at);
    if (node.kind !== "Trait" || path.length > 64) return undefined;
    for (const b of node.bounds) {
      const next = traitOf(b);
      if (next === undefined) continue;
      if (next === trait) return path;
      if (path.includes(next)) continue;
      const found = walk(next, [...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const cycle = walk(trait, [trait]);
  const node = tcx.hir.item(trait);
  if (cycle === undefined || node.kind !== "Trait") return;
  for (const t of cycle) seen.add(t);
  const next = cycle[1] ?? trait;
  const span = node.bounds.find((b) => traitOf(b) === next);
  tcx.report("E0391", `cycle detected when computing the super predicates of \`${tcx.def(trait).name}\``, span?.kind === "Trait" ? span.span : tcx.def(trait).identSpan);
}
