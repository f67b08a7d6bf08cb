/** A vault in memory, its metadata cache, and the file manager: creation never overwrites, links are resolved by the app's rule. */
import { FileFinder } from "../../../src/notes/file_finder";
import { splitFrontmatter } from "../../../src/notes/frontmatter";
import { metadataOf } from "../../../src/notes/note_metadata";
import { Events } from "./component";

export class TAbstractFile {
  constructor(public path: string) {}
  get name(): string {
    return this.path.slice(this.path.lastIndexOf("/") + 1);
  }
}

export class TFile extends TAbstractFile {
  get extension(): string {
    return this.name.slice(this.name.lastIndexOf(".") + 1);
  }
  get basename(): string {
    return this.name.replace(/\.[^.]*$/, "");
  }
}

export class TFolder extends TAbstractFile {}

export class Vault extends Events {
  private readonly files = new Map<string, { readonly file: TFile; text: string }>();
  private readonly folders = new Map<string, TFolder>([["/", new TFolder("/")]]);
  /** Every write, in order: tests look here for writes that nobody asked for. */
  readonly writes: string[] = [];

  getMarkdownFiles(): TFile[] {
    return [...this.files.values()].map(({ file }) => file).filter((file) => file.extension === "md");
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.files.get(path)?.file ?? this.folders.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    return this.files.get(path)?.file ?? null;
  }

  async read(file: TFile): Promise<string> {
    return Promise.resolve(this.files.get(file.path)?.text ?? "");
  }

  cachedRead(file: TFile): Promise<string> {
    return this.read(file);
  }

  textOf(path: string): string {
    return this.files.get(path)?.text ?? "";
  }

  async create(path: string, text: string): Promise<TFile> {
    if (this.files.has(path)) throw new Error("File already exists.");
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (folder !== "" && !this.folders.has(folder)) throw new Error("Folder does not exist.");
    const file = new TFile(path);
    this.files.set(path, { file, text });
    this.writes.push(`create ${path}`);
    this.trigger("create", file);
    return Promise.resolve(file);
  }

  /** Attachments keep their size only. */
  async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
    return this.create(path, `${data.byteLength} bytes`);
  }

  async createFolder(path: string): Promise<TFolder> {
    const folder = new TFolder(path);
    this.folders.set(path, folder);
    this.writes.push(`folder ${path}`);
    return Promise.resolve(folder);
  }

  async process(file: TFile, change: (text: string) => string): Promise<string> {
    const text = change(this.textOf(file.path));
    await this.modify(file, text);
    return text;
  }

  async modify(file: TFile, text: string): Promise<void> {
    const known = this.files.get(file.path);
    if (known === undefined) throw new Error("File does not exist.");
    known.text = text;
    this.writes.push(`modify ${file.path}`);
    this.trigger("modify", file);
    return Promise.resolve();
  }

  remove(file: TFile): void {
    this.files.delete(file.path);
    this.writes.push(`trash ${file.path}`);
    this.trigger("delete", file);
  }

  /** Files that are there from the start. */
  preload(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      const parts = path.split("/").slice(0, -1);
      parts.forEach((_, i) => this.folders.set(parts.slice(0, i + 1).join("/"), new TFolder(parts.slice(0, i + 1).join("/"))));
      this.files.set(path, { file: new TFile(path), text });
    }
  }

  paths(): readonly string[] {
    return [...this.files.keys()];
  }
}

export class MetadataCache extends Events {
  readonly resolvedLinks: Record<string, Record<string, number>> = {};
  readonly unresolvedLinks: Record<string, Record<string, number>> = {};

  constructor(private readonly vault: Vault) {
    super();
    for (const name of ["create", "modify"]) vault.on(name, (file: TFile) => this.changed(file));
    vault.on("delete", (file: TFile) => {
      Reflect.deleteProperty(this.unresolvedLinks, file.path);
      this.trigger("deleted", file, null);
    });
  }

  index(): void {
    for (const file of this.vault.getMarkdownFiles()) this.links(file);
    this.trigger("resolved");
  }

  getFirstLinkpathDest(target: string, from: string): TFile | null {
    const path = new FileFinder(this.vault.paths()).find(target, from);
    return path === undefined ? null : this.vault.getFileByPath(path);
  }

  getCache(path: string): unknown {
    const file = this.vault.getFileByPath(path);
    if (file === null) return null;
    const text = this.vault.textOf(path);
    const data = metadataOf(text);
    return {
      frontmatter: splitFrontmatter(text).properties,
      links: data.links.map((link) => ({ link, original: `[[${link}]]` })),
      headings: data.headings.map(({ level, text: heading, line }) => ({ level, heading, position: { start: { line } } })),
      tags: data.tags.map((tag) => ({ tag: `#${tag}` })),
      blocks: Object.fromEntries(data.blocks.map((id) => [id, { id }])),
    };
  }

  getFileCache(file: TFile): unknown {
    return this.getCache(file.path);
  }

  private changed(file: TFile): void {
    if (file.extension !== "md") return;
    this.links(file);
    this.trigger("changed", file, this.vault.textOf(file.path), this.getCache(file.path));
  }

  private links(file: TFile): void {
    const unresolved: Record<string, number> = {};
    for (const link of metadataOf(this.vault.textOf(file.path)).links) if (this.getFirstLinkpathDest(link, file.path) === null) unresolved[link] = (unresolved[link] ?? 0) + 1;
    this.unresolvedLinks[file.path] = unresolved;
  }
}

export class FileManager {
  constructor(private readonly vault: Vault) {}

  getNewFileParent(_from: string): TFolder {
    return new TFolder("/");
  }

  /** As the app: the folder of the note, and a number behind the name when it is taken. */
  async getAvailablePathForAttachment(name: string, sourcePath = ""): Promise<string> {
    const folder = sourcePath.includes("/") ? `${sourcePath.slice(0, sourcePath.lastIndexOf("/"))}/` : "";
    const [stem, ending] = [name.replace(/\.[^.]*$/, ""), /\.[^.]*$/.exec(name)?.[0] ?? ""];
    for (let n = 0; ; n++) {
      const path = `${folder}${stem}${n === 0 ? "" : ` ${n}`}${ending}`;
      if (this.vault.getAbstractFileByPath(path) === null) return Promise.resolve(path);
    }
  }

  async trashFile(file: TFile): Promise<void> {
    this.vault.remove(file);
    return Promise.resolve();
  }
}

export function normalizePath(path: string): string {
  return path.replace(/[\\/]+/g, "/").replace(/^\/+|\/+$/g, "").normalize("NFC");
}

export function getAllTags(cache: { readonly tags?: readonly { readonly tag: string }[] }): string[] {
  return (cache.tags ?? []).map(({ tag }) => tag);
}
