/** Generic arguments of an item, from what the reader wrote in a path's segments, the rest inferred. Counterpart: rustc_hir_analysis `hir_ty_lowering/generics.rs`. */
import type { DefId } from "../../hir/def";
import type { PathSegment } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { GenericParamDef } from "../tcx";
import type { GenericArg, Ty } from "../ty";
import type { FnCtxt } from "./fn_ctxt";

/**
 * Arguments for the parameters that `def` itself declares, in order. With `self`, the type before `as` in `<T as Trait>::name`, what is not
 * written of the trait's has its default; otherwise, unless some arguments are written, it is inferred. Reports E0107.
 */
export function ownArgs(fcx: FnCtxt, def: DefId, params: readonly GenericParamDef[], segment: PathSegment | undefined, span: Span, self?: Ty): GenericArg[] {
  const written = segment?.args?.args ?? [];
  const values = written.filter((a) => a.kind !== "Lifetime");
  const explicit = params.filter((p) => p.kind !== "Lifetime" && !isSelf(p) && !isSynthetic(fcx, def, p));
  const required = explicit.filter((p) => !p.hasDefault).length;
  if (values.length > 0 && (values.length > explicit.length || values.length < required)) {
    reportCount(fcx, def, required, explicit.length, values.length, segment, span);
  }
  checkLifetimes(fcx, def, params, written.length - values.length, segment, span);
  let next = 0;
  const isExplicit = self !== undefined || values.length > 0;
  const made: GenericArg[] = [];
  const argFor = (p: GenericParamDef): GenericArg => {
    if (isSelf(p) && self !== undefined) return { kind: "Type", ty: self };
    if (p.kind === "Lifetime" || isSelf(p) || isSynthetic(fcx, def, p)) return fcx.freshArg(p.kind, span);
    const arg = values[next++];
    if (arg === undefined && isExplicit && p.hasDefault && p.kind === "Type") return { kind: "Type", ty: fcx.subst(fcx.tcx.typeOf(p.def), made) };
    if (arg === undefined) return fcx.freshArg(p.kind, span);
    if (arg.kind === "Type" && p.kind === "Type") return { kind: "Type", ty: fcx.lowerTy(arg.ty) };
    if (arg.kind === "Const" && p.kind === "Const") return { kind: "Const", ct: fcx.deps.lowering.lowerConst(arg.value, fcx.tcx.typeOf(p.def), fcx.owner, fcx.infer) };
    if (arg.kind === "Type" && p.kind === "Const" && arg.ty.kind.kind === "Infer") return fcx.freshArg("Const", span);
    fcx.error("E0747", `${p.kind === "Const" ? "type" : "constant"} provided when a ${p.kind === "Const" ? "constant" : "type"} was expected`, segment?.args?.span ?? span);
    return fcx.freshArg(p.kind, span);
  };
  for (const p of params) made.push(argFor(p));
  return made;
}

/** E0107 and E0794 for lifetime arguments. */
function checkLifetimes(fcx: FnCtxt, def: DefId, params: readonly GenericParamDef[], written: number, segment: PathSegment | undefined, span: Span): void {
  if (written === 0) return;
  const item = fcx.hir.item(def);
  const generics = item.kind === "Fn" ? item.generics : undefined;
  const early = params.filter((p) => p.kind === "Lifetime").length;
  const at = segment?.ident.span ?? span;
  if (generics?.params.some((p) => p.kind.kind === "Lifetime" && p.kind.late)) {
    if (written !== early) fcx.error("E0794", "cannot specify lifetime arguments explicitly if late bound lifetime parameters are present", at);
    return;
  }
  if (written === early) return;
  const args = (n: number): string => `${n} lifetime argument${n === 1 ? "" : "s"}`;
  fcx.error("E0107", `${KIND_WORDS[fcx.tcx.def(def).kind] ?? "item"} takes ${args(early)} but ${args(written)} ${written === 1 ? "was" : "were"} supplied`, at, `expected ${args(early)}`);
}

function isSelf(p: GenericParamDef): boolean {
  return p.name === "Self" && p.index === 0;
}

function isSynthetic(fcx: FnCtxt, def: DefId, p: GenericParamDef): boolean {
  const kind = fcx.tcx.def(def).kind;
  if (p.kind !== "Type" || (kind !== "Fn" && kind !== "AssocFn")) return false;
  const item = fcx.hir.item(def);
  if (item.kind !== "Fn") return false;
  const param = item.generics.params.find((x) => x.def === p.def);
  return param !== undefined && param.kind.kind === "Type" && param.kind.synthetic;
}

const KIND_WORDS: Readonly<Record<string, string>> = { Fn: "function", AssocFn: "associated function", Struct: "struct", Enum: "enum", Variant: "enum", Trait: "trait", Union: "union", TyAlias: "type alias", AssocConst: "associated constant" };

function reportCount(fcx: FnCtxt, def: DefId, required: number, max: number, supplied: number, segment: PathSegment | undefined, span: Span): void {
  const d = fcx.tcx.def(def);
  const takes = max === 0 ? 0 : supplied > max ? max : required;
  const bound = required === max ? "" : supplied > max ? "at most " : "at least ";
  const word = d.kind === "AssocFn" && fcx.tcx.associatedItems(d.parent ?? def).some((i) => i.def === def && i.hasSelf) ? "method" : KIND_WORDS[d.kind] ?? "item";
  const were = supplied === 1 ? "was" : "were";
  fcx.error("E0107", `${word} takes ${bound}${takes} generic argument${takes === 1 ? "" : "s"} but ${supplied} generic argument${supplied === 1 ? "" : "s"} ${were} supplied`, segment?.ident.span ?? span, `expected ${bound}${takes} generic argument${takes === 1 ? "" : "s"}`);
}
