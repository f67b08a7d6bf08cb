/** HIR patterns to THIR: default binding modes written out, constants expanded into what they are made of. Counterpart: rustc_mir_build `thir/pattern`. */
import type { Expr as HirExpr, Pat as HirPat } from "../../../hir/hir";
import type { FieldPat, Expr, Pat, PatKind, ThirLit } from "../../thir";
import type { GenericArg, Ty } from "../../ty";
import { position } from "../pat";
import { variantOfDef } from "../path";
import { bitWidth, finalArgs, finalTy, toBits, type ThirCx } from "./cx";
import { literal } from "./literal";

export function thirPat(cx: ThirCx, p: HirPat, isShorthand = false): Pat {
  const { tables } = cx.fcx;
  const recorded = tables.nodeTypes.get(p.hirId);
  const ty = recorded === undefined ? cx.fcx.silentError() : finalTy(cx, recorded, p.span);
  let pat: Pat = { kind: kindOf(cx, p, ty, isShorthand), ty, span: p.span };
  const looked = tables.patAdjustments.get(p.hirId) ?? [];
  for (let i = looked.length - 1; i >= 0; i--) pat = { kind: { kind: "Deref", sub: pat }, ty: finalTy(cx, looked[i], p.span), span: p.span };
  return pat;
}

const WILD: PatKind = { kind: "Wild" };

function failed(cx: ThirCx): PatKind {
  cx.fcx.silentError();
  return WILD;
}

function kindOf(cx: ThirCx, p: HirPat, ty: Ty, isShorthand: boolean): PatKind {
  const { fcx } = cx;
  const { tables } = fcx;
  const k = p.kind;
  switch (k.kind) {
    case "Wild": return WILD;
    case "Never": return { kind: "Never" };
    case "Err": return failed(cx);
    case "Binding": return {
      kind: "Binding", name: k.ident.name, var: k.local, mode: tables.patBindingModes.get(p.hirId) ?? "ByValue", mutability: k.mutbl,
      varTy: finalTy(cx, fcx.localTy(k.local, p.span), p.span), sub: k.sub === undefined ? undefined : thirPat(cx, k.sub), isShorthand,
      ...(fcx.body.locals[k.local]?.isMade === true ? { isMade: true } : {}),
    };
    case "Or": return { kind: "Or", pats: k.pats.map((x) => thirPat(cx, x)) };
    case "Tuple": return { kind: "Leaf", subpatterns: positional(cx, k.pats, k.rest, ty.kind === "Tuple" ? ty.elems.length : k.pats.length) };
    case "TupleStruct": {
      const found = tables.typeDependentDefs.get(p.hirId);
      const variant = found === undefined ? undefined : variantOfDef(fcx, found.def);
      return variant === undefined ? failed(cx) : variantKind(cx, ty, variant.adt, variant.index, positional(cx, k.pats, k.rest, variant.variant.fields.length));
    }
    case "Struct": {
      const found = tables.typeDependentDefs.get(p.hirId);
      const variant = found === undefined ? undefined : variantOfDef(fcx, found.def);
      if (variant === undefined) return failed(cx);
      const fields = k.fields.flatMap((f): FieldPat[] => {
        const index = tables.fieldIndices.get(f.pat.hirId);
        return index === undefined ? [] : [{ field: index.field, pat: thirPat(cx, f.pat, f.isShorthand) }];
      });
      return variantKind(cx, ty, variant.adt, variant.index, fields);
    }
    case "Path": {
      const found = tables.typeDependentDefs.get(p.hirId);
      if (found === undefined) return failed(cx);
      if (found.kind === "Const" || found.kind === "AssocConst") return cx.final ? constantPat(cx, p, found.def, finalArgs(cx, tables.nodeArgs.get(p.hirId) ?? [], p.span), ty).kind : WILD;
      const variant = variantOfDef(fcx, found.def);
      return variant === undefined ? failed(cx) : variantKind(cx, ty, variant.adt, variant.index, []);
    }
    case "Ref": return { kind: "Deref", sub: thirPat(cx, k.pat) };
    case "Lit": {
      const value = litValue(cx, k.expr, ty);
      return value === undefined ? failed(cx) : { kind: "Constant", value };
    }
    case "Range": return rangeKind(cx, p, k, ty);
    case "Slice": {
      const parts = { prefix: k.prefix.map((x) => thirPat(cx, x)), slice: k.slice === undefined ? undefined : thirPat(cx, k.slice), suffix: k.suffix.map((x) => thirPat(cx, x)) };
      return ty.kind === "Array" ? { kind: "Array", ...parts } : { kind: "Slice", ...parts };
    }
  }
}

