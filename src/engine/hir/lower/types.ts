/** Types, bounds, constant arguments. Counterpart: rustc_ast_lowering `lib.rs` (`lower_ty`), `item.rs` (generics). */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import { parseTyTokens } from "../../syntax/index";
import type { DefId } from "../def";
import type { Scope } from "../definitions";
import type { ConstArg, GenericArg, GenericBound, Lifetime, QPath, Ty, TyKind } from "../hir";
import { defRes } from "../resolve/res";
import type { LifetimeTarget } from "./lifetimes";
import { PathLowering } from "./paths";

export abstract class TypeLowering extends PathLowering {
  override ty(ty: ast.Ty): Ty {
    return { kind: this.tyKind(ty), span: ty.span };
  }

  private tyKind(ty: ast.Ty): TyKind {
    const { kind, span } = ty;
    switch (kind.kind) {
      case "Slice":
        return { kind: "Slice", ty: this.ty(kind.ty) };
      case "Array":
        return { kind: "Array", ty: this.ty(kind.ty), len: this.constArg(kind.len, "ArrayLen") };
      case "Ptr":
        return { kind: "Ptr", mutbl: kind.mutability, ty: this.ty(kind.ty) };
      case "Ref": {
        const first: Span = { ...span, hi: span.lo + 1 };
        const lifetime = kind.lifetime === undefined ? this.elided(first, "&", first) : this.lifetime(kind.lifetime);
        return { kind: "Ref", lifetime, mutbl: kind.mutability, ty: this.ty(kind.ty) };
      }
      case "BareFn":
        return this.bareFn(kind, span);
      case "Never":
        return { kind: "Never" };
      case "Tup":
        return { kind: "Tup", tys: kind.tys.map((t) => this.ty(t)) };
      case "Paren":
        return this.tyKind(kind.ty);
      case "Infer":
        return { kind: "Infer" };
      case "ImplicitSelf":
        return { kind: "Path", qpath: this.selfPath(span) };
      case "Path":
        return this.pathTy(kind.qself, kind.path, span);
      case "TraitObject":
        if (kind.isBare) {
          this.program.session.error("E0782", "expected a type, found a trait", span, "", [], [{ level: "help", message: "you can add the `dyn` keyword if you want a trait object" }]);
          return { kind: "Err" };
        }
        return this.traitObject(kind.bounds, span);
      case "ImplTrait":
        return this.implTraitTy(kind.bounds, ty);
      case "MacCall":
        return this.tyMacro(kind.mac);
      case "Err":
        return { kind: "Err" };
    }
  }

  private pathTy(qself: ast.QSelf | undefined, path: ast.Path, span: Span): TyKind {
    const qpath = this.qpath(qself, path, "Type");
    if (qpath.kind === "Resolved" && qpath.self === undefined) {
      const { res } = qpath.path;
      if (res.kind === "Err") return { kind: "Err" };
      if (res.kind === "Def" && res.def === "Trait") {
        this.program.session.error("E0782", "expected a type, found a trait", span, "", [], [{ level: "help", message: "you can add the `dyn` keyword if you want a trait object" }]);
        return { kind: "Err" };
      }
      if (res.kind === "SelfTyAlias" && path.segments.length === 1) return { kind: "Path", qpath: this.selfPath(span, qpath) };
    }
    return { kind: "Path", qpath };
  }

  /** `Self`; inside of a struct or enum that is the type with its own parameters. */
  private selfPath(span: Span, known?: QPath): QPath {
    const ident: ast.Ident = { name: "Self", span };
    const res = known?.kind === "Resolved" ? known.path.res : this.resolve({ idents: [ident], isGlobal: false, span }, "Type").res;
    if (res.kind === "SelfTyAlias") {
      const data = this.program.session.def(res.impl);
      if (data.kind !== "Impl") {
        const own = defRes(data.kind, data.id);
        const params = this.program.genericDefs.get(data.id) ?? [];
        const args = params.map((def) => this.ownArg(def, span));
        return { kind: "Resolved", self: undefined, path: { res: own, span, segments: [{ ident: { name: data.name, span }, res: own, args: args.length === 0 ? undefined : { args, constraints: [], parenthesized: false, span } }] } };
      }
    }
    return { kind: "Resolved", self: undefined, path: { res, segments: [{ ident, args: undefined, res }], span } };
  }

