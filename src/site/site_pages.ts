/**
 * A vault as pages, without touching a disk.
 *
 * Order of work: names and addresses first, then notes rendered (which collects what they link to), then the pages that exist only because a
 * link asked for them, and last the tag page, the search index and the list of attachments to copy.
 */
import type { Concept } from "../notes/concept";
import { splitFrontmatter, textList } from "../notes/frontmatter";
import { isCertain, joinNames, LinkResolver, type LinkResolution } from "../notes/link_resolver";
import { titleOfPath } from "../notes/link_text";
import { conceptOfFence } from "../notes/concept_note";
import type { MarkdownHost, ShownLink } from "../notes/markdown/markdown_host";
import { obsidianMarkdown } from "../notes/markdown/obsidian_markdown";
import { MentionIndex } from "../notes/mention_index";
import { anchorOf, sectionOf } from "../notes/note_section";
import type { Wikilink } from "../notes/wikilink";
import { INDEX_PAGE, TAGS_PAGE, conceptAddress, fileAddress, gatheredAddress, homeNote, noteAddresses, relativeAddress } from "./addresses";
import { backlinksHtml, conceptHtml, conceptListHtml, gatheredHtml, noteListHtml, propertiesHtml, tagListHtml, type PageLinks } from "./generated_html";
import { listingFigure } from "./listing_figure";
import { framePage, type Page } from "./page_template";
import type { LoadedVault, RenderListing, SiteAssets, SiteFile } from "./ports";
import { searchEntry, type SearchEntry } from "./search_entry";

/** Everything a site consists of. */
export interface Site {
  readonly files: readonly SiteFile[];
  /** Attachments to copy: vault path and path on the site. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Links that led nowhere: note and target, for a report. */
  readonly unresolved: readonly { readonly note: string; readonly target: string }[];
}

/** Makes all pages of a vault. Notes that say `publish: false` leave no trace. */
export function sitePages(vault: LoadedVault, concepts: readonly Concept[], render: RenderListing, assets: SiteAssets): Site {
  const writer = new SiteWriter(vault, concepts, render);
  const pages = writer.pages();
  const search: readonly SearchEntry[] = pages.map((page) => searchEntry(page.page, page.tags));
  return {
    files: [
      ...pages.map(({ page }) => ({ path: page.address, content: framePage(page, vault.name) })),
      { path: "search.json", content: JSON.stringify(search) },
      { path: "memsim.js", content: assets.script },
      { path: "memsim.css", content: assets.stylesheet },
    ],
    attachments: writer.attachments,
    unresolved: writer.unresolved,
  };
}

interface TaggedPage {
  readonly page: Page;
  readonly tags: readonly string[];
}

const IMAGES = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;
const AUDIO = /\.(?:mp3|wav|m4a|ogg|flac|3gp)$/i;
const VIDEO = /\.(?:mp4|webm|ogv|mov|mkv)$/i;

class SiteWriter {
  readonly attachments = new Map<string, string>();
  readonly unresolved: { note: string; target: string }[] = [];
  private readonly notes: readonly string[];
  private readonly addresses: ReadonlyMap<string, string>;
  private readonly mentions = new MentionIndex();
  private readonly resolver: LinkResolver;
  private readonly conceptsById: ReadonlyMap<string, Concept>;
  /** Target note or concept address → notes that link to it. */
  private readonly backlinks = new Map<string, Set<string>>();
  /** Pages of several concepts or gathered words that links asked for, by address. */
  private readonly wanted = new Map<string, LinkResolution>();
  private readonly markdown;
  /** The page being written: links are relative to it, whichever note's text they come from. */
  private current = INDEX_PAGE;

  constructor(
    private readonly vault: LoadedVault,
    private readonly concepts: readonly Concept[],
    private readonly renderListing: RenderListing,
  ) {
    this.notes = vault.source.listNotes().filter((path) => this.isPublic(path));
    this.addresses = noteAddresses(this.notes);
    for (const path of this.notes) this.mentions.update(path, vault.texts.get(path) ?? "", true);
    this.conceptsById = new Map(concepts.map((concept) => [concept.id, concept]));
    const source = { ...this.publicSource() };
    this.resolver = new LinkResolver(concepts, source, this.mentions);
    this.markdown = obsidianMarkdown(this.host());
  }

