/**
 * Does the body need the caller's lifetimes to be related in ways that the signature does not say?
 *
 *     fn f<'a>(x: &'a str, y: &str) -> &'a str { y }      y's lifetime would have to outlive 'a
 *
 * Not modelled: signatures with associated types or `impl Trait` (their regions are not known exactly here) are not checked.
 * Counterpart: rustc_borrowck/src/region_infer `check_universal_regions`, diagnostics/region_errors.rs.
 */
import { LIBERATED } from "../../ty/collect/lower_cx";
import type { DefId } from "../../hir/def";
import { someTy, superFoldTy, type TypeFolder } from "../../ty/fold";
import { TypeFlags, type Region, type Ty } from "../../ty/ty";
import { error } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Checker } from "../checker";
import type { Outlives, Points } from "./region_graph";
import type { Vid } from "./region_types";
import type { TypeChecker } from "./type_check";

export function checkUniversalRegions(c: Checker, typed: TypeChecker, points: Points): void {
  const { signature } = typed;
  if (signature === undefined || signature.some((ty) => (ty.flags & TypeFlags.HAS_PROJECTION) !== 0)) return;
  const known = knownOutlives(c, typed, signature);
  const told = new Set<string>();
  for (let longer = 1; longer < typed.universals; longer++) {
    for (let shorter = 0; shorter < typed.universals; shorter++) {
      if (longer === shorter || !typed.graph.values[longer].has(points.count + shorter) || known(longer, shorter)) continue;
      const blame = blameFor(c, typed, longer, shorter);
      if (blame === undefined) continue;
      const key = `${blame.span.lo}:${blame.span.hi}`;
      if (told.has(key)) continue;
      told.add(key);
      report(c, typed, longer, shorter, blame);
    }
  }
}

/** E0700: what is returned as `impl Trait` holds a lifetime that the type does not say. Counterpart: rustc_borrowck `opaque_types.rs`. */
export function checkHiddenTypes(c: Checker, typed: TypeChecker): void {
  const [declared] = typed.callerTys;
  if (declared === undefined || c.tcx.mayNotCapture === undefined) return;
  const opaques: DefId[] = [];
  someTy(declared, (t) => {
    if (t.kind === "Alias" && t.alias === "Opaque" && c.tcx.def(t.def).parent === c.body.def) opaques.push(t.def);
    return false;
  });
  const forbidden = opaques.flatMap((o) => c.tcx.mayNotCapture?.(o) ?? []);
  if (forbidden.length !== 1 || opaques.length !== 1) return;
  const held = typed.types.regions(typed.locals[0]);
  const known = knownOutlives(c, typed, typed.callerTys);
  const late = (vid: Vid): number | undefined => {
    const r = typed.universalOf[vid];
    return r?.kind === "ReBound" ? r.index : undefined;
  };
  for (let vid = 1; vid < typed.universals; vid++) {
    const index = late(vid);
    if (index === undefined || !forbidden[0](index)) continue;
    const carried = typed.graph.reaches(vid);
    const into = held.find((r) => r >= typed.universals && carried.has(r));
    if (into === undefined) continue;
    // Data that lives longer than a lifetime which may be held is held for that one.
    let shortened = false;
    for (let other = 1; other < typed.universals; other++) shortened ||= other !== vid && known(vid, other) && !forbidden[0](late(other) ?? -1);
    const blame = shortened ? undefined : blameFor(c, typed, vid, into);
    if (blame === undefined) continue;
    c.report(error("E0700", "hidden type for `impl Trait` captures lifetime that does not appear in bounds", blame.span, "", [{ span: c.tcx.def(opaques[0]).span, text: "opaque type defined here", primary: false }]));
    return;
  }
}