  private ownArg(def: DefId, span: Span): GenericArg {
    const data = this.program.session.def(def);
    if (data.kind === "LifetimeParam") return { kind: "Lifetime", lifetime: { name: data.name, span, res: { kind: "Param", def } } };
    if (data.kind === "ConstParam") return { kind: "Const", value: { kind: "Param", def, span } };
    const res = defRes("TyParam", def);
    return { kind: "Type", ty: { span, kind: { kind: "Path", qpath: { kind: "Resolved", self: undefined, path: { res, span, segments: [{ ident: { name: data.name, span }, args: undefined, res }] } } } } };
  }

  private bareFn(kind: ast.TyKind & { readonly kind: "BareFn" }, span: Span): TyKind {
    const { result, names } = this.withBinder(kind.boundParams.map((p) => p.ident.name), (binder) =>
      this.withElision({ kind: "Binder", binder }, () => this.fnLike(kind.decl.params.map((p) => p.ty), kind.decl.output, span)),
    );
    return { kind: "BareFn", isUnsafe: kind.isUnsafe, abi: kind.abi, boundLifetimes: names, inputs: result.inputs, output: kind.decl.output === undefined ? undefined : result.output, cVariadic: kind.decl.cVariadic };
  }

  private traitObject(bounds: readonly ast.GenericBound[], span: Span): TyKind {
    if (!bounds.some((b) => b.kind === "Trait")) {
      this.program.session.error("E0224", "at least one trait is required for an object type", span);
      return { kind: "Err" };
    }
    let lifetime: Lifetime | undefined;
    const traits: GenericBound[] = [];
    for (const bound of bounds) {
      if (bound.kind === "Outlives") {
        const lowered = this.lifetime(bound.lifetime);
        if (lifetime === undefined) lifetime = lowered;
        else this.program.session.error("E0226", "only a single explicit lifetime bound is permitted", bound.lifetime.span);
      } else traits.push(...this.bounds([bound]));
    }
    return { kind: "TraitObject", bounds: traits, lifetime };
  }

  private implTraitTy(bounds: readonly ast.GenericBound[], ty: ast.Ty): TyKind {
    const context = this.implTrait;
    const { session } = this.program;
    switch (context.kind) {
      case "Argument": {
        const def = context.make(bounds, ty.span, session.sourceMap.text(ty.span));
        const res = defRes("TyParam", def);
        const segment = { ident: { name: session.def(def).name, span: ty.span }, args: undefined, res };
        return { kind: "Path", qpath: { kind: "Resolved", self: undefined, path: { res, segments: [segment], span: ty.span } } };
      }
      case "Return": {
        const fn = session.def(context.fn);
        const data = session.add({ kind: "OpaqueTy", name: "{opaque}", parent: context.fn, span: ty.span, identSpan: ty.span, node: { kind: "OpaqueTy", written: ty }, vis: fn.vis, module: fn.module, scope: this.scope, macroScope: this.macroScope, attrs: [], isLocal: fn.isLocal });
        const outer = this.met;
        const own: LifetimeTarget[] = [];
        this.met = own;
        const lowered = this.bounds(bounds);
        this.met = outer;
        outer?.push(...own);
        this.program.items.set(data.id, { kind: "OpaqueTy", bounds: lowered, fn: context.fn, captures: this.captures(bounds, own), capturesElided: own.some((t) => t.kind !== "Param") });
        return { kind: "OpaqueDef", def: data.id };
      }
      case "Forbidden":
        if (context.where === "type aliases" || context.where === "associated types") {
          session.error("E0658", `\`impl Trait\` in ${context.where} is unstable`, ty.span, "", [], [{ level: "note", message: "see issue #63063 <https://github.com/rust-lang/rust/issues/63063> for more information" }]);
          return { kind: "Err" };
        }
        session.error("E0562", `\`impl Trait\` is not allowed in ${context.where}`, ty.span, "", [], [{ level: "note", message: "`impl Trait` is only allowed in arguments and return types of functions and methods" }]);
        return { kind: "Err" };
    }
  }

