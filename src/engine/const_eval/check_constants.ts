/**
 * The reader's constants and statics, used or not: those that need themselves (E0391), then those that have no value (E0080).
 * `const A: u32 = B + 1; const B: u32 = A + 1;` is a cycle; `const C: u8 = 255 + 1;` has no value.
 * Counterpart: the evaluation of all constants in rustc_hir_analysis `check_crate`, with the query system's cycle errors.
 */
import type { DefId } from "../hir/def";
import type { HirMap } from "../hir/hir";
import type { Body, Operand, Statement } from "../mir/mir";
import { operandsOf } from "../mir/visit";
import { error, type DiagnosticSink } from "../source/diagnostic";
import type { Span } from "../source/span";
import { evaluateConst, type ConstEvalCx } from "./evaluate";

/** What a body needs the value of: constants it mentions, statics it reads, functions it calls. */
interface Needs {
  readonly constants: readonly DefId[];
  readonly statics: readonly { readonly def: DefId; readonly span: Span }[];
  readonly functions: readonly DefId[];
}

export class ConstantCheck {
  private readonly needs = new Map<DefId, Needs>();
  private readonly fallible = new Map<DefId, boolean>();
  private readonly cyclic = new Set<DefId>();

  constructor(private readonly cx: ConstEvalCx, private readonly hir: HirMap, private readonly sink: DiagnosticSink) {}

  check(defs: readonly DefId[]): void {
    const { tcx } = this.cx;
    const items = defs.filter((d) => (tcx.def(d).kind === "Const" || tcx.def(d).kind === "Static") && this.cx.optimizedMir(d) !== undefined);
    for (const def of items) this.findCycle(def);
    for (const def of items) {
      if (this.reachesCycle(def) || tcx.genericsOf(def).count > 0 || !this.mayFail(def, 0)) continue;
      const answer = evaluateConst(this.cx, def, []);
      if (answer.kind === "Failed" && answer.error !== undefined) this.sink.report(answer.error);
    }
  }

  // ---- cycles ----

  private needsOf(def: DefId): Needs {
    let found = this.needs.get(def);
    if (found === undefined) {
      const body = this.cx.tcx.isLocal(def) ? this.cx.optimizedMir(def) : undefined;
      found = body === undefined ? { constants: [], statics: [], functions: [] } : readNeeds(body);
      this.needs.set(def, found);
    }
    return found;
  }

  /** Constants and statics needed for the value, through functions; with the span that reads a static. */
  private direct(def: DefId): readonly { readonly def: DefId; readonly span: Span | undefined }[] {
    const out: { def: DefId; span: Span | undefined }[] = [];
    const seen = new Set<DefId>();
    const visit = (at: DefId): void => {
      if (seen.has(at)) return;
      seen.add(at);
      const { constants, statics, functions } = this.needsOf(at);
      for (const c of constants) out.push({ def: c, span: undefined });
      out.push(...statics);
      for (const f of functions) visit(f);
    };
    visit(def);
    return out;
  }

