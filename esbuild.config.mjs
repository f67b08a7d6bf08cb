/** Builds the plugin (main.js), the command line (dist/memsim.mjs) and the site's script (dist/memsim.js). */
import { build, context } from "esbuild";
import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import process from "node:process";
import { enginePlugins, packedPages } from "./scripts/engine_plugins.mjs";
import { libraryImage } from "./scripts/library_image.mjs";
import { pack } from "./scripts/pack.mjs";

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

const shared = {
  bundle: true,
  target: "es2022",
  minify: production,
  sourcemap: production ? false : "inline",
  loader: { ".rs": "text", ".md": "text", ".css": "text" },
  logLevel: "warning",
  legalComments: "none",
  define: { "process.env.NODE_ENV": production ? '"production"' : '"development"' },
};

/** What the engine's library begins with; without `--image` it is read from its text. */
const hasImage = process.argv.includes("--image");
const image = hasImage ? libraryImage().then((bytes) => pack(bytes, true)) : Promise.resolve(undefined);

const { packedLibrary, engineWorker } = enginePlugins(shared, image, hasImage);

const targets = [
  {
    entryPoints: ["src/obsidian/main.ts"], outfile: "main.js", format: "cjs", platform: "browser", plugins: [engineWorker, packedLibrary, packedPages],
    external: ["obsidian", "electron", "@codemirror/*", "@lezer/common", "@lezer/highlight", "@lezer/lr"],
  },
  { entryPoints: ["src/site/memsim_client.ts"], outfile: "dist/memsim.js", format: "iife", platform: "browser", plugins: [engineWorker, packedLibrary] },
  { entryPoints: ["src/site/cli/main.mts"], outfile: "dist/memsim.mjs", format: "esm", platform: "node", plugins: [engineWorker, packedLibrary], banner: { js: "#!/usr/bin/env node\nimport { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" } },
].filter((t) => existsSync(t.entryPoints[0]));

await mkdir("dist", { recursive: true });
if (watch) {
  for (const t of targets) await (await context({ ...shared, ...t })).watch();
} else {
  await Promise.all(targets.map((t) => build({ ...shared, ...t })));
  if (existsSync("styles.css")) await copyFile("styles.css", "dist/styles.css");
}
