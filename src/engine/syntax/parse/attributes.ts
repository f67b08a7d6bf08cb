/** `#[…]`, `#![…]`, doc comments; visibility. Counterpart: rustc_parse `parser/attr.rs`. */
import type { Attribute, Expr, Path, Visibility } from "../ast";
import { error } from "../../source/diagnostic";
import { checkCfg, splitAtCommas } from "../cfg";
import type { TokenTree } from "../token";
import { Cursor } from "./cursor";

export abstract class AttributeParser extends Cursor {
  abstract expr(): Expr;
  abstract path(mode: "Expr" | "Type" | "Mod"): Path;

  /** Inner attributes and `//!` comments at the cursor. */
  innerAttributes(): Attribute[] {
    const attrs: Attribute[] = [];
    for (;;) {
      const t = this.token;
      if (t !== undefined && t.kind === "DocComment" && t.inner) {
        attrs.push({ path: "doc", args: [], value: t.text, isDoc: true, inner: true, span: t.span });
        this.bump();
      } else if (this.isPunct("#") && this.peekPunct(1, "!") && this.peekGroup(2, "Bracket")) attrs.push(this.attribute(true));
      else return attrs;
    }
  }

  /** Outer attributes and `///` comments at the cursor; inner ones in their place are an error. */
  outerAttributes(): readonly Attribute[] {
    let attrs: Attribute[] | undefined;
    for (;;) {
      const t = this.token;
      if (t === undefined) return attrs ?? NO_ATTRIBUTES;
      if (t.kind === "DocComment") {
        if (t.inner) {
          this.error("expected outer doc comment", t.span, "", [], [
            { level: "note", message: "inner doc comments like this (starting with `//!` or `/*!`) can only appear before items" },
          ], "E0753");
        }
        (attrs ??= []).push({ path: "doc", args: [], value: t.text, isDoc: true, inner: false, span: t.span });
        this.bump();
      } else if (t.kind === "Punct" && t.punct === "#" && this.peekGroup(1, "Bracket")) (attrs ??= []).push(this.attribute(false));
      else if (t.kind === "Punct" && t.punct === "#") {
        if (!this.peekPunct(1, "!")) this.attribute(false);
        const lo = this.span;
        this.attribute(true);
        this.error("an inner attribute is not permitted in this context", this.to(lo), "", [], [
          { level: "note", message: "inner attributes, like `#![no_std]`, annotate the item enclosing them, and are usually found at the beginning of source files" },
        ]);
      } else return attrs ?? NO_ATTRIBUTES;
    }
  }

  private attribute(inner: boolean): Attribute {
    const lo = this.span;
    this.bump();
    if (inner) this.bump();
    else this.expecting("!");
    const parts = this.group("Bracket", () => this.attributeBody(), () => ({ path: "", args: [], value: undefined }));
    const predicate = parts.path === "cfg" ? parts.args : parts.path === "cfg_attr" ? (splitAtCommas(parts.args)[0] ?? []) : undefined;
    if (predicate !== undefined) checkCfg(predicate, (code, message, span) => this.reportLate(error(code, message, span)));
    return { ...parts, isDoc: false, inner, span: this.to(lo) };
  }

  /** `path`, `path(args)`, `path = value`; `unsafe(…)` around it is dropped. */
  attributeBody(): { path: string; args: readonly TokenTree[]; value: string | undefined } {
    if (this.isKeyword("unsafe") && this.peekGroup(1, "Paren")) {
      this.bump();
      return this.group("Paren", () => this.attributeBody(), () => ({ path: "", args: [], value: undefined }));
    }
    const path = this.path("Mod").segments.map((s) => s.ident.name).join("::");
    this.expecting("(");
    this.expecting("[");
    this.expecting("{");
    if (this.tree !== undefined && this.tree.kind === "Delimited") {
      const args = this.tree.tokens;
      this.bump();
      return { path, args, value: undefined };
    }
    if (this.eat("=")) {
      const value = this.expr();
      const text = value.kind.kind === "Lit" && value.kind.lit.kind === "Str" ? value.kind.lit.value : value.kind.kind === "Lit" ? this.options.text(value.span) : undefined;
      return { path, args: [], value: text };
    }
    return { path, args: [], value: undefined };
  }

  /** `pub`, `pub(crate)`, `pub(in path)`, or nothing. In tuple fields `pub (A, B)` is a type after `pub`. */
  visibility(): Visibility {
    const node = this.interpolated("Vis");
    if (node !== undefined) {
      this.bump();
      return node;
    }
    if (!this.isKeyword("pub")) return INHERITED;
    this.bump();
    const group = this.tree;
    if (group !== undefined && group.kind === "Delimited" && group.delim === "Paren") {
      const first = group.tokens[0];
      const name = first !== undefined && first.kind === "Token" && first.token.kind === "Ident" ? first.token.name : "";
      const short = group.tokens.length === 1 && (name === "crate" || name === "self" || name === "super");
      if (short || name === "in") {
        const lo = this.span;
        return this.group<Visibility>("Paren", () => {
          if (name === "in") this.bump();
          return { kind: "Restricted", path: this.path("Mod") };
        }, () => ({ kind: "Restricted", path: { isGlobal: false, segments: [{ ident: { name: "crate", span: lo }, args: undefined }], span: lo } }));
      }
      if (name !== "" && group.tokens.length > 0 && this.badRestriction(group.tokens)) {
        const lo = this.span;
        this.bump();
        this.error("incorrect visibility restriction", { ...this.to(lo), lo: lo.hi, hi: this.prev.lo }, "", [], [
          { level: "help", message: "some possible visibility restrictions are:\n`pub(crate)`: visible only on the current crate\n`pub(super)`: visible only in the current module's parent\n`pub(in path::to::module)`: visible only on the specified path" },
        ], "E0704");
        return { kind: "Public" };
      }
    }
    return { kind: "Public" };
  }

  /** `pub(some::path) fn`: a path in the parentheses and an item after them. */
  private badRestriction(tokens: readonly TokenTree[]): boolean {
    const after = this.peek(1);
    const itemFollows = after !== undefined && after.kind === "Token" && after.token.kind === "Ident" && ITEM_WORDS.has(after.token.name);
    return itemFollows && tokens.every((t) => t.kind === "Token" && (t.token.kind === "Ident" || (t.token.kind === "Punct" && t.token.punct === "::")));
  }
}

export const NO_ATTRIBUTES: readonly Attribute[] = [];
const INHERITED: Visibility = { kind: "Inherited" };
const ITEM_WORDS: ReadonlySet<string> = new Set(["fn", "struct", "enum", "mod", "const", "static", "type", "trait", "use", "unsafe", "extern", "union"]);
