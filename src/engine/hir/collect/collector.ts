/**
 * Items → definitions: every item of a module gets its `DefId` and its name, macro calls between items are expanded, derives written out,
 * what `cfg` takes away is dropped, imports are gathered for the resolver. Bodies are not looked at.
 * Counterpart: rustc_resolve `build_reduced_graph.rs`, `def_collector.rs`.
 */
import type { Span } from "../../source/span";
import type { Attribute, Ident, Impl, Item, MacCall, Path, UseTree, Variant, VariantData, Visibility } from "../../syntax/ast";
import { parseItemsTokens } from "../../syntax/index";
import type { DefId, DefKind } from "../def";
import type { Binding, CrateData, DefData, DefNode, MacroData, MacroScope, Namespace, Scope, Vis } from "../definitions";
import { Module } from "../definitions";
import { expandDerives } from "../derive/derive";
import type { Expander } from "../expand/expander";
import { checkTestPlace, testCaseOf } from "../harness/test_case";
import type { TestCase } from "../harness/test_case";
import { reportConflict } from "../resolve/conflicts";
import { ImportResolver } from "../resolve/imports";
import type { Import } from "../resolve/import";
import type { Names } from "../resolve/names";
import type { Origin } from "../origins";
import { defRes, describeRes, ERR, namespaceOf } from "../resolve/res";
import type { Session } from "../session";
import { checkAttributes } from "./attribute_check";
import { configure } from "./attributes";

/** Where items are being collected. */
export interface Place {
  readonly module: Module;
  /** Definition that new ones have as parent: a module, or the function a block lies in. */
  readonly parent: DefId;
  readonly scope: Scope;
}

/** Text of `mod name;`, by the names on the way from the crate root. */
export type ModuleLoader = (path: readonly string[]) => { readonly items: readonly Item[]; readonly attrs: readonly Attribute[] } | undefined;

interface PendingMacro {
  readonly item: Item;
  readonly mac: MacCall;
  readonly place: Place;
  readonly macroScope: MacroScope | undefined;
}

export class Collector {
  /** Definitions of items in blocks, by their syntax: the statement that is reached later finds its definition here. */
  readonly byItem = new Map<Item, DefId>();
  readonly tests: TestCase[] = [];
  private imports: Import[] = [];
  private pending: PendingMacro[] = [];
  private readonly importResolver: ImportResolver;
  /** What is collected belongs to an item that will be noted as a whole. */
  private isInItem = false;

  constructor(
    private readonly session: Session,
    private readonly names: Names,
    private readonly expander: Expander,
    private readonly crate: CrateData,
    private readonly loadModule: ModuleLoader,
  ) {
    this.importResolver = new ImportResolver(session);
  }

  // ---- rounds ----

  /** Collects items and everything they bring, until no import and no macro is left open. */
  collect(items: readonly Item[], place: Place, macroScope: MacroScope | undefined): MacroScope | undefined {
    const end = this.items(items, place, macroScope);
    this.settle();
    return end;
  }

  /** Resolves imports and expands macros that are only reachable through them, in turns. */
  settle(): void {
    for (;;) {
      this.importResolver.resolve(this.imports);
      const waiting = this.pending;
      if (waiting.length === 0) break;
      this.pending = [];
      let progress = false;
      for (const p of waiting) {
        if (this.expander.find(p.mac, p.place.scope, p.macroScope) === undefined) this.pending.push(p);
        else {
          progress = true;
          this.noting(p.item, p.place, p.macroScope, () => this.itemMacro(p.mac, p.place, p.macroScope));
        }
      }
      if (progress) continue;
      for (const p of this.pending) this.expander.reportMissing(p.mac, p.place.scope);
      this.pending = [];
      break;
    }
    const done = this.imports;
    this.imports = [];
    this.importResolver.finish(done);
  }

  items(items: readonly Item[], place: Place, macroScope: MacroScope | undefined): MacroScope | undefined {
    let scope = macroScope;
    for (const item of items) {
      const before = scope;
      scope = item.kind.kind === "Mod" ? this.item(item, place, before) : this.noting(item, place, before, () => this.item(item, place, before));
    }
    return scope;
  }

