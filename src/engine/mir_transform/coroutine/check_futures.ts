/**
 * What can be said of futures only when their bodies have been built: whether they hold themselves, and whether all they hold across an
 * `.await` may go to another thread. Type checking took the latter for granted.
 * Differs from rustc: the bounds of calls and of conversions to `dyn … + Send` are looked at; those of types' own where clauses are not.
 * Counterpart: rustc_hir_typeck (`check_coroutine_obligations`), rustc_ty_utils (E0733), rustc_trait_selection
 * `maybe_note_obligation_cause_for_async_await`.
 */
import type { DefId } from "../../hir/def";
import type { Body, Operand } from "../../mir/mir";
import { operandTy, pointeeOf } from "../../mir/places";
import { error, type DiagnosticSink, type SubDiagnostic } from "../../source/diagnostic";
import type { SourceMap } from "../../source/source_map";
import type { Span } from "../../source/span";
import { substTy } from "../../ty/subst";
import type { TyCtxt } from "../../ty/tcx";
import { TypeFlags, type GenericArg, type Ty } from "../../ty/ty";

type Coroutine = Extract<Ty, { kind: "Coroutine" }>;

// ---- recursion ----

/** E0733: a future that would have to contain itself. True when reported; those on the way round are then in `reported` too. */
export function checkRecursion(tcx: TyCtxt, sources: SourceMap, coroutine: DefId, reported: Set<DefId>, sink: DiagnosticSink): boolean {
  if (reported.has(coroutine)) return false;
  const layout = tcx.coroutineLayout(coroutine);
  if (layout === undefined) return false;
  const way: DefId[] = [coroutine];
  const at = layout.fields.findIndex((f) => holds(tcx, f.ty, coroutine, new Set(), way));
  if (at < 0) return false;
  for (const d of way) reported.add(d);
  const { span, parent } = tcx.def(coroutine);
  const owner = parent === undefined ? undefined : tcx.def(parent);
  const isFn = owner !== undefined && (owner.kind === "Fn" || owner.kind === "AssocFn") && owner.span.hi === span.hi;
  const head: Span = isFn ? { ...owner.span, hi: owner.span.lo + sources.text({ ...owner.span, hi: span.lo }).trimEnd().length } : span;
  const point = layout.variantFields.findIndex((own) => own.includes(at));
  const call = layout.suspensionSpans[point - (layout.variantFields.length - layout.suspensionSpans.length)];
  const labels = call === undefined ? [] : [{ span: call, text: "recursive call here", primary: false }];
  sink.report(error("E0733", `recursion in an async ${isFn ? "fn" : "block"} requires boxing`, head, "", labels, [
    { level: "note", message: "a recursive `async fn` call must introduce indirection such as `Box::pin` to avoid an infinitely sized future" },
  ]));
  return true;
}

/** Is the coroutine part of the type's own bytes? */
function holds(tcx: TyCtxt, ty: Ty, coroutine: DefId, seen: Set<Ty>, way: DefId[]): boolean {
  if ((ty.flags & (TypeFlags.HAS_CLOSURE | TypeFlags.HAS_PROJECTION)) === 0 || seen.has(ty)) return false;
  seen.add(ty);
  const inner = (t: Ty): boolean => holds(tcx, t, coroutine, seen, way);
  switch (ty.kind) {
    case "Coroutine": {
      if (ty.def === coroutine) return true;
      const parts = [...tcx.closureCaptures(ty.def), ...(tcx.coroutineLayout(ty.def)?.fields ?? [])];
      const leads = parts.some((p) => inner(tcx.subst(p.ty, ty.args)));
      if (leads) way.push(ty.def);
      return leads;
    }
    case "Closure": return tcx.closureCaptures(ty.def).some((c) => inner(tcx.subst(c.ty, ty.args)));
    case "Alias": {
      const hidden = ty.alias === "Opaque" ? tcx.typeOf(ty.def) : undefined;
      return hidden !== undefined && hidden.kind !== "Error" && inner(tcx.subst(hidden, ty.args));
    }
    case "Tuple": return ty.elems.some(inner);
    case "Array": return inner(ty.elem);
    case "Adt": return tcx.adtDef(ty.def).variants.some((v) => v.fields.some((f) => inner(tcx.fieldTy(f.def, ty.args))));
    default: return false;
  }
}

// ---- other threads ----

const WORDS: Readonly<Record<string, { readonly what: string; readonly name: string }>> = {
  Send: { what: "sent", name: "Send" },
  sync: { what: "shared", name: "Sync" },
};

