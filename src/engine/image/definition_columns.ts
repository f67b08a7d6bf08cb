/**
 * Definitions as columns: one number a definition in each, of fixed width, so that any can be read without the others.
 * Twenty thousand definitions are half an image when written one by one; in columns their sameness packs well.
 */
import type { DefKind } from "../hir/def";
import type { DefData, DefNode, MacroScope, Module, Scope, Vis } from "../hir/definitions";
import type { Span } from "../source/span";

/** Somewhere in the library: messages do not show where. */
export const IN_LIBRARY: Span = { file: 1, lo: 0, hi: 0, ctxt: 0 };

/** Widths of the columns in bytes: kind, name, parent (distance upwards), module, visibility (0: public, else module + 1), node. */
const WIDTHS = [1, 2, 4, 2, 2, 2] as const;

export type DefinitionRow = readonly [kind: number, name: number, parent: number, module: number, vis: number, node: number];

export function writeColumns(rows: readonly DefinitionRow[]): Uint8Array {
  const out = new Uint8Array(rows.length * WIDTHS.reduce((sum, w) => sum + w, 0));
  let at = 0;
  WIDTHS.forEach((width, column) => {
    // The bytes of one weight lie together: high ones are mostly zero.
    for (let byte = 0; byte < width; byte++) {
      for (const row of rows) {
        const n = row[column];
        if (n >= 256 ** width) throw new RangeError(`column ${column} is too narrow for ${n}`);
        out[at++] = Math.floor(n / 256 ** byte) % 256;
      }
    }
  });
  return out;
}

/** What the numbers of a row stand for. */
export interface ColumnNames {
  readonly kinds: readonly DefKind[];
  /** The definition with its syntax and scopes. */
  full(id: number): DefData;
  name(n: number): string;
  moduleAt(n: number): Module;
  node(n: number): DefNode;
}

export class DefinitionColumns {
  private readonly offsets: readonly number[];

  constructor(private readonly bytes: Uint8Array, readonly count: number, private readonly names: ColumnNames) {
    let at = 0;
    this.offsets = WIDTHS.map((width) => {
      at += width * count;
      return at - width * count;
    });
  }

  private cell(column: number, row: number): number {
    let n = 0;
    for (let byte = WIDTHS[column] - 1; byte >= 0; byte--) n = n * 256 + this.bytes[this.offsets[column] + byte * this.count + row];
    return n;
  }

  kind(id: number): DefKind {
    return this.names.kinds[this.cell(0, id)];
  }

  parent(id: number): number | undefined {
    const distance = this.cell(2, id);
    return distance === 0 ? undefined : id - distance;
  }

  /** Members of an impl: they stand right behind it. */
  membersOf(impl: number): readonly number[] {
    const out: number[] = [];
    for (let id = impl + 1; id < this.count && this.cell(2, id) === id - impl && isMember(this.kind(id)); id++) out.push(id);
    return out;
  }

  get(id: number): DefData {
    const { names } = this;
    const vis = this.cell(4, id);
    return new StoredDefinition(names, id, this.kind(id), names.name(this.cell(1, id)), this.parent(id), nodeOf(names, id, names.node(this.cell(5, id))), vis === 0 ? "Public" : names.moduleAt(vis - 1), names.moduleAt(this.cell(3, id)));
  }
}

/** Properties of nodes that are syntax: they are made again when asked for. */
const SYNTAX: Readonly<Partial<Record<DefNode["kind"], string>>> = { Item: "item", Mod: "item", Variant: "variant", Macro: "macro", AnonConst: "expr", OpaqueTy: "written" };

function nodeOf(names: ColumnNames, id: number, kept: DefNode): DefNode {
  const key = SYNTAX[kept.kind];
  if (key === undefined || Object.hasOwn(kept, key)) return kept;
  return Object.create(kept, { [key]: { get: () => (names.full(id).node as unknown as Record<string, unknown>)[key] } }) as DefNode;
}

/** A definition that has its syntax and scopes made again when they are asked for. */
class StoredDefinition implements DefData {
  readonly span = IN_LIBRARY;
  readonly identSpan = IN_LIBRARY;
  readonly isLocal = false;

  constructor(
    private readonly names: ColumnNames, readonly id: number, readonly kind: DefKind, readonly name: string, readonly parent: number | undefined,
    readonly node: DefNode, readonly vis: Vis, readonly module: Module,
  ) {}

  get scope(): Scope { return this.names.full(this.id).scope; }
  set scope(scope: Scope) { this.names.full(this.id).scope = scope; }
  get macroScope(): MacroScope | undefined { return this.names.full(this.id).macroScope; }
  get attrs(): DefData["attrs"] { return this.names.full(this.id).attrs; }
}

/** The row of a definition, given numbers for what it mentions. */
export function rowOf(data: DefData, numberOf: { readonly kind: (kind: DefKind) => number; readonly name: (name: string) => number; readonly module: (module: Module) => number; readonly node: (node: DefNode) => number }): DefinitionRow {
  const vis = (v: Vis): number => (v === "Public" ? 0 : numberOf.module(v) + 1);
  return [numberOf.kind(data.kind), numberOf.name(data.name), data.parent === undefined ? 0 : data.id - data.parent, numberOf.module(data.module), vis(data.vis), numberOf.node(data.node)];
}

function isMember(kind: DefKind): boolean {
  return kind === "AssocFn" || kind === "AssocConst" || kind === "AssocTy";
}
