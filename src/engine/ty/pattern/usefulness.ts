/**
 * Do the rows of a match cover every value, and if not, which values are left? Each step looks at the first column: for every constructor that the
 * column tells apart, keep the rows that it fits, put its fields in front, and go on. Rows left without columns match; none left is a witness.
 * Worked example: rows `(true, _)`, `(_, false)`: constructor `false` of column one keeps row two; then `true` keeps none: witness `(false, true)`.
 * Counterpart: rustc_pattern_analysis `usefulness.rs`; Maranget, "Warnings for pattern matching".
 */
import type { Ty } from "../ty";
import { constructorsOf, fieldTys, isCoveredBy, WILDCARD, wild, type Constructor, type DePat, type PatCx } from "./constructor";

/** One arm. */
export interface Row {
  readonly pats: readonly DePat[];
  readonly hasGuard: boolean;
}

/** Steps after which the question is given up, as rustc does with its pattern complexity limit. */
const BUDGET = 200_000;

/** Witnesses reported at most: messages show three and a count. */
const MAX_WITNESSES = 64;

export interface Usefulness {
  /** Values not covered, as patterns; empty when the match is exhaustive. */
  readonly witnesses: readonly DePat[];
  /** The budget ran out: nothing is known. */
  readonly gaveUp: boolean;
}

/** Checks a match on one value of type `ty`. */
export function checkUsefulness(cx: PatCx, rows: readonly Row[], ty: Ty): Usefulness {
  const state = { steps: 0 };
  const stacks = compute(cx, rows, [ty], true, state);
  return { witnesses: stacks.map((s) => s[s.length - 1]), gaveUp: state.steps > BUDGET };
}

/** Witness stacks: the last element belongs to the first column. */
type Stack = DePat[];

function compute(cx: PatCx, rows: readonly Row[], tys: readonly Ty[], isTop: boolean, state: { steps: number }): Stack[] {
  state.steps += 1 + rows.length;
  if (state.steps > BUDGET) return [];
  if (tys.length === 0) {
    return rows.some((r) => !r.hasGuard) ? [] : [[]];
  }
  const [ty, ...rest] = tys;
  const expanded = rows.flatMap((r) => expandOr(r));
  const column = expanded.map((r) => head(r));
  const { present, missing, isOpen } = split(cx, ty, column);
  const out: Stack[] = [];
  const run = (ctor: Constructor, fields: readonly Ty[]): Stack[] => {
    const kept = expanded.flatMap((r) => specialize(r, ctor, fields));
    return compute(cx, kept, [...fields, ...rest], false, state);
  };
  // Where constructors are missing, rows for them are rows for the others too: what is left over there is all that is worth saying.
  const isComplete = missing.length === 0 && !isOpen;
  for (const ctor of isComplete ? present : []) {
    const fields = fieldTys(cx, ctor, ty);
    for (const stack of run(ctor, fields)) {
      if (out.length >= MAX_WITNESSES) break;
      out.push(applyCtor(stack, ctor, fields.length, ty));
    }
  }
  if (!isComplete) {
    const individually = !isOpen && (isTop || present.length > 0);
    const shown = individually ? missing : [WILDCARD];
    for (const stack of run(WILDCARD, [])) {
      for (const ctor of shown) {
        if (out.length >= MAX_WITNESSES) break;
        const fields = ctor.kind === "Wildcard" ? [] : fieldTys(cx, ctor, ty).map((t) => wild(t));
        out.push([...stack, { kind: "Ctor", ctor, fields, ty }]);
      }
    }
  }
  return out;
}

function head(r: Row): Constructor {
  const [p] = r.pats;
  return p.kind === "Ctor" ? p.ctor : WILDCARD;
}

function expandOr(r: Row): Row[] {
  const [p, ...rest] = r.pats;
  return p.kind === "Or" ? p.pats.flatMap((x) => expandOr({ ...r, pats: [x, ...rest] })) : [r];
}

function specialize(r: Row, ctor: Constructor, fields: readonly Ty[]): Row[] {
  const [p, ...rest] = r.pats;
  if (p.kind !== "Ctor") return [];
  if (p.ctor.kind === "Wildcard") return [{ ...r, pats: [...fields.map((t) => wild(t)), ...rest] }];
  if (ctor.kind === "Wildcard" || !isCoveredBy(ctor, p.ctor)) return [];
  return [{ ...r, pats: [...fieldsFor(p, ctor, fields), ...rest] }];
}

