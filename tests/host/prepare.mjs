/** What the browser tests run on: the stand-in page, the built plugin, the built site. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { build } from "esbuild";

/** Bundles the stand-in; answers its script as text. */
export async function buildStandIn(here) {
  const result = await build({ entryPoints: [join(here, "app/main.ts")], bundle: true, format: "iife", target: "es2022", write: false, logLevel: "warning", loader: { ".md": "text" } });
  return result.outputFiles[0].text;
}

/** Path of the plugin's `main.js`, built when it is not there. */
export async function pluginFile(root, given) {
  if (given !== undefined) return resolve(given);
  const path = join(root, "main.js");
  if (!existsSync(path)) spawnSync(process.execPath, ["esbuild.config.mjs", "--production"], { cwd: root, stdio: "inherit" });
  if (!existsSync(path)) throw new Error("main.js could not be built");
  return path;
}

/** The sample vault as a site in a temporary folder; nothing when the command line is not built. */
export function buildSite(root) {
  const program = join(root, "dist/memsim.mjs");
  if (!existsSync(program)) return undefined;
  const out = mkdtempSync(join(tmpdir(), "memsim-site-"));
  const { status, stderr } = spawnSync(process.execPath, [program, "build", join(root, "vault"), "--out", out], { encoding: "utf8" });
  if (status !== 0) {
    console.log(`the site could not be built: ${stderr}`);
    return undefined;
  }
  return out;
}
