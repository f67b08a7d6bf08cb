/** What most browser tests begin with and look at. */

export const OWNERS = `//@ title: Who owns what
fn main() {
    let n = 5;
    let title = "memory";              // the letters lie in [[static memory]]
    let s1 = String::from("hello");    // five letters on the [[heap]]
    let v = vec![10, 20, 30];
    let s2 = s1;                       // a [[move]]
    println!("{title} {s2} {v:?} {n}");
}`;

export const SMALL = `fn main() {
    let a = 1;
    let b = 2;
    println!("{a} {b}");
}`;

export const fence = (source, language = "memsim") => `\`\`\`${language}\n${source}\n\`\`\`\n`;

/** Opens the stand-in with a vault and the plugin enabled; answers the milliseconds of `onload`. */
export async function openApp(page, url, files = {}) {
  await page.goto(url);
  return page.evaluate(async (given) => {
    app.vault.preload(given);
    app.metadataCache.index();
    const time = await app.enable();
    await new Promise((done) => setTimeout(done, 120));
    return time;
  }, files);
}

/** Shows a note in reading view and waits for all its processors. */
export async function read(page, path, text) {
  await page.evaluate(([p, t]) => app.read(p, t), [path, text]);
}

export const counter = (card) => card.locator(".memsim-counter").textContent();

/** "step 3 of 7" as numbers. */
export async function position(card) {
  const [step, count] = ((await counter(card)) ?? "").replaceAll(",", "").match(/\d+/g)?.map(Number) ?? [];
  return { step, count };
}

/** Waits until the card stands at a step. */
export async function atStep(card, step) {
  await card.locator(".memsim-counter", { hasText: new RegExp(`^step ${step.toLocaleString("en")} of `) }).waitFor();
}

/** What the processors reported, and blocks that were empty when they returned. */
export const troubles = (page) => page.evaluate(() => [...app.errors, ...app.log.filter((line) => line.startsWith("empty block"))]);
