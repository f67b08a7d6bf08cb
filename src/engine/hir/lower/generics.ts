/** The scope inside of an item: its generic parameters and `Self`. Counterpart: rustc_resolve `late.rs` (`with_generic_param_rib`). */
import type * as ast from "../../syntax/ast";
import type { DefId, Res } from "../def";
import type { DefData, ItemBarrier, Scope } from "../definitions";
import { defRes } from "../resolve/res";
import { note } from "../session";
import type { Program } from "./program";
import { configured } from "./program";

/** Generics as written on a definition. */
export function genericsOf(data: DefData): ast.Generics | undefined {
  if (data.node.kind !== "Item") return undefined;
  const { kind } = data.node.item;
  switch (kind.kind) {
    case "Fn":
      return kind.fn.generics;
    case "Impl":
      return kind.impl.generics;
    case "Struct": case "Enum": case "Union": case "Trait": case "TyAlias": case "Const":
      return kind.generics;
    default:
      return undefined;
  }
}

/** The scope in which an item's signature and body are resolved. Made once. */
export function insideScope(program: Program, data: DefData): Scope {
  const known = program.insides.get(data.id);
  if (known !== undefined) return known;
  const scope = makeInside(program, data);
  program.insides.set(data.id, scope);
  return scope;
}

function makeInside(program: Program, data: DefData): Scope {
  const { session } = program;
  const { node } = data;
  if (node.kind === "AnonConst" || node.kind === "OpaqueTy") return data.scope;
  if (node.kind === "Variant" && data.parent !== undefined) return insideScope(program, session.def(data.parent));
  let scope: Scope;
  if (node.kind === "Item" && (node.within === "Trait" || node.within === "Impl") && data.parent !== undefined) scope = insideScope(program, session.def(data.parent));
  else {
    scope = { kind: "Item", what: barrierOf(data), parent: data.scope };
    const self = selfOf(data);
    if (self !== undefined) scope = { kind: "SelfTy", res: self, parent: scope };
  }
  const generics = genericsOf(data);
  return generics === undefined || generics.params.length === 0 ? scope : session.births.within("generics", data.id, () => withGenerics(program, data, generics, scope));
}

function barrierOf(data: DefData): ItemBarrier {
  switch (data.kind) {
    case "Fn": return "Fn";
    case "Const": return "Const";
    case "Static": return "Static";
    default: return "Other";
  }
}

function selfOf(data: DefData): Res | undefined {
  switch (data.kind) {
    case "Struct": case "Enum": case "Union": case "Impl":
      return { kind: "SelfTyAlias", impl: data.id };
    case "Trait":
      return { kind: "SelfTyParam", trait: data.id };
    default:
      return undefined;
  }
}

function withGenerics(program: Program, data: DefData, generics: ast.Generics, parent: Scope): Scope {
  const { session } = program;
  const types = new Map<string, Res>();
  const lifetimes = new Map<string, DefId>();
  const defs: DefId[] = [];
  for (const param of generics.params) {
    if (configured(program, param.attrs) === undefined) continue;
    const kind = param.kind.kind === "Lifetime" ? "LifetimeParam" : param.kind.kind === "Type" ? "TyParam" : "ConstParam";
    const { ident } = param;
    const made = session.add({ kind, name: ident.name, parent: data.id, span: ident.span, identSpan: ident.span, node: { kind: "Leaf" }, vis: data.vis, module: data.module, scope: parent, macroScope: undefined, attrs: param.attrs, isLocal: data.isLocal });
    checkName(program, ident, kind === "LifetimeParam" ? lifetimes.get(ident.name) : idOf(types.get(ident.name)), parent, kind === "LifetimeParam");
    defs.push(made.id);
    if (kind === "LifetimeParam") lifetimes.set(ident.name, made.id);
    else types.set(ident.name, defRes(kind, made.id));
  }
  program.genericDefs.set(data.id, defs);
  return { kind: "Generics", types, lifetimes, parent };
}

function idOf(res: Res | undefined): DefId | undefined {
  return res?.kind === "Def" ? res.id : undefined;
}

/** E0403, E0262, E0496. */
function checkName(program: Program, ident: ast.Ident, own: DefId | undefined, parent: Scope, isLifetime: boolean): void {
  const { session } = program;
  if (isLifetime && ident.name === "'_") {
    session.error("E0637", "`'_` cannot be used here", ident.span, "`'_` is a reserved lifetime name");
    return;
  }
  if (isLifetime && ident.name === "'static") {
    session.error("E0262", `invalid lifetime parameter name: \`${ident.name}\``, ident.span, `${ident.name} is a reserved lifetime name`);
    return;
  }
  let first = own;
  for (let s: Scope | undefined = parent; first === undefined && s !== undefined && s.kind !== "Item"; s = s.parent) {
    if (s.kind !== "Generics") continue;
    const outer = isLifetime ? s.lifetimes.get(ident.name) : idOf(s.types.get(ident.name));
    if (outer === undefined) continue;
    if (!isLifetime) first = outer;
    else {
      session.error("E0496", `lifetime name \`${ident.name}\` shadows a lifetime name that is already in scope`, ident.span, `lifetime \`${ident.name}\` already in scope`, [note(session.def(outer).span, "first declared here")]);
      return;
    }
  }
  if (first !== undefined) session.error("E0403", `the name \`${ident.name}\` is already used for a generic parameter in this item's generic parameters`, ident.span, "already used", [note(session.def(first).span, `first use of \`${ident.name}\``)]);
}