  private findCycle(start: DefId): void {
    if (this.cyclic.has(start)) return;
    const { tcx } = this.cx;
    const seen = new Set<DefId>();
    const path: DefId[] = [];
    const walk = (at: DefId): boolean => {
      path.push(at);
      for (const { def } of this.direct(at)) {
        if (def === start) return true;
        if (seen.has(def)) continue;
        seen.add(def);
        if (walk(def)) return true;
      }
      path.pop();
      return false;
    };
    if (!walk(start)) return;
    for (const d of path) this.cyclic.add(d);
    const { name, kind, span } = tcx.def(start);
    const next = this.direct(start).find((n) => n.def === (path[1] ?? start));
    const isStatic = kind === "Static";
    const what = (d: DefId): string => (tcx.def(d).kind === "Static" ? `evaluating initializer of static \`${tcx.def(d).name}\`` : `simplifying constant for the type system \`${tcx.def(d).name}\``);
    this.sink.report(error("E0391", `cycle detected when ${what(start)}`, isStatic && next?.span !== undefined ? next.span : this.headOf(start, span), "", [], [
      ...path.slice(1).map((d) => ({ level: "note" as const, message: `...which requires ${what(d)}...`, span: this.headOf(d, tcx.def(d).span) })),
      { level: "note", message: path.length === 1 ? `...which immediately requires ${what(start)} again` : `...which again requires ${isStatic ? `evaluating initializer of static \`${name}\`` : what(start)}, completing the cycle` },
    ]));
  }

  /** `const A: u32`. */
  private headOf(def: DefId, span: Span): Span {
    const node = this.hir.item(def);
    return node.kind === "Const" || node.kind === "Static" ? { ...span, hi: Math.max(node.ty.span.hi, span.lo) } : span;
  }

  private reachesCycle(def: DefId, seen = new Set<DefId>()): boolean {
    if (this.cyclic.has(def)) return true;
    if (seen.has(def)) return false;
    seen.add(def);
    return this.direct(def).some((n) => this.reachesCycle(n.def, seen));
  }

  // ---- can it fail at all? ----

  /** Asserts, panics, and calls of what may do so. What cannot fail need not be run to know that it does not. */
  private mayFail(def: DefId, depth: number): boolean {
    const known = this.fallible.get(def);
    if (known !== undefined) return known;
    if (depth > 6) return true;
    this.fallible.set(def, false);
    const body = this.cx.optimizedMir(def);
    const fails = body !== undefined && body.basicBlocks.some(({ terminator: { kind }, isCleanup }) => {
      if (isCleanup) return false;
      if (kind.kind === "Assert") return true;
      if (kind.kind !== "Call") return false;
      if (kind.target === undefined) return true;
      const callee = functionOf(kind.func);
      if (callee === undefined) return true;
      const parent = this.cx.tcx.def(callee).parent;
      return (parent !== undefined && this.cx.tcx.def(parent).kind === "Trait") || this.mayFail(callee, depth + 1);
    });
    this.fallible.set(def, fails);
    return fails;
  }
}

function functionOf(o: Operand): DefId | undefined {
  return o.kind === "Constant" && o.constant.ty.kind === "FnDef" ? o.constant.ty.def : undefined;
}

function readNeeds(body: Body): Needs {
  const constants = new Set<DefId>();
  const functions = new Set<DefId>();
  const statics: { def: DefId; span: Span }[] = [];
  const refs = new Map<number, { readonly def: DefId; readonly span: Span }>();
  const operand = (o: Operand, span: Span): void => {
    if (o.kind !== "Constant") {
      const read = o.place.projection[0]?.kind === "Deref" ? refs.get(o.place.local) : undefined;
      if (read !== undefined) statics.push({ def: read.def, span });
      return;
    }
    const callee = functionOf(o);
    if (callee !== undefined) functions.add(callee);
    const { constant } = o.constant;
    if (constant.kind === "Unevaluated") constants.add(constant.def);
    if (constant.kind === "TyConst" && constant.ct.kind === "Unevaluated") constants.add(constant.ct.def);
  };
  const statement = ({ kind, sourceInfo: { span } }: Statement): void => {
    if (kind.kind !== "Assign") return;
    const { rvalue, place } = kind;
    if (rvalue.kind === "Use" && rvalue.operand.kind === "Constant" && rvalue.operand.constant.constant.kind === "StaticRef" && place.projection.length === 0) refs.set(place.local, { def: rvalue.operand.constant.constant.def, span: rvalue.operand.constant.span });
    for (const o of operandsOf(rvalue)) operand(o, span);
  };
  for (const block of [body, ...body.promoted].flatMap((b) => b.basicBlocks)) {
    block.statements.forEach(statement);
    const { kind, sourceInfo: { span } } = block.terminator;
    if (kind.kind === "Call") for (const o of [kind.func, ...kind.args]) operand(o, span);
    if (kind.kind === "SwitchInt") operand(kind.discr, span);
  }
  return { constants: [...constants], statics, functions: [...functions] };
}
