/**
 * Patterns. A lone identifier is a new variable unless it names a constant, unit struct or unit variant.
 * All alternatives of `A(x) | B(x)` bind the same variables: the first alternative's are used by the others.
 * Counterpart: rustc_ast_lowering `pat.rs`, rustc_resolve `late.rs` (`resolve_pattern_inner`).
 */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import { parsePatTokens } from "../../syntax/index";
import { lowerAttrs } from "../collect/attributes";
import type { LocalId, Res } from "../def";
import type { Expr, Pat, PatField } from "../hir";
import { hygienicKey } from "../resolve/names";
import { headSpan } from "../resolve/head_span";
import { article, describeRes } from "../resolve/res";
import { note } from "../session";
import { BodyBase } from "./body_base";
import { configured } from "./program";

/** Where a pattern stands, for messages. */
export type PatSource = "match binding" | "let binding" | "for binding" | "function parameter";

/** What one pattern binds. */
export interface Bindings {
  readonly source: PatSource;
  /** All variables, by hygienic name. */
  readonly locals: Map<string, LocalId>;
  /** Bound so far on the way through the current alternative, and where. */
  seen: Map<string, ast.Ident>;
  /** Names bound by earlier parameters of the same list. */
  params: ReadonlySet<string>;
  /** Bound in earlier alternatives of the enclosing or-patterns: to be used again. */
  readonly shared: Map<string, LocalId>;
}

export function newBindings(source: PatSource): Bindings {
  return { source, locals: new Map(), seen: new Map(), params: new Set(), shared: new Map() };
}

export abstract class PatternLowering extends BodyBase {
  /** Lowers a pattern; its variables are in `bindings` and not yet in scope. */
  protected pat(pat: ast.Pat, bindings: Bindings): Pat {
    const { kind, span } = pat;
    switch (kind.kind) {
      case "Wild":
      case "Never":
      case "Err":
        return this.makePat({ kind: kind.kind }, span);
      case "Paren":
        return this.pat(kind.pat, bindings);
      case "Ident":
        return this.identPat(kind, span, bindings);
      case "Struct": {
        const qpath = this.qpath(kind.qself, kind.path, "Struct");
        const fields: PatField[] = kind.fields.map((f) => ({ ident: f.ident, pat: this.pat(f.pat, bindings), isShorthand: f.isShorthand, span: f.span }));
        return this.makePat({ kind: "Struct", qpath, fields, hasRest: kind.hasRest }, span);
      }
      case "TupleStruct": {
        const qpath = this.qpath(kind.qself, kind.path, "TupleStruct");
        const { pats, rest } = this.patList(kind.pats, bindings);
        return this.makePat({ kind: "TupleStruct", qpath, pats, rest }, span);
      }
      case "Tuple": {
        const { pats, rest } = this.patList(kind.pats, bindings);
        return this.makePat({ kind: "Tuple", pats, rest }, span);
      }
      case "Or":
        return this.orPat(kind.pats, span, bindings);
      case "Path":
        return this.makePat({ kind: "Path", qpath: this.qpath(kind.qself, kind.path, "Pat") }, span);
      case "Ref":
        return this.makePat({ kind: "Ref", mutbl: kind.mutability, pat: this.pat(kind.pat, bindings) }, span);
      case "Expr":
        return this.constPat(kind.expr, span);
      case "Range":
        return this.makePat({ kind: "Range", lo: kind.start && this.patExpr(kind.start), hi: kind.end && this.patExpr(kind.end), closed: kind.closed }, span);
      case "Slice":
        return this.slicePat(kind.pats, span, bindings);
      case "Rest":
        this.program.session.error(undefined, "`..` patterns are not allowed here", span, "", [], [{ level: "note", message: "only allowed in tuple, tuple struct, and slice patterns" }]);
        return this.makePat({ kind: "Err" }, span);
      case "MacCall":
        return this.patMacro(kind.mac, bindings);
    }
  }

  // ---- variables ----

