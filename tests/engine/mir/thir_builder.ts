/** Short ways to write THIR in tests. Spans count up, so that every expression has its own. */
import type { BinOp, Block, Expr, ExprKind, Pat, Stmt, ThirBody, ThirParam, VarId } from "../../../src/engine/ty/thir";
import type { Ty } from "../../../src/engine/ty/ty";
import type { Span } from "../../../src/engine/source/span";
import type { FakeTcx } from "./fake_tcx";

export class ThirBuilder {
  private offset = 0;
  private vars = 0;

  constructor(readonly tcx: FakeTcx, readonly edition: 2021 | 2024 = 2024) {}

  span(): Span {
    this.offset += 10;
    return { file: 0, lo: this.offset, hi: this.offset + 9, ctxt: 0 };
  }

  newVar(): VarId { return this.vars++; }

  expr(kind: ExprKind, ty: Ty): Expr { return { kind, ty, span: this.span() }; }
  int(n: number): Expr { return this.expr({ kind: "Literal", lit: { kind: "Scalar", bits: BigInt(n) } }, this.tcx.interner.i32); }
  bool(b: boolean): Expr { return this.expr({ kind: "Literal", lit: { kind: "Scalar", bits: b ? 1n : 0n } }, this.tcx.interner.bool); }
  use(id: VarId, ty: Ty): Expr { return this.expr({ kind: "VarRef", id }, ty); }
  binary(op: BinOp, left: Expr, right: Expr, ty: Ty = left.ty): Expr { return this.expr({ kind: "Binary", op, left, right }, ty); }
  call(def: number, args: readonly Expr[], ty: Ty): Expr {
    const fun = this.expr({ kind: "ZstLiteral" }, this.tcx.interner.fnDef(def, []));
    return this.expr({ kind: "Call", fun, args, fnSpan: this.span(), source: "Normal" }, ty);
  }
  make(): Expr { return this.call(this.tcx.makeFn, [], this.tcx.string); }
  drop(e: Expr): Expr { return this.call(this.tcx.dropFn, [e], this.tcx.interner.unit); }
  borrow(arg: Expr): Expr { return this.expr({ kind: "Borrow", mutbl: "Not", arg, explicit: true, twoPhase: false }, this.tcx.interner.ref({ kind: "ReErased" }, arg.ty, "Not")); }
  assign(left: Expr, right: Expr): Expr { return this.expr({ kind: "Assign", left, right }, this.tcx.interner.unit); }

  bind(id: VarId, ty: Ty, name = `v${id}`, mutability: "Not" | "Mut" = "Not"): Pat {
    return { kind: { kind: "Binding", name, var: id, mode: "ByValue", mutability, varTy: ty, sub: undefined, isShorthand: false }, ty, span: this.span() };
  }

  pat(kind: Pat["kind"], ty: Ty): Pat { return { kind, ty, span: this.span() }; }
  let(pat: Pat, init?: Expr): Stmt { return { kind: "Let", pat, init, els: undefined, hasExplicitTy: false, span: this.span() }; }
  stmt(expr: Expr): Stmt { return { kind: "Expr", expr, span: this.span() }; }
  block(stmts: readonly Stmt[], expr?: Expr): Expr {
    const block: Block = { stmts, expr, breakTarget: undefined, isUnsafe: false, span: this.span() };
    return this.expr({ kind: "Block", block }, expr?.ty ?? this.tcx.interner.unit);
  }

  body(value: Expr, params: readonly ThirParam[] = []): ThirBody {
    return { def: this.tcx.main, kind: "Fn", params, returnTy: value.ty, value, span: this.span(), edition: this.edition, closure: undefined };
  }

  param(pat: Pat): ThirParam { return { pat, ty: pat.ty, span: pat.span }; }
}