function positional(cx: ThirCx, pats: readonly HirPat[], rest: number | undefined, total: number): FieldPat[] {
  return pats.map((x, i) => ({ field: position(i, rest, pats.length, total), pat: thirPat(cx, x) }));
}

function variantKind(cx: ThirCx, ty: Ty, adt: number, variantIndex: number, subpatterns: readonly FieldPat[]): PatKind {
  if (cx.fcx.tcx.adtDef(adt).kind !== "Enum") return { kind: "Leaf", subpatterns };
  return { kind: "Variant", def: adt, args: ty.kind === "Adt" ? ty.args : [], variantIndex, subpatterns };
}

/** Value of a literal or constant path in a pattern. */
function litValue(cx: ThirCx, e: HirExpr, ty: Ty): ThirLit | undefined {
  if (e.kind.kind === "Lit") return literal(e.kind.lit, ty, e.kind.negated);
  if (e.kind.kind === "Unary" && e.kind.op === "Neg" && e.kind.expr.kind.kind === "Lit") return literal(e.kind.expr.kind.lit, ty, true);
  if (e.kind.kind === "Path") {
    const found = cx.fcx.tables.typeDependentDefs.get(e.hirId);
    if (found === undefined || !cx.final) return { kind: "Scalar", bits: 0n };
    const bits = cx.fcx.tcx.evalConst({ kind: "Unevaluated", def: found.def, args: finalArgs(cx, cx.fcx.tables.nodeArgs.get(e.hirId) ?? [], e.span) });
    return bits === undefined ? undefined : { kind: "Scalar", bits: toBits(bits, ty) };
  }
  if (e.kind.kind === "Block" && e.kind.block.expr !== undefined && e.kind.block.stmts.length === 0) return litValue(cx, e.kind.block.expr, ty);
  if (e.kind.kind === "ConstBlock") {
    const bits = cx.fcx.tcx.evalConst({ kind: "Unevaluated", def: e.kind.def, args: cx.fcx.deps.identityArgs(cx.fcx.owner) });
    return bits === undefined ? undefined : { kind: "Scalar", bits: toBits(bits, ty) };
  }
  return undefined;
}

/** Position of bits in the type's order: signed integers shifted, floats made monotonic. */
export function orderKey(bits: bigint, ty: Ty): bigint {
  const width = BigInt(bitWidth(ty));
  const sign = 1n << (width - 1n);
  if (ty.kind === "Int") return bits ^ sign;
  if (ty.kind === "Float") return bits & sign ? (1n << width) - 1n - bits : bits | sign;
  return bits;
}

function fromOrderKey(key: bigint, ty: Ty): bigint {
  const width = BigInt(bitWidth(ty));
  const sign = 1n << (width - 1n);
  if (ty.kind === "Int") return key ^ sign;
  if (ty.kind === "Float") return key & sign ? key ^ sign : (1n << width) - 1n - key;
  return key;
}

/** Least and greatest value's place in the type's order. */
export function extremes(ty: Ty): readonly [bigint, bigint] {
  if (ty.kind === "Char") return [0n, 0x10ffffn];
  if (ty.kind === "Bool") return [0n, 1n];
  return [0n, (1n << BigInt(bitWidth(ty))) - 1n];
}

