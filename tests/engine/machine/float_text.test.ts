/** Floats as Rust prints and parses them. */
import { floatText, parseFloatText } from "../../../src/engine/machine/float_text";

test("shortest digits, never an exponent", () => {
  expect(floatText(0.1 + 0.2, false, 0, 0, false)).toBe("0.30000000000000004");
  expect(floatText(1e21, false, 0, 0, false)).toBe("1000000000000000000000");
  expect(floatText(Math.fround(0.3), true, 0, 0, false)).toBe("0.3");
});

test("fixed decimals round half to even on the exact value", () => {
  expect(floatText(2.5, false, 1, 0, false)).toBe("2");
  expect(floatText(0.125, false, 1, 2, false)).toBe("0.12");
  expect(floatText(2.0005, false, 1, 3, false)).toBe("2.001");
});

test("exponents", () => {
  expect(floatText(12345.678, false, 2, 0, false)).toBe("1.2345678e4");
  expect(floatText(9.99, false, 3, 1, true)).toBe("1.0E1");
});

test("parsing", () => {
  expect(parseFloatText("2.5", false)).toBe(2.5);
  expect(parseFloatText("1_0", false)).toBeUndefined();
  expect(parseFloatText("-inf", false)).toBe(-Infinity);
});
