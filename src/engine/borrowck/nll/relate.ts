/** Subtyping of two types that differ in regions only: which outlives constraints it needs. Counterpart: rustc_borrowck/src/type_check/relate_tys.rs. */
import type { GenericArg, Region, Ty } from "../../ty/ty";
import type { RegionTypes, Vid } from "./region_types";
import { compose, type Variance, type Variances } from "./variance";

export interface Relation {
  readonly types: RegionTypes;
  readonly variances: Variances;
  /** Adds `longer: shorter`. */
  outlives(longer: Vid, shorter: Vid): void;
}

/** `a` is used where `b` is expected (Covariant), or the reverse, or both must be equal. */
export function relate(r: Relation, a: Ty, b: Ty, v: Variance = "Covariant"): void {
  if (a === b || v === "Bivariant") return;
  switch (a.kind) {
    case "Ref":
      if (b.kind !== "Ref") break;
      region(r, a.region, b.region, v);
      return relate(r, a.pointee, b.pointee, a.mutbl === "Mut" && b.mutbl === "Mut" ? "Invariant" : v);
    case "RawPtr":
      if (b.kind !== "RawPtr") break;
      return relate(r, a.pointee, b.pointee, b.mutbl === "Mut" ? "Invariant" : v);
    case "Array":
      if (b.kind === "Array") return relate(r, a.elem, b.elem, v);
      break;
    case "Slice":
      if (b.kind === "Slice") return relate(r, a.elem, b.elem, v);
      break;
    case "Tuple":
      if (b.kind !== "Tuple" || a.elems.length !== b.elems.length) break;
      return a.elems.forEach((t, i) => relate(r, t, b.elems[i], v));
    case "Adt": {
      if (b.kind !== "Adt" || a.def !== b.def) break;
      const inner = r.variances.of(a.def);
      return args(r, a.args, b.args, (i) => compose(v, inner[i] ?? "Invariant"));
    }
    case "Closure": case "Coroutine": case "FnDef":
      if (b.kind === a.kind && a.def === b.def) return args(r, a.args, b.args, () => "Invariant");
      break;
    case "FnPtr":
      if (b.kind !== "FnPtr" || a.sig.sig.inputs.length !== b.sig.sig.inputs.length) break;
      a.sig.sig.inputs.forEach((t, i) => relate(r, t, b.sig.sig.inputs[i], compose(v, "Contravariant")));
      return relate(r, a.sig.sig.output, b.sig.sig.output, v);
    case "Dynamic":
      if (b.kind !== "Dynamic") break;
      region(r, a.region, b.region, v);
      return a.predicates.forEach((p, i) => {
        const q = b.predicates[i];
        if (p.kind !== "AutoTrait" && q !== undefined && q.kind !== "AutoTrait" && p.def === q.def) args(r, p.args, q.args, () => "Invariant");
        if (p.kind === "Projection" && q?.kind === "Projection") relate(r, p.ty, q.ty, "Invariant");
      });
    case "Alias":
      if (b.kind === "Alias" && a.def === b.def) return args(r, a.args, b.args, () => "Invariant");
      break;
    default:
  }
  if (a.kind === "Alias" || b.kind === "Alias") flow(r, a, b, v);
}

/**
 * One side is a projection that stands for the other: what it was made of may be in it.
 * Differs from rustc: rustc normalises with regions; here every region of one side flows to every region of the other.
 */
function flow(r: Relation, a: Ty, b: Ty, v: Variance): void {
  for (const x of r.types.regions(a)) {
    for (const y of r.types.regions(b)) {
      if (v !== "Contravariant") r.outlives(x, y);
      if (v !== "Covariant") r.outlives(y, x);
    }
  }
}

function region(r: Relation, a: Region, b: Region, v: Variance): void {
  if (a.kind !== "ReVar" || b.kind !== "ReVar") return;
  if (v !== "Contravariant") r.outlives(a.vid, b.vid);
  if (v !== "Covariant") r.outlives(b.vid, a.vid);
}

function args(r: Relation, a: readonly GenericArg[], b: readonly GenericArg[], v: (i: number) => Variance): void {
  a.forEach((x, i) => {
    const y = b[i];
    if (x.kind === "Type" && y?.kind === "Type") relate(r, x.ty, y.ty, v(i));
    else if (x.kind === "Lifetime" && y?.kind === "Lifetime" && v(i) !== "Bivariant") region(r, x.region, y.region, v(i));
  });
}
