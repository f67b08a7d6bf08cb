/** Trees as short text, so that a test can be read as a table: `a + b * c` is `(+ a (* b c))`. */
import { Diagnostics } from "../../../src/engine/source/diagnostic";
import { SourceMap } from "../../../src/engine/source/source_map";
import type { Block, Expr, Pat, Path, Stmt, Ty } from "../../../src/engine/syntax/ast";
import { parseCrate } from "../../../src/engine/syntax/index";

export interface Parsed {
  readonly stmts: readonly Stmt[];
  readonly value: Expr | undefined;
  /** `line:column code message` of every diagnostic. */
  readonly errors: readonly string[];
}

/** Parses a whole file; gives its messages. */
export function messages(text: string, edition: 2021 | 2024 = 2021): readonly string[] {
  const sources = new SourceMap();
  const sink = new Diagnostics();
  parseCrate(sources.addFile("main.rs", text), { edition, lazyBodies: false }, sink);
  return sink.all.map((d) => {
    const { line, column } = sources.lineColumn(d.span.file, d.span.lo);
    return `${line}:${column} ${d.code === undefined ? "" : `${d.code} `}${d.message}`;
  });
}

/** Parses statements, as the body of `fn main`. */
export function parseBody(text: string, edition: 2021 | 2024 = 2021): Parsed {
  const sources = new SourceMap();
  const sink = new Diagnostics();
  const crate = parseCrate(sources.addFile("main.rs", `fn main() { ${text} }`), { edition, lazyBodies: false }, sink);
  const kind = crate.items[0].kind;
  const body = kind.kind === "Fn" ? kind.fn.body : undefined;
  if (body === undefined || body.kind !== "Block") throw new Error("no body");
  return { stmts: body.stmts, value: body.expr, errors: sink.all.map((d) => d.message) };
}

/** The shape of one expression; `let _ = text;` is what is parsed, so that no statement rule interferes. */
export function exprShape(text: string, edition: 2021 | 2024 = 2021): string {
  const { stmts, errors } = parseBody(`let _ = ${text};`, edition);
  if (errors.length > 0) return `error: ${errors[0]}`;
  const kind = stmts[0].kind;
  return kind.kind === "Let" && kind.init !== undefined ? shape(kind.init) : "?";
}

/** The statements of a body, one string each; the value last, after `=>`. */
export function bodyShape(text: string, edition: 2021 | 2024 = 2021): string {
  const { stmts, value, errors } = parseBody(text, edition);
  if (errors.length > 0) return `error: ${errors[0]}`;
  return [...stmts.map(stmtShape), ...(value === undefined ? [] : [`=> ${shape(value)}`])].join(" ; ");
}

export function stmtShape({ kind }: Stmt): string {
  switch (kind.kind) {
    case "Let":
      return `let ${patShape(kind.pat)}${kind.ty === undefined ? "" : `: ${tyShape(kind.ty)}`}${kind.init === undefined ? "" : ` = ${shape(kind.init)}`}${kind.els === undefined ? "" : ` else ${blockShape(kind.els)}`}`;
    case "Item":
      return `item ${kind.item.kind.kind} ${kind.item.ident.name}`;
    case "Expr":
      return `expr ${shape(kind.expr)}`;
    case "Semi":
      return `semi ${shape(kind.expr)}`;
    case "MacCall":
      return `mac ${pathShape(kind.mac.path)}!${kind.hasSemi ? "" : " (value)"}`;
    case "Empty":
      return "empty";
  }
}

export function blockShape(block: Block): string {
  const parts = [...block.stmts.map(stmtShape), ...(block.expr === undefined ? [] : [shape(block.expr)])];
  return `${block.isUnsafe ? "unsafe" : ""}{${parts.join("; ")}}`;
}

export function pathShape(path: Path): string {
  const segments = path.segments.map(({ ident, args }) => {
    if (args === undefined) return ident.name;
    if (args.kind === "Parenthesized") return `${ident.name}(${args.inputs.map(tyShape).join(", ")})${args.output === undefined ? "" : ` -> ${tyShape(args.output)}`}`;
    return `${ident.name}<${args.args.map((a) => (a.kind === "Lifetime" ? a.lifetime.name : a.kind === "Type" ? tyShape(a.ty) : a.kind === "Const" ? shape(a.value.expr) : `${a.ident.name}=${a.value.kind === "Ty" ? tyShape(a.value.ty) : a.value.kind}`)).join(", ")}>`;
  });
  return (path.isGlobal ? "::" : "") + segments.join("::");
}

