/** `memsim run`: one JSON object a line and a file with `--json`; otherwise as `cargo run` would look. One bad file never stops the rest. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { numberOption, UsageError, type Arguments } from "./arguments.mjs";
import { DEFAULT_RUN_OPTIONS, type RunOptions } from "../../player/index";
import { internalErrorReport, quickEngine, sharedEngine } from "./shared_engine.mjs";
import type { RunReport } from "../../engine/index";

export function optionsFrom(args: Arguments): RunOptions {
  const edition = args.options.get("edition") ?? "2024";
  if (!["2015", "2018", "2021", "2024"].includes(edition)) throw new UsageError(`--edition is 2021 or 2024, not ${edition}`);
  const stdin = args.options.get("stdin");
  return {
    ...DEFAULT_RUN_OPTIONS,
    edition: edition === "2024" ? 2024 : 2021,
    unchecked: args.flags.has("unchecked"),
    test: args.flags.has("test"),
    maxSteps: numberOption(args, "max-steps", 200_000_000),
    stackLimit: numberOption(args, "stack-limit", DEFAULT_RUN_OPTIONS.stackLimit),
    heapLimit: numberOption(args, "heap-limit", DEFAULT_RUN_OPTIONS.heapLimit),
    stdin: stdin === undefined ? "" : readFileSync(stdin, "utf8"),
  };
}

export async function runCommand(args: Arguments): Promise<number> {
  if (args.files.length === 0) throw new UsageError("run needs a file");
  await quickEngine();
  const options = optionsFrom(args);
  let worst = 0;
  for (const file of args.files) {
    const report = runFile(file, options, args.flags.has("heap"));
    if (args.flags.has("json")) process.stdout.write(`${JSON.stringify(report)}\n`);
    else {
      process.stdout.write(report.stdout);
      process.stderr.write(report.stderr);
    }
    if (!args.flags.has("json")) worst = Math.max(worst, report.exitCode ?? 1);
  }
  return worst;
}

function runFile(file: string, options: RunOptions, withHeap: boolean): RunReport {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return internalErrorReport(file, `cannot read the file: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return sharedEngine().report(file, text, options, withHeap);
  } catch (error) {
    return internalErrorReport(file, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
