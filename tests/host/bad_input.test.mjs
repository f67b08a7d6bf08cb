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

/** From now on counts how often something is asked of the page's layout other than when it has just been laid out, which would have it laid out anew. */
const countLayoutReads = (page) => page.evaluate(() => {
  let isLaidOut = false;
  globalThis.layoutReads = [];
  const within = (callback) => (...args) => {
    isLaidOut = true;
    try { return callback(...args); } finally { isLaidOut = false; }
  };
  const note = () => { if (!isLaidOut) globalThis.layoutReads.push(new Error().stack); };
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => frame(within(callback));
  const Observer = window.ResizeObserver;
  window.ResizeObserver = class extends Observer { constructor(callback) { super(within(callback)); } };
  for (const [prototype, name] of [[Element.prototype, "clientWidth"], [Element.prototype, "clientHeight"], [Element.prototype, "scrollTop"], [HTMLElement.prototype, "offsetTop"], [HTMLElement.prototype, "offsetHeight"], [HTMLElement.prototype, "offsetWidth"]]) {
    const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, { configurable: true, set, get() { note(); return get.call(this); } });
  }
  const rect = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function () { note(); return rect.call(this); };
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
    const card = await between(t, `fn main() {\n${"    let a = 1;\n".repeat(70_000)}}`);
    assert.match(await message(card), /longer than/);
  },
  "an endless loop runs apart from the app, and others are answered meanwhile": async ({ page, url }) => {
    await openApp(page, url, {});
    await read(page, "Note.md", fence(SMALL));
    await page.evaluate(async (text) => {
      const settled = app.reading.set(text);
      await Promise.race([settled, new Promise((done) => setTimeout(done, 8000))]);
    }, `${fence("fn main() {\n    let mut a = 1;\n    loop { a += 1; if a > 9 { a = 0; } }\n}")}\n${fence(SMALL)}`);
    assert.equal(await page.evaluate(() => app.leaks().workers), 1);
    await atStep(page.locator(".memsim-card").nth(1), 0);
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
  "twenty blocks in one note share an engine, and none has the page laid out for itself": async ({ page, url }) => {
    await openApp(page, url, {});
    await read(page, "Note.md", fence(SMALL));
    await countLayoutReads(page);
    await read(page, "Note.md", Array.from({ length: 20 }, (_, i) => fence(SMALL.replace("= 2", `= ${i}`))).join("\n"));
    assert.equal(await page.locator(".memsim-card .memsim-counter").count(), 20);
    await atStep(page.locator(".memsim-card").nth(19), 0);
    assert.equal(await page.evaluate(() => app.leaks().workers), 1);
    assert.deepEqual(await page.evaluate(() => globalThis.layoutReads), []);
  },
};
