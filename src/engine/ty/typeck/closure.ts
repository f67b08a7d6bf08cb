/** Closures: the signature that the surroundings expect, the one the reader wrote, and the body. Counterpart: rustc_hir_typeck `closure.rs`. */
import type { Expr } from "../../hir/hir";
import type { ClosureKind } from "../instance";
import type { FnSig, GenericArg, Predicate, Ty } from "../ty";
import { checkBody } from "./fn_body";
import { demandCoerce } from "./demand";
import { expectHasType, toOption, type Expectation } from "./expectation";
import { isTyVar, type FnCtxt } from "./fn_ctxt";

interface Expected {
  readonly kind: ClosureKind | undefined;
  readonly inputs: readonly Ty[] | undefined;
  readonly output: Ty | undefined;
}

const NOTHING: Expected = { kind: undefined, inputs: undefined, output: undefined };

export function checkClosure(fcx: FnCtxt, e: Expr, k: Extract<Expr["kind"], { kind: "Closure" }>, expected: Expectation): Ty {
  if (k.coroutine !== undefined) return checkCoroutine(fcx, e, k, expected);
  const want = toOption(fcx, expected);
  const hint = want === undefined ? NOTHING : deduceExpectations(fcx, fcx.resolveWithProgress(want));
  const wrongCount = hint.inputs !== undefined && hint.inputs.length !== k.params.length ? hint.inputs.length : undefined;
  if (wrongCount !== undefined) {
    const count = (n: number): string => `${n} argument${n === 1 ? "" : "s"}`;
    fcx.error("E0593", `closure is expected to take ${count(wrongCount)}, but it takes ${count(k.params.length)}`, fcx.tcx.def(k.def).identSpan, `expected closure that takes ${count(wrongCount)}`);
  }
  const inputs = k.params.map((p, i) => {
    if (wrongCount !== undefined) return fcx.interner.error;
    const expectedTy = hint.inputs !== undefined && hint.inputs.length === k.params.length ? hint.inputs[i] : undefined;
    if (p.ty === undefined) return expectedTy ?? fcx.tyVar(p.pat.span);
    const written = fcx.lowerTy(p.ty);
    if (expectedTy !== undefined) fcx.infer.eq(written, expectedTy);
    return written;
  });
  let output: Ty;
  if (k.output !== undefined) output = fcx.lowerTy(k.output);
  else output = hint.output ?? fcx.tyVar(k.body.span);
  // A closure with another number of parameters counts as what was expected: nothing more is said of it.
  const sig: FnSig = { inputs: wrongCount === undefined ? inputs : Array.from({ length: wrongCount }, () => fcx.interner.error), output, cVariadic: false, isUnsafe: false, abi: "Rust" };
  const ty = fcx.interner.closure(k.def, parentArgs(fcx));
  fcx.tables.closures.set(k.def, { def: k.def, expr: e, ty, sig, kind: hint.kind, captures: undefined, isExpected: hint.inputs !== undefined });
  checkBody(fcx, k.def, k.params.map((p) => p.pat), inputs, output, k.body, undefined);
  return ty;
}

/**
 * An `async` block: its one parameter is what it is resumed with, its value what the future resolves to. For the block of an `async fn`
 * that type is known from what the surroundings say of the future's output.
 */
function checkCoroutine(fcx: FnCtxt, e: Expr, k: Extract<Expr["kind"], { kind: "Closure" }>, expected: Expectation): Ty {
  const inputs = k.params.map((p) => (p.ty === undefined ? fcx.tyVar(p.pat.span) : fcx.lowerTy(p.ty)));
  const want = k.coroutine === "AsyncBlock" ? undefined : toOption(fcx, expected);
  const output = k.output !== undefined ? fcx.lowerTy(k.output) : (want === undefined ? undefined : futureOutput(fcx, fcx.resolveWithProgress(want))) ?? fcx.tyVar(k.body.span);
  const sig: FnSig = { inputs, output, cVariadic: false, isUnsafe: false, abi: "Rust" };
  const ty = fcx.interner.coroutine(k.def, parentArgs(fcx));
  fcx.tables.closures.set(k.def, { def: k.def, expr: e, ty, sig, kind: "FnOnce", captures: undefined });
  checkBody(fcx, k.def, k.params.map((p) => p.pat), inputs, output, k.body, undefined);
  return ty;
}

/** What is known of `<want as Future>::Output`. */
function futureOutput(fcx: FnCtxt, want: Ty): Ty | undefined {
  const output = fcx.tcx.langItem("future_output");
  const predicates = isTyVar(want) ? fcx.infer.pendingFor(want).map((o) => o.predicate) : want.kind === "Alias" ? fcx.deps.itemBounds(want) : [];
  for (const p of predicates) if (p.kind === "Projection" && p.def === output) return fcx.resolveWithProgress(fcx.normalize(p.term, fcx.body.value.span));
  return undefined;
}

