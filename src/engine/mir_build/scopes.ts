/**
 * Scopes and what is dropped at their ends: on the normal way out, by `break`, `continue`, `return`, by a failed condition,
 * and while unwinding. A scope's drops run last scheduled first. Reference: 10.8 Destructors.
 * Counterpart: rustc_mir_build/src/builder/scope.rs.
 */
import type { BasicBlock, Local, Operand, Place, SourceScope } from "../mir/mir";
import { localPlace } from "../mir/places";
import type { Span } from "../source/span";
import type { LoopId } from "../ty/thir";
import type { Builder } from "./builder";
import { DropTree, ROOT_DROP, type DropData, type DropIdx, type DropTreeTarget } from "./drop_tree";

/** Names one entered scope; never used twice in a body. */
export type ScopeId = number;

export interface Scope {
  readonly id: ScopeId;
  /** Drops at its end carry the span of its last character. */
  readonly span: Span;
  readonly sourceScope: SourceScope;
  readonly drops: DropData[];
  /** Their value was handed to a call: no drop on the normal way out. */
  readonly movedLocals: Set<Local>;
  /** Node of the unwind tree that drops this scope and all around it. */
  cachedUnwind: DropIdx | undefined;
}

/** A loop, a labelled block, or the function (`target` undefined) that can be left early. */
export interface BreakableScope {
  readonly target: LoopId | undefined;
  readonly scope: ScopeId;
  readonly destination: Place;
  readonly breakDrops: DropTree;
  /** Only loops can be continued. */
  readonly continueDrops: DropTree | undefined;
}

/** The condition being built: where a failed part of it goes. */
export interface IfThenScope {
  readonly scope: ScopeId;
  readonly elseDrops: DropTree;
}

export function topScope(b: Builder): ScopeId {
  return b.scopes[b.scopes.length - 1].id;
}

/** Runs `f` inside a fresh scope, then drops what was scheduled in it. */
export function inScope<T>(b: Builder, span: Span, f: (scope: ScopeId) => T): T {
  const outerSource = b.sourceScope;
  const id = pushScope(b, span);
  const result = f(id);
  popScope(b);
  b.sourceScope = outerSource;
  return result;
}

/** As `inScope`; temporaries inside are dropped at its end ("terminating scope"). */
export function inTerminatingScope<T>(b: Builder, span: Span, f: (scope: ScopeId) => T): T {
  const outer = b.tempScope;
  const result = inScope(b, span, (id) => {
    b.tempScope = id;
    return f(id);
  });
  b.tempScope = outer;
  return result;
}

export function pushScope(b: Builder, span: Span): ScopeId {
  const id = b.nextScope++;
  b.scopes.push({ id, span, sourceScope: b.sourceScope, drops: [], movedLocals: new Set(), cachedUnwind: undefined });
  return id;
}

/** Leaves the innermost scope on the normal way: drops follow the current block. */
export function popScope(b: Builder): void {
  const scope = b.scopes[b.scopes.length - 1];
  let unwindTo = scope.drops.some((d) => d.kind === "Value") || b.isCoroutine ? divergeCleanup(b) : ROOT_DROP;
  b.scopes.pop();
  for (let i = scope.drops.length - 1; i >= 0; i--) {
    const drop = scope.drops[i];
    const { sourceInfo } = drop;
    if (drop.kind === "Storage") {
      b.blocks[b.cur].statements.push({ kind: { kind: "StorageDead", local: drop.local }, sourceInfo });
      if (b.isCoroutine) unwindTo = b.unwindDrops.nodes[unwindTo].next;
      continue;
    }
    unwindTo = b.unwindDrops.nodes[unwindTo].next;
    if (scope.movedLocals.has(drop.local)) continue;
    b.unwindDrops.addEntryPoint(b.cur, unwindTo);
    const next = b.newBlock();
    b.blocks[b.cur].terminator = { kind: { kind: "Drop", place: localPlace(drop.local), target: next, unwind: { kind: "Continue" }, replace: false }, sourceInfo };
    b.cur = next;
  }
}

/** The last character of a span: a block's closing brace, a statement's semicolon. */
export function endOf(span: Span): Span {
  return span.hi > span.lo ? { ...span, lo: span.hi - 1 } : span;
}

/** `local` is to be dropped (or its storage ended) when `scope` is left. */
export function scheduleDrop(b: Builder, scope: ScopeId, local: Local, kind: DropData["kind"]): void {
  if (kind === "Value" && !b.needsDrop(b.locals[local].ty)) return;
  if (kind === "Storage" && local <= b.argCount) return;
  for (let i = b.scopes.length - 1; i >= 0; i--) {
    if (kind === "Value" || b.isCoroutine) b.scopes[i].cachedUnwind = undefined;
    if (b.scopes[i].id !== scope) continue;
    b.scopes[i].drops.push({ kind, local, sourceInfo: { span: endOf(b.scopes[i].span), scope: b.scopes[i].sourceScope } });
    return;
  }
}

