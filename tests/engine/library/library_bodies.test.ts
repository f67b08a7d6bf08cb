/** Every body of the library type-checks: an error in one would come to light only in a program that reaches it, as a refusal. */
import { readLibrary } from "../../../src/engine/pipeline";
import { libraryFiles } from "../../../src/engine/library/index";
import { Diagnostics } from "../../../src/engine/source/diagnostic";

it("all bodies of the library have types", () => {
  const sink = new Diagnostics();
  const library = readLibrary(libraryFiles(), sink);
  const { tcx } = library.on(8);
  const { hir, session, sourceMap } = library.defs;
  const wrong: string[] = [];
  for (let def = 0; def < session.table.count; def++) {
    const { kind } = session.def(def);
    if (!["Fn", "AssocFn", "Const", "AssocConst", "Static"].includes(kind) || hir.body(def) === undefined) continue;
    if (tcx.bodyHasErrors(def)) wrong.push(tcx.defPath(def));
  }
  const errors = sink.all.filter((d) => d.level === "error").map((d) => `${sourceMap.files[d.span.file].name}:${sourceMap.lineColumn(d.span.file, d.span.lo).line} ${d.code ?? ""} ${d.message}`);
  expect([...errors, ...wrong]).toEqual([]);
});
