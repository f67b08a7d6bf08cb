/** The lists of what real std has and our library has not: whatever the library gains leaves them, or it would be refused when used wrongly. */
import type { Module } from "../../../src/engine/hir/definitions";
import type { Res } from "../../../src/engine/hir/def";
import { STD_NAMES } from "../../../src/engine/hir/resolve/std_names";
import { libraryFiles } from "../../../src/engine/library/index";
import { readLibrary } from "../../../src/engine/pipeline";
import { Diagnostics } from "../../../src/engine/source/diagnostic";
import type { Ty } from "../../../src/engine/ty/ty";
import { STD_MEMBERS } from "../../../src/engine/ty/typeck/method/std_members";

const library = readLibrary(libraryFiles(), new Diagnostics());
const { tcx } = library.on(8);
const { session, crate } = library.defs;

it("no public name of a module is listed as missing from it", () => {
  const present: string[] = [];
  for (const [path, names] of Object.entries(STD_NAMES)) {
    let module: Module | undefined = crate.root;
    for (const part of path === "" ? [] : path.split("::")) {
      const res: Res | undefined = module?.types.get(part)?.res;
      module = res?.kind === "Def" ? session.modules.get(res.id) : undefined;
    }
    const found = module;
    if (found === undefined) continue;
    for (const name of names.split(" ")) if ([found.types, found.values, found.macros].some((in_) => in_.get(name)?.vis === "Public")) present.push(`${path}::${name}`);
  }
  expect(present).toEqual([]);
});

/** As the list names types. */
function listed(ty: Ty): string | undefined {
  switch (ty.kind) {
    case "Adt": return tcx.def(ty.def).name === "Atomic" ? "AtomicUsize" : tcx.def(ty.def).name;
    case "Int": case "Uint": return "integer";
    case "Float": return "float";
    case "Bool": return "bool";
    case "Char": return "char";
    case "Str": return "str";
    case "Slice": return "slice";
    case "Array": return "array";
    case "RawPtr": return "pointer";
    default: return undefined;
  }
}

it("no member of a type is listed as missing from it", () => {
  const present: string[] = [];
  for (let id = 0; id < session.table.count; id++) {
    const { kind, name, parent } = session.def(id);
    if (parent === undefined || !["AssocFn", "AssocConst", "AssocTy"].includes(kind)) continue;
    const owner = session.def(parent);
    const isInherent = owner.kind === "Impl" && tcx.implTraitRef(parent) === undefined;
    const type = isInherent ? listed(tcx.typeOf(parent)) : owner.kind === "Trait" && owner.name === "Iterator" ? owner.name : undefined;
    if (type !== undefined && (STD_MEMBERS[type] ?? "").split(" ").includes(name)) present.push(`${type}::${name}`);
  }
  expect(present).toEqual([]);
});
