/** A block as static HTML: the listing and the picture of its first step, for pages without script, print and feeds. */
import { RunView } from "../view/run_view";
import { memoryScene } from "../diagram/memory_scene";
import { sceneToSvg } from "../diagram/svg_text";
import { parseBlock, type Block } from "../notes/block_options";
import { runOptions } from "../player/index";
import { highlight } from "../player/highlight";
import type { Engine } from "../engine/index";
import { escapeHtml } from "./html";

const WIDTH = 760;

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
    const run = ran === undefined ? undefined : new RunView(ran, "line");
    if (run === undefined) return messages;
    const mark = block.marks.at(-1)?.line;
    const step = mark === undefined ? run.stepCount : (run.visits(mark)[0] ?? run.stepCount);
    const view = run.stepView(block.options.start?.kind === "First" ? 0 : step > 0 && mark === undefined ? Math.max(0, step - 1) : step);
    const svg = sceneToSvg(memoryScene(view.state, { width: WIDTH, lens: block.options.lens ?? "values" }), { label: "Memory", idPrefix: `ms-${hash(block.code)}-` });
    return `${messages}<div class="memsim-memory">${svg}</div><div class="memsim-caption"><p class="memsim-sentence">${captionHtml(view.caption)}</p></div>`;
  } catch (error) {
    return `<p class="memsim-message memsim-message-bug">Memsim has a bug: ${escapeHtml(error instanceof Error ? error.message : String(error))}</p>`;
  }
}

function captionHtml(caption: string): string {
  return caption.split("`").map((part, i) => (i % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part))).join("");
}

function hash(text: string): string {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return (h >>> 0).toString(36);
}
