/** A block as static HTML: the listing and its picture, for pages without script, print and feeds. */
import { RunView } from "../view/run_view";
import { memoryScene } from "../diagram/memory_scene";
import { sceneToSvg } from "../diagram/svg_text";
import { parseBlock, type Block } from "../notes/block_options";
import { focused } from "../view/focus";
import { focusOf, runOptions, stepLevel } from "../player/index";
import { highlight } from "../player/highlight";
import type { Engine } from "../engine/index";
import { escapeHtml } from "./html";

const WIDTH = 760;
const SMALL_WIDTH = 340;

/** Must not throw: a bug of ours becomes a line in the figure. */
export function staticListing(engine: Engine, source: string): string {
  const block = parseBlock(source);
  const title = block.options.title === undefined ? "" : `<div class="memsim-bar"><span class="memsim-title">${escapeHtml(block.options.title)}</span></div>`;
  return `<section class="memsim-card is-static">${title}${listingHtml(block)}${pictureHtml(engine, block)}</section>`;
}

function listingHtml(block: Block): string {
  const coloured = highlight(block.lines.map((l) => (l.kind === "option" ? "" : l.text)));
  const rows = block.lines.flatMap((line, i) => (line.kind !== "shown" ? [] : [`<div class="memsim-line"><span class="memsim-line-number">${line.number}</span><code class="memsim-code">${coloured[i].map((p) => (p.cls === "plain" ? escapeHtml(p.text) : `<span class="memsim-tok-${p.cls}">${escapeHtml(p.text)}</span>`)).join("")}</code></div>`]));
  return `<div class="memsim-source">${rows.join("")}</div>`;
}

function pictureHtml(engine: Engine, block: Block): string {
  try {
    const compilation = engine.compile(block.code, { ...runOptions(block.options), maxSteps: 20_000_000 });
    const messages = compilation.placedDiagnostics().filter((d) => d.level === "error").map((d) => `<p class="memsim-message memsim-message-${d.kind === "unsupported" ? "unsupported" : "error"}"><strong>${d.code === undefined ? d.level : `error[${escapeHtml(d.code)}]`}</strong> ${escapeHtml(d.message)} <span class="memsim-message-line">line ${d.line}</span></p>`).join("");
    const ran = compilation.run();
    const options = runOptions(block.options);
    const run = ran === undefined ? undefined : new RunView(ran, stepLevel(options.steps), options.openLibrary);
    return run === undefined ? messages : messages + picturesHtml(run, block);
  } catch (error) {
    return `<p class="memsim-message memsim-message-bug">Memsim has a bug: ${escapeHtml(error instanceof Error ? error.message : String(error))}</p>`;
  }
}

/** The author's marked stops as a row of small pictures, otherwise the step to begin with, or the last one at which there is something to see. */
function picturesHtml(run: RunView, block: Block): string {
  const marked = block.marks.flatMap((mark) => {
    const [step] = run.visits(mark.line);
    return step === undefined ? [] : [{ label: `L${mark.number}${mark.text === undefined ? "" : ` ${mark.text}`}`, step }];
  });
  if (marked.length > 1) return `<div class="memsim-stops">${marked.map(({ label, step }) => `<div class="memsim-stop memsim-stop-small"><div class="memsim-stop-label">${escapeHtml(label)}</div>${pictureAt(run, block, step, SMALL_WIDTH)}</div>`).join("")}</div>`;
  const last = run.outcome === "exit" ? Math.max(0, run.stepCount - 1) : run.stepCount;
  return pictureAt(run, block, block.options.start?.kind === "First" ? 0 : (marked[0]?.step ?? last), WIDTH);
}

function pictureAt(run: RunView, block: Block, step: number, width: number): string {
  const view = run.stepView(step);
  const scene = memoryScene(focused(view.state, focusOf(block.options)), { width, lens: block.options.lens ?? "values" });
  const svg = sceneToSvg(scene, { label: "Memory", idPrefix: `ms-${hash(block.code)}-${step}-` });
  return `<div class="memsim-memory">${svg}</div><div class="memsim-caption"><p class="memsim-sentence">${captionHtml(view.caption)}</p></div>`;
}

function captionHtml(caption: string): string {
  return caption.split("`").map((part, i) => (i % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part))).join("");
}

function hash(text: string): string {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return (h >>> 0).toString(36);
}
