/**
 * Loops and jumps, and the sugar among them. `for p in e { b }` becomes
 * `match into_iter(e) { mut iter => loop { match next(&mut iter) { None => break, Some(p) => b } } }`.
 * Counterpart: rustc_ast_lowering `expr.rs`, rustc_passes `loops.rs`.
 */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { Block, Expr, HirId } from "../hir";
import { hygienicKey } from "../resolve/names";
import { note } from "../session";
import type { Breakable } from "./body_base";
import { newBindings, PatternLowering } from "./patterns";

export abstract class ControlFlowLowering extends PatternLowering {
  protected inBreakable<T>(breakable: Breakable, run: () => T): T {
    this.breakables.push(breakable);
    const result = run();
    this.breakables.pop();
    return result;
  }

  // ---- if, while, for, loop ----

  /** A condition: what its `let`s bind is in scope after it, until the caller's `scoped` ends. */
  protected condition(expr: ast.Expr): Expr {
    const lowered = this.conditionPart(expr);
    return hasLet(expr) ? lowered : this.make({ kind: "DropTemps", expr: lowered }, expr.span);
  }

  private conditionPart(expr: ast.Expr): Expr {
    const { kind, span } = expr;
    if (kind.kind === "Let") return this.letExpr(kind.pat, kind.expr, span);
    if (kind.kind === "Paren" && hasLet(kind.expr)) return this.conditionPart(kind.expr);
    if (kind.kind === "Binary" && kind.op === "&&" && hasLet(expr)) {
      const left = this.conditionPart(kind.left);
      const right = this.conditionPart(kind.right);
      return this.make({ kind: "Binary", op: "&&", opSpan: kind.opSpan, left, right }, span);
    }
    return this.expr(expr);
  }

  protected letExpr(pat: ast.Pat, init: ast.Expr, span: Span): Expr {
    const value = this.expr(init);
    const bindings = newBindings("let binding");
    const lowered = this.pat(pat, bindings);
    this.declare(bindings.locals);
    return this.make({ kind: "Let", pat: lowered, ty: undefined, init: value }, span);
  }

  protected ifExpr(kind: ast.ExprKind & { readonly kind: "If" }, span: Span): Expr {
    const clauses: { readonly cond: Expr; readonly then: Expr; readonly span: Span }[] = [];
    const clause = ({ cond: condition, then: block }: typeof kind, at: Span): void => void clauses.push(this.scoped(() => {
      const cond = this.condition(condition);
      return { cond, then: this.make({ kind: "Block", block: this.block(block), label: undefined }, block.span), span: at };
    }));
    clause(kind, span);
    let rest = kind.else;
    for (; rest !== undefined && rest.kind.kind === "If"; rest = rest.kind.else) clause(rest.kind, rest.span);
    let otherwise = rest === undefined ? undefined : this.expr(rest);
    for (const { cond, then, span: at } of clauses.slice(1).reverse()) otherwise = this.make({ kind: "If", cond, then, else: otherwise }, at);
    return this.make({ kind: "If", cond: clauses[0].cond, then: clauses[0].then, else: otherwise }, span);
  }

  protected loopExpr(label: ast.Ident | undefined, body: ast.Block, span: Span): Expr {
    const hirId = this.id();
    const block = this.inBreakable({ kind: "Loop", label, hirId, headSpan: span }, () => this.block(body));
    return { hirId, span, kind: { kind: "Loop", body: block, label, source: "Loop" } };
  }

  /** `while` loops whose conditions are being lowered. */
  private readonly conditions = new Set<HirId>();

  /** `loop { if cond { body } else { break } }` */
  protected whileExpr(kind: ast.ExprKind & { readonly kind: "While" }, span: Span): Expr {
    const hirId = this.id();
    const headSpan = { ...span, hi: kind.cond.span.hi };
    const whole = this.inBreakable({ kind: "While", label: kind.label, hirId, headSpan }, () =>
      this.scoped(() => {
        this.conditions.add(hirId);
        const cond = this.condition(kind.cond);
        this.conditions.delete(hirId);
        const then = this.make({ kind: "Block", block: this.block(kind.body), label: undefined }, kind.body.span);
        const stop = this.make({ kind: "Break", target: hirId, value: undefined, label: undefined }, span);
        const otherwise = this.blockExpr([{ kind: "Expr", expr: stop, semi: true, span }], undefined, span);
        return this.make({ kind: "If", cond, then, else: otherwise }, span);
      }),
    );
    const body: Block = { stmts: [], expr: whole, isUnsafe: false, span: kind.body.span };
    return { hirId, span, kind: { kind: "Loop", body, label: kind.label, source: "WhileDesugar" } };
  }

