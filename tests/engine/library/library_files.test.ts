import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { collectLibrary } from "../../../src/engine/hir/index";
import { libraryFiles } from "../../../src/engine/library/index";
import type { Diagnostic } from "../../../src/engine/source/diagnostic";

const FOLDER = join(__dirname, "../../../src/engine/library");

function rustFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return rustFiles(path);
    return name.endsWith(".rs") ? [relative(FOLDER, path).split(sep).join("/")] : [];
  });
}

describe("the library's files", () => {
  const files = rustFiles(FOLDER);

  test("are all listed in index.ts", () => {
    expect([...libraryFiles().keys()].sort()).toEqual(files.sort());
  });

  test("keep to 600 lines", () => {
    expect(files.filter((file) => readFileSync(join(FOLDER, file), "utf8").split("\n").length > 601)).toEqual([]);
  });

  test("are each declared by a `mod` of the file above", () => {
    const declared = new Set<string>(["lib.rs"]);
    for (const [path, text] of libraryFiles()) {
      const base = path === "lib.rs" ? "" : `${path.slice(0, -".rs".length)}/`;
      for (const match of text.matchAll(/^(?:pub(?:\([a-z]+\))? )?mod ([a-z0-9_]+);/gm)) declared.add(`${base}${match[1] ?? ""}.rs`);
    }
    expect(files.filter((file) => !declared.has(file))).toEqual([]);
  });

  test("are collected without errors", () => {
    const reported: Diagnostic[] = [];
    collectLibrary(libraryFiles(), 2024, { report: (diagnostic) => void reported.push(diagnostic) });
    expect(reported.map((diagnostic) => diagnostic.message)).toEqual([]);
  });
});
