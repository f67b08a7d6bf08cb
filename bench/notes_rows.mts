/** Notes without an engine, in Node, as rows of JSON: hostile blocks and links, a vault of 20,000 notes, embeds without end. */
import { loadConcepts } from "../src/concepts/index";
import { parseBlock } from "../src/notes/block_options";
import { LinkResolver } from "../src/notes/link_resolver";
import { obsidianMarkdown } from "../src/notes/markdown/obsidian_markdown";
import { MentionIndex } from "../src/notes/mention_index";

function ms(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function row(name: string, figure: number, target: number): void {
  console.log(JSON.stringify({ name, figure, unit: "ms", target }));
}

const MEGABYTES: readonly string[] = ['let a = "x"; // y\n'.repeat(60_000), "'".repeat(1_000_000), "/*".repeat(500_000)];
row("options of a block of 1 MB, the worst of three", Math.max(...MEGABYTES.map((text) => ms(() => void parseBlock(text)))), 1000);

const HOSTILE_LINKS: readonly string[] = ["a ".repeat(5000), "stack ".repeat(40), "heap stack ".repeat(12).trim(), "x".repeat(299), "\u0000", "constructor", "__proto__", "[[", "🦀 🦀"];
const metadata = { aliases: [], tags: [], headings: [], links: [], blocks: [], published: true };
const words = ["apple", "river", "garden", "stone", "music", "window", "letter", "planet", "silver", "forest"];
const notes = new Map(Array.from({ length: 20_000 }, (_, n) => [`f${n % 50}/${words[n % 10]} ${words[(n >> 3) % 10]} ${n}.md`, `Note ${n} on ${words[n % 7]}. `.repeat(20) + (n === 19_999 ? "zanzibar" : "")]));
const index = new MentionIndex();
const resolver = new LinkResolver(loadConcepts(), { listNotes: () => [...notes.keys()], read: () => Promise.resolve(""), metadata: () => metadata, resolveLink: () => undefined }, index);
row("index of 20,000 notes", ms(() => { for (const [path, text] of notes) index.update(path, text, true); }), 5000);
resolver.resolve("stack", "a.md");
row("a link among 20,000 notes, the worst of five", Math.max(...["stakc", "more exaplanation about heap and stack", "zanzibar", "nowhere to be found", "aple rivver 17"].map((text) => ms(() => void resolver.resolve(text, "a.md")))), 50);
row("a hostile link among 20,000 notes, the worst of nine", Math.max(...HOSTILE_LINKS.map((text) => ms(() => void resolver.resolve(text, "a.md")))), 200);

const nested: Readonly<Record<string, string>> = { Bomb: "![[Bomb2]]\n\n".repeat(20), Bomb2: "![[Bomb3]]\n\n".repeat(20), Bomb3: "x\n\n![[Part]]\n\n".repeat(20), Part: "# One\nfirst\n\n# Two\nsecond[^1]\n\n[^1]: foot" };
const markdown = obsidianMarkdown({
  link: ({ target }) => ({ href: `${target}.html`, concept: false }),
  embed: ({ target }) => (nested[target] === undefined ? undefined : { kind: "Note", path: `${target}.md`, title: target, href: `${target}.html`, markdown: nested[target] }),
  tagHref: (tag) => `tags.html#${tag}`, listing: () => "", concept: () => "",
});
row("embeds of embeds of embeds, twenty each", ms(() => void markdown.render("![[Bomb]]\n\n".repeat(20), "n.md")), 1000);
const HOSTILE_TEXTS: readonly string[] = ["> ".repeat(300) + "x", "[[".repeat(2000), "==".repeat(2000), "$".repeat(2000), "*".repeat(3000)];
row("hostile Markdown, the worst of five", Math.max(...HOSTILE_TEXTS.map((text) => ms(() => void markdown.render(text, "n.md")))), 500);
