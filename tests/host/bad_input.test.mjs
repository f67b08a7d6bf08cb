/** Bad input: a clear message in its place, nothing else disturbed, the app never blocked. */
import assert from "node:assert/strict";
import { atStep, fence, openApp, read, SMALL, troubles } from "./page_helpers.mjs";

/** A note with a bad block between two good ones; answers the bad one's card. */
const between = async ({ page, url }, source) => {
  await openApp(page, url, {});
  await read(page, "Note.md", `${fence(SMALL)}\n${fence(source)}\n${fence(SMALL)}`);
  const cards = page.locator(".memsim-card");
  assert.equal(await cards.count(), 3);
  await atStep(cards.nth(0), 0);
  await atStep(cards.nth(2), 0);
  assert.deepEqual(await troubles(page), []);
  return cards.nth(1);
};

const message = async (card) => {
  const box = card.locator(".memsim-message").first();
  await box.waitFor();
  return (await box.textContent()) ?? "";
};

const noBug = async (card) => assert.equal(await card.locator(".memsim-message-bug").count(), 0, (await card.locator(".memsim-messages").textContent()) ?? "");

const longest = (page) => page.evaluate(async () => {
  await new Promise((done) => setTimeout(done, 60));
  return Math.max(0, ...longTasks);
});

export const tests = {
  "an unclosed brace": async (t) => {
    const card = await between(t, "fn main() {\n    let a = 1;\n    if a == 1 {\n");
    assert.match(await message(card), /delimiter|brace|expected/i);
    await noBug(card);
  },
  "an empty block": async (t) => {
    const card = await between(t, "");
    await noBug(card);
    await card.waitFor();
  },
  "binary junk": async (t) => {
    const card = await between(t, "\u0001\u0002\u0003\u0007\ufffd\ufffe ÿþ\u0000 }{ ]) \"'");
    assert.ok((await message(card)).length > 5);
    await noBug(card);
  },
  "an unknown option": async (t) => {
    const card = await between(t, `//@ titel: Hello\n${SMALL}`);
    assert.match(await message(card), /titel.*did you mean `title`/);
    await atStep(card, 0);
  },
  "1 MB of text": async (t) => {
    await openApp(t.page, t.url, {});
    await t.page.evaluate(() => { longTasks.length = 0; });
    const card = await between(t, `fn main() {\n${"    let a = 1;\n".repeat(70_000)}}`);
    assert.match(await message(card), /longer than/);
  },
  "an endless loop never blocks the app": async ({ page, url }) => {
    await openApp(page, url, {});
    await read(page, "Note.md", fence(SMALL));
    const long = await page.evaluate(async (text) => {
      await new Promise((done) => setTimeout(done, 100));
      longTasks.length = 0;
      const settled = app.reading.set(text);
      await Promise.race([settled, new Promise((done) => setTimeout(done, 8000))]);
      await new Promise((done) => setTimeout(done, 100));
      return Math.max(0, ...longTasks);
    }, `${fence("fn main() {\n    let mut a = 1;\n    loop { a += 1; if a > 9 { a = 0; } }\n}")}\n${fence(SMALL)}`);
    assert.ok(long <= 50, `a task took ${long} ms`);
    const card = page.locator(".memsim-card").first();
    assert.ok((await card.locator(".memsim-caption").textContent()) !== "" || (await card.locator(".memsim-message").count()) > 0);
  },
  "the plugin is disabled in mid-run": async ({ page, url }) => {
    await openApp(page, url, {});
    await page.evaluate((text) => void app.read("Note.md", text), fence("fn main() {\n    let mut a = 1;\n    loop { a += 1; if a > 9 { a = 0; } }\n}"));
    await page.waitForTimeout(150);
    await page.evaluate(() => app.disable());
    await page.waitForTimeout(50);
    const left = await page.evaluate(() => ({ workers: app.leaks().workers, code: document.querySelector("code.language-memsim")?.textContent, errors: app.errors }));
    assert.equal(left.workers, 0);
    assert.match(left.code, /loop/);
    assert.deepEqual(left.errors, []);
  },
  "twenty blocks in one note never block the app for long": async ({ page, url }) => {
    await openApp(page, url, {});
    await read(page, "Note.md", fence(SMALL));
    await page.evaluate(() => { longTasks.length = 0; });
    await read(page, "Note.md", Array.from({ length: 20 }, (_, i) => fence(SMALL.replace("= 2", `= ${i}`))).join("\n"));
    assert.equal(await page.locator(".memsim-card .memsim-counter").count(), 20);
    const long = await longest(page);
    assert.ok(long <= 250, `a task took ${long} ms`);
  },
};
