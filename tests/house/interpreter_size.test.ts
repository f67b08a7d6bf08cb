/**
 * V8 never optimises a function above 61,440 bytes of its own bytecode. The interpreter's loop stays far below, in the form in which it
 * is shipped: bundled, with constant enums inlined. Node prints the bytecode of what it compiles, so the loop is only looked at, not run.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const WALL = 20_000;

/** Bytecode lengths of the functions of that name in a module of the source. */
function bytecodeLengths(module: string, name: string): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), "memsim-size-"));
  try {
    const bundle = join(folder, "loop.mjs");
    const options = { entryPoints: [join(ROOT, module)], bundle: true, format: "esm", platform: "node", outfile: bundle };
    const script = `import { buildSync } from "esbuild"; buildSync(${JSON.stringify(options)});`;
    const built = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, encoding: "utf8" });
    expect({ status: built.status, stderr: built.status === 0 ? "" : built.stderr }).toEqual({ status: 0, stderr: "" });
    // Eager compilation: the function's bytecode is printed without a call.
    const { stdout } = spawnSync(process.execPath, ["--no-lazy", "--print-bytecode", `--print-bytecode-filter=${name}`, bundle], { encoding: "utf8", maxBuffer: 1 << 28 });
    return [...stdout.matchAll(/Bytecode length: (\d+)/g)].map((m) => Number(m[1]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.each([
  ["the interpreter's loop", "src/engine/machine/interpreter.ts", "interpret"],
  ["its rare instructions", "src/engine/machine/uncommon.ts", "uncommon"],
])("%s stays under 20 KB of V8's bytecode", (_what, module, name) => {
  const lengths = bytecodeLengths(module, name);
  expect(lengths).toHaveLength(1);
  expect(lengths[0]).toBeGreaterThan(1024);
  expect(lengths[0]).toBeLessThan(WALL);
});
