/** The frame around every page: head, navigation, search, theme switch, and the article. */
import { escapeHtml } from "./html";
import { INDEX_PAGE, TAGS_PAGE, relativeAddress } from "./addresses";

/** A page before it is framed. */
export interface Page {
  /** From the site's root. */
  readonly address: string;
  readonly title: string;
  /** One line for search engines and previews. */
  readonly description: string;
  /** The article as HTML. */
  readonly html: string;
  /** HTML that stands beside or below the article: backlinks, properties. */
  readonly aside?: string;
  /** Classes of the article, from the note's `cssclasses`. */
  readonly classes?: readonly string[];
  /** Folder names above the page. */
  readonly trail: readonly string[];
}

/** Runs before the first paint: the theme the reader chose, and the mark that scripts are there. */
const EARLY_SCRIPT = `try{var t=localStorage.getItem("memsim-theme")}catch(e){}if(t!=="light"&&t!=="dark")t=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";document.body.classList.add("theme-"+t,"has-script")`;

/** The whole HTML document. */
export function framePage(page: Page, siteName: string): string {
  const to = (address: string): string => escapeHtml(relativeAddress(page.address, address));
  const root = escapeHtml("../".repeat(page.address.split("/").length - 1));
  const title = page.address === INDEX_PAGE ? siteName : `${page.title} – ${siteName}`;
  const trail = page.trail.map((folder) => `<span>${escapeHtml(folder)}</span>`).join("");
  const classes = escapeHtml(["markdown-preview-view", "markdown-rendered", ...(page.classes ?? [])].join(" "));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(page.description)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${to("memsim.css")}">
</head>
<body class="memsim-site" data-root="${root}">
<script>${EARLY_SCRIPT}</script>
<a class="site-skip" href="#content">To the content</a>
<header class="site-header">
<a class="site-name" href="${to(INDEX_PAGE)}">${escapeHtml(siteName)}</a>
<nav class="site-nav" aria-label="Site"><a href="${to("concepts/index.html")}">Concepts</a><a href="${to(TAGS_PAGE)}">Tags</a></nav>
<div class="site-search" role="search"><input type="search" placeholder="Search" aria-label="Search the notes" aria-controls="site-results" autocomplete="off"><ul id="site-results" class="site-results" hidden></ul></div>
<button class="site-theme" type="button" aria-label="Switch between light and dark">◐</button>
</header>
<main id="content" class="site-main">
<article class="${classes}">
${trail === "" ? "" : `<div class="site-trail">${trail}</div>\n`}<h1 class="inline-title">${escapeHtml(page.title)}</h1>
${page.html}</article>
${page.aside ?? ""}</main>
<script src="${to("memsim.js")}" defer></script>
</body>
</html>
`;
}
