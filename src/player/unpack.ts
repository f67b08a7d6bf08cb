/** Text and bytes that a bundle carries deflated, in base 85: what `scripts/pack.mjs` made. */
import { inflateSync } from "fflate";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/** The bytes as they were before packing. Uses the platform's own inflater where there is one. */
export async function unpack(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  const deflated = fromBase85(packed);
  if (typeof DecompressionStream === "undefined") return inflateSync(deflated);
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The same at once, for what is needed in the midst of other work. */
export function unpackNow(packed: string): Uint8Array {
  return inflateSync(fromBase85(packed));
}

function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let k = 0; k < DIGITS.length; k++) values[DIGITS.charCodeAt(k)] = k;
  const length = ((text.length - 1) / 5) * 4;
  const out = new Uint8Array(length);
  for (let from = 1, to = 0; to < length; to += 4) {
    let n = 0;
    for (let k = 0; k < 5; k++) n = n * 85 + values[text.charCodeAt(from++)];
    out[to] = n >>> 24;
    out[to + 1] = n >>> 16;
    out[to + 2] = n >>> 8;
    out[to + 3] = n;
  }
  return out.subarray(0, length - Number(text[0]));
}
