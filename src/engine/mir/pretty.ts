/** MIR as text, in the notation of `rustc -Zunpretty=mir`. Counterpart: rustc_middle/src/mir/pretty.rs. */
import type { TyCtxt } from "../ty/tcx";
import type { AssertMessage, BasicBlockData, Body, ConstOperand, Local, Operand, Place, Rvalue, SourceScope, StatementKind, TerminatorKind, UnwindAction } from "./mir";
import { prettyArgs, prettyClosure, prettyPath, prettyTy, prettyTyConst } from "./pretty_ty";

/** A whole body with its promoted constants behind it. */
export function prettyBody(tcx: TyCtxt, body: Body, name = tcx.defPath(body.def)): string {
  const lines = [header(tcx, body, name)];
  const rest = declarations(tcx, body);
  if (rest.length > 0) lines.push(...rest, "");
  body.basicBlocks.forEach((block, i) => {
    if (i > 0) lines.push("");
    lines.push(...blockLines(tcx, block, i));
  });
  lines.push("}");
  const promoted = body.promoted.map((p, i) => `\n${prettyBody(tcx, p, `promoted[${i}] in ${name}`)}`);
  return `${lines.join("\n")}\n${promoted.join("")}`;
}

function header(tcx: TyCtxt, body: Body, name: string): string {
  const kind = tcx.def(body.def).kind;
  const ret = prettyTy(tcx, body.localDecls[0].ty);
  if (kind === "Fn" || kind === "AssocFn" || kind === "Closure") {
    const args = body.localDecls.slice(1, body.argCount + 1).map((d, i) => `_${i + 1}: ${prettyTy(tcx, d.ty)}`);
    if (!name.startsWith("promoted")) return `fn ${name}(${args.join(", ")}) -> ${ret} {`;
  }
  return `const ${name}: ${ret} = {`;
}

/** Variables by scope, then temporaries, as rustc orders them. */
function declarations(tcx: TyCtxt, body: Body): string[] {
  const lines: string[] = [];
  const emit = (scope: SourceScope, indent: string): void => {
    for (const v of body.varDebugInfo) {
      if (v.sourceInfo.scope === scope) lines.push(`${indent}debug ${v.name} => ${prettyPlace(tcx, v.place)};`);
    }
    body.localDecls.forEach((d, local) => {
      const declared = scope === 0 ? !isScopedUser(body, local) : isScopedUser(body, local) && d.sourceInfo.scope === scope;
      if (declared && (local === 0 || local > body.argCount)) lines.push(`${indent}let ${d.mutability === "Mut" ? "mut " : ""}_${local}: ${prettyTy(tcx, d.ty)};`);
    });
    body.sourceScopes.forEach((s, child) => {
      if (s.parent !== scope) return;
      const start = lines.length;
      emit(child, `${indent}    `);
      if (lines.length === start) return;
      lines.splice(start, 0, `${indent}scope ${child} {`);
      lines.push(`${indent}}`);
    });
  };
  emit(0, "    ");
  return lines;
}

function isScopedUser(body: Body, local: Local): boolean {
  const d = body.localDecls[local];
  return d.info.kind === "User" && local > body.argCount && d.sourceInfo.scope !== 0;
}

function blockLines(tcx: TyCtxt, block: BasicBlockData, index: number): string[] {
  return [
    `    bb${index}${block.isCleanup ? " (cleanup)" : ""}: {`,
    ...block.statements.map((s) => `        ${prettyStatement(tcx, s.kind)};`),
    `        ${prettyTerminator(tcx, block.terminator.kind)};`,
    "    }",
  ];
}

export function prettyStatement(tcx: TyCtxt, s: StatementKind): string {
  switch (s.kind) {
    case "Assign": return `${prettyPlace(tcx, s.place)} = ${prettyRvalue(tcx, s.rvalue)}`;
    case "FakeRead": return `FakeRead(${s.cause}, ${prettyPlace(tcx, s.place)})`;
    case "SetDiscriminant": return `discriminant(${prettyPlace(tcx, s.place)}) = ${s.variantIndex}`;
    case "StorageLive": return `StorageLive(_${s.local})`;
    case "StorageDead": return `StorageDead(_${s.local})`;
    case "PlaceMention": return `PlaceMention(${prettyPlace(tcx, s.place)})`;
    case "AscribeUserType": return `AscribeUserType(${prettyPlace(tcx, s.place)}, ${prettyTy(tcx, s.ty)})`;
    case "Nop": return "nop";
  }
}