  /** Notes what an item of a library file brings, as far as it is not part of another's. */
  private noting<T>(item: Item, place: Place, macroScope: MacroScope | undefined, collect: () => T): T {
    const { table, origins } = this.session;
    if (!this.crate.isLibrary || this.isInItem || place.module.kind !== "Mod") return collect();
    const start = table.count;
    this.isInItem = true;
    try {
      return collect();
    } finally {
      this.isInItem = false;
      if (table.count > start) origins.push({ start, end: table.count, span: item.span, module: place.module, macroScope });
    }
  }

  /** Collects a library item again, for the syntax of what it defines: names and imports are known. */
  again(item: Item, { start, end, module, macroScope }: Origin): void {
    const ids = Array.from({ length: end - start }, (_, k) => start + k);
    const place: Place = { module, parent: module.def, scope: { kind: "Module", module, parent: undefined } };
    this.session.births.again(ids, () => this.item(item, place, macroScope));
  }

  /** Is a name being given again that its module knows? */
  private isKnown(module: Module): boolean {
    return this.session.births.isAgain && module.kind !== "Block";
  }

  private newModule(kind: "Enum" | "Trait", def: DefId, parent: Module): Module {
    const known = this.session.births.isAgain ? this.session.modules.get(def) : undefined;
    const module = known ?? new Module(kind, def, parent, this.crate);
    if (known === undefined) this.session.modules.set(def, module);
    return module;
  }

  /** Collects one item; gives the textual macro scope after it. */
  item(item: Item, place: Place, macroScope: MacroScope | undefined): MacroScope | undefined {
    const attrs = configure(item.attrs, { parse: this.expander.parse, test: this.session.test });
    if (attrs === undefined) return macroScope;
    if (attrs.length > 0 && !this.crate.isLibrary) checkTestPlace(this.session, item, attrs, true);
    if (item.kind.kind === "Fn" && !this.session.test && attrs.some((a) => a.path === "test" || a.path === "bench")) return macroScope;
    if (attrs.length > 0 && !this.crate.isLibrary) checkAttributes(this.session, item, attrs, (path) => this.isKnownMacro(path, place, macroScope));
    const { kind } = item;
    switch (kind.kind) {
      case "Err":
        return macroScope;
      case "Use":
        if (!this.isKnown(place.module)) this.use(item, kind.tree, place);
        return macroScope;
      case "ExternCrate":
        this.externCrate(item, kind.original, place);
        this.checkMacroUse(item, attrs, place, macroScope);
        return macroScope;
      case "MacroDef":
        return this.macroDef(item, kind.body, attrs, place, macroScope);
      case "MacCall":
        return this.macCall(item, kind.mac, place, macroScope);
      case "Mod":
        return this.mod(item, attrs, place, macroScope);
      case "ForeignMod":
        if (!kind.isUnsafe && this.session.edition === 2024 && !this.crate.isLibrary) this.session.error(undefined, "extern blocks must be unsafe", this.spanOf(item));
        for (const inner of kind.items) this.foreign(inner, place, macroScope);
        return macroScope;
      default:
        this.definition(item, attrs, place, macroScope);
        return macroScope;
    }
  }

  private isKnownMacro(path: string, place: Place, macroScope: MacroScope | undefined): boolean {
    const ident: Ident = { name: path, span: this.session.def(place.parent).span };
    for (let s = macroScope; s !== undefined; s = s.parent) if (s.macro.name === path) return true;
    return this.names.lookup(ident, "Macro", place.scope) !== undefined;
  }

  // ---- definitions ----

  /** An item's span without the attributes above it. */
  private spanOf(item: Item): Span {
    const last = item.attrs[item.attrs.length - 1];
    if (last === undefined || last.span.file !== item.span.file || last.span.hi <= item.span.lo || last.inner) return item.span;
    const { text } = this.session.sourceMap.files[item.span.file];
    let lo = last.span.hi;
    for (;;) {
      while (lo < item.span.hi && /\s/.test(text[lo])) lo++;
      const end = text.startsWith("//", lo) ? text.indexOf("\n", lo) : text.startsWith("/*", lo) ? text.indexOf("*/", lo) + 2 : lo;
      if (end <= lo) return { ...item.span, lo };
      lo = end;
    }
  }

