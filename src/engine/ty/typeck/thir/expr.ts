/** HIR expressions to THIR: adjustments and overloaded operators written out. Counterpart: rustc_mir_build `thir/cx/expr.rs`. */
import type { Block as HirBlock, Expr as HirExpr, Stmt as HirStmt } from "../../../hir/hir";
import type { BinOp as AstBinOp } from "../../../syntax/ast";
import type { Span } from "../../../source/span";
import { RE_ERASED } from "../../interner";
import type { BinOp, Block, Expr, ExprKind, Stmt } from "../../thir";
import { TypeFlags, type Ty } from "../../ty";
import { isBuiltinBinop } from "../op";
import { variantOfDef } from "../path";
import type { Adjustment, Capture } from "../tables";
import { applyAdjustments, fnValue } from "./adjust";
import { finalArgs, finalConst, finalTy, mk, userTy, type ThirCx } from "./cx";
import { literal } from "./literal";
import { checkLetUnderscore } from "./let_underscore";
import { checkLiteralRange } from "./literal_range";
import { thirPat } from "./pattern";

const BIN_OPS: Readonly<Record<Exclude<AstBinOp, "&&" | "||">, BinOp>> = {
  "+": "Add", "-": "Sub", "*": "Mul", "/": "Div", "%": "Rem", "^": "BitXor", "&": "BitAnd", "|": "BitOr", "<<": "Shl", ">>": "Shr",
  "==": "Eq", "<": "Lt", "<=": "Le", "!=": "Ne", ">=": "Ge", ">": "Gt",
};

/** The expression with its adjustments. */
export function thirExpr(cx: ThirCx, e: HirExpr): Expr {
  return applyAdjustments(cx, e, unadjusted(cx, e), cx.fcx.tables.adjustments.get(e.hirId) ?? []);
}

/** As `thirExpr`, the last borrow left out: operands of comparisons that turned out to be built in. */
function withoutAutoref(cx: ThirCx, e: HirExpr): Expr {
  const adjustments = cx.fcx.tables.adjustments.get(e.hirId) ?? [];
  const last = adjustments[adjustments.length - 1];
  return applyAdjustments(cx, e, unadjusted(cx, e), last?.adjust.kind === "Borrow" ? adjustments.slice(0, -1) : adjustments);
}

function unadjusted(cx: ThirCx, e: HirExpr): Expr {
  const { fcx } = cx;
  if (e.kind.kind === "DropTemps") return thirExpr(cx, e.kind.expr);
  const recorded = fcx.tables.nodeTypes.get(e.hirId);
  const ty = recorded === undefined ? fcx.silentError() : finalTy(cx, recorded, e.span);
  if (e.kind.kind === "Cast" && fcx.tables.coercionCasts.has(e.hirId)) {
    const inner = applyAdjustments(cx, e.kind.expr, unadjusted(cx, e.kind.expr), fcx.tables.adjustments.get(e.kind.expr.hirId) ?? [], true);
    return inner.kind.kind === "PointerCoercion" ? inner : mk({ kind: "Cast", source: inner }, ty, e.span);
  }
  return mk(kindOf(cx, e, ty), ty, e.span);
}

/** The call that stands for an overloaded operator. */
function operatorCall(cx: ThirCx, e: HirExpr, args: readonly Expr[], fnSpan = e.span): ExprKind {
  const { tables } = cx.fcx;
  const callee = tables.typeDependentDefs.get(e.hirId);
  const fun = fnValue(cx, callee?.def ?? 0, finalArgs(cx, tables.nodeArgs.get(e.hirId) ?? [], e.span), e.span);
  return { kind: "Call", fun, args, fnSpan, source: "Overloaded" };
}

/** `*call`, for operators that give places. */
function placeCall(cx: ThirCx, e: HirExpr, ty: Ty, args: readonly Expr[], fnSpan = e.span): ExprKind {
  const [base] = args;
  const mutbl = base.ty.kind === "Ref" ? base.ty.mutbl : "Not";
  return { kind: "Deref", arg: mk(operatorCall(cx, e, args, fnSpan), cx.fcx.interner.ref(RE_ERASED, ty, mutbl), e.span) };
}

