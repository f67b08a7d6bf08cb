/** `npm run install-plugin -- VAULT`: puts the built plugin's three files into a vault. */
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";

const vault = process.argv[2];
if (vault === undefined || !existsSync(vault) || !statSync(vault).isDirectory()) {
  console.error("Usage: npm run install-plugin -- PATH_TO_VAULT   (a folder that Obsidian opens as a vault)");
  process.exit(2);
}
const files = ["main.js", "manifest.json", "styles.css"];
const missing = files.filter((f) => !existsSync(f));
if (missing.length > 0) {
  console.error(`Not built yet (${missing.join(", ")} missing): run npm run build first.`);
  process.exit(1);
}
const folder = join(resolve(vault), ".obsidian", "plugins", "memsim");
mkdirSync(folder, { recursive: true });
for (const f of files) copyFileSync(f, join(folder, f));
console.log(`Installed into ${folder}\nNow enable "Memsim" under Settings, Community plugins.`);
