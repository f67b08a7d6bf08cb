/** Bytes as text inside a bundle: deflated, in base 85 (five characters for four bytes; base 64 would be a fifteenth longer). `src/player/unpack.ts` undoes it. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
const CACHE = "node_modules/.cache/memsim";
/** Rounds in which Zopfli looks for a smaller form: more gain little. */
const ROUNDS = 5;

/** The first character tells how many bytes were added to fill the last four. `isSmall`: as small as deflate can be, which takes its time. */
export async function pack(bytes, isSmall = false) {
  const deflated = isSmall ? await smallest(bytes) : deflateRawSync(bytes, { level: 9, memLevel: 9 });
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

/** What was deflated before is kept in the cache of node_modules. */
async function smallest(bytes) {
  const kept = join(CACHE, `${createHash("sha256").update(bytes).digest("hex").slice(0, 24)}.deflated`);
  if (existsSync(kept)) return readFile(kept);
  const { deflateAsync } = (await import("@gfx/zopfli")).default;
  const deflated = await deflateAsync(bytes, { numiterations: ROUNDS });
  await mkdir(CACHE, { recursive: true });
  await writeFile(kept, deflated);
  return deflated;
}
