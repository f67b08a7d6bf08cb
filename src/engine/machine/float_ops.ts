/** Floating-point operations and conversions between numbers, with Rust's semantics: `as` saturates, NaN becomes 0, f32 rounds after each operation. */
import { FLOAT32, FLOAT64, FloatOp, IntKind } from "./opcodes";
import type { LinearMemory } from "./linear_memory";
import { maxOf, minOf, readBig, writeBig } from "./wide_int";

/** Computes in double and rounds to the width: for + - * / and sqrt of f32 this is exact (double has more than twice the digits). */
export function floatOp(m: LinearMemory, op: FloatOp, bytes: number, d: number, a: number, b: number, c: number): void {
  const read = (at: number): number => (bytes === 8 ? m.f64[at >> 3] : m.f32[at >> 2]);
  const x = read(a);
  if (op >= FloatOp.Eq && op <= FloatOp.Ge) {
    const y = read(b);
    m.u8[d] = (op === FloatOp.Eq ? x === y : op === FloatOp.Ne ? x !== y : op === FloatOp.Lt ? x < y : op === FloatOp.Le ? x <= y : op === FloatOp.Gt ? x > y : x >= y) ? 1 : 0;
    return;
  }
  if (op === FloatOp.Neg || op === FloatOp.Abs || op === FloatOp.CopySign) {
    copyWithSign(m, op, bytes, d, a, b);
    return;
  }
  const r = op === FloatOp.Powi ? Math.pow(x, m.i32[b >> 2]) : compute(op, x, () => read(b), () => read(c));
  if (bytes === 8) m.f64[d >> 3] = preferredNan(r);
  else m.f32[d >> 2] = preferredNan(r);
}

/** A NaN that arithmetic makes is the positive quiet one without a payload (Rust leaves its bits open); what bits a host's NaN has is chance. */
export function preferredNan(x: number): number {
  return Number.isNaN(x) ? NaN : x;
}

/** Sign changes work on bits, so that NaN keeps its payload. */
function copyWithSign(m: LinearMemory, op: FloatOp, bytes: number, d: number, a: number, b: number): void {
  const top = bytes === 8 ? 1 : 0;
  const high = m.i32[(a >> 2) + top];
  if (bytes === 8) m.i32[d >> 2] = m.i32[a >> 2];
  m.i32[(d >> 2) + top] = op === FloatOp.Neg ? high ^ -2147483648 : op === FloatOp.Abs ? high & 2147483647 : (high & 2147483647) | (m.i32[(b >> 2) + top] & -2147483648);
}

function compute(op: FloatOp, x: number, y: () => number, z: () => number): number {
  switch (op) {
    case FloatOp.Add: return x + y();
    case FloatOp.Sub: return x - y();
    case FloatOp.Mul: return x * y();
    case FloatOp.Div: return x / y();
    case FloatOp.Rem: return x % y();
    case FloatOp.Sqrt: return Math.sqrt(x);
    case FloatOp.Pow: return power(x, y());
    case FloatOp.Sin: return Math.sin(x);
    case FloatOp.Cos: return Math.cos(x);
    case FloatOp.Exp: return Math.exp(x);
    case FloatOp.Exp2: return Math.pow(2, x);
    case FloatOp.Ln: return Math.log(x);
    case FloatOp.Log2: return Math.log2(x);
    case FloatOp.Log10: return Math.log10(x);
    case FloatOp.Fma: return fusedMultiplyAdd(x, y(), z());
    case FloatOp.MinNum: { const w = y(); return Number.isNaN(x) ? w : Number.isNaN(w) ? x : Math.min(x, w); }
    case FloatOp.MaxNum: { const w = y(); return Number.isNaN(x) ? w : Number.isNaN(w) ? x : Math.max(x, w); }
    case FloatOp.Floor: return Math.floor(x);
    case FloatOp.Ceil: return Math.ceil(x);
    case FloatOp.Trunc: return Math.trunc(x);
    case FloatOp.Round: return roundAway(x);
    case FloatOp.RoundTiesEven: { const r = Math.round(x); return Math.abs(x % 1) === 0.5 && r % 2 !== 0 ? r - 1 : r === 0 && x < 0 ? -0 : r; }
    case FloatOp.Tan: return Math.tan(x);
    case FloatOp.Asin: return Math.asin(x);
    case FloatOp.Acos: return Math.acos(x);
    case FloatOp.Atan: return Math.atan(x);
    case FloatOp.Atan2: return Math.atan2(x, y());
    case FloatOp.Sinh: return Math.sinh(x);
    case FloatOp.Cosh: return Math.cosh(x);
    case FloatOp.Tanh: return Math.tanh(x);
    case FloatOp.Cbrt: return Math.cbrt(x);
    case FloatOp.Hypot: return Math.hypot(x, y());
    case FloatOp.Expm1: return Math.expm1(x);
    case FloatOp.Ln1p: return Math.log1p(x);
    default: return NaN;
  }
}

