/** Variables of patterns: their locals, when they come alive, and how a match gives them values. Counterpart: rustc_mir_build/src/builder/matches/mod.rs. */
import type { Local, Place, Rvalue, SourceScope } from "../../mir/mir";
import { localPlace, use } from "../../mir/places";
import type { Span } from "../../source/span";
import { RE_ERASED } from "../../ty/interner";
import type { Pat, PatKind } from "../../ty/thir";
import type { Builder, Variable } from "../builder";
import { sharedRef } from "../expr_as_place";
import { scheduleDrop, type ScopeId } from "../scopes";

export type BindingPat = Extract<PatKind, { kind: "Binding" }>;

/** A variable that a matched pattern binds, and the place it takes its value from. */
export interface Binding {
  readonly pat: BindingPat;
  readonly source: Place;
  readonly span: Span;
}

/** Calls `f` for each variable of the pattern, once (or-patterns bind the same ones in every alternative). */
export function forEachBinding(pat: Pat, f: (binding: BindingPat, span: Span) => void): void {
  const { kind } = pat;
  switch (kind.kind) {
    case "Binding":
      f(kind, pat.span);
      if (kind.sub !== undefined) forEachBinding(kind.sub, f);
      return;
    case "Variant":
    case "Leaf": return kind.subpatterns.forEach((s) => forEachBinding(s.pat, f));
    case "Deref": return forEachBinding(kind.sub, f);
    case "Slice":
    case "Array": return [...kind.prefix, ...(kind.slice === undefined ? [] : [kind.slice]), ...kind.suffix].forEach((p) => forEachBinding(p, f));
    case "Or": return forEachBinding(kind.pats[0], f);
    case "Wild": case "Never": case "Constant": case "Range": return;
  }
}

/** Makes a local for each variable; with a guard, a second one that refers to it while the guard runs. */
export function declareBindings(b: Builder, pat: Pat, visibility: SourceScope | undefined, scope: ScopeId, options: { readonly hasGuard: boolean; readonly hasExplicitTy: boolean }): void {
  const outer = b.sourceScope;
  forEachBinding(pat, (binding, span) => {
    const { name, varTy, mode, isMade } = binding;
    const forArm = b.newLocal(varTy, binding.mutability, span, { kind: "User", name, byRefBinding: mode !== "ByValue", hasExplicitTy: options.hasExplicitTy });
    if (visibility !== undefined) b.sourceScope = visibility;
    b.varDebugInfo.push({ name, sourceInfo: b.sourceInfo(span), place: localPlace(forArm), argumentIndex: undefined, ...(isMade === true ? { isMade } : {}) });
    let refForGuard: Local | undefined;
    if (options.hasGuard) {
      b.sourceScope = outer;
      refForGuard = b.newLocal(b.tcx.interner.ref(RE_ERASED, varTy, "Not"), "Not", span);
    }
    b.sourceScope = outer;
    b.variables.set(binding.var, { forArm, refForGuard, scope });
  });
}

function variableOf(b: Builder, binding: BindingPat): Variable {
  const known = b.variables.get(binding.var);
  if (known !== undefined) return known;
  const made: Variable = { forArm: b.temp(binding.varTy, b.thir.span), refForGuard: undefined, scope: b.scopes[b.scopes.length - 1].id };
  b.variables.set(binding.var, made);
  return made;
}

/** The variable has memory from here to the end of its scope. */
export function storageLiveBinding(b: Builder, binding: BindingPat, span: Span, schedule: boolean): Local {
  const { forArm, scope } = variableOf(b, binding);
  b.push({ kind: "StorageLive", local: forArm }, span);
  if (schedule) scheduleDrop(b, scope, forArm, "Storage");
  return forArm;
}

export function scheduleValueDrop(b: Builder, binding: BindingPat): void {
  const { forArm, scope } = variableOf(b, binding);
  scheduleDrop(b, scope, forArm, "Value");
}

/** `let x;`: memory now, value later. */
export function storageLiveOfBindings(b: Builder, pat: Pat): undefined {
  forEachBinding(pat, (binding, span) => {
    storageLiveBinding(b, binding, span, true);
    scheduleValueDrop(b, binding);
  });
}

function valueOf(b: Builder, { pat, source }: Binding): Rvalue {
  if (pat.mode === "ByValue") return use(b.consume(source));
  return pat.mode === "Ref" ? sharedRef(source) : { kind: "Ref", region: RE_ERASED, borrow: { kind: "Mut", mut: "Default" }, place: source };
}

/** Gives the variables their values, as the arm's body sees them. */
export function bindForArm(b: Builder, bindings: readonly Binding[], options: { readonly storageLive: boolean; readonly schedule: boolean }): void {
  for (const binding of bindings) {
    const local = options.storageLive ? storageLiveBinding(b, binding.pat, binding.span, options.schedule) : variableOf(b, binding.pat).forArm;
    if (options.schedule) scheduleValueDrop(b, binding.pat);
    b.assign(localPlace(local), valueOf(b, binding), binding.span);
  }
}

/** Lets the guard see the variables: by-reference ones get their value now, by-value ones are looked at where they lie. */
export function bindForGuard(b: Builder, bindings: readonly Binding[], schedule: boolean): void {
  for (const binding of bindings) {
    const { forArm, refForGuard, scope } = variableOf(b, binding.pat);
    if (refForGuard === undefined) continue;
    b.push({ kind: "StorageLive", local: refForGuard }, binding.span);
    if (schedule) scheduleDrop(b, scope, refForGuard, "Storage");
    if (binding.pat.mode === "ByValue") {
      b.assign(localPlace(refForGuard), sharedRef(binding.source), binding.span);
      continue;
    }
    storageLiveBinding(b, binding.pat, binding.span, schedule);
    b.assign(localPlace(forArm), valueOf(b, binding), binding.span);
    b.assign(localPlace(refForGuard), sharedRef(localPlace(forArm)), binding.span);
  }
}
