/** Finds listings on a page and mounts a player on each when it comes near the window. */
import { DATA_CLASS, FIGURE_CLASS, type ListingData } from "../listing_figure";
import { addCardStyles, isOwnPage } from "./foreign_styles";
import { mountListing } from "./mount_listing";

/** Our figures, and the bare blocks that other site builders make of ```` ```memsim ````. */
const LISTINGS = `.${FIGURE_CLASS}, pre > code.language-memsim`;
/** Mounting begins this far outside the window, so that a reader who scrolls finds it done. */
const NEARBY = "400px";

/** Mounts every listing once; the static picture stays until its player stands, and for good when it cannot. */
export function reviveListings(page: Document): void {
  const elements = [...page.querySelectorAll(LISTINGS)].map((element) => (element.tagName === "CODE" ? (element.parentElement ?? element) : element));
  if (elements.length === 0) return;
  addCardStyles(page);
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        revive(entry.target);
      }
    },
    { rootMargin: NEARBY },
  );
  for (const element of elements) seen.observe(element);
}

function revive(element: Element): void {
  const data = element.classList.contains(FIGURE_CLASS) ? figureData(element) : { source: element.textContent ?? "", annotations: [] };
  const page = element.ownerDocument;
  const host = page.createRange().createContextualFragment(`<div></div>`).firstElementChild;
  if (data === undefined || !(host instanceof HTMLElement)) return;
  host.classList.add("memsim-live", "is-mounting");
  host.classList.toggle("memsim-foreign", !isOwnPage(page));
  element.before(host);
  mountListing(host, data).then(
    () => {
      element.remove();
      host.classList.remove("is-mounting");
    },
    () => host.remove(),
  );
}

function figureData(figure: Element): ListingData | undefined {
  try {
    const data: unknown = JSON.parse(figure.querySelector(`.${DATA_CLASS}`)?.textContent ?? "null");
    return isListingData(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isListingData(data: unknown): data is ListingData {
  return typeof data === "object" && data !== null && "source" in data && typeof data.source === "string" && "annotations" in data && Array.isArray(data.annotations);
}
