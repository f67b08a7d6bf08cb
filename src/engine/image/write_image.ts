/** The library's image, written: what is kept of a library that programs have been compiled against. Runs when Memsim is built. */
import type { Tables } from "../data_structures/stored_map";
import type { DefId, DefKind } from "../hir/def";
import { Module, type Binding, type MacroScope, type ModuleInside } from "../hir/definitions";
import type { LibraryDefs } from "../hir/library_defs";
import type { Interner } from "../ty/interner";
import type { Ty } from "../ty/ty";
import { typeFromKey } from "../ty/type_key";
import { IN_LIBRARY, rowOf, writeColumns } from "./definition_columns";
import { STREAMS, type ImageHeader, type TableHeader } from "./format";
import { columnsOfMade, columnsOfOrigins, HEADER_BYTES, storedKey, type StoredHead, type StoredMacroScope } from "./stored";
import { ImageWriter, pushNumber, type Unit } from "./writer";

/** What an image is written from. */
export interface LibraryState {
  readonly defs: LibraryDefs;
  readonly interner: Interner;
  /** Tables of all rooms on a 64-bit target. */
  readonly tables: Tables;
}

/** Which entries of a table to keep; all when it answers nothing else. Keys are as in the table, types by their ids. */
export type Keep = (table: string, key: number | string) => boolean;

/** `cold`: functions that programs often mention and seldom enter. */
export function writeLibraryImage({ defs, interner, tables }: LibraryState, keep: Keep, cold: readonly DefId[] = []): Uint8Array {
  const { session, sourceMap, crate } = defs;
  const types = [...interner.all().values()];
  const typeIds = new Map<object, number>(types.map((ty) => [ty, ty.id]));
  const modules: Module[] = [];
  const moduleIds = new Map<object, number>();
  const moduleOf = (value: object): number | undefined => {
    if (!(value instanceof Module)) return undefined;
    let id = moduleIds.get(value);
    if (id === undefined) moduleIds.set(value, id = modules.push(value) - 1);
    return id;
  };
  /** Types that something kept mentions. */
  const mentioned = new Set<number>();
  const typeOf = (value: object): number | undefined => {
    const id = typeIds.get(value);
    if (id !== undefined) mentioned.add(id);
    return id;
  };
  const writer = new ImageWriter({ typeOf, moduleOf, isCrate: (v) => v === crate });
  const root = moduleOf(crate.root) ?? 0;

  const headers: TableHeader[] = [];
  const parts: Uint8Array[] = [];
  const table = (name: string, keys: TableHeader["keys"], entries: readonly (readonly [number | string, unknown])[], isKept = keep): void => {
    const kept = entries.filter(([key]) => isKept(name, key)).map(([key, value]) => ({ key: typeof key === "string" ? writer.string(key) : key, unit: writer.unit(value) }));
    const isAscending = !BIG.has(name);
    kept.sort((a, b) => (isAscending ? a.key - b.key : sizeOf(a.unit) - sizeOf(b.unit)));
    const all = kept.map(({ key }) => key);
    const streams = Array.from({ length: STREAMS }, (_, stream) => kept.map(({ unit }) => unit[stream]));
    const own = [numbers(isAscending ? differences(all) : all), ...streams.map((stream) => numbers(stream.map((part) => part.length))), ...streams.flat()];
    headers.push({ name, keys, count: kept.length, isAscending, bytes: own.reduce((sum, part) => sum + part.length, 0) });
    parts.push(...own);
  };

  for (const [name, map] of Object.entries(tables)) {
    if (DERIVED.has(name)) continue;
    const asked = [...map.keys()];
    const keys = asked.some((k) => typeof k === "string") ? "string" : asked.some((k) => typeof k === "object") ? "type" : "number";
    if (MADE.has(name)) {
      table(name, "number", [[0, columnsOfMade([...map] as [DefId, DefId[]][])]]);
      continue;
    }
    const kept = name === "optimizedMir" ? (value: unknown): unknown => withoutSpans(value, typeOf) : (value: unknown): unknown => value;
    table(name, keys, [...map].map(([key, value]) => [storedKey(keys, key), kept(value)]));
  }
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => k);
  const nodes = new Map<string, readonly [number, object]>();
  const kinds: DefKind[] = [];
  const rows = upTo(session.table.count).map((id) => rowOf(session.table.get(id), {
    kind: (kind) => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.push(kind) - 1),
    name: (name) => writer.string(name),
    module: (module) => moduleOf(module) ?? 0,
    node: (full) => {
      const node = full.kind === "Macro" && !full.macro.isExported ? { kind: full.kind, isInternal: true } : full;
      const key = writer.unit(node).join("|");
      const known = nodes.get(key) ?? [nodes.size, node];
      nodes.set(key, known);
      return known[0];
    },
  }));
  table("nodes", "number", [...nodes.values()]);
  const scopes: StoredMacroScope[] = [];
  const scopeIds = new Map<MacroScope, number>();
  const scopeOf = (scope: MacroScope | undefined): number | undefined => {
    if (scope === undefined) return undefined;
    let id = scopeIds.get(scope);
    if (id === undefined) {
      const parent = scopeOf(scope.parent);
      id = scopes.push({ parent, macro: scope.macro.def }) - 1;
      scopeIds.set(scope, id);
    }
    return id;
  };
  const origins = [...session.origins].sort((a, b) => a.start - b.start);
  table("origins", "number", [[0, columnsOfOrigins(origins.map((o) => ({ ...o, module: moduleOf(o.module) ?? 0, macroScope: scopeOf(o.macroScope) })))]]);
  table("macroScopes", "number", scopes.map((scope, k) => [k, scope]));
  table("expansions", "number", upTo(sourceMap.ownExpansions).slice(1).map((ctxt) => [ctxt, sourceMap.expansion(ctxt)]));
  // Writing a module may meet another.
  const heads: (readonly [number, unknown])[] = [];
  for (let k = 0; k < modules.length; k++) {
    const { kind, def, parent, types: inTypes, values, macros, unnamedTraits, items } = modules[k];
    const inside: ModuleInside = { types: unplaced(inTypes), values: unplaced(values), macros: unplaced(macros), unnamedTraits: unnamedTraits.map(unplacedBinding), items };
    writer.unit(inside);
    heads.push([k, { kind, def, parent: parent === undefined ? undefined : moduleOf(parent), inside }]);
  }
  table("moduleHeads", "number", heads.map(([k, head]) => { const { kind, def, parent } = head as StoredHead; return [k, { kind, def, parent }]; }));
  table("moduleInsides", "number", heads.map(([k, head]) => [k, (head as { inside: ModuleInside }).inside]));

  for (const { id } of types) if (keep("types", id)) mentioned.add(id);
  // A set grows while it is walked: types mention types.
  for (const id of mentioned) writer.unit({ ...types[id] });
  const typeKeys = [...interner.all()].filter(([, { id }]) => mentioned.has(id));
  const isInKey = (key: string, ty: Ty): boolean => {
    const again = typeFromKey(key, ty.id, (id) => types[id]);
    return again !== undefined && writer.unit({ ...again }).join("|") === writer.unit({ ...ty }).join("|");
  };
  table("types", "number", typeKeys.filter(([key, ty]) => !isInKey(key, ty)).map(([, ty]) => [ty.id, { ...ty }]), () => true);

  const header: ImageHeader = {
    strings: writer.strings, shapes: writer.shapes, tables: headers,
    typeKeys: typeKeys.map(([key]) => key).join("\n"), typeIds: differences(typeKeys.map(([, { id }]) => id)), typeCount: types.length, moduleCount: modules.length,
    expansionCount: sourceMap.ownExpansions, defCount: session.table.count, root, impls: session.impls.length, cold, defKinds: kinds,
    files: sourceMap.files.slice(1).map((f) => f.name),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(HEADER_BYTES);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return joined([length, text, ...parts, writeColumns(rows)]);
}

