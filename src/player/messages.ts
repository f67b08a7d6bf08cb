/** What stands between listing and picture when something is to be said: option problems, the compiler's verdict, how a run ended, our own bugs. */
import type { Block } from "../notes/block_options";
import { append, type Disposal } from "./dom";
import type { ListingDiagnostic, Opened } from "./protocol";

/** Options that could not be followed: friendly, never a reason not to run. */
export function showProblems(parent: HTMLElement, block: Block): void {
  const { view } = block.options;
  if (view === "ownership" || view === "permissions" || view === "borrows") append(parent, "p", "memsim-message memsim-message-hint", `Memsim does not draw the view \`${view}\` yet; the memory is shown in its place.`);
  for (const problem of block.problems) append(parent, "p", "memsim-message memsim-message-hint", `Line ${problem.line}: ${problem.message}`);
}

/** The verdict in rustc's words, expected or not, with the button to run the program all the same. */
export function showVerdict(parent: HTMLElement, opened: Opened, block: Block, runAnyway: (() => void) | undefined, disposal: Disposal): void {
  const expected = block.options.expect;
  const errors = opened.diagnostics.filter((d) => d.level === "error");
  for (const d of errors) showDiagnostic(parent, d, d.code !== undefined && d.code === expected);
  const end = opened.first?.state.end;
  if (opened.verdict === "library") append(parent, "p", "memsim-message memsim-message-hint", "Checked, nothing to run: there is no main function here. Call these functions from a `main` to see them at work.");
  if (opened.verdict === "rejected" && opened.stepCount === 0 && runAnyway !== undefined && errors.every((d) => BORROW_CODES.has(d.code ?? ""))) {
    const button = append(parent, "button", "memsim-run-anyway", "Run it anyway", { type: "button", title: "See what would happen if the compiler let it pass" });
    disposal.listen(button, "click", runAnyway);
  }
  if (expected !== undefined && errors.length === 0 && /^E\d+$/.test(expected)) append(parent, "p", "memsim-message memsim-message-warning", `This block expects ${expected}, but the program compiles.`);
  if (end !== undefined && end.kind !== "exit" && opened.stepCount === 0) append(parent, "p", "memsim-message memsim-message-error", end.message);
}

/** Errors after which the program still has a meaning that can be run. */
const BORROW_CODES = new Set(["E0381", "E0382", "E0384", "E0499", "E0502", "E0503", "E0505", "E0506", "E0507", "E0515", "E0521", "E0594", "E0596", "E0597", "E0713", "E0716"]);

function showDiagnostic(parent: HTMLElement, d: ListingDiagnostic, expected: boolean): void {
  const box = append(parent, "details", `memsim-message memsim-message-${d.kind === "unsupported" ? "unsupported" : expected ? "expected" : "error"}`);
  const summary = append(box, "summary", "");
  append(summary, "strong", "", d.kind === "unsupported" ? "not supported yet" : d.code === undefined ? d.level : `${d.level}[${d.code}]`);
  summary.append(` ${d.kind === "unsupported" ? d.message.replace(/^not supported: /, "") : d.message} `);
  append(summary, "span", "memsim-message-line", `line ${d.line}`);
  append(box, "pre", "memsim-rendered", d.rendered);
}

/** A bug of ours, in a small box that names the phase. */
export function showFailure(parent: HTMLElement, phase: string, message: string): void {
  append(parent, "p", "memsim-message memsim-message-bug", `Memsim has a bug (in ${phase}): ${message}. The note is unharmed.`);
}
