/** Where to ask the reader for a type: the binding, closure parameter or generic argument that an unsolved variable hides in. Counterpart: rustc `FindInferSourceVisitor`. */
import type { Expr, Pat, Stmt } from "../../hir/hir";
import type { Span } from "../../source/span";
import { someTy } from "../fold";
import { TypeFlags, type Ty } from "../ty";
import type { FnCtxt } from "./fn_ctxt";
import { walkExpr, walkStmts } from "./mentions";
import { printTy } from "./print_ty";

export interface InferSource {
  readonly span: Span;
  /** " for `Vec<_>`", or nothing when no part of the type is known. */
  readonly suffix: string;
}

/** The best place for the variable's type; undefined when nothing in the body has it. */
export function findInferSource(fcx: FnCtxt, variable: Ty): InferSource | undefined {
  const target = fcx.resolve(variable);
  if ((target.flags & TypeFlags.HAS_INFER) === 0) return undefined;
  const has = (ty: Ty): boolean => (ty.flags & TypeFlags.HAS_INFER) !== 0 && someTy(ty, (t) => t === target || (target.kind !== "Infer" && t.kind === "Infer" && someTy(target, (x) => x === t)));
  let found: InferSource | undefined;
  const binding = (pat: Pat): void => {
    const ty = fcx.nodeTy(pat.hirId);
    if (found === undefined && has(ty)) found = { span: pat.span, suffix: ty.kind === "Infer" ? "" : ` for \`${printTy(fcx.tcx, ty)}\`` };
  };
  const stmt = (s: Stmt): void => {
    if (s.kind === "Let" && s.ty === undefined) binding(s.pat);
  };
  const closure = (e: Expr): void => {
    if (e.kind.kind === "Closure") for (const p of e.kind.params) if (p.ty === undefined) binding(p.pat);
  };
  walkStmts(fcx.body.value, stmt, closure);
  if (found !== undefined) return found;
  walkExpr(fcx.body.value, (e) => {
    if (found !== undefined) return;
    const args = fcx.tables.nodeArgs.get(e.hirId);
    if (args === undefined || !args.some((a) => a.kind === "Type" && has(fcx.resolve(a.ty)))) return;
    if (e.kind.kind === "MethodCall") found = { span: e.kind.segment.ident.span, suffix: "" };
    else if (e.kind.kind === "Path") {
      const { qpath } = e.kind;
      const span = qpath.kind === "TypeRelative" ? qpath.segment.ident.span : qpath.kind === "Resolved" ? qpath.path.segments[qpath.path.segments.length - 1]?.ident.span : undefined;
      if (span !== undefined) found = { span, suffix: "" };
    }
  });
  return found;
}
