/** Floats as decimal text, digit for digit as Rust prints and parses them. Counterpart: core::fmt::float, core::num::{flt2dec, dec2flt}. */

/** Digits of a finite, non-negative value and the decimal exponent of the point: value = 0.d1d2… · 10^exponent. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** Text of |x|, without sign. Modes: 0 shortest, 1 fixed decimals, 2 shortest with exponent, 3 exponent with fixed decimals. */
export function floatText(x: number, isF32: boolean, mode: number, precision: number, upper: boolean): string {
  if (Number.isNaN(x)) return "NaN";
  const v = Math.abs(x);
  if (v === Infinity) return "inf";
  const e = upper ? "E" : "e";
  switch (mode) {
    case 1: return fixed(v, precision);
    case 2: {
      const { digits, exponent } = shortest(v, isF32);
      return `${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ""}${e}${v === 0 ? 0 : exponent - 1}`;
    }
    case 3: {
      const [text, exponent] = scientific(v, precision);
      return `${text[0]}${precision > 0 ? `.${text.slice(1)}` : ""}${e}${exponent}`;
    }
    default: {
      const { digits, exponent } = shortest(v, isF32);
      if (v === 0) return "0";
      if (exponent <= 0) return `0.${"0".repeat(-exponent)}${digits}`;
      if (exponent >= digits.length) return digits + "0".repeat(exponent - digits.length);
      return `${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
    }
  }
}

function shortest(v: number, isF32: boolean): Decimal {
  if (v === 0) return { digits: "0", exponent: 1 };
  let text = v.toExponential();
  if (isF32) {
    for (let p = 0; p < 17; p++) {
      text = v.toExponential(p);
      if (Math.fround(Number(text)) === v) break;
    }
  }
  const [mantissa, exponent] = text.split("e");
  return { digits: mantissa.replace(".", "").replace(/0+$/, "") || "0", exponent: Number(exponent) + 1 };
}

/** v = mantissa · 2^exponent, exactly. */
function binary(v: number): readonly [bigint, number] {
  let m = v;
  let e = 0;
  while (!Number.isInteger(m)) { m *= 2; e--; }
  return [BigInt(m), e];
}

/** Nearest integer to v · 10^power, ties to even. */
function scaled(v: number, power: number): bigint {
  const [m, e] = binary(v);
  let numerator = m;
  let denominator = 1n;
  if (power >= 0) numerator *= 10n ** BigInt(power);
  else denominator *= 10n ** BigInt(-power);
  if (e >= 0) numerator <<= BigInt(e);
  else denominator <<= BigInt(-e);
  const q = numerator / denominator;
  const twice = (numerator - q * denominator) * 2n;
  return twice > denominator || (twice === denominator && (q & 1n) === 1n) ? q + 1n : q;
}

function fixed(v: number, precision: number): string {
  const text = scaled(v, precision).toString().padStart(precision + 1, "0");
  const point = text.length - precision;
  return precision === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
}

function scientific(v: number, precision: number): readonly [string, number] {
  if (v === 0) return ["0".repeat(precision + 1), 0];
  let exponent = Number(v.toExponential().split("e")[1]);
  let text = scaled(v, precision - exponent).toString();
  if (text.length > precision + 1) {
    exponent++;
    text = scaled(v, precision - exponent).toString();
  }
  return [text, exponent];
}

const FLOAT_SYNTAX = /^[+-]?(inf|infinity|nan|([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?)$/i;

/** What `f64::from_str` (or f32's) gives; undefined when the text is no float. */
export function parseFloatText(text: string, isF32: boolean): number | undefined {
  if (!FLOAT_SYNTAX.test(text)) return undefined;
  const negative = text.startsWith("-");
  const body = text.replace(/^[+-]/, "").toLowerCase();
  const v = body.startsWith("inf") ? Infinity : body === "nan" ? NaN : isF32 ? singleFromText(body) : Number(body);
  return negative ? -v : v;
}

/** Rounds once: when the double lies exactly between two singles, the decimal's own digits decide. */
function singleFromText(body: string): number {
  const wide = Number(body);
  const near = Math.fround(wide);
  if (near === wide || !Number.isFinite(wide) || wide === 0) return near;
  const bits = new Int32Array(new Float32Array([near]).buffer)[0];
  const other = new Float32Array(new Int32Array([near > wide ? bits - 1 : bits + 1]).buffer)[0];
  if (Math.abs(other - wide) !== Math.abs(near - wide)) return near;
  const exact = compareDecimal(body, wide);
  return exact === 0 ? near : exact > 0 ? Math.max(near, other) : Math.min(near, other);
}

/** Sign of (decimal text − v), exactly. */
function compareDecimal(body: string, v: number): number {
  const [mantissa, exponentText = "0"] = body.split("e");
  const [whole, part = ""] = mantissa.split(".");
  const exponent = Number(exponentText) - part.length;
  const digits = BigInt(whole + part);
  const [m, e] = binary(v);
  let left = digits;
  let right = m;
  if (exponent >= 0) left *= 10n ** BigInt(exponent);
  else right *= 10n ** BigInt(-exponent);
  if (e >= 0) right <<= BigInt(e);
  else left <<= BigInt(-e);
  return left > right ? 1 : left < right ? -1 : 0;
}
