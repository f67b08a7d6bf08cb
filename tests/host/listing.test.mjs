/** A listing in reading view: drawn, stepped, sought, hovered, in every width and colour. */
import assert from "node:assert/strict";
import { atStep, fence, openApp, OWNERS, position, read, SMALL, troubles } from "./page_helpers.mjs";

const one = async ({ page, url }, source = OWNERS) => {
  await openApp(page, url, { "Note.md": fence(source) });
  await read(page, "Note.md");
  return page.locator(".memsim-card");
};

export const tests = {
  "draws when the processor's promise settles": async (t) => {
    const card = await one(t);
    assert.equal(await card.count(), 1);
    assert.equal(await card.locator(".memsim-title").textContent(), "Who owns what");
    assert.ok((await card.locator("svg .memsim-column-stack").count()) === 1);
    const { step, count } = await position(card);
    assert.equal(step, 0);
    assert.ok(count >= 6, `only ${count} steps`);
    assert.deepEqual(await troubles(t.page), []);
  },
  "something stands there before the promise settles": async ({ page, url }) => {
    await openApp(page, url, { "Note.md": fence(OWNERS) });
    const seen = await page.evaluate(() => {
      void app.read("Note.md");
      const card = document.querySelector(".memsim-card");
      return { lines: card?.querySelectorAll(".memsim-line").length, height: card?.clientHeight };
    });
    assert.equal(seen.lines, 8);
    assert.ok(seen.height > 250, `height ${seen.height}`);
  },
  "steps by click": async (t) => {
    const card = await one(t);
    await card.getByRole("button", { name: "Step forward" }).click();
    await atStep(card, 1);
    await card.getByRole("button", { name: "Last step" }).click();
    const { count } = await position(card);
    await atStep(card, count);
    assert.ok(await card.getByRole("button", { name: "Last step" }).isDisabled());
    await card.getByRole("button", { name: "Step back" }).click();
    await atStep(card, count - 1);
    await card.getByRole("button", { name: "First step" }).click();
    await atStep(card, 0);
  },
  "steps by key": async (t) => {
    const card = await one(t);
    await card.focus();
    await t.page.keyboard.press("ArrowRight");
    await atStep(card, 1);
    await t.page.keyboard.press("ArrowRight");
    await atStep(card, 2);
    await t.page.keyboard.press("ArrowLeft");
    await atStep(card, 1);
    await t.page.keyboard.press("End");
    const { count } = await position(card);
    await atStep(card, count);
    await t.page.keyboard.press("Home");
    await atStep(card, 0);
    await t.page.keyboard.press("Escape");
    assert.equal(await card.evaluate((el) => el.ownerDocument.activeElement === el), false);
  },
  "seeks by scrubber to last and first": async (t) => {
    const card = await one(t);
    const { count } = await position(card);
    const scrubber = card.locator(".memsim-scrubber");
    await scrubber.fill(String(count));
    await atStep(card, count);
    await scrubber.fill("0");
    await atStep(card, 0);
    await scrubber.focus();
    await t.page.keyboard.press("End");
    await atStep(card, count);
  },
  "plays, and stops at the end": async (t) => {
    const card = await one(t, SMALL);
    await card.locator(".memsim-speed").selectOption({ index: 3 });
    await card.getByRole("button", { name: "Play" }).click();
    const { count } = await position(card);
    await atStep(card, count);
    await card.getByRole("button", { name: "Play" }).waitFor();
  },
  "a click on a line goes there": async (t) => {
    const card = await one(t);
    await card.locator('[data-line="5"]').click();
    await card.locator('[data-line="5"].is-next').waitFor();
  },
  "shows locals, heap, arrows and what was moved": async (t) => {
    const card = await one(t);
    await card.focus();
    await t.page.keyboard.press("End");
    const { count } = await position(card);
    await atStep(card, count);
    await t.page.keyboard.press("ArrowLeft");
    await atStep(card, count - 1);
    for (let back = 0; back < 2 && (await card.locator("svg .memsim-name-moved").count()) === 0; back++) {
      await t.page.keyboard.press("ArrowLeft");
      await atStep(card, count - 2 - back);
    }
    const texts = await card.locator("svg text").allTextContents();
    for (const word of ["STACK", "HEAP", "STATIC", "v", "s2", "h", "e", "o"]) assert.ok(texts.some((text) => text.startsWith(word)), `no ${word} in ${texts.join(" ")}`);
    assert.ok((await card.locator("svg path.memsim-arrow-owner").count()) >= 2);
    assert.equal(await card.locator("svg .memsim-name-moved").count(), 1);
  },
  "hover titles name what is pointed at": async (t) => {
    const card = await one(t);
    await card.focus();
    await t.page.keyboard.press("End");
    await atStep(card, (await position(card)).count);
    await t.page.keyboard.press("ArrowLeft");
    await atStep(card, (await position(card)).count - 1);
    const titles = await card.locator("svg title").allTextContents();
    assert.ok(titles.some((title) => /n: i32/.test(title)), titles.join(" | "));
  },
  "the author's comment is Markdown with live links": async (t) => {
    const card = await one(t);
    await card.locator('[data-line="5"]').click();
    await card.locator('[data-line="5"].is-next').waitFor();
    await card.getByRole("button", { name: "Step forward" }).click();
    const link = card.locator(".memsim-annotation a.internal-link", { hasText: /^heap$/ });
    await link.waitFor();
    assert.match((await card.locator(".memsim-annotation").textContent()) ?? "", /five letters on the heap/);
  },
  "lenses change the picture": async (t) => {
    const card = await one(t);
    await card.focus();
    await t.page.keyboard.press("ArrowRight");
    await atStep(card, 1);
    await t.page.keyboard.press("ArrowRight");
    await atStep(card, 2);
    const values = await card.locator("svg rect").count();
    await card.getByRole("radio", { name: "Bytes" }).click();
    await t.page.waitForFunction((n) => document.querySelectorAll(".memsim-card svg rect").length !== n, values);
    assert.equal(await card.getByRole("radio", { name: "Bytes" }).getAttribute("aria-checked"), "true");
  },
  "dark mode has dark colours": async (t) => {
    const card = await one(t);
    const colours = () => card.evaluate((el) => ({ back: getComputedStyle(el).backgroundColor, text: getComputedStyle(el.querySelector("svg text.memsim-name") ?? el.querySelector("svg text.memsim-frame-title")).fill }));
    const light = await colours();
    await t.page.evaluate(() => { document.body.className = "theme-dark"; });
    const dark = await colours();
    const sum = (colour) => (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number).reduce((a, b) => a + b, 0);
    assert.ok(sum(light.back) > 600 && sum(light.text) < 200, JSON.stringify(light));
    assert.ok(sum(dark.back) < 200 && sum(dark.text) > 500, JSON.stringify(dark));
  },
  "a narrow card stacks its columns and fits": async (t) => {
    await t.page.setViewportSize({ width: 360, height: 700 });
    const card = await one(t);
    await card.focus();
    await t.page.keyboard.press("End");
    await atStep(card, (await position(card)).count);
    const ys = await card.evaluate((el) => ["stack", "heap"].map((name) => Number(el.querySelector(`.memsim-column-${name}`)?.getAttribute("y"))));
    assert.ok(ys[1] > ys[0] + 40, `columns at ${ys.join(" and ")}`);
    const [inside, outside] = await t.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(inside <= outside, `page is ${inside} wide in ${outside}`);
    const small = await card.evaluate((el) => [...el.querySelectorAll(".memsim-button")].filter((b) => b.clientHeight < 40).length);
    assert.equal(small, 0, "buttons too small for a finger");
  },
  "two equal blocks step apart and run once": async ({ page, url }) => {
    await openApp(page, url, { "Note.md": `${fence(SMALL)}\nbetween\n\n${fence(SMALL)}` });
    await read(page, "Note.md");
    const cards = page.locator(".memsim-card");
    assert.equal(await cards.count(), 2);
    await cards.nth(0).focus();
    await page.keyboard.press("ArrowRight");
    await atStep(cards.nth(0), 1);
    await atStep(cards.nth(1), 0);
    const ids = await page.evaluate(() => [...document.querySelectorAll(".memsim-card marker")].map((m) => m.id));
    assert.equal(new Set(ids).size, ids.length, "marker ids are shared");
  },
  "a change elsewhere in the note redraws nothing": async ({ page, url }) => {
    await openApp(page, url, { "Note.md": `before\n\n${fence(SMALL)}` });
    await read(page, "Note.md");
    await page.locator(".memsim-card").focus();
    await page.keyboard.press("ArrowRight");
    await atStep(page.locator(".memsim-card"), 1);
    const same = await page.evaluate(async () => {
      const card = document.querySelector(".memsim-card");
      let changes = 0;
      const observer = new MutationObserver((list) => { changes += list.length; });
      observer.observe(card, { subtree: true, childList: true, attributes: true, characterData: true });
      await app.reading.set(`before, and more\n\n${app.vault.textOf("Note.md").slice("before\n\n".length)}`);
      app.reading.virtualize(false);
      app.reading.virtualize(true);
      await new Promise((done) => setTimeout(done, 100));
      observer.disconnect();
      return { same: document.querySelector(".memsim-card") === card, changes };
    });
    assert.deepEqual(same, { same: true, changes: 0 });
  },
  "a rust block gets a button that shows its memory": async ({ page, url }) => {
    await openApp(page, url, { "Note.md": fence(SMALL, "rust") });
    await read(page, "Note.md");
    await page.getByRole("button", { name: "Show memory" }).click();
    const card = page.locator(".memsim-card");
    await atStep(card, 0);
    await page.getByRole("button", { name: "Hide memory" }).click();
    assert.equal(await card.count(), 0);
    assert.equal(await page.locator("pre code.language-rust").isVisible(), true);
  },
};