function rangeKind(cx: ThirCx, p: HirPat, k: Extract<HirPat["kind"], { kind: "Range" }>, ty: Ty): PatKind {
  if (ty.kind === "Infer" || ty.kind === "Error") return WILD;
  const end = (e: HirExpr | undefined, missing: bigint): bigint | undefined => {
    if (e === undefined) return missing;
    const v = litValue(cx, e, ty);
    return v?.kind === "Scalar" ? orderKey(v.bits, ty) : undefined;
  };
  const [min, max] = extremes(ty);
  const lo = end(k.lo, min);
  let hi = end(k.hi, max);
  if (lo === undefined || hi === undefined) return cx.final ? failed(cx) : WILD;
  if (!k.closed && k.hi !== undefined) {
    if (lo >= hi) {
      if (cx.final) cx.fcx.error("E0579", "lower bound for range pattern must be less than upper bound", p.span, "lower bound larger than upper bound");
      return WILD;
    }
    hi -= 1n;
  } else if (lo > hi) {
    if (cx.final) cx.fcx.error("E0030", "lower bound for range pattern must be less than or equal to upper bound", p.span, "lower bound larger than upper bound");
    return WILD;
  }
  return { kind: "Range", lo: fromOrderKey(lo, ty), hi: fromOrderKey(hi, ty) };
}

// ---- constants ----

/** A named constant as the pattern it stands for, read off its own body. */
function constantPat(cx: ThirCx, p: HirPat, def: number, args: readonly GenericArg[], ty: Ty): Pat {
  const { tcx } = cx.fcx;
  const none = (): Pat => ({ kind: failed(cx), ty, span: p.span });
  if (ty.kind === "Int" || ty.kind === "Uint" || ty.kind === "Bool" || ty.kind === "Char" || ty.kind === "Float") {
    const bits = tcx.evalConst({ kind: "Unevaluated", def, args });
    if (bits !== undefined) return { kind: { kind: "Constant", value: { kind: "Scalar", bits: toBits(bits, ty) } }, ty, span: p.span };
  }
  const resolved = tcx.resolveConst(def, args) ?? { def, args };
  const body = tcx.thirBody(resolved.def);
  if (body === undefined) {
    if (!tcx.bodyHasErrors(resolved.def)) cx.fcx.error("E0158", "constant pattern cannot depend on generic parameters", p.span, "`const` depends on a generic parameter");
    return none();
  }
  const pat = fromValue(cx, p, body.value, resolved.args);
  if (pat !== undefined) return pat;
  cx.fcx.unsupported("constant of this form in a pattern", p.span);
  return none();
}

function fromValue(cx: ThirCx, p: HirPat, e: Expr, args: readonly GenericArg[]): Pat | undefined {
  const ty = cx.fcx.subst(e.ty, args);
  const at = (kind: PatKind): Pat => ({ kind, ty, span: p.span });
  const fields = (list: readonly { readonly field: number; readonly expr: Expr }[]): FieldPat[] | undefined => {
    const out = list.map((f) => ({ field: f.field, pat: fromValue(cx, p, f.expr, args) }));
    return out.every((f): f is FieldPat => f.pat !== undefined) ? out : undefined;
  };
  const k = e.kind;
  switch (k.kind) {
    case "Literal": return at({ kind: "Constant", value: k.lit });
    case "NamedConst": return constantPat(cx, p, k.def, k.args, ty);
    case "Adt": {
      const sub = k.base === undefined ? fields(k.fields) : undefined;
      return sub === undefined ? undefined : at(variantKind(cx, ty, k.def, k.variantIndex, sub));
    }
    case "Tuple": {
      const sub = fields(k.fields.map((expr, field) => ({ field, expr })));
      return sub === undefined ? undefined : at({ kind: "Leaf", subpatterns: sub });
    }
    case "Array": {
      const prefix = k.fields.map((x) => fromValue(cx, p, x, args));
      return prefix.every((x): x is Pat => x !== undefined) ? at({ kind: "Array", prefix, slice: undefined, suffix: [] }) : undefined;
    }
    case "Borrow": {
      // A reborrow of a literal is the literal.
      if (k.arg.kind.kind === "Deref") return fromValue(cx, p, k.arg.kind.arg, args);
      const sub = fromValue(cx, p, k.arg, args);
      return sub === undefined ? undefined : at({ kind: "Deref", sub });
    }
    case "Block": return k.block.stmts.length === 0 && k.block.expr !== undefined ? fromValue(cx, p, k.block.expr, args) : undefined;
    default: return undefined;
  }
}
