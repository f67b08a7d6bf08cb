/**
 * Which locals of a body hold a value at a point: never written, initialised, moved out, partly moved, dropped.
 * A forward analysis over elaborated MIR; states are sets of possibilities, joined by union.
 * Worked example: after `let t = s;` local `s` is {moved}; after `if c { drop(s) }` it is {moved, initialised}, and the picture
 * asks the drop flag which of the two it is. Counterpart: rustc_mir_dataflow `MaybeInitializedPlaces`.
 */
import type { Body, BasicBlock, Local, Location, Operand, Place, Rvalue, Statement, Terminator } from "../mir/mir";

/** Possibilities, as bits. */
export const InitState = { NEVER: 1, LIVE: 2, MOVED: 4, PARTLY: 8, DROPPED: 16 } as const;

export interface LocalInit {
  /** Possibilities of a local before the statement at a location runs. */
  at(location: Location, local: Local): number;
  /** Where a moved local went: the local it was assigned to, or the callee it was given to; of the last move before the location in the text. */
  movedTo(local: Local): MoveTarget | undefined;
}

export type MoveTarget = { readonly kind: "Local"; readonly local: Local } | { readonly kind: "Call"; readonly func: Operand };

type States = Uint8Array;

export function localStates(body: Body): LocalInit {
  const count = body.localDecls.length;
  const entry: (States | undefined)[] = body.basicBlocks.map(() => undefined);
  const first = new Uint8Array(count).fill(InitState.NEVER);
  for (let l = 1; l <= body.argCount; l++) first[l] = InitState.LIVE;
  entry[0] = first;
  const work: BasicBlock[] = [0];
  const targets = new Map<Local, MoveTarget>();
  while (work.length > 0) {
    const block = work.pop() ?? 0;
    const data = body.basicBlocks[block];
    const state = (entry[block] ?? first).slice();
    for (const s of data.statements) applyStatement(state, s, targets);
    for (const [next, out] of flow(state, data.terminator, targets)) {
      if (join(entry, next, out)) work.push(next);
    }
  }
  return {
    at(location, local) {
      const start = entry[location.block];
      if (start === undefined) return InitState.NEVER;
      const state = start.slice();
      const { statements } = body.basicBlocks[location.block];
      for (let i = 0; i < location.statement && i < statements.length; i++) applyStatement(state, statements[i], targets);
      return state[local] ?? InitState.NEVER;
    },
    movedTo: (local) => targets.get(local),
  };
}

function join(entry: (States | undefined)[], block: BasicBlock, state: States): boolean {
  const known = entry[block];
  if (known === undefined) {
    entry[block] = state.slice();
    return true;
  }
  let changed = false;
  for (let i = 0; i < state.length; i++) {
    const merged = known[i] | state[i];
    if (merged !== known[i]) {
      known[i] = merged;
      changed = true;
    }
  }
  return changed;
}

function applyStatement(state: States, { kind }: Statement, targets: Map<Local, MoveTarget>): void {
  switch (kind.kind) {
    case "Assign":
      for (const operand of operandsOf(kind.rvalue)) moveOut(state, operand, kind.place.projection.length === 0 ? { kind: "Local", local: kind.place.local } : undefined, targets);
      write(state, kind.place);
      return;
    case "SetDiscriminant": return write(state, kind.place);
    case "StorageLive": state[kind.local] = InitState.NEVER; return;
    case "StorageDead": state[kind.local] = InitState.NEVER; return;
    default:
  }
}

function write(state: States, place: Place): void {
  if (place.projection.length === 0) state[place.local] = InitState.LIVE;
  else if (place.projection[0].kind !== "Deref") state[place.local] = (state[place.local] & ~InitState.PARTLY) | InitState.LIVE;
}

function moveOut(state: States, operand: Operand, target: MoveTarget | undefined, targets: Map<Local, MoveTarget>): void {
  if (operand.kind !== "Move") return;
  const { local, projection } = operand.place;
  if (projection.length === 0) {
    state[local] = InitState.MOVED;
    if (target !== undefined) targets.set(local, target);
  } else if (!projection.some((p) => p.kind === "Index")) state[local] = (state[local] & ~InitState.LIVE) | InitState.PARTLY;
}

function flow(state: States, { kind }: Terminator, targets: Map<Local, MoveTarget>): (readonly [BasicBlock, States])[] {
  switch (kind.kind) {
    case "Goto": return [[kind.target, state]];
    case "SwitchInt": return [...kind.targets.map(([, t]) => [t, state] as const), [kind.otherwise, state]];
    case "Drop": {
      const after = state.slice();
      if (kind.place.projection.length === 0) after[kind.place.local] = InitState.DROPPED;
      return [[kind.target, after], ...cleanup(kind.unwind, after)];
    }
    case "Call": {
      const after = state.slice();
      for (const arg of kind.args) moveOut(after, arg, { kind: "Call", func: kind.func }, targets);
      const unwound = after.slice();
      write(after, kind.destination);
      return [...(kind.target === undefined ? [] : [[kind.target, after] as const]), ...cleanup(kind.unwind, unwound)];
    }
    case "Assert": return [[kind.target, state], ...cleanup(kind.unwind, state)];
    case "FalseEdge": return [[kind.real, state], [kind.imaginary, state]];
    case "FalseUnwind": return [[kind.real, state], ...cleanup(kind.unwind, state)];
    default: return [];
  }
}

function cleanup(unwind: { readonly kind: string; readonly block?: BasicBlock }, state: States): (readonly [BasicBlock, States])[] {
  return unwind.kind === "Cleanup" && unwind.block !== undefined ? [[unwind.block, state]] : [];
}

function operandsOf(rvalue: Rvalue): readonly Operand[] {
  switch (rvalue.kind) {
    case "Use": case "Repeat": case "Cast": case "UnaryOp": return [rvalue.operand];
    case "BinaryOp": return [rvalue.left, rvalue.right];
    case "Aggregate": return rvalue.operands;
    default: return [];
  }
}