/** C's pow differs from JavaScript's in 1^NaN and (-1)^±∞, which are 1. */
function power(x: number, y: number): number {
  return x === 1 || (x === -1 && Math.abs(y) === Infinity) ? 1 : Math.pow(x, y);
}

function roundAway(x: number): number {
  const t = Math.trunc(x);
  return Math.abs(x - t) >= 0.5 ? t + Math.sign(x) : t;
}

/** Exact product and sum as integers over powers of two, rounded once. */
function fusedMultiplyAdd(a: number, b: number, c: number): number {
  const plain = a * b + c;
  if (!Number.isFinite(a) || !Number.isFinite(b) || !Number.isFinite(c) || a === 0 || b === 0) return plain;
  const [ma, ea] = decompose(a);
  const [mb, eb] = decompose(b);
  const [mc, ec] = decompose(c);
  const e = Math.min(ea + eb, ec);
  if (Math.abs(ea + eb - ec) > 4000) return plain;
  const sum = ((ma * mb) << BigInt(ea + eb - e)) + (mc << BigInt(ec - e));
  return sum === 0n ? plain : scaleExact(sum, e);
}

function decompose(x: number): readonly [mantissa: bigint, exponent: number] {
  let e = 0;
  let m = x;
  while (!Number.isInteger(m)) { m *= 2; e--; }
  return [BigInt(m), e];
}

/** `n * 2^e` rounded to nearest, ties to even. */
function scaleExact(n: bigint, e: number): number {
  const negative = n < 0n;
  let m = negative ? -n : n;
  let exponent = e;
  const extra = Math.max(m.toString(2).length - 53, -1074 - exponent, 0);
  if (extra > 0) {
    const half = 1n << BigInt(extra - 1);
    const rest = m & ((1n << BigInt(extra)) - 1n);
    m >>= BigInt(extra);
    if (rest > half || (rest === half && (m & 1n) === 1n)) m += 1n;
    exponent += extra;
  }
  let r = Number(m);
  for (; exponent > 0 && Number.isFinite(r); exponent--) r *= 2;
  for (; exponent < 0; exponent++) r /= 2;
  return negative ? -r : r;
}

/** `as` between numeric kinds (IntKind, FLOAT32, FLOAT64). */
export function castNumber(m: LinearMemory, from: number, to: number, d: number, a: number): void {
  const write = (v: number): void => {
    if (to === FLOAT64) m.f64[d >> 3] = preferredNan(v);
    else m.f32[d >> 2] = preferredNan(v);
  };
  if (from >= FLOAT32) {
    const v = from === FLOAT64 ? m.f64[a >> 3] : m.f32[a >> 2];
    if (to >= FLOAT32) write(v);
    else writeBig(m, to, d, saturate(v, to));
    return;
  }
  const v = readBig(m, from, a);
  if (to < FLOAT32) writeBig(m, to, d, v);
  else write(to === FLOAT64 ? Number(v) : singleOf(v));
}

function saturate(v: number, kind: IntKind): bigint {
  if (Number.isNaN(v)) return 0n;
  const [min, max] = [minOf(kind), maxOf(kind)];
  if (v <= Number(min)) return min;
  if (v >= Number(max)) return max;
  return BigInt(Math.trunc(v));
}

/** An integer rounded once to f32: rounding to double first could round twice, so low bits are made sticky. */
function singleOf(v: bigint): number {
  const magnitude = v < 0n ? -v : v;
  const excess = magnitude.toString(2).length - 48;
  if (excess <= 0) return Math.fround(Number(v));
  const kept = magnitude >> BigInt(excess);
  const sticky = (kept << BigInt(excess)) === magnitude ? kept : kept | 1n;
  const r = Math.fround(Number(sticky << BigInt(excess)));
  return v < 0n ? -r : r;
}