export function prettyTerminator(tcx: TyCtxt, t: TerminatorKind): string {
  switch (t.kind) {
    case "Goto": return `goto -> bb${t.target}`;
    case "SwitchInt": return `switchInt(${prettyOperand(tcx, t.discr)}) -> [${t.targets.map(([v, b]) => `${v}: bb${b}, `).join("")}otherwise: bb${t.otherwise}]`;
    case "UnwindResume": return "resume";
    case "UnwindTerminate": return "terminate(abi)";
    case "Return": return "return";
    case "Unreachable": return "unreachable";
    case "Drop": return `drop(${prettyPlace(tcx, t.place)}) -> [return: bb${t.target}, ${unwind(t.unwind)}]`;
    case "Call": {
      const args = t.args.map((a) => prettyOperand(tcx, a)).join(", ");
      const targets = t.target === undefined ? unwind(t.unwind).replace(": ", " ") : `[return: bb${t.target}, ${unwind(t.unwind)}]`;
      return `${prettyPlace(tcx, t.destination)} = ${prettyCallee(tcx, t.func)}(${args}) -> ${targets}`;
    }
    case "Assert": return `assert(${t.expected ? "" : "!"}${prettyOperand(tcx, t.cond)}, ${assertMessage(tcx, t.msg)}) -> [success: bb${t.target}, ${unwind(t.unwind)}]`;
    case "Yield": return `${prettyPlace(tcx, t.resumeArg)} = yield(${prettyOperand(tcx, t.value)}) -> [resume: bb${t.resume}${t.drop === undefined ? "" : `, drop: bb${t.drop}`}]`;
    case "CoroutineDrop": return "coroutine_drop";
    case "FalseEdge": return `falseEdge -> [real: bb${t.real}, imaginary: bb${t.imaginary}]`;
    case "FalseUnwind": return `falseUnwind -> [real: bb${t.real}, ${unwind(t.unwind)}]`;
  }
}

function unwind(u: UnwindAction): string {
  switch (u.kind) {
    case "Continue": return "unwind continue";
    case "Unreachable": return "unwind unreachable";
    case "Terminate": return "unwind terminate(cleanup)";
    case "Cleanup": return `unwind: bb${u.block}`;
  }
}

const OPERATORS: Readonly<Record<string, string>> = { Add: "+", Sub: "-", Mul: "*", Div: "/", Rem: "%" };

function assertMessage(tcx: TyCtxt, m: AssertMessage): string {
  const o = (x: Operand): string => prettyOperand(tcx, x);
  switch (m.kind) {
    case "BoundsCheck": return `"index out of bounds: the length is {} but the index is {}", ${o(m.len)}, ${o(m.index)}`;
    case "OverflowNeg": return `"attempt to negate \`{}\`, which would overflow", ${o(m.operand)}`;
    case "DivisionByZero": return `"attempt to divide \`{}\` by zero", ${o(m.operand)}`;
    case "RemainderByZero": return `"attempt to calculate the remainder of \`{}\` with a divisor of zero", ${o(m.operand)}`;
    case "Overflow":
      if (m.op === "Shl" || m.op === "Shr") return `"attempt to shift ${m.op === "Shl" ? "left" : "right"} by \`{}\`, which would overflow", ${o(m.right)}`;
      if (m.op === "Rem") return `"attempt to compute the remainder of \`{} % {}\`, which would overflow", ${o(m.left)}, ${o(m.right)}`;
      return `"attempt to compute \`{} ${OPERATORS[m.op] ?? m.op} {}\`, which would overflow", ${o(m.left)}, ${o(m.right)}`;
  }
}

export function prettyPlace(tcx: TyCtxt, place: Place): string {
  let text = `_${place.local}`;
  for (const e of place.projection) {
    switch (e.kind) {
      case "Deref": text = `(*${text})`; break;
      case "Field": text = `(${text}.${e.field}: ${prettyTy(tcx, e.ty)})`; break;
      case "Index": text += `[_${e.local}]`; break;
      case "ConstantIndex": text += `[${e.fromEnd ? "-" : ""}${e.offset} of ${e.minLength}]`; break;
      case "Subslice": text += e.fromEnd ? `[${e.from}:${e.to === 0 ? "" : `-${e.to}`}]` : `[${e.from}..${e.to}]`; break;
      case "Downcast": text = `(${text} as ${e.name})`; break;
    }
  }
  return text;
}

export function prettyOperand(tcx: TyCtxt, o: Operand): string {
  switch (o.kind) {
    case "Copy": return `copy ${prettyPlace(tcx, o.place)}`;
    case "Move": return `move ${prettyPlace(tcx, o.place)}`;
    case "Constant": return `const ${prettyConstant(tcx, o.constant)}`;
  }
}

function prettyCallee(tcx: TyCtxt, o: Operand): string {
  return o.kind === "Constant" ? prettyConstant(tcx, o.constant) : prettyOperand(tcx, o);
}

