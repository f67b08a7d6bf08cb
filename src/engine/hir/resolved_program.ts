/** `HirMap`: answers from what has been collected, and lowers items and bodies when first asked. */
import type { DiagnosticSink } from "../source/diagnostic";
import { lowerAttrs } from "./collect/attributes";
import type { WorkKind } from "./births";
import { FIRST_USER_DEF, type Def, type DefId, type PrimTy } from "./def";
import type { DefData, Module, Scope } from "./definitions";
import type { Attr, Body, HirMap, ItemNode } from "./hir";
import { ImplIndex } from "./impl_index";
import type { ImplHead } from "./impl_index";
import { lowerBody } from "./lower/bodies";
import { StoredMap, type Tables } from "../data_structures/stored_map";
import { insideScope } from "./lower/generics";
import { lowerItem } from "./lower/items";
import type { Program } from "./lower/program";
import { turnsLintsDown } from "./session";
import type { Span } from "../source/span";
import { wellKnownPath } from "./resolve/well_known";
import { DefPaths } from "./resolve/def_paths";

export class ResolvedProgram implements HirMap {
  private readonly loweredAttrs = new StoredMap<DefId, readonly Attr[]>();
  private readonly traitScopes = new StoredMap<DefId, readonly DefId[]>();
  private readonly impls: ImplIndex;
  private readonly paths: DefPaths;

  /** `library` answers for the library's own definitions; undefined when this is the library. `harness` is the `main` of a test build. */
  constructor(private readonly program: Program, private readonly root: Module, private readonly library?: ResolvedProgram, private readonly harness?: DefId) {
    this.impls = new ImplIndex(program.session, (id) => this.item(id), library?.impls);
    this.paths = new DefPaths(program.session, program.paths, (id) => this.item(id));
  }

  /** Everything found out so far, by the name of the question: what an image of the library keeps. */
  tables(): Tables {
    const { session, paths, items, genericDefs } = this.program;
    const { made } = session.births;
    return {
      modules: session.modules, langItems: session.langItems, itemNames: session.itemNames, ctors: session.ctors, implMembers: session.implMembers,
      madeByItems: made.items, madeByBodies: made.bodies, madeByGenerics: made.generics, items, genericDefs, attrs: this.loweredAttrs, traitScopes: this.traitScopes,
      implsOfTrait: this.impls.byTrait, inherentImpls: this.impls.byHead, defPaths: this.paths.known,
      publicPaths: paths.paths, publicNames: paths.byName, nameCounts: paths.counts,
    };
  }

  /** The tables have been restored: impls and paths need not be looked for again. */
  restored(): void {
    this.impls.restored();
    this.program.paths.restored();
  }

  get sink(): DiagnosticSink {
    return this.program.session.sink;
  }

  get edition(): 2021 | 2024 {
    return this.program.session.edition;
  }

  get defCount(): number {
    return this.program.session.table.count;
  }

  def(id: DefId): Def {
    return this.data(id);
  }

  private data(id: DefId): DefData {
    return this.program.session.def(id);
  }

  isLocal(id: DefId): boolean {
    return this.data(id).isLocal;
  }

  private libraryOf(id: DefId): ResolvedProgram | undefined {
    return id < FIRST_USER_DEF ? this.library : undefined;
  }

  item(id: DefId): ItemNode {
    const library = this.libraryOf(id);
    if (library !== undefined) return library.item(id);
    let node = this.program.items.get(id);
    if (node === undefined) {
      node = this.lowerItem(id);
      this.program.items.set(id, node);
    }
    return node;
  }

  attrs(id: DefId): readonly Attr[] {
    const library = this.libraryOf(id);
    if (library !== undefined) return library.attrs(id);
    let attrs = this.loweredAttrs.get(id);
    if (attrs === undefined) {
      attrs = lowerAttrs(this.data(id).attrs);
      this.loweredAttrs.set(id, attrs);
    }
    return attrs;
  }

  body(id: DefId): Body | undefined {
    const library = this.libraryOf(id);
    if (library !== undefined) return library.body(id);
    if (!this.program.bodies.has(id)) this.program.bodies.set(id, this.lowerBody(id));
    return this.program.bodies.get(id);
  }

  isLintAllowed(owner: DefId, lint: string, span: Span): boolean {
    for (let def: DefId | undefined = owner; def !== undefined; def = this.def(def).parent) {
      if (this.attrs(def).some((a) => turnsLintsDown(a) && a.args.includes(lint))) return true;
    }
    return this.program.session.isLintAllowedAt(lint, span);
  }

  private lowerItem(id: DefId): ItemNode {
    return this.program.session.births.within("items", id, () => lowerItem(this.program, id));
  }

