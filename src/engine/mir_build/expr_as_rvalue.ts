/** Expressions as rvalues: operators with their checks, casts, aggregates. Counterpart: rustc_mir_build/src/builder/expr/as_rvalue.rs. */
import type { BinOp as MirBinOp, CastKind, Local, Operand, Place, Rvalue } from "../mir/mir";
import { copyOf, fieldPlace, localPlace, moveOf, operandTy, use } from "../mir/places";
import type { Span } from "../source/span";
import { RE_ERASED } from "../ty/interner";
import type { BinOp, Expr } from "../ty/thir";
import type { Ty } from "../ty/ty";
import type { Builder } from "./builder";
import { categoryOf } from "./category";
import { asConstant, asOperand, asTemp, inExprScope, liveTemp } from "./expr_as_operand";
import { asPlace, assertThat } from "./expr_as_place";
import { bitsOf, isIntegral, isSigned, minBits } from "./scalars";
import { popScope, pushScope, scheduleDrop, topScope, type ScopeId } from "./scopes";

/** Operands of the value end with `scope`, by default the innermost around the expression. `inner`: the expression's own scope is already entered. */
export function asRvalue(b: Builder, e: Expr, inner = false): Rvalue {
  const scope = topScope(b);
  return inner ? rvalue(b, e, scope) : inExprScope(b, e, () => rvalue(b, e, scope));
}

function rvalue(b: Builder, e: Expr, scope: ScopeId): Rvalue {
  const { kind, span } = e;
  const each = (exprs: readonly Expr[]): Operand[] => exprs.map((x) => asOperand(b, x, scope));
  switch (kind.kind) {
    case "Binary": {
      const left = leftOperand(b, kind.left, scope);
      const right = asOperand(b, kind.right, scope);
      return binaryOp(b, kind.op, e.ty, left, right, span);
    }
    case "Unary": {
      const operand = asOperand(b, kind.arg, scope);
      if (kind.op === "Neg" && isSigned(e.ty)) checkNegation(b, e.ty, operand, span);
      return { kind: "UnaryOp", op: kind.op, operand };
    }
    case "Cast": return cast(b, e, kind.source, scope);
    case "PointerCoercion": return { kind: "Cast", cast: { kind: "PointerCoercion", coercion: kind.coercion }, operand: asOperand(b, kind.source, scope), ty: e.ty };
    case "Array": {
      const elem = e.ty.kind === "Array" ? e.ty.elem : b.tcx.interner.error;
      return { kind: "Aggregate", aggregate: { kind: "Array", elem }, operands: each(kind.fields) };
    }
    case "Tuple": return { kind: "Aggregate", aggregate: { kind: "Tuple" }, operands: each(kind.fields) };
    case "Repeat": return { kind: "Repeat", operand: asOperand(b, kind.value, scope), count: kind.count };
    case "Closure": return { kind: "Aggregate", aggregate: { kind: e.ty.kind === "Coroutine" ? "Coroutine" : "Closure", def: kind.def, args: kind.args }, operands: kind.upvars.map((u) => captureOperand(b, u, scope)) };
    case "Assign": case "AssignOp":
      b.lower.exprStatement(b, e);
      return use(b.constant({ kind: "ZeroSized" }, b.tcx.interner.unit, span));
    default:
      return use(categoryOf(e) === "Constant" ? asConstant(b, e) : moveOf(localPlace(asTemp(b, e, scope, "Mut", true))));
  }
}

/** `asOperand` for what may be a chain that leans left (`a + b + c + …`), without recursion. */
function leftOperand(b: Builder, e: Expr, scope: ScopeId): Operand {
  const links: { readonly e: Expr; readonly right: Expr; readonly op: BinOp; readonly local: Local; readonly scope: ScopeId; readonly sourceScope: Builder["sourceScope"] }[] = [];
  let first = e;
  let outer = scope;
  for (; first.kind.kind === "Binary"; first = first.kind.left) {
    const { sourceScope } = b;
    pushScope(b, first.span);
    links.push({ e: first, right: first.kind.right, op: first.kind.op, local: liveTemp(b, first, outer), scope: outer, sourceScope });
    outer = topScope(b);
  }
  let operand = asOperand(b, first, outer);
  for (const link of links.reverse()) {
    const right = asOperand(b, link.right, topScope(b));
    b.assign(localPlace(link.local), binaryOp(b, link.op, link.e.ty, operand, right, link.e.span), link.e.span);
    scheduleDrop(b, link.scope, link.local, "Value");
    popScope(b);
    b.sourceScope = link.sourceScope;
    operand = moveOf(localPlace(link.local));
  }
  return operand;
}

