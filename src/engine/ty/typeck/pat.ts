/**
 * Patterns against the type they are matched with, default binding modes included.
 * Worked example: `Some(x)` against `&Option<String>`: the reference is looked through, the binding mode becomes `ref`, `x: &String`.
 * Counterpart: rustc_hir_typeck `pat.rs`. Reference: chapter 9.
 */
import type { Expr as HirExpr, Pat, PatField, QPath } from "../../hir/hir";
import type { Span } from "../../source/span";
import type { Mutability } from "../../syntax/ast";
import { RE_ERASED } from "../interner";
import type { GenericArg, Ty, VariantDef } from "../ty";
import { demandEq } from "./demand";
import { NO_EXPECTATION, expectHasType } from "./expectation";
import { constValue, hasError, isIntegral, isFloating, isTyVar, type FnCtxt } from "./fn_ctxt";
import { resolveValuePath, resolveVariantPath, variantOfDef } from "./path";
import { printTy } from "./print_ty";

/** How bindings bind where nothing is written: moved, or by reference because a reference was looked through. */
type BindingMode = "Move" | "Ref" | "RefMut";

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** Checks a whole pattern (top of `let`, arm, parameter). */
export function checkPatTop(fcx: FnCtxt, pat: Pat, expected: Ty): void {
  checkPat(fcx, pat, expected, "Move");
}

function checkPat(fcx: FnCtxt, pat: Pat, expectedTy: Ty, modeIn: BindingMode): void {
  let expected = fcx.resolve(expectedTy);
  let mode = modeIn;
  if (peels(fcx, pat)) {
    expected = fcx.resolveWithProgress(expected);
    const seen: Ty[] = [];
    while (expected.kind === "Ref") {
      seen.push(expected);
      mode = mode === "Ref" ? "Ref" : expected.mutbl === "Mut" ? "RefMut" : "Ref";
      expected = fcx.resolveWithProgress(expected.pointee);
    }
    if (seen.length > 0) fcx.tables.patAdjustments.set(pat.hirId, seen);
  }
  const ty = checkKind(fcx, pat, expected, mode);
  fcx.tables.nodeTypes.set(pat.hirId, ty);
}

/** Does the pattern look through references (constructors and literals do; bindings, `_`, `&p` do not)? */
function peels(fcx: FnCtxt, pat: Pat): boolean {
  switch (pat.kind.kind) {
    case "Struct": case "TupleStruct": case "Tuple": case "Range": case "Slice": return true;
    case "Lit": {
      const lit = literalOf(pat.kind.expr);
      return lit === undefined || (lit !== "Str" && lit !== "ByteStr" && lit !== "CStr");
    }
    case "Path": return !isConstPath(fcx, pat.kind.qpath);
    default: return false;
  }
}

function isConstPath(fcx: FnCtxt, qpath: QPath): boolean {
  if (qpath.kind === "Resolved" && qpath.path.res.kind === "Def") return qpath.path.res.def === "Const" || qpath.path.res.def === "AssocConst";
  if (qpath.kind !== "TypeRelative") return false;
  const ty = fcx.resolve(fcx.lowerTy(qpath.ty, "PathPrefix"));
  return !(ty.kind === "Adt" && fcx.tcx.adtDef(ty.def).variants.some((v) => v.name === qpath.segment.ident.name));
}

function literalOf(e: HirExpr): string | undefined {
  return e.kind.kind === "Lit" ? e.kind.lit.kind : undefined;
}

function checkKind(fcx: FnCtxt, pat: Pat, expected: Ty, mode: BindingMode): Ty {
  const k = pat.kind;
  switch (k.kind) {
    case "Wild": case "Never": return expected;
    case "Err": return fcx.silentError();
    case "Binding": return checkBinding(fcx, pat, k, expected, mode);
    case "Or":
      for (const p of k.pats) checkPat(fcx, p, expected, mode);
      return expected;
    case "Tuple": return checkTuple(fcx, pat, k.pats, k.rest, expected, mode);
    case "TupleStruct": return checkTupleStruct(fcx, pat, k, expected, mode);
    case "Struct": return checkStruct(fcx, pat, k, expected, mode);
    case "Path": return checkPath(fcx, pat, k.qpath, expected);
    case "Ref": return checkRef(fcx, pat, k.mutbl, k.pat, expected, mode);
    case "Lit": return checkLit(fcx, pat, k.expr, expected);
    case "Range": return checkRange(fcx, pat, k.lo, k.hi, expected);
    case "Slice": return checkSlice(fcx, pat, k, expected, mode);
  }
}

