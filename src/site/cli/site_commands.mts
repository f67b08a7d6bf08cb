/** `memsim build` and `memsim serve`: the static site of a vault. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { buildSite } from "../build_site.mjs";
import { serveSite } from "../serve.mjs";
import { siteStylesheet } from "../site_assets";
import { staticListing } from "../static_listing";
import { numberOption, UsageError, type Arguments } from "./arguments.mjs";
import { sharedEngine } from "./shared_engine.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

function assets(): { readonly script: string; readonly stylesheet: string } {
  const script = join(HERE, "memsim.js");
  if (!existsSync(script)) throw new UsageError("memsim.js is not beside this program: run npm run build");
  return { script: readFileSync(script, "utf8"), stylesheet: siteStylesheet() };
}

function vaultOf(args: Arguments, command: string): string {
  const vault = args.files[0];
  if (vault === undefined || !existsSync(vault)) throw new UsageError(`${command} needs a vault${vault === undefined ? "" : `; there is no ${vault}`}`);
  return resolve(vault);
}

const renderListing = (source: string): { readonly html: string } => ({ html: staticListing(sharedEngine(), source) });

export async function buildCommand(args: Arguments): Promise<number> {
  const vault = vaultOf(args, "build");
  const out = args.options.get("out");
  if (out === undefined) throw new UsageError("build needs --out DIR");
  await buildSite({ vault, out: resolve(out), renderListing, assets: assets() });
  process.stdout.write(`Built into ${resolve(out)}\n`);
  return 0;
}

export async function serveCommand(args: Arguments): Promise<number> {
  const vault = vaultOf(args, "serve");
  process.stdout.write("Drawing the pictures of every note (this takes a while the first time) ...\n");
  const site = await serveSite({ vault, port: numberOption(args, "port", 4173), renderListing, assets: assets(), log: (line: string) => process.stdout.write(`${line}\n`) });
  const plugin = ["main.js", "manifest.json", "styles.css"].map((f) => resolve(HERE, "..", f)).filter((f) => existsSync(f));
  process.stdout.write(`${site.url}\n`);
  if (plugin.length === 3) process.stdout.write(`The plugin's files:\n${plugin.map((f) => `  ${f}`).join("\n")}\nPut them into a vault with: npm run install-plugin -- PATH_TO_VAULT\n`);
  process.stdout.write("Stop with Ctrl+C.\n");
  await new Promise<void>((done) => process.once("SIGINT", () => done()));
  return 0;
}
