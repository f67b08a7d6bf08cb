/**
 * What a body does with the bytes of types: `transmute` between sizes (E0512), references to fields of packed types (E0793).
 * Counterpart: rustc_hir_typeck `intrinsicck.rs`, rustc_mir_transform `check_packed_ref.rs`.
 */
import type { Body, Operand, Place } from "../mir/mir";
import { operandTy, placeTy } from "../mir/places";
import { error, type DiagnosticSink } from "../source/diagnostic";
import type { SourceMap } from "../source/source_map";
import type { Span } from "../source/span";
import type { TyCtxt } from "../ty/tcx";
import { TypeFlags, type Ty } from "../ty/ty";
import { printTy } from "../ty/typeck/print_ty";

export function checkLayouts(tcx: TyCtxt, sources: SourceMap, body: Body, sink: DiagnosticSink): void {
  for (const { statements, terminator: { kind, sourceInfo: { span } } } of body.basicBlocks) {
    for (const s of statements) {
      if (s.kind.kind !== "Assign" || s.kind.rvalue.kind !== "Ref" || s.kind.rvalue.borrow.kind === "Fake") continue;
      const packed = misaligned(tcx, body, s.kind.rvalue.place);
      if (packed !== undefined && !isDerived(sources, s.sourceInfo.span)) reportPacked(packed, s.sourceInfo.span, sink);
    }
    if (kind.kind === "Call" && kind.args.length === 1) checkTransmute(tcx, body, kind.func, span, sink);
  }
}

function checkTransmute(tcx: TyCtxt, body: Body, func: Operand, span: Span, sink: DiagnosticSink): void {
  const ty = operandTy(tcx, body.localDecls, func);
  if (ty.kind !== "FnDef" || tcx.isLocal(ty.def) || tcx.def(ty.def).name !== "transmute") return;
  const [from, to] = ty.args.flatMap((a) => (a.kind === "Type" ? [a.ty] : []));
  if (from === undefined || to === undefined || !isKnown(from) || !isKnown(to)) return;
  const size = (t: Ty): number => tcx.layoutOf(tcx.normalizeMono(t, [])).size * 8;
  if (size(from) === size(to)) return;
  const line = (what: string, t: Ty): { readonly level: "note"; readonly message: string } => ({ level: "note", message: `${what} type: \`${printTy(tcx, t)}\` (${size(t)} bits)` });
  const callee = func.kind === "Constant" ? func.constant.span : span;
  sink.report(error("E0512", "cannot transmute between types of different sizes, or dependently-sized types", callee, "", [], [line("source", from), line("target", to)]));
}

const isKnown = (ty: Ty): boolean => (ty.flags & (TypeFlags.HAS_PARAM | TypeFlags.HAS_ERROR | TypeFlags.HAS_INFER)) === 0;

/** The packed type inside which the place need not be aligned. What lies behind a pointer is. */
function misaligned(tcx: TyCtxt, body: Body, place: Place): "struct" | "union" | undefined {
  let least: { readonly packed: number; readonly kind: "struct" | "union" } | undefined;
  place.projection.forEach((elem, i) => {
    if (elem.kind === "Deref") least = undefined;
    if (elem.kind !== "Field") return;
    const base = placeTy(tcx, body.localDecls, { local: place.local, projection: place.projection.slice(0, i) });
    if (base.kind !== "Adt") return;
    const { repr, kind } = tcx.adtDef(base.def);
    if (repr.packed !== undefined && (least === undefined || repr.packed < least.packed)) least = { packed: repr.packed, kind: kind === "Union" ? "union" : "struct" };
  });
  if (least === undefined) return undefined;
  const ty = placeTy(tcx, body.localDecls, place);
  const align = isKnown(ty) ? tcx.layoutOf(tcx.normalizeMono(ty.kind === "Slice" ? ty.elem : ty, [])).align : Infinity;
  return ty.kind === "Str" || align <= least.packed ? undefined : least.kind;
}

function reportPacked(kind: "struct" | "union", span: Span, sink: DiagnosticSink): void {
  sink.report(error("E0793", `reference to field of packed ${kind} is unaligned`, span, "", [], [
    { level: "note", message: `this ${kind} is 1-byte aligned, but the type of this field may require higher alignment` },
    { level: "note", message: "creating a misaligned reference is undefined behavior (even if that reference is never dereferenced)" },
    { level: "help", message: "copy the field contents to a local variable, or replace the reference with a raw pointer and use `read_unaligned`/`write_unaligned` (loads and stores via `*p` must be properly aligned even when using raw pointers)" },
  ]));
}

/** Derived code copies the fields of packed types first. */
function isDerived(sources: SourceMap, span: Span): boolean {
  for (let { ctxt } = span; ctxt !== 0; ctxt = sources.expansion(ctxt).callSite.ctxt) if (sources.expansion(ctxt).fromLibrary && sources.expansion(ctxt).definition === undefined) return true;
  return false;
}
