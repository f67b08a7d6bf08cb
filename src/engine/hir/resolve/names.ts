/**
 * Looking names up: in a module, in the scopes around a place, along a path.
 * `a::b::C` is walked segment by segment while the segments name modules, enums or traits; what is left over when a type is reached
 * (`Vec::new`: one segment) is for the type checker. Counterpart: rustc_resolve `ident.rs`; the Reference, "Name resolution".
 */
import { DUMMY_SPAN } from "../../source/span";
import type { Span, SyntaxContext } from "../../source/span";
import type { Ident } from "../../syntax/ast";
import type { Res } from "../def";
import type { Binding, CrateData, ItemBarrier, Module, Namespace, Scope, Vis } from "../definitions";
import type { Session } from "../session";
import { defRes, ERR, isPrimTy } from "./res";

/** A name found by walking the scopes outwards. */
export interface Found {
  readonly res: Res;
  readonly binding: Binding | undefined;
  /** An item begins between the place and what was found, so that a local or a parameter may not be used. */
  readonly barrier: ItemBarrier | undefined;
}

export type PathResult =
  | {
      readonly kind: "Resolved";
      readonly res: Res;
      /** Number of segments that `res` took; the others are relative to a type. */
      readonly count: number;
      /** What each of those segments names. */
      readonly segments: readonly Res[];
      readonly barrier: ItemBarrier | undefined;
    }
  /** Segment `index` was not found; `within` is where it was looked for, undefined for the scopes around. */
  | { readonly kind: "Missing"; readonly index: number; readonly within: Module | undefined; readonly segments: readonly Res[] }
  | { readonly kind: "TooManySupers"; readonly index: number }
  /** Segment `index` is found but has no names in it. */
  | { readonly kind: "NotAModule"; readonly index: number; readonly res: Res };

/** Key of a local variable or label: names of different contexts are different. */
export function hygienicKey(name: string, ctxt: SyntaxContext): string {
  return ctxt === 0 ? name : `${name}#${ctxt}`;
}

const MISSING: Binding = { res: ERR, vis: "Public", isGlob: false, importSpan: undefined, span: DUMMY_SPAN };

/** Undefined: not found. A name "looked through" imports not resolved yet is simply not there yet. */
export type Skip = (binding: Binding) => boolean;

export class Names {
  constructor(readonly session: Session) {}

  // ---- modules ----

  moduleFor(res: Res): Module | undefined {
    return res.kind === "Def" && (res.def === "Mod" || res.def === "Enum" || res.def === "Trait") ? this.session.modules.get(res.id) : undefined;
  }

  inModule(module: Module, name: string, ns: Namespace): Binding | undefined {
    return module.names(ns).get(name) ?? (module.isMissing ? MISSING : undefined);
  }

  isAccessible(vis: Vis, from: Module): boolean {
    return vis === "Public" || from.isInside(vis);
  }

  /** The module a scope stands in, blocks included. */
  moduleOf(scope: Scope): Module {
    let s: Scope | undefined = scope;
    while (s !== undefined && s.kind !== "Module") s = s.parent;
    if (s === undefined) throw new Error("a scope outside of all modules");
    return s.module;
  }

  crateOf(ident: Ident, module: Module): CrateData {
    if (ident.name !== "$crate") return module.crate;
    return this.session.sourceMap.expansion(ident.span.ctxt).fromLibrary ? (this.session.library ?? module.crate) : module.crate;
  }

  // ---- scopes ----

  /** Walks the scopes outwards. */
  lookup(ident: Ident, ns: Namespace, scope: Scope, skip?: Skip): Found | undefined {
    const { name } = ident;
    let ctxt = ident.span.ctxt;
    let barrier: ItemBarrier | undefined;
    for (let s: Scope | undefined = scope; s !== undefined; s = s.parent) {
      switch (s.kind) {
        case "Locals": {
          const id = ns === "Value" ? s.locals.get(hygienicKey(name, ctxt)) : undefined;
          if (id !== undefined) return { res: { kind: "Local", id }, binding: undefined, barrier };
          break;
        }
        case "MacroDef":
          ctxt = this.leaveMacro(ctxt, s.macro);
          break;
        case "Generics": {
          const res = s.types.get(name);
          if (res !== undefined && (res.kind !== "Def" || (ns === "Type") === (res.def === "TyParam")) && ns !== "Macro") return { res, binding: undefined, barrier };
          break;
        }
        case "SelfTy":
          if (name === "Self" && ns === "Type") return { res: s.res, binding: undefined, barrier };
          break;
        case "Item":
          barrier = mergeBarriers(s.what, barrier);
          break;
        case "Binder":
          break;
        case "Module": {
          const binding = this.inModule(s.module, name, ns);
          if (binding !== undefined && skip?.(binding) !== true) return { res: binding.res, binding, barrier };
          if (s.module.kind === "Mod") return this.lookupOutside(name, ns, s.module, barrier, skip);
          break;
        }
      }
    }
    return undefined;
  }

