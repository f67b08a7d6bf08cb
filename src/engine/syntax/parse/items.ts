/** Items and modules. Counterpart: rustc_parse `parser/item.rs`. */
import type { Attribute, Block, FieldDef, Fn, GenericBound, Generics, Ident, Item, ItemKind, LazyBlock, Path, Ty, UseTree, Variant, VariantData } from "../ast";
import { error } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import { errExpr } from "./primary";
import { StatementParser } from "./statements";
import { missingKeyword } from "./missing_keyword";
import { validateItem } from "./validate";

type Place = "Statement" | "Module" | "Assoc" | "Foreign";

export class Parser extends StatementParser {
  /** Items up to the end of the file or group; what begins none is reported. In a list of a trait or impl it ends the list, in a module the reading. */
  items(place: Place): Item[] {
    const items: Item[] = [];
    while (!this.atEnd) {
      const before = this.pos;
      this.recovering(() => {
        const attrs = this.outerAttributes();
        const item = this.atEnd ? this.danglingAttributes(attrs, place) : this.item(attrs, place);
        if (item !== undefined) items.push(this.validated(item, place));
        else this.notAnItem(place);
      }, () => {
        if (place === "Module") {
          this.stop();
          this.skipToItem(before);
        } else while (!this.atEnd) this.bump();
      });
    }
    return items;
  }

  /** Complains about what the grammar lets through and rustc's first passes do not. Library files are ours: their intrinsics have no bodies. */
  private validated(item: Item, place: Place): Item {
    if (!this.options.isLibrary) validateItem(item, place, this.options.edition, (d) => this.reportLate(d));
    return item;
  }

  private danglingAttributes(attrs: readonly Attribute[], place: Place): never {
    const last = attrs.at(-1);
    if (last === undefined) this.throwFailure();
    if (last.isDoc) this.danglingDoc(last, place === "Assoc" || place === "Foreign" ? "E0584" : "E0585");
    this.fail("expected item after attributes", last.span);
  }

  private notAnItem(place: Place): void {
    if (this.isPunct(";")) {
      this.error("expected item, found `;`", this.span, "", [], [{ level: "help", message: "remove this semicolon" }]);
      this.bump();
      return;
    }
    if (place === "Module" && this.isIdent() && !this.peekPunct(1, "!")) {
      this.bump();
      this.expecting("!");
      this.expecting("::");
      this.failUnexpected();
    }
    const found = this.describe();
    if (place === "Module") {
      const isLet = this.isKeyword("let");
      this.fail(`expected item, found ${found}`, this.span, isLet ? "`let` cannot be used for global variables" : "expected item",
        [], isLet ? [] : [{ level: "note", message: "for a full list of items that can appear in modules, see <https://doc.rust-lang.org/reference/items.html>" }]);
    }
    this.fail(`non-item in item list`, this.span, "non-item starts here");
  }

  private skipToItem(before: number): void {
    if (this.pos === before && !this.atEnd) this.bump();
    while (!this.atEnd && !this.beginsItem()) this.bump();
  }

  private beginsItem(): boolean {
    const t = this.token;
    return t !== undefined && ((t.kind === "Ident" && !t.raw && ITEM_STARTERS.has(t.name)) || (t.kind === "Punct" && t.punct === "#") || t.kind === "DocComment");
  }

  item(attrs: readonly Attribute[], place: Place): Item | undefined {
    const node = this.interpolated("Item");
    if (node !== undefined) {
      this.bump();
      return attrs.length === 0 ? node : { ...node, attrs: [...attrs, ...node.attrs] };
    }
    const t = this.token;
    if (t === undefined) return undefined;
    if (t.kind !== "Ident" && t.kind !== "Interpolated" && !(t.kind === "Punct" && t.punct === "::")) return undefined;
    const lo = attrs.length > 0 ? attrs[0].span : this.span;
    const at = this.span;
    const vis = this.visibility();
    const visSpan = vis.kind === "Inherited" ? undefined : this.to(at);
    const isDefault = this.isKeyword("default") && this.peekAssocKeyword(1);
    if (isDefault) this.bump();
    const parsed = this.itemKind(place, visSpan !== undefined);
    if (parsed === undefined) {
      if (vis.kind !== "Inherited") this.failVisibility();
      return undefined;
    }
    if (isDefault) this.unstable("specialization is unstable", this.to(lo));
    return { attrs, vis, visSpan, ident: parsed.ident, kind: parsed.kind, span: this.to(lo) };
  }

