/** All items of the reader's crate, then all bodies: the order of rustc_hir_analysis `check_crate`. */
import type { DefId } from "../../hir/def";
import { checkEnum, checkParams, checkRepresentable, checkUnion, checkUnusedParams } from "./adts";
import { checkInherent, checkInherentOverlap, checkOrphan, checkOverlap } from "./coherence";
import { checkImplItems } from "./impl_items";
import { checkSupertraitCycle } from "./cycles";
import type { ItemCx } from "./item_cx";
import { checkRepr } from "./repr";
import { checkStaticRefs } from "./outlives";
import { checkCopyImpl, checkDropImpl, checkUnconstrained } from "./special_impls";
import { wfAdt, wfConst, wfFn, wfImpl, wfMain, wfTrait } from "./well_formed";
import { checkOpaqueCycle } from "./endless_opaques";
import { checkPrivateAssocTypes } from "./private_types";

/** What one pass over the crate remembers. */
interface Reported {
  readonly recursive: Set<DefId>;
  readonly cyclic: Set<DefId>;
}

function checkItem(cx: ItemCx, def: DefId, { recursive, cyclic }: Reported): void {
  const { tcx } = cx;
  switch (tcx.def(def).kind) {
    case "Struct": case "Enum": case "Union":
      checkParams(tcx, def);
      checkRepresentable(tcx, def, recursive);
      if (recursive.has(def)) return;
      wfAdt(cx, def);
      checkEnum(tcx, def);
      checkRepr(tcx, def);
      checkUnion(tcx, def);
      checkStaticRefs(tcx, def);
      return checkUnusedParams(tcx, def);
    case "Fn": case "AssocFn":
      checkParams(tcx, def);
      tcx.fnSig(def);
      wfFn(cx, def);
      if (tcx.hir.mainFn() === def) wfMain(cx, def);
      return;
    case "Const": case "AssocConst": case "Static": return wfConst(cx, def);
    case "TyAlias":
      tcx.typeOf(def);
      return;
    case "AssocTy":
      tcx.typeOf(def);
      tcx.itemBounds(def);
      return;
    case "Trait":
      checkParams(tcx, def);
      checkSupertraitCycle(tcx, def, cyclic);
      tcx.predicatesOf(def);
      return wfTrait(cx, def);
    case "Impl":
      checkParams(tcx, def);
      checkUnconstrained(tcx, def);
      checkImpl(cx, def);
      if (!tcx.isTainted(def)) wfImpl(cx, def);
      checkPrivateAssocTypes(tcx, def);
      return;
    default:
  }
}

/** Where the impl stands, whether it overlaps another, and its members. */
function checkImpl(cx: ItemCx, impl: DefId): void {
  const { tcx } = cx;
  if (tcx.implHeader(impl).traitRef === undefined) return checkInherent(tcx, impl);
  if (checkOrphan(tcx, impl)) checkOverlap(tcx, impl);
  checkCopyImpl(tcx, impl);
  checkDropImpl(tcx, impl);
  checkImplItems(cx, impl);
}

/** Reports everything wrong with the crate's items and bodies. */
export function checkCrate(cx: ItemCx): void {
  const { tcx } = cx;
  const defs = tcx.hir.localDefs();
  const reported: Reported = { recursive: new Set(), cyclic: new Set() };
  for (const def of defs) checkItem(cx, def, reported);
  checkInherentOverlap(tcx, defs.filter((d) => tcx.def(d).kind === "Impl" && tcx.implHeader(d).traitRef === undefined));
  for (const def of defs) {
    const { kind } = tcx.def(def);
    // A constant whose type is wrong has no type to check its value against.
    if ((kind === "Const" || kind === "Static") && tcx.isTainted(def)) continue;
    if (kind === "Fn" || kind === "AssocFn" || kind === "Const" || kind === "AssocConst" || kind === "Static") tcx.typeck(def);
  }
  for (const def of defs) if (tcx.def(def).kind === "OpaqueTy") checkOpaqueCycle(tcx, def);
}
