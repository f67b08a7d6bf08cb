/** `npm run bless`: writes the real programs' standard output beside the conformance programs. Read the diff before committing. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import process from "node:process";
import { PROGRAMS, programs, realOutcome } from "./oracle.mjs";

const only = process.argv[2] ?? "";
const folder = mkdtempSync(join(tmpdir(), "memsim-bless-"));
for (const path of programs().filter((p) => p.includes(only))) {
  const kind = relative(PROGRAMS, path).split("/")[0];
  if (kind !== "pass" && kind !== "panic") continue;
  const real = await realOutcome(path, folder);
  const golden = path.replace(/\.rs$/, ".stdout");
  const now = real.stdout ?? "";
  const before = existsSync(golden) ? readFileSync(golden, "utf8") : "";
  if (now === before) continue;
  writeFileSync(golden, now);
  console.log(`written ${relative(PROGRAMS, golden)}`);
}
rmSync(folder, { recursive: true, force: true });
