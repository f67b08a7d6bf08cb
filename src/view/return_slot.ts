/** The place in a frame where its function leaves what it returns: drawn in the lenses that go deeper. */
import type { FunctionDebug, PointDebug } from "../engine/codegen/debug_tables";
import { InitState } from "../engine/index";
import type { FrameView } from "../engine/recording/recording";
import { decode, type DecodeContext } from "./decode";
import type { LocalState } from "./memory_state";

/** MIR's `_0`; none for functions that return nothing of any size. */
export function returnSlot(context: DecodeContext, frame: FrameView, fn: FunctionDebug, point: PointDebug | undefined, frameKey: string): readonly LocalState[] {
  const slot = fn.locals.find((l) => l.kind === "Return" && l.size > 0);
  if (slot === undefined || fn.def === undefined || !fn.user) return [];
  const { source } = context;
  const key = `${frameKey}.return`;
  const isLive = point !== undefined && ((source.localInit(fn.def)?.at(point.location, slot.local) ?? 0) & InitState.LIVE) !== 0;
  const address = frame.address + BigInt(slot.offset);
  const type = source.typeName(slot.ty);
  const value = isLive
    ? decode(slot.ty, address, key, { ...context, trustInit: !slot.inMemory })
    : { key, type, address: Number(address), size: slot.size, changed: false, bytes: undefined, content: { kind: "uninitialized" as const } };
  return [{ key, name: "returns", type, role: "return", status: isLive ? "live" : "uninitialized", movedTo: undefined, value }];
}
