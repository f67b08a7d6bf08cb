/**
 * The library, collected: its modules, names and macros, its imports resolved; no body looked at.
 * Built once a session and shared by all programs resolved in it. Counterpart: rustc's crate metadata.
 */
import { parseCrate } from "../syntax/index";
import type { Attribute, Crate } from "../syntax/ast";
import { StoredMap } from "../data_structures/stored_map";
import type { DiagnosticSink } from "../source/diagnostic";
import { SourceMap } from "../source/source_map";
import { DUMMY_SPAN } from "../source/span";
import { Collector } from "./collect/collector";
import type { ModuleLoader } from "./collect/collector";
import type { CrateData } from "./definitions";
import { DefTable, Module } from "./definitions";
import { Expander } from "./expand/expander";
import { Names } from "./resolve/names";
import { Session } from "./session";
import type { Edition } from "./session";
import { PublicPaths } from "./resolve/public_paths";
import { ResolvedProgram } from "./resolved_program";

/** The library's text: path inside of the library folder (`lib.rs`, `fmt/mod.rs`, `fmt/num.rs`) → contents. */
export type LibraryFiles = ReadonlyMap<string, string>;

export interface LibraryDefs {
  /** Its modules, names and impls; what lowering its bodies adds later stands at the end. */
  readonly session: Session;
  readonly crate: CrateData;
  /** Its items and bodies, lowered when first asked for, once for all programs. */
  readonly hir: ResolvedProgram;
  /** Collects its items again, and those in its bodies. */
  readonly collector: Collector;
  /** Under which paths its items can be seen. */
  readonly paths: PublicPaths;
  /** Its files from number 1 on, and its expansions. */
  readonly sourceMap: SourceMap;
}

/** Reads the whole library. Its errors are bugs of ours and go to `sink`. */
export function collectLibrary(files: LibraryFiles, edition: Edition, sink: DiagnosticSink): LibraryDefs {
  const sourceMap = new SourceMap();
  sourceMap.addFile("", "");
  const session = new Session({ sourceMap, sink, edition, test: false }, new DefTable());
  const parse = (path: string): Crate | undefined => {
    const text = files.get(path);
    return text === undefined ? undefined : parseCrate(sourceMap.addFile(path, text, true), { edition, lazyBodies: true }, sink);
  };
  const load: ModuleLoader = (path) => {
    const base = path.join("/");
    return parse(`${base}.rs`) ?? parse(`${base}/mod.rs`);
  };
  const root = parse("lib.rs") ?? { attrs: [], items: [], span: DUMMY_SPAN };
  const { crate, names, expander } = collectCrate(session, "std", true, root, load);
  return libraryOf(session, crate, names, expander);
}

/** The library around its definitions, be they collected or restored. */
export function libraryOf(session: Session, crate: CrateData, names: Names, expander: Expander): LibraryDefs {
  session.library = crate;
  const inBodies = new Collector(session, names, expander, crate, () => undefined);
  const paths = new PublicPaths(session);
  const hir = new ResolvedProgram({
    session, names, expander, paths, collectorFor: () => inBodies,
    items: new StoredMap(), bodies: new Map(), insides: new Map(), genericDefs: new StoredMap(), blockModules: new Map(),
  }, crate.root);
  return { session, crate, hir, paths, collector: inBodies, sourceMap: session.sourceMap };
}

export interface CollectedCrate {
  readonly crate: CrateData;
  readonly collector: Collector;
  readonly names: Names;
  readonly expander: Expander;
}

/** A crate's root module and everything in it. */
export function collectCrate(session: Session, name: string, isLibrary: boolean, tree: { readonly items: Crate["items"]; readonly attrs: readonly Attribute[]; readonly span: Crate["span"] }, load: ModuleLoader): CollectedCrate {
  const id = session.table.count;
  const crate: CrateData = { name, isLibrary, get root() { return module; } };
  const module: Module = new Module("Mod", id, undefined, crate);
  session.add({ kind: "Mod", name, parent: undefined, span: tree.span, identSpan: tree.span, node: { kind: "Mod", module, item: undefined }, vis: "Public", module, scope: { kind: "Module", module, parent: undefined }, macroScope: undefined, attrs: tree.attrs, isLocal: !isLibrary });
  session.modules.set(id, module);
  if (isLibrary) session.library = crate;
  const names = new Names(session);
  const expander = new Expander(session, names);
  const collector = new Collector(session, names, expander, crate, load);
  collector.collect(tree.items, { module, parent: id, scope: { kind: "Module", module, parent: undefined } }, undefined);
  return { crate, collector, names, expander };
}
