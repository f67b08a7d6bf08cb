/** Expressions, one case a form. Counterpart: rustc_ast_lowering `expr.rs`. */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { ClosureParam, Expr, ExprField, ExprKind } from "../hir";
import { AsyncLowering } from "./async";
import { newBindings } from "./patterns";

/** Expressions nested deeper are refused, so that nothing behind us runs out of stack. */
const MAX_DEPTH = 6000;

/** Expressions of one body, those of macro expansions included: a macro may double its argument again and again. */
const MAX_COUNT = 200_000;

export class ExprLowering extends AsyncLowering {
  private depth = 0;
  private lowered = 0;

  override expr(expr: ast.Expr): Expr {
    if (this.depth >= MAX_DEPTH) return this.refuse(`expressions nested more than ${MAX_DEPTH} deep`, expr.span);
    if (++this.lowered > MAX_COUNT) return this.lowered === MAX_COUNT + 1 ? this.refuse(`a function of more than ${MAX_COUNT} expressions`, expr.span) : this.make({ kind: "Err" }, expr.span);
    this.depth++;
    const lowered = this.exprKind(expr);
    this.depth--;
    return lowered;
  }

  private exprKind(expr: ast.Expr): Expr {
    const { kind, span } = expr;
    switch (kind.kind) {
      case "Paren":
        return this.expr(kind.expr);
      case "MacCall":
        return this.macroExpr(kind.mac);
      case "If":
        return this.ifExpr(kind, span);
      case "While":
        return this.whileExpr(kind, span);
      case "ForLoop":
        return this.forExpr(kind, span);
      case "Loop":
        return this.loopExpr(kind.label, kind.body, span);
      case "Try":
        return this.tryExpr(kind.expr, span);
      case "Break":
        return this.breakExpr(kind.label, kind.expr, span);
      case "Continue":
        return this.continueExpr(kind.label, span);
      case "Ret":
        return this.retExpr(kind.expr, span);
      case "Assign":
        return this.assignExpr(kind.left, kind.right, kind.eqSpan, span);
      case "Closure":
        return this.closure(kind, span);
      case "Match":
        return this.matchExpr(kind, span);
      case "Block":
        return this.labelledBlock(kind.label, kind.block, span);
      case "Range":
        return this.range(kind, span);
      case "Let":
        this.program.session.error(undefined, "expected expression, found `let` statement", span, "", [], [{ level: "note", message: "only supported directly in conditions of `if` and `while` expressions" }]);
        return this.letExpr(kind.pat, kind.expr, span);
      case "Underscore":
        this.program.session.error(undefined, "in expressions, `_` can only be used on the left-hand side of an assignment", span, "`_` not allowed here");
        return this.err(span);
      case "Async":
        return this.asyncBlock(kind, span);
      case "Await":
        return this.awaitExpr(kind.expr, span);
      case "TryBlock":
        return this.refuse("`try` blocks", span);
      default:
        return this.plain(kind, span);
    }
  }

  private refuse(construct: string, span: Span): Expr {
    this.program.session.unsupported(construct, span);
    return this.err(span);
  }

  private exprs(exprs: readonly ast.Expr[]): readonly Expr[] {
    return exprs.filter((e) => this.stays(e.attrs)).map((e) => this.expr(e));
  }

  /** Forms that are the same in HIR. The node's number is taken before its children's. */
  private plain(kind: ast.ExprKind, span: Span): Expr {
    const hirId = this.id();
    return { hirId, kind: this.plainKind(kind, span), span };
  }

  private plainKind(kind: ast.ExprKind, span: Span): ExprKind {
    switch (kind.kind) {
      case "Array":
        return { kind: "Array", exprs: this.exprs(kind.exprs) };
      case "Tup":
        return { kind: "Tup", exprs: this.exprs(kind.exprs) };
      case "ConstBlock":
        return { kind: "ConstBlock", def: this.anonConst({ kind: { kind: "Block", label: undefined, block: kind.block }, attrs: [], span: kind.block.span }, "InlineConst") };
      case "Call": {
        const callee = kind.callee.kind.kind === "Path" ? this.pathExpr(kind.callee.kind, kind.callee.span, span) : this.expr(kind.callee);
        return { kind: "Call", callee, args: this.exprs(kind.args) };
      }
      case "MethodCall":
        return { kind: "MethodCall", receiver: this.expr(kind.receiver), segment: this.segment(kind.segment, { kind: "Err" }, false), args: this.exprs(kind.args), span: { ...kind.segment.ident.span, hi: span.hi } };
      case "Binary":
        return { kind: "Binary", op: kind.op, opSpan: kind.opSpan, left: this.expr(kind.left), right: this.expr(kind.right) };
      case "Unary":
        return { kind: "Unary", op: kind.op, expr: this.expr(kind.expr) };
      case "Lit":
        return { kind: "Lit", lit: kind.lit, negated: false };
      case "Cast":
        return { kind: "Cast", expr: this.expr(kind.expr), ty: this.ty(kind.ty) };
      case "AssignOp": {
        const left = this.expr(kind.left);
        return { kind: "AssignOp", op: kind.op, opSpan: kind.opSpan, left, right: this.expr(kind.right) };
      }
      case "Field":
        return { kind: "Field", expr: this.expr(kind.expr), ident: kind.ident };
      case "Index":
        return { kind: "Index", expr: this.expr(kind.expr), index: this.expr(kind.index), brackets: kind.brackets };
      case "Path":
        return { kind: "Path", qpath: this.qpath(kind.qself, kind.path, "Expr") };
      case "AddrOf":
        return { kind: "AddrOf", raw: kind.raw, mutbl: kind.mutability, expr: this.expr(kind.expr) };
      case "Struct":
        return this.structExpr(kind);
      case "Repeat":
        return { kind: "Repeat", expr: this.expr(kind.expr), count: this.constArg(kind.count, "ArrayLen") };
      default:
        return { kind: "Err" };
    }
  }

