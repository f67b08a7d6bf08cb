/**
 * What the resolver remembers of every definition, and the modules and scopes that names are looked up in.
 * This file only declares, but for the two small containers. Counterpart: rustc_resolve `lib.rs` (Module, NameBinding),
 * rustc_hir `definitions.rs`.
 */
import type { Span } from "../source/span";
import type { Attribute, Expr, Item, Ty, Variant } from "../syntax/ast";
import type { TokenTree } from "../syntax/token";
import type { TestCase } from "./harness/test_case";
import type { Store } from "../data_structures/stored_map";
import { FIRST_USER_DEF, type Def, type DefId, type LocalId, type Res } from "./def";

export type Namespace = "Type" | "Value" | "Macro";

/** From where a definition can be seen: everywhere, or inside one module and all modules in it. */
export type Vis = "Public" | Module;

/** One name in one namespace of one module. */
export interface Binding {
  readonly res: Res;
  readonly vis: Vis;
  /** It came in by `use m::*`: explicit names shadow it. */
  readonly isGlob: boolean;
  /** The `use` or `extern crate` that brought it; undefined when the item itself stands here. */
  readonly importSpan: Span | undefined;
  readonly span: Span;
  /** Another glob brings something else under the same name: using it is an error. */
  readonly ambiguousWith?: Binding;
  /** An imported name that is private to where it comes from: reported once, where imported. */
  readonly isReexportOfPrivate?: boolean;
}

/** What a module holds. */
export interface ModuleInside {
  readonly types: Map<string, Binding>;
  readonly values: Map<string, Binding>;
  readonly macros: Map<string, Binding>;
  /** Traits imported `as _`. */
  readonly unnamedTraits: Binding[];
  /** Definitions in the order of the text, for `Mod` item nodes. */
  readonly items: DefId[];
}

function emptyInside(): ModuleInside {
  return { types: new Map(), values: new Map(), macros: new Map(), unnamedTraits: [], items: [] };
}

export type ModuleKind = "Mod" | "Block" | "Enum" | "Trait";

/** A place that has names: a module, an enum (variants), a trait (associated items), a block with items in it. */
export class Module {
  private inside: ModuleInside | undefined;
  /** Its file was not found: every name in it is taken to exist, since the file was reported. */
  isMissing = false;
  /** Traits nameable here, filled on demand after imports are resolved. */
  traits: readonly DefId[] | undefined;

  constructor(
    readonly kind: ModuleKind,
    /** The definition; a block has none and uses that of its nearest module. */
    readonly def: DefId,
    readonly parent: Module | undefined,
    readonly crate: CrateData,
    /** Makes what is inside, when first asked for; a new module is empty. */
    private readonly load: () => ModuleInside = emptyInside,
  ) {}

  private get loaded(): ModuleInside {
    return this.inside ??= this.load();
  }

  get types(): Map<string, Binding> { return this.loaded.types; }
  get values(): Map<string, Binding> { return this.loaded.values; }
  get macros(): Map<string, Binding> { return this.loaded.macros; }
  get unnamedTraits(): Binding[] { return this.loaded.unnamedTraits; }
  get items(): DefId[] { return this.loaded.items; }

  names(ns: Namespace): Map<string, Binding> {
    return ns === "Type" ? this.types : ns === "Value" ? this.values : this.macros;
  }

  /** The nearest enclosing `mod` or crate root, this one included. */
  get normal(): Module {
    return this.kind === "Mod" || this.parent === undefined ? this : this.parent.normal;
  }

  /** Is this module the given one, or inside of it? */
  isInside(outer: Module): boolean {
    return this === outer || (this.parent?.isInside(outer) ?? false);
  }
}

/** A crate: the library, or the reader's. */
export interface CrateData {
  readonly name: string;
  readonly isLibrary: boolean;
  readonly root: Module;
}

// ---- macros ----

/** A `macro_rules!` definition, or a macro known to the compiler (`builtin`). */
export interface MacroData {
  readonly def: DefId;
  readonly name: string;
  readonly body: readonly TokenTree[];
  readonly builtin: string | undefined;
  /** `cfg_select!`: built in, but tokens come of it as of a `macro_rules!`. */
  readonly selectsCfg: boolean;
  readonly crate: CrateData;
  /** Where it is defined: its own context is what a name in its body falls back to. */
  readonly span: Span;
  readonly isExported: boolean;
}

/** Textual scope of `macro_rules!`: a list that grows downwards in the text. */
export interface MacroScope {
  readonly parent: MacroScope | undefined;
  readonly macro: MacroData;
}

