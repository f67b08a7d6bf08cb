/** How a type's parameters may vary: `&'a T` for longer `'a`, `&mut T` for exactly T. Counterpart: rustc_hir_analysis/src/variance. */
import type { DefId } from "../../hir/def";
import type { TyCtxt } from "../../ty/tcx";
import type { GenericArg, Region, Ty } from "../../ty/ty";

export type Variance = "Bivariant" | "Covariant" | "Contravariant" | "Invariant";

/** A parameter of variance `inner` in a place of variance `outer`. */
export function compose(outer: Variance, inner: Variance): Variance {
  if (outer === "Bivariant" || inner === "Bivariant") return "Bivariant";
  if (outer === "Invariant" || inner === "Invariant") return "Invariant";
  return outer === inner ? "Covariant" : "Contravariant";
}

function join(a: Variance, b: Variance): Variance {
  if (a === "Bivariant") return b;
  return b === "Bivariant" || a === b ? a : "Invariant";
}

export class Variances {
  private readonly known = new Map<DefId, Variance[]>();

  constructor(private readonly tcx: TyCtxt) {}

  /** By generic parameter of a struct, enum or union. Recursive types are solved by iteration from below. */
  of(adt: DefId): readonly Variance[] {
    const known = this.known.get(adt);
    if (known !== undefined) return known;
    const { params, count } = this.tcx.genericsOf(adt);
    if (this.tcx.langItem("phantom_data") === adt) return this.remember(adt, Array.from({ length: count }, () => "Covariant"));
    if (this.tcx.langItem("unsafe_cell") === adt) return this.remember(adt, Array.from({ length: count }, () => "Invariant"));
    const identity = params.map((p): GenericArg => {
      if (p.kind === "Type") return { kind: "Type", ty: this.tcx.interner.param(p.index, p.name) };
      if (p.kind === "Const") return { kind: "Const", ct: { kind: "Param", index: p.index, name: p.name } };
      return { kind: "Lifetime", region: { kind: "ReEarlyParam", index: p.index, name: p.name } };
    });
    const result = this.remember(adt, Array.from({ length: count }, () => "Bivariant"));
    for (let changed = true; changed;) {
      changed = false;
      const note = (index: number, v: Variance): void => {
        const joined = join(result[index], v);
        if (joined === result[index]) return;
        result[index] = joined;
        changed = true;
      };
      for (const variant of this.tcx.adtDef(adt).variants) for (const f of variant.fields) this.visit(this.tcx.fieldTy(f.def, identity), "Covariant", note);
    }
    return result;
  }

  private remember(adt: DefId, v: Variance[]): Variance[] {
    this.known.set(adt, v);
    return v;
  }

  private visit(ty: Ty, v: Variance, note: (index: number, v: Variance) => void): void {
    const region = (r: Region, rv: Variance): void => { if (r.kind === "ReEarlyParam") note(r.index, rv); };
    const args = (list: readonly GenericArg[], of: (i: number) => Variance): void => list.forEach((a, i) => {
      const av = compose(v, of(i));
      if (a.kind === "Type") this.visit(a.ty, av, note);
      else if (a.kind === "Lifetime") region(a.region, av);
    });
    switch (ty.kind) {
      case "Param": return note(ty.index, v);
      case "Ref":
        region(ty.region, v);
        return this.visit(ty.pointee, ty.mutbl === "Mut" ? compose(v, "Invariant") : v, note);
      case "RawPtr": return this.visit(ty.pointee, ty.mutbl === "Mut" ? compose(v, "Invariant") : v, note);
      case "Array": case "Slice": return this.visit(ty.elem, v, note);
      case "Tuple": return ty.elems.forEach((t) => this.visit(t, v, note));
      case "Adt": {
        const inner = this.of(ty.def);
        return args(ty.args, (i) => inner[i] ?? "Invariant");
      }
      case "FnPtr":
        ty.sig.sig.inputs.forEach((t) => this.visit(t, compose(v, "Contravariant"), note));
        return this.visit(ty.sig.sig.output, v, note);
      case "Dynamic":
        region(ty.region, v);
        return ty.predicates.forEach((p) => { if (p.kind !== "AutoTrait") args(p.args, () => "Invariant"); });
      case "Alias": case "FnDef": case "Closure": case "Coroutine": return args(ty.args, () => "Invariant");
      default:
    }
  }
}