/** What a closure is given, of any lifetime, gets into what it captures (E0521) or returns. Counterpart: a local free region that cannot be propagated. */
export function checkClosureEscapes(c: Checker, typed: TypeChecker, points: Points): void {
  const any = c.tcx.closureAnyLifetime?.(c.body.def) ?? [];
  const [, environment, ...inputs] = typed.callerTys;
  if (!any.includes(true) || environment === undefined) return;
  const output = typed.types.regions(typed.callerTys[0]);
  const captured = typed.types.regions(environment.kind === "Ref" ? environment.pointee : environment);
  inputs.forEach((ty, i) => {
    const [own] = any[i] ? typed.types.regionsInOrder(ty) : [];
    const info = c.body.localDecls[2 + i]?.info;
    if (own === undefined) return;
    const flowsInto = (vid: Vid): boolean => typed.graph.values[own].has(points.count + vid);
    const into = captured.find(flowsInto) ?? output.find(flowsInto);
    const blame = into === undefined ? undefined : blameFor(c, typed, own, into);
    if (into === undefined || blame === undefined) return;
    if (!captured.includes(into)) {
      c.report(error(undefined, "lifetime may not live long enough", blame.span, "returning this value requires that `'1` must outlive `'2`"));
      return;
    }
    const name = info?.kind === "User" ? `\`${info.name}\`` : "reference";
    c.report(error("E0521", "borrowed data escapes outside of closure", blame.span, `${name} escapes the closure body here`));
  });
}

/**
 * E0310, E0309: does everything that a type parameter may stand for live as long as it is kept?
 *
 *     fn boxed<T: Debug>(t: T) -> Box<dyn Debug> { Box::new(t) }        needs `T: 'static`
 */
export function checkTypeTests(c: Checker, typed: TypeChecker, points: Points): void {
  const told = new Set<string>();
  const known = knownOutlives(c, typed, typed.callerTys);
  /** `T: 'a` and `'a: 'b` give `T: 'b`. */
  const outlives = (param: Extract<Ty, { kind: "Param" }>, vid: Vid): boolean => {
    for (let longer = 0; longer < typed.universals; longer++) if ((longer === vid || known(longer, vid)) && paramOutlives(c, typed, param, longer)) return true;
    return false;
  };
  for (const { param, region, span } of typed.typeTests) {
    for (let vid = 0; vid < typed.universals; vid++) {
      if (!typed.graph.values[region].has(points.count + vid) || outlives(param, vid)) continue;
      const key = `${param.name} ${span.lo}:${span.hi}`;
      if (told.has(key)) break;
      told.add(key);
      const name = vid === 0 ? "the static lifetime" : `the lifetime \`${nameOf(c, typed.universalOf[vid]) ?? "'_"}\` as defined here`;
      const bound = vid === 0 ? "'static" : nameOf(c, typed.universalOf[vid]);
      c.report(error(vid === 0 ? "E0310" : bound === undefined ? "E0311" : "E0309", `the parameter type \`${param.name}\` may not live long enough`, span, `the parameter type \`${param.name}\` must be valid for ${name}...`, [], bound === undefined ? [] : [
        { level: "help", message: `consider adding an explicit lifetime bound: \`${param.name}: ${bound}\`` },
      ]));
      break;
    }
  }
}

/** `trait Any: 'static`, or a trait that demands such a one: what implements it lives for ever. */
function isStaticTrait(c: Checker, trait: DefId): boolean {
  return [trait, ...c.tcx.supertraits(trait)].some((t) => c.tcx.predicatesOf(t).some((p) => p.kind === "TypeOutlives" && p.ty.kind === "Param" && p.ty.index === 0 && p.region.kind === "ReStatic"));
}

/** Declared (`T: 'a`), or known because the signature mentions `&'a T`. */
function paramOutlives(c: Checker, typed: TypeChecker, param: Extract<Ty, { kind: "Param" }>, vid: Vid): boolean {
  const matches = (r: Region): boolean => {
    if (r.kind === "ReStatic") return true;
    if (r.kind === "ReVar") return r.vid === vid;
    const u = typed.universalOf[vid];
    return u?.kind === r.kind && (r.kind === "ReEarlyParam" || r.kind === "ReBound") && (u.kind === "ReEarlyParam" || u.kind === "ReBound") && u.index === r.index;
  };
  for (let def: number | undefined = c.body.def; def !== undefined; def = c.tcx.def(def).parent) {
    const { kind } = c.tcx.def(def);
    if (kind === "Closure") continue;
    if (kind !== "Fn" && kind !== "AssocFn" && kind !== "Impl" && kind !== "Trait") break;
    for (const p of c.tcx.predicatesOf(def)) {
      if (p.kind === "TypeOutlives" && p.ty === param && matches(p.region)) return true;
      if (p.kind === "Trait" && p.traitRef.args[0]?.kind === "Type" && p.traitRef.args[0].ty === param && isStaticTrait(c, p.traitRef.def)) return true;
    }
  }
  let implied = false;
  const f: TypeFolder = {
    interner: c.tcx.interner,
    ty: (t, b) => {
      // What a reference or a type with that lifetime holds is known to live as long.
      if (t.kind === "Ref" && matches(t.region) && mentionsParam(t.pointee, param)) implied = true;
      if (t.kind === "Adt" && t.args.some((a) => a.kind === "Lifetime" && matches(a.region)) && mentionsParam(t, param)) implied = true;
      return superFoldTy(f, t, b);
    },
    region: (r) => r,
    ct: (ct) => ct,
  };
  for (const ty of typed.callerTys) f.ty(ty, 0);
  return implied;
}

