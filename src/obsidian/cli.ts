/** The app's own command line: `memsim:check`, `memsim:render`, `memsim:concepts`. */
import type { CliData, Plugin } from "obsidian";
import { memoryScene } from "../diagram/memory_scene";
import { sceneToSvg } from "../diagram/svg_text";
import { parseBlock, type Block } from "../notes/block_options";
import { findListings, type Listing } from "../notes/listings";
import { focused } from "../view/focus";
import { focusOf, runOptions, type CardEngine, type Opened } from "../player/index";
import type { ConceptNotes } from "./concept_notes";
import { failureText } from "./shared_recordings";
import type { VaultIndex } from "./vault_index";

const PICTURE_WIDTH = 900;

export function registerCli(plugin: Plugin, engine: CardEngine, index: VaultIndex, notes: ConceptNotes): void {
  const path = { value: "<path>", description: "Path of a note in the vault" };
  plugin.registerCliHandler("memsim:check", "Check that every memsim block does what its options say", { path: { ...path, description: "Only this note" } }, (params) => check(params, engine, index));
  plugin.registerCliHandler("memsim:render", "Print the picture of a block as SVG", { path: { ...path, required: true }, block: { value: "<number>", description: "Which block of the note, 1 by default" }, step: { value: "<number>", description: "Which step, the last by default" } }, (params) => render(params, engine, index));
  plugin.registerCliHandler("memsim:concepts", "List the concepts that links name and that have no note", null, () => {
    const ids = notes.unresolved();
    return ids.length === 0 ? "none" : ids.join("\n");
  });
}

async function check(params: CliData, engine: CardEngine, index: VaultIndex): Promise<string> {
  const paths = params["path"] === undefined ? index.source.listNotes() : [params["path"]];
  const lines: string[] = [];
  let checked = 0;
  for (const path of paths) {
    for (const listing of listingsOf(await index.source.read(path))) {
      checked++;
      const wrong = await withOpened(listing, engine, (opened, block) => Promise.resolve(complaint(opened, block)));
      if (wrong !== undefined) lines.push(`${path}:${listing.line}: ${wrong}`);
    }
  }
  return [...lines, `${checked} blocks checked, ${lines.length} not as their options say`].join("\n");
}

/** Why the block does not do what it says; nothing when it does. */
function complaint(opened: Opened, block: Block): string | undefined {
  const { expect } = block.options;
  const errors = opened.diagnostics.filter((one) => one.level === "error");
  if (expect === undefined) return opened.verdict === "ok" && opened.outcome !== "exit" ? `ends with ${opened.outcome}` : errors[0]?.message;
  const met = errors.some(({ code }) => code === expect) || opened.outcome === expect.replace(" behavior", "_behavior");
  return met ? undefined : `expects ${expect}, but ends with ${errors[0]?.message ?? opened.outcome}`;
}

async function render(params: CliData, engine: CardEngine, index: VaultIndex): Promise<string> {
  const listing = listingsOf(await index.source.read(params["path"] ?? ""))[Number(params["block"] ?? "1") - 1];
  if (listing === undefined) return "There is no such block.";
  return withOpened(listing, engine, async (opened, block) => {
    if (opened.stepCount === 0) return opened.diagnostics[0]?.rendered ?? "Nothing ran.";
    const step = Math.max(0, Math.min(opened.stepCount, Number(params["step"] ?? opened.stepCount) || 0));
    const { state } = await engine.state(opened.handle, step);
    return sceneToSvg(memoryScene(focused(state, focusOf(block.options)), { width: PICTURE_WIDTH, lens: block.options.lens ?? "values" }), { label: "Memory", idPrefix: "memsim-" });
  });
}

function listingsOf(text: string): readonly Listing[] {
  return findListings(text).filter(({ language }) => language === "memsim");
}

async function withOpened<T>(listing: Listing, engine: CardEngine, use: (opened: Opened, block: Block) => Promise<T>): Promise<T | string> {
  try {
    const block = parseBlock(listing.source);
    const opened = await engine.open(block.code, runOptions(block.options), { kind: "last" });
    try {
      return await use(opened, block);
    } finally {
      engine.release(opened.handle);
    }
  } catch (error) {
    return failureText(error);
  }
}
