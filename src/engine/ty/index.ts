/** The face of ty/: types, and the queries over a resolved program. */
import type { Tables } from "../data_structures/stored_map";
import type { DefId } from "../hir/def";
import type { HirMap } from "../hir/hir";
import type { DiagnosticSink } from "../source/diagnostic";
import { checkCrate } from "./check/check_crate";
import { itemCx, type LowerCx } from "./collect/lower_cx";
import { lowerConst, lowerTraitRef, lowerTy } from "./collect/lower_ty";
import { aliasBounds } from "./collect/predicates";
import type { InferCtxt } from "./infer/face";
import { newInferCtxt } from "./infer/infer_ctxt";
import type { Interner } from "./interner";
import { memo } from "./memo";
import type { CoroutineLayout, TyCtxt } from "./tcx";
import { Tcx } from "./tcx_impl";
import type { BodyLowering, TypeckDeps, TypeckResult } from "./typeck/face";
import type { ConstBits } from "./mono/consts";
import type { GenericArg } from "./ty";

export { Interner } from "./interner";
export type { TyCtxt } from "./tcx";
export type { TypeckDeps, TypeckResult } from "./typeck/face";

/** What a session gives to make its queries. */
export interface TyCtxtOptions {
  readonly hir: HirMap;
  readonly interner: Interner;
  readonly sink: DiagnosticSink;
  /** Makes `layoutOf` over the queries. */
  readonly layout: (tcx: TyCtxt) => TyCtxt["layoutOf"];
  /** Runs the body of a constant with monomorphic arguments; bits of its (scalar) value, or undefined if that failed or was reported. */
  readonly evalConstBody: (def: DefId, args: readonly GenericArg[]) => ConstBits;
  /** What a coroutine saves: known from its MIR. */
  readonly coroutineLayout: (coroutine: DefId) => CoroutineLayout | undefined;
  /** Type-checks one outermost body. */
  readonly checkBody: (deps: TypeckDeps, def: DefId) => TypeckResult | undefined;
  /** The queries over the library alone, shared by all programs; they must have made their types with the interner this program's is made over. */
  readonly library?: TyCtxt;
}

function bodyLowering(tcx: Tcx): BodyLowering {
  const cxFor = (owner: DefId, infer: InferCtxt, inferArgs: boolean): LowerCx => ({
    ...itemCx(owner),
    infer: { ty: (span) => infer.nextTyVar(span), ct: (span) => infer.nextConstVar(span) },
    inferArgs,
    objectDefault: { kind: "ReErased" },
  });
  return {
    lowerTy: (ty, owner, infer, inferArgs) => lowerTy(tcx, cxFor(owner, infer, inferArgs), ty),
    lowerConst: (ct, ty, owner, infer) => lowerConst(tcx, cxFor(owner, infer, false), ct, ty),
    lowerTraitRef: (traitRef, selfTy, owner, infer) => lowerTraitRef(tcx, cxFor(owner, infer, false), traitRef, selfTy) ?? { def: owner, args: [] },
  };
}

/** The queries of one program, and the order to check all of it. */
export interface TyCtxtSession {
  readonly tcx: TyCtxt;
  /** Checks every item and body of the reader's crate and reports what is wrong. */
  readonly checkCrate: () => void;
  /** Everything found out so far, by the name of the question. */
  readonly tables: () => Tables;
}

/** Makes the queries. Nothing is computed before it is asked for. */
export function createTyCtxt(options: TyCtxtOptions): TyCtxtSession {
  let layoutOf: TyCtxt["layoutOf"] | undefined;
  const check = memo<DefId, TypeckResult | undefined>((def) => (options.hir.body(def) === undefined ? undefined : options.checkBody(deps, def)), () => undefined);
  const tcx: Tcx = new Tcx({
    hir: options.hir,
    interner: options.interner,
    sink: options.sink,
    layoutOf: (ty) => (layoutOf ??= options.layout(tcx))(ty),
    evalConstBody: options.evalConstBody,
    coroutineLayout: options.coroutineLayout,
    typeck: check,
    library: options.library instanceof Tcx ? options.library : undefined,
  });
  const deps: TypeckDeps = {
    wantedOfConstBlocks: new Map(),
    hir: options.hir,
    tcx,
    lowering: bodyLowering(tcx),
    newInferCtxt: (owner, closures) => newInferCtxt(tcx, owner, tcx.paramEnv(owner), closures, false),
    itemBounds: (alias) => aliasBounds(tcx, alias),
    identityArgs: (owner) => tcx.identityArgs(owner),
  };
  return { tcx, checkCrate: () => checkCrate({ tcx, deps }), tables: () => {
    tcx.settleMembers();
    return { ...tcx.tables(), typeck: check.known };
  } };
}
