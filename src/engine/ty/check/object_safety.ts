/** Which traits can stand behind `dyn`. Counterpart: rustc_trait_selection `traits/dyn_compatibility.rs`; the Reference, "Dyn compatibility". */
import type { DefId } from "../../hir/def";
import { requiresSizedSelf } from "../mono/vtable";
import { someTy } from "../fold";
import type { Queries } from "../queries";
import type { Ty } from "../ty";

/** A reason, worded as the note under E0038, and the item to blame if any. */
export interface Violation {
  readonly item: DefId;
  readonly why: string;
}

const isSelf = (t: Ty): boolean => t.kind === "Param" && t.index === 0 && t.name === "Self";

/** `Self` anywhere but in `Self::Assoc` of the trait or its supertraits. */
function mentionsSelf(tcx: Queries, ty: Ty, supers: readonly DefId[]): boolean {
  return someTyOutside(ty, (t) => {
    const parent = t.kind === "Alias" && t.alias === "Projection" ? tcx.def(t.def).parent : undefined;
    return parent !== undefined && supers.includes(parent);
  });
}

function someTyOutside(ty: Ty, skip: (t: Ty) => boolean): boolean {
  if (skip(ty)) return false;
  if (isSelf(ty)) return true;
  switch (ty.kind) {
    case "Adt": case "FnDef": case "Closure": case "Coroutine": case "Alias": return ty.args.some((a) => a.kind === "Type" && someTyOutside(a.ty, skip));
    case "Array": case "Slice": return someTyOutside(ty.elem, skip);
    case "RawPtr": case "Ref": return someTyOutside(ty.pointee, skip);
    case "Tuple": return ty.elems.some((t) => someTyOutside(t, skip));
    case "FnPtr": return ty.sig.sig.inputs.some((t) => someTyOutside(t, skip)) || someTyOutside(ty.sig.sig.output, skip);
    case "Dynamic": return ty.predicates.some((p) => p.kind !== "AutoTrait" && (p.args.some((a) => a.kind === "Type" && someTyOutside(a.ty, skip)) || (p.kind === "Projection" && someTyOutside(p.ty, skip))));
    default: return false;
  }
}

/** Can a method be called when only a pointer to the object is at hand? */
function isDispatchable(tcx: Queries, receiver: Ty): boolean {
  if (isSelf(receiver)) return true;
  switch (receiver.kind) {
    case "Ref": case "RawPtr": return isSelf(receiver.pointee);
    case "Adt": {
      const [first] = receiver.args;
      const name = tcx.itemName(receiver.def) ?? tcx.def(receiver.def).name;
      const pointer = name === "owned_box" || name === "Rc" || name === "Arc" || name === "pin" || name === "Pin" || name === "Box";
      const inner = receiver.args.find((a) => a.kind === "Type") ?? first;
      return pointer && inner?.kind === "Type" && isDispatchable(tcx, inner.ty);
    }
    default: return false;
  }
}

function methodViolation(tcx: Queries, method: DefId, supers: readonly DefId[]): string | undefined {
  const node = tcx.hir.item(method);
  if (node.kind !== "Fn" || requiresSizedSelf(tcx, method)) return undefined;
  const { name } = tcx.def(method);
  if (!node.sig.hasSelf) return `...because associated function \`${name}\` has no \`self\` parameter`;
  const { sig } = tcx.fnSig(method);
  const [receiver, ...rest] = sig.inputs;
  if (rest.some((t) => mentionsSelf(tcx, t, supers))) return `...because method \`${name}\` references the \`Self\` type in this parameter`;
  if (mentionsSelf(tcx, sig.output, supers)) return `...because method \`${name}\` references the \`Self\` type in its return type`;
  if (someTy(sig.output, (t) => t.kind === "Alias" && t.alias === "Opaque")) return `...because method \`${name}\` references an \`impl Trait\` type in its return type`;
  if (tcx.genericsOf(method).params.some((p) => p.kind !== "Lifetime")) return `...because method \`${name}\` has generic type parameters`;
  if (receiver !== undefined && !isDispatchable(tcx, receiver)) return `...because method \`${name}\`'s \`self\` parameter cannot be dispatched on`;
  return undefined;
}

/** Everything that keeps the trait, or a supertrait, from being used as `dyn Trait`. */
export function dynViolations(tcx: Queries, trait: DefId): readonly Violation[] {
  const supers = tcx.supertraits(trait);
  const sized = tcx.langItem("sized");
  const out: Violation[] = [];
  for (const t of supers) {
    if (t === sized) {
      out.push({ item: trait, why: "...because it requires `Self: Sized`" });
      continue;
    }
    for (const p of tcx.superPredicates(t)) {
      if (p.kind === "Trait" && p.traitRef.args.slice(1).some((a) => a.kind === "Type" && mentionsSelf(tcx, a.ty, supers))) out.push({ item: t, why: "...because it uses `Self` as a type parameter" });
    }
    for (const item of tcx.associatedItems(t)) {
      if (item.kind === "Const") out.push({ item: item.def, why: `...because it contains the associated \`const\` \`${item.name}\`` });
      else if (item.kind === "Type") {
        if (tcx.genericsOf(item.def).params.length > 0 && !requiresSizedSelf(tcx, item.def)) out.push({ item: item.def, why: `...because it contains the generic associated type \`${item.name}\`` });
      } else {
        const why = methodViolation(tcx, item.def, supers);
        if (why !== undefined) out.push({ item: item.def, why });
      }
    }
  }
  return out;
}
