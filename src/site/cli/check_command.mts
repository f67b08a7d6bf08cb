/** `memsim check VAULT`: every block of every note does what its options say. */
import process from "node:process";
import { findListings } from "../../notes/listings";
import { parseBlock } from "../../notes/block_options";
import { runOptions } from "../../player/index";
import { loadVault } from "../folder_source.mjs";
import { UsageError, type Arguments } from "./arguments.mjs";
import { verdictOnBlock } from "./block_verdict";
import { sharedEngine } from "./shared_engine.mjs";

export async function checkCommand(args: Arguments): Promise<number> {
  if (args.files.length !== 1) throw new UsageError("check needs a vault");
  const vault = await loadVault(args.files[0]);
  let good = 0;
  let bad = 0;
  for (const [path, text] of vault.texts) {
    for (const listing of findListings(text)) {
      if (listing.language !== "memsim") continue;
      const block = parseBlock(listing.source);
      const report = sharedEngine().report(path, block.code, { ...runOptions(block.options), maxSteps: 20_000_000 }, false);
      const wrong = [...block.problems.map((p) => `line ${listing.line + p.line}: ${p.message}`), ...verdictOnBlock(report, block.options.expect, listing.line)];
      if (wrong.length === 0) good++;
      else {
        bad++;
        for (const w of wrong) process.stdout.write(`${path}: ${w}\n`);
      }
    }
  }
  process.stdout.write(`${good} blocks do what they say, ${bad} do not\n`);
  return bad === 0 ? 0 : 1;
}
