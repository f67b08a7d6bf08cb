/**
 * E0015: a constant's value, or a `const fn`, may call `const fn`s only – and no trait's methods.
 * Differs from rustc: of the library's own functions only those below are known not to be `const`; calls that a library macro wrote are not judged.
 * Counterpart: rustc_const_eval/src/check_consts.
 */
import type { DefId } from "../hir/def";
import type { HirMap } from "../hir/hir";
import type { Body } from "../mir/mir";
import { error, type DiagnosticSink } from "../source/diagnostic";
import type { SourceMap } from "../source/source_map";
import type { Span } from "../source/span";
import type { TyCtxt } from "../ty/tcx";

/** Library functions that make something on the heap, which no constant may call; the first three are behind `vec!` and `format!`. */
const NEVER_CONST: ReadonlySet<string> = new Set(["array_into_vec", "from_elem", "format", "Box::new", "Rc::new", "Arc::new", "HashMap::new", "HashSet::new", "Vec::with_capacity", "String::with_capacity"]);

export function checkConstCalls(tcx: TyCtxt, hir: HirMap, sources: SourceMap, body: Body, sink: DiagnosticSink): void {
  const context = contextOf(tcx, hir, body.def);
  if (context === undefined) return;
  for (const { terminator } of body.basicBlocks) {
    const { kind, sourceInfo: { span } } = terminator;
    if (kind.kind !== "Call" || kind.func.kind !== "Constant") continue;
    const { ty } = kind.func.constant;
    if (ty.kind !== "FnDef") continue;
    if (isFromLibrary(sources, span) && !isHeapMaker(tcx, ty.def)) continue;
    const what = whyNotConst(tcx, hir, ty.def);
    if (what !== undefined) sink.report(error("E0015", `cannot call non-const ${what} in ${context}`, span, "", [], [{ level: "note", message: `calls in ${context} are limited to constant functions, tuple structs and tuple variants` }]));
  }
}

function contextOf(tcx: TyCtxt, hir: HirMap, def: DefId): string | undefined {
  switch (tcx.def(def).kind) {
    case "Const": case "AssocConst": return "constants";
    case "Static": return "statics";
    case "Fn": case "AssocFn": return isConstFn(hir, def) ? "constant functions" : undefined;
    default: return undefined;
  }
}

function isConstFn(hir: HirMap, def: DefId): boolean {
  const node = hir.item(def);
  return node.kind === "Fn" && node.sig.isConst;
}

/** What the callee is if it cannot be called at compile time. */
function whyNotConst(tcx: TyCtxt, hir: HirMap, def: DefId): string | undefined {
  const { kind, name, parent } = tcx.def(def);
  if (kind === "Fn") return isHeapMaker(tcx, def) || (tcx.isLocal(def) && !isConstFn(hir, def)) ? `function \`${name}\`` : undefined;
  if (kind !== "AssocFn" || parent === undefined) return undefined;
  if (tcx.def(parent).kind === "Trait") return `associated function \`${tcx.defPath(def)}\``;
  if (tcx.isLocal(def)) return isConstFn(hir, def) ? undefined : `associated function \`${tcx.defPath(def)}\``;
  return isHeapMaker(tcx, def) ? `associated function \`${tcx.defPath(def)}\`` : undefined;
}

function isHeapMaker(tcx: TyCtxt, def: DefId): boolean {
  const { name, parent } = tcx.def(def);
  if (tcx.isLocal(def) || parent === undefined) return false;
  if (tcx.def(parent).kind !== "Impl") return NEVER_CONST.has(name);
  const self = tcx.typeOf(parent);
  return self.kind === "Adt" && NEVER_CONST.has(`${tcx.def(self.def).name}::${name}`);
}

function isFromLibrary(sources: SourceMap, span: Span): boolean {
  for (let { ctxt } = span; ctxt !== 0; ctxt = sources.expansion(ctxt).callSite.ctxt) if (sources.expansion(ctxt).fromLibrary) return true;
  return false;
}
