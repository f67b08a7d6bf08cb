import { loadConcepts } from "../../src/concepts/index";
import { LinkResolver, isCertain } from "../../src/notes/link_resolver";
import { fixedLink } from "../../src/notes/link_fix";
import { MentionIndex } from "../../src/notes/mention_index";
import { parseWikilink } from "../../src/notes/wikilink";
import { MemorySource } from "./memory_source";

const VAULT = {
  "Start.md": "# Start",
  "folder/Static Initialisers.md": "---\naliases: [lazy statics, boot order]\n---\nThe arena is filled once.",
  "folder/Start.md": "Another start",
  "Borrowed Time.md": "A poem. The cactus allocator arena appears here.",
};

function resolverOver(source = MemorySource.of(VAULT)): { readonly resolver: LinkResolver; readonly mentions: MentionIndex; readonly source: MemorySource } {
  const mentions = new MentionIndex();
  for (const [path, text] of source.notes) mentions.update(path, text, true);
  return { resolver: new LinkResolver(loadConcepts(), source, mentions), mentions, source };
}

describe("each stage answers", () => {
  const { resolver } = resolverOver();
  it.each([
    ["Start", "File", ["File:Start.md"]],
    ["folder/Start", "File", ["File:folder/Start.md"]],
    ["static_initialisers", "Title", ["Note:folder/Static Initialisers.md"]],
    ["Static-Initialisers!", "Title", ["Note:folder/Static Initialisers.md"]],
    ["folder/static initialisers?", "Title", ["Note:folder/Static Initialisers.md"]],
    ["Lazy Statics", "Alias", ["Note:folder/Static Initialisers.md"]],
    ["static analysis", "Concept", ["Concept:static-analysis"]],
    ["runtime checks", "Concept", ["Concept:runtime-checks"]],
    ["Runtime-Checks", "Concept", ["Concept:runtime-checks"]],
    ["'static", "Concept", ["Concept:static-lifetime"]],
    ["static", "Concept", ["Concept:static-memory"]],
    ["E0382", "Concept", ["Concept:move"]],
    ["memory leak", "Concept", ["Concept:leak"]],
    ["&str", "Concept", ["Concept:slice"]],
    ["stack frames", "Inflection", ["Concept:stack-frame"]],
    ["allocated", "Inflection", ["Concept:allocation"]],
    ["deallocates", "Inflection", ["Concept:deallocation"]],
    ["boot orders", "Inflection", ["Note:folder/Static Initialisers.md"]],
    ["more exaplanation about heap and stack", "Phrase", ["Concept:heap", "Concept:stack"]],
    ["stakc", "Phrase", ["Concept:stack"]],
    ["ownreship", "Phrase", ["Concept:ownership"]],
    ["stack fraem", "Phrase", ["Concept:stack-frame"]],
    ["what is a dangling refernce?", "Phrase", ["Concept:dangling-reference"]],
    ["more about use after free", "Phrase", ["Concept:use-after-free"]],
    ["difference between moves and copies", "Phrase", ["Concept:move", "Concept:copy"]],
    ["the borrow checker explained in detail", "Phrase", ["Concept:borrow-checker"]],
    ["cactus", "Gathered", ["Gathered:cactus"]],
    ["more about the cactus arena", "Gathered", ["Gathered:cactus arena"]],
    ["poem cactus zebra", "Nothing", []],
    ["quarterly goals", "Nothing", []],
    ["more about this", "Nothing", []],
    ["bxo", "Nothing", []],
    ["../../x", "Nothing", []],
    ["con", "Nothing", []],
    ["", "Nothing", []],
    ["…", "Nothing", []],
  ])("[[%s]] is found by %s", (text, stage, targets) => {
    const found = resolver.resolve(text, "Start.md");
    expect(found.stage).toBe(stage);
    expect(found.targets.map((target) => `${target.kind}:${target.kind === "Concept" ? target.id : target.kind === "Gathered" ? target.words.join(" ") : target.path}`)).toEqual(targets);
    expect(isCertain(found)).toBe(["File", "Title", "Alias", "Concept", "Inflection"].includes(stage));
  });

  it("says what was matched and what was left out", () => {
    const found = resolver.resolve("more exaplanation about heap and stack", "Start.md");
    expect(found.matched).toBe("heap and stack");
    expect(found.dropped).toEqual(["more", "exaplanation", "about", "and"]);
    expect(found.confidence).toBeLessThan(resolver.resolve("heap and stack", "Start.md").confidence);
  });
});

