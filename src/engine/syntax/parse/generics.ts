/** Generic parameters, where clauses, function signatures. Counterpart: rustc_parse `parser/generics.rs`, the signature part of `parser/item.rs`. */
import type { AnonConst, Expr, FnDecl, FnHeader, GenericParam, Generics, Mutability, Param, Pat, Ty, WherePredicate } from "../ast";
import type { Span } from "../../source/span";
import { TypeParser } from "./types";

/** What messages call the pattern that is missing. */
export type PatternWord = "pattern" | "parameter name" | "identifier";

export abstract class GenericsParser extends TypeParser {
  abstract patternBeforeType(place: "`let` bindings" | "function parameters"): Pat;
  abstract patternNoTopAlt(word?: PatternWord): Pat;

  /** `<'a, T: B = D, const N: usize = 3>`, or nothing; the where clause comes later (`withWhere`). */
  generics(): Generics {
    const lo = this.span;
    this.expecting("<");
    if (!this.startsWith("<") || this.isPunct("<=")) return { params: NO_PARAMS, whereClause: [], span: { ...lo, hi: lo.lo } };
    const params = this.genericParams();
    return { params, whereClause: [], span: this.to(lo) };
  }

  /** `impl<T> …` as opposed to `impl <T as Trait>::Assoc { … }`. */
  protected implHasGenerics(): boolean {
    if (!this.isPunct("<")) return false;
    if (this.peekPunct(1, ">") || this.peekPunct(1, "#") || this.peekKeyword(1, "const")) return true;
    const t = this.peek(1);
    if (t === undefined || t.kind !== "Token" || (t.token.kind !== "Ident" && t.token.kind !== "Lifetime" && t.token.kind !== "Interpolated")) return false;
    return this.peekPunct(2, ">") || this.peekPunct(2, ",") || this.peekPunct(2, ":") || this.peekPunct(2, "=");
  }

  private genericParams(): GenericParam[] {
    this.expectSplit("<");
    const params: GenericParam[] = [];
    while (!this.startsWith(">")) {
      params.push(this.genericParam());
      if (!this.eat(",")) break;
    }
    this.expectSplit(">");
    return params;
  }

  private genericParam(): GenericParam {
    const attrs = this.outerAttributes();
    if (this.isLifetime()) {
      const ident = this.lifetime();
      return { attrs, ident, bounds: this.eat(":") ? this.bounds() : [], kind: { kind: "Lifetime" } };
    }
    if (this.eatKeyword("const")) {
      const ident = this.ident();
      this.expect(":");
      const ty = this.ty();
      const value = this.eat("=") ? this.genericConst() : undefined;
      return { attrs, ident, bounds: [], kind: { kind: "Const", ty, default: value } };
    }
    if (!this.isName() && this.interpolated("Ident") === undefined) {
      for (const word of ["#", ">", "const", "identifier", "lifetime"]) this.expecting(word);
      this.failUnexpected();
    }
    const ident = this.ident();
    const bounds = this.eat(":") ? this.bounds() : [];
    const fallback = this.eat("=") ? this.ty() : undefined;
    return { attrs, ident, bounds, kind: { kind: "Type", default: fallback } };
  }

  /** `for<'a, 'b>` */
  forBinder(): readonly GenericParam[] {
    this.expectKeyword("for");
    return this.genericParams();
  }

  /** A const generic argument: a literal, a negated one, or a block. */
  genericConst(): AnonConst {
    const lo = this.span;
    if (this.isGroup("Brace") || this.interpolated("Block") !== undefined) {
      const block = this.block();
      return { expr: { kind: { kind: "Block", label: undefined, block }, attrs: [], span: block.span } };
    }
    if (this.isLiteral() || this.isPunct("-") || this.interpolated("Expr") !== undefined) return { expr: this.literalExpr() };
    if (this.eatKeyword("const")) {
      const block = this.block();
      return { expr: { kind: { kind: "ConstBlock", block }, attrs: [], span: this.to(lo) } };
    }
    const path = this.path("Expr");
    const expr: Expr = { kind: { kind: "Path", qself: undefined, path }, attrs: [], span: path.span };
    return { expr };
  }

