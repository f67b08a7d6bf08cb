/** Where a type is written: what is in scope there, and what becomes of things left out. Counterpart: rustc_hir_analysis `HirTyLowerer`. */
import type { DefId } from "../../hir/def";
import type { Lifetime } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Queries } from "../queries";
import type { Const, Region, Ty } from "../ty";

/** Inference variables of a body, for `_` and arguments left out. */
export interface LowerInfer {
  ty(span: Span): Ty;
  ct(span: Span): Const;
}

export interface LowerCx {
  /** Its parameters are in scope. */
  readonly owner: DefId;
  /** Present in bodies. */
  readonly infer: LowerInfer | undefined;
  /** Arguments left out altogether are inferred (paths of expressions and patterns), instead of being missing. */
  readonly inferArgs: boolean;
  /** Set while a signature is lowered: late-bound lifetimes are its bound variables. Counts binders between it and here. */
  readonly sigBinders: number | undefined;
  /** Lifetime of trait objects that say none. */
  readonly objectDefault: Region;
  /** `_` was found where it is not allowed: reported once by the caller. */
  readonly onPlaceholder?: (span: Span) => void;
}

/** Index from which late-bound lifetimes of the enclosing function are numbered when its body names them. */
export const LIBERATED = 10_000;

/** Lowering of an item's own signature: nothing is inferred. */
export function itemCx(owner: DefId): LowerCx {
  return { owner, infer: undefined, inferArgs: false, sigBinders: undefined, objectDefault: { kind: "ReStatic" } };
}

/** One binder further in. */
export function underBinder(cx: LowerCx): LowerCx {
  return cx.sigBinders === undefined ? cx : { ...cx, sigBinders: cx.sigBinders + 1 };
}

/** Late-bound lifetimes of a function, in order. */
export function lateParams(tcx: Queries, fn: DefId): readonly DefId[] {
  return (tcx.hirGenerics(fn)?.params ?? []).flatMap((p) => (p.kind.kind === "Lifetime" && p.kind.late ? [p.def] : []));
}

/** A lifetime as a region. Elided lifetimes of a signature are numbered after its named late-bound ones. */
export function lowerRegion(tcx: Queries, cx: LowerCx, lifetime: Lifetime): Region {
  const { res } = lifetime;
  switch (res.kind) {
    case "Static": return { kind: "ReStatic" };
    case "Error":
      tcx.taint(cx.owner);
      return { kind: "ReError" };
    case "Infer": return { kind: "ReErased" };
    case "Bound": {
      const shift = cx.sigBinders !== undefined && res.depth === cx.sigBinders ? lateParams(tcx, cx.owner).length : 0;
      return { kind: "ReBound", debruijn: res.depth, index: res.index + shift, name: lifetime.name };
    }
    case "Param": {
      const index = tcx.paramIndex(res.def);
      if (index !== undefined) return { kind: "ReEarlyParam", index, name: lifetime.name };
      const fn = tcx.def(res.def).parent;
      const late = fn === undefined ? 0 : Math.max(0, lateParams(tcx, fn).indexOf(res.def));
      return cx.sigBinders !== undefined
        ? { kind: "ReBound", debruijn: cx.sigBinders, index: late, name: lifetime.name }
        : { kind: "ReEarlyParam", index: LIBERATED + late, name: lifetime.name };
    }
  }
}