  pages(): readonly TaggedPage[] {
    const notes = this.notes.map((path) => ({ path, html: this.renderAt(this.addressOf(path), splitFrontmatter(this.textOf(path)).body, path) }));
    const concepts = this.concepts.map((concept) => this.conceptPage([concept.id]));
    const asked: TaggedPage[] = [];
    for (const [address, resolution] of this.wanted) asked.push(this.askedPage(address, resolution));
    const written = notes.map(({ path, html }) => this.notePage(path, html));
    return [...written, ...(homeNote(this.notes) === undefined ? [this.listPage()] : []), ...concepts, this.conceptList(), ...asked, this.tagPage()];
  }

  private notePage(path: string, html: string): TaggedPage {
    const address = this.addressOf(path);
    const { properties } = splitFrontmatter(this.textOf(path));
    const tags = this.vault.source.metadata(path)?.tags ?? [];
    const title = typeof properties["title"] === "string" ? properties["title"] : titleOfPath(path);
    const body = withoutOwnTitle(html, title);
    const head = propertiesHtml(properties, tags, this.pageLinks(address), (text) => this.inlineAt(address, text, path));
    const aside = backlinksHtml(this.linksTo(path), this.pageLinks(address));
    const page = { address, title, description: describe(body), html: head + body, classes: textList(properties["cssclasses"] ?? properties["cssclass"]), aside, trail: path.split("/").slice(0, -1) };
    return { page, tags };
  }

  private conceptPage(ids: readonly string[], address = conceptAddress(ids), dropped: readonly string[] = []): TaggedPage {
    const concepts = ids.map((id) => this.conceptsById.get(id)).filter((concept) => concept !== undefined);
    const names = concepts.flatMap((concept) => [concept.title, ...concept.synonyms]);
    const excerpts = this.mentions.excerptsAtHand(names, (path) => this.textOf(path), { publicOnly: true, limit: 24 }, 2);
    const bodies = concepts.map((concept) => ({ concept, html: this.renderAt(address, concept.body, "") }));
    const html = conceptHtml(bodies, this.conceptsById, excerpts, this.pageLinks(address), dropped);
    const title = concepts.length === 1 ? concepts[0].title : capitalised(joinNames(concepts.map((concept) => concept.title.toLowerCase())));
    const aside = backlinksHtml(this.linksTo(address), this.pageLinks(address));
    return { page: { address, title, description: describe(bodies.map((body) => body.html).join(" ")), html, aside, trail: ["Concepts"] }, tags: [] };
  }

  private askedPage(address: string, resolution: LinkResolution): TaggedPage {
    const ids = resolution.targets.flatMap((target) => (target.kind === "Concept" ? [target.id] : []));
    if (ids.length === resolution.targets.length) return this.conceptPage(ids, address, resolution.dropped);
    const words = resolution.targets.flatMap((target) => (target.kind === "Gathered" ? target.words : []));
    const term = words.length > 0 ? [words.join(" "), ...words] : [resolution.matched];
    const excerpts = this.mentions.excerptsAtHand(term, (path) => this.textOf(path), { publicOnly: true, limit: 40 });
    const links = this.pageLinks(address);
    const targets = resolution.targets.flatMap((target) => {
      const place = this.targetAddress(target);
      return place === undefined || place === address ? [] : [{ title: target.kind === "Concept" ? (this.conceptsById.get(target.id)?.title ?? target.id) : target.kind === "Note" ? titleOfPath(target.path) : "", href: relativeAddress(address, place) }];
    });
    const html = gatheredHtml(resolution.matched, targets, excerpts, links);
    return { page: { address, title: capitalised(resolution.matched), description: `What these notes say about ${resolution.matched}.`, html, aside: backlinksHtml(this.linksTo(address), links), trail: ["Gathered"] }, tags: [] };
  }