  /** Beyond the module: crates, the prelude, primitive types. */
  private lookupOutside(name: string, ns: Namespace, module: Module, barrier: ItemBarrier | undefined, skip: Skip | undefined): Found | undefined {
    if (ns === "Type") {
      const declared = module.crate.root.types.get(name);
      if (declared?.importSpan !== undefined && declared.res.kind === "Err" && skip?.(declared) !== true) return { res: ERR, binding: undefined, barrier };
      const crate = this.externCrate(name, module.crate);
      if (crate !== undefined) return { res: defRes("Mod", crate.root.def), binding: undefined, barrier };
    }
    if (ns === "Macro") {
      const binding = this.session.library?.root.macros.get(name);
      if (binding !== undefined) return { res: binding.res, binding, barrier };
    }
    const binding = this.prelude()?.names(ns).get(name);
    if (binding !== undefined && skip?.(binding) !== true) return { res: binding.res, binding, barrier };
    if (ns === "Type" && isPrimTy(name)) return { res: { kind: "PrimTy", ty: name }, binding: undefined, barrier };
    return undefined;
  }

  /** The crates whose names are known without being declared; `alloc` must be declared by the reader. */
  externCrate(name: string, from: CrateData): CrateData | undefined {
    if (name === "std" || name === "core" || (name === "alloc" && from.isLibrary)) return this.session.library ?? (from.isLibrary ? from : undefined);
    const declared = from.root.types.get(name);
    if (declared !== undefined && declared.importSpan !== undefined && declared.res.kind === "Def" && declared.res.def === "Mod") {
      const module = this.session.modules.get(declared.res.id);
      if (module !== undefined && module.parent === undefined && module.crate !== from) return module.crate;
    }
    return undefined;
  }

