/** Paths and their generic arguments. Counterpart: rustc_ast_lowering `path.rs`, rustc_resolve `late.rs` (`smart_resolve_path`). */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { DefId, Res } from "../def";
import type { Binding, ItemBarrier } from "../definitions";
import type { AssocConstraint, ConstArg, GenericArg, GenericArgs, GenericBound, Lifetime, Path, PathSegment, QPath, TraitRef, Ty } from "../hir";
import { PathErrors } from "../resolve/path_errors";
import type { WrittenPath } from "../resolve/path_errors";
import { accepts, SOURCES } from "../resolve/path_source";
import type { PathSource } from "../resolve/path_source";
import type { PathResult } from "../resolve/names";
import { reportPrivate } from "../resolve/privacy";
import { describeRes, ERR, isPrimTy } from "../resolve/res";
import { note } from "../session";
import { LifetimeLowering } from "./lifetimes";

/** What `impl Trait` is here. */
export type ImplTraitContext =
  /** A new type parameter. */
  | { readonly kind: "Argument"; readonly make: (bounds: readonly ast.GenericBound[], span: Span, text: string) => DefId }
  /** An opaque type of the function. */
  | { readonly kind: "Return"; readonly fn: DefId }
  | { readonly kind: "Forbidden"; readonly where: string };

export abstract class PathLowering extends LifetimeLowering {
  protected implTrait: ImplTraitContext = { kind: "Forbidden", where: "the type of variable bindings" };

  abstract ty(ty: ast.Ty): Ty;
  abstract constArg(constant: ast.AnonConst, context: "ArrayLen" | "ConstArg"): ConstArg;
  abstract bounds(bounds: readonly ast.GenericBound[]): readonly GenericBound[];

  // ---- resolution ----

  /** What a path names in this place; errors are reported and give `Err`. */
  protected resolve(path: WrittenPath, source: PathSource, callSpan?: Span): PathResult & { readonly kind: "Resolved" } {
    const { names, session } = this.program;
    const { ns } = SOURCES[source];
    const { idents } = path;
    if (idents.length === 0) return FAILED;
    let result = names.resolvePath(idents, path.isGlobal, ns, this.scope);
    if (ns === "Value" && idents.length === 1 && idents[0].name === "Self") result = this.selfValue(path, result);
    if (source === "Type" && idents.length === 1 && result.kind === "Resolved" && result.res.kind === "Def" && result.res.def === "Mod" && isPrimTy(idents[0].name)) {
      // `use std::str; fn f(s: &str)`: the module does not hide the primitive type.
      const prim: Res = { kind: "PrimTy", ty: idents[0].name };
      result = { kind: "Resolved", res: prim, count: 1, segments: [prim], barrier: undefined };
    }
    if (result.kind !== "Resolved") {
      if (idents.length === 1 && idents[0].name === "self" && ns === "Value") this.missingSelf(idents[0]);
      else if (idents.length === 1 && idents[0].name === "Self" && ns === "Type") this.missingSelfTy(idents[0]);
      else new PathErrors(session, names, this.program.paths).report(path, result, source, this.scope, callSpan);
      return FAILED;
    }
    if (idents.length > 1 || (result.res.kind === "Def" && result.res.def !== "TyParam")) this.checkNames(path, result, source);
    if (result.barrier !== undefined && !this.mayUse(result.res, result.barrier, idents[0])) return FAILED;
    if (result.count === idents.length && !accepts(source, result.res, session.table)) {
      new PathErrors(session, names, this.program.paths).wrongKind(path, result.res, source, callSpan);
      return FAILED;
    }
    return result;
  }

  /** `Self` as a value is the constructor of the impl's type. */
  private selfValue(path: WrittenPath, otherwise: PathResult): PathResult {
    const found = this.program.names.lookup(path.idents[0], "Type", this.scope);
    if (found === undefined || found.res.kind !== "SelfTyAlias") return otherwise;
    const res: Res = { kind: "SelfCtor", impl: found.res.impl };
    return { kind: "Resolved", res, count: 1, segments: [res], barrier: found.barrier };
  }

  /** Privacy and ambiguity of each name on the way. */
  private checkNames(path: WrittenPath, result: PathResult & { readonly kind: "Resolved" }, source: PathSource): void {
    const { names, session } = this.program;
    const { ns } = SOURCES[source];
    const from = names.moduleOf(this.scope);
    if (path.idents.length > 1) {
      for (const { index, binding } of names.bindingsAlong(path.idents, path.isGlobal, ns, this.scope, result.count)) {
        if (binding.vis !== "Public") reportPrivate(session, names, path.idents[index], binding, from);
      }
    }
    const [first] = path.idents;
    const along = path.idents.length > 1 ? names.bindingsAlong(path.idents, path.isGlobal, ns, this.scope, result.count) : [];
    const start = path.isGlobal ? undefined : names.lookup(first, path.idents.length === 1 ? ns : "Type", this.scope)?.binding;
    this.checkAmbiguity(first, start);
    for (const { index, binding } of along) this.checkAmbiguity(path.idents[index], binding);
  }

