import type { MarkdownHost } from "../../src/notes/markdown/markdown_host";
import { CALLOUT_TYPES, calloutType } from "../../src/notes/markdown/callout_rule";
import { obsidianMarkdown } from "../../src/notes/markdown/obsidian_markdown";
import { sectionOf } from "../../src/notes/note_section";

const NOTES: Readonly<Record<string, string>> = {
  "Loop.md": "before\n\n![[Loop]]\n",
  "Ping.md": "ping\n\n![[Pong]]\n",
  "Pong.md": "pong\n\n![[Ping]]\n",
  "Part.md": "# One\nfirst ^p\n\n# Two\nsecond[^1]\n\n[^1]: foot",
  "Bomb.md": "![[Bomb2]]\n\n".repeat(20),
  "Bomb2.md": "![[Bomb3]]\n\n".repeat(20),
  "Bomb3.md": "x\n\n![[Part]]\n\n".repeat(20),
};

const host: MarkdownHost = {
  link: (link) => (link.target === "stak" ? { href: "stack.html", guess: "stack", concept: true } : link.target === "missing" ? { concept: false } : { href: `${link.target}.html`, concept: false }),
  embed: (link) => {
    const note = NOTES[`${link.target}.md`];
    if (note !== undefined) {
      const markdown = sectionOf(note, link);
      return markdown === undefined ? undefined : { kind: "Note", path: `${link.target}.md`, title: link.target, href: `${link.target}.html`, markdown };
    }
    if (link.target.endsWith(".png")) return { kind: "Image", href: `files/${link.target}` };
    if (link.target.endsWith(".mp3")) return { kind: "Audio", href: link.target };
    if (link.target.endsWith(".mp4")) return { kind: "Video", href: link.target };
    return link.target.endsWith(".pdf") ? { kind: "Pdf", href: link.target } : undefined;
  },
  tagHref: (tag) => `tags.html#${tag}`,
  listing: (source) => `<figure>${source.length}</figure>`,
  concept: (source) => `<b>${source.trim()}</b>`,
};
const md = obsidianMarkdown(host);
const html = (markdown: string, path = "n.md"): string => md.render(markdown, path).trim();

