/** Hand-written MIR, compiled, run and recorded: the thin slice through codegen, machine and recording. */
import { generateProgram } from "../../../src/engine/codegen";
import { DEFAULT_MACHINE_OPTIONS } from "../../../src/engine/machine/program";
import { record } from "../../../src/engine/recording/record";
import type { Recording } from "../../../src/engine/recording/recording";
import { RE_ERASED } from "../../../src/engine/ty/interner";
import type { Ty } from "../../../src/engine/ty/ty";
import { FakeProgram } from "./fake_tcx";
import { BodyWriter, copy, deref, field, fnOperand, index, int, move, place, use } from "./mir_writer";

interface Bench {
  readonly p: FakeProgram;
  readonly i32: Ty;
  readonly usize: Ty;
  readonly u8ptr: Ty;
  fn(name: string, inputs: readonly Ty[], output: Ty): { readonly def: number; readonly ty: Ty; readonly body: BodyWriter };
  intrinsic(name: string, inputs: readonly Ty[], output: Ty): Ty;
  run(main: number): Recording;
}

function bench(): Bench {
  const p = new FakeProgram();
  const { interner } = p;
  return {
    p, i32: interner.i32, usize: interner.usize, u8ptr: interner.rawPtr(interner.u8, "Mut"),
    fn(name, inputs, output) {
      const def = p.add({ name, kind: "Fn", sig: p.sig(inputs, output) });
      return { def, ty: interner.fnDef(def, []), body: new BodyWriter(p, def, output, inputs) };
    },
    intrinsic: (name, inputs, output) => interner.fnDef(p.intrinsic(name, inputs, output), []),
    run(main) {
      const { program, unsupported } = generateProgram(p.context(), main, "Whole");
      expect(unsupported).toEqual([]);
      const result = record(program, DEFAULT_MACHINE_OPTIONS, { maxInstructions: 5_000_000, checkpointBudget: 1 << 20, interval: 64 });
      if (result.kind !== "Recorded") throw new Error("constants failed");
      return result.recording;
    },
  };
}

/** Tests report values through the exit code. */
function exitWith(b: Bench, body: BodyWriter, block: number, local: number): void {
  const exit = b.intrinsic("memsim_exit", [b.i32], b.p.interner.never);
  body.call(block, fnOperand(exit), [copy(place(local))], place(body.local(b.p.interner.never)), undefined);
}

const exitCode = (r: Recording): unknown => (r.stop.kind === "Exit" ? r.stop.code : r.stop);

test("a loop with checked addition sums 1..=100", () => {
  const b = bench();
  const main = b.fn("main", [], b.p.interner.unit);
  const { body } = main;
  const [i, sum, more] = [body.local(b.i32, "i"), body.local(b.i32, "sum"), body.local(b.p.interner.bool)];
  const pair = body.local(b.p.interner.tuple([b.i32, b.p.interner.bool]));
  const [start, head, add, add2, done] = [body.block(), body.block(), body.block(), body.block(), body.block()];
  body.assign(start, place(i), use(int(1, b.i32))).assign(start, place(sum), use(int(0, b.i32))).end(start, { kind: "Goto", target: head });
  body.assign(head, place(more), { kind: "BinaryOp", op: "Le", left: copy(place(i)), right: int(100, b.i32) });
  body.end(head, { kind: "SwitchInt", discr: move(place(more)), targets: [[0n, done]], otherwise: add });
  body.assign(add, place(pair), { kind: "BinaryOp", op: "AddWithOverflow", left: copy(place(sum)), right: copy(place(i)) });
  body.end(add, { kind: "Assert", cond: move(place(pair, field(1, b.p.interner.bool))), expected: false, msg: { kind: "Overflow", op: "Add", left: copy(place(sum)), right: copy(place(i)) }, target: add2, unwind: { kind: "Continue" } });
  body.assign(add2, place(sum), use(move(place(pair, field(0, b.i32)))));
  body.assign(add2, place(i), { kind: "BinaryOp", op: "Add", left: copy(place(i)), right: int(1, b.i32) }).end(add2, { kind: "Goto", target: head });
  exitWith(b, body, done, sum);
  body.finish();
  const panic = b.fn("panic", [], b.p.interner.never);
  panic.body.block();
  panic.body.finish();
  b.p.lang.set("panic_const_add_overflow", panic.def);
  expect(exitCode(b.run(main.def))).toBe(5050);
});

