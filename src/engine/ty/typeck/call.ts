/** Calls and method calls: finding the callee, then its arguments in two rounds, closures last. Counterpart: rustc_hir_typeck `callee.rs`, `fn_ctxt/checks.rs`. */
import type { DefId } from "../../hir/def";
import type { Expr } from "../../hir/hir";
import type { Span } from "../../source/span";
import { RE_ERASED } from "../interner";
import type { FnSig, Ty } from "../ty";
import { autoderef, derefAdjustments, type DerefStep } from "./autoderef";
import { coerce } from "./coercion";
import { NO_EXPECTATION, onlyHasType, rvalueHint, type Expectation } from "./expectation";
import { hasError, isTyVar, spanKey, type FnCtxt } from "./fn_ctxt";
import { confirmMethod } from "./method/confirm";
import { probeMethod } from "./method/probe";
import { describeTy, reportMethodError } from "./method/report";
import { convertPlaceDerefsToMutable, lookupMethodInTrait, writeMethod } from "./place_op";
import { printTy } from "./print_ty";
import { reportMismatch } from "./report";
import { tailSpan } from "./coerce_many";
import type { Adjustment } from "./tables";

type Kind<K extends Expr["kind"]["kind"]> = Extract<Expr["kind"], { kind: K }>;

/** What is called, for messages about the number of arguments. */
interface CalleeInfo {
  readonly def: DefId | undefined;
  readonly word: "function" | "method" | "struct" | "enum variant" | "closure" | "fn pointer";
  /** Where to point: the name of what is called. */
  readonly span: Span;
}

export function checkCall(fcx: FnCtxt, e: Expr, callee: Expr, args: readonly Expr[], expected: Expectation): Ty {
  const original = fcx.checkExpr(fcx, callee, NO_EXPECTATION);
  const calleeTy = fcx.structurallyResolve(callee.span, original);
  const steps: DerefStep[] = [];
  for (const step of autoderef(fcx, calleeTy, callee.span)) {
    steps.push(step);
    const ty = fcx.resolveWithProgress(step.ty);
    const result = tryCallStep(fcx, e, callee, args, expected, steps, ty);
    if (result !== undefined) return result;
  }
  for (const a of args) fcx.checkExpr(fcx, a, NO_EXPECTATION);
  if (hasError(fcx.resolve(calleeTy))) return fcx.silentError();
  const shown = fcx.resolve(calleeTy);
  const isUnitVariant = callee.kind.kind === "Path" && shown.kind === "Adt" && fcx.tables.typeDependentDefs.get(callee.hirId)?.kind === "Ctor";
  const name = shown.kind === "Adt" ? fcx.tcx.adtDef(shown.def).name : "";
  const what = isUnitVariant ? (fcx.tcx.adtDef(shown.kind === "Adt" ? shown.def : 0).kind === "Enum" ? `enum variant \`${callee.kind.kind === "Path" && callee.kind.qpath.kind === "Resolved" ? callee.kind.qpath.path.segments.map((s) => s.ident.name).join("::") : name}\`` : `struct \`${name}\``) : `\`${printTy(fcx.tcx, shown)}\``;
  return fcx.error("E0618", `expected function, found ${what}`, callee.span, "", [{ span: e.span, text: "call expression requires function", primary: false }]);
}

