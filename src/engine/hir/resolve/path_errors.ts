/** Paths that lead nowhere, or to the wrong kind of thing, in rustc's words. Counterpart: rustc_resolve `late/diagnostics.rs`. */
import type { Label, SubDiagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Ident } from "../../syntax/ast";
import type { Res } from "../def";
import type { DefData, Module, Scope } from "../definitions";
import { note } from "../session";
import type { Session } from "../session";
import { headSpan } from "./head_span";
import { moduleName } from "./import_errors";
import type { Names, PathResult } from "./names";
import { reportNotModelled } from "./not_modelled";
import type { PathSource, SourceWords } from "./path_source";
import { SOURCES } from "./path_source";
import type { PublicPaths } from "./public_paths";
import { article, describeRes } from "./res";

export interface WrittenPath {
  readonly idents: readonly Ident[];
  readonly isGlobal: boolean;
  readonly span: Span;
}

/** A callee that begins with a capital could be a constructor. */
function wordsFor(source: PathSource, path: WrittenPath): SourceWords {
  const words = SOURCES[source];
  if (source !== "Callee") return words;
  const isCapital = /^\p{Lu}/u.test(path.idents[path.idents.length - 1].name);
  const noun = isCapital ? "function, tuple struct or tuple variant" : "function";
  return { ...words, expected: noun, missing: noun, label: `not a ${noun}` };
}

export class PathErrors {
  constructor(private readonly session: Session, private readonly names: Names, private readonly paths: PublicPaths) {}

  /** The path does not resolve in the namespace where it should. */
  report(path: WrittenPath, result: PathResult, source: PathSource, scope: Scope, callSpan: Span | undefined): void {
    switch (result.kind) {
      case "TooManySupers":
        this.session.error("E0433", "too many leading `super` keywords", path.idents[result.index].span, "there are too many leading `super` keywords");
        return;
      case "NotAModule": {
        const ident = path.idents[result.index];
        const within = result.index > 0 ? `\`${path.idents[result.index - 1].name}\`` : "this scope";
        this.session.error("E0433", `cannot find \`${ident.name}\` in ${within}`, ident.span, `\`${ident.name}\` is ${article(describeRes(result.res, this.session.table))} ${describeRes(result.res, this.session.table)}, not a module`);
        return;
      }
      case "Missing":
        if (result.within !== undefined && reportNotModelled(this.session, result.within, path.idents[result.index])) return;
        if (result.index < path.idents.length - 1) this.missingPrefix(path, result.index, result.within);
        else this.missingLast(path, result.within, source, scope, callSpan);
        return;
      case "Resolved":
        this.wrongKind(path, result.res, source, callSpan);
    }
  }

  private missingPrefix(path: WrittenPath, index: number, within: Module | undefined): void {
    const ident = path.idents[index];
    if (within !== undefined && index > 0) {
      this.session.error("E0433", `cannot find \`${ident.name}\` in \`${path.idents[index - 1].name}\``, ident.span, `could not find \`${ident.name}\` in ${moduleName(this.session, within)}`);
      return;
    }
    if (path.isGlobal) {
      this.session.error("E0433", `cannot find \`${ident.name}\` in the crate root`, ident.span, `could not find \`${ident.name}\` in the list of imported crates`);
      return;
    }
    if (ident.name === "Self") {
      this.session.error("E0433", "cannot find `Self` in this scope", ident.span, "`Self` is only available in impls, traits, and type definitions");
      return;
    }
    if (/^[A-Z]/.test(ident.name)) {
      this.session.error("E0433", `cannot find type \`${ident.name}\` in this scope`, ident.span, `use of undeclared type \`${ident.name}\``, [], this.importAdvice(ident.name, "Type"));
      return;
    }
    this.session.error("E0433", `cannot find module or crate \`${ident.name}\` in this scope`, ident.span, `use of unresolved module or unlinked crate \`${ident.name}\``, [], [
      { level: "help", message: `you might be missing a crate named \`${ident.name}\`` },
    ]);
  }

  private missingLast(path: WrittenPath, within: Module | undefined, source: PathSource, scope: Scope, callSpan: Span | undefined): void {
    const words = wordsFor(source, path);
    const last = path.idents[path.idents.length - 1];
    const other = this.inOtherNamespace(path, source, scope);
    if (other !== undefined) {
      this.wrongKind(path, other, source, callSpan);
      return;
    }
    if (path.isGlobal && path.idents.length === 1) {
      this.session.error(words.missingCode, `cannot find crate \`${last.name}\` in the list of imported crates`, last.span, "not found in the list of imported crates");
      return;
    }
    if (within !== undefined && path.idents.length > 1) {
      const written = path.idents.slice(0, -1).map((s) => s.name).join("::");
      const noun = within.parent === undefined ? "crate" : { Mod: "module", Block: "block", Enum: "enum", Trait: "trait" }[within.kind];
      const root = within.parent === undefined && !within.crate.isLibrary;
      const isTraitMember = within.kind === "Trait";
      if (isTraitMember && words.ns === "Value") {
        this.session.error("E0782", "expected a type, found a trait", path.idents[path.idents.length - 2].span, "", [], [{ level: "help", message: "you can add the `dyn` keyword if you want a trait object" }]);
        return;
      }
      const missing = isTraitMember ? (words.ns === "Type" ? "associated type" : "method or associated constant") : words.missing;
      this.session.error(isTraitMember ? "E0576" : words.missingCode, `cannot find ${missing} \`${last.name}\` in ${root ? "the crate root" : `${noun} \`${written}\``}`, last.span, `not found in ${root ? "the crate root" : `\`${written}\``}`);
      return;
    }
    this.session.error(words.missingCode, `cannot find ${words.missing} \`${last.name}\` in this scope`, last.span, "not found in this scope", [], this.importAdvice(last.name, words.ns));
  }