// ---- bindings ----

function checkBinding(fcx: FnCtxt, pat: Pat, k: Extract<Pat["kind"], { kind: "Binding" }>, expected: Ty, mode: BindingMode): Ty {
  const isPrimary = fcx.body.locals[k.local]?.hirId === pat.hirId;
  if (mode !== "Move" && fcx.hir.edition === 2024 && (k.byRef !== "No" || k.mutbl === "Mut")) {
    const modifier = k.byRef === "No" ? "mut" : k.byRef === "Ref" ? "ref" : "ref mut";
    fcx.error(undefined, `binding modifiers may only be written when the default binding mode is \`move\``, pat.span, `\`${modifier}\` not allowed under \`${mode === "Ref" ? "ref" : "ref mut"}\` default binding mode`);
  }
  const by = k.byRef !== "No" ? k.byRef : k.mutbl === "Mut" && mode !== "Move" ? "No" : mode === "Move" ? "No" : mode;
  fcx.tables.patBindingModes.set(pat.hirId, by === "No" ? "ByValue" : by);
  const varTy = by === "No" ? expected : fcx.interner.ref(RE_ERASED, expected, by === "RefMut" ? "Mut" : "Not");
  const known = fcx.tables.localTys.get(k.local);
  if (known === undefined) fcx.tables.localTys.set(k.local, varTy);
  else if (!fcx.infer.eq(known, varTy)) {
    if (!isPrimary) demandEq(fcx, pat.span, known, varTy);
    else demandEq(fcx, pat.span, varTy, known);
  }
  if (!isPrimary) checkSameMode(fcx, pat, k.local, by);
  if (k.sub !== undefined) checkPat(fcx, k.sub, expected, mode);
  return expected;
}

function checkSameMode(fcx: FnCtxt, pat: Pat, local: number, by: "No" | "Ref" | "RefMut"): void {
  const first = fcx.body.locals[local];
  const before = fcx.tables.patBindingModes.get(first.hirId);
  const now = by === "No" ? "ByValue" : by;
  if (before !== undefined && before !== now && !hasError(fcx.localTy(local, pat.span))) {
    fcx.error("E0409", `variable \`${first.name}\` is bound inconsistently across alternatives separated by \`|\``, pat.span, "bound in different ways");
  }
}

// ---- tuples, structs, variants ----

function checkTuple(fcx: FnCtxt, pat: Pat, pats: readonly Pat[], rest: number | undefined, expectedTy: Ty, mode: BindingMode): Ty {
  let expected = expectedTy;
  if (isTyVar(expected)) {
    const made = fcx.interner.tuple(pats.map((p) => fcx.tyVar(p.span)));
    if (rest !== undefined) fcx.structurallyResolve(pat.span, expected);
    else fcx.infer.eq(expected, made);
    expected = fcx.resolve(expected);
  }
  if (expected.kind !== "Tuple" || (rest === undefined ? expected.elems.length !== pats.length : expected.elems.length < pats.length)) {
    if (!hasError(expected)) {
      const shape = `(${pats.map(() => "_").join(", ")}${pats.length === 1 ? "," : ""})`;
      const found = expected.kind === "Tuple" ? `a tuple with ${plural(expected.elems.length, "element")}, found one with ${plural(pats.length, "element")}` : `\`${printTy(fcx.tcx, expected)}\`, found \`${shape}\``;
      fcx.error("E0308", "mismatched types", pat.span, `expected ${found}`);
    }
    for (const p of pats) checkPat(fcx, p, fcx.silentError(), mode);
    return fcx.interner.error;
  }
  const { elems } = expected;
  pats.forEach((p, i) => checkPat(fcx, p, elems[position(i, rest, pats.length, elems.length)], mode));
  return expected;
}

/** Index of the field that the i-th subpattern stands for when `..` fills up. */
export function position(i: number, rest: number | undefined, written: number, total: number): number {
  return rest === undefined || i < rest ? i : i + (total - written);
}

