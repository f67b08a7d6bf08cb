/** The code of one test of a decision tree. Counterpart: rustc_mir_build/src/builder/matches/test.rs `perform_test`. */
import type { BasicBlock, Operand, Place } from "../../mir/mir";
import { copyOf, localPlace, moveOf } from "../../mir/places";
import type { Span } from "../../source/span";
import type { ThirLit } from "../../ty/thir";
import type { Ty } from "../../ty/ty";
import type { Builder } from "../builder";
import { lengthOf } from "../expr_as_place";
import { bitsOf, extremesOf, isIntegral } from "../scalars";
import { divergeFrom } from "../scopes";
import type { Branch, Test } from "./decision_tree";

interface Target {
  readonly branch: Branch;
  readonly block: BasicBlock;
}

/** Ends `start` with the test; outcomes without a target of their own go to `otherwise`. */
export function performTest(b: Builder, span: Span, start: BasicBlock, place: Place, ty: Ty, test: Test, targets: readonly Target[], otherwise: BasicBlock): void {
  const resume = b.cur;
  b.cur = start;
  const blockOf = (kind: Branch["kind"]): BasicBlock => targets.find((t) => t.branch.kind === kind)?.block ?? otherwise;
  const failure = blockOf("Failure");
  switch (test.kind) {
    case "Switch": {
      const discr = b.tempPlace(b.tcx.discriminantTy(ty), span);
      b.assign(discr, { kind: "Discriminant", place }, span);
      const values = targets.flatMap(({ branch, block }) => (branch.kind === "Variant" ? [[discriminantBits(b, ty, branch.index), block] as const] : []));
      switchOn(b, moveOf(discr), values, failure, span);
      break;
    }
    case "SwitchInt": {
      const values = targets.flatMap(({ branch, block }) => (branch.kind === "Constant" ? [[branch.bits, block] as const] : []));
      if (ty.kind === "Bool") {
        const at = (v: bigint): BasicBlock => values.find(([bits]) => bits === v)?.[1] ?? failure;
        switchOn(b, copyOf(place), [[0n, at(0n)]], at(1n), span);
      } else switchOn(b, copyOf(place), values, failure, span);
      break;
    }
    case "Eq":
      if (test.value.kind === "Str") stringEquals(b, place, ty, test.value, blockOf("Success"), failure, span);
      else compareTo(b, "Eq", copyOf(place), literal(b, test.value, ty, span), blockOf("Success"), failure, span);
      break;
    case "Range": {
      const all = extremesOf(b.tcx, ty);
      const bound = (bits: bigint): Operand => b.constant({ kind: "Scalar", bits }, ty, span);
      if (all === undefined || all.lo !== test.lo) {
        const next = all !== undefined && all.hi === test.hi ? blockOf("Success") : b.newBlock();
        compareTo(b, "Le", bound(test.lo), copyOf(place), next, failure, span);
        b.cur = next;
      }
      if (all === undefined || all.hi !== test.hi) compareTo(b, "Le", copyOf(place), bound(test.hi), blockOf("Success"), failure, span);
      break;
    }
    case "Len": compareTo(b, test.op, lengthOf(b, place, span), b.usize(test.len, span), blockOf("Success"), failure, span); break;
    case "Never": b.terminate({ kind: "Unreachable" }, span); break;
  }
  b.cur = resume;
}

function switchOn(b: Builder, discr: Operand, targets: readonly (readonly [bigint, BasicBlock])[], otherwise: BasicBlock, span: Span): void {
  const sorted = [...targets].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0));
  b.terminate({ kind: "SwitchInt", discr, targets: sorted, otherwise }, span);
}

/** The variant's discriminant as unsigned bits of the enum's discriminant type. */
export function discriminantBits(b: Pick<Builder, "tcx">, ty: Ty, variantIndex: number): bigint {
  if (ty.kind !== "Adt") return BigInt(variantIndex);
  const { discr } = b.tcx.adtDef(ty.def).variants[variantIndex];
  const discrTy = b.tcx.discriminantTy(ty);
  return isIntegral(discrTy) ? BigInt.asUintN(bitsOf(b.tcx, discrTy), discr) : discr;
}

function literal(b: Builder, lit: ThirLit, ty: Ty, span: Span): Operand {
  if (lit.kind === "Scalar") return b.constant({ kind: "Scalar", bits: lit.bits }, ty, span);
  return b.constant(lit.kind === "Str" ? { kind: "Str", value: lit.value } : { kind: "ByteStr", value: lit.value }, ty, span);
}

function compareTo(b: Builder, op: "Eq" | "Le" | "Ge", left: Operand, right: Operand, success: BasicBlock, failure: BasicBlock, span: Span): void {
  const result = b.tempPlace(b.tcx.interner.bool, span);
  b.assign(result, { kind: "BinaryOp", op, left, right }, span);
  b.terminate({ kind: "SwitchInt", discr: moveOf(result), targets: [[0n, failure]], otherwise: success }, span);
}

/** `<str as PartialEq>::eq(place, "literal")`. */
function stringEquals(b: Builder, place: Place, ty: Ty, value: ThirLit, success: BasicBlock, failure: BasicBlock, span: Span): void {
  const { interner } = b.tcx;
  const partialEq = b.tcx.langItem("eq");
  const method = partialEq === undefined ? undefined : b.tcx.associatedItems(partialEq).find((i) => i.name === "eq");
  if (method === undefined) {
    b.unsupported("string patterns without `PartialEq`", span);
    return;
  }
  const str = { kind: "Type" as const, ty: interner.str };
  const func = b.constant({ kind: "ZeroSized" }, interner.fnDef(method.def, [str, str]), span);
  const result = b.temp(interner.bool, span);
  const next = b.newBlock();
  const args = [copyOf(place), literal(b, value, ty, span)];
  b.terminate({ kind: "Call", func, args, destination: localPlace(result), target: next, unwind: { kind: "Continue" }, fnSpan: span, source: "Overloaded" }, span);
  divergeFrom(b, b.cur);
  b.cur = next;
  b.terminate({ kind: "SwitchInt", discr: moveOf(localPlace(result)), targets: [[0n, failure]], otherwise: success }, span);
}
