/** What an `impl Trait` in return position stands for, once all arguments are known. Counterpart: rustc `type_of_opaque`, `collect_return_position_impl_trait_in_trait_tys`. */
import type { DefId } from "../../hir/def";
import type { Queries } from "../queries";
import { substTy } from "../subst";
import type { GenericArg, Ty } from "../ty";

/** The type at the place in `ours` where `theirs` has the opaque type. */
function counterpart(opaque: DefId, theirs: Ty, ours: Ty): Ty | undefined {
  if (theirs.kind === "Alias" && theirs.alias === "Opaque" && theirs.def === opaque) return ours;
  const inArgs = (a: readonly GenericArg[], b: readonly GenericArg[]): Ty | undefined => {
    for (let i = 0; i < a.length; i++) {
      const [x, y] = [a[i], b[i]];
      const found = x.kind === "Type" && y?.kind === "Type" ? counterpart(opaque, x.ty, y.ty) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  if (theirs.kind === "Adt" && ours.kind === "Adt") return inArgs(theirs.args, ours.args);
  if (theirs.kind === "Ref" && ours.kind === "Ref") return counterpart(opaque, theirs.pointee, ours.pointee);
  if (theirs.kind === "Tuple" && ours.kind === "Tuple") return theirs.elems.map((t, i) => (ours.elems[i] === undefined ? undefined : counterpart(opaque, t, ours.elems[i]))).find((t) => t !== undefined);
  return undefined;
}

/** The hidden type with arguments put in; for a trait's method, that of the impl which the arguments select. */
export function resolveOpaque(tcx: Queries, opaque: DefId, args: readonly GenericArg[]): Ty | undefined {
  const node = tcx.hir.item(opaque);
  if (node.kind !== "OpaqueTy") return undefined;
  const { parent } = tcx.def(node.fn);
  if (parent !== undefined && tcx.def(parent).kind === "Trait") {
    const instance = tcx.resolveInstance(node.fn, args);
    if (instance === undefined || instance.kind !== "Item") return undefined;
    if (instance.def !== node.fn) {
      const found = counterpart(opaque, tcx.fnSig(node.fn).sig.output, tcx.fnSig(instance.def).sig.output);
      return found === undefined ? undefined : substTy(tcx.interner, found, instance.args);
    }
  }
  const hidden = tcx.hiddenType(opaque);
  return hidden === undefined ? undefined : substTy(tcx.interner, hidden, args);
}
