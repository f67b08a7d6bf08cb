/** Suffixes of literals, judged when one is used as an expression. Counterpart: rustc_session `errors.rs` (report_lit_error). */
import type { SubDiagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Lit } from "../ast";

const INT_SUFFIXES: ReadonlySet<string> = new Set(["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"]);
const FLOAT_SUFFIXES: ReadonlySet<string> = new Set(["f16", "f32", "f64", "f128"]);
const U128_MAX = (1n << 128n) - 1n;

const QUOTED: { readonly [K in Lit["kind"]]?: string } = { Str: "string", Char: "char", Byte: "byte", ByteStr: "byte string", CStr: "C string" };

type Report = (message: string, label: string, children: readonly SubDiagnostic[]) => void;

/** The literal as the rest of the compiler sees it: `1f32` is a float; a bad one is reported and becomes `Err`. */
export function checkedLiteral(lit: Lit, span: Span, source: { text(span: Span): string }, report: Report): Lit {
  if (lit.kind === "Int") return checkedInt(lit, span, report);
  if (lit.span.hi < span.hi && lit.kind !== "Float") {
    const suffix = source.text({ ...span, lo: lit.span.hi });
    report(`suffixes on ${QUOTED[lit.kind] ?? "such"} literals are invalid`, `invalid suffix \`${suffix}\``, []);
    return lit;
  }
  if (lit.kind === "Float" && lit.suffix !== undefined && !FLOAT_SUFFIXES.has(lit.suffix)) {
    const width = widthOf("f", lit.suffix);
    if (width !== undefined) report(`invalid width \`${width}\` for float literal`, "", [{ level: "help", message: "valid widths are 32 and 64" }]);
    else report(`invalid suffix \`${lit.suffix}\` for float literal`, `invalid suffix \`${lit.suffix}\``, [{ level: "help", message: "valid suffixes are `f32` and `f64`" }]);
    return { kind: "Err", span };
  }
  return lit;
}

function checkedInt(lit: Lit & { readonly kind: "Int" }, span: Span, report: Report): Lit {
  const { suffix } = lit;
  if (lit.value > U128_MAX) {
    report("integer literal is too large", "", [{ level: "note", message: `value exceeds limit of \`${U128_MAX}\`` }]);
    return { kind: "Err", span };
  }
  if (suffix === undefined || INT_SUFFIXES.has(suffix)) return lit;
  if (FLOAT_SUFFIXES.has(suffix)) return { kind: "Float", text: lit.value.toString(), suffix, span };
  const width = widthOf("iu", suffix);
  if (width !== undefined) report(`invalid width \`${width}\` for integer literal`, "", [{ level: "help", message: "valid widths are 8, 16, 32, 64 and 128" }]);
  else if (widthOf("f", suffix) !== undefined) report(`invalid width \`${suffix.slice(1)}\` for float literal`, "", [{ level: "help", message: "valid widths are 32 and 64" }]);
  else report(`invalid suffix \`${suffix}\` for number literal`, `invalid suffix \`${suffix}\``, [{ level: "help", message: "the suffix must be one of the numeric types (`u32`, `isize`, `f32`, etc.)" }]);
  return { kind: "Err", span };
}

function widthOf(letters: string, suffix: string): string | undefined {
  const digits = suffix.slice(1);
  return letters.includes(suffix[0]) && /^[0-9]+$/.test(digits) ? digits : undefined;
}
