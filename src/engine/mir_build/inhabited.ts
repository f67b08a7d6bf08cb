/** Whether a type has any value. Counterpart: rustc_middle `ty/inhabitedness`. */
import type { TyCtxt } from "../ty/tcx";
import type { Ty, VariantDef } from "../ty/ty";

/** False only when the type plainly has no value: `!`, enums without variants, and what contains one. */
export function isInhabited(tcx: TyCtxt, ty: Ty, depth = 0): boolean {
  if (depth > 8) return true;
  switch (ty.kind) {
    case "Never": return false;
    case "Tuple": return ty.elems.every((t) => isInhabited(tcx, t, depth + 1));
    case "Array": return !(ty.len.kind === "Value" && ty.len.value > 0n) || isInhabited(tcx, ty.elem, depth + 1);
    case "Adt": {
      const def = tcx.adtDef(ty.def);
      return def.kind === "Union" || def.variants.some((v) => isVariantInhabited(tcx, ty, v, depth));
    }
    default: return true;
  }
}

/** Can a value be of this variant of the enum (or struct) type? */
export function isVariantInhabited(tcx: TyCtxt, ty: Extract<Ty, { kind: "Adt" }>, variant: VariantDef, depth = 0): boolean {
  return variant.fields.every((f) => isInhabited(tcx, tcx.fieldTy(f.def, ty.args), depth + 1));
}
