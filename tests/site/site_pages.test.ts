import { loadConcepts } from "../../src/concepts/index";
import { sitePages, type Site } from "../../src/site/site_pages";
import { MemorySource } from "../notes/memory_source";
import { fakeAssets, fakeListing } from "./fixtures";

const NOTES: Readonly<Record<string, string>> = {
  "Home.md": "---\ntags: [top]\n---\n# Home\n\n[[static analysis]] and [[sub/Deep note#Part A|deep]] and [[more exaplanation about heap and stack]] and [[Secret]] and [[nowhere at all]] and [[cactus]] and #inline ![[pic.png]]",
  "sub/Deep note.md": "---\naliases: [the deep]\n---\n# Part A\n\n[[Home]] grows a cactus.\n\n```memsim\n//@ title: T\nlet a = \"</script><script>alert(1)</script>\"; // on the [[stack]]\n```\n\n![[Secret]]\n\n[file](../pic.png)",
  "Secret.md": "---\npublish: false\ntags: [hush]\n---\nThe stack of secrets. [[Home]] cactus",
  "con.md": "---\ncssclasses: [wide]\nauthor: \"[[Home]]\"\ndone: true\n---\n[[The Deep]] ![[hidden.png]] %%classified%%",
  "tags.md": "A note that wants the tag page's name.",
  "concepts/Other.md": "A note in a folder that the site uses itself.",
  "pic.png": "",
  "hidden.png": "",
};

function siteOf(notes: Readonly<Record<string, string>> = NOTES): Site {
  const source = MemorySource.of(notes);
  return sitePages({ source, texts: new Map(Object.entries(notes).filter(([path]) => path.endsWith(".md"))), name: "Vault" }, loadConcepts(), fakeListing, fakeAssets);
}