function checkTupleStruct(fcx: FnCtxt, pat: Pat, k: Extract<Pat["kind"], { kind: "TupleStruct" }>, expected: Ty, mode: BindingMode): Ty {
  const onError = (): Ty => {
    for (const p of k.pats) checkPat(fcx, p, fcx.silentError(), mode);
    return fcx.interner.error;
  };
  const resolved = resolveValuePath(fcx, k.qpath, pat.hirId, pat.span);
  if (resolved.res.kind === "Err" || hasError(resolved.ty)) return onError();
  const found = resolved.res.kind === "Def" && resolved.res.def === "Ctor" ? variantOfDef(fcx, resolved.res.id) : undefined;
  if (found === undefined || found.variant.ctor?.kind !== "Fn") {
    const name = resolved.res.kind === "Def" ? fcx.tcx.defPath(resolved.res.id) : "?";
    const what = found !== undefined ? `unit ${fcx.tcx.def(found.adt).kind === "Enum" ? "variant" : "struct"}` : resolved.res.kind === "Def" && resolved.res.def === "AssocFn" ? "associated function" : "associated constant";
    fcx.error(found !== undefined ? "E0532" : "E0164", `expected tuple struct or tuple variant, found ${what} \`${name}\``, pat.span, found !== undefined ? "not a tuple struct or tuple variant" : "`fn` calls are not allowed in patterns");
    return onError();
  }
  const ty = fcx.interner.adt(found.adt, resolved.args);
  if (!demandEq(fcx, pat.span, expected, ty)) return onError();
  const { fields } = found.variant;
  if (k.rest === undefined ? fields.length !== k.pats.length : k.pats.length > fields.length) {
    const word = fcx.tcx.def(found.adt).kind === "Enum" ? "variant" : "struct";
    const at = k.pats.length === 0 ? pat.span : k.pats[0].span;
    const span: Span = { ...at, hi: k.pats.length === 0 ? at.hi : k.pats[k.pats.length - 1].span.hi };
    fcx.error("E0023", `this pattern has ${plural(k.pats.length, "field")}, but the corresponding tuple ${word} has ${plural(fields.length, "field")}`, span, `expected ${plural(fields.length, "field")}, found ${k.pats.length}`);
    return onError();
  }
  k.pats.forEach((p, i) => {
    const field = fields[position(i, k.rest, k.pats.length, fields.length)];
    checkPat(fcx, p, fcx.fieldTy(field.def, resolved.args, p.span), mode);
  });
  return ty;
}

/** May one name be a misspelling of the other: few edits for its length? Counterpart: rustc_span `edit_distance` with its default limit. */
function isSimilar(a: string, b: string): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] <= Math.max(Math.floor(Math.max(a.length, 3) / 3), 1);
}

function checkVisible(fcx: FnCtxt, field: number, name: string, variant: VariantDef, span: Span): void {
  if (!fcx.hir.isVisible(field, fcx.owner)) fcx.lateError("E0451", `field \`${name}\` of struct \`${variant.name}\` is private`, span, "private field");
}

function checkStruct(fcx: FnCtxt, pat: Pat, k: Extract<Pat["kind"], { kind: "Struct" }>, expected: Ty, mode: BindingMode): Ty {
  const onError = (): Ty => {
    for (const f of k.fields) checkPat(fcx, f.pat, fcx.silentError(), mode);
    return fcx.interner.error;
  };
  const found = resolveVariantPath(fcx, k.qpath, pat.span);
  if (found === undefined) return onError();
  if (!demandEq(fcx, pat.span, expected, found.ty)) return onError();
  fcx.tables.nodeArgs.set(pat.hirId, found.args);
  fcx.tables.typeDependentDefs.set(pat.hirId, { kind: fcx.tcx.def(found.variant.def).kind, def: found.variant.def });
  checkFields(fcx, pat, found.adt, found.index, found.variant, found.args, k.fields, k.hasRest, mode);
  return found.ty;
}

