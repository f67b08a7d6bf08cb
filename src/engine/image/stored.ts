/** What both sides of an image agree on beyond its form: how keys and the library's own structures are kept. */
import type { DefId } from "../hir/def";
import type { ModuleKind } from "../hir/definitions";
import type { Origin } from "../hir/origins";
import type { Ty } from "../ty/ty";
import type { TableHeader } from "./format";

/** The header's length stands in this many bytes at the beginning. */
export const HEADER_BYTES = 4;

/** A key as it is stored. Where some keys are names (`str`) and others definitions, these are written `#17`. */
export function storedKey(keys: TableHeader["keys"], key: unknown): number | string {
  switch (keys) {
    case "type": return (key as Ty).id;
    case "number": return key as number;
    case "string": return typeof key === "number" ? `#${key}` : key as string;
  }
}

/** A textual scope of macros: the macro that begins it, and the scope around. */
export interface StoredMacroScope {
  readonly parent: number | undefined;
  /** Definition of the macro. */
  readonly macro: DefId;
}

/** All origins, column by column, in the order of their first definitions. Where a column has -1 there is no scope. */
export interface StoredOrigins {
  readonly starts: readonly number[];
  readonly counts: readonly number[];
  readonly files: readonly number[];
  /** From the end of the origin before, or from the file's start. */
  readonly gaps: readonly number[];
  readonly sizes: readonly number[];
  readonly ctxts: readonly number[];
  readonly modules: readonly number[];
  readonly macroScopes: readonly number[];
}

export interface OriginRow extends Omit<Origin, "module" | "macroScope"> {
  readonly module: number;
  readonly macroScope: number | undefined;
}

export function columnsOfOrigins(rows: readonly OriginRow[]): StoredOrigins {
  return {
    starts: rows.map((r) => r.start), counts: rows.map((r) => r.end - r.start), files: rows.map((r) => r.span.file),
    gaps: rows.map(({ span }, k) => span.lo - (k > 0 && rows[k - 1].span.file === span.file ? rows[k - 1].span.hi : 0)),
    sizes: rows.map(({ span }) => span.hi - span.lo), ctxts: rows.map(({ span }) => span.ctxt),
    modules: rows.map((r) => r.module), macroScopes: rows.map((r) => r.macroScope ?? -1),
  };
}

export function rowsOfOrigins({ starts, counts, files, gaps, sizes, ctxts, modules, macroScopes }: StoredOrigins): readonly OriginRow[] {
  const rows: OriginRow[] = [];
  for (let k = 0; k < starts.length; k++) {
    const file = files[k];
    const lo = gaps[k] + (k > 0 && files[k - 1] === file ? rows[k - 1].span.hi : 0);
    rows.push({ start: starts[k], end: starts[k] + counts[k], span: { file, lo, hi: lo + sizes[k], ctxt: ctxts[k] }, module: modules[k], macroScope: macroScopes[k] < 0 ? undefined : macroScopes[k] });
  }
  return rows;
}

/** A module without what is inside of it. */
export interface StoredHead {
  readonly kind: ModuleKind;
  readonly def: number;
  readonly parent: number | undefined;
}

/** Which definitions the lowering of which made, in the order of making: each made some that follow one another. */
export interface StoredMade {
  /** The makers, each as the difference to the one before. */
  readonly makers: readonly number[];
  /** Numbers left out between the end of what the maker before made and the first that this one made. */
  readonly gaps: readonly number[];
  readonly counts: readonly number[];
}

export function columnsOfMade(lists: readonly (readonly [maker: DefId, made: readonly DefId[]])[]): StoredMade {
  const rows = lists.filter(([, made]) => made.length > 0).sort(([, a], [, b]) => a[0] - b[0]);
  for (const [maker, made] of rows) if (made[made.length - 1] - made[0] !== made.length - 1) throw new RangeError(`what definition ${maker} made is no stretch`);
  return {
    makers: rows.map(([maker], k) => maker - (k === 0 ? 0 : rows[k - 1][0])),
    gaps: rows.map(([, made], k) => made[0] - (k === 0 ? 0 : rows[k - 1][1][0] + rows[k - 1][1].length)),
    counts: rows.map(([, made]) => made.length),
  };
}

export function madeOfColumns({ makers, gaps, counts }: StoredMade): Map<DefId, DefId[]> {
  const made = new Map<DefId, DefId[]>();
  let [maker, next] = [0, 0];
  makers.forEach((difference, k) => {
    maker += difference;
    next += gaps[k];
    made.set(maker, Array.from({ length: counts[k] }, () => next++));
  });
  return made;
}
