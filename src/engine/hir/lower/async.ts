/**
 * `async` and `.await` in plain forms. An `async` block is a closure of a kind of its own, a coroutine, whose one parameter is the task
 * context it is resumed with; an `async fn` is a function whose value is such a block, made by moving all arguments into it. `e.await` is
 *
 *     match into_future(e) {
 *         mut __awaitee => loop {
 *             match unsafe { poll(Pin::new_unchecked(&mut __awaitee), get_context(_task_context)) } {
 *                 Ready(result) => break result,
 *                 Pending => {}
 *             }
 *             _task_context = yield ();
 *         }
 *     }
 *
 * Counterpart: rustc_ast_lowering `expr.rs` (`make_desugared_coroutine_expr`, `lower_expr_await`), `item.rs` (`lower_maybe_coroutine_body`).
 */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { DefId, LocalId } from "../def";
import type { Block, ClosureParam, CoroutineSource, Expr, Stmt, Ty } from "../hir";
import { note } from "../session";
import { BlockLowering } from "./blocks";
import { newBindings } from "./patterns";

/** A coroutine to be made. `headSpan` is what messages call it by; `moved` are variables that it takes over whatever it does with them. */
interface CoroutineHead {
  readonly source: CoroutineSource;
  readonly isMove: boolean;
  readonly span: Span;
  readonly headSpan: Span;
  /** Type of its value, if written. */
  readonly output: Ty | undefined;
  readonly moved: readonly LocalId[];
}

/** An `async` function's or closure's parameters and body. */
interface AsyncBody extends Omit<CoroutineHead, "moved"> {
  readonly params: readonly ast.Param[];
  readonly body: ast.Expr | ast.Block;
}

export abstract class AsyncLowering extends BlockLowering {
  /** The variable that holds the task context; undefined outside of coroutines. */
  private taskContext: LocalId | undefined;
  private readonly closureCounts = new Map<DefId, number>();

  /** A definition for a closure or coroutine. They are numbered inside of what they lie in, as rustc names them. */
  protected closureDef(span: Span, identSpan: Span): DefId {
    const { session } = this.program;
    const owner = session.def(this.owner);
    const number = this.closureCounts.get(this.enclosing) ?? 0;
    this.closureCounts.set(this.enclosing, number + 1);
    return session.add({ kind: "Closure", name: `{closure#${number}}`, parent: this.enclosing, span, identSpan, node: { kind: "Leaf" }, vis: owner.vis, module: this.program.names.moduleOf(this.scope), scope: this.scope, macroScope: this.macroScope, attrs: [], isLocal: owner.isLocal }).id;
  }

  /** Runs inside of a closure (`def`), where `.await` means a coroutine's only if it is one. */
  protected insideClosure<T>(def: DefId, taskContext: LocalId | undefined, run: () => T): T {
    const { enclosing, taskContext: outer } = this;
    this.enclosing = def;
    this.taskContext = taskContext;
    const result = this.scoped(run);
    this.enclosing = enclosing;
    this.taskContext = outer;
    return result;
  }

  /** The coroutine that runs what `body` lowers. `headSpan` is what messages call the block by. */
  private coroutine({ source, isMove, span, headSpan, output, moved }: CoroutineHead, body: () => Expr): Expr {
    const hirId = this.id();
    const def = this.closureDef(span, headSpan);
    const context = this.freshLocal("_task_context", span, "Mut");
    const ty: Ty = { kind: { kind: "Path", qpath: { kind: "LangItem", item: "ResumeTy", span } }, span };
    const value = this.insideClosure(def, context.local, () => this.inBreakable({ kind: "Async", label: undefined, hirId, headSpan }, body));
    return { hirId, span, kind: { kind: "Closure", def, isMove, coroutine: source, params: [{ pat: context.pat, ty }], output, moved, body: value, fnSpan: headSpan } };
  }

  protected asyncBlock(kind: ast.ExprKind & { readonly kind: "Async" }, span: Span): Expr {
    return this.coroutine({ source: "AsyncBlock", isMove: kind.isMove, span, headSpan: { ...span, hi: this.headEnd(span, kind.block.span) }, output: undefined, moved: [] }, () => this.make({ kind: "Block", block: this.block(kind.block), label: undefined }, kind.block.span));
  }

  /** `async move` without the space before the brace. */
  private headEnd(span: Span, block: Span): number {
    const { text } = this.program.session.sourceMap.files[span.file];
    let hi = block.lo;
    while (hi > span.lo && /\s/.test(text[hi - 1])) hi--;
    return hi;
  }