  private peekAssocKeyword(ahead: number): boolean {
    return ["fn", "const", "type", "unsafe", "impl", "async", "extern"].some((w) => this.peekKeyword(ahead, w));
  }

  private failVisibility(): never {
    this.fail(`visibility \`pub\` is not followed by an item`, this.prev, "the visibility", [], [{ level: "help", message: "you likely meant to define an item, e.g., `pub fn foo() {}`" }]);
  }

  private itemKind(place: Place, hasVis: boolean): { ident: Ident; kind: ItemKind } | undefined {
    const t = this.token;
    if (t === undefined) return undefined;
    if (t.kind === "Ident" && !t.raw) {
      switch (t.name) {
        case "fn":
          return this.fnItem(place);
        case "async":
        case "safe":
          if (t.name === "safe" && this.peekKeyword(1, "static")) {
            this.bump();
            return this.staticItem(false);
          }
          return this.isFnFront() ? this.fnItem(place) : undefined;
        case "const":
          if (this.isFnFront()) return this.fnItem(place);
          if (this.peekKeyword(1, "trait") || this.peekKeyword(1, "impl") || (this.peekKeyword(1, "unsafe") && (this.peekKeyword(2, "trait") || this.peekKeyword(2, "impl")))) {
            this.unstable("const trait impls are experimental", this.span);
            this.bump();
            const isUnsafe = this.eatKeyword("unsafe");
            return this.isKeyword("impl") ? this.implItem(isUnsafe) : this.traitItem(false, isUnsafe);
          }
          return this.peekIdent(1) || this.peekKeyword(1, "_") || this.peekKeyword(1, "mut") || this.peekInterpolatedIdent(1) ? this.constItem() : undefined;
        case "unsafe":
          return this.unsafeItem(place);
        case "extern":
          return this.externItem(place);
        case "use":
          if (this.peekPunct(1, "<")) return undefined;
          return this.useItem();
        case "static":
          if (this.peekPunct(1, "|") || this.peekPunct(1, "||") || this.peekKeyword(1, "move") || this.peekKeyword(1, "async")) return undefined;
          return this.staticItem(false);
        case "mod":
          return this.modItem(false);
        case "type":
          return this.typeItem();
        case "enum":
          return this.enumItem();
        case "struct":
          return this.structItem();
        case "union":
          return this.peekIdent(1) ? this.unionItem() : undefined;
        case "trait":
          return this.traitItem(false, false);
        case "auto":
          if (!this.peekKeyword(1, "trait")) return undefined;
          this.bump();
          return this.traitItem(true, false);
        case "impl":
          return this.implItem(false);
        case "macro_rules":
          if (this.peekPunct(1, "!") && (this.peekIdent(2) || this.peekInterpolatedIdent(2))) return this.macroRules();
          break;
        case "macro":
          if (this.peekIdent(1)) return this.declMacro();
          break;
        default:
      }
    }
    if (place === "Statement" || !this.isPathStart()) return undefined;
    if (this.macroAhead()) return this.macroItem();
    const missing = missingKeyword((ahead) => this.peek(ahead), hasVis);
    if (missing !== undefined && this.isIdent()) this.fail(missing.message, hasVis ? { ...this.prev, hi: this.span.hi } : this.span, "", [], missing.help === undefined ? [] : [{ level: "help", message: missing.help }]);
    return hasVis ? undefined : this.macroItem();
  }

  private peekInterpolatedIdent(ahead: number): boolean {
    const t = this.peek(ahead);
    return t !== undefined && t.kind === "Token" && t.token.kind === "Interpolated" && t.token.nt.kind === "Ident";
  }

  private anonymous(): Ident {
    return { name: "", span: this.span };
  }

  // ---- functions ----

