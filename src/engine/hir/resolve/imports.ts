/**
 * `use`: every import is tried again and again until nothing new comes in, because what one brings another may need.
 * Explicit names stand above glob names; two globs that bring different things under one name make it ambiguous, which is an error only when used.
 * Counterpart: rustc_resolve `imports.rs`; RFC 1560.
 */
import type { Ident } from "../../syntax/ast";
import type { Binding, Module, Namespace } from "../definitions";
import type { Session } from "../session";
import { reportConflict } from "./conflicts";
import type { Import } from "./import";
import { isPathKeyword, isWider, NAMESPACES, narrower } from "./import";
import { ImportErrors } from "./import_errors";
import { Names } from "./names";
import type { PathResult } from "./names";
import { defRes, ERR, sameRes } from "./res";

/** Re-exports form chains, never longer than this in programs people write. */
const MAX_PASSES = 64;

export class ImportResolver {
  private readonly names: Names;
  private readonly prefixes = new Map<Import, Module>();

  constructor(private readonly session: Session) {
    this.names = new Names(session);
  }

  /** Brings in all that can be brought in. `imports` may be given again later, with more. */
  resolve(imports: readonly Import[]): void {
    for (let pass = 0, changed = true; changed && pass < MAX_PASSES; pass++) {
      changed = false;
      for (const i of imports) if (i.name === undefined ? this.tryGlob(i) : this.trySingle(i, i.name)) changed = true;
    }
  }

  /** What could not be found, or may not be brought in. */
  finish(imports: readonly Import[]): void {
    new ImportErrors(this.session, this.names).report(imports);
    for (const i of imports) {
      // What is missing was reported here: its uses shall be quiet.
      if (i.name === undefined || i.name.name === "_" || i.found.size > 0) continue;
      for (const ns of NAMESPACES) {
        const names = i.module.names(ns);
        if (!names.has(i.name.name)) names.set(i.name.name, { res: ERR, vis: i.vis, isGlob: false, importSpan: i.span, span: i.span });
      }
    }
  }

  private trySingle(i: Import, name: Ident): boolean {
    let changed = false;
    for (const ns of NAMESPACES) {
      if (i.typeOnly && ns !== "Type") continue;
      const source = this.source(i, ns);
      if (source === undefined) continue;
      const old = i.found.get(ns);
      if (old !== undefined && sameRes(old.res, source.res) && old.vis === source.vis) continue;
      i.found.set(ns, source);
      changed = true;
      const binding: Binding = { res: source.res, vis: narrower(i.vis, source.vis), isGlob: false, importSpan: i.span, span: i.span, ambiguousWith: source.ambiguousWith };
      if (name.name === "_") {
        if (ns === "Type") i.module.unnamedTraits.push(binding);
        continue;
      }
      const names = i.module.names(ns);
      const there = names.get(name.name);
      if (there === undefined || there.isGlob || there.importSpan === i.span || there.res.kind === "Err") names.set(name.name, binding);
      else reportConflict(this.session, name.name, ns, i.module, there, binding);
    }
    return changed;
  }

  /** What a single import names in one namespace. */
  private source(i: Import, ns: Namespace): Binding | undefined {
    const own = (b: Binding): boolean => b.importSpan === i.span;
    const last = i.idents[i.idents.length - 1];
    if (i.idents.length === 1 && !i.isGlobal && !isPathKeyword(last.name)) {
      const found = this.names.lookup(last, ns, i.scope, own);
      if (found === undefined || found.res.kind === "Local") return undefined;
      return found.binding ?? { res: found.res, vis: "Public", isGlob: false, importSpan: undefined, span: last.span };
    }
    if (isPathKeyword(last.name) || (i.isGlobal && i.idents.length === 1)) {
      const path = ns === "Type" ? this.names.resolvePath(i.idents, i.isGlobal, ns, i.scope, own) : undefined;
      return path?.kind === "Resolved" && path.count === i.idents.length ? { res: path.res, vis: "Public", isGlob: false, importSpan: undefined, span: last.span } : undefined;
    }
    const from = this.prefixModule(i);
    const binding = from === undefined ? undefined : this.names.inModule(from, last.name, ns);
    return binding === undefined || own(binding) ? undefined : binding;
  }

  /** The module that a single import takes its name from; once found it stays. */
  private prefixModule(i: Import): Module | undefined {
    const known = this.prefixes.get(i);
    if (known !== undefined) return known;
    const prefix = i.idents.slice(0, -1);
    const path = this.names.resolvePath(prefix, i.isGlobal, "Type", i.scope, (b) => b.importSpan === i.span);
    const module = path.kind === "Resolved" && path.count === prefix.length ? this.names.moduleFor(path.res) : undefined;
    if (module !== undefined) this.prefixes.set(i, module);
    return module;
  }

  private tryGlob(i: Import): boolean {
    const from = this.globModule(i);
    if (from === undefined || from === i.module) return false;
    i.found.set("Type", { res: defRes("Mod", from.def), vis: "Public", isGlob: true, importSpan: i.span, span: i.span });
    let changed = false;
    for (const ns of NAMESPACES) {
      const names = i.module.names(ns);
      for (const [name, source] of from.names(ns)) {
        if (!this.names.isAccessible(source.vis, i.module) || source.importSpan === i.span) continue;
        const there = names.get(name);
        if (there !== undefined && !this.globReplaces(there, source, i)) continue;
        const clash = there !== undefined && there.isGlob && there.importSpan !== i.span && !sameRes(there.res, source.res);
        names.set(name, clash
          ? { ...there, ambiguousWith: { ...source, importSpan: i.span } }
          : { res: source.res, vis: narrower(i.vis, source.vis), isGlob: true, importSpan: i.span, span: i.span, ambiguousWith: source.ambiguousWith });
        changed = true;
      }
    }
    for (const t of from.unnamedTraits) {
      if (!this.names.isAccessible(t.vis, i.module) || i.module.unnamedTraits.some((u) => sameRes(u.res, t.res))) continue;
      i.module.unnamedTraits.push(t);
      changed = true;
    }
    return changed;
  }

  private globReplaces(there: Binding, source: Binding, i: Import): boolean {
    if (!there.isGlob) return false;
    if (sameRes(there.res, source.res)) return there.importSpan !== i.span && isWider(narrower(i.vis, source.vis), there.vis);
    return there.importSpan === i.span || there.ambiguousWith === undefined;
  }

  private globModule(i: Import): Module | undefined {
    if (i.idents.length === 0) return i.isGlobal ? undefined : i.module.normal;
    const path: PathResult = this.names.resolvePath(i.idents, i.isGlobal, "Type", i.scope);
    return path.kind === "Resolved" && path.count === i.idents.length ? this.names.moduleFor(path.res) : undefined;
  }
}
