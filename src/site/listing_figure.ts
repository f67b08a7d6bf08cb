/** A listing on a page: static picture plus what the client script needs to bring it to life. */
import { parseBlock } from "../notes/block_options";
import { jsonForScript } from "./html";
import type { RenderListing } from "./ports";

/** Classes shared with the client script. */
export const FIGURE_CLASS = "memsim-listing";
export const DATA_CLASS = "memsim-listing-data";
/** A `<template>` with one of the author's comments, links alive; its line is in `data-line`. */
export const ANNOTATION_CLASS = "memsim-listing-annotation";

/** What the client reads back from a figure's JSON. */
export interface ListingData {
  /** The block as written. */
  readonly source: string;
}

/**
 * The figure. What is for the script comes after the static part and is not shown, so that readers without a script, printers and feeds see
 * the picture alone. `inline` renders Markdown as it stands on this page.
 */
export function listingFigure(source: string, render: RenderListing, inline: (markdown: string) => string): string {
  const data: ListingData = { source };
  const annotations = parseBlock(source).annotations.map(({ line, text }) => `<template class="${ANNOTATION_CLASS}" data-line="${line}">${inline(text)}</template>`);
  const json = `<script type="application/json" class="${DATA_CLASS}">${jsonForScript(data)}</script>`;
  return `<figure class="${FIGURE_CLASS}"><div class="memsim-static">${render(source).html}</div>${json}${annotations.join("")}</figure>`;
}