export function tyShape({ kind }: Ty): string {
  switch (kind.kind) {
    case "Path":
      return kind.qself === undefined ? pathShape(kind.path) : `<${tyShape(kind.qself.ty)} @${kind.qself.position}>${pathShape(kind.path)}`;
    case "Ref":
      return `&${kind.lifetime === undefined ? "" : `${kind.lifetime.name} `}${kind.mutability === "Mut" ? "mut " : ""}${tyShape(kind.ty)}`;
    case "Ptr":
      return `*${kind.mutability === "Mut" ? "mut" : "const"} ${tyShape(kind.ty)}`;
    case "Slice":
      return `[${tyShape(kind.ty)}]`;
    case "Array":
      return `[${tyShape(kind.ty)}; ${shape(kind.len.expr)}]`;
    case "Tup":
      return `(${kind.tys.map(tyShape).join(", ")})`;
    case "Paren":
      return `paren ${tyShape(kind.ty)}`;
    case "TraitObject":
      return `dyn[${kind.bounds.map((b) => (b.kind === "Trait" ? pathShape(b.path) : b.kind === "Outlives" ? b.lifetime.name : "use")).join(" + ")}]`;
    case "ImplTrait":
      return `impl[${kind.bounds.map((b) => (b.kind === "Trait" ? pathShape(b.path) : b.kind === "Outlives" ? b.lifetime.name : "use")).join(" + ")}]`;
    case "BareFn":
      return `fn(${kind.decl.params.map((p) => tyShape(p.ty)).join(", ")})${kind.decl.output === undefined ? "" : ` -> ${tyShape(kind.decl.output)}`}`;
    case "Infer":
      return "_";
    case "Never":
      return "!";
    default:
      return kind.kind;
  }
}

export function patShape({ kind }: Pat): string {
  switch (kind.kind) {
    case "Wild":
      return "_";
    case "Rest":
      return "..";
    case "Ident":
      return `${kind.byRef === "No" ? "" : kind.byRef === "Ref" ? "ref " : "ref mut "}${kind.mutability === "Mut" ? "mut " : ""}${kind.ident.name}${kind.sub === undefined ? "" : ` @ ${patShape(kind.sub)}`}`;
    case "Tuple":
      return `(${kind.pats.map(patShape).join(", ")})`;
    case "Slice":
      return `[${kind.pats.map(patShape).join(", ")}]`;
    case "Or":
      return kind.pats.map(patShape).join(" | ");
    case "Paren":
      return `paren ${patShape(kind.pat)}`;
    case "Ref":
      return `&${kind.mutability === "Mut" ? "mut " : ""}${patShape(kind.pat)}`;
    case "Path":
      return pathShape(kind.path);
    case "TupleStruct":
      return `${pathShape(kind.path)}(${kind.pats.map(patShape).join(", ")})`;
    case "Struct":
      return `${pathShape(kind.path)}{${[...kind.fields.map((f) => `${f.ident.name}: ${patShape(f.pat)}`), ...(kind.hasRest ? [".."] : [])].join(", ")}}`;
    case "Expr":
      return shape(kind.expr);
    case "Range":
      return `${kind.start === undefined ? "" : shape(kind.start)}${kind.closed ? "..=" : ".."}${kind.end === undefined ? "" : shape(kind.end)}`;
    default:
      return kind.kind;
  }
}

function list(exprs: readonly Expr[]): string {
  return exprs.map(shape).join(" ");
}