  private identPat(kind: ast.PatKind & { readonly kind: "Ident" }, span: Span, bindings: Bindings): Pat {
    const { ident } = kind;
    const plain = kind.sub === undefined && kind.byRef === "No" && kind.mutability === "Not";
    const found = ident.name === "self" ? undefined : this.program.names.lookup(ident, "Value", this.scope);
    const res = found?.res;
    if (res !== undefined && res.kind === "Def") {
      const isCtor = res.def === "Ctor";
      const ctor = isCtor ? this.program.session.def(res.id).node : undefined;
      const isUnit = res.def === "Const" || res.def === "ConstParam" || res.def === "AssocConst" || (ctor?.kind === "Ctor" && ctor.ctor === "Const");
      if (isUnit && plain) {
        return this.makePat({ kind: "Path", qpath: { kind: "Resolved", self: undefined, path: { res, span, segments: [{ ident, args: undefined, res }] } } }, span);
      }
      if (isUnit || isCtor || res.def === "Static") this.shadowError(ident, res, bindings.source);
    }
    const local = this.bind(ident, bindings);
    const hirId = this.id();
    if (local === this.locals.length) this.locals.push({ name: ident.name, span: ident.span, hirId, mutbl: kind.mutability });
    const sub = kind.sub === undefined ? undefined : this.pat(kind.sub, bindings);
    return { hirId, span, kind: { kind: "Binding", byRef: kind.byRef, mutbl: kind.mutability, local, ident, sub } };
  }

  private shadowError(ident: ast.Ident, res: Res, source: PatSource): void {
    const { session } = this.program;
    const noun = describeRes(res, session.table);
    const def = res.kind === "Def" ? session.def(res.id) : undefined;
    const labels = def !== undefined && def.isLocal ? [note(headSpan(session.sourceMap, def.span), `the ${noun} \`${ident.name}\` is defined here`)] : [];
    session.error("E0530", `${source}s cannot shadow ${noun}s`, ident.span, `cannot be named the same as ${article(noun)} ${noun}`, labels);
  }

  /** The variable of a name: the same one in each alternative of an or-pattern. */
  private bind(ident: ast.Ident, bindings: Bindings): LocalId {
    const { session } = this.program;
    const key = hygienicKey(ident.name, ident.span.ctxt);
    if (bindings.seen.has(key)) {
      if (bindings.params.has(key)) session.error("E0415", `identifier \`${ident.name}\` is bound more than once in this parameter list`, ident.span, "used as parameter more than once");
      else session.error("E0416", `identifier \`${ident.name}\` is bound more than once in the same pattern`, ident.span, "used in a pattern more than once");
    }
    bindings.seen.set(key, ident);
    const known = bindings.shared.get(key);
    const local = known ?? this.locals.length;
    bindings.locals.set(key, local);
    return local;
  }

  private orPat(pats: readonly ast.Pat[], span: Span, bindings: Bindings): Pat {
    const before = bindings.seen;
    const alternatives: { readonly pat: ast.Pat; readonly seen: Map<string, ast.Ident> }[] = [];
    const lowered: Pat[] = [];
    const { shared } = bindings;
    for (const pat of pats) {
      bindings.seen = new Map(before);
      lowered.push(this.pat(pat, bindings));
      const own = new Map([...bindings.seen].filter(([key]) => !before.has(key)));
      for (const key of own.keys()) {
        const local = bindings.locals.get(key);
        if (local !== undefined) shared.set(key, local);
      }
      alternatives.push({ pat, seen: own });
    }
    this.checkAlternatives(alternatives);
    bindings.seen = new Map(before);
    for (const a of alternatives) for (const [key, ident] of a.seen) bindings.seen.set(key, ident);
    return this.makePat({ kind: "Or", pats: lowered }, span);
  }

  private checkAlternatives(alternatives: readonly { readonly pat: ast.Pat; readonly seen: ReadonlyMap<string, ast.Ident> }[]): void {
    const all = new Map<string, ast.Ident>();
    for (const a of alternatives) for (const [key, ident] of a.seen) if (!all.has(key)) all.set(key, ident);
    for (const [key, ident] of all) {
      const without = alternatives.filter((a) => !a.seen.has(key));
      if (without.length === 0) continue;
      const [first, ...rest] = without;
      const labels = [
        ...rest.map((a) => ({ span: a.pat.span, text: `pattern doesn't bind \`${ident.name}\``, primary: true })),
        note(ident.span, "variable not in all patterns"),
      ];
      this.program.session.error("E0408", `variable \`${ident.name}\` is not bound in all patterns`, first.pat.span, `pattern doesn't bind \`${ident.name}\``, labels);
    }
  }