  protected forExpr(kind: ast.ExprKind & { readonly kind: "ForLoop" }, span: Span): Expr {
    const iterSpan = kind.iter.span;
    const iterable = this.expr(kind.iter);
    const head = this.langCall("into_iter", [iterable], iterSpan);
    const { local, pat: iterPat } = this.freshLocal("iter", iterSpan, "Mut");
    const hirId = this.id();
    const next = this.langCall("next", [this.borrow(this.localExpr(local, "iter", iterSpan), "Mut", iterSpan)], iterSpan);
    const stop = this.make({ kind: "Break", target: hirId, value: undefined, label: undefined }, span);
    const none = this.arm(this.makePat({ kind: "Path", qpath: { kind: "LangItem", item: "None", span: iterSpan } }, iterSpan), stop, span);
    const some = this.inBreakable({ kind: "For", label: kind.label, hirId, headSpan: { ...span, hi: iterSpan.hi } }, () =>
      this.scoped(() => {
        const bindings = newBindings("for binding");
        const pat = this.pat(kind.pat, bindings);
        this.declare(bindings.locals);
        const body = this.make({ kind: "Block", block: this.block(kind.body), label: undefined }, kind.body.span);
        return this.arm(this.langTupleStruct("Some", [pat], kind.pat.span), body, span);
      }),
    );
    const step = this.match(next, [none, some], "ForLoopDesugar", span);
    const body: Block = { stmts: [{ kind: "Expr", expr: step, semi: false, span }], expr: undefined, isUnsafe: false, span };
    const loop: Expr = { hirId, span, kind: { kind: "Loop", body, label: kind.label, source: "ForLoopDesugar" } };
    return this.match(head, [this.arm(iterPat, loop, span)], "ForLoopDesugar", span);
  }

  /** `match branch(e) { Continue(val) => val, Break(residual) => return from_residual(residual) }` */
  protected tryExpr(inner: ast.Expr, span: Span): Expr {
    const at: Span = { ...span, lo: Math.max(span.lo, span.hi - 1) };
    const scrutinee = this.langCall("branch", [this.expr(inner)], span);
    const residual = this.freshLocal("residual", at);
    const propagate = this.langCall("from_residual", [this.localExpr(residual.local, "residual", at)], at);
    const back = this.make({ kind: "Ret", expr: propagate }, at);
    this.checkReturn(span);
    const stop = this.arm(this.langTupleStruct("Break", [residual.pat], at), back, at);
    const val = this.freshLocal("val", span);
    const go = this.arm(this.langTupleStruct("Continue", [val.pat], span), this.localExpr(val.local, "val", span), span);
    return this.match(scrutinee, [stop, go], "TryDesugar", span);
  }

  // ---- break, continue, return ----

  protected breakExpr(label: ast.Ident | undefined, value: ast.Expr | undefined, span: Span): Expr {
    const lowered = value === undefined ? undefined : this.expr(value);
    const target = label === undefined ? this.innermost("break", span) : this.labelled(label, "break", span);
    if (target !== undefined && value !== undefined && (target.kind === "While" || target.kind === "For")) {
      const word = target.kind === "While" ? "while" : "for";
      this.program.session.error("E0571", `\`break\` with value from a \`${word}\` loop`, span, "can only break with a value inside `loop` or breakable block", [note(target.headSpan, `you can't \`break\` with a value in a \`${word}\` loop`)], [
        { level: "help", message: `use \`break\` on its own without a value inside this \`${word}\` loop` },
      ]);
    }
    return this.make({ kind: "Break", target: target?.hirId, value: lowered, label }, span);
  }

  protected continueExpr(label: ast.Ident | undefined, span: Span): Expr {
    const target = label === undefined ? this.innermost("continue", span) : this.labelled(label, "continue", span);
    if (target?.kind === "Block") {
      this.program.session.error("E0696", "`continue` pointing to a labeled block", span, "labeled blocks cannot be `continue`'d", [note(target.headSpan, "labeled block the `continue` points to")]);
      return this.make({ kind: "Continue", target: undefined, label }, span);
    }
    return this.make({ kind: "Continue", target: target?.hirId, label }, span);
  }

