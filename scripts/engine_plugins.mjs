/**
 * esbuild plugins that put the engine's library, its image and the worker into bundles. `settings`: what all bundles share, for the worker's.
 * `image`: the packed image, or undefined for bundles that read the library from its text. `isSmall`: see `pack`.
 */
import { build } from "esbuild";
import { readFile, readdir } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { strToU8 } from "fflate";
import { pack } from "./pack.mjs";

export function enginePlugins(settings, image, isSmall = false) {
  /** The library's Rust text, packed: half a megabyte less to load. What comes out is byte for byte the files. */
  async function packedLibraryText() {
    const folder = "src/engine/library";
    const names = (await readdir(folder, { recursive: true })).filter((n) => n.endsWith(".rs")).sort();
    const files = await Promise.all(names.map(async (n) => [n.split(sep).join("/"), await readFile(join(folder, n), "utf8")]));
    return { packed: await pack(strToU8(JSON.stringify(files)), isSmall), watchFiles: names.map((n) => resolve(folder, n)) };
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
        const result = await build({ ...settings, entryPoints: ["src/player/engine_worker.ts"], format: "iife", write: false, metafile: true, sourcemap: false, minify: true, plugins: [sentLibrary] });
        const library = await packedLibraryText();
        const parts = { packedWorker: await pack(result.outputFiles[0].contents, isSmall), packedLibrary: library.packed, packedImage: await image };
        const contents = Object.entries(parts).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`).join("\n");
        return { contents, loader: "js", watchFiles: [...Object.keys(result.metafile.inputs), ...library.watchFiles] };
      });
    },
  };

  return { packedLibrary, engineWorker };
}

/** The concept pages, packed: nobody reads them before a link leads there. */
export const packedPages = {
  name: "packed-pages",
  setup(b) {
    b.onLoad({ filter: /concepts[\\/]pages\.ts$/ }, async ({ path }) => {
      const folder = join(path, "..");
      const names = (await readdir(folder)).filter((n) => n.endsWith(".md")).sort();
      const pages = Object.fromEntries(await Promise.all(names.map(async (n) => [n.slice(0, -3), await readFile(join(folder, n), "utf8")])));
      const contents = `import { unpackNow } from "../player/unpack";
let pages;
export function conceptPages() {
  return pages ??= JSON.parse(new TextDecoder().decode(unpackNow(${JSON.stringify(await pack(strToU8(JSON.stringify(pages))))})));
}`;
      return { contents, loader: "js", resolveDir: folder, watchFiles: names.map((n) => join(folder, n)) };
    });
  },
};
