import { MentionIndex } from "../../src/notes/mention_index";

const NOTES: Readonly<Record<string, string>> = {
  "a.md": "---\ntitle: Secret stack\n---\n# Stacks\n\nFrames are pushed on the **stack**.\n\n```rust\nlet heap = 1;\n```\n%%hidden lifetime%%",
  "b.md": "The `'static` lifetime. A [[heap|big pool]] of memory.\nStatic things, and analysis of them.",
  "private.md": "The stack is private.",
};

function indexed(): MentionIndex {
  const index = new MentionIndex();
  for (const [path, text] of Object.entries(NOTES)) index.update(path, text, path !== "private.md");
  return index;
}
const read = (path: string): Promise<string> => Promise.resolve(NOTES[path] ?? "");

describe("find", () => {
  it.each([
    ["an inflection", ["stack"], ["a.md:3", "a.md:5", "private.md:0"]],
    ["all words in one line", ["frames", "stack"], ["a.md:5"]],
    ["not in code blocks", ["let"], []],
    ["not in comments", ["hidden"], []],
    ["not in properties", ["secret"], []],
    ["in code spans", ["'static"], ["b.md:0"]],
    ["a link under another name", ["heap"], ["b.md:0"]],
    ["an unknown word", ["zebra"], []],
    ["nothing asked", [], []],
    ["only silent words", ["the"], []],
  ])("%s", (_name, words, places) => {
    expect(indexed().find(words).map((mention) => `${mention.path}:${mention.line}`)).toEqual(places);
  });

  it("keeps unpublished notes out of public pages", () => {
    expect(indexed().find(["stack"], { publicOnly: true }).map((mention) => mention.path)).toEqual(["a.md", "a.md"]);
    expect(indexed().mentions(["private"], { publicOnly: true })).toBe(false);
  });

  it("follows changes", () => {
    const index = indexed();
    index.update("a.md", "Only queues here.", true);
    expect(index.find(["frames"])).toEqual([]);
    expect(index.find(["queue"])).toHaveLength(1);
    index.remove("a.md");
    expect(index.find(["queue"])).toEqual([]);
    expect(index.size).toBe(2);
  });
});

describe("excerpts", () => {
  it("mark the words as they stand", async () => {
    const excerpts = await indexed().excerpts(["stack"], read, { publicOnly: true });
    expect(excerpts.map(({ text, from, to }) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`)).toEqual(["Frames are pushed on the [stack].", "[Stacks]"]);
  });

  it("want the words of a term next to each other", async () => {
    expect(await indexed().excerpts(["static analysis"], read)).toEqual([]);
    expect((await indexed().excerpts(["'static lifetime"], read))[0].text).toBe("The 'static lifetime. A big pool of memory.");
  });

  it("show a link's other name", async () => {
    const [excerpt] = await indexed().excerpts(["heap"], read);
    expect(excerpt.text.slice(excerpt.from, excerpt.to)).toBe("big pool");
  });

  it("shorten long lines around the match", async () => {
    const index = new MentionIndex();
    const text = `${"before ".repeat(100)}the stack${" after".repeat(100)}`;
    index.update("long.md", text, true);
    const [excerpt] = await index.excerpts(["stack"], () => Promise.resolve(text));
    expect(excerpt.text.length).toBeLessThan(260);
    expect(excerpt.text.slice(excerpt.from, excerpt.to)).toBe("stack");
    expect(excerpt.text).toMatch(/^… before .* after …$/);
  });

  it("survive a note that changed in between", async () => {
    expect(await indexed().excerpts(["stack"], () => Promise.resolve(""))).toEqual([]);
  });
});
