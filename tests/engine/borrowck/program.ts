/** Whole programs through the front end, as far as the borrow checker. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, readLibrary, type Library } from "../../../src/engine/pipeline";
import { Diagnostics } from "../../../src/engine/source/diagnostic";

const LIBRARY = join(__dirname, "../../../src/engine/library");
let library: Library | undefined;

function libraryFiles(folder: string, prefix: string, into: Map<string, string>): Map<string, string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) libraryFiles(join(folder, entry.name), `${prefix}${entry.name}/`, into);
    else if (entry.name.endsWith(".rs")) into.set(prefix + entry.name, readFileSync(join(folder, entry.name), "utf8"));
  }
  return into;
}

/** "E0502 3:9 message" for each error of the program. */
export function errorsOf(text: string): string[] {
  library ??= readLibrary(libraryFiles(LIBRARY, "", new Map()), new Diagnostics());
  const { diagnostics, sources } = check(library, text, { fileName: "main.rs", edition: 2024, pointerSize: 8, test: false });
  return diagnostics.all.map((d) => {
    const { line, column } = sources.lineColumn(d.span.file, d.span.lo);
    return `${d.code ?? d.kind} ${line}:${column} ${d.message}`;
  });
}