  private checkAmbiguity(first: ast.Ident, binding: Binding | undefined): void {
    if (binding?.ambiguousWith === undefined) return;
    const { session } = this.program;
    const word = describeRes(binding.res, session.table);
    session.error("E0659", `\`${first.name}\` is ambiguous`, first.span, "ambiguous name", [], [
      { level: "note", message: "ambiguous because of multiple glob imports of a name in the same module" },
      { level: "note", message: `\`${first.name}\` could refer to the ${word} imported here`, span: binding.importSpan },
      { level: "note", message: `\`${first.name}\` could also refer to the ${word} imported here`, span: binding.ambiguousWith.importSpan },
      { level: "help", message: `consider adding an explicit import of \`${first.name}\` to disambiguate` },
    ]);
  }

  /** Locals and parameters of an enclosing item are out of reach. */
  private mayUse(res: Res, barrier: ItemBarrier, ident: ast.Ident): boolean {
    const { session } = this.program;
    if (res.kind === "Local") {
      if (barrier === "Const" || barrier === "Static" || barrier === "ConstArg" || barrier === "InlineConst") {
        session.error("E0435", "attempt to use a non-constant value in a constant", ident.span, "non-constant value");
      } else {
        session.error("E0434", "can't capture dynamic environment in a fn item", ident.span, "", [], [{ level: "help", message: "use the `|| { ... }` closure form instead" }]);
      }
      return false;
    }
    const isParam = res.kind === "Def" && (res.def === "TyParam" || res.def === "ConstParam");
    const isSelf = res.kind === "SelfTyParam" || res.kind === "SelfTyAlias" || res.kind === "SelfCtor";
    if ((!isParam && !isSelf) || barrier === "InlineConst") return true;
    if (barrier === "ConstArg") {
      if (isSelf) return true;
      session.error(undefined, "generic parameters may not be used in const operations", ident.span, `cannot perform const operation using \`${ident.name}\``);
      return false;
    }
    if (isParam && res.kind === "Def") {
      const what = res.def === "TyParam" ? "type parameter" : "const parameter";
      session.error("E0401", "can't use generic parameters from outer item", ident.span, "use of generic parameter from outer item", [note(session.def(res.id).identSpan, `${what} from outer item`)], [
        { level: "note", message: "nested items are independent from their parent item for everything except for privacy and name resolution" },
      ]);
    } else {
      session.error("E0401", "can't use `Self` from outer item", ident.span, "use of `Self` from outer item", [], [
        { level: "note", message: "nested items are independent from their parent item for everything except for privacy and name resolution" },
      ]);
    }
    return false;
  }

  private missingSelf(ident: ast.Ident): void {
    const { session } = this.program;
    const owner = session.def(this.owner);
    if (owner.kind === "Fn" || owner.kind === "AssocFn") {
      const can = owner.kind === "AssocFn" ? "doesn't" : "can't";
      session.error("E0424", "expected value, found module `self`", ident.span, "`self` value is a keyword only available in methods with a `self` parameter", [note(owner.identSpan, `this function ${can} have a \`self\` parameter`)], owner.kind === "AssocFn" ? [{ level: "help", message: "add a `self` receiver parameter to make the associated `fn` a method" }] : []);
    } else session.error("E0424", "expected value, found module `self`", ident.span, "`self` value is a keyword only available in methods with a `self` parameter");
  }

  private missingSelfTy(ident: ast.Ident): void {
    const { session } = this.program;
    const owner = session.def(this.owner);
    session.error("E0411", "cannot find type `Self` in this scope", ident.span, "`Self` is only available in impls, traits, and type definitions", owner.kind === "Fn" ? [note(owner.identSpan, "`Self` not allowed in a function")] : []);
  }

  // ---- lowering ----

  /** A path in an expression, pattern or type. */
  protected qpath(qself: ast.QSelf | undefined, path: ast.Path, source: PathSource, callSpan?: Span): QPath {
    if (qself !== undefined) return this.qualified(qself, path, source);
    const idents = path.segments.map((s) => s.ident);
    const result = this.resolve({ idents, isGlobal: path.isGlobal, span: path.span }, source, callSpan);
    if (result === FAILED) {
      for (const s of path.segments) this.segment(s, ERR, false);
      return { kind: "Resolved", self: undefined, path: { res: ERR, segments: [], span: path.span } };
    }
    const elide = source === "Type" || source === "Trait";
    const segments = path.segments.slice(0, result.count).map((s, i) => this.segment(s, result.segments[i] ?? result.res, elide && i === result.count - 1));
    const span = result.count === path.segments.length ? path.span : { ...path.span, hi: path.segments[result.count - 1].ident.span.hi };
    return this.relative({ kind: "Resolved", self: undefined, path: { res: result.res, segments, span } }, path, result.count);
  }

