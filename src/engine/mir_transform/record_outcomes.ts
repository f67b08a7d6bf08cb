/**
 * The run remembers what became of a variable where no analysis can know it.
 *
 *     let s = name();          _9 = 1 (live)
 *     if c { drop(s); }        _9 = 3 (moved to a call of `drop`)
 *     println!("…");           here the picture reads _9
 *
 * For each place with several outcomes at some point at which its variable is in scope, a hidden `u8` follows every outcome. Places
 * whose outcome is known everywhere get none, so that most functions stay as they are. It changes nothing that a program can see:
 * no type, no size, no order. Coroutines forget their records when they are suspended, since a future's size is seen.
 */
import { constantOf, localPlace, use } from "../mir/places";
import type { BasicBlock, Body, Local, OutcomeRecord, SourceInfo, StatementKind } from "../mir/mir";
import { LIVE, NEVER, onlyOutcome, PlaceOutcomes, UNKNOWN_OUTCOME, type Effect } from "../mir_dataflow/outcomes";
import type { MovePathIndex } from "../mir_dataflow/move_paths";
import type { TyCtxt } from "../ty/tcx";
import { Patch } from "./patch";

export function recordOutcomes(tcx: TyCtxt, body: Body): Body {
  const outcomes = new PlaceOutcomes(tcx, body);
  const wanted = undecided(tcx, outcomes);
  if (wanted.size === 0) return body;
  const { data } = outcomes;
  const patch = new Patch(body);
  const start: SourceInfo = { span: body.span, scope: 0 };
  const records = new Map<MovePathIndex, Local>([...wanted].map((p) => [p, patch.newLocal(tcx.interner.u8, start)]));
  const set = (local: Local, value: number, { span }: SourceInfo): StatementKind => ({ kind: "Assign", place: localPlace(local), rvalue: use(constantOf({ kind: "Scalar", bits: BigInt(value) }, tcx.interner.u8, span)) });
  const writes = (effects: readonly Effect[], info: SourceInfo): StatementKind[] => effects.flatMap(({ path, outcome }) => outcomes.subtree(path).flatMap((p) => {
    const local = records.get(p);
    return local === undefined ? [] : [set(local, outcomes.indexOf(p, outcome), info)];
  }));
  for (const [path, local] of records) {
    const root = data.rootLocal(path);
    patch.insertBefore({ block: 0, statement: 0 }, set(local, onlyOutcome(outcomes.onEntry(0)?.[path] ?? 0) ?? (root <= body.argCount ? LIVE : NEVER), start), start);
  }
  const resumed = new Set(outcomes.resumePoints.values());
  body.basicBlocks.forEach((b, block) => {
    if (resumed.has(block)) for (const [path, local] of records) patch.insertBefore({ block, statement: 0 }, set(local, onlyOutcome(outcomes.onEntry(block)?.[path] ?? 0) ?? UNKNOWN_OUTCOME, start), start);
    for (let statement = 0; statement <= b.statements.length; statement++) {
      const { sourceInfo } = b.statements[statement] ?? b.terminator;
      for (const w of writes(outcomes.effects({ block, statement }), sourceInfo)) patch.insertBefore({ block, statement }, w, sourceInfo);
    }
    const { kind: t, sourceInfo } = b.terminator;
    const { target, unwind } = outcomes.edgeEffects(block);
    const through = (to: BasicBlock, statements: readonly StatementKind[], isCleanup: boolean): BasicBlock => (statements.length === 0 ? to : patch.newBlock(statements, { kind: "Goto", target: to }, sourceInfo, isCleanup));
    if (t.kind === "Drop") patch.setTerminator(block, { ...t, target: through(t.target, writes(target, sourceInfo), b.isCleanup), unwind: t.unwind.kind === "Cleanup" ? { kind: "Cleanup", block: through(t.unwind.block, writes(unwind, sourceInfo), true) } : t.unwind });
    else if (t.kind === "Call" && t.target !== undefined) patch.setTerminator(block, { ...t, target: through(t.target, writes(target, sourceInfo), b.isCleanup) });
  });
  const outcomeRecords = [...records].map(([path, local]): OutcomeRecord => ({ place: data.paths[path].place, local, outcomes: outcomes.outcomesOf(path) }));
  return { ...patch.apply(body.phase), outcomeRecords };
}

/** Paths with several outcomes somewhere where the reader can see their variable; of temporaries those that may own something. */
function undecided(tcx: TyCtxt, outcomes: PlaceOutcomes): Set<MovePathIndex> {
  const { body, data } = outcomes;
  const wanted = new Set<MovePathIndex>();
  const scopesOf = new Map<Local, number[]>();
  for (const v of body.varDebugInfo) scopesOf.set(v.place.local, [...(scopesOf.get(v.place.local) ?? []), v.sourceInfo.scope]);
  const owns = body.localDecls.map((d, local) => !scopesOf.has(local) && local > 0 && tcx.needsDrop(d.ty, body.def));
  body.basicBlocks.forEach((b, block) => {
    const entry = outcomes.onEntry(block);
    if (entry === undefined) return;
    let scopes: Set<number> | undefined;
    entry.forEach((possible, path) => {
      if (onlyOutcome(possible) !== undefined || wanted.has(path)) return;
      const local = data.rootLocal(path);
      scopes ??= enclosing(body, block);
      const isSeen = scopesOf.get(local)?.some((s) => scopes?.has(s) === true) ?? (owns[local] && !b.isCleanup && (possible & (1 << LIVE)) !== 0);
      if (isSeen) wanted.add(path);
    });
  });
  return wanted;
}

/** All scopes that some point of the block lies in. */
function enclosing(body: Body, block: BasicBlock): Set<number> {
  const found = new Set<number>();
  const { statements, terminator } = body.basicBlocks[block];
  for (const { sourceInfo } of [...statements, terminator]) for (let s: number | undefined = sourceInfo.scope; s !== undefined && !found.has(s); s = body.sourceScopes[s]?.parent) found.add(s);
  return found;
}
