/** Builds the plugin (main.js), the command line (dist/memsim.mjs) and the site's script (dist/memsim.js). */
import { build, context } from "esbuild";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, readdir } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import process from "node:process";
import { strToU8 } from "fflate";
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
const image = process.argv.includes("--image") ? libraryImage().then((bytes) => pack(bytes)) : Promise.resolve(undefined);

/** The library's Rust text, packed: half a megabyte less to load. What comes out is byte for byte the files. */
async function packedLibraryText() {
  const folder = "src/engine/library";
  const names = (await readdir(folder, { recursive: true })).filter((n) => n.endsWith(".rs")).sort();
  const files = await Promise.all(names.map(async (n) => [n.split(sep).join("/"), await readFile(join(folder, n), "utf8")]));
  return { packed: pack(strToU8(JSON.stringify(files))), watchFiles: names.map((n) => resolve(folder, n)) };
}

const LIBRARY = /engine[\\/]library[\\/]index\.ts$/;

/** For bundles that run the engine themselves. */
const packedLibrary = {
  name: "packed-library",
  setup(b) {
    b.onLoad({ filter: LIBRARY }, async ({ path }) => {
      const { packed, watchFiles } = await packedLibraryText();
      const contents = `import { unpackNow } from "../../player/unpack";
let files;
export function libraryFiles() {
  return files ??= new Map(JSON.parse(new TextDecoder().decode(unpackNow(${JSON.stringify(packed)}))));
}`;
      return { contents, loader: "js", resolveDir: join(path, ".."), watchFiles };
    });
    b.onLoad({ filter: /engine[\\/]library[\\/]packed_image\.ts$/ }, async () => ({ contents: `export const PACKED_IMAGE = ${JSON.stringify(await image)};`, loader: "js" }));
  },
};

/** The worker is sent the library. */
const sentLibrary = {
  name: "sent-library",
  setup(b) {
    b.onLoad({ filter: LIBRARY }, () => ({ contents: `export function libraryFiles() { throw new Error("the library's text is sent to the worker"); }`, loader: "js" }));
  },
};

/** `virtual:engine-worker`: the bundled worker's text, to be started from a blob, and what it is sent; all packed. */
const engineWorker = {
  name: "engine-worker",
  setup(b) {
    b.onResolve({ filter: /^virtual:engine-worker$/ }, () => ({ path: "engine-worker", namespace: "engine-worker" }));
    b.onLoad({ filter: /.*/, namespace: "engine-worker" }, async () => {
      const result = await build({ ...shared, entryPoints: ["src/player/engine_worker.ts"], format: "iife", write: false, metafile: true, sourcemap: false, minify: true, plugins: [sentLibrary] });
      const library = await packedLibraryText();
      const parts = { packedWorker: pack(result.outputFiles[0].contents), packedLibrary: library.packed, packedImage: await image };
      const contents = Object.entries(parts).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`).join("\n");
      return { contents, loader: "js", watchFiles: [...Object.keys(result.metafile.inputs), ...library.watchFiles] };
    });
  },
};

const targets = [
  {
    entryPoints: ["src/obsidian/main.ts"], outfile: "main.js", format: "cjs", platform: "browser", plugins: [engineWorker, packedLibrary],
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
