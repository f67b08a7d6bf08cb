/**
 * Finds a browser of the Chromium family, or installs one: an installed Chrome, Chromium or Edge first; else, as root on Debian
 * and its kin, the distribution's `chromium`; else Playwright's download. Answers the path of the executable.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge-stable", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const root = process.env[name];
    return root === undefined ? [] : [join(root, "Google/Chrome/Application/chrome.exe"), join(root, "Microsoft/Edge/Application/msedge.exe"), join(root, "Chromium/Application/chrome.exe")];
  }),
];

/** Flags under which tests run: no window, no network of its own. */
export const BROWSER_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

function installed() {
  const chosen = process.env["MEMSIM_BROWSER"];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  return onPath ?? PLACES.find((path) => existsSync(path));
}

function run(command, args) {
  console.log(`$ ${command} ${args.join(" ")}`);
  return spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
}

/** Where Playwright put its own browser, if it did. */
async function downloaded() {
  const { chromium } = await import("playwright-core");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Path of a browser; installs one when there is none. Throws when that fails too, and says what to do. */
export async function findBrowser() {
  const found = installed() ?? (await downloaded());
  if (found !== undefined) return found;
  console.log("No Chrome, Chromium or Edge found: installing one.");
  const isRoot = typeof process.getuid === "function" && process.getuid() === 0;
  if (process.platform === "linux" && isRoot && spawnSync("apt-get", ["--version"]).status === 0) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    const path = installed();
    if (path !== undefined) return path;
  }
  const root = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  run(process.execPath, [join(root, "cli.js"), "install", "chromium"]);
  const path = await downloaded();
  if (path === undefined) throw new Error("No browser could be installed. Install Chrome or Chromium, or set MEMSIM_BROWSER to one.");
  return path;
}
