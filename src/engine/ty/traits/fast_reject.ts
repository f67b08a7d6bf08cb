/** Cheap tests that rule most impls out before any variable is made. Counterpart: rustc_type_ir `fast_reject.rs`. */
import type { Const, GenericArg, Region, Ty } from "../ty";

/** Head of a type as a key; undefined for types that may become anything (variables, parameters of an impl, projections). */
export function simplifiedKey(ty: Ty): string | undefined {
  switch (ty.kind) {
    case "Bool": return "bool";
    case "Char": return "char";
    case "Str": return "str";
    case "Never": return "!";
    case "Int": return ty.int;
    case "Uint": return ty.uint;
    case "Float": return ty.float;
    case "Adt": return `A${ty.def}`;
    case "FnDef": return "fndef";
    case "Closure": return "closure";
    case "Coroutine": return "coroutine";
    case "Array": return "array";
    case "Slice": return "slice";
    case "RawPtr": return ty.mutbl === "Mut" ? "*mut" : "*const";
    case "Ref": return ty.mutbl === "Mut" ? "&mut" : "&";
    case "FnPtr": return `fn${ty.sig.sig.inputs.length}`;
    case "Dynamic": {
      const [p] = ty.predicates;
      return `dyn${p.kind === "Projection" ? "" : p.def}`;
    }
    case "Tuple": return `(${ty.elems.length}`;
    case "Placeholder": return "placeholder";
    default: return undefined;
  }
}

/** Could the impl's type (its parameters free) be equal to the asked one? `shallow` follows variables. */
export function mayUnify(impl: Ty, asked0: Ty, shallow: (t: Ty) => Ty): boolean {
  if (impl.kind === "Param" || impl.kind === "Alias" || impl.kind === "Error" || impl === asked0) return true;
  const asked = shallow(asked0);
  switch (asked.kind) {
    case "Error": return true;
    case "Alias": return asked.alias === "Projection";
    case "Infer":
      switch (asked.infer.kind) {
        case "TyVar": return true;
        case "IntVar": return impl.kind === "Int" || impl.kind === "Uint";
        case "FloatVar": return impl.kind === "Float";
      }
  }
  if (impl.kind !== asked.kind) return false;
  switch (impl.kind) {
    case "Adt": return asked.kind === "Adt" && impl.def === asked.def && mayUnifyArgs(impl.args, asked.args, shallow);
    case "Ref": return asked.kind === "Ref" && impl.mutbl === asked.mutbl && mayUnify(impl.pointee, asked.pointee, shallow);
    case "RawPtr": return asked.kind === "RawPtr" && impl.mutbl === asked.mutbl && mayUnify(impl.pointee, asked.pointee, shallow);
    case "Slice": return asked.kind === "Slice" && mayUnify(impl.elem, asked.elem, shallow);
    case "Array": return asked.kind === "Array" && mayUnify(impl.elem, asked.elem, shallow) && mayUnifyConst(impl.len, asked.len);
    case "Tuple": return asked.kind === "Tuple" && impl.elems.length === asked.elems.length && impl.elems.every((t, i) => mayUnify(t, asked.elems[i], shallow));
    case "FnPtr": return asked.kind === "FnPtr" && impl.sig.sig.inputs.length === asked.sig.sig.inputs.length;
    case "Dynamic": return simplifiedKey(impl) === simplifiedKey(asked);
    case "Coroutine": return asked.kind === "Coroutine" && impl.def === asked.def;
    case "Closure": return asked.kind === "Closure" && impl.def === asked.def;
    case "FnDef": return asked.kind === "FnDef" && impl.def === asked.def;
    default: return false;
  }
}

function mayUnifyConst(a: Const, b: Const): boolean {
  return a.kind !== "Value" || b.kind !== "Value" || a.value === b.value;
}

/** The same for argument lists. */
export function mayUnifyArgs(impl: readonly GenericArg[], asked: readonly GenericArg[], shallow: (t: Ty) => Ty): boolean {
  return impl.every((a, i) => {
    const b = asked[i];
    if (b === undefined) return false;
    if (a.kind === "Type") return b.kind === "Type" && mayUnify(a.ty, b.ty, shallow);
    return a.kind !== "Const" || (b.kind === "Const" && mayUnifyConst(a.ct, b.ct));
  });
}

/** Lifetime parameters of an impl, found by laying its header beside what was asked. Index = parameter. */
export function matchRegions(impl: readonly GenericArg[], asked: readonly GenericArg[], shallow: (t: Ty) => Ty, out: Map<number, Region>): void {
  const region = (r: Region, s: Region): void => {
    if (r.kind === "ReEarlyParam" && !out.has(r.index)) out.set(r.index, s);
  };
  const args = (a: readonly GenericArg[], b: readonly GenericArg[]): void => {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const x = a[i];
      const y = b[i];
      if (x.kind === "Type" && y.kind === "Type") ty(x.ty, y.ty);
      else if (x.kind === "Lifetime" && y.kind === "Lifetime") region(x.region, y.region);
    }
  };
  const ty = (a: Ty, b0: Ty): void => {
    const b = shallow(b0);
    if (a.kind === "Adt" && b.kind === "Adt") args(a.args, b.args);
    else if (a.kind === "Ref" && b.kind === "Ref") {
      region(a.region, b.region);
      ty(a.pointee, b.pointee);
    } else if (a.kind === "RawPtr" && b.kind === "RawPtr") ty(a.pointee, b.pointee);
    else if ((a.kind === "Slice" && b.kind === "Slice") || (a.kind === "Array" && b.kind === "Array")) ty(a.elem, b.elem);
    else if (a.kind === "Tuple" && b.kind === "Tuple") a.elems.forEach((t, i) => b.elems[i] !== undefined && ty(t, b.elems[i]));
    else if (a.kind === "Dynamic" && b.kind === "Dynamic") {
      region(a.region, b.region);
      const [p] = a.predicates;
      const [q] = b.predicates;
      if (p?.kind === "Trait" && q?.kind === "Trait") args(p.args, q.args);
    } else if (a.kind === "FnPtr" && b.kind === "FnPtr") {
      a.sig.sig.inputs.forEach((t, i) => b.sig.sig.inputs[i] !== undefined && ty(t, b.sig.sig.inputs[i]));
      ty(a.sig.sig.output, b.sig.sig.output);
    }
  };
  args(impl, asked);
}
