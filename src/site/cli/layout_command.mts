/** `memsim layout`: size, alignment and offsets of the types of a file. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { UsageError, type Arguments } from "./arguments.mjs";
import { optionsFrom } from "./run_command.mjs";
import { sharedEngine } from "./shared_engine.mjs";

export function layoutCommand(args: Arguments): number {
  if (args.files.length === 0) throw new UsageError("layout needs a file");
  let failed = false;
  for (const file of args.files) {
    const compilation = sharedEngine().compile(readFileSync(file, "utf8"), optionsFrom(args), file);
    if (compilation.verdict === "rejected") {
      failed = true;
      process.stderr.write(compilation.rendered());
    }
    const rows = compilation.layouts();
    if (args.flags.has("json")) process.stdout.write(`${JSON.stringify(rows)}\n`);
    else for (const r of rows) {
      process.stdout.write(`${r.type}  size ${r.size}, align ${r.align}\n`);
      for (const f of r.fields) process.stdout.write(`  ${String(f.offset).padStart(4)}  ${f.name}: ${f.size} bytes\n`);
      for (const v of r.variants) process.stdout.write(`  ${v.name}${v.fields.map((f) => ` ${f.name}@${f.offset}`).join("")}\n`);
    }
  }
  return failed ? 1 : 0;
}