function tryCallStep(fcx: FnCtxt, e: Expr, callee: Expr, args: readonly Expr[], expected: Expectation, steps: readonly DerefStep[], ty: Ty): Ty | undefined {
  const adjustments = derefAdjustments(steps, callee.span);
  switch (ty.kind) {
    case "FnDef": {
      fcx.applyAdjustments(callee, adjustments);
      const sig = fcx.instantiateFnSig(ty.def, ty.args, callee.span);
      fcx.calls.set(spanKey(calleeNameSpan(callee)), { callee: ty.def, args, isMethod: false, format: fcx.format });
      const outer = fcx.format;
      if (isFormatArguments(callee)) fcx.format = e.span;
      const result = finishCall(fcx, e, args, expected, sig, { def: ty.def, word: calleeWord(fcx, ty.def), span: callee.span });
      fcx.format = outer;
      return result;
    }
    case "FnPtr": {
      fcx.applyAdjustments(callee, adjustments);
      return finishCall(fcx, e, args, expected, fcx.openSig(ty.sig, callee.span), { def: undefined, word: "fn pointer", span: callee.span });
    }
    case "Closure": {
      const entry = fcx.tables.closures.get(ty.def);
      if (entry === undefined || entry.kind !== undefined) break;
      // Which of the Fn traits is decided when the closure's captures are known.
      fcx.deferredCalls.push({ call: e, callee, closure: ty.def, adjustments, closureTy: ty });
      return finishCall(fcx, e, args, expected, entry.sig, { def: undefined, word: "closure", span: callee.span });
    }
    case "Error":
      for (const a of args) fcx.checkExpr(fcx, a, NO_EXPECTATION);
      return fcx.silentError();
    case "Never":
      return undefined;
    // `x()` where `x: &F` or `&mut F` calls the F behind it, though references are callable themselves.
    case "Ref":
      if (steps.length === 1) return undefined;
      break;
    default:
  }
  return isTyVar(ty) ? undefined : overloadedCall(fcx, e, callee, args, expected, adjustments, ty);
}

/** The call operator's traits in rustc's order, with the borrow that each wants of the callee. */
const CALL_TRAITS = [
  ["fn", "call", "Not"], ["fn_mut", "call_mut", "Mut"], ["fn_once", "call_once", undefined],
  ["async_fn", "async_call", "Not"], ["async_fn_mut", "async_call_mut", "Mut"], ["async_fn_once", "async_call_once", undefined],
] as const;

function overloadedCall(fcx: FnCtxt, e: Expr, callee: Expr, args: readonly Expr[], expected: Expectation, adjustments: readonly Adjustment[], ty: Ty): Ty | undefined {
  if (ty.kind !== "Closure" && ty.kind !== "Param" && ty.kind !== "Dynamic" && ty.kind !== "Alias" && ty.kind !== "Adt" && ty.kind !== "Ref") return undefined;
  for (const [traitName, methodName, borrow] of CALL_TRAITS) {
    const trait = fcx.tcx.langItem(traitName);
    if (trait === undefined) continue;
    const tuple = fcx.interner.tuple(args.map((a) => fcx.tyVar(a.span)));
    let input: Ty = tuple;
    let method = lookupMethodInTrait(fcx, trait, methodName, ty, [tuple], e.span);
    if (method === undefined) {
      // A wrong number of arguments: the trait still holds for some tuple.
      input = fcx.tyVar(e.span);
      method = lookupMethodInTrait(fcx, trait, methodName, ty, [input], e.span);
    }
    if (method === undefined) continue;
    const borrowStep: Adjustment[] = borrow === undefined ? [] : [{ adjust: { kind: "Borrow", mutbl: borrow, twoPhase: borrow === "Mut" }, target: fcx.interner.ref(RE_ERASED, ty, borrow) }];
    fcx.applyAdjustments(callee, [...adjustments, ...borrowStep]);
    if (borrow === "Mut") convertPlaceDerefsToMutable(fcx, callee);
    writeMethod(fcx, e, method);
    const inputs = fcx.resolveWithProgress(input);
    const output = fcx.resolveWithProgress(method.sig.output);
    const sig: FnSig = { inputs: inputs.kind === "Tuple" ? inputs.elems : [], output, cVariadic: false, isUnsafe: false, abi: "Rust" };
    return finishCall(fcx, e, args, expected, sig, { def: undefined, word: ty.kind === "Closure" ? "closure" : "function", span: callee.span });
  }
  return undefined;
}

/** Where the callee's obligations were registered. */
function calleeNameSpan(callee: Expr): Span {
  if (callee.kind.kind !== "Path") return callee.span;
  const { qpath } = callee.kind;
  if (qpath.kind === "TypeRelative") return qpath.segment.ident.span;
  return qpath.kind === "Resolved" ? qpath.path.segments[qpath.path.segments.length - 1]?.ident.span ?? callee.span : callee.span;
}

