/**
 * What constants may not do. E0764, E0492: keep a borrow through which memory could change.
 * E0015: a constant's value, or a `const fn`, may call `const fn`s only – and no trait's methods.
 * Differs from rustc: of the library's own functions only those below are known not to be `const`; calls that a library macro wrote are not judged.
 * Counterpart: rustc_const_eval/src/check_consts.
 */
import type { DefId } from "../hir/def";
import type { HirMap } from "../hir/hir";
import type { Body, TerminatorKind } from "../mir/mir";
import { error, unsupported, type DiagnosticSink } from "../source/diagnostic";
import type { SourceMap } from "../source/source_map";
import type { Span } from "../source/span";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";
import { printTraitRef, printTy } from "../ty/typeck/print_ty";

/** Library functions that make something on the heap, which no constant may call; the first three are behind `vec!` and `format!`. */
const NEVER_CONST: ReadonlySet<string> = new Set(["array_into_vec", "from_elem", "format", "Box::new", "Rc::new", "Arc::new", "HashMap::new", "HashSet::new", "Vec::with_capacity", "String::with_capacity", "Vec::push", "String::push", "String::push_str"]);

export function checkConstCalls(tcx: TyCtxt, hir: HirMap, sources: SourceMap, body: Body, sink: DiagnosticSink): void {
  const context = contextOf(tcx, hir, body.def);
  if (context === undefined) return;
  if (context !== "constant functions") checkKeptBorrows(tcx, body, sink);
  const told = new Set<string>();
  for (const { terminator } of body.basicBlocks) {
    const { kind, sourceInfo: { span } } = terminator;
    if (kind.kind !== "Call" || kind.func.kind !== "Constant") continue;
    const { ty } = kind.func.constant;
    if (ty.kind !== "FnDef") continue;
    if (isFromLibrary(sources, span) && !isHeapMaker(tcx, ty.def)) continue;
    const what = whyNotConst(tcx, hir, ty, kind);
    const place = `${span.file}:${span.lo}:${span.hi}`;
    if (what === undefined || told.has(place)) continue;
    told.add(place);
    sink.report(error("E0015", `${what} in ${context}`, span, "", [], [{ level: "note", message: `calls in ${context} are limited to constant functions, tuple structs and tuple variants` }]));
  }
}

/** Borrows of temporaries that live as long as the constant: they have no end of storage. */
function checkKeptBorrows(tcx: TyCtxt, body: Body, sink: DiagnosticSink): void {
  if (tcx.def(body.def).kind === "Static" && tcx.isMutableStatic?.(body.def) === true) return;
  const ended = new Set(body.basicBlocks.flatMap((b) => b.statements.flatMap((s) => (s.kind.kind === "StorageDead" ? [s.kind.local] : []))));
  for (const { statements } of body.basicBlocks) {
    for (const { kind, sourceInfo: { span } } of statements) {
      if (kind.kind !== "Assign" || kind.rvalue.kind !== "Ref" || kind.rvalue.borrow.kind === "Fake") continue;
      const { place, borrow } = kind.rvalue;
      const ty = body.localDecls[place.local].ty;
      const isEmpty = ty.kind === "Array" && tcx.evalConst(ty.len) === 0n;
      if (ended.has(place.local) || isEmpty || body.localDecls[place.local].info.kind !== "Temp" || place.projection.some((e) => e.kind === "Deref")) continue;
      if (borrow.kind === "Shared" && !changesInside(tcx, ty)) {
        // Not modelled: what is neither promoted nor a constant of its own has no place to stay.
        sink.report(unsupported("a constant that keeps a reference to a value which a call makes", span));
        continue;
      }
      if (borrow.kind === "Shared") {
        sink.report(error("E0492", "interior mutable shared borrows of temporaries that have their lifetime extended until the end of the program are not allowed", span, "this borrow of an interior mutable value refers to such a temporary", [], [
          { level: "note", message: "Temporaries in constants and statics can have their lifetime extended until the end of the program" },
          { level: "note", message: "To avoid accidentally creating global mutable state, such temporaries must be immutable" },
          { level: "help", message: "If you really want global mutable state, try replacing the temporary by an interior mutable `static` or a `static mut`" },
        ]));
        continue;
      }
      sink.report(error("E0764", "mutable borrows of temporaries that have their lifetime extended until the end of the program are not allowed", span, "this mutable borrow refers to such a temporary", [], [
        { level: "note", message: "Temporaries in constants and statics can have their lifetime extended until the end of the program" },
        { level: "note", message: "To avoid accidentally creating global mutable state, such temporaries must be immutable" },
        { level: "help", message: "If you really want global mutable state, try replacing the temporary by an interior mutable `static` or a `static mut`" },
      ]));
    }
  }
}

