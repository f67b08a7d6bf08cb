import { FileFinder } from "../../src/notes/file_finder";
import { metadataOf } from "../../src/notes/note_metadata";
import type { NoteSource } from "../../src/notes/note_source";

/** A vault in memory that a test may change. */
export class MemorySource implements NoteSource {
  constructor(readonly notes: Map<string, string>) {}

  static of(notes: Readonly<Record<string, string>>): MemorySource {
    return new MemorySource(new Map(Object.entries(notes)));
  }

  listNotes(): readonly string[] {
    return [...this.notes.keys()].filter((path) => path.endsWith(".md"));
  }

  read(path: string): Promise<string> {
    return Promise.resolve(this.notes.get(path) ?? "");
  }

  metadata(path: string): ReturnType<NoteSource["metadata"]> {
    const text = this.notes.get(path);
    return text === undefined ? undefined : metadataOf(text);
  }

  resolveLink(target: string, from: string): string | undefined {
    return new FileFinder([...this.notes.keys()]).find(target, from);
  }
}