  /** `std::prelude::rust_2024`. */
  prelude(): Module | undefined {
    const root = this.session.library?.root;
    const prelude = root?.types.get("prelude");
    const module = prelude === undefined ? undefined : this.moduleFor(prelude.res);
    if (module === undefined) return undefined;
    for (const name of [`rust_${this.session.edition}`, "rust_2021", "v1"]) {
      const edition = module.types.get(name);
      const found = edition === undefined ? undefined : this.moduleFor(edition.res);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A name out of the body of `macro`, seen from where the macro was defined. */
  leaveMacro(ctxt: SyntaxContext, macro: { readonly span: Span }): SyntaxContext {
    if (ctxt === 0) return 0;
    const { definition, definitionCtxt } = this.session.sourceMap.expansion(ctxt);
    return definition !== undefined && definition.lo === macro.span.lo && definition.file === macro.span.file ? (definitionCtxt ?? 0) : ctxt;
  }

  // ---- paths ----

  /** Resolves as many segments as name things by themselves. */
  resolvePath(idents: readonly Ident[], global: boolean, ns: Namespace, scope: Scope, skip?: Skip): PathResult {
    const start = this.start(idents, global, ns, scope, skip);
    if (start.kind === "Done") return start.result;
    let { module, index } = start;
    const segments = start.segments;
    let res: Res = start.res;
    for (; index < idents.length; index++) {
      const last = index === idents.length - 1;
      const binding = this.inModule(module, idents[index].name, last ? ns : "Type");
      if (binding === undefined || skip?.(binding) === true) {
        if (module.kind === "Enum" && index > 0) return { kind: "Resolved", res, count: index, segments, barrier: start.barrier };
        return { kind: "Missing", index, within: module, segments };
      }
      res = binding.res;
      segments.push(res);
      if (last) break;
      const next = this.moduleFor(res);
      if (next === undefined) {
        if (res.kind === "Err" || isTypeLike(res)) return { kind: "Resolved", res, count: index + 1, segments, barrier: start.barrier };
        return { kind: "NotAModule", index, res };
      }
      module = next;
    }
    return { kind: "Resolved", res, count: idents.length, segments, barrier: start.barrier };
  }

  /** The first segment, and the keywords that may stand in front. */
  private start(idents: readonly Ident[], global: boolean, ns: Namespace, scope: Scope, skip: Skip | undefined): PathStart {
    const here = this.moduleOf(scope);
    const segments: Res[] = [];
    let index = 0;
    let module: Module | undefined;
    const first = idents[0];
    if (global) {
      const crate = first === undefined ? undefined : this.externCrate(first.name, here.crate);
      if (crate === undefined) {
        const declared = first === undefined ? undefined : here.crate.root.types.get(first.name);
        if (declared?.res.kind === "Err") return { kind: "Done", result: { kind: "Resolved", res: ERR, count: idents.length, segments: idents.map(() => ERR), barrier: undefined } };
        return { kind: "Done", result: { kind: "Missing", index: 0, within: undefined, segments } };
      }
      module = crate.root;
      index = 1;
    } else if (first.name === "crate" || first.name === "$crate") {
      module = this.crateOf(first, here).root;
      index = 1;
    } else if (first.name === "self" && (idents.length > 1 || ns === "Type")) {
      module = here.normal;
      index = 1;
    }
    if (module !== undefined) segments.push(defRes("Mod", module.def));
    while (!global && idents[index]?.name === "super" && (index === 0 || module !== undefined)) {
      const parent: Module | undefined = (module ?? here.normal).parent?.normal;
      if (parent === undefined) return { kind: "Done", result: { kind: "TooManySupers", index } };
      module = parent;
      segments.push(defRes("Mod", module.def));
      index++;
    }
    if (module !== undefined) return { kind: "Walk", module, index, segments, res: defRes("Mod", module.def), barrier: undefined };
    return this.firstName(idents, ns, scope, skip, segments);
  }

  private firstName(idents: readonly Ident[], ns: Namespace, scope: Scope, skip: Skip | undefined, segments: Res[]): PathStart {
    const single = idents.length === 1;
    const found = this.lookup(idents[0], single ? ns : "Type", scope, skip);
    if (found === undefined) return { kind: "Done", result: { kind: "Missing", index: 0, within: undefined, segments } };
    segments.push(found.res);
    const next = single ? undefined : this.moduleFor(found.res);
    if (next !== undefined) {
      if (idents.length === 2 && isPrimTy(idents[0].name) && this.inModule(next, idents[1].name, ns) === undefined) {
        // `use std::f64; f64::sqrt(x)`: the primitive type behind the module of its name.
        return { kind: "Done", result: { kind: "Resolved", res: { kind: "PrimTy", ty: idents[0].name }, count: 1, segments: [{ kind: "PrimTy", ty: idents[0].name }], barrier: undefined } };
      }
      return { kind: "Walk", module: next, index: 1, segments, res: found.res, barrier: found.barrier };
    }
    if (!single && !isTypeLike(found.res) && found.res.kind !== "Err") return { kind: "Done", result: { kind: "NotAModule", index: 0, res: found.res } };
    return { kind: "Done", result: { kind: "Resolved", res: found.res, count: 1, segments, barrier: found.barrier } };
  }

  /** The bindings a path goes through, for privacy: pairs of segment index and binding. */
  bindingsAlong(idents: readonly Ident[], global: boolean, ns: Namespace, scope: Scope, count: number): { readonly index: number; readonly binding: Binding }[] {
    const out: { index: number; binding: Binding }[] = [];
    const start = this.start(idents, global, ns, scope, undefined);
    if (start.kind === "Done") return out;
    let module: Module | undefined = start.module;
    for (let i = start.index; i < count && module !== undefined; i++) {
      const binding = this.inModule(module, idents[i].name, i === idents.length - 1 ? ns : "Type");
      if (binding === undefined) break;
      out.push({ index: i, binding });
      module = this.moduleFor(binding.res);
    }
    return out;
  }
}

type PathStart =
  | { readonly kind: "Done"; readonly result: PathResult }
  | { readonly kind: "Walk"; readonly module: Module; readonly index: number; readonly segments: Res[]; readonly res: Res; readonly barrier: ItemBarrier | undefined };

/** Can associated items be asked of it? */
export function isTypeLike(res: Res): boolean {
  switch (res.kind) {
    case "PrimTy":
    case "SelfTyAlias":
    case "SelfTyParam":
    case "Err":
      return true;
    case "Def":
      return res.def === "Struct" || res.def === "Enum" || res.def === "Union" || res.def === "TyAlias" || res.def === "TyParam" || res.def === "AssocTy" || res.def === "ForeignTy" || res.def === "Trait";
    default:
      return false;
  }
}

/** Inside of a constant, locals of an enclosing function are "non-constant values", however deep. */
function mergeBarriers(outer: ItemBarrier, inner: ItemBarrier | undefined): ItemBarrier {
  const isConst = inner === "Const" || inner === "Static" || inner === "ConstArg";
  return inner === undefined || inner === "InlineConst" || (!isConst && (outer === "Const" || outer === "Static" || outer === "ConstArg")) ? outer : inner;
}
