/** The place in a frame where its function leaves what it returns: drawn in the lenses that go deeper. */
import type { FunctionDebug, PointDebug } from "../engine/codegen/debug_tables";
import type { FrameView } from "../engine/recording/recording";
import { decode, type DecodeContext } from "./decode";
import { fateOf, statusOf } from "./fates";
import type { LocalState } from "./memory_state";

/** MIR's `_0`; none for functions that return nothing of any size. */
export function returnSlot(context: DecodeContext, frame: FrameView, fn: FunctionDebug, point: PointDebug | undefined, frameKey: string): readonly LocalState[] {
  const slot = fn.locals.find((l) => l.kind === "Return" && l.size > 0);
  if (slot === undefined || fn.def === undefined || !fn.user) return [];
  const { source } = context;
  const key = `${frameKey}.return`;
  const status = statusOf(fateOf(source, { frame, fn, point }, { local: slot.local, projection: [] }));
  const isLive = point !== undefined && (status === "live" || status === "partly_moved");
  const address = frame.address + BigInt(slot.offset);
  const type = source.typeName(slot.ty);
  const value = isLive
    ? decode(slot.ty, address, key, { ...context, trustInit: !slot.inMemory })
    : { key, type, address: Number(address), size: slot.size, changed: false, bytes: undefined, content: { kind: "uninitialized" as const } };
  return [{ key, name: "returns", type, role: "return", status: isLive ? "live" : "uninitialized", movedTo: undefined, value }];
}