  /** "consider importing this struct": public items of the library by that name. */
  private importAdvice(name: string, ns: "Type" | "Value" | "Macro"): readonly SubDiagnostic[] {
    const found = this.paths.named(name).filter((id) => {
      const { kind } = this.session.def(id);
      return kind !== "Mod" && kind !== "Variant" && ((kind === "Fn" || kind === "Const" || kind === "Static") === (ns === "Value"));
    });
    if (found.length === 0) return [];
    const { kind } = this.session.def(found[0]);
    const noun = found.length > 1 ? "one of these items" : `this ${describeRes({ kind: "Def", def: kind, id: found[0] }, this.session.table)}`;
    return [{ level: "help", message: `consider importing ${noun}: ${found.map((id) => `\`use ${this.paths.pathOf(id) ?? name};\``).join(", ")}` }];
  }

  private inOtherNamespace(path: WrittenPath, source: PathSource, scope: Scope): Res | undefined {
    for (const ns of SOURCES[source].ns === "Type" ? (["Value", "Macro"] as const) : (["Type", "Macro"] as const)) {
      const found = this.names.resolvePath(path.idents, path.isGlobal, ns, scope);
      if (found.kind === "Resolved" && found.count === path.idents.length) return found.res;
    }
    return undefined;
  }

  /** Found, but not a type, not a value, not a trait, … */
  wrongKind(path: WrittenPath, res: Res, source: PathSource, callSpan: Span | undefined): void {
    if (res.kind === "Err") return;
    const words = wordsFor(source, path);
    const text = (path.isGlobal ? "::" : "") + path.idents.map((s) => s.name).join("::");
    const descr = describeRes(res, this.session.table);
    if (source === "TupleStruct" && res.kind === "Def" && (res.def === "Fn" || res.def === "AssocFn")) {
      this.session.error("E0532", "expected a pattern, found a function call", path.span, words.label, [], [
        { level: "note", message: "function calls are not allowed in patterns: <https://doc.rust-lang.org/book/ch19-00-patterns.html>" },
      ]);
      return;
    }
    if (source === "TupleStruct" && res.kind === "Def" && res.def === "Variant") {
      this.session.error("E0164", `expected ${words.expected}, found struct variant \`${text}\``, path.span, words.label);
      return;
    }
    if (res.kind === "Def" && res.def === "Variant" && path.idents.length > 1 && words.ns === "Value") {
      const parent = this.session.def(res.id).parent;
      if (parent !== undefined && this.session.def(parent).name === path.idents[path.idents.length - 2].name) {
        const expected = source === "Callee" ? "value" : words.expected;
        this.session.error("E0533", `expected ${expected}, found struct variant \`${text}\``, path.span, source === "Callee" ? "not a value" : words.label);
        return;
      }
    }
    let label = words.label;
    const labels: Label[] = [];
    const children: SubDiagnostic[] = [];
    let { span } = path;
    if (res.kind === "Def") {
      const data = this.session.def(res.id);
      const literal = this.structLiteral(res, source, data, text);
      if (literal !== undefined) {
        label = literal;
        if (data.isLocal) labels.push(note(headSpan(this.session.sourceMap, data.span), `\`${data.name}\` defined here`));
        span = callSpan ?? span;
      } else if (res.def === "Macro") {
        children.push({ level: "help", message: `use \`!\` to invoke the macro: \`${text}!\`` });
      } else if (res.def === "Variant" && source === "Type" && data.parent !== undefined) {
        children.push({ level: "help", message: `try using the variant's enum: \`crate::${this.session.def(data.parent).name}\`` });
      }
    }
    this.session.error(words.wrongCode, `expected ${words.expected}, found ${descr} \`${text}\``, span, label, labels, children);
  }

  private structLiteral(res: Res, source: PathSource, data: DefData, text: string): string | undefined {
    if (source === "Type" || source === "Trait" || source === "Struct" || res.kind !== "Def") return undefined;
    const fields = data.node.kind === "Variant" ? data.node.variant.data : data.node.kind === "Item" && data.node.item.kind.kind === "Struct" ? data.node.item.kind.data : undefined;
    if (fields === undefined || fields.kind !== "Struct" || (res.def !== "Struct" && res.def !== "Variant")) return undefined;
    const isPat = source === "Pat" || source === "TupleStruct";
    const shown = fields.fields.map((f) => (isPat ? f.ident.name : `${f.ident.name}: val`)).join(", ");
    return `use struct ${isPat ? "pattern" : "literal"} syntax instead: \`${text} { ${shown} }\``;
  }
}
