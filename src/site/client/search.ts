/** The search box: results while typing, arrows and Enter to go, Escape to leave, `/` to come. */
import { searchEntries } from "../search_ranking";
import { siteIndex, siteRoot } from "./site_index";

export function startSearch(page: Document): void {
  const box = page.querySelector<HTMLInputElement>(".site-search input");
  const list = page.querySelector<HTMLElement>(".site-results");
  if (box === null || list === null) return;
  const show = async (): Promise<void> => {
    const query = box.value;
    const found = searchEntries(await siteIndex(page), query);
    if (query !== box.value) return;
    list.replaceChildren(...found.map((entry) => resultOf(page, entry.t, entry.d, new URL(encodeURI(entry.u), siteRoot(page)).href)));
    list.hidden = found.length === 0;
  };
  const leave = (): void => {
    list.hidden = true;
  };
  box.addEventListener("input", () => void show());
  box.addEventListener("focus", () => void show());
  page.addEventListener("click", (event) => {
    if (event.target instanceof Node && !box.contains(event.target) && !list.contains(event.target)) leave();
  });
  page.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]") !== null;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      box.focus();
    }
  });
  const byKey = (event: KeyboardEvent): void => {
    const links = [...list.querySelectorAll("a")];
    const at = links.findIndex((link) => link === page.activeElement);
    if (event.key === "Escape") {
      leave();
      box.focus();
    } else if (event.key === "ArrowDown") links[at + 1]?.focus();
    else if (event.key === "ArrowUp") (at <= 0 ? box : links[at - 1]).focus();
    else if (event.key === "Enter" && event.target === box) links[0]?.click();
    else return;
    event.preventDefault();
  };
  box.addEventListener("keydown", byKey);
  list.addEventListener("keydown", byKey);
}

function resultOf(page: Document, title: string, description: string, href: string): DocumentFragment {
  const result = page.createRange().createContextualFragment(`<li><a><strong></strong><span></span></a></li>`);
  const link = result.querySelector("a");
  link?.setAttribute("href", href);
  link?.querySelector("strong")?.append(title);
  link?.querySelector("span")?.append(description);
  return result;
}
