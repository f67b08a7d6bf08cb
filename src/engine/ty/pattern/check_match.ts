/** Every `match` covers all values, every `let` and parameter pattern cannot fail. Counterpart: rustc_mir_build `thir/pattern/check_match.rs`. */
import { error, type DiagnosticSink } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Block, Expr, Pat, ThirBody } from "../thir";
import type { TyCtxt } from "../tcx";
import type { Ty } from "../ty";
import { printTy } from "../typeck/print_ty";
import { childrenOf } from "../typeck/thir/map";
import { isUninhabited, lowerPat, type DePat, type PatCx } from "./constructor";
import { checkUsefulness } from "./usefulness";
import { printWitness } from "./witness";

/** Reports E0004 and E0005; true when something was reported. */
export function checkBodyPatterns(tcx: TyCtxt, sink: DiagnosticSink, body: ThirBody, normalize: (ty: Ty) => Ty): boolean {
  const check = new MatchCheck({ tcx, isLocal: tcx.isLocal(body.def), normalize }, sink);
  for (const p of body.params) check.irrefutable(p.pat, "function argument");
  check.expr(body.value);
  return check.failed;
}

class MatchCheck {
  failed = false;

  constructor(private readonly cx: PatCx, private readonly sink: DiagnosticSink) {}

  /** Without recursion but for blocks: a long chain of calls is a deep tree. */
  expr(value: Expr): void {
    const work = [value];
    for (let e = work.pop(); e !== undefined; e = work.pop()) {
      if (e.kind.kind === "Block") this.block(e.kind.block);
      else {
        this.matches(e);
        work.push(...childrenOf(e).toReversed());
      }
    }
  }

  private matches({ kind: k }: Expr): void {
    if (k.kind === "Let") this.variantNames(k.pat);
    if (k.kind === "Match") {
      for (const a of k.arms) this.variantNames(a.pat);
      if (k.source === "ForLoopDesugar" && this.forLoop(k.arms.map((a) => a.pat))) {
        // Said at the loop's own pattern.
      } else this.match(k.scrutinee, k.arms.map((a) => ({ pat: a.pat, hasGuard: a.guard !== undefined })));
    }
  }

  private block(b: Block): void {
    for (const s of b.stmts) {
      if (s.kind === "Expr") {
        this.expr(s.expr);
        continue;
      }
      if (s.init !== undefined) this.expr(s.init);
      if (s.els === undefined) this.irrefutable(s.pat, "local binding");
      else this.block(s.els);
    }
    if (b.expr !== undefined) this.expr(b.expr);
  }

  private match(scrutinee: Expr, arms: readonly { readonly pat: Pat; readonly hasGuard: boolean }[]): void {
    const { ty } = scrutinee;
    if (arms.length === 0) {
      if (isUninhabited(this.cx, ty, 0)) return;
      this.report("E0004", `non-exhaustive patterns: type \`${printTy(this.cx.tcx, ty)}\` is non-empty`, scrutinee.span, "");
      return;
    }
    const missing = this.missing(ty, arms);
    if (missing.length === 0) return;
    const { list, label } = describe(missing);
    this.report("E0004", `non-exhaustive patterns: ${list} not covered`, scrutinee.span, label);
  }

  /** A binding that was surely meant to be a variant (deny-by-default lint `bindings_with_variant_name`). */
  private variantNames(p: Pat): void {
    const k = p.kind;
    switch (k.kind) {
      case "Binding": {
        let { ty } = p;
        while (ty.kind === "Ref") ty = ty.pointee;
        if (k.sub !== undefined) this.variantNames(k.sub);
        if (k.mode !== "ByValue" && k.mode !== "Ref" || ty.kind !== "Adt") return;
        const adt = this.cx.tcx.adtDef(ty.def);
        if (adt.kind !== "Enum" || !adt.variants.some((v) => v.name === k.name && v.ctor?.kind === "Const")) return;
        this.report("E0170", `pattern binding \`${k.name}\` is named the same as one of the variants of the type \`${this.cx.tcx.defPath(ty.def)}\``, p.span, "");
        return;
      }
      case "Variant": case "Leaf": return k.subpatterns.forEach((f) => this.variantNames(f.pat));
      case "Deref": return this.variantNames(k.sub);
      case "Or": return k.pats.forEach((x) => this.variantNames(x));
      case "Slice": case "Array": return [...k.prefix, ...k.suffix].forEach((x) => this.variantNames(x));
      default:
    }
  }

  /** The pattern must match every value. */
  irrefutable(pat: Pat, where: string): void {
    this.variantNames(pat);
    const missing = this.missing(pat.ty, [{ pat, hasGuard: false }]);
    if (missing.length > 0) this.report("E0005", `refutable pattern in ${where}`, pat.span, describe(missing).label);
  }

  /** `for pat in …` became `None => break, Some(pat) => …`. */
  private forLoop(pats: readonly Pat[]): boolean {
    const some = pats.find((p) => p.kind.kind === "Variant" && p.kind.subpatterns.length === 1);
    if (some === undefined || some.kind.kind !== "Variant") return false;
    this.irrefutable(some.kind.subpatterns[0].pat, "`for` loop binding");
    return true;
  }

  private missing(ty: Ty, arms: readonly { readonly pat: Pat; readonly hasGuard: boolean }[]): readonly string[] {
    const rows = arms.map((a) => ({ pats: [lowerPat(this.cx, a.pat)], hasGuard: a.hasGuard }));
    const { witnesses } = checkUsefulness(this.cx, rows, ty);
    return [...new Set(witnesses.map((w: DePat) => printWitness(this.cx.tcx, w)))];
  }

  private report(code: string, message: string, span: Span, label: string): void {
    this.failed = true;
    this.sink.report(error(code, message, span, label));
  }
}

function describe(witnesses: readonly string[]): { readonly list: string; readonly label: string } {
  const quoted = witnesses.map((w) => `\`${w}\``);
  const n = quoted.length;
  const list = n === 1 ? quoted[0] : n <= 3 ? `${quoted.slice(0, -1).join(", ")} and ${quoted[n - 1]}` : `${quoted.slice(0, 3).join(", ")} and ${n - 3} more`;
  return { list, label: `pattern${n === 1 ? "" : "s"} ${list} not covered` };
}