function mentionsParam(ty: Ty, param: Ty): boolean {
  return ty === param || (ty.kind === "Adt" && ty.args.some((a) => a.kind === "Type" && mentionsParam(a.ty, param))) || (ty.kind === "Ref" && mentionsParam(ty.pointee, param))
    || ((ty.kind === "Slice" || ty.kind === "Array") && mentionsParam(ty.elem, param)) || (ty.kind === "Tuple" && ty.elems.some((t) => mentionsParam(t, param)));
}

/** What the signature says: declared bounds, and `'b: 'a` from every `&'a T` with 'b in T. */
function knownOutlives(c: Checker, typed: TypeChecker, signature: readonly Ty[]): (longer: Vid, shorter: Vid) => boolean {
  const edges = new Map<Vid, Set<Vid>>();
  const add = (longer: Vid, shorter: Vid): void => { edges.set(longer, (edges.get(longer) ?? new Set()).add(shorter)); };
  for (let vid = 1; vid < typed.universals; vid++) add(0, vid);
  const vidOf = (r: Region): Vid | undefined => {
    if (r.kind === "ReStatic") return 0;
    if (r.kind === "ReVar") return r.vid;
    const found = typed.universalOf.findIndex((u) => u?.kind === r.kind && (u.kind === "ReEarlyParam" || u.kind === "ReBound") && (r.kind === "ReEarlyParam" || r.kind === "ReBound") && u.index === r.index);
    return found < 0 ? undefined : found;
  };
  for (let def: number | undefined = c.body.def; def !== undefined; def = c.tcx.def(def).parent) {
    const { kind } = c.tcx.def(def);
    if (kind !== "Fn" && kind !== "AssocFn" && kind !== "Impl" && kind !== "Trait") break;
    for (const p of c.tcx.predicatesOf(def)) {
      if (p.kind !== "RegionOutlives") continue;
      const [longer, shorter] = [vidOf(p.longer), vidOf(p.shorter)];
      if (longer !== undefined && shorter !== undefined) add(longer, shorter);
    }
  }
  const seen = new Set<Ty>();
  const visit = (ty: Ty, depth: number): void => {
    if (depth > 4 || seen.has(ty)) return;
    seen.add(ty);
    const f: TypeFolder = {
      interner: c.tcx.interner,
      ty: (t, b) => {
        if (t.kind === "Ref" && t.region.kind === "ReVar") for (const r of typed.types.regions(t.pointee)) add(r, t.region.vid);
        if (t.kind === "Adt" && typed.types.regions(t).length > 1) {
          for (const v of c.tcx.adtDef(t.def).variants) for (const field of v.fields) visit(c.tcx.fieldTy(field.def, t.args), depth + 1);
        }
        return superFoldTy(f, t, b);
      },
      region: (r) => r,
      ct: (ct) => ct,
    };
    f.ty(ty, 0);
  };
  for (const ty of signature) visit(ty, 0);
  return (longer, shorter) => {
    const found = new Set<Vid>([longer]);
    for (const vid of found) for (const next of edges.get(vid) ?? []) found.add(next);
    return found.has(shorter);
  };
}

/** The constraint to blame on the way from one region to the other: writing the result if there is such a one, else the last. */
function blameFor(c: Checker, typed: TypeChecker, longer: Vid, shorter: Vid): Outlives | undefined {
  const from = new Map<Vid, Outlives>();
  const queue = [longer];
  for (let vid = queue.shift(); vid !== undefined && !from.has(shorter); vid = queue.shift()) {
    for (const k of typed.graph.constraints) {
      if (k.longer !== vid || from.has(k.shorter) || k.shorter === longer) continue;
      from.set(k.shorter, k);
      queue.push(k.shorter);
    }
  }
  const path: Outlives[] = [];
  for (let k = from.get(shorter); k !== undefined; k = k.longer === longer ? undefined : from.get(k.longer)) path.unshift(k);
  const inside = path.filter((k) => k.location !== undefined && (k.span.hi > k.span.lo));
  const returned = inside.find((k) => isReturn(c, k));
  if (returned !== undefined) {
    // The value may have been reborrowed on its way out: the innermost step says which value it was.
    const { lo, hi } = returned.span;
    const inner = inside.find((k) => k.span.file === returned.span.file && k.span.lo >= lo && k.span.hi <= hi && !isCall(c, k));
    return { ...returned, span: inner?.span ?? returned.span };
  }
  return inside.find((k) => isCall(c, k)) ?? inside[inside.length - 1];
}

