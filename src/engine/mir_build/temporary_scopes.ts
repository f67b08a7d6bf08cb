/**
 * Which temporaries of a `let` initialiser live as long as the variable: "temporary lifetime extension".
 *
 *     let x = &temp();            extended
 *     let x = Foo { f: &temp() }; extended       let x = f(&temp());   not: ends with the statement
 *     let ref x = temp();         extended
 *     let x = format_args!("{}", temp());  extended
 *
 * Reference: 10.8 Destructors, "Temporary lifetime extension". Counterpart: rustc_hir_analysis/src/check/region.rs `record_rvalue_scope_if_borrow_expr`.
 */
import type { Expr, Pat } from "../ty/thir";
import type { Builder } from "./builder";
import type { ScopeId } from "./scopes";

/** Records the extended expressions of `let pat = init` whose variables live in `scope`. */
export function extendTemporaries(b: Builder, pat: Pat, init: Expr, scope: ScopeId): void {
  if (isExtendingPattern(pat)) extendOperand(b, init, scope);
  extendBorrows(b, init, scope);
}

/** In a constant's or static's value, what a `let` would extend is never dropped: the value refers to it for good. */
export function extendForever(b: Builder, value: Expr): void {
  extendBorrows(b, value, NEVER);
}

/** No scope has this id: what is scheduled for its end is not scheduled at all. */
const NEVER: ScopeId = -2;

/** Does the pattern bind by an explicit `ref` something that it takes apart? Patterns behind a reference do not extend. */
function isExtendingPattern(pat: Pat): boolean {
  const { kind } = pat;
  switch (kind.kind) {
    case "Binding": return kind.mode !== "ByValue";
    case "Variant":
    case "Leaf": return kind.subpatterns.some((f) => isExtendingPattern(f.pat));
    case "Slice":
    case "Array": return [...kind.prefix, ...(kind.slice === undefined ? [] : [kind.slice]), ...kind.suffix].some(isExtendingPattern);
    case "Or": return kind.pats.some(isExtendingPattern);
    default: return false;
  }
}

/** Extending expressions: operands of `&`, fields of literals, tails of blocks, arms of `if` and `match`. */
function extendBorrows(b: Builder, e: Expr, scope: ScopeId): void {
  const { kind } = e;
  const each = (exprs: readonly Expr[]): void => exprs.forEach((x) => extendBorrows(b, x, scope));
  switch (kind.kind) {
    case "Borrow":
      if (!kind.explicit) return kind.arg.kind.kind === "Deref" ? extendBorrows(b, beforeDerefs(kind.arg.kind.arg), scope) : undefined;
      extendBorrows(b, kind.arg, scope);
      return extendOperand(b, kind.arg, scope);
    case "RawBorrow":
      extendBorrows(b, kind.arg, scope);
      return extendOperand(b, kind.arg, scope);
    case "Adt": return each(kind.fields.map((f) => f.expr));
    case "Array":
    case "Tuple": return each(kind.fields);
    case "Cast":
    case "PointerCoercion":
    case "NeverToAny":
    case "ValueTypeAscription": return extendBorrows(b, kind.source, scope);
    case "Block": return kind.block.expr === undefined ? undefined : extendBorrows(b, kind.block.expr, scope);
    case "If": return each(kind.else === undefined ? [kind.then] : [kind.then, kind.else]);
    case "Match": return kind.source === "Normal" ? each(kind.arms.map((a) => a.body)) : kind.source === "FormatArgs" ? each([kind.scrutinee]) : undefined;
    case "Call": return isFormatArguments(b, kind.fun, e) ? each(kind.args) : undefined;
    default: return undefined;
  }
}

/** What deref coercion started from: behind each `Deref::deref(&*x)` is x. */
function beforeDerefs(e: Expr): Expr {
  let cur = e;
  for (;;) {
    if (cur.kind.kind === "Deref") cur = cur.kind.arg;
    else if (cur.kind.kind === "Call" && cur.kind.source === "Overloaded" && cur.kind.args.length === 1) {
      const [borrow] = cur.kind.args;
      if (borrow.kind.kind !== "Borrow" || borrow.kind.explicit || borrow.kind.arg.kind.kind !== "Deref") return cur;
      cur = borrow.kind.arg.kind.arg;
    } else return cur;
  }
}

/** A call that `format_args!` became, or one of its arguments: what they borrow is held in `super let`s, as long as the result. Readers cannot call these functions. */
function isFormatArguments(b: Builder, fun: Expr, { ty }: Expr): boolean {
  return fun.ty.kind === "FnDef" && !b.tcx.isLocal(fun.ty.def) && ty.kind === "Adt" && (ty.def === b.tcx.langItem("format_arguments") || ty.def === b.tcx.langItem("format_argument"));
}

/** The operand of an extending borrow and the operands its place is reached through. */
function extendOperand(b: Builder, e: Expr, scope: ScopeId): void {
  for (let cur: Expr | undefined = e; cur !== undefined; cur = innerOperand(cur)) b.extended.set(cur, scope);
}

function innerOperand(e: Expr): Expr | undefined {
  const { kind } = e;
  switch (kind.kind) {
    case "Borrow": case "Deref": case "RawBorrow": return kind.arg;
    case "Field": case "Index": return kind.expr;
    case "PointerCoercion": case "NeverToAny": case "ValueTypeAscription": return kind.source;
    case "Call": return kind.source === "Overloaded" ? kind.args[0] : undefined;
    default: return undefined;
  }
}
