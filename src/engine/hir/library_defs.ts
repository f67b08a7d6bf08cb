/**
 * The library, collected: its modules, names and macros, its imports resolved; no body looked at.
 * Built once a session and shared by all programs resolved in it. Counterpart: rustc's crate metadata.
 */
import { parseCrate } from "../syntax/index";
import type { Attribute, Crate } from "../syntax/ast";
import type { DiagnosticSink } from "../source/diagnostic";
import { SourceMap } from "../source/source_map";
import type { SourceFile } from "../source/source_map";
import type { ExpnData } from "../source/span";
import { DUMMY_SPAN } from "../source/span";
import { Collector } from "./collect/collector";
import type { ModuleLoader } from "./collect/collector";
import type { CrateData, DefData } from "./definitions";
import { DefTable, Module } from "./definitions";
import { Expander } from "./expand/expander";
import { Names } from "./resolve/names";
import { Session } from "./session";
import type { Edition, SessionSeed } from "./session";

/** The library's text: path inside of the library folder (`lib.rs`, `fmt/mod.rs`, `fmt/num.rs`) → contents. */
export type LibraryFiles = ReadonlyMap<string, string>;

export interface LibraryDefs {
  readonly table: readonly DefData[];
  readonly seed: SessionSeed;
  /** Library files and expansions, to be entered in every session's source map behind the reader's file. */
  readonly files: readonly SourceFile[];
  readonly expansions: readonly ExpnData[];
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
  const { crate } = collectCrate(session, "std", true, root, load);
  session.library = crate;
  return {
    table: session.table.freeze(),
    seed: { library: crate, modules: session.modules, langItems: session.langItems, itemNames: session.itemNames, impls: session.impls, ctors: session.ctors, implMembers: session.implMembers },
    files: sourceMap.files.slice(1),
    expansions: sourceMap.expansions.slice(1),
  };
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
