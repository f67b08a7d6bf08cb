/** What lowering shares: the session, names, macros, and what has been lowered already. */
import type { StoredMap } from "../../data_structures/stored_map";
import type { Attribute } from "../../syntax/ast";
import type { Collector } from "../collect/collector";
import { configure } from "../collect/attributes";
import type { DefId } from "../def";
import type { DefData, Module, Scope } from "../definitions";
import type { Expander } from "../expand/expander";
import type { Body, ItemNode } from "../hir";
import type { Names } from "../resolve/names";
import type { PublicPaths } from "../resolve/public_paths";
import type { Session } from "../session";

export interface Program {
  readonly session: Session;
  readonly names: Names;
  readonly expander: Expander;
  readonly paths: PublicPaths;
  /** Collects items found inside bodies, into the crate of the body. */
  collectorFor(data: DefData): Collector;
  readonly items: StoredMap<DefId, ItemNode>;
  readonly bodies: Map<DefId, Body | undefined>;
  /** Scopes inside items: their generics and `Self`. */
  readonly insides: Map<DefId, Scope>;
  /** Definitions of an item's own generic parameters, in the order of the text. */
  readonly genericDefs: StoredMap<DefId, readonly DefId[]>;
  /** Modules of the blocks of a body, for the traits in scope there. */
  readonly blockModules: Map<DefId, Module[]>;
}

/** The attributes that stay; undefined when what bears them is configured away. */
export function configured(program: Program, attrs: readonly Attribute[]): readonly Attribute[] | undefined {
  return configure(attrs, { parse: program.expander.parse, test: program.session.test });
}