/** The pattern's fields as fields of the (more special) constructor. */
function fieldsFor(p: Extract<DePat, { kind: "Ctor" }>, ctor: Constructor, fields: readonly Ty[]): readonly DePat[] {
  if (ctor.kind !== "Slice" || p.ctor.kind !== "Slice") return p.fields;
  const { prefix } = p.ctor;
  const middle = fields.length - p.fields.length;
  return [...p.fields.slice(0, prefix), ...Array.from({ length: middle }, (_, i) => wild(fields[prefix + i])), ...p.fields.slice(prefix)];
}

function applyCtor(stack: Stack, ctor: Constructor, arity: number, ty: Ty): Stack {
  const rest = stack.slice(0, stack.length - arity);
  const fields = stack.slice(stack.length - arity).reverse();
  return [...rest, { kind: "Ctor", ctor, fields, ty }];
}

interface Split {
  readonly present: readonly Constructor[];
  readonly missing: readonly Constructor[];
  /** Constructors that cannot be listed remain. */
  readonly isOpen: boolean;
}

/** The constructors that the column tells apart, and those of the type that it does not name. */
function split(cx: PatCx, ty: Ty, column: readonly Constructor[]): Split {
  const all = constructorsOf(cx, ty);
  const named = column.filter((c) => c.kind !== "Wildcard" && c.kind !== "Missing");
  if (all === undefined) return { present: dedupe(named), missing: [], isOpen: true };
  const parts = all.flatMap((c) => (c.kind === "IntRange" ? splitRange(c, named) : c.kind === "Slice" && !c.fixed ? splitSlice(named) : [c]));
  const present: Constructor[] = [];
  const missing: Constructor[] = [];
  for (const c of parts) (named.some((n) => isCoveredBy(c, n)) ? present : missing).push(c);
  // Patterns on empty variants are allowed and cover nothing new.
  for (const n of named) if (n.kind === "Variant" && !all.some((c) => c.kind === "Variant" && c.index === n.index) && !present.some((c) => isCoveredBy(c, n))) present.push(n);
  return { present, missing: mergeRanges(missing), isOpen: false };
}

function dedupe(ctors: readonly Constructor[]): readonly Constructor[] {
  return ctors.filter((c, i) => ctors.findIndex((d) => isCoveredBy(c, d) && isCoveredBy(d, c)) === i);
}

function splitRange(whole: Extract<Constructor, { kind: "IntRange" }>, named: readonly Constructor[]): Constructor[] {
  const cuts = new Set<bigint>([whole.lo, whole.hi + 1n]);
  for (const n of named) {
    if (n.kind !== "IntRange") continue;
    if (n.lo > whole.lo && n.lo <= whole.hi) cuts.add(n.lo);
    if (n.hi >= whole.lo && n.hi < whole.hi) cuts.add(n.hi + 1n);
  }
  const sorted = [...cuts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.slice(0, -1).map((lo, i) => ({ kind: "IntRange", lo, hi: sorted[i + 1] - 1n }));
}

function mergeRanges(ctors: readonly Constructor[]): readonly Constructor[] {
  const out: Constructor[] = [];
  for (const c of ctors) {
    const last = out[out.length - 1];
    if (c.kind === "IntRange" && last?.kind === "IntRange" && last.hi + 1n === c.lo) out[out.length - 1] = { kind: "IntRange", lo: last.lo, hi: c.hi };
    else out.push(c);
  }
  return out;
}

function splitSlice(named: readonly Constructor[]): Constructor[] {
  let prefix = 0;
  let suffix = 0;
  let fixed = 0;
  for (const n of named) {
    if (n.kind !== "Slice") continue;
    if (n.fixed) fixed = Math.max(fixed, n.prefix + n.suffix);
    else {
      prefix = Math.max(prefix, n.prefix);
      suffix = Math.max(suffix, n.suffix);
    }
  }
  if (fixed + 1 >= prefix + suffix) prefix = fixed + 1 - suffix;
  const shorter = Array.from({ length: prefix + suffix }, (_, n): Constructor => ({ kind: "Slice", prefix: n, suffix: 0, fixed: true }));
  return [...shorter, { kind: "Slice", prefix, suffix, fixed: false }];
}
