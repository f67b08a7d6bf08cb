/** `memsim state`: the memory before one step, as JSON or as text. */
import { RunView } from "../../view/run_view";
import { readFileSync } from "node:fs";
import process from "node:process";
import { memoryText } from "../../view/memory_text";
import { numberOption, UsageError, type Arguments } from "./arguments.mjs";
import { optionsFrom } from "./run_command.mjs";
import { sharedEngine } from "./shared_engine.mjs";

export function stateCommand(args: Arguments): number {
  if (args.files.length !== 1) throw new UsageError("state needs one file");
  const compilation = sharedEngine().compile(readFileSync(args.files[0], "utf8"), optionsFrom(args), args.files[0]);
  const ran = compilation.run();
  const run = ran === undefined ? undefined : new RunView(ran, "line");
  if (run === undefined) {
    process.stderr.write(compilation.rendered());
    return 1;
  }
  const state = run.state(numberOption(args, "step", 0));
  process.stdout.write(args.flags.has("json") ? `${JSON.stringify(state)}\n` : memoryText(state));
  return 0;
}
