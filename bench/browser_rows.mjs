/** In a browser: a built site of one page with two listings, the first cold, the second warm; and the engine in its worker alone. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import process from "node:process";
import { build } from "esbuild";
import { BROWSER_FLAGS, findBrowser } from "../scripts/browser.mjs";
import { enginePlugins } from "../scripts/engine_plugins.mjs";
import { pack } from "../scripts/pack.mjs";

/** For the browser's own pages to come to rest after it started. */
const SETTLE = 3000;

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

function serve(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    try {
      const body = readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? TYPES[".html"] }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

/** A page of a browser that has just been started, and has come to rest. */
async function withPage(executablePath, use) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    await new Promise((done) => setTimeout(done, SETTLE));
    return await use(await browser.newPage({ viewport: { width: 1000, height: 4000 } }));
  } catch (error) {
    return { failure: String(error).split("\n")[0] };
  } finally {
    await browser.close();
  }
}

/** The engine in its worker, started from a bundled page: milliseconds until its library is ready, for the first program, and for later ones. */
export async function engineTimes(folder, program, image) {
  let executablePath;
  try {
    executablePath = await findBrowser();
  } catch {
    return undefined;
  }
  const settings = { bundle: true, minify: true, target: "es2022", loader: { ".rs": "text", ".md": "text", ".css": "text" }, logLevel: "error" };
  const { engineWorker, packedLibrary } = enginePlugins(settings, pack(image));
  const page = join(folder, "engine");
  await build({ ...settings, entryPoints: ["bench/engine_page.mts"], outfile: join(page, "page.js"), format: "iife", plugins: [engineWorker, packedLibrary] });
  writeFileSync(join(page, "index.html"), `<!doctype html><meta charset="utf-8"><script src="page.js"></script>`);
  const server = await serve(page);
  try {
    return await withPage(executablePath, async (tab) => {
      await tab.goto(`http://127.0.0.1:${server.address().port}/`);
      return tab.evaluate((text) => globalThis.engineTimes(text), program);
    });
  } finally {
    server.close();
  }
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
  const server = await serve(out);
  try {
    return await withPage(executablePath, async (page) => {
      await page.addInitScript(watchCards);
      await page.goto(`http://127.0.0.1:${server.address().port}/note.html`);
      await page.waitForFunction(() => globalThis.firstPictures().length >= 2, undefined, { timeout: 40_000 });
      const [first, second] = await page.evaluate(() => globalThis.firstPictures().sort((a, b) => a - b));
      return { cold: first, warm: second - first };
    });
  } finally {
    server.close();
  }
}
