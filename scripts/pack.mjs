/** Bytes as text inside a bundle: deflated, in base 85 (five characters for four bytes; base 64 would be a fifteenth longer). `src/player/unpack.ts` undoes it. */
import { deflateRawSync } from "node:zlib";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/** The first character tells how many bytes were added to fill the last four. */
export function pack(bytes) {
  const deflated = deflateRawSync(bytes, { level: 9, memLevel: 9 });
  const added = (4 - (deflated.length % 4)) % 4;
  const out = [String(added)];
  for (let at = 0; at < deflated.length; at += 4) {
    let n = 0;
    for (let k = 0; k < 4; k++) n = n * 256 + (deflated[at + k] ?? 0);
    const five = [];
    for (let k = 0; k < 5; k++) {
      five.unshift(DIGITS[n % 85]);
      n = Math.floor(n / 85);
    }
    out.push(five.join(""));
  }
  return out.join("");
}
