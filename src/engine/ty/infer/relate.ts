/**
 * Making two types equal by binding variables. Regions are ignored.
 * Differs from rustc: an associated type that was not normalised is normalised here instead of being a mismatch.
 * Counterpart: rustc_infer `relate/`, `TypeRelation`.
 */
import { TypeFlags, type Const, type ExistentialPredicate, type FnSig, type GenericArg, type Ty } from "../ty";
import type { VariableTable } from "./variables";

/** What relating needs besides the table. */
export interface RelateCx {
  readonly table: VariableTable;
  resolve(ty: Ty): Ty;
  /** Value of a projection if it has one; the projection itself otherwise. */
  projected(alias: Ty): Ty;
  simplifyConst(ct: Const): Const;
}

/** Does the variable occur in the (resolved) type? */
function occurs(cx: RelateCx, vid: number, ty: Ty): boolean {
  if ((ty.flags & TypeFlags.HAS_INFER) === 0) return false;
  const t = cx.table.shallow(ty);
  switch (t.kind) {
    case "Infer": return t.infer.kind === "TyVar" && t.infer.vid === vid;
    case "Adt": case "FnDef": case "Closure": case "Coroutine": case "Alias": return t.args.some((a) => a.kind === "Type" && occurs(cx, vid, a.ty));
    case "Array": case "Slice": return occurs(cx, vid, t.elem);
    case "RawPtr": case "Ref": return occurs(cx, vid, t.pointee);
    case "Tuple": return t.elems.some((e) => occurs(cx, vid, e));
    case "FnPtr": return t.sig.sig.inputs.some((e) => occurs(cx, vid, e)) || occurs(cx, vid, t.sig.sig.output);
    case "Dynamic": return t.predicates.some((p) => p.kind !== "AutoTrait" && (p.args.some((a) => a.kind === "Type" && occurs(cx, vid, a.ty)) || (p.kind === "Projection" && occurs(cx, vid, p.ty))));
    default: return false;
  }
}

function bindVar(cx: RelateCx, variable: Extract<Ty, { kind: "Infer" }>, other: Ty): boolean {
  const { infer } = variable;
  if (other.kind === "Infer") {
    // A general variable takes the kind of a number's.
    if (infer.kind === "TyVar") {
      if (other.infer.kind === "TyVar" && cx.table.isDiverging(infer.vid) && !cx.table.isDiverging(other.infer.vid)) cx.table.bind(other.infer, variable);
      else cx.table.bind(infer, other);
      return true;
    }
    if (other.infer.kind === "TyVar") {
      cx.table.bind(other.infer, variable);
      return true;
    }
    if (infer.kind !== other.infer.kind) return false;
    // The older one stays, so that what waits for it is not woken by every number that it meets.
    if (infer.vid > other.infer.vid) cx.table.bind(infer, other);
    else cx.table.bind(other.infer, variable);
    return true;
  }
  switch (infer.kind) {
    case "IntVar":
      if (other.kind !== "Int" && other.kind !== "Uint" && other.kind !== "Error") return false;
      break;
    case "FloatVar":
      if (other.kind !== "Float" && other.kind !== "Error") return false;
      break;
    case "TyVar":
      if (occurs(cx, infer.vid, other)) return false;
  }
  cx.table.bind(infer, other);
  return true;
}

