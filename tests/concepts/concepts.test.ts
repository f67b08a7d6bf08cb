import { loadConcepts } from "../../src/concepts/index";
import { conceptNote, conceptNoteName } from "../../src/notes/concept_note";
import { splitFrontmatter } from "../../src/notes/frontmatter";
import { LinkResolver } from "../../src/notes/link_resolver";
import { normalizeTitle } from "../../src/notes/link_text";
import { findListings } from "../../src/notes/listings";
import { blankNonProse } from "../../src/notes/plain_text";
import { parseBlock } from "../../src/notes/block_options";
import { findWikilinks } from "../../src/notes/wikilink";
import { MemorySource } from "../notes/memory_source";

const concepts = loadConcepts();
const byId = new Map(concepts.map((concept) => [concept.id, concept]));

describe("every concept", () => {
  it.each(concepts.map((concept) => [concept.id, concept] as const))("%s is complete", (id, concept) => {
    expect(concept.title).not.toBe("");
    expect(concept.summary).toMatch(/\*\*/);
    expect(concept.summary.length).toBeLessThan(500);
    expect(concept.synonyms.length).toBeGreaterThan(0);
    expect(concept.related.length).toBeGreaterThan(1);
    expect(concept.related.filter((other) => !byId.has(other) || other === id)).toEqual([]);
    expect(concept.body).toContain("## Common mistakes");
    const listings = findListings(concept.body);
    expect(listings.length).toBeGreaterThan(0);
    for (const listing of listings) {
      const block = parseBlock(listing.source);
      expect(block.problems).toEqual([]);
      expect(block.options.title).toBeDefined();
      expect(block.code).toContain("fn main()");
    }
  });

  it("is named by no other's name", () => {
    const owners = new Map<string, string>();
    for (const concept of concepts) {
      for (const name of new Set([concept.title, ...concept.synonyms].map(normalizeTitle))) {
        expect(`${name}: ${owners.get(name) ?? concept.id}`).toBe(`${name}: ${concept.id}`);
        owners.set(name, concept.id);
      }
    }
  });

  it("links only to concepts", () => {
    const resolver = new LinkResolver(concepts, MemorySource.of({}));
    for (const concept of concepts) {
      for (const link of findWikilinks(blankNonProse(concept.body))) expect(`${concept.id}: ${link.target}: ${resolver.resolve(link.target, "").stage}`).toMatch(/Concept|Inflection/);
    }
  });

  it.each([
    "stack", "stack frame", "heap", "static memory", "allocation", "allocator", "deallocation", "leak", "ownership", "move", "copy", "borrow", "mutable borrow", "reference", "pointer", "raw pointer",
    "fat pointer", "slice", "string", "vector", "capacity", "box", "rc", "refcell", "lifetime", "'static", "scope", "drop", "fragmentation", "static analysis", "runtime checks", "borrow checker",
    "use after free", "double free", "dangling reference", "stack overflow", "garbage collection", "thread", "layout", "alignment", "padding", "LIFO",
  ])("[[%s]] is there", (name) => {
    expect(new LinkResolver(concepts, MemorySource.of({})).resolve(name, "").stage).toBe("Concept");
  });
});

describe("concept notes", () => {
  it.each(concepts.map((concept) => [concept.id, concept] as const))("%s reads back", (_id, concept) => {
    const { properties, body } = splitFrontmatter(conceptNote(concept, byId));
    expect(properties["aliases"]).toEqual(concept.synonyms);
    expect(body).toContain(`\`\`\`memsim-concept\n${concept.id}\n\`\`\``);
    expect(conceptNoteName(concept)).toMatch(/^[^\\/:*?"<>|#^[\]]+\.md$/);
  });
});
