/**
 * ```` ```memsim ```` blocks: reading view, Live Preview, PDF, embeds and hovers all come through this one door. PDF export tells
 * nothing of where in the note a block stands; so do embeds and hovers, to which the pictures for paper do no harm.
 */
import type { Plugin } from "obsidian";
import type { Listings } from "./listings";

export function registerListingBlocks(plugin: Plugin, listings: Listings): void {
  plugin.registerMarkdownCodeBlockProcessor("memsim", (source, el, context) => {
    const nothingKnownOfPlace = context.getSectionInfo(el) === null;
    const child = listings.mount(el, source, context.sourcePath, nothingKnownOfPlace);
    context.addChild(child);
    return child.start();
  });
}
