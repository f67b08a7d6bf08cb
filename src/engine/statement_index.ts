/**
 * Which statement of the reader's a piece of code belongs to: what the step level "statements" counts.
 * Worked example: in `let a = 1; let b = f(a);` on one line, `f(a)` belongs to the second statement; in a chain over three lines each
 * line is a step of its own, since a step is never coarser than a line.
 */
import type { SourceMap } from "./source/source_map";
import type { Span } from "./source/span";
import type { Crate } from "./syntax/ast";

interface Extent {
  readonly lo: number;
  readonly hi: number;
}

/** Statements, values of blocks and arms of matches anywhere in a tree, in the order of their beginnings, outer ones first. */
export function statementExtents(crate: Crate): readonly Extent[] {
  const found: Extent[] = [];
  const take = (node: unknown): void => {
    if (isSpanned(node)) found.push({ lo: node.span.lo, hi: node.span.hi });
  };
  const waiting: unknown[] = [crate];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      const parts: readonly unknown[] = node;
      waiting.push(...parts);
      continue;
    }
    if ("stmts" in node && Array.isArray(node.stmts)) {
      node.stmts.forEach(take);
      if ("expr" in node) take(node.expr);
    }
    if ("arms" in node && Array.isArray(node.arms)) node.arms.forEach(take);
    waiting.push(...Object.values<unknown>(node as Readonly<Record<string, unknown>>));
  }
  return found.sort((a, b) => a.lo - b.lo || b.hi - a.hi);
}

function isSpanned(node: unknown): node is { readonly span: Span } {
  return typeof node === "object" && node !== null && "span" in node && typeof node.span === "object" && node.span !== null;
}

/** Number of the statement that a stretch of the reader's text lies in, different on each of its lines. */
export function statementIndex(crate: Crate, sources: SourceMap): (span: Span) => number | undefined {
  let extents: readonly Extent[] | undefined;
  const numbers = new Map<string, number>();
  return (span) => {
    if (span.file !== crate.span.file) return undefined;
    extents ??= statementExtents(crate);
    let innermost = -1;
    for (let i = 0; i < extents.length && extents[i].lo <= span.lo; i++) if (extents[i].hi >= span.hi) innermost = i;
    const key = `${innermost}:${sources.lineColumn(span.file, span.lo).line}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}
