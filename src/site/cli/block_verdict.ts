/** Whether a block did what its `expect` option says. */
import type { RunReport } from "../../engine/index";

/** Reasons why not; none when all is well. `line` is the note's line of the block's fence. */
export function verdictOnBlock(report: RunReport, expect: string | undefined, line: number): readonly string[] {
  const errors = report.diagnostics.filter((d) => d.level === "error");
  const told = (): string[] => errors.map((d) => `line ${line + d.line}: ${d.code === undefined ? "" : `${d.code}: `}${d.message}`);
  if (report.outcome === "unsupported" || report.outcome === "internal_error" || report.outcome === "limit") return told().length > 0 ? told() : [`line ${line}: ${report.outcome}`];
  if (expect === undefined) return report.outcome === "rejected" ? told() : report.outcome === "exit" ? [] : [`line ${line}: ends with ${report.outcome.replace("_", " ")}, and the block does not expect that`];
  if (expect === "panic") return report.outcome === "panic" ? [] : [`line ${line}: expected a panic, got ${report.outcome}`, ...told()];
  if (expect === "undefined behavior") return report.outcome === "undefined_behavior" ? [] : [`line ${line}: expected undefined behavior, got ${report.outcome}`, ...told()];
  return errors.some((d) => d.code === expect) ? [] : [`line ${line}: expected ${expect}, got ${report.outcome}`, ...told()];
}