  // ---- lists ----

  private patList(pats: readonly ast.Pat[], bindings: Bindings): { readonly pats: readonly Pat[]; readonly rest: number | undefined } {
    const out: Pat[] = [];
    let rest: number | undefined;
    for (const p of pats) {
      if (p.kind.kind === "Rest") {
        if (rest === undefined) rest = out.length;
        else this.program.session.error(undefined, "`..` can only be used once per tuple pattern", p.span, "can only be used once per tuple pattern");
      } else out.push(this.pat(p, bindings));
    }
    return { pats: out, rest };
  }

  private slicePat(pats: readonly ast.Pat[], span: Span, bindings: Bindings): Pat {
    const prefix: Pat[] = [];
    const suffix: Pat[] = [];
    let slice: Pat | undefined;
    for (const p of pats) {
      const isRest = p.kind.kind === "Rest" || (p.kind.kind === "Ident" && p.kind.sub?.kind.kind === "Rest");
      if (!isRest) (slice === undefined ? prefix : suffix).push(this.pat(p, bindings));
      else if (slice !== undefined) this.program.session.error(undefined, "`..` can only be used once per slice pattern", p.span, "can only be used once per slice pattern");
      else if (p.kind.kind === "Ident") {
        const whole: ast.Pat = { kind: { ...p.kind, sub: { kind: { kind: "Wild" }, span: p.kind.sub?.span ?? p.span } }, span: p.span };
        slice = this.pat(whole, bindings);
      } else slice = this.makePat({ kind: "Wild" }, p.span);
    }
    return this.makePat({ kind: "Slice", prefix, slice, suffix }, span);
  }

  // ---- values ----

  private constPat(expr: ast.Expr, span: Span): Pat {
    if (expr.kind.kind === "Path") return this.makePat({ kind: "Path", qpath: this.qpath(expr.kind.qself, expr.kind.path, "Pat") }, span);
    return this.makePat({ kind: "Lit", expr: this.patExpr(expr) }, span);
  }

  /** A literal, a negated literal, a constant, `const {…}`. */
  private patExpr(expr: ast.Expr): Expr {
    const { kind, span } = expr;
    if (kind.kind === "Paren") return this.patExpr(kind.expr);
    if (kind.kind === "Unary" && kind.op === "Neg" && kind.expr.kind.kind === "Lit") return this.make({ kind: "Lit", lit: kind.expr.kind.lit, negated: true }, span);
    if (kind.kind === "Path") return this.make({ kind: "Path", qpath: this.qpath(kind.qself, kind.path, "Pat") }, span);
    return this.expr(expr);
  }

  private patMacro(mac: ast.MacCall, bindings: Bindings): Pat {
    const { expander, session } = this.program;
    const macro = expander.find(mac, this.scope, this.macroScope);
    if (macro === undefined) {
      expander.reportMissing(mac, this.scope);
      return this.makePat({ kind: "Err" }, mac.span);
    }
    if (macro.builtin !== undefined) {
      session.unsupported(`\`${macro.name}!\` as a pattern`, mac.span);
      return this.makePat({ kind: "Err" }, mac.span);
    }
    const tokens = expander.expand(macro, mac);
    return tokens === undefined ? this.makePat({ kind: "Err" }, mac.span) : this.pat(parsePatTokens(tokens, mac.span, expander.parse), bindings);
  }

  /** Attributes on fields of patterns and expressions, arms and statements; `span` is what a lint level holds for. */
  protected stays(attrs: readonly ast.Attribute[], span?: ast.Pat["span"]): boolean {
    if (attrs.length === 0) return true;
    const kept = configured(this.program, attrs);
    if (kept !== undefined && span !== undefined) this.program.session.noteLintLevels(lowerAttrs(kept), span);
    return kept !== undefined;
  }
}
