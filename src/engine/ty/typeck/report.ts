/** Messages about types that do not fit. Counterpart: rustc_trait_selection `error_reporting/infer`, `error_reporting/traits`. */
import type { Expr as HirExpr } from "../../hir/hir";
import type { DefId } from "../../hir/def";
import type { Label } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { FulfillmentError } from "../infer/face";
import { TypeFlags, type Predicate, type TraitRef, type Ty } from "../ty";
import { someTy } from "../fold";
import { argsKey } from "../interner";
import { hasError, isTyVar, spanKey, type FnCtxt } from "./fn_ctxt";
import { findInferSource } from "./infer_source";
import { expectedFound, printArgs, printTraitRef, printTy } from "./print_ty";

/** E0308. Silent when either type was already in error. */
export function reportMismatch(fcx: FnCtxt, span: Span, expected: Ty, found: Ty, message = "mismatched types", labels: readonly Label[] = []): Ty {
  const e = fcx.resolve(expected);
  const f = fcx.resolve(found);
  if (hasError(e) || hasError(f)) return fcx.silentError();
  const { tcx } = fcx;
  const needsNote = (t: Ty): boolean => t.kind === "Adt" && t.args.some((a) => a.kind !== "Lifetime") || t.kind === "Ref" || t.kind === "FnDef" || t.kind === "FnPtr" || t.kind === "Closure" || t.kind === "Param" || t.kind === "Tuple" && t.elems.length > 0;
  const children = needsNote(e) || needsNote(f) ? [{ level: "note" as const, message: `expected ${noteKind(e)} \`${printTy(tcx, e)}\`\n   found ${noteKind(f)} \`${printTy(tcx, f)}\`` }] : [];
  return fcx.error("E0308", message, span, expectedFound(tcx, e, f), labels, children);
}

function noteKind(ty: Ty): string {
  switch (ty.kind) {
    case "Adt": return "type";
    case "Ref": return ty.mutbl === "Mut" ? "mutable reference" : "reference";
    case "FnDef": return "fn item";
    case "FnPtr": return "fn pointer";
    case "Closure": return "closure";
    case "Param": return "type parameter";
    case "Tuple": return ty.elems.length === 0 ? "unit type" : "tuple";
    case "Array": return "array";
    case "Slice": return "slice";
    case "RawPtr": return "raw pointer";
    case "Dynamic": return "trait object";
    default: return "type";
  }
}

/** Obligations found false, or still open at the end. */
export function reportFulfillmentErrors(fcx: FnCtxt, errors: readonly FulfillmentError[]): void {
  // What is only not known to be sized is said last, when nothing more telling was.
  const isSizedDoubt = (e: FulfillmentError): boolean => e.kind.kind === "Ambiguity" && e.obligation.predicate.kind === "Trait" && fcx.tcx.itemName(e.obligation.predicate.traitRef.def) === "sized";
  const telling = withoutImplied(fcx, errors);
  for (const e of telling) if (!isSizedDoubt(e)) reportOne(fcx, e);
  for (const e of telling) if (isSizedDoubt(e)) reportOne(fcx, e);
}

/** Without those that another at the same place implies: `T: Copy` says that `T: Clone` is missing too. Counterpart: rustc_trait_selection `report_fulfillment_errors`. */
function withoutImplied(fcx: FnCtxt, errors: readonly FulfillmentError[]): readonly FulfillmentError[] {
  const found = errors.map((error) => ({ error, key: placeKey(fcx, error), predicate: resolvePredicate(fcx, error.obligation.predicate) }));
  const gone = new Set<number>();
  const implies = (a: Predicate, b: Predicate): boolean => {
    if (a.kind !== "Trait" || b.kind !== "Trait") return false;
    if (a.traitRef.def === b.traitRef.def) return argsKey(a.traitRef.args) === argsKey(b.traitRef.args);
    return selfTyOf(a.traitRef) === selfTyOf(b.traitRef) && fcx.tcx.supertraits(a.traitRef.def).includes(b.traitRef.def);
  };
  found.forEach((one, i) => {
    if (one.error.kind.kind !== "Unimplemented" || one.predicate.kind !== "Trait") return;
    const before = fcx.unimplemented.get(one.key) ?? [];
    const other = found.some((two, j) => i !== j && !gone.has(j) && two.key === one.key && two.error.kind.kind === "Unimplemented" && implies(two.predicate, one.predicate) && !(j >= i && implies(one.predicate, two.predicate)));
    if (other || before.some((p) => implies(p, one.predicate))) gone.add(i);
  });
  found.forEach(({ error, key, predicate }, i) => {
    if (error.kind.kind === "Unimplemented" && !gone.has(i)) fcx.unimplemented.set(key, [...(fcx.unimplemented.get(key) ?? []), predicate]);
  });
  return errors.filter((_, i) => !gone.has(i));
}

