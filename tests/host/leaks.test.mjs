/** After unload nothing is left: listeners, observers, timers, workers, blob addresses, registrations, patches. */
import assert from "node:assert/strict";
import { fence, openApp, OWNERS, SMALL } from "./page_helpers.mjs";

/** The note is closed, and the pointer is elsewhere. */
const leave = (page) => page.evaluate(() => {
  app.close();
  document.body.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
});

const settle = (page) => page.waitForTimeout(1200);

const use = (page, text) => page.evaluate(async (note) => {
  await app.read("Note.md", note);
  const card = document.querySelector(".memsim-card");
  card.querySelector('[aria-label^="Step forward"]').click();
  card.querySelector('[aria-label="Play"]').click();
  await new Promise((done) => setTimeout(done, 200));
  document.querySelector(".memsim-show-memory")?.click();
  document.querySelector("a.internal-link")?.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
  await new Promise((done) => setTimeout(done, 200));
}, text);

const NOTE = `${fence(OWNERS)}\n${fence(SMALL)}\n${fence(SMALL, "rust")}\n[[stack]] [[more about heap and stack]]\n`;

export const tests = {
  "closing a note leaves only the plugin itself": async ({ page, url }) => {
    await openApp(page, url, {});
    await use(page, NOTE);
    await leave(page);
    await settle(page);
    const first = await page.evaluate(() => app.leaks());
    await use(page, NOTE);
    await leave(page);
    await settle(page);
    assert.deepEqual(await page.evaluate(() => app.leaks()), first);
    assert.equal(first.observers, 0);
    assert.equal(first.timers, 0);
  },
  "enable, use, disable, three times over": async ({ page, url }) => {
    await page.goto(url);
    const before = await page.evaluate(() => app.leaks());
    for (let round = 0; round < 3; round++) {
      await page.evaluate(() => app.enable());
      await use(page, NOTE);
      await page.evaluate(() => app.close());
      await page.evaluate(() => app.disable());
    }
    await settle(page);
    assert.deepEqual(await page.evaluate(() => app.leaks()), before);
    assert.equal(await page.evaluate(() => Object.prototype.hasOwnProperty.call(app.workspace, "openLinkText")), false);
  },
  "disabling with notes open leaves their code": async ({ page, url }) => {
    await page.goto(url);
    const before = await page.evaluate(() => app.leaks());
    await page.evaluate(() => app.enable());
    await use(page, NOTE);
    await page.evaluate(() => app.disable());
    assert.equal(await page.locator(".memsim-card").count(), 0);
    assert.equal(await page.locator("pre code.language-memsim").count(), 2);
    assert.equal(await page.locator(".memsim-show-memory").count(), 0);
    await page.evaluate(() => app.close());
    await settle(page);
    assert.deepEqual(await page.evaluate(() => app.leaks()), before);
  },
  "a patch of another plugin survives ours, before and after": async ({ page, url }) => {
    await page.goto(url);
    const calls = await page.evaluate(async () => {
      const seen = [];
      const wrap = (name) => {
        const next = app.workspace.openLinkText;
        app.workspace.openLinkText = function (...args) { seen.push(name); return next.apply(this, args); };
      };
      wrap("before");
      await app.enable();
      wrap("after");
      app.disable();
      await app.workspace.openLinkText("stack", "", false);
      return seen;
    });
    assert.deepEqual(calls, ["after", "before"]);
  },
  "onload registers and no more: no engine, nothing unpacked, nothing drawn or laid out": async ({ page, url }) => {
    await page.goto(url);
    const done = await page.evaluate(async () => {
      const out = [];
      const watch = (owner, name) => {
        const real = owner[name];
        owner[name] = typeof real.prototype === "object" && real.prototype !== null ? new Proxy(real, { construct(target, args) { out.push(name); return new target(...args); } }) : function (...args) { out.push(name); return real.apply(this, args); };
        return () => { owner[name] = real; };
      };
      const undo = [watch(window, "Worker"), watch(window, "Blob"), watch(URL, "createObjectURL"), watch(window, "DecompressionStream"), watch(Element.prototype, "getBoundingClientRect"), watch(Document.prototype, "createElementNS")];
      await app.enable();
      for (const u of undo) u();
      return out;
    });
    assert.deepEqual(done, []);
    assert.equal(await page.evaluate(() => app.leaks().workers), 0);
  },
};