function prettyConstant(tcx: TyCtxt, { constant, ty }: ConstOperand): string {
  switch (constant.kind) {
    case "Scalar": return prettyScalar(tcx, constant.bits, ty);
    case "Str": return JSON.stringify(constant.value);
    case "ByteStr": return `b"${[...constant.value].map((c) => (c >= 32 && c < 127 ? String.fromCharCode(c) : `\\x${c.toString(16).padStart(2, "0")}`)).join("")}"`;
    case "ZeroSized": return ty.kind === "FnDef" ? prettyPath(tcx, ty.def, ty.args) : ty.kind === "Tuple" ? "()" : prettyTy(tcx, ty);
    case "Unevaluated": return prettyPath(tcx, constant.def, constant.args);
    case "Promoted": return `promoted[${constant.index}]`;
    case "TyConst": return prettyTyConst(constant.ct);
    case "StaticRef": return `{static ${tcx.defPath(constant.def)}: ${prettyTy(tcx, ty)}}`;
  }
}

function prettyScalar(tcx: TyCtxt, bits: bigint, ty: ConstOperand["ty"]): string {
  switch (ty.kind) {
    case "Bool": return bits === 0n ? "false" : "true";
    case "Char": return `'${String.fromCodePoint(Number(bits))}'`;
    case "Uint": return `${bits}_${ty.uint}`;
    case "Int": {
      const width = BigInt(tcx.layoutOf(ty).size * 8);
      if (bits === 1n << (width - 1n)) return `${ty.int}::MIN`;
      return bits === (1n << (width - 1n)) - 1n ? `${ty.int}::MAX` : `${BigInt.asIntN(Number(width), bits)}_${ty.int}`;
    }
    case "Float": {
      const view = new DataView(new ArrayBuffer(8));
      if (ty.float === "f32") view.setUint32(0, Number(bits));
      else view.setBigUint64(0, bits);
      return `${ty.float === "f32" ? view.getFloat32(0) : view.getFloat64(0)}${ty.float}`;
    }
    default: return `${bits}: ${prettyTy(tcx, ty)}`;
  }
}

export function prettyRvalue(tcx: TyCtxt, r: Rvalue): string {
  const o = (x: Operand): string => prettyOperand(tcx, x);
  const p = (x: Place): string => prettyPlace(tcx, x);
  switch (r.kind) {
    case "Use": return o(r.operand);
    case "Repeat": return `[${o(r.operand)}; ${prettyTyConst(r.count)}]`;
    case "Ref": return `&${r.borrow.kind === "Shared" ? "" : r.borrow.kind === "Fake" ? "fake " : "mut "}${p(r.place)}`;
    case "RawPtr": return `&raw ${r.mutbl === "Mut" ? "mut" : "const"} ${p(r.place)}`;
    case "Len": return `Len(${p(r.place)})`;
    case "Cast": return `${o(r.operand)} as ${prettyTy(tcx, r.ty)} (${r.cast.kind === "PointerCoercion" ? `PointerCoercion(${r.cast.coercion})` : r.cast.kind})`;
    case "BinaryOp": return `${r.op}(${o(r.left)}, ${o(r.right)})`;
    case "UnaryOp": return `${r.op}(${o(r.operand)})`;
    case "NullaryOp": return `${r.op}(${prettyTy(tcx, r.ty)})`;
    case "Discriminant": return `discriminant(${p(r.place)})`;
    case "Aggregate": return prettyAggregate(tcx, r);
  }
}

function prettyAggregate(tcx: TyCtxt, r: Extract<Rvalue, { kind: "Aggregate" }>): string {
  const ops = r.operands.map((x) => prettyOperand(tcx, x));
  const { aggregate } = r;
  switch (aggregate.kind) {
    case "Array": return `[${ops.join(", ")}]`;
    case "Tuple": return ops.length === 1 ? `(${ops[0]},)` : `(${ops.join(", ")})`;
    case "RawPtr": return `*${aggregate.mutbl === "Mut" ? "mut" : "const"} ${prettyTy(tcx, aggregate.pointee)} from (${ops.join(", ")})`;
    case "Closure": case "Coroutine": {
      const captures = tcx.closureCaptures(aggregate.def);
      return `${prettyClosure(tcx, aggregate.def)}${ops.length === 0 ? "" : ` { ${ops.map((x, i) => `${captures[i]?.name ?? i}: ${x}`).join(", ")} }`}`;
    }
    case "Adt": {
      const def = tcx.adtDef(aggregate.def);
      const variant = def.variants[aggregate.variantIndex];
      const path = `${tcx.defPath(aggregate.def)}${prettyArgs(tcx, aggregate.args, "::<")}${def.kind === "Enum" ? `::${variant.name}` : ""}`;
      if (variant.ctor?.kind === "Fn") return `${path}(${ops.join(", ")})`;
      if (ops.length === 0 && variant.fields.length === 0) return path;
      const names = aggregate.activeField === undefined ? variant.fields : [variant.fields[aggregate.activeField]];
      return `${path} { ${ops.map((x, i) => `${names[i]?.name ?? i}: ${x}`).join(", ")} }`;
    }
  }
}
