/** Types as messages spell them. Counterpart: rustc_middle `ty/print/pretty.rs` and `ty/error.rs` (`sort_string`). */
import type { TyCtxt } from "../tcx";
import type { Const, ExistentialPredicate, GenericArg, PolyFnSig, TraitRef, Ty } from "../ty";

/** `Vec<i32>`, `&mut str`, `_` for unknown parts. */
export function printTy(tcx: TyCtxt, ty: Ty): string {
  switch (ty.kind) {
    case "Bool": return "bool";
    case "Char": return "char";
    case "Str": return "str";
    case "Int": return ty.int;
    case "Uint": return ty.uint;
    case "Float": return ty.float;
    case "Never": return "!";
    case "Error": return "{type error}";
    case "Adt": return tcx.defPath(ty.def) + printArgs(tcx, trimDefaults(tcx, ty.def, ty.args));
    case "Array": return `[${printTy(tcx, ty.elem)}; ${printConst(ty.len)}]`;
    case "Slice": return `[${printTy(tcx, ty.elem)}]`;
    case "RawPtr": return `*${ty.mutbl === "Mut" ? "mut" : "const"} ${printTy(tcx, ty.pointee)}`;
    case "Ref": {
      const inner = printTy(tcx, ty.pointee);
      const parens = ty.pointee.kind === "Dynamic" && ty.pointee.predicates.length > 1;
      return `&${ty.mutbl === "Mut" ? "mut " : ""}${parens ? `(${inner})` : inner}`;
    }
    case "FnDef": return `fn(${sigParts(tcx, tcx.fnSig(ty.def))} {${tcx.defPath(ty.def)}${ty.args.some((a) => a.kind !== "Lifetime") ? `::${printArgs(tcx, ty.args)}` : ""}}`;
    case "FnPtr": return `${ty.sig.sig.isUnsafe ? "unsafe " : ""}${ty.sig.sig.abi === "Rust" ? "" : `extern "${ty.sig.sig.abi}" `}fn(${sigParts(tcx, ty.sig)}`;
    case "Dynamic": return printDyn(tcx, ty.predicates);
    case "Closure": return "{closure}";
    case "Coroutine": return printCoroutine(tcx, ty.def);
    case "Tuple": return ty.elems.length === 1 ? `(${printTy(tcx, ty.elems[0])},)` : `(${ty.elems.map((t) => printTy(tcx, t)).join(", ")})`;
    case "Alias": {
      if (ty.alias === "Opaque") return printOpaque(tcx, ty.def);
      const trait = tcx.def(ty.def).parent;
      const [self, ...rest] = ty.args;
      const selfTy = self !== undefined && self.kind === "Type" ? printTy(tcx, self.ty) : "_";
      if (trait === undefined) return tcx.def(ty.def).name;
      return `<${selfTy} as ${tcx.defPath(trait)}${printArgs(tcx, rest)}>::${tcx.def(ty.def).name}`;
    }
    case "Param": return ty.name;
    case "Bound": case "Placeholder": return "_";
    case "Infer": return ty.infer.kind === "IntVar" ? "{integer}" : ty.infer.kind === "FloatVar" ? "{float}" : "_";
  }
}

/** An `async fn`'s block ends where the function does. */
function printCoroutine(tcx: TyCtxt, def: number): string {
  const { parent, span } = tcx.def(def);
  const owner = parent === undefined ? undefined : tcx.def(parent);
  if (parent === undefined || owner === undefined) return "{async block}";
  if (owner.kind === "Closure") return owner.span.hi === span.hi ? "{async closure body}" : "{async block}";
  return (owner.kind === "Fn" || owner.kind === "AssocFn") && owner.span.hi === span.hi ? `{async fn body of ${tcx.defPath(parent)}()}` : "{async block}";
}

function printOpaque(tcx: TyCtxt, def: number): string {
  const traits = tcx.predicatesOf(def).flatMap((p) => (p.kind === "Trait" && tcx.itemName(p.traitRef.def) !== "sized" ? [printTraitRef(tcx, p.traitRef)] : []));
  return traits.length === 0 ? "impl Sized" : `impl ${traits.join(" + ")}`;
}

/** A type with what lies deeper than a few levels left out, however large it is. */
export function shortenedTy(tcx: TyCtxt, ty: Ty, depth = 8): string {
  if (depth === 0) return "...";
  switch (ty.kind) {
    case "Adt": {
      const args = trimDefaults(tcx, ty.def, ty.args).flatMap((a) => (a.kind === "Type" ? [shortenedTy(tcx, a.ty, depth - 1)] : []));
      return tcx.defPath(ty.def) + (args.length === 0 ? "" : `<${args.join(", ")}>`);
    }
    case "Tuple": return `(${ty.elems.map((t) => shortenedTy(tcx, t, Math.min(depth - 1, 3))).join(", ")})`;
    case "Ref": return `&${ty.mutbl === "Mut" ? "mut " : ""}${shortenedTy(tcx, ty.pointee, depth - 1)}`;
    case "Closure": return "{closure}";
    case "Array": case "Slice": case "RawPtr": case "FnDef": case "FnPtr": case "Alias": case "Dynamic": return "...";
    default: return printTy(tcx, ty);
  }
}