test("calls pass arguments and write the returned value into the caller's slot", () => {
  const b = bench();
  const i64 = b.p.interner.int("i64");
  const f = b.fn("f", [b.i32, i64, b.i32], b.i32);
  const fb = f.body.block();
  f.body.assign(fb, place(0), { kind: "BinaryOp", op: "Sub", left: copy(place(1)), right: copy(place(3)) }).end(fb, { kind: "Return" });
  f.body.finish();
  const main = b.fn("main", [], b.p.interner.unit);
  const r = main.body.local(b.i32, "r");
  const [b0, b1] = [main.body.block(), main.body.block()];
  main.body.call(b0, fnOperand(f.ty), [int(50, b.i32), int(-1, i64), int(8, b.i32)], place(r), b1);
  exitWith(b, main.body, b1, r);
  main.body.finish();
  expect(exitCode(b.run(main.def))).toBe(42);
});

test("arrays in the frame are indexed, and through references", () => {
  const b = bench();
  const array = b.p.interner.arrayN(b.i32, 4);
  const ref = b.p.interner.ref(RE_ERASED, array, "Mut");
  const main = b.fn("main", [], b.p.interner.unit);
  const { body } = main;
  const [a, k, r, out] = [body.local(array, "a"), body.local(b.usize, "k"), body.local(ref, "r"), body.local(b.i32, "out")];
  const [b0] = [body.block()];
  body.assign(b0, place(a), { kind: "Aggregate", aggregate: { kind: "Array", elem: b.i32 }, operands: [10, 20, 30, 40].map((v) => int(v, b.i32)) });
  body.assign(b0, place(k), use(int(2, b.usize)));
  body.assign(b0, place(a, index(k)), use(int(33, b.i32)));
  body.assign(b0, place(r), { kind: "Ref", region: RE_ERASED, borrow: { kind: "Mut", mut: "Default" }, place: place(a) });
  body.assign(b0, place(k), use(int(3, b.usize)));
  body.assign(b0, place(r, deref, index(k)), use(int(4, b.i32)));
  body.assign(b0, place(out), { kind: "BinaryOp", op: "Add", left: copy(place(a, { kind: "ConstantIndex", offset: 2, minLength: 4, fromEnd: false })), right: copy(place(r, deref, index(k))) });
  exitWith(b, body, b0, out);
  body.finish();
  expect(exitCode(b.run(main.def))).toBe(37);
});

/** main: p = alloc(4, 4) as *mut i32; *p = 7; dealloc; out = *p */
function heapProgram(b: Bench, readAfterFree: boolean): number {
  const i32ptr = b.p.interner.rawPtr(b.i32, "Mut");
  const alloc = b.intrinsic("memsim_alloc", [b.usize, b.usize], b.u8ptr);
  const dealloc = b.intrinsic("memsim_dealloc", [b.u8ptr, b.usize, b.usize], b.p.interner.unit);
  const main = b.fn("main", [], b.p.interner.unit);
  const { body } = main;
  const [raw, p, out, nothing] = [body.local(b.u8ptr), body.local(i32ptr, "p"), body.local(b.i32, "out"), body.local(b.p.interner.unit)];
  const [b0, b1, b2] = [body.block(), body.block(), body.block()];
  body.call(b0, fnOperand(alloc), [int(4, b.usize), int(4, b.usize)], place(raw), b1);
  body.assign(b1, place(p), { kind: "Cast", cast: { kind: "PtrToPtr" }, operand: copy(place(raw)), ty: i32ptr });
  body.assign(b1, place(p, deref), use(int(7, b.i32)));
  if (!readAfterFree) body.assign(b1, place(out), use(copy(place(p, deref))));
  body.call(b1, fnOperand(dealloc), [copy(place(raw)), int(4, b.usize), int(4, b.usize)], place(nothing), b2);
  if (readAfterFree) body.assign(b2, place(out), use(copy(place(p, deref))));
  exitWith(b, body, b2, out);
  body.finish();
  return main.def;
}

test("a heap block is written, read and freed; the trace and biography say so", () => {
  const b = bench();
  const r = b.run(heapProgram(b, false));
  expect(exitCode(r)).toBe(7);
  expect(r.heapTrace()).toEqual([["alloc", 4, 4], ["free", 4, 4]]);
  expect(r.heapStats).toEqual({ allocations: 1, frees: 1, leakedBytes: 0, peakBytes: 4 });
  const [event] = r.events;
  expect(event.kind === "alloc" && r.biography(event.serial)?.died).toBeDefined();
});

test("use after free is found", () => {
  const b = bench();
  const { stop } = b.run(heapProgram(b, true));
  expect(stop.kind === "UndefinedBehavior" && stop.ub).toBe("use_after_free");
});

