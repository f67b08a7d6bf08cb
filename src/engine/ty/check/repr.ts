/** Representation hints against the type that bears them. Counterpart: rustc_hir_analysis `check/check.rs` (`check_transparent`, `check_packed`, `check_enum`), rustc_passes `check_attr.rs`. */
import type { DefId } from "../../hir/def";
import { error, type Label } from "../../source/diagnostic";
import type { Queries } from "../queries";
import { TypeFlags, type AdtDef, type Ty } from "../ty";
import { headSpan } from "./item_cx";

/** E0566, E0587, E0588, E0690, E0692, E0731, E0732. */
export function checkRepr(tcx: Queries, def: DefId): void {
  const adt = tcx.adtDef(def);
  const hints = tcx.hir.attrs(def).filter((a) => a.name === "repr");
  const args = hints.flatMap((a) => a.args);
  const { repr } = adt;
  const ints = args.filter((a) => /^[iu](8|16|32|64|128|size)$/.test(a));
  if (ints.length > 1) tcx.report("E0566", "conflicting representation hints", hints[0].span);
  if (repr.transparent && args.length > 1) return tcx.report("E0692", `transparent ${adt.kind.toLowerCase()} cannot have other repr hints`, hints[0].span);
  if (repr.packed !== undefined && repr.align !== undefined) return tcx.report("E0587", "type has conflicting packed and align representation hints", headSpan(tcx, def));
  if (repr.packed !== undefined) checkPacked(tcx, def, adt);
  if (repr.transparent) checkTransparent(tcx, def, adt);
  if (adt.kind === "Enum") checkExplicitDiscriminants(tcx, def, adt);
}

function checkPacked(tcx: Queries, def: DefId, adt: AdtDef): void {
  const seen = new Set<Ty>();
  const aligned = (ty: Ty): DefId | undefined => {
    if (seen.has(ty)) return undefined;
    seen.add(ty);
    if (ty.kind === "Array") return aligned(ty.elem);
    if (ty.kind === "Tuple") return ty.elems.map(aligned).find((d) => d !== undefined);
    if (ty.kind !== "Adt") return undefined;
    const inner = tcx.adtDef(ty.def);
    if (inner.repr.align !== undefined) return ty.def;
    return inner.kind === "Enum" ? undefined : inner.variants[0]?.fields.map((f) => aligned(tcx.fieldTy(f.def, ty.args))).find((d) => d !== undefined);
  };
  const found = adt.variants.flatMap((v) => v.fields).map((f) => aligned(tcx.typeOf(f.def))).find((d) => d !== undefined);
  if (found === undefined) return;
  tcx.sink.report(error("E0588", "packed type cannot transitively contain a `#[repr(align)]` type", headSpan(tcx, def), "", [], [{ level: "note", message: `\`${tcx.def(found).name}\` has a \`#[repr(align)]\` attribute`, span: tcx.isLocal(found) ? headSpan(tcx, found) : undefined }]));
}

function checkTransparent(tcx: Queries, def: DefId, adt: AdtDef): void {
  if (adt.kind === "Enum" && adt.variants.length !== 1) {
    if (adt.variants.length > 0) tcx.report("E0731", `transparent enum needs exactly one variant, but has ${adt.variants.length}`, headSpan(tcx, def), `needs exactly one variant, but has ${adt.variants.length}`);
    return;
  }
  const heavy = adt.variants.flatMap((v) => v.fields).filter((f) => !isTrivial(tcx, tcx.typeOf(f.def)));
  if (heavy.length < 2) return;
  const text = `needs at most one field with non-trivial size or alignment, but has ${heavy.length}`;
  const labels = heavy.map((f): Label => ({ span: tcx.def(f.def).span, text: "this field has non-zero size or requires alignment", primary: false }));
  tcx.sink.report(error("E0690", `transparent ${adt.kind.toLowerCase()} ${text}`, headSpan(tcx, def), text, labels));
}

/** No bytes, no alignment. */
function isTrivial(tcx: Queries, ty: Ty): boolean {
  if (ty.flags & TypeFlags.HAS_ERROR) return true;
  if (ty.kind === "Adt" && tcx.itemName(ty.def) === "phantom_data") return true;
  if (ty.flags & (TypeFlags.HAS_PARAM | TypeFlags.HAS_PROJECTION)) return false;
  const { size, align } = tcx.layoutOf(tcx.normalizeMono(ty, []));
  return size === 0 && align === 1;
}

function checkExplicitDiscriminants(tcx: Queries, def: DefId, adt: AdtDef): void {
  const node = tcx.hir.item(def);
  if (node.kind !== "Adt" || adt.repr.int !== undefined) return;
  const isUnit = (i: number): boolean => adt.variants[i].ctor?.kind === "Const";
  const explicit = node.variants.some((v) => v.discriminant !== undefined);
  if (explicit && !node.variants.every((_, i) => isUnit(i))) tcx.report("E0732", "`#[repr(inttype)]` must be specified for enums with explicit discriminants and non-unit variants", headSpan(tcx, def));
}
