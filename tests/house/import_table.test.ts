/** The import table of ARCHITECTURE.md, held by a test. `import type` counts. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

const ROOT = join(__dirname, "../..");
const SRC = join(ROOT, "src");

/** Room → rooms it may import. Engine rooms are named without `engine/`; `data_structures` is open to all of them. */
const MAY: Record<string, readonly string[]> = {
  data_structures: [],
  source: [],
  syntax: ["source"],
  hir: ["syntax", "source"],
  ty: ["hir", "source", "syntax", "layout", "mir"],
  layout: ["ty"],
  mir: ["ty", "source", "hir", "syntax"],
  mir_build: ["mir", "ty", "layout", "hir", "source", "syntax"],
  mir_dataflow: ["mir", "ty", "layout", "hir", "source", "syntax"],
  mir_transform: ["mir", "mir_dataflow", "ty", "layout", "hir", "source", "syntax"],
  borrowck: ["mir_dataflow", "mir", "ty", "source", "hir", "syntax"],
  codegen: ["mir", "mir_transform", "layout", "ty", "hir", "source", "machine"],
  machine: [],
  library: [],
  const_eval: ["codegen", "machine", "mir", "ty", "hir", "source"],
  image: ["source", "syntax", "hir", "ty"],
  recording: ["machine"],
  explain: ["codegen", "layout", "recording", "machine", "ty", "source", "mir", "mir_dataflow"],
  engine: ["source", "syntax", "hir", "ty", "layout", "library", "mir", "mir_build", "mir_dataflow", "mir_transform", "borrowck", "codegen", "const_eval", "machine", "recording", "explain", "image"],
  view: ["engine", "codegen", "layout", "recording", "machine", "ty", "source", "hir"],
  diagram: ["view"],
  player: ["engine", "library", "view", "diagram", "notes"],
  notes: [],
  concepts: ["notes"],
  obsidian: ["player", "notes", "concepts", "diagram", "view"],
  site: ["player", "notes", "concepts", "engine", "view", "diagram"],
};

/** Packages → rooms that may use them. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^obsidian$/, ["obsidian"]],
  [/^@codemirror\//, ["obsidian"]],
  [/^d3$/, ["diagram"]],
  [/^markdown-it/, ["notes", "site"]],
  [/^fflate$/, ["player"]],
  [/^yaml$/, ["notes", "site"]],
  [/^node:/, ["site"]],
  [/^virtual:engine-worker$/, ["player", "obsidian", "site"]],
];

/** The plugin's stylesheet lies in the root because Obsidian looks for it there; it is text, not code, and the site gives it to its pages. */
const STYLESHEET: { readonly path: string; readonly rooms: readonly string[] } = { path: "styles.css", rooms: ["site"] };

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.m?ts$/.test(name) ? [path] : [];
  });
}

function roomOf(path: string): string {
  const parts = relative(SRC, path).split("/");
  if (parts[0] !== "engine") return parts[0];
  return parts.length === 2 ? "engine" : parts[1];
}

const imports = files(SRC).flatMap((path) => {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/^(?:import|export)\s[^;]*?from\s*["']([^"']+)["']|^import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm)].map((m) => ({ path, target: m[1] ?? m[2] ?? m[3], typeOnly: /^(?:import|export)\s+type\b/.test(m[0]) }));
});

it("sees imports at all", () => expect(imports.length).toBeGreaterThan(100));

it("every import crosses rooms as the table allows", () => {
  const wrong: string[] = [];
  for (const { path, target } of imports) {
    const from = roomOf(path);
    if (target.startsWith(".")) {
      if (relative(ROOT, normalize(join(dirname(path), target))) === STYLESHEET.path && STYLESHEET.rooms.includes(from)) continue;
      const to = roomOf(normalize(join(dirname(path), target)) + ".ts");
      const engineRoom = relative(SRC, path).startsWith("engine/");
      if (to === from || MAY[from]?.includes(to) === true || (engineRoom && to === "data_structures")) continue;
      wrong.push(`${relative(ROOT, path)} imports ${target} (${from} → ${to})`);
    } else {
      const rule = PACKAGES.find(([name]) => name.test(target));
      if (rule === undefined || !rule[1].includes(from)) wrong.push(`${relative(ROOT, path)} imports the package ${target}`);
      if (target.startsWith("node:") && !path.endsWith(".mts")) wrong.push(`${relative(ROOT, path)} uses Node outside a .mts file`);
    }
  }
  expect(wrong).toEqual([]);
});

it("no circle of imports between files (declarations of types may refer to each other)", () => {
  const graph = new Map<string, string[]>();
  for (const { path, target, typeOnly } of imports) {
    if (!target.startsWith(".") || typeOnly) continue;
    const base = normalize(join(dirname(path), target));
    const to = [`${base}.ts`, `${base}.mts`, join(base, "index.ts"), base].find((p) => files_.has(p));
    if (to !== undefined) graph.set(path, [...(graph.get(path) ?? []), to]);
  }
  const state = new Map<string, 1 | 2>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 2) return;
    if (state.get(file) === 1) {
      circles.push([...trail.slice(trail.indexOf(file)), file].map((f) => relative(SRC, f)).join(" → "));
      return;
    }
    state.set(file, 1);
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 2);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

const files_ = new Set(files(SRC));

it("files keep to the wall of 600 lines", () => {
  const all = [...files(SRC), ...rustFiles(SRC)];
  const over = all.map((path) => ({ path: relative(ROOT, path), lines: readFileSync(path, "utf8").split("\n").length })).filter((f) => f.lines > 600);
  expect(over).toEqual([]);
});

function rustFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? rustFiles(path) : name.endsWith(".rs") ? [path] : [];
  });
}

it("nothing dangerous or left over in the source", () => {
  const patterns: readonly RegExp[] = [/\beval\(/, /new Function\b/, /innerHTML|outerHTML|insertAdjacentHTML/, /@ts-(ignore|nocheck|expect-error)/, /eslint-disable/, /\(\?<[!=]/, /\b(TODO|FIXME|XXX|HACK)\b/];
  const found = [...files_].flatMap((path) => {
    const text = readFileSync(path, "utf8");
    return patterns.filter((p) => p.test(text)).map((p) => `${relative(ROOT, path)}: ${String(p)}`);
  });
  expect(found).toEqual([]);
});

it("the engine is pure: no clock, no chance, no console", () => {
  const found = [...files_].filter((p) => relative(SRC, p).startsWith("engine/")).flatMap((path) => {
    const text = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    return [/\bDate\.now\b|new Date\b/, /Math\.random/, /\bconsole\./, /\bprocess\.(?!rs")/, /\bdocument\.|\bwindow\./, /performance\.now/].filter((p) => p.test(text)).map((p) => `${relative(ROOT, path)}: ${String(p)}`);
  });
  expect(found).toEqual([]);
});
