/**
 * Which macro a call means, and what it writes. The syntax room matches and transcribes; here are names and limits.
 * Counterpart: rustc_expand `expand.rs`, rustc_resolve `macros.rs`.
 */
import type { MacCall } from "../../syntax/ast";
import { compileMacroRules, expandMacroRules, selectCfg } from "../../syntax/index";
import type { CompiledMacro, ParseSession } from "../../syntax/index";
import type { TokenTree } from "../../syntax/token";
import type { DefId } from "../def";
import type { MacroData, MacroScope, Scope } from "../definitions";
import type { Names } from "../resolve/names";
import { reportMacroNotModelled, reportNotModelled } from "../resolve/not_modelled";
import { reportPrivate } from "../resolve/privacy";
import type { Session } from "../session";

export class Expander {
  private readonly compiled = new Map<DefId, CompiledMacro>();

  constructor(readonly session: Session, readonly names: Names) {}

  get parse(): ParseSession {
    return { sources: this.session.sourceMap, sink: this.session.sink, edition: this.session.edition };
  }

  /** The macro a path means here; undefined when there is none (yet). Nothing is reported. */
  find(mac: MacCall, scope: Scope, macroScope: MacroScope | undefined): MacroData | undefined {
    const { segments, isGlobal } = mac.path;
    if (segments.length === 1 && !isGlobal) {
      const { name } = segments[0].ident;
      for (let s = macroScope; s !== undefined; s = s.parent) if (s.macro.name === name) return s.macro;
    }
    const path = this.names.resolvePath(segments.map((s) => s.ident), isGlobal, "Macro", scope);
    if (path.kind !== "Resolved" || path.res.kind !== "Def" || path.count !== segments.length) return undefined;
    const { node } = this.session.def(path.res.id);
    return node.kind === "Macro" ? node.macro : undefined;
  }

  /** Says that the macro of a call does not exist. */
  reportMissing(mac: MacCall, scope: Scope): void {
    const idents = mac.path.segments.map((s) => s.ident);
    const last = idents[idents.length - 1];
    if (idents.length === 1) {
      if (reportMacroNotModelled(this.session, last)) return;
      this.session.error(undefined, `cannot find macro \`${last.name}\` in this scope`, last.span);
      return;
    }
    const path = this.names.resolvePath(idents, mac.path.isGlobal, "Macro", scope);
    const index = path.kind === "Missing" ? path.index : idents.length - 1;
    const at = idents[index];
    if (path.kind === "Missing" && path.within !== undefined && reportNotModelled(this.session, path.within, at)) return;
    if (index === 0) this.session.error("E0433", `cannot find module or crate \`${at.name}\` in this scope`, at.span, `use of unresolved module or unlinked crate \`${at.name}\``);
    else this.session.error("E0433", `cannot find \`${at.name}\` in \`${idents[index - 1].name}\``, at.span, `could not find \`${at.name}\` in \`${idents[index - 1].name}\``);
  }

  checkPrivacy(mac: MacCall, scope: Scope): void {
    const idents = mac.path.segments.map((s) => s.ident);
    if (idents.length < 2) return;
    const from = this.names.moduleOf(scope);
    for (const { index, binding } of this.names.bindingsAlong(idents, mac.path.isGlobal, "Macro", scope, idents.length)) reportPrivate(this.session, this.names, idents[index], binding, from);
  }

  /** Runs a `macro_rules!`; undefined after an error. */
  expand(macro: MacroData, mac: MacCall): readonly TokenTree[] | undefined {
    if (macro.selectsCfg) return selectCfg(mac, { test: this.session.test, edition: this.session.edition }, this.parse);
    return expandMacroRules(this.compile(macro), mac, macro.crate.isLibrary, this.parse);
  }

  /** Reads a definition's rules, and complains about them, once. */
  compile(macro: MacroData): CompiledMacro {
    let compiled = this.compiled.get(macro.def);
    if (compiled === undefined) {
      compiled = compileMacroRules({ name: macro.name, span: macro.span }, macro.body, this.parse);
      this.compiled.set(macro.def, compiled);
    }
    return compiled;
  }
}