function checkFields(fcx: FnCtxt, pat: Pat, adt: number, variantIndex: number, variant: VariantDef, args: readonly GenericArg[], fields: readonly PatField[], hasRest: boolean, mode: BindingMode): void {
  const kind = fcx.tcx.adtDef(adt).kind;
  const word = kind === "Enum" ? "variant" : kind.toLowerCase();
  const path = kind === "Enum" ? `${fcx.tcx.adtDef(adt).name}::${variant.name}` : variant.name;
  const seen = new Map<string, Span>();
  const unknown: string[] = [];
  if (variant.ctor?.kind === "Fn" && fields.some((f) => !/^[0-9]+$/.test(f.ident.name))) {
    fcx.error("E0769", `tuple ${word} \`${path}\` written as struct ${word}`, pat.span);
    for (const f of fields) checkPat(fcx, f.pat, fcx.silentError(), mode);
    return;
  }
  for (const f of fields) {
    const index = variant.fields.findIndex((d) => d.name === f.ident.name);
    const before = seen.get(f.ident.name);
    if (before !== undefined) {
      fcx.error("E0025", `field \`${f.ident.name}\` bound multiple times in the pattern`, f.span, `multiple uses of \`${f.ident.name}\` in pattern`, [{ span: before, text: `first use of \`${f.ident.name}\``, primary: false }]);
    }
    seen.set(f.ident.name, f.span);
    if (index < 0) {
      unknown.push(f.ident.name);
      fcx.error("E0026", `${word} \`${path}\` does not have a field named \`${f.ident.name}\``, f.ident.span, `${word} \`${path}\` does not have this field`);
      checkPat(fcx, f.pat, fcx.silentError(), mode);
      continue;
    }
    const field = variant.fields[index];
    checkVisible(fcx, field.def, field.name, variant, f.span);
    fcx.tables.fieldIndices.set(f.pat.hirId, { variantIndex, field: index });
    checkPat(fcx, f.pat, fcx.fieldTy(field.def, args, f.span), mode);
  }
  if (kind === "Union") {
    if (fields.length !== 1) fcx.error(undefined, "union patterns should have exactly one field", pat.span);
    return;
  }
  const missing = variant.fields.filter((d) => !seen.has(d.name) && fcx.hir.isVisible(d.def, fcx.owner));
  // A name almost right stands for the field it was meant to be.
  const forgotten = missing.filter((d) => unknown.length !== 1 || !isSimilar(unknown[0], d.name));
  if (hasRest || (unknown.length > 0 && forgotten.length === 0)) return;
  if (missing.length > 0) {
    const names = forgotten.map((m) => `\`${m.name}\``);
    const listed = names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
    fcx.error("E0027", `pattern does not mention field${names.length === 1 ? "" : "s"} ${listed}`, pat.span, `missing field${names.length === 1 ? "" : "s"} ${listed}`);
  } else if (variant.fields.some((d) => !seen.has(d.name))) {
    fcx.error(undefined, "pattern requires `..` due to inaccessible fields", pat.span);
  }
}

function checkPath(fcx: FnCtxt, pat: Pat, qpath: QPath, expected: Ty): Ty {
  const resolved = resolveValuePath(fcx, qpath, pat.hirId, pat.span);
  if (resolved.res.kind === "Err") return fcx.interner.error;
  if (resolved.res.kind === "Def" && (resolved.res.def === "AssocFn" || resolved.res.def === "Fn" || resolved.ty.kind === "FnDef")) {
    const isCtor = resolved.res.def === "Ctor";
    return fcx.error("E0533", `expected unit struct, unit variant or constant, found ${isCtor ? "tuple variant" : "associated function"} \`${fcx.tcx.defPath(resolved.res.id)}\``, pat.span, isCtor ? "not a unit struct, unit variant or constant" : "not a unit struct, unit variant or constant");
  }
  demandEq(fcx, pat.span, expected, resolved.ty);
  return resolved.ty;
}

// ---- references, literals, ranges, slices ----

