/** Inside a closure's body: places of captured variables become references to captures. */
import type { Expr } from "../../thir";
import type { Capture } from "../tables";
import { mapChildren } from "./map";

/** The body with every captured place replaced by the capture's `UpvarRef`. */
export function rewriteUpvars(body: Expr, captures: readonly Capture[]): Expr {
  const roots = new Set(captures.map((c) => c.root));
  const rewrite = (e: Expr): Expr => {
    const path = chain(e);
    if (path !== undefined && path[0].kind.kind === "VarRef" && roots.has(path[0].kind.id)) {
      const at = captures.findIndex((c) => c.place.length < path.length && path[0].kind.kind === "VarRef" && c.root === path[0].kind.id && c.place.every((p, i) => fits(path[i + 1], p)));
      if (at >= 0) return rebuild(path, captures[at].place.length, at);
    }
    return mapChildren(e, rewrite);
  };
  return rewrite(body);
}

/** A variable and the fields and derefs on it, innermost first; undefined for anything else. */
function chain(e: Expr): Expr[] | undefined {
  const k = e.kind;
  if (k.kind === "VarRef") return [e];
  if (k.kind !== "Field" && k.kind !== "Deref") return undefined;
  const inner = chain(k.kind === "Field" ? k.expr : k.arg);
  if (inner === undefined) return undefined;
  inner.push(e);
  return inner;
}

function fits(e: Expr, p: Capture["place"][number]): boolean {
  const k = e.kind;
  return k.kind === "Field" ? p.kind === "Field" && p.field === k.field && p.variantIndex === k.variantIndex : p.kind === "Deref";
}

function rebuild(path: readonly Expr[], length: number, capture: number): Expr {
  const at = path[length];
  let e: Expr = { kind: { kind: "UpvarRef", capture }, ty: at.ty, span: at.span };
  for (const outer of path.slice(length + 1)) {
    const k = outer.kind;
    if (k.kind === "Field") e = { ...outer, kind: { ...k, expr: e } };
    else if (k.kind === "Deref") e = { ...outer, kind: { ...k, arg: e } };
  }
  return e;
}