  private add(kind: DefKind, ident: Ident, span: Span, place: Place, vis: Vis, node: DefNode, attrs: readonly Attribute[], macroScope: MacroScope | undefined): DefData {
    const data = this.session.add({
      kind, name: ident.name, parent: place.parent, span, identSpan: ident.span, node, vis, module: place.module, scope: place.scope, macroScope, attrs, isLocal: !this.crate.isLibrary,
    });
    if (attrs.length > 0) this.noteLangItem(data);
    return data;
  }

  private noteLangItem(data: DefData): void {
    for (const attr of data.attrs) {
      if ((attr.path !== "lang" && attr.path !== "rustc_diagnostic_item") || attr.value === undefined || data.isLocal) continue;
      if (!this.session.langItems.has(attr.value)) this.session.langItems.set(attr.value, data.id);
      if (attr.path === "lang" || !this.session.itemNames.has(data.id)) this.session.itemNames.set(data.id, attr.value);
    }
  }

  /** Gives a definition its name in a module. */
  private name(ns: Namespace, ident: Ident, module: Module, data: DefData): void {
    if (this.isKnown(module)) return;
    const names = module.names(ns);
    const binding: Binding = { res: defRes(data.kind, data.id), vis: data.vis, isGlob: false, importSpan: undefined, span: data.span };
    const there = names.get(ident.name);
    if (there === undefined || there.isGlob || there.res.kind === "Err") names.set(ident.name, binding);
    else reportConflict(this.session, ident.name, ns, module, there, binding);
  }

  private definition(item: Item, attrs: readonly Attribute[], place: Place, macroScope: MacroScope | undefined): void {
    const kind = DEF_KINDS[item.kind.kind];
    if (kind === undefined) return;
    const node: DefNode = itemNode(item, "Module");
    const data = this.add(kind, item.ident, this.spanOf(item), place, this.vis(item.vis, place), node, attrs, macroScope);
    if (place.module.kind === "Block") this.byItem.set(item, data.id);
    if (!this.isKnown(place.module)) place.module.items.push(data.id);
    const ns = namespaceOf(kind);
    if (ns !== undefined && item.ident.name !== "_") this.name(ns, item.ident, place.module, data);
    switch (item.kind.kind) {
      case "Struct":
        this.structCtor(item, item.kind.data, data, place);
        this.derive(item, attrs, place, macroScope);
        break;
      case "Union":
        this.derive(item, attrs, place, macroScope);
        break;
      case "Enum":
        this.variants(item.kind.variants, data, place);
        this.derive(item, attrs, place, macroScope);
        break;
      case "Trait":
        this.traitItems(item.kind.items, data, place, macroScope);
        break;
      case "Impl":
        if (!this.session.births.isAgain) this.session.impls.push(data.id);
        this.implItems(item.kind.impl, data, place, macroScope);
        break;
      case "Fn":
        if (this.session.test && place.module.kind === "Mod" && attrs.some((a) => a.path === "test")) this.test(item, attrs, data);
        break;
      default:
    }
  }

  private test(item: Item, attrs: readonly Attribute[], data: DefData): void {
    const made = testCaseOf(this.session, item, attrs, data.id, this.modulePath(data.module, data.name).join("::"), data.span);
    if (made !== undefined) this.tests.push(made);
  }

  private derive(item: Item, attrs: readonly Attribute[], place: Place, macroScope: MacroScope | undefined): void {
    if (!attrs.some((a) => a.path === "derive")) return;
    for (const made of expandDerives(this.session, this.expander.parse, item, attrs)) this.item(made, place, macroScope);
  }

  private structCtor(item: Item, data: VariantData, def: DefData, place: Place): void {
    if (data.kind === "Struct") return;
    let { vis } = def;
    if (data.kind === "Tuple") for (const f of data.fields) vis = narrowest(vis, this.vis(f.vis, place));
    this.name("Value", item.ident, place.module, this.ctor(item.ident, this.spanOf(item), def, data.kind === "Tuple" ? "Fn" : "Const", vis));
  }

