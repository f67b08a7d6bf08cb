/** Members of an impl against the trait's. Counterpart: rustc_hir_analysis `check/compare_impl_item.rs`, `check/check.rs` (`check_impl_items_against_trait`). */
import type { DefId } from "../../hir/def";
import { error, type Label } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import { newInferCtxt } from "../infer/infer_ctxt";
import type { ObligationCause, ParamEnv } from "../infer/face";
import type { SolverCx } from "../infer/solver_cx";
import type { Queries } from "../queries";
import { substPolySig, substPredicate, substTy } from "../subst";
import type { AssocItem } from "../tcx";
import { elaborate } from "../traits/elaborate";
import { printTraitRef, printTy } from "../typeck/print_ty";
import { TypeFlags, type GenericArg, type TraitRef, type Ty } from "../ty";
import { headSpan, type ItemCx } from "./item_cx";
import { compareOpaqueReturn } from "./opaque_returns";

const label = (span: Span, text: string): Label => ({ span, text, primary: false });
const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** Missing members, `unsafe`, and each member that is there. */
export function checkImplItems(cx: ItemCx, impl: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(impl);
  const { traitRef } = tcx.implHeader(impl);
  if (node.kind !== "Impl" || traitRef === undefined) return;
  checkSafety(tcx, impl, traitRef.def, node.isUnsafe, node.isNegative);
  if (node.isNegative) return;
  const items = tcx.associatedItems(impl);
  const missing = tcx.associatedItems(traitRef.def).filter((t) => !t.hasDefault && !items.some((i) => i.traitItem === t.def));
  if (missing.length > 0) {
    const names = missing.map((m) => `\`${m.name}\``).join(", ");
    const labels = missing.filter((m) => tcx.isLocal(m.def)).map((m) => label(tcx.def(m.def).span, `\`${m.name}\` from trait`));
    tcx.sink.report(error("E0046", `not all trait items implemented, missing: ${names}`, headSpan(tcx, impl), `missing ${names} in implementation`, labels));
    tcx.taint(impl);
  }
  for (const item of items) {
    if (item.traitItem === undefined) continue;
    if (item.kind === "Fn") compareFn(cx, traitRef, item, item.traitItem);
    else if (item.kind === "Const") compareConst(cx, traitRef, item, item.traitItem);
  }
}

function checkSafety(tcx: Queries, impl: DefId, trait: DefId, isUnsafe: boolean, isNegative: boolean): void {
  const node = tcx.hir.item(trait);
  if (node.kind !== "Trait" || node.isUnsafe === isUnsafe || (isNegative && !isUnsafe)) return;
  const name = tcx.def(trait).name;
  if (isUnsafe) tcx.report("E0199", `implementing the trait \`${name}\` is not unsafe`, headSpan(tcx, impl));
  else tcx.report("E0200", `the trait \`${name}\` requires an \`unsafe impl\` declaration`, headSpan(tcx, impl));
}

/** Arguments that turn the trait item's types into those the impl must have: the trait reference, then the impl item's own parameters. */
function traitToImplArgs(tcx: Queries, traitRef: TraitRef, item: DefId, traitItem: DefId): readonly GenericArg[] {
  const own = tcx.identityArgs(item).slice(tcx.genericsOf(item).parentCount);
  const others = own.filter((a) => a.kind !== "Lifetime");
  let next = 0;
  const mapped = tcx.genericsOf(traitItem).params.map((p): GenericArg => (p.kind === "Lifetime" ? { kind: "Lifetime", region: { kind: "ReErased" } } : others[next++] ?? { kind: "Type", ty: tcx.interner.error }));
  return [...traitRef.args, ...mapped];
}

/** Inside the impl's method one may assume the impl's where clauses and the trait method's. Counterpart: rustc's hybrid predicates. */
function hybridEnv(tcx: Queries, impl: DefId, traitItem: DefId, args: readonly GenericArg[]): ParamEnv {
  const parent = tcx.genericsOf(traitItem).parent;
  const inherited = parent === undefined ? 0 : tcx.predicatesOf(parent).length;
  const own = tcx.predicatesOf(traitItem).slice(inherited).map((p) => substPredicate(tcx.interner, p, args));
  return { callerBounds: elaborate(tcx, [...tcx.predicatesOf(impl), ...own]).filter((p) => p.kind === "Trait" || p.kind === "Projection") };
}

