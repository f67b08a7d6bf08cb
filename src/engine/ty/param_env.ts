/** What may be assumed inside an item: its predicates and all that follows from them. Counterpart: rustc_ty_utils `ty.rs` (`param_env`). */
import type { DefId } from "../hir/def";
import { DUMMY_SPAN } from "../source/span";
import type { ClosureFacts, Obligation, ParamEnv } from "./infer/face";
import { newInferCtxt } from "./infer/infer_ctxt";
import type { Queries } from "./queries";
import { elaborate } from "./traits/elaborate";
import { TypeFlags, type Predicate } from "./ty";

const hasProjection = (p: Predicate): boolean => {
  if (p.kind === "Trait") return p.traitRef.args.some((a) => a.kind === "Type" && (a.ty.flags & TypeFlags.HAS_PROJECTION) !== 0);
  return p.kind === "Projection" && ((p.term.flags & TypeFlags.HAS_PROJECTION) !== 0 || p.args.some((a) => a.kind === "Type" && (a.ty.flags & TypeFlags.HAS_PROJECTION) !== 0));
};

/** An env that assumes nothing. */
export const EMPTY_ENV: ParamEnv = { callerBounds: [] };

/** Elaborates the predicates; projections in them are replaced where other predicates give their value. */
export function paramEnvOf(tcx: Queries, owner: DefId, closures: ClosureFacts): ParamEnv {
  const raw: ParamEnv = { callerBounds: elaborate(tcx, tcx.predicatesOf(owner)).filter((p) => p.kind === "Trait" || p.kind === "Projection") };
  if (!raw.callerBounds.some(hasProjection)) return raw;
  const icx = newInferCtxt(tcx, owner, raw, closures, false);
  const out: Predicate[] = [];
  for (const p of raw.callerBounds) {
    out.push(p);
    if (!hasProjection(p)) continue;
    const nested: Obligation[] = [];
    const normal = icx.normalizePredicateInto(p, { span: DUMMY_SPAN, body: owner, code: { kind: "Misc" }, parent: undefined }, 0, nested);
    if (normal.kind === "Trait") {
      const args = icx.resolveArgs(normal.traitRef.args);
      if (args.some((a) => a.kind === "Type" && (a.ty.flags & (TypeFlags.HAS_INFER | TypeFlags.HAS_ERROR)) !== 0)) continue;
      if (args.some((a, i) => a.kind === "Type" && a.ty !== argTy(p, i))) out.push({ ...normal, traitRef: { def: normal.traitRef.def, args } });
    } else if (normal.kind === "Projection") {
      const term = icx.resolve(normal.term);
      if ((term.flags & (TypeFlags.HAS_INFER | TypeFlags.HAS_ERROR)) === 0) out.push({ ...normal, args: icx.resolveArgs(normal.args), term });
    }
  }
  return { callerBounds: out };
}

function argTy(p: Predicate, i: number): unknown {
  const a = p.kind === "Trait" ? p.traitRef.args[i] : undefined;
  return a?.kind === "Type" ? a.ty : undefined;
}
