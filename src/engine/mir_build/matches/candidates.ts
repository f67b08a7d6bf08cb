/**
 * A pattern taken apart: what must be tested at which place, and what is bound from where.
 *
 *     Some((0, x)) against p      tests: p is Some, then (p as Some).0.0 is 0;  binds x from (p as Some).0.1
 *
 * Counterpart: rustc_mir_build/src/builder/matches/match_pair.rs, simplify.rs.
 */
import type { BasicBlock, Place } from "../../mir/mir";
import { derefPlace, fieldPlace, project, samePlace } from "../../mir/places";
import type { Span } from "../../source/span";
import type { Pat, ThirLit } from "../../ty/thir";
import type { Ty } from "../../ty/ty";
import type { Builder } from "../builder";
import { fieldOf } from "../expr_as_place";
import { isVariantInhabited } from "../inhabited";
import { extremesOf } from "../scalars";
import type { Binding } from "./bindings";

export type TestCase =
  | { readonly kind: "Variant"; readonly variantIndex: number }
  | { readonly kind: "Constant"; readonly value: ThirLit }
  | { readonly kind: "Range"; readonly lo: bigint; readonly hi: bigint }
  | { readonly kind: "Slice"; readonly len: number; readonly variableLength: boolean }
  | { readonly kind: "Or"; readonly alternatives: readonly FlatPat[] }
  | { readonly kind: "Never" };

/** One test that must succeed, and those that make sense only after it. */
export interface MatchPair {
  readonly place: Place;
  readonly ty: Ty;
  readonly test: TestCase;
  readonly subpairs: readonly MatchPair[];
  readonly span: Span;
}

export interface FlatPat {
  readonly pairs: readonly MatchPair[];
  readonly bindings: readonly Binding[];
}

/** One way for an arm to match. An or-pattern makes several of one arm. */
export interface Candidate {
  /** Still to be tested; or-patterns come last. */
  pairs: MatchPair[];
  readonly bindings: readonly Binding[];
  readonly arm: number;
  readonly hasGuard: boolean;
  readonly span: Span;
  /** Reached when all tests succeeded. */
  success: BasicBlock | undefined;
  /** Where to go on when the guard fails. */
  otherwise: BasicBlock | undefined;
  /** Where testing for this candidate began: the next one's is the imaginary target of this one's false edge. */
  falseEdgeStart: BasicBlock | undefined;
}

export function flatten(b: Builder, place: Place, pat: Pat): FlatPat {
  const pairs: MatchPair[] = [];
  const bindings: Binding[] = [];
  collect(b, place, pat, pairs, bindings);
  return { pairs, bindings };
}

function collect(b: Builder, place: Place, pat: Pat, pairs: MatchPair[], bindings: Binding[]): void {
  const { kind, span, ty } = pat;
  const pair = (test: TestCase, sub: (pairs: MatchPair[]) => void = () => undefined): void => {
    const subpairs: MatchPair[] = [];
    sub(subpairs);
    pairs.push({ place, ty, test, subpairs, span });
  };
  switch (kind.kind) {
    case "Wild": return;
    case "Never": return pair({ kind: "Never" });
    case "Binding":
      // What is below `@` is bound first: it borrows or copies, and the variable itself may move.
      if (kind.sub !== undefined) collect(b, place, kind.sub, pairs, bindings);
      bindings.push({ pat: kind, source: place, span });
      return;
    case "Or": return pair({ kind: "Or", alternatives: kind.pats.map((p) => flatten(b, place, p)) });
    case "Deref": return collect(b, derefPlace(place), kind.sub, pairs, bindings);
    case "Leaf":
      for (const f of kind.subpatterns) collect(b, fieldPlace(place, f.field, fieldTyOf(b, ty, 0, f.field) ?? f.pat.ty), f.pat, pairs, bindings);
      return;
    case "Variant": {
      const collectFields = (into: MatchPair[]): void => {
        for (const f of kind.subpatterns) collect(b, fieldOf(b, place, ty, kind.variantIndex, f.field, fieldTyOf(b, ty, kind.variantIndex, f.field) ?? f.pat.ty), f.pat, into, bindings);
      };
      if (isOnlyVariant(b, ty, kind.variantIndex)) return collectFields(pairs);
      return pair({ kind: "Variant", variantIndex: kind.variantIndex }, collectFields);
    }
    case "Constant": {
      const bytes = byteStringPattern(b, pat, kind.value);
      if (bytes !== undefined) return collect(b, place, bytes, pairs, bindings);
      return pair({ kind: "Constant", value: kind.value });
    }
    case "Range": {
      const all = extremesOf(b.tcx, ty);
      if (all !== undefined && all.lo === kind.lo && all.hi === kind.hi) return;
      return pair({ kind: "Range", lo: kind.lo, hi: kind.hi });
    }
    case "Array": return collectElements(b, place, kind, pairs, bindings, arrayLength(b, ty));
    case "Slice": {
      const len = kind.prefix.length + kind.suffix.length;
      if (len === 0 && kind.slice !== undefined) return collectElements(b, place, kind, pairs, bindings, undefined);
      return pair({ kind: "Slice", len, variableLength: kind.slice !== undefined }, (sub) => collectElements(b, place, kind, sub, bindings, undefined));
    }
  }
}

