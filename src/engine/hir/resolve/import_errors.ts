/** What is wrong with imports, in rustc's words: E0432, E0433, E0603, E0364, E0365. */
import type { Label, SubDiagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Ident } from "../../syntax/ast";
import type { Binding, Module } from "../definitions";
import type { Session } from "../session";
import type { Import } from "./import";
import { isWider } from "./import";
import type { Names } from "./names";
import { reportNotModelled } from "./not_modelled";
import { reportPrivate } from "./privacy";
import { describeRes } from "./res";

interface Unresolved {
  readonly path: string;
  readonly span: Span;
  readonly label: string;
  readonly help: string | undefined;
}

export class ImportErrors {
  constructor(private readonly session: Session, private readonly names: Names) {}

  /** Imports that found nothing: those that go through them are not reported again. */
  private readonly failed: Import[] = [];

  report(imports: readonly Import[]): void {
    const byUse = new Map<Span, Unresolved[]>();
    for (const i of imports) if (i.found.size === 0 && i.name !== undefined) this.failed.push(i);
    for (const i of imports) {
      if (i.found.size > 0) {
        this.checkPrivacy(i);
        this.checkReexport(i);
        continue;
      }
      const failure = this.explain(i);
      if (failure === undefined) continue;
      const list = byUse.get(i.useSpan);
      if (list === undefined) byUse.set(i.useSpan, [failure]);
      else list.push(failure);
    }
    for (const list of byUse.values()) this.reportUnresolved(list);
  }

  private reportUnresolved(list: readonly Unresolved[]): void {
    const [first, ...rest] = list.filter((u, at) => list.findIndex((v) => v.path === u.path && v.span.lo === u.span.lo) === at);
    const labels: Label[] = rest.map((u) => ({ span: u.span, text: u.label, primary: true }));
    const children: SubDiagnostic[] = [first, ...rest].flatMap((u) => (u.help === undefined ? [] : [{ level: "help" as const, message: u.help }]));
    const paths = [first, ...rest].map((u) => `\`${u.path}\``).join(", ");
    this.session.error("E0432", `unresolved import${rest.length > 0 ? "s" : ""} ${paths}`, first.span, first.label, labels, children);
  }

  private explain(i: Import): Unresolved | undefined {
    const path = this.names.resolvePath(i.idents, i.isGlobal, "Type", i.scope, (b) => b.importSpan === i.span);
    if (path.kind === "TooManySupers") {
      this.session.error("E0433", "too many leading `super` keywords", i.idents[path.index].span, "there are too many leading `super` keywords");
      return undefined;
    }
    const text = (count: number): string => i.idents.slice(0, count).map((s) => s.name).join("::");
    const last = i.idents.length - 1;
    if (path.kind === "NotAModule") {
      const within = path.index > 0 ? ` in \`${i.idents[path.index - 1].name}\`` : "";
      return { path: text(i.idents.length), span: i.idents[path.index].span, label: `expected type, found ${describeRes(path.res, this.session.table)} \`${i.idents[path.index].name}\`${within}`, help: undefined };
    }
    if (path.kind === "Resolved") {
      if (path.res.kind === "Err") return undefined;
      const at = i.idents[Math.max(0, path.count - 1)];
      return { path: text(path.count), span: at.span, label: `\`${at.name}\` is a ${describeRes(path.res, this.session.table)}, not a module`, help: undefined };
    }
    const missing = i.idents[path.index];
    if (this.followsReported(i)) return undefined;
    if (path.within !== undefined && reportNotModelled(this.session, path.within, missing)) return undefined;
    // Only the last segment of the module's path makes the import itself "unresolved".
    if (path.index < (i.name === undefined ? last : last - 1)) {
      if (path.within === undefined || path.index === 0) this.session.error("E0433", `cannot find module or crate \`${missing.name}\` in this scope`, missing.span, `use of unresolved module or unlinked crate \`${missing.name}\``, [], [{ level: "help", message: `you might be missing a crate named \`${missing.name}\`` }]);
      else this.session.error("E0433", `cannot find \`${missing.name}\` in \`${i.idents[path.index - 1].name}\``, missing.span, `could not find \`${missing.name}\` in ${moduleName(this.session, path.within)}`);
      return undefined;
    }
    if (path.index < last || i.name === undefined) return { path: text(path.index + 1), span: missing.span, ...this.missingModule(missing, path.within, path.index === 0) };
    const label = path.within === undefined ? `no external crate \`${missing.name}\`` : `no \`${missing.name}\` in ${moduleNoun(path.within, i.idents[path.index - 1])}`;
    return { path: text(i.idents.length), span: i.span, label, help: undefined };
  }