/** Where an error is told, as far as it matters for saying it once: all of a formatting macro's arguments are one place. */
function placeKey(fcx: FnCtxt, e: FulfillmentError): string {
  const format = fcx.calls.get(spanKey(e.root.cause.span))?.format;
  return spanKey(format ?? blamedSpan(fcx, e));
}

/** E0282 for a type that had to be known at `span`. */
export function reportUnknownType(fcx: FnCtxt, span: Span, ty: Ty | undefined): void {
  if (fcx.tcx.def(fcx.owner).kind === "InlineConst") return refuseInlineConst(fcx);
  const source = ty === undefined ? undefined : findInferSource(fcx, ty);
  fcx.error("E0282", `type annotations needed${source?.suffix ?? ""}`, source?.span ?? span, "cannot infer type");
}

/** Not modelled: a `const` block that takes its type from the body around it; it is checked alone here, in rustc together with it. */
function refuseInlineConst(fcx: FnCtxt): void {
  fcx.unsupported("const block whose type comes from its surroundings", fcx.body.value.span);
}

function reportOne(fcx: FnCtxt, e: FulfillmentError): void {
  const predicate = resolvePredicate(fcx, e.obligation.predicate);
  const root = resolvePredicate(fcx, e.root.predicate);
  if (mentionsError(predicate) || mentionsError(root)) {
    fcx.hasErrors = true;
    return;
  }
  const span = blamedSpan(fcx, e);
  if (e.kind.kind === "Ambiguity") return reportAmbiguity(fcx, predicate, e, span);
  if (e.kind.kind === "Overflow") {
    fcx.error("E0275", `overflow evaluating the requirement \`${printPredicate(fcx, predicate)}\``, span);
    return;
  }
  if (predicate.kind === "Trait") return reportUnimplemented(fcx, predicate.traitRef, e, span);
  if (predicate.kind === "Projection") return reportProjection(fcx, predicate, e, span);
  fcx.error("E0277", `the requirement \`${printPredicate(fcx, predicate)}\` is not satisfied`, span);
}

/** The argument whose declared type mentions the parameter that a bound of the callee is about; otherwise the cause's own span. */
function blamedSpan(fcx: FnCtxt, e: FulfillmentError): Span {
  const { span, code } = e.root.cause;
  const call = fcx.calls.get(spanKey(span));
  if (code.kind !== "WhereClause" || code.declared === undefined || call === undefined || call.callee !== code.item && constructedBy(fcx, call.callee) !== code.item) return span;
  const { declared } = code;
  const self = declared.kind === "Trait" ? selfTyOf(declared.traitRef) : declared.kind === "Projection" && declared.args[0]?.kind === "Type" ? declared.args[0].ty : undefined;
  if (self === undefined || self.kind !== "Param") return span;
  const inputs = call.fields?.map((f) => fcx.tcx.typeOf(f)) ?? fcx.tcx.fnSig(call.callee).sig.inputs.slice(call.isMethod ? 1 : 0);
  const at = inputs.findIndex((t) => someTy(t, (x) => x === self));
  const arg = at < 0 ? undefined : call.args[at];
  if (arg !== undefined && fcx.infer.probe(() => mentionsSelf(fcx, e, arg))) return arg.span;
  return span;
}

/** The type that a constructor makes. */
function constructedBy(fcx: FnCtxt, def: DefId): DefId | undefined {
  const { kind, parent } = fcx.tcx.def(def);
  if (kind !== "Ctor" || parent === undefined) return undefined;
  return fcx.tcx.def(parent).kind === "Variant" ? fcx.tcx.def(parent).parent : parent;
}