// ---- lexical scopes ----

/** Scopes from the inside out. They are never changed once made, so an item can be lowered later where it stood. */
export type Scope =
  | { readonly kind: "Module"; readonly module: Module; readonly parent: Scope | undefined }
  | { readonly kind: "Generics"; readonly types: ReadonlyMap<string, Res>; readonly lifetimes: ReadonlyMap<string, DefId>; readonly parent: Scope }
  /** `Self`. */
  | { readonly kind: "SelfTy"; readonly res: Res; readonly parent: Scope }
  /** An item begins: what lies further out may not be captured. */
  | { readonly kind: "Item"; readonly what: ItemBarrier; readonly parent: Scope }
  /** Names bound by `for<'a>` and by elided lifetimes; `level` binders lie around the inside, this one counted. */
  | { readonly kind: "Binder"; readonly names: string[]; readonly level: number; readonly parent: Scope }
  | { readonly kind: "Locals"; readonly locals: ReadonlyMap<string, LocalId>; readonly parent: Scope }
  /** A `macro_rules!` was defined here: names out of it see only what lies further out. */
  | { readonly kind: "MacroDef"; readonly macro: MacroData; readonly parent: Scope };

export type ItemBarrier = "Fn" | "AssocFn" | "Const" | "Static" | "ConstArg" | "InlineConst" | "Other";

// ---- definitions ----

/** The syntax a definition was made from. */
export type DefNode =
  /** `lifetimes`: how many lifetime parameters a type or trait has. */
  | { readonly kind: "Item"; readonly item: Item; readonly within: "Module" | "Trait" | "Impl" | "Foreign"; readonly lifetimes: number }
  | { readonly kind: "Mod"; readonly module: Module; readonly item: Item | undefined }
  | { readonly kind: "Variant"; readonly variant: Variant; readonly index: number }
  | { readonly kind: "Ctor"; readonly of: DefId; readonly ctor: "Fn" | "Const" }
  | { readonly kind: "Macro"; readonly macro: MacroData }
  | { readonly kind: "AnonConst"; readonly expr: Expr; readonly context: "ArrayLen" | "ConstArg" | "Discriminant" | "InlineConst" }
  /** The `main` of a test build. */
  | { readonly kind: "Harness"; readonly tests: readonly TestCase[] }
  | { readonly kind: "OpaqueTy"; readonly written: Ty }
  /** Generic parameters, fields, closures, imports: known through what they lie in. */
  | { readonly kind: "Leaf" };

export interface DefData extends Def {
  readonly node: DefNode;
  readonly vis: Vis;
  /** Module, block, enum or trait it lies in. */
  readonly module: Module;
  /** Scope around the definition. For items in blocks it is narrowed when their statement is reached. */
  scope: Scope;
  readonly macroScope: MacroScope | undefined;
  readonly attrs: readonly Attribute[];
  readonly isLocal: boolean;
}

/** All definitions of a program: the library's, which are shared and grow as its bodies are lowered, and the program's own above them. */
export class DefTable {
  private readonly own: DefData[] = [];
  /** Ids from here on belong to this program (or to the library, in its own table). */
  readonly firstOwn: DefId;

  private stored: Store<DefId, DefData> | undefined;
  private readonly remade = new Map<DefId, DefData>();

  constructor(private readonly library?: DefTable) {
    this.firstOwn = library === undefined ? 0 : FIRST_USER_DEF;
  }

  /** The id that the next definition will have. */
  get count(): number {
    return this.firstOwn + this.own.length;
  }

  get(id: DefId): DefData {
    return this.library !== undefined && id < FIRST_USER_DEF ? this.library.get(id) : this.own[id - this.firstOwn] ?? this.load(id);
  }

  /** Puts `count` stored definitions into an empty table. */
  restore(count: number, stored: Store<DefId, DefData>): void {
    this.own.length = count;
    this.stored = stored;
  }

  /** A definition made again, under the number it had. */
  put(id: DefId, data: Omit<DefData, "id">): DefData {
    const again: DefData = { ...data, id };
    this.remade.set(id, again);
    return again;
  }

  /** The definition with its syntax and scopes, if it has been made again in this session. */
  full(id: DefId): DefData | undefined {
    return this.remade.get(id);
  }

  private load(id: DefId): DefData {
    const found = this.stored?.get(id);
    if (found === undefined) throw new RangeError(`no definition ${id}`);
    this.own[id] = found;
    return found;
  }

  add(data: Omit<DefData, "id">): DefData {
    const def: DefData = { ...data, id: this.count };
    this.own.push(def);
    return def;
  }
}
