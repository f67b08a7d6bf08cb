/** The stylesheets of the site, bundled as text. */
import cards from "../../styles.css";
import site from "./site.css";
import theme from "./theme.css";

/** What `memsim.css` holds: colours, the page, and the cards as in the app. */
export function siteStylesheet(): string {
  return [theme, site, cards].join("\n");
}

/** What cards on other people's pages need: colours and the cards alone. */
export function cardStylesheet(): string {
  return [theme, cards].join("\n");
}
