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
const TEST_TIMEOUT_MS = 60_000;

mkdirSync(join(here, "screenshots"), { recursive: true });
const executablePath = await findBrowser();
const [standIn, plugin] = await Promise.all([buildStandIn(here), pluginFile(root, option("--plugin"))]);
let siteIsBuilding;
const site = new Promise((resolve) => { siteIsBuilding = resolve; });
const server = await serve({ root, standIn, plugin, site });
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });

let passed = 0;
let failed = 0;
/** Runs one test in a page of its own and prints its line. */
async function runTest(file, name, run) {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("console", (message) => { if (message.type() === "error") problems.push(`console: ${message.text()}`); });
  page.setDefaultTimeout(20_000);
  const started = Date.now();
  try {
    let timer;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`took longer than ${TEST_TIMEOUT_MS} ms`)), TEST_TIMEOUT_MS); });
    const outcome = await Promise.race([run({ page, context, url: server.url, site, screenshots: join(here, "screenshots") }), late]).finally(() => clearTimeout(timer));
    if (outcome === "skipped") {
      console.log(`skipped  ${file}: ${name}`);
      return;
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

async function testsOf(files) {
  const lists = await Promise.all(files.map(async (file) => Object.entries((await import(`./${file}.test.mjs`)).tests).map(([name, run]) => ({ file, name, run }))));
  return lists.flat().filter(({ file, name }) => only === undefined || `${file}: ${name}`.includes(only));
}

/** Two at a time where only the outcome counts; one at a time where milliseconds or leaks are counted. */
async function inTurns(tests, atOnce) {
  const queue = [...tests];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await runTest(next.file, next.name, next.run);
  }));
}

await inTurns(await testsOf(["bad_input", "leaks"]), 1);
siteIsBuilding(process.argv.includes("--no-site") ? {} : buildSite(root));
await inTurns(await testsOf(["listing", "player", "live_preview", "windows", "concepts", "looks"]), 2);
await site;
await inTurns(await testsOf(["site"]), 1);
await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 5000))]);
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
