/**
 * Lifetimes: names looked up, elided ones filled in by the rules of the place.
 * In a signature an elided lifetime of an argument becomes a parameter `'_` of its own; the result takes that of `self`, or the only one there is.
 * Counterpart: rustc_resolve `late.rs` (LifetimeRibKind); the Reference, "Lifetime elision".
 */
import type { Label, SubDiagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Ident } from "../../syntax/ast";
import type { DefId } from "../def";
import type { MacroScope, Scope } from "../definitions";
import type { Lifetime } from "../hir";
import type { Program } from "./program";

export type BinderScope = Scope & { readonly kind: "Binder" };

/** What a lifetime not written means. */
export type Elision =
  /** In bodies. */
  | { readonly kind: "Infer" }
  /** In the types of constants and statics. */
  | { readonly kind: "Static" }
  /** A new parameter of the item each time: arguments of functions, headers of impls. */
  | { readonly kind: "Fresh"; readonly make: (span: Span) => DefId; readonly isHeader: boolean }
  /** Bound by the nearest `Fn(…)` or `fn(…)`. */
  | { readonly kind: "Binder"; readonly binder: BinderScope }
  /** The result of a signature. */
  | { readonly kind: "Known"; readonly target: LifetimeTarget }
  /** E0106; the spans are gathered when `spans` is given, to be reported together. */
  | { readonly kind: "Missing"; readonly spans: Span[] | undefined }
  /** In bounds and where clauses: E0637. */
  | { readonly kind: "Forbidden" }
  /** Associated types of impls. */
  | { readonly kind: "AssocTy" };

/** A lifetime independent of how many binders stand around. */
export type LifetimeTarget =
  | { readonly kind: "Static" }
  | { readonly kind: "Param"; readonly def: DefId }
  | { readonly kind: "InBinder"; readonly binder: BinderScope; readonly index: number };

export abstract class LifetimeLowering {
  /** Number of binders around the place. */
  protected level = 0;
  protected elision: Elision = { kind: "Infer" };
  /** Every lifetime met, while a signature's arguments are lowered. */
  protected met: LifetimeTarget[] | undefined;
  /** The level at which that signature stands: lifetimes bound further in are not its own. */
  protected metLevel = 0;

  constructor(readonly program: Program, readonly owner: DefId, protected scope: Scope, protected macroScope: MacroScope | undefined) {}

  protected withElision<T>(elision: Elision, run: () => T): T {
    const before = this.elision;
    this.elision = elision;
    const result = run();
    this.elision = before;
    return result;
  }

  protected withScope<T>(scope: Scope, run: () => T): T {
    const before = this.scope;
    this.scope = scope;
    const result = run();
    this.scope = before;
    return result;
  }

  /** One binder further in. `run` may add names to it. */
  protected withBinder<T>(names: readonly string[], run: (binder: BinderScope) => T): { readonly result: T; readonly names: readonly string[] } {
    const binder: BinderScope = { kind: "Binder", names: [...names], level: this.level + 1, parent: this.scope };
    this.level++;
    const result = this.withScope(binder, () => run(binder));
    this.level--;
    return { result, names: binder.names };
  }

  protected lifetime(ident: Ident): Lifetime {
    if (ident.name === "'_") return this.elided(ident.span, "'_", ident.span);
    if (ident.name === "'static") return this.target({ kind: "Static" }, ident.name, ident.span);
    const target = this.findLifetime(ident);
    if (target !== undefined) return this.target(target, ident.name, ident.span);
    return { name: ident.name, span: ident.span, res: { kind: "Error" } };
  }

  protected findLifetime(ident: Ident): LifetimeTarget | undefined {
    const { session } = this.program;
    let outside = false;
    for (let s: Scope | undefined = this.scope; s !== undefined; s = s.parent) {
      if (s.kind === "Binder") {
        const index = s.names.indexOf(ident.name);
        if (index >= 0) return { kind: "InBinder", binder: s, index };
      } else if (s.kind === "Item") outside ||= s.what !== "ConstArg" && s.what !== "InlineConst";
      else if (s.kind === "Generics") {
        const def = s.lifetimes.get(ident.name);
        if (def === undefined) continue;
        if (!outside) return { kind: "Param", def };
        session.error("E0401", "can't use generic parameters from outer item", ident.span, "use of generic parameter from outer item", [{ span: session.def(def).span, text: "lifetime parameter from outer item", primary: false }]);
        return undefined;
      }
    }
    session.error("E0261", `use of undeclared lifetime name \`${ident.name}\``, ident.span, "undeclared lifetime", [], [{ level: "help", message: `consider introducing lifetime \`${ident.name}\` here` }]);
    return undefined;
  }

  protected target(target: LifetimeTarget, name: string, span: Span): Lifetime {
    if (target.kind !== "InBinder" || target.binder.level <= this.metLevel) this.met?.push(target);
    switch (target.kind) {
      case "Static":
        return { name, span, res: { kind: "Static" } };
      case "Param":
        return { name, span, res: { kind: "Param", def: target.def } };
      case "InBinder":
        return { name, span, res: { kind: "Bound", depth: this.level - target.binder.level, index: target.index } };
    }
  }

  /** A lifetime left out, or written `'_`. */
  protected elided(span: Span, written: "&" | "'_" | "path", missingSpan: Span): Lifetime {
    const { elision } = this;
    const name = "'_";
    const { session } = this.program;
    switch (elision.kind) {
      case "Infer":
        return { name, span, res: { kind: "Infer" } };
      case "Static":
        return this.target({ kind: "Static" }, name, span);
      case "Fresh":
        if (elision.isHeader && written === "path") session.error("E0726", "implicit elided lifetime not allowed here", missingSpan, "expected lifetime parameter", [], [{ level: "help", message: "indicate the anonymous lifetime" }]);
        return this.target({ kind: "Param", def: elision.make(span) }, name, span);
      case "Binder": {
        elision.binder.names.push(name);
        return this.target({ kind: "InBinder", binder: elision.binder, index: elision.binder.names.length - 1 }, name, span);
      }
      case "Known":
        return this.target(elision.target, name, span);
      case "Missing":
        if (elision.spans !== undefined) elision.spans.push(missingSpan);
        else this.reportMissing([missingSpan], [], [{ level: "help", message: "consider introducing a named lifetime parameter" }]);
        break;
      case "Forbidden":
        if (written === "'_") session.error("E0637", "`'_` cannot be used here", missingSpan, "`'_` is a reserved lifetime name");
        else session.error("E0637", "`&` without an explicit lifetime name cannot be used here", missingSpan, "explicit lifetime name needed here");
        break;
      case "AssocTy":
        session.error(undefined, "missing lifetime in associated type", missingSpan, "this lifetime must come from the implemented type", [], [
          { level: "note", message: "in the trait the associated type is declared without lifetime parameters, so using a borrowed type for them requires that lifetime to come from the implemented type" },
        ]);
        break;
    }
    return { name, span, res: { kind: "Error" } };
  }

  protected reportMissing(spans: readonly Span[], labels: readonly Label[], children: readonly SubDiagnostic[]): void {
    const [first, ...rest] = spans;
    const more: Label[] = rest.map((span) => ({ span, text: "expected named lifetime parameter", primary: true }));
    this.program.session.error("E0106", `missing lifetime specifier${rest.length > 0 ? "s" : ""}`, first, "expected named lifetime parameter", [...more, ...labels], children);
  }
}
