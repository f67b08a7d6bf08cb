/**
 * `-> impl Trait` and `async fn` in a trait: what an impl's method returns instead must satisfy the same bounds.
 * Differs from rustc: looked at when the trait's method returns the `impl Trait` itself, not something around it.
 * Counterpart: rustc_hir_analysis `check/compare_impl_item.rs` (`collect_return_position_impl_trait_in_trait_tys`, `compare_asyncness`).
 */
import type { DefId } from "../../hir/def";
import type { Span } from "../../source/span";
import { foldPredicate, superFoldTy, type TypeFolder } from "../fold";
import type { ObligationCause } from "../infer/face";
import type { SolverCx } from "../infer/solver_cx";
import type { Queries } from "../queries";
import { substPredicate } from "../subst";
import { printTraitRef, printTy } from "../typeck/print_ty";
import { TypeFlags, type GenericArg, type Ty } from "../ty";

/** One method of an impl beside the trait's. `span` is where its result is written, `head` the whole signature. */
export interface ReturnComparison {
  readonly icx: SolverCx;
  readonly cause: ObligationCause;
  readonly name: string;
  readonly traitItem: DefId;
  readonly args: readonly GenericArg[];
  /** What the impl's method returns, normalised. */
  readonly output: Ty;
  readonly span: Span;
  readonly head: Span;
  /** The trait says `async`, the impl does not. */
  readonly lacksAsync: boolean;
}

export function compareOpaqueReturn(tcx: Queries, c: ReturnComparison): void {
  const theirs = tcx.fnSig(c.traitItem).sig.output;
  if (theirs.kind !== "Alias" || theirs.alias !== "Opaque" || (c.output.flags & TypeFlags.HAS_ERROR) !== 0) return;
  const folder: TypeFolder = {
    interner: tcx.interner,
    ty: (t, b) => (t.kind === "Alias" && t.def === theirs.def ? c.output : superFoldTy(folder, t, b)),
    region: (r) => r,
    ct: (ct) => ct,
  };
  for (const bound of tcx.itemBounds(theirs.def)) {
    const p = foldPredicate(folder, substPredicate(tcx.interner, bound, c.args));
    if (p.kind === "Trait" && p.boundVars === 0) {
      if (c.icx.mayHold(p) !== "no") continue;
      if (c.lacksAsync && tcx.itemName(p.traitRef.def) === "future_trait") return tcx.report(undefined, `method should be \`async\` or return a future, but it is synchronous`, c.head);
      return tcx.report("E0277", `the trait bound \`${printTy(tcx, c.output)}: ${printTraitRef(tcx, p.traitRef)}\` is not satisfied`, c.span, `the trait \`${printTraitRef(tcx, p.traitRef)}\` is not implemented for \`${printTy(tcx, c.output)}\``);
    }
    if (p.kind === "Projection" && p.boundVars === 0) {
      const found = c.icx.normalize(tcx.interner.alias("Projection", p.def, p.args), c.cause);
      const wanted = c.icx.normalize(p.term, c.cause);
      c.icx.selectWherePossible();
      if (c.icx.eq(wanted, found)) continue;
      const [e, f] = [printTy(tcx, c.icx.resolve(wanted)), printTy(tcx, c.icx.resolve(found))];
      const message = tcx.itemName(p.def) === "future_output" ? `expected \`impl Future<Output = ${f}>\` to be a future that resolves to \`${e}\`, but it resolves to \`${f}\`` : `type mismatch resolving \`<${printTy(tcx, c.output)} as ${tcx.def(tcx.def(p.def).parent ?? p.def).name}>::${tcx.def(p.def).name} == ${e}\``;
      return tcx.report("E0271", message, c.span, `expected \`${e}\`, found \`${f}\``);
    }
  }
}
