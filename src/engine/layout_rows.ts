/** The layouts of a file's own types, as the command line prints them. */
import type { Checked } from "./pipeline";
import type { DefId } from "./hir/def";
import type { Layout } from "./layout";
import { printTy } from "./ty/typeck/print_ty";
import { TypeFlags, type Ty } from "./ty/ty";

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

type Adt = Extract<Ty, { kind: "Adt" }>;

/** Every non-generic type of the file, and after each generic one the instantiations among `used` and in what these are made of. */
export function layoutRows(checked: Checked, used: readonly Ty[]): readonly LayoutRow[] {
  const { tcx, resolution } = checked;
  const made = instantiations(checked, used);
  return resolution.hir.localDefs().flatMap((id) => {
    const { kind } = tcx.def(id);
    if (kind !== "Struct" && kind !== "Enum" && kind !== "Union") return [];
    if (!tcx.genericsOf(id).params.every((p) => p.kind === "Lifetime")) return (made.get(id) ?? []).map((ty) => row(checked, ty));
    const ty = tcx.typeOf(id);
    return ty.kind === "Adt" ? [row(checked, erased(checked, ty))] : [];
  });
}

/** The file's generic types with arguments, as they occur in the types given: each once, in the order met. */
function instantiations({ tcx }: Checked, used: readonly Ty[]): ReadonlyMap<DefId, readonly Adt[]> {
  const found = new Map<DefId, Adt[]>();
  const seen = new Set<Ty>();
  const visit = (ty: Ty): void => {
    if (seen.has(ty) || (ty.flags & (TypeFlags.HAS_PARAM | TypeFlags.HAS_PROJECTION | TypeFlags.HAS_ERROR)) !== 0) return;
    seen.add(ty);
    switch (ty.kind) {
      case "Ref": case "RawPtr": visit(ty.pointee); return;
      case "Slice": case "Array": visit(ty.elem); return;
      case "Tuple": ty.elems.forEach(visit); return;
      case "Adt": {
        if (tcx.isLocal(ty.def)) {
          const list = found.get(ty.def) ?? [];
          found.set(ty.def, [...list, ty]);
        }
        for (const a of ty.args) if (a.kind === "Type") visit(a.ty);
        for (const v of tcx.adtDef(ty.def).variants) for (const f of v.fields) visit(tcx.normalizeMono(tcx.typeOf(f.def), ty.args));
        return;
      }
      default: return;
    }
  };
  used.forEach(visit);
  return found;
}

function erased({ tcx }: Checked, ty: Adt): Adt {
  const made = tcx.interner.adt(ty.def, ty.args.map((a) => (a.kind === "Lifetime" ? { kind: "Lifetime" as const, region: { kind: "ReErased" as const } } : a)));
  return made.kind === "Adt" ? made : ty;
}

function row({ tcx }: Checked, mono: Adt): LayoutRow {
  const layout = tcx.layoutOf(mono);
  const def = tcx.adtDef(mono.def);
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
