/**
 * `npm run oracle`: holds every conformance program, layout table and heap trace against the real rustc 1.95, so that our
 * opinion of Rust is never only ours. Needs rustc; says so and exits 2 where there is none.
 * Options: a substring of paths to limit the programs; `--jobs N`.
 */
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir, availableParallelism } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { annotationsOf, optionsOf } from "../conformance/annotations.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
export const PROGRAMS = join(HERE, "../conformance");

export function programs(folder = PROGRAMS) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? programs(path) : name.endsWith(".rs") ? [path] : [];
  }).sort();
}

const run = (command, args, options) => new Promise((resolve) => {
  execFile(command, args, { timeout: 20000, maxBuffer: 1 << 24, ...options }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : (error.code ?? 101), signal: error?.signal, stdout, stderr }));
});

/** What rustc and the real program say: verdict, coded errors with lines, output, exit code, panic place. */
export async function realOutcome(path, folder) {
  const text = readFileSync(path, "utf8");
  const options = optionsOf(text);
  const exe = join(folder, basename(path, ".rs") + "-" + Math.abs(hash(path)).toString(36));
  const isTest = options.test !== undefined;
  const flags = options["compile-flags"]?.split(/\s+/).filter(Boolean) ?? [];
  const compiled = await run("rustc", ["--edition", options.edition ?? "2024", "-A", "warnings", ...(isTest ? ["--test"] : []), "--error-format=json", "--crate-name", "main", ...flags, "-o", exe, path], { cwd: folder });
  const errors = compiled.stderr.split("\n").filter((l) => l.startsWith("{")).map((l) => JSON.parse(l))
    .filter((d) => d.level === "error" && d.spans.length > 0)
    .map((d) => ({ code: errorCode(d.code?.code), message: d.message, line: inFile(d.spans.find((s) => s.is_primary), path)?.line_start }));
  if (compiled.code !== 0) return { verdict: "rejected", errors };
  const ran = await run(exe, isTest ? ["--test-threads=1"] : [], { cwd: folder, env: { ...process.env, RUST_BACKTRACE: "0" } });
  rmSync(exe, { force: true });
  // The last panic is the one that ends the program: others ended threads, or were caught.
  const panic = [...ran.stderr.matchAll(/panicked at [^\n]*?:(\d+):\d+:\n([^\n]*)/g)].at(-1) ?? null;
  const stdout = isTest ? withoutTimes(ran.stdout).replaceAll(path, "main.rs") : ran.stdout;
  return { verdict: "ran", errors, exitCode: ran.signal ? 134 : ran.code, stdout, panic: panic === null ? undefined : { line: Number(panic[1]), message: panic[2] } };
}

/** What a test harness prints, but for how long tests took and the numbers of their threads. */
function withoutTimes(stdout) {
  return stdout.replace(/finished in \d+\.\d+s/g, "finished in 0.00s").replace(/^(thread '[^']*') \(\d+\) panicked/gm, "$1 panicked");
}

/** Lints that are denied by default have a name instead of a code. */
const errorCode = (code) => (/^E\d{4}$/.test(code ?? "") ? code : undefined);

/** A span in the reader's file: where it is written there itself, else the macro call that brought it. */
const inFile = (span, path) => (span?.expansion && span.file_name !== path ? inFile(span.expansion.span, path) : span);

function hash(text) {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0;
  return h;
}

/** Differences between a program's annotations and what the real compiler and program do. */
export async function compareWithReality(path, folder) {
  const text = readFileSync(path, "utf8");
  const expected = annotationsOf(text);
  const kind = relative(PROGRAMS, path).split("/")[0];
  const real = await realOutcome(path, folder);
  const wrong = [];
  const show = (list) => list.map((e) => `${e.code ?? "error"}@${e.line}`).sort().join(" ");
  const wanted = expected.filter((a) => a.kind === "ERROR").map((a) => ({ code: a.text.split(/\s/)[0] || undefined, line: a.line }));
  if (kind === "fail") {
    if (real.verdict !== "rejected") wrong.push("rustc accepts it");
    if (show(real.errors) !== show(wanted)) wrong.push(`errors: rustc ${show(real.errors)}, annotated ${show(wanted)}`);
    return wrong;
  }
  if (real.verdict !== "ran") return [`rustc rejects it: ${show(real.errors)} ${real.errors[0]?.message ?? ""}`];
  if (kind === "undefined_behavior" || kind === "unsupported") return wrong;
  const golden = path.replace(/\.rs$/, ".stdout");
  const stdout = existsSync(golden) ? readFileSync(golden, "utf8") : "";
  if (real.stdout !== stdout) wrong.push(`stdout differs: real ${JSON.stringify(real.stdout.slice(0, 200))}, golden ${JSON.stringify(stdout.slice(0, 200))}`);
  const panic = expected.find((a) => a.kind === "PANIC");
  if (kind === "panic") {
    if (panic === undefined) wrong.push("no PANIC annotation");
    else if (real.panic === undefined || real.panic.line !== panic.line || !real.panic.message.includes(panic.text)) wrong.push(`panic: real ${JSON.stringify(real.panic)}, annotated line ${panic.line} ${panic.text}`);
  } else if (real.exitCode !== Number(optionsOf(text)["exit-code"] ?? 0)) wrong.push(`exit code ${real.exitCode}`);
  return wrong;
}

async function main() {
  try {
    execFileSync("rustc", ["--version"]);
  } catch {
    console.error("rustc is not installed: the oracle needs it (rustc 1.95).");
    process.exit(2);
  }
  const only = process.argv.slice(2).find((a) => !a.startsWith("--")) ?? "";
  const folder = mkdtempSync(join(tmpdir(), "memsim-oracle-"));
  const queue = programs().filter((p) => p.includes(only));
  let agreed = 0;
  let differed = 0;
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const wrong = await compareWithReality(path, folder);
      if (wrong.length === 0) agreed++;
      else {
        differed++;
        console.log(`${relative(PROGRAMS, path)}: ${wrong.join("; ")}`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  rmSync(folder, { recursive: true, force: true });
  console.log(`programs: ${agreed} agree with rustc, ${differed} differ`);
  for (const extra of ["layouts.mjs", "heap_traces.mjs"]) {
    if (existsSync(join(HERE, extra))) {
      const { compareAll } = await import(`./${extra}`);
      const { same, different } = await compareAll(only);
      console.log(`${extra.replace(".mjs", "").replace("_", " ")}: ${same} agree, ${different} differ`);
      differed += different;
    }
  }
  process.exitCode = differed === 0 ? 0 : 1;
}

// Not awaited: the modules it imports later import this one.
if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