/** Is the argument's type where the failing self type comes from? */
function mentionsSelf(fcx: FnCtxt, e: FulfillmentError, arg: HirExpr): boolean {
  const root = resolvePredicate(fcx, e.root.predicate);
  const self = root.kind === "Trait" ? selfTyOf(root.traitRef) : root.kind === "Projection" && root.args[0]?.kind === "Type" ? root.args[0].ty : undefined;
  return self !== undefined && someTy(fcx.adjustedTy(arg), (x) => x === self);
}

function resolvePredicate(fcx: FnCtxt, p: Predicate): Predicate {
  if (p.kind === "Trait") return { ...p, traitRef: { def: p.traitRef.def, args: fcx.infer.resolveArgs(p.traitRef.args) } };
  if (p.kind === "Projection") return { ...p, args: fcx.infer.resolveArgs(p.args), term: fcx.resolve(p.term) };
  return p;
}

function mentionsError(p: Predicate): boolean {
  if (p.kind === "Trait") return p.traitRef.args.some((a) => a.kind === "Type" && hasError(a.ty));
  if (p.kind === "Projection") return hasError(p.term) || p.args.some((a) => a.kind === "Type" && hasError(a.ty));
  return false;
}

function selfTyOf(t: TraitRef): Ty | undefined {
  const [self] = t.args;
  return self !== undefined && self.kind === "Type" ? self.ty : undefined;
}

function reportAmbiguity(fcx: FnCtxt, p: Predicate, e: FulfillmentError, span: Span): void {
  if (fcx.hasErrors) return;
  if (fcx.tcx.def(fcx.owner).kind === "InlineConst") return refuseInlineConst(fcx);
  const unknown = p.kind === "Trait" || p.kind === "Projection" ? (p.kind === "Trait" ? p.traitRef.args : p.args).find((a) => a.kind === "Type" && (a.ty.flags & TypeFlags.HAS_INFER) !== 0) : undefined;
  const ty = unknown?.kind === "Type" ? firstVar(unknown.ty) : p.kind === "Projection" ? p.term : undefined;
  const source = ty === undefined ? undefined : findInferSource(fcx, ty);
  const message = `type annotations needed${source?.suffix ?? ""}`;
  const at = source?.span ?? span;
  const note = [{ level: "note" as const, message: `cannot satisfy \`${printPredicate(fcx, p)}\`` }];
  if (p.kind === "Trait") {
    const self = selfTyOf(p.traitRef);
    const path = fcx.traitPaths.get(spanKey(e.root.cause.span));
    const { code } = e.root.cause;
    if (path !== undefined && code.kind === "WhereClause" && fcx.tcx.def(code.item).parent === p.traitRef.def && self !== undefined && isTyVar(self)) {
      const isFn = fcx.tcx.def(code.item).kind === "AssocFn";
      fcx.error("E0790", isFn ? "cannot call associated function on trait without specifying the corresponding `impl` type" : "cannot refer to the associated constant on trait without specifying the corresponding `impl` type", path, isFn ? "cannot call associated function of trait" : "cannot refer to the associated constant of trait");
      return;
    }
    const lang = fcx.tcx.itemName(p.traitRef.def);
    const isCall = self !== undefined && isTyVar(self) && (lang === "fn" || lang === "fn_mut" || lang === "fn_once");
    if (lang === "sized" || isCall) fcx.error("E0282", message, source?.span ?? (self && fcx.infer.originOf(self)) ?? span, "cannot infer type");
    else fcx.error("E0283", message, at, "cannot infer type", [], note);
    return;
  }
  if (p.kind === "Projection") fcx.error("E0284", message, at, "cannot infer type", [], note);
  else fcx.error("E0282", message, at, "cannot infer type");
}

function firstVar(ty: Ty): Ty {
  let found = ty;
  someTy(ty, (t) => {
    if (t.kind === "Infer") found = t;
    return t.kind === "Infer";
  });
  return found;
}

