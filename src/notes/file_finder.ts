/** Obsidian's rule from a link's text to a file, for hosts that must answer it themselves. */

/** Finds files among the paths of a vault. Case does not count, `.md` may be left out. */
export class FileFinder {
  private readonly byName = new Map<string, string[]>();

  constructor(paths: readonly string[]) {
    for (const path of paths) {
      const name = lastPart(path).toLowerCase();
      const known = this.byName.get(name);
      if (known === undefined) this.byName.set(name, [path]);
      else known.push(path);
    }
  }

  /**
   * The file that `target` means in the note `from`: relative paths (`./`, `../`) from the note's folder, never above the vault; a path from
   * the root; else any file whose path ends so, the one in the same folder first, then the shortest path, then by alphabet.
   */
  find(target: string, from: string): string | undefined {
    const wanted = target.trim().replace(/^\/+/, "");
    if (wanted === "") return undefined;
    const folder = from.slice(0, from.lastIndexOf("/") + 1);
    if (/^\.\.?\//.test(wanted)) {
      const path = joined(folder, wanted);
      return path === undefined ? undefined : this.exact(path);
    }
    const exact = this.exact(wanted);
    if (exact !== undefined && wanted.includes("/")) return exact;
    const matches = this.candidates(wanted).filter((path) => endsWith(path, wanted));
    const rank = (path: string): number => (path.slice(0, path.lastIndexOf("/") + 1) === folder ? 0 : path.length);
    return matches.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0];
  }

  private candidates(wanted: string): readonly string[] {
    const name = lastPart(wanted).toLowerCase();
    return [...(this.byName.get(`${name}.md`) ?? []), ...(this.byName.get(name) ?? [])];
  }

  private exact(path: string): string | undefined {
    const same = path.toLowerCase();
    return this.candidates(path).find((candidate) => candidate.toLowerCase() === same || candidate.toLowerCase() === `${same}.md`);
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function endsWith(path: string, wanted: string): boolean {
  const whole = "/" + path.toLowerCase();
  const end = "/" + wanted.toLowerCase();
  return whole.endsWith(end) || whole.endsWith(`${end}.md`);
}

/** The path below the root, or nothing when it climbs out of it. */
function joined(folder: string, path: string): string | undefined {
  const parts: string[] = folder.split("/").filter((part) => part !== "");
  for (const part of path.split("/")) {
    if (part === "." || part === "") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}