/** Operands moved into a call: the callee drops them, so the innermost scope need not on the normal way out. */
export function recordOperandsMoved(b: Builder, operands: readonly Operand[]): void {
  const scope = b.scopes[b.scopes.length - 1];
  for (const local of b.movedLocals(operands)) {
    if (scope.drops.some((d) => d.kind === "Value" && d.local === local)) scope.movedLocals.add(local);
  }
}

function scopeIndex(b: Builder, id: ScopeId): number {
  return b.scopes.findIndex((s) => s.id === id);
}

/** Schedules the drops of all scopes inside `outer` in the tree; answers where an exit enters it. */
function exitDrops(b: Builder, tree: DropTree, outer: ScopeId): DropIdx {
  let idx = ROOT_DROP;
  for (const scope of b.scopes.slice(scopeIndex(b, outer) + 1)) for (const drop of scope.drops) idx = tree.addDrop(drop, idx);
  return idx;
}

function leaveThrough(b: Builder, tree: DropTree, outer: ScopeId, span: Span): void {
  tree.addEntryPoint(b.cur, exitDrops(b, tree, outer));
  b.terminate({ kind: "UnwindResume" }, span); // replaced when the tree is built
}

// ---- unwinding ----
// In coroutines storage ends on these paths too: what two of them share would otherwise seem to be alive at the same time, and be saved apart.

/** Node of the unwind tree that drops everything scheduled up to `target` (default: all). */
function divergeCleanup(b: Builder, target?: ScopeId): DropIdx {
  const last = target === undefined ? b.scopes.length - 1 : scopeIndex(b, target);
  let first = last;
  while (first >= 0 && b.scopes[first].cachedUnwind === undefined) first--;
  let idx = first >= 0 ? b.scopes[first].cachedUnwind ?? ROOT_DROP : ROOT_DROP;
  for (let i = first + 1; i <= last; i++) {
    for (const drop of b.scopes[i].drops) if (drop.kind === "Value" || b.isCoroutine) idx = b.unwindDrops.addDrop(drop, idx);
    b.scopes[i].cachedUnwind = idx;
  }
  return idx;
}

/** The terminator of `block` may panic: all that is scheduled now is then dropped. */
export function divergeFrom(b: Builder, block: BasicBlock): void {
  b.unwindDrops.addEntryPoint(block, divergeCleanup(b));
}

/** A coroutine suspended at `block`'s end may be dropped: then all that is scheduled now is, and storage ends. */
export function dropFromYield(b: Builder, block: BasicBlock): void {
  let idx = ROOT_DROP;
  for (const scope of b.scopes) for (const drop of scope.drops) idx = b.coroutineDrops.addDrop(drop, idx);
  b.coroutineDrops.addEntryPoint(block, idx);
}

/**
 * Makes the blocks of those drops. Their unwinding paths are apart from the ordinary ones, lest drop elaboration mix what is known on both
 * and need flags that the coroutine would have to save.
 */
export function buildCoroutineDrops(b: Builder, span: Span): void {
  const tree = b.coroutineDrops;
  const target: DropTreeTarget = {
    ...blockTarget(b, false),
    linkEntry: (from, to) => {
      const term = b.blocks[from].terminator;
      if (term?.kind.kind === "Yield") b.blocks[from].terminator = { ...term, kind: { ...term.kind, drop: to } };
    },
  };
  const blocks = tree.build(target, undefined);
  const root = blocks[ROOT_DROP];
  if (root === undefined) return;
  b.terminate({ kind: "CoroutineDrop" }, span, root);
  const unwind = new DropTree();
  const nodes: DropIdx[] = [ROOT_DROP];
  for (let idx = 1; idx < tree.nodes.length; idx++) {
    const { data, next } = tree.nodes[idx];
    if (data === undefined) {
      nodes.push(nodes[next]);
      continue;
    }
    nodes.push(unwind.addDrop(data, nodes[next]));
    const block = data.kind === "Value" ? blocks[idx] : undefined;
    if (block !== undefined) unwind.addEntryPoint(block, nodes[next]);
  }
  const resume = unwind.build(blockTarget(b, true), undefined)[ROOT_DROP];
  if (resume !== undefined) b.terminate({ kind: "UnwindResume" }, span, resume);
}

