/** What the browser tests run on: the stand-in page, the built plugin, the built site. */
import { spawn, spawnSync } from "node:child_process";
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
  if (!existsSync(path)) spawnSync(process.execPath, ["esbuild.config.mjs", "--production", "--image"], { cwd: root, stdio: "inherit" });
  if (!existsSync(path)) throw new Error("main.js could not be built");
  return path;
}

/** Longer than this the site may not take. */
const SITE_TIMEOUT_MS = 240_000;

/**
 * The sample vault as a site in a temporary folder, built while other tests run. Answers `{ folder }`, `{ failure }` when it could not be
 * built, or `{}` when there is no command line to build it with.
 */
export function buildSite(root) {
  const program = join(root, "dist/memsim.mjs");
  if (!existsSync(program)) return Promise.resolve({});
  const folder = mkdtempSync(join(tmpdir(), "memsim-site-"));
  const child = spawn(process.execPath, [program, "build", join(root, "vault"), "--out", folder], { stdio: ["ignore", "ignore", "pipe"], timeout: SITE_TIMEOUT_MS });
  let said = "";
  child.stderr.on("data", (chunk) => { said += chunk; });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ failure: String(error) }));
    child.on("close", (code) => resolve(code === 0 ? { folder } : { failure: `the site could not be built (${code ?? "too slow"}): ${said.slice(0, 2000)}` }));
  });
}
