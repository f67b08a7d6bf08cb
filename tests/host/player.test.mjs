/** What the card can do beyond stepping: lines and statements, folds, what is hidden, views, export, paper, long runs, the table. */
import assert from "node:assert/strict";
import { atStep, fence, openApp, OWNERS, position, read, SMALL, troubles } from "./page_helpers.mjs";

const show = async ({ page, url }, source) => {
  await openApp(page, url, { "Notes/Note.md": fence(source) });
  await read(page, "Notes/Note.md");
  const card = page.locator(".memsim-card");
  assert.deepEqual(await troubles(page), []);
  return card;
};

const LOOP = `//@ title: Three rounds
fn main() {
    let mut sum = 0;
    for i in 0..3 {
        sum += i;
    }
    println!("{sum}");
}`;

const LONG = `//@ start: last
fn main() {
    let v: Vec<i32> = (0..300).collect();
    println!("{}", v.len());
}`;

const ENDLESS = "fn main() {\n    let mut a = 1u64;\n    loop { a = a.wrapping_mul(3); if a == 0 { break; } }\n}";

/** All that is drawn, by key and attribute. */
const inked = (card) => card.evaluate((el) => [...el.querySelectorAll(".memsim-picture > g > *")].map((e) => `${e.tagName} ${[...e.attributes].filter((a) => !(a.name === "opacity" && a.value === "1") && !(a.name === "transform" && a.value === "translate(0,0)")).map((a) => `${a.name}=${a.value}`).sort().join(" ")} ${e.firstChild?.textContent ?? ""}`).sort());

