/** `TypeId`: a number that depends on what a type is, never on when it was first met. Counterpart: rustc `type_id_hash`. */
import type { DefId } from "../hir/def";
import type { TyCtxt } from "../ty/tcx";
import type { GenericArg, Ty } from "../ty/ty";

const PRIME = 0x0000000001000000000000000000013bn;
const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const MASK = (1n << 128n) - 1n;

/** 128 bits that tell monomorphic types apart (FNV-1a over their structure). */
export function typeId(tcx: TyCtxt, ty: Ty): bigint {
  let hash = BASIS;
  for (const char of structure(tcx, ty)) hash = ((hash ^ BigInt(char.codePointAt(0) ?? 0)) * PRIME) & MASK;
  return hash;
}

/** Where a definition stands. Closures and items in bodies are numbered as bodies are looked at, so they go by name and place. */
function place(tcx: TyCtxt, id: DefId): string {
  const def = tcx.def(id);
  if (def.kind === "Impl" || def.parent === undefined) return String(id);
  return `${place(tcx, def.parent)}::${def.name}@${def.span.lo}`;
}

function structure(tcx: TyCtxt, ty: Ty): string {
  const of = (t: Ty): string => structure(tcx, t);
  const args = (list: readonly GenericArg[]): string => list.map((a) => (a.kind === "Type" ? of(a.ty) : a.kind === "Const" ? `=${tcx.evalConst(a.ct) ?? "?"}` : "'")).join();
  switch (ty.kind) {
    case "Int": return ty.int;
    case "Uint": return ty.uint;
    case "Float": return ty.float;
    case "Array": return `[${of(ty.elem)};${tcx.evalConst(ty.len) ?? "?"}]`;
    case "Slice": return `[${of(ty.elem)}]`;
    case "RawPtr": return `*${ty.mutbl}${of(ty.pointee)}`;
    case "Ref": return `&${ty.mutbl}${of(ty.pointee)}`;
    case "Tuple": return `(${ty.elems.map(of).join()})`;
    case "FnPtr": {
      const { inputs, output, isUnsafe, abi, cVariadic } = ty.sig.sig;
      return `fn ${abi} ${isUnsafe}${cVariadic}(${inputs.map(of).join()})${of(output)}`;
    }
    case "Adt": case "FnDef": case "Closure": case "Coroutine": return `${ty.kind} ${place(tcx, ty.def)}<${args(ty.args)}>`;
    case "Dynamic": return `dyn ${ty.predicates.map((p) => `${place(tcx, p.def)}${p.kind === "AutoTrait" ? "" : `<${args(p.args)}>`}${p.kind === "Projection" ? of(p.ty) : ""}`).join("+")}`;
    default: return ty.kind;
  }
}
