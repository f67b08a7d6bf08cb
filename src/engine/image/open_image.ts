/** The library's image, opened: a library that begins with what an image knows, and finds out again what it does not. */
import { StoredMap, type Store, type Tables } from "../data_structures/stored_map";
import type { WorkKind } from "../hir/births";
import type { DefId } from "../hir/def";
import { DefTable, Module, type CrateData, type DefData, type DefNode, type MacroData, type MacroScope, type ModuleInside } from "../hir/definitions";
import { Expander } from "../hir/expand/expander";
import { libraryOf, type LibraryDefs, type LibraryFiles } from "../hir/library_defs";
import { originOf } from "../hir/origins";
import { Names } from "../hir/resolve/names";
import { Session } from "../hir/session";
import type { DiagnosticSink } from "../source/diagnostic";
import { SourceMap } from "../source/source_map";
import type { ExpnData } from "../source/span";
import { parseItemAt } from "../syntax/index";
import { Interner } from "../ty/interner";
import type { Ty } from "../ty/ty";
import { typeFromKey } from "../ty/type_key";
import { DefinitionColumns } from "./definition_columns";
import { ImageMiss, type ImageHeader } from "./format";
import { ImageReader } from "./reader";
import { ImageTable } from "./image_table";
import { HEADER_BYTES, madeOfColumns, rowsOfOrigins, type OriginRow, type StoredHead, type StoredMacroScope, type StoredMade, type StoredOrigins } from "./stored";

/** Tables of what lowering made of which definitions. */
const MADE_BY: readonly { readonly kind: WorkKind; readonly table: string }[] = [{ kind: "items", table: "madeByItems" }, { kind: "bodies", table: "madeByBodies" }, { kind: "generics", table: "madeByGenerics" }];

/** A library that begins with what an image knows. */
export interface OpenedImage {
  readonly defs: LibraryDefs;
  readonly interner: Interner;
  /** Functions that programs seldom enter. */
  readonly cold: ReadonlySet<DefId>;
  /** Puts the image's tables behind those of the same names. */
  restore(tables: Tables): void;
}