/** Bounds on futures in a built body that do not hold. True when some were reported. */
export function checkThreadBounds(tcx: TyCtxt, body: Body, sink: DiagnosticSink): boolean {
  let found = false;
  const said = new Set<string>();
  const demand = (trait: DefId, ty: Ty, span: Span): void => {
    const words = WORDS[tcx.itemName(trait) ?? ""];
    if (words === undefined || (ty.flags & (TypeFlags.HAS_CLOSURE | TypeFlags.HAS_PROJECTION)) === 0 || tcx.boundHolds(trait, ty, body.def)) return;
    found = true;
    const { children, leaf } = whyNot(tcx, trait, ty, words.name, body.def);
    // The same value in the way of another future is not told twice.
    const key = `${trait} ${leaf.id}`;
    if (said.has(key)) return;
    said.add(key);
    sink.report(error(undefined, `future cannot be ${words.what} between threads safely`, span, `future is not \`${words.name}\``, [], children));
  };
  const spanOf = (o: Operand, otherwise: Span): Span => (o.kind !== "Constant" && o.place.projection.length === 0 ? body.localDecls[o.place.local].sourceInfo.span : otherwise);
  for (const b of body.basicBlocks) {
    for (const { kind, sourceInfo } of b.statements) {
      if (kind.kind !== "Assign" || kind.rvalue.kind !== "Cast" || kind.rvalue.cast.kind !== "PointerCoercion" || kind.rvalue.cast.coercion !== "Unsize") continue;
      const object = unsized(tcx, operandTy(tcx, body.localDecls, kind.rvalue.operand), kind.rvalue.ty);
      for (const p of object?.to.predicates ?? []) if (p.kind === "AutoTrait" && object !== undefined) demand(p.def, object.from, sourceInfo.span);
    }
    const t = b.terminator;
    if (t.kind.kind !== "Call" || t.kind.func.kind !== "Constant" || t.kind.func.constant.ty.kind !== "FnDef") continue;
    const { def, args } = t.kind.func.constant.ty;
    const { inputs } = tcx.fnSig(def).sig;
    for (const p of tcx.predicatesOf(def)) {
      const [self] = p.kind === "Trait" ? p.traitRef.args : [];
      if (p.kind !== "Trait" || self?.kind !== "Type") continue;
      const at = inputs.findIndex((i) => i === self.ty);
      demand(p.traitRef.def, tcx.subst(self.ty, args), at < 0 ? t.sourceInfo.span : spanOf(t.kind.args[at], t.sourceInfo.span));
    }
  }
  return found;
}

/** The sized type that became a trait object, and the object. */
function unsized(tcx: TyCtxt, from: Ty, to: Ty): { readonly from: Ty; readonly to: Extract<Ty, { kind: "Dynamic" }> } | undefined {
  if (to.kind === "Dynamic") return from.kind === "Dynamic" ? undefined : { from, to };
  const [a, b] = [pointeeOf(tcx, from), pointeeOf(tcx, to)];
  if (a !== undefined && b !== undefined) return unsized(tcx, a, b);
  if (from.kind !== "Adt" || to.kind !== "Adt" || from.def !== to.def) return undefined;
  for (let i = 0; i < from.args.length; i++) {
    const [x, y] = [from.args[i], to.args[i]];
    const inner = x.kind === "Type" && y?.kind === "Type" && x.ty !== y.ty ? unsized(tcx, x.ty, y.ty) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The value that is in the way, where it was captured or is alive across an `.await`. */
function whyNot(tcx: TyCtxt, trait: DefId, ty: Ty, name: string, env: DefId): { readonly children: readonly SubDiagnostic[]; readonly leaf: Ty } {
  const coroutine = coroutineIn(tcx, ty);
  if (coroutine === undefined) return { children: [], leaf: ty };
  const put = (t: Ty, args: readonly GenericArg[]): Ty => substTy(tcx.interner, t, args);
  for (const c of tcx.closureCaptures(coroutine.def)) {
    const leaf = put(c.ty, coroutine.args);
    if (!tcx.boundHolds(trait, leaf, env)) return { children: [{ level: "note", message: `captured value is not \`${name}\``, span: c.span }], leaf };
  }
  const layout = tcx.coroutineLayout(coroutine.def);
  for (const [i, f] of (layout?.fields ?? []).entries()) {
    const leaf = put(f.ty, coroutine.args);
    if (layout === undefined || tcx.boundHolds(trait, leaf, env)) continue;
    const deeper = whyNot(tcx, trait, leaf, name, env);
    if (deeper.children.length > 0) return deeper;
    const point = layout.variantFields.findIndex((own) => own.includes(i)) - (layout.variantFields.length - layout.suspensionSpans.length);
    return { children: [{ level: "note", message: `future is not \`${name}\` as this value is used across an await`, span: layout.suspensionSpans[point] ?? f.span }], leaf };
  }
  return { children: [], leaf: ty };
}

function coroutineIn(tcx: TyCtxt, ty: Ty): Coroutine | undefined {
  if (ty.kind === "Coroutine") return ty;
  if (ty.kind !== "Alias" || ty.alias !== "Opaque") return undefined;
  const hidden = tcx.subst(tcx.typeOf(ty.def), ty.args);
  return hidden.kind === "Coroutine" ? hidden : undefined;
}
