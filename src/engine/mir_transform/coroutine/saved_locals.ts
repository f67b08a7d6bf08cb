/**
 * What a coroutine must keep while it is suspended: the locals that hold something, or are pointed at, across some suspension point.
 *
 *     let a = f(); g().await; use(a);      a is saved, and the future of g while it is awaited
 *     let b = 1; h(b); g().await;          b is not: nobody looks at it again
 *
 * Counterpart: rustc_mir_transform/src/coroutine.rs (`locals_live_across_suspend_points`, `compute_storage_conflicts`),
 * rustc_mir_dataflow/src/impls/{borrowed_locals,storage_liveness,liveness}.rs.
 */
import { BitSet } from "../../data_structures/bit_set";
import type { BasicBlock, Body, Local, Location, StatementKind, TerminatorKind } from "../../mir/mir";
import { placesOfStatement, placesOfTerminator, type PlaceRef } from "../../mir/visit";
import { solve, stateAt, type Analysis, type Solution } from "../../mir_dataflow/framework";

export interface SuspensionPoint {
  readonly block: BasicBlock;
  /** Live across it, in order. */
  readonly saved: readonly Local[];
  /** Whose storage has begun. */
  readonly storage: BitSet;
}

export interface SavedLocals {
  readonly points: readonly SuspensionPoint[];
  /** All that some point saves, in order. */
  readonly locals: readonly Local[];
  /** By position in `locals`: the positions of those that may hold something at the same time. */
  readonly conflicts: readonly BitSet[];
  /** Locals without marks of storage. */
  readonly alwaysLive: BitSet;
}

/** The coroutine itself. */
const SELF: Local = 1;

function refsAt(body: Body, loc: Location): readonly PlaceRef[] {
  const block = body.basicBlocks[loc.block];
  return loc.statement < block.statements.length ? placesOfStatement(block.statements[loc.statement].kind) : placesOfTerminator(block.terminator.kind);
}

const isIndirect = (r: PlaceRef): boolean => r.place.projection.some((e) => e.kind === "Deref");

/** Locals whose value may still be read. */
function liveLocals(body: Body): Analysis {
  return {
    direction: "Backward",
    domain: body.localDecls.length,
    initialize: (state) => { state.insert(0); },
    transfer: (state, loc) => {
      const refs = refsAt(body, loc);
      const isStore = (r: PlaceRef): boolean => r.use === "Store" || r.use === "CallStore";
      for (const r of refs) if (isStore(r) && r.place.projection.length === 0) state.remove(r.place.local);
      for (const r of refs) {
        for (const e of r.place.projection) if (e.kind === "Index") state.insert(e.local);
        if (r.use === "StorageLive" || r.use === "StorageDead") continue;
        if (!isStore(r) || isIndirect(r)) state.insert(r.place.local);
      }
    },
  };
}

/** Locals that something may point at: borrowed, or dropped, which borrows. */
function gatherBorrows(body: Body, loc: Location, gen: (local: Local) => void): void {
  for (const r of refsAt(body, loc)) {
    const borrows = r.use === "SharedBorrow" || r.use === "MutBorrow" || r.use === "RawBorrow" || r.use === "FakeBorrow";
    if ((borrows && !isIndirect(r)) || r.use === "Drop") gen(r.place.local);
  }
}

function kindAt(body: Body, loc: Location): { readonly statement: StatementKind | undefined; readonly terminator: TerminatorKind | undefined } {
  const block = body.basicBlocks[loc.block];
  const statement = block.statements[loc.statement]?.kind;
  return { statement, terminator: statement === undefined ? block.terminator.kind : undefined };
}

function borrowedLocals(body: Body): Analysis {
  return {
    direction: "Forward",
    domain: body.localDecls.length,
    initialize: () => undefined,
    transfer: (state, loc) => {
      gatherBorrows(body, loc, (l) => state.insert(l));
      const { statement } = kindAt(body, loc);
      if (statement?.kind === "StorageDead") state.remove(statement.local);
    },
  };
}

function storageLive(body: Body, alwaysLive: BitSet): Analysis {
  return {
    direction: "Forward",
    domain: body.localDecls.length,
    initialize: (state) => {
      state.union(alwaysLive);
      for (let arg = 1; arg <= body.argCount; arg++) state.insert(arg);
    },
    transfer: (state, loc) => {
      const { statement } = kindAt(body, loc);
      if (statement?.kind === "StorageLive") state.insert(statement.local);
      if (statement?.kind === "StorageDead") state.remove(statement.local);
    },
  };
}