describe("inline", () => {
  it.each([
    ["[[a]]", '<p><a class="internal-link" data-href="a" href="a.html">a</a></p>'],
    ["[[a|b]]", '<p><a class="internal-link" data-href="a" href="a.html">b</a></p>'],
    ["[[a#H#^x]]", '<p><a class="internal-link" data-href="a#H#^x" href="a.html">a &gt; H &gt; ^x</a></p>'],
    ["[[missing]]", '<p><a class="internal-link is-unresolved" data-href="missing">missing</a></p>'],
    ["`[[a]]`", "<p><code>[[a]]</code></p>"],
    ["\\[[a]]", "<p>[[a]]</p>"],
    ["==a **b**==", "<p><mark>a <strong>b</strong></mark></p>"],
    ["a == b == c", "<p>a == b == c</p>"],
    ["a %%b%% c", "<p>a  c</p>"],
    ["#tag a#b #1 #a/b", '<p><a class="tag" href="tags.html#tag">#tag</a> a#b #1 <a class="tag" href="tags.html#a/b">#a/b</a></p>'],
    ["$x^2$ and $5 or $6", '<p><span class="math math-inline">x^2</span> and $5 or $6</p>'],
    ["one\ntwo", "<p>one<br>\ntwo</p>"],
    ["<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"],
    ["![[p.png|100x20]]", '<p><span class="internal-embed image-embed is-loaded"><img src="files/p.png" alt="p.png" width="100" height="20" loading="lazy"></span></p>'],
    ["x ![[p.png|A cat]]", '<p>x <span class="internal-embed image-embed is-loaded"><img src="files/p.png" alt="A cat" loading="lazy"></span></p>'],
    ["![cat|30](p.png)", '<p><span class="internal-embed image-embed is-loaded"><img src="files/p.png" alt="cat" width="30" loading="lazy"></span></p>'],
    ["[a](b.md)", '<p><a class="internal-link" data-href="b.md" href="b.html">a</a></p>'],
  ])("%s", (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it("shows what a guess was", () => {
    expect(html("[[stak]]")).toContain('class="internal-link memsim-concept-link"');
    expect(html("[[stak]]")).toContain("→ stack</span>");
  });
});

describe("links are safe", () => {
  it.each(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "&#106;avascript:x", "\u0001javascript:x"])("%j is no link", (address) => {
    expect(html(`[a](<${address}>) ![b](<${address}>)`)).not.toMatch(/(?:href|src)="(?!#|files)/);
  });

  it.each(["https://e.com", "http://e.com", "mailto:a@b.c", "obsidian://open?vault=x"])("%s is one", (address) => {
    expect(html(`[a](${address})`)).toContain(`href="${address.replace("&", "&amp;")}"`);
  });

  it.each(['[[a"onmouseover="x]]', '![[p.png|"><script>x</script>]]', "#tag\"onclick=", '> [!note"x] t', '```memsim"x\ny\n```', '[[missing|<img src=x onerror=y>]]', "$<script>$"])("%s stays inside its quotes", (markdown) => {
    expect(html(markdown)).not.toMatch(/<script|<img src=x|"onmouseover|"onclick/);
  });
});

describe("blocks", () => {
  it.each(Object.entries(CALLOUT_TYPES).flatMap(([type, aliases]) => [type, ...aliases].map((name) => [name, type])))("callout %s is a %s", (name, type) => {
    expect(calloutType(name.toUpperCase())).toBe(type);
    expect(html(`> [!${name}]\n> text`)).toContain(`data-callout="${name}" data-callout-type="${type}"`);
  });

  it("has 13 types of callouts", () => {
    expect(Object.keys(CALLOUT_TYPES)).toHaveLength(13);
    expect(calloutType("homemade")).toBe("note");
  });

  it("callouts fold, nest and have titles with links", () => {
    const text = html("> [!tip]- See [[a]]\n> outer\n> > [!bug]+\n> > inner");
    expect(text).toMatch(/^<details class="callout is-collapsible is-collapsed" data-callout="tip"/);
    expect(text).toContain('<summary class="callout-title"><span class="callout-icon" aria-hidden="true"></span><span class="callout-title-inner">See <a class="internal-link"');
    expect(text).toMatch(/<details class="callout is-collapsible" data-callout="bug"[^>]* open>/);
    expect(text.match(/<details/g)).toHaveLength(2);
    expect(text.match(/<\/details>/g)).toHaveLength(2);
  });

  it("a callout without text has no content, a quote is a quote", () => {
    expect(html("> [!note] Only a title")).not.toContain("callout-content");
    expect(html("> plain")).toBe("<blockquote>\n<p>plain</p>\n</blockquote>");
  });

  it("tasks take any character", () => {
    const text = html("- [ ] a\n- [x] b\n- [?] c\n- [] d");
    expect(Array.from(text.matchAll(/data-task="(.)"/g), (match) => match[1])).toEqual([" ", "x", "?"]);
    expect(text.match(/ checked>/g)).toHaveLength(2);
  });

  it("block ids go to their blocks", () => {
    expect(html("text ^a")).toBe('<p id="^a">text</p>');
    expect(html("- one ^b")).toContain('<li id="^b">one</li>');
    expect(html("> quote\n\n^c")).toContain('<blockquote id="^c">');
    expect(html("> quote\n\n^c")).not.toContain("<p id");
    expect(html("2^10")).toBe("<p>2^10</p>");
  });

  it("headings get ids, the second of a name a number", () => {
    const text = html("# A b\n\n# A b");
    expect(text).toContain('<h1 id="a-b" data-heading="A b">');
    expect(text).toContain('id="a-b-2"');
  });

  it("fences go their ways", () => {
    expect(html("```memsim\nlet a;\n```")).toBe('<div class="block-language-memsim"><figure>7</figure></div>');
    expect(html("```memsim-concept\nstack\n```")).toContain("<b>stack</b>");
    expect(html("```mermaid\na-->b\n```")).toBe('<pre class="mermaid">a--&gt;b\n</pre>');
    expect(html("```rust\n%%x%%\n```")).toBe('<pre><code class="language-rust">%%x%%\n</code></pre>');
  });

  it.each([["$$x$$", "x"], ["$$\na\n+b\n$$", "a\n+b"]])("math %j", (markdown, math) => {
    expect(html(markdown)).toBe(`<div class="math math-block">${math}</div>`);
  });

  it("comments over paragraphs leave nothing", () => {
    expect(html("a\n\n%%\nsecret\n\nmore\n%%\n\nb")).toBe("<p>a</p>\n<p>b</p>");
    expect(html("a %%never closed\n\nsecret")).not.toContain("secret");
  });

  it("footnotes, named and inline", () => {
    const text = html("a[^x] b^[inline]\n\n[^x]: named");
    expect(text).toContain("named");
    expect(text).toContain("inline");
    expect(text.match(/class="footnote-item"/g)).toHaveLength(2);
  });

  it("links in tables", () => {
    expect(html("| a |\n|---|\n| [[x\\|y]] |")).toContain('<td><a class="internal-link" data-href="x" href="x.html">y</a></td>');
  });
});

describe("embeds", () => {
  it("show notes, sections and blocks", () => {
    expect(html("![[Part]]")).toMatch(/first[\s\S]*second/);
    expect(html("![[Part#Two]]")).not.toContain("first");
    expect(html("![[Part#^p]]")).toContain("first");
    expect(html("![[Part#^p]]")).not.toContain('id="^p"');
    expect(html("![[Nowhere]]")).toContain("not found");
  });

  it("media", () => {
    expect(html("![[a.mp3]]")).toContain("<audio controls");
    expect(html("![[a.mp4]]")).toContain("<video controls");
    expect(html("![[a.pdf]]")).toContain("<object data=");
  });

  it("stop at circles", () => {
    expect(html("![[Loop]]", "Loop.md")).toContain("embeds itself");
    const ping = html("![[Ping]]");
    expect(ping.match(/ping/g)?.length).toBe(1);
    expect(ping).toContain("embeds itself");
  });

  it("are bounded in number", () => {
    const page = html("![[Bomb]]\n\n".repeat(20));
    expect(page).toContain("too many embeds");
    expect(page.match(/markdown-embed-content/g)?.length).toBeLessThanOrEqual(200);
  });
});

describe("any text", () => {
  it.each(["[[", "![[", "![[]]", "[[]]", "%%", "$$", "==", "> [!", "> [!]", "- [", "#", "^", "^[", "[^", "[^1]:", "[[a\n]]", "\u0000", "> ".repeat(300) + "x", "[[".repeat(2000), "==".repeat(2000), "$".repeat(2000), "*".repeat(3000)])("%j", (markdown) => {
    expect(typeof html(markdown)).toBe("string");
  });
});