function printPredicate(fcx: FnCtxt, p: Predicate): string {
  const { tcx } = fcx;
  switch (p.kind) {
    case "Trait": {
      const self = selfTyOf(p.traitRef);
      return `${self === undefined ? "_" : printTy(tcx, self)}: ${printTraitRef(tcx, p.traitRef)}`;
    }
    case "Projection": return `${printTy(tcx, tcx.interner.alias("Projection", p.def, p.args))} == ${printTy(tcx, p.term)}`;
    case "TypeOutlives": return `${printTy(tcx, p.ty)}: '_`;
    default: return "_";
  }
}

const OP_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  add: ["cannot add `{Rhs}` to `{Self}`", "no implementation for `{Self} + {Rhs}`"],
  sub: ["cannot subtract `{Rhs}` from `{Self}`", "no implementation for `{Self} - {Rhs}`"],
  mul: ["cannot multiply `{Self}` by `{Rhs}`", "no implementation for `{Self} * {Rhs}`"],
  div: ["cannot divide `{Self}` by `{Rhs}`", "no implementation for `{Self} / {Rhs}`"],
  rem: ["cannot calculate and assign the remainder of `{Self}` divided by `{Rhs}`", "no implementation for `{Self} % {Rhs}`"],
  bitand: ["no implementation for `{Self} & {Rhs}`", "no implementation for `{Self} & {Rhs}`"],
  bitor: ["no implementation for `{Self} | {Rhs}`", "no implementation for `{Self} | {Rhs}`"],
  bitxor: ["no implementation for `{Self} ^ {Rhs}`", "no implementation for `{Self} ^ {Rhs}`"],
  shl: ["no implementation for `{Self} << {Rhs}`", "no implementation for `{Self} << {Rhs}`"],
  shr: ["no implementation for `{Self} >> {Rhs}`", "no implementation for `{Self} >> {Rhs}`"],
  add_assign: ["cannot add-assign `{Rhs}` to `{Self}`", "no implementation for `{Self} += {Rhs}`"],
  sub_assign: ["cannot subtract-assign `{Rhs}` from `{Self}`", "no implementation for `{Self} -= {Rhs}`"],
  mul_assign: ["cannot multiply-assign `{Self}` by `{Rhs}`", "no implementation for `{Self} *= {Rhs}`"],
  div_assign: ["cannot divide-assign `{Self}` by `{Rhs}`", "no implementation for `{Self} /= {Rhs}`"],
  eq: ["can't compare `{Self}` with `{Rhs}`", "no implementation for `{Self} == {Rhs}`"],
  partial_ord: ["can't compare `{Self}` with `{Rhs}`", "no implementation for `{Self} < {Rhs}` and `{Self} > {Rhs}`"],
  PartialEq: ["can't compare `{Self}` with `{Rhs}`", "no implementation for `{Self} == {Rhs}`"],
  PartialOrd: ["can't compare `{Self}` with `{Rhs}`", "no implementation for `{Self} < {Rhs}` and `{Self} > {Rhs}`"],
  Display: ["`{Self}` doesn't implement `std::fmt::Display`", "`{Self}` cannot be formatted with the default formatter"],
  Debug: ["`{Self}` doesn't implement `Debug`", "`{Self}` cannot be formatted using `{:?}`"],
  sized: ["the size for values of type `{Self}` cannot be known at compilation time", "doesn't have a size known at compile-time"],
  iterator: ["`{Self}` is not an iterator", "`{Self}` is not an iterator"],
  Iterator: ["`{Self}` is not an iterator", "`{Self}` is not an iterator"],
  IntoIterator: ["`{Self}` is not an iterator", "`{Self}` is not an iterator"],
  FromIterator: ["a value of type `{Self}` cannot be built from an iterator over elements of type `{Rhs}`", "value of type `{Self}` cannot be built from `std::iter::Iterator<Item={Rhs}>`"],
  Sum: ["a value of type `{Self}` cannot be made by summing an iterator over elements of type `{Rhs}`", "value of type `{Self}` cannot be made by summing a `std::iter::Iterator<Item={Rhs}>`"],
  Product: ["a value of type `{Self}` cannot be made by multiplying all elements of type `{Rhs}` from an iterator", "value of type `{Self}` cannot be made by multiplying all elements from a `std::iter::Iterator<Item={Rhs}>`"],
  sync: ["`{Self}` cannot be shared between threads safely", "`{Self}` cannot be shared between threads safely"],
  Send: ["`{Self}` cannot be sent between threads safely", "`{Self}` cannot be sent between threads safely"],
  SliceIndex: ["the type `{Rhs}` cannot be indexed by `{Self}`", "slice indices are of type `usize` or ranges of `usize`"],
  index: ["the type `{Self}` cannot be indexed by `{Rhs}`", "`{Self}` cannot be indexed by `{Rhs}`"],
  future_trait: ["`{Self}` is not a future", "`{Self}` is not a future"],
  IntoFuture: ["`{Self}` is not a future", "`{Self}` is not a future"],
  unpin: ["`{Self}` cannot be unpinned", "the trait `Unpin` is not implemented for `{Self}`"],
  Termination: ["`main` has invalid return type `{Self}`", "`main` can only return types that implement `Termination`"],
};