  /** The segments from `from` on, each looked up in the type before it. */
  private relative(base: QPath, path: ast.Path, from: number): QPath {
    let qpath = base;
    for (let i = from; i < path.segments.length; i++) {
      const hi = i === 0 ? path.span.lo : path.segments[i - 1].ident.span.hi;
      const ty: Ty = { kind: { kind: "Path", qpath }, span: { ...path.span, hi: Math.max(hi, path.span.lo) } };
      qpath = { kind: "TypeRelative", ty, segment: this.segment(path.segments[i], ERR, false) };
    }
    return qpath;
  }

  /** `<T>::name`, `<T as Trait>::name`. */
  private qualified(qself: ast.QSelf, path: ast.Path, source: PathSource): QPath {
    const outer = this.implTrait;
    this.implTrait = { kind: "Forbidden", where: "paths" };
    const self = this.ty(qself.ty);
    this.implTrait = outer;
    const { position } = qself;
    if (position === 0) {
      let qpath: QPath = { kind: "TypeRelative", ty: self, segment: this.segment(path.segments[0], ERR, false) };
      qpath = this.relative(qpath, path, 1);
      return qpath;
    }
    const traitPath: ast.Path = { isGlobal: path.isGlobal, segments: path.segments.slice(0, position), span: spanOfSegments(path, position) };
    const trait = this.traitPath(traitPath);
    const name = path.segments[position];
    const { session, names } = this.program;
    const failed: QPath = { kind: "Resolved", self, path: { res: ERR, segments: [], span: path.span } };
    const module = names.moduleFor(trait.res);
    if (trait.res.kind === "Err" || module === undefined || name === undefined) return failed;
    const ns = position + 1 < path.segments.length ? "Type" : SOURCES[source].ns;
    const binding = module.names(ns).get(name.ident.name);
    const segment = this.segment(name, binding?.res ?? ERR, false);
    if (binding === undefined) {
      const traitText = traitPath.segments.map((s) => s.ident.name).join("::");
      const expected = ns === "Type" ? "associated type" : "method or associated constant";
      const other = module.names(ns === "Type" ? "Value" : "Type").get(name.ident.name);
      if (other !== undefined) session.error("E0575", `expected ${expected}, found ${describeRes(other.res, session.table)} \`${traitText}::${name.ident.name}\``, path.span, `not a ${expected}`);
      else session.error("E0576", `cannot find ${expected} \`${name.ident.name}\` in trait \`${traitText}\``, name.ident.span, `not found in \`${traitText}\``);
      return failed;
    }
    return this.relative({ kind: "Resolved", self, path: { res: binding.res, segments: [...trait.segments, segment], span: path.span } }, path, position + 1);
  }

  protected traitPath(path: ast.Path): Path {
    const qpath = this.qpath(undefined, path, "Trait");
    return qpath.kind === "Resolved" ? qpath.path : { res: ERR, segments: [], span: path.span };
  }

  protected traitRef(path: ast.Path): TraitRef {
    return { path: this.traitPath(path), span: path.span };
  }

  /** `elide`: in a type, lifetimes left out are filled in. */
  protected segment(segment: ast.PathSegment, res: Res, elide: boolean): PathSegment {
    const { ident, args } = segment;
    if (args === undefined) {
      const lifetimes = elide ? this.elidedOf(res, ident) : [];
      return { ident, res, args: lifetimes.length === 0 ? undefined : { args: lifetimes, constraints: [], parenthesized: false, span: ident.span } };
    }
    const lowered = this.genericArgs(args);
    if (elide && !lowered.parenthesized && !lowered.args.some((a) => a.kind === "Lifetime")) {
      const lifetimes = this.elidedOf(res, ident);
      if (lifetimes.length > 0) return { ident, res, args: { ...lowered, args: [...lifetimes, ...lowered.args] } };
    }
    return { ident, res, args: lowered };
  }

  private elidedOf(res: Res, ident: ast.Ident): readonly GenericArg[] {
    if (res.kind !== "Def") return [];
    const { node } = this.program.session.def(res.id);
    if (node.kind !== "Item") return [];
    const out: GenericArg[] = [];
    for (let i = 0; i < node.lifetimes; i++) out.push({ kind: "Lifetime", lifetime: this.elided(ident.span, "path", ident.span) });
    return out;
  }

