/** Finds listings on a page and mounts a player on each when it comes near the window. */
import { DATA_CLASS, FIGURE_CLASS } from "../listing_figure";
import { mountListing } from "./mount_listing";

/** Our figures, and the bare blocks that other site builders make of ```` ```memsim ````. */
const LISTINGS = `.${FIGURE_CLASS}, pre > code.language-memsim`;

/** Mounts every listing once; the static picture stays until its player stands. */
export function reviveListings(page: Document): void {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        revive(entry.target);
      }
    },
    { rootMargin: "400px" },
  );
  for (const element of page.querySelectorAll(LISTINGS)) seen.observe(element.tagName === "CODE" ? (element.parentElement ?? element) : element);
}

function revive(element: Element): void {
  const source = element.classList.contains(FIGURE_CLASS) ? figureSource(element) : element.textContent;
  if (source === null || source === undefined) return;
  const fragment = element.ownerDocument.createRange().createContextualFragment(`<div class="memsim-live"></div>`);
  const host = fragment.firstElementChild;
  if (!(host instanceof HTMLElement)) return;
  element.before(host);
  mountListing(host, source).then(
    () => element.remove(),
    () => host.remove(),
  );
}

function figureSource(figure: Element): string | undefined {
  try {
    const data: unknown = JSON.parse(figure.querySelector(`.${DATA_CLASS}`)?.textContent ?? "null");
    return typeof data === "object" && data !== null && "source" in data && typeof data.source === "string" ? data.source : undefined;
  } catch {
    return undefined;
  }
}