  private conceptList(): TaggedPage {
    const address = "concepts/index.html";
    const html = conceptListHtml(this.concepts, this.pageLinks(address), (text) => this.inlineAt(address, text));
    return { page: { address, title: "Concepts", description: "Words of Rust and memory, each with a live example.", html, trail: [] }, tags: [] };
  }

  private tagPage(): TaggedPage {
    const byTag = new Map<string, string[]>();
    for (const path of this.notes) for (const tag of this.vault.source.metadata(path)?.tags ?? []) byTag.set(tag, [...(byTag.get(tag) ?? []), path]);
    return { page: { address: TAGS_PAGE, title: "Tags", description: "All tags of these notes.", html: tagListHtml(byTag, this.pageLinks(TAGS_PAGE)), trail: [] }, tags: [] };
  }

  private listPage(): TaggedPage {
    return { page: { address: INDEX_PAGE, title: this.vault.name, description: `Notes of ${this.vault.name}.`, html: noteListHtml(this.notes, this.pageLinks(INDEX_PAGE)), trail: [] }, tags: [] };
  }

  private renderAt(address: string, markdown: string, path: string): string {
    this.current = address;
    return this.markdown.render(markdown, path);
  }

  private inlineAt(address: string, markdown: string, path = ""): string {
    this.current = address;
    return this.markdown.renderInline(markdown, path);
  }

  private host(): MarkdownHost {
    return {
      link: (link, from) => this.link(link, from),
      embed: (link, from) => {
        const path = link.target === "" ? from : this.fileOf(link.target, from);
        if (path === undefined) return undefined;
        if (!/\.md$/i.test(path)) return { kind: kindOfFile(path), href: this.attach(path) };
        const markdown = this.isPublic(path) ? sectionOf(this.textOf(path), link) : undefined;
        if (markdown === undefined) return undefined;
        this.remember(path, from);
        return { kind: "Note", path, title: titleOfPath(path), href: this.href(this.addressOf(path), anchorOf(link)), markdown };
      },
      tagHref: (tag) => this.href(TAGS_PAGE, `tag-${tag.toLowerCase()}`),
      listing: (source, from) => listingFigure(source, this.renderListing, (text) => this.markdown.renderInline(text, from)),
      concept: (source, from) => this.conceptFence(conceptOfFence(source), from),
    };
  }

  private link(link: Wikilink, from: string): ShownLink {
    if (link.target === "") return { href: `#${encodeURI(anchorOf(link))}`, concept: false };
    const resolution = this.resolver.resolve(link.target, from);
    const address = this.namesPrivateNote(link.target, from) ? undefined : this.resolutionAddress(resolution);
    if (address === undefined) {
      this.unresolved.push({ note: from, target: link.target });
      return { concept: false };
    }
    const [first] = resolution.targets;
    this.remember(first.kind === "Note" || first.kind === "File" ? first.path : address, from);
    const concept = first.kind === "Concept" || first.kind === "Gathered";
    return { href: this.href(address, concept ? "" : anchorOf(link)), concept, ...(isCertain(resolution) ? {} : { guess: resolution.matched }) };
  }

  private resolutionAddress(resolution: LinkResolution): string | undefined {
    const { targets } = resolution;
    if (targets.length <= 1) {
      const address = targets.length === 0 ? undefined : this.targetAddress(targets[0]);
      if (address !== undefined && targets[0].kind === "Gathered") this.wanted.set(address, resolution);
      return address;
    }
    const ids = targets.flatMap((target) => (target.kind === "Concept" ? [target.id] : []));
    const address = ids.length === targets.length ? conceptAddress(ids) : gatheredAddress([resolution.matched]);
    this.wanted.set(address, resolution);
    return address;
  }

  private targetAddress(target: LinkResolution["targets"][number]): string | undefined {
    switch (target.kind) {
      case "Concept":
        return conceptAddress([target.id]);
      case "Gathered":
        return gatheredAddress(target.words);
      case "Note":
        return this.addresses.get(target.path);
      case "File":
        if (/\.md$/i.test(target.path)) return this.addresses.get(target.path);
        this.attach(target.path);
        return fileAddress(target.path);
    }
  }