/** Captured places are moved, copied or borrowed without a detour through a temporary copy. */
function captureOperand(b: Builder, upvar: Expr, scope: ScopeId): Operand {
  const { kind, span } = upvar;
  if (categoryOf(upvar) === "Place") return b.consume(asPlace(b, upvar));
  if (kind.kind !== "Borrow" || kind.mutbl !== "Mut") return asOperand(b, upvar, scope);
  const place = asPlace(b, kind.arg);
  const temp = localPlace(b.newLocal(upvar.ty, "Mut", span));
  b.push({ kind: "StorageLive", local: temp.local }, span);
  scheduleDrop(b, scope, temp.local, "Storage");
  b.assign(temp, { kind: "Ref", region: RE_ERASED, borrow: { kind: "Mut", mut: isMutablePlace(b, place) ? "Default" : "ClosureCapture" }, place }, span);
  return moveOf(temp);
}

/** Was the variable, or captured variable, that the place begins with declared `mut`? */
function isMutablePlace(b: Builder, place: Place): boolean {
  const { closure } = b.thir;
  if (closure === undefined || place.local !== 1) return b.locals[place.local].mutability === "Mut";
  const field = place.projection.find((p) => p.kind === "Field");
  return field === undefined || closure.captures[field.field]?.mutability !== "Not";
}

/** `left op right` with the checks that Rust makes on integers. `ty` is the type of the result. */
export function binaryOp(b: Builder, op: BinOp, ty: Ty, left: Operand, right: Operand, span: Span): Rvalue {
  const { interner } = b.tcx;
  const leftTy = operandTy(b.tcx, b.locals, left);
  if (isIntegral(leftTy)) {
    if (op === "Add" || op === "Sub" || op === "Mul") {
      const pair = b.tempPlace(interner.tuple([ty, interner.bool]), span);
      b.assign(pair, { kind: "BinaryOp", op: `${op}WithOverflow`, left: copied(left), right: copied(right) }, span);
      assertThat(b, moveOf(fieldPlace(pair, 1, interner.bool)), false, { kind: "Overflow", op, left, right }, span);
      return use(moveOf(fieldPlace(pair, 0, ty)));
    }
    if (op === "Shl" || op === "Shr") checkShift(b, op, leftTy, left, right, span);
    if (op === "Div" || op === "Rem") checkDivision(b, op, leftTy, left, right, span);
  }
  return { kind: "BinaryOp", op: op as MirBinOp, left, right };
}

const copied = (o: Operand): Operand => (o.kind === "Move" ? copyOf(o.place) : o);

function compare(b: Builder, op: MirBinOp, left: Operand, right: Operand, span: Span): Place {
  const result = b.tempPlace(b.tcx.interner.bool, span);
  b.assign(result, { kind: "BinaryOp", op, left, right }, span);
  return result;
}

/** The shift's amount must be less than the number of bits, as an unsigned number. */
function checkShift(b: Builder, op: "Shl" | "Shr", leftTy: Ty, left: Operand, right: Operand, span: Span): void {
  const rightTy = operandTy(b.tcx, b.locals, right);
  let amount = copied(right);
  let amountTy = rightTy;
  if (rightTy.kind === "Int") {
    amountTy = b.tcx.interner.uint(`u${rightTy.int.slice(1)}` as Extract<Ty, { kind: "Uint" }>["uint"]);
    const unsigned = b.tempPlace(amountTy, span);
    b.assign(unsigned, { kind: "Cast", cast: { kind: "IntToInt" }, operand: amount, ty: amountTy }, span);
    amount = moveOf(unsigned);
  }
  const bits = b.constant({ kind: "Scalar", bits: BigInt(bitsOf(b.tcx, leftTy)) }, amountTy, span);
  const inRange = compare(b, "Lt", amount, bits, span);
  assertThat(b, moveOf(inRange), true, { kind: "Overflow", op, left: copied(left), right: copied(right) }, span);
}