/** Trait with its arguments, self type left out. */
export function printTraitRef(tcx: TyCtxt, t: TraitRef): string {
  return tcx.defPath(t.def) + printTraitArgs(tcx, t.def, t.args.slice(1));
}

function printTraitArgs(tcx: TyCtxt, trait: number, args: readonly GenericArg[]): string {
  const lang = tcx.itemName(trait);
  const [first] = args;
  if ((lang === "fn" || lang === "fn_mut" || lang === "fn_once") && first !== undefined && first.kind === "Type" && first.ty.kind === "Tuple") {
    return `(${first.ty.elems.map((t) => printTy(tcx, t)).join(", ")})`;
  }
  return printArgs(tcx, args);
}

function printDyn(tcx: TyCtxt, predicates: readonly ExistentialPredicate[]): string {
  const parts: string[] = [];
  for (const p of predicates) {
    if (p.kind === "AutoTrait") parts.push(tcx.defPath(p.def));
    else if (p.kind === "Trait") {
      const projections = predicates.flatMap((q) => (q.kind === "Projection" ? [q] : []));
      const lang = tcx.itemName(p.def);
      if (lang === "fn" || lang === "fn_mut" || lang === "fn_once") {
        const output = projections.find((q) => tcx.def(q.def).name === "Output");
        parts.push(tcx.defPath(p.def) + printTraitArgs(tcx, p.def, p.args) + (output === undefined || isUnit(output.ty) ? "" : ` -> ${printTy(tcx, output.ty)}`));
        continue;
      }
      const args = [...p.args.flatMap((a) => (a.kind === "Lifetime" ? [] : [printArg(tcx, a)])), ...projections.map((q) => `${tcx.def(q.def).name} = ${printTy(tcx, q.ty)}`)];
      parts.push(tcx.defPath(p.def) + (args.length > 0 ? `<${args.join(", ")}>` : ""));
    }
  }
  return `dyn ${parts.join(" + ")}`;
}

function isUnit(ty: Ty): boolean {
  return ty.kind === "Tuple" && ty.elems.length === 0;
}

function sigParts(tcx: TyCtxt, poly: PolyFnSig): string {
  const { inputs, output } = poly.sig;
  return `${inputs.map((t) => printTy(tcx, t)).join(", ")})${isUnit(output) ? "" : ` -> ${printTy(tcx, output)}`}`;
}

function trimDefaults(tcx: TyCtxt, def: number, args: readonly GenericArg[]): readonly GenericArg[] {
  const name = tcx.itemName(def);
  // Parameters with defaults that messages leave out: allocators and hashers of the library.
  const params = tcx.genericsOf(def).params;
  let end = args.length;
  while (end > 0 && !tcx.isLocal(def) && params[end - 1]?.hasDefault && (params[end - 1].name === "A" || params[end - 1].name === "S")) end--;
  return name === undefined && end === args.length ? args : args.slice(0, end);
}

export function printConst(ct: Const): string {
  switch (ct.kind) {
    case "Value": return ct.ty.kind === "Bool" ? (ct.value === 1n ? "true" : "false") : ct.value.toString();
    case "Param": return ct.name;
    case "Error": return "{const error}";
    default: return "_";
  }
}

function printArg(tcx: TyCtxt, a: GenericArg): string {
  return a.kind === "Type" ? printTy(tcx, a.ty) : a.kind === "Const" ? printConst(a.ct) : a.region.kind === "ReStatic" ? "'static" : "'_";
}

export function printArgs(tcx: TyCtxt, args: readonly GenericArg[]): string {
  const shown = args.filter((a) => a.kind !== "Lifetime");
  return shown.length === 0 ? "" : `<${shown.map((a) => printArg(tcx, a)).join(", ")}>`;
}

/** How labels name the type: "`i32`", "integer", "closure", "type parameter `T`". */
export function sortString(tcx: TyCtxt, ty: Ty): string {
  switch (ty.kind) {
    case "FnDef": return tcx.def(ty.def).kind === "Ctor" ? `${tcx.def(tcx.def(ty.def).parent ?? ty.def).kind === "Variant" ? "enum" : "struct"} constructor` : "fn item";
    case "FnPtr": return "fn pointer";
    case "Closure": return "closure";
    case "Coroutine": return "`async` block";
    case "Param": return `type parameter \`${ty.name}\``;
    case "Alias": return ty.alias === "Opaque" ? "opaque type" : "associated type";
    case "Infer": return ty.infer.kind === "IntVar" ? "integer" : ty.infer.kind === "FloatVar" ? "floating-point number" : "`_`";
    case "Error": return "type error";
    default: return `\`${printTy(tcx, ty)}\``;
  }
}

/** With its article, for "expected …, found …" in sentences on kinds of things: `fn item`, `struct`. */
export function expectedFound(tcx: TyCtxt, expected: Ty, found: Ty): string {
  return `expected ${sortString(tcx, expected)}, found ${sortString(tcx, found)}`;
}
