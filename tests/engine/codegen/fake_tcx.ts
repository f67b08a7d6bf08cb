/** A type context with no traits and a handful of definitions, for tests that write MIR by hand. Layouts are the real ones. */
import type { CodegenContext } from "../../../src/engine/codegen";
import type { Def, DefId, DefKind } from "../../../src/engine/hir/def";
import { layoutComputer } from "../../../src/engine/layout";
import type { Body } from "../../../src/engine/mir/mir";
import { DUMMY_SPAN } from "../../../src/engine/source/span";
import { Interner } from "../../../src/engine/ty/interner";
import type { TyCtxt } from "../../../src/engine/ty/tcx";
import type { AdtDef, FnSig, GenericArg, Ty } from "../../../src/engine/ty/ty";

/** Where all of it is written: nowhere in particular, but not by the compiler. */
const WRITTEN = { ...DUMMY_SPAN, hi: 1 };

export interface FakeItem {
  readonly name: string;
  readonly kind: DefKind;
  readonly sig?: FnSig;
  readonly ty?: Ty;
  readonly body?: Body;
  readonly adt?: AdtDef;
  readonly parent?: DefId;
  readonly intrinsic?: boolean;
  /** `Drop::drop` of an ADT. */
  readonly drop?: DefId;
}

export class FakeProgram {
  readonly interner = new Interner();
  readonly items: FakeItem[] = [];
  readonly lang = new Map<string, DefId>();
  source = "";

  add(item: FakeItem): DefId {
    this.items.push(item);
    return this.items.length - 1;
  }

  set(def: DefId, item: Partial<FakeItem>): void {
    this.items[def] = { ...this.items[def], ...item };
  }

  sig(inputs: readonly Ty[], output: Ty): FnSig {
    return { inputs, output, cVariadic: false, isUnsafe: false, abi: "Rust" };
  }

  intrinsic(name: string, inputs: readonly Ty[], output: Ty): DefId {
    return this.add({ name, kind: "Fn", sig: this.sig(inputs, output), intrinsic: true });
  }

  context(pointerBytes: 4 | 8 = 8): CodegenContext {
    const { items, interner, lang } = this;
    const fail = (what: string) => (): never => { throw new Error(`the fake context has no ${what}`); };
    const evalConst: TyCtxt["evalConst"] = (c) => (c.kind === "Value" ? c.value : undefined);
    const substitute = (ty: Ty, args: readonly GenericArg[]): Ty => {
      switch (ty.kind) {
        case "Param": {
          const arg = args[ty.index];
          return arg?.kind === "Type" ? arg.ty : ty;
        }
        case "Ref": return interner.ref(ty.region, substitute(ty.pointee, args), ty.mutbl);
        case "RawPtr": return interner.rawPtr(substitute(ty.pointee, args), ty.mutbl);
        case "Tuple": return interner.tuple(ty.elems.map((e) => substitute(e, args)));
        case "Array": return interner.array(substitute(ty.elem, args), ty.len);
        default: return ty;
      }
    };
    const needsDrop = (ty: Ty): boolean => {
      switch (ty.kind) {
        case "Adt": {
          const item = items[ty.def];
          return item.drop !== undefined || (item.adt?.variants.some((v) => v.fields.some((f) => needsDrop(items[f.def].ty ?? interner.unit))) ?? false);
        }
        case "Tuple": return ty.elems.some(needsDrop);
        case "Array": case "Slice": return needsDrop(ty.elem);
        case "Dynamic": return true;
        default: return false;
      }
    };
    const base = {
      interner, evalConst, needsDrop,
      def: (id: DefId): Def => ({ id, kind: items[id].kind, name: items[id].name, parent: items[id].parent, span: WRITTEN, identSpan: WRITTEN }),
      defPath: (id: DefId) => items[id].name,
      langItem: (name: string) => lang.get(name),
      itemName: () => undefined,
      attrValue: () => undefined,
      predicatesOf: () => [],
      isLocal: () => true,
      hasAttr: () => false,
      genericsOf: () => ({ parent: undefined, parentCount: 0, hasSelf: false, params: [], count: 0 }),
      typeOf: (id: DefId) => items[id].ty ?? interner.unit,
      fnSig: (id: DefId) => ({ sig: items[id].sig ?? fail("signature")(), boundVars: 0 }),
      adtDef: (id: DefId) => items[id].adt ?? fail("ADT")(),
      normalizeMono: substitute,
      subst: substitute,
      monoArgs: (args: readonly GenericArg[]) => args,
      resolveInstance: (def: DefId, args: readonly GenericArg[]) => (items[def].intrinsic === true ? { kind: "Intrinsic" as const, name: items[def].name, def, args } : { kind: "Item" as const, def, args }),
      resolveConst: (def: DefId, args: readonly GenericArg[]) => ({ def, args }),
      discriminantTy: () => interner.isize,
      closureCaptures: () => [],
      coroutineLayout: () => undefined,
      boundHolds: () => true,
      isCopy: (ty: Ty) => !needsDrop(ty),
      dropImpl: (ty: Ty) => (ty.kind === "Adt" && items[ty.def].drop !== undefined ? { def: items[ty.def].drop as DefId, args: [] } : undefined),
      vtableEntries: () => [],
      supertraits: () => [],
    };
    const tcx = new Proxy({ ...base, layoutOf: layoutComputer(base, pointerBytes) }, {
      get: (target, key) => (key in target ? Reflect.get(target, key) : fail(String(key))),
    }) as unknown as TyCtxt;
    const text = this.source;
    return {
      tcx,
      mir: { optimizedMir: (id) => items[id].body, coroutineDrop: () => undefined },
      source: {
        files: [{ id: 0, name: "main.rs", text, isLibrary: false }],
        lineColumn: (_, offset) => ({ line: text.slice(0, offset).split("\n").length, column: 1 }),
        outermostCall: (span) => span,
      },
      options: { pointerBytes, openLibrary: false },
    };
  }
}
