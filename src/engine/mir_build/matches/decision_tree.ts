/**
 * From candidates in order of preference to a decision tree. The first test of the first candidate is made; candidates that
 * its outcome decides move into the outcome's branch, up to the first that it does not decide; those wait for the remainder.
 *
 *     match x { (1, _) => A, (_, true) => B, (2, _) => C }
 *     switch x.0 { 1 → A; otherwise → switch x.1 { true → B; false → switch x.0 { 2 → C … } } }
 *
 * Counterpart: rustc_mir_build/src/builder/matches/mod.rs `match_candidates`, test.rs.
 */
import type { BasicBlock, Place } from "../../mir/mir";
import type { Span } from "../../source/span";
import type { ThirLit } from "../../ty/thir";
import type { Ty } from "../../ty/ty";
import type { Builder } from "../builder";
import { valueOfBits } from "../scalars";
import { orderPairs, pairAt, type Candidate, type MatchPair } from "./candidates";
import { performTest } from "./perform_test";

export type Test =
  | { readonly kind: "Switch" }
  | { readonly kind: "SwitchInt" }
  | { readonly kind: "Eq"; readonly value: ThirLit }
  | { readonly kind: "Range"; readonly lo: bigint; readonly hi: bigint }
  | { readonly kind: "Len"; readonly len: number; readonly op: "Eq" | "Ge" }
  | { readonly kind: "Never" };

/** What a test may find. Scalars are bits; `Failure` is everything else. */
export type Branch =
  | { readonly kind: "Success" }
  | { readonly kind: "Constant"; readonly bits: bigint }
  | { readonly kind: "Variant"; readonly index: number }
  | { readonly kind: "Failure" };

const branchKey = (br: Branch): string => (br.kind === "Constant" ? `c${br.bits}` : br.kind === "Variant" ? `v${br.index}` : br.kind);

/** More alternatives than this in one match are not modelled: or-patterns multiply. */
const MAX_LEAVES = 4096;

/** Lowers the candidates from `start`; sets their success blocks. Answers the block reached when none matches. */
export function matchCandidates(b: Builder, span: Span, start: BasicBlock, candidates: readonly Candidate[], leaves: Candidate[]): BasicBlock {
  let rest = candidates;
  let block = start;
  while (rest.length > 0) {
    const [first, ...others] = rest;
    first.falseEdgeStart ??= block;
    if (first.pairs.length === 0) {
      leaves.push(first);
      first.success = block;
      block = b.newBlock();
      if (first.hasGuard) first.otherwise = block;
      rest = others;
    } else if (first.pairs[0].test.kind === "Or") {
      rest = [...expandOr(first), ...others];
      if (rest.length + leaves.length > MAX_LEAVES) {
        b.unsupported("or-patterns with this many combinations", span);
        return b.newBlock();
      }
    } else [block, rest] = testCandidates(b, span, block, rest, leaves);
  }
  return block;
}

/** One candidate for each alternative of the first or-pattern. */
function expandOr(c: Candidate): Candidate[] {
  const [first, ...others] = c.pairs;
  if (first.test.kind !== "Or") return [c];
  return first.test.alternatives.map((alt, i) => ({
    ...c,
    pairs: orderPairs([...alt.pairs, ...others]),
    bindings: [...c.bindings, ...alt.bindings],
    falseEdgeStart: i === 0 ? c.falseEdgeStart : undefined,
  }));
}

function testCandidates(b: Builder, span: Span, start: BasicBlock, candidates: readonly Candidate[], leaves: Candidate[]): [BasicBlock, readonly Candidate[]] {
  const { place, ty, test: testCase } = candidates[0].pairs[0];
  const test = testFor(testCase, ty);
  const branches = new Map<string, { readonly branch: Branch; readonly candidates: Candidate[] }>();
  let sorted = 0;
  for (; sorted < candidates.length; sorted++) {
    const failed = (branches.get("Failure")?.candidates ?? []);
    const branch = sortCandidate(b, place, test, candidates[sorted], [...branches.values()].map((x) => x.branch), failed);
    if (branch === undefined) break;
    const key = branchKey(branch);
    const known = branches.get(key);
    if (known === undefined) branches.set(key, { branch, candidates: [candidates[sorted]] });
    else known.candidates.push(candidates[sorted]);
  }
  const remainder = b.newBlock();
  const targets: { readonly branch: Branch; readonly block: BasicBlock }[] = [];
  for (const { branch, candidates: inBranch } of branches.values()) {
    const block = b.newBlock();
    const otherwise = matchCandidates(b, span, block, inBranch, leaves);
    b.goto(remainder, span, otherwise);
    targets.push({ branch, block });
  }
  performTest(b, span, start, place, ty, test, targets, remainder);
  return [remainder, candidates.slice(sorted)];
}

