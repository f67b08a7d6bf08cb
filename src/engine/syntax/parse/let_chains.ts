/** Where `let` may stand in a condition: at the top or joined by `&&`, the latter since edition 2024. Counterpart: rustc_parse `CondChecker`. */
import type { SubDiagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Expr } from "../ast";

export function checkLets(cond: Expr, edition: 2021 | 2024, report: (message: string, span: Span, children: readonly SubDiagnostic[]) => void): void {
  const visit = (expr: Expr, allowed: boolean, chained: boolean, orSpan: Span | undefined): void => {
    const { kind } = expr;
    switch (kind.kind) {
      case "Let":
        if (!allowed) {
          const at = { ...expr.span, hi: expr.span.lo + 3 };
          report("expected expression, found `let` statement", expr.kind.kind === "Let" ? expr.span : at, orSpan !== undefined
            ? [{ level: "note", message: "`||` operators are not supported in let chain conditions", span: orSpan }]
            : [{ level: "note", message: "only supported directly in conditions of `if` and `while` expressions" }]);
        } else if (chained && edition < 2024) report("let chains are only allowed in Rust 2024 or later", expr.span, []);
        return;
      case "Binary":
        if (kind.op === "&&") {
          visit(kind.left, allowed, true, orSpan);
          visit(kind.right, allowed, true, orSpan);
        } else {
          const or = kind.op === "||" ? kind.opSpan : orSpan;
          visit(kind.left, false, true, or);
          visit(kind.right, false, true, or);
        }
        return;
      case "Assign":
      case "AssignOp":
        visit(kind.left, false, true, undefined);
        visit(kind.right, false, true, undefined);
        return;
      case "Unary":
      case "Cast":
      case "Try":
      case "Field":
      case "AddrOf":
        visit(kind.expr, false, true, undefined);
        return;
      default:
    }
  };
  visit(cond, true, false, undefined);
}