describe("a site", () => {
  let site: Site;
  const page = (path: string): string => site.files.find((file) => file.path === path)?.content ?? "";
  beforeAll(() => {
    site = siteOf();
  });

  it("has a page for every public note and every concept", () => {
    const paths = site.files.map((file) => file.path);
    expect(paths).toEqual(expect.arrayContaining(["index.html", "sub/deep-note.html", "con-page.html", "tags-2.html", "notes/concepts/other.html", "concepts/stack.html", "concepts/static-lifetime.html", "concepts/index.html", "tags.html", "memsim.js", "memsim.css", "search.json"]));
    expect(paths.filter((path) => path.includes("secret"))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each([
    ["a concept", 'data-href="static analysis" href="concepts/static-analysis.html"'],
    ["a heading of a note", 'data-href="sub/Deep note#Part A" href="sub/deep-note.html#part-a"'],
    ["a phrase", 'href="concepts/heap+stack.html"'.replace("+", "%2B")],
    ["what the phrase was taken for", "→ heap and stack"],
    ["a private note as if it were not there", '<a class="internal-link is-unresolved" data-href="Secret">'],
    ["a link to nowhere", '<a class="internal-link is-unresolved" data-href="nowhere at all">'],
    ["a gathered page", 'href="gathered/cactus.html"'],
    ["a tag", 'href="tags.html#tag-inline"'],
    ["an image", 'src="files/pic.png"'],
  ])("shows %s", (_name, html) => {
    expect(page("index.html")).toContain(html);
  });

  it("links back from deeper pages", () => {
    expect(page("sub/deep-note.html")).toContain('href="../index.html"');
    expect(page("sub/deep-note.html")).toContain('src="../memsim.js"');
    expect(page("sub/deep-note.html")).toContain('href="../files/pic.png"');
    expect(page("con-page.html")).toContain('href="sub/deep-note.html">The Deep</a>');
  });

  it("shows properties and takes classes", () => {
    expect(page("con-page.html")).toContain('<article class="markdown-preview-view markdown-rendered wide">');
    expect(page("con-page.html")).toContain('<th>author</th><td><a class="internal-link" data-href="Home" href="index.html">Home</a></td>');
    expect(page("con-page.html")).toContain("<th>done</th><td>yes</td>");
    expect(page("con-page.html")).not.toContain("<th>cssclasses</th>");
  });

  it("leaks nothing of private notes, comments or unused files", () => {
    for (const file of site.files) expect(file.content).not.toMatch(/stack of secrets|hush|classified/);
    expect([...site.attachments.keys()].sort()).toEqual(["hidden.png", "pic.png"]);
    expect([...site.attachments.values()]).not.toContain("files/Secret.md");
  });

  it("draws listings and keeps their source out of harm's way", () => {
    const html = page("sub/deep-note.html");
    expect(html).toContain('<figure class="memsim-listing"><div class="memsim-static"><pre class="fake">//@ title: T');
    expect(html).not.toContain("<script>alert(1)");
    const json = /<script type="application\/json" class="memsim-listing-data">(.*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual({ source: '//@ title: T\nlet a = "</script><script>alert(1)</script>"; // on the [[stack]]\n' });
    expect(html).toContain('<template class="memsim-listing-annotation" data-line="2">on the <a class="internal-link memsim-concept-link" data-href="stack" href="../concepts/stack.html">stack</a></template>');
  });

  it("lists backlinks, tags and excerpts", () => {
    expect(page("concepts/static-analysis.html")).toMatch(/Linked from[\s\S]*href="..\/index.html">Home/);
    expect(page("index.html")).toMatch(/Linked from[\s\S]*Deep note/);
    expect(page("tags.html")).toContain('id="tag-inline"');
    expect(page("gathered/cactus.html")).toContain("grows a <mark>cactus</mark>.");
    expect(page("gathered/cactus.html")).not.toContain("secret.html");
  });

  it("answers a phrase with both concepts", () => {
    const html = page("concepts/heap+stack.html");
    expect(html).toContain("<title>Heap and stack – Vault</title>");
    expect(html).toContain("more exaplanation about and");
    expect(html.match(/<section class="memsim-concept">/g)).toHaveLength(2);
  });

  it("can be searched without private words", () => {
    const entries = JSON.parse(page("search.json")) as readonly { readonly u: string; readonly t: string; readonly w: string }[];
    expect(entries.find((entry) => entry.u === "sub/deep-note.html")).toMatchObject({ t: "Deep note" });
    expect(entries.find((entry) => entry.u === "index.html")?.w).toContain("nowhere");
    expect(JSON.stringify(entries)).not.toContain("secrets");
  });

  it("reports links that lead nowhere", () => {
    expect(site.unresolved.filter((link) => link.note !== "")).toEqual(expect.arrayContaining([{ note: "Home.md", target: "Secret" }, { note: "Home.md", target: "nowhere at all" }]));
  });

  it("has no link between its pages that is broken", () => {
    const paths = new Set([...site.files.map((file) => file.path), ...site.attachments.values()]);
    for (const file of site.files.filter((one) => one.path.endsWith(".html"))) {
      for (const [, href] of file.content.matchAll(/ (?:href|src)="([^"#:]+)(?:#[^"]*)?"/g)) {
        const target = decodeURIComponent(new URL(href, `http://x/${encodeURI(file.path)}`).pathname.slice(1));
        expect(`${file.path} → ${paths.has(target) ? "" : target}`).toBe(`${file.path} → `);
      }
    }
  });
});

describe("a concept note", () => {
  const notes = { "Heap.md": "```memsim-concept\nheap\n```\nMy words.", "Other.md": "The [[heap]] is large.", "Wrong.md": "```memsim-concept\nnonsense\n```" };
  const page = (path: string): string => siteOf(notes).files.find((file) => file.path === path)?.content ?? "";

  it("shows the concept, what other notes say, and the reader's words", () => {
    const html = page("heap.html");
    expect(html).toContain("Common mistakes");
    expect(html).toMatch(/<mark>The heap<\/mark> is large[\s\S]*My words\./);
    expect(page("other.html")).toContain('data-href="heap" href="heap.html"');
  });

  it("says when there is no such concept", () => {
    expect(page("wrong.html")).toContain("no built-in concept");
  });
});

describe("an empty vault", () => {
  it("is a site too", () => {
    const site = siteOf({});
    expect(site.files.map((file) => file.path)).toEqual(expect.arrayContaining(["index.html", "tags.html"]));
  });
});
