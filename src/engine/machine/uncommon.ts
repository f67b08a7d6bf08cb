/** Instructions that are too rare for the interpreter's loop, whose size is limited; written in the same way. */
import { preferredNan } from "./float_ops";
import { locate } from "./linear_memory";
import type { Machine } from "./machine";
import { Op } from "./opcodes";
import { LIVE, WRITABLE } from "./registers";

const WRITE = LIVE | WRITABLE;

/** Executes the instruction at `m.pc` if it is one of these; false when it is not. */
export function uncommon(m: Machine): boolean {
  const { code: c, memory, fp, cp } = m;
  const { i32, u8, u16, f32, f64, prov, init, dirty, table, provShift: ps } = memory;
  let { pc } = m;
  let at = 0;
  switch (c[pc] as Op) {
    case Op.Mov16: u16[(fp + c[pc + 1]) >> 1] = u16[(fp + c[pc + 2]) >> 1]; pc += 3; break;
    case Op.Const16: u16[(fp + c[pc + 1]) >> 1] = c[pc + 2]; pc += 3; break;
    case Op.Load16: {
      const p = fp + c[pc + 2], lo = i32[p >> 2] + c[pc + 3], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
      at = locate(table, prov[p >> ps], lo, hi, 2, LIVE);
      if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0 || (init[at >> 3] >> (at & 7) & 3) !== 3) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], 2, c[pc + 4], LIVE, true); if (at < 0) return true; }
      u16[(fp + c[pc + 1]) >> 1] = u16[at >> 1];
      pc += 5;
      break;
    }
    case Op.Store16: {
      const p = fp + c[pc + 1], lo = i32[p >> 2] + c[pc + 2], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
      at = locate(table, prov[p >> ps], lo, hi, 2, WRITE);
      if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], 2, c[pc + 4], WRITE, false); if (at < 0) return true; }
      u16[at >> 1] = u16[(fp + c[pc + 3]) >> 1];
      init[at >> 3] |= 3 << (at & 7);
      dirty[at >> 10] = 1;
      pc += 5;
      break;
    }
    case Op.LoadL16: u16[(fp + c[pc + 1]) >> 1] = u16[(i32[(fp + c[pc + 2]) >> 2] + c[pc + 3]) >> 1]; pc += 4; break;
    case Op.LoadLN: memory.copy(fp + c[pc + 1], i32[(fp + c[pc + 2]) >> 2] + c[pc + 3], c[pc + 4]); pc += 5; break;
    case Op.StoreL16: u16[(i32[(fp + c[pc + 1]) >> 2] + c[pc + 2]) >> 1] = u16[(fp + c[pc + 3]) >> 1]; pc += 4; break;
    case Op.StoreLN: memory.copy(i32[(fp + c[pc + 1]) >> 2] + c[pc + 2], fp + c[pc + 3], c[pc + 4]); pc += 5; break;
    case Op.LtS32I: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] < c[pc + 3] ? 1 : 0; pc += 4; break;
    case Op.LeS32I: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] <= c[pc + 3] ? 1 : 0; pc += 4; break;
    case Op.GtS32I: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] > c[pc + 3] ? 1 : 0; pc += 4; break;
    case Op.GeS32I: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] >= c[pc + 3] ? 1 : 0; pc += 4; break;
    case Op.LtU32I: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] >>> 0 < c[pc + 3] >>> 0 ? 1 : 0; pc += 4; break;
    case Op.GeU32I: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] >>> 0 >= c[pc + 3] >>> 0 ? 1 : 0; pc += 4; break;
    case Op.AddOvS32:
    case Op.AddOvS32I: {
      const x = i32[(fp + c[pc + 2]) >> 2], y = (c[pc] as Op) === Op.AddOvS32 ? i32[(fp + c[pc + 3]) >> 2] : c[pc + 3], r = (x + y) | 0;
      i32[(fp + c[pc + 1]) >> 2] = r;
      u8[fp + c[pc + 4]] = ((x ^ r) & (y ^ r)) >>> 31;
      pc += 5;
      break;
    }
    case Op.AddOvU32:
    case Op.AddOvU32I: {
      const x = i32[(fp + c[pc + 2]) >> 2], y = (c[pc] as Op) === Op.AddOvU32 ? i32[(fp + c[pc + 3]) >> 2] : c[pc + 3], r = (x + y) | 0;
      i32[(fp + c[pc + 1]) >> 2] = r;
      u8[fp + c[pc + 4]] = r >>> 0 < x >>> 0 ? 1 : 0;
      pc += 5;
      break;
    }
    case Op.SubOvS32:
    case Op.SubOvU32: {
      const x = i32[(fp + c[pc + 2]) >> 2], y = i32[(fp + c[pc + 3]) >> 2], r = (x - y) | 0;
      i32[(fp + c[pc + 1]) >> 2] = r;
      u8[fp + c[pc + 4]] = (c[pc] as Op) === Op.SubOvS32 ? ((x ^ y) & (x ^ r)) >>> 31 : x >>> 0 < y >>> 0 ? 1 : 0;
      pc += 5;
      break;
    }
    case Op.MulOvS32: {
      const x = i32[(fp + c[pc + 2]) >> 2], y = i32[(fp + c[pc + 3]) >> 2], r = Math.imul(x, y);
      i32[(fp + c[pc + 1]) >> 2] = r;
      u8[fp + c[pc + 4]] = x * y === r ? 0 : 1;
      pc += 5;
      break;
    }
    case Op.MulOvU32: {
      const x = i32[(fp + c[pc + 2]) >> 2] >>> 0, y = i32[(fp + c[pc + 3]) >> 2] >>> 0;
      i32[(fp + c[pc + 1]) >> 2] = Math.imul(x, y);
      u8[fp + c[pc + 4]] = x * y > 4294967295 ? 1 : 0;
      pc += 5;
      break;
    }
    case Op.Shl64: case Op.ShrS64: case Op.ShrU64: {
      const d = (fp + c[pc + 1]) >> 2, a = (fp + c[pc + 2]) >> 2, n = i32[(fp + c[pc + 3]) >> 2] & 63, l = i32[a], h = i32[a + 1], op = c[pc] as Op;
      if (op === Op.Shl64) {
        i32[d] = n > 31 ? 0 : l << n;
        i32[d + 1] = n === 0 ? h : n > 31 ? l << n : h << n | l >>> 32 - n;
      } else {
        const top = op === Op.ShrS64 ? h >> 31 : 0;
        i32[d] = n === 0 ? l : n > 31 ? (op === Op.ShrS64 ? h >> n : h >>> n) : l >>> n | h << 32 - n;
        i32[d + 1] = n > 31 ? top : op === Op.ShrS64 ? h >> n : h >>> n;
      }
      pc += 4;
      break;
    }
    case Op.AddF32: f32[(fp + c[pc + 1]) >> 2] = preferredNan(f32[(fp + c[pc + 2]) >> 2] + f32[(fp + c[pc + 3]) >> 2]); pc += 4; break;
    case Op.SubF32: f32[(fp + c[pc + 1]) >> 2] = preferredNan(f32[(fp + c[pc + 2]) >> 2] - f32[(fp + c[pc + 3]) >> 2]); pc += 4; break;
    case Op.MulF32: f32[(fp + c[pc + 1]) >> 2] = preferredNan(f32[(fp + c[pc + 2]) >> 2] * f32[(fp + c[pc + 3]) >> 2]); pc += 4; break;
    case Op.DivF32: f32[(fp + c[pc + 1]) >> 2] = preferredNan(f32[(fp + c[pc + 2]) >> 2] / f32[(fp + c[pc + 3]) >> 2]); pc += 4; break;
    case Op.ZExt8To64: { const d = (fp + c[pc + 1]) >> 2; i32[d] = u8[fp + c[pc + 2]]; i32[d + 1] = 0; pc += 3; break; }
    case Op.SExt8To32: i32[(fp + c[pc + 1]) >> 2] = u8[fp + c[pc + 2]] << 24 >> 24; pc += 3; break;
    case Op.S32ToF64: f64[(fp + c[pc + 1]) >> 3] = i32[(fp + c[pc + 2]) >> 2]; pc += 3; break;
    case Op.CheckRef: {
      const p = fp + c[pc + 1], lo = i32[p >> 2] + c[pc + 2], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
      at = locate(table, prov[p >> ps], lo, hi, c[pc + 3], LIVE);
      if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0) { m.pc = pc; at = m.access(lo, hi, prov[p >> ps], c[pc + 3], c[pc + 4], LIVE); if (at < 0) return true; }
      pc += 5;
      break;
    }
    case Op.Eq64I: case Op.Ne64I: {
      const a = (fp + c[pc + 2]) >> 2, v = c[pc + 3];
      u8[fp + c[pc + 1]] = (i32[a] === v && i32[a + 1] === v >> 31) === ((c[pc] as Op) === Op.Eq64I) ? 1 : 0;
      pc += 4;
      break;
    }
    case Op.LtS64I: case Op.LtU64I: {
      const a = (fp + c[pc + 2]) >> 2, v = c[pc + 3], flip = (c[pc] as Op) === Op.LtS64I ? 0 : -2147483648, xh = i32[a + 1] ^ flip, yh = v >> 31 ^ flip;
      u8[fp + c[pc + 1]] = xh < yh || (xh === yh && i32[a] >>> 0 < v >>> 0) ? 1 : 0;
      pc += 4;
      break;
    }
    case Op.ZExt8To32: i32[(fp + c[pc + 1]) >> 2] = u8[fp + c[pc + 2]]; pc += 3; break;
    default: return false;
  }
  m.pc = pc;
  return true;
}
