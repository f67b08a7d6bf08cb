/** A listing on a page: static picture plus the data that the client script needs to bring it to life. */
import { parseBlock } from "../notes/block_options";
import { jsonForScript } from "./html";
import type { RenderListing } from "./ports";

/** Classes and attributes shared with the client script. */
export const FIGURE_CLASS = "memsim-listing";
export const DATA_CLASS = "memsim-listing-data";

/** What the client reads back from a figure. */
export interface ListingData {
  /** The block as written. */
  readonly source: string;
  /** The author's comments by 1-based line of the block, as HTML with live links, for captions. */
  readonly annotations: readonly { readonly line: number; readonly html: string }[];
}

/** The figure. Its JSON comes after the static part, so that readers without a script, printers and feeds see the picture alone. */
export function listingFigure(source: string, render: RenderListing, inline: (markdown: string) => string): string {
  const annotations = parseBlock(source).annotations.map(({ line, text }) => ({ line, html: inline(text) }));
  const data: ListingData = { source, annotations };
  return `<figure class="${FIGURE_CLASS}"><div class="memsim-static">${render(source).html}</div><script type="application/json" class="${DATA_CLASS}">${jsonForScript(data)}</script></figure>`;
}
