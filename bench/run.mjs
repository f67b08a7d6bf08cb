/**
 * `npm run bench`: every promise about speed and size as a row – name, figure, target, met or MISSED. Figures of one run are
 * comparable with each other; a busy machine makes all of them worse. A missed target never fails the process.
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { browserTimes, engineTimes } from "./browser_rows.mjs";
import { libraryImage } from "../scripts/library_image.mjs";
import { gdbTimes } from "./gdb_row.mjs";
import { hostTimes } from "./host_rows.mjs";
import { pluginFigures } from "./plugin_rows.mjs";

const folder = mkdtempSync(join(tmpdir(), "memsim-bench-"));
const NAME_WIDTH = 72;

function digits(figure) {
  return figure >= 100 ? figure.toFixed(0) : figure >= 1 ? figure.toFixed(1) : figure.toFixed(3);
}

function print({ name, figure, unit, target, atLeast = false }) {
  const shown = typeof figure === "number" ? `${digits(figure)} ${unit}` : figure;
  const verdict = target === undefined || typeof figure !== "number" ? "" : `${atLeast ? "≥" : "≤"} ${target}   ${(atLeast ? figure >= target : figure <= target) ? "met" : "MISSED"}`;
  console.log(`${name.padEnd(NAME_WIDTH)} ${shown.padStart(20)}   ${verdict}`);
}

async function bundle(name) {
  const outfile = join(folder, `${name}.mjs`);
  await build({ entryPoints: [`bench/${name}.mts`], outfile, bundle: true, minify: true, platform: "node", format: "esm", target: "es2022", loader: { ".rs": "text", ".md": "text" }, logLevel: "error", banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
  return outfile;
}

/** Runs a bundled module in a process of its own and gives its rows; what it prints otherwise becomes a row of its own. */
function rowsOf(file, ...args) {
  const child = spawnSync(process.execPath, [file, ...args], { encoding: "utf8", timeout: 60_000 });
  const rows = child.stdout.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  if (child.status !== 0) rows.push({ name: `${args.join(" ") || "engine"}: did not finish`, figure: /Error: .*/.exec(child.stderr)?.[0] ?? "out of time", unit: "" });
  return rows;
}

try {
  console.log(`Node ${process.version}, ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}\n`);
  const [engineFile, programsFile] = await Promise.all([bundle("engine_rows"), bundle("programs")]);
  const { NOTE_PROGRAM } = await import(pathToFileURL(programsFile).href);
  const imageFile = join(folder, "library.image");
  const image = await libraryImage();
  writeFileSync(imageFile, image);
  for (const which of ["speed", "parser", "first"]) rowsOf(engineFile, which, imageFile).forEach(print);

  const engine = await engineTimes(folder, NOTE_PROGRAM, image);
  if (engine !== undefined && engine.failure === undefined) {
    print({ name: "worker started, library ready, cold, browser", figure: engine.ready, unit: "ms", target: 150 });
    print({ name: "check, run and view of the first program after that, cold, browser", figure: engine.first, unit: "ms", target: 150 });
    print({ name: "the second program after that, browser", figure: engine.second, unit: "ms" });
    print({ name: "check, run and view of a later program, warm, browser (median)", figure: engine.warm, unit: "ms", target: 30 });
  } else print({ name: "engine in a browser", figure: engine?.failure ?? "no browser found" });

  const browser = await browserTimes(folder, NOTE_PROGRAM);
  if (browser === undefined) print({ name: "source to first picture, browser", figure: "no browser found" });
  else if (browser.failure !== undefined) print({ name: "source to first picture, browser", figure: browser.failure });
  else {
    print({ name: "page to first picture, cold, browser", figure: browser.cold, unit: "ms", target: 150 });
    print({ name: "next picture of the page, warm, browser", figure: browser.warm, unit: "ms", target: 50 });
  }

  const plugin = pluginFigures("main.js");
  if (plugin === undefined) print({ name: "main.js", figure: "not built" });
  else {
    print({ name: "main.js, minified", figure: plugin.megabytes, unit: "MB", target: 1.5 });
    print({ name: "main.js, read and parsed", figure: plugin.parse, unit: "ms" });
  }

  const host = await hostTimes();
  if (host === undefined || host.failure !== undefined) print({ name: "the plugin in the stand-in app", figure: host?.failure ?? "no browser found" });
  else {
    print({ name: "onload (median)", figure: host.onload, unit: "ms", target: 5 });
    print({ name: "main thread's longest task, a note of twenty small cards", figure: host.small, unit: "ms", target: 50 });
    print({ name: "main thread's longest task, a note of twenty cards with pictures", figure: host.owners, unit: "ms", target: 50 });
    print({ name: "main thread's longest task, an endless loop", figure: host.endless, unit: "ms", target: 50 });
    print({ name: "main thread's longest task, a listing of 1 MB", figure: host.megabyte, unit: "ms", target: 50 });
  }

  rowsOf(await bundle("notes_rows")).forEach(print);

  const [ours] = rowsOf(engineFile, "program", imageFile);
  const peer = gdbTimes(folder, NOTE_PROGRAM);
  if (ours !== undefined) print(ours);
  if (peer === undefined) print({ name: "peer: rustc -g and gdb", figure: "not installed" });
  else {
    print({ name: "peer: rustc -g", figure: peer.compile, unit: "ms" });
    print({ name: `peer: gdb, locals at each of ${peer.steps ?? "?"} steps`, figure: peer.step, unit: "ms" });
    // The debugger stops at other places than we do: what is compared is the time a stop takes, compiling shared out among them.
    if (typeof ours?.figure === "number" && peer.steps !== undefined) print({ name: "peer's time a stop to ours", figure: (peer.compile + peer.step) / peer.steps / (ours.figure / ours.steps), unit: "times" });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
