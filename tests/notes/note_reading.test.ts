import { FileFinder } from "../../src/notes/file_finder";
import { isPublished, splitFrontmatter, textList } from "../../src/notes/frontmatter";
import { findListings } from "../../src/notes/listings";
import { metadataOf } from "../../src/notes/note_metadata";
import { sectionOf } from "../../src/notes/note_section";
import { blankNonProse, readableLine, withoutComments } from "../../src/notes/plain_text";
import { findWikilinks, parseWikilink, wikilinkText } from "../../src/notes/wikilink";

describe("wikilinks", () => {
  it.each([
    ["Note", { target: "Note", headings: [] }, "Note"],
    ["Note|other", { target: "Note", headings: [], alias: "other" }, "other"],
    ["Note\\|other", { target: "Note", headings: [], alias: "other" }, "other"],
    ["folder/Note#A#B", { target: "folder/Note", headings: ["A", "B"] }, "folder/Note > A > B"],
    ["Note#^id", { target: "Note", headings: [], block: "id" }, "Note > ^id"],
    ["#A", { target: "", headings: ["A"] }, "A"],
    ["Note|", { target: "Note", headings: [] }, "Note"],
    ["a|b|c", { target: "a", headings: [], alias: "b|c" }, "b|c"],
  ])("[[%s]]", (inside, link, text) => {
    const parsed = parseWikilink(inside);
    expect(parsed).toEqual({ embed: false, ...link });
    expect(parsed === undefined ? "" : wikilinkText(parsed)).toBe(text);
  });

  it.each(["", " ", "#", "|x", "a\nb", "x".repeat(2000)])("[[%s]] is none", (inside) => {
    expect(parseWikilink(inside)).toBeUndefined();
  });

  it("are found at their places", () => {
    const text = "a [[b]] ![[c|d]] [[ [[e]] [[unclosed";
    expect(findWikilinks(text).map((link) => [link.target, link.embed, text.slice(link.from, link.to)])).toEqual([["b", false, "[[b]]"], ["c", true, "![[c|d]]"], ["e", false, "[[e]]"]]);
  });
});

describe("properties", () => {
  it.each([
    ["---\na: 1\n---\nbody", { a: 1 }, "body", 3],
    ["---\n---\nbody", {}, "body", 2],
    ["no\n---\na: 1\n---", {}, "no\n---\na: 1\n---", 0],
    ["---\r\na: 1\r\n---\r\nbody", { a: 1 }, "body", 3],
    ["--- \nnever closed", {}, "--- \nnever closed", 0],
  ])("%j", (text, properties, body, line) => {
    expect(splitFrontmatter(text)).toEqual({ properties, body, bodyLine: line });
  });

  it.each(["---\na: [1\n---\nbody", "---\n\t- x: y: z\n---\nbody"])("broken ones are a problem, not an exception: %j", (text) => {
    const split = splitFrontmatter(text);
    expect(split.body).toBe("body");
    expect(split.problem).toBeDefined();
  });

  it.each([[{ publish: false }, false], [{ publish: "false" }, false], [{ publish: "No" }, false], [{ publish: true }, true], [{}, true]])("%j", (properties, published) => {
    expect(isPublished(properties)).toBe(published);
  });

  it.each([["a, b", ["a", "b"]], [["a", 1, null], ["a", "1"]], [undefined, []], [7, ["7"]]])("texts of %j", (value, texts) => {
    expect(textList(value)).toEqual(texts);
  });
});

describe("metadata", () => {
  const text = "---\naliases: [One, two]\ntags: [a, '#b/c']\npublish: false\n---\n# Head `x` [[L|l]] #\n\nText #tag #1 a#b ![[pic.png]] [[#own]] ^id\n\n```\n# not [[here]] #no\n```\n%% [[nor]] #here %%\n## Sub";
  it("is read from prose only", () => {
    expect(metadataOf(text)).toEqual({
      aliases: ["One", "two"],
      tags: ["a", "b/c", "tag"],
      headings: [{ level: 1, text: "Head x l", line: 5 }, { level: 2, text: "Sub", line: 13 }],
      links: ["L", "pic.png"],
      blocks: ["id"],
      published: false,
    });
  });
});

