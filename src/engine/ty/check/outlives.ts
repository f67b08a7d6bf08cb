/** `&'static T` in a struct needs `T: 'static`. Other lifetimes are inferred (RFC 2093), this one is not. Counterpart: rustc_hir_analysis `outlives/`, E0310. */
import type { DefId } from "../../hir/def";
import type { Ty as HirTy } from "../../hir/hir";
import { error } from "../../source/diagnostic";
import { itemCx } from "../collect/lower_cx";
import { lowerTy } from "../collect/lower_ty";
import { someTy } from "../fold";
import type { Queries } from "../queries";
import { printTy } from "../typeck/print_ty";
import { TypeFlags, type Ty } from "../ty";

function staticParams(tcx: Queries, def: DefId): ReadonlySet<number> {
  const out = new Set<number>();
  for (const p of tcx.predicatesOf(def)) if (p.kind === "TypeOutlives" && p.region.kind === "ReStatic" && p.ty.kind === "Param") out.add(p.ty.index);
  return out;
}

/** Reports each `&'static` to something that may not live that long. */
export function checkStaticRefs(tcx: Queries, def: DefId): void {
  const node = tcx.hir.item(def);
  if (node.kind !== "Adt" || node.generics.params.length === 0) return;
  const known = staticParams(tcx, def);
  const visit = (ty: HirTy): void => {
    const { kind } = ty;
    switch (kind.kind) {
      case "Ref": {
        visit(kind.ty);
        if (kind.lifetime.res.kind !== "Static") return;
        const pointee = lowerTy(tcx, itemCx(def), kind.ty);
        if ((pointee.flags & TypeFlags.HAS_PARAM) === 0) return;
        someTy(pointee, (t: Ty) => {
          if (t.kind !== "Param" || known.has(t.index)) return false;
          tcx.sink.report(error("E0310", `the parameter type \`${t.name}\` may not live long enough`, ty.span, `...so that the reference type \`&'static ${printTy(tcx, pointee)}\` does not outlive the data it points at`));
          tcx.taint(def);
          return true;
        });
        return;
      }
      case "Slice": case "Array": case "Ptr": return visit(kind.ty);
      case "Tup": return kind.tys.forEach(visit);
      case "Path":
        if (kind.qpath.kind === "Resolved") for (const s of kind.qpath.path.segments) for (const a of s.args?.args ?? []) if (a.kind === "Type") visit(a.ty);
        return;
      default:
    }
  };
  for (const f of node.variants.flatMap((v) => v.fields)) visit(f.ty);
}
