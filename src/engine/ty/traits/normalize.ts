/** Replacing projections and opaque types by what they stand for. Counterpart: rustc_trait_selection `traits/normalize.rs`. */
import { superFoldConst, superFoldTy, type TypeFolder } from "../fold";
import type { Obligation, ObligationCause } from "../infer/face";
import type { SolverCx } from "../infer/solver_cx";
import type { Queries } from "../queries";
import { TypeFlags, type Ty } from "../ty";
import { project, traitRefOf } from "./project";

/** Nested normalisation deeper than this is given up. */
export const RECURSION_LIMIT = 128;

export interface NormalizeOptions {
  readonly cause: ObligationCause;
  readonly depth: number;
  /** Receives what must hold for the answer to be right. */
  readonly out: Obligation[];
  /** Leave a projection standing when its value is not known yet, instead of making a variable for it. */
  readonly rigidOnly: boolean;
}

const UNSETTLED = TypeFlags.HAS_INFER | TypeFlags.HAS_CLOSURE | TypeFlags.HAS_ERROR;

/** A trait method's `impl Trait` says what it is once the impl is chosen, not before: the trait's own body is only the default. */
function isOfUnknownImpl(tcx: Queries, t: Extract<Ty, { kind: "Alias" }>): boolean {
  if ((t.flags & TypeFlags.HAS_PARAM) === 0) return false;
  const node = tcx.hir.item(t.def);
  const parent = node.kind === "OpaqueTy" ? tcx.def(node.fn).parent : undefined;
  return parent !== undefined && tcx.def(parent).kind === "Trait";
}

export function normalizeWith(icx: SolverCx, ty: Ty, o: NormalizeOptions): Ty {
  const { tcx } = icx;
  const everywhere = icx.revealAll ? tcx.caches.revealed : tcx.caches.projections;
  const f: TypeFolder = {
    interner: tcx.interner,
    ty(t, b) {
      if ((t.flags & TypeFlags.HAS_PROJECTION) === 0) return t;
      if (t.kind !== "Alias") return superFoldTy(f, t, b);
      if (t.alias === "Opaque") return opaque(t, b);
      const inner = superFoldTy(f, t, b);
      return inner.kind === "Alias" ? projection(inner) : inner;
    },
    region: (r) => r,
    ct: (c, b) => (c.kind === "Unevaluated" ? icx.normalizeConst(superFoldConst(f, c, b)) : c),
  };

  function opaque(t: Extract<Ty, { kind: "Alias" }>, b: number): Ty {
    const inner = superFoldTy(f, t, b);
    if (!icx.revealAll || inner.kind !== "Alias" || isOfUnknownImpl(tcx, inner)) return inner;
    const hidden = o.depth > RECURSION_LIMIT ? undefined : tcx.resolveOpaque(inner.def, inner.args);
    if (hidden === undefined) return tcx.interner.error;
    return normalizeWith(icx, hidden, { ...o, depth: o.depth + 1 });
  }

  function projection(t: Extract<Ty, { kind: "Alias" }>): Ty {
    const settled = (t.flags & UNSETTLED) === 0;
    const cache = t.flags & TypeFlags.HAS_PARAM || icx.paramEnv.callerBounds.length > 0 ? envCache(icx) : everywhere;
    const known = settled ? cache.get(t) ?? (cache === everywhere ? tcx.libraryProjection(t, icx.revealAll) : undefined) : undefined;
    if (known !== undefined) return known;
    if (o.depth > RECURSION_LIMIT || icx.fuel-- <= 0) return tcx.interner.error;
    const result = project(icx, t.def, t.args, o.cause, o.depth);
    switch (result.kind) {
      case "Rigid":
        if (settled && icx.reached === Infinity) cache.set(t, t);
        return t;
      case "Value": {
        o.out.push(...result.nested);
        const value = icx.resolve(result.ty);
        const deep = value.flags & TypeFlags.HAS_PROJECTION && value !== t ? normalizeWith(icx, value, { ...o, depth: o.depth + 1 }) : value;
        if (settled && (deep.flags & UNSETTLED) === 0 && icx.reached === Infinity) cache.set(t, deep);
        return deep;
      }
      case "Ambiguous": {
        if (o.rigidOnly) return t;
        const value = icx.nextTyVar(o.cause.span);
        o.out.push({ cause: o.cause, predicate: { kind: "Projection", def: t.def, args: t.args, term: value, boundVars: 0 }, depth: o.depth + 1 });
        return value;
      }
      case "Error": {
        if (o.rigidOnly) return t;
        const traitRef = traitRefOf(tcx, t.def, t.args);
        o.out.push({ cause: o.cause, predicate: { kind: "Trait", traitRef, boundVars: 0 }, depth: o.depth + 1 });
        return tcx.interner.error;
      }
    }
  }

  return f.ty(ty, 0);
}

function envCache(icx: SolverCx): Map<Ty, Ty> {
  const { envProjections } = icx.tcx.caches;
  let map = envProjections.get(icx.paramEnv);
  if (map === undefined) {
    map = new Map();
    envProjections.set(icx.paramEnv, map);
  }
  return map;
}