  private ctor(ident: Ident, span: Span, of: DefData, ctor: "Fn" | "Const", vis: Vis): DefData {
    const data = this.session.add({ kind: "Ctor", name: ident.name, parent: of.id, span, identSpan: ident.span, node: { kind: "Ctor", of: of.id, ctor }, vis, module: of.module, scope: of.scope, macroScope: undefined, attrs: [], isLocal: of.isLocal });
    this.session.ctors.set(of.id, data.id);
    return data;
  }

  private variants(variants: readonly Variant[], def: DefData, place: Place): void {
    const module = this.newModule("Enum", def.id, place.module);
    const inner: Place = { module, parent: def.id, scope: place.scope };
    let index = 0;
    for (const variant of variants) {
      const attrs = configure(variant.attrs, { parse: this.expander.parse, test: this.session.test });
      if (attrs === undefined) continue;
      const data = this.add("Variant", variant.ident, variant.span, inner, def.vis, { kind: "Variant", variant, index: index++ }, attrs, undefined);
      if (!this.isKnown(module)) module.items.push(data.id);
      this.name("Type", variant.ident, module, data);
      if (variant.data.kind === "Struct") {
        // A struct-like variant keeps its name from others in the namespace of values too.
        if (!module.values.has(variant.ident.name)) module.values.set(variant.ident.name, { res: defRes("Variant", data.id), vis: def.vis, isGlob: false, importSpan: undefined, span: variant.span });
      } else {
        const ctor = this.ctor(variant.ident, variant.span, data, variant.data.kind === "Tuple" ? "Fn" : "Const", def.vis);
        if (!module.values.has(variant.ident.name)) this.name("Value", variant.ident, module, ctor);
      }
    }
  }

  // ---- members ----

  private traitItems(items: readonly Item[], def: DefData, place: Place, macroScope: MacroScope | undefined): void {
    const module = this.newModule("Trait", def.id, place.module);
    const inner: Place = { module, parent: def.id, scope: place.scope };
    for (const { item, attrs } of this.members(items, inner, macroScope)) {
      const kind = MEMBER_KINDS[item.kind.kind];
      if (kind === undefined) continue;
      const data = this.add(kind, item.ident, this.spanOf(item), inner, def.vis, itemNode(item, "Trait"), attrs, macroScope);
      if (!this.isKnown(module)) module.items.push(data.id);
      this.name(kind === "AssocTy" ? "Type" : "Value", item.ident, module, data);
    }
  }

  private implItems(impl: Impl, def: DefData, place: Place, macroScope: MacroScope | undefined): void {
    const list: DefId[] = [];
    this.session.implMembers.set(def.id, list);
    const inner: Place = { ...place, parent: def.id };
    for (const { item, attrs } of this.members(impl.items, inner, macroScope)) {
      const kind = MEMBER_KINDS[item.kind.kind];
      if (kind === undefined) continue;
      const vis: Vis = impl.ofTrait !== undefined ? "Public" : this.vis(item.vis, place);
      list.push(this.add(kind, item.ident, this.spanOf(item), inner, vis, itemNode(item, "Impl"), attrs, macroScope).id);
    }
  }

  private members(items: readonly Item[], place: Place, macroScope: MacroScope | undefined): { item: Item; attrs: readonly Attribute[] }[] {
    const out: { item: Item; attrs: readonly Attribute[] }[] = [];
    for (const item of items) {
      const attrs = configure(item.attrs, { parse: this.expander.parse, test: this.session.test });
      if (attrs === undefined) continue;
      if (attrs.length > 0 && !this.crate.isLibrary) {
        checkTestPlace(this.session, item, attrs, false);
        checkAttributes(this.session, item, attrs, (path) => this.isKnownMacro(path, place, macroScope));
      }
      if (item.kind.kind !== "MacCall") {
        out.push({ item, attrs });
        continue;
      }
      const { mac } = item.kind;
      const macro = this.expander.find(mac, place.scope, macroScope);
      if (macro === undefined) this.expander.reportMissing(mac, place.scope);
      else {
        const expansion = this.expander.expand(macro, mac);
        if (expansion !== undefined) out.push(...this.members(parseItemsTokens(expansion, "Assoc", mac.span, this.expander.parse), place, macroScope));
      }
    }
    return out;
  }