/** Does a value of the type hold an `UnsafeCell`? Of enums it depends on the variant: they are taken not to. */
function changesInside(tcx: TyCtxt, ty: Ty): boolean {
  switch (ty.kind) {
    case "Tuple": return ty.elems.some((t) => changesInside(tcx, t));
    case "Array": return changesInside(tcx, ty.elem);
    case "Adt": {
      if (ty.def === tcx.langItem("unsafe_cell")) return true;
      const adt = tcx.adtDef(ty.def);
      return adt.kind === "Struct" && tcx.itemName(ty.def) !== "phantom_data" && adt.variants[0].fields.some((f) => changesInside(tcx, tcx.fieldTy(f.def, ty.args)));
    }
    default: return false;
  }
}

function contextOf(tcx: TyCtxt, hir: HirMap, def: DefId): string | undefined {
  switch (tcx.def(def).kind) {
    case "Const": case "AssocConst": case "AnonConst": case "InlineConst": return "constants";
    case "Static": return "statics";
    case "Fn": case "AssocFn": return isConstFn(hir, def) ? "constant functions" : undefined;
    default: return undefined;
  }
}

function isConstFn(hir: HirMap, def: DefId): boolean {
  const node = hir.item(def);
  return node.kind === "Fn" && node.sig.isConst;
}

/** What is wrong with the callee if it cannot be called at compile time. */
function whyNotConst(tcx: TyCtxt, hir: HirMap, { def, args }: Extract<Ty, { kind: "FnDef" }>, call: Extract<TerminatorKind, { kind: "Call" }>): string | undefined {
  const { kind, name, parent } = tcx.def(def);
  if (kind === "Fn") return isHeapMaker(tcx, def) || (tcx.isLocal(def) && !isConstFn(hir, def)) ? `cannot call non-const function \`${name}\`` : undefined;
  if (kind !== "AssocFn" || parent === undefined) return undefined;
  if (tcx.def(parent).kind === "Trait") {
    const [self, ...rest] = args;
    const selfTy = self?.kind === "Type" ? printTy(tcx, self.ty) : "_";
    if (tcx.itemName(parent) === "IntoIterator" || (call.source === "Desugared" && name === "next")) return `cannot use \`for\` loop on \`${selfTy}\``;
    if (call.source === "Overloaded") return "cannot call non-const operator";
    const what = tcx.associatedItems(parent).find((i) => i.def === def)?.hasSelf === true ? "method" : "associated function";
    return `cannot call non-const ${what} \`<${selfTy} as ${printTraitRef(tcx, { def: parent, args: [...args.slice(0, 1), ...rest.slice(0, tcx.genericsOf(parent).params.length)] })}>::${name}\``;
  }
  const what = tcx.associatedItems(parent).find((i) => i.def === def)?.hasSelf === true ? "method" : "associated function";
  if (tcx.isLocal(def)) return isConstFn(hir, def) ? undefined : `cannot call non-const ${what} \`${tcx.defPath(def)}\``;
  return isHeapMaker(tcx, def) ? `cannot call non-const ${what} \`${tcx.defPath(def)}\`` : undefined;
}

function isHeapMaker(tcx: TyCtxt, def: DefId): boolean {
  const { name, parent } = tcx.def(def);
  if (tcx.isLocal(def) || parent === undefined) return false;
  if (tcx.def(parent).kind !== "Impl") return NEVER_CONST.has(name);
  const self = tcx.typeOf(parent);
  return self.kind === "Adt" && NEVER_CONST.has(`${tcx.def(self.def).name}::${name}`);
}

function isFromLibrary(sources: SourceMap, span: Span): boolean {
  for (let { ctxt } = span; ctxt !== 0; ctxt = sources.expansion(ctxt).callSite.ctxt) if (sources.expansion(ctxt).fromLibrary) return true;
  return false;
}