function compareFn(cx: ItemCx, traitRef: TraitRef, item: AssocItem, traitItem: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(item.def);
  const traitNode = tcx.hir.item(traitItem);
  const impl = tcx.def(item.def).parent;
  if (node.kind !== "Fn" || traitNode.kind !== "Fn" || impl === undefined) return;
  const { name } = item;
  const what = item.hasSelf ? "method" : "associated function";
  const traitSpan = tcx.isLocal(traitItem) ? tcx.def(traitItem).span : undefined;
  if (node.sig.hasSelf !== traitNode.sig.hasSelf) {
    const self = selfText(tcx, node.sig.hasSelf ? item.def : traitItem);
    if (node.sig.hasSelf) tcx.sink.report(error("E0185", `method \`${name}\` has a \`${self}\` declaration in the impl, but not in the trait`, headSpan(tcx, item.def), `\`${self}\` used in impl`, traitSpan === undefined ? [] : [label(traitSpan, `trait method declared without \`${self}\``)]));
    else tcx.sink.report(error("E0186", `method \`${name}\` has a \`${self}\` declaration in the trait, but not in the impl`, headSpan(tcx, item.def), `expected \`${self}\` in impl`, traitSpan === undefined ? [] : [label(traitSpan, `\`${self}\` used in trait`)]));
    return tcx.taint(item.def);
  }
  const lifetimes = (id: DefId): number => tcx.genericsOf(id).params.filter((p) => p.kind === "Lifetime").length;
  if (lifetimes(item.def) !== lifetimes(traitItem)) {
    tcx.report("E0195", `lifetime parameters or bounds on ${what} \`${name}\` do not match the trait declaration`, node.generics.span.hi > 0 ? node.generics.span : tcx.def(item.def).identSpan, `lifetimes do not match ${what} in trait`);
    return tcx.taint(item.def);
  }
  const typeParams = (id: DefId): number => tcx.genericsOf(id).params.filter((p) => p.kind !== "Lifetime").length;
  const [own, wanted] = [typeParams(item.def), typeParams(traitItem)];
  if (own !== wanted) {
    tcx.report("E0049", `${what} \`${name}\` has ${counted(own, "type parameter")} but its trait declaration has ${counted(wanted, "type parameter")}`, node.generics.span.hi > 0 ? node.generics.span : tcx.def(item.def).identSpan, `found ${counted(own, "type parameter")}`);
    return tcx.taint(item.def);
  }
  const written = (id: DefId): boolean[] => (tcx.hirGenerics(id)?.params ?? []).flatMap((p) => (p.kind.kind === "Type" ? [!p.kind.synthetic] : []));
  const [oursWritten, theirsWritten] = [written(item.def), written(traitItem)];
  if (oursWritten.some((w, i) => w !== theirsWritten[i])) {
    tcx.report("E0643", `method \`${name}\` has incompatible signature for trait`, node.generics.span.hi > 0 ? node.generics.span : tcx.def(item.def).identSpan, "`impl Trait` on one side, a type parameter on the other");
    return tcx.taint(item.def);
  }
  if (node.sig.inputs.length !== traitNode.sig.inputs.length) {
    const [a, b] = [node.sig.inputs.length, traitNode.sig.inputs.length];
    const span = a > b ? node.sig.inputs[b].span : node.sig.inputs[0]?.span ?? tcx.def(item.def).identSpan;
    tcx.report("E0050", `${what} \`${name}\` has ${counted(a, "parameter")} but the declaration in trait \`${tcx.def(traitRef.def).name}::${name}\` has ${b}`, span, `expected ${counted(b, "parameter")}, found ${a}`);
    return tcx.taint(item.def);
  }
  const args = traitToImplArgs(tcx, traitRef, item.def, traitItem);
  const icx = newInferCtxt(tcx, item.def, hybridEnv(tcx, impl, traitItem, args), tcx.finishedClosures, false);
  const cause: ObligationCause = { span: tcx.def(item.def).identSpan, body: item.def, code: { kind: "Misc" }, parent: undefined };
  if (!comparePredicates(tcx, icx, cause, item.def, impl)) return;
  const ours = icx.normalizeSig(icx.instantiateSig(tcx.fnSig(item.def)), cause);
  const theirs = icx.normalizeSig(icx.instantiateSig(substPolySig(tcx.interner, tcx.fnSig(traitItem), args)), cause);
  icx.selectWherePossible();
  ours.inputs.forEach((t, i) => differ(tcx, icx, what, item, theirs.inputs[i], t, node.sig.inputs[i].span));
  if (!hasOpaque(tcx.fnSig(traitItem).sig.output) && !hasOpaque(tcx.fnSig(item.def).sig.output)) differ(tcx, icx, what, item, theirs.output, ours.output, node.sig.output?.span ?? headSpan(tcx, item.def));
  compareOpaqueReturn(tcx, { icx, cause, name, traitItem, args, output: ours.output, span: node.sig.output?.span ?? headSpan(tcx, item.def), head: headSpan(tcx, item.def), lacksAsync: traitNode.sig.isAsync && !node.sig.isAsync });
  if (ours.isUnsafe && !theirs.isUnsafe) tcx.report("E0053", `${what} \`${name}\` has an incompatible type for trait`, headSpan(tcx, item.def), "expected safe fn, found unsafe fn");
}