  /** `use<'a, T>` says which lifetimes; without it all in edition 2024, those that are named before. */
  private captures(bounds: readonly ast.GenericBound[], named: readonly LifetimeTarget[]): "All" | readonly DefId[] {
    const use = bounds.find((b) => b.kind === "Use");
    const lifetimes = use?.kind === "Use" ? use.args.filter((a) => a.name.startsWith("'")) : [];
    // The lifetime left out in an argument: with it all are taken to be captured, which allows no more than rustc does.
    if (lifetimes.some((a) => a.name === "'_")) return "All";
    const targets = use === undefined ? named : lifetimes.flatMap((a) => this.findLifetime(a) ?? []);
    if (use === undefined && this.program.session.edition === 2024) return "All";
    return targets.flatMap((t) => (t.kind === "Param" ? [t.def] : []));
  }

  private tyMacro(mac: ast.MacCall): TyKind {
    const { expander } = this.program;
    const macro = expander.find(mac, this.scope, this.macroScope);
    if (macro === undefined) {
      expander.reportMissing(mac, this.scope);
      return { kind: "Err" };
    }
    if (macro.builtin !== undefined) {
      this.program.session.unsupported(`\`${macro.name}!\` as a type`, mac.span);
      return { kind: "Err" };
    }
    const tokens = expander.expand(macro, mac);
    return tokens === undefined ? { kind: "Err" } : this.tyKind(parseTyTokens(tokens, mac.span, expander.parse));
  }

  // ---- bounds ----

  override bounds(bounds: readonly ast.GenericBound[]): readonly GenericBound[] {
    const out: GenericBound[] = [];
    for (const bound of bounds) {
      if (bound.kind === "Outlives") out.push({ kind: "Outlives", lifetime: this.lifetime(bound.lifetime) });
      else if (bound.kind === "Trait") {
        const { result, names } = this.withBinder(bound.boundParams.map((p) => p.ident.name), () => this.traitRef(bound.path));
        out.push({ kind: "Trait", boundLifetimes: names, modifier: bound.modifier, trait: result, span: bound.span });
      }
    }
    return out;
  }

  // ---- constants in types ----

  override constArg(constant: ast.AnonConst, context: "ArrayLen" | "ConstArg"): ConstArg {
    const expr = unwrapBlock(constant.expr);
    if (expr.kind.kind === "Underscore") return { kind: "Infer", span: expr.span };
    if (expr.kind.kind === "Path" && expr.kind.qself === undefined && expr.kind.path.segments.length === 1) {
      const found = this.program.names.lookup(expr.kind.path.segments[0].ident, "Value", this.scope);
      if (found?.res.kind === "Def" && found.res.def === "ConstParam" && (found.barrier === undefined || found.barrier === "InlineConst" || found.barrier === "ConstArg")) return { kind: "Param", def: found.res.id, span: expr.span };
    }
    return { kind: "Anon", def: this.anonConst(constant.expr, context) };
  }

  /** A definition for an expression that is evaluated while compiling. */
  protected anonConst(expr: ast.Expr, context: "ArrayLen" | "ConstArg" | "Discriminant" | "InlineConst"): DefId {
    const { session } = this.program;
    const owner = session.def(this.owner);
    const kind = context === "InlineConst" ? "InlineConst" : "AnonConst";
    const scope: Scope = { kind: "Item", what: kind === "InlineConst" ? "InlineConst" : "ConstArg", parent: this.scope };
    const data = session.add({ kind, name: kind === "InlineConst" ? "{const}" : "{constant}", parent: this.owner, span: expr.span, identSpan: expr.span, node: { kind: "AnonConst", expr, context }, vis: owner.vis, module: this.program.names.moduleOf(this.scope), scope, macroScope: this.macroScope, attrs: [], isLocal: owner.isLocal });
    return data.id;
  }

  protected errTy(span: Span): Ty {
    return { kind: { kind: "Err" }, span };
  }
}

/** `{ N }` is `N`. */
function unwrapBlock(expr: ast.Expr): ast.Expr {
  const { kind } = expr;
  if (kind.kind === "Paren") return unwrapBlock(kind.expr);
  if (kind.kind === "Block" && kind.label === undefined && kind.block.stmts.length === 0 && kind.block.expr !== undefined && !kind.block.isUnsafe) return unwrapBlock(kind.block.expr);
  return expr;
}