/** Locals whose memory matters: written, or pointed at; no longer once moved away. */
class RequiresStorage implements Analysis {
  readonly direction = "Forward";
  readonly domain: number;

  constructor(private readonly body: Body, private readonly borrowed: Solution) {
    this.domain = body.localDecls.length;
  }

  initialize(state: BitSet): void {
    for (let arg = SELF + 1; arg <= this.body.argCount; arg++) state.insert(arg);
  }

  /** What needs storage for the statement or terminator itself. */
  early(state: BitSet, loc: Location): void {
    gatherBorrows(this.body, loc, (l) => state.insert(l));
    const { statement, terminator } = kindAt(this.body, loc);
    if (statement?.kind === "StorageDead") state.remove(statement.local);
    else if (statement?.kind === "Assign" || statement?.kind === "SetDiscriminant") state.insert(statement.place.local);
    else if (terminator?.kind === "Call") state.insert(terminator.destination.local);
  }

  private after(state: BitSet, loc: Location): void {
    const { terminator } = kindAt(this.body, loc);
    if (terminator?.kind === "Call") state.remove(terminator.destination.local);
    const moved = refsAt(this.body, loc).filter((r) => r.use === "Move" && r.place.projection.length === 0);
    if (moved.length > 0) {
      const borrowed = stateAt(this.borrowed, loc);
      for (const r of moved) if (!borrowed.has(r.place.local)) state.remove(r.place.local);
    }
    if (terminator?.kind === "Yield") state.insert(terminator.resumeArg.local);
  }

  transfer(state: BitSet, loc: Location): void {
    this.early(state, loc);
    this.after(state, loc);
  }

  callReturn(state: BitSet, block: BasicBlock): void {
    const t = this.body.basicBlocks[block].terminator.kind;
    if (t.kind === "Call") state.insert(t.destination.local);
  }
}

function alwaysLiveLocals(body: Body): BitSet {
  const all = BitSet.filled(body.localDecls.length);
  for (const b of body.basicBlocks) for (const { kind } of b.statements) if (kind.kind === "StorageLive" || kind.kind === "StorageDead") all.remove(kind.local);
  return all;
}

/** `body`: elaborated, its suspension points still `Yield`s. */
export function savedLocals(body: Body): SavedLocals {
  const alwaysLive = alwaysLiveLocals(body);
  const live = solve(body, liveLocals(body));
  const borrowed = solve(body, borrowedLocals(body));
  const storage = solve(body, storageLive(body, alwaysLive));
  const analysis = new RequiresStorage(body, borrowed);
  const required = solve(body, analysis);
  const all = new BitSet(body.localDecls.length);
  const points: SuspensionPoint[] = [];
  body.basicBlocks.forEach((b, block) => {
    const t = b.terminator.kind;
    if (t.kind !== "Yield") return;
    const loc: Location = { block, statement: b.statements.length };
    const across = live.states[block].clone();
    if (t.resumeArg.projection.length === 0) across.remove(t.resumeArg.local);
    // A future does not move while it is suspended: what is pointed at is kept too.
    across.union(stateAt(borrowed, loc));
    const needed = stateAt(required, loc);
    const saved = [...across].filter((l) => needed.has(l) && l !== SELF);
    for (const l of saved) all.insert(l);
    points.push({ block, saved, storage: stateAt(storage, loc) });
  });
  const locals = [...all];
  return { points, locals, conflicts: storageConflicts(body, locals, alwaysLive, analysis, required), alwaysLive };
}

/** Two saved locals that need their memory at one and the same point cannot share it. */
function storageConflicts(body: Body, locals: readonly Local[], alwaysLive: BitSet, analysis: RequiresStorage, required: Solution): BitSet[] {
  const position = new Map(locals.map((l, i) => [l, i]));
  const conflicts = locals.map((l) => (alwaysLive.has(l) ? BitSet.filled(locals.length) : new BitSet(locals.length)));
  const always = new BitSet(locals.length);
  locals.forEach((l, i) => { if (alwaysLive.has(l)) always.insert(i); });
  for (const row of conflicts) row.union(always);
  body.basicBlocks.forEach((b, block) => {
    if (b.terminator.kind.kind === "Unreachable") return;
    const state = required.states[block].clone();
    for (let statement = 0; statement <= b.statements.length; statement++) {
      const loc = { block, statement };
      const during = state.clone();
      analysis.early(during, loc);
      const here = new BitSet(locals.length);
      for (const l of during) {
        const i = position.get(l);
        if (i !== undefined) here.insert(i);
      }
      for (const i of here) conflicts[i].union(here);
      analysis.transfer(state, loc);
    }
  });
  return conflicts;
}