  private fnItem(place: Place): { ident: Ident; kind: ItemKind } {
    const header = this.fnHeader();
    const ident = this.ident();
    const generics = this.generics();
    if (!this.isGroup("Paren")) this.missingParameters();
    const decl = this.fnDecl();
    const broken = this.brokenParams;
    const whole = this.withWhere(generics);
    const read = this.fnBody(place);
    const body = broken && read !== undefined && read.kind === "Block" ? { ...read, stmts: [], expr: errExpr(read.span) } : read;
    const fn: Fn = { header, generics: whole, decl, body };
    return { ident, kind: { kind: "Fn", fn } };
  }

  private fnBody(place: Place): Block | LazyBlock | undefined {
    const { tree } = this;
    if (tree !== undefined && tree.kind === "Delimited" && tree.delim === "Brace") {
      if (!this.options.lazyBodies) return this.block();
      this.bump();
      const span: Span = { ...tree.open, hi: tree.close.hi };
      return { kind: "LazyBlock", get tokens() { return tree.tokens; }, span };
    }
    if (this.interpolated("Block") !== undefined) return this.block();
    if (this.isPunct(";")) {
      this.bump();
      return undefined;
    }
    if (place === "Assoc" || place === "Foreign") this.expecting(";");
    this.expecting("{");
    this.failUnexpected();
  }

  // ---- constants and statics ----

  private constItem(): { ident: Ident; kind: ItemKind } {
    this.bump();
    if (this.isKeyword("mut")) {
      this.error("const globals cannot be mutable", this.span, "cannot be mutable", [], [{ level: "help", message: "you might want to declare a static instead" }]);
      this.bump();
    }
    const ident = this.underscoreOrIdent();
    const generics = this.generics();
    const ty = this.globalType();
    const expr = this.eat("=") ? this.expr() : undefined;
    const whole = this.withWhere(generics);
    this.endWithSemi();
    if (ty.kind.kind === "Err") this.missingGlobalType(ident, "const");
    return { ident, kind: { kind: "Const", generics: whole, ty, expr } };
  }

  private underscoreOrIdent(): Ident {
    if (!this.isKeyword("_")) return this.ident();
    const span = this.span;
    this.bump();
    return { name: "_", span };
  }

  private staticItem(isUnsafe: boolean): { ident: Ident; kind: ItemKind } {
    this.bump();
    const mutability = this.eatKeyword("mut") ? "Mut" : "Not";
    const ident = this.underscoreOrIdent();
    const ty = this.globalType();
    const expr = this.eat("=") ? this.expr() : undefined;
    this.endWithSemi();
    if (ty.kind.kind === "Err") this.missingGlobalType(ident, "static");
    return { ident, kind: { kind: "Static", mutability, isUnsafe, ty, expr } };
  }

  private globalType(): Ty {
    if (this.eat(":") && !this.isPunct("=") && !this.isPunct(";")) return this.ty();
    return { kind: { kind: "Err" }, span: { ...this.prev, lo: this.prev.hi } };
  }

  private missingGlobalType(ident: Ident, what: "const" | "static"): void {
    this.error(`missing type for \`${what}\` item`, { ...ident.span, lo: ident.span.hi }, "", [], [{ level: "help", message: "provide a type for the item" }]);
  }

  private endWithSemi(): void {
    if (!this.eat(";")) this.missingSemicolon();
  }

  // ---- unsafe and extern ----

  private unsafeItem(place: Place): { ident: Ident; kind: ItemKind } | undefined {
    if (this.isFnFront()) return this.fnItem(place);
    if (this.peekKeyword(1, "impl") || this.peekKeyword(1, "trait") || this.peekKeyword(1, "auto") || this.peekKeyword(1, "extern") || this.peekKeyword(1, "static") || this.peekKeyword(1, "mod")) {
      this.bump();
      if (this.isKeyword("impl")) return this.implItem(true);
      if (this.isKeyword("static")) return this.staticItem(true);
      if (this.isKeyword("mod")) return this.modItem(true);
      if (this.isKeyword("extern")) return this.foreignMod(true);
      const isAuto = this.eatKeyword("auto");
      return this.traitItem(isAuto, true);
    }
    return undefined;
  }

  private externItem(place: Place): { ident: Ident; kind: ItemKind } {
    if (this.isFnFront()) return this.fnItem(place);
    return this.peekKeyword(1, "crate") ? this.externCrate() : this.foreignMod(false);
  }