describe("changes", () => {
  it("a new note takes over from a concept, and gives it back", () => {
    const { resolver, source } = resolverOver();
    expect(resolver.resolve("Heap-!", "Start.md").stage).toBe("Concept");
    source.notes.set("Heap.md", "mine");
    resolver.refreshNote("Heap.md");
    expect(resolver.resolve("Heap-!", "Start.md")).toMatchObject({ stage: "Title", targets: [{ kind: "Note", path: "Heap.md" }] });
    expect(resolver.resolve("more about haep", "Start.md").targets).toEqual([{ kind: "Note", path: "Heap.md" }]);
    source.notes.delete("Heap.md");
    resolver.removeNote("Heap.md");
    expect(resolver.resolve("Heap-!", "Start.md").stage).toBe("Concept");
  });

  it("a gathered page goes with its last mention", () => {
    const { resolver, mentions } = resolverOver();
    expect(resolver.resolve("cactus", "Start.md").stage).toBe("Gathered");
    mentions.remove("Borrowed Time.md");
    resolver.mentionsChanged();
    expect(resolver.resolve("cactus", "Start.md").stage).toBe("Nothing");
  });

  it("the note that asks does not answer itself", () => {
    expect(resolverOver().resolver.resolve("cactus", "Borrowed Time.md").stage).toBe("Nothing");
  });
});

describe("not this", () => {
  it("ends guesses, not certain answers", () => {
    const { resolver } = resolverOver();
    resolver.setDismissed(["Stakc", "stack", "cactus"]);
    expect(resolver.resolve("stakc", "Start.md").stage).toBe("Nothing");
    expect(resolver.resolve("cactus", "Start.md").stage).toBe("Nothing");
    expect(resolver.resolve("stack", "Start.md").stage).toBe("Concept");
    resolver.setDismissed([]);
    expect(resolver.resolve("stakc", "Start.md").stage).toBe("Phrase");
  });
});

describe("fix link", () => {
  const { resolver } = resolverOver();
  it.each([
    ["stakc", false, "[[stack]]"],
    ["stakc", true, "[[stack|stakc]]"],
    ["stakc|my words", false, "[[stack|my words]]"],
    ["stakc#Common mistakes", false, "[[stack#Common mistakes]]"],
    ["more exaplanation about heap and stack", true, "[[heap]] and [[stack]]"],
    ["lazy statics", false, "[[Static Initialisers]]"],
    ["cactus", false, undefined],
    ["Start", false, undefined],
    ["nothing here", false, undefined],
  ])("%s", (text, keepText, fixed) => {
    const link = parseWikilink(text);
    expect(link && fixedLink(link, resolver.resolve(link.target, "Start.md"), (id) => id, keepText)).toBe(fixed);
  });
});

describe("hostile texts", () => {
  it.each(["a ".repeat(5000), "stack ".repeat(40), "heap stack ".repeat(12).trim(), "x".repeat(299), "\u0000", "constructor", "__proto__", "toString", "[[", "🦀 🦀"])("%j ends with an answer", (text) => {
    const { resolver } = resolverOver();
    expect(["Nothing", "Phrase"]).toContain(resolver.resolve(text, "Start.md").stage);
  });
});

describe("20,000 notes", () => {
  const words = ["apple", "river", "garden", "stone", "music", "window", "letter", "planet", "silver", "forest"];
  const notes = new Map<string, string>();
  for (let n = 0; n < 20_000; n++) notes.set(`f${n % 50}/${words[n % 10]} ${words[(n >> 3) % 10]} ${n}.md`, `Note ${n} on ${words[n % 7]}. `.repeat(20) + (n === 19_999 ? "zanzibar" : ""));
  const index = new MentionIndex();
  const metadata = { aliases: [], tags: [], headings: [], links: [], blocks: [], published: true };
  let asked = 0;
  const count = <T>(answer: T): T => {
    asked++;
    return answer;
  };
  const resolver = new LinkResolver(loadConcepts(), { listNotes: () => count([...notes.keys()]), read: () => count(Promise.resolve("")), metadata: () => count(metadata), resolveLink: () => undefined }, index);
  for (const [path, text] of notes) index.update(path, text, true);

  it.each([["stakc", "Phrase"], ["more exaplanation about heap and stack", "Phrase"], ["zanzibar", "Gathered"], ["nowhere to be found", "Nothing"], ["aple rivver 17", "Nothing"]])("%s is found without asking each note", (text, stage) => {
    resolver.resolve("stack", "a.md");
    asked = 0;
    expect(resolver.resolve(text, "a.md").stage).toBe(stage);
    expect(asked).toBeLessThan(100);
  });
});