/** Is it what a formatting macro means: `Arguments::new_v1`? */
function isFormatArguments(callee: Expr): boolean {
  if (callee.kind.kind !== "Path" || callee.kind.qpath.kind !== "TypeRelative") return false;
  const { kind } = callee.kind.qpath.ty;
  return kind.kind === "Path" && kind.qpath.kind === "LangItem" && kind.qpath.item === "format_arguments";
}

function calleeWord(fcx: FnCtxt, def: DefId): CalleeInfo["word"] {
  const d = fcx.tcx.def(def);
  if (d.kind === "Ctor") return d.parent !== undefined && fcx.tcx.def(d.parent).kind === "Variant" ? "enum variant" : "struct";
  return "function";
}

function finishCall(fcx: FnCtxt, e: Expr, args: readonly Expr[], expected: Expectation, sig: FnSig, info: CalleeInfo): Ty {
  checkArguments(fcx, e, sig, expected, args, info);
  return sig.output;
}

export function checkMethodCall(fcx: FnCtxt, e: Expr, k: Kind<"MethodCall">, expected: Expectation): Ty {
  const receiverTy = fcx.resolveWithProgress(fcx.checkExpr(fcx, k.receiver, NO_EXPECTATION));
  const onError = (): Ty => {
    for (const a of k.args) fcx.checkExpr(fcx, a, NO_EXPECTATION);
    return fcx.silentError();
  };
  if (receiverTy.kind === "Error") return onError();
  const { name, span } = k.segment.ident;
  const result = probeMethod(fcx, "MethodCall", name, receiverTy, span);
  if (result.kind !== "Pick") {
    if (result.kind === "NoMatch" && reportFieldCall(fcx, e, k, receiverTy)) return onError();
    reportMethodError(fcx, "MethodCall", result, receiverTy, name, span, k.receiver.span);
    return onError();
  }
  fcx.calls.set(spanKey(span), { callee: result.pick.item.def, args: k.args, isMethod: true, format: undefined });
  const callee = confirmMethod(fcx, e.span, k.receiver, receiverTy, result.pick, k.segment);
  fcx.tables.typeDependentDefs.set(e.hirId, { kind: "AssocFn", def: callee.def });
  fcx.tables.nodeArgs.set(e.hirId, callee.args);
  const sig = { ...callee.sig, inputs: callee.sig.inputs.slice(1) };
  checkArguments(fcx, e, sig, expected, k.args, { def: callee.def, word: "method", span });
  return callee.sig.output;
}

/** `x.f()` where `f` is a field that can be called, or any field: E0599 with rustc's other words. */
function reportFieldCall(fcx: FnCtxt, e: Expr, k: Kind<"MethodCall">, receiverTy: Ty): boolean {
  const { name, span } = k.segment.ident;
  for (const step of autoderef(fcx, receiverTy, k.receiver.span)) {
    const ty = fcx.resolve(step.ty);
    if (ty.kind !== "Adt") continue;
    const adt = fcx.tcx.adtDef(ty.def);
    const field = adt.kind === "Enum" ? undefined : adt.variants[0].fields.find((f) => f.name === name);
    if (field === undefined || !fcx.hir.isVisible(field.def, fcx.owner)) continue;
    const fieldTy = fcx.resolve(fcx.fieldTy(field.def, ty.args, span));
    const callable = fieldTy.kind === "FnPtr" || fieldTy.kind === "FnDef" || fieldTy.kind === "Closure" || fieldTy.kind === "Param" || (fieldTy.kind === "Adt" && fieldTy.def === fcx.tcx.langItem("owned_box"));
    fcx.error("E0599", `no method named \`${name}\` found for ${describeTy(fcx, fcx.resolve(receiverTy))} in the current scope`, span, callable ? "field, not a method" : "field, not a method", [], callable ? [{ level: "help", message: `to call the closure stored in \`${name}\`, surround the field access with parentheses`, span: e.span }] : []);
    return true;
  }
  return false;
}

