/** Source to first picture in a browser: a built site of one page with two listings, the first cold, the second warm. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import process from "node:process";
import { BROWSER_FLAGS, findBrowser } from "../scripts/browser.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** Notes the moment at which each card's counter first tells a step. */
function watchCards() {
  const seen = new Map();
  globalThis.firstPictures = () => [...seen.values()];
  const look = () => {
    for (const counter of document.querySelectorAll(".memsim-card .memsim-counter")) {
      if (!seen.has(counter) && /step/.test(counter.textContent ?? "")) seen.set(counter, performance.now());
    }
    requestAnimationFrame(look);
  };
  look();
}

/** Milliseconds from navigation to the first picture, and from the first to the second; undefined without a browser. */
export async function browserTimes(folder, program) {
  let executablePath;
  try {
    executablePath = await findBrowser();
  } catch {
    return undefined;
  }
  const vault = join(folder, "vault");
  const out = join(folder, "site");
  mkdirSync(vault, { recursive: true });
  const block = (code) => `\`\`\`memsim\n${code}\`\`\`\n`;
  writeFileSync(join(vault, "Note.md"), `# Note\n\n${block(program)}\n${block(`${program}// again\n`)}`);
  const built = spawnSync(process.execPath, ["dist/memsim.mjs", "build", vault, "--out", out], { encoding: "utf8", timeout: 60_000 });
  if (built.status !== 0) return { failure: (built.stderr || built.stdout).trim().split("\n")[0] };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    try {
      const body = readFileSync(join(out, path.endsWith("/") ? `${path}index.html` : path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? TYPES[".html"] }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 4000 } });
    await page.addInitScript(watchCards);
    const address = `http://127.0.0.1:${server.address().port}/`;
    await page.goto(`${address}note.html`);
    await page.waitForFunction(() => globalThis.firstPictures().length >= 2, undefined, { timeout: 40_000 });
    const [first, second] = await page.evaluate(() => globalThis.firstPictures().sort((a, b) => a - b));
    return { cold: first, warm: second - first };
  } catch (error) {
    return { failure: String(error).split("\n")[0] };
  } finally {
    await browser.close();
    server.close();
  }
}