  protected genericArgs(args: ast.GenericArgs): GenericArgs {
    if (args.kind === "Parenthesized") return this.parenthesized(args);
    const out: GenericArg[] = [];
    const constraints: AssocConstraint[] = [];
    for (const arg of args.args) {
      switch (arg.kind) {
        case "Lifetime":
          out.push({ kind: "Lifetime", lifetime: this.lifetime(arg.lifetime) });
          break;
        case "Type": {
          const constant = this.typeIsConst(arg.ty);
          out.push(constant === undefined ? { kind: "Type", ty: this.ty(arg.ty) } : { kind: "Const", value: constant });
          break;
        }
        case "Const":
          out.push({ kind: "Const", value: this.constArg(arg.value, "ConstArg") });
          break;
        case "Constraint":
          constraints.push(this.constraint(arg));
          break;
      }
    }
    return { args: out, constraints, parenthesized: false, span: args.span };
  }

  private constraint(arg: ast.AngleBracketedArg & { readonly kind: "Constraint" }): AssocConstraint {
    const args = arg.args === undefined ? undefined : this.genericArgs(arg.args);
    const { value } = arg;
    const lowered: AssocConstraint["value"] =
      value.kind === "Ty" ? { kind: "Equality", ty: this.ty(value.ty) }
      : value.kind === "Const" ? { kind: "EqualityConst", value: this.constArg(value.value, "ConstArg") }
      : { kind: "Bound", bounds: this.bounds(value.bounds) };
    return { ident: arg.ident, args, value: lowered, span: arg.span };
  }

  /** `Fn(&A) -> B`: lifetimes left out belong to the bound's own binder. */
  private parenthesized(args: ast.GenericArgs & { readonly kind: "Parenthesized" }): GenericArgs {
    const binder = this.nearestBinder();
    const run = (): { inputs: readonly Ty[]; output: Ty } => this.fnLike(args.inputs, args.output, args.span);
    const { inputs, output } = binder === undefined ? run() : this.withElision({ kind: "Binder", binder }, run);
    const ident: ast.Ident = { name: "Output", span: output.span };
    return {
      args: [{ kind: "Type", ty: { kind: { kind: "Tup", tys: inputs }, span: args.span } }],
      constraints: [{ ident, args: undefined, value: { kind: "Equality", ty: output }, span: output.span }],
      parenthesized: true,
      span: args.span,
    };
  }

  private nearestBinder() {
    for (let s: typeof this.scope | undefined = this.scope; s !== undefined && s.kind !== "Item"; s = s.parent) if (s.kind === "Binder") return s;
    return undefined;
  }

  /** Arguments and result of a `fn(…)` or `Fn(…)` type, with its own elision of the result. */
  protected fnLike(inputTys: readonly ast.Ty[], outputTy: ast.Ty | undefined, span: Span): { inputs: readonly Ty[]; output: Ty } {
    const outerMet = this.met;
    const outerLevel = this.metLevel;
    this.met = [];
    this.metLevel = this.level;
    const inputs = inputTys.map((t) => this.ty(t));
    const { met } = this;
    this.met = outerMet;
    this.metLevel = outerLevel;
    const output: Ty = outputTy === undefined
      ? { kind: { kind: "Tup", tys: [] }, span }
      : this.withElision(met.length === 1 ? { kind: "Known", target: met[0] } : { kind: "Missing", spans: undefined }, () => this.ty(outputTy));
    return { inputs, output };
  }

  /** A path that could be a type or a constant, and is a constant. */
  private typeIsConst(ty: ast.Ty): ConstArg | undefined {
    if (ty.kind.kind !== "Path" || ty.kind.qself !== undefined || ty.kind.path.segments.length !== 1 || ty.kind.path.segments[0].args !== undefined) return undefined;
    const { path } = ty.kind;
    const { ident } = path.segments[0];
    const { names } = this.program;
    if (names.lookup(ident, "Type", this.scope) !== undefined || names.lookup(ident, "Value", this.scope) === undefined) return undefined;
    return this.constArg({ expr: { kind: { kind: "Path", qself: undefined, path }, attrs: [], span: ty.span } }, "ConstArg");
  }

  protected inferLifetime(span: Span): Lifetime {
    return { name: "'_", span, res: { kind: "Infer" } };
  }
}

const FAILED: PathResult & { readonly kind: "Resolved" } = { kind: "Resolved", res: ERR, count: 0, segments: [], barrier: undefined };

function spanOfSegments(path: ast.Path, count: number): Span {
  return { ...path.segments[0].ident.span, hi: path.segments[count - 1].ident.span.hi };
}