  private externCrate(): { ident: Ident; kind: ItemKind } {
    this.bump();
    this.bump();
    let ident: Ident;
    if (this.isKeyword("self")) {
      ident = { name: "self", span: this.span };
      this.bump();
    } else ident = this.ident();
    let original: string | undefined;
    if (this.eatKeyword("as")) {
      original = ident.name;
      ident = this.underscoreOrIdent();
    }
    this.endWithSemi();
    return { ident, kind: { kind: "ExternCrate", original } };
  }

  private foreignMod(isUnsafe: boolean): { ident: Ident; kind: ItemKind } {
    const ident = this.anonymous();
    const abi = this.abi();
    const items = this.group("Brace", () => {
      this.innerAttributes();
      return this.items("Foreign");
    }, () => []);
    return { ident, kind: { kind: "ForeignMod", abi, isUnsafe, items } };
  }

  // ---- modules and imports ----

  private modItem(isUnsafe: boolean): { ident: Ident; kind: ItemKind } {
    this.bump();
    const ident = this.ident();
    if (this.eat(";")) return { ident, kind: { kind: "Mod", isUnsafe, items: undefined } };
    const items = this.group("Brace", () => {
      this.innerAttributes();
      return this.items("Module");
    }, () => []);
    return { ident, kind: { kind: "Mod", isUnsafe, items } };
  }

  private useItem(): { ident: Ident; kind: ItemKind } {
    this.bump();
    const ident = this.anonymous();
    const tree = this.useTree();
    this.endWithSemi();
    return { ident, kind: { kind: "Use", tree } };
  }

  private useTree(): UseTree {
    this.enter();
    const lo = this.span;
    let prefix: Path = { isGlobal: false, segments: [], span: { ...lo, hi: lo.lo } };
    let nested = true;
    if (this.isPunct("::") && (this.peekGroup(1, "Brace") || this.peekPunct(1, "*"))) {
      prefix = { isGlobal: true, segments: [], span: this.span };
      this.bump();
    } else if (!this.isGroup("Brace") && !this.isPunct("*")) {
      prefix = this.path("Mod");
      nested = this.eat("::");
    }
    const kind = nested ? this.useGroupOrGlob() : this.useRename();
    this.leave();
    return { prefix, kind, span: this.to(lo) };
  }

  private useRename(): UseTree["kind"] {
    return { kind: "Simple", rename: this.eatKeyword("as") ? this.underscoreOrIdent() : undefined };
  }

  private useGroupOrGlob(): UseTree["kind"] {
    if (this.eat("*")) return { kind: "Glob" };
    return { kind: "Nested", items: this.commaGroup("Brace", () => this.useTree()) };
  }

  // ---- types ----

  private typeItem(): { ident: Ident; kind: ItemKind } {
    this.bump();
    const ident = this.ident();
    const generics = this.generics();
    const bounds = this.eat(":") ? this.bounds() : NO_BOUNDS;
    const before = this.withWhere(generics);
    const ty = this.eat("=") ? this.ty() : undefined;
    const whole = this.withWhere(before);
    this.endWithSemi();
    return { ident, kind: { kind: "TyAlias", generics: whole, bounds, ty } };
  }

  private enumItem(): { ident: Ident; kind: ItemKind } {
    this.bump();
    if (this.isKeyword("struct")) this.fail("`enum` and `struct` are mutually exclusive", this.to(this.prev));
    const ident = this.ident();
    const generics = this.withWhere(this.generics());
    const variants = this.commaGroup("Brace", () => this.variant());
    return { ident, kind: { kind: "Enum", generics, variants } };
  }

  private variant(): Variant {
    const attrs = this.outerAttributes();
    const lo = this.span;
    if (this.visibility().kind !== "Inherited") this.reportLate(error("E0449", "visibility qualifiers are not permitted here", this.to(lo), "", [], [{ level: "note", message: "enum variants and their fields always share the visibility of the enum they are in" }]));
    const ident = this.ident();
    this.expecting("(");
    this.expecting("{");
    const data: VariantData = this.isGroup("Brace") ? { kind: "Struct", fields: this.namedFields() } : this.isGroup("Paren") ? { kind: "Tuple", fields: this.tupleFields() } : { kind: "Unit" };
    const discriminant = this.eat("=") ? this.expr() : undefined;
    return { attrs, ident, data, discriminant, span: this.to(lo) };
  }

