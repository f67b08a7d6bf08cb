/**
 * The `main` that a test build gets instead of the reader's: `test_main(&[test_case(name, place, …, function), …])`, cases in the order
 * of their names. It is an ordinary body: checked, compiled and run like any other. Counterpart: rustc_builtin_macros `test_harness.rs`.
 */
import { DUMMY_SPAN } from "../../source/span";
import type { Span } from "../../source/span";
import type { DefId } from "../def";
import type { Body, Expr } from "../hir";
import type { TestCase } from "../harness/test_case";
import { ExprLowering } from "./expressions";
import type { Program } from "./program";

export function lowerHarness(program: Program, id: DefId, tests: readonly TestCase[]): Body {
  const data = program.session.def(id);
  return new HarnessLowering(program, id, data.scope, data.macroScope).harness(tests);
}

class HarnessLowering extends ExprLowering {
  harness(tests: readonly TestCase[]): Body {
    const sorted = [...tests].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const list = this.make({ kind: "Array", exprs: sorted.map((t) => this.testCase(t)) }, DUMMY_SPAN);
    const value = this.langCall("test_main", [this.borrow(list, "Not", DUMMY_SPAN)], DUMMY_SPAN);
    return { owner: this.owner, params: [], value, locals: this.locals, hirIdCount: this.hirIdCount };
  }

  private testCase(test: TestCase): Expr {
    const { session } = this.program;
    const data = session.def(test.def);
    const { sourceMap } = session;
    const ident = sourceMap.outermostCall(data.identSpan);
    const at = sourceMap.lineColumn(ident.file, ident.lo);
    const span: Span = { ...test.outputSpan, ctxt: session.addExpansion("test", test.outputSpan) };
    const text = (value: string): Expr => this.make({ kind: "Lit", lit: { kind: "Str", value, raw: false, span }, negated: false }, span);
    const flag = (value: boolean): Expr => this.make({ kind: "Lit", lit: { kind: "Bool", value, span }, negated: false }, span);
    const res = { kind: "Def", def: "Fn", id: test.def } as const;
    const callee = this.make({ kind: "Path", qpath: { kind: "Resolved", self: undefined, path: { res, span, segments: [{ ident: { name: data.name, span }, args: undefined, res }] } } }, span);
    const { shouldPanic } = test;
    const option = (value: string | undefined): Expr => (value === undefined ? this.langPath("None", span) : this.langCall("Some", [text(value)], span));
    return this.langCall("test_case", [
      text(test.name),
      text(`${sourceMap.files[ident.file].name}:${at.line}:${at.column}`),
      option(test.ignored),
      flag(shouldPanic.kind !== "No"),
      option(shouldPanic.kind === "WithMessage" ? shouldPanic.expected : undefined),
      callee,
    ], span);
  }
}