  /** Adds the `where …` at the cursor, if there is one. */
  withWhere(generics: Generics): Generics {
    if (!this.eatKeyword("where")) return generics;
    const whereClause: WherePredicate[] = [...generics.whereClause];
    for (;;) {
      const lo = this.span;
      this.outerAttributes();
      if (this.isLifetime()) {
        const lifetime = this.lifetime();
        this.expect(":");
        whereClause.push({ kind: "Region", lifetime, bounds: this.bounds(), span: this.to(lo) });
      } else if (this.canBeginType()) {
        const boundParams = this.isKeyword("for") ? this.forBinder() : [];
        const ty = this.tyNoPlus();
        this.expect(":");
        whereClause.push({ kind: "Bound", boundParams, ty, bounds: this.bounds(), span: this.to(lo) });
      } else break;
      if (!this.eat(",")) break;
    }
    return { ...generics, whereClause };
  }

  // ---- function signatures ----

  /** Is the cursor at `const async unsafe extern "C" fn`, in rustc's order? */
  isFnFront(): boolean {
    let i = 0;
    for (;;) {
      const t = this.peek(i);
      if (t === undefined || t.kind !== "Token") return false;
      if (t.token.kind === "Lit" && i > 0) {
        if (!this.peekKeyword(i - 1, "extern")) return false;
      } else if (t.token.kind !== "Ident" || t.token.raw) return false;
      else if (t.token.name === "fn") return true;
      else if (!FN_QUALIFIERS.has(t.token.name)) return false;
      i++;
    }
  }

  fnHeader(): FnHeader {
    let isConst = false;
    let isAsync = false;
    let isUnsafe = false;
    let abi: string | undefined;
    for (;;) {
      if (this.isKeyword("const")) isConst = true;
      else if (this.isKeyword("async")) isAsync = true;
      else if (this.isKeyword("unsafe")) isUnsafe = true;
      else if (this.isKeyword("extern")) {
        abi = this.abi();
        continue;
      } else if (!this.isKeyword("safe")) break;
      this.bump();
    }
    this.expectKeyword("fn");
    return { isConst, isAsync, isUnsafe, abi };
  }

  /** `extern`, `extern "C"`, or nothing. */
  abi(): string | undefined {
    if (!this.eatKeyword("extern")) return undefined;
    const t = this.token;
    if (t !== undefined && t.kind === "Lit" && t.lit.kind === "Str") {
      this.bump();
      if (!ABIS.has(t.lit.value)) {
        this.errorLate(`invalid ABI: found \`${t.lit.value}\``, t.span, "invalid ABI", [{ level: "note", message: "invoke `rustc --print=calling-conventions` for a full list of supported calling conventions" }], "E0703");
      }
      return t.lit.value;
    }
    return "C";
  }

  /** Set when the parameters read last could not be understood: then a body's names mean nothing. */
  protected brokenParams = false;

  /** `(params) -> output` of an item; `self` is allowed first. */
  fnDecl(): FnDecl {
    const params: Param[] = [];
    let cVariadic = false;
    let broken = false;
    this.group("Paren", () => {
      while (!this.atEnd) {
        const attrs = this.outerAttributes();
        if (this.isPunct("...")) {
          this.bump();
          cVariadic = true;
        } else params.push((params.length === 0 ? this.selfParam(attrs) : undefined) ?? this.param(attrs));
        if (!this.eat(",")) break;
      }
    }, () => {
      broken = true;
    });
    const output = this.eat("->") ? this.ty() : undefined;
    this.brokenParams = broken;
    return { params, output, cVariadic };
  }

