/** The same pictures on the static site. */
import assert from "node:assert/strict";
import { atStep, position } from "./page_helpers.mjs";

const openPage = async ({ page, url }, path) => {
  await page.goto(`${url}site/${path}`);
  const card = page.locator(".memsim-card").first();
  await card.waitFor();
  await page.waitForFunction(() => /step/.test(document.querySelector(".memsim-card .memsim-counter")?.textContent ?? ""));
  return card;
};

const unlessMissing = (run) => async (t) => {
  const { folder, failure } = await t.site;
  if (failure !== undefined) throw new Error(failure);
  return folder === undefined ? "skipped" : run(t);
};

export const tests = {
  "a page draws, steps by click and key, seeks": unlessMissing(async (t) => {
    const card = await openPage(t, "");
    await card.focus();
    await t.page.keyboard.press("Home");
    await atStep(card, 0);
    await card.getByRole("button", { name: "Step forward" }).click();
    await atStep(card, 1);
    await card.focus();
    await t.page.keyboard.press("End");
    const { count } = await position(card);
    await atStep(card, count);
    await card.locator(".memsim-scrubber").fill("0");
    await atStep(card, 0);
    await t.page.screenshot({ path: `${t.screenshots}/site.png` });
  }),
  "without JavaScript the picture stands": unlessMissing(async ({ context, url, screenshots }) => {
    const plain = await context.browser().newContext({ javaScriptEnabled: false, viewport: { width: 900, height: 900 } });
    const page = await plain.newPage();
    await page.goto(`${url}site/`);
    assert.ok((await page.locator("svg.memsim-picture rect").count()) > 0);
    await page.screenshot({ path: `${screenshots}/site-static.png`, fullPage: true });
    await plain.close();
  }),
  "narrow and dark": unlessMissing(async (t) => {
    await t.page.setViewportSize({ width: 360, height: 700 });
    await t.page.emulateMedia({ colorScheme: "dark" });
    const card = await openPage(t, "");
    const [inside, outside] = await t.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(inside <= outside, `page is ${inside} wide in ${outside}`);
    await card.screenshot({ path: `${t.screenshots}/site-360-dark.png` });
  }),
};
