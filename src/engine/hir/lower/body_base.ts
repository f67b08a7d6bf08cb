/** What lowering a body keeps track of, and the small words it writes HIR with. Counterpart: rustc_ast_lowering `lib.rs`, `expr.rs`. */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { DefId, LocalId } from "../def";
import type { MacroScope, Module, Scope } from "../definitions";
import type { Arm, Block, DesugarSource, Expr, ExprKind, HirId, LocalDef, Pat, PatKind, QPath, Stmt } from "../hir";
import type { Program } from "./program";
import { TypeLowering } from "./types";

/** Something `break` and `continue` may mean, or may not cross. */
export interface Breakable {
  readonly kind: "Loop" | "While" | "For" | "Block" | "Closure" | "Async" | "Const" | "Fn";
  readonly label: ast.Ident | undefined;
  readonly hirId: HirId;
  /** `while cond`, `for x in y`, `|x|`: what messages point at. */
  readonly headSpan: Span;
}

export abstract class BodyBase extends TypeLowering {
  readonly locals: LocalDef[] = [];
  readonly blocks: Module[] = [];
  protected nextHirId: HirId = 0;
  protected breakables: Breakable[] = [];
  /** Closure or item around the place: parent of closures found in it. */
  protected enclosing: DefId;

  constructor(program: Program, owner: DefId, scope: Scope, macroScope: MacroScope | undefined) {
    super(program, owner, scope, macroScope);
    this.enclosing = owner;
  }

  abstract expr(expr: ast.Expr): Expr;
  abstract block(block: ast.Block): Block;

  get hirIdCount(): number {
    return this.nextHirId;
  }

  protected id(): HirId {
    return this.nextHirId++;
  }

  // ---- writing HIR ----

  protected make(kind: ExprKind, span: Span): Expr {
    return { hirId: this.id(), kind, span };
  }

  protected makePat(kind: PatKind, span: Span): Pat {
    return { hirId: this.id(), kind, span };
  }

  protected err(span: Span): Expr {
    return this.make({ kind: "Err" }, span);
  }

  protected unit(span: Span): Expr {
    return this.make({ kind: "Tup", exprs: [] }, span);
  }

  protected langPath(item: string, span: Span): Expr {
    return this.make({ kind: "Path", qpath: { kind: "LangItem", item, span } }, span);
  }

  protected langCall(item: string, args: readonly Expr[], span: Span): Expr {
    return this.make({ kind: "Call", callee: this.langPath(item, span), args }, span);
  }

  /** `<LangItem>::name` */
  protected langAssoc(item: string, name: string, span: Span): QPath {
    const ty = { kind: { kind: "Path", qpath: { kind: "LangItem", item, span } }, span } as const;
    return { kind: "TypeRelative", ty, segment: { ident: { name, span }, args: undefined, res: { kind: "Err" } } };
  }

  protected langAssocCall(item: string, name: string, args: readonly Expr[], span: Span): Expr {
    const callee = this.make({ kind: "Path", qpath: this.langAssoc(item, name, span) }, span);
    return this.make({ kind: "Call", callee, args }, span);
  }

  protected langTupleStruct(item: string, pats: readonly Pat[], span: Span): Pat {
    return this.makePat({ kind: "TupleStruct", qpath: { kind: "LangItem", item, span }, pats, rest: undefined }, span);
  }

  /** A variable the compiler made up; `isMade` false: it stands for one that the reader wrote. */
  protected freshLocal(name: string, span: Span, mutbl: ast.Mutability = "Not", isMade = true): { readonly local: LocalId; readonly pat: Pat } {
    const local = this.locals.length;
    const pat = this.makePat({ kind: "Binding", byRef: "No", mutbl, local, ident: { name, span }, sub: undefined }, span);
    this.locals.push({ name, span, hirId: pat.hirId, mutbl, ...(isMade ? { isMade } : {}) });
    return { local, pat };
  }

  protected localExpr(local: LocalId, name: string, span: Span): Expr {
    const res = { kind: "Local", id: local } as const;
    return this.make({ kind: "Path", qpath: { kind: "Resolved", self: undefined, path: { res, span, segments: [{ ident: { name, span }, args: undefined, res }] } } }, span);
  }

  protected match(scrutinee: Expr, arms: readonly Arm[], source: DesugarSource, span: Span): Expr {
    return this.make({ kind: "Match", scrutinee, arms, source }, span);
  }

  protected arm(pat: Pat, body: Expr, span: Span): Arm {
    return { pat, guard: undefined, body, span };
  }

  protected blockExpr(stmts: readonly Stmt[], expr: Expr | undefined, span: Span): Expr {
    return this.make({ kind: "Block", block: { stmts, expr, isUnsafe: false, span }, label: undefined }, span);
  }

  protected borrow(expr: Expr, mutbl: ast.Mutability, span: Span): Expr {
    return this.make({ kind: "AddrOf", raw: false, mutbl, expr }, span);
  }

  // ---- scopes ----

  /** Scopes and macros defined inside are forgotten after. */
  protected scoped<T>(run: () => T): T {
    const { scope, macroScope } = this;
    const result = run();
    this.scope = scope;
    this.macroScope = macroScope;
    return result;
  }

  protected declare(locals: ReadonlyMap<string, LocalId>): void {
    if (locals.size > 0) this.scope = { kind: "Locals", locals, parent: this.scope };
  }
}
