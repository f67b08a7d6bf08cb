/** Which loans are in force at each point. Counterpart: rustc_borrowck/src/dataflow.rs `Borrows`. */
import { BitSet } from "../../data_structures/bit_set";
import { blockGraph } from "../../mir/places";
import type { Body, Local, Location } from "../../mir/mir";
import type { Points, RegionGraph } from "./region_graph";
import type { Loan } from "./type_check";

/** By point. A loan holds from behind its borrow as long as its region does, until what it was reached through is overwritten. */
export function loansInScope(body: Body, loans: readonly Loan[], points: Points, graph: RegionGraph): readonly BitSet[] {
  const scopes = Array.from({ length: points.count }, () => new BitSet(loans.length));
  const blocks = blockGraph(body);
  const next = (loc: Location): Location[] => {
    if (loc.statement < body.basicBlocks[loc.block].statements.length) return [{ block: loc.block, statement: loc.statement + 1 }];
    return blocks.successors(loc.block).map((block) => ({ block, statement: 0 }));
  };
  for (const loan of loans) {
    const region = graph.values[loan.region];
    const work = next(loan.location);
    for (let loc = work.pop(); loc !== undefined; loc = work.pop()) {
      const point = points.of(loc);
      if (!region.has(point) || !scopes[point].insert(loan.index)) continue;
      if (!overwrites(body, loc, loan.place.local)) work.push(...next(loc));
    }
  }
  return scopes;
}

/** Assigning a whole variable ends the loans of what was reached through its old value; so does the end of its storage. */
function overwrites(body: Body, loc: Location, local: Local): boolean {
  const block = body.basicBlocks[loc.block];
  const s = block.statements[loc.statement];
  if (s !== undefined) return (s.kind.kind === "Assign" && s.kind.place.local === local && s.kind.place.projection.length === 0) || (s.kind.kind === "StorageDead" && s.kind.local === local);
  const t = block.terminator.kind;
  return t.kind === "Call" && t.destination.local === local && t.destination.projection.length === 0;
}