  /**
   * Parameters of an `async fn` or closure, and the block that takes them over. The outer parameters have plain names; inside, in order,
   * each is moved in and taken apart, so that all arguments live as long as the future and are dropped in the usual order.
   */
  protected asyncBody({ params, source, isMove, body, span, headSpan, output }: AsyncBody): { readonly params: readonly ClosureParam[]; readonly value: Expr } {
    const typesElsewhere = source === "AsyncFn";
    const kept = params.filter((p) => this.stays(p.attrs));
    const outer = kept.map((p, i) => {
      const { kind } = p.pat;
      const simple = kind.kind === "Ident" && kind.byRef === "No" && kind.sub === undefined;
      const name = simple ? kind.ident.name : `__arg${i}`;
      const at = simple ? kind.ident.span : p.pat.span;
      const local = this.freshLocal(name, at, "Not", !simple);
      return { local: local.local, pat: local.pat, name, at, simple };
    });
    const tys = kept.map((p) => (p.ty.kind.kind === "Infer" || p.selfKind !== "None" || typesElsewhere ? undefined : this.ty(p.ty)));
    const value = this.coroutine({ source, isMove, span, headSpan, output, moved: outer.map((o) => o.local) }, () => {
      const inner = this.params(params, true);
      const stmts: Stmt[] = [];
      outer.forEach((o, i) => {
        const moved = this.localExpr(o.local, o.name, o.at);
        if (o.simple) return stmts.push(letStmt(inner[i].pat, moved, kept[i].span));
        const again = this.freshLocal(o.name, o.at);
        return stmts.push(letStmt(again.pat, moved, kept[i].span), letStmt(inner[i].pat, this.localExpr(again.local, o.name, o.at), kept[i].span));
      });
      const users = "stmts" in body ? this.make({ kind: "Block", block: this.block(body), label: undefined }, body.span) : this.expr(body);
      const whole: Block = { stmts, expr: this.make({ kind: "DropTemps", expr: users }, users.span), isUnsafe: false, span: body.span };
      return this.make({ kind: "Block", block: whole, label: undefined }, body.span);
    });
    return { params: outer.map((o, i) => ({ pat: o.pat, ty: tys[i] })), value };
  }

  protected awaitExpr(inner: ast.Expr, span: Span): Expr {
    const at: Span = { ...span, lo: Math.max(span.lo, span.hi - "await".length) };
    const operand = this.expr(inner);
    const context = this.taskContext;
    if (context === undefined) {
      this.awaitOutside(at);
      return this.err(span);
    }
    const scrutinee = this.langCall("into_future", [operand], at);
    const awaitee = this.freshLocal("__awaitee", operand.span, "Mut");
    const hirId = this.id();
    const pinned = this.langCall("new_unchecked", [this.borrow(this.localExpr(awaitee.local, "__awaitee", at), "Mut", at)], at);
    const cx = this.langCall("get_context", [this.localExpr(context, "_task_context", at)], at);
    const poll = this.make({ kind: "Block", block: { stmts: [], expr: this.langCall("poll", [pinned, cx], at), isUnsafe: true, span }, label: undefined }, span);
    const result = this.freshLocal("result", span);
    const done = this.make({ kind: "Break", target: hirId, value: this.localExpr(result.local, "result", span), label: undefined }, span);
    const ready = this.arm(this.langTupleStruct("Ready", [result.pat], span), done, span);
    const pending = this.arm(this.makePat({ kind: "Path", qpath: { kind: "LangItem", item: "Pending", span } }, span), this.blockExpr([], undefined, span), span);
    const step = this.match(poll, [ready, pending], "AwaitDesugar", span);
    const pause = this.make({ kind: "Yield", value: this.unit(span) }, span);
    const resume = this.make({ kind: "Assign", left: this.localExpr(context, "_task_context", span), right: pause, eqSpan: span }, span);
    const body: Block = { stmts: [{ kind: "Expr", expr: step, semi: false, span }, { kind: "Expr", expr: resume, semi: true, span }], expr: undefined, isUnsafe: false, span };
    const loop: Expr = { hirId, span, kind: { kind: "Loop", body, label: undefined, source: "Loop" } };
    return this.match(scrutinee, [this.arm(awaitee.pat, loop, span)], "AwaitDesugar", span);
  }

  /** E0728. */
  private awaitOutside(at: Span): void {
    const { session } = this.program;
    const owner = session.def(this.enclosing);
    const labels = owner.kind === "Fn" || owner.kind === "AssocFn" ? [note(owner.span, "this is not `async`")] : owner.kind === "Closure" ? [note(owner.identSpan, "this is not `async`")] : [];
    session.error("E0728", "`await` is only allowed inside `async` functions and blocks", at, "only allowed inside `async` functions and blocks", labels);
  }

  /** Parameters of a function or closure; their variables are declared. `typesElsewhere`: only the patterns are wanted. */
  protected params(params: readonly ast.Param[], typesElsewhere: boolean): readonly ClosureParam[] {
    const all = new Map<string, LocalId>();
    const seen = new Set<string>();
    const out: ClosureParam[] = [];
    for (const p of params) {
      if (!this.stays(p.attrs)) continue;
      const bindings = newBindings("function parameter");
      bindings.params = new Set(seen);
      bindings.seen = new Map([...seen].map((key) => [key, { name: key, span: p.span }]));
      const pat = this.pat(p.pat, bindings);
      for (const [key, local] of bindings.locals) {
        all.set(key, local);
        seen.add(key);
      }
      out.push({ pat, ty: p.ty.kind.kind === "Infer" || p.selfKind !== "None" || typesElsewhere ? undefined : this.ty(p.ty) });
    }
    this.declare(all);
    return out;
  }
}

function letStmt(pat: ClosureParam["pat"], init: Expr, span: Span): Stmt {
  return { kind: "Let", pat, ty: undefined, init, els: undefined, span };
}