function blockTarget(b: Builder, isCleanup: boolean): DropTreeTarget {
  return {
    makeBlock: () => b.newBlock(isCleanup),
    linkEntry: (from, to) => {
      const term = b.blocks[from].terminator;
      if (term === undefined) return;
      if (!isCleanup) {
        b.blocks[from].terminator = { kind: { kind: "Goto", target: to }, sourceInfo: term.sourceInfo };
        return;
      }
      const { kind } = term;
      if (kind.kind === "Drop" && kind.unwind.kind === "Cleanup") {
        b.blocks[kind.unwind.block].terminator = { kind: { kind: "Goto", target: to }, sourceInfo: term.sourceInfo };
      } else if (kind.kind === "Drop" || kind.kind === "FalseUnwind" || kind.kind === "Call" || kind.kind === "Assert") {
        b.blocks[from].terminator = { kind: { ...kind, unwind: { kind: "Cleanup", block: to } }, sourceInfo: term.sourceInfo };
      }
    },
    drop: (block, data, target) => {
      const unwind = isCleanup ? { kind: "Terminate" as const } : { kind: "Continue" as const };
      b.blocks[block].terminator = { kind: { kind: "Drop", place: localPlace(data.local), target, unwind, replace: false }, sourceInfo: data.sourceInfo };
    },
    storageDead: (block, data) => { b.blocks[block].statements.push({ kind: { kind: "StorageDead", local: data.local }, sourceInfo: data.sourceInfo }); },
    goto: (block, target, sourceInfo) => { b.blocks[block].terminator = { kind: { kind: "Goto", target }, sourceInfo }; },
  };
}

/** Makes the blocks of all unwinding paths; called once, at the end. */
export function buildUnwindTree(b: Builder, span: Span): void {
  const blocks = b.unwindDrops.build(blockTarget(b, true), undefined);
  const resume = blocks[ROOT_DROP];
  if (resume !== undefined) b.terminate({ kind: "UnwindResume" }, span, resume);
}

/** Makes the blocks of an exit tree and gives their drops unwinding paths of their own. Answers the block where all exits arrive. */
function buildExitTree(b: Builder, tree: DropTree, outer: ScopeId, root: BasicBlock | undefined): BasicBlock | undefined {
  const blocks = tree.build(blockTarget(b, false), root);
  if (tree.hasValueDrops) {
    const unwind: DropIdx[] = [divergeCleanup(b, outer)];
    for (let idx = 1; idx < tree.nodes.length; idx++) {
      const { data, next } = tree.nodes[idx];
      if (data === undefined || (data.kind === "Storage" && !b.isCoroutine)) {
        unwind.push(unwind[next]);
        continue;
      }
      unwind.push(b.unwindDrops.addDrop(data, unwind[next]));
      if (data.kind === "Storage") continue;
      const block = blocks[idx];
      if (block !== undefined) b.unwindDrops.addEntryPoint(block, unwind[next]);
    }
  }
  return blocks[ROOT_DROP];
}

// ---- early exits ----

/**
 * Runs `f`, inside which `break` (and with `loopBlock`, `continue`) may leave. `f` answers whether the current block after
 * it also arrives at the end. Afterwards the current block is the one behind the scope.
 */
export function inBreakableScope(b: Builder, target: LoopId | undefined, loopBlock: BasicBlock | undefined, destination: Place, span: Span, f: () => boolean): void {
  const scope = topScope(b);
  const breakable: BreakableScope = { target, scope, destination, breakDrops: new DropTree(), continueDrops: loopBlock === undefined ? undefined : new DropTree() };
  b.breakables.push(breakable);
  const arrives = f();
  b.breakables.pop();
  const normal = arrives ? b.cur : undefined;
  const exit = buildExitTree(b, breakable.breakDrops, scope, undefined);
  if (breakable.continueDrops !== undefined) buildExitTree(b, breakable.continueDrops, scope, loopBlock);
  if (normal !== undefined && exit !== undefined) {
    const join = b.newBlock();
    b.goto(join, span, normal);
    b.goto(join, span, exit);
    b.cur = join;
  } else b.cur = normal ?? exit ?? b.newBlock();
}

/** The loop, labelled block or (undefined) function that a jump leaves. */
export function findBreakable(b: Builder, target: LoopId | undefined): BreakableScope | undefined {
  return b.breakables.find((s) => s.target === target);
}

/** Leaves by `break` or `return`: the value is already in the destination. */
export function exitBreakable(b: Builder, breakable: BreakableScope, tree: DropTree, span: Span): void {
  leaveThrough(b, tree, breakable.scope, span);
  b.cur = b.newBlock();
}

/** Runs `f` (a condition and what follows when it holds); answers the blocks behind `f` and behind its failures. */
export function inIfThenScope(b: Builder, scope: ScopeId, f: () => void): { readonly then: BasicBlock; readonly else: BasicBlock } {
  const outer = b.ifThen;
  const inner: IfThenScope = { scope, elseDrops: new DropTree() };
  b.ifThen = inner;
  f();
  b.ifThen = outer;
  const then = b.cur;
  return { then, else: buildExitTree(b, inner.elseDrops, scope, undefined) ?? b.newBlock() };
}

/** The condition failed in `block`: leaves to the innermost condition's `else`. */
export function breakForElse(b: Builder, block: BasicBlock, span: Span): void {
  if (b.ifThen === undefined) return;
  const cur = b.cur;
  b.cur = block;
  leaveThrough(b, b.ifThen.elseDrops, b.ifThen.scope, span);
  b.cur = cur;
}