/** Neither by zero nor `MIN / -1`. */
function checkDivision(b: Builder, op: "Div" | "Rem", ty: Ty, left: Operand, right: Operand, span: Span): void {
  const zero = compare(b, "Eq", copied(right), b.constant({ kind: "Scalar", bits: 0n }, ty, span), span);
  assertThat(b, moveOf(zero), false, { kind: op === "Div" ? "DivisionByZero" : "RemainderByZero", operand: copied(left) }, span);
  if (!isSigned(ty)) return;
  const minusOne = compare(b, "Eq", copied(right), b.constant({ kind: "Scalar", bits: (1n << BigInt(bitsOf(b.tcx, ty))) - 1n }, ty, span), span);
  const isMin = compare(b, "Eq", copied(left), b.constant({ kind: "Scalar", bits: minBits(b.tcx, ty) }, ty, span), span);
  const both = compare(b, "BitAnd", moveOf(minusOne), moveOf(isMin), span);
  assertThat(b, moveOf(both), false, { kind: "Overflow", op, left: copied(left), right: copied(right) }, span);
}

function checkNegation(b: Builder, ty: Ty, operand: Operand, span: Span): void {
  const isMin = compare(b, "Eq", copied(operand), b.constant({ kind: "Scalar", bits: minBits(b.tcx, ty) }, ty, span), span);
  assertThat(b, moveOf(isMin), false, { kind: "OverflowNeg", operand: copied(operand) }, span);
}

/** `source as ty`; enums go through their discriminant. */
function cast(b: Builder, e: Expr, source: Expr, scope: ScopeId): Rvalue {
  if (source.ty === e.ty) return use(asOperand(b, source, scope));
  if (source.ty.kind === "Adt" && b.tcx.adtDef(source.ty.def).kind === "Enum") {
    const operand = asOperand(b, source, scope);
    const discr = b.tempPlace(b.tcx.discriminantTy(source.ty), e.span);
    if (operand.kind === "Constant") {
      const value = b.tempPlace(source.ty, e.span);
      b.assign(value, use(operand), e.span);
      b.assign(discr, { kind: "Discriminant", place: value }, e.span);
    } else b.assign(discr, { kind: "Discriminant", place: operand.place }, e.span);
    return b.placeTy(discr) === e.ty ? use(moveOf(discr)) : { kind: "Cast", cast: { kind: "IntToInt" }, operand: moveOf(discr), ty: e.ty };
  }
  const kind = castKind(source.ty, e.ty);
  const operand = asOperand(b, source, scope);
  if (kind === undefined) {
    b.unsupported("this cast", e.span);
    return use(operand);
  }
  return { kind: "Cast", cast: kind, operand, ty: e.ty };
}

function castKind(from: Ty, to: Ty): CastKind | undefined {
  const isInt = (t: Ty): boolean => isIntegral(t) || t.kind === "Bool" || t.kind === "Char";
  const isPtr = (t: Ty): boolean => t.kind === "RawPtr" || t.kind === "Ref";
  if (isInt(from) && isInt(to)) return { kind: "IntToInt" };
  if (isInt(from) && to.kind === "Float") return { kind: "IntToFloat" };
  if (from.kind === "Float" && isInt(to)) return { kind: "FloatToInt" };
  if (from.kind === "Float" && to.kind === "Float") return { kind: "FloatToFloat" };
  if (isPtr(from) && isPtr(to)) return { kind: "PtrToPtr" };
  if (from.kind === "FnPtr" && isPtr(to)) return { kind: "FnPtrToPtr" };
  if ((from.kind === "FnPtr" || isPtr(from)) && isInt(to)) return { kind: "PointerExposeProvenance" };
  if (isInt(from) && isPtr(to)) return { kind: "PointerWithExposedProvenance" };
  if (from.kind === "FnDef" && to.kind === "FnPtr") return { kind: "PointerCoercion", coercion: "ReifyFnPointer" };
  if (from.kind === "Closure" && to.kind === "FnPtr") return { kind: "PointerCoercion", coercion: "ClosureFnPointer" };
  return undefined;
}
