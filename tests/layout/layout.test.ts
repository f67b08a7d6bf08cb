/** Size, alignment and field offsets of every row, printed by the program that real rustc ran for the golden. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Engine } from "../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";

const golden = readFileSync(join(__dirname, "rows.expected"), "utf8").split("\n").filter(Boolean);
const text = execFileSync(process.execPath, ["--input-type=module", "-e", `import { program } from ${JSON.stringify(join(__dirname, "../oracle/layouts.mjs"))}; process.stdout.write(program());`], { encoding: "utf8" });
const report = new Engine().report("rows.rs", text, { ...DEFAULT_RUN_OPTIONS, maxSteps: 50_000_000 }, false);
const ours = report.stdout.split("\n").filter(Boolean);

it("the program of all rows runs", () => {
  expect(report.diagnostics.filter((d) => d.level === "error")).toEqual([]);
  expect(ours).toHaveLength(golden.length);
});

it.each(golden.map((row, i) => [row, i] as const))("%s", (row, i) => {
  expect(ours[i]).toBe(row);
});