function kindOf(cx: ThirCx, e: HirExpr, ty: Ty): ExprKind {
  const { fcx } = cx;
  const { tables } = fcx;
  const go = (x: HirExpr): Expr => thirExpr(cx, x);
  const isOverloaded = tables.typeDependentDefs.has(e.hirId);
  const k = e.kind;
  switch (k.kind) {
    case "Lit": return literalKind(cx, k.lit, ty, k.negated);
    case "Path": return pathKind(cx, e, k.qpath, ty);
    case "Call": return callKind(cx, e, k.callee, k.args);
    case "MethodCall": {
      const callee = tables.typeDependentDefs.get(e.hirId);
      if (callee === undefined) return errorKind(cx);
      const fun = fnValue(cx, callee.def, finalArgs(cx, tables.nodeArgs.get(e.hirId) ?? [], k.segment.ident.span), k.segment.ident.span);
      return { kind: "Call", fun, args: [go(k.receiver), ...k.args.map(go)], fnSpan: k.span, source: "Method" };
    }
    case "Binary": {
      if (k.op === "&&" || k.op === "||") return { kind: "LogicalOp", op: k.op === "&&" ? "And" : "Or", left: go(k.left), right: go(k.right) };
      if (!isOverloaded || isBuiltinBinop(scalarTy(cx, k.left), scalarTy(cx, k.right), k.op)) {
        const compares = isComparison(k.op);
        return { kind: "Binary", op: BIN_OPS[k.op], left: compares ? withoutAutoref(cx, k.left) : go(k.left), right: compares ? withoutAutoref(cx, k.right) : go(k.right) };
      }
      return operatorCall(cx, e, [go(k.left), go(k.right)]);
    }
    case "AssignOp": {
      if (k.op === "&&" || k.op === "||") return errorKind(cx);
      if (!isOverloaded || isBuiltinBinop(scalarTy(cx, k.left), scalarTy(cx, k.right), k.op)) return { kind: "AssignOp", op: BIN_OPS[k.op], left: withoutAutoref(cx, k.left), right: go(k.right) };
      return operatorCall(cx, e, [go(k.left), go(k.right)]);
    }
    case "Unary": {
      if (k.op === "Deref") return isOverloaded ? placeCall(cx, e, ty, [go(k.expr)]) : { kind: "Deref", arg: go(k.expr) };
      if (isOverloaded) return operatorCall(cx, e, [go(k.expr)]);
      if (k.op === "Neg" && k.expr.kind.kind === "Lit") return literalKind(cx, k.expr.kind.lit, ty, true);
      return { kind: "Unary", op: k.op, arg: go(k.expr) };
    }
    case "Index": return isOverloaded ? placeCall(cx, e, ty, [go(k.expr), go(k.index)], k.brackets) : { kind: "Index", expr: go(k.expr), index: go(k.index) };
    case "Cast": return { kind: "Cast", source: go(k.expr) };
    case "AddrOf": return k.raw ? { kind: "RawBorrow", mutbl: k.mutbl, arg: go(k.expr) } : { kind: "Borrow", mutbl: k.mutbl, arg: go(k.expr), explicit: true, twoPhase: false };
    case "Array": return { kind: "Array", fields: k.exprs.map(go) };
    case "Tup": return { kind: "Tuple", fields: k.exprs.map(go) };
    case "Repeat": return { kind: "Repeat", value: go(k.expr), count: finalConst(cx, tables.repeatCounts.get(e.hirId) ?? { kind: "Error" }, e.span) };
    case "Let": return { kind: "Let", expr: go(k.init), pat: thirPat(cx, k.pat) };
    case "If": return { kind: "If", cond: go(k.cond), then: go(k.then), else: k.else === undefined ? undefined : go(k.else) };
    case "Loop": return { kind: "Loop", id: e.hirId, body: mk({ kind: "Block", block: thirBlock(cx, k.body, undefined) }, blockTy(cx, k.body), k.body.span), source: k.source === "Loop" ? "Loop" : k.source === "WhileDesugar" ? "While" : "ForLoop" };
    case "Match": return {
      kind: "Match", scrutinee: go(k.scrutinee), source: k.source === "WhileDesugar" ? "Normal" : k.source,
      arms: k.arms.map((a) => ({ pat: thirPat(cx, a.pat), guard: a.guard === undefined ? undefined : go(a.guard), body: go(a.body), span: a.span })),
    };
    case "Block": return { kind: "Block", block: thirBlock(cx, k.block, k.label === undefined ? undefined : e.hirId) };
    case "Assign": return { kind: "Assign", left: go(k.left), right: go(k.right) };
    case "Break": return k.target === undefined ? errorKind(cx) : { kind: "Break", target: k.target, value: k.value === undefined ? undefined : go(k.value) };
    case "Continue": return k.target === undefined ? errorKind(cx) : { kind: "Continue", target: k.target };
    case "Ret": return { kind: "Return", value: k.expr === undefined ? undefined : go(k.expr) };
    case "Field": {
      const found = tables.fieldIndices.get(e.hirId);
      return found === undefined ? errorKind(cx) : { kind: "Field", expr: go(k.expr), variantIndex: found.variantIndex, field: found.field };
    }
    case "Struct": return structKind(cx, e, k);
    case "Closure": return closureKind(cx, k.def, e);
    case "Yield": return { kind: "Yield", value: go(k.value) };
    case "ConstBlock": return { kind: "ConstBlock", def: k.def, args: fcx.deps.identityArgs(fcx.owner) };
    case "DropTemps": return go(k.expr).kind;
    case "Err": return errorKind(cx);
  }
}

