/** The built plugin in the stand-in app: how long `onload` takes, and how long the app's main thread is busy at a stretch while notes are read. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BROWSER_FLAGS, findBrowser } from "../scripts/browser.mjs";
import { fence, openApp, OWNERS, read, SMALL } from "../tests/host/page_helpers.mjs";
import { buildStandIn } from "../tests/host/prepare.mjs";
import { serve } from "../tests/host/server.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const ENDLESS = "fn main() {\n    let mut a = 1u64;\n    loop { a = a.wrapping_mul(3); if a == 0 { break; } }\n}";
/** For tasks that begin after the last card stands. */
const REST = 1000;

/** Milliseconds of processor time that the main thread's longest task takes, while `use` happens and a while after. */
async function longestTask(browser, page, use) {
  await page.waitForTimeout(REST);
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await use();
  await page.waitForTimeout(REST);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threadOf = ({ pid, tid }) => `${pid}/${tid}`;
  const main = new Set(traceEvents.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain").map(threadOf));
  return Math.max(0, ...traceEvents.filter((e) => e.ph === "X" && /RunTask$/.test(e.name) && main.has(threadOf(e))).map((e) => (e.tdur ?? 0) / 1000));
}

/** Figures in milliseconds (of tasks: processor time); undefined without a browser or a built plugin, `failure` when it went wrong. */
export async function hostTimes() {
  const plugin = join(root, "main.js");
  if (!existsSync(plugin)) return undefined;
  let executablePath;
  try {
    executablePath = await findBrowser();
  } catch {
    return undefined;
  }
  const server = await serve({ root, standIn: await buildStandIn(join(root, "tests/host")), plugin, site: Promise.resolve({}) });
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
    await page.goto(server.url);
    const loads = await page.evaluate(async () => {
      const out = [];
      for (let i = 0; i < 9; i++) {
        out.push(await app.enable());
        app.disable();
      }
      return out;
    });
    await openApp(page, server.url, {});
    await read(page, "Note.md", fence(SMALL));
    const cards = (source) => Array.from({ length: 20 }, (_, i) => fence(`${source}\n// ${i}`)).join("\n");
    const small = await longestTask(browser, page, () => read(page, "Note.md", cards(SMALL)));
    const owners = await longestTask(browser, page, () => read(page, "Other.md", cards(OWNERS)));
    const endless = await longestTask(browser, page, () => read(page, "Endless.md", fence(ENDLESS)));
    const megabyte = await longestTask(browser, page, () => read(page, "Big.md", fence(`fn main() {\n${"    let a = 1;\n".repeat(70_000)}}`)));
    return { onload: loads.sort((a, b) => a - b)[4], small, owners, endless, megabyte };
  } catch (error) {
    return { failure: String(error).split("\n")[0] };
  } finally {
    await browser.close();
    server.close();
  }
}