  private foreign(item: Item, place: Place, macroScope: MacroScope | undefined): void {
    const attrs = configure(item.attrs, { parse: this.expander.parse, test: this.session.test });
    const kind: DefKind | undefined = item.kind.kind === "TyAlias" ? "ForeignTy" : DEF_KINDS[item.kind.kind];
    if (attrs === undefined || kind === undefined) return;
    const data = this.add(kind, item.ident, this.spanOf(item), place, this.vis(item.vis, place), itemNode(item, "Foreign"), attrs, macroScope);
    if (!this.isKnown(place.module)) place.module.items.push(data.id);
    const ns = namespaceOf(kind);
    if (ns !== undefined) this.name(ns, item.ident, place.module, data);
  }

  // ---- modules, macros, imports ----

  private mod(item: Item, attrs: readonly Attribute[], place: Place, macroScope: MacroScope | undefined): MacroScope | undefined {
    if (item.kind.kind !== "Mod") return macroScope;
    let { items } = item.kind;
    let allAttrs = attrs;
    if (items === undefined && place.module.kind !== "Block") {
      const loaded = this.loadModule(this.modulePath(place.module, item.ident.name));
      if (loaded === undefined) {
        const { name } = item.ident;
        this.session.error("E0583", `file not found for module \`${name}\``, item.span, "", [], [
          { level: "help", message: `to create the module \`${name}\`, create file "${name}.rs" or "${name}/mod.rs"` },
          { level: "note", message: `if there is a \`mod ${name}\` elsewhere in the crate already, import it with \`use crate::...\` instead` },
        ]);
        items = undefined;
      } else {
        items = loaded.items;
        allAttrs = [...attrs, ...loaded.attrs];
      }
    }
    const id = this.session.table.count;
    const module = new Module("Mod", id, place.module, this.crate);
    const data = this.add("Mod", item.ident, this.spanOf(item), place, this.vis(item.vis, place), { kind: "Mod", module, item }, allAttrs, macroScope);
    this.session.modules.set(id, module);
    this.byItem.set(item, id);
    place.module.items.push(id);
    this.name("Type", item.ident, place.module, data);
    module.isMissing = items === undefined;
    const end = this.items(items ?? [], { module, parent: id, scope: { kind: "Module", module, parent: undefined } }, macroScope);
    return allAttrs.some((a) => a.path === "macro_use") ? end : macroScope;
  }

  private modulePath(module: Module, name: string): readonly string[] {
    const path = [name];
    for (let m: Module | undefined = module; m?.parent !== undefined; m = m.parent) path.unshift(this.session.def(m.def).name);
    return path;
  }

  private macroDef(item: Item, body: MacroData["body"], attrs: readonly Attribute[], place: Place, macroScope: MacroScope | undefined): MacroScope {
    const isExported = attrs.some((a) => a.path === "macro_export");
    const isBuiltin = attrs.some((a) => a.path === "rustc_builtin_macro");
    const selectsCfg = isBuiltin && item.ident.name === "cfg_select";
    const builtin = isBuiltin && !selectsCfg ? item.ident.name : undefined;
    const { crate, session } = this;
    const macro: MacroData = { get def() { return data.id; }, name: item.ident.name, body, builtin, selectsCfg, crate, span: item.ident.span, isExported };
    const data = this.add("Macro", item.ident, this.spanOf(item), place, isExported ? "Public" : crate.root, { kind: "Macro", macro }, attrs, macroScope);
    if (!crate.isLibrary) this.expander.compile(macro);
    this.byItem.set(item, data.id);
    if (session.births.isAgain) return { parent: macroScope, macro };
    if (isExported) this.crate.root.macros.set(macro.name, { res: defRes("Macro", data.id), vis: "Public", isGlob: false, importSpan: undefined, span: item.span });
    else if (place.module.kind !== "Block") this.legacyMacros.set(`${place.module.def}:${macro.name}`, data.id);
    return { parent: macroScope, macro };
  }