/** Stands where an error was reported: such a body is thrown away. */
function errorKind(cx: ThirCx): ExprKind {
  cx.fcx.silentError();
  return { kind: "Tuple", fields: [] };
}

function isComparison(op: AstBinOp): boolean {
  return op === "==" || op === "!=" || op === "<" || op === "<=" || op === ">" || op === ">=";
}

/** The operand's type before the operator's own autoref, as rustc's writeback looks at it. */
function scalarTy(cx: ThirCx, e: HirExpr): Ty {
  const adjustments: readonly Adjustment[] = cx.fcx.tables.adjustments.get(e.hirId) ?? [];
  const steps = adjustments[adjustments.length - 1]?.adjust.kind === "Borrow" && !isReborrow(adjustments) ? adjustments.slice(0, -1) : adjustments;
  return steps.length === 0 ? cx.fcx.nodeTy(e.hirId) : cx.fcx.resolve(steps[steps.length - 1].target);
}

function isReborrow(adjustments: readonly Adjustment[]): boolean {
  return adjustments.length >= 2 && adjustments[adjustments.length - 2].adjust.kind === "Deref";
}

function literalKind(cx: ThirCx, lit: Parameters<typeof literal>[0], ty: Ty, negated: boolean): ExprKind {
  const value = literal(lit, ty, negated);
  checkLiteralRange(cx, lit, ty, negated);
  return value === undefined ? errorKind(cx) : { kind: "Literal", lit: value };
}

function pathKind(cx: ThirCx, e: HirExpr, qpath: Extract<HirExpr["kind"], { kind: "Path" }>["qpath"], ty: Ty): ExprKind {
  const { fcx } = cx;
  const found = fcx.tables.typeDependentDefs.get(e.hirId);
  if (found === undefined) return qpath.kind === "Resolved" && qpath.path.res.kind === "Local" ? { kind: "VarRef", id: qpath.path.res.id } : errorKind(cx);
  const args = finalArgs(cx, fcx.tables.nodeArgs.get(e.hirId) ?? [], e.span);
  switch (found.kind) {
    case "Static": return { kind: "StaticRef", def: found.def };
    case "Const": case "AssocConst": return { kind: "NamedConst", def: found.def, args };
    case "ConstParam": {
      const index = fcx.tcx.genericsOf(fcx.tcx.def(found.def).parent ?? fcx.owner).params.find((p) => p.def === found.def)?.index;
      return index === undefined ? errorKind(cx) : { kind: "ConstParam", index, name: fcx.tcx.def(found.def).name };
    }
    case "Ctor": {
      if (ty.kind === "FnDef") return { kind: "ZstLiteral" };
      const variant = variantOfDef(fcx, found.def);
      return variant === undefined ? errorKind(cx) : { kind: "Adt", def: variant.adt, variantIndex: variant.index, args, fields: [], base: undefined };
    }
    case "Fn": case "AssocFn": return { kind: "ZstLiteral" };
    default: return errorKind(cx);
  }
}

function callKind(cx: ThirCx, e: HirExpr, callee: HirExpr, args: readonly HirExpr[]): ExprKind {
  const { fcx } = cx;
  if (fcx.tables.typeDependentDefs.has(e.hirId)) {
    const values = args.map((a) => thirExpr(cx, a));
    const tuple = mk({ kind: "Tuple", fields: values }, fcx.interner.tuple(values.map((v) => v.ty)), e.span);
    return operatorCall(cx, e, [thirExpr(cx, callee), tuple]);
  }
  const calleeTy = fcx.adjustedTy(callee);
  if (calleeTy.kind === "FnDef" && fcx.tcx.def(calleeTy.def).kind === "Ctor") {
    const variant = variantOfDef(fcx, calleeTy.def);
    if (variant !== undefined) {
      return { kind: "Adt", def: variant.adt, variantIndex: variant.index, args: finalArgs(cx, calleeTy.args, callee.span), fields: args.map((a, field) => ({ field, expr: thirExpr(cx, a) })), base: undefined };
    }
  }
  const isLang = callee.kind.kind === "Path" && callee.kind.qpath.kind === "LangItem";
  return { kind: "Call", fun: thirExpr(cx, callee), args: args.map((a) => thirExpr(cx, a)), fnSpan: e.span, source: isLang ? "Desugared" : "Normal" };
}

