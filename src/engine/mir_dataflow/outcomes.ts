/**
 * What became of each move path at each point of an elaborated body: never given a value, live, dropped, moved out – and where to.
 * A state holds, for each path, the set of outcomes that are possible there, as bits; sets are joined by union.
 *
 *     let s = name();        s: {live}
 *     if c { drop(s); }      s: {moved to `drop`}
 *                            s: {live, moved to `drop`}: only the run knows which, and keeps it in a record (`record_outcomes.ts`)
 *
 * Counterpart: none; rustc needs only whether a path is initialised (`MaybeInitializedPlaces`).
 */
import { reversePostorder } from "../data_structures/graph";
import { Worklist } from "../data_structures/worklist";
import { UNKNOWN_OUTCOME, type BasicBlock, type Body, type Local, type Location, type Outcome } from "../mir/mir";
import { blockGraph } from "../mir/places";
import type { TyCtxt } from "../ty/tcx";
import { MoveData, type MovePathIndex } from "./move_paths";
import { MoveTargets } from "./move_targets";

export const NEVER = 0;
export const LIVE = 1;
export const DROPPED = 2;
/** Outcomes that are told apart for one path: bits of a number. Further moves share the last one. */
const MOST_OUTCOMES = 30;

/** Something becomes of a path and all below it: `outcome` is an index into `outcomesOf(path)` of the path itself. */
export interface Effect {
  readonly path: MovePathIndex;
  readonly outcome: Outcome;
}

/** By path, the possible outcomes as bits. */
export type OutcomeSets = Uint32Array;

export class PlaceOutcomes {
  readonly data: MoveData;
  /** Blocks at which a coroutine goes on, by the state it was suspended in. */
  readonly resumePoints: ReadonlyMap<bigint, BasicBlock>;
  private readonly targets: MoveTargets;
  private readonly outcomes: Outcome[][];
  private readonly subtrees: (readonly MovePathIndex[] | undefined)[] = [];
  private readonly entry: (OutcomeSets | undefined)[];
  /** By block and statement. */
  private readonly known: (readonly Effect[])[][];

  constructor(tcx: TyCtxt, readonly body: Body) {
    const self = resumedCoroutine(tcx, body);
    this.data = new MoveData(tcx, body, self);
    this.targets = new MoveTargets(tcx, body);
    this.outcomes = this.data.paths.map(() => [{ kind: "Never" }, { kind: "Live" }, { kind: "Dropped" }]);
    this.entry = body.basicBlocks.map(() => undefined);
    this.known = body.basicBlocks.map(() => []);
    this.resumePoints = new Map(self === undefined ? [] : resumeTargets(body));
    this.solve(self);
  }

  /** Outcomes of a path that are told apart, by bit. */
  outcomesOf(path: MovePathIndex): readonly Outcome[] {
    return this.outcomes[path];
  }

  /** On entry to a block; undefined where no way leads to. */
  onEntry(block: BasicBlock): OutcomeSets | undefined {
    return this.entry[block];
  }

  /** Before the statement or terminator at a location. */
  at({ block, statement }: Location): OutcomeSets {
    const state = this.entry[block]?.slice() ?? new Uint32Array(this.data.paths.length).fill(1 << NEVER);
    for (let i = 0; i < statement && i < this.body.basicBlocks[block].statements.length; i++) for (const e of this.effects({ block, statement: i })) this.apply(state, e);
    return state;
  }

  /** What the statement at a location does, or the terminator whatever way it leads. */
  effects(loc: Location): readonly Effect[] {
    return this.known[loc.block][loc.statement] ??= this.findEffects(loc);
  }

  private findEffects(loc: Location): readonly Effect[] {
    const { data } = this;
    const s = this.body.basicBlocks[loc.block].statements[loc.statement]?.kind;
    if (s?.kind === "StorageLive" || s?.kind === "StorageDead") return [{ path: s.local, outcome: { kind: "Never" } }];
    const moves = data.movesAt(loc).map((m): Effect => ({ path: data.moves[m].path, outcome: { kind: "Moved", to: this.targets.at(loc) } }));
    const inits = data.initsAt(loc).flatMap((i): Effect[] => (data.inits[i].kind === "Deep" ? [{ path: data.inits[i].path, outcome: { kind: "Live" } }] : []));
    return [...moves, ...inits];
  }

  /** What happens to paths on the way from the block's terminator to its normal target, and to the one when it unwinds. */
  edgeEffects(block: BasicBlock): { readonly target: readonly Effect[]; readonly unwind: readonly Effect[] } {
    const { statements, terminator: { kind: t } } = this.body.basicBlocks[block];
    if (t.kind === "Drop") {
      const found = this.data.lookup(t.place);
      const dropped: readonly Effect[] = found.kind === "Exact" ? [{ path: found.path, outcome: { kind: "Dropped" } }] : [];
      return { target: dropped, unwind: dropped };
    }
    const inits = this.data.initsAt({ block, statement: statements.length });
    return { target: inits.flatMap((i): Effect[] => (this.data.inits[i].kind === "NonPanicPathOnly" ? [{ path: this.data.inits[i].path, outcome: { kind: "Live" } }] : [])), unwind: [] };
  }

  /** The path itself and all below it. */
  subtree(path: MovePathIndex): readonly MovePathIndex[] {
    return this.subtrees[path] ??= this.data.subtree(path);
  }

