/** Structs, enums and unions: variants, fields, discriminants, representation. Counterpart: rustc_hir_analysis `collect.rs` (`adt_def`), rustc_middle `ty/adt.rs`. */
import type { DefId } from "../../hir/def";
import type { Attr, FieldDef as HirField, Variant as HirVariant } from "../../hir/hir";
import type { Queries } from "../queries";
import type { AdtDef, IntTy, ReprOptions, Ty, UintTy, VariantDef } from "../ty";

const INT_REPRS: readonly string[] = ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];

const isIntRepr = (s: string): s is IntTy | UintTy => INT_REPRS.includes(s);

/** `#[repr(…)]` read. Several attributes add up; `packed(n)` takes the least, `align(n)` the greatest. */
export function reprOptions(attrs: readonly Attr[]): ReprOptions {
  let c = false;
  let transparent = false;
  let packed: number | undefined;
  let align: number | undefined;
  let int: IntTy | UintTy | undefined;
  for (const arg of attrs.flatMap((a) => (a.name === "repr" ? a.args : []))) {
    const number = /^(packed|align)\((\d+)\)$/.exec(arg);
    if (arg === "C") c = true;
    else if (arg === "transparent") transparent = true;
    else if (arg === "packed") packed = 1;
    else if (isIntRepr(arg)) int = arg;
    else if (number?.[1] === "packed") packed = Math.min(packed ?? Infinity, Number(number[2]));
    else if (number?.[1] === "align") align = Math.max(align ?? 0, Number(number[2]));
  }
  return { c, transparent, packed, align, int };
}

/** Type of the logical discriminant as the reader sees it: what `repr` says, else `isize`. */
export function reprTy(tcx: Queries, repr: ReprOptions): Ty {
  const { int } = repr;
  if (int === undefined) return tcx.interner.isize;
  return int.startsWith("i") ? tcx.interner.int(int as IntTy) : tcx.interner.uint(int as UintTy);
}

/** A value as the signed or unsigned number its type says. */
function wrap(value: bigint, int: IntTy | UintTy | undefined): bigint {
  const name = int ?? "isize";
  const bits = name.endsWith("size") ? 64 : Number(name.slice(1));
  return name.startsWith("i") ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}

export function adtDef(tcx: Queries, id: DefId): AdtDef {
  const node = tcx.hir.item(id);
  const { name } = tcx.def(id);
  const repr = reprOptions(tcx.hir.attrs(id));
  if (node.kind !== "Adt") return { def: id, name, kind: "Struct", variants: [], repr };
  const ty = reprTy(tcx, repr);
  let next = 0n;
  const variants = node.variants.map((v): VariantDef => {
    let discr = wrap(next, repr.int);
    if (v.discriminant !== undefined) {
      tcx.noteConstTy(v.discriminant, ty);
      const bits = tcx.evalConst({ kind: "Unevaluated", def: v.discriminant, args: [] });
      if (bits !== undefined) discr = wrap(bits, repr.int);
    }
    next = discr + 1n;
    return { def: v.def, name: v.ident.name, ctor: v.ctor, fields: v.fields.map((f) => ({ def: f.def, name: f.ident.name })), discr };
  });
  return { def: id, name, kind: node.adt, variants, repr };
}

/** The struct, enum or union that a variant, constructor or field belongs to. */
export function adtOf(tcx: Queries, part: DefId): DefId | undefined {
  for (let at: DefId | undefined = part; at !== undefined; at = tcx.def(at).parent) {
    const { kind } = tcx.def(at);
    if (kind === "Struct" || kind === "Enum" || kind === "Union") return at;
  }
  return undefined;
}

/** The HIR of a field. */
export function hirField(tcx: Queries, field: DefId): { readonly adt: DefId; readonly field: HirField } | undefined {
  const adt = adtOf(tcx, field);
  const node = adt === undefined ? undefined : tcx.hir.item(adt);
  if (adt === undefined || node?.kind !== "Adt") return undefined;
  for (const v of node.variants) for (const f of v.fields) if (f.def === field) return { adt, field: f };
  return undefined;
}

/** The variant whose constructor (or definition) this is. */
export function hirVariantOf(tcx: Queries, part: DefId): { readonly adt: DefId; readonly variant: HirVariant } | undefined {
  const adt = adtOf(tcx, part);
  const node = adt === undefined ? undefined : tcx.hir.item(adt);
  if (adt === undefined || node?.kind !== "Adt") return undefined;
  const variant = node.variants.find((v) => v.def === part || v.ctor?.def === part);
  return variant === undefined ? undefined : { adt, variant };
}
