/** Every conformance program through the engine: verdict, codes and lines, output, panic place, heap trace. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { Engine } from "../../src/engine/index";
import { DEFAULT_RUN_OPTIONS } from "../../src/player/run_options";

interface Annotation { readonly line: number; readonly kind: "ERROR" | "PANIC" | "UB" | "UNSUPPORTED"; readonly text: string }

/** The same reading as annotations.mjs, which the oracle uses (jest here cannot import an .mjs file). */
function annotationsOf(text: string): Annotation[] {
  const found: Annotation[] = [];
  let previous = 0;
  text.split("\n").forEach((line, i) => {
    const m = /\/\/~(\^*|\|)\s*(ERROR|PANIC|UB|UNSUPPORTED)\b\s*(.*)$/.exec(line);
    if (m === null) return;
    const at = m[1] === "|" ? previous : i + 1 - m[1].length;
    previous = at;
    found.push({ line: at, kind: m[2] as Annotation["kind"], text: m[3].trim() });
  });
  return found;
}

function programs(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? programs(path) : name.endsWith(".rs") ? [path] : [];
  }).sort();
}

const engine = new Engine();
const golden = (path: string, ending: string): string | undefined => {
  const file = path.replace(/\.rs$/, ending);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
};

describe.each(["pass", "fail", "panic", "undefined_behavior", "unsupported"])("%s", (kind) => {
  const folder = join(__dirname, kind);
  const all = existsSync(folder) ? programs(folder) : [];
  const names = all.map((p) => [relative(folder, p), p] as const);
  it("has programs", () => expect(names.length).toBeGreaterThan(0));
  it.each(names)("%s", (_name, path) => {
    const text = readFileSync(path, "utf8");
    const edition = /^\/\/@ edition: 2021/m.test(text) ? 2021 : 2024;
    const test = /^\/\/@ test$/m.test(text);
    const report = engine.report("main.rs", text, { ...DEFAULT_RUN_OPTIONS, edition, test, maxSteps: 20_000_000 }, true);
    const annotations = annotationsOf(text);
    const errors = report.diagnostics.filter((d) => d.level === "error").map((d) => `${d.code ?? "error"} line ${d.line}`).sort();
    const expectedErrors = annotations.filter((a) => a.kind === "ERROR").map((a) => `${a.text.split(/\s/)[0] || "error"} line ${a.line}`).sort();
    if (kind === "fail") {
      expect(errors).toEqual(expectedErrors);
      expect(report.outcome).toBe("rejected");
      return;
    }
    if (kind === "unsupported") {
      const wanted = annotations.filter((a) => a.kind === "UNSUPPORTED");
      expect(report.outcome).toBe("unsupported");
      expect(wanted.length).toBeGreaterThan(0);
      for (const a of wanted) expect(report.diagnostics.filter((d) => d.line === a.line).map((d) => d.message).join("\n")).toContain(a.text);
      return;
    }
    expect(errors).toEqual([]);
    if (kind === "undefined_behavior") {
      expect([report.outcome, report.undefinedBehavior?.kind, report.undefinedBehavior?.line]).toEqual(["undefined_behavior", annotations[0].text, annotations[0].line]);
      return;
    }
    // A thread's number in a panic message is the operating system's; the oracle leaves it out of goldens too.
    expect(report.stdout.replace(/^(thread '[^']*') \(\d+\) panicked/gm, "$1 panicked")).toBe(golden(path, ".stdout") ?? "");
    expect(report.outcome).toBe(kind === "panic" ? "panic" : "exit");
    const exitCode = /^\/\/@ exit-code: (\d+)$/m.exec(text)?.[1];
    if (kind !== "panic") expect(report.exitCode).toBe(Number(exitCode ?? 0));
    if (kind === "panic") {
      const place = [...report.stderr.matchAll(/panicked at [^\n]*?:(\d+):\d+:\n([^\n]*)/g)].at(-1);
      const wanted = annotations.find((a) => a.kind === "PANIC");
      expect(Number(place?.[1])).toBe(wanted?.line);
      expect(place?.[2]).toContain(wanted?.text);
    }
    const heap = golden(path, ".heap");
    if (heap !== undefined) expect((report.heap?.events ?? []).map((e) => `${e.join(" ")}\n`).join("")).toBe(heap);
  });
});