  /** Number of an outcome of a path. */
  indexOf(path: MovePathIndex, outcome: Outcome): number {
    const known = this.outcomes[path];
    const at = known.findIndex((o) => sameOutcome(o, outcome));
    if (at >= 0) return at;
    if (known.length < MOST_OUTCOMES) known.push(outcome);
    else known[known.length - 1] = { kind: "Moved", to: undefined };
    return known.length - 1;
  }

  private apply(state: OutcomeSets, { path, outcome }: Effect): void {
    for (const p of this.subtree(path)) state[p] = 1 << this.indexOf(p, outcome);
  }

  private solve(self: Local | undefined): void {
    const { body, data } = this;
    const first = new Uint32Array(data.paths.length).fill(1 << NEVER);
    for (let arg = 1; arg <= body.argCount; arg++) for (const p of this.subtree(arg)) first[p] = 1 << LIVE;
    // Of a coroutine, what it captured is there from the beginning; what it saves is not.
    if (self !== undefined) for (const p of this.subtree(self)) if (data.paths[p].place.projection.some((e) => e.kind === "Downcast")) first[p] = 1 << NEVER;
    const resumes = new Set(this.resumePoints.values());
    const graph = blockGraph(body);
    const work = new Worklist(graph.count, reversePostorder(graph));
    this.entry[0] = first;
    for (let block = work.pop(); block !== undefined; block = work.pop()) {
      if (this.entry[block] === undefined) continue;
      const { statements, terminator: { kind: t } } = body.basicBlocks[block];
      const state = this.at({ block, statement: statements.length });
      const go = (target: BasicBlock, effects: readonly Effect[] = []): void => {
        if (block === 0 && resumes.has(target)) return;
        const out = effects.length === 0 ? state : state.slice();
        for (const e of effects) this.apply(out, e);
        if (this.join(target, out)) work.insert(target);
      };
      for (const e of this.effects({ block, statement: statements.length })) this.apply(state, e);
      const edges = this.edgeEffects(block);
      if ("unwind" in t && t.unwind.kind === "Cleanup") go(t.unwind.block, edges.unwind);
      switch (t.kind) {
        case "Goto": case "Assert": go(t.target); break;
        case "Drop": go(t.target, edges.target); break;
        case "Call": if (t.target !== undefined) go(t.target, edges.target); break;
        case "SwitchInt": for (const [, b] of t.targets) go(b); go(t.otherwise); break;
        case "FalseEdge": go(t.real); go(t.imaginary); break;
        case "FalseUnwind": go(t.real); break;
        case "Yield": go(t.resume); break;
        case "Return": {
          const resumed = this.resumePoints.get(suspendsIn(body, block) ?? -1n);
          if (resumed !== undefined) go(resumed);
          break;
        }
        default:
      }
    }
  }

  private join(block: BasicBlock, state: OutcomeSets): boolean {
    const known = this.entry[block];
    if (known === undefined) {
      this.entry[block] = state.slice();
      return true;
    }
    let changed = false;
    for (let i = 0; i < state.length; i++) {
      const merged = (known[i] | state[i]) >>> 0;
      if (merged !== known[i]) {
        known[i] = merged;
        changed = true;
      }
    }
    return changed;
  }
}

/** The outcome itself if only one is possible. */
export function onlyOutcome(set: number): number | undefined {
  return set !== 0 && (set & (set - 1)) === 0 ? 31 - Math.clz32(set) : undefined;
}

export { UNKNOWN_OUTCOME };

function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.kind !== "Moved" || b.kind !== "Moved") return a.kind === b.kind;
  const [x, y] = [a.to, b.to];
  if (x === undefined || y === undefined) return x === y;
  return x.kind === y.kind && (x.kind === "Caller" || x.name === (y as { readonly name: string | undefined }).name);
}

/** The argument that is the coroutine, of a function that resumes one. */
function resumedCoroutine(tcx: TyCtxt, body: Body): Local | undefined {
  const ty = body.argCount === 2 ? body.localDecls[1].ty : undefined;
  const inner = ty?.kind === "Adt" && ty.def === tcx.langItem("pin") ? ty.args[0] : undefined;
  return inner?.kind === "Type" && inner.ty.kind === "Ref" && inner.ty.pointee.kind === "Coroutine" && inner.ty.pointee.def === body.def ? 1 : undefined;
}

/** The state in which a coroutine leaves a block that returns. */
function suspendsIn(body: Body, block: BasicBlock): bigint | undefined {
  const set = body.basicBlocks[block].statements.findLast((s) => s.kind.kind === "SetDiscriminant")?.kind;
  return set?.kind === "SetDiscriminant" && set.place.local === 1 ? BigInt(set.variantIndex) : undefined;
}

/** Where the switch at the start leads for the states in which some block leaves. */
function resumeTargets(body: Body): (readonly [bigint, BasicBlock])[] {
  const t = body.basicBlocks[0].terminator.kind;
  const left = new Set(body.basicBlocks.flatMap((b, i) => (b.terminator.kind.kind === "Return" ? suspendsIn(body, i) ?? [] : [])));
  return t.kind === "SwitchInt" ? t.targets.filter(([state]) => left.has(state)) : [];
}
