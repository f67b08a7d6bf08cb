/** Live Preview on real CodeMirror: widgets come and go, the reader's place stays. */
import assert from "node:assert/strict";
import { atStep, fence, openApp, SMALL, troubles } from "./page_helpers.mjs";

const TEXT = `Words before.\n\n${fence(SMALL)}\nWords after.\n`;

const edit = async ({ page, url }, text = TEXT) => {
  await openApp(page, url, { "Note.md": text });
  await page.evaluate(() => app.edit("Note.md"));
  return page.locator(".memsim-card");
};

export const tests = {
  "draws in a widget": async (t) => {
    const card = await edit(t);
    await atStep(card, 0);
    assert.deepEqual(await troubles(t.page), []);
  },
  "typing elsewhere keeps the element and redraws nothing": async (t) => {
    const card = await edit(t);
    await card.getByRole("button", { name: "Step forward" }).click();
    await atStep(card, 1);
    const outcome = await t.page.evaluate(async () => {
      const before = document.querySelector(".memsim-card");
      let changes = 0;
      const observer = new MutationObserver((list) => { changes += list.length; });
      observer.observe(before, { subtree: true, childList: true, attributes: true, characterData: true });
      for (let i = 0; i < 10; i++) app.live.type(5 + i, "x");
      await new Promise((done) => setTimeout(done, 150));
      observer.disconnect();
      return { same: document.querySelector(".memsim-card") === before, changes };
    });
    assert.deepEqual(outcome, { same: true, changes: 0 });
  },
  "an element made anew stands at the same step at once": async (t) => {
    const card = await edit(t);
    await card.getByRole("button", { name: "Step forward" }).click();
    await atStep(card, 1);
    await card.getByRole("button", { name: "Step forward" }).click();
    await atStep(card, 2);
    const outcome = await t.page.evaluate(async () => {
      const before = document.querySelector(".memsim-card");
      const height = before.clientHeight;
      app.live.cursor(30);
      await new Promise((done) => setTimeout(done, 50));
      const gone = document.querySelector(".memsim-card") === null;
      app.live.cursor(0);
      const after = document.querySelector(".memsim-card");
      return { gone, anew: after !== before, counter: after.querySelector(".memsim-counter").textContent, height: Math.abs(after.clientHeight - height), shapes: after.querySelectorAll("svg rect").length > 0 };
    });
    assert.equal(outcome.gone, true);
    assert.equal(outcome.anew, true);
    assert.match(outcome.counter, /^step 2 of/);
    assert.equal(outcome.height, 0, "the height jumped");
    assert.equal(outcome.shapes, true, "nothing was drawn at once");
  },
  "equal blocks keep their own places": async (t) => {
    const cards = await edit(t, `Start.\n\n${fence(SMALL)}\nbetween\n\n${fence(SMALL)}\nend\n`);
    await t.page.waitForFunction(() => document.querySelectorAll(".memsim-card .memsim-counter").length === 2);
    await atStep(cards.nth(1), 0);
    await cards.nth(0).getByRole("button", { name: "Step forward" }).click();
    await atStep(cards.nth(0), 1);
    await atStep(cards.nth(1), 0);
  },
  "nothing is ever written into the note": async (t) => {
    const card = await edit(t);
    await card.getByRole("button", { name: "Last step" }).click();
    await t.page.evaluate(() => { app.live.cursor(30); app.live.cursor(0); });
    assert.equal(await t.page.evaluate(() => app.live.view.state.doc.toString()), TEXT);
    assert.deepEqual(await t.page.evaluate(() => app.vault.writes), []);
  },
};
