/** Type-checks a listing against the real library. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { collectLibrary, resolveProgram } from "../../../src/engine/hir/index";
import type { LibraryDefs } from "../../../src/engine/hir/index";
import type { DefId } from "../../../src/engine/hir/def";
import type { Layout } from "../../../src/engine/layout/layout";
import { Diagnostics } from "../../../src/engine/source/diagnostic";
import { SourceMap } from "../../../src/engine/source/source_map";
import { parseCrate } from "../../../src/engine/syntax/index";
import { createTyCtxt } from "../../../src/engine/ty/index";
import { Interner } from "../../../src/engine/ty/interner";
import type { Queries } from "../../../src/engine/ty/queries";
import { checkBody } from "../../../src/engine/ty/typeck/check_body";
import { printThirBody } from "../../../src/engine/ty/typeck/thir/pretty";

const LIBRARY = join(__dirname, "../../../src/engine/library");

function texts(folder: string, prefix: string, out: Map<string, string>): Map<string, string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) texts(join(folder, entry.name), `${prefix}${entry.name}/`, out);
    else if (entry.name.endsWith(".rs")) out.set(prefix + entry.name, readFileSync(join(folder, entry.name), "utf8"));
  }
  return out;
}

const library: LibraryDefs = collectLibrary(texts(LIBRARY, "", new Map()), 2024, new Diagnostics());

export interface Checked {
  /** `E0308 3: mismatched types`, in order of report. */
  readonly errors: readonly string[];
  /** THIR of the named function. */
  thir(name: string): string;
  /** THIR of the closures in the named function. */
  closures(name: string): readonly string[];
}

export function check(text: string, edition: 2021 | 2024 = 2024): Checked {
  const sink = new Diagnostics();
  const sourceMap = new SourceMap();
  const user = parseCrate(sourceMap.addFile("main.rs", text), { edition, lazyBodies: false }, sink);
  const { hir } = resolveProgram({ sourceMap, sink, edition, library, user });
  const layout = (): ((ty: unknown) => Layout) => () => { throw new Error("no layouts in these tests"); };
  const session = createTyCtxt({
    hir, interner: new Interner(), sink, layout, evalConstBody: () => undefined, coroutineLayout: () => undefined,
    checkBody: (deps, def) => checkBody(deps, def) ?? { def, thir: undefined, closures: new Map(), opaqueTypes: new Map(), valueTy: deps.tcx.interner.error, hasErrors: true },
  });
  session.checkCrate();
  const tcx = session.tcx as Queries;
  const find = (name: string): DefId => {
    const id = hir.localDefs().find((d) => hir.def(d).name === name);
    if (id === undefined) throw new Error(`no definition ${name}`);
    return id;
  };
  const errors = sink.all.filter((d) => d.level === "error").map((d) => {
    const span = sourceMap.outermostCall(d.span);
    return `${d.code ?? "-"} ${sourceMap.lineColumn(span.file, span.lo).line}: ${d.message}`;
  });
  return {
    errors,
    thir: (name) => {
      const body = tcx.thirBody(find(name));
      return body === undefined ? errors.join("\n") : printThirBody(tcx, body);
    },
    closures: (name) => [...(tcx.typeck(find(name))?.closures.values() ?? [])].map((c) => (c.thir === undefined ? "" : printThirBody(tcx, c.thir))),
  };
}
