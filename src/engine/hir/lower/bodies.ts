/** Bodies of functions, constants and statics, lowered when first asked for. Counterpart: rustc_ast_lowering `item.rs` (`lower_maybe_coroutine_body`). */
import type * as ast from "../../syntax/ast";
import { fnBody } from "../../syntax/index";
import type { DefId } from "../def";
import type { DefData } from "../definitions";
import type { Body, Expr, Param } from "../hir";
import { ExprLowering } from "./expressions";
import { insideScope } from "./generics";
import { lowerHarness } from "./harness";
import type { Program } from "./program";

/** Undefined for definitions without a body; ask `HirMap.body`, which keeps the answer. */
export function lowerBody(program: Program, id: DefId): Body | undefined {
  const data = program.session.def(id);
  const { node } = data;
  const lowering = new BodyLowering(program, id, insideScope(program, data), data.macroScope);
  if (node.kind === "Harness") return lowerHarness(program, id, node.tests);
  if (node.kind === "AnonConst") return lowering.constant(node.expr);
  if (node.kind !== "Item") return undefined;
  const { kind } = node.item;
  switch (kind.kind) {
    case "Fn":
      return lowering.fn(data, kind.fn);
    case "Const":
    case "Static":
      return kind.expr === undefined ? undefined : lowering.constant(kind.expr);
    default:
      return undefined;
  }
}

class BodyLowering extends ExprLowering {
  fn(data: DefData, fn: ast.Fn): Body | undefined {
    if (fn.body === undefined || data.attrs.some((a) => a.path === "rustc_intrinsic")) return undefined;
    const block = fnBody(fn, this.program.expander.parse);
    if (block === undefined) return undefined;
    this.breakables.push({ kind: "Fn", label: undefined, hirId: 0, headSpan: data.identSpan });
    if (fn.header.isAsync) return this.asyncFn(fn, block, data);
    const lowered = this.params(fn.decl.params, true);
    const spans = fn.decl.params.filter((p) => this.stays(p.attrs));
    const params: Param[] = lowered.map((p, i) => ({ pat: p.pat, span: spans[i].span }));
    const value = this.make({ kind: "Block", block: this.block(block), label: undefined }, block.span);
    return this.finish(params, value);
  }

  private asyncFn(fn: ast.Fn, block: ast.Block, data: DefData): Body {
    const made = this.asyncBody({ params: fn.decl.params, source: "AsyncFn", isMove: true, body: block, span: block.span, headSpan: data.identSpan, output: undefined });
    const spans = fn.decl.params.filter((p) => this.stays(p.attrs));
    return this.finish(made.params.map((p, i) => ({ pat: p.pat, span: spans[i].span })), made.value);
  }

  constant(expr: ast.Expr): Body {
    this.breakables.push({ kind: "Const", label: undefined, hirId: 0, headSpan: expr.span });
    return this.finish([], this.expr(expr));
  }

  private finish(params: readonly Param[], value: Expr): Body {
    if (this.blocks.length > 0) this.program.blockModules.set(this.owner, this.blocks);
    return { owner: this.owner, params, value, locals: this.locals, hirIdCount: this.hirIdCount };
  }
}