describe("prose", () => {
  it.each([
    ["a `b` c", "a     c"],
    ["a %%b%% c", "a       c"],
    ["a %%b\nc%% d", "a    \n    d"],
    ["```\nx\n```\ny", "   \n \n   \ny"],
    ["> ~~~\n> x\n> ~~~\ny", "     \n   \n     \ny"],
    ["a ``b`c`` d", "a         d"],
    ["a ` b", "a ` b"],
    ["---\na: 1\n---\nb", "   \n    \n   \nb"],
  ])("%j", (text, prose) => {
    expect(blankNonProse(text)).toBe(prose);
    expect(prose.length).toBe(text.length);
  });

  it.each([["a %%b%% c", "a  c"], ["a %%b\nc", "a \n"], ["`%%` a", "`%%` a"], ["```\n%%\n```\nb %%c%%", "```\n%%\n```\nb "]])("%j without comments", (text, left) => {
    expect(withoutComments(text)).toBe(left);
  });

  it.each([
    ["- [x] **bold** and [[a|b]] ^id", "bold and b"],
    ["> [!note]- Title", "Title"],
    ["## Head ==x== `code` [l](u)[^1]", "Head x code l"],
    ["a snake_case word", "a snake_case word"],
  ])("%j reads as %j", (line, text) => {
    expect(readableLine(line)).toBe(text);
  });
});

describe("sections", () => {
  const note = "---\na: 1\n---\nintro\n\n# A\na text\n\n## B\nb text ^b1\n\n# C\n- one\n- two ^li\n  more\n- three\n\n| t |\n|---|\n| 1 |\n\n^tab\n\n## B\nsecond";
  it.each([
    [{ headings: [] }, "intro\n\n# A\na text\n\n## B\nb text ^b1\n\n# C\n- one\n- two ^li\n  more\n- three\n\n| t |\n|---|\n| 1 |\n\n^tab\n\n## B\nsecond"],
    [{ headings: ["a"] }, "# A\na text\n\n## B\nb text ^b1\n"],
    [{ headings: ["C", "B"] }, "## B\nsecond"],
    [{ headings: ["B", "A"] }, undefined],
    [{ headings: [], block: "b1" }, "## B\nb text ^b1"],
    [{ headings: [], block: "li" }, "- two ^li\n  more"],
    [{ headings: [], block: "tab" }, "| t |\n|---|\n| 1 |\n\n^tab"],
    [{ headings: [], block: "no" }, undefined],
  ])("%j", (link, section) => {
    expect(sectionOf(note, link)).toBe(section);
  });
});

describe("listings", () => {
  it("are found with their lines", () => {
    const note = "text\n```memsim\nlet a = 1;\n```\n```js\nno\n```\n~~~~rust,no_run\n```memsim\n~~~\n~~~~\n> ```Memsim title\n> x\n>\n>   y\n> ```\n- item\n  ```rust\n  z\n  ```\n```memsim\nnever closed";
    expect(findListings(note)).toEqual([
      { language: "memsim", source: "let a = 1;\n", line: 2, info: "" },
      { language: "rust", source: "```memsim\n~~~\n", line: 8, info: "no_run" },
      { language: "memsim", source: "x\n\n  y\n", line: 12, info: "title" },
      { language: "rust", source: "z\n", line: 18, info: "" },
      { language: "memsim", source: "never closed\n", line: 21, info: "" },
    ]);
  });
});

describe("FileFinder", () => {
  const finder = new FileFinder(["a/Note.md", "b/c/Note.md", "Top.md", "img/p.png", "b/p.png", "c.d.md"]);
  it.each([
    ["Note", "x.md", "a/Note.md"],
    ["Note", "b/c/other.md", "b/c/Note.md"],
    ["note", "x.md", "a/Note.md"],
    ["c/Note", "x.md", "b/c/Note.md"],
    ["Note.md", "a/x.md", "a/Note.md"],
    ["p.png", "b/x.md", "b/p.png"],
    ["../Top", "a/x.md", "Top.md"],
    ["./Note", "a/x.md", "a/Note.md"],
    ["../../Top", "a/x.md", undefined],
    ["../../../etc/passwd", "a/x.md", undefined],
    ["/Top", "a/x.md", "Top.md"],
    ["c.d", "x.md", "c.d.md"],
    ["none", "x.md", undefined],
    ["", "x.md", undefined],
  ])("%s from %s", (target, from, path) => {
    expect(finder.find(target, from)).toBe(path);
  });
});
