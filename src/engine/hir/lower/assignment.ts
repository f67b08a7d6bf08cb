/** `(a, [b, _]) = e;` becomes `{ let (lhs, [lhs1, _]) = e; a = lhs; b = lhs1; }`. Counterpart: rustc_ast_lowering `destructure_assign`; RFC 2909. */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { Expr, Pat, PatField, Stmt } from "../hir";
import { FormatLowering } from "./format";

export abstract class AssignmentLowering extends FormatLowering {
  protected assignExpr(left: ast.Expr, right: ast.Expr, eqSpan: Span, span: Span): Expr {
    if (!isDestructuring(left)) return this.make({ kind: "Assign", left: this.expr(left), right: this.expr(right), eqSpan }, span);
    const value = this.expr(right);
    const assignments: Stmt[] = [];
    const pat = this.assignee(left, eqSpan, assignments);
    const declare: Stmt = { kind: "Let", pat, ty: undefined, init: value, els: undefined, span };
    return this.blockExpr([declare, ...assignments], undefined, span);
  }

  private assignee(expr: ast.Expr, eqSpan: Span, out: Stmt[]): Pat {
    const { kind, span } = expr;
    switch (kind.kind) {
      case "Underscore":
        return this.makePat({ kind: "Wild" }, span);
      case "Paren":
        return this.assignee(kind.expr, eqSpan, out);
      case "Tup": {
        const { pats, rest } = this.assignees(kind.exprs, eqSpan, out);
        return this.makePat({ kind: "Tuple", pats, rest }, span);
      }
      case "Array":
        return this.assigneeSlice(kind.exprs, eqSpan, out, span);
      case "Call":
        if (kind.callee.kind.kind === "Path" && this.isConstructor(kind.callee.kind.qself, kind.callee.kind.path)) {
          const qpath = this.qpath(kind.callee.kind.qself, kind.callee.kind.path, "TupleStruct");
          const { pats, rest } = this.assignees(kind.args, eqSpan, out);
          return this.makePat({ kind: "TupleStruct", qpath, pats, rest }, span);
        }
        break;
      case "Struct": {
        const qpath = this.qpath(kind.qself, kind.path, "Struct");
        const fields: PatField[] = kind.fields.map((f) => ({ ident: f.ident, pat: this.assignee(f.expr, eqSpan, out), isShorthand: f.isShorthand, span: f.span }));
        if (kind.rest.kind === "Base") this.program.session.error("E0797", "functional record updates are not allowed in destructuring assignments", kind.rest.expr.span);
        return this.makePat({ kind: "Struct", qpath, fields, hasRest: kind.rest.kind !== "None" }, span);
      }
      case "Path":
        if (kind.path.segments.length > 0 && this.isUnitConstructor(kind.qself, kind.path)) return this.makePat({ kind: "Path", qpath: this.qpath(kind.qself, kind.path, "Pat") }, span);
        break;
      default:
    }
    const { local, pat } = this.freshLocal("lhs", span);
    const target = this.expr(expr);
    const assign = this.make({ kind: "Assign", left: target, right: this.localExpr(local, "lhs", span), eqSpan }, span);
    out.push({ kind: "Expr", expr: assign, semi: true, span });
    return pat;
  }

  private assignees(exprs: readonly ast.Expr[], eqSpan: Span, out: Stmt[]): { readonly pats: readonly Pat[]; readonly rest: number | undefined } {
    const pats: Pat[] = [];
    let rest: number | undefined;
    for (const e of exprs) {
      if (isRest(e) && rest === undefined) rest = pats.length;
      else if (isRest(e)) this.program.session.error(undefined, "`..` can only be used once per tuple pattern", e.span, "can only be used once per tuple pattern");
      else pats.push(this.assignee(e, eqSpan, out));
    }
    return { pats, rest };
  }

  private assigneeSlice(exprs: readonly ast.Expr[], eqSpan: Span, out: Stmt[], span: Span): Pat {
    const prefix: Pat[] = [];
    const suffix: Pat[] = [];
    let slice: Pat | undefined;
    for (const e of exprs) {
      if (isRest(e)) {
        if (slice === undefined) slice = this.makePat({ kind: "Wild" }, e.span);
        else this.program.session.error(undefined, "`..` can only be used once per slice pattern", e.span, "can only be used once per slice pattern");
      } else (slice === undefined ? prefix : suffix).push(this.assignee(e, eqSpan, out));
    }
    return this.makePat({ kind: "Slice", prefix, slice, suffix }, span);
  }

  private isConstructor(qself: ast.QSelf | undefined, path: ast.Path): boolean {
    if (qself !== undefined) return false;
    const found = this.program.names.resolvePath(path.segments.map((s) => s.ident), path.isGlobal, "Value", this.scope);
    return path.segments.length === 1 && path.segments[0].ident.name === "Self" ? true : found.kind === "Resolved" && found.count === path.segments.length && found.res.kind === "Def" && found.res.def === "Ctor";
  }

  private isUnitConstructor(qself: ast.QSelf | undefined, path: ast.Path): boolean {
    if (qself !== undefined) return false;
    const found = this.program.names.resolvePath(path.segments.map((s) => s.ident), path.isGlobal, "Value", this.scope);
    if (found.kind !== "Resolved" || found.count !== path.segments.length || found.res.kind !== "Def") return false;
    const { node } = this.program.session.def(found.res.id);
    return node.kind === "Ctor" && node.ctor === "Const";
  }
}

function isRest(expr: ast.Expr): boolean {
  return expr.kind.kind === "Range" && expr.kind.start === undefined && expr.kind.end === undefined && !expr.kind.closed;
}

/** Only these forms take a value apart; a call may be a constructor's. */
function isDestructuring(expr: ast.Expr): boolean {
  const { kind } = expr;
  switch (kind.kind) {
    case "Underscore": case "Tup": case "Array": case "Struct":
      return true;
    case "Paren":
      return isDestructuring(kind.expr);
    case "Call":
      return kind.callee.kind.kind === "Path" && /^[A-Z]/.test(kind.callee.kind.path.segments[kind.callee.kind.path.segments.length - 1]?.ident.name ?? "");
    default:
      return false;
  }
}
