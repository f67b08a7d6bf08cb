/**
 * Signatures and generics: `fn f<'a, T: X>(a: &'a T, b: &str, c: impl Y) -> impl Z where …`.
 * `b`'s lifetime becomes a parameter `'_`, `c`'s type a parameter `impl Y`, the result an opaque type.
 * Counterpart: rustc_ast_lowering `item.rs`, rustc_hir_analysis `collect/resolve_bound_vars.rs` (early and late).
 */
import type { Label, SubDiagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { DefId } from "../def";
import type { DefData } from "../definitions";
import type { FnSig, GenericArgs, GenericBound, GenericParam, Generics, ItemNode, Ty, WherePredicate } from "../hir";
import { defRes } from "../resolve/res";
import { note } from "../session";
import type { Elision, LifetimeTarget } from "./lifetimes";
import { configured } from "./program";
import { TypeLowering } from "./types";

/** What one argument's type has to say about lifetimes. */
interface ParamLifetimes {
  readonly param: ast.Param;
  readonly met: readonly LifetimeTarget[];
}

export abstract class FnSigLowering extends TypeLowering {
  protected leaf(kind: "LifetimeParam" | "TyParam", name: string, span: Span, of: DefData): DefId {
    return this.program.session.add({ kind, name, parent: of.id, span, identSpan: span, node: { kind: "Leaf" }, vis: of.vis, module: of.module, scope: of.scope, macroScope: undefined, attrs: [], isLocal: of.isLocal }).id;
  }

  protected fn(data: DefData, fn: ast.Fn): ItemNode {
    const elided: GenericParam[] = [];
    const synthetic: GenericParam[] = [];
    const implPredicates: WherePredicate[] = [];
    const fresh: Elision = {
      kind: "Fresh",
      isHeader: fn.header.isAsync,
      make: (span) => {
        const def = this.leaf("LifetimeParam", "'_", span, data);
        elided.push({ def, name: "'_", span, kind: { kind: "Lifetime", late: true } });
        return def;
      },
    };
    this.implTrait = {
      kind: "Argument",
      make: (bounds, span, text) => {
        const def = this.leaf("TyParam", text, span, data);
        synthetic.push({ def, name: text, span, kind: { kind: "Type", default: undefined, synthetic: true } });
        const res = defRes("TyParam", def);
        const ty: Ty = { span, kind: { kind: "Path", qpath: { kind: "Resolved", self: undefined, path: { res, span, segments: [{ ident: { name: text, span }, args: undefined, res }] } } } };
        implPredicates.push({ kind: "Bound", boundLifetimes: [], ty, bounds: this.inPredicate(() => this.bounds(bounds)), span });
        return def;
      },
    };
    const met: ParamLifetimes[] = [];
    const inputs = this.withElision(fresh, () => fn.decl.params.map((p) => this.input(p, met)));
    const { output: plain, outputMet } = this.output(data, fn, met);
    const output = fn.header.isAsync ? this.futureOf(data, plain, fn.decl.output?.span ?? data.identSpan) : plain;
    const whereMet: LifetimeTarget[] = [];
    this.met = whereMet;
    this.implTrait = { kind: "Forbidden", where: "bounds" };
    const written = this.generics(fn.generics);
    this.met = undefined;
    const late = (def: DefId): boolean => {
      const isIn = (targets: readonly LifetimeTarget[]): boolean => targets.some((t) => t.kind === "Param" && t.def === def);
      return !isIn(whereMet) && (met.some((m) => isIn(m.met)) || !isIn(outputMet));
    };
    const lifetimes: GenericParam[] = [];
    const rest: GenericParam[] = [];
    for (const p of written.params) {
      if (p.kind.kind === "Lifetime") lifetimes.push({ ...p, kind: { kind: "Lifetime", late: late(p.def) } });
      else rest.push(p);
    }
    const generics: Generics = { params: [...lifetimes, ...elided, ...rest, ...synthetic], predicates: [...written.predicates, ...implPredicates], span: written.span };
    const sig: FnSig = {
      isConst: fn.header.isConst, isAsync: fn.header.isAsync, isUnsafe: fn.header.isUnsafe, abi: fn.header.abi, inputs, output,
      hasSelf: fn.decl.params[0] !== undefined && fn.decl.params[0].selfKind !== "None", cVariadic: fn.decl.cVariadic, span: data.span,
    };
    if (data.node.kind === "Item" && data.node.within === "Foreign") return { kind: "ForeignFn", sig, generics };
    const isIntrinsic = data.attrs.some((a) => a.path === "rustc_intrinsic");
    return { kind: "Fn", sig, generics, hasBody: fn.body !== undefined && !isIntrinsic, isIntrinsic };
  }

  /** `self` in a free function: reported by the parser. */
  private isStraySelf(param: ast.Param): boolean {
    return param.selfKind !== "None" && this.program.session.def(this.owner).kind === "Fn";
  }

  private input(param: ast.Param, met: ParamLifetimes[]): Ty {
    const targets: LifetimeTarget[] = [];
    this.met = targets;
    const ty = this.isStraySelf(param) ? this.errTy(param.span) : this.ty(param.ty);
    this.met = undefined;
    met.push({ param, met: targets });
    return ty;
  }

  private output(data: DefData, fn: ast.Fn, met: readonly ParamLifetimes[]): { readonly output: Ty | undefined; readonly outputMet: readonly LifetimeTarget[] } {
    const written = fn.decl.output;
    if (written === undefined) return { output: undefined, outputMet: [] };
    const missing: Span[] = [];
    const outputMet: LifetimeTarget[] = [];
    const known = elisionTarget(met);
    const isStray = met.some((m) => this.isStraySelf(m.param));
    this.implTrait = { kind: "Return", fn: data.id };
    this.met = outputMet;
    const output = this.withElision(known !== undefined ? { kind: "Known", target: known } : isStray ? { kind: "Static" } : { kind: "Missing", spans: missing }, () => this.ty(written));
    this.met = undefined;
    if (missing.length > 0) this.missingInOutput(missing, met);
    return { output, outputMet };
  }

  /** `impl Future<Output = T>`: what an `async fn` that says `-> T` returns. */
  private futureOf(data: DefData, output: Ty | undefined, span: Span): Ty {
    const { session } = this.program;
    const trait = session.langItems.get("future_trait");
    if (trait === undefined) return this.errTy(span);
    const value: Ty = output ?? { kind: { kind: "Tup", tys: [] }, span };
    const res = defRes("Trait", trait);
    const args: GenericArgs = { args: [], constraints: [{ ident: { name: "Output", span }, args: undefined, value: { kind: "Equality", ty: value }, span }], parenthesized: false, span };
    const bound: GenericBound = { kind: "Trait", boundLifetimes: [], modifier: "None", span, trait: { span, path: { res, span, segments: [{ ident: { name: "Future", span }, args, res }] } } };
    const written = { kind: { kind: "Infer" }, span } as const;
    const opaque = session.add({ kind: "OpaqueTy", name: "{opaque}", parent: data.id, span, identSpan: span, node: { kind: "OpaqueTy", written }, vis: data.vis, module: data.module, scope: this.scope, macroScope: this.macroScope, attrs: [], isLocal: data.isLocal });
    this.program.items.set(opaque.id, { kind: "OpaqueTy", bounds: [bound], fn: data.id, captures: "All" });
    return { kind: { kind: "OpaqueDef", def: opaque.id }, span };
  }

  private missingInOutput(spans: readonly Span[], met: readonly ParamLifetimes[]): void {
    const from = met.filter((m) => m.met.length > 0);
    const names = from.map((m) => (m.param.pat.kind.kind === "Ident" ? `\`${m.param.pat.kind.ident.name}\`` : "argument"));
    const labels: Label[] = from.map((m) => note(m.param.ty.span, ""));
    const children: SubDiagnostic[] = [];
    if (from.length === 0) {
      children.push({ level: "help", message: "this function's return type contains a borrowed value, but there is no value for it to be borrowed from" });
      children.push({ level: "help", message: "consider using the `'static` lifetime, but this is uncommon unless you're returning a borrowed value from a `const` or a `static`" });
    } else {
      const start = "this function's return type contains a borrowed value, but the signature does not say";
      const count = (m: ParamLifetimes, name: string): string => (m.met.length === 1 ? name : `one of ${name}'s ${m.met.length} lifetimes`);
      const sources = from.map((m, i) => count(m, names[i]));
      const list = from.length === 1
        ? `which ${sources[0]} it is borrowed from`
        : from.length === 2 ? `whether it is borrowed from ${sources.join(" or ")}` : `whether it is borrowed from ${sources.slice(0, -1).join(", ")}, or ${sources[sources.length - 1]}`;
      children.push({ level: "help", message: `${start} ${list}` });
      children.push({ level: "help", message: "consider introducing a named lifetime parameter" });
    }
    this.reportMissing(spans, labels, children);
  }

  // ---- generics ----

  /** Parameters and predicates as written; the definitions were made with the scope. */
  protected generics(generics: ast.Generics): Generics {
    const defs = this.program.genericDefs.get(this.owner) ?? [];
    const lifetimes: GenericParam[] = [];
    const rest: GenericParam[] = [];
    const predicates: WherePredicate[] = [];
    let next = 0;
    this.withElision({ kind: "Forbidden" }, () => {
      for (const param of generics.params) {
        if (configured(this.program, param.attrs) === undefined) continue;
        const def = defs[next++];
        if (def === undefined) continue;
        const { ident } = param;
        const base = { def, name: ident.name, span: ident.span };
        if (param.kind.kind === "Lifetime") {
          lifetimes.push({ ...base, kind: { kind: "Lifetime", late: false } });
          if (param.bounds.length > 0) predicates.push(this.regionPredicate(ident, param.bounds));
        } else if (param.kind.kind === "Type") {
          rest.push({ ...base, kind: { kind: "Type", default: param.kind.default === undefined ? undefined : this.ty(param.kind.default), synthetic: false } });
          if (param.bounds.length > 0) predicates.push({ kind: "Bound", boundLifetimes: [], ty: this.paramTy(def, ident), bounds: this.inPredicate(() => this.bounds(param.bounds)), span: ident.span });
        } else rest.push({ ...base, kind: { kind: "Const", ty: this.ty(param.kind.ty), default: param.kind.default === undefined ? undefined : this.constArg(param.kind.default, "ConstArg") } });
      }
      for (const p of generics.whereClause) predicates.push(this.wherePredicate(p));
    });
    return { params: [...lifetimes, ...rest], predicates, span: generics.span };
  }

  private wherePredicate(p: ast.WherePredicate): WherePredicate {
    if (p.kind === "Region") return this.regionPredicate(p.lifetime, p.bounds);
    const { result, names } = this.withBinder(p.boundParams.map((b) => b.ident.name), () => ({ ty: this.ty(p.ty), bounds: this.bounds(p.bounds) }));
    return { kind: "Bound", boundLifetimes: names, ...result, span: p.span };
  }

  /** A bound written on a parameter stands in its predicate's (empty) binder, like one of a where clause. */
  private inPredicate<T>(run: () => T): T {
    return this.withBinder([], run).result;
  }

  private regionPredicate(ident: ast.Ident, bounds: readonly ast.GenericBound[]): WherePredicate {
    const lifetimes = bounds.flatMap((b) => (b.kind === "Outlives" ? [this.lifetime(b.lifetime)] : []));
    return { kind: "Region", lifetime: this.lifetime(ident), bounds: lifetimes, span: ident.span };
  }

  private paramTy(def: DefId, ident: ast.Ident): Ty {
    const res = defRes("TyParam", def);
    return { span: ident.span, kind: { kind: "Path", qpath: { kind: "Resolved", self: undefined, path: { res, span: ident.span, segments: [{ ident, args: undefined, res }] } } } };
  }
}

/** The lifetime that an elided one in the result stands for: `self`'s, or the only one of the arguments. */
function elisionTarget(met: readonly ParamLifetimes[]): LifetimeTarget | undefined {
  const [first] = met;
  if (first !== undefined && first.param.selfKind !== "None" && first.met.length > 0 && isRef(first.param)) return first.met[0];
  const distinct: LifetimeTarget[] = [];
  for (const m of met) for (const t of m.met) if (!distinct.some((d) => sameTarget(d, t))) distinct.push(t);
  return distinct.length === 1 ? distinct[0] : undefined;
}

/** `&self`, `self: &Self`, `self: Pin<&mut Self>`. */
function isRef(param: ast.Param): boolean {
  return param.selfKind === "Ref" || param.selfKind === "RefMut" || param.selfKind === "Explicit";
}

function sameTarget(a: LifetimeTarget, b: LifetimeTarget): boolean {
  if (a.kind === "Param") return b.kind === "Param" && a.def === b.def;
  if (a.kind === "InBinder") return b.kind === "InBinder" && a.binder === b.binder && a.index === b.index;
  return a.kind === b.kind;
}