/** Equal after binding; on false the table may be half changed (callers roll back). */
export function relate(cx: RelateCx, a0: Ty, b0: Ty): boolean {
  if (a0 === b0) return true;
  const a = cx.table.shallow(a0);
  const b = cx.table.shallow(b0);
  if (a === b) return true;
  // A variable that meets an error becomes one, so that what hangs on it stays quiet too.
  if (a.kind === "Error") return b.kind === "Infer" ? bindVar(cx, b, a) : true;
  if (b.kind === "Error") return a.kind === "Infer" ? bindVar(cx, a, b) : true;
  if (a.kind === "Infer") return b.kind === "Alias" && b.alias === "Projection" ? bindProjection(cx, a, b) : bindVar(cx, a, b);
  if (b.kind === "Infer") return a.kind === "Alias" && a.alias === "Projection" ? bindProjection(cx, b, a) : bindVar(cx, b, a);
  if (a.kind === "Alias" || b.kind === "Alias") return relateAliases(cx, a, b);
  switch (a.kind) {
    case "Adt": return b.kind === "Adt" && a.def === b.def && relateArgs(cx, a.args, b.args);
    case "FnDef": return b.kind === "FnDef" && a.def === b.def && relateArgs(cx, a.args, b.args);
    case "Coroutine": return b.kind === "Coroutine" && a.def === b.def && relateArgs(cx, a.args, b.args);
    case "Closure": return b.kind === "Closure" && a.def === b.def && relateArgs(cx, a.args, b.args);
    case "Ref": return b.kind === "Ref" && a.mutbl === b.mutbl && relate(cx, a.pointee, b.pointee);
    case "RawPtr": return b.kind === "RawPtr" && a.mutbl === b.mutbl && relate(cx, a.pointee, b.pointee);
    case "Slice": return b.kind === "Slice" && relate(cx, a.elem, b.elem);
    case "Array": return b.kind === "Array" && relate(cx, a.elem, b.elem) && relateConst(cx, a.len, b.len);
    case "Tuple": return b.kind === "Tuple" && a.elems.length === b.elems.length && a.elems.every((t, i) => relate(cx, t, b.elems[i]));
    case "FnPtr": return b.kind === "FnPtr" && relateSigs(cx, a.sig.sig, b.sig.sig);
    case "Dynamic": return b.kind === "Dynamic" && relateDyn(cx, a.predicates, b.predicates);
    default: return false;
  }
}

/** A variable and a projection: the variable becomes the projection's value, which may itself hold the variable only inside the projection. */
function bindProjection(cx: RelateCx, variable: Extract<Ty, { kind: "Infer" }>, alias: Ty): boolean {
  const value = cx.projected(alias);
  return value === alias ? bindVar(cx, variable, alias) : relate(cx, variable, value);
}

function relateAliases(cx: RelateCx, a: Ty, b: Ty): boolean {
  if (a.kind === "Alias" && b.kind === "Alias" && a.alias === b.alias && a.def === b.def) {
    const before = cx.table.snapshot();
    if (relateArgs(cx, a.args, b.args)) return true;
    cx.table.rollback(before);
  }
  const pa = cx.projected(a);
  const pb = cx.projected(b);
  return (pa !== a || pb !== b) && relate(cx, pa, pb);
}

function relateSigs(cx: RelateCx, a: FnSig, b: FnSig): boolean {
  return a.inputs.length === b.inputs.length && a.isUnsafe === b.isUnsafe && a.abi === b.abi && a.cVariadic === b.cVariadic && a.inputs.every((t, i) => relate(cx, t, b.inputs[i])) && relate(cx, a.output, b.output);
}

function relateDyn(cx: RelateCx, a: readonly ExistentialPredicate[], b: readonly ExistentialPredicate[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((p) => {
    const q = b.find((o) => o.kind === p.kind && o.def === p.def);
    if (q === undefined) return false;
    if (p.kind === "AutoTrait" || q.kind === "AutoTrait") return true;
    if (!relateArgs(cx, p.args, q.args)) return false;
    return p.kind !== "Projection" || q.kind !== "Projection" || relate(cx, p.ty, q.ty);
  });
}

export function relateArgs(cx: RelateCx, a: readonly GenericArg[], b: readonly GenericArg[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    const y = b[i];
    if (x.kind === "Type") {
      if (y.kind !== "Type" || !relate(cx, x.ty, y.ty)) return false;
    } else if (x.kind === "Const") {
      if (y.kind !== "Const" || !relateConst(cx, x.ct, y.ct)) return false;
    } else if (y.kind !== "Lifetime") return false;
  }
  return true;
}

export function relateConst(cx: RelateCx, a0: Const, b0: Const): boolean {
  const a = cx.simplifyConst(cx.table.shallowConst(a0));
  const b = cx.simplifyConst(cx.table.shallowConst(b0));
  if (a.kind === "Error" || b.kind === "Error") return true;
  if (a.kind === "Infer") {
    if (b.kind === "Infer" && a.vid === b.vid) return true;
    cx.table.bindConst(a.vid, b);
    return true;
  }
  if (b.kind === "Infer") {
    cx.table.bindConst(b.vid, a);
    return true;
  }
  if (a.kind === "Value") return b.kind === "Value" && a.value === b.value;
  if (a.kind === "Param") return b.kind === "Param" && a.index === b.index;
  if (a.kind === "Unevaluated") return b.kind === "Unevaluated" && a.def === b.def && relateArgs(cx, a.args, b.args);
  return false;
}
