/** `memsim build`: a vault folder to a folder of static pages. */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { loadConcepts } from "../concepts/index";
import { VaultProblem, loadVault } from "./folder_source.mjs";
import type { RenderListing, SiteAssets } from "./ports";
import { sitePages, type Site } from "./site_pages";

/** What to build from and to. */
export interface BuildOptions {
  /** The vault's folder. */
  readonly vault: string;
  /** Folder of the site; made when absent. Files of an earlier build that are no longer part of the site are removed, others are left alone. */
  readonly out: string;
  /** Name of the site; the folder's when absent. */
  readonly name?: string;
  readonly renderListing: RenderListing;
  readonly assets: SiteAssets;
}

/** What was built. */
export interface BuildReport {
  readonly pages: number;
  readonly attachments: number;
  readonly unresolved: Site["unresolved"];
}

/** Names the files of the last build, so that the next may remove what is left over. */
const MANIFEST = ".memsim-site.json";

/** Builds the whole site. Rejects with a `VaultProblem` when the vault cannot be read or `out` would overwrite it. */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const vaultRoot = resolve(options.vault);
  const out = resolve(options.out);
  if (out === vaultRoot || vaultRoot.startsWith(out + sep)) throw new VaultProblem(`the site cannot be written over the vault: ${options.out}`);
  const vault = await loadVault(vaultRoot, { except: out, name: options.name });
  const site = sitePages(vault, loadConcepts(), options.renderListing, options.assets);
  const written = [...site.files.map((file) => file.path), ...site.attachments.values()];
  await removeLeftovers(out, new Set(written));
  for (const file of site.files) await writeChanged(join(out, file.path), file.content);
  for (const [path, address] of site.attachments) {
    await mkdir(dirname(join(out, address)), { recursive: true });
    await copyFile(join(vaultRoot, path), join(out, address));
  }
  await writeChanged(join(out, MANIFEST), JSON.stringify({ files: written.sort() }, undefined, 1) + "\n");
  return { pages: site.files.filter((file) => file.path.endsWith(".html")).length, attachments: site.attachments.size, unresolved: site.unresolved };
}

async function writeChanged(path: string, content: string): Promise<void> {
  const old = await readFile(path, "utf8").catch(() => undefined);
  if (old === content) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function removeLeftovers(out: string, kept: ReadonlySet<string>): Promise<void> {
  const text = await readFile(join(out, MANIFEST), "utf8").catch(() => undefined);
  for (const path of filesOfManifest(text)) {
    const inside = relative(out, resolve(out, path));
    if (kept.has(path) || inside === "" || inside.startsWith("..")) continue;
    await rm(join(out, inside), { force: true });
  }
}

function filesOfManifest(text: string | undefined): readonly string[] {
  try {
    const manifest: unknown = JSON.parse(text ?? "{}");
    if (typeof manifest !== "object" || manifest === null || !("files" in manifest) || !Array.isArray(manifest.files)) return [];
    return manifest.files.filter((path) => typeof path === "string");
  } catch {
    return [];
  }
}
