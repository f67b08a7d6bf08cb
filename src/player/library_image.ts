/** What the bundle carries for the engine's start. */
import { PACKED_IMAGE } from "../engine/library/packed_image";
import { unpack } from "./unpack";

/** The library's image; undefined where the bundle has none. */
export async function libraryImage(): Promise<Uint8Array | undefined> {
  return PACKED_IMAGE === undefined ? undefined : unpack(PACKED_IMAGE);
}
