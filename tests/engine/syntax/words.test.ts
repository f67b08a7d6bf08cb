/** Syntax errors in rustc's own words. `rustc_words.txt` holds a program a line; `npm run oracle:parser -- --record` writes after it what rustc says first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { messages } from "./shape";

const WORDS = readFileSync(join(__dirname, "rustc_words.txt"), "utf8").trimEnd().split("\n").map((line) => line.split(" ⇒ ") as [string, string]);

test.each(WORDS)("%s", (text, expected) => {
  const first = messages(text, 2024)[0] ?? "accepted";
  expect(first.replace(/^1:\d+ /, "")).toBe(expected);
});
