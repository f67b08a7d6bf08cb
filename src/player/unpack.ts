/** Text and bytes that a bundle carries deflated, in base64. */
import { inflateSync } from "fflate";

/** The bytes as they were before packing. Uses the platform's own inflater where there is one. */
export async function unpack(packed: string): Promise<Uint8Array> {
  const deflated = fromBase64(packed);
  if (typeof DecompressionStream === "undefined") return inflateSync(deflated);
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const out = new Uint8Array(binary.length);
  for (let k = 0; k < out.length; k++) out[k] = binary.charCodeAt(k);
  return out;
}
