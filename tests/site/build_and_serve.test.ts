import { mkdirSync, mkdtempSync, readFileSync, existsSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { RunningSite } from "../../src/site/serve.mjs";
import { fakeAssets, fakeListing } from "./fixtures";

type Build = typeof import("../../src/site/build_site.mjs");
type Serve = typeof import("../../src/site/serve.mjs");

let bundles: string;
let buildSite: Build["buildSite"];
let serveSite: Serve["serveSite"];
let root: string;
let vault: string;

/** Node-only modules are bundled as the command line has them, and loaded from there. */
function bundled(name: string): unknown {
  const outfile = join(bundles, `${name}.cjs`);
  buildSync({ entryPoints: [join(__dirname, "../../src/site", `${name}.mts`)], bundle: true, platform: "node", format: "cjs", outfile, loader: { ".md": "text" }, logLevel: "error" });
  return require(outfile);
}

beforeAll(() => {
  bundles = mkdtempSync(join(tmpdir(), "memsim-bundles-"));
  ({ buildSite } = bundled("build_site") as Build);
  ({ serveSite } = bundled("serve") as Serve);
});
afterAll(() => rmSync(bundles, { recursive: true, force: true }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "memsim-site-"));
  vault = join(root, "vault");
  mkdirSync(join(vault, "sub"), { recursive: true });
  mkdirSync(join(vault, ".obsidian"));
  writeFileSync(join(vault, "Index.md"), "[[Two]] ![[p.png]] [[stack]]");
  writeFileSync(join(vault, "sub", "Two.md"), "two\r\n\r\n```memsim\nlet a = 1;\n```");
  writeFileSync(join(vault, "p.png"), "image");
  writeFileSync(join(vault, "unused.png"), "image");
  writeFileSync(join(vault, ".obsidian", "Private.md"), "x");
  writeFileSync(join(root, "outside.md"), "outside");
  symlinkSync(join(root, "outside.md"), join(vault, "Linked.md"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("buildSite", () => {
  const build = (out: string): ReturnType<Build["buildSite"]> => buildSite({ vault, out, renderListing: fakeListing, assets: fakeAssets });

  it("writes pages and used attachments only", async () => {
    const out = join(root, "out");
    const report = await build(out);
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain('href="sub/two.html"');
    expect(readFileSync(join(out, "sub", "two.html"), "utf8")).toContain("let a = 1;");
    expect(readFileSync(join(out, "files", "p.png"), "utf8")).toBe("image");
    expect(report.attachments).toBe(1);
    expect(existsSync(join(out, "files", "unused.png"))).toBe(false);
    expect(existsSync(join(out, "linked.html"))).toBe(false);
    expect(existsSync(join(out, "private.html"))).toBe(false);
  });

  it("removes its own leftovers and nothing else", async () => {
    const out = join(root, "out");
    await build(out);
    writeFileSync(join(out, "mine.txt"), "mine");
    const manifest = JSON.parse(readFileSync(join(out, ".memsim-site.json"), "utf8")) as { files: string[] };
    writeFileSync(join(out, ".memsim-site.json"), JSON.stringify({ files: [...manifest.files, "../outside.md"] }));
    rmSync(join(vault, "sub", "Two.md"));
    await build(out);
    expect(existsSync(join(out, "sub", "two.html"))).toBe(false);
    expect(existsSync(join(out, "mine.txt"))).toBe(true);
    expect(existsSync(join(root, "outside.md"))).toBe(true);
  });

  it("may lie inside the vault, but not over it", async () => {
    await build(join(vault, "public"));
    await build(join(vault, "public"));
    expect(existsSync(join(vault, "public", "public"))).toBe(false);
    await expect(build(vault)).rejects.toThrow("over the vault");
    await expect(build(root)).rejects.toThrow("over the vault");
    await expect(buildSite({ vault: join(root, "none"), out: join(root, "o"), renderListing: fakeListing, assets: fakeAssets })).rejects.toThrow("cannot read the vault");
  });
});

describe("serveSite", () => {
  let site: RunningSite;
  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<{ status: number; body: string; type: string }> =>
    new Promise((done, failed) => {
      const { port } = new URL(site.url);
      request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => (body += part)).on("end", () => done({ status: response.statusCode ?? 0, body, type: response.headers["content-type"] ?? "" }));
      }).on("error", failed).end();
    });
  beforeEach(async () => {
    site = await serveSite({ vault, port: 0, renderListing: fakeListing, assets: fakeAssets });
  });
  afterEach(() => site.close());

  it.each([["/", 200, "two.html"], ["/index.html?x=1", 200, "two.html"], ["/sub/two.html", 200, "let a"], ["/concepts/", 200, "Concepts"], ["/files/p.png", 200, "image"], ["/memsim.js", 200, "script"], ["/none.html", 404, "no such page"]])("%s gives %i", async (path, status, text) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(text);
  });

  it.each(["/../outside.md", "/%2e%2e/outside.md", "/..%2foutside.md", "/files/../../outside.md", "/files/%2e%2e%2f%2e%2e%2foutside.md", "/%00", "/%", "//etc/passwd", "/files/unused.png", "/Index.md", "/..\\outside.md"])("%s gives nothing away", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("listens to this machine only", async () => {
    expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await get("/", { host: "evil.example" })).status).toBe(403);
    expect((await get("/", {}, "POST")).status).toBe(405);
    expect((await get("/", {}, "HEAD")).body).toBe("");
  });

  it("builds again when a note changes", async () => {
    writeFileSync(join(vault, "Index.md"), "changed words");
    let body = "";
    for (let tries = 0; tries < 60 && !body.includes("changed words"); tries++) {
      await new Promise((done) => setTimeout(done, 50));
      body = (await get("/")).body;
    }
    expect(body).toContain("changed words");
    rmSync(join(vault, "sub"), { recursive: true });
    await site.rebuild();
    expect((await get("/sub/two.html")).status).toBe(404);
  });
});
