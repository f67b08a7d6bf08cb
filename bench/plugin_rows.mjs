/** The plugin's file: its size, and how long reading its program text takes, which Obsidian pays before `onload`. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { Script } from "node:vm";

/** Megabytes of main.js and milliseconds of parsing it; undefined when it was not built. */
export function pluginFigures(path) {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  const from = performance.now();
  void new Script(`(function (module, exports, require) {${text}\n})`, { filename: "main.js" });
  return { megabytes: statSync(path).size / 1e6, parse: performance.now() - from };
}