function testFor(testCase: MatchPair["test"], ty: Ty): Test {
  switch (testCase.kind) {
    case "Variant": return { kind: "Switch" };
    case "Constant": return ty.kind === "Int" || ty.kind === "Uint" || ty.kind === "Char" || ty.kind === "Bool" ? { kind: "SwitchInt" } : { kind: "Eq", value: testCase.value };
    case "Range": return { kind: "Range", lo: testCase.lo, hi: testCase.hi };
    case "Slice": return { kind: "Len", len: testCase.len, op: testCase.variableLength ? "Ge" : "Eq" };
    case "Never":
    case "Or": return { kind: "Never" };
  }
}

/** In which branch of the test the candidate belongs; undefined when more than one could lead to it. Removes the test from it when decided. */
function sortCandidate(b: Builder, place: Place, test: Test, candidate: Candidate, branches: readonly Branch[], failed: readonly Candidate[]): Branch | undefined {
  const index = pairAt(candidate, place);
  if (index < 0) return undefined;
  const pair = candidate.pairs[index];
  const { branch, decided } = outcome(b, place, test, pair, branches, failed);
  if (decided) candidate.pairs = orderPairs([...candidate.pairs.slice(0, index), ...pair.subpairs, ...candidate.pairs.slice(index + 1)]);
  return branch;
}

interface Outcome {
  readonly branch: Branch | undefined;
  /** The pair's test is fully answered in that branch. */
  readonly decided: boolean;
}

const UNDECIDED: Outcome = { branch: undefined, decided: false };
const FAILURE: Outcome = { branch: { kind: "Failure" }, decided: false };
const SUCCESS: Outcome = { branch: { kind: "Success" }, decided: true };

function outcome(b: Builder, place: Place, test: Test, pair: MatchPair, branches: readonly Branch[], failed: readonly Candidate[]): Outcome {
  const { test: wanted, ty } = pair;
  const within = (bits: bigint, lo: bigint, hi: bigint): boolean => {
    const v = valueOfBits(b.tcx, ty, bits);
    return valueOfBits(b.tcx, ty, lo) <= v && v <= valueOfBits(b.tcx, ty, hi);
  };
  switch (test.kind) {
    case "Switch": return wanted.kind === "Variant" ? { branch: { kind: "Variant", index: wanted.variantIndex }, decided: true } : UNDECIDED;
    case "SwitchInt": {
      if (wanted.kind === "Constant" && wanted.value.kind === "Scalar") {
        const { bits } = wanted.value;
        // A range sorted into the failure branch before this one may cover the value.
        const shadowed = failed.some((c) => c.pairs.some((p) => p.test.kind === "Range" && pairAt(c, place) >= 0 && c.pairs[pairAt(c, place)] === p && within(bits, p.test.lo, p.test.hi)));
        return shadowed ? UNDECIDED : { branch: { kind: "Constant", bits }, decided: true };
      }
      if (wanted.kind === "Range") {
        const { lo, hi } = wanted;
        return branches.some((br) => br.kind === "Constant" && within(br.bits, lo, hi)) ? UNDECIDED : FAILURE;
      }
      return UNDECIDED;
    }
    case "Eq": {
      if (wanted.kind !== "Constant") return UNDECIDED;
      if (sameLit(test.value, wanted.value)) return SUCCESS;
      return test.value.kind === "Str" ? FAILURE : UNDECIDED;
    }
    case "Range": {
      if (wanted.kind === "Range") {
        if (wanted.lo === test.lo && wanted.hi === test.hi) return SUCCESS;
        const apart = valueOfBits(b.tcx, ty, wanted.hi) < valueOfBits(b.tcx, ty, test.lo) || valueOfBits(b.tcx, ty, test.hi) < valueOfBits(b.tcx, ty, wanted.lo);
        return apart ? FAILURE : UNDECIDED;
      }
      if (wanted.kind === "Constant" && wanted.value.kind === "Scalar") return within(wanted.value.bits, test.lo, test.hi) ? UNDECIDED : FAILURE;
      return UNDECIDED;
    }
    case "Len": return wanted.kind === "Slice" ? lengthOutcome(test, wanted) : UNDECIDED;
    case "Never": return wanted.kind === "Never" ? SUCCESS : UNDECIDED;
  }
}

function lengthOutcome(test: Extract<Test, { kind: "Len" }>, wanted: { readonly len: number; readonly variableLength: boolean }): Outcome {
  if (test.op === "Eq") {
    if (test.len === wanted.len && !wanted.variableLength) return SUCCESS;
    return test.len < wanted.len || !wanted.variableLength ? FAILURE : UNDECIDED;
  }
  if (test.len === wanted.len && wanted.variableLength) return SUCCESS;
  if (test.len <= wanted.len) return { branch: { kind: "Success" }, decided: false };
  return wanted.variableLength ? UNDECIDED : FAILURE;
}

function sameLit(a: ThirLit, b: ThirLit): boolean {
  if (a.kind === "Scalar") return b.kind === "Scalar" && a.bits === b.bits;
  if (a.kind === "Str") return b.kind === "Str" && a.value === b.value;
  return a.kind === b.kind && (b.kind === "ByteStr" || b.kind === "CStr") && a.value.length === b.value.length && a.value.every((x, i) => x === b.value[i]);
}
