/**
 * Under which paths things can be seen from outside of their crate, for messages: `use std::collections::HashMap;` as advice,
 * and the shortest name that is unique (`Option`, but `std::fmt::Error`). Counterpart: rustc's `visible_parent_map`, `trimmed_def_paths`.
 */
import { StoredMap, type Entries } from "../../data_structures/stored_map";
import type { DefId } from "../def";
import type { Binding, Module } from "../definitions";
import type { Session } from "../session";

export class PublicPaths {
  private loaded = false;
  private likeLibrary: boolean | undefined;
  /** The library's, found once for all programs. */
  readonly paths = new StoredMap<DefId, string>();
  readonly byName = new StoredMap<string, DefId[]>();
  /** How many types (values) bear a name: the library's, or the reader's own. */
  readonly counts = new StoredMap<string, number>();

  /** `library`: what is known of the library; undefined when this is the library. */
  constructor(private readonly session: Session, private readonly library?: PublicPaths) {}

  /** `std::collections::HashMap`; undefined for what is not public, and for the reader's own. */
  pathOf(id: DefId): string | undefined {
    return this.library === undefined ? this.load().paths.get(id) : this.library.pathOf(id);
  }

  /** Public library items of that name. */
  named(name: string): readonly DefId[] {
    return this.library === undefined ? (this.load().byName.get(name) ?? []) : this.library.named(name);
  }

  /** Is this the only type (or value) of its name that could be meant? */
  isUnique(id: DefId): boolean {
    const data = this.session.def(id);
    return this.countOf(countKey(data.name, data.kind)) <= 1;
  }

  /** Does none of the reader's names stand in the way of one of the library's? Then the library's are written as without the program. */
  get isLikeLibrary(): boolean {
    return this.likeLibrary ??= ![...this.load().counts.keys()].some((key) => (this.library?.countOf(key) ?? 0) > 0);
  }

  private countOf(key: string): number {
    return (this.load().counts.get(key) ?? 0) + (this.library?.countOf(key) ?? 0);
  }

  /** What was found in an earlier session is put back: nothing is left to find. */
  restored(): void {
    this.loaded = true;
  }

  private load(): this {
    if (this.loaded) return this;
    this.loaded = true;
    const { library, table } = this.session;
    if (this.library === undefined) {
      if (library !== undefined) this.walk(library.root, "std", this.paths);
      return this;
    }
    for (let id = table.firstOwn; id < table.count; id++) {
      const data = this.session.def(id);
      if (data.isLocal && data.kind !== "TyAlias") this.count(id);
    }
    return this;
  }

  /** Breadth first: the shortest path wins, as in rustc. */
  private walk(root: Module, rootPath: string, paths: Entries<DefId, string>): void {
    const queue: { module: Module; path: string }[] = [{ module: root, path: rootPath }];
    const seen = new Set<Module>([root]);
    const prelude: { module: Module; path: string }[] = [];
    for (let at = 0; at < queue.length || prelude.length > 0; at++) {
      const next = at < queue.length ? queue[at] : prelude.pop();
      if (next === undefined) break;
      if (at >= queue.length) queue.push(next);
      for (const ns of ["Type", "Value"] as const) {
        for (const [name, binding] of next.module.names(ns)) this.visit(name, binding, next.path, paths, queue, prelude, seen);
      }
    }
  }

  private visit(name: string, binding: Binding, path: string, paths: Entries<DefId, string>, queue: { module: Module; path: string }[], prelude: { module: Module; path: string }[], seen: Set<Module>): void {
    if (binding.vis !== "Public" || binding.res.kind !== "Def" || binding.res.def === "Ctor") return;
    const { id, def } = binding.res;
    const full = `${path}::${name}`;
    if (!paths.has(id)) {
      paths.set(id, full);
      const list = this.byName.get(name);
      if (list === undefined) this.byName.set(name, [id]);
      else list.push(id);
      if (def !== "TyAlias" && def !== "AssocTy") this.count(id);
    }
    if (def !== "Mod" && def !== "Enum") return;
    const module = this.session.modules.get(id);
    if (module === undefined || seen.has(module) || !module.crate.isLibrary) return;
    seen.add(module);
    (path === "std" && name === "prelude" ? prelude : queue).push({ module, path: full });
  }

  private count(id: DefId): void {
    const data = this.session.def(id);
    if (data.parent !== undefined && this.session.def(data.parent).kind === "Impl") return;
    const key = countKey(data.name, data.kind);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
}

function countKey(name: string, kind: string): string {
  return kind === "Struct" || kind === "Enum" || kind === "Union" || kind === "Trait" || kind === "Mod" || kind === "Variant" ? `t ${name}` : kind === "Fn" || kind === "Const" || kind === "Static" ? `v ${name}` : `? ${name} ${kind}`;
}
