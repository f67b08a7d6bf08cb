/** The port through which notes are seen. Obsidian's adapter and the folder's adapter both stand behind it. */

/** A heading of a note. */
export interface NoteHeading {
  readonly level: number;
  readonly text: string;
  /** 0-based line of the note, properties included. */
  readonly line: number;
}

/** What is known of a note without reading it again. */
export interface NoteMetadata {
  readonly aliases: readonly string[];
  /** Without `#`, without repeats. */
  readonly tags: readonly string[];
  readonly headings: readonly NoteHeading[];
  /** Targets of wikilinks and embeds as written, before `#` and `|`. */
  readonly links: readonly string[];
  /** Ids of blocks, without the caret. */
  readonly blocks: readonly string[];
  /** False when the note says `publish: false`. */
  readonly published: boolean;
}

/**
 * A vault, read only. Paths are relative to its root, with `/` between folders and the extension at the end; listing, metadata and links
 * are answered at once from what is already known, text is fetched.
 */
export interface NoteSource {
  /** Paths of all Markdown notes. */
  listNotes(): readonly string[];
  /** The note's text; empty when it is gone. */
  read(path: string): Promise<string>;
  metadata(path: string): NoteMetadata | undefined;
  /** The real file, note or attachment, that `target` means in the note `from`: the host's own rule. */
  resolveLink(target: string, from: string): string | undefined;
}
