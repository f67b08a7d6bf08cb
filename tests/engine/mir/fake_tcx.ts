/** A TyCtxt for tests of the MIR rooms: a handful of types, no program behind it. */
import type { Def, DefId, DefKind } from "../../../src/engine/hir/def";
import type { Layout } from "../../../src/engine/layout/layout";
import { DUMMY_SPAN } from "../../../src/engine/source/span";
import { Interner } from "../../../src/engine/ty/interner";
import type { GenericsOf, TyCtxt } from "../../../src/engine/ty/tcx";
import type { AdtDef, PolyFnSig, Ty, VariantDef } from "../../../src/engine/ty/ty";

const unused = (): never => {
  throw new Error("the fake has no answer");
};

const SIZES: Readonly<Record<string, number>> = { bool: 1, i8: 1, u8: 1, i16: 2, u16: 2, i32: 4, u32: 4, char: 4, i64: 8, u64: 8, isize: 8, usize: 8 };

/** Names by definition: `String` needs drop and has a destructor, `Opt` is `enum Opt { None, Some(String) }`, `Pair` is a struct of two Strings. */
export class FakeTcx implements TyCtxt {
  readonly interner = new Interner();
  private readonly defs: Def[] = [];
  private readonly adts = new Map<DefId, AdtDef>();
  private readonly fieldTys = new Map<DefId, Ty>();
  private readonly lang = new Map<string, DefId>();

  readonly main = this.define("Fn", "main");
  readonly string = this.struct("String", [["vec", this.interner.usize]]);
  readonly pair = this.struct("Pair", [["a", this.string], ["b", this.string]]);
  readonly opt = this.optionOf(this.string);
  readonly boxed = this.box(this.string);
  readonly dropFn = this.define("Fn", "drop");
  readonly makeFn = this.define("Fn", "make");

  define(kind: DefKind, name: string): DefId {
    this.defs.push({ id: this.defs.length, kind, name, parent: undefined, span: DUMMY_SPAN, identSpan: DUMMY_SPAN });
    return this.defs.length - 1;
  }

  private variant(name: string, fields: readonly (readonly [string, Ty])[], discr: bigint, tuple: boolean): VariantDef {
    const def = this.define("Variant", name);
    return {
      def, name, discr,
      ctor: tuple ? { kind: fields.length === 0 ? "Const" : "Fn", def } : undefined,
      fields: fields.map(([fieldName, ty]) => {
        const field = this.define("Field", fieldName);
        this.fieldTys.set(field, ty);
        return { def: field, name: fieldName };
      }),
    };
  }

  private adt(name: string, kind: AdtDef["kind"], variants: readonly VariantDef[]): Ty {
    const def = this.define(kind, name);
    this.adts.set(def, { def, name, kind, variants, repr: { c: false, transparent: false, packed: undefined, align: undefined, int: undefined } });
    return this.interner.adt(def, []);
  }

  private struct(name: string, fields: readonly (readonly [string, Ty])[]): Ty {
    return this.adt(name, "Struct", [this.variant(name, fields, 0n, false)]);
  }

  private optionOf(ty: Ty): Ty {
    return this.adt("Opt", "Enum", [this.variant("None", [], 0n, true), this.variant("Some", [["0", ty]], 1n, true)]);
  }

  private box(ty: Ty): Ty {
    const def = this.define("Struct", "Box");
    this.adts.set(def, { def, name: "Box", kind: "Struct", variants: [this.variant("Box", [], 0n, false)], repr: { c: false, transparent: false, packed: undefined, align: undefined, int: undefined } });
    this.lang.set("owned_box", def);
    return this.interner.adt(def, [{ kind: "Type", ty }]);
  }

  def(id: DefId): Def { return this.defs[id]; }
  defPath(id: DefId): string { return this.defs[id].name; }
  langItem(name: string): DefId | undefined { return this.lang.get(name); }
  itemName(): undefined { return undefined; }
  isLocal(): boolean { return true; }
  attrValue(): undefined { return undefined; }
  hasAttr(): boolean { return false; }
  lateBoundNames(): readonly string[] { return []; }
  genericsOf(): GenericsOf { return { parent: undefined, parentCount: 0, hasSelf: false, params: [], count: 0 }; }
  predicatesOf(): readonly [] { return []; }
  typeOf = unused;
  /** No signature says anything about regions here. */
  fnSig(): PolyFnSig { return { sig: { inputs: [], output: this.interner.error, cVariadic: false, isUnsafe: false, abi: "Rust" }, boundVars: 0 }; }
  adtDef(id: DefId): AdtDef { return this.adts.get(id) ?? unused(); }
  associatedItems(): readonly [] { return []; }
  implTraitRef = unused;
  discriminantTy(): Ty { return this.interner.isize; }
  fieldTy(field: DefId): Ty { return this.fieldTys.get(field) ?? unused(); }
  closureKind = unused;
  closureCaptures(): readonly [] { return []; }
  coroutineLayout(): undefined { return undefined; }
  boundHolds(): boolean { return true; }
  closureSig = unused;
  thirBody = unused;
  bodyHasErrors(): boolean { return false; }
  subst(ty: Ty): Ty { return ty; }
  normalizeMono(ty: Ty): Ty { return ty; }
  monoArgs = unused;
  resolveInstance = unused;
  resolveConst = unused;
  implementsTrait = unused;
  isCopy(ty: Ty): boolean { return !this.needsDrop(ty) && !(ty.kind === "Ref" && ty.mutbl === "Mut"); }
  isSized(): boolean { return true; }
  needsDrop(ty: Ty): boolean { return ty.kind === "Adt" || (ty.kind === "Tuple" && ty.elems.some((t) => this.needsDrop(t))); }
  dropImpl(ty: Ty): { readonly def: DefId; readonly args: readonly [] } | undefined { return ty === this.string || ty === this.boxed ? { def: this.dropFn, args: [] } : undefined; }
  vtableEntries = unused;
  evalConst(ct: { readonly kind: string; readonly value?: bigint }): bigint | undefined { return ct.value; }
  supertraits = unused;
  layoutOf(ty: Ty): Layout {
    const name = ty.kind === "Int" ? ty.int : ty.kind === "Uint" ? ty.uint : ty.kind.toLowerCase();
    const size = SIZES[name] ?? 8;
    return { ty, size, align: size, repr: { kind: "Memory", sized: true }, fields: { kind: "Primitive" }, fieldTys: undefined, variants: { kind: "Single", index: 0 }, largestNiche: undefined, uninhabited: false };
  }
}
