/**
 * E0391 that follows E0072: a body holds a value of a type that contains itself, and whether it needs dropping cannot be found out.
 * Counterpart: rustc's query cycle in `adt_drop_tys`. Differs from rustc: of types that contain each other, it is the first found that is told.
 */
import type { DefId } from "../hir/def";
import type { Body } from "../mir/mir";
import { error, type DiagnosticSink } from "../source/diagnostic";
import type { TyCtxt } from "../ty/tcx";
import { TypeFlags, type Ty } from "../ty/ty";

/** `told`: types already reported. */
export function checkEndlessDrops(tcx: TyCtxt, body: Body, told: Set<DefId>, sink: DiagnosticSink): void {
  for (const { ty } of body.localDecls) {
    if (ty.flags & TypeFlags.HAS_ERROR) continue;
    const def = endless(tcx, ty, []);
    if (def === undefined || told.has(def)) continue;
    told.add(def);
    const { name, span, identSpan } = tcx.def(def);
    sink.report(error("E0391", `cycle detected when computing when \`${name}\` needs drop`, { ...span, hi: identSpan.hi }, "", [], [
      { level: "note", message: `...which immediately requires computing when \`${name}\` needs drop again` },
    ]));
  }
}

/** A type of the reader's that holds itself, met on the way from `ty` to what it owns. */
function endless(tcx: TyCtxt, ty: Ty, inside: readonly DefId[]): DefId | undefined {
  const first = (tys: readonly Ty[], within: readonly DefId[]): DefId | undefined => {
    for (const t of tys) {
      const found = endless(tcx, t, within);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  switch (ty.kind) {
    case "Tuple": return first(ty.elems, inside);
    case "Array": return endless(tcx, ty.elem, inside);
    case "Adt": {
      if (inside.includes(ty.def)) return tcx.isLocal(ty.def) ? ty.def : undefined;
      const within = [...inside, ty.def];
      if (within.length > 32) return undefined;
      if (tcx.isLocal(ty.def)) return first(tcx.adtDef(ty.def).variants.flatMap((v) => v.fields.map((f) => tcx.fieldTy(f.def, ty.args))), within);
      // What a container of the library owns lies behind a pointer: only a body's own container has to know how to drop it.
      if (tcx.dropImpl(ty) !== undefined && inside.length > 0) return undefined;
      return first(ty.args.flatMap((a) => (a.kind === "Type" ? [a.ty] : [])), inside);
    }
    default: return undefined;
  }
}
