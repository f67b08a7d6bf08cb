/** Names of definitions in messages: the shortest that is unique, as rustc prints. Counterpart: rustc_middle `print` with trimmed paths. */
import { StoredMap } from "../../data_structures/stored_map";
import type { DefId } from "../def";
import type { ItemNode, Ty } from "../hir";
import type { Session } from "../session";
import type { PublicPaths } from "./public_paths";

export class DefPaths {
  readonly known = new StoredMap<DefId, string>();

  constructor(private readonly session: Session, private readonly paths: PublicPaths, private readonly item: (id: DefId) => ItemNode) {}

  of(id: DefId): string {
    let path = this.known.get(id);
    if (path === undefined) {
      path = this.make(id);
      this.known.set(id, path);
    }
    return path;
  }

  private make(id: DefId): string {
    const data = this.session.def(id);
    switch (data.kind) {
      case "TyParam": case "ConstParam": case "LifetimeParam":
        return data.name;
      case "Closure":
        return `${data.parent === undefined ? "" : `${this.of(data.parent)}::`}${data.name}`;
      case "Impl": {
        const node = this.item(id);
        return node.kind === "Impl" ? this.selfText(node.selfTy) : "{impl}";
      }
      case "Ctor":
        return data.parent === undefined ? data.name : this.of(data.parent);
      case "Variant": case "AssocFn": case "AssocConst": case "AssocTy": case "Field":
        return data.parent === undefined ? data.name : `${this.of(data.parent)}::${data.name}`;
      default:
    }
    if (data.parent === undefined) return data.isLocal ? "crate" : "std";
    const isNameable = data.kind === "Struct" || data.kind === "Enum" || data.kind === "Union" || data.kind === "Trait" || data.kind === "Fn" || data.kind === "Const" || data.kind === "Static";
    if (isNameable && (data.isLocal || this.paths.pathOf(id) !== undefined) && this.paths.isUnique(id)) return data.name;
    const visible = this.paths.pathOf(id);
    if (visible !== undefined) return visible;
    const parent = this.session.def(data.parent);
    if (parent.parent === undefined && data.isLocal) return data.name;
    return `${this.of(data.parent)}::${data.name}`;
  }

  /** The head of an impl's self type. */
  private selfText(ty: Ty): string {
    const { kind } = ty;
    if (kind.kind === "Path" && kind.qpath.kind === "Resolved") {
      const { res } = kind.qpath.path;
      if (res.kind === "Def") return this.of(res.id);
      if (res.kind === "PrimTy") return res.ty;
    }
    return this.session.sourceMap.text(ty.span);
  }
}