  /** Does it fail only because another import failed, which is reported for itself? Of imports that go in a circle the first is reported. */
  private followsReported(start: Import): boolean {
    const seen = new Set<Import>([start]);
    let at = start;
    for (;;) {
      const next = this.failedSource(at);
      if (next === undefined) return at !== start;
      if (seen.has(next)) return this.failed.find((f) => seen.has(f)) !== start;
      seen.add(next);
      at = next;
    }
  }

  /** The failed import that should have brought the name this one looks for. */
  private failedSource(i: Import): Import | undefined {
    const path = this.names.resolvePath(i.idents, i.isGlobal, "Type", i.scope, (b) => b.importSpan === i.span);
    if (path.kind !== "Missing") return undefined;
    const { name } = i.idents[path.index];
    return this.failed.find((f) => f !== i && f.name?.name === name && (path.within === undefined ? f.idents[0].name !== name && i.module.isInside(f.module) : f.module === path.within));
  }

  private missingModule(ident: Ident, within: Module | undefined, isFirst: boolean): { label: string; help: string | undefined } {
    if (within === undefined || isFirst) {
      return { label: `use of unresolved module or unlinked crate \`${ident.name}\``, help: `you might be missing a crate named \`${ident.name}\`` };
    }
    return { label: `could not find \`${ident.name}\` in ${moduleName(this.session, within)}`, help: undefined };
  }

  /** Each private name on the way, and the name itself when no namespace offers it openly. */
  private checkPrivacy(i: Import): void {
    const isOpen = (b: Binding): boolean => this.names.isAccessible(b.vis, i.module);
    const along = this.names.bindingsAlong(i.idents, i.isGlobal, "Type", i.scope, i.idents.length);
    for (const { index, binding } of along) {
      if (index === i.idents.length - 1 && i.name !== undefined) break;
      if (!isOpen(binding)) reportPrivate(this.session, this.names, i.idents[index], binding, i.module);
    }
    if (i.name === undefined) return;
    const found = [...i.found.values()];
    if (found.length > 0 && !found.some(isOpen)) reportPrivate(this.session, this.names, i.idents[i.idents.length - 1], found[0], i.module);
  }

  private checkReexport(i: Import): void {
    if (i.name === undefined || i.found.size === 0) return;
    const found = [...i.found];
    if (!found.every(([, b]) => isWider(i.vis, b.vis) && this.names.isAccessible(b.vis, i.module))) return;
    const [ns, binding] = found[0];
    const name = i.idents[i.idents.length - 1].name;
    const crateOnly = binding.vis === i.module.crate.root && i.vis === "Public";
    const message = crateOnly ? `\`${name}\` is only public within the crate, and cannot be re-exported outside` : `\`${name}\` is private, and cannot be re-exported`;
    if (ns === "Type") {
      this.session.error("E0365", message, i.span, `re-export of ${crateOnly ? "crate public" : "private"} \`${name}\``, [], [{ level: "note", message: `consider declaring type or module \`${name}\` with \`pub\`` }]);
    } else {
      this.session.error("E0364", message, i.span, "", [], [{ level: "note", message: `consider marking \`${name}\` as \`pub\` in the imported module`, span: i.span }]);
    }
  }
}

/** "`fmt`", "the crate root". */
export function moduleName(session: Session, module: Module): string {
  return module.parent === undefined && !module.crate.isLibrary ? "the crate root" : `\`${module.parent === undefined ? "std" : session.def(module.def).name}\``;
}

function moduleNoun(module: Module, written: Ident | undefined): string {
  if (module.parent === undefined && !module.crate.isLibrary) return "the root";
  return `\`${written?.name ?? module.crate.name}\``;
}

