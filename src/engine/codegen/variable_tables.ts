/** Debug tables of one compiled function. */
import type { Layout } from "../layout/layout";
import type { VarDebugInfo } from "../mir/mir";
import type { FunctionDebug, LocalDebug, VariableDebug } from "./debug_tables";
import type { FunctionCx, Slot } from "./function_cx";
import { fieldOffset } from "./type_info";

export function functionDebug(fx: FunctionCx, frameSize: number, kind: FunctionDebug["kind"], def: number | undefined): FunctionDebug {
  const offset = (slot: Slot): number => (Number.isInteger(slot) ? slot : slot - 0.5 + frameSize);
  const locals: LocalDebug[] = fx.body.localDecls.map((decl, local) => ({
    local,
    ty: fx.localTys[local],
    offset: offset(fx.localSlots[local]),
    size: fx.info.layout(fx.localTys[local]).size,
    kind: decl.info.kind,
    name: decl.info.kind === "User" ? decl.info.name : undefined,
    inMemory: fx.hidden[local] !== undefined,
  }));
  return {
    name: fx.identity.name, def, user: fx.identity.user, kind, span: fx.body.span, locals,
    variables: fx.body.varDebugInfo.flatMap((v) => variable(fx, v, offset)),
    scopes: fx.body.sourceScopes.map((s) => ({ parent: s.parent })),
    points: fx.points,
  };
}

/** A variable is a local, a field of one (captures by value, what a future saves), or what a captured reference points at. */
function variable(fx: FunctionCx, v: VarDebugInfo, offset: (slot: Slot) => number): VariableDebug[] {
  let ty = fx.localTys[v.place.local];
  let at = offset(fx.localSlots[v.place.local]);
  let variant: Layout | undefined;
  let through: { derefOffset: number; derefAgain: boolean } | undefined;
  let reference: FunctionCx["localTys"][number] | undefined;
  for (const elem of v.place.projection) {
    reference = elem.kind === "Deref" ? ty : undefined;
    if (elem.kind === "Deref" && (ty.kind === "Ref" || ty.kind === "RawPtr")) {
      ty = ty.pointee;
      if (through === undefined) through = { derefOffset: 0, derefAgain: false };
      else through.derefAgain = true;
    } else if (elem.kind === "Downcast") {
      const { variants } = fx.info.layout(ty);
      variant = variants.kind === "Multiple" ? variants.variants[elem.variantIndex] : undefined;
    } else if (elem.kind === "Field") {
      const by = fieldOffset(variant ?? fx.info.layout(ty), elem.field);
      variant = undefined;
      if (through === undefined) at += by;
      else through.derefOffset += by;
      ty = fx.mono(elem.ty);
    } else return [];
  }
  return [{ name: v.name, ty, local: v.place.local, place: v.place, offset: at, size: fx.info.layout(ty).size, through, reference, argument: v.argumentIndex, isMade: v.isMade === true || v.sourceInfo.span.file !== fx.body.span.file, scope: v.sourceInfo.scope }];
}
