/** `memsim svg`: pictures of one step, of the author's marks, or of the end, as SVG files that stand alone. */
import { RunView } from "../../view/run_view";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import process from "node:process";
import { memoryScene } from "../../diagram/memory_scene";
import { sceneToSvg } from "../../diagram/svg_text";
import { parseBlock } from "../../notes/block_options";
import { findListings } from "../../notes/listings";
import { focusOf, runOptions, stepLevel } from "../../player/index";
import { focused } from "../../view/focus";
import { cardStylesheet } from "../site_assets";
import { numberOption, UsageError, type Arguments } from "./arguments.mjs";
import { sharedEngine } from "./shared_engine.mjs";

const WIDTH = 820;

export function svgCommand(args: Arguments): number {
  const out = args.options.get("out");
  if (args.files.length !== 1 || out === undefined) throw new UsageError("svg needs one file and --out DIR");
  const text = readFileSync(args.files[0], "utf8");
  const name = basename(args.files[0], extname(args.files[0]));
  const sources = extname(args.files[0]) === ".md" ? findListings(text).filter((l) => l.language === "memsim").map((l) => l.source) : [text];
  mkdirSync(out, { recursive: true });
  let failed = false;
  sources.forEach((source, i) => {
    const block = parseBlock(source);
    const options = runOptions(block.options);
    const compilation = sharedEngine().compile(block.code, options, args.files[0]);
    const ran = compilation.run();
    const run = ran === undefined ? undefined : new RunView(ran, stepLevel(options.steps), options.openLibrary);
    if (run === undefined) {
      failed = true;
      process.stderr.write(compilation.rendered());
      return;
    }
    const steps = args.flags.has("marks") && block.marks.length > 0
      ? block.marks.map((m) => [`L${m.number}`, run.visits(m.line)[0] ?? run.stepCount] as const)
      : [["", args.options.has("step") ? numberOption(args, "step", 0) : run.stepCount] as const];
    for (const [label, step] of steps) {
      const view = run.stepView(step);
      const svg = sceneToSvg(memoryScene(focused(view.state, focusOf(block.options)), { width: WIDTH, lens: block.options.lens ?? "values" }), { label: view.caption, idPrefix: "m-", style: cardStylesheet() });
      const file = join(out, `${name}${sources.length > 1 ? `-${i + 1}` : ""}${label === "" ? "" : `-${label}`}.svg`);
      writeFileSync(file, svg);
      process.stdout.write(`${file}\n`);
    }
  });
  return failed ? 1 : 0;
}
