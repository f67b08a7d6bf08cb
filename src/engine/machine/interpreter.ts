/**
 * The interpreter's loop: executes at most `budget` instructions of a machine and returns how many it did.
 * Everything rare is a method of the machine, so that this one function stays small enough for the optimising compiler
 * (V8 gives up above 61,440 bytes of its own bytecode; a test keeps this below 20 KB).
 * Registers pc, fp, cp live in variables here and are written back on every way out; see opcodes.ts for what each case means.
 */
import { locate } from "./linear_memory";
import type { Machine } from "./machine";
import { Op } from "./opcodes";
import { Ctrl, LIVE, Reg, WRITABLE } from "./registers";
import { highProduct } from "./wide_int";

const WRITE = LIVE | WRITABLE;

export function interpret(m: Machine, budget: number): number {
  const c = m.code;
  const functions = m.functionTable;
  const memory = m.memory;
  let { i32, u8, u16, f64, prov, init, dirty, table } = memory;
  const ps = memory.provShift;
  const { watch, watchAt } = m;
  let { pc, fp, cp } = m;
  let left = budget;
  let at = 0, f = 0;
  loop: while (left > 0) {
    left--;
    switch (c[pc] as Op) {
      case Op.Nop: pc++; continue;
      case Op.Step: {
        const r = cp >> 2;
        const line = i32[r + Ctrl.LastLine] !== c[pc + 1] || pc <= i32[r + Ctrl.LastLinePc];
        const statement = i32[r + Ctrl.LastStatement] !== c[pc + 2] || pc <= i32[r + Ctrl.LastStatementPc];
        if (watch !== 0 && ((watch === 1 && line && i32[Reg.StepsLine] === watchAt) || (watch === 2 && statement && i32[Reg.StepsStatement] === watchAt) || (watch === 3 && i32[Reg.StepsExpression] === watchAt))) { left++; break loop; }
        if (line) { i32[Reg.StepsLine]++; i32[r + Ctrl.LastLine] = c[pc + 1]; }
        if (statement) { i32[Reg.StepsStatement]++; i32[r + Ctrl.LastStatement] = c[pc + 2]; }
        i32[r + Ctrl.LastLinePc] = i32[r + Ctrl.LastStatementPc] = pc;
        i32[Reg.StepsExpression]++;
        pc += 3;
        continue;
      }
      case Op.StepExpr:
        if (watch === 3 && i32[Reg.StepsExpression] === watchAt) { left++; break loop; }
        i32[Reg.StepsExpression]++;
        pc++;
        continue;
      case Op.Jump: pc = c[pc + 1]; continue;
      case Op.JumpIf: pc = u8[fp + c[pc + 1]] !== 0 ? c[pc + 2] : pc + 3; continue;
      case Op.JumpIfNot: pc = u8[fp + c[pc + 1]] === 0 ? c[pc + 2] : pc + 3; continue;
      case Op.Switch: {
        const a = fp + c[pc + 1];
        const v = c[pc + 2] === 1 ? u8[a] : c[pc + 2] === 2 ? u16[a >> 1] : i32[a >> 2];
        const end = pc + 5 + c[pc + 3] * 2;
        let to = c[pc + 4];
        for (let k = pc + 5; k < end; k += 2) if (c[k] === v) { to = c[k + 1]; break; }
        pc = to;
        continue;
      }
      case Op.SwitchWide: pc = m.switchWide(pc, fp); continue;
      case Op.CallPtr:
      case Op.Call: {
        const f = ((c[pc] as Op) === Op.Call ? c[pc + 1] : m.functionAt(pc, fp)) << 2;
        if (f < 0) break loop;
        const size = functions[f + 1];
        const hidden = functions[f + 3];
        const to = fp - size;
        const rec = (cp >> 2) + Ctrl.Hidden + functions[(i32[(cp >> 2) + Ctrl.Function] << 2) + 3];
        if (to - functions[f + 2] < m.stackLow || (rec + hidden + Ctrl.Hidden) * 4 > m.controlEnd) { m.stackOverflow(pc, fp, cp); break loop; }
        i32[rec] = pc + 3;
        i32[rec + Ctrl.CallerFp] = fp;
        i32[rec + Ctrl.CallerCp] = cp;
        i32[rec + Ctrl.Function] = f >> 2;
        i32[rec + Ctrl.LastLine] = i32[rec + Ctrl.LastStatement] = -1;
        for (let k = 0; k < hidden; k++) i32[rec + Ctrl.Hidden + k] = 0;
        m.writeLinkage(fp, pc + 3);
        fp = to;
        cp = rec << 2;
        pc = functions[f];
        for (let q = (to - functions[f + 2]) >> 10, e = (to + size - 1) >> 10; q <= e; q++) dirty[q] = 1;
        for (let q = cp >> 10, e = (cp + 32 + hidden * 4) >> 10; q <= e; q++) dirty[q] = 1;
        continue;
      }
      case Op.Return: {
        const r = cp >> 2;
        const hidden = functions[(i32[r + Ctrl.Function] << 2) + 3];
        if (i32[r] === 0) { m.finished(pc, fp, cp); break loop; }
        for (let k = 0; k < hidden; k++) if (i32[r + Ctrl.Hidden + k] !== 0) m.freeLocal(i32[r + Ctrl.Hidden + k]);
        pc = i32[r];
        fp = i32[r + Ctrl.CallerFp];
        cp = i32[r + Ctrl.CallerCp];
        const f = i32[(cp >> 2) + Ctrl.Function] << 2;
        for (let q = (fp - functions[f + 2]) >> 10, e = (fp + functions[f + 1] - 1) >> 10; q <= e; q++) dirty[q] = 1;
        dirty[cp >> 10] = dirty[(cp + 32 + functions[f + 3] * 4) >> 10] = 1;
        continue;
      }

      case Op.Mov8: u8[fp + c[pc + 1]] = u8[fp + c[pc + 2]]; pc += 3; continue;
      case Op.Mov32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2]; pc += 3; continue;
      case Op.Mov64: {
        const d = (fp + c[pc + 1]) >> 2, a = (fp + c[pc + 2]) >> 2;
        i32[d] = i32[a]; i32[d + 1] = i32[a + 1];
        pc += 3;
        continue;
      }
      case Op.MovP: {
        const d = fp + c[pc + 1], a = fp + c[pc + 2];
        i32[d >> 2] = i32[a >> 2];
        if (ps === 3) i32[(d >> 2) + 1] = i32[(a >> 2) + 1];
        prov[d >> ps] = prov[a >> ps];
        pc += 3;
        continue;
      }
      case Op.MovN: memory.copy(fp + c[pc + 1], fp + c[pc + 2], c[pc + 3]); pc += 4; continue;
      case Op.Const8: u8[fp + c[pc + 1]] = c[pc + 2]; pc += 3; continue;
      case Op.Const32: i32[(fp + c[pc + 1]) >> 2] = c[pc + 2]; pc += 3; continue;
      case Op.Const64: {
        const d = (fp + c[pc + 1]) >> 2;
        i32[d] = c[pc + 2]; i32[d + 1] = c[pc + 3];
        pc += 4;
        continue;
      }
      case Op.MarkInit: memory.setInit(fp + c[pc + 1], c[pc + 2], true); pc += 3; continue;
      case Op.LocalLive: m.localLive(pc, fp, cp); table = memory.table; pc += 6; continue;
      case Op.LocalDead: {
        const h = (cp >> 2) + Ctrl.Hidden + c[pc + 1];
        if (i32[h] !== 0) { m.freeLocal(i32[h]); i32[h] = 0; }
        pc += 2;
        continue;
      }
      case Op.AddrLocal: {
        const d = fp + c[pc + 1];
        i32[d >> 2] = fp + c[pc + 2] + m.stackDelta;
        if (ps === 3) i32[(d >> 2) + 1] = m.stackHi;
        prov[d >> ps] = i32[(cp >> 2) + Ctrl.Hidden + c[pc + 3]];
        pc += 4;
        continue;
      }
      case Op.PtrAdd: {
        const d = fp + c[pc + 1], p = fp + c[pc + 2];
        i32[d >> 2] = i32[p >> 2] + c[pc + 3];
        if (ps === 3) i32[(d >> 2) + 1] = i32[(p >> 2) + 1];
        prov[d >> ps] = prov[p >> ps];
        pc += 4;
        continue;
      }
      case Op.PtrIndex: {
        const d = fp + c[pc + 1], p = fp + c[pc + 2];
        const lo = i32[p >> 2] + Math.imul(i32[(fp + c[pc + 3]) >> 2], c[pc + 4]) + c[pc + 5];
        if (ps === 3) i32[(d >> 2) + 1] = i32[(p >> 2) + 1];
        i32[d >> 2] = lo;
        prov[d >> ps] = prov[p >> ps];
        pc += 6;
        continue;
      }
      case Op.LinearIndex: {
        const k = i32[(fp + c[pc + 3]) >> 2];
        if (k < 0 || k >= c[pc + 5]) { m.indexOutside(pc, fp, cp); break loop; }
        i32[(fp + c[pc + 1]) >> 2] = fp + c[pc + 2] + k * c[pc + 4];
        pc += 6;
        continue;
      }

      case Op.Load8: {
        const p = fp + c[pc + 2], lo = i32[p >> 2] + c[pc + 3], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
        at = locate(table, prov[p >> ps], lo, hi, 1, LIVE);
        if (at < 0 || (init[at >> 3] >> (at & 7) & 1) === 0) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], 1, 1, LIVE, true); if (at < 0) break loop; }
        u8[fp + c[pc + 1]] = u8[at];
        pc += 5;
        continue;
      }
      case Op.Load32: {
        const p = fp + c[pc + 2], lo = i32[p >> 2] + c[pc + 3], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
        at = locate(table, prov[p >> ps], lo, hi, 4, LIVE);
        if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0 || (init[at >> 3] >> (at & 7) & 15) !== 15) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], 4, c[pc + 4], LIVE, true); if (at < 0) break loop; }
        i32[(fp + c[pc + 1]) >> 2] = i32[at >> 2];
        pc += 5;
        continue;
      }
      case Op.LoadP:
      case Op.Load64: {
        const size = (c[pc] as Op) === Op.Load64 || ps === 3 ? 8 : 4;
        const p = fp + c[pc + 2], lo = i32[p >> 2] + c[pc + 3], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
        at = locate(table, prov[p >> ps], lo, hi, size, LIVE);
        if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0 || (at & (size - 1)) !== 0 || (init[at >> 3] >> (at & 7) & (1 << size) - 1) !== (1 << size) - 1) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], size, c[pc + 4], LIVE, true); if (at < 0) break loop; }
        const d = fp + c[pc + 1];
        i32[d >> 2] = i32[at >> 2];
        if (size === 8) i32[(d >> 2) + 1] = i32[(at >> 2) + 1];
        if ((c[pc] as Op) === Op.LoadP) prov[d >> ps] = prov[at >> ps];
        pc += 5;
        continue;
      }
      case Op.LoadN: {
        const p = fp + c[pc + 2], lo = i32[p >> 2] + c[pc + 3], hi = ps === 3 ? i32[(p >> 2) + 1] : 0, size = c[pc + 5];
        at = locate(table, prov[p >> ps], lo, hi, size, LIVE);
        if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], size, c[pc + 4], LIVE, false); if (at < 0) break loop; }
        memory.copy(fp + c[pc + 1], at, size);
        pc += 6;
        continue;
      }
      case Op.Store8: {
        const p = fp + c[pc + 1], lo = i32[p >> 2] + c[pc + 2], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
        at = locate(table, prov[p >> ps], lo, hi, 1, WRITE);
        if (at < 0) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], 1, 1, WRITE, false); if (at < 0) break loop; }
        u8[at] = u8[fp + c[pc + 3]];
        init[at >> 3] |= 1 << (at & 7);
        dirty[at >> 10] = 1;
        pc += 5;
        continue;
      }
      case Op.Store32: {
        const p = fp + c[pc + 1], lo = i32[p >> 2] + c[pc + 2], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
        at = locate(table, prov[p >> ps], lo, hi, 4, WRITE);
        if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], 4, c[pc + 4], WRITE, false); if (at < 0) break loop; }
        i32[at >> 2] = i32[(fp + c[pc + 3]) >> 2];
        init[at >> 3] |= 15 << (at & 7);
        dirty[at >> 10] = 1;
        pc += 5;
        continue;
      }
      case Op.StoreP:
      case Op.Store64: {
        const size = (c[pc] as Op) === Op.Store64 || ps === 3 ? 8 : 4;
        const p = fp + c[pc + 1], lo = i32[p >> 2] + c[pc + 2], hi = ps === 3 ? i32[(p >> 2) + 1] : 0;
        at = locate(table, prov[p >> ps], lo, hi, size, WRITE);
        if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], size, c[pc + 4], WRITE, false); if (at < 0) break loop; }
        const s = fp + c[pc + 3];
        i32[at >> 2] = i32[s >> 2];
        if (size === 8) i32[(at >> 2) + 1] = i32[(s >> 2) + 1];
        prov[at >> ps] = (c[pc] as Op) === Op.StoreP ? prov[s >> ps] : 0;
        if ((at & (size - 1)) === 0) init[at >> 3] |= (1 << size) - 1 << (at & 7);
        else memory.setInit(at, size, true);
        dirty[at >> 10] = dirty[(at + 7) >> 10] = 1;
        pc += 5;
        continue;
      }
      case Op.StoreN: {
        const p = fp + c[pc + 1], lo = i32[p >> 2] + c[pc + 2], hi = ps === 3 ? i32[(p >> 2) + 1] : 0, size = c[pc + 5];
        at = locate(table, prov[p >> ps], lo, hi, size, WRITE);
        if (at < 0 || (lo & (c[pc + 4] - 1)) !== 0) { at = m.slowAccess(pc, fp, cp, lo, hi, prov[p >> ps], size, c[pc + 4], WRITE, false); if (at < 0) break loop; }
        memory.copy(at, fp + c[pc + 3], size);
        if (c[pc + 6] === 0) memory.setInit(at, size, true);
        memory.markDirty(at, size);
        pc += 7;
        continue;
      }
      case Op.LoadL8: u8[fp + c[pc + 1]] = u8[i32[(fp + c[pc + 2]) >> 2] + c[pc + 3]]; pc += 4; continue;
      case Op.LoadL32: i32[(fp + c[pc + 1]) >> 2] = i32[(i32[(fp + c[pc + 2]) >> 2] + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.LoadL64: {
        const d = (fp + c[pc + 1]) >> 2, a = (i32[(fp + c[pc + 2]) >> 2] + c[pc + 3]) >> 2;
        i32[d] = i32[a]; i32[d + 1] = i32[a + 1];
        pc += 4;
        continue;
      }
      case Op.StoreL8: u8[i32[(fp + c[pc + 1]) >> 2] + c[pc + 2]] = u8[fp + c[pc + 3]]; pc += 4; continue;
      case Op.StoreL32: i32[(i32[(fp + c[pc + 1]) >> 2] + c[pc + 2]) >> 2] = i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.StoreL64: {
        const d = (i32[(fp + c[pc + 1]) >> 2] + c[pc + 2]) >> 2, s = (fp + c[pc + 3]) >> 2;
        i32[d] = i32[s]; i32[d + 1] = i32[s + 1];
        pc += 4;
        continue;
      }

      case Op.Add32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] + i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.Sub32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] - i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.Mul32: i32[(fp + c[pc + 1]) >> 2] = Math.imul(i32[(fp + c[pc + 2]) >> 2], i32[(fp + c[pc + 3]) >> 2]); pc += 4; continue;
      case Op.And32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] & i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.Or32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] | i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.Xor32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] ^ i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.Shl32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] << i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.ShrS32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] >> i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.ShrU32: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] >>> i32[(fp + c[pc + 3]) >> 2]; pc += 4; continue;
      case Op.Eq32: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] === i32[(fp + c[pc + 3]) >> 2] ? 1 : 0; pc += 4; continue;
      case Op.Ne32: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] !== i32[(fp + c[pc + 3]) >> 2] ? 1 : 0; pc += 4; continue;
      case Op.LtS32: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] < i32[(fp + c[pc + 3]) >> 2] ? 1 : 0; pc += 4; continue;
      case Op.LeS32: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] <= i32[(fp + c[pc + 3]) >> 2] ? 1 : 0; pc += 4; continue;
      case Op.LtU32: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] >>> 0 < i32[(fp + c[pc + 3]) >> 2] >>> 0 ? 1 : 0; pc += 4; continue;
      case Op.LeU32: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] >>> 0 <= i32[(fp + c[pc + 3]) >> 2] >>> 0 ? 1 : 0; pc += 4; continue;
      case Op.Add32I: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] + c[pc + 3]; pc += 4; continue;
      case Op.Mul32I: i32[(fp + c[pc + 1]) >> 2] = Math.imul(i32[(fp + c[pc + 2]) >> 2], c[pc + 3]); pc += 4; continue;
      case Op.And32I: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] & c[pc + 3]; pc += 4; continue;
      case Op.Shl32I: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] << c[pc + 3]; pc += 4; continue;
      case Op.ShrS32I: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] >> c[pc + 3]; pc += 4; continue;
      case Op.ShrU32I: i32[(fp + c[pc + 1]) >> 2] = i32[(fp + c[pc + 2]) >> 2] >>> c[pc + 3]; pc += 4; continue;
      case Op.Eq32I: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] === c[pc + 3] ? 1 : 0; pc += 4; continue;
      case Op.Ne32I: u8[fp + c[pc + 1]] = i32[(fp + c[pc + 2]) >> 2] !== c[pc + 3] ? 1 : 0; pc += 4; continue;
      case Op.AddJoS32:
      case Op.AddJoS32I: {
        const x = i32[(fp + c[pc + 2]) >> 2], y = (c[pc] as Op) === Op.AddJoS32 ? i32[(fp + c[pc + 3]) >> 2] : c[pc + 3], r = (x + y) | 0;
        if (((x ^ r) & (y ^ r)) < 0) { pc = c[pc + 4]; continue; }
        i32[(fp + c[pc + 1]) >> 2] = r;
        pc += 5;
        continue;
      }
      case Op.AddJoU32:
      case Op.AddJoU32I: {
        const x = i32[(fp + c[pc + 2]) >> 2], y = (c[pc] as Op) === Op.AddJoU32 ? i32[(fp + c[pc + 3]) >> 2] : c[pc + 3], r = (x + y) | 0;
        if (r >>> 0 < x >>> 0) { pc = c[pc + 4]; continue; }
        i32[(fp + c[pc + 1]) >> 2] = r;
        pc += 5;
        continue;
      }
      case Op.SubJoS32: {
        const x = i32[(fp + c[pc + 2]) >> 2], y = i32[(fp + c[pc + 3]) >> 2], r = (x - y) | 0;
        if (((x ^ y) & (x ^ r)) < 0) { pc = c[pc + 4]; continue; }
        i32[(fp + c[pc + 1]) >> 2] = r;
        pc += 5;
        continue;
      }
      case Op.SubJoU32: {
        const x = i32[(fp + c[pc + 2]) >> 2], y = i32[(fp + c[pc + 3]) >> 2];
        if (x >>> 0 < y >>> 0) { pc = c[pc + 4]; continue; }
        i32[(fp + c[pc + 1]) >> 2] = x - y;
        pc += 5;
        continue;
      }
      case Op.MulJoS32: {
        const x = i32[(fp + c[pc + 2]) >> 2], y = i32[(fp + c[pc + 3]) >> 2], r = Math.imul(x, y);
        if (x * y !== r) { pc = c[pc + 4]; continue; }
        i32[(fp + c[pc + 1]) >> 2] = r;
        pc += 5;
        continue;
      }

      case Op.Add64: case Op.AddOvS64: case Op.AddOvU64: case Op.AddJoS64: case Op.AddJoU64:
      case Op.Add64I: case Op.AddOvS64I: case Op.AddOvU64I: case Op.AddJoS64I: case Op.AddJoU64I: {
        const op = c[pc] as Op, a = (fp + c[pc + 2]) >> 2, xl = i32[a], xh = i32[a + 1];
        let yl = c[pc + 3], yh = yl >> 31;
        if (op < Op.Add64I) { const b = (fp + yl) >> 2; yl = i32[b]; yh = i32[b + 1]; }
        const l = (xl + yl) | 0, h = (xh + yh + (l >>> 0 < xl >>> 0 ? 1 : 0)) | 0, d = (fp + c[pc + 1]) >> 2;
        if (op === Op.Add64 || op === Op.Add64I) { i32[d] = l; i32[d + 1] = h; pc += 4; continue; }
        const signed = op === Op.AddJoS64 || op === Op.AddJoS64I || op === Op.AddOvS64 || op === Op.AddOvS64I;
        const over = signed ? ((xh ^ h) & (yh ^ h)) < 0 : h >>> 0 < xh >>> 0 || (h === xh && l >>> 0 < xl >>> 0);
        const jumps = op >= Op.AddJoS64I || (op >= Op.AddJoS64 && op < Op.Add64I);
        if (jumps && over) { pc = c[pc + 4]; continue; }
        i32[d] = l; i32[d + 1] = h;
        if (jumps) pc += 5;
        else { u8[fp + c[pc + 4]] = over ? 1 : 0; pc += 5; }
        continue;
      }
      case Op.Sub64: case Op.SubOvS64: case Op.SubOvU64: case Op.SubJoS64: case Op.SubJoU64: {
        const op = c[pc] as Op, a = (fp + c[pc + 2]) >> 2, b = (fp + c[pc + 3]) >> 2, xl = i32[a], xh = i32[a + 1], yl = i32[b], yh = i32[b + 1];
        const l = (xl - yl) | 0, h = (xh - yh - (xl >>> 0 < yl >>> 0 ? 1 : 0)) | 0, d = (fp + c[pc + 1]) >> 2;
        if (op === Op.Sub64) { i32[d] = l; i32[d + 1] = h; pc += 4; continue; }
        const over = op === Op.SubOvS64 || op === Op.SubJoS64 ? ((xh ^ yh) & (xh ^ h)) < 0 : xh >>> 0 < yh >>> 0 || (xh === yh && xl >>> 0 < yl >>> 0);
        if (op >= Op.AddJoS64 && over) { pc = c[pc + 4]; continue; }
        i32[d] = l; i32[d + 1] = h;
        if (op >= Op.AddJoS64) pc += 5;
        else { u8[fp + c[pc + 4]] = over ? 1 : 0; pc += 5; }
        continue;
      }
      case Op.Mul64: {
        const d = (fp + c[pc + 1]) >> 2, a = (fp + c[pc + 2]) >> 2, b = (fp + c[pc + 3]) >> 2, xl = i32[a], yl = i32[b];
        const h = (highProduct(xl, yl) + Math.imul(xl, i32[b + 1]) + Math.imul(i32[a + 1], yl)) | 0;
        i32[d] = Math.imul(xl, yl); i32[d + 1] = h;
        pc += 4;
        continue;
      }
      case Op.And64: case Op.Or64: case Op.Xor64: {
        const d = (fp + c[pc + 1]) >> 2, a = (fp + c[pc + 2]) >> 2, b = (fp + c[pc + 3]) >> 2;
        if ((c[pc] as Op) === Op.And64) { i32[d] = i32[a] & i32[b]; i32[d + 1] = i32[a + 1] & i32[b + 1]; }
        else if ((c[pc] as Op) === Op.Or64) { i32[d] = i32[a] | i32[b]; i32[d + 1] = i32[a + 1] | i32[b + 1]; }
        else { i32[d] = i32[a] ^ i32[b]; i32[d + 1] = i32[a + 1] ^ i32[b + 1]; }
        pc += 4;
        continue;
      }
      case Op.Eq64: case Op.Ne64: {
        const a = (fp + c[pc + 2]) >> 2, b = (fp + c[pc + 3]) >> 2;
        u8[fp + c[pc + 1]] = (i32[a] === i32[b] && i32[a + 1] === i32[b + 1]) === ((c[pc] as Op) === Op.Eq64) ? 1 : 0;
        pc += 4;
        continue;
      }
      case Op.LtS64: case Op.LtU64: case Op.LeS64: case Op.LeU64: {
        const op = c[pc] as Op, a = (fp + c[pc + 2]) >> 2, b = (fp + c[pc + 3]) >> 2, flip = op === Op.LtS64 || op === Op.LeS64 ? 0 : -2147483648;
        const xh = i32[a + 1] ^ flip, yh = i32[b + 1] ^ flip, xl = i32[a] >>> 0, yl = i32[b] >>> 0;
        u8[fp + c[pc + 1]] = xh < yh || (xh === yh && (op === Op.LtS64 || op === Op.LtU64 ? xl < yl : xl <= yl)) ? 1 : 0;
        pc += 4;
        continue;
      }

      case Op.JEq32: pc = i32[(fp + c[pc + 1]) >> 2] === i32[(fp + c[pc + 2]) >> 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JNe32: pc = i32[(fp + c[pc + 1]) >> 2] !== i32[(fp + c[pc + 2]) >> 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JLtS32: pc = i32[(fp + c[pc + 1]) >> 2] < i32[(fp + c[pc + 2]) >> 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JLeS32: pc = i32[(fp + c[pc + 1]) >> 2] <= i32[(fp + c[pc + 2]) >> 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JGtS32: pc = i32[(fp + c[pc + 1]) >> 2] > i32[(fp + c[pc + 2]) >> 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JGeS32: pc = i32[(fp + c[pc + 1]) >> 2] >= i32[(fp + c[pc + 2]) >> 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JLtU32: pc = i32[(fp + c[pc + 1]) >> 2] >>> 0 < i32[(fp + c[pc + 2]) >> 2] >>> 0 ? c[pc + 3] : pc + 4; continue;
      case Op.JLeU32: pc = i32[(fp + c[pc + 1]) >> 2] >>> 0 <= i32[(fp + c[pc + 2]) >> 2] >>> 0 ? c[pc + 3] : pc + 4; continue;
      case Op.JGtU32: pc = i32[(fp + c[pc + 1]) >> 2] >>> 0 > i32[(fp + c[pc + 2]) >> 2] >>> 0 ? c[pc + 3] : pc + 4; continue;
      case Op.JGeU32: pc = i32[(fp + c[pc + 1]) >> 2] >>> 0 >= i32[(fp + c[pc + 2]) >> 2] >>> 0 ? c[pc + 3] : pc + 4; continue;
      case Op.JEq32I: pc = i32[(fp + c[pc + 1]) >> 2] === c[pc + 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JNe32I: pc = i32[(fp + c[pc + 1]) >> 2] !== c[pc + 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JLtS32I: pc = i32[(fp + c[pc + 1]) >> 2] < c[pc + 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JLeS32I: pc = i32[(fp + c[pc + 1]) >> 2] <= c[pc + 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JGtS32I: pc = i32[(fp + c[pc + 1]) >> 2] > c[pc + 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JGeS32I: pc = i32[(fp + c[pc + 1]) >> 2] >= c[pc + 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JLtU32I: pc = i32[(fp + c[pc + 1]) >> 2] >>> 0 < c[pc + 2] >>> 0 ? c[pc + 3] : pc + 4; continue;
      case Op.JGeU32I: pc = i32[(fp + c[pc + 1]) >> 2] >>> 0 >= c[pc + 2] >>> 0 ? c[pc + 3] : pc + 4; continue;
      case Op.JEq64: case Op.JNe64: {
        const a = (fp + c[pc + 1]) >> 2, b = (fp + c[pc + 2]) >> 2;
        pc = (i32[a] === i32[b] && i32[a + 1] === i32[b + 1]) === ((c[pc] as Op) === Op.JEq64) ? c[pc + 3] : pc + 4;
        continue;
      }
      case Op.JLtU64: case Op.JGeU64: case Op.JLtS64: case Op.JGeS64: case Op.JLeU64: case Op.JGtU64: case Op.JLeS64: case Op.JGtS64: {
        const op = c[pc] as Op, a = (fp + c[pc + 1]) >> 2, b = (fp + c[pc + 2]) >> 2, flip = op === Op.JLtS64 || op === Op.JGeS64 || op === Op.JLeS64 || op === Op.JGtS64 ? 0 : -2147483648;
        const xh = i32[a + 1] ^ flip, yh = i32[b + 1] ^ flip, xl = i32[a] >>> 0, yl = i32[b] >>> 0;
        const less = xh < yh || (xh === yh && (op < Op.JLeU64 ? xl < yl : xl <= yl));
        pc = less === (op === Op.JLtU64 || op === Op.JLtS64 || op === Op.JLeU64 || op === Op.JLeS64) ? c[pc + 3] : pc + 4;
        continue;
      }
      case Op.JEq8I: pc = u8[fp + c[pc + 1]] === c[pc + 2] ? c[pc + 3] : pc + 4; continue;
      case Op.JNe8I: pc = u8[fp + c[pc + 1]] !== c[pc + 2] ? c[pc + 3] : pc + 4; continue;

      case Op.AddF64: f = f64[(fp + c[pc + 2]) >> 3] + f64[(fp + c[pc + 3]) >> 3]; break;
      case Op.SubF64: f = f64[(fp + c[pc + 2]) >> 3] - f64[(fp + c[pc + 3]) >> 3]; break;
      case Op.MulF64: f = f64[(fp + c[pc + 2]) >> 3] * f64[(fp + c[pc + 3]) >> 3]; break;
      case Op.DivF64: f = f64[(fp + c[pc + 2]) >> 3] / f64[(fp + c[pc + 3]) >> 3]; break;
      case Op.EqF64: u8[fp + c[pc + 1]] = f64[(fp + c[pc + 2]) >> 3] === f64[(fp + c[pc + 3]) >> 3] ? 1 : 0; pc += 4; continue;
      case Op.LtF64: u8[fp + c[pc + 1]] = f64[(fp + c[pc + 2]) >> 3] < f64[(fp + c[pc + 3]) >> 3] ? 1 : 0; pc += 4; continue;
      case Op.LeF64: u8[fp + c[pc + 1]] = f64[(fp + c[pc + 2]) >> 3] <= f64[(fp + c[pc + 3]) >> 3] ? 1 : 0; pc += 4; continue;
      case Op.SExt32To64: { const d = (fp + c[pc + 1]) >> 2, v = i32[(fp + c[pc + 2]) >> 2]; i32[d] = v; i32[d + 1] = v >> 31; pc += 3; continue; }
      case Op.ZExt32To64: { const d = (fp + c[pc + 1]) >> 2; i32[d] = i32[(fp + c[pc + 2]) >> 2]; i32[d + 1] = 0; pc += 3; continue; }
      case Op.NotBool: u8[fp + c[pc + 1]] = u8[fp + c[pc + 2]] ^ 1; pc += 3; continue;
      default:
        m.pc = pc; m.fp = fp; m.cp = cp;
        m.instructionsLeft = left;
        m.rare(c[pc]);
        ({ pc, fp, cp } = m);
        ({ i32, u8, u16, f64, prov, init, dirty, table } = memory);
        if (m.stop !== undefined || m.interrupted) break loop;
        continue;
    }
    // The four operations on f64: a NaN's bits are always the same ones (see float_ops.ts).
    f64[(fp + c[pc + 1]) >> 3] = Number.isNaN(f) ? NaN : f;
    pc += 4;
  }
  m.pc = pc; m.fp = fp; m.cp = cp;
  return budget - left;
}