const hasOpaque = (ty: Ty): boolean => (ty.flags & TypeFlags.HAS_PROJECTION) !== 0 && mentionsOpaque(ty);

function mentionsOpaque(ty: Ty): boolean {
  switch (ty.kind) {
    case "Alias": return ty.alias === "Opaque" || ty.args.some((a) => a.kind === "Type" && mentionsOpaque(a.ty));
    case "Adt": return ty.args.some((a) => a.kind === "Type" && mentionsOpaque(a.ty));
    case "Ref": case "RawPtr": return mentionsOpaque(ty.pointee);
    case "Tuple": return ty.elems.some(mentionsOpaque);
    case "Array": case "Slice": return mentionsOpaque(ty.elem);
    default: return false;
  }
}

function selfText(tcx: Queries, fn: DefId): string {
  const [self] = tcx.fnSig(fn).sig.inputs;
  if (self === undefined || self.kind !== "Ref") return "self";
  return self.mutbl === "Mut" ? "&mut self" : "&self";
}

function differ(tcx: Queries, icx: SolverCx, what: string, item: AssocItem, expected: Ty, found: Ty, span: Span): void {
  if (icx.eq(expected, found)) return;
  const [e, f] = [icx.resolve(expected), icx.resolve(found)];
  if ((e.flags | f.flags) & TypeFlags.HAS_ERROR) return;
  const mutability = e.kind === "Ref" && f.kind === "Ref" && e.mutbl !== f.mutbl && icx.canEq(e.pointee, f.pointee);
  tcx.report("E0053", `${what} \`${item.name}\` has an incompatible type for trait`, span, mutability ? "types differ in mutability" : `expected \`${printTy(tcx, e)}\`, found \`${printTy(tcx, f)}\``);
  tcx.taint(item.def);
}

/** E0276: what the impl's method demands, the trait's must demand too. */
function comparePredicates(tcx: Queries, icx: SolverCx, cause: ObligationCause, item: DefId, impl: DefId): boolean {
  const inherited = tcx.predicatesOf(impl).length;
  const spans = tcx.predicateSpans(item);
  let ok = true;
  tcx.predicatesOf(item).forEach((p, i) => {
    if (i < inherited || !ok || (p.kind !== "Trait" && p.kind !== "Projection")) return;
    if (icx.mayHold(p) !== "no") return;
    ok = false;
    const text = p.kind === "Trait" ? `${p.traitRef.args[0]?.kind === "Type" ? printTy(tcx, p.traitRef.args[0].ty) : "_"}: ${printTraitRef(tcx, p.traitRef)}` : "_";
    tcx.report("E0276", "impl has stricter requirements than trait", spans[i] ?? cause.span, `impl has extra requirement \`${text}\``);
    tcx.taint(item);
  });
  return ok;
}

function compareConst(cx: ItemCx, traitRef: TraitRef, item: AssocItem, traitItem: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(item.def);
  if (node.kind !== "Const") return;
  const icx = newInferCtxt(tcx, item.def, tcx.paramEnv(item.def), tcx.finishedClosures, false);
  const cause: ObligationCause = { span: node.ty.span, body: item.def, code: { kind: "Misc" }, parent: undefined };
  const ours = icx.normalize(tcx.typeOf(item.def), cause);
  const theirs = icx.normalize(substTy(tcx.interner, tcx.typeOf(traitItem), traitRef.args), cause);
  if (icx.eq(theirs, ours)) return;
  tcx.report("E0326", `implemented const \`${item.name}\` has an incompatible type for trait`, node.ty.span, `expected \`${printTy(tcx, icx.resolve(theirs))}\`, found \`${printTy(tcx, icx.resolve(ours))}\``);
  tcx.taint(item.def);
}