  private lowerBody(id: DefId): Body | undefined {
    return this.program.session.births.within("bodies", id, () => lowerBody(this.program, id));
  }

  /** Does again the lowering that made a definition; the answer is what was answered before. */
  redo(kind: WorkKind, id: DefId): void {
    switch (kind) {
      case "items": this.program.items.set(id, this.lowerItem(id)); return;
      case "bodies": this.program.bodies.set(id, this.lowerBody(id)); return;
      case "generics": insideScope(this.program, this.data(id));
    }
  }

  langItem(name: string): DefId | undefined {
    return this.program.session.langItems.get(name) ?? wellKnownPath(this.program.session, name);
  }

  itemName(id: DefId): string | undefined {
    return this.program.session.itemNames.get(id);
  }

  traitImpls(trait: DefId): readonly DefId[] {
    return this.impls.ofTrait(trait);
  }

  inherentImpls(head: ImplHead | DefId | PrimTy): readonly DefId[] {
    return this.impls.inherent(head);
  }

  traitsInScope(owner: DefId): readonly DefId[] {
    const library = this.libraryOf(owner);
    if (library !== undefined) return library.traitsInScope(owner);
    let traits = this.traitScopes.get(owner);
    if (traits === undefined) {
      traits = this.collectTraits(owner);
      this.traitScopes.set(owner, traits);
    }
    return traits;
  }

  private collectTraits(owner: DefId): readonly DefId[] {
    const { names, blockModules } = this.program;
    const data = this.data(owner);
    this.body(owner);
    const out = new Set<DefId>();
    const add = (module: Module): void => {
      for (const t of traitsOf(module)) out.add(t);
    };
    for (const module of blockModules.get(owner) ?? []) add(module);
    for (let s: Scope | undefined = insideScope(this.program, data); s !== undefined; s = s.parent) {
      if (s.kind === "Module") add(s.module);
      if (s.kind === "SelfTy" && s.res.kind === "SelfTyParam") out.add(s.res.trait);
    }
    const prelude = names.prelude();
    if (prelude !== undefined) add(prelude);
    return [...out];
  }

  isVisible(def: DefId, from: DefId): boolean {
    const { vis } = this.data(def);
    return vis === "Public" || this.data(from).module.isInside(vis) || this.program.session.modules.get(from)?.isInside(vis) === true;
  }

  isVisibleWherever(def: DefId, others: readonly DefId[]): boolean {
    const { vis } = this.data(def);
    return vis === "Public" || others.some((o) => {
      const { vis: other } = this.data(o);
      return other !== "Public" && other.isInside(vis);
    });
  }

  moduleOf(id: DefId): DefId {
    const own = this.data(id).node;
    return own.kind === "Mod" ? id : this.data(id).module.normal.def;
  }

  localDefs(): readonly DefId[] {
    const { table } = this.program.session;
    const out: DefId[] = [];
    for (let id = table.firstOwn; id < table.count; id++) if (table.get(id).isLocal) out.push(id);
    return out;
  }

  mainFn(): DefId | undefined {
    if (this.harness !== undefined) return this.harness;
    const binding = this.root.values.get("main");
    return binding !== undefined && binding.res.kind === "Def" && binding.res.def === "Fn" ? binding.res.id : undefined;
  }

  defPath(id: DefId): string {
    const library = this.libraryOf(id);
    return library !== undefined && this.program.paths.isLikeLibrary ? library.defPath(id) : this.paths.of(id);
  }

  /** Lowers everything of the reader's, found in bodies too, so that all their errors are known and all impls are there. */
  lowerAll(): void {
    const { table } = this.program.session;
    for (let id = table.firstOwn; id < table.count; id++) {
      if (!table.get(id).isLocal) continue;
      switch (table.get(id).kind) {
        case "Fn": case "AssocFn": case "Const": case "AssocConst": case "Static":
          this.item(id);
          this.body(id);
          break;
        case "AnonConst": case "InlineConst":
          this.body(id);
          break;
        case "Struct": case "Enum": case "Union": case "Trait": case "Impl": case "TyAlias": case "AssocTy":
          this.item(id);
          break;
        default:
      }
    }
  }
}

function traitsOf(module: Module): readonly DefId[] {
  if (module.traits === undefined) {
    const out: DefId[] = [];
    for (const b of module.types.values()) if (b.res.kind === "Def" && b.res.def === "Trait") out.push(b.res.id);
    for (const b of module.unnamedTraits) if (b.res.kind === "Def" && b.res.def === "Trait") out.push(b.res.id);
    module.traits = out;
  }
  return module.traits;
}
