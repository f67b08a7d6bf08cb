/** Resolves a listing against the mini library and gives its queries. */
import { collectLibrary, resolveProgram } from "../../../src/engine/hir/index";
import type { DefId } from "../../../src/engine/hir/def";
import { Diagnostics } from "../../../src/engine/source/diagnostic";
import { SourceMap } from "../../../src/engine/source/source_map";
import { parseCrate } from "../../../src/engine/syntax/index";
import { createTyCtxt } from "../../../src/engine/ty/index";
import { EMPTY_ENV } from "../../../src/engine/ty/param_env";
import { newInferCtxt } from "../../../src/engine/ty/infer/infer_ctxt";
import { Interner } from "../../../src/engine/ty/interner";
import type { Queries } from "../../../src/engine/ty/queries";
import type { Layout } from "../../../src/engine/layout/layout";
import { MINI_LIBRARY } from "./mini_library";

/** `ignoreBodies`: bodies are taken to be right. */
export function session(text: string, ignoreBodies = false) {
  const sink = new Diagnostics();
  const libraryErrors = new Diagnostics();
  const library = collectLibrary(new Map([["lib.rs", MINI_LIBRARY]]), 2024, libraryErrors);
  const sourceMap = new SourceMap();
  const user = parseCrate(sourceMap.addFile("main.rs", text), { edition: 2024, lazyBodies: false }, sink);
  const { hir } = resolveProgram({ sourceMap, sink, edition: 2024, library, user });
  const refuse = (): never => {
    throw new Error("no bodies, no layouts in these tests");
  };
  const made = createTyCtxt({ hir, interner: new Interner(), sink, layout: (): (() => Layout) => refuse, evalConstBody: () => undefined, coroutineLayout: () => undefined, checkBody: ignoreBodies ? () => undefined : refuse });
  const tcx = made.tcx as Queries;
  const find = (name: string): DefId => {
    const id = hir.localDefs().find((d) => hir.def(d).name === name);
    if (id === undefined) throw new Error(`no definition ${name}`);
    return id;
  };
  const solver = (owner?: DefId) => newInferCtxt(tcx, owner ?? 0, owner === undefined ? EMPTY_ENV : tcx.paramEnv(owner), tcx.finishedClosures, owner === undefined);
  const errors = (): string[] => [...libraryErrors.all, ...sink.all].map((d) => `${d.code ?? ""} ${sourceMap.lineColumn(d.span.file, d.span.lo).line}: ${d.message}`);
  return { tcx, hir, sink, made, find, solver, errors, sourceMap };
}