/** `files` gives the library's text when a message needs it. `read` is told of every entry asked for. */
export function openLibraryImage(bytes: Uint8Array, files: () => LibraryFiles, sink: DiagnosticSink, read: (table: string, key: number | string) => void = () => undefined): OpenedImage {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + length))) as ImageHeader;
  const modules: (Module | undefined)[] = [];
  const typeAt: (Ty | undefined)[] = [];
  const nodes: (DefNode | undefined)[] = [];
  const crate: CrateData = { name: "std", isLibrary: true, get root() { return moduleAt(header.root); } };

  const moduleAt = (index: number): Module => {
    let module = modules[index];
    if (module === undefined) {
      const { kind, def, parent } = entry<StoredHead>("moduleHeads", index);
      module = new Module(kind, def, parent === undefined ? undefined : moduleAt(parent), crate, () => entry<ModuleInside>("moduleInsides", index));
      modules[index] = module;
    }
    return module;
  };
  const keyOfType = new Map<number, string>();
  const typeOf = (id: number): Ty => {
    let ty = typeAt[id];
    if (ty === undefined) {
      read("types", id);
      ty = typeFromKey(keyOfType.get(id) ?? "", id, typeOf) ?? entry<Ty>("types", id);
      typeAt[id] = ty;
    }
    return ty;
  };
  const reader = new ImageReader(bytes, header, { typeAt: typeOf, moduleAt, crate });

  const tables = new Map<string, ImageTable>();
  let at = HEADER_BYTES + length;
  for (const table of header.tables) {
    tables.set(table.name, new ImageTable(table, at, reader, header.strings, (key) => read(table.name, key)));
    at += table.bytes;
  }
  const stores = new Map<string, Store<unknown, unknown>>(tables);
  const made = MADE_BY.map(({ table }) => {
    let lists: ReadonlyMap<DefId, DefId[]> | undefined;
    return () => lists ??= madeOfColumns(tables.get(table)?.get(0) as StoredMade);
  });
  MADE_BY.forEach(({ table }, k) => stores.set(table, { get: (maker) => made[k]().get(maker as DefId) }));
  function entry<T>(table: string, key: number): T {
    return stores.get(table)?.get(key) as T;
  }

  const interner = new Interner();
  const known = interner.all();
  const typeIds = new Map<string, number>();
  let typeId = 0;
  header.typeKeys.split("\n").forEach((key, k) => {
    typeId += header.typeIds[k];
    typeIds.set(key, typeId);
    keyOfType.set(typeId, key);
  });
  for (const ty of known.values()) typeAt[ty.id] = ty;
  interner.restore(header.typeCount, { get: (key) => {
    const id = typeIds.get(key);
    return id === undefined ? undefined : typeOf(id);
  } });

  const sourceMap = new SourceMap();
  sourceMap.addFile("", "");
  for (const name of header.files) sourceMap.addLazyFile(name, () => files().get(name) ?? "");
  sourceMap.restore(header.expansionCount, stores.get("expansions") as Store<number, ExpnData>);
  const table = new DefTable();
  const columns = new DefinitionColumns(bytes.subarray(at), header.defCount, { full: (id) => table.full(id) ?? remake(id), kinds: header.defKinds, name: (n) => header.strings[n], moduleAt, node: (n) => nodes[n] ??= entry<DefNode>("nodes", n) });
  table.restore(header.defCount, columns);
  stores.set("implMembers", { get: (id) => (columns.kind(id as DefId) === "Impl" ? columns.membersOf(id as DefId) : undefined) });
  const session = new Session({ sourceMap, sink, edition: 2024, test: false }, table);
  session.impls.length = header.impls;
  const names = new Names(session);
  const defs = libraryOf(session, crate, names, new Expander(session, names));
  const macroScopes: (MacroScope | undefined)[] = [];
  const scopeAt = (k: number | undefined): MacroScope | undefined => {
    if (k === undefined) return undefined;
    const { parent, macro } = entry<StoredMacroScope>("macroScopes", k);
    return macroScopes[k] ??= { get parent() { return scopeAt(parent); }, get macro() { return macroOf(session, macro); } };
  };
  let origins: readonly OriginRow[] | undefined;
  const remake = (id: DefId): DefData => {
    if (columns.kind(id) === "Mod") return remakeModule(id);
    const rows = origins ??= rowsOfOrigins(entry<StoredOrigins>("origins", 0));
    const k = originOf(rows.length, (i) => rows[i], id);
    if (k !== undefined) {
      const origin = rows[k];
      const item = parseItemAt(sourceMap.files[origin.span.file], origin.span, { edition: 2024, lazyBodies: true }, sink);
      if (item !== undefined) defs.collector.again(item, { ...origin, module: moduleAt(origin.module), macroScope: scopeAt(origin.macroScope) });
    } else redoMaker(id);
    const made = table.full(id);
    if (made === undefined) throw new ImageMiss(`syntax of \`${columns.get(id).name}\``);
    return made;
  };
  /** A module: what its attributes said has been done. */
  const remakeModule = (id: DefId): DefData => {
    const { kind, name, parent, span, identSpan, node, vis, module, isLocal } = columns.get(id);
    return table.put(id, { kind, name, parent, span, identSpan, node, vis, module, isLocal, scope: { kind: "Module", module, parent: undefined }, macroScope: undefined, attrs: [] });
  };
  /** Lowering made it: which, is found by looking at all of it once. */
  let makers: Map<DefId, readonly [WorkKind, DefId]> | undefined;
  const redoMaker = (id: DefId): void => {
    if (makers === undefined) {
      makers = new Map();
      for (const [k, { kind }] of MADE_BY.entries()) for (const [of, those] of made[k]()) for (const one of those) makers.set(one, [kind, of]);
    }
    const maker = makers.get(id);
    if (maker !== undefined) defs.hir.redo(...maker);
  };
  const restore = (tables: Tables): void => {
    for (const [name, map] of Object.entries(tables)) {
      const store = stores.get(name);
      if (store !== undefined && map instanceof StoredMap) map.restore(store);
    }
  };
  restore(defs.hir.tables());
  defs.hir.restored();
  return { defs, interner, cold: new Set(header.cold), restore };
}

function macroOf(session: Session, def: DefId): MacroData {
  const { node } = session.def(def);
  if (node.kind !== "Macro") throw new ImageMiss("macro");
  return node.macro;
}
