/**
 * `if`, `&&`, `||`, `!` and `let` in conditions: control flow instead of bool values.
 * Counterpart: rustc_mir_build/src/builder/matches/mod.rs `then_else_break`, expr/into.rs.
 */
import type { Place, SourceScope } from "../mir/mir";
import { localPlace, moveOf, use } from "../mir/places";
import type { Span } from "../source/span";
import type { Expr } from "../ty/thir";
import type { Builder } from "./builder";
import { asTemp, inExprScope } from "./expr_as_operand";
import { lowerLetCondition } from "./matches/lower_let";
import { breakForElse, endOf, inIfThenScope, inScope, inTerminatingScope, popScope, pushScope, topScope, type ScopeId } from "./scopes";

type If = Extract<Expr["kind"], { kind: "If" }>;
type LogicalOp = Extract<Expr["kind"], { kind: "LogicalOp" }>;

/** Where variables of `let` conditions become visible, and where they live. */
interface LetBindings {
  readonly scope: ScopeId;
  readonly visibility: SourceScope | undefined;
}

/**
 * Edition 2024 drops the temporaries of `if let` before `else`; 2021 with the enclosing statement.
 * Variables of the condition live until the end of `then` in both.
 */
export function buildIf(b: Builder, dest: Place, e: Expr, kind: If): void {
  // `else if` after `else if`: each lies in the scopes of the one before, which are entered and left here without recursion.
  const open: { readonly then: number; readonly e: Expr; readonly tempScope: Builder["tempScope"]; readonly sourceScope: Builder["sourceScope"] }[] = [];
  let last = { e, kind };
  let then = buildThen(b, dest, kind);
  for (let next = kind.else; next !== undefined && next.kind.kind === "If"; next = next.kind.else) {
    open.push({ then, e: last.e, tempScope: b.tempScope, sourceScope: b.sourceScope });
    b.tempScope = pushScope(b, next.span);
    pushScope(b, next.span);
    last = { e: next, kind: next.kind };
    then = buildThen(b, dest, next.kind);
  }
  const elseExpr = last.kind.else;
  if (elseExpr !== undefined) inTerminatingScope(b, elseExpr.span, () => b.lower.exprInto(b, dest, elseExpr));
  else b.assignUnit(dest, endOf(last.e.span));
  joinWith(b, then, last.e.span);
  for (const outer of open.reverse()) {
    popScope(b);
    popScope(b);
    b.tempScope = outer.tempScope;
    b.sourceScope = outer.sourceScope;
    joinWith(b, outer.then, outer.e.span);
  }
}

/** Condition and first branch; gives the branch's end and goes on where the condition does not hold. */
function buildThen(b: Builder, dest: Place, kind: If): number {
  const conditionScope = topScope(b);
  const outerTemp = b.tempScope;
  const outerSource = b.sourceScope;
  const { then, else: otherwise } = inIfThenScope(b, conditionScope, () => {
    inScope(b, kind.then.span, (ifThen) => {
      if (b.thir.edition === 2024) b.tempScope = ifThen;
      const visibility = containsLet(kind.cond) ? b.newSourceScope(kind.then.span) : undefined;
      thenElseBreak(b, kind.cond, conditionScope, { scope: ifThen, visibility });
      b.tempScope = outerTemp;
      if (visibility !== undefined) b.sourceScope = visibility;
      inTerminatingScope(b, kind.then.span, () => b.lower.exprInto(b, dest, kind.then));
    });
  });
  b.sourceScope = outerSource;
  b.cur = otherwise;
  return then;
}

/** The current block and `other` meet in a new one. */
function joinWith(b: Builder, other: number, span: Span): void {
  const join = b.newBlock();
  b.goto(join, span, other);
  b.goto(join, span);
  b.cur = join;
}

function containsLet(cond: Expr): boolean {
  return cond.kind.kind === "Let" || (cond.kind.kind === "LogicalOp" && cond.kind.op === "And" && (containsLet(cond.kind.left) || containsLet(cond.kind.right)));
}

/** `tempScope`: where the tested bool ends, by default with the condition. Goes on in the current block when the condition holds; leaves to the innermost `inIfThenScope`'s else when not. */
function thenElseBreak(b: Builder, cond: Expr, tempScope: ScopeId | undefined, bindings: LetBindings | undefined): void {
  const { kind, span } = cond;
  switch (kind.kind) {
    case "LogicalOp": {
      if (kind.op === "And") {
        thenElseBreak(b, kind.left, tempScope, bindings);
        thenElseBreak(b, kind.right, tempScope, bindings);
        return;
      }
      const { then, else: failed } = inIfThenScope(b, topScope(b), () => thenElseBreak(b, kind.left, tempScope, undefined));
      b.cur = failed;
      thenElseBreak(b, kind.right, tempScope, undefined);
      joinWith(b, then, span);
      return;
    }
    case "Unary":
      if (kind.op === "Not" && cond.ty.kind === "Bool") {
        const { then, else: failed } = inIfThenScope(b, topScope(b), () => thenElseBreak(b, kind.arg, tempScope, undefined));
        breakForElse(b, then, span);
        b.cur = failed;
        return;
      }
      break;
    case "Let":
      inExprScope(b, cond, () => lowerLetCondition(b, kind.expr, kind.pat, span, bindings));
      return;
    default:
  }
  // Other conditions end their temporaries before either branch is taken.
  inTerminatingScope(b, span, (own) => {
    const value = asTemp(b, cond, tempScope ?? own, "Mut", true);
    const thenBlock = b.newBlock();
    const elseBlock = b.newBlock();
    b.terminate({ kind: "SwitchInt", discr: moveOf(localPlace(value)), targets: [[0n, elseBlock]], otherwise: thenBlock }, span);
    breakForElse(b, elseBlock, span);
    b.cur = thenBlock;
  });
}

/** A guard: as a condition whose failure leaves to the innermost `inIfThenScope`. */
export function guardCondition(b: Builder, guard: Expr, bindings: LetBindings): void {
  thenElseBreak(b, guard, undefined, bindings);
}

/** `a && b` as a value: the right side is evaluated only when the left does not decide. */
export function buildLogicalOp(b: Builder, dest: Place, e: Expr, kind: LogicalOp): void {
  const scope = topScope(b);
  const { then, else: failed } = inIfThenScope(b, scope, () => thenElseBreak(b, kind.left, scope, undefined));
  const [decided, undecided] = kind.op === "And" ? [failed, then] : [then, failed];
  b.cur = decided;
  b.assign(dest, use(b.bool(kind.op === "Or", e.span)), e.span);
  b.cur = undecided;
  inTerminatingScope(b, kind.right.span, () => b.lower.exprInto(b, dest, kind.right));
  joinWith(b, decided, e.span);
}

/** `let` as a bool value, outside of a condition. */
export function buildLetValue(b: Builder, dest: Place, e: Expr): void {
  const scope = topScope(b);
  const { then, else: failed } = inIfThenScope(b, scope, () => inScope(b, e.span, (id) => thenElseBreak(b, e, scope, { scope: id, visibility: undefined })));
  for (const [block, value] of [[then, true], [failed, false]] as const) {
    b.cur = block;
    b.assign(dest, use(b.bool(value, e.span)), e.span);
  }
  joinWith(b, then, e.span);
}
