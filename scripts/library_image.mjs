/**
 * The library's image for a build: made from the programs of the sample vault and of `scripts/image_programs`, kept in the cache of
 * node_modules under a name that tells sources and programs apart.
 */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const CACHE = "node_modules/.cache/memsim";

/** Blocks of the sample vault, and the programs kept for this purpose: what people write in notes. */
async function programs() {
  const notes = (await readdir("vault", { recursive: true })).filter((n) => n.endsWith(".md")).sort();
  const texts = await Promise.all(notes.map((n) => readFile(join("vault", n), "utf8")));
  const blocks = texts.flatMap((text) => [...text.matchAll(/^```memsim\n([\s\S]*?)^```/gm)].map((m) => m[1]));
  const folder = "scripts/image_programs";
  const own = (await readdir(folder)).filter((n) => n.endsWith(".rs")).sort();
  return [...blocks, ...await Promise.all(own.map((n) => readFile(join(folder, n), "utf8")))];
}

/** Bytes of the image. */
export async function libraryImage() {
  const made = await build({ entryPoints: ["scripts/make_image.mts"], bundle: true, minify: true, write: false, platform: "node", format: "esm", target: "es2022", loader: { ".rs": "text", ".md": "text" }, logLevel: "warning" });
  const code = made.outputFiles[0].text;
  const sources = await programs();
  const name = createHash("sha256").update(code).update(JSON.stringify(sources)).digest("hex").slice(0, 24);
  const kept = join(CACHE, `${name}.image`);
  if (existsSync(kept)) return readFile(kept);
  await mkdir(CACHE, { recursive: true });
  const module = join(CACHE, `${name}.mjs`);
  await writeFile(module, code);
  const { makeImage } = await import(pathToFileURL(module).href);
  const { bytes, missed } = makeImage(sources);
  if (missed > 0) console.warn(`library image: ${missed} of ${sources.length} programs need the library's text`);
  await writeFile(kept, bytes);
  return bytes;
}
