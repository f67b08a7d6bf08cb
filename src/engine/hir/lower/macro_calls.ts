/** Macros where an expression stands. Counterpart: rustc_expand `expand.rs`. */
import type * as ast from "../../syntax/ast";
import { builtinMacro, parseExprTokens } from "../../syntax/index";
import type { BuiltinContext } from "../../syntax/index";
import type { TokenTree } from "../../syntax/token";
import type { MacroData } from "../definitions";
import type { Expr } from "../hir";
import { AssignmentLowering } from "./assignment";
import { peel, type ExpandedArg } from "./flatten_format";

export abstract class MacroCallLowering extends AssignmentLowering {
  protected macroExpr(mac: ast.MacCall): Expr {
    const macro = this.findMacro(mac);
    if (macro === undefined) return this.err(mac.span);
    if (macro.builtin !== undefined) return this.builtinExpr(macro.builtin, mac);
    const tokens = this.program.expander.expand(macro, mac);
    return tokens === undefined ? this.err(mac.span) : this.expr(parseExprTokens(tokens, mac.span, this.program.expander.parse));
  }

  /** The macro of a call; undefined after an error. */
  protected findMacro(mac: ast.MacCall): MacroData | undefined {
    const { expander } = this.program;
    const macro = expander.find(mac, this.scope, this.macroScope);
    if (macro === undefined) {
      // A name that could not be imported was reported at its `use`.
      const path = this.program.names.resolvePath(mac.path.segments.map((s) => s.ident), mac.path.isGlobal, "Macro", this.scope);
      if (path.kind !== "Resolved" || path.res.kind !== "Err") expander.reportMissing(mac, this.scope);
      return undefined;
    }
    expander.checkPrivacy(mac, this.scope);
    return macro;
  }

  protected builtinExpr(name: string, mac: ast.MacCall): Expr {
    const run = builtinMacro(name);
    if (run === undefined) {
      this.program.session.unsupported(`\`${name}!\``, mac.span);
      return this.err(mac.span);
    }
    const result = run(mac, this.builtinContext());
    switch (result.kind) {
      case "Expr":
        return this.expr(result.expr);
      case "FormatArgs":
        return this.formatArgs(result.format, mac.span);
      case "Error":
        return this.err(mac.span);
    }
  }

  protected expandArgument(expr: ast.Expr): ExpandedArg {
    const { expr: inner, refs } = peel(expr);
    if (inner.kind.kind !== "MacCall") return { kind: "Expr", expr };
    const { mac } = inner.kind;
    const macro = this.findMacro(mac);
    const replaced = (e: ast.Expr): ExpandedArg => {
      const next = this.expandArgument(e);
      if (next.kind === "Format") return { ...next, refs: next.refs + refs };
      let out = next.expr;
      for (let i = 0; i < refs; i++) out = { kind: { kind: "AddrOf", raw: false, mutability: "Not", expr: out }, attrs: [], span: expr.span };
      return { kind: "Expr", expr: out };
    };
    const failed: ExpandedArg = { kind: "Expr", expr: { kind: { kind: "Err" }, attrs: [], span: mac.span } };
    if (macro === undefined) return failed;
    if (macro.builtin === undefined) {
      const tokens = this.program.expander.expand(macro, mac);
      return tokens === undefined ? failed : replaced(parseExprTokens(tokens, mac.span, this.program.expander.parse));
    }
    const result = builtinMacro(macro.builtin)?.(mac, this.builtinContext());
    if (result?.kind === "FormatArgs") return { kind: "Format", format: result.format, span: mac.span, refs };
    return result?.kind === "Expr" ? replaced(result.expr) : result?.kind === "Error" ? failed : { kind: "Expr", expr };
  }

  private builtinContext(): BuiltinContext {
    const { session, expander } = this.program;
    return {
      session: expander.parse,
      cfg: { test: session.test, edition: session.edition },
      modulePath: this.modulePath(),
      expandToExpr: (mac) => this.expandToExpr(mac, 0),
    };
  }

  private modulePath(): string {
    const parts: string[] = [];
    const module = this.program.names.moduleOf(this.scope);
    for (let m: typeof module | undefined = module.normal; m !== undefined; m = m.parent?.normal) parts.unshift(m.parent === undefined ? m.crate.name : this.program.session.def(m.def).name);
    return parts.join("::");
  }

  /** Expands until something that is not a macro call: for format strings and `concat!`. */
  private expandToExpr(mac: ast.MacCall, depth: number): ast.Expr | undefined {
    const macro = this.findMacro(mac);
    if (macro === undefined || depth > 64) return undefined;
    let expr: ast.Expr;
    if (macro.builtin !== undefined) {
      const result = builtinMacro(macro.builtin)?.(mac, this.builtinContext());
      if (result === undefined || result.kind !== "Expr") return undefined;
      ({ expr } = result);
    } else {
      const tokens: readonly TokenTree[] | undefined = this.program.expander.expand(macro, mac);
      if (tokens === undefined) return undefined;
      expr = parseExprTokens(tokens, mac.span, this.program.expander.parse);
    }
    return expr.kind.kind === "MacCall" ? this.expandToExpr(expr.kind.mac, depth + 1) : expr;
  }
}
