import { escapeHtml } from "../../src/site/html";
import type { RenderListing, SiteAssets } from "../../src/site/ports";

/** Draws a listing as its own text, so that a test can see what was handed over. */
export const fakeListing: RenderListing = (source) => ({ html: `<pre class="fake">${escapeHtml(source)}</pre>` });

export const fakeAssets: SiteAssets = { script: "/* script */", stylesheet: "/* style */" };
