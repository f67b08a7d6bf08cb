/**
 * The browser tests: the built plugin in the stand-in app, and the static site, in a headless browser.
 * `node tests/host/run.mjs [--plugin FILE] [--only TEXT] [--no-site]`; a line a test, and `N passed, N failed` at the end.
 */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { chromium } from "playwright-core";
import { BROWSER_FLAGS, findBrowser } from "../../scripts/browser.mjs";
import { buildStandIn, buildSite, pluginFile } from "./prepare.mjs";
import { serve } from "./server.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const only = option("--only");
const TEST_TIMEOUT_MS = 30_000;

mkdirSync(join(here, "screenshots"), { recursive: true });
const executablePath = await findBrowser();
const [standIn, plugin] = await Promise.all([buildStandIn(here), pluginFile(root, option("--plugin"))]);
const site = process.argv.includes("--no-site") ? Promise.resolve({}) : buildSite(root);
const server = await serve({ root, standIn, plugin, site });
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });

let passed = 0;
let failed = 0;
for (const file of ["listing", "live_preview", "windows", "concepts", "bad_input", "leaks", "looks", "site"]) {
  const { tests } = await import(`./${file}.test.mjs`);
  if (file === "site") await site;
  for (const [name, run] of Object.entries(tests)) {
    if (only !== undefined && !`${file}: ${name}`.includes(only)) continue;
    const context = await browser.newContext({ viewport: { width: 900, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
    page.on("console", (message) => { if (message.type() === "error") problems.push(`console: ${message.text()}`); });
    page.setDefaultTimeout(10_000);
    const started = Date.now();
    try {
      let timer;
      const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`took longer than ${TEST_TIMEOUT_MS} ms`)), TEST_TIMEOUT_MS); });
      const outcome = await Promise.race([run({ page, context, url: server.url, site, screenshots: join(here, "screenshots") }), late]).finally(() => clearTimeout(timer));
      if (outcome === "skipped") {
        console.log(`skipped  ${file}: ${name}`);
        continue;
      }
      if (problems.length > 0) throw new Error(problems.join("\n"));
      passed++;
      console.log(`ok  ${file}: ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed++;
      console.log(`NOT OK  ${file}: ${name}\n  ${String(error instanceof Error ? error.stack : error).split("\n").slice(0, 12).join("\n  ")}${problems.length > 0 ? `\n  ${problems.join("\n  ")}` : ""}`);
    } finally {
      await Promise.race([context.close(), new Promise((done) => setTimeout(done, 5000))]);
    }
  }
}
await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 5000))]);
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