export function shape(expr: Expr): string {
  const { kind } = expr;
  switch (kind.kind) {
    case "Path":
      return kind.qself === undefined ? pathShape(kind.path) : `<${tyShape(kind.qself.ty)} @${kind.qself.position}>${pathShape(kind.path)}`;
    case "Lit": {
      const { lit } = kind;
      if (lit.kind === "Int") return `${lit.value}${lit.suffix ?? ""}`;
      if (lit.kind === "Float") return `${lit.text}${lit.suffix ?? ""}`;
      if (lit.kind === "Err") return "err";
      if (lit.kind === "ByteStr" || lit.kind === "CStr") return `${lit.kind}[${[...lit.value].join(" ")}]`;
      if (lit.kind === "Char") return `'${String.fromCodePoint(lit.value)}'`;
      return JSON.stringify(lit.value);
    }
    case "Binary":
      return `(${kind.op} ${shape(kind.left)} ${shape(kind.right)})`;
    case "Unary":
      return `(${kind.op} ${shape(kind.expr)})`;
    case "Cast":
      return `(as ${shape(kind.expr)} ${tyShape(kind.ty)})`;
    case "Let":
      return `(let ${patShape(kind.pat)} ${shape(kind.expr)})`;
    case "Assign":
      return `(= ${shape(kind.left)} ${shape(kind.right)})`;
    case "AssignOp":
      return `(${kind.op}= ${shape(kind.left)} ${shape(kind.right)})`;
    case "Range":
      return `(${kind.closed ? "..=" : ".."} ${kind.start === undefined ? "_" : shape(kind.start)} ${kind.end === undefined ? "_" : shape(kind.end)})`;
    case "AddrOf":
      return `(&${kind.raw ? "raw " : ""}${kind.mutability === "Mut" ? "mut" : kind.raw ? "const" : ""} ${shape(kind.expr)})`;
    case "Call":
      return `(call ${list([kind.callee, ...kind.args])})`;
    case "MethodCall":
      return `(.${pathShape({ isGlobal: false, segments: [kind.segment], span: expr.span })} ${list([kind.receiver, ...kind.args])})`;
    case "Field":
      return `${shape(kind.expr)}.${kind.ident.name}`;
    case "Index":
      return `${shape(kind.expr)}[${shape(kind.index)}]`;
    case "Try":
      return `${shape(kind.expr)}?`;
    case "Await":
      return `${shape(kind.expr)}.await`;
    case "Paren":
      return `(paren ${shape(kind.expr)})`;
    case "Tup":
      return `(tup${kind.exprs.map((e) => ` ${shape(e)}`).join("")})`;
    case "Array":
      return `[${list(kind.exprs)}]`;
    case "Repeat":
      return `[${shape(kind.expr)}; ${shape(kind.count.expr)}]`;
    case "Closure":
      return `(|${kind.decl.params.map((p) => patShape(p.pat)).join(", ")}|${kind.isMove ? " move" : ""} ${shape(kind.body)})`;
    case "Block":
      return `${kind.label === undefined ? "" : `${kind.label.name}: `}${blockShape(kind.block)}`;
    case "If":
      return `(if ${shape(kind.cond)} ${blockShape(kind.then)}${kind.else === undefined ? "" : ` ${shape(kind.else)}`})`;
    case "Match":
      return `(match ${shape(kind.scrutinee)}${kind.arms.map((a) => ` [${patShape(a.pat)}${a.guard === undefined ? "" : ` if ${shape(a.guard)}`} => ${shape(a.body)}]`).join("")})`;
    case "While":
      return `(while ${shape(kind.cond)} ${blockShape(kind.body)})`;
    case "ForLoop":
      return `(for ${patShape(kind.pat)} ${shape(kind.iter)} ${blockShape(kind.body)})`;
    case "Loop":
      return `(loop ${blockShape(kind.body)})`;
    case "Ret":
      return `(return${kind.expr === undefined ? "" : ` ${shape(kind.expr)}`})`;
    case "Break":
      return `(break${kind.label === undefined ? "" : ` ${kind.label.name}`}${kind.expr === undefined ? "" : ` ${shape(kind.expr)}`})`;
    case "Struct":
      return `(new ${pathShape(kind.path)}${kind.fields.map((f) => ` ${f.ident.name}:${shape(f.expr)}`).join("")}${kind.rest.kind === "Base" ? ` ..${shape(kind.rest.expr)}` : ""})`;
    case "MacCall":
      return `${pathShape(kind.mac.path)}!`;
    case "Underscore":
      return "_";
    default:
      return kind.kind;
  }
}
