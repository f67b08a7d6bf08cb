/**
 * `npm run oracle:parser -- FOLDER…`: our parser held against rustc's, before any macro is expanded, on every program of the folders
 * (the conformance programs when none is named) and on seeded mutants of them. Needs rustc 1.95.
 * Options: `--edition E`; `--mutants N`; `--seed S`; `--jobs N`; `--words`: show where both reject but the first messages differ;
 * `--record`: only write rustc's words after the programs of `tests/engine/syntax/rustc_words.txt`.
 * What rustc said of a text is kept in the cache of node_modules.
 */
import { build } from "esbuild";
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { optionsOf } from "../conformance/annotations.mjs";
import { generator, mutate } from "./mutants.mjs";
import { PROGRAMS, programs } from "./oracle.mjs";

const CACHE = "node_modules/.cache/memsim";
const HERE = dirname(fileURLToPath(import.meta.url));

async function ourParser() {
  const made = await build({ entryPoints: [join(HERE, "parser_verdict.mts")], bundle: true, write: false, platform: "node", format: "esm", target: "es2022", logLevel: "error" });
  const file = join(CACHE, "parser_verdict.mjs");
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, made.outputFiles[0].text);
  return import(pathToFileURL(file).href);
}

/** rustc's own binary: the one on the path may be a chooser that takes as long as parsing. */
function rustcBinary() {
  const root = execFileSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).trim();
  const inside = join(root, "bin", "rustc");
  return existsSync(inside) ? inside : "rustc";
}

/** `{ line, code, message }` of each error of rustc's parser. */
function rustcComplaints(rustc, text, edition) {
  return new Promise((resolve) => {
    const child = execFile(rustc, ["--edition", String(edition), "-Zparse-crate-root-only", "--error-format=json", "-"], { env: { ...process.env, RUSTC_BOOTSTRAP: "1", RUST_BACKTRACE: "0" }, timeout: 20000, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const errors = stderr.split("\n").filter((l) => l.startsWith("{")).map((l) => JSON.parse(l)).filter((d) => d.level === "error" && d.spans.length > 0)
        .map((d) => ({ line: d.spans.find((s) => s.is_primary)?.line_start ?? 0, code: d.code?.code, message: d.message }));
      resolve(error !== null && errors.length === 0 ? [{ line: 0, message: `rustc: ${error.message.slice(0, 200)}` }] : errors);
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(text);
  });
}

function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

/** The programs asked for: name, text, edition. */
function samples(folders, edition, mutants, seed) {
  const texts = folders.flatMap((folder) => programs(folder).map((path) => {
    const text = readFileSync(path, "utf8");
    return { name: relative(folder, path), text, edition: edition ?? Number(optionsOf(text).edition ?? 2024) };
  }));
  if (mutants === 0) return texts;
  const random = generator(seed);
  return Array.from({ length: mutants }, (_, i) => {
    const of = texts[random(texts.length)];
    return { name: `mutant ${i} of ${of.name}`, text: mutate(of.text, random), edition: of.edition };
  });
}

/** Writes after each program of the golden file what rustc says of it first. */
async function record(rustc) {
  const file = join(HERE, "../engine/syntax/rustc_words.txt");
  const lines = [];
  for (const line of readFileSync(file, "utf8").trimEnd().split("\n")) {
    const [text] = line.split(" ⇒ ");
    const [first] = await rustcComplaints(rustc, text, 2024);
    lines.push(`${text} ⇒ ${first === undefined ? "accepted" : `${first.code === undefined ? "" : `${first.code} `}${first.message}`}\n`);
  }
  writeFileSync(file, lines.join(""));
}

async function main() {
  const folders = process.argv.slice(2).filter((a, i, all) => !a.startsWith("--") && !/^--(?:edition|mutants|seed|jobs)$/.test(all[i - 1] ?? ""));
  const words = process.argv.includes("--words");
  const rustc = rustcBinary();
  if (process.argv.includes("--record")) return record(rustc);
  const { complaints } = await ourParser();
  const kept = join(CACHE, "rustc_parser.json");
  const known = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
  const queue = samples(folders.length > 0 ? folders : [PROGRAMS], option("edition", undefined), option("mutants", 0), option("seed", 1));
  const count = { accepted: 0, rejected: 0, falseReject: 0, falseAccept: 0, sameMessage: 0, sameLine: 0 };
  const lines = [];
  const work = async () => {
    for (let sample = queue.shift(); sample !== undefined; sample = queue.shift()) {
      const { name, text, edition } = sample;
      const key = createHash("sha256").update(`${edition}\0${text}`).digest("base64url").slice(0, 24);
      known[key] ??= await rustcComplaints(rustc, text, edition);
      const [theirs] = known[key];
      const [ours] = complaints(text, edition);
      const show = (c) => (c === undefined ? "accepted" : `${c.line}: ${c.code ?? ""} ${c.message}`);
      if (theirs === undefined) count.accepted++;
      else count.rejected++;
      if ((theirs === undefined) !== (ours === undefined)) {
        count[theirs === undefined ? "falseReject" : "falseAccept"]++;
        lines.push(`${name}: rustc ${show(theirs)}; ours ${show(ours)}`);
      } else if (theirs !== undefined) {
        if (theirs.line === ours.line) count.sameLine++;
        if (theirs.line === ours.line && theirs.message === ours.message) count.sameMessage++;
        else if (words) lines.push(`${name}: WORDS\n    rustc ${show(theirs)}\n    ours  ${show(ours)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: option("jobs", availableParallelism()) }, work));
  writeFileSync(kept, JSON.stringify(known));
  for (const line of lines.sort()) console.log(line);
  const share = (n, of) => (of === 0 ? "none" : `${n} of ${of} (${((100 * n) / of).toFixed(2)} %)`);
  console.log(`rustc accepts, we reject: ${share(count.falseReject, count.accepted)}`);
  console.log(`rustc rejects, so do we:  ${share(count.rejected - count.falseAccept, count.rejected)}; first error on rustc's line ${share(count.sameLine, count.rejected)}, in rustc's words ${share(count.sameMessage, count.rejected)}`);
  process.exitCode = count.falseReject + count.falseAccept === 0 ? 0 : 1;
}

await main();
