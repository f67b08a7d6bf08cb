/** Walks over HIR expressions and patterns, and the question which outer variables a closure mentions. Counterpart: rustc `upvars_mentioned`. */
import type { LocalId } from "../../hir/def";
import type { Block, Expr, Pat, Stmt } from "../../hir/hir";

/** Calls `visit` for the expression and everything below, outermost first; `pattern` for every pattern node; `leave` on the way out. */
export function walkExpr(e: Expr, visit: (e: Expr) => void, pattern: (p: Pat) => void = () => undefined, leave: (e: Expr) => void = () => undefined): void {
  visit(e);
  const go = (x: Expr | undefined): void => { if (x !== undefined) walkExpr(x, visit, pattern, leave); };
  const pat = (p: Pat): void => walkPat(p, pattern);
  const block = (b: Block): void => walkBlock(b, visit, pattern, leave);
  const k = e.kind;
  switch (k.kind) {
    case "Array": case "Tup": k.exprs.forEach(go); break;
    case "Call": go(k.callee); k.args.forEach(go); break;
    case "MethodCall": go(k.receiver); k.args.forEach(go); break;
    case "Binary": case "Assign": case "AssignOp": go(k.left); go(k.right); break;
    case "Unary": case "Cast": case "Field": case "AddrOf": case "DropTemps": case "Repeat": go(k.expr); break;
    case "Let": pat(k.pat); go(k.init); break;
    case "If": go(k.cond); go(k.then); go(k.else); break;
    case "Loop": block(k.body); break;
    case "Match": go(k.scrutinee); k.arms.forEach((a) => { pat(a.pat); go(a.guard); go(a.body); }); break;
    case "Closure": k.params.forEach((p) => pat(p.pat)); go(k.body); break;
    case "Block": block(k.block); break;
    case "Index": go(k.expr); go(k.index); break;
    case "Break": case "Yield": go(k.value); break;
    case "Ret": go(k.expr); break;
    case "Struct": k.fields.forEach((f) => go(f.expr)); go(k.base); break;
    case "Lit": case "Path": case "Continue": case "ConstBlock": case "Err": break;
  }
  leave(e);
}

function walkBlock(b: Block, visit: (e: Expr) => void, pattern: (p: Pat) => void, leave: (e: Expr) => void): void {
  b.stmts.forEach((s) => walkStmt(s, visit, pattern, leave));
  if (b.expr !== undefined) walkExpr(b.expr, visit, pattern, leave);
}

function walkStmt(s: Stmt, visit: (e: Expr) => void, pattern: (p: Pat) => void, leave: (e: Expr) => void): void {
  if (s.kind === "Expr") return walkExpr(s.expr, visit, pattern, leave);
  if (s.init !== undefined) walkExpr(s.init, visit, pattern, leave);
  walkPat(s.pat, pattern);
  if (s.els !== undefined) walkBlock(s.els, visit, pattern, leave);
}

export function walkPat(p: Pat, visit: (p: Pat) => void): void {
  visit(p);
  const go = (x: Pat): void => walkPat(x, visit);
  const k = p.kind;
  switch (k.kind) {
    case "Binding": if (k.sub !== undefined) go(k.sub); break;
    case "Struct": k.fields.forEach((f) => go(f.pat)); break;
    case "TupleStruct": case "Or": case "Tuple": k.pats.forEach(go); break;
    case "Ref": go(k.pat); break;
    case "Slice": k.prefix.forEach(go); if (k.slice !== undefined) go(k.slice); k.suffix.forEach(go); break;
    case "Wild": case "Never": case "Path": case "Lit": case "Range": case "Err": break;
  }
}

/** Statements of all blocks below, and every expression. */
export function walkStmts(e: Expr, statement: (s: Stmt) => void, visit: (e: Expr) => void): void {
  walkExpr(e, (x) => {
    visit(x);
    if (x.kind.kind === "Block") x.kind.block.stmts.forEach(statement);
    else if (x.kind.kind === "Loop") x.kind.body.stmts.forEach(statement);
  });
}

/** Outer variables mentioned in a closure, in order of first mention. */
export function mentionedOuterLocals(closure: Expr): readonly LocalId[] {
  if (closure.kind.kind !== "Closure") return [];
  const own = new Set<LocalId>();
  const mentioned: LocalId[] = [];
  const bind = (p: Pat): void => { if (p.kind.kind === "Binding") own.add(p.kind.local); };
  const visit = (e: Expr): void => {
    if (e.kind.kind === "Path" && e.kind.qpath.kind === "Resolved" && e.kind.qpath.path.res.kind === "Local") mentioned.push(e.kind.qpath.path.res.id);
  };
  walkExpr(closure, visit, bind);
  return [...new Set(mentioned.filter((l) => !own.has(l)))];
}

export function closureMentionsOuterLocals(closure: Expr): boolean {
  return mentionedOuterLocals(closure).length > 0;
}
