/** The plugin's file: its size, and how long evaluating it takes, which is what Obsidian pays before `onload`. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { Script } from "node:vm";

/** Megabytes of main.js and milliseconds of compiling it; undefined when it was not built. */
export function pluginFigures(path) {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  const from = performance.now();
  const script = new Script(`(function (module, exports, require) {${text}\n})`, { filename: "main.js" });
  const evaluated = script.cachedDataRejected === undefined;
  return { megabytes: statSync(path).size / 1e6, parse: performance.now() - from, evaluated };
}
