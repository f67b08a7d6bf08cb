/** Which move paths may hold a value, may lack one, and which initialisations may have run. Counterpart: rustc_mir_dataflow/src/impls/initialized.rs. */
import type { BitSet } from "../data_structures/bit_set";
import type { Body, Location } from "../mir/mir";
import { placeTy } from "../mir/places";
import type { TyCtxt } from "../ty/tcx";
import type { Analysis } from "./framework";
import type { MoveData, MovePathIndex } from "./move_paths";

/** Tells what a location does to paths: first what is moved out or dropped becomes absent, then what is written becomes present. */
export function dropFlagEffects(data: MoveData, loc: Location, set: (path: MovePathIndex, present: boolean) => void): void {
  for (const m of data.movesAt(loc)) for (const p of data.subtree(data.moves[m].path)) set(p, false);
  const block = data.body.basicBlocks[loc.block];
  const t = block.terminator.kind;
  if (loc.statement === block.statements.length && t.kind === "Drop") {
    const found = data.lookup(t.place);
    if (found.kind === "Exact") for (const p of data.subtree(found.path)) set(p, false);
  }
  for (const i of data.initsAt(loc)) {
    if (data.inits[i].kind === "Deep") for (const p of data.subtree(data.inits[i].path)) set(p, true);
  }
}

/** Paths that a call at the end of the block writes, if it returns. */
export function callReturnPaths(data: MoveData, block: number): MovePathIndex[] {
  const loc = { block, statement: data.body.basicBlocks[block].statements.length };
  return data.initsAt(loc).flatMap((i) => (data.inits[i].kind === "NonPanicPathOnly" ? data.subtree(data.inits[i].path) : []));
}

/** Paths inside variants that the enum surely is not, on the way from a switch on its discriminant. */
export function inactivePaths(tcx: TyCtxt, data: MoveData, block: number, value: bigint | undefined): MovePathIndex[] {
  const { statements, terminator: { kind: t } } = data.body.basicBlocks[block];
  const last = statements[statements.length - 1]?.kind;
  if (t.kind !== "SwitchInt" || t.discr.kind === "Constant" || last?.kind !== "Assign" || last.rvalue.kind !== "Discriminant" || last.place.local !== t.discr.place.local) return [];
  const found = data.lookup(last.rvalue.place);
  const ty = placeTy(tcx, data.body.localDecls, last.rvalue.place);
  if (found.kind !== "Exact" || ty.kind !== "Adt") return [];
  const width = tcx.layoutOf(tcx.discriminantTy(ty)).size * 8;
  const { variants } = tcx.adtDef(ty.def);
  return data.paths[found.path].children.flatMap((child) => {
    const { projection } = data.paths[child].place;
    const elem = projection[projection.length - 1];
    if (elem.kind !== "Downcast") return [];
    const discr = BigInt.asUintN(width, variants[elem.variantIndex].discr);
    const active = value === undefined ? t.targets.every(([v]) => v !== discr) : value === discr;
    return active ? [] : data.subtree(child);
  });
}

const argumentPaths = (body: Body, data: MoveData): MovePathIndex[] => Array.from({ length: body.argCount }, (_, i) => data.subtree(i + 1)).flat();

/** On some way to this point the path was given a value and not moved out of. */
export function maybeInitialized(tcx: TyCtxt, data: MoveData): Analysis {
  return {
    direction: "Forward",
    domain: data.paths.length,
    initialize: (state) => { for (const p of argumentPaths(data.body, data)) state.insert(p); },
    transfer: (state, loc) => dropFlagEffects(data, loc, (p, present) => mark(state, p, present)),
    callReturn: (state, block) => { for (const p of callReturnPaths(data, block)) state.insert(p); },
    switchEdge: (state, block, value) => { for (const p of inactivePaths(tcx, data, block, value)) state.remove(p); },
  };
}

/** On some way to this point the path has no value: never given one, or moved out of. */
export function maybeUninitialized(data: MoveData): Analysis {
  return {
    direction: "Forward",
    domain: data.paths.length,
    initialize: (state) => {
      state.insertAll();
      for (const p of argumentPaths(data.body, data)) state.remove(p);
    },
    transfer: (state, loc) => dropFlagEffects(data, loc, (p, present) => mark(state, p, !present)),
    callReturn: (state, block) => { for (const p of callReturnPaths(data, block)) state.remove(p); },
  };
}

function mark(state: BitSet, path: MovePathIndex, on: boolean): void {
  if (on) state.insert(path);
  else state.remove(path);
}

/** Initialisations (indices into `MoveData.inits`) that may have run since the variable's storage began. */
export function everInitialized(data: MoveData): Analysis {
  const initsOf = new Map<number, number[]>();
  data.inits.forEach((init, i) => {
    const local = data.rootLocal(init.path);
    initsOf.set(local, [...(initsOf.get(local) ?? []), i]);
  });
  return {
    direction: "Forward",
    domain: data.inits.length,
    initialize: (state) => data.inits.forEach((init, i) => { if (init.location === undefined) state.insert(i); }),
    transfer: (state, loc) => {
      const s = data.body.basicBlocks[loc.block].statements[loc.statement];
      if (s?.kind.kind === "StorageDead") for (const i of initsOf.get(s.kind.local) ?? []) state.remove(i);
      for (const i of data.initsAt(loc)) if (data.inits[i].kind === "Deep") state.insert(i);
    },
    callReturn: (state, block) => {
      const loc = { block, statement: data.body.basicBlocks[block].statements.length };
      for (const i of data.initsAt(loc)) if (data.inits[i].kind === "NonPanicPathOnly") state.insert(i);
    },
  };
}
