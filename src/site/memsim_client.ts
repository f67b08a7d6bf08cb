/** `memsim.js`: brings listings to life on our pages and on any other, and adds search, previews and the theme switch where there is room for them. */
import { reviveListings } from "./client/listings";
import { startPreviews } from "./client/previews";
import { startSearch } from "./client/search";
import { startTheme } from "./client/theme";

function start(): void {
  reviveListings(document);
  startTheme(document);
  startSearch(document);
  startPreviews(document);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
else start();