  /** `macro_rules!` by module, so that `pub(crate) use name;` finds them. */
  private readonly legacyMacros = new Map<string, DefId>();

  private macCall(item: Item, mac: MacCall, place: Place, macroScope: MacroScope | undefined): MacroScope | undefined {
    if (this.expander.find(mac, place.scope, macroScope) !== undefined) return this.itemMacro(mac, place, macroScope);
    this.pending.push({ item, mac, place, macroScope });
    return macroScope;
  }

  private itemMacro(mac: MacCall, place: Place, macroScope: MacroScope | undefined): MacroScope | undefined {
    const macro = this.expander.find(mac, place.scope, macroScope);
    if (macro === undefined) return macroScope;
    if (macro.builtin === "compile_error") {
      const first = mac.tokens[0];
      const text = first?.kind === "Token" && first.token.kind === "Lit" && first.token.lit.kind === "Str" ? first.token.lit.value : "compile_error!";
      this.session.error(undefined, text, mac.span);
      return macroScope;
    }
    if (macro.builtin !== undefined) {
      this.session.unsupported(`\`${macro.name}!\` between items`, mac.span);
      return macroScope;
    }
    const expansion = this.expander.expand(macro, mac);
    if (expansion === undefined) return macroScope;
    return this.items(parseItemsTokens(expansion, "Module", mac.span, this.expander.parse), place, macroScope);
  }

  /** E0468, E0469: `#[macro_use(name)] extern crate …`. */
  private checkMacroUse(item: Item, attrs: readonly Attribute[], place: Place, macroScope: MacroScope | undefined): void {
    const uses = attrs.filter((a) => a.path === "macro_use");
    if (uses.length === 0 || this.crate.isLibrary) return;
    if (place.module !== this.crate.root) {
      this.session.error("E0468", "an `extern crate` loading macros into the current crate must be at the crate root", this.spanOf(item));
      return;
    }
    for (const t of uses.flatMap((a) => a.args)) {
      if (t.kind === "Token" && t.token.kind === "Ident" && !this.isKnownMacro(t.token.name, place, macroScope)) this.session.error("E0469", "imported macro not found", t.token.span);
    }
  }

  private externCrate(item: Item, original: string | undefined, place: Place): void {
    const name = original ?? item.ident.name;
    const crate = name === "self" ? this.crate : name === "alloc" ? this.session.library : this.names.externCrate(name, { ...this.crate, isLibrary: true });
    if (crate === undefined) {
      this.session.error("E0463", `can't find crate for \`${name}\``, this.spanOf(item), "can't find crate");
      place.module.types.set(item.ident.name, { res: ERR, vis: "Public", isGlob: false, importSpan: item.span, span: item.span });
      return;
    }
    if (item.ident.name === "_") return;
    const binding: Binding = { res: defRes("Mod", crate.root.def), vis: this.vis(item.vis, place), isGlob: false, importSpan: this.spanOf(item), span: this.spanOf(item) };
    const there = place.module.types.get(item.ident.name);
    if (there === undefined || there.isGlob) place.module.types.set(item.ident.name, binding);
    else reportConflict(this.session, item.ident.name, "Type", place.module, there, binding);
  }

  private use(item: Item, tree: UseTree, place: Place): void {
    this.useTree(tree, [], false, item, place, this.vis(item.vis, place), false);
  }