  private structItem(): { ident: Ident; kind: ItemKind } {
    this.bump();
    const ident = this.ident();
    let generics: Generics = this.withWhere(this.generics());
    let data: VariantData;
    if (this.isGroup("Brace")) data = { kind: "Struct", fields: this.namedFields() };
    else if (this.isGroup("Paren")) {
      data = { kind: "Tuple", fields: this.tupleFields() };
      generics = this.withWhere(generics);
      this.endWithSemi();
    } else {
      data = { kind: "Unit" };
      if (!this.eat(";")) {
        const found = this.describe();
        this.fail(`expected ${generics.whereClause.length > 0 ? "`{` or `;`" : "`where`, `{`, `(`, or `;`"} after struct name, found ${found}`, this.span, `expected ${generics.whereClause.length > 0 ? "`{` or `;`" : "`where`, `{`, `(`, or `;`"} after struct name`);
      }
    }
    return { ident, kind: { kind: "Struct", generics, data } };
  }

  private unionItem(): { ident: Ident; kind: ItemKind } {
    this.bump();
    const ident = this.ident();
    const generics = this.withWhere(this.generics());
    return { ident, kind: { kind: "Union", generics, data: { kind: "Struct", fields: this.namedFields() } } };
  }

  private namedFields(): FieldDef[] {
    const fields: FieldDef[] = [];
    return this.group("Brace", () => {
      while (!this.atEnd) {
        if (this.isKeyword("fn")) this.functionAmongFields();
        else fields.push(this.namedField());
        if (this.isPunct(";")) this.error("struct fields are separated by `,`", this.span, "", [], [{ level: "help", message: "replace `;` with `,`", span: this.span, suggestion: "," }]);
        else if (this.atEnd) break;
        else if (!this.isPunct(",")) this.fail(`expected \`,\`, or \`}\`, found ${this.describe()}`, { ...this.prev, lo: this.prev.hi }, "try adding a comma");
        this.bump();
      }
      return fields;
    }, () => fields);
  }

  private functionAmongFields(): void {
    const lo = this.span;
    this.recovering<void>(() => void this.fnItem("Module"), () => {
      while (!this.atEnd) this.bump();
    });
    this.error("functions are not allowed in struct definitions", this.to(lo), "", [], [{ level: "help", message: "unlike in C++, Java, and C#, functions are declared in `impl` blocks" }]);
    this.throwFailure();
  }

  private namedField(): FieldDef {
    const attrs = this.outerAttributes();
    if (this.atEnd) this.danglingAttributes(attrs, "Module");
    const lo = this.span;
    const vis = this.visibility();
    this.eatUnsafeField();
    const ident = this.ident();
    this.expect(":");
    const ty = this.ty();
    if (this.isPunct("=")) {
      this.error("default values on `struct` fields aren't supported", this.span, "", [], [{ level: "help", message: "remove this unsupported default value" }]);
      this.bump();
      this.expr();
    }
    return { attrs, vis, ident, ty, span: this.to(lo) };
  }

  private eatUnsafeField(): void {
    if (this.isKeyword("unsafe") && this.peekIdent(1)) this.bump();
  }

  private tupleFields(): FieldDef[] {
    let index = 0;
    return this.commaGroup("Paren", () => {
      const attrs = this.outerAttributes();
      const lo = this.span;
      const vis = this.visibility();
      const ty = this.ty();
      return { attrs, vis, ident: { name: String(index++), span: ty.span }, ty, span: this.to(lo) };
    });
  }

  // ---- traits and impls ----

  private traitItem(isAuto: boolean, isUnsafe: boolean): { ident: Ident; kind: ItemKind } {
    const lo = this.span;
    this.expectKeyword("trait");
    const ident = this.ident();
    let generics = this.generics();
    const bounds = this.eat(":") ? this.bounds() : NO_BOUNDS;
    if (this.eat("=")) {
      this.bounds();
      this.withWhere(generics);
      this.endWithSemi();
      this.unstable("trait aliases are experimental", this.to(lo));
      return { ident, kind: { kind: "Err" } };
    }
    generics = this.withWhere(generics);
    const items = this.assocItems();
    return { ident, kind: { kind: "Trait", isAuto, isUnsafe, generics, bounds, items } };
  }

  private assocItems(): Item[] {
    return this.group("Brace", () => {
      this.innerAttributes();
      return this.items("Assoc");
    }, () => []);
  }

  private implItem(isUnsafe: boolean): { ident: Ident; kind: ItemKind } {
    this.bump();
    const ident = this.anonymous();
    let generics = this.implHasGenerics() ? this.generics() : { params: [], whereClause: [], span: this.prev };
    if (this.isKeyword("const")) {
      this.unstable("const trait impls are experimental", this.span);
      this.bump();
    }
    const isNegative = this.isPunct("!") && !this.peekGroup(1, "Brace");
    if (isNegative) this.bump();
    const first = this.ty();
    let ofTrait: Path | undefined;
    let selfTy = first;
    if (this.eatKeyword("for")) {
      if (first.kind.kind === "Path" && first.kind.qself === undefined) ofTrait = first.kind.path;
      else this.fail("expected a trait, found type", first.span);
      selfTy = this.ty();
    }
    if (isUnsafe && ofTrait === undefined) this.error("inherent impls cannot be unsafe", selfTy.span, "inherent impl for this type", [], [{ level: "note", message: "only trait implementations may be annotated with `unsafe`" }], "E0197");
    generics = this.withWhere(generics);
    const items = this.assocItems();
    return { ident, kind: { kind: "Impl", impl: { generics, isUnsafe, isNegative, ofTrait, selfTy, items } } };
  }

  // ---- macros ----

  private macroRules(): { ident: Ident; kind: ItemKind } {
    this.bump();
    this.bump();
    const ident = this.ident();
    const { tree } = this;
    if (tree === undefined || tree.kind !== "Delimited") {
      this.expecting("{");
      this.failUnexpected();
    }
    this.bump();
    if (tree.delim !== "Brace" && !this.eat(";")) {
      this.error("macros must be surrounded with `{}` or followed by `;`", { ...tree.open, hi: tree.close.hi });
    }
    return { ident, kind: { kind: "MacroDef", body: tree.tokens, isDeclMacro: false } };
  }

  /** `macro m($x:expr) { … }` or `macro m { ($x:expr) => { … } }`; the body is kept in the second form. */
  private declMacro(): { ident: Ident; kind: ItemKind } {
    this.bump();
    const ident = this.ident();
    const params = this.tree;
    if (params !== undefined && params.kind === "Delimited" && params.delim === "Paren") {
      this.bump();
      const rules = this.tree;
      if (rules === undefined || rules.kind !== "Delimited" || rules.delim !== "Brace") {
        this.expecting("{");
        this.failUnexpected();
      }
      this.bump();
      const arrow = { kind: "Token" as const, token: { kind: "Punct" as const, punct: "=>" as const, joint: false, span: params.close } };
      return { ident, kind: { kind: "MacroDef", body: [params, arrow, rules], isDeclMacro: true } };
    }
    if (params === undefined || params.kind !== "Delimited" || params.delim !== "Brace") {
      this.expecting("{");
      this.expecting("(");
      this.failUnexpected();
    }
    this.bump();
    return { ident, kind: { kind: "MacroDef", body: params.tokens, isDeclMacro: true } };
  }

  private macroItem(): { ident: Ident; kind: ItemKind } {
    const ident = this.anonymous();
    const mac = this.macroAfterPath(this.path("Mod"));
    if (mac.delim !== "Brace" && !this.eat(";")) {
      this.error("macros that expand to items must be delimited with braces or followed by a semicolon", { ...mac.span, lo: this.prev.lo }, "", [], [
        { level: "help", message: "change the delimiters to curly braces" },
        { level: "help", message: "add a semicolon" },
      ]);
    }
    return { ident, kind: { kind: "MacCall", mac } };
  }
}

const NO_BOUNDS: readonly GenericBound[] = [];
const ITEM_STARTERS: ReadonlySet<string> = new Set([
  "fn", "struct", "enum", "union", "trait", "impl", "mod", "use", "static", "const", "type", "extern", "pub", "unsafe", "async", "macro_rules",
]);
