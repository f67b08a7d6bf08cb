/** The command line: one file a command. Exit codes: 0 fine, 1 something is wrong with the input, 2 wrong usage. */
import process from "node:process";
import { parseArguments, UsageError, type Arguments } from "./arguments.mjs";
import { buildCommand, serveCommand } from "./site_commands.mjs";
import { checkCommand } from "./check_command.mjs";
import { layoutCommand } from "./layout_command.mjs";
import { runCommand } from "./run_command.mjs";
import { stateCommand } from "./state_command.mjs";
import { svgCommand } from "./svg_command.mjs";

const COMMANDS: Readonly<Record<string, (args: Arguments) => Promise<number> | number>> = {
  run: runCommand, layout: layoutCommand, state: stateCommand, check: checkCommand, build: buildCommand, serve: serveCommand, svg: svgCommand,
};

const USAGE = `memsim run [--json] [--edition E] [--test] [--unchecked] [--max-steps N] [--heap] [--stdin FILE] FILE...
memsim layout [--json] FILE...
memsim state  --step N [--json] FILE
memsim check  VAULT            every block of every note does what its options say; exit 1 otherwise
memsim build  VAULT --out DIR  the static site
memsim serve  VAULT [--port P] the site, rebuilt on change
memsim svg    FILE|NOTE [--step N|--marks] --out DIR
`;

async function main(): Promise<number> {
  try {
    const args = parseArguments(process.argv.slice(2));
    const command = args.command === undefined ? undefined : COMMANDS[args.command];
    if (args.flags.has("help") || args.command === undefined) {
      process.stdout.write(USAGE);
      return args.flags.has("help") ? 0 : 2;
    }
    if (command === undefined) throw new UsageError(`there is no command ${args.command}`);
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`memsim: ${error.message}\n\n${USAGE}`);
    return 2;
  }
}

// A reader that closes the pipe early (`memsim … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => { if (error.code !== "EPIPE") throw error; });
process.exitCode = await main();
