/** What only `unsafe` code may do: calls of unsafe functions, raw pointers dereferenced, mutable statics, union fields read. Counterpart: rustc_mir_build `check_unsafety.rs`. */
import type { Span } from "../../source/span";
import type { Expr, ThirBody } from "../thir";
import type { FnCtxt } from "./fn_ctxt";
import { childrenOf } from "./thir/map";

/** Reports E0133 for the bodies of one item. */
export function checkUnsafety(fcx: FnCtxt, bodies: readonly ThirBody[]): void {
  const { kind } = fcx.tcx.def(fcx.owner);
  const inUnsafeFn = (kind === "Fn" || kind === "AssocFn") && fcx.tcx.fnSig(fcx.owner).sig.isUnsafe;
  const unsafeClosures = new Set<number>();
  // A closure made inside an unsafe block may do what the block may: its body is its own, so the maker's context is noted first.
  for (const b of bodies) visit(fcx, b.value, inUnsafeFn || unsafeClosures.has(b.def), unsafeClosures, false);
  const ordered = [bodies[0], ...bodies.slice(1).reverse()];
  for (const b of ordered) visit(fcx, b.value, inUnsafeFn || unsafeClosures.has(b.def), unsafeClosures, true);
}

/** Looks at all of an expression, in source order, without recursion: a long chain of calls is a deep tree. */
function visit(fcx: FnCtxt, value: Expr, allowed: boolean, closures: Set<number>, report: boolean): void {
  const work: { readonly e: Expr; readonly allowed: boolean }[] = [{ e: value, allowed }];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const inside = next.allowed || (next.e.kind.kind === "Block" && next.e.kind.block.isUnsafe);
    const children = inspect(fcx, next.e, next.allowed, closures, report);
    for (let i = children.length - 1; i >= 0; i--) work.push({ e: children[i], allowed: inside });
  }
}

/** Reports what `e` itself needs; gives what is to be looked at below it. */
function inspect(fcx: FnCtxt, e: Expr, allowed: boolean, closures: Set<number>, report: boolean): readonly Expr[] {
  const k = e.kind;
  const need = (what: string, span: Span, label: string): void => {
    if (!allowed && report) fcx.error("E0133", `${what} is unsafe and requires unsafe function or block`, span, label);
  };
  switch (k.kind) {
    case "Closure":
      if (allowed) closures.add(k.def);
      break;
    case "Call": {
      const ty = k.fun.ty;
      if (ty.kind === "FnDef" && fcx.tcx.fnSig(ty.def).sig.isUnsafe) need(`call to unsafe function \`${fcx.tcx.defPath(ty.def)}\``, e.span, "call to unsafe function");
      else if (ty.kind === "FnPtr" && ty.sig.sig.isUnsafe) need("call to unsafe function", e.span, "call to unsafe function");
      break;
    }
    case "Deref":
      if (k.arg.ty.kind === "RawPtr") need("dereference of raw pointer", e.span, "dereference of raw pointer");
      break;
    case "RawBorrow":
      // `&raw` of a place reads nothing, not even a static; through a raw pointer it still computes.
      if (k.arg.kind.kind === "StaticRef") return [];
      if (k.arg.kind.kind === "Deref" && k.arg.kind.arg.ty.kind === "RawPtr") return [k.arg.kind.arg];
      break;
    case "StaticRef": {
      const item = fcx.hir.item(k.def);
      if (item.kind === "Static" && item.mutbl === "Mut") need("use of mutable static", e.span, "use of mutable static");
      else if (item.kind === "Static" && !item.hasBody) need("use of extern static", e.span, "use of extern static");
      break;
    }
    case "Field":
      if (k.expr.ty.kind === "Adt" && fcx.tcx.adtDef(k.expr.ty.def).kind === "Union") need("access to union field", e.span, "access to union field");
      break;
    case "Assign":
      // Writing a union's field is safe; reading it is not.
      if (k.left.kind.kind === "Field" && k.left.kind.expr.ty.kind === "Adt" && fcx.tcx.adtDef(k.left.kind.expr.ty.def).kind === "Union") {
        return [k.left.kind.expr, k.right];
      }
      break;
    default:
  }
  return childrenOf(e);
}