test("a pointer to a dead local dangles", () => {
  const b = bench();
  const ptr = b.p.interner.rawPtr(b.i32, "Not");
  const f = b.fn("f", [], ptr);
  const x = f.body.local(b.i32, "x");
  const fb = f.body.block();
  f.body.assign(fb, place(x), use(int(5, b.i32))).assign(fb, place(0), { kind: "RawPtr", mutbl: "Not", place: place(x) }).end(fb, { kind: "Return" });
  f.body.finish();
  const main = b.fn("main", [], b.p.interner.unit);
  const [p, out] = [main.body.local(ptr), main.body.local(b.i32)];
  const [b0, b1] = [main.body.block(), main.body.block()];
  main.body.call(b0, fnOperand(f.ty), [], place(p), b1);
  main.body.assign(b1, place(out), use(copy(place(p, deref))));
  exitWith(b, main.body, b1, out);
  main.body.finish();
  const { stop } = b.run(main.def);
  expect(stop.kind === "UndefinedBehavior" && stop.ub).toBe("use_after_free");
});

test("endless recursion overflows the stack", () => {
  const b = bench();
  const main = b.fn("main", [], b.p.interner.unit);
  const [b0, b1] = [main.body.block(), main.body.block()];
  main.body.call(b0, fnOperand(main.ty), [], place(0), b1);
  main.body.end(b1, { kind: "Return" });
  main.body.finish();
  expect(b.run(main.def).stop.kind).toBe("StackOverflow");
});

test("seeking to any step and back gives the same state as running there", () => {
  const b = bench();
  const r = b.run(heapLoop(b));
  expect(exitCode(r)).toBe(0);
  const total = r.total("expression");
  expect(total).toBeGreaterThan(200);
  const forward: number[] = [];
  for (let k = 0; k <= total; k++) {
    r.seek("expression", k);
    expect(r.position.expression).toBe(k);
    forward.push(r.stateHash());
  }
  for (let k = total; k >= 0; k -= 7) {
    r.seek("expression", k);
    expect(r.stateHash()).toBe(forward[k]);
  }
  expect(new Set(forward).size).toBeGreaterThan(total / 2);
}, 60_000);

/** Allocates, writes and frees thirty blocks one after the other. */
function heapLoop(b: Bench): number {
  const alloc = b.intrinsic("memsim_alloc", [b.usize, b.usize], b.u8ptr);
  const dealloc = b.intrinsic("memsim_dealloc", [b.u8ptr, b.usize, b.usize], b.p.interner.unit);
  const main = b.fn("main", [], b.p.interner.unit);
  const { body } = main;
  const [p, n, more, nothing, size, zero] = [body.local(b.u8ptr, "p"), body.local(b.usize, "n"), body.local(b.p.interner.bool), body.local(b.p.interner.unit), body.local(b.usize), body.local(b.i32)];
  const [b0, head, make, made, next, done] = [body.block(), body.block(), body.block(), body.block(), body.block(), body.block()];
  body.assign(b0, place(n), use(int(0, b.usize))).assign(b0, place(zero), use(int(0, b.i32))).end(b0, { kind: "Goto", target: head });
  body.assign(head, place(more), { kind: "BinaryOp", op: "Lt", left: copy(place(n)), right: int(30, b.usize) });
  body.end(head, { kind: "SwitchInt", discr: move(place(more)), targets: [[0n, done]], otherwise: make });
  body.assign(make, place(size), { kind: "BinaryOp", op: "Mul", left: copy(place(n)), right: int(24, b.usize) });
  body.assign(make, place(size), { kind: "BinaryOp", op: "Add", left: copy(place(size)), right: int(1, b.usize) });
  body.call(make, fnOperand(alloc), [copy(place(size)), int(1, b.usize)], place(p), made);
  body.assign(made, place(p, deref), use(int(9, b.p.interner.u8)));
  body.call(made, fnOperand(dealloc), [copy(place(p)), copy(place(size)), int(1, b.usize)], place(nothing), next);
  body.assign(next, place(n), { kind: "BinaryOp", op: "Add", left: copy(place(n)), right: int(1, b.usize) }).end(next, { kind: "Goto", target: head });
  exitWith(b, body, done, zero);
  body.finish();
  return main.def;
}

test("two runs of one program are equal, addresses included", () => {
  const [x, y] = [bench(), bench()];
  const [r, s] = [x.run(heapLoop(x)), y.run(heapLoop(y))];
  expect(r.stateHash()).toBe(s.stateHash());
  expect(r.events).toEqual(s.events);
});
