/**
 * `npm test`: types, lint, unit + house + conformance tests (jest), build, browser tests. Every part runs even when an
 * earlier one failed; the last line is `N passed, N failed`, and the exit code is 0 only when nothing failed.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

let passed = 0;
let failed = 0;

function run(command, args, { capture = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", capture ? "pipe" : "inherit", "inherit"], env: { ...process.env, FORCE_COLOR: "0" } });
    let output = "";
    child.stdout?.on("data", (chunk) => { output += chunk; process.stdout.write(chunk); });
    child.on("close", (code) => resolve({ ok: code === 0, output }));
    child.on("error", (e) => { console.error(String(e)); resolve({ ok: false, output }); });
  });
}

/** A part that passes or fails as a whole. */
async function whole(name, command, args) {
  console.log(`\n# ${name}`);
  const { ok } = await run(command, args);
  if (ok) passed++; else failed++;
  console.log(`${ok ? "ok" : "NOT OK"}: ${name}`);
  return ok;
}

const node = process.execPath;
const bin = (name) => join("node_modules", name);

await whole("types", node, [bin("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.json"]);
await whole("lint", node, [bin("eslint/bin/eslint.js"), "src", "--max-warnings", "0"]);

console.log("\n# unit, house and conformance tests");
const folder = mkdtempSync(join(tmpdir(), "memsim-test-"));
const report = join(folder, "jest.json");
await run(node, [bin("jest/bin/jest.js"), "--json", `--outputFile=${report}`, "--silent"]);
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const brokenSuites = testResults.filter((s) => s.status === "failed" && s.assertionResults.length === 0).length;
  passed += numPassedTests;
  failed += numFailedTests + brokenSuites;
  if (numFailedTestSuites > 0) console.log(`${numFailedTestSuites} test files failed`);
} else failed++;
rmSync(folder, { recursive: true, force: true });

const built = await whole("build", node, ["esbuild.config.mjs", "--production", "--image"]);

if (existsSync("tests/host/run.mjs")) {
  console.log("\n# browser tests");
  if (built) {
    const { output, ok } = await run(node, ["tests/host/run.mjs"], { capture: true });
    const counts = /^(\d+) passed, (\d+) failed$/m.exec(output);
    if (counts === null) failed++;
    else { passed += Number(counts[1]); failed += Number(counts[2]); if (!ok && counts[2] === "0") failed++; }
  } else failed++;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
