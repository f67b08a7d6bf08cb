/** Puts a program's static memory in place. Global k gets allocation index k, so that code can name its provenance. */
import type { Machine } from "./machine";
import { AllocationKind, Reg } from "./registers";

export function loadProgram(m: Machine): void {
  const { memory, program } = m;
  const g = memory.geometry;
  program.globals.forEach((global, k) => {
    if (global === undefined) {
      if (k > 0) memory.newEntry(0, 0, 0, 0, 1, AllocationKind.Global, false);
      return;
    }
    const at = g.globals + m.globalBase[k];
    memory.newEntry(at + g.globalDelta, g.heapHi, global.size, at, global.align, AllocationKind.Global, global.mutable);
    if (global.bytes !== undefined) memory.u8.set(global.bytes, at);
    memory.setInit(at, global.size, true);
    memory.markDirty(at, global.size);
  });
  program.globals.forEach((global, k) => {
    const at = g.globals + m.globalBase[k];
    for (const r of global?.relocations ?? []) {
      if (r.kind === "Global") m.setPointer(at + r.offset, g.globals + m.globalBase[r.target] + g.globalDelta + r.displacement, g.heapHi, r.target);
      else m.setPointer(at + r.offset, g.codeLo + (r.target + 1) * 16, g.heapHi, 0);
    }
  });
  memory.i32[Reg.Serial] = 0;
  memory.dirty[0] = 1;
}
