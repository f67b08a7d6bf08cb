/** The engine of this process: made once, at the first need. */
import { libraryImage } from "../../player/library_image";
import { Engine, type RunReport } from "../../engine/index";

let engine: Engine | undefined;

export function sharedEngine(): Engine {
  engine ??= new Engine();
  return engine;
}

/** The same for commands that only compile and run: it begins with the library's image. */
export async function quickEngine(): Promise<Engine> {
  engine ??= new Engine(await libraryImage());
  return engine;
}

/** A bug of ours, or a file that cannot be read: the report says so and the others go on. */
export function internalErrorReport(file: string, message: string): RunReport {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { file, outcome: "internal_error", exitCode: null, stdout: "", stderr: message, diagnostics: [{ level: "error", code: undefined, message: message.split("\n")[0], ...place }], steps: 0, undefinedBehavior: null, heap: null };
}
