/**
 * Pointers that the picture does not show but that keep blocks alive and tell their types: those in temporaries, in variables
 * that desugarings made, in frames of the library. Without them the block of a `Box` in flight would look leaked.
 */
import { pointAt } from "../engine/codegen/debug_tables";
import type { ThreadView } from "../engine/recording/recording";
import { decode, type DecodeContext } from "./decode";
import { liveUnnamed } from "./fates";
import type { FrameOptions } from "./frames";
import type { ViewSource } from "./source";

/** Newest frames that are looked through; a deeper stack is a recursion whose older frames look alike. */
const MAX_FRAMES = 64;

/** Adds the pointers of every live value that no frame shows. Deeper than what is looked through, nothing is taken for lost. */
export function hiddenRoots(source: ViewSource, context: DecodeContext, options: FrameOptions): void {
  const hidden: DecodeContext = { ...context, draft: context.draft.unseen(), before: undefined, now: new Map() };
  for (const thread of source.recording.memory.threads()) frameRoots(source, hidden, options, thread);
}

function frameRoots(source: ViewSource, hidden: DecodeContext, options: FrameOptions, thread: ThreadView): void {
  if (thread.frames.length > MAX_FRAMES) hidden.draft.leaveGap();
  for (const [i, frame] of thread.frames.slice(0, MAX_FRAMES).entries()) {
    const fn = source.debug.functions[frame.fn];
    if (fn === undefined) continue;
    const point = pointAt(fn, i === 0 ? frame.pc : frame.pc - 1);
    const isShown = fn.user || options.library;
    const unnamed = liveUnnamed(source, hidden.draft, { frame, fn, point }, isShown);
    for (const l of unnamed) decode(l.ty, frame.address + BigInt(l.offset), `hidden${i}t${thread.id}.${l.local}`, { ...hidden, trustInit: !l.inMemory });
  }
}
