/** Links that name concepts, their pages, definitions on hover, and notes made of them. */
import assert from "node:assert/strict";
import { openApp, read } from "./page_helpers.mjs";

const VAULT = {
  "Study.md": "The [[stack]] and the [[stack frames]], [[more exaplanation about heap and stack]], [[My own note]], [[Nothing of the kind at all]].\n",
  "My own note.md": "What I think of the heap and of stack frames.\n",
};

const open = async ({ page, url }, files = VAULT) => {
  await openApp(page, url, files);
  await read(page, "Study.md");
};

const link = (page, text) => page.locator("a.internal-link", { hasText: new RegExp(`^${text}$`) });

export const tests = {
  "a click on a concept opens its page": async (t) => {
    await open(t);
    await link(t.page, "stack frames").click();
    await t.page.locator(".memsim-concept-view h1", { hasText: "Stack frame" }).waitFor();
    assert.equal(await t.page.locator(".memsim-concept-view .memsim-card").count(), 1);
    await t.page.locator(".memsim-mention", { hasText: "My own note" }).waitFor();
    assert.ok((await t.page.locator(".memsim-related a").count()) > 0);
    assert.deepEqual(await t.page.evaluate(() => app.vault.writes), []);
  },
  "a real file is never interfered with": async (t) => {
    await open(t);
    await link(t.page, "My own note").click();
    await t.page.waitForFunction(() => app.log.includes("opened My own note.md"));
  },
  "what means nothing to us is left to the app": async (t) => {
    await open(t);
    await link(t.page, "Nothing of the kind at all").click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create Nothing of the kind at all.md"));
  },
  "a guess is marked beside the link, opens, can be fixed or refused": async (t) => {
    await open(t);
    const mark = t.page.locator(".memsim-guess").first();
    assert.match((await mark.textContent()) ?? "", /heap and stack/);
    assert.equal(await link(t.page, "more exaplanation about heap and stack").evaluate((el) => el.classList.contains("is-unresolved")), true);
    await mark.click();
    await t.page.locator(".memsim-guess-box", { hasText: "heap and stack" }).waitFor();
    await t.page.getByRole("button", { name: "Fix link" }).click();
    await t.page.waitForFunction(() => app.vault.writes.includes("modify Study.md"));
    const text = await t.page.evaluate(() => app.vault.textOf("Study.md"));
    assert.match(text, /\[\[heap\]\] and \[\[stack\]\]/);
    assert.match(text, /\[\[My own note\]\]/);
  },
  "Not this is remembered": async (t) => {
    await open(t);
    await t.page.locator(".memsim-guess").first().click();
    await t.page.getByRole("button", { name: "Not this" }).click();
    await t.page.waitForFunction(() => app.pluginData?.includes("exaplanation"));
    await read(t.page, "Study.md");
    assert.equal(await t.page.locator(".memsim-guess", { hasText: "heap and stack" }).count(), 0);
  },
  "hover shows the definition": async (t) => {
    await open(t);
    await link(t.page, "stack").hover();
    const popover = t.page.locator(".hover-popover .memsim-definition");
    await popover.waitFor();
    assert.match((await popover.textContent()) ?? "", /Stack/);
  },
  "a concept note is created, never over another, and undone while unchanged": async (t) => {
    await open(t);
    await link(t.page, "stack").click();
    await t.page.getByRole("button", { name: "Create concept note" }).click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create Stack.md"));
    await t.page.locator(".block-language-memsim-concept .memsim-card").waitFor();
    await t.page.evaluate(() => app.commands.get("undo-concept-notes").callback());
    await t.page.waitForFunction(() => app.vault.writes.includes("trash Stack.md"));
  },
  "undo leaves a note that was changed": async (t) => {
    await open(t);
    await link(t.page, "stack").click();
    await t.page.getByRole("button", { name: "Create concept note" }).click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create Stack.md"));
    await t.page.evaluate(() => app.vault.modify(app.vault.getFileByPath("Stack.md"), "mine"));
    await t.page.evaluate(() => app.commands.get("undo-concept-notes").callback());
    await t.page.waitForFunction(() => app.notices.some((text) => text.includes("stay")));
    assert.equal(await t.page.evaluate(() => app.vault.textOf("Stack.md")), "mine");
  },
  "notes for all unresolved concepts are listed first": async (t) => {
    await open(t);
    await t.page.evaluate(() => app.commands.get("create-all-concept-notes").callback());
    const items = await t.page.locator(".modal .memsim-note-list li").allTextContents();
    assert.deepEqual(items.sort(), ["Stack frame.md", "Stack.md"]);
    assert.deepEqual(await t.page.evaluate(() => app.vault.writes), []);
    await t.page.getByRole("button", { name: "Create", exact: true }).click();
    await t.page.waitForFunction(() => app.vault.writes.length === 2);
  },
  "the index follows the vault": async (t) => {
    await open(t);
    await t.page.evaluate(() => app.vault.create("Ferris.md", "---\naliases: [the crab]\n---\nA crab.\n"));
    await read(t.page, "Study.md", "[[the crab]]");
    assert.equal(await t.page.locator("a.memsim-resolved").count(), 1);
    await t.page.evaluate(() => app.fileManager.trashFile(app.vault.getFileByPath("Ferris.md")));
    await read(t.page, "Study.md", "[[the crab]] again");
    assert.equal(await t.page.locator("a.memsim-resolved").count(), 0);
  },
  "links named like paths or devices harm nothing": async (t) => {
    await openApp(t.page, t.url, { "Study.md": "[[../../x]] [[con]] [[a/../b]] [[]] [[#]] [[|]]\n" });
    await read(t.page, "Study.md");
    assert.deepEqual(await t.page.evaluate(() => app.errors), []);
    assert.equal(await t.page.locator(".memsim-guess").count(), 0);
  },
  "the definitions pane lists and filters": async (t) => {
    await open(t);
    await t.page.evaluate(() => app.commands.get("open-definitions").callback());
    await t.page.locator(".memsim-definitions .memsim-definition").nth(20).waitFor();
    await t.page.getByRole("searchbox").fill("use after free");
    await t.page.waitForFunction(() => document.querySelectorAll(".memsim-definitions .memsim-definition").length === 1);
  },
  "commands are in sentence case, without the plugin's name or hotkeys": async (t) => {
    await open(t);
    const commands = await t.page.evaluate(() => [...app.commands.values()].map(({ name, hotkeys }) => ({ name, hotkeys })));
    assert.ok(commands.length >= 5);
    for (const { name, hotkeys } of commands) {
      assert.equal(hotkeys, undefined);
      assert.doesNotMatch(name, /memsim/i);
      assert.equal(name.slice(1), name.slice(1).toLowerCase());
    }
  },
  "settings are declared and kept": async (t) => {
    await open(t);
    const value = await t.page.evaluate(async () => {
      const [tab] = app.settingTabs;
      const keys = tab.getSettingDefinitions().flatMap((item) => (item.items ?? [item]).map(({ control }) => control.key));
      await tab.setControlValue("followConceptLinks", false);
      return { keys, value: tab.getControlValue("followConceptLinks"), data: app.pluginData };
    });
    assert.ok(value.keys.includes("showMemoryButton"));
    assert.equal(value.value, false);
    assert.match(value.data, /"followConceptLinks":false/);
    await link(t.page, "stack").click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create stack.md"));
  },
};
