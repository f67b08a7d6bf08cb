/** THIR as text in Rust's manner, every implicit step visible: for tests and for reading. */
import type { TyCtxt } from "../../tcx";
import type { Block, Expr, Pat, Stmt, ThirBody, ThirLit } from "../../thir";
import { printConst, printTy } from "../print_ty";

/** A whole body: `fn name(pat: ty) -> ty { … }`. */
export function printThirBody(tcx: TyCtxt, body: ThirBody): string {
  const p = new Printer(tcx);
  const params = body.params.map((x) => `${p.pat(x.pat)}: ${printTy(tcx, x.ty)}`).join(", ");
  const captures = body.closure === undefined ? "" : ` [${body.closure.kind}; ${body.closure.captures.map((c) => `${c.by} ${c.name}: ${printTy(tcx, c.ty)}`).join(", ")}]`;
  return `${body.kind.toLowerCase()} ${tcx.def(body.def).name || "closure"}(${params}) -> ${printTy(tcx, body.returnTy)}${captures} ${p.expr(body.value, 0)}`;
}

class Printer {
  constructor(private readonly tcx: TyCtxt) {}

  private lit(l: ThirLit): string {
    switch (l.kind) {
      case "Scalar": return l.bits.toString();
      case "Str": return JSON.stringify(l.value);
      case "ByteStr": return `b"${[...l.value].join(" ")}"`;
      case "CStr": return `c"${[...l.value].join(" ")}"`;
    }
  }

  pat(p: Pat): string {
    const k = p.kind;
    switch (k.kind) {
      case "Wild": return "_";
      case "Never": return "!";
      case "Binding": return `${k.mode === "ByValue" ? "" : k.mode === "Ref" ? "ref " : "ref mut "}${k.mutability === "Mut" ? "mut " : ""}${k.name}%${k.var}${k.sub === undefined ? "" : ` @ ${this.pat(k.sub)}`}`;
      case "Variant": {
        const adt = this.tcx.adtDef(k.def);
        return `${adt.name}::${adt.variants[k.variantIndex].name}{${k.subpatterns.map((f) => `${f.field}: ${this.pat(f.pat)}`).join(", ")}}`;
      }
      case "Leaf": return `{${k.subpatterns.map((f) => `${f.field}: ${this.pat(f.pat)}`).join(", ")}}`;
      case "Deref": return `&${this.pat(k.sub)}`;
      case "Constant": return this.lit(k.value);
      case "Range": return `${k.lo}..=${k.hi}`;
      case "Slice": case "Array": return `[${[...k.prefix.map((x) => this.pat(x)), ...(k.slice === undefined ? [] : [`${this.pat(k.slice)} @ ..`]), ...k.suffix.map((x) => this.pat(x))].join(", ")}]`;
      case "Or": return k.pats.map((x) => this.pat(x)).join(" | ");
    }
  }

