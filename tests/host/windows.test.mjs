/** Other documents: PDF export, popouts, and embeds where nothing is known of the section. */
import assert from "node:assert/strict";
import { atStep, fence, openApp, OWNERS, position, SMALL, troubles } from "./page_helpers.mjs";

export const tests = {
  "PDF export has the picture when its promise settles": async ({ page, url, screenshots }) => {
    await openApp(page, url, { "Note.md": `# A note\n\n${fence(`//@ start: last\n${OWNERS}`)}` });
    const seen = await page.evaluate(async () => {
      const frame = await app.print("Note.md");
      const doc = frame.contentDocument;
      const svg = doc.querySelector(".memsim-card svg");
      return { shapes: svg.querySelectorAll("rect").length, foreign: svg.ownerDocument !== document && frame.contentWindow.isForeign === true };
    });
    assert.ok(seen.shapes > 3, `${seen.shapes} shapes`);
    assert.equal(seen.foreign, true);
    await page.emulateMedia({ media: "print" });
    const frame = page.frames()[1];
    assert.equal(await frame.locator(".memsim-transport").isVisible(), false);
    assert.equal(await frame.locator(".memsim-lenses:visible").count(), 0);
    await page.locator("iframe").screenshot({ path: `${screenshots}/print.png` });
    assert.deepEqual(await troubles(page), []);
  },
  "a popout is drawn and stepped with its own globals": async ({ page, context, url }) => {
    await openApp(page, url, { "Note.md": fence(OWNERS) });
    const opening = context.waitForEvent("page");
    await page.evaluate(() => app.popout("Note.md"));
    const popout = await opening;
    const card = popout.locator(".memsim-card");
    await atStep(card, 0);
    await card.focus();
    await popout.keyboard.press("ArrowRight");
    await atStep(card, 1);
    await card.getByRole("button", { name: "Last step" }).click();
    await atStep(card, (await position(card)).count);
    assert.equal(await popout.evaluate(() => window.isForeign), true);
    assert.deepEqual(await troubles(page), []);
  },
  "an embed without section info is drawn": async ({ page, url }) => {
    await openApp(page, url, { "Note.md": fence(SMALL) });
    await page.evaluate(async () => {
      const { Component, MarkdownRenderer } = app.obsidianModule();
      const owner = new Component();
      owner.load();
      await MarkdownRenderer.render(app, app.vault.textOf("Note.md"), document.querySelector("#main").createDiv({ cls: "markdown-embed" }), "Note.md", owner);
    });
    await atStep(page.locator(".markdown-embed .memsim-card"), 0);
  },
};
