/** Items → HIR. Counterpart: rustc_ast_lowering `item.rs`. */
import type { Span } from "../../source/span";
import type * as ast from "../../syntax/ast";
import type { DefId } from "../def";
import type { DefData } from "../definitions";
import type { FieldDef, GenericParam, ItemNode, Variant } from "../hir";
import { note } from "../session";
import { insideScope } from "./generics";
import { HARNESS_ITEM } from "./harness_item";
import type { Program } from "./program";
import { configured } from "./program";
import { FnSigLowering } from "./signatures";

/** Lowers one item; ask `HirMap.item`, which keeps the answer. */
export function lowerItem(program: Program, id: DefId): ItemNode {
  const data = program.session.def(id);
  switch (data.node.kind) {
    case "Mod":
      return { kind: "Mod", items: data.node.module.items };
    case "AnonConst":
      return { kind: "AnonConst", context: data.node.context, ty: undefined };
    case "Harness":
      return HARNESS_ITEM;
    case "Item":
      return new ItemLowering(program, id, insideScope(program, data), data.macroScope).item(data, data.node.item);
    case "Variant":
    case "Ctor":
    case "Macro":
    case "OpaqueTy":
    case "Leaf":
      return { kind: "Err" };
  }
}

class ItemLowering extends FnSigLowering {
  item(data: DefData, item: ast.Item): ItemNode {
    const { kind } = item;
    switch (kind.kind) {
      case "Fn":
        return this.fn(data, kind.fn);
      case "Const": {
        const ty = this.withElision({ kind: "Static" }, () => this.inTypesOf("const types", () => this.ty(kind.ty)));
        return { kind: "Const", ty, generics: this.generics(kind.generics), hasBody: kind.expr !== undefined };
      }
      case "Static": {
        const ty = this.withElision({ kind: "Static" }, () => this.inTypesOf("static types", () => this.ty(kind.ty)));
        return { kind: "Static", ty, mutbl: kind.mutability, hasBody: kind.expr !== undefined };
      }
      case "TyAlias":
        return this.alias(data, kind);
      case "Struct":
      case "Union":
        return { kind: "Adt", adt: kind.kind, generics: this.generics(kind.generics), variants: [this.structVariant(data, item.ident, kind.data)] };
      case "Enum":
        return { kind: "Adt", adt: "Enum", generics: this.generics(kind.generics), variants: this.variants(data) };
      case "Trait": {
        const generics = this.generics(kind.generics);
        const bounds = this.withElision({ kind: "Forbidden" }, () => this.bounds(kind.bounds));
        return { kind: "Trait", generics, isAuto: kind.isAuto, isUnsafe: kind.isUnsafe, bounds, items: this.program.session.modules.get(data.id)?.items ?? [] };
      }
      case "Impl":
        return this.impl(data, kind.impl);
      default:
        return { kind: "Err" };
    }
  }

  private inTypesOf<T>(where: string, run: () => T): T {
    this.implTrait = { kind: "Forbidden", where };
    return run();
  }

  private alias(data: DefData, kind: ast.ItemKind & { readonly kind: "TyAlias" }): ItemNode {
    const within = data.node.kind === "Item" ? data.node.within : "Module";
    const generics = this.generics(kind.generics);
    if (within === "Module") {
      const written = kind.ty;
      const ty = written === undefined ? this.errTy(data.span) : this.withElision({ kind: "Missing", spans: undefined }, () => this.inTypesOf("type aliases", () => this.ty(written)));
      return { kind: "TyAlias", ty, generics };
    }
    const bounds = this.withElision({ kind: "Forbidden" }, () => this.bounds(kind.bounds));
    const value = kind.ty;
    const ty = value === undefined ? undefined : this.withElision({ kind: "AssocTy" }, () => this.inTypesOf("associated types", () => this.ty(value)));
    return { kind: "AssocTy", generics, bounds, ty };
  }

  private impl(data: DefData, impl: ast.Impl): ItemNode {
    const fresh: GenericParam[] = [];
    const make = (span: Span): DefId => {
      const def = this.leaf("LifetimeParam", "'_", span, data);
      fresh.push({ def, name: "'_", span, kind: { kind: "Lifetime", late: false } });
      return def;
    };
    const head = this.withElision({ kind: "Fresh", make, isHeader: true }, () =>
      this.inTypesOf("`impl` headers", () => ({ ofTrait: impl.ofTrait === undefined ? undefined : this.traitRef(impl.ofTrait), selfTy: this.ty(impl.selfTy) })),
    );
    const generics = this.generics(impl.generics);
    const lifetimes = generics.params.filter((p) => p.kind.kind === "Lifetime").length;
    const params = [...generics.params.slice(0, lifetimes), ...fresh, ...generics.params.slice(lifetimes)];
    const items = this.program.session.implMembers.get(data.id) ?? [];
    if (head.ofTrait !== undefined && head.ofTrait.path.res.kind === "Def") this.checkMembers(head.ofTrait.path.res.id, impl.ofTrait, items);
    return { kind: "Impl", generics: { ...generics, params }, isUnsafe: impl.isUnsafe, isNegative: impl.isNegative, ...head, items };
  }

