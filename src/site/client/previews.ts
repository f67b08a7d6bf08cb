/** A small card with title and first words when a link to another page is hovered or focused. */
import { siteIndex, siteRoot } from "./site_index";

/** Milliseconds a link must be hovered. */
const PATIENCE = 250;

export function startPreviews(page: Document): void {
  if (!page.body.classList.contains("memsim-site")) return;
  let timer: number | undefined;
  let card: Element | undefined;
  const hide = (): void => {
    window.clearTimeout(timer);
    card?.remove();
    card = undefined;
  };
  const show = async (link: HTMLAnchorElement): Promise<void> => {
    const root = siteRoot(page).href;
    const address = decodeURI(link.href.split("#")[0]).slice(decodeURI(root).length);
    const entry = (await siteIndex(page)).find((one) => one.u === address);
    if (entry === undefined || !link.matches(":hover, :focus-visible")) return;
    hide();
    const fragment = page.createRange().createContextualFragment(`<div class="site-preview popover hover-popover" role="tooltip"><strong></strong><p></p></div>`);
    const made = fragment.firstElementChild;
    if (!(made instanceof HTMLElement)) return;
    made.querySelector("strong")?.append(entry.t);
    made.querySelector("p")?.append(entry.d);
    page.body.append(made);
    const place = link.getBoundingClientRect();
    const below = place.bottom + made.offsetHeight + 12 < window.innerHeight;
    made.style.setProperty("left", `${Math.max(8, Math.min(place.left, window.innerWidth - made.offsetWidth - 8)) + window.scrollX}px`);
    made.style.setProperty("top", `${(below ? place.bottom + 6 : place.top - made.offsetHeight - 6) + window.scrollY}px`);
    card = made;
  };
  const linkAt = (target: EventTarget | null): HTMLAnchorElement | null => (target instanceof Element ? target.closest<HTMLAnchorElement>("a.internal-link[href]") : null);
  page.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" ? linkAt(event.target) : null;
    if (link === null) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void show(link), PATIENCE);
    link.addEventListener("pointerleave", hide, { once: true });
  });
  page.addEventListener("focusin", (event) => {
    const link = linkAt(event.target);
    hide();
    if (link?.matches(":focus-visible") === true) void show(link);
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}