export const tests = {
  "motion ends where the picture stands, however fast the steps": async (t) => {
    await t.page.emulateMedia({ reducedMotion: "no-preference" });
    const card = await show(t, OWNERS);
    await card.focus();
    const { count } = await position(card);
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowRight", ...Array.from({ length: count }, () => "ArrowRight"), "ArrowLeft", "ArrowLeft", "ArrowLeft"]) {
      await t.page.keyboard.press(key);
      await t.page.waitForTimeout(60);
    }
    await atStep(card, count - 3);
    await t.page.waitForFunction(() => document.querySelectorAll(".memsim-picture [pointer-events=none]").length === 0);
    await t.page.waitForTimeout(600);
    const moved = await inked(card);
    await card.locator(".memsim-lens", { hasText: "Fields" }).click();
    await card.locator(".memsim-lens", { hasText: "Values" }).click();
    assert.deepEqual(moved, await inked(card));
  },
  "a line chosen again goes to its next visit, and from the last to the first": async (t) => {
    const card = await show(t, LOOP);
    const visits = [];
    for (let n = 0; n < 4; n++) {
      await card.locator('[data-line="5"]').click();
      await card.locator('[data-line="5"].is-next').waitFor();
      await t.page.waitForTimeout(100);
      visits.push(await card.locator(".memsim-visits").textContent());
    }
    assert.deepEqual(visits, ["visit 1 of 3", "visit 2 of 3", "visit 3 of 3", "visit 1 of 3"]);
    await card.locator('[data-line="1"]').click().catch(() => undefined);
    await card.getByRole("button", { name: "First step" }).click();
    await atStep(card, 0);
    assert.equal(await card.locator(".memsim-visits").textContent(), "");
  },
  "statements are finer than lines, Shift with the arrows goes by line": async (t) => {
    const source = "fn main() {\n    let a = 1; let b = 2; let c = a + b;\n    println!(\"{c}\");\n}";
    const lines = (await position(await show(t, source))).count;
    const card = await show(t, `//@ steps: statements\n${source}`);
    const { count } = await position(card);
    assert.ok(count >= lines + 2, `${count} statements, ${lines} lines`);
    await card.focus();
    await t.page.keyboard.press("ArrowRight");
    await atStep(card, 1);
    assert.equal(await card.locator(".is-next").getAttribute("data-line"), "3");
    await t.page.keyboard.press("Shift+ArrowRight");
    await card.locator('[data-line="4"].is-next').waitFor();
    await atStep(card, 3);
    await t.page.keyboard.press("Shift+ArrowLeft");
    await card.locator('[data-line="3"].is-next').waitFor();
    await atStep(card, 0);
  },
  "a long vector is folded in the middle, opens on click and folds again": async (t) => {
    const card = await show(t, LONG);
    await card.getByRole("button", { name: "Step back" }).click();
    await atStep(card, (await position(card)).count - 1);
    const cells = () => card.locator(".memsim-memory svg rect.memsim-cell-heap").count();
    const folded = await cells();
    await card.locator("svg .memsim-fold").first().click();
    await t.page.waitForFunction((n) => document.querySelectorAll(".memsim-memory svg rect.memsim-cell-heap").length >= n, 300);
    await card.locator("svg .memsim-fold", { hasText: /^fold/ }).click();
    await t.page.waitForFunction((n) => document.querySelectorAll(".memsim-memory svg rect.memsim-cell-heap").length === n, folded);
  },
  "hidden variables take their blocks with them, focus shows nothing else": async (t) => {
    const source = "fn main() {\n    let a = vec![1];\n    let b = vec![2];\n    println!(\"{a:?}{b:?}\");\n}";
    const texts = async (option) => {
      const card = await show(t, `//@ start: 6\n${option}\n${source}`);
      return card.locator(".memsim-memory svg text").allTextContents();
    };
    const hidden = await texts("//@ hide: a");
    assert.ok(!hidden.some((x) => x.startsWith("a")) && hidden.some((x) => x.startsWith("b")), hidden.join(" "));
    assert.equal(hidden.filter((x) => x.startsWith("[i32]")).length, 1);
    const alone = await texts("//@ focus: a");
    assert.ok(alone.some((x) => x.startsWith("a")) && !alone.some((x) => x.startsWith("b")), alone.join(" "));
    assert.equal(alone.filter((x) => x.startsWith("[i32]")).length, 1);
  },
  "views: layout, output, and honest words for those to come": async (t) => {
    const source = "struct P { a: u8, b: u32 }\nfn main() {\n    let p = P { a: 1, b: 2 };\n    println!(\"{}\", p.a as u32 + p.b);\n}";
    const card = await show(t, `//@ view: layout\n${source}`);
    await card.locator(".memsim-layout svg text", { hasText: /^P/ }).first().waitFor();
    assert.equal(await card.locator(".memsim-memory").isVisible(), false);
    const texts = await card.locator(".memsim-layout svg text").allTextContents();
    assert.ok(texts.some((x) => /8 bytes, alignment 4, 3 bytes of padding/.test(x)), texts.join(" | "));
    await card.screenshot({ path: `${t.screenshots}/layout.png` });
    await card.getByRole("radio", { name: "Output" }).click();
    assert.equal(await card.locator(".memsim-output").textContent(), "nothing printed so far");
    await card.getByRole("button", { name: "Last step" }).click();
    await t.page.waitForFunction(() => document.querySelector(".memsim-output").textContent === "3\n");
    await card.getByRole("radio", { name: "Memory" }).click();
    assert.equal(await card.locator(".memsim-memory").isVisible(), true);
    const other = await show(t, `//@ view: ownership\n${source}`);
    assert.match(await other.locator(".memsim-message").first().textContent(), /does not draw the view `ownership` yet/);
    assert.equal(await other.locator(".memsim-memory").isVisible(), true);
  },
  "a picture is saved as an attachment beside its note, never over another": async (t) => {
    const card = await show(t, LOOP);
    await card.locator(".memsim-export summary").click();
    await card.getByRole("button", { name: "Save SVG" }).click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create Notes/Three rounds step 0.svg"));
    await card.getByRole("button", { name: "Save SVG" }).click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create Notes/Three rounds step 0 1.svg"));
    await card.getByRole("button", { name: "Save PNG" }).click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create Notes/Three rounds step 0.png"));
    assert.ok(Number.parseInt(await t.page.evaluate(() => app.vault.textOf("Notes/Three rounds step 0.png")), 10) > 3000);
    assert.match(await card.locator(".memsim-export-said").textContent(), /Saved as/);
  },
  "the marked stops are saved in a row, as one picture": async (t) => {
    const card = await show(t, "//@ title: Two stops\nfn main() {\n    let a = vec![1];\n    let b = a; //@ mark: the move\n    drop(b); //@ mark\n}");
    await card.locator(".memsim-export summary").click();
    await t.page.evaluate(() => {
      const Real = window.Blob;
      window.Blob = class extends Real { constructor(parts, options) { super(parts, options); if (options?.type === "image/svg+xml") globalThis.savedSvg = parts[0]; } };
    });
    await card.getByRole("button", { name: "Save strip as SVG" }).click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create Notes/Two stops step 0 strip.svg"));
    const svg = await t.page.evaluate(() => globalThis.savedSvg);
    await card.getByRole("button", { name: "Save strip as PNG" }).click();
    await t.page.waitForFunction(() => app.vault.writes.includes("create Notes/Two stops step 0 strip.png"));
    assert.equal(await card.locator(".memsim-print svg").count(), 0);
    const drawn = await t.context.newPage();
    await drawn.setContent(svg);
    const texts = await drawn.locator("body > svg > text").allTextContents();
    assert.deepEqual(texts.filter((text) => /^L\d/.test(text)), ["L1 the move", "L2"]);
    assert.equal(await drawn.locator("body > svg > svg").count(), 2);
    assert.ok(!svg.includes("var(--"));
    await drawn.screenshot({ path: `${t.screenshots}/strip.png` });
    await drawn.close();
  },
  "a copied picture stands alone": async (t) => {
    await t.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const card = await show(t, SMALL);
    await card.locator(".memsim-export summary").click();
    await card.getByRole("button", { name: "Copy SVG" }).click();
    await card.locator(".memsim-export-said", { hasText: "Copied" }).waitFor();
    const svg = await t.page.evaluate(() => navigator.clipboard.readText());
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    assert.ok(!svg.includes("var(--") && /fill="rgb/.test(svg));
  },
  "on paper: the marked stops, else the last step": async ({ page, url, screenshots }) => {
    const marked = "fn main() {\n    let a = vec![1];\n    let b = a; //@ mark: the move\n    drop(b); //@ mark\n}";
    await openApp(page, url, { "Note.md": `${fence(marked)}\n${fence(SMALL)}` });
    const seen = await page.evaluate(async () => {
      const frame = await app.print("Note.md");
      await new Promise((done) => setTimeout(done, 300));
      return [...frame.contentDocument.querySelectorAll(".memsim-card")].map((card) => ({
        labels: [...card.querySelectorAll(".memsim-stop-label")].map((label) => label.textContent),
        pictures: card.querySelectorAll(".memsim-print svg").length,
      }));
    });
    assert.deepEqual(seen, [{ labels: ["L1 the move", "L2"], pictures: 2 }, { labels: [], pictures: 1 }]);
    await page.emulateMedia({ media: "print" });
    const frame = page.frames()[1];
    assert.equal(await frame.locator(".memsim-memory").first().isVisible(), false);
    assert.equal(await frame.locator(".memsim-print").first().isVisible(), true);
    await page.locator("iframe").screenshot({ path: `${screenshots}/print-marks.png` });
  },
  "a long run tells how far it is, and other cards are answered meanwhile": async ({ page, url }) => {
    await openApp(page, url, {});
    await page.evaluate((text) => { void app.read("Note.md", text); }, `${fence(ENDLESS)}\n${fence(SMALL)}`);
    const cards = page.locator(".memsim-card");
    await page.waitForFunction(() => document.querySelector(".memsim-progress")?.value > 0);
    assert.match(await cards.nth(0).locator(".memsim-sentence").textContent(), /Running… [\d.]+ million instructions so far/);
    await atStep(cards.nth(1), 0);
    assert.equal(await cards.nth(0).locator(".memsim-counter").textContent(), "", "the long run was over before the short one was answered");
  },
  "the card is a figure with a name, its memory also a table": async (t) => {
    const card = await show(t, `//@ title: Who owns\n//@ start: last\nfn main() {\n    let s = String::from("hi");\n    println!("{s}");\n}`);
    await t.page.getByRole("figure", { name: "Who owns" }).waitFor();
    await card.getByRole("button", { name: "Step back" }).click();
    await atStep(card, (await position(card)).count - 1);
    assert.match(await card.locator(".memsim-memory svg").getAttribute("aria-label"), /^Memory: 1 stack frame, on top main, 1 live heap block$/);
    await card.locator(".memsim-as-table summary").click();
    const rows = await card.locator(".memsim-table tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.deepEqual(rows, [["main", "s", "String", "pointer to heap block 1, length 2, capacity 2"], ["heap", "heap block 1", "bytes", '"hi", 2 bytes']]);
    assert.equal(await card.locator(".memsim-arrows li").count(), 1);
    assert.equal(await card.locator(".memsim-sentence").getAttribute("aria-live"), "polite");
  },
  "fingers find every control": async ({ context, url, screenshots }) => {
    const touch = await context.browser().newContext({ hasTouch: true, isMobile: true, viewport: { width: 700, height: 900 } });
    const page = await touch.newPage();
    const card = await show({ page, url }, SMALL);
    await card.locator(".memsim-export summary").tap();
    const small = await card.evaluate((el) => [...el.querySelectorAll("button, select, summary, input")].filter((b) => b.getBoundingClientRect().height > 0 && b.getBoundingClientRect().height < 44).map((b) => b.textContent));
    assert.deepEqual(small, []);
    await card.screenshot({ path: `${screenshots}/touch.png` });
    await touch.close();
  },
  "forced colours are drawn, and reduced motion moves nothing": async (t) => {
    await t.page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    const card = await show(t, LOOP);
    await card.focus();
    await t.page.keyboard.press("ArrowRight");
    await atStep(card, 1);
    const { stroke, back } = await card.evaluate((el) => ({ stroke: getComputedStyle(el.querySelector(".memsim-frame-active")).stroke, back: getComputedStyle(el).backgroundColor }));
    assert.notEqual(stroke, "none");
    assert.notEqual(stroke, back);
    assert.equal(await card.evaluate((el) => el.querySelectorAll("[opacity]").length), 0);
    await card.screenshot({ path: `${t.screenshots}/forced-colors.png` });
  },
};