/** `yield value`: gives what the coroutine is resumed with. */
export function checkYield(fcx: FnCtxt, value: Expr): Ty {
  demandCoerce(fcx, value, fcx.checkExpr(fcx, value, expectHasType(fcx.interner.unit)), fcx.interner.unit);
  const resumed = fcx.tables.closures.get(fcx.fn.def)?.sig.inputs[0];
  return resumed ?? fcx.silentError();
}

/** The parameters of the enclosing item, as arguments for themselves: what a closure's type carries. */
function parentArgs(fcx: FnCtxt): readonly GenericArg[] {
  return fcx.deps.identityArgs(fcx.owner);
}

function deduceExpectations(fcx: FnCtxt, want: Ty): Expected {
  switch (want.kind) {
    case "Infer": return isTyVar(want) ? fromPredicates(fcx, fcx.infer.pendingFor(want).map((o) => o.predicate)) : NOTHING;
    case "Dynamic": {
      let found = NOTHING;
      for (const p of want.predicates) {
        if (p.kind === "Trait") found = { ...found, kind: kindOfTrait(fcx, p.def) ?? found.kind, inputs: tupleElems(fcx, p.args[0]) ?? found.inputs };
        else if (p.kind === "Projection") found = { ...found, output: p.ty };
      }
      return openBound(fcx, found);
    }
    case "FnPtr": {
      const sig = fcx.openSig(want.sig, fcx.body.value.span);
      return { kind: undefined, inputs: sig.inputs, output: sig.output };
    }
    case "Alias": return fromPredicates(fcx, fcx.deps.itemBounds(want));
    case "Closure": {
      const entry = fcx.tables.closures.get(want.def);
      return entry === undefined ? NOTHING : { kind: entry.kind, inputs: entry.sig.inputs, output: entry.sig.output };
    }
    default: return NOTHING;
  }
}

function kindOfTrait(fcx: FnCtxt, trait: number): ClosureKind | undefined {
  switch (fcx.tcx.itemName(trait)) {
    case "fn": return "Fn";
    case "fn_mut": return "FnMut";
    case "fn_once": return "FnOnce";
    default: return undefined;
  }
}

/** Does the trait say of a closure that what it returns is a future? */
function asyncKindOfTrait(fcx: FnCtxt, trait: number): ClosureKind | undefined {
  switch (fcx.tcx.itemName(trait)) {
    case "async_fn": return "Fn";
    case "async_fn_mut": return "FnMut";
    case "async_fn_once": return "FnOnce";
    default: return undefined;
  }
}

function tupleElems(fcx: FnCtxt, arg: GenericArg | undefined): readonly Ty[] | undefined {
  if (arg === undefined || arg.kind !== "Type") return undefined;
  const ty = fcx.resolve(arg.ty);
  return ty.kind === "Tuple" ? ty.elems : undefined;
}

/** Bound lifetimes of `for<'a> Fn(&'a T)` play no part here. */
function openBound(fcx: FnCtxt, found: Expected): Expected {
  const sig = fcx.infer.instantiateSig({ boundVars: 1, sig: { inputs: found.inputs ?? [], output: found.output ?? fcx.interner.unit, cVariadic: false, isUnsafe: false, abi: "Rust" } });
  const { span } = fcx.body.value;
  const known = (t: Ty): Ty => fcx.resolveWithProgress(fcx.normalize(t, span));
  return { kind: found.kind, inputs: found.inputs === undefined ? undefined : sig.inputs.map(known), output: found.output === undefined ? undefined : known(sig.output) };
}

const RANK: Readonly<Record<ClosureKind, number>> = { Fn: 0, FnMut: 1, FnOnce: 2 };

function fromPredicates(fcx: FnCtxt, predicates: readonly Predicate[]): Expected {
  let found = NOTHING;
  for (const p of predicates) {
    if (p.kind === "Trait") {
      for (const trait of [p.traitRef.def, ...fcx.tcx.supertraits(p.traitRef.def)]) {
        const kind = kindOfTrait(fcx, trait) ?? asyncKindOfTrait(fcx, trait);
        if (kind === undefined) continue;
        // The most demanding of the traits decides.
        if (found.kind === undefined || RANK[kind] < RANK[found.kind]) found = { ...found, kind };
        if (trait === p.traitRef.def) found = { ...found, inputs: found.inputs ?? tupleElems(fcx, p.traitRef.args[1]) };
      }
    } else if (p.kind === "Projection") {
      const trait = fcx.tcx.def(p.def).parent;
      if (trait !== undefined && kindOfTrait(fcx, trait) !== undefined) found = { ...found, inputs: found.inputs ?? tupleElems(fcx, p.args[1]), output: found.output ?? p.term };
    }
  }
  return openBound(fcx, found);
}
