/** Methods and associated items that real std has and our library has not. */
import type { FnCtxt } from "../fn_ctxt";
import { autoderef } from "../autoderef";
import type { Ty } from "../../ty";
import type { Span } from "../../../source/span";
import { printTy } from "../print_ty";
import { STD_MEMBERS } from "./std_members";

/** Refuses `name` by name when real std has it for the type or, in a method call, for what it dereferences to. False otherwise. */
export function reportMemberNotModelled(fcx: FnCtxt, ty: Ty, name: string, span: Span, isCall: boolean): boolean {
  for (const step of isCall ? autoderef(fcx, ty, span) : [{ ty }]) {
    const type = fcx.resolve(step.ty);
    const shown = isOf(stdName(fcx, type), name) ? printTy(fcx.tcx, type) : isCall && isIterator(fcx, type) && isOf("Iterator", name) ? "Iterator" : undefined;
    if (shown === undefined) continue;
    fcx.unsupported(`\`${shown}::${name}\``, span);
    return true;
  }
  return false;
}

function isOf(type: string | undefined, name: string): boolean {
  return type !== undefined && Object.hasOwn(STD_MEMBERS, type) && STD_MEMBERS[type].split(" ").includes(name);
}

function isIterator(fcx: FnCtxt, ty: Ty): boolean {
  const iterator = fcx.tcx.langItem("iterator");
  return iterator !== undefined && fcx.infer.implementsTrait(ty, iterator) === "yes";
}

/** The type's line in `STD_MEMBERS`; undefined for the reader's types. */
function stdName(fcx: FnCtxt, ty: Ty): string | undefined {
  switch (ty.kind) {
    case "Adt": {
      const { name } = fcx.tcx.def(ty.def);
      // `AtomicUsize` and its like are `Atomic<_>` of several types; the documentation has them one by one.
      return fcx.tcx.isLocal(ty.def) ? undefined : name === "Atomic" ? "AtomicUsize" : name;
    }
    case "Int": case "Uint": return "integer";
    case "Float": return "float";
    case "Bool": return "bool";
    case "Char": return "char";
    case "Str": return "str";
    case "Slice": return "slice";
    case "Array": return "array";
    case "RawPtr": return "pointer";
    default: return undefined;
  }
}