  /** Each member of an impl must be one of the trait's: E0407, E0437, E0438. */
  private checkMembers(trait: DefId, path: ast.Path | undefined, items: readonly DefId[]): void {
    const { session } = this.program;
    const module = session.modules.get(trait);
    if (module === undefined || path === undefined) return;
    const text = path.segments.map((s) => s.ident.name).join("::");
    const seen = new Map<string, DefData>();
    for (const id of items) {
      const data = session.def(id);
      const isTy = data.kind === "AssocTy";
      const key = `${isTy ? "t" : "v"} ${data.name}`;
      const twice = seen.get(key);
      if (twice !== undefined) session.error("E0201", `duplicate definitions with name \`${data.name}\`:`, data.span, "duplicate definition", [note(twice.span, "previous definition here")]);
      seen.set(key, data);
      const binding = (isTy ? module.types : module.values).get(data.name);
      const other = binding ?? (isTy ? module.values : module.types).get(data.name);
      const kind = other?.res.kind === "Def" ? other.res.def : undefined;
      if (kind === data.kind) continue;
      if (kind !== undefined) {
        const [code, noun] = data.kind === "AssocFn" ? ["E0324", "associated method"] : data.kind === "AssocConst" ? ["E0323", "associated const"] : ["E0325", "associated type"];
        session.error(code, `item \`${data.name}\` is an ${noun}, which doesn't match its trait \`${text}\``, data.span, "does not match trait");
        continue;
      }
      const [code, noun] = data.kind === "AssocFn" ? ["E0407", "method"] : data.kind === "AssocConst" ? ["E0438", "const"] : ["E0437", "type"];
      session.error(code, `${noun} \`${data.name}\` is not a member of trait \`${text}\``, data.span, `not a member of trait \`${text}\``);
    }
  }

  // ---- fields and variants ----

  private structVariant(data: DefData, ident: ast.Ident, fields: ast.VariantData): Variant {
    const ctor = this.program.session.ctors.get(data.id);
    return { def: data.id, ident, ctor: ctor === undefined ? undefined : { kind: fields.kind === "Tuple" ? "Fn" : "Const", def: ctor }, fields: this.fields(data, fields, false), discriminant: undefined, span: data.span };
  }

  private variants(data: DefData): readonly Variant[] {
    const { session } = this.program;
    const out: Variant[] = [];
    for (const id of session.modules.get(data.id)?.items ?? []) {
      const def = session.def(id);
      if (def.node.kind !== "Variant") continue;
      const { variant } = def.node;
      const ctor = session.ctors.get(id);
      const discriminant = variant.discriminant === undefined ? undefined : this.anonConst(variant.discriminant, "Discriminant");
      out.push({ def: id, ident: variant.ident, ctor: ctor === undefined ? undefined : { kind: variant.data.kind === "Tuple" ? "Fn" : "Const", def: ctor }, fields: this.fields(def, variant.data, true), discriminant, span: variant.span });
    }
    return out;
  }

  private fields(of: DefData, data: ast.VariantData, isVariant: boolean): readonly FieldDef[] {
    if (data.kind === "Unit") return [];
    const out: FieldDef[] = [];
    const seen = new Map<string, ast.FieldDef>();
    const { session } = this.program;
    const collector = this.program.collectorFor(of);
    for (const field of data.fields) {
      if (configured(this.program, field.attrs) === undefined) continue;
      const twice = seen.get(field.ident.name);
      if (twice !== undefined) session.error("E0124", `field \`${field.ident.name}\` is already declared`, field.span, "field already declared", [note(twice.span, `\`${field.ident.name}\` first declared here`)]);
      seen.set(field.ident.name, field);
      const vis = isVariant ? of.vis : collector.vis(field.vis, { module: of.module, parent: of.id, scope: of.scope });
      const def = session.add({ kind: "Field", name: field.ident.name, parent: of.id, span: field.span, identSpan: field.ident.span, node: { kind: "Leaf" }, vis, module: of.module, scope: of.scope, macroScope: undefined, attrs: field.attrs, isLocal: of.isLocal });
      const ty = this.withElision({ kind: "Missing", spans: undefined }, () => this.inTypesOf("field types", () => this.ty(field.ty)));
      out.push({ def: def.id, ident: field.ident, ty });
    }
    return out;
  }
}
