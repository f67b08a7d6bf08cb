/** Where the regions of variables must hold: wherever a variable may be used later, or dropped in a way that looks at what it borrows. Counterpart: rustc_borrowck/src/type_check/liveness. */
import { BitSet } from "../../data_structures/bit_set";
import { placesOfStatement, placesOfTerminator, type PlaceRef } from "../../mir/visit";
import type { Body, Local } from "../../mir/mir";
import { solve, stateAt, type Analysis } from "../../mir_dataflow/framework";
import { maybeInitialized } from "../../mir_dataflow/initialized";
import type { MoveData } from "../../mir_dataflow/move_paths";
import type { TyCtxt } from "../../ty/tcx";
import type { Ty } from "../../ty/ty";
import type { Points } from "./region_graph";
import type { RegionTypes, Vid } from "./region_types";

/** Places at each statement and terminator, by block. */
type Refs = readonly (readonly (readonly PlaceRef[])[])[];

function refsOf(body: Body): Refs {
  return body.basicBlocks.map((block) => [...block.statements.map((s) => placesOfStatement(s.kind)), placesOfTerminator(block.terminator.kind)]);
}

/** Backwards: a use (or, with `drops`, a drop) makes a local live, writing all of it makes it dead. */
function liveLocals(body: Body, all: Refs, drops: boolean): Analysis {
  return {
    direction: "Backward",
    domain: body.localDecls.length,
    initialize: (state) => { if (!drops) state.insert(0); },
    transfer: (state, loc) => {
      const refs = all[loc.block][loc.statement];
      for (const { place, use } of refs) {
        if ((use === "Store" || use === "CallStore") && place.projection.length === 0) state.remove(place.local);
        if (use === "StorageLive" || use === "StorageDead") state.remove(place.local);
      }
      for (const { place, use } of refs) {
        for (const e of place.projection) if (e.kind === "Index" && !drops) state.insert(e.local);
        if (use === "Drop") {
          if (drops) state.insert(place.local);
          continue;
        }
        const isDef = (use === "Store" || use === "CallStore") && place.projection.length === 0;
        if (isDef || use === "StorageLive" || use === "StorageDead") continue;
        if (!drops) state.insert(place.local);
        else state.remove(place.local);
      }
    },
  };
}

export interface LivenessInput {
  readonly tcx: TyCtxt;
  readonly body: Body;
  readonly data: MoveData;
  readonly points: Points;
  readonly types: RegionTypes;
  readonly locals: readonly Ty[];
}

/** Points at which each region is live because a variable is. */
export function liveRegions(input: LivenessInput): ReadonlyMap<Vid, BitSet> {
  const { tcx, body, data, points, types, locals } = input;
  const live = new Map<Vid, BitSet>();
  const withRegions = locals.flatMap((ty, local) => (types.regions(ty).length > 0 ? [local] : []));
  if (withRegions.length === 0) return live;
  const insert = (vids: readonly Vid[], point: number): void => {
    for (const vid of vids) {
      const set = live.get(vid) ?? new BitSet(points.count);
      set.insert(point);
      live.set(vid, set);
    }
  };
  const refs = refsOf(body);
  const uses = solve(body, liveLocals(body, refs, false));
  const drops = solve(body, liveLocals(body, refs, true));
  const inits = solve(body, maybeInitialized(tcx, data));
  const dropped = new Map<Local, readonly Vid[]>();
  body.basicBlocks.forEach((b, block) => {
    for (const [solution, isDrop] of [[uses, false], [drops, true]] as const) {
      const state = solution.states[block].clone();
      for (let statement = b.statements.length; statement >= 0; statement--) {
        const loc = { block, statement };
        solution.analysis.transfer(state, loc);
        let at: BitSet | undefined;
        for (const local of withRegions) {
          if (!state.has(local)) continue;
          if (!isDrop) {
            insert(types.regions(locals[local]), points.of(loc));
            continue;
          }
          at ??= stateAt(inits, loc);
          const initialized = at;
          if (!data.subtree(local).some((p) => initialized.has(p))) continue;
          const vids = dropped.get(local) ?? dropRegions(tcx, types, locals[local], body.def);
          dropped.set(local, vids);
          insert(vids, points.of(loc));
        }
      }
    }
  });
  return live;
}

/** Regions that dropping a value may look into. The library's containers promise not to look into their elements ("may dangle"). */
export function dropRegions(tcx: TyCtxt, types: RegionTypes, ty: Ty, env: number): readonly Vid[] {
  const found = new Set<Vid>();
  const seen = new Set<Ty>();
  const visit = (t: Ty): void => {
    if (seen.has(t) || seen.size > 200 || types.regions(t).length === 0 || !tcx.needsDrop(t, env)) return;
    seen.add(t);
    switch (t.kind) {
      case "Adt": {
        if (tcx.dropImpl(t) !== undefined) {
          if (tcx.isLocal(t.def)) return types.regions(t).forEach((r) => found.add(r));
          for (const a of t.args) {
            if (a.kind === "Type") visit(a.ty);
            else if (a.kind === "Lifetime" && a.region.kind === "ReVar") found.add(a.region.vid);
          }
          return;
        }
        for (const v of tcx.adtDef(t.def).variants) for (const f of v.fields) visit(tcx.fieldTy(f.def, t.args));
        return;
      }
      case "Tuple": return t.elems.forEach(visit);
      case "Array": case "Slice": return visit(t.elem);
      case "Closure": case "Coroutine": return types.captureTys(t).forEach(visit);
      case "Dynamic": case "Alias": return types.regions(t).forEach((r) => found.add(r));
      default:
    }
  };
  visit(ty);
  return [...found];
}
