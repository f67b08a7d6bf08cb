/** Pictures to look at, light and dark, in three widths, small and large; and what must hold in all of them. */
import assert from "node:assert/strict";
import { atStep, fence, openApp, OWNERS, position, read } from "./page_helpers.mjs";

const MANY = `fn main() {\n${Array.from({ length: 30 }, (_, i) => `    let v${i} = ${i * i};`).join("\n")}\n    let all = vec![${Array.from({ length: 60 }, (_, i) => i).join(", ")}];\n    println!("{all:?}");\n}`;

const look = async ({ page, url, screenshots }, name, source, width, theme) => {
  await page.setViewportSize({ width, height: 900 });
  await openApp(page, url, {});
  await page.evaluate((t) => { document.body.className = `theme-${t}`; }, theme);
  await read(page, "Note.md", fence(source));
  const card = page.locator(".memsim-card");
  await card.focus();
  const { count } = await position(card);
  await page.keyboard.press("End");
  await atStep(card, count);
  for (let back = 1; back <= 2; back++) {
    await page.keyboard.press("ArrowLeft");
    await atStep(card, count - back);
  }
  await page.evaluate(() => document.activeElement?.blur());
  await card.screenshot({ path: `${screenshots}/${name}-${width}-${theme}.png` });
  const outside = await card.evaluate((el) => {
    const svg = el.querySelector("svg").getBoundingClientRect();
    return [...el.querySelectorAll("svg text")].filter((text) => { const b = text.getBoundingClientRect(); return b.right > svg.right + 1 || b.left < svg.left - 1; }).map((text) => text.textContent);
  });
  assert.deepEqual(outside, [], "text runs out of the picture");
  const covered = await card.evaluate((el) => {
    const boxes = [...el.querySelectorAll("svg text")].map((text) => ({ text: text.firstChild?.textContent ?? "", box: text.getBoundingClientRect() }));
    const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => over(a.box, b.box)).map((b) => `${a.text} / ${b.text}`));
  });
  assert.deepEqual(covered, [], "text stands on text");
};

const STEPPED = `struct Point {
    x: i32,
    y: i64,
    seen: bool,
}
enum Shape {
    Dot(Point),
    Nothing,
}
fn longest(a: &str, b: &str) -> usize {
    a.len().max(b.len())
}
fn main() {
    let p = Point { x: 3, y: -4, seen: true };
    let boxed = Box::new(Shape::Dot(p));
    let none = Shape::Nothing;
    let names = vec![String::from("ann"), String::from("bob")];
    let part = &names[1];
    let n = longest(part, "memory");
}`;

const MOVED = `//@ expect: E0382
fn main() {
    let s1 = String::from("hello");
    let s2 = s1;
    println!("{s1} {s2}");
}`;

/** A card in a lens, or with a verdict: only to be looked at. */
const shot = async ({ page, url, screenshots }, name, source, lens, theme) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await openApp(page, url, {});
  await page.evaluate((t) => { document.body.className = `theme-${t}`; }, theme);
  await read(page, "Note.md", fence(source));
  const card = page.locator(".memsim-card");
  if (lens !== undefined) {
    await card.focus();
    await page.keyboard.press("End");
    const { count } = await position(card);
    await atStep(card, count);
    await page.keyboard.press("ArrowLeft");
    await atStep(card, count - 1);
    await card.getByRole("radio", { name: lens }).click();
  }
  await card.screenshot({ path: `${screenshots}/${name}-${theme}.png` });
};

const single = {
  "fields": (t) => shot(t, "fields", STEPPED, "Fields", "light"),
  "bytes": (t) => shot(t, "bytes", STEPPED, "Bytes", "dark"),
  "values of structs, enums, boxes": (t) => shot(t, "values", STEPPED, "Values", "light"),
  "a verdict": (t) => shot(t, "verdict", MOVED, undefined, "light"),
  "a concept's page": async ({ page, url, screenshots }) => {
    await openApp(page, url, { "Study.md": "[[stack]] and [[more exaplanation about heap and stack]]", "Mine.md": "What I wrote about the stack: it grows downwards." });
    await read(page, "Study.md");
    await page.screenshot({ path: `${screenshots}/links.png` });
    await page.locator("a.internal-link").first().click();
    await page.locator(".memsim-mention").waitFor();
    await page.screenshot({ path: `${screenshots}/concept.png`, fullPage: true });
  },
};

const grid = Object.fromEntries(
  [["owners", OWNERS], ["many", MANY]].flatMap(([name, source]) =>
    [360, 700, 1200].flatMap((width) =>
      (name === "many" && width !== 700 ? ["light"] : ["light", "dark"]).map((theme) => [`${name}, ${width} px, ${theme}`, (t) => look(t, name, source, width, theme)]))),
);

export const tests = { ...grid, ...single };