  private innermost(word: "break" | "continue", span: Span): Breakable | undefined {
    for (let i = this.breakables.length - 1; i >= 0; i--) {
      const b = this.breakables[i];
      switch (b.kind) {
        case "Loop": case "While": case "For":
          if (!this.conditions.has(b.hirId)) return b;
          this.program.session.error("E0590", "`break` or `continue` with no label in the condition of a `while` loop", span, `unlabeled \`${word}\` in the condition of a \`while\` loop`);
          return undefined;
        case "Block":
          this.program.session.error("E0695", `unlabeled \`${word}\` inside of a labeled block`, span, `\`${word}\` statements that would diverge to or through a labeled block need to bear a label`);
          return undefined;
        case "Closure": case "Async":
          this.closureError(word, span, b);
          return undefined;
        case "Const": case "Fn":
          this.outsideError(word, span);
          return undefined;
      }
    }
    this.outsideError(word, span);
    return undefined;
  }

  private labelled(label: ast.Ident, word: "break" | "continue", span: Span): Breakable | undefined {
    const { session } = this.program;
    let crossed: Breakable | undefined;
    let { ctxt } = label.span;
    for (;;) {
      const key = hygienicKey(label.name, ctxt);
      for (let i = this.breakables.length - 1; i >= 0; i--) {
        const b = this.breakables[i];
        if (b.kind === "Closure" || b.kind === "Async" || b.kind === "Const" || b.kind === "Fn") {
          crossed ??= b;
          continue;
        }
        if (b.label === undefined || hygienicKey(b.label.name, b.label.span.ctxt) !== key) continue;
        if (crossed === undefined) return b;
        session.error("E0767", `use of unreachable label \`${label.name}\``, label.span, `unreachable label \`${label.name}\``, [note(b.label.span, "unreachable label defined here")], [
          { level: "note", message: "labels are unreachable through functions, closures, async blocks and modules" },
        ]);
        if ((crossed.kind === "Closure" || crossed.kind === "Async") && this.breakables[this.breakables.length - 1] === crossed) this.closureError(word, span, crossed);
        return undefined;
      }
      const outer = this.outerContext(ctxt);
      if (outer === ctxt) break;
      ctxt = outer;
      crossed = undefined;
    }
    session.error("E0426", `use of undeclared label \`${label.name}\``, label.span, `undeclared label \`${label.name}\``);
    return undefined;
  }

  /** A label out of a macro defined in this body may mean one around the definition. */
  private outerContext(ctxt: number): number {
    let c = ctxt;
    for (let s: typeof this.scope | undefined = this.scope; s !== undefined; s = s.parent) {
      if (s.kind !== "MacroDef") continue;
      c = this.program.names.leaveMacro(c, s.macro);
      if (c !== ctxt) return c;
    }
    return ctxt;
  }

  private closureError(word: string, span: Span, closure: Breakable): void {
    const [where, what] = closure.kind === "Async" ? ["`async` block", "enclosing `async` block"] : ["a closure", "enclosing closure"];
    const inside = closure.kind === "Async" ? "inside" : "inside of";
    this.program.session.error("E0267", `\`${word}\` ${inside} ${where}`, span, `cannot \`${word}\` ${inside} ${where}`, [note(closure.headSpan, what)]);
  }

  private outsideError(word: "break" | "continue", span: Span): void {
    const where = word === "break" ? "outside of a loop or labeled block" : "outside of a loop";
    this.program.session.error("E0268", `\`${word}\` ${where}`, span, `cannot \`${word}\` ${where}`);
  }

  protected retExpr(value: ast.Expr | undefined, span: Span): Expr {
    this.checkReturn(span);
    return this.make({ kind: "Ret", expr: value === undefined ? undefined : this.expr(value) }, span);
  }

  private checkReturn(span: Span): void {
    for (let i = this.breakables.length - 1; i >= 0; i--) {
      const { kind } = this.breakables[i];
      if (kind === "Closure" || kind === "Async" || kind === "Fn") return;
      if (kind === "Const") break;
    }
    this.program.session.error("E0572", "return statement outside of function body", span);
  }

  protected labelTarget(label: ast.Ident | undefined, hirId: HirId, span: Span): Breakable {
    return { kind: "Block", label, hirId, headSpan: span };
  }
}

function hasLet(expr: ast.Expr): boolean {
  const { kind } = expr;
  if (kind.kind === "Let") return true;
  if (kind.kind === "Paren") return hasLet(kind.expr);
  return kind.kind === "Binary" && kind.op === "&&" && (hasLet(kind.left) || hasLet(kind.right));
}