  /** A concept note's living part: the page, and what other notes say. */
  private conceptFence(name: string, from: string): string {
    const resolution = this.resolver.resolve(name, "");
    const id = this.conceptsById.has(name) ? name : resolution.targets.find((target) => target.kind === "Concept")?.id;
    const concept = id === undefined ? undefined : this.conceptsById.get(id);
    if (concept === undefined) return `<p class="memsim-problem">There is no built-in concept of this name.</p>`;
    const excerpts = this.mentions.excerptsAtHand([concept.title, ...concept.synonyms], (path) => this.textOf(path), { except: from, limit: 24 }, 2);
    return conceptHtml([{ concept, html: this.markdown.render(concept.body, "") }], this.conceptsById, excerpts, this.pageLinks(this.current), []);
  }

  /** The source that links are resolved in: private notes are not there at all. */
  private publicSource(): LoadedVault["source"] {
    const { source } = this.vault;
    return {
      listNotes: () => this.notes,
      read: (path) => Promise.resolve(this.textOf(path)),
      metadata: (path) => (this.isPublic(path) ? source.metadata(path) : undefined),
      resolveLink: (target, from) => this.fileOf(target, from),
    };
  }

  private fileOf(target: string, from: string): string | undefined {
    const path = this.vault.source.resolveLink(target, from);
    return path !== undefined && this.isPublic(path) ? path : undefined;
  }

  /** Such a link is left unresolved: a page gathered under the note's name would tell of it. */
  private namesPrivateNote(target: string, from: string): boolean {
    const path = this.vault.source.resolveLink(target, from);
    return path !== undefined && !this.isPublic(path);
  }

  private isPublic(path: string): boolean {
    return this.vault.source.metadata(path)?.published !== false;
  }

  private attach(path: string): string {
    this.attachments.set(path, fileAddress(path));
    return this.href(fileAddress(path), "");
  }

  private href(address: string, anchor: string): string {
    return relativeAddress(this.current, address) + (anchor === "" ? "" : `#${encodeURI(anchor)}`);
  }

  private remember(target: string, from: string): void {
    if (from === "" || target === from) return;
    const known = this.backlinks.get(target) ?? new Set<string>();
    this.backlinks.set(target, known.add(from));
  }

  private linksTo(target: string): readonly string[] {
    return [...(this.backlinks.get(target) ?? [])].sort();
  }

  private pageLinks(address: string): PageLinks {
    return {
      note: (path) => ({ title: titleOfPath(path), href: relativeAddress(address, this.addressOf(path)) }),
      concept: (id) => relativeAddress(address, conceptAddress([id])),
      tag: (tag) => `${relativeAddress(address, TAGS_PAGE)}#${encodeURI(`tag-${tag.toLowerCase()}`)}`,
    };
  }

  private addressOf(path: string): string {
    return this.addresses.get(path) ?? INDEX_PAGE;
  }

  private textOf(path: string): string {
    return this.vault.texts.get(path) ?? "";
  }
}

function kindOfFile(path: string): "Image" | "Audio" | "Video" | "Pdf" | "Other" {
  if (IMAGES.test(path)) return "Image";
  if (AUDIO.test(path)) return "Audio";
  if (VIDEO.test(path)) return "Video";
  return /\.pdf$/i.test(path) ? "Pdf" : "Other";
}

/** Notes often begin with their title as a heading; the page has it already. */
function withoutOwnTitle(html: string, title: string): string {
  const match = /^\s*<h1 id="[^"]*" data-heading="([^"]*)">.*?<\/h1>\n/.exec(html);
  return match !== null && match[1].toLowerCase() === title.toLowerCase() ? html.slice(match[0].length) : html;
}

/** The first sentences of a page as plain text, at most 160 characters. */
function describe(html: string): string {
  const paragraph = (/<p>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? "").replace(/<span class="memsim-guess"[^>]*>[^<]*<\/span>/g, "");
  const text = paragraph.replace(/<[^>]*>/g, "").replace(/\s+/g, " ").replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&").trim();
  return text.length <= 160 ? text : text.slice(0, text.lastIndexOf(" ", 157)) + " …";
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
