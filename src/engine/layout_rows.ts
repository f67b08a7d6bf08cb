/** The layouts of a file's own types, as the command line prints them. */
import type { Checked } from "./pipeline";
import type { DefId } from "./hir/def";
import type { Layout } from "./layout";
import { printTy } from "./ty/typeck/print_ty";
import type { Ty } from "./ty/ty";

export interface LayoutField {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

export interface LayoutRow {
  readonly type: string;
  readonly size: number;
  readonly align: number;
  readonly fields: readonly LayoutField[];
  readonly variants: readonly { readonly name: string; readonly fields: readonly LayoutField[] }[];
}

/** Every non-generic type of the file. Differs from the contract: instantiations of generic types are not listed yet. */
export function layoutRows(checked: Checked): readonly LayoutRow[] {
  const { tcx, resolution } = checked;
  return resolution.hir.localDefs().filter((id) => {
    const { kind } = tcx.def(id);
    return (kind === "Struct" || kind === "Enum" || kind === "Union") && tcx.genericsOf(id).params.every((p) => p.kind === "Lifetime");
  }).map((id) => row(checked, id));
}

function row({ tcx }: Checked, id: DefId): LayoutRow {
  const ty = tcx.typeOf(id);
  const mono = ty.kind === "Adt" ? tcx.interner.adt(ty.def, ty.args.map((a) => (a.kind === "Lifetime" ? { kind: "Lifetime" as const, region: { kind: "ReErased" as const } } : a))) : ty;
  const layout = tcx.layoutOf(mono);
  const def = tcx.adtDef(id);
  const fieldsOf = (variant: number, l: Layout): LayoutField[] => def.variants[variant].fields.map((f, i) => ({
    name: f.name, offset: l.fields.kind === "Arbitrary" ? l.fields.offsets[i] ?? 0 : 0, size: fieldSize(l.fieldTys?.[i]),
  }));
  const fieldSize = (t: Ty | undefined): number => (t === undefined ? 0 : tcx.layoutOf(t).size);
  const isEnum = def.kind === "Enum";
  return {
    type: printTy(tcx, mono), size: layout.size, align: layout.align,
    fields: isEnum ? [] : fieldsOf(0, layout),
    variants: isEnum ? def.variants.map((v, i) => ({ name: v.name, fields: layout.variants.kind === "Multiple" ? fieldsOf(i, layout.variants.variants[i]) : layout.variants.index === i ? fieldsOf(i, layout) : [] })) : [],
  };
}
