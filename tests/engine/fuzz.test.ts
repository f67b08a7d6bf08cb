/**
 * Mutated programs: whatever the text, the parser ends and so does the whole check, and neither throws. Seeded, so that every run tries the same.
 * `FUZZ=100000 npx jest tests/engine/fuzz.test.ts` tries that many through the parser.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Engine } from "../../src/engine/index";
import { Diagnostics } from "../../src/engine/source/diagnostic";
import { SourceMap } from "../../src/engine/source/source_map";
import { parseCrate } from "../../src/engine/syntax";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";

const PARSED = Number(process.env.FUZZ ?? 1500);
const CHECKED = Math.max(20, Math.floor(PARSED / 100));

function programs(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? programs(path) : name.endsWith(".rs") ? [readFileSync(path, "utf8")] : [];
  });
}

/** Numbers below `n` from a linear congruential generator. */
function generator(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
}

const SCRAPS = ["{", "}", "(", ")", "[", "]", "<", ">", "'", "\"", "r#\"", "/*", "//", "$", "#![", "::", "..=", "->", "=>", "&&", "|", "!", "\\", "\u{0}", "é", "fn ", "impl ", "match ", "where ", "macro_rules! m ", "async ", "unsafe ", "dyn ", "1e", "0x", "'a ", "b'", "c\"", "{}", "{0:?}", "$crate", "$($x:tt)*", ";", ",", "."];

function mutate(text: string, other: string, random: (n: number) => number): string {
  let out = text;
  for (let k = random(4); k >= 0; k--) {
    const at = random(out.length + 1);
    const end = Math.min(out.length, at + random(40));
    switch (random(5)) {
      case 0: out = out.slice(0, at) + out.slice(end); break;
      case 1: out = out.slice(0, at) + SCRAPS[random(SCRAPS.length)] + out.slice(at); break;
      case 2: out = out.slice(0, end) + out.slice(at, end) + out.slice(end); break;
      case 3: {
        const from = random(other.length + 1);
        out = out.slice(0, at) + other.slice(from, from + random(120)) + out.slice(end);
        break;
      }
      default: out = out.slice(0, at) + SCRAPS[random(SCRAPS.length)] + out.slice(end);
    }
  }
  return out;
}

const seeds = programs(join(__dirname, "../conformance"));

function mutants(count: number, seed: number): string[] {
  const random = generator(seed);
  return Array.from({ length: count }, () => mutate(seeds[random(seeds.length)], seeds[random(seeds.length)], random));
}

it("parses whatever it is given", () => {
  for (const text of mutants(PARSED, 1)) {
    const sources = new SourceMap();
    const file = sources.addFile("main.rs", text);
    try {
      parseCrate(file, { edition: 2024, lazyBodies: false }, new Diagnostics());
    } catch (thrown) {
      throw new Error(`${String(thrown)} on\n${text}`);
    }
  }
});

it("checks whatever it is given", () => {
  const engine = new Engine();
  for (const text of mutants(CHECKED, 2)) {
    try {
      engine.compile(text, DEFAULT_RUN_OPTIONS, "main.rs");
    } catch (thrown) {
      throw new Error(`${String(thrown)} on\n${text}`);
    }
  }
});