/** The declared type of a field, with the arguments of the matched type. */
function fieldTyOf(b: Builder, ty: Ty, variantIndex: number, field: number): Ty | undefined {
  if (ty.kind === "Tuple") return ty.elems[field];
  if (ty.kind !== "Adt") return undefined;
  const def = b.tcx.adtDef(ty.def).variants[variantIndex]?.fields[field];
  return def === undefined ? undefined : b.tcx.fieldTy(def.def, ty.args);
}

function arrayLength(b: Builder, ty: Ty): number | undefined {
  const len = ty.kind === "Array" ? b.tcx.evalConst(ty.len) : undefined;
  return len === undefined ? undefined : Number(len);
}

type ElementsPat = Extract<Pat["kind"], { kind: "Slice" | "Array" }>;

/** `[a, b, rest @ .., z]`; arrays know their length, so that their places count from the front. */
function collectElements(b: Builder, place: Place, kind: ElementsPat, pairs: MatchPair[], bindings: Binding[], exact: number | undefined): void {
  const { prefix, slice, suffix } = kind;
  const minLength = exact ?? prefix.length + suffix.length;
  prefix.forEach((p, offset) => collect(b, project(place, { kind: "ConstantIndex", offset, minLength, fromEnd: false }), p, pairs, bindings));
  if (slice !== undefined) {
    const to = exact === undefined ? suffix.length : exact - suffix.length;
    collect(b, project(place, { kind: "Subslice", from: prefix.length, to, fromEnd: exact === undefined }), slice, pairs, bindings);
  }
  suffix.forEach((p, i) => {
    const back = suffix.length - i;
    const offset = exact === undefined ? back : exact - back;
    collect(b, project(place, { kind: "ConstantIndex", offset, minLength, fromEnd: exact === undefined }), p, pairs, bindings);
  });
}

/** `b"ab"` as the pattern `&[b'a', b'b']`. */
function byteStringPattern(b: Builder, pat: Pat, value: ThirLit): Pat | undefined {
  if (value.kind !== "ByteStr" || pat.ty.kind !== "Ref") return undefined;
  const pointee = pat.ty.pointee;
  const { u8 } = b.tcx.interner;
  const prefix = [...value.value].map((byte): Pat => ({ kind: { kind: "Constant", value: { kind: "Scalar", bits: BigInt(byte) } }, ty: u8, span: pat.span }));
  const kind = pointee.kind === "Array" ? "Array" as const : "Slice" as const;
  return { kind: { kind: "Deref", sub: { kind: { kind, prefix, slice: undefined, suffix: [] }, ty: pointee, span: pat.span } }, ty: pat.ty, span: pat.span };
}

/** No other variant of the enum has values. */
function isOnlyVariant(b: Builder, ty: Ty, variantIndex: number): boolean {
  if (ty.kind !== "Adt") return true;
  return b.tcx.adtDef(ty.def).variants.every((v, i) => i === variantIndex || !isVariantInhabited(b.tcx, ty, v));
}

/** The tests with or-patterns moved to the end: what decides among many candidates is tested first. */
export function orderPairs(pairs: readonly MatchPair[]): MatchPair[] {
  return [...pairs.filter((p) => p.test.kind !== "Or"), ...pairs.filter((p) => p.test.kind === "Or")];
}


/** Index of the first test of the candidate at that place. */
export function pairAt(candidate: Candidate, place: Place): number {
  return candidate.pairs.findIndex((p) => samePlace(p.place, place) && p.test.kind !== "Or");
}
