/** Atomic intrinsics. One thread runs at a time, so each is a load, an operation and a store; their addresses are checked as other accesses. */
import { BinaryAlu, IntKind, Op } from "../machine/opcodes";
import type { Ty } from "../ty/ty";
import type { IntrinsicCall } from "./intrinsic_calls";
import { operandTy } from "./operands";
import { loadPlace, storePlace, type PlaceRef } from "./places";
import { fieldOffset, kindOfSize } from "./type_info";

const OPERATIONS: Readonly<Record<string, BinaryAlu>> = {
  xadd: BinaryAlu.Add, xsub: BinaryAlu.Sub, and: BinaryAlu.And, or: BinaryAlu.Or, xor: BinaryAlu.Xor, nand: BinaryAlu.Nand,
  max: BinaryAlu.Max, min: BinaryAlu.Min, umax: BinaryAlu.Max, umin: BinaryAlu.Min,
};

/** `atomic_xadd`, also with an ordering in its name (`atomic_xadd_seqcst`). */
export function atomicCall({ fx, name, slot, write, t, to }: IntrinsicCall): boolean {
  if (!name.startsWith("atomic_") || t.args.length === 0) return name.startsWith("atomic_fence") || name.startsWith("atomic_singlethreadfence");
  const operation = name.split("_")[1];
  const pointerTy = operandTy(fx, t.args[0]);
  if (pointerTy.kind !== "RawPtr" && pointerTy.kind !== "Ref") return false;
  const ty: Ty = pointerTy.pointee;
  const layout = fx.info.layout(ty);
  const at: PlaceRef = { ty, layout, base: { kind: "Memory", pointer: slot(0), displacement: 0 }, meta: undefined, align: layout.align, raw: true };
  const kind = fx.info.intKind(ty) ?? kindOfSize(layout.size, false);
  switch (operation) {
    case "load": write((d) => { loadPlace(fx, at, d); }); return true;
    case "store": storePlace(fx, at, slot(1)); return true;
    case "xchg": {
      const old = fx.scratchFor(ty);
      loadPlace(fx, at, old);
      storePlace(fx, at, slot(1));
      write((d) => { fx.move(ty, d, old); });
      return true;
    }
    case "cxchg": case "cxchgweak": {
      const old = fx.scratchFor(ty);
      const same = fx.scratch(1);
      loadPlace(fx, at, old);
      fx.asm.emit(Op.Alu, BinaryAlu.Eq, kind, same, old, slot(1), 0);
      const skip = fx.asm.label();
      const value = slot(2);
      fx.asm.jump(Op.JumpIfNot, [same], skip);
      storePlace(fx, at, value);
      fx.asm.bind(skip);
      write((d) => {
        fx.move(ty, d + fieldOffset(to.layout, 0), old);
        fx.asm.emit(Op.Mov8, d + fieldOffset(to.layout, 1), same);
      });
      return true;
    }
    default: {
      const alu = OPERATIONS[operation];
      if (alu === undefined) return false;
      const old = fx.scratchFor(ty);
      const next = fx.scratchFor(ty);
      loadPlace(fx, at, old);
      const unsigned = operation === "umax" || operation === "umin";
      const asKind: IntKind = unsigned ? kind & ~1 : kind;
      fx.move(ty, next, old);
      fx.asm.emit(Op.Alu, alu, asKind, next, old, slot(1), 0);
      storePlace(fx, at, next);
      write((d) => { fx.move(ty, d, old); });
      return true;
    }
  }
}
