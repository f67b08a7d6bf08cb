/** Impls by their trait and by the head of their self type. Heads are read from the syntax, so that no impl is lowered before it is needed. */
import { StoredMap, type Entries } from "../data_structures/stored_map";
import type { Path, Ty } from "../syntax/ast";
import type { DefId, PrimTy, Res } from "./def";
import type { DefData, Scope } from "./definitions";
import type { ItemNode } from "./hir";
import { Names } from "./resolve/names";
import type { Session } from "./session";

export type ImplHead = "slice" | "array" | "tuple" | "const_ptr" | "mut_ptr" | "ref" | "fn_ptr" | "never" | "dyn";

export class ImplIndex {
  readonly byTrait = new StoredMap<DefId, DefId[]>();
  readonly byHead = new StoredMap<DefId | PrimTy | ImplHead, DefId[]>();
  private readonly names: Names;
  /** Impls up to here are indexed. */
  private done = 0;

  constructor(private readonly session: Session, private readonly item: (id: DefId) => ItemNode, private readonly library: ImplIndex | undefined) {
    this.names = new Names(session);
  }

  /** The library's first. */
  ofTrait(trait: DefId): readonly DefId[] {
    this.update();
    return joined(this.library?.ofTrait(trait), this.byTrait.get(trait));
  }

  inherent(head: DefId | PrimTy | ImplHead): readonly DefId[] {
    this.update();
    return joined(this.library?.inherent(head), this.byHead.get(head));
  }

  /** All impls there are now were indexed in an earlier session. */
  restored(): void {
    this.done = this.session.impls.length;
  }

  private update(): void {
    const { impls } = this.session;
    for (; this.done < impls.length; this.done++) this.add(this.session.def(impls[this.done]));
  }

  private add(data: DefData): void {
    if (data.node.kind !== "Item" || data.node.item.kind.kind !== "Impl") return;
    const { impl } = data.node.item.kind;
    if (impl.ofTrait !== undefined) {
      const trait = this.resolve(impl.ofTrait, data.scope);
      if (trait?.kind === "Def" && trait.def === "Trait") push(this.byTrait, trait.id, data.id);
      return;
    }
    const head = this.head(impl.selfTy, data, 0);
    if (head !== undefined) push(this.byHead, head, data.id);
  }

  private resolve(path: Path, scope: Scope): Res | undefined {
    const found = this.names.resolvePath(path.segments.map((s) => s.ident), path.isGlobal, "Type", scope);
    return found.kind === "Resolved" && found.count === path.segments.length ? found.res : undefined;
  }

  private head(ty: Ty, data: DefData, depth: number): DefId | PrimTy | ImplHead | undefined {
    const { kind } = ty;
    switch (kind.kind) {
      case "Paren":
        return this.head(kind.ty, data, depth);
      case "Slice":
        return "slice";
      case "Array":
        return "array";
      case "Tup":
        return "tuple";
      case "Ptr":
        return kind.mutability === "Mut" ? "mut_ptr" : "const_ptr";
      case "Ref":
        return "ref";
      case "BareFn":
        return "fn_ptr";
      case "Never":
        return "never";
      case "TraitObject": {
        const first = kind.bounds.find((b) => b.kind === "Trait");
        const trait = first?.kind === "Trait" ? this.resolve(first.path, data.scope) : undefined;
        return trait?.kind === "Def" ? trait.id : "dyn";
      }
      case "Path": {
        const res = kind.qself === undefined ? this.resolve(kind.path, data.scope) : undefined;
        if (res?.kind === "PrimTy") return res.ty;
        if (res?.kind !== "Def") return undefined;
        return res.def === "TyAlias" ? this.aliasHead(res.id, depth) : res.id;
      }
      default:
        return this.loweredHead(data.id);
    }
  }

  private aliasHead(alias: DefId, depth: number): DefId | PrimTy | ImplHead | undefined {
    const data = this.session.def(alias);
    if (depth > 32 || data.node.kind !== "Item" || data.node.item.kind.kind !== "TyAlias" || data.node.item.kind.ty === undefined) return undefined;
    return this.head(data.node.item.kind.ty, data, depth + 1);
  }

  /** A self type written by a macro. */
  private loweredHead(id: DefId): DefId | PrimTy | undefined {
    const node = this.item(id);
    if (node.kind !== "Impl" || node.selfTy.kind.kind !== "Path" || node.selfTy.kind.qpath.kind !== "Resolved") return undefined;
    const { res } = node.selfTy.kind.qpath.path;
    return res.kind === "PrimTy" ? res.ty : res.kind === "Def" ? res.id : undefined;
  }
}

function joined(first: readonly DefId[] = [], second: readonly DefId[] = []): readonly DefId[] {
  return second.length === 0 ? first : first.length === 0 ? second : [...first, ...second];
}

function push<K>(map: Entries<K, DefId[]>, key: K, id: DefId): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else list.push(id);
}