  /** The callee of a call. */
  private pathExpr(kind: ast.ExprKind & { readonly kind: "Path" }, span: Span, callSpan: Span): Expr {
    const hirId = this.id();
    return { hirId, kind: { kind: "Path", qpath: this.qpath(kind.qself, kind.path, "Callee", callSpan) }, span };
  }

  private structExpr(kind: ast.ExprKind & { readonly kind: "Struct" }): ExprKind {
    const qpath = this.qpath(kind.qself, kind.path, "Struct");
    const fields: ExprField[] = kind.fields.filter((f) => this.stays(f.attrs)).map((f) => ({ ident: f.ident, expr: this.expr(f.expr), isShorthand: f.isShorthand, span: f.span }));
    if (kind.rest.kind === "Rest") this.program.session.error("E0797", "base expression required after `..`", kind.rest.span, "add a base expression here");
    return { kind: "Struct", qpath, fields, base: kind.rest.kind === "Base" ? this.expr(kind.rest.expr) : undefined };
  }

  private labelledBlock(label: ast.Ident | undefined, block: ast.Block, span: Span): Expr {
    const hirId = this.id();
    if (block.isConst) return { hirId, span, kind: { kind: "ConstBlock", def: this.anonConst({ kind: { kind: "Block", label: undefined, block: { ...block, isConst: false } }, attrs: [], span }, "InlineConst") } };
    const lowered = label === undefined ? this.block(block) : this.inBreakable(this.labelTarget(label, hirId, span), () => this.block(block));
    return { hirId, span, kind: { kind: "Block", block: lowered, label } };
  }

  private matchExpr(kind: ast.ExprKind & { readonly kind: "Match" }, span: Span): Expr {
    const hirId = this.id();
    const scrutinee = this.expr(kind.scrutinee);
    const arms = kind.arms.filter((a) => this.stays(a.attrs)).map((arm) =>
      this.scoped(() => {
        const bindings = newBindings("match binding");
        const pat = this.pat(arm.pat, bindings);
        this.declare(bindings.locals);
        const guard = arm.guard === undefined ? undefined : this.condition(arm.guard);
        return { pat, guard, body: this.expr(arm.body), span: arm.span };
      }),
    );
    return { hirId, span, kind: { kind: "Match", scrutinee, arms, source: "Normal" } };
  }

  private closure(kind: ast.ExprKind & { readonly kind: "Closure" }, span: Span): Expr {
    const hirId = this.id();
    const def = this.closureDef(span, kind.fnSpan);
    const lowered = this.insideClosure(def, undefined, () =>
      this.withBinderScope(kind.boundParams, () => {
        if (kind.isAsync) return this.asyncClosure(kind, hirId);
        const params = this.params(kind.decl.params, false);
        const output = kind.decl.output === undefined ? undefined : this.ty(kind.decl.output);
        const body = this.inBreakable({ kind: "Closure", label: undefined, hirId, headSpan: kind.fnSpan }, () => this.expr(kind.body));
        return { params, output, body };
      }),
    );
    return { hirId, span, kind: { kind: "Closure", def, isMove: kind.isMove, coroutine: undefined, moved: [], params: lowered.params, output: lowered.output, body: lowered.body, fnSpan: kind.fnSpan } };
  }

  /** `async |x| body` is `|x| async { body }`, arguments moved into the block. */
  private asyncClosure(kind: ast.ExprKind & { readonly kind: "Closure" }, hirId: number): { readonly params: readonly ClosureParam[]; readonly output: undefined; readonly body: Expr } {
    const written = kind.decl.output;
    const made = this.inBreakable({ kind: "Closure", label: undefined, hirId, headSpan: kind.fnSpan }, () =>
      this.asyncBody({ params: kind.decl.params, source: "AsyncClosure", isMove: kind.isMove, body: kind.body, span: kind.body.span, headSpan: kind.fnSpan, output: written === undefined ? undefined : this.ty(written) }),
    );
    return { params: made.params, output: undefined, body: made.value };
  }

  /** `for<'a> |x: &'a i32| …` */
  private withBinderScope<T>(params: readonly ast.GenericParam[], run: () => T): T {
    if (params.length === 0) return run();
    return this.withBinder(params.map((p) => p.ident.name), run).result;
  }

  private range(kind: ast.ExprKind & { readonly kind: "Range" }, span: Span): Expr {
    const start = kind.start === undefined ? undefined : this.expr(kind.start);
    const end = kind.end === undefined ? undefined : this.expr(kind.end);
    if (kind.closed && end === undefined) return this.err(span);
    if (kind.closed && start !== undefined && end !== undefined) return this.langCall("range_inclusive_new", [start, end], span);
    const item = start !== undefined ? (end !== undefined ? "Range" : "RangeFrom") : end === undefined ? "RangeFull" : kind.closed ? "RangeToInclusive" : "RangeTo";
    const qpath = { kind: "LangItem", item, span } as const;
    if (item === "RangeFull") return this.make({ kind: "Path", qpath }, span);
    const fields: ExprField[] = [];
    if (start !== undefined) fields.push({ ident: { name: "start", span }, expr: start, isShorthand: false, span: start.span });
    if (end !== undefined) fields.push({ ident: { name: "end", span }, expr: end, isShorthand: false, span: end.span });
    return this.make({ kind: "Struct", qpath, fields, base: undefined }, span);
  }
}
