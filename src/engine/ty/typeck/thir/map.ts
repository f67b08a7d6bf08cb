/** Walking and rebuilding THIR expressions, for passes that change or look at some of them. */
import type { Arm, Block, Expr, ExprKind, Stmt } from "../../thir";

/** The expression with `f` applied to each direct subexpression (through blocks, statements and arms). */
export function mapChildren(e: Expr, f: (e: Expr) => Expr): Expr {
  const kind = mapKind(e.kind, f);
  return kind === e.kind ? e : { ...e, kind };
}

function mapBlock(b: Block, f: (e: Expr) => Expr): Block {
  return { ...b, stmts: b.stmts.map((s) => mapStmt(s, f)), expr: b.expr === undefined ? undefined : f(b.expr) };
}

function mapStmt(s: Stmt, f: (e: Expr) => Expr): Stmt {
  if (s.kind === "Expr") return { ...s, expr: f(s.expr) };
  return { ...s, init: s.init === undefined ? undefined : f(s.init), els: s.els === undefined ? undefined : mapBlock(s.els, f) };
}

function mapArm(a: Arm, f: (e: Expr) => Expr): Arm {
  return { ...a, guard: a.guard === undefined ? undefined : f(a.guard), body: f(a.body) };
}

function mapKind(k: ExprKind, f: (e: Expr) => Expr): ExprKind {
  const opt = (e: Expr | undefined): Expr | undefined => (e === undefined ? undefined : f(e));
  switch (k.kind) {
    case "If": return { ...k, cond: f(k.cond), then: f(k.then), else: opt(k.else) };
    case "Call": return { ...k, fun: f(k.fun), args: k.args.map(f) };
    case "Deref": case "Unary": case "Borrow": case "RawBorrow": return { ...k, arg: f(k.arg) };
    case "Binary": case "LogicalOp": case "Assign": case "AssignOp": return { ...k, left: f(k.left), right: f(k.right) };
    case "Cast": case "NeverToAny": case "PointerCoercion": case "ValueTypeAscription": return { ...k, source: f(k.source) };
    case "Loop": return { ...k, body: f(k.body) };
    case "Let": case "Field": return { ...k, expr: f(k.expr) };
    case "Match": return { ...k, scrutinee: f(k.scrutinee), arms: k.arms.map((a) => mapArm(a, f)) };
    case "Block": return { ...k, block: mapBlock(k.block, f) };
    case "Index": return { ...k, expr: f(k.expr), index: f(k.index) };
    case "Break": case "Return": return { ...k, value: opt(k.value) };
    case "Repeat": case "Yield": return { ...k, value: f(k.value) };
    case "Array": case "Tuple": return { ...k, fields: k.fields.map(f) };
    case "Adt": return { ...k, fields: k.fields.map((x) => ({ ...x, expr: f(x.expr) })), base: opt(k.base) };
    case "Closure": return { ...k, upvars: k.upvars.map(f) };
    case "VarRef": case "UpvarRef": case "Continue": case "ConstBlock": case "Literal": case "ZstLiteral": case "NamedConst": case "ConstParam": case "StaticRef": return k;
  }
}

/** The direct subexpressions, in the order of evaluation. */
export function childrenOf(e: Expr): readonly Expr[] {
  const children: Expr[] = [];
  eachChild(e, (x) => void children.push(x));
  return children;
}

/** Calls `visit` for each direct subexpression. */
export function eachChild(e: Expr, visit: (e: Expr) => void): void {
  mapChildren(e, (x) => {
    visit(x);
    return x;
  });
}