  private param(attrs: Param["attrs"]): Param {
    const lo = this.span;
    if (this.isKeyword("self") || (this.isPunct("&") && this.peekKeyword(1, "self"))) {
      const at = this.isKeyword("self") ? this.span : lo;
      this.fail("unexpected `self` parameter in function", at, "must be the first parameter of an associated function");
    }
    const pat = this.patternBeforeType("function parameters");
    this.expect(":");
    if (this.isPunct("...")) {
      this.bump();
      return { attrs, pat, ty: { kind: { kind: "Err" }, span: this.to(lo) }, selfKind: "None", span: this.to(lo) };
    }
    const ty = this.ty();
    return { attrs, pat, ty, selfKind: "None", span: this.to(lo) };
  }

  /** `self`, `mut self`, `&self`, `&'a mut self`, `self: T`; undefined when the parameter is an ordinary one. */
  private selfParam(attrs: Param["attrs"]): Param | undefined {
    const lo = this.span;
    let i = 0;
    if (this.isPunct("&")) {
      i = 1;
      const t = this.peek(1);
      if (t !== undefined && t.kind === "Token" && t.token.kind === "Lifetime") i = 2;
    }
    const isMut = this.peekKeyword(i, "mut");
    if (!this.peekKeyword(isMut ? i + 1 : i, "self") || this.peekPunct(isMut ? i + 2 : i + 1, "::")) return undefined;
    if (i === 0) {
      if (isMut) this.bump();
      const pat = this.selfPattern(isMut ? "Mut" : "Not");
      if (this.eat(":")) {
        const ty = this.ty();
        return { attrs, pat, ty, selfKind: "Explicit", span: this.to(lo) };
      }
      return { attrs, pat, ty: { kind: { kind: "ImplicitSelf" }, span: pat.span }, selfKind: "Value", span: this.to(lo) };
    }
    this.bump();
    const lifetime = i === 2 ? this.lifetime() : undefined;
    if (isMut) this.bump();
    const pat = this.selfPattern("Not");
    const mutability: Mutability = isMut ? "Mut" : "Not";
    const span = this.to(lo);
    const ty: Ty = { kind: { kind: "Ref", lifetime, mutability, ty: selfType(pat.span) }, span };
    return { attrs, pat, ty, selfKind: isMut ? "RefMut" : "Ref", span };
  }

  private selfPattern(mutability: Mutability): Pat {
    const span = this.span;
    this.bump();
    return { kind: { kind: "Ident", byRef: "No", mutability, ident: { name: "self", span }, sub: undefined }, span };
  }
}

function selfType(span: Span): Ty {
  return { kind: { kind: "Path", qself: undefined, path: { isGlobal: false, segments: [{ ident: { name: "Self", span }, args: undefined }], span } }, span };
}

const NO_PARAMS: readonly GenericParam[] = [];
const FN_QUALIFIERS: ReadonlySet<string> = new Set(["const", "async", "unsafe", "extern", "safe", "gen"]);


/** rustc 1.95's calling conventions, unstable ones included. */
const ABIS: ReadonlySet<string> = new Set([
  "C", "C-unwind", "Rust", "system", "system-unwind", "cdecl", "cdecl-unwind", "stdcall", "stdcall-unwind", "fastcall", "fastcall-unwind", "vectorcall", "vectorcall-unwind",
  "thiscall", "thiscall-unwind", "aapcs", "aapcs-unwind", "win64", "win64-unwind", "sysv64", "sysv64-unwind", "efiapi", "ptx-kernel", "gpu-kernel", "msp430-interrupt", "x86-interrupt",
  "avr-interrupt", "avr-non-blocking-interrupt", "riscv-interrupt-m", "riscv-interrupt-s", "C-cmse-nonsecure-call", "C-cmse-nonsecure-entry", "unadjusted", "rust-call", "rust-cold",
  "rust-preserve-none", "rust-invalid", "custom",
]);