function checkRef(fcx: FnCtxt, pat: Pat, mutbl: Mutability, inner: Pat, expectedTy: Ty, mode: BindingMode): Ty {
  const expected = fcx.resolveWithProgress(expectedTy);
  if (mode !== "Move" && fcx.hir.edition === 2024) {
    fcx.error(undefined, `reference pattern not allowed under \`${mode === "Ref" ? "ref" : "ref mut"}\` default binding mode`, pat.span, "reference pattern not allowed under default binding mode");
  }
  if (expected.kind === "Ref" && expected.mutbl === mutbl) {
    checkPat(fcx, inner, expected.pointee, "Move");
    return expected;
  }
  const pointee = fcx.tyVar(inner.span);
  const ty = fcx.interner.ref(RE_ERASED, pointee, mutbl);
  if (!demandEq(fcx, pat.span, expected, ty)) {
    checkPat(fcx, inner, fcx.silentError(), "Move");
    return fcx.interner.error;
  }
  checkPat(fcx, inner, pointee, "Move");
  return ty;
}

function checkLit(fcx: FnCtxt, pat: Pat, expr: HirExpr, expected: Ty): Ty {
  const lit = literalOf(expr);
  let ty = fcx.checkExpr(fcx, expr, expectHasType(expected));
  const resolved = fcx.resolveWithProgress(expected);
  if (lit === "ByteStr" && resolved.kind === "Ref" && fcx.resolve(resolved.pointee).kind === "Slice") {
    ty = fcx.interner.ref(RE_ERASED, fcx.interner.slice(fcx.interner.u8), "Not");
    fcx.tables.nodeTypes.set(expr.hirId, ty);
  }
  demandEq(fcx, pat.span, expected, ty);
  return ty;
}

function checkRange(fcx: FnCtxt, pat: Pat, lo: HirExpr | undefined, hi: HirExpr | undefined, expected: Ty): Ty {
  for (const end of [lo, hi]) {
    if (end === undefined) continue;
    const ty = fcx.resolve(fcx.checkExpr(fcx, end, NO_EXPECTATION));
    if (hasError(ty)) return fcx.interner.error;
    if (!isIntegral(ty) && !isFloating(ty) && ty.kind !== "Char") {
      return fcx.error("E0029", "only `char` and numeric types are allowed in range patterns", pat.span, `this is of type \`${printTy(fcx.tcx, ty)}\` but it should be \`char\` or numeric`);
    }
    if (!demandEq(fcx, end.span, expected, ty)) return fcx.interner.error;
  }
  return expected;
}

function checkSlice(fcx: FnCtxt, pat: Pat, k: Extract<Pat["kind"], { kind: "Slice" }>, expectedTy: Ty, mode: BindingMode): Ty {
  const expected = fcx.structurallyResolve(pat.span, expectedTy);
  const all = [...k.prefix, ...k.suffix];
  if (expected.kind !== "Array" && expected.kind !== "Slice") {
    if (!hasError(expected)) fcx.error("E0529", `expected an array or slice, found \`${printTy(fcx.tcx, expected)}\``, pat.span, `pattern cannot match with input type \`${printTy(fcx.tcx, expected)}\``);
    for (const p of k.slice === undefined ? all : [...all, k.slice]) checkPat(fcx, p, fcx.silentError(), mode);
    return fcx.interner.error;
  }
  let sliceTy: Ty = expected.kind === "Slice" ? expected : fcx.interner.error;
  if (expected.kind === "Array") {
    const len = constValue(fcx.infer.resolveConst(expected.len));
    if (len === undefined) {
      if (k.slice === undefined) fcx.infer.eqConst(expected.len, { kind: "Value", ty: fcx.interner.usize, value: BigInt(all.length) });
      else fcx.error("E0730", "cannot pattern-match on an array without a fixed length", pat.span);
    } else if (k.slice === undefined && len !== BigInt(all.length)) {
      fcx.error("E0527", `pattern requires ${plural(all.length, "element")} but array has ${len}`, pat.span, `expected ${plural(Number(len), "element")}`);
    } else if (len < BigInt(all.length)) {
      fcx.error("E0528", `pattern requires at least ${plural(all.length, "element")} but array has ${len}`, pat.span, `pattern cannot match array of ${plural(Number(len), "element")}`);
    } else sliceTy = fcx.interner.arrayN(expected.elem, len - BigInt(all.length));
  }
  for (const p of all) checkPat(fcx, p, expected.elem, mode);
  if (k.slice !== undefined) checkPat(fcx, k.slice, sliceTy, mode);
  return expected;
}
