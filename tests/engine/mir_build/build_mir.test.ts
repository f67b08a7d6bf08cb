/** MIR of small hand-made programs, read as rustc would print it. */
import { prettyBody } from "../../../src/engine/mir/pretty";
import { validateBody } from "../../../src/engine/mir/validate";
import { buildMir } from "../../../src/engine/mir_build/index";
import { elaborateDrops } from "../../../src/engine/mir_transform/index";
import type { Expr, ThirBody } from "../../../src/engine/ty/thir";
import { FakeTcx } from "../mir/fake_tcx";
import { ThirBuilder } from "../mir/thir_builder";

function mirOf(make: (t: ThirBuilder, c: FakeTcx) => ThirBody, edition: 2021 | 2024 = 2024): string {
  const tcx = new FakeTcx();
  const body = elaborateDrops(tcx, buildMir(tcx, make(new ThirBuilder(tcx, edition), tcx)));
  expect(validateBody(tcx, body)).toEqual([]);
  return prettyBody(tcx, body);
}

/** The lines inside blocks, without block names and indentation. */
const steps = (mir: string): string[] => mir.split("\n").filter((l) => l.startsWith("        ") && !l.trim().startsWith("let ") && !l.trim().startsWith("debug ")).map((l) => l.trim());

test("addition is checked", () => {
  expect(mirOf((t) => t.body(t.block([], t.binary("Add", t.int(1), t.int(2)))))).toBe(`fn main() -> i32 {
    let mut _0: i32;
    let mut _1: (i32, bool);

    bb0: {
        _1 = AddWithOverflow(const 1_i32, const 2_i32);
        assert(!move (_1.1: bool), "attempt to compute \`{} + {}\`, which would overflow", const 1_i32, const 2_i32) -> [success: bb1, unwind continue];
    }

    bb1: {
        _0 = move (_1.0: i32);
        return;
    }
}
`);
});

test("signed division checks for zero and for MIN / -1", () => {
  const mir = mirOf((t) => t.body(t.block([], t.binary("Div", t.int(7), t.int(2)))));
  expect(steps(mir).filter((l) => l.startsWith("assert"))).toEqual([
    'assert(!move _1, "attempt to divide `{}` by zero", const 7_i32) -> [success: bb1, unwind continue];',
    'assert(!move _4, "attempt to compute `{} / {}`, which would overflow", const 7_i32, const 2_i32) -> [success: bb2, unwind continue];',
  ]);
});

test("variables are dropped in reverse order, on unwinding too", () => {
  const mir = mirOf((t, c) => {
    const [a, b] = [t.newVar(), t.newVar()];
    return t.body(t.block([t.let(t.bind(a, c.string), t.make()), t.let(t.bind(b, c.string), t.make()), t.stmt(t.make())]));
  });
  expect(steps(mir).filter((l) => l.startsWith("drop("))).toEqual([
    "drop(_3) -> [return: bb4, unwind: bb7];",
    "drop(_2) -> [return: bb5, unwind: bb8];",
    "drop(_1) -> [return: bb6, unwind continue];",
    "drop(_2) -> [return: bb8, unwind terminate(cleanup)];",
    "drop(_1) -> [return: bb9, unwind terminate(cleanup)];",
  ]);
});

test("a value moved on one way only gets a drop flag", () => {
  const mir = mirOf((t, c) => {
    const [s, k] = [t.newVar(), t.newVar()];
    const cond = t.expr({ kind: "If", cond: t.use(k, c.interner.bool), then: t.block([t.stmt(t.drop(t.use(s, c.string)))]), else: undefined }, c.interner.unit);
    return t.body(t.block([t.let(t.bind(s, c.string), t.make()), t.stmt(cond)]), [t.param(t.bind(k, c.interner.bool))]);
  });
  expect(steps(mir)).toContain("_7 = const true;");
  expect(steps(mir).some((l) => l.startsWith("switchInt(copy _7) -> [0:"))).toBe(true);
});

test("what was moved out of a struct is not dropped with it", () => {
  const mir = mirOf((t, c) => {
    const p = t.newVar();
    return t.body(t.block([t.stmt(t.drop(t.expr({ kind: "Field", expr: t.use(p, c.pair), variantIndex: 0, field: 0 }, c.string)))]), [t.param(t.bind(p, c.pair))]);
  });
  const drops = steps(mir).filter((l) => l.startsWith("drop("));
  expect(drops.length).toBeGreaterThan(0);
  expect(drops.every((l) => l.startsWith("drop((_1.1: String))"))).toBe(true);
});

test("a constant behind a shared reference is promoted, a call is not", () => {
  const constant = mirOf((t, c) => t.body(t.block([t.let(t.bind(t.newVar(), c.interner.ref({ kind: "ReErased" }, c.interner.i32, "Not")), t.borrow(t.int(5)))])));
  expect(constant).toContain("_1 = const promoted[0];");
  expect(constant).toContain("const promoted[0] in main: i32 = {");
  const called = mirOf((t, c) => t.body(t.block([t.let(t.bind(t.newVar(), c.interner.ref({ kind: "ReErased" }, c.string, "Not")), t.borrow(t.make()))])));
  expect(called).toContain("_1 = &_2;");
  expect(called).not.toContain("promoted");
});

describe("temporaries", () => {
  /** `{ let v0 = EXPR; make(); }` – is the String made in EXPR dropped before the second statement? */
  const dropsBeforeNext = (init: (t: ThirBuilder, c: FakeTcx) => Expr): boolean => {
    const mir = steps(mirOf((t, c) => {
      const e = init(t, c);
      return t.body(t.block([t.let(t.bind(t.newVar(), e.ty), e), t.stmt(t.call(c.makeFn, [t.int(9)], c.interner.unit))]));
    }));
    return mir.findIndex((l) => l.startsWith("drop(")) < mir.findIndex((l) => l.includes("const 9_i32"));
  };

  test("of a let live with the variable behind an explicit borrow", () => {
    expect(dropsBeforeNext((t) => t.borrow(t.make()))).toBe(false);
    expect(dropsBeforeNext((t, c) => t.expr({ kind: "Tuple", fields: [t.borrow(t.make()), t.int(1)] }, c.interner.tuple([c.interner.ref({ kind: "ReErased" }, c.string, "Not"), c.interner.i32])))).toBe(false);
  });

  test("of arguments end with the statement", () => {
    expect(dropsBeforeNext((t, c) => t.call(c.makeFn, [t.borrow(t.make())], c.interner.i32))).toBe(true);
  });

  /** `{ let v0 = make(); make(&make()) }` – which is dropped first, the variable (`_1`) or the tail's temporary? */
  const firstDropped = (edition: 2021 | 2024): string | undefined => {
    const mir = steps(mirOf((t, c) => t.body(t.block([t.let(t.bind(t.newVar(), c.string), t.make())], t.call(c.dropFn, [t.borrow(t.make())], c.interner.unit))), edition));
    return /drop\((\w+)\)/.exec(mir.find((l) => l.startsWith("drop(_")) ?? "")?.[1];
  };

  test("of a tail expression end before the variables since 2024, after them before", () => {
    expect(firstDropped(2024)).not.toBe("_1");
    expect(firstDropped(2021)).toBe("_1");
  });
});