function reportUnimplemented(fcx: FnCtxt, t: TraitRef, e: FulfillmentError, span: Span): void {
  const { tcx } = fcx;
  const lang = tcx.itemName(t.def) ?? tcx.def(t.def).name;
  const self = selfTyOf(t) ?? tcx.interner.error;
  const selfStr = printTy(tcx, self);
  const [, second] = t.args;
  const rhs = second !== undefined && second.kind === "Type" ? printTy(tcx, second.ty) : selfStr;
  const fill = (s: string): string => s.split("{Self}").join(selfStr).split("{Rhs}").join(rhs);
  const rootCode = e.root.cause.code;
  const required = rootCode.kind === "WhereClause" && tcx.def(rootCode.item).parent !== t.def ? [{ level: "note" as const, message: `required by a bound in \`${tcx.def(rootCode.item).name}\`` }] : [];
  const { kind: code } = rootCode;

  if (lang === "fn" || lang === "fn_mut" || lang === "fn_once") return reportNotCallable(fcx, t, self, lang, span, e.root.cause.span, required);
  if (lang === "try" || lang === "Try" || tcx.def(t.def).name === "Try") {
    fcx.error("E0277", "the `?` operator can only be applied to values that implement `Try`", span, `the \`?\` operator cannot be applied to type \`${selfStr}\``);
    return;
  }
  if (tcx.def(t.def).name === "FromResidual") {
    const ret = tcx.def(fcx.owner).kind === "AssocFn" ? "a method" : "a function";
    const what = self.kind === "Tuple" || !isQuestionCarrier(fcx, self) ? `the \`?\` operator can only be used in ${ret} that returns \`Result\` or \`Option\` (or another type that implements \`FromResidual\`)`
      : rhs.startsWith("Option") ? `the \`?\` operator can only be used on \`Result\`s, not \`Option\`s, in ${ret} that returns \`Result\`` : `the \`?\` operator can only be used on \`Option\`s, not \`Result\`s, in ${ret} that returns \`Option\``;
    fcx.error("E0277", what, span, `cannot use the \`?\` operator in ${ret} that returns \`${selfStr}\``);
    return;
  }
  if (tcx.def(t.def).name === "From" && (code === "QuestionMark" || e.root.predicate.kind === "Trait" && tcx.def(e.root.predicate.traitRef.def).name === "FromResidual")) {
    fcx.error("E0277", `\`?\` couldn't convert the error to \`${selfStr}\``, span, `the trait \`From<${rhs}>\` is not implemented for \`${selfStr}\``);
    return;
  }
  // Only `main` itself, not a function that asks for the trait, is spoken of as `main`.
  const isBound = tcx.def(t.def).name === "Termination" && code === "WhereClause";
  const words = isBound ? undefined : (OP_WORDS[lang] ?? OP_WORDS[tcx.def(t.def).name]);
  if (words !== undefined) {
    fcx.error("E0277", fill(words[0]), span, fill(words[1]), [], required);
    return;
  }
  const predicate = `${selfStr}: ${printTraitRef(tcx, t)}`;
  fcx.error("E0277", `the trait bound \`${predicate}\` is not satisfied`, span, `the trait \`${printTraitRef(tcx, t)}\` is not implemented for \`${selfStr}\``, [], required);
}

