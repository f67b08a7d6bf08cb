/** Expressions as temporaries and operands. Counterpart: rustc_mir_build/src/builder/expr/{as_temp,as_operand,as_constant}.rs. */
import type { Local, Operand, Const } from "../mir/mir";
import { localPlace, moveOf } from "../mir/places";
import type { Mutability } from "../syntax/ast";
import type { Expr } from "../ty/thir";
import type { Builder } from "./builder";
import { categoryOf, isAdjustment } from "./category";
import { inScope, scheduleDrop, topScope, type ScopeId } from "./scopes";

/** Runs `f` in the scope that every expression of the source has of its own: operands of it end there. */
export function inExprScope<T>(b: Builder, e: Expr, f: () => T): T {
  return isAdjustment(e) ? f() : inScope(b, e.span, f);
}

/** Where the temporary of `e` is dropped: the enclosing terminating scope, unless `let` extends it. */
export function tempScopeOf(b: Builder, e: Expr): ScopeId {
  return b.extended.get(e) ?? b.tempScope;
}

/** Evaluates into a fresh temporary that is dropped at the end of `scope`. `inner`: the expression's own scope is already entered. */
export function asTemp(b: Builder, e: Expr, scope: ScopeId, mutability: Mutability = "Mut", inner = false): Local {
  const make = (): Local => {
    const local = isJump(e) ? b.newLocal(e.ty, mutability, e.span) : liveTemp(b, e, scope, mutability);
    b.lower.exprInto(b, localPlace(local), e, true);
    scheduleDrop(b, scope, local, "Value");
    return local;
  };
  return inner ? make() : inExprScope(b, e, make);
}

/** A new temporary for the value of `e`, with storage to the end of `scope`. */
export function liveTemp(b: Builder, e: Expr, scope: ScopeId, mutability: Mutability = "Mut"): Local {
  const local = b.newLocal(e.ty, mutability, e.span);
  b.push({ kind: "StorageLive", local }, e.span);
  scheduleDrop(b, scope, local, "Storage");
  return local;
}

/** Never assigned: jumps, and blocks that end in one. */
function isJump(e: Expr): boolean {
  if (e.kind.kind === "Block") return e.ty.kind === "Never" && e.kind.block.expr === undefined && e.kind.block.breakTarget === undefined;
  return e.kind.kind === "Break" || e.kind.kind === "Continue" || e.kind.kind === "Return";
}

/** An operand that is used up inside the innermost scope. */
export function asLocalOperand(b: Builder, e: Expr): Operand {
  return asOperand(b, e, topScope(b));
}

export function asOperand(b: Builder, e: Expr, scope: ScopeId): Operand {
  if (categoryOf(e) === "Constant") return asConstant(b, e);
  return moveOf(localPlace(asTemp(b, e, scope)));
}

/** A constant expression (see `categoryOf`) as an operand. */
export function asConstant(b: Builder, e: Expr): Operand {
  return b.constant(constOf(e), e.ty, e.span);
}

function constOf(e: Expr): Const {
  switch (e.kind.kind) {
    case "Literal": {
      const { lit } = e.kind;
      if (lit.kind === "Scalar") return { kind: "Scalar", bits: lit.bits };
      return lit.kind === "Str" ? { kind: "Str", value: lit.value } : { kind: "ByteStr", value: lit.value };
    }
    case "NamedConst":
    case "ConstBlock": return { kind: "Unevaluated", def: e.kind.def, args: e.kind.args };
    case "ConstParam": return { kind: "TyConst", ct: { kind: "Param", index: e.kind.index, name: e.kind.name } };
    default: return { kind: "ZeroSized" };
  }
}
