/** Atomic intrinsics. One thread runs at a time and is not interrupted between `Sys.Atomic` and `Sys.AtomicEnd`, so each is a load, an operation and a store; their addresses are checked as other accesses. */
import { BinaryAlu, Op, Sys } from "../machine/opcodes";
import type { Ty } from "../ty/ty";
import type { IntrinsicCall } from "./intrinsic_calls";
import { operandTy } from "./operands";
import { loadPlace, storePlace, type PlaceRef } from "./places";
import { fieldOffset, kindOfSize } from "./type_info";

const OPERATIONS: Readonly<Record<string, BinaryAlu>> = {
  xadd: BinaryAlu.Add, xsub: BinaryAlu.Sub, and: BinaryAlu.And, or: BinaryAlu.Or, xor: BinaryAlu.Xor, nand: BinaryAlu.Nand,
  max: BinaryAlu.Max, min: BinaryAlu.Min,
};

/** The last argument is the ordering. */
export function atomicCall({ fx, name, slot, write, t, to }: IntrinsicCall): boolean {
  if (!name.startsWith("atomic_")) return false;
  if (name === "atomic_fence") {
    fx.asm.emit(Op.Sys, Sys.Fence, 1, slot(0));
    return true;
  }
  const operation = name.split("_")[1];
  const pointerTy = operandTy(fx, t.args[0]);
  if (pointerTy.kind !== "RawPtr" && pointerTy.kind !== "Ref") return false;
  const ty: Ty = pointerTy.pointee;
  const layout = fx.info.layout(ty);
  const pointer = slot(0);
  const at: PlaceRef = { ty, layout, base: { kind: "Memory", pointer, displacement: 0 }, meta: undefined, align: layout.align, raw: true };
  const kind = fx.info.intKind(ty) ?? kindOfSize(layout.size, false);
  const order = slot(t.args.length - 1);
  const begin = (how: 1 | 2 | 3): void => { fx.asm.emit(Op.Sys, Sys.Atomic, 4, pointer, layout.size, how, order); };
  const end = (): void => { fx.asm.emit(Op.Sys, Sys.AtomicEnd, 0); };
  switch (operation) {
    case "load":
      begin(1);
      write((d) => { loadPlace(fx, at, d); });
      end();
      return true;
    case "store": {
      const value = slot(1);
      begin(2);
      storePlace(fx, at, value);
      end();
      return true;
    }
    case "xchg": {
      const value = slot(1);
      const old = fx.scratchFor(ty);
      begin(3);
      loadPlace(fx, at, old);
      storePlace(fx, at, value);
      end();
      write((d) => { fx.move(ty, d, old); });
      return true;
    }
    case "cxchg": {
      const [expected, value] = [slot(1), slot(2)];
      const old = fx.scratchFor(ty);
      const same = fx.scratch(1);
      begin(3);
      loadPlace(fx, at, old);
      fx.asm.emit(Op.Alu, BinaryAlu.Eq, kind, same, old, expected, 0);
      const skip = fx.asm.label();
      fx.asm.jump(Op.JumpIfNot, [same], skip);
      storePlace(fx, at, value);
      fx.asm.bind(skip);
      end();
      write((d) => {
        fx.move(ty, d + fieldOffset(to.layout, 0), old);
        fx.asm.emit(Op.Mov8, d + fieldOffset(to.layout, 1), same);
      });
      return true;
    }
    default: {
      const alu = OPERATIONS[operation];
      if (alu === undefined) return false;
      const value = slot(1);
      const old = fx.scratchFor(ty);
      const next = fx.scratchFor(ty);
      begin(3);
      loadPlace(fx, at, old);
      fx.move(ty, next, old);
      fx.asm.emit(Op.Alu, alu, kind, next, old, value, 0);
      storePlace(fx, at, next);
      end();
      write((d) => { fx.move(ty, d, old); });
      return true;
    }
  }
}
