/** Panics in flight: frames are left one by one; a call's unwind operand says where its cleanup is. */
import type { Machine } from "./machine";
import { Ctrl, Reg } from "./registers";

/** Leaves the current frame because of a panic and goes on at the caller's cleanup, or further up; stops the run when no frame is left. */
export function resumeUnwinding(m: Machine): void {
  const { i32 } = m.memory;
  for (;;) {
    const r = m.cp >> 2;
    const hidden = m.program.functions[i32[r + Ctrl.Function]].hiddenSlots;
    const returnPc = i32[r + Ctrl.ReturnPc];
    if (returnPc === 0) {
      const event = m.events.all[i32[Reg.PanicEvent] - 1];
      const said = event?.kind === "panic" ? event : { message: "", file: "", line: 0, column: 0 };
      m.stop = { kind: "Panic", message: said.message, file: said.file, line: said.line, column: said.column, at: m.here() };
      return;
    }
    for (let k = 0; k < hidden; k++) if (i32[r + Ctrl.Hidden + k] !== 0) m.freeLocal(i32[r + Ctrl.Hidden + k]);
    m.fp = i32[r + Ctrl.CallerFp];
    m.cp = i32[r + Ctrl.CallerCp];
    m.pc = returnPc;
    const target = m.code[returnPc - 1];
    const f = m.program.functions[m.currentFunction()];
    m.memory.markDirty(m.fp - f.outSize, f.outSize + f.frameSize);
    m.memory.markDirty(m.cp, (Ctrl.Hidden + f.hiddenSlots) * 4);
    if (target === -1) {
      m.stop = { kind: "Abort", message: "panic in a function that cannot unwind", at: m.here() };
      return;
    }
    if (target !== 0) {
      m.pc = target;
      return;
    }
  }
}
