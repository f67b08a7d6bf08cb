/** The vault behind the port of `notes/`: everything comes from the app's own metadata cache. */
import { getAllTags, TFile, type App, type CachedMetadata } from "obsidian";
import type { NoteMetadata, NoteSource } from "../notes/note_source";

export class VaultSource implements NoteSource {
  constructor(private readonly app: App) {}

  listNotes(): readonly string[] {
    return this.app.vault.getMarkdownFiles().map((file) => file.path);
  }

  async read(path: string): Promise<string> {
    const file = this.app.vault.getAbstractFileByPath(path);
    return file instanceof TFile ? this.app.vault.cachedRead(file) : "";
  }

  metadata(path: string): NoteMetadata | undefined {
    const cache = this.app.metadataCache.getCache(path);
    return cache === null ? undefined : metadataFrom(cache);
  }

  resolveLink(target: string, from: string): string | undefined {
    return this.app.metadataCache.getFirstLinkpathDest(target, from)?.path;
  }
}

function metadataFrom(cache: CachedMetadata): NoteMetadata {
  const properties: Readonly<Record<string, unknown>> = cache.frontmatter ?? {};
  const links = [...(cache.links ?? []), ...(cache.embeds ?? [])].map(({ link }) => link.split("#", 1)[0]);
  return {
    aliases: [...texts(properties["aliases"]), ...texts(properties["alias"])],
    tags: [...new Set((getAllTags(cache) ?? []).map((tag) => tag.replace(/^#/, "")))],
    headings: (cache.headings ?? []).map(({ level, heading, position }) => ({ level, text: heading, line: position.start.line })),
    links: [...new Set(links.filter((link) => link !== ""))],
    blocks: Object.keys(cache.blocks ?? {}),
    published: properties["publish"] !== false && properties["publish"] !== "false",
  };
}

/** Aliases are written as a list, or as one text with commas. */
function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
  return typeof value === "string" ? value.split(",").map((one) => one.trim()).filter((one) => one !== "") : [];
}