// ---- arguments ----

/** Expected argument types, given what the call's value is expected to be: only a hint. */
function expectedInputs(fcx: FnCtxt, expected: Expectation, sig: FnSig): readonly Ty[] {
  const want = onlyHasType(fcx, expected);
  if (want === undefined || isTyVar(want)) return sig.inputs;
  const hinted = fcx.infer.probe(() => {
    if (!fcx.infer.eq(want, sig.output)) return undefined;
    return sig.inputs.map((t) => fcx.infer.resolve(t));
  });
  return hinted ?? sig.inputs;
}

function checkArguments(fcx: FnCtxt, e: Expr, sig: FnSig, expected: Expectation, args: readonly Expr[], info: CalleeInfo): void {
  const { inputs } = sig;
  const countFits = sig.cVariadic ? args.length >= inputs.length : args.length === inputs.length;
  if (!countFits) {
    for (const a of args) fcx.checkExpr(fcx, a, NO_EXPECTATION);
    reportCount(fcx, e, args.length, sig, info);
    return;
  }
  const hints = expectedInputs(fcx, expected, sig);
  for (const closures of [false, true]) {
    if (closures) {
      if (!args.some(isClosure)) break;
      fcx.selectWherePossible();
    }
    args.forEach((arg, i) => {
      if (isClosure(arg) !== closures) return;
      const formal = inputs[i];
      if (formal === undefined) {
        checkVariadicArg(fcx, arg);
        return;
      }
      const hint = hints[i] ?? formal;
      const expectation = rvalueHint(fcx, hint);
      const found = fcx.checkExpr(fcx, arg, expectation);
      const target = onlyHasType(fcx, expectation) ?? formal;
      const coerced = coerce(fcx, arg, found, target);
      if (coerced === undefined ? coerce(fcx, arg, found, formal) === undefined : !fcx.infer.eq(formal, target)) {
        reportMismatch(fcx, tailSpan(arg, arg.span), coerced === undefined ? formal : formal, found, "mismatched types", [{ span: info.span, text: `arguments to this ${info.word === "closure" || info.word === "fn pointer" ? "function" : info.word} are incorrect`, primary: false }]);
      }
    });
  }
}

function isClosure(e: Expr): boolean {
  return e.kind.kind === "Closure";
}

function checkVariadicArg(fcx: FnCtxt, arg: Expr): void {
  const ty = fcx.structurallyResolve(arg.span, fcx.checkExpr(fcx, arg, NO_EXPECTATION));
  const shown = printTy(fcx.tcx, ty);
  const wanted = ty.kind === "Float" && ty.float === "f32" ? "c_double" : ["i8", "i16", "bool"].includes(shown) ? "c_int" : ["u8", "u16"].includes(shown) ? "c_uint" : undefined;
  if (wanted !== undefined) fcx.error("E0617", `can't pass \`${shown}\` to variadic function`, arg.span);
}

function reportCount(fcx: FnCtxt, e: Expr, supplied: number, sig: FnSig, info: CalleeInfo): void {
  const plural = (n: number): string => `${n} argument${n === 1 ? "" : "s"}`;
  const wanted = sig.inputs.length;
  const were = supplied === 1 ? "was" : "were";
  const code = info.word === "closure" ? "E0057" : sig.cVariadic ? "E0060" : info.def === undefined && info.word === "function" ? "E0057" : "E0061";
  const word = info.word === "fn pointer" || info.word === "closure" ? "function" : info.word;
  const takes = `${sig.cVariadic ? "at least " : ""}${plural(wanted)}`;
  const subject = word === "struct" || word === "enum variant" ? `this ${word} takes` : `this ${word} takes`;
  fcx.error(code, `${subject} ${takes} but ${plural(supplied)} ${were} supplied`, info.span, "", [{ span: e.span, text: supplied < wanted ? "an argument is missing" : "unexpected argument", primary: false }]);
}
