/** The face of the room: a parsed program in, a `HirMap` out. */
import { StoredMap } from "../data_structures/stored_map";
import type { DiagnosticSink } from "../source/diagnostic";
import type { SourceMap } from "../source/source_map";
import { DUMMY_SPAN } from "../source/span";
import type { Crate } from "../syntax/ast";
import type { DefId } from "./def";
import { DefTable } from "./definitions";
import { checkCrateAttributes } from "./collect/attribute_forms";
import { collectCrate } from "./library_defs";
import type { LibraryDefs } from "./library_defs";
import type { HirMap } from "./hir";
import type { Program } from "./lower/program";
import { PublicPaths } from "./resolve/public_paths";
import { ResolvedProgram } from "./resolved_program";
import { Session } from "./session";
import type { Edition } from "./session";

export { collectLibrary } from "./library_defs";
export type { LibraryDefs, LibraryFiles } from "./library_defs";

export interface ResolveInput {
  /** File 0 is the reader's; the library's files are entered here. */
  readonly sourceMap: SourceMap;
  readonly sink: DiagnosticSink;
  readonly edition: Edition;
  /** Keep `#[test]` functions and `#[cfg(test)]`. */
  readonly test?: boolean;
  /** What messages and `module_path!` call the reader's crate. */
  readonly crateName?: string;
  readonly library: LibraryDefs;
  readonly user: Crate;
}

export interface Resolution {
  readonly hir: HirMap;
  /** The first definition that does not belong to the library. */
  readonly firstUserDef: DefId;
}

/** Resolves a program against the library. All of the reader's items and bodies are lowered; the library's when asked for. Never throws. */
export function resolveProgram(input: ResolveInput): Resolution {
  const { sourceMap, library } = input;
  sourceMap.enterLibrary(library.sourceMap);
  const table = new DefTable(library.session.table);
  const session = new Session({ sourceMap, sink: input.sink, edition: input.edition, test: input.test ?? false }, table, library.session);
  checkCrateAttributes(session, input.user.attrs);
  const user = collectCrate(session, input.crateName ?? "main", false, input.user, () => undefined);
  const program: Program = {
    session,
    names: user.names,
    expander: user.expander,
    paths: new PublicPaths(session, library.paths),
    collectorFor: () => user.collector,
    items: new StoredMap(),
    bodies: new Map(),
    insides: new Map(),
    genericDefs: new StoredMap(),
    blockModules: new Map(),
  };
  const { root } = user.crate;
  const harness = input.test !== true ? undefined : session.add({
    kind: "Fn", name: "main", parent: root.def, span: DUMMY_SPAN, identSpan: DUMMY_SPAN, node: { kind: "Harness", tests: user.collector.tests }, vis: "Public",
    module: root, scope: { kind: "Module", module: root, parent: undefined }, macroScope: undefined, attrs: [], isLocal: true,
  });
  const hir = new ResolvedProgram(program, root, library.hir, harness?.id);
  hir.lowerAll();
  return { hir, firstUserDef: table.firstOwn };
}
