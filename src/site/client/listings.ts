/** Finds listings on a page and mounts a player on each when it comes near the window. */
import { ANNOTATION_CLASS, DATA_CLASS, FIGURE_CLASS, type ListingData } from "../listing_figure";
import { addCardStyles, isOwnPage } from "./foreign_styles";
import { mountListing, type MountedListing } from "./mount_listing";

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
  const listing = element.classList.contains(FIGURE_CLASS) ? listingOf(element) : { source: element.textContent ?? "", annotations: new Map<number, DocumentFragment>() };
  const page = element.ownerDocument;
  const host = page.createRange().createContextualFragment(`<div></div>`).firstElementChild;
  if (listing === undefined || !(host instanceof HTMLElement)) return;
  host.classList.add("memsim-live", "is-mounting");
  host.classList.toggle("memsim-foreign", !isOwnPage(page));
  element.before(host);
  mountListing(host, listing).then(
    () => {
      element.remove();
      host.classList.remove("is-mounting");
    },
    () => host.remove(),
  );
}

/** Reads a figure back; nothing when it is not one of ours after all. */
function listingOf(figure: Element): MountedListing | undefined {
  try {
    const data: unknown = JSON.parse(figure.querySelector(`.${DATA_CLASS}`)?.textContent ?? "null");
    if (!isListingData(data)) return undefined;
    const templates = [...figure.querySelectorAll<HTMLTemplateElement>(`template.${ANNOTATION_CLASS}`)];
    return { source: data.source, annotations: new Map(templates.map((template) => [Number(template.dataset["line"]), template.content])) };
  } catch {
    return undefined;
  }
}

function isListingData(data: unknown): data is ListingData {
  return typeof data === "object" && data !== null && "source" in data && typeof data.source === "string";
}
