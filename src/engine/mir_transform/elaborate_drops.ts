/**
 * After borrow checking: every `Drop` that remains drops all of its place.
 *
 *     let s = String::new(); if c { drop(s) }      at the end: s is dropped only if its drop flag still says so
 *     let p = (a, b); drop(p.0);                   at the end: p.1 is dropped, p.0 is not ("open drop")
 *
 * A place that surely holds nothing: the drop goes. That surely holds all: it stays. That may hold something: a drop flag, a
 * local bool, is kept up to date at every move and initialisation and tested. Partly moved: field by field.
 * Counterpart: rustc_mir_transform/src/elaborate_drops.rs.
 */
import { constantOf, localPlace, use } from "../mir/places";
import type { BasicBlockData, Body, Local, Location, SourceInfo, StatementKind } from "../mir/mir";
import { solve, stateAt } from "../mir_dataflow/framework";
import { callReturnPaths, dropFlagEffects, maybeInitialized, maybeUninitialized } from "../mir_dataflow/initialized";
import { MoveData, type MovePathIndex } from "../mir_dataflow/move_paths";
import type { TyCtxt } from "../ty/tcx";
import type { Elaborator, InitState } from "./elaborator";
import { elaborateDrop } from "./open_drop";
import { Patch } from "./patch";

export function elaborate(tcx: TyCtxt, original: Body): Body {
  const body = removeDeadUnwinds(tcx, original);
  const data = new MoveData(tcx, body);
  const inits = solve(body, maybeInitialized(tcx, data));
  const uninits = solve(body, maybeUninitialized(data));
  const cx: Elaborator = { tcx, body, data, patch: new Patch(body), flags: new Map() };
  const drops = body.basicBlocks.flatMap((b, block) => (b.terminator.kind.kind === "Drop" ? [{ block, drop: b.terminator.kind, sourceInfo: b.terminator.sourceInfo, isCleanup: b.isCleanup }] : []));
  const states = drops.map(({ block }): InitState => {
    const loc: Location = { block, statement: body.basicBlocks[block].statements.length };
    return { live: stateAt(inits, loc), dead: stateAt(uninits, loc) };
  });
  drops.forEach(({ drop, sourceInfo }, i) => {
    const found = data.lookup(drop.place);
    if (found.kind !== "Exact") return;
    for (const p of data.subtree(found.path)) if (states[i].live.has(p) && states[i].dead.has(p)) makeFlag(cx, p, sourceInfo);
  });
  drops.forEach(({ block, drop, sourceInfo, isCleanup }, i) => {
    const found = data.lookup(drop.place);
    // Behind a reference the place always holds a value: nothing to decide.
    if (found.kind !== "Exact") return;
    const entry = elaborateDrop(cx, { path: found.path, place: drop.place, state: states[i], target: drop.target, unwind: drop.unwind, sourceInfo, isCleanup });
    cx.patch.setTerminator(block, { kind: "Goto", target: entry });
  });
  maintainFlags(cx);
  const elaborated = cx.patch.apply("DropsElaborated");
  return body.isCoroutine === true ? { ...elaborated, dropFlags: [...cx.flags].map(([path, flag]) => ({ place: data.paths[path].place, flag: localPlace(flag) })) } : elaborated;
}

/** A drop of what surely holds nothing cannot panic: its unwinding path would only blur what is known there. */
function removeDeadUnwinds(tcx: TyCtxt, body: Body): Body {
  const data = new MoveData(tcx, body);
  const inits = solve(body, maybeInitialized(tcx, data));
  const basicBlocks = body.basicBlocks.map((b, block): BasicBlockData => {
    const t = b.terminator.kind;
    if (t.kind !== "Drop" || t.unwind.kind !== "Cleanup") return b;
    const found = data.lookup(t.place);
    if (found.kind !== "Exact") return b;
    const state = stateAt(inits, { block, statement: b.statements.length });
    if (data.subtree(found.path).some((p) => state.has(p))) return b;
    return { ...b, terminator: { ...b.terminator, kind: { ...t, unwind: { kind: "Continue" } } } };
  });
  return { ...body, basicBlocks };
}

function makeFlag(cx: Elaborator, path: MovePathIndex, sourceInfo: SourceInfo): void {
  if (!cx.flags.has(path)) cx.flags.set(path, cx.patch.newLocal(cx.tcx.interner.bool, sourceInfo));
}

/** Flags start false (arguments': true) and follow every move and initialisation. */
function maintainFlags(cx: Elaborator): void {
  const { body, data, patch, flags } = cx;
  if (flags.size === 0) return;
  const set = (local: Local, value: boolean, sourceInfo: SourceInfo): StatementKind => ({
    kind: "Assign", place: localPlace(local), rvalue: use(constantOf({ kind: "Scalar", bits: value ? 1n : 0n }, cx.tcx.interner.bool, sourceInfo.span)),
  });
  const start: Location = { block: 0, statement: 0 };
  const startInfo: SourceInfo = { span: body.span, scope: 0 };
  for (const [path, flag] of flags) patch.insertBefore(start, set(flag, data.rootLocal(path) > 0 && data.rootLocal(path) <= body.argCount, startInfo), startInfo);
  body.basicBlocks.forEach((b, block) => {
    const mark = (loc: Location, at: Location, info: SourceInfo): void => dropFlagEffects(data, loc, (path, present) => {
      const flag = flags.get(path);
      if (flag !== undefined) patch.insertBefore(at, set(flag, present, info), info);
    });
    b.statements.forEach((s, statement) => mark({ block, statement }, { block, statement }, s.sourceInfo));
    const end: Location = { block, statement: b.statements.length };
    const t = b.terminator.kind;
    // A drop's own flags are not cleared: its place is dead until it is written again.
    if (t.kind !== "Drop") mark(end, end, b.terminator.sourceInfo);
    if (t.kind === "Call" && t.target !== undefined) {
      const present = callReturnPaths(data, block).flatMap((p) => flags.get(p) ?? []);
      if (present.length > 0) patch.setTerminator(block, { ...t, target: patch.newBlock(present.map((f) => set(f, true, b.terminator.sourceInfo)), { kind: "Goto", target: t.target }, b.terminator.sourceInfo, b.isCleanup) });
    }
  });
}
