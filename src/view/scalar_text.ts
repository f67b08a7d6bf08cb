/** Scalars as Rust prints them, from their bytes. */
import type { Ty } from "../engine/ty/ty";
import type { Content } from "./memory_state";

type Bytes = readonly (number | null)[] | undefined;

export function scalarText(ty: Ty, bytes: Bytes): Content {
  if (bytes === undefined) return { kind: "raw" };
  if (bytes.some((b) => b === null)) return { kind: "invalid", text: "partly uninitialised" };
  const data = new DataView(Uint8Array.from(bytes.map((b) => b ?? 0)).buffer);
  switch (ty.kind) {
    case "Bool": {
      const b = data.getUint8(0);
      return b > 1 ? { kind: "invalid", text: `0x${b.toString(16)}` } : scalar(b === 1 ? "true" : "false");
    }
    case "Char": {
      const code = data.getUint32(0, true);
      if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return { kind: "invalid", text: `0x${code.toString(16)}` };
      return scalar(`'${escapeChar(code)}'`, `U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
    }
    case "Int": case "Uint": return scalar(integer(data, ty.kind === "Int").toString());
    case "Float": return scalar(floatText(ty.float === "f32" ? data.getFloat32(0, true) : data.getFloat64(0, true), ty.float === "f32"));
    default: return { kind: "raw" };
  }
}

function scalar(text: string, note?: string): Content {
  return { kind: "scalar", text, note };
}

function integer(data: DataView, signed: boolean): bigint {
  let value = 0n;
  for (let i = data.byteLength - 1; i >= 0; i--) value = (value << 8n) | BigInt(data.getUint8(i));
  return signed ? BigInt.asIntN(data.byteLength * 8, value) : value;
}

/** As `{:?}` prints it: a decimal point always, exponents far from 1. */
function floatText(value: number, single: boolean): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const text = single ? shortestSingle(value) : String(value);
  return /[.e]/.test(text) ? text.replace("e+", "e") : `${text}.0`;
}

/** The shortest decimal that reads back as the same f32. */
function shortestSingle(value: number): string {
  for (let digits = 1; digits <= 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(value);
}

export function escapeChar(code: number): string {
  switch (code) {
    case 0x0a: return "\\n";
    case 0x0d: return "\\r";
    case 0x09: return "\\t";
    case 0x00: return "\\0";
    case 0x27: return "\\'";
    case 0x5c: return "\\\\";
    default: return code < 0x20 || code === 0x7f ? `\\u{${code.toString(16)}}` : String.fromCodePoint(code);
  }
}
