/** Styles on pages that are not ours, where `memsim.css` is not linked. */
import { cardStylesheet } from "../site_assets";

/** Whether the page is one of our own. */
export function isOwnPage(page: Document): boolean {
  return page.body.classList.contains("memsim-site");
}

/** Adds the cards' styles once to a page of somebody else. */
export function addCardStyles(page: Document): void {
  const view = page.defaultView;
  if (view === null || isOwnPage(page)) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cardStylesheet());
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
