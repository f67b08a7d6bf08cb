/** A listing on a page: static picture plus the data that the client script needs to bring it to life. */
import { jsonForScript } from "./html";
import type { RenderListing } from "./ports";

/** Classes and attributes shared with the client script. */
export const FIGURE_CLASS = "memsim-listing";
export const DATA_CLASS = "memsim-listing-data";

/** What the client reads back from a figure. */
export interface ListingData {
  /** The block as written. */
  readonly source: string;
}

/** The figure. Its JSON comes after the static part, so that readers without a script, printers and feeds see the picture alone. */
export function listingFigure(source: string, render: RenderListing): string {
  const data: ListingData = { source };
  return `<figure class="${FIGURE_CLASS}"><div class="memsim-static">${render(source).html}</div><script type="application/json" class="${DATA_CLASS}">${jsonForScript(data)}</script></figure>`;
}