function isQuestionCarrier(fcx: FnCtxt, ty: Ty): boolean {
  if (ty.kind !== "Adt") return false;
  const name = fcx.tcx.itemName(ty.def) ?? "";
  return name === "Option" || name === "Result";
}

const FN_NAMES: Readonly<Record<string, string>> = { fn: "Fn", fn_mut: "FnMut", fn_once: "FnOnce" };

function reportNotCallable(fcx: FnCtxt, t: TraitRef, self: Ty, lang: string, span: Span, calleeSpan: Span, required: { level: "note"; message: string }[]): void {
  const { tcx } = fcx;
  const name = FN_NAMES[lang];
  const [, second] = t.args;
  const inputs = second !== undefined && second.kind === "Type" && second.ty.kind === "Tuple" ? second.ty.elems : [];
  if (self.kind === "Closure") {
    const entry = fcx.tables.closures.get(self.def);
    if (entry !== undefined) {
      const { inputs: own } = entry.sig;
      if (own.length !== inputs.length) {
        const count = (n: number): string => `${n} argument${n === 1 ? "" : "s"}`;
        fcx.error("E0593", `closure is expected to take ${count(inputs.length)}, but it takes ${count(own.length)}`, calleeSpan, `expected closure that takes ${count(inputs.length)}`, [], required);
        return;
      }
      if (own.some((o, i) => !fcx.infer.canEq(o, inputs[i]))) {
        fcx.error("E0631", "type mismatch in closure arguments", calleeSpan, "expected due to this", [], required);
        return;
      }
      if (entry.kind !== undefined) {
        fcx.error("E0525", `expected a closure that implements the \`${name}\` trait, but this closure only implements \`${entry.kind}\``, entry.expr.span, `this closure implements \`${entry.kind}\`, not \`${name}\``, [], required);
        return;
      }
    }
  }
  if (self.kind === "FnDef" || self.kind === "FnPtr") {
    const sig = self.kind === "FnDef" ? tcx.fnSig(self.def).sig : self.sig.sig;
    if (sig.inputs.length !== inputs.length) {
      const count = (n: number): string => `${n} argument${n === 1 ? "" : "s"}`;
      fcx.error("E0593", `function is expected to take ${count(inputs.length)}, but it takes ${count(sig.inputs.length)}`, span, `expected function that takes ${count(inputs.length)}`, [], required);
      return;
    }
    fcx.error("E0631", "type mismatch in function arguments", span, "expected due to this", [], required);
    return;
  }
  const key = `${spanKey(span)} ${self.id}`;
  if (fcx.notCallable.has(key)) return;
  fcx.notCallable.add(key);
  const shown = `${name}(${inputs.map((i) => printTy(tcx, i)).join(", ")})`;
  fcx.error("E0277", `expected a \`${shown}\` closure, found \`${printTy(tcx, self)}\``, span, `expected an \`${shown}\` closure, found \`${printTy(tcx, self)}\``, [], required);
}

function reportProjection(fcx: FnCtxt, p: Extract<Predicate, { kind: "Projection" }>, e: FulfillmentError, span: Span): void {
  const { tcx } = fcx;
  const expected = p.term;
  const found = e.kind.kind === "Mismatch" ? fcx.resolve(e.kind.found) : expected;
  if (hasError(found)) return;
  const [self] = p.args;
  const trait = tcx.def(p.def).parent;
  if (self?.kind === "Type" && self.ty.kind === "Closure" && trait !== undefined && tcx.itemName(trait) === "fn_once") {
    fcx.error("E0271", `expected \`{closure}\` to return \`${printTy(tcx, expected)}\`, but it returns \`${printTy(tcx, found)}\``, span, `expected \`${printTy(tcx, expected)}\`, found \`${printTy(tcx, found)}\``);
    return;
  }
  const shown = printTy(tcx, tcx.interner.alias("Projection", p.def, p.args));
  fcx.error("E0271", `type mismatch resolving \`${shown} == ${printTy(tcx, expected)}\``, span, expectedFound(tcx, expected, found), [], trait === undefined ? [] : [{ level: "note", message: `required by ${tcx.defPath(trait)}${printArgs(tcx, p.args.slice(1))}` }]);
}
