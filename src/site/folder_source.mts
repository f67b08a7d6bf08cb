/** A vault in a folder, for hosts without Obsidian: every note read once, links resolved by Obsidian's rule. */
import { lstat, readFile, readdir } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { metadataOf } from "../notes/note_metadata";
import type { NoteMetadata, NoteSource } from "../notes/note_source";
import { FileFinder } from "../notes/file_finder";
import type { LoadedVault } from "./ports";

/** Larger notes are not read: nobody wrote them by hand. Bytes. */
const LARGEST_NOTE = 5_000_000;

/** A folder could not be read as a vault. The message is for the reader. */
export class VaultProblem extends Error {}

/** How to read a vault. */
export interface LoadOptions {
  /** A folder inside that is not part of it. */
  readonly except?: string;
  /** The vault's name; the folder's when absent. */
  readonly name?: string;
}

/** Reads a vault. Hidden files and folders (`.obsidian`, `.git`), `node_modules`, links to elsewhere and `except` are left out. */
export async function loadVault(folder: string, { except, name }: LoadOptions = {}): Promise<LoadedVault> {
  const root = resolve(folder);
  const skipped = except === undefined ? undefined : resolve(except);
  const files = await filesUnder(root, skipped).catch((problem: unknown) => {
    throw new VaultProblem(`cannot read the vault ${folder}: ${problem instanceof Error ? problem.message : String(problem)}`);
  });
  const paths = files.map((file) => relative(root, file).split(sep).join("/")).sort();
  const texts = new Map<string, string>();
  const metadata = new Map<string, NoteMetadata>();
  for (const path of paths.filter((one) => /\.md$/i.test(one))) {
    const text = await readNote(join(root, path));
    if (text === undefined) continue;
    texts.set(path, text);
    metadata.set(path, metadataOf(text));
  }
  const finder = new FileFinder(paths);
  const source: NoteSource = {
    listNotes: () => [...texts.keys()],
    read: (path) => Promise.resolve(texts.get(path) ?? ""),
    metadata: (path) => metadata.get(path),
    resolveLink: (target, from) => finder.find(target, from),
  };
  return { source, texts, name: name ?? basename(root) };
}

async function filesUnder(folder: string, skipped: string | undefined): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules" || path === skipped) continue;
    if (entry.isDirectory()) found.push(...(await filesUnder(path, skipped)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

/** Nothing when the note went away in the meantime or is no note. */
async function readNote(path: string): Promise<string | undefined> {
  try {
    const { size } = await lstat(path);
    return size > LARGEST_NOTE ? undefined : (await readFile(path, "utf8")).replace(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}