/** Tables that other parts of an image answer for. */
const DERIVED = new Set(["implMembers"]);

/** Tables of large units, in the order of their sizes: the like of each other lie together. The others are in the order of their keys. */
const BIG = new Set(["code", "optimizedMir", "items"]);

/** Tables of what made which definitions. */
const MADE = new Set(["madeByItems", "madeByBodies", "madeByGenerics"]);

/** Positions of names would be a tenth of an image, and nothing shows them: the library's text is stepped into without an image. */
function unplacedBinding(binding: Binding): Binding {
  return { ...binding, span: IN_LIBRARY, importSpan: binding.importSpan === undefined ? undefined : IN_LIBRARY };
}

function unplaced(names: ReadonlyMap<string, Binding>): Map<string, Binding> {
  return new Map([...names].map(([name, binding]) => [name, unplacedBinding(binding)]));
}

/**
 * A body with spans at its terminators alone: panics tell where those stand. The others are for stepping through the library, which is done
 * without an image, and would be a third of all bodies.
 */
function withoutSpans(value: unknown, typeOf: (value: object) => number | undefined): unknown {
  if (Array.isArray(value)) return value.map((v) => withoutSpans(v, typeOf));
  if (typeof value !== "object" || value === null || value instanceof Map || ArrayBuffer.isView(value) || typeOf(value) !== undefined) return value;
  if ("lo" in value && "ctxt" in value) return IN_LIBRARY;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, key === "terminator" ? v : withoutSpans(v, typeOf)]));
}

/** Ascending numbers, each as the distance to the one before. */
function differences(ascending: readonly number[]): readonly number[] {
  return ascending.map((n, k) => n - (k === 0 ? 0 : ascending[k - 1]));
}

function sizeOf(unit: Unit): number {
  return unit.reduce((sum, part) => sum + part.length, 0);
}

function numbers(list: readonly number[]): Uint8Array {
  const out: number[] = [];
  for (const n of list) pushNumber(out, n);
  return Uint8Array.from(out);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