  private useTree(tree: UseTree, prefix: readonly Ident[], global: boolean, item: Item, place: Place, vis: Vis, nested: boolean): void {
    let idents: readonly Ident[] = [...prefix, ...tree.prefix.segments.map((s) => s.ident)];
    const isGlobal = global || (prefix.length === 0 && tree.prefix.isGlobal);
    const base = { module: place.module, scope: place.scope, isGlobal, vis, span: tree.span, useSpan: item.span };
    switch (tree.kind.kind) {
      case "Nested":
        for (const inner of tree.kind.items) this.useTree(inner, idents, isGlobal, item, place, vis, true);
        return;
      case "Glob":
        this.imports.push({ ...base, idents, name: undefined, typeOnly: false, found: new Map() });
        return;
      case "Simple": {
        const last = idents[idents.length - 1];
        if (last === undefined) return;
        let name = tree.kind.rename ?? last;
        let typeOnly = false;
        if (last.name === "self" && idents.length > 1) {
          if (!nested) {
            this.session.error("E0429", "`self` imports are only allowed within a { } list", { ...last.span, lo: Math.max(tree.span.lo, last.span.lo - 2) });
            return;
          }
          idents = idents.slice(0, -1);
          name = tree.kind.rename ?? idents[idents.length - 1];
          typeOnly = true;
        } else if ((last.name === "self" || last.name === "crate" || last.name === "super") && tree.kind.rename === undefined) {
          this.session.error(undefined, "imports need to be explicitly named", last.span, "", [], [{ level: "help", message: "try renaming it with a name" }]);
          return;
        }
        this.imports.push({ ...base, idents, name, typeOnly, found: new Map() });
      }
    }
  }

  /** `pub`, `pub(crate)`, `pub(in path)`, nothing. */
  vis(vis: Visibility, place: Place): Vis {
    if (vis.kind === "Public") return "Public";
    if (vis.kind === "Inherited") return place.module.normal;
    return this.restricted(vis.path, place);
  }

  private restricted(path: Path, place: Place): Vis {
    const idents = path.segments.map((s) => s.ident);
    if (idents.length === 1 && idents[0].name === "crate") return this.crate.root;
    if (idents.length === 1 && idents[0].name === "self") return place.module.normal;
    const found = this.names.resolvePath(idents, path.isGlobal, "Type", place.scope);
    const module = found.kind === "Resolved" ? this.names.moduleFor(found.res) : undefined;
    if (module === undefined || module.kind !== "Mod") {
      const last = idents[idents.length - 1];
      const text = (path.isGlobal ? "::" : "") + idents.map((s) => s.name).join("::");
      if (found.kind === "Resolved" && found.res.kind !== "Err") this.session.error("E0577", `expected module, found ${describeRes(found.res, this.session.table)} \`${text}\``, path.span, "not a module");
      else if (found.kind === "TooManySupers") this.session.error("E0433", "too many leading `super` keywords", last.span, "there are too many leading `super` keywords");
      else this.session.error("E0433", `cannot find \`${last.name}\` in ${path.isGlobal ? "the crate root" : "this scope"}`, last.span, `could not find \`${last.name}\``);
      return place.module.normal;
    }
    if (!place.module.isInside(module)) this.session.error("E0742", "visibilities can only be restricted to ancestor modules", path.span);
    return module;
  }
}

function narrowest(a: Vis, b: Vis): Vis {
  if (a === "Public") return b;
  if (b === "Public") return a;
  return a.isInside(b) ? a : b;
}

const DEF_KINDS: Readonly<Partial<Record<Item["kind"]["kind"], DefKind>>> = {
  Fn: "Fn", Struct: "Struct", Enum: "Enum", Union: "Union", Trait: "Trait", Impl: "Impl", Const: "Const", Static: "Static", TyAlias: "TyAlias",
};

const MEMBER_KINDS: Readonly<Partial<Record<Item["kind"]["kind"], DefKind>>> = { Fn: "AssocFn", Const: "AssocConst", TyAlias: "AssocTy" };

function itemNode(item: Item, within: Extract<DefNode, { kind: "Item" }>["within"]): DefNode {
  const { kind } = item;
  const generics = kind.kind === "Struct" || kind.kind === "Enum" || kind.kind === "Union" || kind.kind === "TyAlias" || kind.kind === "Trait" ? kind.generics.params : [];
  return { kind: "Item", item, within, lifetimes: generics.reduce((count, p) => count + (p.kind.kind === "Lifetime" ? 1 : 0), 0) };
}
