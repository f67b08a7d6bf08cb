/** ```` ```memsim ```` blocks: reading view, Live Preview, PDF, embeds and hovers all come through this one door. */
import type { Plugin } from "obsidian";
import type { Listings } from "./listings";

export function registerListingBlocks(plugin: Plugin, listings: Listings): void {
  plugin.registerMarkdownCodeBlockProcessor("memsim", (source, el, context) => {
    const child = listings.mount(el, source, context.sourcePath);
    context.addChild(child);
    return child.start();
  });
}