  private block(b: Block, depth: number): string {
    const pad = "  ".repeat(depth + 1);
    const lines = b.stmts.map((s) => pad + this.stmt(s, depth + 1));
    if (b.expr !== undefined) lines.push(pad + this.expr(b.expr, depth + 1));
    const open = `${b.breakTarget === undefined ? "" : `'${b.breakTarget}: `}${b.isUnsafe ? "unsafe " : ""}{`;
    return lines.length === 0 ? `${open}}` : `${open}\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
  }

  private stmt(s: Stmt, depth: number): string {
    if (s.kind === "Expr") return `${this.expr(s.expr, depth)};`;
    const init = s.init === undefined ? "" : ` = ${this.expr(s.init, depth)}`;
    return `let ${this.pat(s.pat)}: ${printTy(this.tcx, s.pat.ty)}${init}${s.els === undefined ? "" : ` else ${this.block(s.els, depth)}`};`;
  }

  expr(e: Expr, depth: number): string {
    const { tcx } = this;
    const go = (x: Expr): string => this.expr(x, depth);
    const list = (xs: readonly Expr[]): string => xs.map(go).join(", ");
    const ty = printTy(tcx, e.ty);
    const k = e.kind;
    switch (k.kind) {
      case "If": return `if ${go(k.cond)} ${go(k.then)}${k.else === undefined ? "" : ` else ${go(k.else)}`}`;
      case "Call": return `${go(k.fun)}(${list(k.args)})`;
      case "Deref": return `(*${go(k.arg)})`;
      case "Binary": case "LogicalOp": return `${k.op}(${go(k.left)}, ${go(k.right)})`;
      case "Unary": return `${k.op}(${go(k.arg)})`;
      case "Cast": return `(${go(k.source)} as ${ty})`;
      case "NeverToAny": return `NeverToAny<${ty}>(${go(k.source)})`;
      case "PointerCoercion": return `${k.coercion}<${ty}>(${go(k.source)})`;
      case "ValueTypeAscription": return `(${go(k.source)}: ${printTy(tcx, k.userTy)})`;
      case "Loop": return `'${k.id}: loop ${go(k.body)}`;
      case "Let": return `let ${this.pat(k.pat)} = ${go(k.expr)}`;
      case "Match": {
        const pad = "  ".repeat(depth + 1);
        const arms = k.arms.map((a) => `${pad}${this.pat(a.pat)}${a.guard === undefined ? "" : ` if ${this.expr(a.guard, depth + 1)}`} => ${this.expr(a.body, depth + 1)},`);
        return `match ${go(k.scrutinee)} {\n${arms.join("\n")}\n${"  ".repeat(depth)}}`;
      }
      case "Block": return this.block(k.block, depth);
      case "Assign": return `${go(k.left)} = ${go(k.right)}`;
      case "AssignOp": return `${go(k.left)} ${k.op}= ${go(k.right)}`;
      case "Field": return `${go(k.expr)}.${k.field}`;
      case "Index": return `${go(k.expr)}[${go(k.index)}]`;
      case "VarRef": return `%${k.id}`;
      case "UpvarRef": return `^${k.capture}`;
      case "Borrow": return `&${k.explicit ? "" : "'"}${k.twoPhase ? "2" : ""}${k.mutbl === "Mut" ? "mut " : ""}${go(k.arg)}`;
      case "RawBorrow": return `&raw ${k.mutbl === "Mut" ? "mut" : "const"} ${go(k.arg)}`;
      case "Break": return `break '${k.target}${k.value === undefined ? "" : ` ${go(k.value)}`}`;
      case "Continue": return `continue '${k.target}`;
      case "Return": return `return${k.value === undefined ? "" : ` ${go(k.value)}`}`;
      case "ConstBlock": return `const#${k.def}`;
      case "Repeat": return `[${go(k.value)}; ${printConst(k.count)}]`;
      case "Array": return `[${list(k.fields)}]`;
      case "Tuple": return `(${list(k.fields)})`;
      case "Adt": return `${ty}#${k.variantIndex}{${k.fields.map((f) => `${f.field}: ${go(f.expr)}`).join(", ")}${k.base === undefined ? "" : `, ..${go(k.base)}`}}`;
      case "Closure": return `closure[${list(k.upvars)}]`;
      case "Yield": return `yield ${go(k.value)}`;
      case "Literal": return `${this.lit(k.lit)}: ${ty}`;
      case "ZstLiteral": return e.ty.kind === "FnDef" ? `${tcx.defPath(e.ty.def)}${e.ty.args.some((a) => a.kind === "Type") ? `::<${e.ty.args.flatMap((a) => (a.kind === "Type" ? [printTy(tcx, a.ty)] : [])).join(", ")}>` : ""}` : ty;
      case "NamedConst": return tcx.defPath(k.def);
      case "ConstParam": return k.name;
      case "StaticRef": return tcx.defPath(k.def);
    }
  }
}
