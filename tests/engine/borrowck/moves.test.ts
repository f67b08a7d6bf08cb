/** The borrow checker's first part on hand-made bodies: initialisation, moves, assignment. */
import { borrowCheck, Closures } from "../../../src/engine/borrowck/index";
import { buildMir } from "../../../src/engine/mir_build/index";
import { Diagnostics } from "../../../src/engine/source/diagnostic";
import type { ThirBody } from "../../../src/engine/ty/thir";
import { FakeTcx } from "../mir/fake_tcx";
import { ThirBuilder } from "../mir/thir_builder";

/** Code, message and labels (primary first) of each error. */
function errorsOf(make: (t: ThirBuilder, c: FakeTcx) => ThirBody): string[][] {
  const tcx = new FakeTcx();
  const found = new Diagnostics();
  borrowCheck(tcx, buildMir(tcx, make(new ThirBuilder(tcx), tcx)), new Closures(tcx, () => undefined), found);
  return found.all.map((d) => [`${d.code ?? ""} ${d.message}`, ...d.labels.map((l) => l.text)]);
}

test("a moved value is used", () => {
  expect(errorsOf((t, c) => {
    const s = t.newVar();
    return t.body(t.block([t.let(t.bind(s, c.string, "s"), t.make()), t.stmt(t.drop(t.use(s, c.string))), t.stmt(t.borrow(t.use(s, c.string)))]));
  })).toEqual([["E0382 borrow of moved value: `s`", "value borrowed here after move", "value moved here", "move occurs because `s` has type `String`, which does not implement the `Copy` trait"]]);
});

test("a value is moved in a loop", () => {
  expect(errorsOf((t, c) => {
    const s = t.newVar();
    const body = t.block([t.stmt(t.drop(t.use(s, c.string)))]);
    return t.body(t.block([t.let(t.bind(s, c.string, "s"), t.make()), t.stmt(t.expr({ kind: "Loop", id: 0, source: "Loop", body }, c.interner.never))]));
  })[0].slice(0, 2)).toEqual(["E0382 use of moved value: `s`", "value moved here, in previous iteration of loop"]);
});

test("a new value makes a moved variable usable again", () => {
  expect(errorsOf((t, c) => {
    const s = t.newVar();
    return t.body(t.block([t.let(t.bind(s, c.string, "s", "Mut"), t.make()), t.stmt(t.drop(t.use(s, c.string))), t.stmt(t.assign(t.use(s, c.string), t.make())), t.stmt(t.drop(t.use(s, c.string)))]));
  })).toEqual([]);
});

test("a variable is used before it has a value", () => {
  expect(errorsOf((t, c) => {
    const x = t.newVar();
    return t.body(t.block([t.let(t.bind(x, c.interner.i32, "x")), t.stmt(t.use(x, c.interner.i32))]));
  })).toEqual([["E0381 used binding `x` isn't initialized", "`x` used here but it isn't initialized", "binding declared here but left uninitialized"]]);
});

test("an immutable variable is assigned twice; a deferred first assignment is fine", () => {
  const twice = (times: number) => errorsOf((t, c) => {
    const x = t.newVar();
    return t.body(t.block([t.let(t.bind(x, c.interner.i32, "x")), ...Array.from({ length: times }, () => t.stmt(t.assign(t.use(x, c.interner.i32), t.int(1))))]));
  });
  expect(twice(1)).toEqual([]);
  expect(twice(2)).toEqual([["E0384 cannot assign twice to immutable variable `x`", "cannot assign twice to immutable variable", "first assignment to `x`"]]);
});

test("an immutable variable is borrowed mutably", () => {
  expect(errorsOf((t, c) => {
    const s = t.newVar();
    const borrow = t.expr({ kind: "Borrow", mutbl: "Mut", arg: t.use(s, c.string), explicit: true, twoPhase: false }, c.interner.ref({ kind: "ReErased" }, c.string, "Mut"));
    return t.body(t.block([t.let(t.bind(s, c.string, "s"), t.make()), t.stmt(borrow)]));
  })).toEqual([["E0596 cannot borrow `s` as mutable, as it is not declared as mutable", "cannot borrow as mutable"]]);
});

test("a value is moved out from behind a reference, and out of a type with a destructor", () => {
  expect(errorsOf((t, c) => {
    const r = t.newVar();
    const ref = c.interner.ref({ kind: "ReErased" }, c.string, "Not");
    return t.body(t.block([t.stmt(t.drop(t.expr({ kind: "Deref", arg: t.use(r, ref) }, c.string)))]), [t.param(t.bind(r, ref, "r"))]);
  })).toEqual([["E0507 cannot move out of `*r` which is behind a shared reference", "move occurs because `*r` has type `String`, which does not implement the `Copy` trait"]]);
});