function isReturn(c: Checker, k: Outlives): boolean {
  const s = k.location === undefined ? undefined : c.statementAt(k.location);
  if (s !== undefined) return s.kind.kind === "Assign" && s.kind.place.local === 0;
  const t = k.location === undefined ? undefined : c.terminatorAt(k.location);
  return !k.isArgument && t?.kind.kind === "Call" && t.kind.destination.local === 0;
}

function isCall(c: Checker, k: Outlives): boolean {
  return k.location !== undefined && c.terminatorAt(k.location)?.kind.kind === "Call";
}

/** The lifetime's name as its definition says: interned types keep the names they were first made with. */
function nameOf(c: Checker, r: Region | undefined): string | undefined {
  const declared = r === undefined ? undefined : declaredName(c, r);
  return declared === "" || declared === "'_" ? undefined : declared;
}

function declaredName(c: Checker, r: Region): string | undefined {
  if (r.kind === "ReStatic") return "'static";
  if (r.kind === "ReBound") return c.tcx.lateBoundNames(c.body.def)[r.index];
  if (r.kind !== "ReEarlyParam") return undefined;
  if (r.index >= LIBERATED) return c.tcx.lateBoundNames(c.body.def)[r.index - LIBERATED];
  for (let def: number | undefined = c.body.def; def !== undefined; def = c.tcx.genericsOf(def).parent) {
    const found = c.tcx.genericsOf(def).params.find((p) => p.index === r.index);
    if (found !== undefined) return found.name;
  }
  return undefined;
}

function report(c: Checker, typed: TypeChecker, longer: Vid, shorter: Vid, blame: Outlives): void {
  const [from, to] = [nameOf(c, typed.universalOf[longer]), nameOf(c, typed.universalOf[shorter])];
  const arg = argumentWith(c, typed, longer);
  if (from === undefined && to !== undefined && to !== "'static" && arg !== undefined && arg.name !== "self") {
    c.report(error("E0621", `explicit lifetime required in the type of \`${arg.name}\``, blame.span, `lifetime \`${to}\` required`));
    return;
  }
  const kind = c.tcx.def(c.body.def).kind === "AssocFn" ? (typed.body.localDecls[1]?.info.kind === "User" && arg0IsSelf(c) ? "method" : "associated function") : "function";
  const [a, b] = [from ?? "'1", to ?? (from === undefined ? "'2" : "'1")];
  if (isReturn(c, blame)) {
    c.report(error(undefined, "lifetime may not live long enough", blame.span, `${kind} was supposed to return data with lifetime \`${b}\` but it is returning data with lifetime \`${a}\``));
    return;
  }
  if (arg !== undefined && shorter === 0 && isCall(c, blame)) {
    c.report(error("E0521", `borrowed data escapes outside of ${kind}`, blame.span, `\`${arg.name}\` escapes the ${kind} body here`));
    return;
  }
  c.report(error(undefined, "lifetime may not live long enough", blame.span, `${isCall(c, blame) ? "argument" : "assignment"} requires that \`${a}\` must outlive \`${b}\``));
}

function arg0IsSelf(c: Checker): boolean {
  const { info } = c.body.localDecls[1];
  return info.kind === "User" && info.name === "self";
}

/** The argument whose type mentions the region. */
function argumentWith(c: Checker, typed: TypeChecker, vid: Vid): { readonly name: string; readonly span: Span } | undefined {
  for (let local = 1; local <= c.body.argCount; local++) {
    const ty = typed.signature?.[local];
    const decl = c.body.localDecls[local];
    if (ty !== undefined && typed.types.regions(ty).includes(vid) && decl.info.kind === "User") return { name: decl.info.name, span: decl.sourceInfo.span };
  }
  return undefined;
}
