/** The switch between light and dark. The first choice is made in the page itself, before anything is painted. */

const KEY = "memsim-theme";

export function startTheme(page: Document): void {
  const { body } = page;
  page.querySelector(".site-theme")?.addEventListener("click", () => {
    const dark = !body.classList.contains("theme-dark");
    body.classList.toggle("theme-dark", dark);
    body.classList.toggle("theme-light", !dark);
    try {
      window.localStorage.setItem(KEY, dark ? "dark" : "light");
    } catch {
      // A browser that stores nothing still switches this page.
    }
  });
}