function structKind(cx: ThirCx, e: HirExpr, k: Extract<HirExpr["kind"], { kind: "Struct" }>): ExprKind {
  const { fcx } = cx;
  const found = fcx.tables.typeDependentDefs.get(e.hirId);
  const variant = found === undefined ? undefined : variantOfDef(fcx, found.def);
  if (variant === undefined) return errorKind(cx);
  const fields = k.fields.flatMap((f) => {
    const field = variant.variant.fields.findIndex((d) => d.name === f.ident.name);
    return field < 0 ? [] : [{ field, expr: thirExpr(cx, f.expr) }];
  });
  return { kind: "Adt", def: variant.adt, variantIndex: variant.index, args: finalArgs(cx, fcx.tables.nodeArgs.get(e.hirId) ?? [], e.span), fields, base: k.base === undefined ? undefined : thirExpr(cx, k.base) };
}

/** Making a closure: every capture as a place moved, or a borrow of one. */
function closureKind(cx: ThirCx, def: number, e: HirExpr): ExprKind {
  const { fcx } = cx;
  const entry = fcx.tables.closures.get(def);
  const ty = fcx.nodeTy(e.hirId);
  const args = ty.kind === "Closure" || ty.kind === "Coroutine" ? ty.args : [];
  return { kind: "Closure", def, args, upvars: (entry?.captures ?? []).map((c) => captureExpr(cx, c, e)) };
}

function captureExpr(cx: ThirCx, c: Capture, closure: HirExpr): Expr {
  const { span } = closure;
  let place = mk({ kind: "VarRef", id: c.root }, finalTy(cx, c.rootTy, span), span);
  for (const p of c.place) {
    const ty = finalTy(cx, p.ty, span);
    place = p.kind === "Deref" ? mk({ kind: "Deref", arg: place }, ty, span) : mk({ kind: "Field", expr: place, variantIndex: p.variantIndex, field: p.field }, ty, span);
  }
  if (c.by === "ByValue") return place;
  const ty = finalTy(cx, c.ty, span);
  return mk({ kind: "Borrow", mutbl: c.by === "ImmBorrow" ? "Not" : "Mut", arg: place, explicit: false, twoPhase: false }, ty, span);
}

// ---- blocks ----

function blockTy(cx: ThirCx, b: HirBlock): Ty {
  return b.expr === undefined ? cx.fcx.interner.unit : finalTy(cx, cx.fcx.adjustedTy(b.expr), b.span);
}

export function thirBlock(cx: ThirCx, b: HirBlock, breakTarget: number | undefined): Block {
  return { stmts: b.stmts.map((s) => thirStmt(cx, s)), expr: b.expr === undefined ? undefined : thirExpr(cx, b.expr), breakTarget, isUnsafe: b.isUnsafe, span: b.span };
}

function thirStmt(cx: ThirCx, s: HirStmt): Stmt {
  if (s.kind === "Expr") return { kind: "Expr", expr: thirExpr(cx, s.expr), span: s.span };
  const init = s.init === undefined ? undefined : thirExpr(cx, s.init);
  if (init !== undefined) checkLetUnderscore(cx, s.pat, init.ty);
  return {
    kind: "Let", pat: thirPat(cx, s.pat), init,
    els: s.els === undefined ? undefined : thirBlock(cx, s.els, undefined), hasExplicitTy: s.ty !== undefined, userTy: writtenTy(cx, s), span: s.span,
  };
}

/** The type of a `let` where it says something about lifetimes. */
function writtenTy(cx: ThirCx, s: Extract<HirStmt, { kind: "Let" }>): { readonly ty: Ty; readonly span: Span } | undefined {
  const ty = cx.fcx.tables.userTys.get(s.pat.hirId);
  if (s.ty === undefined || ty === undefined || (ty.flags & TypeFlags.HAS_REGION) === 0) return undefined;
  return { ty: userTy(cx, ty, s.ty.span), span: s.ty.span };
}
